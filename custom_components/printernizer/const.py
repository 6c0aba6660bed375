"""Names and intervals that more than one module needs. Each interval carries its reason."""

from datetime import timedelta
import logging

DOMAIN = "printernizer"
LOGGER = logging.getLogger(__package__)

CONF_VENDOR = "vendor"
CONF_SERIAL = "serial"
CONF_ACCESS_CODE = "access_code"
CONF_MQTT_PORT = "mqtt_port"
CONF_FTPS_PORT = "ftps_port"
CONF_CAMERA_PORT = "camera_port"
CONF_RTSPS_PORT = "rtsps_port"
CONF_CERTIFICATE_FINGERPRINT = "certificate_fingerprint"

CONF_POWER_ENTITY = "power_entity"
CONF_ENERGY_ENTITY = "energy_entity"
CONF_CAMERA_ENTITY = "camera_entity"
CONF_CHAMBER_TEMPERATURE_ENTITY = "chamber_temperature_entity"
CONF_AUTO_DOWNLOAD = "auto_download"
CONF_LIVE_CAMERA = "live_camera"

CONNECT_TIMEOUT = timedelta(seconds=50)
"""The outer bound around a driver's own: a busy A1 takes seconds to shake hands and up to 32 to say its first word."""

SETUP_TIMEOUT = timedelta(seconds=8)
"""How long a start of Home Assistant waits for a printer that it has seen before; it may be off until the morning."""

BACKOFF_FIRST = timedelta(seconds=1)
BACKOFF_MOST = timedelta(seconds=60)
"""From a short Wi-Fi drop, which mends in a second, to a printer that is off until the morning."""

AUTH_RETRY = timedelta(minutes=5)
"""A printer may refuse everybody while it boots; asking more often looks like an attack to it."""

END_TIME_TOLERANCE = timedelta(minutes=2)
"""Printers tell whole minutes left, and tell them late: a smaller difference is noise, not news."""
