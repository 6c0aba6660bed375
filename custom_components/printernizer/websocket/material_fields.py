"""What may stand in messages about filaments and spools."""

from decimal import Decimal, InvalidOperation
import re
from typing import Any

import voluptuous as vol

from homeassistant.helpers import config_validation as cv

from ..costing import PriceBasis
from ..drivers.models import SlotAddress
from ..ledger import MAX_LIMIT
from ..print_plan import slot_of_key

_COLOR = re.compile(r"[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?")
_MOST = Decimal(1_000_000)


def text(limit: int) -> Any:
    """Validate a text."""
    return vol.All(cv.string, vol.Length(max=limit))


def decimal(places: int, *, most: Decimal = _MOST, is_positive: bool = False) -> Any:
    """Validate a number that is written as text: exactly, with no more places than are kept."""

    def check(value: Any) -> Decimal:
        try:
            number = Decimal(vol.All(str, vol.Length(max=24))(value))
        except InvalidOperation as error:
            raise vol.Invalid("expected a number as text") from error
        if not number.is_finite() or not 0 <= number <= most or (is_positive and number == 0):
            raise vol.Invalid("the number is too small or too large")
        if number != number.quantize(Decimal(1).scaleb(-places)):
            raise vol.Invalid(f"the number has more than {places} places")
        return number

    return check


def color(value: Any) -> str:
    """Validate a colour ``RRGGBB`` or ``RRGGBBAA``."""
    found = str(value).removeprefix("#")
    if not _COLOR.fullmatch(found):
        raise vol.Invalid("expected a colour")
    return found.upper()


def slot(value: Any) -> SlotAddress:
    """Validate the key of a place."""
    try:
        return slot_of_key(str(value)[:16])
    except ValueError as error:
        raise vol.Invalid("expected a slot") from error


ID = vol.All(int, vol.Range(min=1, max=2**53))
GRAMS = decimal(3)
MORE_GRAMS = decimal(3, is_positive=True)
PRICE = {
    vol.Optional("price"): vol.Maybe(decimal(4)),
    vol.Optional("price_basis"): vol.Maybe(vol.Coerce(PriceBasis)),
    vol.Optional("tax_percent"): decimal(4, most=Decimal("99.9999")),
}
PRICE_KEYS = frozenset({"price", "price_basis", "tax_percent"})
PAGE = {
    vol.Optional("text", default=""): text(200),
    vol.Optional("is_archived", default=False): vol.Maybe(bool),
    vol.Optional("limit", default=50): vol.All(int, vol.Range(min=1, max=MAX_LIMIT)),
    vol.Optional("after"): text(40),
}
FILAMENT = {
    vol.Optional("vendor"): text(255),
    vol.Optional("name"): text(255),
    vol.Optional("type"): vol.All(text(64), vol.Length(min=1)),
    vol.Optional("color"): vol.Maybe(color),
    vol.Optional("density"): vol.Maybe(decimal(4, most=Decimal(30), is_positive=True)),
    vol.Optional("diameter"): vol.Maybe(decimal(4, most=Decimal(10), is_positive=True)),
    vol.Optional("spool_grams"): MORE_GRAMS,
    vol.Optional("empty_grams"): vol.Maybe(GRAMS),
    vol.Optional("low_at"): vol.Maybe(GRAMS),
    vol.Optional("article"): text(64),
    vol.Optional("note"): text(4000),
    **PRICE,
}
SPOOL = {
    vol.Optional("filament_id"): ID,
    vol.Optional("initial_grams"): MORE_GRAMS,
    vol.Optional("lot"): text(64),
    vol.Optional("location"): text(64),
    vol.Optional("tag_uid"): vol.Maybe(text(64)),
    vol.Optional("bought_on"): vol.Maybe(cv.date),
    vol.Optional("note"): text(4000),
    **PRICE,
}
