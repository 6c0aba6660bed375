"""Config entry data → driver. The only place that knows which driver serves which vendor."""

from collections.abc import Mapping
from typing import Any

from homeassistant.const import CONF_HOST, CONF_PASSWORD, CONF_USERNAME
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.util.hass_dict import HassKey

from .const import (
    CONF_ACCESS_CODE,
    CONF_CAMERA_PORT,
    CONF_CERTIFICATE_FINGERPRINT,
    CONF_FTPS_PORT,
    CONF_MQTT_PORT,
    CONF_RTSPS_PORT,
    CONF_SERIAL,
    CONF_VENDOR,
)
from .drivers.bambu import BambuConfig, BambuDriver, BambuMemory
from .drivers.driver import PrinterDriver
from .drivers.models import Vendor
from .drivers.prusalink import PrusaLinkConfig, PrusaLinkDriver, parse_host

PORTS = {CONF_MQTT_PORT: 8883, CONF_FTPS_PORT: 990, CONF_CAMERA_PORT: 6000, CONF_RTSPS_PORT: 322}
"""What a Bambu printer listens on; an entry names a port only where it differs."""

MEMORIES: HassKey[dict[str, BambuMemory]] = HassKey("printernizer_bambu_memories")
"""By serial. An A1 bears the question for everything once in five minutes: the config flow's and the set-up's count."""

DEFAULT_USERNAME = "maker"
"""The one user name that PrusaLink on the printer's own board knows."""


def create_driver(hass: HomeAssistant, data: Mapping[str, Any]) -> PrinterDriver:
    """Make the driver of a config entry; it is not connected yet."""
    if data[CONF_VENDOR] == Vendor.BAMBU:
        return BambuDriver(
            BambuConfig(
                host=data[CONF_HOST],
                serial=data[CONF_SERIAL],
                access_code=data[CONF_ACCESS_CODE],
                certificate_fingerprint=data.get(CONF_CERTIFICATE_FINGERPRINT),
                **{key: data.get(key, port) for key, port in PORTS.items()},
            ),
            memory=hass.data.setdefault(MEMORIES, {}).setdefault(data[CONF_SERIAL], BambuMemory()),
        )
    return PrusaLinkDriver(
        PrusaLinkConfig(
            url=parse_host(data[CONF_HOST]),
            username=data.get(CONF_USERNAME, DEFAULT_USERNAME),
            password=data[CONF_PASSWORD],
            serial=data.get(CONF_SERIAL),
        ),
        async_get_clientsession(hass),
    )
