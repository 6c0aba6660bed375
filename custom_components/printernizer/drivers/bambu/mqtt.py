"""The MQTT connection to one printer: TLS proved first, one topic listened to, nothing awaited that may never come.

Runs on aiomqtt and paho-mqtt, on the event loop alone. The socket is connected and its certificate checked here and
only then handed to paho, which in itself would connect and shake hands in a thread of the common pool, for as long as
a dead printer likes, and check no more than a host name. Two private names of the pinned versions are used for that,
both in ``_Client``.
"""

import asyncio
from collections.abc import Callable
import contextlib
import ipaddress
import logging
import secrets
import socket
import ssl
from typing import Any, override

import aiomqtt
from aiomqtt.exceptions import MqttConnectError

from ..errors import CannotConnect, ConnectionLost, InvalidAuth, NotAPrinter, PrinterError
from .config import USER, BambuConfig, BambuTimings
from .merge import MAX_PAYLOAD
from .tls import PrinterTls

_LOGGER = logging.getLogger(__name__)

type Received = Callable[[bytes], None]
type Lost = Callable[[PrinterError], None]

_BAD_LOGIN = frozenset({4, 5, 134, 135})
"""CONNACK 4 and 5, and what MQTT 5, whose words paho uses for them, calls the same."""
_REFUSED = 0x80
_MAX_INFLIGHT = 65_000
"""Acknowledgements get lost on A1 and P1; with paho's usual 20 the printer would soon take no more commands."""
_MAX_PACKET = MAX_PAYLOAD + 1024
_READ = 1 << 16
_DISCONNECT = b"\xe0\x00"


class BoundedSocket(ssl.SSLSocket):
    """A TLS socket that reads ahead, as paho asks byte by byte, and that refuses to begin on a gigantic packet.

    paho asks for all that is left of a packet in one go: asking for more than any report has means that a report
    beyond all bounds has begun. The connection breaks before a byte of it is stored.
    """

    _ahead: bytes = b""

    @override
    def recv(self, buflen: int = 1024, flags: int = 0) -> bytes:
        """Read up to ``buflen`` bytes; raises ``ConnectionAbortedError`` for more than a report may have."""
        if buflen > _MAX_PACKET:
            raise ConnectionAbortedError("the printer sent a report that is too large")
        if not self._ahead:
            self._ahead = super().recv(_READ)
        data, self._ahead = self._ahead[:buflen], self._ahead[buflen:]
        return data

    @override
    def pending(self) -> int:
        """Tell how many bytes can be read without waiting."""
        return len(self._ahead) or super().pending()


class _Client(aiomqtt.Client):
    """An aiomqtt client on a socket that is connected already."""

    _ready: ssl.SSLSocket

    def take(self, ready: ssl.SSLSocket) -> None:
        """Use this socket instead of making one."""
        self._ready = ready
        vars(self._client)["_create_socket"] = lambda: ready

    async def drop(self) -> None:
        """Close at once, politely if the socket still takes two bytes."""
        try:
            # aiomqtt registers the socket with the loop in a later turn: that must not happen to a closed one
            await asyncio.sleep(0)
        finally:
            with contextlib.suppress(OSError, ValueError):
                self._ready.send(_DISCONNECT)
            self._client._sock_close()  # noqa: SLF001  disconnect() would wait for a dead peer
            self._ready.close()


