"""A small shop's books: one job of the worked example, booked, one taken back, drafts, a private one, a failed one."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, insert

from custom_components.printernizer.costing import TaxMode
from custom_components.printernizer.ledger.account_tables import bookings, job_accounts, month_closes
from custom_components.printernizer.ledger.book_log import append_log
from custom_components.printernizer.ledger.customer_tables import customer_details, customers, orders
from custom_components.printernizer.ledger.job_texts import search_text
from custom_components.printernizer.ledger.model import job_filaments, job_moments, jobs, printers
from custom_components.printernizer.ledger.site import own_site
from custom_components.printernizer.ledger.stock_tables import tax_modes

T0 = datetime(2026, 11, 23, 5, 29, tzinfo=UTC)
D = Decimal
COSTS = {
    "material_cost": D("3.8808"),
    "energy_cost": D("0.2599"),
    "machine_cost": D("0.8900"),
    "labour_cost": D("6.5000"),
    "packaging_cost": D("0.8500"),
    "overhead_cost": D("1.2381"),
}
PRICE = {
    "price_basis": "gross",
    "treatment": "DE_STD",
    "tax_rate": D(19),
    "tax_country": "DE",
    "net": D("18.40"),
    "vat": D("3.50"),
    "gross": D("21.90"),
}


def add_job(connection: Connection, number: int, **values: Any) -> int:
    """Enter a job with its account; ``values`` of both tables."""
    start = values.pop("start", T0 + timedelta(days=values.pop("day", 0)))
    seconds = values.pop("seconds", 27_360)
    job = {
        "uid": f"{number:032x}",
        "printer_id": 1,
        "identity": "x",
        "name": "Lampenschirm PETG, Übergröße",
        "file_name": "Lampenschirm_Übergröße.gcode.3mf",
        "search_text": "",
        "first_seen_at": start,
        "seen_at": start + timedelta(seconds=seconds),
        "started_at": start,
        "started_witnessed": True,
        "ended_at": start + timedelta(seconds=seconds),
        "ended_witnessed": True,
        "result": "finished",
        "has_started": True,
        "printing_seconds": seconds,
        "grams": D("210.0"),
        "energy_kwh": D("0.912"),
        "cost": sum(COSTS.values()),
        "currency": "EUR",
    }
    account = {
        "site_id": own_site(connection),
        "number": f"PZ-2026-{number:04d}",
        "origin": "recorded",
        "state": "draft",
        "classification": "business",
        "classified_by": "hand",
        "service_on": date(2026, 11, 23),
        "period": 202611,
        "updated_at": start,
        **COSTS,
        **PRICE,
    }
    for key, value in values.items():
        target = job if key in job or (key in jobs.c and key not in job_accounts.c) else account
        target[key] = value
    job["search_text"] = search_text(job.get("name", ""), job["file_name"])
    (job_id,) = connection.execute(insert(jobs).values(job)).inserted_primary_key or (0,)
    connection.execute(
        insert(job_accounts).values(account | {"job_id": job_id, "first_seen_at": job["first_seen_at"]})
    )
    kinds = ("PETG", "PLA") if number % 2 else ("PETG",)
    for place, kind in enumerate(kinds, start=1):
        connection.execute(
            insert(job_filaments).values(
                job_id=job_id, position=place, type=kind, color="FF0000FF", grams_used=D("105.5")
            )
        )
    connection.execute(insert(job_moments).values(job_id=job_id, number=1, at=start, kind="started"))
    return int(job_id)


def book(connection: Connection, job_id: int, number: int, *, kind: str = "original", **values: Any) -> int:
    """Enter a booking."""
    booking = {
        "site_id": own_site(connection),
        "job_id": job_id,
        "number": f"PZ-2026-{number:04d}",
        "kind": kind,
        "booked_at": T0 + timedelta(hours=9),
        "booked_by": "user:1",
        "period": 202611,
        "service_on": date(2026, 11, 23),
        "classification": "business",
        "customer_id": 1,
        "printer_id": 1,
        "result": "finished",
        "material": "PETG",
        "jobs": 1,
        "seconds": 27_360,
        "grams": D("210.0"),
        "energy_kwh": D("0.912"),
        "currency": "EUR",
        **COSTS,
        "cost": sum(COSTS.values()),
        **PRICE,
    } | values
    if kind == "reversal":
        for key in ("jobs", "seconds", "grams", "energy_kwh", *COSTS, "cost", "net", "vat", "gross"):
            booking[key] = -booking[key]
    (booking_id,) = connection.execute(insert(bookings).values(booking)).inserted_primary_key or (0,)
    return int(booking_id)


def add_customer(connection: Connection, customer_id: int, state: str = "active", **details: str) -> None:
    """Enter a customer."""
    connection.execute(
        insert(customers).values(
            id=customer_id,
            site_id=own_site(connection),
            number=f"K-{customer_id:04d}",
            state=state,
            is_company=bool(details.get("company")),
            country="DE",
            created_at=T0,
            contacted_at=T0,
        )
    )
    connection.execute(
        insert(customer_details).values({"customer_id": customer_id, "search_text": ""} | details)
    )


def fill(connection: Connection) -> None:
    """Enter the shop."""
    site = own_site(connection)
    connection.execute(
        insert(printers), [{"serial": "A1-1", "vendor": "bambu", "model": "A1", "name": "Werkbank"}]
    )
    connection.execute(
        insert(tax_modes).values(
            valid_from=date(2026, 1, 1), mode=TaxMode.REGULAR, set_at=T0, set_by="system"
        )
    )
    add_customer(connection, 1, name="Jürgen Groß", email="=cmd@example.org", city="Köln")
    add_customer(connection, 2, "restricted", name="Verborgen, Vera")
    connection.execute(
        insert(orders).values(
            site_id=site,
            number="AU-2026-0001",
            customer_id=1,
            state="open",
            classification="business",
            title="Lampen",
            created_at=T0,
            currency="EUR",
            updated_at=T0,
        )
    )
    final = {"state": "final", "customer_id": 1, "order_id": 1, "external_invoice_no": "RE-7"}
    first = add_job(connection, 42, **final)
    book(connection, first, 42, order_id=1, external_invoice_no="RE-7")
    second = add_job(connection, 43, **(final | {"state": "reversed"}))
    taken = book(connection, second, 43, external_invoice_no="RE-8")
    book(
        connection,
        second,
        43,
        kind="reversal",
        of_id=taken,
        external_invoice_no="RE-8",
        booked_at=T0 + timedelta(days=1, hours=9),
    )
    add_job(connection, 44, customer_id=2)
    nothing = dict.fromkeys(PRICE)
    add_job(connection, 45, classification="private", **nothing)
    add_job(
        connection,
        46,
        result="failed",
        failure="spaghetti",
        attempt_of_id=first,
        file_name='=HYPERLINK("http://x")',
        **nothing,
    )
    add_job(
        connection,
        47,
        day=10,
        service_on=date(2026, 12, 3),
        period=202612,
        classification="unclassified",
        started_at=None,
        started_witnessed=False,
        **nothing,
    )
    closed = append_log(
        connection, site, actor="user:1", action="month.close", entity="month:202610", data={"jobs": 0}, at=T0
    )
    connection.execute(
        insert(month_closes).values(
            site_id=site,
            period=202610,
            closed_at=T0,
            closed_by="user:1",
            jobs=0,
            sums="{}",
            log_seq=closed,
            log_hash="f" * 64,
        )
    )
