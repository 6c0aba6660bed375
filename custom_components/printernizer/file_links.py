"""The addresses of kept files and their pictures; signed ones open without a login, and end with the one they are for."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from homeassistant.components.http.auth import async_sign_path
from homeassistant.core import HomeAssistant
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN

type ThumbnailSize = Literal["small", "large"]

LIFE = timedelta(hours=24)
"""A panel may stay open for days; what it shows again is asked for again, and signed anew."""

FRESH = timedelta(hours=12)
"""How long the same address is given again: a browser loads a picture once for each address."""

MOST = 8_000
"""Addresses that are remembered, of all logins together; some 6 MB."""


def file_path(sha256: str, *, is_inline: bool = False) -> str:
    """Return the unsigned address of a file; ``is_inline``: to be shown, if a browser may show it."""
    return f"/api/{DOMAIN}/files/{sha256}{'?inline=1' if is_inline else ''}"


def thumbnail_path(sha256: str, plate: int | None = None, size: ThumbnailSize = "small") -> str:
    """Return the unsigned address of the picture of a file's plate (``None``: of the file)."""
    return f"/api/{DOMAIN}/thumbnails/{sha256}/{plate or 0}/{size}"


@dataclass(frozen=True, slots=True)
class _Signed:
    address: str
    at: float


@dataclass(slots=True)
class SignedPaths:
    """What was signed, by login and path; what was not asked for the longest is forgotten first."""

    _known: OrderedDict[tuple[str | None, str], _Signed] = field(default_factory=OrderedDict)

    def sign(self, hass: HomeAssistant, refresh_token_id: str | None, path: str) -> str:
        """Return the signed address of a path, the same for a while."""
        key, now = (refresh_token_id, path), hass.loop.time()
        known = self._known.get(key)
        if known is None or now - known.at > FRESH.total_seconds():
            # A signature takes 30 µs: a page of files does not hold anything up.
            address = async_sign_path(hass, path, LIFE, refresh_token_id=refresh_token_id)
            self._known[key] = known = _Signed(address, now)
        self._known.move_to_end(key)
        while len(self._known) > MOST:
            self._known.popitem(last=False)
        return known.address


_PATHS: HassKey[SignedPaths] = HassKey(f"{DOMAIN}_signed_paths")


@dataclass(frozen=True, slots=True)
class FileLinks:
    """Makes the addresses for one login."""

    hass: HomeAssistant
    refresh_token_id: str | None

    def thumbnail(self, sha256: str, plate: int | None = None, size: ThumbnailSize = "small") -> str:
        """Return the address of the picture of a plate; ``None``: of the file."""
        return self._sign(thumbnail_path(sha256, plate, size))

    def download(self, sha256: str) -> str:
        """Return the address of the file itself."""
        return self._sign(file_path(sha256))

    def show(self, sha256: str) -> str:
        """Return the address of the file itself, to be shown if a browser may show it."""
        return self._sign(file_path(sha256, is_inline=True))

    def _sign(self, path: str) -> str:
        paths = self.hass.data.setdefault(_PATHS, SignedPaths())
        return paths.sign(self.hass, self.refresh_token_id, path)
