"""A printer's side of a real broker: answers the first questions, then sends deltas at a given rate."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
import contextlib
import json
from pathlib import Path
import random
import shutil
import ssl
from typing import Any

import aiomqtt


def deltas(count: int, *, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Make what an A1 sends while it prints, in the mix of recorded streams.

    Per 100 messages about 80 times the Wi-Fi signal, 65 the nozzle's and 45 the bed's temperature, 18 the part fan
    (which the A1 repeats in two fans that it does not have), 14 a layer, 8 a percent, 6 the heat break's fan.
    """
    dice = random.Random(seed)
    wifi, layer, percent, remaining = -56, 100, 10, 600
    for number in range(count):
        report: dict[str, Any] = {}
        if dice.random() < 0.65:
            report["nozzle_temper"] = 220 + dice.choice(
                [-0.65625, -0.3125, -0.0625, 0, 0.03125, 0.25, 0.59375]
            )
        if dice.random() < 0.45:
            report["bed_temper"] = 65 + dice.choice([-0.125, -0.0625, 0, 0.03125, 0.0625, 0.125])
        if dice.random() < 0.8:
            wifi = max(-75, min(-45, wifi + dice.choice([-6, -3, -1, 1, 3, 6])))
            report["wifi_signal"] = f"{wifi}dBm"
        if dice.random() < 0.18:
            fan = str(dice.randint(6, 15))
            report |= {"cooling_fan_speed": fan, "big_fan1_speed": fan, "big_fan2_speed": fan}
        if dice.random() < 0.06:
            report["heatbreak_fan_speed"] = str(dice.randint(12, 15))
        if number % 7 == 3:
            layer += 1
            report["layer_num"] = layer
        if number % 12 == 5:
            percent = percent % 99 + 1
            report["mc_percent"] = percent
        if number % 25 == 6:
            remaining = max(1, remaining - 1)
            report["mc_remaining_time"] = remaining
        report |= {"command": "push_status", "msg": 1, "sequence_id": str(50000 + number)}
        yield {"print": report}


def recorded(log: Path, count: int) -> Iterator[dict[str, Any]]:
    """Repeat the deltas of a recording (lines ``time :: {json}``) until ``count`` are sent."""
    found = []
    for line in log.read_text(errors="replace").splitlines():
        with contextlib.suppress(ValueError):
            report = json.loads(line.partition(" :: ")[2])
            status = report.get("print", {})
            if status.get("command") == "push_status" and status.get("msg") == 1:
                found.append(report)
    if not found:
        raise ValueError(f"{log.name} holds no deltas")
    for number in range(count):
        yield found[number % len(found)]


@contextlib.asynccontextmanager
async def mosquitto(
    folder: Path, *, port: int, certificate: Path, key: Path, code: str
) -> AsyncIterator[None]:
    """Run the real broker on loopback with TLS and the printer's one user."""
    folder.mkdir(parents=True, exist_ok=True)
    binary = shutil.which("mosquitto") or "/usr/sbin/mosquitto"
    passwords = folder / "passwords"
    tool = await asyncio.create_subprocess_exec("mosquitto_passwd", "-b", "-c", str(passwords), "bblp", code)
    await tool.wait()
    (folder / "mosquitto.conf").write_text(
        f"per_listener_settings false\nlistener {port} 127.0.0.1\nallow_anonymous false\npassword_file {passwords}\n"
        f"certfile {certificate}\nkeyfile {key}\nuser root\nmax_queued_messages 10000\n"
    )
    process = await asyncio.create_subprocess_exec(
        binary, "-c", str(folder / "mosquitto.conf"), stderr=asyncio.subprocess.DEVNULL
    )
    try:
        await asyncio.sleep(0.5)
        yield
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


class Printer:
    """The printer behind the broker."""

    def __init__(
        self, client: aiomqtt.Client, serial: str, full: Callable[[], dict[str, Any]], version: dict[str, Any]
    ) -> None:
        """Take an open connection and what to answer."""
        self._client = client
        self._topic = f"device/{serial}/report"
        self._request = f"device/{serial}/request"
        self._full = full
        self._version = version

    async def answer(self) -> None:
        """Answer questions until cancelled."""
        await self._client.subscribe(self._request)
        async for message in self._client.messages:
            asked = json.loads(bytes(message.payload))  # type: ignore[arg-type]
            if "pushing" in asked:
                await self._send(self._full())
            if "info" in asked:
                info = {**self._version["info"], "sequence_id": asked["info"].get("sequence_id", "0")}
                await self._send({"info": info})

    async def _send(self, report: dict[str, Any]) -> None:
        await self._client.publish(self._topic, json.dumps(report, separators=(",", ":")))

    async def feed(self, reports: Iterator[dict[str, Any]], rate: float) -> None:
        """Send reports at a steady rate, without running away when late."""
        loop = asyncio.get_running_loop()
        due = loop.time()
        for report in reports:
            await self._send(report)
            due += 1 / rate
            await asyncio.sleep(max(0, due - loop.time()))


@contextlib.asynccontextmanager
async def printer(
    *, port: int, serial: str, code: str, full: Callable[[], dict[str, Any]], version: dict[str, Any]
) -> AsyncIterator[Printer]:
    """Connect the printer's side."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    async with aiomqtt.Client(
        "127.0.0.1", port, username="bblp", password=code, tls_context=context, tls_insecure=True
    ) as client:
        machine = Printer(client, serial, full, version)
        answering = asyncio.create_task(machine.answer())
        try:
            yield machine
        finally:
            answering.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await answering
