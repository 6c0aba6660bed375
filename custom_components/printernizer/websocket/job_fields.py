"""What may be said about a job, over the websocket and by actions."""

from decimal import Decimal, InvalidOperation
from typing import Any

import voluptuous as vol

from homeassistant.helpers import config_validation as cv

from ..costing import PriceBasis
from ..ledger.account_words import Classification, FailureReason
from ..ledger.numbers import is_invoice_no

_MOST = 10**9
_ROW_ID = vol.All(vol.Coerce(int), vol.Range(min=1, max=2**53))


def decimals(places: int, least: int = 0) -> Any:
    """Return what reads a number with so many decimals at most; text, so that it stays exact."""

    def read(value: Any) -> Decimal:
        try:
            number = Decimal(str(value))
        except InvalidOperation as error:
            raise vol.Invalid("expected a number") from error
        if not number.is_finite() or not least <= number <= _MOST:
            raise vol.Invalid("the number is out of range")
        if number != number.quantize(Decimal(1).scaleb(-places)):
            raise vol.Invalid(f"more than {places} decimals")
        return number

    return read


def or_none(validator: Any) -> Any:
    """Return what also takes nothing."""
    return vol.Any(None, validator)


def invoice_no(value: Any) -> str:
    """Read the number of an invoice that another program wrote; empty: there is none."""
    if not isinstance(value, str) or not is_invoice_no(value.strip()):
        raise vol.Invalid("the number of an invoice is one word of up to 36 characters with a digit in it")
    return value.strip()


JOB_FIELDS: dict[vol.Marker, Any] = {
    vol.Optional("classification"): vol.Coerce(Classification),
    vol.Optional("failure"): or_none(vol.Coerce(FailureReason)),
    vol.Optional("failure_note"): vol.All(cv.string, vol.Length(max=4000)),
    vol.Optional("note"): vol.All(cv.string, vol.Length(max=4000)),
    vol.Optional("grams"): or_none(decimals(3)),
    vol.Optional("energy_kwh"): or_none(decimals(6)),
    vol.Optional("labour_minutes"): or_none(vol.All(vol.Coerce(int), vol.Range(min=0, max=100_000))),
    vol.Optional("packaging"): or_none(decimals(4)),
    vol.Optional("customer_material"): cv.boolean,
    vol.Optional("service_on"): cv.date,
    vol.Optional("external_invoice_no"): invoice_no,
}
"""What anybody who keeps the books may say."""

BOOK_FIELDS: dict[vol.Marker, Any] = {
    **JOB_FIELDS,
    vol.Optional("name"): vol.All(cv.string, vol.Length(max=255)),
    vol.Optional("customer_id"): or_none(_ROW_ID),
    vol.Optional("order_id"): or_none(_ROW_ID),
    vol.Optional("attempt_of_id"): or_none(_ROW_ID),
    vol.Optional("price_basis"): or_none(vol.Coerce(PriceBasis)),
    vol.Optional("treatment"): or_none(vol.All(cv.string, vol.Length(max=16))),
    vol.Optional("tax_rate"): or_none(decimals(4)),
    vol.Optional("tax_country"): or_none(vol.Match(r"^[A-Z]{2}\Z")),
    vol.Optional("tax_reason"): vol.All(cv.string, vol.Length(max=255)),
    vol.Optional("net"): or_none(decimals(2, -_MOST)),
    vol.Optional("vat"): or_none(decimals(2, -_MOST)),
    vol.Optional("gross"): or_none(decimals(2, -_MOST)),
}
"""And what the panel says besides."""
