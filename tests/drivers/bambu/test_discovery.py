"""Announcements: what is believed, what is not, and how often it is told."""

import asyncio
from collections.abc import Callable
import socket

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.drivers.bambu import discovery
from custom_components.printernizer.drivers.bambu.discovery import (
    MAX_DATAGRAM,
    MAX_PRINTERS,
    BambuListener,
    DiscoveredPrinter,
    parse_notify,
)
from tests.simulators.bambu import MODELS, BambuSimulator, datagram, serial_for
from tests.simulators.bambu.notify import send

A1 = MODELS["A1"]
SERIAL = serial_for(A1)


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
@pytest.mark.parametrize("case", [str, str.lower, str.upper])
def test_an_announcement_tells_all_that_it_says(newline: str, case: Callable[[str], str]) -> None:
    first, *lines = datagram(A1, SERIAL, newline=newline, host="192.0.2.7").decode().split(newline)
    lines = [f"{case(line.partition(':')[0])}:{line.partition(':')[2]}" if line else "" for line in lines]
    assert parse_notify(newline.join([first, *lines]).encode()) == DiscoveredPrinter(
        serial=SERIAL,
        host="192.0.2.7",
        name="A1 workshop",
        model_code="N2S",
        firmware="01.07.00.00",
        is_lan_mode=True,
    )


def test_the_answer_to_a_search_is_as_good() -> None:
    answer = datagram(A1, SERIAL).replace(b"NOTIFY * HTTP/1.1", b"HTTP/1.1 200 OK").replace(b"NT:", b"ST:")
    found = parse_notify(answer)
    assert found is not None
    assert found.serial == SERIAL


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"usn": SERIAL.lower()}, {"serial": SERIAL}),
        ({"connect": "cloud"}, {"is_lan_mode": False}),
        ({"connect": "what"}, {"is_lan_mode": None}),
        ({"connect": ""}, {"is_lan_mode": None}),
        ({"model": "Z9 new"}, {"model_code": "Z9 new"}),
        ({"model": "<script>"}, {"model_code": ""}),
        ({"name": "Wörkshop \x1b[31m"}, {"name": "Wörkshop [31m"}),
        ({"name": "n" * 500}, {"name": "n" * 80}),
        ({"host": "2001:db8::7"}, {"host": "2001:db8::7"}),
        ({"version": ""}, {"firmware": ""}),
    ],
)
def test_variants_are_understood(changes: dict[str, str], expected: dict[str, object]) -> None:
    found = parse_notify(datagram(A1, SERIAL, **changes))
    assert found is not None
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\r\n",
        b"M-SEARCH * HTTP/1.1\r\n\r\n",
        datagram(A1, SERIAL, nt="upnp:rootdevice"),
        datagram(A1, SERIAL, usn=""),
        datagram(A1, SERIAL, usn="uuid:1234-5678"),
        datagram(A1, SERIAL, usn="../../etc"),
        datagram(A1, SERIAL, host="printer.example.com"),
        datagram(A1, SERIAL, host="http://192.0.2.7/"),
        datagram(A1, SERIAL, host="224.0.0.1"),
        datagram(A1, SERIAL, host="0.0.0.0"),
        datagram(A1, SERIAL, host="255.255.255.255"),
        datagram(A1, SERIAL).replace(b"ssdp:alive", b"ssdp:byebye"),
        datagram(A1, SERIAL) + b"x" * MAX_DATAGRAM,
    ],
)
def test_what_is_no_announcement_is_ignored(data: bytes) -> None:
    assert parse_notify(data) is None


@given(st.binary(max_size=MAX_DATAGRAM + 10))
def test_any_bytes_are_survived(data: bytes) -> None:
    parse_notify(data)
    parse_notify(b"NOTIFY * HTTP/1.1\r\n" + data)


