"""Logging in: digest first, the key where the printer wants it, and no false alarm about the password."""

from collections.abc import Callable

import aiohttp
import pytest

from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    ConnectionLost,
    InvalidAuth,
    NotAPrinter,
    NotSupported,
    WrongPrinter,
)
from custom_components.printernizer.drivers.prusalink import PrusaLinkDriver, identify
from custom_components.printernizer.drivers.prusalink.capabilities import ServerKind
from tests.simulators.prusalink import SimulatedPrinter, Stranger
from tests.simulators.prusalink.login import BuddyLogin

from .conftest import Watch

type Maker = Callable[..., PrusaLinkDriver]


def refused(printer: SimulatedPrinter) -> int:
    return sum(request.status == 401 for request in printer.requests)


async def test_one_challenge_serves_many_requests(printer: SimulatedPrinter, watch: Watch) -> None:
    await watch.poll(5)
    assert refused(printer) == 1
    assert watch.driver.diagnostics()["login"] == "digest"
    assert {request.headers["user-agent"] for request in printer.requests} == {"printernizer"}
    assert all("x-api-key" not in request.headers for request in printer.requests)


async def test_a_stale_nonce_is_replaced_quietly(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.advance(301)
    await watch.poll()
    assert refused(printer) == 2
    assert isinstance(printer.login, BuddyLogin)
    printer.login.reboot()
    await watch.poll()
    assert refused(printer) == 3


async def test_nonces_that_never_last_are_no_wrong_password(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.set_fault("stale", 1000)
    with pytest.raises(ConnectionLost):
        await watch.poll()
    printer.clear_faults()
    await watch.reconnect()
    await watch.poll()


async def test_old_firmware_takes_our_digest(printer: SimulatedPrinter, make_driver: Maker) -> None:
    assert isinstance(printer.login, BuddyLogin)
    printer.login.dislikes_algorithm = True
    await make_driver(printer).connect()


async def test_a_printer_that_refuses_digest_gets_the_key_and_it_is_remembered(
    printer: SimulatedPrinter, make_driver: Maker
) -> None:
    assert isinstance(printer.login, BuddyLogin)
    printer.login.modes = frozenset({"key"})
    driver = make_driver(printer)
    watch = Watch(driver, await driver.connect())
    before = refused(printer)
    await watch.poll(3)
    assert refused(printer) == before == 1
    assert driver.diagnostics()["login"] == "key"
    printer.login.modes = frozenset({"digest"})
    await watch.poll(2)
    assert driver.diagnostics()["login"] == "digest"
    await watch.close()


async def test_another_user_name_on_a_buddy_still_works_by_key(
    printer: SimulatedPrinter, make_driver: Maker
) -> None:
    driver = make_driver(printer, username="admin")
    await driver.connect()
    assert driver.diagnostics()["login"] == "key"


async def test_a_wrong_password_is_told(printer: SimulatedPrinter, make_driver: Maker) -> None:
    with pytest.raises(InvalidAuth):
        await make_driver(printer, password="wrong").connect()
    await make_driver(printer).connect()


async def test_a_password_changed_at_the_display_is_told_and_the_new_one_works(
    printer: SimulatedPrinter, watch: Watch, make_driver: Maker
) -> None:
    await watch.poll()
    old = printer.password
    printer.set_password("another")
    with pytest.raises(InvalidAuth):
        await watch.poll()
    printer.set_password(old)
    await watch.reconnect()
    await watch.poll()
    printer.set_password("another")
    await make_driver(printer).connect()


async def test_another_printer_at_the_address(printer: SimulatedPrinter, make_driver: Maker) -> None:
    with pytest.raises(WrongPrinter) as raised:
        await make_driver(printer, serial="10589-1").connect()
    assert raised.value.found == printer.serial
    await make_driver(printer, serial=printer.serial.lower()).connect()


async def test_a_board_without_a_serial_keeps_the_one_we_know(
    printer: SimulatedPrinter, make_driver: Maker
) -> None:
    printer.serial = ""
    first = await make_driver(printer, serial="DEV-1").connect()
    assert first.info.serial == "DEV-1"
    assert (await make_driver(printer).connect()).info.serial == ""


@pytest.mark.parametrize("model", ["mk3_pi"])
class TestRaspberryPi:
    """The other program of the same name."""

    async def test_digest_with_sessions(self, printer: SimulatedPrinter, watch: Watch) -> None:
        await watch.poll(3)
        assert refused(printer) == 1
        assert watch.driver.diagnostics()["login"] == "digest"
        printer.advance(61)
        await watch.poll()
        assert refused(printer) == 2

    async def test_a_wrong_password_is_told(self, printer: SimulatedPrinter, make_driver: Maker) -> None:
        with pytest.raises(InvalidAuth):
            await make_driver(printer, password="wrong").connect()

    async def test_a_key_instead_of_a_password(self, printer: SimulatedPrinter, make_driver: Maker) -> None:
        driver = make_driver(printer, username="nobody")
        await driver.connect()
        assert driver.diagnostics()["login"] == "key"


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("sl1", NotSupported),
        ("octoprint", NotSupported),
        ("closed_octoprint", NotAPrinter),
        ("router", NotAPrinter),
        ("redirect", NotAPrinter),
        ("basic", NotAPrinter),
        ("empty", NotAPrinter),
    ],
)
async def test_what_is_no_printer_of_ours_is_refused_and_sees_no_password(
    kind: str, error: type[Exception], session: aiohttp.ClientSession, make_driver: Maker
) -> None:
    async with Stranger(kind) as stranger:
        stranger.password = stranger.username = "x"  # type: ignore[attr-defined]
        with pytest.raises(error):
            await make_driver(stranger).connect()
        with pytest.raises(NotAPrinter):
            await identify(stranger.url, session)
        assert all(
            not {"authorization", "x-api-key"} & set(request.headers) for request in stranger.server.requests
        )


@pytest.mark.parametrize(("model", "kind"), [("coreone", ServerKind.BUDDY), ("mk3_pi", ServerKind.PI)])
async def test_a_printer_is_known_before_the_login(
    printer: SimulatedPrinter, session: aiohttp.ClientSession, kind: ServerKind
) -> None:
    assert await identify(printer.url, session) is kind
    await printer.unplug()
    with pytest.raises(CannotConnect):
        await identify(printer.url, session)
