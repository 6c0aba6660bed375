"""The forms of the config flow, and the way from what a person typed to the data of a config entry."""

from collections.abc import Mapping
from ipaddress import IPv4Address, IPv6Address
import re
from typing import Any

import voluptuous as vol

from homeassistant.const import CONF_HOST, CONF_PASSWORD, CONF_USERNAME, Platform
from homeassistant.data_entry_flow import section
from homeassistant.helpers.selector import (
    BooleanSelector,
    EntitySelector,
    EntitySelectorConfig,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)

from .connection import DEFAULT_USERNAME, PORTS
from .const import (
    CONF_ACCESS_CODE,
    CONF_AUTO_DOWNLOAD,
    CONF_CAMERA_ENTITY,
    CONF_CHAMBER_TEMPERATURE_ENTITY,
    CONF_ENERGY_ENTITY,
    CONF_LIVE_CAMERA,
    CONF_POWER_ENTITY,
    CONF_SERIAL,
    CONF_VENDOR,
)
from .drivers.models import Vendor
from .drivers.prusalink import parse_host

ADVANCED = "advanced"
CONF_PRINTER = "printer"

_HOST_NAME = re.compile(r"(?=.{1,253}\Z)(?!-)[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63})*\.?\Z")
_LOOKS_LIKE_IPV4 = re.compile(r"[0-9.]+\Z")
_HOST_KEYS = {"empty": "host_missing", "port": "invalid_port"}
"""What ``parse_host`` says → our message."""
_SERIAL = re.compile(r"[0-9A-Z_-]{4,64}\Z")

_TEXT = TextSelector(TextSelectorConfig(autocomplete="off"))
_SECRET = TextSelector(TextSelectorConfig(type=TextSelectorType.PASSWORD, autocomplete="off"))
_PORT = NumberSelector(NumberSelectorConfig(mode=NumberSelectorMode.BOX, step=1))
"""Without bounds: a port out of range gets our own message, and the form keeps what was typed."""

_PORTS_SECTION: dict[vol.Marker, Any] = {
    vol.Optional(ADVANCED, default=dict): section(
        vol.Schema({vol.Optional(key, default=port): _PORT for key, port in PORTS.items()}),
        {"collapsed": True},
    )
}
_LOGIN: dict[vol.Marker, Any] = {
    vol.Required(CONF_USERNAME, default=DEFAULT_USERNAME): _TEXT,
    vol.Required(CONF_PASSWORD): _SECRET,
}

NEW = {
    Vendor.BAMBU: vol.Schema(
        {
            vol.Required(CONF_HOST): _TEXT,
            vol.Optional(CONF_SERIAL): _TEXT,
            vol.Required(CONF_ACCESS_CODE): _SECRET,
            **_PORTS_SECTION,
        }
    ),
    Vendor.PRUSALINK: vol.Schema({vol.Required(CONF_HOST): _TEXT, **_LOGIN}),
}
REAUTH = {
    Vendor.BAMBU: vol.Schema({vol.Required(CONF_ACCESS_CODE): _SECRET}),
    Vendor.PRUSALINK: vol.Schema(_LOGIN),
}
RECONFIGURE = {
    Vendor.BAMBU: vol.Schema(
        {vol.Required(CONF_HOST): _TEXT, vol.Optional(CONF_ACCESS_CODE): _SECRET, **_PORTS_SECTION}
    ),
    Vendor.PRUSALINK: vol.Schema(
        {
            vol.Required(CONF_HOST): _TEXT,
            vol.Required(CONF_USERNAME, default=DEFAULT_USERNAME): _TEXT,
            vol.Optional(CONF_PASSWORD): _SECRET,
        }
    ),
}

AUTO_DOWNLOAD = ("off", "finished", "started")
"""When a job's file is copied into the library: never, when the job is over, or as soon as it begins."""


def _sensor(device_class: str) -> EntitySelector:
    return EntitySelector(EntitySelectorConfig(domain=Platform.SENSOR, device_class=device_class))


OPTIONS = vol.Schema(
    {
        vol.Optional(CONF_POWER_ENTITY): _sensor("power"),
        vol.Optional(CONF_ENERGY_ENTITY): _sensor("energy"),
        vol.Optional(CONF_CAMERA_ENTITY): EntitySelector(EntitySelectorConfig(domain=Platform.CAMERA)),
        vol.Optional(CONF_CHAMBER_TEMPERATURE_ENTITY): _sensor("temperature"),
        vol.Required(CONF_AUTO_DOWNLOAD, default=AUTO_DOWNLOAD[0]): SelectSelector(
            SelectSelectorConfig(options=list(AUTO_DOWNLOAD), translation_key=CONF_AUTO_DOWNLOAD)
        ),
        vol.Required(CONF_LIVE_CAMERA, default=True): BooleanSelector(),
    }
)


