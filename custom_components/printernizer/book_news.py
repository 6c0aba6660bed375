"""News of the books inside Home Assistant: who changes jobs says so, and who shows or sums them up hears of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect, async_dispatcher_send

from .const import DOMAIN

_SIGNAL = f"{DOMAIN}_books_changed"


@dataclass(frozen=True, kw_only=True, slots=True)
class BookNews:
    """What has changed: which jobs (empty: any), of which printers (empty: any), and since when their ends lie.

    ``since`` is the earliest end of a changed job, before or after the change; ``None``: nobody knows. ``is_first``: for
    the first time it is known what the jobs cost.
    """

    job_ids: tuple[int, ...] = ()
    serials: tuple[str, ...] = ()
    since: datetime | None = None
    is_first: bool = False


@callback
def async_tell_books(hass: HomeAssistant, news: BookNews) -> None:
    """Say that jobs or their accounts are other than they were."""
    async_dispatcher_send(hass, _SIGNAL, news)


@callback
def async_hear_books(hass: HomeAssistant, listener: Callable[[BookNews], None]) -> CALLBACK_TYPE:
    """Hear of it; returns the unsubscribe. ``listener`` is a ``callback``."""
    return async_dispatcher_connect(hass, _SIGNAL, listener)
