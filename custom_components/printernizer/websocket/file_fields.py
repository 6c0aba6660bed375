"""What may stand in a message about files: every field is bounded."""

from typing import Any

import voluptuous as vol

from ..actions import fields
from ..drivers.paths import read_path

LONGEST_TEXT = 200
LONGEST_NOTE = 4_000
MOST_CHOICES = 100
MOST_TAGS = 30
MOST_FILES = 200
"""As many as a page has: all that can be picked at once."""

_SHA256 = r"[0-9a-f]{64}\Z"


_PATH = vol.Schema(str)


def _bounded(longest: int, least: int = 0) -> vol.All:
    return vol.All(str, vol.Length(min=least, max=longest))


def printer_path(value: Any) -> str:
    """Read a path on a printer as the listing told it: absolute, nowhere else, no control characters."""
    return fields.path(read_path(_PATH(value)))


FILE_ID = vol.All(str, vol.Match(_SHA256))
FILE_IDS = vol.All([FILE_ID], vol.Length(min=1, max=MOST_FILES))
ENTRY_ID = _bounded(64, 1)
TRANSFER_ID = _bounded(64, 1)
WAITING_ID = _bounded(64, 1)
LANGUAGE = _bounded(35)
TEXT = _bounded(LONGEST_TEXT)
NAME = vol.All(_bounded(255), vol.Strip, vol.Length(min=1))
NOTE = _bounded(LONGEST_NOTE)
CHOICES = vol.All([TEXT], vol.Length(max=MOST_CHOICES))
TAGS = vol.All([vol.All(_bounded(64), vol.Strip, vol.Length(min=1))], vol.Length(max=MOST_TAGS))
PLATE = vol.All(int, vol.Range(min=1, max=999))
