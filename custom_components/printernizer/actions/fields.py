"""The fields of the actions: their names, and what may stand in them."""

from datetime import datetime
import re
from typing import Any

import voluptuous as vol

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..drivers.paths import read_path
from ..print_plan import slot_key, slot_of_key

ATTR_AFTER = "after"
ATTR_AMS = "ams"
ATTR_COLOR = "color"
ATTR_CONFIRM = "confirm"
ATTR_CONTENT = "content"
ATTR_CUSTOMER = "customer"
ATTR_DURATION = "duration"
ATTR_FILAMENT = "filament"
ATTR_FILE_ID = "file_id"
ATTR_FORMAT = "format"
ATTR_GCODE = "gcode"
ATTR_LANGUAGE = "language"
ATTR_LIMIT = "limit"
ATTR_LOCAL_PATH = "local_path"
ATTR_NOZZLE_TEMP_MAX = "nozzle_temp_max"
ATTR_NOZZLE_TEMP_MIN = "nozzle_temp_min"
ATTR_OBJECTS = "objects"
ATTR_OVERWRITE = "overwrite"
ATTR_PATH = "path"
ATTR_PERIOD = "period"
ATTR_PLATE = "plate"
ATTR_PROFILE_ID = "profile_id"
ATTR_REPEAT = "repeat"
ATTR_RESULT = "result"
ATTR_ROTATE = "rotate"
ATTR_SINCE = "since"
ATTR_SLOT = "slot"
ATTR_SLOTS = "slots"
ATTR_TEMPERATURE = "temperature"
ATTR_TOKEN = "token"  # noqa: S105  the name of a field
ATTR_TYPE = "type"
ATTR_UNTIL = "until"

_MAX_PATH = 1024
_MAX_GCODE_LINES = 64
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_GCODE_LINE = re.compile(r"[\x20-\x7e]{1,256}\Z")
_MAX_SLOTS = 64
_NO_SLOT = frozenset({"", "none", "null", "-"})
_FILE_ID = re.compile(r"[0-9a-f]{64}\Z")
_NUMBER = re.compile(r"[A-Z0-9-]{1,40}\Z")
_COLOR = re.compile(r"#?([0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?)\Z")
_PERIOD = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])")
_TYPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 +._-]{0,31}\Z")


def _invalid(what: str) -> ServiceValidationError:
    """Make an error with our own text: a schema's would be shown in English, and name the rule only."""
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=f"invalid_{what}")


def path(value: Any) -> str:
    """Validate a path on a printer: absolute or not, but nowhere else, and nothing that a log could choke on."""
    text = cv.string(value).strip()
    if not text or len(text) > _MAX_PATH or _CONTROL.search(text) or ".." in text.split("/"):
        raise _invalid("path")
    return read_path(f"/{text.lstrip('/')}")


def local_path(value: Any) -> str:
    """Validate a path on this machine; whether it may be read is looked at later."""
    text = cv.string(value).strip()
    if not text or len(text) > _MAX_PATH or _CONTROL.search(text):
        raise _invalid("path")
    return text


def file_id(value: Any) -> str:
    """Validate a file's id in the library: its SHA-256."""
    if _FILE_ID.match(text := cv.string(value).strip().lower()):
        return text
    raise ServiceValidationError(translation_domain=DOMAIN, translation_key="file_not_kept")


def slots(value: Any) -> list[str | None]:
    """Validate slots: a list, or text with commas. Empty, ``none`` and ``-`` stand for a filament that is not used."""
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or len(parts) > _MAX_SLOTS:
        raise _invalid("slots")
    found: list[str | None] = []
    for part in parts:
        text = "" if part is None else str(part).strip().lower()
        try:
            found.append(None if text in _NO_SLOT else slot_key(slot_of_key(text)))
        except ValueError as error:
            raise _invalid("slots") from error
    return found


def color(value: Any) -> str:
    """Validate a colour: ``RRGGBB``, ``RRGGBBAA`` (with or without ``#``), or the three numbers of a colour picker."""
    if isinstance(value, list | tuple):
        numbers = vol.Schema(vol.ExactSequence([cv.byte] * 3))(list(value))
        return bytes(numbers).hex().upper()
    if found := _COLOR.match(cv.string(value)):
        return found[1].upper()
    raise _invalid("color")


def gcode(value: Any) -> tuple[str, ...]:
    """Validate g-code: lines of printable ASCII; empty ones are left out."""
    lines = tuple(line.strip() for line in cv.string(value).splitlines() if line.strip())
    if not 1 <= len(lines) <= _MAX_GCODE_LINES or not all(map(_GCODE_LINE.match, lines)):
        raise _invalid("gcode")
    return lines


def filament(value: Any) -> str:
    """Validate a filament's type, such as ``PETG``."""
    if _TYPE.match(name := cv.string(value).strip()):
        return name
    raise _invalid("filament")


def customer_number(value: Any) -> str:
    """Validate a customer's number, such as K-0007."""
    if _NUMBER.match(number := cv.string(value).strip().upper()):
        return number
    raise ServiceValidationError(translation_domain=DOMAIN, translation_key="customer_missing")


def time(value: Any) -> datetime:
    """Validate a time; one without a zone is Home Assistant's local time."""
    return dt_util.as_utc(cv.datetime(value))


NUMBER = vol.All(vol.Coerce(int), vol.Range(min=1, max=64))
PRINTER: dict[vol.Marker, Any] = {vol.Required(ATTR_DEVICE_ID): cv.string}
CHANGER: dict[vol.Marker, Any] = {**PRINTER, vol.Optional(ATTR_AMS): NUMBER}
SLOT: dict[vol.Marker, Any] = {**CHANGER, vol.Optional(ATTR_SLOT): NUMBER}
NOZZLE = vol.All(vol.Coerce(int), vol.Range(min=100, max=400))


def period(value: Any) -> int:
    """Read a month: ``2026-11``. Raises ``ServiceValidationError``."""
    found = _PERIOD.fullmatch(str(value))
    if found is None:
        raise _invalid("period")
    return int(found[1]) * 100 + int(found[2])
