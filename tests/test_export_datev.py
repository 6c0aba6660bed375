"""Bookings for DATEV: each is handed over once, all of a month or none."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from aiohttp.test_utils import TestClient
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from sqlalchemy import Connection, func, insert, select

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, NewJob, Printer
from custom_components.printernizer.ledger.account_tables import book_log, bookings, export_batches
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.ledger.errors import AccountFinal
from custom_components.printernizer.ledger.model import printers
from custom_components.printernizer.ledger.month_books import close_month
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.setup import async_setup_component
from tests.exports.books import PRICE, add_job, book

PRINTER = Printer(serial="A1-1", vendor="bambu", model="A1", name="Werkbank")
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
WANTED = {"format": "datev", "content": "bookings", "period": "2026-11"}


@pytest.fixture
async def house(hass: HomeAssistant, socket_enabled: None) -> HomeAssistant:
    """Give a business that hands its bookings over to DATEV, and a printer in its books."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    assert await async_setup_component(hass, DOMAIN, {})
    shop = hass.data[SHOP]
    await shop.settings.async_update(
        business={"is_on": True}, datev={"is_on": True, "adviser": 1001, "client": 1}
    )
    await shop.ledger._worker.write(
        lambda connection: connection.execute(
            insert(printers).values(id=1, serial="A1-1", vendor="bambu", model="A1", name="Werkbank")
        )
    )
    return hass


async def booked(house: HomeAssistant, *invoices: str) -> None:
    """Book a job for each number of an invoice, and take the last one back."""

    def enter(connection: Connection) -> None:
        last = (0, 0)
        for number, invoice in enumerate(invoices, start=1):
            job_id = add_job(connection, number)
            last = job_id, book(connection, job_id, number, customer_id=None, external_invoice_no=invoice)
        book(
            connection,
            last[0],
            len(invoices),
            kind="reversal",
            of_id=last[1],
            customer_id=None,
            external_invoice_no=invoices[-1],
        )

    await house.data[SHOP].ledger._worker.write(enter)


async def order(house: HomeAssistant, **data: Any) -> str:
    answer = await house.services.async_call(
        DOMAIN, "export", WANTED | data, blocking=True, return_response=True
    )
    url: str = answer["url"]
    return url


async def refusal(house: HomeAssistant, **data: Any) -> str | None:
    with pytest.raises(ServiceValidationError) as refused:
        await order(house, **data)
    return refused.value.translation_key


async def rows(house: HomeAssistant, question: Any) -> list[tuple[Any, ...]]:
    ledger = house.data[SHOP].ledger
    found = await ledger._worker.read(lambda connection: connection.execute(question).all())
    return [tuple(row) for row in found]


async def test_nothing_is_handed_over_until_it_is_set_up(house: HomeAssistant) -> None:
    await booked(house, "RE-1")
    settings = house.data[SHOP].settings
    await settings.async_update(datev={"is_on": False})
    assert await refusal(house) == "export_datev_off"
    await settings.async_update(business={"is_on": False})
    assert await refusal(house) == "export_of_business"


async def sold(house: HomeAssistant, name: str, *, currency: str = "EUR", **values: Any) -> int:
    """Enter a business job that is over, with its price, and book it."""
    ledger = house.data[SHOP].ledger
    new = NewJob(printer=PRINTER, identity=name, name=name, first_seen_at=AT, currency=currency)
    job = await ledger.start_job(new)
    end = JobEnd(result=JobResult.FINISHED, at=AT + timedelta(hours=1), witnessed=True)
    await ledger.end_job(job.id, end, {}, ())
    change: Any = {"classification": Classification.BUSINESS, **PRICE, **values}
    await ledger.accounts.update(job.id, change, "user:1")
    await ledger.accounts.finalize([job.id], "user:1")
    return job.id


async def numbered(house: HomeAssistant, job_id: int, invoice: str) -> None:
    await house.data[SHOP].ledger.accounts.update(job_id, {"external_invoice_no": invoice}, "user:1")


async def taken_back(house: HomeAssistant, job_id: int, on: date = date(2026, 11, 30)) -> None:
    await house.data[SHOP].ledger.accounts.reverse(job_id, "Storno", "user:1", on)


async def lines(house: HomeAssistant, client: TestClient, **data: Any) -> list[tuple[str, str, str]]:
    """Hand a month over; return amount, number of the invoice and whether it takes back, line by line."""
    content = (await (await client.get(await order(house, **data))).read()).decode("cp1252")
    fields = [line.split(";") for line in content.split("\r\n")[2:-1]]
    return [(field[0], field[10].strip('"'), field[117].strip('"')) for field in fields]


