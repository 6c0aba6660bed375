"""What the nouns of a business have in common: they are there only when it is one, and only for administrators."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv

from ..const import DOMAIN
from ..ledger.query import MAX_LIMIT
from ..shop import SHOP, Shop

ROW_ID = vol.All(int, vol.Range(min=1, max=2**53))
LINE = vol.All(cv.string, vol.Length(max=255))
NOTE = vol.All(cv.string, vol.Length(max=4000))
AMOUNT = vol.All(str, vol.Length(min=1, max=20))
SHA256 = vol.All(str, vol.Match(r"[0-9a-f]{64}\Z"))
COUNTRY = vol.Any("", vol.All(str, vol.Match(r"[A-Z]{2}\Z")))
LANGUAGE = vol.All(str, vol.Match(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z"))
QUANTITY = vol.All(int, vol.Range(min=1, max=100_000))
MINUTES = vol.All(int, vol.Range(min=0, max=100_000))
JOBS = vol.All([ROW_ID], vol.Length(min=1, max=500))
CURSOR = vol.All(cv.string, vol.Length(max=1_000))
"""A cursor may hold the name that a page ended with."""
PAGE = {
    vol.Optional("text"): LINE,
    vol.Optional("is_descending"): bool,
    vol.Optional("limit", default=50): vol.All(int, vol.Range(min=1, max=MAX_LIMIT)),
    vol.Optional("after"): CURSOR,
}
PRICE = vol.Any(
    None,
    {
        vol.Required("amount"): AMOUNT,
        vol.Optional("basis"): vol.In(["net", "gross"]),
        vol.Optional("treatment"): vol.Any(None, vol.All(str, vol.Length(max=16))),
        vol.Optional("reason"): LINE,
        vol.Optional("rate"): vol.Any(None, AMOUNT),
        vol.Optional("is_service"): bool,
    },
)


def business(hass: HomeAssistant) -> Shop:
    """Return the shop, if it is a business. Raises ``ServiceValidationError``."""
    shop = hass.data[SHOP]
    if not shop.settings.business.is_on:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="business_off")
    return shop


def actor(connection: ActiveConnection) -> str:
    """Return who asks, as the log has it."""
    return f"user:{connection.user.id}"


def wanted(msg: dict[str, Any], *without: str) -> dict[str, Any]:
    """Return what a message says, as a query takes it."""
    return {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in msg.items()
        if key not in {"id", "type", *without}
    }


def query_of[Q](query: type[Q], msg: dict[str, Any]) -> Q:
    """Make the question that a message asks. Raises ``ServiceValidationError`` for a cursor that no page gave."""
    try:
        return query(**wanted(msg))
    except ValueError as error:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="invalid_cursor") from error
