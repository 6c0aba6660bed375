"""What may be entered about a customer."""

import re
from typing import Any, cast

from homeassistant.exceptions import ServiceValidationError

from .const import DOMAIN
from .costing import GERMANY, country_of_vat_id, normal_vat_id
from .ledger.people_rows import CustomerChange

_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


def check_customer(change: CustomerChange) -> CustomerChange:
    """Return a change as it is kept. Raises ``ServiceValidationError`` for a VAT number that can be none.

    The number is looked at here and nowhere else: whether it is valid, a person asks the office.
    """
    values: dict[str, Any] = dict(change)
    for name, value in values.items():
        if isinstance(value, str) and name != "note":
            values[name] = _CONTROL.sub(" ", value).strip()
    if values.get("vat_id"):
        values["vat_id"] = normal_vat_id(values["vat_id"])
        is_union = values["vat_id"][:2] in GERMANY.union | {"EL"}
        if is_union and country_of_vat_id(values["vat_id"]) is None:
            raise ServiceValidationError(translation_domain=DOMAIN, translation_key="customer_vat_id")
    return cast(CustomerChange, values)
