"""A client of Spoolman's REST API, version 1, and its websocket."""

from collections.abc import AsyncIterator, Mapping
from decimal import Decimal
import json
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from .errors import SpoolmanError, SpoolmanMissing, SpoolmanNonsense, SpoolmanRefused, SpoolmanUnreachable
from .models import RemoteEvent, RemoteFilament, RemoteSpool, read_event, read_filament, read_spool

PATIENCE = 20
"""Seconds for an answer: Spoolman on a small computer with thousands of spools takes some."""

LARGEST = 8 * 1024 * 1024
"""Bytes of an answer that are read. A page of spools with all their extra fields is below 1 MB."""

LARGEST_EVENT = 256 * 1024

PAGE = 200
MOST_THINGS = 20_000
"""So many filaments or spools are read; a server that goes on and on is none."""

HEARTBEAT = 30
_NOT_FOUND, _BAD_REQUEST, _SERVER_ERROR = 404, 400, 500
_BUSY = frozenset({408, 425, 429})


def check_url(text: str) -> str:
    """Return the address of a server as it is kept. Raises ``ValueError``: it is none, or has a password in it."""
    parts = urlsplit(text.strip())
    # Raises for a port that is none.
    _ = parts.port
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("not an address of a server")
    if parts.username is not None or parts.password is not None or "@" in parts.netloc:
        raise ValueError("no name or password in an address")
    path = parts.path.rstrip("/").removesuffix("/api/v1")
    return f"{parts.scheme}://{parts.netloc}{path}"


class SpoolmanClient:
    """Talks to one server. Every method may raise ``SpoolmanError``."""

    def __init__(self, session: aiohttp.ClientSession, url: str, *, patience: int = PATIENCE) -> None:
        """Take the server's address, checked by ``check_url``."""
        self._session = session
        self._base = f"{url}/api/v1"
        self._timeout = aiohttp.ClientTimeout(total=patience)

    async def info(self) -> str:
        """Return the server's version."""
        answer, _ = await self._ask("GET", "/info")
        version = answer.get("version") if isinstance(answer, dict) else None
        if not isinstance(version, str):
            raise SpoolmanNonsense("this is no Spoolman")
        return version[:64]

    async def is_healthy(self) -> bool:
        """Tell whether the server says that it is well."""
        answer, _ = await self._ask("GET", "/health")
        return isinstance(answer, dict) and answer.get("status") == "healthy"

    async def filaments(self) -> tuple[RemoteFilament, ...]:
        """Return all filaments."""
        return tuple([read_filament(raw) for raw in await self._all("/filament", {})])

    async def spools(self) -> tuple[RemoteSpool, ...]:
        """Return all spools, archived ones too."""
        return tuple([read_spool(raw) for raw in await self._all("/spool", {"allow_archived": "true"})])

    async def filament(self, filament_id: int) -> RemoteFilament:
        """Return a filament. Raises ``SpoolmanMissing``."""
        answer, _ = await self._ask("GET", f"/filament/{filament_id}")
        return read_filament(answer)

    async def spool(self, spool_id: int) -> RemoteSpool:
        """Return a spool. Raises ``SpoolmanMissing``."""
        answer, _ = await self._ask("GET", f"/spool/{spool_id}")
        return read_spool(answer)

    async def vendor_id(self, name: str) -> int:
        """Return the id of a vendor, which is made if the server has none of that name."""
        for raw in await self._all("/vendor", {"name": name}):
            if isinstance(raw, dict) and str(raw.get("name", "")).casefold() == name.casefold():
                return _id_of(raw)
        answer, _ = await self._ask("POST", "/vendor", {"name": name})
        return _id_of(answer)

    async def add_filament(self, values: Mapping[str, Any]) -> RemoteFilament:
        """Have a filament made; numbers are decimals."""
        answer, _ = await self._ask("POST", "/filament", values)
        return read_filament(answer)

    async def change_filament(self, filament_id: int, values: Mapping[str, Any]) -> RemoteFilament:
        """Change fields of a filament. Raises ``SpoolmanMissing``."""
        answer, _ = await self._ask("PATCH", f"/filament/{filament_id}", values)
        return read_filament(answer)

    async def add_spool(self, values: Mapping[str, Any]) -> RemoteSpool:
        """Have a spool made."""
        answer, _ = await self._ask("POST", "/spool", values)
        return read_spool(answer)

    async def change_spool(self, spool_id: int, values: Mapping[str, Any]) -> RemoteSpool:
        """Change fields of a spool. Raises ``SpoolmanMissing``."""
        answer, _ = await self._ask("PATCH", f"/spool/{spool_id}", values)
        return read_spool(answer)

    async def use(self, spool_id: int, grams: Decimal) -> RemoteSpool:
        """Take grams off a spool; negative: put them back. Raises ``SpoolmanMissing``."""
        answer, _ = await self._ask("PUT", f"/spool/{spool_id}/use", {"use_weight": grams})
        return read_spool(answer)

    async def events(self, resource: str) -> AsyncIterator[RemoteEvent | None]:
        """Hear what happens to ``spool``, ``filament`` or ``vendor`` from now on; first ``None``: we are listening.

        Ends by raising ``SpoolmanUnreachable``; ``SpoolmanMissing`` from a version that tells nothing.
        """
        try:
            async with self._session.ws_connect(
                f"{self._base}/{resource}", heartbeat=HEARTBEAT, max_msg_size=LARGEST_EVENT
            ) as socket:
                yield None
                async for message in socket:
                    if message.type is not aiohttp.WSMsgType.TEXT:
                        break
                    if (event := read_event(_parse(message.data))) is not None:
                        yield event
        except aiohttp.WSServerHandshakeError as error:
            if error.status >= _SERVER_ERROR:
                raise SpoolmanUnreachable("the server can't tell of changes now") from error
            raise SpoolmanMissing("the server tells of no changes") from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise SpoolmanUnreachable(type(error).__name__) from error
        raise SpoolmanUnreachable("the server tells nothing any more")

    async def _all(self, path: str, query: Mapping[str, str]) -> list[Any]:
        """Return all pages of a list."""
        found: list[Any] = []
        while len(found) < MOST_THINGS:
            page = {"limit": str(PAGE), "offset": str(len(found)), "sort": "id:asc"}
            answer, total = await self._ask("GET", path, query={**query, **page})
            if not isinstance(answer, list):
                raise SpoolmanNonsense("the server answers with no list")
            found += answer
            # A version that knows no pages answers with everything at once.
            if len(answer) != PAGE or (total is not None and len(found) >= total):
                return found
        raise SpoolmanNonsense("the server's list has no end")

    async def _ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, str] | None = None,
    ) -> tuple[Any, int | None]:
        """Ask, and return the answer with how many there are in all, if the server says."""
        content = None if body is None else write_body(body).encode()
        headers = {"Accept": "application/json"}
        if content is not None:
            headers |= {"Content-Type": "application/json", "Content-Length": str(len(content))}
        try:
            async with self._session.request(
                method,
                f"{self._base}{path}",
                params=query,
                data=None if content is None else _once(content),
                headers=headers,
                timeout=self._timeout,
                allow_redirects=False,
            ) as response:
                text = await _read(response)
                _check(response.status)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise SpoolmanUnreachable(type(error).__name__) from error
        total = response.headers.get("x-total-count", "")
        return _parse(text), int(total) if total.isascii() and total.isdigit() else None


