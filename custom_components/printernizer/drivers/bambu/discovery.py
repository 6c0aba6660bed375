"""Hear printers announce themselves: UDP to port 2021, in the manner of SSDP, but not SSDP.

The source is anybody in the network. What is heard may fill in a form, or suggest a new address for a known serial;
whether that is true is for the certificate to prove.
"""

import asyncio
from collections.abc import Callable
import contextlib
from dataclasses import dataclass
import ipaddress
import logging
import re
import socket
import struct
from typing import Self, override

LOGGER = logging.getLogger(__name__)

PORT = 2021
OTHER_PORT = 1990
"""Printers listen for searches on both."""
GROUP = "239.255.255.250"
MAX_DATAGRAM = 2_048
_URN = "urn:bambulab-com:device:3dprinter:1"
_SEARCH = (
    b'M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:%d\r\nMAN: "ssdp:discover"\r\nMX: 2\r\n'
    b"ST: " + _URN.encode() + b"\r\n\r\n"
)
_SERIAL = re.compile(r"[0-9A-Z]{8,24}")
_CODE = re.compile(r"[0-9A-Za-z ._/-]{1,40}")
_MAX_NAME = 80

REPEAT = 60.0
"""Seconds in which the same announcement is told once; printers announce every 5 to 60 s."""
PAUSE = 5.0
"""Seconds between two different announcements of one serial that are told; somebody may be making them up."""
MAX_PRINTERS = 256
"""Serials that are told in ``REPEAT`` seconds; whoever floods the network with made-up ones gets no further."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DiscoveredPrinter:
    """What an announcement says. Only a hint; ``host`` is an address (IPv4 or IPv6), ``model_code`` the vendor's."""

    serial: str
    host: str
    name: str = ""
    model_code: str = ""
    firmware: str = ""
    is_lan_mode: bool | None = None


def parse_notify(datagram: bytes) -> DiscoveredPrinter | None:
    """Read an announcement or the answer to a search; ``None`` for everything else."""
    if len(datagram) > MAX_DATAGRAM:
        return None
    first, *lines = datagram.decode("utf-8", "replace").splitlines() or [""]
    start = first.upper()
    if not start.startswith(("NOTIFY * HTTP/1.", "HTTP/1.1 200", "HTTP/1.0 200")):
        return None
    headers: dict[str, str] = {}
    for line in lines:
        name, found, value = line.partition(":")
        if found:
            headers.setdefault(name.strip().lower(), value.strip())
    if _URN not in {headers.get("nt"), headers.get("st")} or headers.get("nts") == "ssdp:byebye":
        return None
    serial = headers.get("usn", "").upper()
    host = _address(headers.get("location", ""))
    if host is None or not _SERIAL.fullmatch(serial):
        return None
    return DiscoveredPrinter(
        serial=serial,
        host=host,
        name=_printable(headers.get("devname.bambu.com", "")),
        model_code=_code(headers.get("devmodel.bambu.com", "")),
        firmware=_code(headers.get("devversion.bambu.com", "")),
        is_lan_mode={"lan": True, "cloud": False}.get(headers.get("devconnect.bambu.com", "").lower()),
    )


def _address(location: str) -> str | None:
    """Accept a bare unicast address; a name would let an announcement make us ask the network's name server."""
    try:
        address = ipaddress.ip_address(location)
    except ValueError:
        return None
    if address.is_multicast or address.is_unspecified or str(address) == "255.255.255.255":
        return None
    return str(address)


def _code(text: str) -> str:
    return text if _CODE.fullmatch(text) else ""


def _printable(text: str) -> str:
    return "".join(character for character in text if character.isprintable())[:_MAX_NAME]


class BambuListener:
    """Listens for announcements and tells each printer once, again when something changed or after ``REPEAT``."""

    def __init__(
        self,
        found: Callable[[DiscoveredPrinter], None],
        *,
        host: str = "0.0.0.0",  # noqa: S104  announcements are broadcast
        port: int = PORT,
    ) -> None:
        """``found`` is called in the event loop."""
        self._found = found
        self._host = host
        self._port = port
        self._transport: asyncio.DatagramTransport | None = None
        self._told: dict[str, tuple[DiscoveredPrinter, float]] = {}

    @property
    def port(self) -> int | None:
        """The port that is listened on; ``None``: not listening."""
        return None if self._transport is None else int(self._transport.get_extra_info("sockname")[1])

    async def start(self) -> bool:
        """Listen; ``False``: the port can't be had, which costs nothing but convenience."""
        if self._transport is not None:
            return True
        try:
            transport, _protocol = await asyncio.get_running_loop().create_datagram_endpoint(
                lambda: _Protocol(self._received), sock=_socket(self._host, self._port)
            )
        except OSError as error:
            LOGGER.debug("Not listening for announcements: %s", error)
            return False
        self._transport = transport
        return True

    async def stop(self) -> None:
        """Stop listening."""
        if self._transport is None:
            return
        self._transport.close()
        self._transport = None
        # The transport lets go of its socket in the loop's next round.
        await asyncio.sleep(0)

    def search(self) -> None:
        """Ask all printers to announce themselves now. Best effort: not all firmware answers, but all announce."""
        if self._transport is None:
            return
        for port in (PORT, OTHER_PORT):
            with contextlib.suppress(OSError):
                self._transport.sendto(_SEARCH % port, (GROUP, port))

    async def __aenter__(self) -> Self:
        """Start."""
        await self.start()
        return self

    async def __aexit__(self, *_exc: object) -> None:
        """Stop."""
        await self.stop()

    def _received(self, datagram: bytes) -> None:
        printer = parse_notify(datagram)
        if printer is None:
            return
        now = asyncio.get_running_loop().time()
        self._told = {serial: told for serial, told in self._told.items() if now - told[1] < REPEAT}
        before = self._told.get(printer.serial)
        if before is None:
            if len(self._told) >= MAX_PRINTERS:
                return
        elif before[0] == printer or now - before[1] < PAUSE:
            return
        self._told[printer.serial] = (printer, now)
        self._found(printer)


class _Protocol(asyncio.DatagramProtocol):
    def __init__(self, received: Callable[[bytes], None]) -> None:
        self._received = received

    @override
    def datagram_received(self, data: bytes, addr: tuple[str | int, ...]) -> None:
        self._received(data)

    @override
    def error_received(self, exc: Exception) -> None:
        """Go on: an ICMP message about somebody else's datagram is no reason to stop."""


def _socket(host: str, port: int) -> socket.socket:
    """Bind beside others who listen, such as a slicer, and join the group where the network allows it."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if hasattr(socket, "SO_REUSEPORT"):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        sock.setblocking(False)
        sock.bind((host, port))
    except OSError:
        sock.close()
        raise
    with contextlib.suppress(OSError):
        membership = struct.pack("4s4s", socket.inet_aton(GROUP), socket.inet_aton("0.0.0.0"))  # noqa: S104
        sock.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, membership)
    return sock
