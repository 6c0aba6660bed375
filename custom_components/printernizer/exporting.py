"""Exports on order: what may be exported, and the short-lived addresses that files are fetched from."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
import secrets

from homeassistant.components.http.auth import async_sign_path
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .costing import PROFILES
from .exports.documents import (
    DOCUMENTS,
    Document,
    ExportContent,
    ExportFormat,
    ExportRequest,
    ShopFacts,
    file_name,
)
from .ledger import LedgerError
from .settings import Settings
from .shop import SHOP

LIFE = timedelta(minutes=10)
"""How long an address opens: it is meant to be clicked, not to be kept."""

MOST = 100
"""Orders that are remembered; what was ordered first is forgotten first."""

FOR_EVERYBODY = frozenset({ExportContent.JOBS, ExportContent.COSTS, ExportContent.HISTORY})
"""What is of use without a business."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """A file that was ordered, and until when it can be fetched."""

    document: Document
    request: ExportRequest
    expires: datetime

    @property
    def name(self) -> str:
        """How the file is called."""
        return file_name(self.document, self.request)


@dataclass(slots=True)
class Orders:
    """The orders that can be fetched, by a word that can't be guessed; none survives a restart."""

    _known: OrderedDict[str, Order] = field(default_factory=OrderedDict)

    def put(self, order: Order) -> str:
        """Remember an order and return its word."""
        word = secrets.token_hex(16)
        self._known[word] = order
        while len(self._known) > MOST:
            self._known.popitem(last=False)
        return word

    def find(self, word: str, now: datetime) -> Order | None:
        """Return an order that may still be fetched."""
        order = self._known.get(word)
        return order if order is not None and now < order.expires else None


ORDERS: HassKey[Orders] = HassKey(f"{DOMAIN}_export_orders")


def available(settings: Settings) -> tuple[tuple[ExportFormat, ExportContent], ...]:
    """Return which files there are for this shop: a hobby has no customers and no tax office."""
    return tuple(key for key in DOCUMENTS if settings.business.is_on or key[1] in FOR_EVERYBODY)


async def async_order_export(
    hass: HomeAssistant, request: ExportRequest, *, by: str, refresh_token_id: str | None = None
) -> tuple[str, datetime]:
    """Order a file, and note in the log that it leaves the books; return its address and until when that opens.

    ``by``: ``user:`` and Home Assistant's id of a person, or ``system``. Raises ``ServiceValidationError`` for a file that
    there isn't, ``HomeAssistantError`` while the books are shut.
    """
    shop = hass.data[SHOP]
    document = _document(shop.settings, request)
    now = dt_util.utcnow()
    order = Order(document=document, request=request, expires=now + LIFE)
    try:
        await shop.ledger.exports.note(
            str(request.format), str(request.content), period=request.query.period, by=by, at=now
        )
    except LedgerError as error:
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key="ledger_unavailable") from error
    word = hass.data.setdefault(ORDERS, Orders()).put(order)
    path = f"/api/{DOMAIN}/exports/{word}"
    return async_sign_path(hass, path, LIFE, refresh_token_id=refresh_token_id), order.expires


def shop_facts(settings: Settings, made_at: datetime) -> ShopFacts:
    """Return whose books they are."""
    business = settings.business
    return ShopFacts(
        zone=dt_util.get_default_time_zone(),
        made_at=made_at,
        name=business.name if business.is_on else "",
        place=business.address[-1] if business.is_on and business.address else "",
        profile=PROFILES[business.country],
    )


def _document(settings: Settings, request: ExportRequest) -> Document:
    key = (request.format, request.content)
    if key not in DOCUMENTS:
        raise _refused("unknown")
    if key not in available(settings):
        raise _refused("of_business")
    document = DOCUMENTS[key]
    query = request.query
    if document.needs_month and (query.period is None or query.since or query.until):
        raise _refused("needs_month")
    if query.period is not None and not 1 <= query.period % 100 <= 12:
        raise _refused("needs_month")
    return document


def _refused(why: str) -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=f"export_{why}")