def write_body(values: Mapping[str, Any]) -> str:
    """Write a flat object in JSON with its decimals exactly as they are."""
    parts = (
        f"{json.dumps(name)}: {f'{value:f}' if isinstance(value, Decimal) else json.dumps(value)}"
        for name, value in values.items()
    )
    return f"{{{', '.join(parts)}}}"


async def _once(content: bytes) -> AsyncIterator[bytes]:
    """Hand out what is sent, once: aiohttp sends a ``PUT`` again by itself when the connection breaks, else."""
    yield content


async def _read(response: aiohttp.ClientResponse) -> bytes:
    if (response.content_length or 0) > LARGEST:
        raise SpoolmanNonsense("the answer is far too large")
    found = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        found += chunk
        if len(found) > LARGEST:
            raise SpoolmanNonsense("the answer is far too large")
    return bytes(found)


def _check(status: int) -> None:
    if status >= _SERVER_ERROR or status in _BUSY:
        raise SpoolmanUnreachable(f"the server answers {status}")
    if status == _NOT_FOUND:
        raise SpoolmanMissing("the server does not have it")
    if status >= _BAD_REQUEST:
        raise SpoolmanRefused(f"the server answers {status}")
    if not 200 <= status < 300:
        raise SpoolmanNonsense(f"the server answers {status}")


def _parse(text: str | bytes) -> Any:
    try:
        return json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise SpoolmanNonsense("the answer is no JSON") from error


def _id_of(raw: Any) -> int:
    found = raw.get("id") if isinstance(raw, dict) else None
    if type(found) is not int:
        raise SpoolmanNonsense("the server names something that has no id")
    return found


__all__ = ["SpoolmanClient", "SpoolmanError", "check_url", "write_body"]
