"""The broker inside a printer: MQTT 3.1.1 over TLS, as little of it as printers speak."""

import asyncio
from collections.abc import Awaitable, Callable
import contextlib
from dataclasses import dataclass, field
import ssl

from .faults import Faults

CONNECT, CONNACK, PUBLISH, PUBACK, SUBSCRIBE, SUBACK = 1, 2, 3, 4, 8, 9
UNSUBSCRIBE, UNSUBACK, PINGREQ, PINGRESP, DISCONNECT = 10, 11, 12, 13, 14
MAX_PACKET = 1 << 20
MAX_BACKLOG = 256 << 20


def remaining_length(size: int) -> bytes:
    """Encode a size in MQTT's way: seven bits a byte, the lowest first."""
    out = bytearray()
    while True:
        size, digit = divmod(size, 128)
        out.append(digit | (0x80 if size else 0))
        if not size:
            return bytes(out)


def packet(kind: int, body: bytes, flags: int = 0) -> bytes:
    """Build a packet."""
    return bytes([kind << 4 | flags]) + remaining_length(len(body)) + body


def publish_packet(topic: str, payload: bytes) -> bytes:
    """Build a PUBLISH of QoS 0."""
    name = topic.encode()
    return packet(PUBLISH, len(name).to_bytes(2) + name + payload)


def _text(body: bytes, at: int) -> tuple[bytes, int]:
    end = at + 2 + int.from_bytes(body[at : at + 2])
    return body[at + 2 : end], end


