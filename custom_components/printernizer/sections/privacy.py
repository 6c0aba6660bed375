"""How long personal data and what belongs to them are kept, and who answers for them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import voluptuous as vol

from ..ledger.retention import Periods
from .section import Section

MAX_CONTACT = 200

FOR_EVER = 0
"""A period of nothing: it is kept until somebody deletes it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrivacySettings:
    """Periods of the classes, see ``ledger.retention.Periods``; 0: for ever.

    ``contact``: who answers questions about personal data, as it stands on the page about them.
    """

    contact: str = ""
    job_years: int = 10
    letter_years: int = 6
    quote_months: int = 6
    customer_months: int = 12
    request_years: int = 3
    photo_days: int = 30

    @property
    def periods(self) -> Periods:
        """Return them as the ledger takes them."""
        return Periods(
            job_years=self.job_years or None,
            letter_years=self.letter_years,
            quote_months=self.quote_months,
            customer_months=self.customer_months,
            request_years=self.request_years,
            photo_days=self.photo_days or None,
        )


def _between(least: int, most: int) -> vol.All:
    return vol.All(int, vol.Range(min=least, max=most))


SCHEMA: dict[Any, Any] = {
    vol.Optional("contact"): vol.All(str, vol.Length(max=MAX_CONTACT)),
    vol.Optional("job_years"): _between(FOR_EVER, 30),
    vol.Optional("letter_years"): _between(6, 30),
    vol.Optional("quote_months"): _between(1, 120),
    vol.Optional("customer_months"): _between(1, 120),
    vol.Optional("request_years"): _between(1, 30),
    vol.Optional("photo_days"): _between(FOR_EVER, 3650),
}


def check_privacy(before: PrivacySettings, change: Mapping[str, Any]) -> PrivacySettings:
    """Return the settings with a change."""
    values = dict(change)
    if "contact" in values:
        values["contact"] = values["contact"].strip()
    return replace(before, **values)


def privacy_payload(privacy: PrivacySettings) -> dict[str, Any]:
    """Write the settings in JSON."""
    return {
        "contact": privacy.contact,
        "job_years": privacy.job_years,
        "letter_years": privacy.letter_years,
        "quote_months": privacy.quote_months,
        "customer_months": privacy.customer_months,
        "request_years": privacy.request_years,
        "photo_days": privacy.photo_days,
    }


PRIVACY = Section(default=PrivacySettings(), schema=SCHEMA, check=check_privacy, payload=privacy_payload)
