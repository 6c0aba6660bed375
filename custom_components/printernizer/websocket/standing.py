"""Where a printer stands in Home Assistant, as one reader may see it."""

from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import ip_address
from typing import cast
from urllib.parse import urlsplit

from homeassistant.auth.models import User
from homeassistant.components.http.auth import async_sign_path
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, entity_registry as er

from ..const import CONF_ENERGY_ENTITY, CONF_POWER_ENTITY, DOMAIN
from ..coordinator import PrinterCoordinator, PrinternizerConfigEntry
from ..drivers.errors import CertificateError, InvalidAuth, NotSupported, WrongPrinter
from ..http.preview import preview_path
from ..printers import async_can_control, async_device, async_name, coordinator_of
from ..settling.evidence import is_measured
from ..shop import SHOP
from ..state import PrinterState
from .serialize import Standing, serialize_printer
from .types import Connection, EntitiesPayload, PrinterPayload

SIGNATURE_LIFE = timedelta(hours=24)
"""A panel may stay open for days; what it shows again after that (a card scrolled back into view) is in its cache."""

_CONNECTIONS = {
    ConfigEntryState.SETUP_RETRY: Connection.RETRYING,
    ConfigEntryState.SETUP_ERROR: Connection.FAILED,
    ConfigEntryState.MIGRATION_ERROR: Connection.FAILED,
    ConfigEntryState.FAILED_UNLOAD: Connection.FAILED,
}


_TEMPERATURES = ("nozzle", "right_nozzle", "left_nozzle", "bed", "chamber")

_WAITS_FOR_A_PERSON = (CertificateError, InvalidAuth, NotSupported, WrongPrinter)


@dataclass(kw_only=True)
class Reader:
    """Who is told: a user's connection. Keeps signed addresses, so that a picture is not loaded again and again."""

    user: User
    refresh_token_id: str | None
    language: str
    _signed: dict[str, str] = field(default_factory=dict)

    def can_control(self, hass: HomeAssistant, entry: PrinternizerConfigEntry) -> bool:
        """Tell whether the user may control the printer."""
        return async_can_control(hass, self.user, entry)

    def sign(self, hass: HomeAssistant, entry_id: str, path: str) -> str:
        """Return the signed address of a printer's picture: the same until the picture is another."""
        signed = self._signed.get(entry_id, "")
        if not signed.startswith(f"{path}?"):
            signed = async_sign_path(hass, path, SIGNATURE_LIFE, refresh_token_id=self.refresh_token_id)
            self._signed[entry_id] = signed
        return signed


def describe(hass: HomeAssistant, entry: PrinternizerConfigEntry, reader: Reader) -> PrinterPayload:
    """Write down how a printer is, for one reader."""
    coordinator = coordinator_of(entry)
    # Entries are loaded before their first data only in the moment between the two.
    state = cast("PrinterState | None", coordinator.data) if coordinator else None
    device = async_device(hass, entry)
    area = ar.async_get(hass).async_get_area(device.area_id) if device and device.area_id else None
    standing = Standing(
        entry_id=entry.entry_id,
        serial=entry.unique_id or "",
        device_id=device.id if device else None,
        name=async_name(hass, entry),
        area=area.name if area else None,
        connection=_connection(entry, coordinator),
        unavailable_since=coordinator.unavailable_since if coordinator else None,
        address=_address(entry),
        entities=_entities(hass, entry),
        is_metered=is_measured(entry.options),
        preview_url=_preview_url(hass, entry, reader) if coordinator else None,
        outlook=hass.data[SHOP].waiting.outlook(entry.entry_id),
        can_control=reader.can_control(hass, entry),
        language=reader.language,
    )
    return serialize_printer(standing, state)


def _connection(entry: PrinternizerConfigEntry, coordinator: PrinterCoordinator | None) -> Connection:
    if coordinator is None:
        return _CONNECTIONS.get(entry.state, Connection.STARTING)
    if coordinator.last_update_success:
        return Connection.CONNECTED
    return Connection.FAILED if isinstance(coordinator.last_error, _WAITS_FOR_A_PERSON) else Connection.LOST


def _address(entry: PrinternizerConfigEntry) -> str | None:
    """Return the host alone: what else a person typed into the field may be a secret."""
    host = str(entry.data.get(CONF_HOST, ""))
    try:
        return str(ip_address(host))
    except ValueError:
        pass
    try:
        return urlsplit(host if "//" in host else f"//{host}").hostname
    except ValueError:
        return None


def _entities(hass: HomeAssistant, entry: PrinternizerConfigEntry) -> EntitiesPayload:
    registry = er.async_get(hass)

    def find(platform: str, key: str) -> str | None:
        entity_id = registry.async_get_entity_id(platform, DOMAIN, f"{entry.unique_id}_{key}")
        entity = registry.async_get(entity_id) if entity_id else None
        return entity_id if entity is not None and entity.disabled_by is None else None

    return EntitiesPayload(
        camera=find("camera", "camera"),
        job_preview=find("image", "job_preview"),
        chamber_light=find("light", "chamber_light"),
        connection=find("binary_sensor", "connection"),
        firmware=find("update", "firmware"),
        power=entry.options.get(CONF_POWER_ENTITY),
        energy=entry.options.get(CONF_ENERGY_ENTITY),
        temperatures={
            key: entity_id for key in _TEMPERATURES if (entity_id := find("sensor", f"{key}_temperature"))
        },
    )


def _preview_url(hass: HomeAssistant, entry: PrinternizerConfigEntry, reader: Reader) -> str | None:
    preview = entry.runtime_data.job_file.preview
    if preview is None:
        return None
    return reader.sign(hass, entry.entry_id, preview_path(entry.entry_id, preview))
