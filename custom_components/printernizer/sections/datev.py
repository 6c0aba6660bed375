"""What DATEV has to be told: off until a person has asked the tax adviser, for bookings that come twice are worse than none."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
import re
from typing import Any

import voluptuous as vol

from .section import Section, refused

_ACCOUNT = re.compile(r"[0-9]{4,9}")
_CHARTS = ("03", "04")


@dataclass(frozen=True, kw_only=True, slots=True)
class DatevSettings:
    """Whose bookings, on which accounts. ``accounts`` replaces the proposals of the chart, by treatment."""

    is_on: bool = False
    adviser: int | None = None
    client: int | None = None
    chart: str = "03"
    digits: int = 4
    debtor: str = "10000"
    year_starts: int = 1
    accounts: Mapping[str, str] = field(default_factory=dict)


SCHEMA: dict[Any, Any] = {
    vol.Optional("is_on"): bool,
    vol.Optional("adviser"): vol.Any(None, vol.All(int, vol.Range(min=1001, max=9_999_999))),
    vol.Optional("client"): vol.Any(None, vol.All(int, vol.Range(min=1, max=99_999))),
    vol.Optional("chart"): vol.In(_CHARTS),
    vol.Optional("digits"): vol.All(int, vol.Range(min=4, max=8)),
    vol.Optional("debtor"): vol.All(str, vol.Length(max=9)),
    vol.Optional("year_starts"): vol.All(int, vol.Range(min=1, max=12)),
    vol.Optional("accounts"): vol.All(
        {vol.All(str, vol.Length(min=1, max=16)): vol.All(str, vol.Length(max=9))}, vol.Length(max=50)
    ),
}


def check_datev(before: DatevSettings, change: Mapping[str, Any]) -> DatevSettings:
    """Return the settings with a change. Raises ``ServiceValidationError``."""
    after = replace(before, **change)
    accounts = (after.debtor, *after.accounts.values())
    if not all(map(_ACCOUNT.fullmatch, accounts)) or len(after.debtor) != after.digits + 1:
        raise refused("datev_account")
    if any(len(account) != after.digits for account in after.accounts.values()):
        raise refused("datev_account")
    if after.is_on and (after.adviser is None or after.client is None):
        raise refused("datev_numbers")
    return after


def datev_payload(datev: DatevSettings) -> dict[str, Any]:
    """Write the settings in JSON."""
    return {
        "is_on": datev.is_on,
        "adviser": datev.adviser,
        "client": datev.client,
        "chart": datev.chart,
        "digits": datev.digits,
        "debtor": datev.debtor,
        "year_starts": datev.year_starts,
        "accounts": dict(datev.accounts),
    }


DATEV = Section(default=DatevSettings(), schema=SCHEMA, check=check_datev, payload=datev_payload)
