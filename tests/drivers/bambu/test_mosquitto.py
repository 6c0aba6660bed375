"""The driver against a real broker, mosquitto, with TLS and a certificate like a printer's."""

import asyncio
from collections.abc import AsyncIterator, Iterator
import contextlib
import json
from pathlib import Path
import shutil
import socket
import ssl
import subprocess
import time
from typing import Any

import aiomqtt
import pytest

from custom_components.printernizer.drivers.bambu import BambuConfig, BambuDriver, BambuTimings
from custom_components.printernizer.drivers.commands import SetLight
from custom_components.printernizer.drivers.errors import ConnectionLost, InvalidAuth, PrinterError
from custom_components.printernizer.drivers.models import PrinterSnapshot, PrinterStatus
from scripts.stage.ports import free_port
from tests.simulators.bambu import make_pki

SERIAL = "03900A000000001"
CODE = "a1B2c3D4"
MOSQUITTO = shutil.which("mosquitto") or (
    "/usr/sbin/mosquitto" if Path("/usr/sbin/mosquitto").exists() else None
)
TIMINGS = BambuTimings(connect=20, first_report=20, silence=30, command=20)

pytestmark = [
    pytest.mark.usefixtures("socket_enabled"),
    pytest.mark.skipif(MOSQUITTO is None, reason="mosquitto is not installed"),
]


class Broker:
    """A mosquitto that can be ended and begun again."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._config = folder / "mosquitto.conf"
        self._password = folder / "passwords"
        pki = make_pki(SERIAL, "v1")
        self.set_code(CODE)
        self._config.write_text(
            f"listener {self.port} 127.0.0.1\ncertfile {pki.chain_file}\nkeyfile {pki.key_file}\n"
            f"password_file {self._password}\nallow_anonymous false\ntls_version tlsv1.2\nuser root\n"
        )

    def set_code(self, code: str) -> None:
        self._password.unlink(missing_ok=True)
        self._password.touch(0o600)
        subprocess.run(["mosquitto_passwd", "-b", self._password, "bblp", code], check=True, timeout=10)

    def start(self) -> None:
        assert MOSQUITTO is not None
        self._process = subprocess.Popen([MOSQUITTO, "-c", self._config], stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.02)
        raise TimeoutError

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            self._process = None


@pytest.fixture
def broker(tmp_path: Path, socket_enabled: None) -> Iterator[Broker]:
    broker = Broker(tmp_path)
    broker.start()
    yield broker
    broker.stop()


@contextlib.asynccontextmanager
async def printer(broker: Broker, code: str = CODE) -> AsyncIterator[aiomqtt.Client]:
    """Answer as a printer would, through the broker."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    async with aiomqtt.Client(
        "127.0.0.1", broker.port, username="bblp", password=code, tls_context=context, tls_insecure=True
    ) as client:
        await client.subscribe(f"device/{SERIAL}/request")
        answering = asyncio.create_task(_answer(client))
        try:
            yield client
        finally:
            answering.cancel()
            with contextlib.suppress(asyncio.CancelledError, aiomqtt.MqttError):
                await answering


async def report(client: aiomqtt.Client, payload: dict[str, Any] | bytes) -> None:
    data = payload if isinstance(payload, bytes) else json.dumps(payload)
    await client.publish(f"device/{SERIAL}/report", data, timeout=30)


async def _answer(client: aiomqtt.Client) -> None:
    async for message in client.messages:
        assert isinstance(message.payload, bytes)
        for section, body in json.loads(message.payload).items():
            if body["command"] == "pushall":
                full = {"command": "push_status", "msg": 0, "gcode_state": "IDLE", "nozzle_temper": 25}
                await report(client, {"print": full})
            elif body["command"] == "get_version":
                ota = {"name": "ota", "sw_ver": "01.04.00.00", "product_name": "Bambu Lab A1"}
                await report(client, {"info": body | {"module": [ota]}})
            else:
                await report(client, {section: body | {"result": "success"}})


def driver_of(broker: Broker, code: str = CODE) -> BambuDriver:
    config = BambuConfig(
        host="127.0.0.1",
        serial=SERIAL,
        access_code=code,
        mqtt_port=broker.port,
        certificate_fingerprint=make_pki(SERIAL, "v1").fingerprint,
    )
    return BambuDriver(config, TIMINGS)


async def until(driver: BambuDriver, nozzle: float) -> PrinterSnapshot:
    async with asyncio.timeout(20), contextlib.aclosing(driver.snapshots()) as snapshots:
        async for snapshot in snapshots:
            if snapshot.nozzles[0].temperature.actual == nozzle:
                return snapshot
    raise AssertionError


async def lost(driver: BambuDriver) -> PrinterError:
    async with asyncio.timeout(20):
        try:
            async for _ in driver.snapshots():
                pass
        except PrinterError as error:
            return error
    raise AssertionError


async def test_a_real_broker_carries_reports_and_commands(broker: Broker) -> None:
    async with printer(broker) as client:
        driver = driver_of(broker)
        first = await driver.connect()
        assert (first.status, first.info.firmware) == (PrinterStatus.IDLE, "01.04.00.00")
        await driver.send(SetLight(on=True))
        await report(client, {"print": {"command": "push_status", "msg": 1, "nozzle_temper": 33}})
        await until(driver, 33)
        await driver.close()


async def test_a_real_broker_refuses_a_wrong_code_and_takes_the_right_one(broker: Broker) -> None:
    async with printer(broker):
        driver = driver_of(broker, "wrong123")
        with pytest.raises(InvalidAuth):
            await driver.connect()
        await driver.close()
        driver = driver_of(broker)
        await driver.connect()
        await driver.close()


async def test_a_broker_that_restarts_is_found_again(broker: Broker) -> None:
    driver = driver_of(broker)
    async with printer(broker):
        await driver.connect()
        following = asyncio.create_task(lost(driver))
        await asyncio.to_thread(broker.stop)
        assert isinstance(await following, ConnectionLost)
        with pytest.raises(PrinterError):
            await driver.connect()
    await asyncio.to_thread(broker.start)
    async with printer(broker) as client:
        connecting = asyncio.create_task(driver.connect())
        while not connecting.done():
            await report(client, {"print": {"command": "push_status", "msg": 1, "nozzle_temper": 44}})
            await asyncio.sleep(0.05)
        assert (await connecting).nozzles[0].temperature.actual == 44
        await driver.close()


async def test_a_report_of_64_megabytes_through_a_real_broker_is_survived(broker: Broker) -> None:
    driver = driver_of(broker)
    async with printer(broker) as client:
        await driver.connect()
        following = asyncio.create_task(lost(driver))
        await report(client, b'{"print":{"command":"push_status","x":"' + b"y" * (64 << 20) + b'"}}')
        assert isinstance(await following, ConnectionLost)
        connecting = asyncio.create_task(driver.connect())
        while not connecting.done():
            await report(client, {"print": {"command": "push_status", "msg": 1, "nozzle_temper": 45}})
            await asyncio.sleep(0.05)
        assert (await connecting).nozzles[0].temperature.actual == 45
        await driver.close()
