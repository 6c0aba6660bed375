"""Trying out a printer before anything is stored: one way for all steps of the config flow."""

import asyncio
from collections.abc import Iterator, Mapping
import contextlib
import socket
from typing import Any

import aiohttp
from yarl import URL

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from .connection import PORTS, create_driver
from .const import CONF_CERTIFICATE_FINGERPRINT, CONF_MQTT_PORT, CONF_SERIAL, CONF_VENDOR, CONNECT_TIMEOUT
from .drivers.bambu.tls import PeerCertificate, read_certificate
from .drivers.errors import (
    CannotConnect,
    InvalidAuth,
    InvalidResponse,
    NotAPrinter,
    NotSupported,
    PrinterError,
    WrongPrinter,
)
from .drivers.models import PrinterInfo, Vendor
from .drivers.prusalink import identify, parse_host
from .flow_schemas import is_ipv6

_PROBE_TIMEOUT = 10
"""Seconds: a board that draws its own screen may be busy for a while."""

_KEYS: tuple[tuple[type[PrinterError], str], ...] = (
    (InvalidAuth, "invalid_auth"),
    (WrongPrinter, "wrong_printer"),
    (NotSupported, "not_supported"),
    (NotAPrinter, "not_a_printer"),
    (InvalidResponse, "not_a_printer"),
)


async def validate_connection(hass: HomeAssistant, data: Mapping[str, Any]) -> PrinterInfo:
    """Connect to the printer of some entry data, ask who it is, and hang up.

    Raises ``PrinterError``: ``CannotConnect``, ``InvalidAuth``, ``WrongPrinter``, ``CertificateError``,
    ``NotSupported``, …
    """
    driver = create_driver(hass, data)
    try:
        async with asyncio.timeout(CONNECT_TIMEOUT.total_seconds()):
            snapshot = await driver.connect()
    except TimeoutError as error:
        raise CannotConnect("the printer did not answer in time") from error
    finally:
        await driver.close()
    return snapshot.info


async def async_identified(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the data with the serial number in it; a Bambu printer shows it before any login.

    Raises ``CannotConnect``, ``NotAPrinter``.
    """
    if data[CONF_VENDOR] != Vendor.BAMBU or data.get(CONF_SERIAL):
        return dict(data)
    return {**data, CONF_SERIAL: (await _certificate(data)).serial.upper()}


async def _certificate(data: Mapping[str, Any]) -> PeerCertificate:
    port = data.get(CONF_MQTT_PORT, PORTS[CONF_MQTT_PORT])
    return await read_certificate(data[CONF_HOST], port, serial=data.get(CONF_SERIAL))


def error_key(error: PrinterError, host: str) -> str:
    """Name the message for an error that trying out the printer at ``host`` ended with."""
    for kind, key in _KEYS:
        if isinstance(error, kind):
            return key
    for cause in _causes(error):
        if isinstance(cause, socket.gaierror | aiohttp.ClientConnectorDNSError):
            return "unknown_host"
        if isinstance(cause, ConnectionRefusedError):
            return "connection_refused"
    return "ipv6_not_supported" if is_ipv6(host) else "cannot_connect"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Walk down to what the operating system said; aiohttp keeps that in an attribute of its own."""
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        inner = getattr(seen, "os_error", None)
        seen = inner if isinstance(inner, OSError) else seen.__cause__


async def async_is_prusalink(hass: HomeAssistant, host: str) -> bool:
    """Ask, without a login, whether PrusaLink answers at an address."""
    try:
        await identify(parse_host(host), async_get_clientsession(hass), timeout=_PROBE_TIMEOUT)
    except PrinterError:
        return False
    return True


def is_same_address(one: str, other: str) -> bool:
    """Tell whether two spellings of a PrusaLink address mean the same."""
    return parse_host(one) == parse_host(other)


def moved_address(typed: str, ip: str) -> str:
    """Put a new IP address into an address as it was typed: scheme and port stay."""
    url = str(URL(parse_host(typed)).with_host(ip)).rstrip("/")
    return url if "://" in typed else url.removeprefix("http://")


async def async_has_moved(hass: HomeAssistant, entry: ConfigEntry, host: str) -> bool:
    """Tell whether a known printer is now at ``host``, and no longer at the address of its entry.

    Whoever said so is not believed: the printer has to prove itself. One that still proves itself at its old address
    has two (cable and Wi-Fi), and changing between them would only break the connection.
    """
    is_bambu = entry.data[CONF_VENDOR] == Vendor.BAMBU
    is_up = entry.state is ConfigEntryState.LOADED and entry.runtime_data.coordinator.last_update_success
    if is_up and not (is_bambu and not await _proves(entry.data)):
        return False
    there = {**entry.data, CONF_HOST: host}
    if is_bambu:
        return await _proves(there)
    with contextlib.suppress(PrinterError):
        return (await validate_connection(hass, there)).serial == entry.unique_id
    return False


async def _proves(data: Mapping[str, Any]) -> bool:
    """Tell whether the certificate at the address is the one that the entry trusts."""
    try:
        peer = await _certificate(data)
    except PrinterError:
        return False
    if peer.serial.upper() != data[CONF_SERIAL]:
        return False
    pin = data.get(CONF_CERTIFICATE_FINGERPRINT)
    return peer.fingerprint == pin if pin else peer.is_vendor_signed