@given(st.data())
def test_a_damaged_announcement_is_believed_only_as_far_as_it_is_sound(data: st.DataObject) -> None:
    good = bytearray(datagram(A1, SERIAL))
    for _ in range(data.draw(st.integers(1, 8))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    found = parse_notify(bytes(good))
    if found is not None:
        assert found.serial.isalnum()
        assert found.serial == found.serial.upper()
        assert found.name.isprintable()


async def _hear(seen: list[DiscoveredPrinter], count: int) -> None:
    async with asyncio.timeout(20):
        while len(seen) < count:
            await asyncio.sleep(0.01)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Let the listener's time pass."""
    past = 0.0

    class Loop:
        @staticmethod
        def time() -> float:
            return past

    def advance(seconds: float) -> None:
        nonlocal past
        past += seconds

    monkeypatch.setattr(discovery.asyncio, "get_running_loop", Loop)
    return advance


def _listener(seen: list[DiscoveredPrinter]) -> BambuListener:
    return BambuListener(seen.append, host="127.0.0.1", port=0)


async def test_printers_that_announce_themselves_are_told(socket_enabled: None) -> None:
    seen: list[DiscoveredPrinter] = []
    async with _listener(seen) as listener:
        assert listener.port is not None
        assert await listener.start() is True
        await send(b"nonsense", listener.port)
        await BambuSimulator("A1").announce(listener.port)
        await BambuSimulator("P2S").announce(listener.port, host="192.0.2.8")
        await _hear(seen, 2)
    assert {(printer.serial, printer.host) for printer in seen} == {
        (SERIAL, "127.0.0.1"),
        (serial_for(MODELS["P2S"]), "192.0.2.8"),
    }
    assert listener.port is None
    await listener.stop()


async def test_it_listens_again_after_it_was_stopped(socket_enabled: None) -> None:
    seen: list[DiscoveredPrinter] = []
    listener = _listener(seen)
    for count in (1, 2):
        listener._told.clear()
        assert await listener.start()
        assert listener.port is not None
        await BambuSimulator().announce(listener.port)
        await _hear(seen, count)
        await listener.stop()


async def test_a_port_that_is_taken_costs_nothing(socket_enabled: None) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        listener = BambuListener(lambda printer: None, host="127.0.0.1", port=port)
        assert await listener.start() is False
        assert listener.port is None
    assert await listener.start() is True
    await listener.stop()


async def test_the_port_is_shared_with_others_who_listen(socket_enabled: None) -> None:
    async with _listener([]) as first:
        assert first.port is not None
        second = BambuListener(lambda printer: None, host="127.0.0.1", port=first.port)
        assert await second.start() is True
        await second.stop()


def test_the_same_announcement_is_told_once_a_minute(clock: Callable[[float], None]) -> None:
    seen: list[DiscoveredPrinter] = []
    listener = _listener(seen)
    for _ in range(10):
        listener._received(datagram(A1, SERIAL))
        clock(1)
    assert len(seen) == 1
    clock(60)
    listener._received(datagram(A1, SERIAL))
    assert len(seen) == 2


def test_a_new_address_is_told_soon_but_not_at_any_rate(clock: Callable[[float], None]) -> None:
    seen: list[DiscoveredPrinter] = []
    listener = _listener(seen)
    for number in range(1, 101):
        listener._received(datagram(A1, SERIAL, host=f"192.0.2.{number}"))
        clock(0.1)
    assert len(seen) == 2
    clock(5)
    listener._received(datagram(A1, SERIAL, host="192.0.2.200"))
    assert seen[-1].host == "192.0.2.200"


def test_a_flood_of_made_up_printers_ends(clock: Callable[[float], None]) -> None:
    seen: list[DiscoveredPrinter] = []
    listener = _listener(seen)
    for number in range(MAX_PRINTERS * 2):
        listener._received(datagram(A1, serial_for(A1, number)))
    assert len(seen) == len(listener._told) == MAX_PRINTERS
    clock(61)
    listener._received(datagram(A1, serial_for(A1, 999)))
    assert seen[-1].serial == serial_for(A1, 999)
    assert len(listener._told) == 1


async def test_printers_can_be_asked_to_announce_themselves(
    socket_enabled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as printer:
        printer.bind(("127.0.0.1", 0))
        printer.settimeout(20)
        monkeypatch.setattr(discovery, "GROUP", "127.0.0.1")
        monkeypatch.setattr(discovery, "PORT", printer.getsockname()[1])
        monkeypatch.setattr(discovery, "OTHER_PORT", printer.getsockname()[1])
        listener = _listener([])
        listener.search()
        async with listener:
            listener.search()
            asked = [printer.recv(MAX_DATAGRAM) for _ in range(2)]
    assert all(data.startswith(b"M-SEARCH * HTTP/1.1\r\n") for data in asked)
    assert all(b"ST: urn:bambulab-com:device:3dprinter:1" in data for data in asked)


def test_an_error_on_the_socket_does_not_end_it() -> None:
    seen: list[bytes] = []
    protocol = discovery._Protocol(seen.append)
    protocol.error_received(OSError(111, "refused"))
    protocol.datagram_received(b"x", ("127.0.0.1", 1900))
    assert seen == [b"x"]


def test_a_network_without_groups_is_listened_on_all_the_same(
    socket_enabled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discovery, "GROUP", "127.0.0.1")
    monkeypatch.delattr(socket, "SO_REUSEPORT")
    sock = discovery._socket("127.0.0.1", 0)
    assert sock.getsockname()[1] > 0
    sock.close()
