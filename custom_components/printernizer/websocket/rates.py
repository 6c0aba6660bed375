"""What prints are computed with: rates, tariffs of electricity, tax modes; for administrators."""

from datetime import date
from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..book_errors import answered
from ..book_news import BookNews, async_tell_books
from ..const import DOMAIN
from ..costing import MAX_BANDS, PriceBasis, RateName, Subject, TaxMode, TaxModeChange
from ..shop import SHOP
from .serialize_rates import (
    rate_of,
    serialize_rates,
    serialize_rates_in_force,
    serialize_tariff,
    serialize_tax_mode,
    terms_of,
)
from .types_rates import TariffList, TaxModeList

_NUMBER = vol.All(str, vol.Length(min=1, max=30))
_DAY = cv.date
_NAME = vol.Any(None, vol.All(str, vol.Length(min=1, max=255)))
_MATERIAL = vol.All(str, vol.Length(max=64))
_CLOCK = vol.Match(r"^([01]\d|2[0-3]):[0-5]\d$")
_BASES = vol.In([each.value for each in PriceBasis])
_RATE = {
    vol.Required("name"): vol.In([each.value for each in RateName]),
    vol.Required("value"): vol.Any(None, _NUMBER),
    vol.Required("valid_from"): _DAY,
    vol.Optional("printer"): _NAME,
    vol.Optional("material"): vol.Any(None, _MATERIAL),
    vol.Optional("job"): vol.Any(None, vol.All(str, vol.Length(min=1, max=32))),
    vol.Optional("basis"): vol.Any(None, _BASES),
    vol.Optional("tax_percent"): _NUMBER,
}
_BAND = {
    vol.Required("start"): _CLOCK,
    vol.Required("end"): _CLOCK,
    vol.Required("price"): _NUMBER,
    vol.Optional("weekdays"): vol.All([vol.All(int, vol.Range(min=0, max=6))], vol.Length(max=7)),
}
_MOST_RATES = 100


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/rates/list",
        vol.Optional("name", default=None): vol.Any(None, vol.Coerce(RateName)),
    }
)
@require_admin
@async_response
async def ws_rates_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with all rates that were ever set, or with those of one name."""
    entries = await answered(hass.data[SHOP].ledger.rates.history(msg["name"]))
    connection.send_result(msg["id"], serialize_rates(entries))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/rates/set",
        vol.Required("rates"): vol.All([_RATE], vol.Length(min=1, max=_MOST_RATES)),
    }
)
@require_admin
@async_response
async def ws_rates_set(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Set rates from a day on, all of them or none; answer with all that were ever set."""
    book = hass.data[SHOP].ledger.rates
    settings = [rate_of(row) for row in msg["rates"]]
    await answered(book.set_rates(settings, by=_person(connection), at=dt_util.utcnow()))
    connection.send_result(msg["id"], serialize_rates(await answered(book.history())))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/rates/in_force",
        vol.Optional("printer", default=""): vol.All(str, vol.Length(max=255)),
        vol.Optional("materials", default=list): vol.All([_MATERIAL], vol.Length(max=64)),
        vol.Optional("on", default=None): vol.Any(None, _DAY),
    }
)
@require_admin
@async_response
async def ws_rates_in_force(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the rates of a printer and its materials on a day, today without one, and what prints teach of them."""
    ledger = hass.data[SHOP].ledger
    materials = tuple(msg["materials"])
    subject = Subject(printer=msg["printer"], materials=materials)
    rates = await answered(ledger.rates.in_force(subject, msg["on"] or _today()))
    whose = (msg["printer"] or None, materials[0] if materials else None)
    power = await answered(ledger.settlements.measured_power(*whose))
    success = await answered(ledger.settlements.measured_success(*whose))
    connection.send_result(msg["id"], serialize_rates_in_force(rates, power, success))


@websocket_command({vol.Required("type"): f"{DOMAIN}/rates/tariffs"})
@require_admin
@async_response
async def ws_rates_tariffs(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with all terms of energy that were ever set."""
    entries = await answered(hass.data[SHOP].ledger.rates.tariffs())
    connection.send_result(msg["id"], TariffList(tariffs=[serialize_tariff(entry) for entry in entries]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/rates/set_tariff",
        vol.Required("valid_from"): _DAY,
        vol.Optional("basis"): _BASES,
        vol.Optional("price"): vol.Any(None, _NUMBER),
        vol.Optional("bands"): vol.All([_BAND], vol.Length(max=MAX_BANDS)),
        vol.Optional("entity"): vol.Any(None, cv.entity_id),
        vol.Optional("surcharge"): _NUMBER,
        vol.Optional("factor"): _NUMBER,
    }
)
@require_admin
@async_response
async def ws_rates_set_tariff(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Set from when on a kWh is priced how; answer with all that was ever set."""
    book = hass.data[SHOP].ledger.rates
    terms = terms_of(msg["valid_from"], msg)
    await answered(book.set_tariff(terms, by=_person(connection), at=dt_util.utcnow()))
    entries = await answered(book.tariffs())
    connection.send_result(msg["id"], TariffList(tariffs=[serialize_tariff(entry) for entry in entries]))


@websocket_command({vol.Required("type"): f"{DOMAIN}/rates/tax_modes"})
@require_admin
@async_response
async def ws_rates_tax_modes(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with all tax modes that were ever set."""
    connection.send_result(msg["id"], await _async_tax_modes(hass))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/rates/set_tax_mode",
        vol.Required("valid_from"): _DAY,
        vol.Required("mode"): vol.Coerce(TaxMode),
    }
)
@require_admin
@async_response
async def ws_rates_set_tax_mode(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Set how the shop stands towards the tax office from a day on; answer with all modes that were ever set."""
    change = TaxModeChange(valid_from=msg["valid_from"], mode=msg["mode"])
    book = hass.data[SHOP].ledger.rates
    await answered(book.set_tax_mode(change, by=_person(connection), at=dt_util.utcnow()))
    async_tell_books(hass, BookNews())
    connection.send_result(msg["id"], await _async_tax_modes(hass))


async def _async_tax_modes(hass: HomeAssistant) -> TaxModeList:
    book = hass.data[SHOP].ledger.rates
    entries = await answered(book.tax_modes())
    today = await answered(book.mode_on(_today()))
    return TaxModeList(modes=[serialize_tax_mode(entry) for entry in entries], today=today)


def _person(connection: ActiveConnection) -> str:
    return f"user:{connection.user.id}"


def _today() -> date:
    return dt_util.now().date()