def found_schema(printers: Mapping[str, str]) -> vol.Schema:
    """Make the form that offers printers found on the network: serial → what a person reads."""
    options = [SelectOptionDict(value=serial, label=label) for serial, label in printers.items()]
    return vol.Schema(
        {
            vol.Required(CONF_PRINTER): SelectSelector(
                SelectSelectorConfig(options=options, mode=SelectSelectorMode.LIST)
            )
        }
    )


class BadInput(Exception):
    """What was typed can't be right; ``key`` names the message beside the field ``field``."""

    def __init__(self, field: str, key: str) -> None:
        """Keep where the message belongs."""
        super().__init__(key)
        self.field = field
        self.key = key


def suggested(data: Mapping[str, Any]) -> dict[str, Any]:
    """Turn entry data back into what a form shows, without its secrets."""
    return {
        CONF_HOST: data[CONF_HOST],
        CONF_USERNAME: data.get(CONF_USERNAME, DEFAULT_USERNAME),
        ADVANCED: {key: data.get(key, port) for key, port in PORTS.items()},
    }


def read_input(vendor: Vendor, typed: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Turn what was typed into entry data, starting from the data ``before`` of a known printer (or nothing).

    A secret that is left empty keeps its old value. Raises ``BadInput``.
    """
    data = {**before, CONF_VENDOR: vendor.value}
    if CONF_HOST in typed:
        check = _bambu_host if vendor is Vendor.BAMBU else _prusalink_host
        data[CONF_HOST] = check(typed[CONF_HOST])
    if serial := str(typed.get(CONF_SERIAL, "")).strip().upper():
        if not _SERIAL.match(serial):
            raise BadInput(CONF_SERIAL, "invalid_serial")
        data[CONF_SERIAL] = serial
    if CONF_USERNAME in typed:
        data[CONF_USERNAME] = typed[CONF_USERNAME].strip() or DEFAULT_USERNAME
    key = CONF_ACCESS_CODE if vendor is Vendor.BAMBU else CONF_PASSWORD
    if (secret := str(typed.get(key, ""))).strip():
        data[key] = secret.strip() if vendor is Vendor.BAMBU else secret
    if not data.get(key):
        raise BadInput(key, f"{key}_missing")
    if ADVANCED in typed:
        data = {name: value for name, value in data.items() if name not in PORTS}
        data |= _ports(typed[ADVANCED])
    return data


def _ports(typed: Mapping[str, Any]) -> dict[str, int]:
    """Return the ports that differ from the usual ones.

    The message is not put beside the field: it would hide in the collapsed section.
    """
    ports: dict[str, int] = {}
    for key, usual in PORTS.items():
        port = typed.get(key, usual)
        if not 1 <= port <= 65535 or port != int(port):
            raise BadInput("base", "invalid_port")
        if port != usual:
            ports[key] = int(port)
    return ports


def _prusalink_host(typed: str) -> str:
    """Check a host, host:port or URL; returns it as typed, without the blanks around it."""
    try:
        parse_host(typed)
    except ValueError as error:
        raise BadInput(CONF_HOST, _HOST_KEYS.get(str(error), "invalid_host")) from error
    return typed.strip()


def _bambu_host(typed: str) -> str:
    """Check the name or address of a Bambu Lab printer; returns it alone, also out of a pasted URL."""
    host = typed.strip()
    host = host.removeprefix("https://").removeprefix("http://").rstrip("/")
    if not host:
        raise BadInput(CONF_HOST, "host_missing")
    if is_ipv6(host):
        raise BadInput(CONF_HOST, "ipv6_not_supported")
    if re.search(r":\d*\Z", host):
        raise BadInput(CONF_HOST, "host_with_port")
    if _LOOKS_LIKE_IPV4.match(host):
        try:
            IPv4Address(host)
        except ValueError as error:
            raise BadInput(CONF_HOST, "invalid_host") from error
    elif not _HOST_NAME.match(host):
        raise BadInput(CONF_HOST, "invalid_host")
    return host


def is_ipv6(host: str) -> bool:
    """Tell an IPv6 address: bare, with a zone, in brackets or in a URL."""
    bare = host.rsplit("://", maxsplit=1)[-1].split("/", maxsplit=1)[0].split("%", maxsplit=1)[0]
    if bare.startswith("["):
        return True
    try:
        IPv6Address(bare)
    except ValueError:
        return False
    return True