class MqttLink:
    """One session. ``open`` it once; ``lost`` is called at most once, when it breaks by itself."""

    def __init__(self, config: BambuConfig, tls: PrinterTls, timings: BambuTimings) -> None:
        """Prepare a connection; nothing is connected."""
        self._config = config
        self._tls = tls
        self._timings = timings
        self._client: _Client | None = None
        self._watcher: asyncio.Task[None] | None = None
        self._mid_publish: set[asyncio.Task[None]] = set()

    async def open(self, received: Received, lost: Lost) -> None:
        """Connect, log in and listen. ``received`` gets every payload, in order, on the event loop.

        Raises ``CannotConnect``, ``NotAPrinter``, ``InvalidAuth``, ``WrongPrinter``, ``CertificateError``,
        ``CertificateChanged``.
        """
        try:
            async with asyncio.timeout(self._timings.connect):
                ready = await connect_tls(self._config.host, self._config.mqtt_port, self._tls)
                await self._log_in(ready, received)
        except TimeoutError as error:
            raise CannotConnect("the printer did not answer in time") from error
        self._watcher = asyncio.get_running_loop().create_task(
            self._watch(lost), name=f"bambu {self._tls.serial}"
        )

    async def _log_in(self, ready: ssl.SSLSocket, received: Received) -> None:
        client = _Client(
            self._config.host,
            self._config.mqtt_port,
            username=USER,
            password=self._config.access_code,
            identifier=f"printernizer-{secrets.token_hex(8)}",
            queue_type=_inbox(received),
            keepalive=self._timings.keepalive,
            max_inflight_messages=_MAX_INFLIGHT,
            timeout=self._timings.connect,
            logger=_LOGGER,
        )
        client.take(ready)
        is_open = False
        try:
            await client.__aenter__()
            granted = await client.subscribe(f"device/{self._tls.serial}/report", qos=0)
            if not all(_granted(code) for code in granted):
                raise CannotConnect("the printer does not let us listen")
            self._client = client
            is_open = True
        except MqttConnectError as error:
            code = getattr(error.rc, "value", error.rc)
            if code in _BAD_LOGIN:
                raise InvalidAuth("the access code is wrong") from error
            raise CannotConnect(f"the printer refused the session ({code})") from error
        except aiomqtt.MqttError as error:
            raise CannotConnect("the printer broke the session off") from error
        finally:
            if not is_open:
                await client.drop()

    def publish(self, payload: bytes, *, qos: int = 1) -> None:
        """Send a request; its acknowledgement is not waited for, as it may never come.

        Raises ``ConnectionLost``.
        """
        if self._client is None:
            raise ConnectionLost("not connected")
        task = asyncio.get_running_loop().create_task(self._publish(self._client, payload, qos))
        self._mid_publish.add(task)
        task.add_done_callback(self._mid_publish.discard)

    async def _publish(self, client: _Client, payload: bytes, qos: int) -> None:
        # A timeout of 0 means: sent, and the acknowledgement is not our concern. What could not be sent at all
        # shows as a lost connection.
        with contextlib.suppress(aiomqtt.MqttError):
            await client.publish(f"device/{self._tls.serial}/request", payload, qos=qos, timeout=0)

    async def _watch(self, lost: Lost) -> None:
        """Wait for the end: the queue behind ``messages`` stays empty, so only a disconnection ends it."""
        assert self._client is not None
        try:
            await anext(self._client.messages)
        except aiomqtt.MqttError as error:
            lost(ConnectionLost(f"the printer closed the connection: {error.__cause__ or error}"))

    async def close(self) -> None:
        """Close; never raises, leaves nothing behind."""
        client, self._client = self._client, None
        tasks = [task for task in (self._watcher, *self._mid_publish) if task is not None]
        self._watcher = None
        for task in tasks:
            task.cancel()
        if client is not None:
            await client.drop()
        await asyncio.gather(*tasks, return_exceptions=True)


def _granted(code: Any) -> bool:
    return int(getattr(code, "value", code)) < _REFUSED


def _inbox(received: Received) -> type[asyncio.Queue[aiomqtt.Message]]:
    """Make a queue that keeps nothing: what is put in is handed on at once, without a task per message."""

    class Inbox(asyncio.Queue[aiomqtt.Message]):
        @override
        def put_nowait(self, item: aiomqtt.Message) -> None:
            if type(item.payload) is bytes:
                received(item.payload)

    return Inbox


async def connect_tls(host: str, port: int, tls: PrinterTls) -> ssl.SSLSocket:
    """Connect, shake hands, and prove that it is the printer; nothing else has been sent when this returns.

    The socket is non-blocking. Raises ``CannotConnect``, ``NotAPrinter`` and what ``PrinterTls.check`` raises.
    """
    context = await tls.context()
    context.sslsocket_class = BoundedSocket
    plain = await _connect(host, port)
    secure: ssl.SSLSocket | None = None
    try:
        secure = context.wrap_socket(plain, server_hostname=tls.serial, do_handshake_on_connect=False)
        await _shake_hands(secure)
        tls.check(secure)
    except ssl.SSLError as error:
        raise NotAPrinter(f"no TLS on port {port}") from error
    except OSError as error:
        raise CannotConnect(f"the connection to port {port} broke") from error
    else:
        done, secure = secure, None
        return done
    finally:
        if secure is not None:
            secure.close()
        plain.close()


async def _connect(host: str, port: int) -> socket.socket:
    """Open a TCP connection without a thread, unless a name has to be looked up."""
    loop = asyncio.get_running_loop()
    failure: Exception | None = None
    for family, address in await _addresses(host, port):
        plain = socket.socket(family, socket.SOCK_STREAM)
        with contextlib.ExitStack() as undo:
            undo.callback(plain.close)
            plain.setblocking(False)
            try:
                await loop.sock_connect(plain, address)
            except OSError as error:
                failure = error
            else:
                undo.pop_all()
                return plain
    raise CannotConnect(f"no connection to port {port}") from failure


async def _addresses(host: str, port: int) -> list[tuple[int, Any]]:
    try:
        literal = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        pass
    else:
        family = socket.AF_INET if literal.version == 4 else socket.AF_INET6
        return [(family, (str(literal), port))]
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise CannotConnect("the host name is unknown") from error
    return [(family, address) for family, _, _, _, address in found]


async def _shake_hands(secure: ssl.SSLSocket) -> None:
    while True:
        try:
            secure.do_handshake()
        except ssl.SSLWantReadError:
            await _until_ready(secure.fileno(), is_writing=False)
        except ssl.SSLWantWriteError:
            await _until_ready(secure.fileno(), is_writing=True)
        else:
            return


async def _until_ready(file: int, *, is_writing: bool) -> None:
    loop = asyncio.get_running_loop()
    add, remove = (
        (loop.add_writer, loop.remove_writer) if is_writing else (loop.add_reader, loop.remove_reader)
    )
    ready: asyncio.Future[None] = loop.create_future()
    add(file, lambda: None if ready.done() else ready.set_result(None))
    try:
        await ready
    finally:
        remove(file)
