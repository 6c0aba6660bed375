"""How a fleet loads Home Assistant: simulated printers, half Bambu A1 and half Core One, in one real process."""

import argparse
import asyncio
import json
from pathlib import Path
import sys
import tempfile
import time
from typing import Any

from .home import Home
from .printers import Fleet
from .probes import add_lag_meter
from .process import Usage, usage

_CONNECTED = (
    "{{ states.binary_sensor | selectattr('attributes.device_class', 'eq', 'connectivity')"
    " | selectattr('state', 'eq', 'on') | list | count }}"
)


def config_entries(fleet: Fleet) -> list[dict[str, Any]]:
    """Make the config entries that the config flow would have stored."""
    moment = "2026-01-01T00:00:00+00:00"
    return [
        {
            "created_at": moment, "data": data, "disabled_by": None, "discovery_keys": {}, "domain": "printernizer",
            "entry_id": f"bench{number:027d}", "minor_version": 1, "modified_at": moment, "options": {},
            "pref_disable_new_entities": False, "pref_disable_polling": False, "source": "user", "subentries": [],
            "title": f"Printer {number}", "unique_id": data["serial"], "version": 1,
        }
        for number, data in enumerate(fleet.entries(), 1)
    ]  # fmt: skip


def store_entries(config: Path, entries: list[dict[str, Any]]) -> None:
    """Put config entries into a configuration that has not started yet."""
    (config / ".storage" / "core.config_entries").write_text(
        json.dumps(
            {"version": 1, "minor_version": 5, "key": "core.config_entries", "data": {"entries": entries}}
        )
    )


async def _lag(home: Home) -> dict[str, float]:
    answer = await home.rest("POST", "services/loop_lag/read?return_response", {})
    return {key: round(value, 2) for key, value in answer["service_response"].items()}


async def _connected(home: Home) -> int:
    """Count where the states are: all of them as JSON, again and again, would be a load of its own."""
    return int(await home.rest("POST", "template", {"template": _CONNECTED}))


async def _until_connected(home: Home, printers: int) -> bool:
    """Wait until all are connected; tell whether they are within three minutes."""
    began = time.monotonic()
    while time.monotonic() - began < 180:
        if await _connected(home) >= printers:
            return True
        await asyncio.sleep(0.5)
    return False


async def _rss_after_restart(home: Home, printers: int, settle: float) -> float:
    """Restart, and return what it holds then: the first start also enters thousands of entities in registries."""
    await home.halt()
    await home.launch()
    await _until_connected(home, printers)
    await asyncio.sleep(settle)
    return usage(home.pid).rss


async def _start(folder: Path, name: str, entries: list[dict[str, Any]]) -> Home:
    def prepare(config: Path) -> None:
        add_lag_meter(config)
        store_entries(config, entries)

    home = Home(folder / name, prepare=prepare)
    await home.start()
    return home


async def _bench(options: argparse.Namespace) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="printernizer-bench-") as name:
        folder = Path(name)
        empty = await _start(folder, "empty", [])
        await asyncio.sleep(20)
        bare = usage(empty.pid)
        bare_lag = await _lag(empty)
        await empty.stop()
        # What is there once, however many printers: the code itself. The rest is what a further printer costs.
        async with Fleet(2, time_scale=options.time_scale) as pair:
            few = await _start(folder, "few", config_entries(pair))
            await asyncio.sleep(options.settle + 20)
            code = usage(few.pid).rss
            code_again = await _rss_after_restart(few, 2, options.settle + 20)
            await few.stop()
        async with Fleet(options.printers, time_scale=options.time_scale) as fleet:
            entries = config_entries(fleet)
            if options.dead:
                entries += _dead(options.dead)
            began = time.monotonic()
            home = await _start(folder, "fleet", entries)
            try:
                result = await _watch(home, began, options, bare, code, bare_lag)
                again = await _rss_after_restart(home, options.printers, options.settle + 20)
                result["rss_mib_per_further_printer_after_restart"] = round(
                    (again - code_again) / (options.printers - 2), 2
                )
                return result
            finally:
                await home.stop()


def _dead(count: int) -> list[dict[str, Any]]:
    """Make printers that do not answer: packets to these addresses of the loopback net go nowhere."""

    class _Nobody:
        def entries(self) -> list[dict[str, Any]]:
            return [
                {
                    "vendor": "bambu", "host": "127.0.0.1", "serial": f"03900ADEAD{number:05d}",
                    "access_code": "00000000", "mqtt_port": 9,
                }
                for number in range(count)
            ]  # fmt: skip

    return [
        {**entry, "entry_id": f"dead{number:028d}"}
        for number, entry in enumerate(config_entries(_Nobody()))  # type: ignore[arg-type]
    ]


async def _watch(
    home: Home,
    began: float,
    options: argparse.Namespace,
    bare: Usage,
    code: float,
    bare_lag: dict[str, float],
) -> dict[str, Any]:
    is_up = await _until_connected(home, options.printers)
    up = round(time.monotonic() - began, 1) if is_up else None
    start_lag = await _lag(home)
    await asyncio.sleep(options.settle)
    await _lag(home)
    before, began = usage(home.pid), time.monotonic()
    await asyncio.sleep(options.seconds)
    after, lag = usage(home.pid), await _lag(home)
    spent = after.cpu - before.cpu
    span = time.monotonic() - began
    return {
        "printers": options.printers,
        "connected": await _connected(home),
        "seconds_until_all_up": up,
        "loop_lag_ms": lag,
        "loop_lag_ms_while_starting": start_lag,
        "loop_lag_ms_without_printers": bare_lag,
        "cpu_percent": round(spent / span * 100, 1),
        "cpu_percent_per_printer": round(spent / span * 100 / options.printers, 3),
        "rss_mib": {"without": round(bare.rss), "with_2_printers": round(code), "with_all": round(after.rss)},
        "rss_mib_per_further_printer": round((after.rss - code) / (options.printers - 2), 2),
        "threads": after.threads,
        "threads_without_printers": bare.threads,
        "complaints": home.complaints()[:5],
    }


def main() -> None:
    """Run, print JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--printers", type=int, default=100)
    parser.add_argument("--dead", type=int, default=0, help="unreachable printers beside them")
    parser.add_argument("--seconds", type=float, default=60, help="how long to watch")
    parser.add_argument("--settle", type=float, default=20, help="how long to wait before watching")
    parser.add_argument("--time-scale", type=float, default=1)
    result = asyncio.run(_bench(parser.parse_args()))
    print(json.dumps(result, indent=2))
    sys.exit(result["connected"] < result["printers"])


if __name__ == "__main__":
    main()
