"""Bookings for DATEV: each is handed over once, all of a month or none."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from sqlalchemy import Connection, func, insert, select

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.ledger.account_tables import book_log, export_batches
from custom_components.printernizer.ledger.model import printers
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.setup import async_setup_component
from tests.exports.books import add_job, book

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


async def test_one_booking_without_an_invoice_keeps_all_back(house: HomeAssistant) -> None:
    await booked(house, "RE-1", "")
    assert await refusal(house) == "export_datev_no_invoice"
    assert await rows(house, select(export_batches.c.id)) == []


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
