"""Addresses of papers about a business and its customers: good for minutes, and only for who was given one.

A ticket stands in the address: no number, no name. Only what checked that an administrator asks hands one out.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
import secrets

from homeassistant.components.http.auth import async_sign_path
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .privacy.information import counts_of
from .shop import SHOP

LIFE = timedelta(minutes=10)
"""Time to open a paper and print it."""

MOST = 200


class PaperKind(StrEnum):
    """What there is to be printed."""

    QUOTE = "quote"
    INFORMATION = "information"
    PROCESSING = "processing"
    PROCEDURE = "procedure"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ticket:
    """What somebody may open: ``row_id`` of the quote or customer."""

    kind: PaperKind
    row_id: int = 0
    language: str = "de"


@dataclass(slots=True)
class Tickets:
    """The tickets that are good, oldest first."""

    _known: OrderedDict[str, tuple[Ticket, float]] = field(default_factory=OrderedDict)

    def add(self, ticket: Ticket, now: float) -> str:
        """Hand out a ticket."""
        key = secrets.token_urlsafe(24)
        self._known[key] = (ticket, now)
        while len(self._known) > MOST:
            self._known.popitem(last=False)
        return key

    def find(self, key: str, now: float) -> Ticket | None:
        """Return what a ticket is for; ``None``: it is none, or its time is over."""
        found = self._known.get(key)
        if found is None or now - found[1] > LIFE.total_seconds():
            self._known.pop(key, None)
            return None
        return found[0]


TICKETS: HassKey[Tickets] = HassKey(f"{DOMAIN}_tickets")


def async_paper_url(hass: HomeAssistant, ticket: Ticket, refresh_token_id: str | None) -> str:
    """Return the address of a paper, for the login that asked, or for an automation (``None``)."""
    key = hass.data.setdefault(TICKETS, Tickets()).add(ticket, hass.loop.time())
    path = f"/api/{DOMAIN}/papers/{key}"
    # An automation has no login: its address is signed for the content user, and the ticket is what counts.
    is_nobody = refresh_token_id is None
    return async_sign_path(hass, path, LIFE, refresh_token_id=refresh_token_id, use_content_user=is_nobody)


async def async_information_url(
    hass: HomeAssistant, customer_id: int, language: str, *, by: str, refresh_token_id: str | None
) -> str:
    """Return the address of everything that is known of a customer, and enter that it was handed out.

    Raises ``CustomerMissing``.
    """
    ledger = hass.data[SHOP].ledger
    counts = counts_of(await ledger.privacy.record(customer_id))
    await ledger.people.note_export(customer_id, counts, by=by, at=dt_util.utcnow())
    ticket = Ticket(kind=PaperKind.INFORMATION, row_id=customer_id, language=language)
    return async_paper_url(hass, ticket, refresh_token_id)
