"""A ledger of many jobs, entered in bulk, with exact sums of its own beside it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
import io
from itertools import batched
from random import Random
from typing import Any

from sqlalchemy import Connection, insert, text

from custom_components.printernizer.ledger.customer_tables import customers
from custom_components.printernizer.ledger.job_counts import rebuild_counts
from custom_components.printernizer.ledger.job_search import rebuild_search
from custom_components.printernizer.ledger.job_texts import search_text, sort_name
from custom_components.printernizer.ledger.model import printers
from custom_components.printernizer.ledger.site import own_site
from custom_components.printernizer.ledger.sum_writes import rebuild_sums

BEGIN = datetime(2021, 12, 1, tzinfo=UTC)
END = datetime(2026, 12, 1, tzinfo=UTC)
MATERIALS = ("PLA", "PETG", "ABS", "ASA", "TPU", "PA", "PC", "PVB")
PRINTERS, CUSTOMERS, FILES = 20, 300, 5_000
_NOUNS = (
    "Halter",
    "Gehäuse",
    "Deckel",
    "Vase",
    "Würfel",
    "Zahnrad",
    "Adapter",
    "Klammer",
    "Lüfterrad",
    "Griff",
)
_SIDES = ("links", "rechts", "oben", "unten", "groß", "klein", "v2", "final")
RARE = "Drachenkopf"
_FAILURES = ("adhesion", "clog", "warping", "spaghetti", "filament", "quality")
_PARTS = ("material_cost", "energy_cost", "machine_cost", "labour_cost", "packaging_cost", "overhead_cost")
SUMMED = ("jobs", "seconds", "grams", "energy_kwh", "cost", "net", "vat", "gross")


@dataclass
class Truth:
    """What the sums have to be, by month, printer, material and customer, in the database's whole numbers."""

    by: dict[str, dict[str, list[int]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: [0] * len(SUMMED)))
    )

    def add(self, keys: dict[str, str], amounts: list[int]) -> None:
        """Count something in each of the reports."""
        for by, key in keys.items():
            sums = self.by[by][key]
            for place, amount in enumerate(amounts):
                sums[place] += amount


def seed(connection: Connection, jobs: int) -> Truth:
    """Fill an empty ledger. Indexes and triggers are made anew afterwards."""
    site_id = own_site(connection)
    _people(connection, site_id)
    again = _without_indexes(connection)
    truth = Truth()
    for batch in batched(_rows(jobs, site_id, truth), 20_000, strict=False):
        for table in ("jobs", "job_filaments", "job_accounts", "bookings"):
            _enter(connection, table, [row for rows in batch for row in rows[table]])
    for statement in again:
        connection.exec_driver_sql(statement)
    rebuild_search(connection)
    rebuild_counts(connection)
    rebuild_sums(connection)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("ANALYZE")
    return truth


def _people(connection: Connection, site_id: int) -> None:
    connection.execute(
        insert(printers),
        [
            {"id": n + 1, "serial": f"SEED-{n:02}", "vendor": "bambu", "model": "A1", "name": f"Drucker {n}"}
            for n in range(PRINTERS)
        ],
    )
    values = {"site_id": site_id, "state": "active", "created_at": BEGIN, "contacted_at": BEGIN}
    connection.execute(
        insert(customers), [values | {"id": n + 1, "number": f"K-{n + 1:04}"} for n in range(CUSTOMERS)]
    )


