"""Where the ledger is: a file of Home Assistant's own, or a database server named in YAML; and what is wrong with it."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
import re
from typing import Any

import voluptuous as vol

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv, instance_id, issue_registry as ir
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.helpers.storage import STORAGE_DIR
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .ledger import Ledger, LedgerError, LedgerTooNew, RemoteLedger, Site
from .ledger.database import parse_url
from .ledger.worker import PASSING

CONF_DB_URL = "db_url"
CONF_SITE = "site"
CONF_CODE = "code"
CONF_NAME = "name"

LOOK_AT_LEDGER = timedelta(minutes=5)
"""A damaged disk shows itself while we write; a person hears of it while the last jobs are still in memory."""

TELL_AWAY_AFTER = timedelta(minutes=2)
"""A server that restarts for an update is no news."""

SIGNAL_LEDGER_CHANGED = f"{DOMAIN}_ledger_changed"
"""Sent when the ledger can be read or written as it could not before, or no longer."""

_PASSING = PASSING | {"annex_full"}
"""Problems that go by themselves once their cause is gone."""

_NOWHERE = "postgresql://127.0.0.1:1/"
"""Stands for an address that can't be understood: nobody answers there, and jobs wait beside Home Assistant."""


@dataclass(frozen=True, slots=True)
class _Secret:
    """An address with a password, which no log and no error message shows."""

    text: str = field(repr=False)


def _address(value: object) -> _Secret:
    # What is wrong with it is told as a repair issue: an error here would be logged with the address in it.
    return _Secret(value if isinstance(value, str) else "")


def _code(value: object) -> str:
    text = cv.string(value).upper()
    if not re.fullmatch(r"[A-Z0-9]{1,8}", text):
        raise vol.Invalid("a site's code has 1 to 8 letters A to Z and digits")
    return text


CONFIG_SCHEMA = vol.Schema(
    {
        vol.Optional(DOMAIN): vol.Any(
            None,
            vol.Schema(
                {
                    vol.Optional(CONF_DB_URL): _address,
                    vol.Optional(CONF_SITE): vol.Schema(
                        {
                            vol.Optional(CONF_CODE): _code,
                            vol.Optional(CONF_NAME): vol.All(cv.string, vol.Length(max=100)),
                        }
                    ),
                }
            ),
        )
    },
    extra=vol.ALLOW_EXTRA,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class BooksAddress:
    """Where the ledger is. ``file`` is the ledger's, or with a server the annex's."""

    file: Path
    url: _Secret | None = None
    site: Site | None = None
    backend: str | None = "sqlite"


ADDRESS: HassKey[BooksAddress] = HassKey(f"{DOMAIN}_books")


async def async_open_ledger(hass: HomeAssistant, config: dict[str, Any]) -> Ledger:
    """Open the ledger; what is wrong with it, now or later, is told as repair issues. Printers work all the same."""
    address = hass.data[ADDRESS] = await _async_address(hass, config.get(DOMAIN) or {})
    ledger = _ledger_at(hass, address)
    with suppress(LedgerTooNew):
        # Nothing is written into books that we can't read; it is one of the ledger's problems.
        await ledger.open()

    @callback
    def look(_: datetime | None = None) -> None:
        _look(hass, ledger)

    async def try_again(_: datetime) -> None:
        if ledger.problems and not isinstance(ledger, RemoteLedger):
            # Whether the cause is gone, only a write can tell.
            with suppress(LedgerError):
                await ledger.look()
        look()

    look()
    ledger.on_change = look
    async_track_time_interval(hass, try_again, LOOK_AT_LEDGER, cancel_on_shutdown=True)
    if isinstance(ledger, RemoteLedger):
        async_track_time_interval(hass, look, TELL_AWAY_AFTER, cancel_on_shutdown=True)
    return ledger


async def _async_address(hass: HomeAssistant, config: dict[str, Any]) -> BooksAddress:
    folder = Path(hass.config.path(STORAGE_DIR, DOMAIN))
    place = config.get(CONF_SITE, {})
    code, name = place.get(CONF_CODE, ""), place.get(CONF_NAME) or hass.config.location_name
    if (url := config.get(CONF_DB_URL)) is None:
        own = Site(uid="", code=code, name=name) if place else None
        return BooksAddress(file=folder / "ledger.db", site=own)
    # Loads the driver, which takes a moment.
    backend = await hass.async_add_executor_job(_backend, url.text)
    if backend == "sqlite":
        return BooksAddress(file=folder / "ledger.db", url=url, backend=backend)
    site = Site(uid=await instance_id.async_get(hass), code=code, name=name)
    return BooksAddress(file=folder / "annex.db", url=url, site=site, backend=backend)


def _backend(url: str) -> str | None:
    """Return which database a URL is for; ``None``: it is none. May block."""
    try:
        return parse_url(url).get_backend_name() if "://" in url else None
    except LedgerError:
        return None


def _ledger_at(hass: HomeAssistant, address: BooksAddress) -> Ledger:
    zone = dt_util.get_default_time_zone()
    if address.url is None:
        return Ledger(address.file, zone=zone, site=address.site)
    url = address.url.text
    if address.backend == "sqlite":
        return Ledger(url, zone=zone)
    if address.backend is None:
        url = _NOWHERE
        _tell_issue(hass, "address_invalid", "configuration.yaml")
    else:
        ir.async_delete_issue(hass, DOMAIN, "ledger_address_invalid")
    return RemoteLedger(url, annex_file=address.file, zone=zone, site=address.site)


@callback
def _look(hass: HomeAssistant, ledger: Ledger) -> None:
    """Tell a person what is wrong with the books, also when it goes wrong later, and take back what is over."""
    found = {problem.code: problem.path for problem in ledger.problems}
    if isinstance(ledger, RemoteLedger):
        found.pop("unavailable", None)
        since = ledger.away_since
        if since is not None and dt_util.utcnow() - since >= TELL_AWAY_AFTER:
            found["away"] = str(ledger.waiting)
        else:
            ir.async_delete_issue(hass, DOMAIN, "ledger_away")
    for code, path in found.items():
        _tell_issue(hass, code, path)
    for code in _PASSING:
        if code not in found:
            ir.async_delete_issue(hass, DOMAIN, f"ledger_{code}")
    async_dispatcher_send(hass, SIGNAL_LEDGER_CHANGED)


@callback
def _tell_issue(hass: HomeAssistant, code: str, path: str) -> None:
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"ledger_{code}",
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING if code == "away" else ir.IssueSeverity.ERROR,
        translation_key=f"ledger_{code}",
        translation_placeholders={"path": path},
    )
