"""What a Bambu printer's feed costs the whole Home Assistant process, ours beside a bare loop on the same feed."""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
import contextlib
from dataclasses import asdict, dataclass
from functools import partial
import json
from pathlib import Path
import sqlite3
import statistics
import sys
import tempfile
from typing import Any

from tests.simulators.bambu.models import MODELS, serial_for
from tests.simulators.bambu.pki import make_pki
from tests.simulators.bambu.state import initial_report

from .feed import deltas, mosquitto, printer, recorded
from .home import Home
from .ports import free_port
from .probes import add_yardstick
from .process import usage

CODE = "12345678"


@dataclass(frozen=True)
class Run:
    """One feed into one Home Assistant. CPU of the same process while nothing arrives is taken off."""

    cpu_ms_per_message: float
    rows_per_100_messages: float
    entities: int
    idle_cpu_percent: float


def _full(serial: str) -> dict[str, Any]:
    report = initial_report(MODELS["A1"], serial)
    report |= {
        "gcode_state": "RUNNING", "subtask_name": "Lampenschirm", "gcode_file": "Lampenschirm.gcode.3mf",
        "print_type": "local", "mc_percent": 10, "mc_remaining_time": 600, "layer_num": 100, "total_layer_num": 1000,
        "nozzle_temper": 220, "nozzle_target_temper": 220, "bed_temper": 65, "bed_target_temper": 65, "stg_cur": 0,
        "mc_print_stage": "2", "command": "push_status", "msg": 0, "sequence_id": "1",
    }  # fmt: skip
    return {"print": report}


def _version(serial: str) -> dict[str, Any]:
    ota = {
        "name": "ota",
        "sw_ver": "01.07.00.00",
        "hw_ver": "OTA",
        "sn": serial,
        "product_name": "Bambu Lab A1",
    }
    return {"info": {"command": "get_version", "module": [ota], "result": "success"}}


def _rows(config: Path) -> int:
    with contextlib.closing(
        sqlite3.connect(f"file:{config}/home-assistant_v2.db?mode=ro", uri=True)
    ) as connection:
        return int(connection.execute("select count(*) from states").fetchone()[0])


async def _measure(home: Home, feed: Callable[[int], Awaitable[None]], messages: int) -> Run:
    """Let it settle, watch it idle, then feed it."""
    await feed(40)
    await asyncio.sleep(12)
    before = usage(home.pid).cpu
    await asyncio.sleep(10)
    idle = (usage(home.pid).cpu - before) / 10
    rows = await asyncio.to_thread(_rows, home.config)
    loop = asyncio.get_running_loop()
    begin, before = loop.time(), usage(home.pid).cpu
    await feed(messages)
    await asyncio.sleep(2)
    spent = usage(home.pid).cpu - before - idle * (loop.time() - begin)
    await asyncio.sleep(3)
    written = await asyncio.to_thread(_rows, home.config) - rows
    states = await home.rest("GET", "states")
    return Run(
        cpu_ms_per_message=round(spent * 1000 / messages, 3),
        rows_per_100_messages=round(written * 100 / messages, 1),
        entities=len(states),
        idle_cpu_percent=round(idle * 100, 2),
    )


async def _ours(
    folder: Path, port: int, serial: str, feed: Callable[[int], Awaitable[None]], messages: int
) -> Run:
    async with Home(folder / "ours") as home:
        closed = free_port()
        await home.add_printer(
            {"next_step_id": "bambu"},
            {
                "host": "127.0.0.1", "serial": serial, "access_code": CODE,
                "advanced": {"mqtt_port": port, "ftps_port": closed, "camera_port": closed},
            },
            {},
        )  # fmt: skip
        await asyncio.sleep(5)
        return await _measure(home, feed, messages)


async def _bare(
    folder: Path, port: int, serial: str, feed: Callable[[int], Awaitable[None]], messages: int
) -> Run:
    prepare = partial(add_yardstick, port=port, serial=serial, code=CODE)
    async with Home(folder / "bare", prepare=prepare) as home:
        await asyncio.sleep(5)
        return await _measure(home, feed, messages)


async def _bench(options: argparse.Namespace) -> dict[str, Any]:
    serial = serial_for(MODELS["A1"])
    pki = await asyncio.to_thread(make_pki, serial)
    port = free_port()
    results: dict[str, list[Run]] = {"ours": [], "bare": []}
    with tempfile.TemporaryDirectory(prefix="printernizer-bench-") as name:
        folder = Path(name)
        async with (
            mosquitto(
                folder / "broker", port=port, certificate=pki.chain_file, key=pki.key_file, code=CODE
            ),
            printer(
                port=port, serial=serial, code=CODE, full=lambda: _full(serial), version=_version(serial)
            ) as machine,
        ):  # fmt: skip

            async def feed(count: int) -> None:
                reports = recorded(options.log, count) if options.log else deltas(count)
                await machine.feed(reports, options.rate)

            for _ in range(options.pairs):
                for kind, run in (("ours", _ours), ("bare", _bare)):
                    results[kind].append(await run(folder, port, serial, feed, options.messages))
                    print(kind, json.dumps(asdict(results[kind][-1])), file=sys.stderr, flush=True)
    return _summary(results, options)


def _summary(results: dict[str, list[Run]], options: argparse.Namespace) -> dict[str, Any]:
    def median(kind: str, field: str) -> float:
        return statistics.median(getattr(run, field) for run in results[kind])

    return {
        "messages": options.messages,
        "feed": options.log.name if options.log else "made",
        "per_second": options.rate,
        "pairs": options.pairs,
        "ours": [asdict(run) for run in results["ours"]],
        "bare_loop": [asdict(run) for run in results["bare"]],
        "cpu_ratio": round(median("ours", "cpu_ms_per_message") / median("bare", "cpu_ms_per_message"), 2),
        "rows_per_100_messages": {kind: median(kind, "rows_per_100_messages") for kind in results},
    }


def main() -> None:
    """Run, print JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=1200)
    parser.add_argument("--rate", type=float, default=20, help="messages per second")
    parser.add_argument("--log", type=Path, help="a recorded stream to repeat, instead of a made one")
    parser.add_argument("--pairs", type=int, default=2, help="how often each of the two is measured")
    print(json.dumps(asyncio.run(_bench(parser.parse_args())), indent=2))


if __name__ == "__main__":
    main()
