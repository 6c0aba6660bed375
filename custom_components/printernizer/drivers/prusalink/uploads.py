"""Sending a file to a printer: looked at before, sent once, looked for afterwards."""

import asyncio
from collections.abc import Callable
from typing import Any

from ..driver import Source
from ..errors import (
    CannotConnect,
    FileBusy,
    FileExists,
    FileMissing,
    FileRefused,
    InvalidResponse,
    NotSupported,
    PrinterError,
    StorageMissing,
    TransferBusy,
    TransferFailed,
)
from ..models import PrinterFile
from .body import Body
from .capabilities import PRINTABLE, UPLOAD_FOLDERS, ServerKind
from .client import PrusaLinkClient, Refusal
from .config import PrusaLinkTimings
from .fields import integer, mapping, text
from .listing import LONGEST_TARGET, file_of, target_of, told
from .orders import STATUS

_STORAGE = "/api/v1/storage"
_LOOKS = 3
_CONFLICTS: tuple[tuple[str, type[PrinterError]], ...] = (
    ("ongoing transfer", FileBusy),
    ("transfer", TransferBusy),
    ("exist", FileExists),
    ("busy", FileBusy),
    ("printed", FileBusy),
    ("read only", StorageMissing),
    ("read-only", StorageMissing),
)
"""What a 409 means, by a part of its text in lower case; the first that is found (Buddy 6.6, Raspberry Pi 0.8)."""
_UNWANTED = frozenset({403, 404, 413, 414, 415, 422, 431})
_UNKNOWN = frozenset({405, 410, 501})


class Uploads:
    """Sends files. Its caller sees to it that there is one at a time."""

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

    async def put(self, path: str, source: Source, size: int, *, overwrite: bool) -> PrinterFile:
        """Store a file; nothing is sent where the printer is known to refuse it. Raises as ``PrinterFiles.upload``."""
        kind, _, _ = self._about()
        path = "/" + path.strip("/")
        self._check_name(kind, path, size)
        # A nonce lasts for minutes from now: one that ended during the upload would cost all of it.
        self._client.login.renew()
        before = await self._look(path)
        if before is not None:
            _check_place(before, overwrite=overwrite)
        await self._check_printer(kind, size)
        if kind is ServerKind.PI:
            await self._make_folders(path)
        headers = {"Overwrite": "?1"} if overwrite else {}
        body = Body(source, size, stall=self._timings.stall, arrival=self._timings.arrival)
        shown = await self._send(path, body, headers, before)
        file = file_of(path.rpartition("/")[0], shown)
        if file is None or file.size not in {None, size}:
            raise TransferFailed("the printer stored something else")
        return file

    def _check_name(self, kind: ServerKind, path: str, size: int) -> None:
        folder = UPLOAD_FOLDERS[kind]
        if not path.startswith(f"{folder}/"):
            raise StorageMissing("nothing can be stored there")
        if ".." in path.split("/") or text(path, 1024) != path:
            raise FileRefused("Filename contains invalid characters")
        if not path.lower().endswith(PRINTABLE[kind]):
            raise FileRefused("Not a GCODE")
        if len(target_of(path)) > LONGEST_TARGET and kind is ServerKind.BUDDY:
            raise FileRefused("File name too long")
        if size < 1:
            raise FileRefused("the file is empty")

    async def _check_printer(self, kind: ServerKind, size: int) -> None:
        """Find out what a printer would say only after the first bytes, and then perhaps unheard."""
        status = await told(self._client.request("GET", STATUS))
        if status.get("transfer"):
            raise TransferBusy("the printer is busy with another transfer")
        if kind is ServerKind.BUDDY:
            shown = (await told(self._client.request("GET", _STORAGE))).get("storage_list")
        else:
            shown = status.get("storage")
        for storage in map(mapping, shown if isinstance(shown, list) else []):
            if text(storage.get("path")).rstrip("/") != UPLOAD_FOLDERS[kind]:
                continue
            free = integer(storage.get("free_space"), 0, 1 << 60)
            if storage.get("available") is False or storage.get("read_only") is True:
                raise StorageMissing("there is nothing to store it on")
            if free is not None and free < size:
                raise StorageMissing("not enough space")

    async def _make_folders(self, path: str) -> None:
        """Make the folders that a file lies in, outermost first."""
        parts = path.strip("/").split("/")[:-1]
        for depth in range(2, len(parts) + 1):
            folder = "/".join(parts[:depth])
            if await self._look(folder) is None:
                try:
                    await self._client.request("PUT", target_of(folder), headers={"Create-Folder": "?1"})
                except Refusal as error:
                    raise meaning(error) from error
                except InvalidResponse as error:
                    raise TransferFailed(str(error)) from error

    async def _send(
        self, path: str, body: Body, headers: dict[str, str], before: dict[str, Any] | None
    ) -> dict[str, Any]:
        """Send the file and return what the printer tells of it."""
        try:
            answer = await self._client.put(target_of(path), body, headers=headers)
        except Refusal as error:
            if error.status == 401:
                # Tells whether it was the nonce or the password.
                await told(self._client.request("GET", STATUS))
            raise meaning(error) from error
        except (CannotConnect, InvalidResponse) as error:
            return await self._find_again(path, body, before, error)
        if body.sent != body.size:
            raise TransferFailed("the printer answered before it had the file")
        try:
            return answer.json()
        except InvalidResponse as error:
            return await self._find_again(path, body, before, error)

    async def _find_again(
        self, path: str, body: Body, before: dict[str, Any] | None, cause: PrinterError
    ) -> dict[str, Any]:
        """Look whether a file arrived whose answer did not; never send it again.

        Raises ``InvalidAuth`` when the printer turns out not to accept us any more.
        """
        for look in range(_LOOKS):
            if look:
                await asyncio.sleep(self._timings.confirm)
            shown = await self._look(path)
            if body.sent != body.size:
                break
            is_new = before is None or (shown or {}).get("m_timestamp") != before.get("m_timestamp")
            if shown is not None and is_new and shown.get("size") == body.size:
                return shown
        raise TransferFailed("the upload broke off") from cause

    async def _look(self, path: str) -> dict[str, Any] | None:
        """Ask what lies at a path; ``None``: nothing."""
        try:
            return await told(self._client.request("GET", target_of(path)))
        except FileMissing:
            return None


def _check_place(shown: dict[str, Any], *, overwrite: bool) -> None:
    if isinstance(shown.get("children"), list):
        raise FileRefused("there is a folder of that name")
    if not overwrite:
        raise FileExists("a file of that name lies there already")


def meaning(error: Refusal) -> PrinterError:
    """Say what an answer to an upload means."""
    message = text(error.message, 128)
    if error.status == 409:
        lower = message.lower()
        found = next((kind for part, kind in _CONFLICTS if part in lower), None)
        return FileRefused(message) if found is None else found(message)
    if error.status == 507:
        return StorageMissing(message or "the storage is full")
    if error.status in _UNWANTED:
        return FileRefused(message or str(error))
    if error.status in _UNKNOWN:
        return NotSupported("the printer takes no files")
    return TransferFailed(message or str(error))