async def test_one_booking_without_an_invoice_keeps_all_back_until_its_number_is_entered(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    await sold(house, "Vase", external_invoice_no="RE-1")
    late = await sold(house, "Lampe")
    assert await refusal(house) == "export_datev_no_invoice"
    assert await rows(house, select(export_batches.c.id)) == []

    before = await rows(house, select(bookings))
    await numbered(house, late, "RE-2")
    assert await rows(house, select(bookings)) == before
    assert await lines(house, await hass_client_no_auth()) == [("21,90", "RE-1", ""), ("21,90", "RE-2", "")]


async def test_the_number_of_an_invoice_is_entered_into_a_closed_month_too(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    late = await sold(house, "Lampe")
    accounts = house.data[SHOP].ledger.accounts
    after = datetime(2026, 12, 1, 12, tzinfo=UTC)
    await house.data[SHOP].ledger._worker.write(close_month, 202611, by="user:1", at=after)
    assert (await accounts.month_state(202611)).uninvoiced == 1
    await numbered(house, late, "RE-2")
    assert (await accounts.month_state(202611)).uninvoiced == 0
    assert await lines(house, await hass_client_no_auth()) == [("21,90", "RE-2", "")]
    assert all(state.is_whole for state in await accounts.verify())


async def test_a_number_that_was_handed_over_stays(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    client = await hass_client_no_auth()
    job_id = await sold(house, "Vase")
    await numbered(house, job_id, "RE-11")
    await numbered(house, job_id, "RE-1")
    assert await lines(house, client) == [("21,90", "RE-1", "")]
    with pytest.raises(AccountFinal):
        await numbered(house, job_id, "RE-2")

    # What takes it back bears its number, whatever the job's new one is.
    accounts = house.data[SHOP].ledger.accounts
    await taken_back(house, job_id)
    await accounts.replace(job_id, "user:1")
    await numbered(house, job_id, "RE-2")
    await accounts.finalize([job_id], "user:1")
    assert await lines(house, client) == [("21,90", "RE-1", "1"), ("21,90", "RE-2", "")]
    assert await lines(house, client, repeat=True) == [
        ("21,90", "RE-1", ""),
        ("21,90", "RE-1", "1"),
        ("21,90", "RE-2", ""),
    ]


async def test_a_number_that_was_booked_stays_and_so_does_everything_else(house: HomeAssistant) -> None:
    job_id = await sold(house, "Vase", external_invoice_no="RE-1")
    with pytest.raises(AccountFinal):
        await numbered(house, job_id, "RE-2")
    late = await sold(house, "Lampe")
    accounts = house.data[SHOP].ledger.accounts
    with pytest.raises(AccountFinal):
        await accounts.update(late, {"external_invoice_no": "RE-2", "labour_minutes": 5}, "user:1")
    await taken_back(house, late)
    with pytest.raises(AccountFinal):
        await numbered(house, late, "RE-2")


async def test_what_was_taken_back_before_it_had_an_invoice_is_left_out(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    client = await hass_client_no_auth()
    job_id = await sold(house, "Lampe")
    accounts = house.data[SHOP].ledger.accounts
    await taken_back(house, job_id)
    assert await refusal(house) == "export_datev_nothing"
    await accounts.replace(job_id, "user:1")
    await numbered(house, job_id, "RE-7")
    await accounts.finalize([job_id], "user:1")
    assert await lines(house, client) == [("21,90", "RE-7", "")]
    assert (await accounts.month_state(202611)).uninvoiced == 0


async def test_what_is_taken_back_in_another_month_without_an_invoice_is_left_out_of_both(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    client = await hass_client_no_auth()
    await sold(house, "Vase", external_invoice_no="RE-1")
    never, written = await sold(house, "Lampe"), await sold(house, "Regal", external_invoice_no="RE-3")
    for job_id in (never, written):
        await taken_back(house, job_id, date(2026, 12, 1))
    assert await lines(house, client) == [("21,90", "RE-1", ""), ("21,90", "RE-3", "")]
    assert await lines(house, client, period="2026-12") == [("21,90", "RE-3", "1")]


async def test_no_other_currency_goes_out_as_euros(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    await sold(house, "Vase", external_invoice_no="RE-1")
    swiss = await sold(house, "Lampe", currency="CHF", external_invoice_no="RE-2")
    assert await refusal(house) == "export_datev_other_currency"
    await taken_back(house, swiss)
    assert await lines(house, await hass_client_no_auth()) == [("21,90", "RE-1", "")]


async def test_numbers_that_are_taken_in_are_handed_over(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    await sold(house, "Vase", external_invoice_no="RE_2026.7#1")
    assert await lines(house, await hass_client_no_auth()) == [("21,90", "RE-2026-7-1", "")]


async def test_a_booking_is_handed_over_once_and_again_only_as_a_repeat(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    await booked(house, "RE-1", "RE-2")
    client = await hass_client_no_auth()
    response = await client.get(await order(house))
    lines = (await response.read()).split(b"\r\n")
    assert lines[0].startswith(b'"EXTF";700;21;')
    told = [(line.split(b";")[0], line.split(b";")[10], line.split(b";")[117]) for line in lines[2:5]]
    assert told == [
        (b"21,90", b'"RE-1"', b'""'),
        (b"21,90", b'"RE-2"', b'""'),
        (b"21,90", b'"RE-2"', b'"1"'),
    ]
    assert response.headers["Content-Disposition"].startswith(
        'attachment; filename="EXTF_Buchungsstapel_2026-11.csv"'
    )
    assert await refusal(house) == "export_datev_nothing"

    again = await (await client.get(await order(house, repeat=True))).read()
    assert again.split(b"\r\n")[2:] == lines[2:]
    assert await rows(house, select(export_batches.c.rows, export_batches.c.is_repeat)) == [
        (3, False),
        (3, True),
    ]
    logged = select(func.count()).where(book_log.c.action == "export.batch")
    assert await rows(house, logged) == [(2,)]


async def test_other_months_are_left_alone(house: HomeAssistant) -> None:
    await booked(house, "RE-1")
    assert await refusal(house, period="2026-10") == "export_datev_nothing"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"debtor": "1000"}, "settings_datev_account"),
        ({"accounts": {"DE_STD": "84000"}}, "settings_datev_account"),
        ({"client": None}, "settings_datev_numbers"),
    ],
)
async def test_settings_that_make_no_sense_are_refused(
    house: HomeAssistant, change: dict[str, Any], key: str
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await house.data[SHOP].settings.async_update(datev=change)
    assert refused.value.translation_key == key
