"""HTTP with one printer: strictly one request after the other, bounded, signed, retried once where that is safe."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
import json
from typing import Any
from urllib.parse import quote

import aiohttp
from yarl import URL

from ..errors import CannotConnect, InvalidResponse, NotAPrinter
from .body import Body
from .config import PrusaLinkConfig, PrusaLinkTimings
from .digest import Credentials
from .login import Login, LoginMode, Signature

USER_AGENT = "printernizer"
"""Never changes: a Raspberry Pi binds its nonces to it."""
JSON_LIMIT = 256 * 1024
LISTING_LIMIT = 4 * 1024 * 1024
"""A folder of 10,000 files."""
PICTURE_LIMIT = 4 * 1024 * 1024
_PIECE = 64 * 1024
_TRIES = 5
"""Without login, with a stale nonce, with a fresh one, with the key: more only if nonces turn stale at once."""
_TRANSIENT = frozenset({408, 429, 500, 502, 503, 504})


class Refusal(InvalidResponse):
    """The printer answered with an HTTP error; ``message`` is its own word, bounded."""

    def __init__(self, status: int, message: str = "") -> None:
        """Keep the status."""
        super().__init__(f"HTTP {status}")
        self.status = status
        self.message = message


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer."""

    status: int
    body: bytes
    type: str

    def json(self) -> dict[str, Any]:
        """Read a JSON object; lenient with bytes that are no UTF-8 (old firmware cuts names anywhere).

        Raises ``InvalidResponse``; ``NotAPrinter`` for a web page.
        """
        if self.type == "text/html":
            raise NotAPrinter("a web page answers")
        try:
            value = json.loads(self.body.decode(errors="replace"), strict=False)
        except (ValueError, RecursionError) as error:
            raise InvalidResponse("not JSON") from error
        if not isinstance(value, dict):
            raise InvalidResponse("not a JSON object")
        return value


def escape(path: str) -> str:
    """Encode a path for a request: the printer reads ``+`` as a space and ``%XX`` as bytes."""
    return quote(path, safe="/~", errors="replace")


