"""Sockets of a simulated printer: three connections, keep-alive, chunks, and faults on request."""

import asyncio
from collections import deque
from collections.abc import Callable
import time

from .clock import VirtualClock
from .faults import Fault, FaultPlan
from .uploads import Uploads
from .wire import PIECE, Request, Response, chunk, head_of, pieces, problem, read_request

type Guard = Callable[[Request], Response | None]
type Handler = Callable[[Request], Response]

_BREAKS = frozenset({Fault.RESET, Fault.REQUEST_TIMEOUT, Fault.HANG})


class HttpServer:
    """A raw server on 127.0.0.1 that asks ``guard`` about a request's login and ``handler`` for its answer."""

    def __init__(self, clock: VirtualClock, guard: Guard, handler: Handler, *, version: str = "1.1") -> None:
        self.faults = FaultPlan()
        self.challenge: Callable[[Request, bool], Response] | None = None
        self.requests: deque[Request] = deque(maxlen=20_000)
        self.idle_timeout = 60.0
        self.slots = 3
        self.open = 0
        self.most_open = 0
        self.accepted = 0
        self.delay = 0.0
        """Real seconds that every answer takes."""
        self.rate: float | None = None
        """Bytes per real second of a transfer; ``None``: as fast as it goes."""
        self.uploads: Uploads | None = None
        self.port = 0
        self._clock = clock
        self._guard = guard
        self._handler = handler
        self._version = version
        self._server: asyncio.Server | None = None
        self._tasks: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self._idle: set[asyncio.Task[None]] = set()
        self._free = asyncio.Condition()

    async def listen(self, port: int = 0) -> None:
        """Begin to listen, on the port of last time if there was one."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", port or self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Close the socket and all connections."""
        self.faults.released.set()
        if self._server is not None:
            self._server.close()
            self._server = None
        tasks = list(self._tasks)
        for task in tasks:
            self._tasks[task].transport.abort()
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks[task] = writer
        self.accepted += 1
        number = self.accepted
        try:
            await self._take_slot()
            try:
                await self._talk(reader, writer, number)
            finally:
                await self._give_slot()
        except ConnectionError:
            writer.transport.abort()
        except TimeoutError, asyncio.CancelledError:
            pass
        finally:
            del self._tasks[task]
            writer.close()

    async def _take_slot(self) -> None:
        async with self._free:
            while self.open >= self.slots:
                if self._idle:
                    self._tasks[self._idle.pop()].transport.abort()
                await self._free.wait()
            self.open += 1
            self.most_open = max(self.most_open, self.open)

    async def _give_slot(self) -> None:
        self.open -= 1
        async with self._free:
            self._free.notify()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> None:
        task = asyncio.current_task()
        assert task is not None
        while True:
            self._idle.add(task)
            try:
                async with asyncio.timeout(self.idle_timeout):
                    request = await read_request(reader)
            except TimeoutError:
                return
            finally:
                self._idle.discard(task)
            if request is None:
                return
            request.connection, request.real, request.virtual = number, time.monotonic(), self._clock.now()
            self.requests.append(request)
            if not await self._serve(request, reader, writer):
                return

    async def _serve(
        self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        if self.delay:
            await asyncio.sleep(self.delay)
        fault, seconds = self.faults.take(request.target, request.method) or (None, 0.0)
        if fault in _BREAKS:
            return await self._break(fault, seconds, writer)
        if fault is Fault.STALL:
            await self.faults.wait(seconds)
        response = _early(fault, request, self.challenge)
        if response is None:
            response = self._guard(request)
        if response is None:
            response = await self._take(request, reader, fault, seconds)
            _spoil(fault, response)
        if request.received < (request.length or 0):
            response.close = True
        request.status = response.code
        if fault is Fault.LOST_ANSWER:
            writer.transport.abort()
            return False
        return await self._write(request, response, writer, fault)

    async def _take(
        self, request: Request, reader: asyncio.StreamReader, fault: Fault | None, seconds: float
    ) -> Response:
        """Read a request's body, if it is wanted, and have it answered."""
        if not request.length:
            return self._handler(request)
        refusal = self.uploads.admit(request) if self.uploads is not None else None
        if refusal is not None:
            return refusal
        try:
            if not await self._receive(request, reader, fault, seconds):
                return problem(request, 507, "USB write error or USB full")
            return self._handler(request)
        finally:
            if self.uploads is not None:
                self.uploads.leave(request)

    async def _receive(
        self, request: Request, reader: asyncio.StreamReader, fault: Fault | None, seconds: float
    ) -> bool:
        """Read a body; ``False``: it does not fit."""
        body = bytearray()
        began = time.monotonic()
        length = request.length or 0
        while len(body) < length:
            if len(body) >= length // 2:
                if fault is Fault.CUT:
                    raise ConnectionResetError
                if fault is Fault.FULL:
                    return False
                if fault is Fault.DEAF:
                    await self.faults.wait(seconds)
            async with asyncio.timeout(10):
                piece = await reader.read(min(64 * PIECE, length - len(body)))
            if not piece:
                raise ConnectionResetError
            body += piece
            request.received = len(body)
            if self.rate:
                await asyncio.sleep(max(0.0, began + len(body) / self.rate - time.monotonic()))
        request.body = bytes(body)
        return True

    async def _break(self, fault: Fault | None, seconds: float, writer: asyncio.StreamWriter) -> bool:
        if fault is Fault.HANG:
            await self.faults.wait(seconds)
        if fault is Fault.REQUEST_TIMEOUT:
            writer.write(b"HTTP/1.1 408 Request Timeout\r\n\r\n")
            await writer.drain()
            return False
        writer.transport.abort()
        return False

    async def _write(
        self, request: Request, response: Response, writer: asyncio.StreamWriter, fault: Fault | None
    ) -> bool:
        close = response.close or self._version == "1.0" or request.headers.get("connection") == "close"
        has_body = request.method != "HEAD" and response.code not in {204, 304}
        chunked = response.is_json and has_body and not close
        if response.code in {204, 304}:
            response.is_json, response.body = False, b""
        writer.write(head_of(response, version=self._version, chunked=chunked, close=close))
        body = pieces(response.body) if has_body else []
        if fault in {Fault.TRUNCATED, Fault.SHORT_BODY} and body:
            await self._cut(body, writer, chunked=chunked)
            return False
        sent = time.monotonic()
        for number, piece in enumerate(body, 1):
            writer.write(chunk(piece) if chunked else piece)
            await writer.drain()
            if self.rate and not response.is_json:
                await asyncio.sleep(max(0.0, sent + number * len(piece) / self.rate - time.monotonic()))
        if chunked:
            writer.write(b"0\r\n\r\n")
        await writer.drain()
        return not close

    async def _cut(self, body: list[bytes], writer: asyncio.StreamWriter, *, chunked: bool) -> None:
        half = b"".join(body)[: max(1, sum(map(len, body)) // 2)]
        writer.write(chunk(half)[:-5] if chunked else half)
        await writer.drain()


def _early(
    fault: Fault | None, request: Request, challenge: Callable[[Request, bool], Response] | None
) -> Response | None:
    match fault:
        case Fault.STALE | Fault.UNAUTHORIZED if challenge is not None:
            return challenge(request, fault is Fault.STALE)
        case Fault.MISSING | Fault.CONFLICT | Fault.UNAVAILABLE:
            return problem(request, int(fault.value))
        case Fault.REDIRECT:
            return Response(302, extras=[("Location", "http://127.0.0.1:9/")])
        case Fault.LOGIN_PAGE:
            return Response(200, b"<html>please log in</html>", "text/html")
        case _:
            return None


def _spoil(fault: Fault | None, response: Response) -> None:
    match fault:
        case Fault.GARBAGE:
            response.body = b'{"printer":{"state":"PRINT\x00ING",,'
        case Fault.HUGE:
            response.body = b'{"printer":"' + b"x" * (8 << 20) + b'"}'
        case Fault.NESTED:
            response.body = b'{"printer":' + b"[" * 60_000 + b"]" * 60_000 + b"}"
        case Fault.NOT_UTF8:
            response.body = response.body.replace(b'"PrusaLink"', b'"Prusa\xff\xfeLink"').replace(
                b'"state":"', b'"state":"\xff'
            )
        case Fault.WRONG_TYPES:
            response.body = b'{"job":[1],"printer":{"state":7,"temp_bed":"hot","speed":{},"flow":"1e999"}}'
