"""Run simulated PrusaLink printers: ``python -m tests.simulators.prusalink --help``.

Prints one line of JSON when all of them listen, and ends on SIGTERM or SIGINT.
"""

import argparse
import asyncio
from contextlib import AsyncExitStack
import json
from pathlib import Path
import signal

from .machine import Plan
from .models import MODELS
from .printer import SimulatedPrinter


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="prusalink-simulator", description="Simulated Prusa printers on 127.0.0.1"
    )
    parser.add_argument("--model", choices=MODELS, default="coreone")
    parser.add_argument("--serial", default="10589-3742441631110111")
    parser.add_argument("--password", default="wJ2kPqR8sTuVxYz")
    parser.add_argument("--port", type=int, default=0, help="the first printer's port; 0: any free ones")
    parser.add_argument(
        "--count", type=int, default=1, help="so many printers; serials get -2, -3, … appended"
    )
    parser.add_argument("--time-scale", type=float, default=1.0, help="virtual seconds per second")
    parser.add_argument("--storage", type=Path, help="a folder whose print files lie on the stick")
    parser.add_argument("--eeprom", type=Path, help="a file that keeps the job counter (first printer only)")
    parser.add_argument("--job", help="start printing this file")
    parser.add_argument(
        "--job-seconds", type=float, default=3600, help="virtual seconds of a job after heating"
    )
    parser.add_argument("--heating", type=float, default=170, help="virtual seconds of heating")
    parser.add_argument("--repeat", type=int, default=1, help="print it so many times")
    parser.add_argument("--pause-between", type=float, default=30, help="real seconds between two jobs")
    return parser.parse_args(arguments)


def build(arguments: argparse.Namespace, number: int) -> SimulatedPrinter:
    """Make one of the printers, switched off."""
    printer = SimulatedPrinter(
        arguments.model,
        serial=arguments.serial if number == 0 else f"{arguments.serial}-{number + 1}",
        password=arguments.password,
        time_scale=arguments.time_scale,
        eeprom=arguments.eeprom if number == 0 else None,
        port=arguments.port + number if arguments.port else 0,
    )
    if arguments.storage:
        printer.storage.add_directory(arguments.storage)
    if arguments.job:
        if printer.storage.find(arguments.job) is None:
            printer.add_file(arguments.job)
        plan = Plan(seconds=arguments.job_seconds, heating=arguments.heating)
        printer.repeat_job(arguments.job, plan, times=arguments.repeat, pause=arguments.pause_between)
    return printer


async def run(arguments: argparse.Namespace) -> None:
    """Serve until a signal comes."""
    done = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, done.set)
    async with AsyncExitStack() as stack:
        printers = [
            await stack.enter_async_context(build(arguments, number)) for number in range(arguments.count)
        ]
        listening = [
            {
                "url": printer.url,
                "port": printer.server.port,
                "serial": printer.serial,
                "username": printer.username,
                "password": printer.password,
                "model": arguments.model,
            }
            for printer in printers
        ]
        print(json.dumps({"ready": True, **listening[0], "printers": listening}), flush=True)
        await done.wait()


if __name__ == "__main__":
    asyncio.run(run(parse()))