class PrusaLinkClient:
    """Talks to one printer through a shared session.

    Everything small goes through ``request``, one at a time. ``stream`` is for transfers and takes a second
    connection; its caller sees to it that there is only one. The printer has three in all, for everybody.
    """

    def __init__(
        self, config: PrusaLinkConfig, session: aiohttp.ClientSession, timings: PrusaLinkTimings
    ) -> None:
        """Take the session; nothing is sent yet."""
        self._base = URL(config.url)
        self._session = session
        self._timings = timings
        self._line = asyncio.Lock()
        self.login = Login(Credentials(username=config.username, password=config.password))

    async def json(self, target: str) -> dict[str, Any] | None:
        """Get a JSON object; ``None`` for 204. Raises as ``request`` does, and ``InvalidResponse``."""
        for is_last in (False, True):
            answer = await self.request("GET", target)
            if answer.status == 204:
                return None
            try:
                return answer.json()
            except InvalidResponse:
                if is_last:
                    raise
        raise AssertionError("unreachable")  # pragma: no cover

    async def request(
        self,
        method: str,
        target: str,
        limit: int = JSON_LIMIT,
        *,
        headers: dict[str, str] | None = None,
        once: bool = False,
    ) -> Answer:
        """Have one request answered with at most ``limit`` bytes; a GET that broke off is sent once more.

        With ``once`` nobody repeats it, not even aiohttp on a connection that turned out to be dead. Raises ``CannotConnect``, ``InvalidAuth``, ``NotAPrinter``, ``Refusal``, ``InvalidResponse``.
        """
        async with self._line:
            for is_last in (False, True):
                try:
                    async with asyncio.timeout(self._timings.request):
                        return await self.whole(method, target, limit, headers=headers, once=once)
                except TimeoutError as error:
                    raise CannotConnect("no answer in time") from error
                except _Broken as error:
                    if is_last or method != "GET":
                        raise CannotConnect("the connection broke") from error
        raise AssertionError("unreachable")  # pragma: no cover

    async def whole(
        self,
        method: str,
        target: str,
        limit: int,
        *,
        headers: dict[str, str] | None = None,
        once: bool = False,
    ) -> Answer:
        """Read an answer of at most ``limit`` bytes, outside of the queue. Raises also ``_Broken``."""
        async with self.stream(method, target, headers=headers, once=once) as response:
            answer = await _read(response, limit)
        if answer.status in _TRANSIENT:
            raise _Broken(f"HTTP {answer.status}")
        if answer.status >= 300:
            raise Refusal(answer.status, _message(answer))
        return answer

    @asynccontextmanager
    async def stream(
        self, method: str, target: str, *, headers: dict[str, str] | None = None, once: bool = False
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """Open an answer after logging in; its status may be any but 401 and 3xx.

        Raises ``CannotConnect``, ``InvalidAuth``, ``NotAPrinter``, ``InvalidResponse``.
        """
        tried: set[LoginMode] = set()
        for _ in range(_TRIES):
            sent = self.login.sign(method, target)
            response = await self._send(method, target, sent, headers=headers, once=once)
            try:
                if response.status in {301, 302, 303, 307, 308}:
                    raise NotAPrinter("it sends us elsewhere")
                if response.status == 401 or (response.status == 403 and sent.mode is not LoginMode.DIGEST):
                    header = ", ".join(response.headers.getall("WWW-Authenticate", ()))
                    self.login.learn(sent, response.status, header, tried)
                    await self._drain(response)
                    continue
                yield response
                return
            finally:
                response.release()
        raise InvalidResponse("no login lasts")

    async def put(self, target: str, body: Body, *, headers: dict[str, str]) -> Answer:
        """Send a file, once and whatever happens, on a connection of its own.

        The login has to be fresh: nothing is sent again after it was found stale. Raises what the file's source
        raises, ``CannotConnect``, ``InvalidAuth``, ``NotAPrinter``, ``Refusal`` (401 for a stale login) and
        ``InvalidResponse``.
        """
        sent = self.login.sign("PUT", target)
        more = headers | {"Content-Length": str(body.size), "Content-Type": "application/octet-stream"}
        try:
            async with asyncio.timeout(None) as limit:
                body.keep_alive(limit)
                response = await self._send("PUT", target, sent, headers=more, once=True, data=body)
                try:
                    answer = await _read(response, JSON_LIMIT)
                finally:
                    response.close()
        except (TimeoutError, CannotConnect, InvalidResponse) as error:
            await body.settle()
            if body.error is not None:
                raise body.error from error
            if isinstance(error, TimeoutError):
                raise CannotConnect("the printer takes no more") from error
            raise
        finally:
            await body.settle()
        if answer.status == 401:
            header = ", ".join(response.headers.getall("WWW-Authenticate", ()))
            self.login.learn(sent, 401, header, set())
        if answer.status >= 300:
            raise Refusal(answer.status, _message(answer))
        return answer

    async def _send(
        self,
        method: str,
        target: str,
        sent: Signature,
        *,
        headers: dict[str, str] | None,
        once: bool,
        data: Body | None = None,
    ) -> aiohttp.ClientResponse:
        if self._session.closed:
            raise CannotConnect("the session is closed")
        with _translated():
            return await self._session.request(
                method,
                self._base.with_path(target, encoded=True),
                headers={
                    "User-Agent": USER_AGENT,
                    "Accept": "application/json",
                    **sent.headers,
                    **(headers or {}),
                },
                data=data,
                allow_redirects=False,
                middlewares=(_only_once,) if once else None,
                timeout=aiohttp.ClientTimeout(
                    total=None,
                    sock_connect=self._timings.request,
                    sock_read=self._timings.request if data is None else None,
                ),
            )

    @staticmethod
    async def _drain(response: aiohttp.ClientResponse) -> None:
        """Read a short body to its end, so that the connection can be used again."""
        with _translated():
            await response.content.read(_PIECE)


async def _only_once(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Keep aiohttp from sending a request again when a kept connection turns out to be dead."""
    try:
        return await handler(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise _Broken("the connection broke") from error


async def _read(response: aiohttp.ClientResponse, limit: int) -> Answer:
    body = bytearray()
    with _translated():
        async for piece in response.content.iter_chunked(_PIECE):
            body += piece
            if len(body) > limit:
                raise InvalidResponse("the answer is too long")
    return Answer(response.status, bytes(body), response.content_type)


class _Broken(CannotConnect):
    """The connection broke off, or the printer had no time; the same request may work at once."""


class _translated:  # noqa: N801  reads like a statement
    """Turns what aiohttp raises into our errors."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        """Translate."""
        match error:
            case None:
                return
            case aiohttp.ClientConnectorError():
                raise CannotConnect("nothing answers at the address") from error
            case aiohttp.ServerTimeoutError():
                raise CannotConnect("no answer in time") from error
            case (
                aiohttp.ServerDisconnectedError()
                | aiohttp.ClientOSError()
                | aiohttp.ClientPayloadError()
                | ConnectionError()
            ):
                raise _Broken("the connection broke") from error
            case aiohttp.ClientError() | ValueError():
                raise InvalidResponse("not HTTP as we know it") from error


def _message(answer: Answer) -> str:
    try:
        value = answer.json().get("message")
    except InvalidResponse, NotAPrinter:
        return ""
    return value[:128] if isinstance(value, str) else ""
