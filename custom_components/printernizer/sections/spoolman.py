"""Which Spoolman server the stock is kept in step with."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

import voluptuous as vol

from ..costing import PriceBasis
from ..spoolman import check_url
from .section import Section, refused

_LONGEST_URL = 500
_MOST_PERCENT = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class SpoolmanSettings:
    """``url``: of the server, without a password; ``is_on``: keep in step with it.

    Spoolman's prices say nothing of tax: ``price_basis`` and ``tax_percent`` tell how they are meant where a filament or
    spool doesn't say so here.
    """

    url: str = ""
    is_on: bool = False
    price_basis: PriceBasis = PriceBasis.GROSS
    tax_percent: Decimal = Decimal(19)

    @property
    def is_followed(self) -> bool:
        """Tell whether there is a server to keep in step with."""
        return self.is_on and bool(self.url)


SCHEMA: dict[Any, Any] = {
    vol.Optional("url"): vol.All(str, vol.Length(max=_LONGEST_URL)),
    vol.Optional("is_on"): bool,
    vol.Optional("price_basis"): vol.Coerce(PriceBasis),
    vol.Optional("tax_percent"): vol.All(str, vol.Length(max=20)),
}


def check_spoolman(before: SpoolmanSettings, change: Mapping[str, Any]) -> SpoolmanSettings:
    """Return the settings with a change. Raises ``ServiceValidationError``."""
    values = dict(change)
    if values.get("url"):
        try:
            values["url"] = check_url(values["url"])
        except ValueError:
            raise refused("spoolman_url") from None
    if "tax_percent" in values:
        values["tax_percent"] = _percent(values["tax_percent"])
    after = replace(before, **values)
    if after.is_on and not after.url:
        raise refused("spoolman_url")
    return after


def spoolman_payload(spoolman: SpoolmanSettings) -> dict[str, Any]:
    """Write the settings in JSON."""
    return {
        "url": spoolman.url,
        "is_on": spoolman.is_on,
        "price_basis": spoolman.price_basis.value,
        "tax_percent": str(spoolman.tax_percent),
    }


def _percent(text: str) -> Decimal:
    try:
        percent = Decimal(text)
    except InvalidOperation:
        raise refused("spoolman_tax") from None
    if not (
        percent.is_finite()
        and 0 <= percent < _MOST_PERCENT
        and percent == percent.quantize(Decimal("0.0001"))
    ):
        raise refused("spoolman_tax")
    return percent


SPOOLMAN = Section(default=SpoolmanSettings(), schema=SCHEMA, check=check_spoolman, payload=spoolman_payload)
