"""What may be set: each check says in the user's language what is wrong and what would be right."""

from collections.abc import Iterable, Mapping, Sequence
import os
from pathlib import Path
import re
import tempfile
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from .const import DOMAIN
from .drivers.models import FileKind

MAX_FOLDERS = 20
MAX_PATH = 1024
_MOST_FILES = 1_000_000
_MOST_DAYS = 36_500
_MOST_BYTES = 1 << 50

RETAINED = frozenset(set(FileKind) - {FileKind.FOLDER})
"""Kinds that a rule can be made for."""

_SHARED = (Path("/media"), Path("/share"))
"""Where Home Assistant OS keeps what people put beside it."""

_OF_OTHERS = frozenset({"custom_components", "deps", "tts", "backups"})
"""Folders of Home Assistant's configuration that others write."""
_PUBLIC = "www"
"""Is served to whoever knows an address, without a login."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def invalid(key: str, path: str = "") -> ServiceValidationError:
    """Make an error about a setting. The name of Home Assistant's own setting is no word to be translated."""
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key=f"settings_{key}",
        translation_placeholders={"path": path, "setting": "allowlist_external_dirs"},
    )


def check_retention(rows: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """Check rules ``{kind, files, days, size}``: one a kind, each limit positive and sane.

    Raises ``ServiceValidationError``.
    """
    kinds = [str(row.get("kind")) for row in rows]
    if len(set(kinds)) != len(kinds) or not RETAINED.issuperset(kinds):
        raise invalid("retention_kind")
    for row in rows:
        for key, most in (("files", _MOST_FILES), ("days", _MOST_DAYS), ("size", _MOST_BYTES)):
            value = row.get(key)
            if value is not None and (type(value) is not int or not 1 <= value <= most):
                raise invalid("retention_limit")
    return rows


def check_free_space(size: Any) -> int:
    """Check a number of bytes. Raises ``ServiceValidationError``."""
    if type(size) is not int or not 0 <= size <= _MOST_BYTES:
        raise invalid("free_space")
    return size


async def async_check_library_path(hass: HomeAssistant, path: str) -> str:
    """Check that files may be kept under ``path``; the folder is made. Raises ``ServiceValidationError``."""
    return await hass.async_add_executor_job(_check_library_path, hass, path)


async def async_check_folders(
    hass: HomeAssistant, folders: Iterable[str], known: Iterable[str], root: str
) -> tuple[str, ...]:
    """Check that folders can be watched and lie apart from the library under ``root``.

    Those of ``known`` are only checked against the library: a network share that is away for the moment must not keep
    a person from changing something else. Raises ``ServiceValidationError``.
    """
    return await hass.async_add_executor_job(_check_folders, hass, tuple(folders), frozenset(known), root)


def may_be_read(hass: HomeAssistant, path: Path) -> bool:
    """Tell whether Home Assistant lets automations read what lies there. Blocks."""
    return hass.config.is_allowed_path(str(path)) or any(map(_resolved(path).is_relative_to, _SHARED))


def _check_library_path(hass: HomeAssistant, path: str) -> str:
    folder = _absolute(path)
    try:
        resolved = folder.resolve()
        is_allowed = _is_own(hass, resolved) or (
            may_be_read(hass, folder) and not resolved.is_relative_to(_resolved(hass.config.path(_PUBLIC)))
        )
        if not is_allowed:
            raise invalid("library_not_allowed", path)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"0")
    except OSError as error:
        raise invalid("library_unwritable", path) from error
    return str(folder)


def _check_folders(
    hass: HomeAssistant, folders: tuple[str, ...], known: frozenset[str], root: str
) -> tuple[str, ...]:
    if len(folders) > MAX_FOLDERS:
        raise invalid("too_many_folders")
    library = _resolved(root)
    checked = {}
    for path in folders:
        folder = _absolute(path)
        if str(folder) not in known:
            _check_folder(hass, folder)
        place = _resolved(folder)
        if place.is_relative_to(library) or library.is_relative_to(place):
            raise invalid("folder_overlaps", path)
        checked[str(folder)] = True
    return tuple(checked)


def _check_folder(hass: HomeAssistant, folder: Path) -> None:
    try:
        if not folder.is_dir():
            raise invalid("folder_missing", str(folder))
        if not (may_be_read(hass, folder) or _is_own(hass, folder.resolve())):
            raise invalid("folder_not_allowed", str(folder))
        with os.scandir(folder):
            pass
    except OSError as error:
        raise invalid("folder_unreadable", str(folder)) from error


def _absolute(path: str) -> Path:
    folder = Path(path)
    if not folder.is_absolute() or len(path) > MAX_PATH or _CONTROL.search(path) or ".." in folder.parts:
        raise invalid("path", path[:MAX_PATH])
    return folder


def _is_own(hass: HomeAssistant, folder: Path) -> bool:
    """Tell whether a folder is one of ours within Home Assistant's configuration: not all of it, nor others' parts."""
    config = _resolved(hass.config.config_dir)
    if folder == config or not folder.is_relative_to(config):
        return False
    parts = folder.relative_to(config).parts
    return parts[0] not in _OF_OTHERS | {_PUBLIC} and not any(part.startswith(".") for part in parts)


def _resolved(path: str | Path) -> Path:
    try:
        return Path(path).resolve()
    except OSError:
        return Path(path)
