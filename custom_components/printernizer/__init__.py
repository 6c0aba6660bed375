"""Printernizer: a mixed fleet of 3D printers as one well-run shop."""

from datetime import datetime

from homeassistant.const import EVENT_HOMEASSISTANT_CLOSE, Platform
from homeassistant.core import Event, HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.typing import ConfigType
from homeassistant.util import dt as dt_util

from .book_news import async_hear_books
from .bookkeeper import Bookkeeper
from .books import CONFIG_SCHEMA
from .connection import create_driver
from .const import DOMAIN
from .coordinator import PrinterCoordinator, PrinternizerConfigEntry, PrinterRuntime
from .devices import async_follow_devices, async_register_printer, device_identifiers
from .file_queue import async_attach_files
from .http import async_setup_views
from .issues import async_clear_issues
from .job_file import JobFile
from .network import async_listen_for_printers
from .panel import async_setup_panel
from .pictures import JobPhotos, Timelapses, async_setup_films
from .privacy import async_setup_privacy
from .seen import async_forget
from .services import async_setup_services
from .shop import SHOP, async_open_shop
from .shop_entities import async_load_shop_entities
from .websocket import async_setup_websocket

__all__ = ["CONFIG_SCHEMA"]

PLATFORMS = [
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CAMERA,
    Platform.EVENT,
    Platform.FAN,
    Platform.IMAGE,
    Platform.LIGHT,
    Platform.NUMBER,
    Platform.SELECT,
    Platform.SENSOR,
    Platform.SWITCH,
    Platform.UPDATE,
]


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Open the shop: what is there before the first printer and stays after the last."""
    shop = await async_open_shop(hass, config)

    async def close(_: Event) -> None:
        # Entries are not unloaded when Home Assistant ends: what is still to be entered is entered here.
        for entry in hass.config_entries.async_loaded_entries(DOMAIN):
            await entry.runtime_data.coordinator.bookkeeper.stop()
        await shop.async_close()

    hass.bus.async_listen_once(EVENT_HOMEASSISTANT_CLOSE, close)
    async_setup_films(hass)
    await async_setup_privacy(hass)
    async_setup_services(hass)
    async_setup_websocket(hass)
    async_setup_views(hass)
    await async_setup_panel(hass)
    await async_listen_for_printers(hass)
    async_load_shop_entities(hass, config)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: PrinternizerConfigEntry) -> bool:
    """Connect one printer and start its entities."""
    driver = create_driver(hass, entry.data)
    entry.async_on_unload(driver.close)
    bookkeeper = Bookkeeper(
        hass.data[SHOP].ledger,
        serial=entry.unique_id or "",
        now=_now,
        currency=hass.config.currency,
    )
    bookkeeper.on_due = hass.data[SHOP].settler.async_due
    coordinator = PrinterCoordinator(hass, entry, driver, bookkeeper)
    await bookkeeper.start()
    entry.async_on_unload(bookkeeper.stop)
    await coordinator.async_config_entry_first_refresh()
    entry.async_on_unload(hass.data[SHOP].stock.async_attach(coordinator))
    async_register_printer(hass, entry, coordinator.data.snapshot.info)
    async_follow_devices(hass, entry, coordinator)
    entry.async_on_unload(async_hear_books(hass, coordinator.async_take_news))
    job_file = JobFile(hass, coordinator)
    photos = JobPhotos(hass, coordinator)
    entry.runtime_data = PrinterRuntime(coordinator=coordinator, job_file=job_file, photos=photos)
    async_attach_files(hass, entry, coordinator)
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    coordinator.async_start()
    job_file.async_start()
    photos.async_start()
    Timelapses(hass, coordinator).async_start()
    return True


async def async_unload_entry(hass: HomeAssistant, entry: PrinternizerConfigEntry) -> bool:
    """Stop one printer's entities; tasks and connection end with the entry."""
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


async def async_remove_entry(hass: HomeAssistant, entry: PrinternizerConfigEntry) -> None:
    """Forget the printer, but nothing that the books say of it."""
    async_clear_issues(hass, entry)
    async_forget(hass, entry.unique_id or "")
    hass.data[SHOP].waiting.forget(entry.entry_id)


async def async_remove_config_entry_device(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, device: dr.DeviceEntry
) -> bool:
    """Allow a changer or slot that is gone to be deleted by hand."""
    present = device_identifiers(entry.runtime_data.coordinator.data.snapshot)
    return not any(domain == DOMAIN and identifier in present for domain, identifier in device.identifiers)


def _now() -> datetime:
    return dt_util.utcnow()
