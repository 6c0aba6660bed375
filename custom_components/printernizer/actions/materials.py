"""Spools: which lies where, and what is left of it."""

from decimal import Decimal, InvalidOperation
from typing import Any

import voluptuous as vol

from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..book_errors import invalid
from ..drivers.models import SlotAddress
from ..print_plan import slots_of
from ..printers import async_require_control_of_any
from ..shop import SHOP
from ..stock.handling import async_put_spool, async_weigh
from .fields import ATTR_AMS, ATTR_SLOT
from .targets import Target, async_controlled, slot_of

ATTR_GROSS = "gross"
ATTR_REMAINING = "remaining"
ATTR_SPOOL = "spool"

SPOOL_ID = vol.All(vol.Coerce(int), vol.Range(min=1, max=2**53))

_MOST = Decimal(1_000_000)
_MILLIGRAM = Decimal("0.001")


def grams(value: Any) -> Decimal:
    """Validate grams: a number, or one as text; exact to the milligram."""
    try:
        number = Decimal(cv.string(value).strip())
        found = number.quantize(_MILLIGRAM)
    except InvalidOperation:
        raise invalid("invalid_grams") from None
    if not 0 <= found <= _MOST or found != number:
        raise invalid("invalid_grams")
    return found


async def set_spool(call: ServiceCall) -> None:
    """Enter which spool lies in a slot; without one, none."""
    target = await async_controlled(call)
    ledger = call.hass.data[SHOP].ledger
    await async_put_spool(ledger, target.coordinator, _address(target, call), call.data.get(ATTR_SPOOL))


async def update_spool(call: ServiceCall) -> ServiceResponse:
    """Enter what is left of a spool, or what it weighs."""
    await async_require_control_of_any(call.hass, call.context)
    user_id = call.context.user_id
    spool = await async_weigh(
        call.hass.data[SHOP].ledger,
        call.data[ATTR_SPOOL],
        at=dt_util.utcnow(),
        by=f"user:{user_id}" if user_id is not None else "system",
        remaining=call.data.get(ATTR_REMAINING),
        gross=call.data.get(ATTR_GROSS),
    )
    return {"spool": spool.id, "remaining": f"{spool.left_grams:f}"}


def _address(target: Target, call: ServiceCall) -> SlotAddress:
    """Return the slot that is meant, on a printer that tells of none too."""
    if slots_of(target.coordinator.data.snapshot):
        return slot_of(target, call)
    number: int = call.data.get(ATTR_SLOT, 1)
    return SlotAddress(ams=0 if ATTR_AMS in call.data else None, slot=number - 1)
