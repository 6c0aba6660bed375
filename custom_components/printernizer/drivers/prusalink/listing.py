"""What a printer tells of its files."""

from collections.abc import Awaitable
from datetime import UTC, datetime
from typing import Any

from ..errors import CannotConnect, FileMissing, InvalidResponse, TransferFailed
from ..models import FileKind, PrinterFile
from .client import Answer, Refusal, escape
from .fields import integer, mapping, path as clean_path, text

FILES = "/api/v1/files"
LONGEST_TARGET = 168
"""The printer's limit for a request target, in bytes."""
GONE = frozenset({403, 404, 410, 414})

_MODELS = (".stl", ".3mf", ".step", ".obj")
_KINDS = {"FOLDER": FileKind.FOLDER, "PRINT_FILE": FileKind.PRINT, "FIRMWARE": FileKind.FIRMWARE}


def target_of(path: str) -> str:
    """Return where a file's or folder's properties are asked for."""
    return f"{FILES}{escape('/' + path.strip('/'))}"


async def told(answer: Awaitable[Answer]) -> dict[str, Any]:
    """Wait for an answer about a file and translate what went wrong.

    Raises ``FileMissing``, ``TransferFailed``, ``CannotConnect``, ``InvalidAuth``.
    """
    try:
        return (await translated(answer)).json()
    except InvalidResponse as error:
        raise TransferFailed("the printer's answer can't be read") from error


async def translated(answer: Awaitable[Answer]) -> Answer:
    """Wait for an answer of any type. Raises as ``told`` does."""
    try:
        return await answer
    except TimeoutError as error:
        raise CannotConnect("no answer in time") from error
    except Refusal as error:
        if error.status in GONE:
            raise FileMissing("there is no such file") from error
        raise TransferFailed(str(error)) from error
    except InvalidResponse as error:
        raise TransferFailed(str(error)) from error


def storages(status: dict[str, Any]) -> list[PrinterFile]:
    """List the storages of a Raspberry Pi, as its status tells them."""
    shown = status.get("storage")
    found = []
    for storage in shown if isinstance(shown, list) else []:
        path = clean_path(mapping(storage).get("path"))
        if path is not None:
            is_read_only = mapping(storage).get("read_only") is True
            name = text(mapping(storage).get("name")) or path
            found.append(PrinterFile(path=path, name=name, kind=FileKind.FOLDER, is_read_only=is_read_only))
    return found


def file_of(folder: str, shown: dict[str, Any], *, path: str | None = None) -> PrinterFile | None:
    """Read a file or folder; ``None``: its name is none, or leads elsewhere."""
    name = text(shown.get("display_name")) or text(shown.get("name"))
    if not name or "/" in name or name in {".", ".."}:
        return None
    kind = _KINDS.get(text(shown.get("type")), FileKind.OTHER)
    if kind is FileKind.OTHER and name.lower().endswith(_MODELS):
        kind = FileKind.MODEL
    return PrinterFile(
        path=path or _path(folder, name, shown),
        name=name,
        size=integer(shown.get("size"), 0, 1 << 40),
        modified=_modified(shown.get("m_timestamp")),
        kind=kind,
        is_read_only=shown.get("ro") is True or shown.get("read_only") is True,
    )


def _path(folder: str, name: str, shown: dict[str, Any]) -> str:
    """Choose the path that a file can be asked for: by its long name, as people know it, unless that is too long for
    the printer or holds a ``%``, with which its firmware has trouble."""
    path = f"{folder.rstrip('/')}/{name}"
    short = text(shown.get("name"))
    is_awkward = "%" in name or len(target_of(path)) > LONGEST_TARGET
    return f"{folder.rstrip('/')}/{short}" if is_awkward and short and "/" not in short else path


def _modified(value: Any) -> str | None:
    seconds = integer(value, 1, 1 << 32)
    if seconds is None:
        return None
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None).isoformat()
