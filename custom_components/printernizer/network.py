"""The ear for printers that announce themselves: from a datagram to a discovery flow."""

import asyncio
from typing import Any

from homeassistant.config_entries import SOURCE_IGNORE, SOURCE_INTEGRATION_DISCOVERY, ConfigEntryState
from homeassistant.const import CONF_HOST, CONF_MODEL, CONF_NAME, EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers import discovery_flow
from homeassistant.util.hass_dict import HassKey

from .const import CONF_SERIAL, DOMAIN
from .drivers.bambu.capabilities import model_of
from .drivers.bambu.discovery import PORT, BambuListener, DiscoveredPrinter

LISTEN_HOST = "0.0.0.0"  # noqa: S104  announcements are broadcast
LISTEN_PORT = PORT

SEARCH_TIME = 3.0
"""Seconds that a person is made to wait; printers that answer searches do so within two."""

MAX_PRINTERS = 64
"""Announcements are anybody's to make: more printers than this are forgotten, the oldest first."""


class Network:
    """Hears announcements, remembers them, and begins a flow where one is needed."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Hear nothing yet."""
        self._hass = hass
        self._listener = BambuListener(self._handle_printer, host=LISTEN_HOST, port=LISTEN_PORT)
        self.printers: dict[str, DiscoveredPrinter] = {}

    @property
    def port(self) -> int | None:
        """The port that is listened on."""
        return self._listener.port

    async def async_start(self) -> None:
        """Listen. Where the port can't be had, printers are added by their address."""
        await self._listener.start()

    async def async_stop(self) -> None:
        """Stop listening."""
        await self._listener.stop()

    async def async_search(self) -> None:
        """Ask printers to speak up, and give them time."""
        self._listener.search()
        await asyncio.sleep(SEARCH_TIME)

    @callback
    def _handle_printer(self, printer: DiscoveredPrinter) -> None:
        if ":" in printer.host:
            return
        self.printers.pop(printer.serial, None)
        self.printers[printer.serial] = printer
        if len(self.printers) > MAX_PRINTERS:
            del self.printers[next(iter(self.printers))]
        if NETWORK in self._hass.data and self._is_news(printer):
            discovery_flow.async_create_flow(
                self._hass,
                DOMAIN,
                context={"source": SOURCE_INTEGRATION_DISCOVERY},
                data=as_hint(printer),
                discovery_key=discovery_flow.DiscoveryKey(domain=DOMAIN, key=printer.serial, version=1),
            )

    def _is_news(self, printer: DiscoveredPrinter) -> bool:
        """Tell whether a printer is new, or known, out of reach and now somewhere else."""
        entry = self._hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, printer.serial)
        if entry is None:
            return True
        if entry.source == SOURCE_IGNORE or entry.data.get(CONF_HOST) == printer.host:
            return False
        return not (
            entry.state is ConfigEntryState.LOADED and entry.runtime_data.coordinator.last_update_success
        )


NETWORK: HassKey[Network] = HassKey(f"{DOMAIN}_network")


def as_hint(printer: DiscoveredPrinter) -> dict[str, str]:
    """Write down what an announcement says, as the config flow takes it."""
    return {
        CONF_HOST: printer.host,
        CONF_SERIAL: printer.serial,
        CONF_MODEL: model_of(printer.serial, code=printer.model_code).name,
        CONF_NAME: printer.name,
    }


async def async_listen_for_printers(hass: HomeAssistant) -> None:
    """Listen until Home Assistant closes."""
    network = hass.data[NETWORK] = Network(hass)
    await network.async_start()

    async def stop(_: Event) -> None:
        await network.async_stop()

    hass.bus.async_listen_once(EVENT_HOMEASSISTANT_CLOSE, stop)


async def async_search(hass: HomeAssistant) -> dict[str, dict[str, Any]]:
    """Return the printers that were heard, by serial number: those remembered, and those that answer a search.

    Before the first printer is set up nobody listens, so the search does it itself.
    """
    network = hass.data.get(NETWORK)
    if network is not None:
        await network.async_search()
    else:
        network = Network(hass)
        await network.async_start()
        try:
            await network.async_search()
        finally:
            await network.async_stop()
    return {serial: as_hint(printer) for serial, printer in network.printers.items()}