@dataclass(eq=False, slots=True)
class Session:
    """One client."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    client_id: str = ""
    keepalive: int = 0
    subscribed: bool = False
    is_foreign: bool = False
    stalled: bool = False
    connected: bool = False
    pending: set[asyncio.Task[None]] = field(default_factory=set)

    def send(self, data: bytes) -> None:
        """Queue bytes; a client that does not read is dropped."""
        if self.writer.is_closing():
            return
        if self.writer.transport.get_write_buffer_size() > MAX_BACKLOG:
            self.writer.transport.abort()
            return
        self.writer.write(data)

    def abort(self) -> None:
        """Drop the client at once."""
        self.writer.transport.abort()


class MqttServer:
    """A printer's broker: one report topic that goes out, one request topic that comes in."""

    def __init__(
        self,
        serial: str,
        faults: Faults,
        is_code: Callable[[str], bool],
        on_request: Callable[[bytes, Session], Awaitable[None]],
    ) -> None:
        """``is_code`` checks the access code, ``on_request`` takes a request's payload."""
        self.serial = serial
        self.faults = faults
        self.sessions: list[Session] = []
        self.connects = 0
        self.subscribes: list[str] = []
        self.requests: list[bytes] = []
        self._is_code = is_code
        self._on_request = on_request
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def report_topic(self) -> str:
        """Where reports go."""
        return f"device/{self.serial}/report"

    @property
    def request_topic(self) -> str:
        """Where requests come from."""
        return f"device/{self.serial}/request"

    async def start(self, host: str, port: int, context: ssl.SSLContext) -> int:
        """Listen and return the port."""
        use = None if self.faults.mqtt_plain else context
        self._server = await asyncio.start_server(self._accept, host, port, ssl=use)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Drop everybody and stop listening."""
        if self._server is not None:
            self._server.close()
        self.drop_all()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._server is not None:
            await self._server.wait_closed()
            self._server = None

    def drop_all(self) -> None:
        """Break all connections, as a lost Wi-Fi does."""
        for session in tuple(self.sessions):
            session.abort()

    def publish(self, payload: bytes) -> None:
        """Report to everybody who listens."""
        data = publish_packet(self.report_topic, payload)
        for session in tuple(self.sessions):
            if not session.subscribed or session.is_foreign or session.stalled or self.faults.deaf:
                continue
            if self.faults.drop_mid_payload_once:
                self.faults.drop_mid_payload_once = False
                session.send(data[: len(data) // 2])
                session.writer.close()
                continue
            session.send(data)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        session = Session(reader, writer)
        self.sessions.append(session)
        try:
            if not self.faults.mqtt_closed:
                await self._serve(session)
        except OSError, EOFError, ssl.SSLError, TimeoutError:
            pass
        except asyncio.CancelledError:
            if self._server is not None and self._server.is_serving():
                raise
        finally:
            self.sessions.remove(session)
            self._tasks.discard(task)
            for work in session.pending:
                work.cancel()
            writer.close()
            with contextlib.suppress(OSError, ssl.SSLError, asyncio.CancelledError, TimeoutError):
                async with asyncio.timeout(1):
                    await writer.wait_closed()

    async def _serve(self, session: Session) -> None:
        while True:
            limit = session.keepalive * 1.5 if self.faults.enforce_keepalive and session.keepalive else None
            async with asyncio.timeout(limit):
                kind, flags, body = await self._read(session.reader)
            if self.faults.deaf or (kind != CONNECT and not session.connected):
                continue
            match kind:
                case 1:
                    if not self._connect(session, body):
                        return
                case 3:
                    self._publish(session, flags, body)
                case 8:
                    if not self._subscribe(session, body):
                        return
                case 10:
                    session.send(packet(UNSUBACK, body[:2]))
                case 12:
                    if not self.faults.no_pings:
                        session.send(packet(PINGRESP, b""))
                case 14:
                    return

    @staticmethod
    async def _read(reader: asyncio.StreamReader) -> tuple[int, int, bytes]:
        first = (await reader.readexactly(1))[0]
        size = shift = 0
        while True:
            digit = (await reader.readexactly(1))[0]
            size |= (digit & 0x7F) << shift
            shift += 7
            if not digit & 0x80:
                break
            if shift > 21:
                raise EOFError
        if size > MAX_PACKET:
            raise EOFError
        return first >> 4, first & 0x0F, await reader.readexactly(size)

    def _connect(self, session: Session, body: bytes) -> bool:
        """Answer CONNECT; ``False``: the session is over."""
        self.connects += 1
        if self.faults.mqtt_hangs:
            return True
        _name, at = _text(body, 0)
        flags, session.keepalive = body[at + 1], int.from_bytes(body[at + 2 : at + 4])
        client_id, at = _text(body, at + 4)
        session.client_id = client_id.decode("utf-8", "replace")
        user = password = b""
        if flags & 0x04:
            _topic, at = _text(body, at)
            _will, at = _text(body, at)
        if flags & 0x80:
            user, at = _text(body, at)
        if flags & 0x40:
            password, at = _text(body, at)
        code = self.faults.connack
        if code is None:
            is_right = user == b"bblp" and self._is_code(password.decode("utf-8", "replace"))
            code = 0 if is_right else self.faults.bad_login_code
        others = [other for other in self.sessions if other is not session and other.connected]
        if code == 0 and others and self.faults.second_client == "refused":
            code = 3
        session.send(packet(CONNACK, bytes([0, code])))
        if code:
            return False
        if self.faults.second_client == "kicks_first":
            for other in others:
                other.abort()
        session.connected = True
        return not self.faults.close_after_connack

    def _subscribe(self, session: Session, body: bytes) -> bool:
        """Answer SUBSCRIBE; ``False``: the session is over."""
        at, granted = 2, bytearray()
        while at < len(body):
            topic, at = _text(body, at)
            at += 1
            granted.append(0)
            name = topic.decode("utf-8", "replace")
            self.subscribes.append(name)
            if name == self.report_topic:
                session.subscribed, session.is_foreign = True, False
            elif name == self.request_topic:
                if self.faults.request_topic_closes:
                    return False
            else:
                session.is_foreign = True
                if self.faults.foreign_serial == "close":
                    return False
        session.send(packet(SUBACK, body[:2] + bytes(granted)))
        return True

    def _publish(self, session: Session, flags: int, body: bytes) -> None:
        topic, at = _text(body, 0)
        if flags & 0x06:
            number = int.from_bytes(body[at : at + 2])
            at += 2
            if self.faults.puback != "missing":
                wrong = self.faults.puback == "wrong_id"
                session.send(packet(PUBACK, ((number + 7 * wrong) & 0xFFFF).to_bytes(2)))
        if topic.decode("utf-8", "replace") != self.request_topic or session.is_foreign:
            return
        self.requests.append(body[at:])
        del self.requests[:-1000]
        task = asyncio.ensure_future(self._on_request(body[at:], session))
        session.pending.add(task)
        task.add_done_callback(session.pending.discard)
