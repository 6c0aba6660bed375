"""The files on a PrusaLink printer."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

import aiohttp

from ..driver import Sink
from ..errors import CannotConnect, FileMissing, InvalidResponse, TransferFailed
from ..models import FileKind, PrinterFile, PrinterJob
from .capabilities import ServerKind
from .client import LISTING_LIMIT, PICTURE_LIMIT, Answer, PrusaLinkClient, Refusal, escape
from .config import PrusaLinkTimings
from .fields import integer, mapping, path as clean_path, text

_LONGEST_TARGET = 168
"""The printer's limit for a request target, in bytes."""
_PIECE = 64 * 1024
_GONE = frozenset({403, 404, 410, 414})
_PNG = b"\x89PNG\r\n\x1a\n"
_MODELS = (".stl", ".3mf", ".step", ".obj")
_KINDS = {"FOLDER": FileKind.FOLDER, "PRINT_FILE": FileKind.PRINT, "FIRMWARE": FileKind.FIRMWARE}


class PrusaLinkFiles:
    """Lists and fetches, one transfer at a time, on a connection of its own so that polls go on. What is small goes
    between the polls and does not wait for a transfer.

    Paths begin with the storage: ``/usb/…`` on a Buddy, ``/local/…`` on a Raspberry Pi. On a Buddy ``/`` is the
    stick.
    """

    def __init__(
        self,
        client: PrusaLinkClient,
        timings: PrusaLinkTimings,
        about: Callable[[], tuple[ServerKind, dict[str, Any], dict[str, Any]]],
    ) -> None:
        """Take the client; ``about`` tells the server's kind, its last status and its last job answer."""
        self._client = client
        self._timings = timings
        self._about = about
        self._turn = asyncio.Lock()

    async def list(self, path: str = "/") -> list[PrinterFile]:
        """List a folder; a Buddy tells no sizes here.

        Raises ``FileMissing``, ``TransferFailed``, ``CannotConnect``, ``InvalidAuth``.
        """
        kind, status, _ = self._about()
        path = "/" + path.strip("/")
        if path == "/" and kind is ServerKind.PI:
            return _storages(status)
        folder = "/usb" if path == "/" else path
        async with self._turn:
            shown = _object(await _told(self._listing(f"/api/v1/files{escape(folder)}")))
        children = shown.get("children")
        found = [_file(folder, mapping(child)) for child in children] if isinstance(children, list) else []
        return [file for file in found if file is not None]

    async def download(self, path: str, sink: Sink) -> int:
        """Send a file's bytes to ``sink`` and return their number.

        Raises ``FileMissing`` (also for a file from the vendor's cloud while it is printed), ``TransferFailed``,
        ``CannotConnect``, ``InvalidAuth``.
        """
        async with self._turn:
            try:
                async with self._client.stream("GET", self._raw(path)) as response:
                    return await _receive(response, sink)
            except InvalidResponse as error:
                raise TransferFailed("the transfer could not begin") from error

    async def find(self, job: PrinterJob) -> PrinterFile | None:
        """Find the file of a job by what the printer itself called it. Raises as ``list`` does.

        Short names are used again after a file was deleted, so the long one has to be the job's as well.
        """
        for hint in job.path_hints:
            try:
                shown = _object(await _told(self._client.request("GET", f"/api/v1/files{escape(hint)}")))
            except FileMissing:
                continue
            file = _file(hint.rpartition("/")[0], shown, path=hint)
            is_there = "download" in mapping(shown.get("refs")) and not isinstance(
                shown.get("children"), list
            )
            if file is not None and is_there and file.name == job.file_name:
                return file
        return None

    async def thumbnail(self, job: PrinterJob) -> bytes | None:
        """Fetch the picture of a job's file; ``None``: it has none. Raises as ``list`` does."""
        kind, _, answer = self._about()
        target = None
        if str(integer(answer.get("id"))) == job.identity:
            target = clean_path(mapping(mapping(answer.get("file")).get("refs")).get("thumbnail"))
        if target is not None:
            target = escape(unquote(target) if kind is ServerKind.PI else target)
        elif kind is ServerKind.BUDDY and job.path_hints:
            target = f"/thumb/l{escape(job.path_hints[0])}"
        if target is None:
            return None
        try:
            answered = await _told(self._client.request("GET", target, PICTURE_LIMIT))
        except FileMissing:
            return None
        return answered.body if answered.body.startswith(_PNG) else None

    def _raw(self, path: str) -> str:
        kind, _, _ = self._about()
        target = escape("/" + path.strip("/"))
        return f"/api/files{target}/raw" if kind is ServerKind.PI else target

    async def _listing(self, target: str) -> Answer:
        async with asyncio.timeout(self._timings.listing):
            return await self._client.whole("GET", target, LISTING_LIMIT)


async def _told(answer: Awaitable[Answer]) -> Answer:
    """Wait for an answer and translate what went wrong."""
    try:
        return await answer
    except TimeoutError as error:
        raise CannotConnect("no answer in time") from error
    except Refusal as error:
        if error.status in _GONE:
            raise FileMissing("there is no such file") from error
        raise TransferFailed(str(error)) from error
    except InvalidResponse as error:
        raise TransferFailed(str(error)) from error


def _object(answer: Answer) -> dict[str, Any]:
    try:
        return answer.json()
    except InvalidResponse as error:
        raise TransferFailed("the printer's answer can't be read") from error


async def _receive(response: aiohttp.ClientResponse, sink: Sink) -> int:
    if response.status in _GONE:
        raise FileMissing("there is no such file, or the printer locks it")
    if response.status != 200:
        raise TransferFailed(f"HTTP {response.status}")
    count = 0
    announced = response.content_length
    try:
        async for piece in response.content.iter_chunked(_PIECE):
            count += len(piece)
            await sink(piece)
    except (aiohttp.ClientError, TimeoutError) as error:
        raise TransferFailed("the transfer broke off") from error
    if announced is not None and count != announced:
        raise TransferFailed("the file is shorter than announced")
    return count


def _storages(status: dict[str, Any]) -> list[PrinterFile]:
    told = status.get("storage")
    found = []
    for storage in told if isinstance(told, list) else []:
        path = clean_path(mapping(storage).get("path"))
        if path is not None:
            is_read_only = mapping(storage).get("read_only") is True
            name = text(mapping(storage).get("name")) or path
            found.append(PrinterFile(path=path, name=name, kind=FileKind.FOLDER, is_read_only=is_read_only))
    return found


def _file(folder: str, shown: dict[str, Any], *, path: str | None = None) -> PrinterFile | None:
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
    is_awkward = "%" in name or len(f"/api/v1/files{escape(path)}") > _LONGEST_TARGET
    return f"{folder.rstrip('/')}/{short}" if is_awkward and short and "/" not in short else path


def _modified(value: Any) -> str | None:
    seconds = integer(value, 1, 1 << 32)
    if seconds is None:
        return None
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None).isoformat()
