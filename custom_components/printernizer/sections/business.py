"""Whose shop it is, once it is one: name and numbers for papers, and how its jobs and prices begin."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
import re
from typing import Any

import voluptuous as vol

from ..costing import PROFILES, PriceBasis, country_of_vat_id, normal_vat_id
from ..ledger.account_words import Classification
from .section import Section, refused

MAX_LINE = 120
MAX_LINES = 6
_PREFIX = re.compile(r"[A-Z0-9]{1,8}")
_PREFIXES = ("job_prefix", "order_prefix", "quote_prefix", "customer_prefix")


@dataclass(frozen=True, kw_only=True, slots=True)
class BusinessSettings:
    """The shop as a business. ``is_on`` false: a hobby, and nothing business-like shows.

    ``country`` names the tax profile. The prefixes stand before numbers: PZ-2026-0042, K-0007. ``classification`` is
    what a job is that no rule matches; ``price_basis`` which side of a typed price leads. ``is_only_copy``: personal
    data of customers is nowhere but here, so that the law's retention periods count for it. ``turnover_elsewhere``: what
    was turned over in a year besides what stands in the books, without tax.
    """

    is_on: bool = False
    name: str = ""
    address: tuple[str, ...] = ()
    vat_id: str = ""
    tax_number: str = ""
    country: str = "DE"
    job_prefix: str = "PZ"
    order_prefix: str = "AU"
    quote_prefix: str = "AN"
    customer_prefix: str = "K"
    classification: Classification = Classification.UNCLASSIFIED
    price_basis: PriceBasis = PriceBasis.GROSS
    is_only_copy: bool = False
    turnover_elsewhere: tuple[tuple[int, Decimal], ...] = ()


_LINE = vol.All(str, vol.Length(max=MAX_LINE))

SCHEMA: dict[Any, Any] = {
    vol.Optional("is_on"): bool,
    vol.Optional("name"): _LINE,
    vol.Optional("address"): vol.All([_LINE], vol.Length(max=MAX_LINES)),
    vol.Optional("vat_id"): _LINE,
    vol.Optional("tax_number"): _LINE,
    vol.Optional("country"): vol.In(sorted(PROFILES)),
    **{vol.Optional(name): _LINE for name in _PREFIXES},
    vol.Optional("classification"): vol.In([each.value for each in Classification]),
    vol.Optional("price_basis"): vol.In([each.value for each in PriceBasis]),
    vol.Optional("is_only_copy"): bool,
    vol.Optional("turnover_elsewhere"): vol.All(
        {vol.Match(r"^20\d\d\Z"): vol.All(str, vol.Match(r"^\d{1,9}(\.\d{1,2})?\Z"))}, vol.Length(max=100)
    ),
}


def check_business(before: BusinessSettings, change: Mapping[str, Any]) -> BusinessSettings:
    """Return the settings with a change. Raises ``ServiceValidationError``."""
    values = dict(change)
    if "address" in values:
        values["address"] = tuple(line.strip() for line in values["address"] if line.strip())
    for name in ("name", "tax_number"):
        if name in values:
            values[name] = values[name].strip()
    if "vat_id" in values:
        values["vat_id"] = normal_vat_id(values["vat_id"])
        if values["vat_id"] and country_of_vat_id(values["vat_id"]) is None:
            raise refused("vat_id")
    if "classification" in values:
        values["classification"] = Classification(values["classification"])
    if "price_basis" in values:
        values["price_basis"] = PriceBasis(values["price_basis"])
    if "turnover_elsewhere" in values:
        values["turnover_elsewhere"] = tuple(
            sorted((int(year), Decimal(amount)) for year, amount in values["turnover_elsewhere"].items())
        )
    after = replace(before, **values)
    prefixes = [getattr(after, name) for name in _PREFIXES]
    if len(set(prefixes)) != len(prefixes) or not all(map(_PREFIX.fullmatch, prefixes)):
        raise refused("prefixes")
    return after


def business_payload(business: BusinessSettings) -> dict[str, Any]:
    """Write the settings in JSON."""
    return {
        "is_on": business.is_on,
        "name": business.name,
        "address": list(business.address),
        "vat_id": business.vat_id,
        "tax_number": business.tax_number,
        "country": business.country,
        **{name: getattr(business, name) for name in _PREFIXES},
        "classification": business.classification.value,
        "price_basis": business.price_basis.value,
        "is_only_copy": business.is_only_copy,
        "turnover_elsewhere": {str(year): f"{amount:f}" for year, amount in business.turnover_elsewhere},
    }


BUSINESS = Section(default=BusinessSettings(), schema=SCHEMA, check=check_business, payload=business_payload)
