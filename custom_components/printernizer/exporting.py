"""Exports on order: what may be exported, and the short-lived addresses that files are fetched from."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
import secrets

from homeassistant.components.http.auth import async_sign_path
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .costing import PROFILES
from .export_datev import CONTENT_TYPE, DATEV_KEY, async_datev_batch, refused
from .exports.documents import (
    DOCUMENTS,
    ExportContent,
    ExportFormat,
    ExportRequest,
    Make,
    ShopFacts,
    file_name,
)
from .ledger import LedgerError
from .ledger_silence import silence
from .settings import Settings
from .shop import SHOP

LIFE = timedelta(minutes=10)
"""How long an address opens: it is meant to be clicked, not to be kept."""

MOST = 100
"""Orders that are remembered; what was ordered first is forgotten first."""

FOR_EVERYBODY = frozenset({ExportContent.JOBS, ExportContent.COSTS, ExportContent.HISTORY})
"""What is of use without a business."""


OF_JOBS = frozenset({ExportContent.JOBS, ExportContent.HISTORY})
"""What can be narrowed to the jobs of a list."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """A file that was ordered, and until when it can be fetched.

    ``content``: what is made only once, or what makes the file anew each time it is fetched.
    """

    content: Make | bytes
    content_type: str
    request: ExportRequest
    expires: datetime
    name: str


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
    is_on = settings.business.is_on
    found = tuple(key for key in DOCUMENTS if is_on or key[1] in FOR_EVERYBODY)
    return (*found, DATEV_KEY) if is_on and settings.datev.is_on else found


def needs_month(key: tuple[ExportFormat, ExportContent]) -> bool:
    """Tell whether a file is about one month and no other time."""
    return key == DATEV_KEY or DOCUMENTS[key].needs_month


async def async_order_export(
    hass: HomeAssistant,
    request: ExportRequest,
    *,
    by: str,
    refresh_token_id: str | None = None,
    is_repeat: bool = False,
) -> tuple[str, datetime]:
    """Order a file, and note in the log that it leaves the books; return its address and until when that opens.

    ``by``: ``user:`` and Home Assistant's id of a person, or ``system``. ``is_repeat``: bookings for another program that
    it was given already. Raises ``ServiceValidationError`` for a file that there isn't, ``HomeAssistantError`` while the
    books are shut.
    """
    now = dt_util.utcnow()
    try:
        order = await _async_order(hass, request, by, now, is_repeat=is_repeat)
    except LedgerError as error:
        raise silence(error) from error
    word = hass.data.setdefault(ORDERS, Orders()).put(order)
    path = f"/api/{DOMAIN}/exports/{word}"
    return async_sign_path(hass, path, LIFE, refresh_token_id=refresh_token_id), order.expires


async def _async_order(
    hass: HomeAssistant, request: ExportRequest, by: str, now: datetime, *, is_repeat: bool
) -> Order:
    shop = hass.data[SHOP]
    _check(shop.settings, request)
    expires = now + LIFE
    if (request.format, request.content) == DATEV_KEY:
        name, content = await async_datev_batch(
            shop.ledger, shop.settings.datev, request.query.period or 0, by=by, at=now, is_repeat=is_repeat
        )
        return Order(content=content, content_type=CONTENT_TYPE, request=request, expires=expires, name=name)
    document = DOCUMENTS[request.format, request.content]
    query = request.query
    await shop.ledger.exports.note(
        str(request.format),
        str(request.content),
        period=query.period,
        is_narrowed=query.jobs is not None,
        by=by,
        at=now,
    )
    return Order(
        content=document.make,
        content_type=document.content_type,
        request=request,
        expires=expires,
        name=file_name(document, request),
    )


def shop_facts(settings: Settings, made_at: datetime) -> ShopFacts:
    """Return whose books they are."""
    business = settings.business
    return ShopFacts(
        zone=dt_util.get_default_time_zone(),
        made_at=made_at,
        name=business.name if business.is_on else "",
        place=business.address[-1] if business.is_on and business.address else "",
        profile=PROFILES[business.country],
        mappings=settings.handoff.mappings,
        spelled_out=settings.handoff.spelled_out,
    )


def _check(settings: Settings, request: ExportRequest) -> None:
    key = (request.format, request.content)
    if key not in DOCUMENTS and key != DATEV_KEY:
        raise refused("unknown")
    if key not in available(settings):
        raise refused("datev_off" if key == DATEV_KEY and settings.business.is_on else "of_business")
    query = request.query
    if needs_month(key) and (query.period is None or query.since or query.until):
        raise refused("needs_month")
    if query.jobs is not None and request.content not in OF_JOBS:
        raise refused("not_narrowed")
