"""The files on a PrusaLink printer."""

import asyncio
from collections.abc import Callable
import re
from typing import Any
from urllib.parse import unquote

import aiohttp

from ..driver import Sink, Source
from ..errors import (
    CannotResume,
    FileBusy,
    FileMissing,
    FileRefused,
    InvalidResponse,
    NotSupported,
    TransferFailed,
)
from ..models import PrinterFile, PrinterJob
from .capabilities import ServerKind
from .client import LISTING_LIMIT, PICTURE_LIMIT, Answer, PrusaLinkClient, Refusal, escape
from .config import PrusaLinkTimings
from .fields import integer, mapping, path as clean_path, text
from .listing import GONE, file_of, storages, target_of, told, translated
from .uploads import Uploads

_PIECE = 64 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"
_PART = re.compile(r"bytes (\d{1,15})-\d{1,15}/(\d{1,15})")


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
        self._uploads = Uploads(client, timings, about)
        self._turn = asyncio.Lock()

    async def list(self, path: str = "/") -> list[PrinterFile]:
        """List a folder; a Buddy tells no sizes here.

        Raises ``FileMissing``, ``TransferFailed``, ``CannotConnect``, ``InvalidAuth``.
        """
        kind, status, _ = self._about()
        path = "/" + path.strip("/")
        if path == "/" and kind is ServerKind.PI:
            return storages(status)
        folder = "/usb" if path == "/" else path
        async with self._turn:
            shown = await told(self._listing(target_of(folder)))
        children = shown.get("children")
        found = [file_of(folder, mapping(child)) for child in children] if isinstance(children, list) else []
        return [file for file in found if file is not None]

    async def download(self, path: str, sink: Sink, *, offset: int = 0) -> int:
        """Send a file's bytes to ``sink`` and return the size of the whole file. A Buddy sends files whole only.

        Raises ``FileMissing`` (also for a file from the vendor's cloud while it is printed), ``CannotResume``,
        ``TransferFailed``, ``CannotConnect``, ``InvalidAuth``.
        """
        kind, _, _ = self._about()
        if offset and kind is ServerKind.BUDDY:
            raise CannotResume("the printer sends files whole")
        headers = {"Range": f"bytes={offset}-"} if offset else None
        async with self._turn:
            try:
                async with self._client.stream("GET", self._raw(path), headers=headers) as response:
                    return offset + await _receive(response, sink, offset)
            except InvalidResponse as error:
                raise TransferFailed("the transfer could not begin") from error

    async def upload(self, path: str, source: Source, size: int, *, overwrite: bool = False) -> PrinterFile:
        """Store a file and return it as the printer lists it now. A Buddy makes missing folders itself.

        A printer that is idle then asks at its display whether to print it. Raises ``FileExists``, ``FileBusy``,
        ``FileRefused``, ``StorageMissing``, ``TransferBusy``, ``TransferFailed``, ``NotSupported``,
        ``CannotConnect``, ``InvalidAuth``.
        """
        async with self._turn:
            return await self._uploads.put(path, source, size, overwrite=overwrite)

    async def delete(self, path: str) -> None:
        """Remove a file or an empty folder.

        Raises ``FileMissing``, ``FileBusy``, ``FileRefused``, ``NotSupported``, ``TransferFailed``, ``CannotConnect``,
        ``InvalidAuth``.
        """
        if path.strip("/").count("/") < 1:
            raise FileRefused("a storage can't be removed")
        # Tells what it is, and leaves a connection that is known to live: the deletion itself is not repeated.
        shown = await told(self._client.request("GET", target_of(path)))
        for _ in range(max(1, round(self._timings.release / self._timings.release_pause))):
            try:
                await self._client.request("DELETE", target_of(path), once=True)
            except Refusal as error:
                self._check_deletion(error, shown)
                await asyncio.sleep(self._timings.release_pause)
            except InvalidResponse as error:
                raise TransferFailed(str(error)) from error
            else:
                return
        raise FileBusy("the printer does not let go of the file")

    def _check_deletion(self, error: Refusal, shown: dict[str, Any]) -> None:
        """Raise what a refusal means, unless the printer only still looks at a file that it was just sent."""
        if error.status == 404 and isinstance(shown.get("children"), list):
            raise FileRefused("the folder is not empty") from error
        if error.status in GONE:
            raise FileMissing("there is no such file") from error
        if error.status == 405:
            raise NotSupported("the printer does not delete files") from error
        if error.status != 409:
            raise TransferFailed(str(error)) from error
        if "transfer" in error.message.lower() or self._is_printed(shown):
            raise FileBusy(error.message or "the printer uses the file") from error

    def _is_printed(self, shown: dict[str, Any]) -> bool:
        _, status, job = self._about()
        names = {text(shown.get(key)) for key in ("name", "display_name")} - {""}
        printed = mapping(job.get("file"))
        is_running = mapping(status.get("job")).get("id") == job.get("id")
        return is_running and not names.isdisjoint(
            {text(printed.get(key)) for key in ("name", "display_name")}
        )

    async def find(self, job: PrinterJob) -> PrinterFile | None:
        """Find the file of a job by what the printer itself called it. Raises as ``list`` does.

        Short names are used again after a file was deleted, so the long one has to be the job's as well.
        """
        for hint in job.path_hints:
            try:
                shown = await told(self._client.request("GET", target_of(hint)))
            except FileMissing:
                continue
            file = file_of(hint.rpartition("/")[0], shown, path=hint)
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
            answered = await translated(self._client.request("GET", target, PICTURE_LIMIT))
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


async def _receive(response: aiohttp.ClientResponse, sink: Sink, offset: int) -> int:
    if response.status in GONE:
        raise FileMissing("there is no such file, or the printer locks it")
    if offset:
        _check_part(response, offset)
    elif response.status != 200:
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


def _check_part(response: aiohttp.ClientResponse, offset: int) -> None:
    """Check that the answer is the rest of the file, to its end. Raises ``CannotResume``."""
    found = _PART.fullmatch(response.headers.get("Content-Range", "").strip())
    length = response.content_length
    if response.status != 206 or found is None or length is None:
        raise CannotResume("the printer sends files whole")
    if int(found[1]) != offset or offset + length != int(found[2]):
        raise CannotResume("the printer sends another part")