def _without_indexes(connection: Connection) -> list[str]:
    """Drop what would slow down a bulk entry; return the statements that make it again."""
    tables = ("jobs", "job_filaments", "job_accounts", "bookings")
    if connection.dialect.name == "postgresql":
        # The seed is right by itself: foreign keys need not be looked up.
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        names = ", ".join(f"'{table}'" for table in tables)
        plain = connection.exec_driver_sql(
            "SELECT indexname, indexdef FROM pg_indexes "
            f"WHERE indexname LIKE 'ix_%%' AND tablename IN ({names})"
        ).all()
        for row in plain:
            connection.exec_driver_sql(f"DROP INDEX {row.indexname}")
        return [row.indexdef for row in plain]
    found = connection.execute(
        text("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type IN ('index', 'trigger')")
    ).all()
    mine = [row for row in found if row.sql and row.tbl_name in tables and "CREATE UNIQUE" not in row.sql]
    for row in mine:
        connection.exec_driver_sql(f"DROP {row.type} {row.name}")
    return [row.sql for row in mine]


def _enter(connection: Connection, table: str, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    columns = ", ".join(rows[0])
    if connection.dialect.name == "postgresql":
        lines = io.StringIO("".join("\t".join(map(_cell, row.values())) + "\n" for row in rows))
        with connection.connection.cursor() as cursor:
            cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", lines)
        return
    marks = ", ".join("?" * len(rows[0]))
    connection.exec_driver_sql(
        f"INSERT INTO {table} ({columns}) VALUES ({marks})",
        [tuple(row.values()) for row in rows],
    )


def _cell(value: object) -> str:
    if value is None:
        return "\\N"
    return str(value).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _rows(count: int, site_id: int, truth: Truth) -> Iterator[dict[str, list[dict[str, Any]]]]:
    chance = Random(2026)
    step = (END - BEGIN) / count
    files = [sha256(str(n).encode()).hexdigest() for n in range(FILES)]
    years: dict[int, int] = defaultdict(int)
    booking_id = 0
    for number in range(1, count + 1):
        began = BEGIN + step * (number - 1)
        seconds = chance.randrange(600, 60_000)
        ended = began + timedelta(seconds=seconds + 60)
        period = ended.year * 100 + ended.month
        years[ended.year] += 1
        told = f"PZ-{ended.year}-{years[ended.year]:04}"
        job, account = _job(chance, number, began, ended, seconds, files), _account(chance)
        account |= {
            "job_id": number,
            "site_id": site_id,
            "number": told,
            "service_on": period * 100 + ended.day,
            "period": period,
            "first_seen_at": job["first_seen_at"],
            "updated_at": job["ended_at"],
        }
        job["cost"] = sum(account[part] for part in _PARTS)
        if job["result"] != "finished":
            account["failure"] = chance.choice(_FAILURES)
        material = chance.choice(MATERIALS)
        name = f"{chance.choice(_NOUNS)} {chance.choice(_SIDES)} {number}"
        if number % 100_000 == 77:
            name = f"{RARE} {number}"
        file_name = f"{name.replace(' ', '_')}.gcode.3mf"
        job |= {
            "name": name,
            "file_name": file_name,
            "search_text": search_text(name, file_name, told),
            "sort_name": sort_name(name),
        }
        filament = {"job_id": number, "position": 0, "slot": 0, "type": material, "grams_used": job["grams"]}
        filament |= {"grams_estimated": job["grams_estimated"], "cost": account["material_cost"]}
        booked: list[dict[str, Any]] = []
        if ended < END - timedelta(days=60):
            account["state"] = "final"
            booked.append(_booking(booking_id := booking_id + 1, job, account, material))
            if number % 500 == 0:
                account["state"] = "reversed"
                later = ended + timedelta(days=31)
                booked.append(_reversal(booking_id := booking_id + 1, booked[0], later))
        for row in booked or [_draft(job, account, material)]:
            truth.add(_keys(row), [row[name] for name in SUMMED])
        yield {"jobs": [job], "job_filaments": [filament], "job_accounts": [account], "bookings": booked}


def _job(
    chance: Random, number: int, began: datetime, ended: datetime, seconds: int, files: list[str]
) -> dict[str, Any]:
    first, last = (round(at.timestamp() * 1000) for at in (began, ended))
    grams = chance.randrange(2_000, 400_000)
    return {
        "id": number,
        "uid": f"{number:032x}",
        "printer_id": number % PRINTERS + 1,
        "identity": f"seed-{number}",
        "file_sha256": files[chance.randrange(FILES)],
        "plate": 1,
        "first_seen_at": first,
        "seen_at": last,
        "started_at": first,
        "started_witnessed": 1,
        "ended_at": last,
        "ended_witnessed": 1,
        "result": chance.choices(("finished", "failed", "cancelled", "unknown"), (90, 6, 3, 1))[0],
        "printing_seconds": seconds,
        "seconds_estimated": seconds * chance.randrange(90, 110) // 100,
        "grams": grams,
        "grams_estimated": grams * chance.randrange(95, 105) // 100,
        "cost_estimated": chance.randrange(10_000, 300_000),
        "currency": "EUR",
        "energy_kwh": chance.randrange(50_000, 5_000_000),
    }


def _account(chance: Random) -> dict[str, Any]:
    parts = {part: chance.randrange(100, 60_000) for part in _PARTS}
    whose = chance.choices(("business", "private", "unclassified"), (80, 15, 5))[0]
    net = chance.randrange(500, 20_000) * 100 if whose == "business" else None
    small = chance.random() < 0.1
    vat = None if net is None else 0 if small else (net * 19 + 5_000) // 10_000 * 100
    return {
        "origin": "recorded",
        "state": "draft",
        "classification": whose,
        "classified_by": "rule",
        "customer_id": chance.randrange(CUSTOMERS) + 1 if whose == "business" else None,
        "failure": None,
        **parts,
        "price_basis": None if net is None else "net",
        "treatment": None if net is None else "DE_KU" if small else "DE_STD",
        "tax_rate": None if net is None else 0 if small else 190_000,
        "net": net,
        "vat": vat,
        "gross": None if net is None or vat is None else net + vat,
    }


def _draft(job: dict[str, Any], account: dict[str, Any], material: str) -> dict[str, Any]:
    return {name: value or 0 for name, value in account.items() if name in SUMMED} | {
        "period": account["period"],
        "printer_id": job["printer_id"],
        "material": material,
        "customer_id": account["customer_id"],
        "jobs": 1,
        "seconds": job["printing_seconds"],
        "grams": job["grams"],
        "energy_kwh": job["energy_kwh"],
        "cost": job["cost"],
    }


def _keys(row: dict[str, Any]) -> dict[str, str]:
    return {
        "month": str(row["period"]),
        "printer": f"SEED-{row['printer_id'] - 1:02}",
        "material": row["material"],
        "customer": f"K-{row['customer_id']:04}" if row["customer_id"] else "",
    }


def _booking(row_id: int, job: dict[str, Any], account: dict[str, Any], material: str) -> dict[str, Any]:
    copied = (
        "site_id",
        "job_id",
        "number",
        "period",
        "service_on",
        "classification",
        "customer_id",
        "failure",
    )
    priced = ("price_basis", "treatment", "tax_rate")
    return {
        "id": row_id,
        **{name: account[name] for name in (*copied, *_PARTS, *priced)},
        "kind": "original",
        "of_id": None,
        "booked_at": job["ended_at"],
        "booked_by": "system",
        **{name: job[name] for name in ("printer_id", "result", "currency", "energy_kwh", "cost")},
        **{name: job[name] for name in ("grams", "grams_estimated", "seconds_estimated", "cost_estimated")},
        "material": material,
        "jobs": 1,
        "seconds": job["printing_seconds"],
        **{name: account[name] or 0 for name in ("net", "vat", "gross")},
    }


def _reversal(row_id: int, row: dict[str, Any], at: datetime) -> dict[str, Any]:
    negated = (*SUMMED, *_PARTS, "grams_estimated", "seconds_estimated", "cost_estimated")
    return (
        row
        | {name: -row[name] for name in negated}
        | {"id": row_id, "kind": "reversal", "of_id": row["id"], "period": at.year * 100 + at.month}
    )
