"""Run simulated printers by hand: ``python -m tests.simulators.bambu --help``."""

import argparse
import asyncio
import contextlib
import json
from pathlib import Path
import signal

from .jobs import Facts
from .models import MODELS, serial_for
from .notify import notify
from .simulator import BambuSimulator


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulators.bambu", description=__doc__)
    parser.add_argument("--model", default="A1", choices=sorted(MODELS))
    parser.add_argument("--serial", help="serial number (made up otherwise)")
    parser.add_argument("--code", default="12345678", help="access code")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--mqtt-port", type=int, default=0)
    parser.add_argument("--ftps-port", type=int, default=0)
    parser.add_argument("--camera-port", type=int, default=0)
    parser.add_argument("--time-scale", type=float, default=1.0, help="simulated seconds per second")
    parser.add_argument("--push-interval", type=float, help="real seconds between reports")
    parser.add_argument("--storage", type=Path, help="folder that serves as the card")
    parser.add_argument(
        "--job", action="append", default=[], help="path on the card to print; may be repeated"
    )
    parser.add_argument("--plate", type=int, default=1)
    parser.add_argument("--kind", default="cloud", choices=["lan", "cloud", "screen", "system"])
    parser.add_argument("--seconds", type=float, help="length of the job, instead of what its file says")
    parser.add_argument("--layers", type=int, default=50, help="layers, with --seconds")
    parser.add_argument("--repeat", type=int, default=1, help="how often to print the jobs; 0: for ever")
    parser.add_argument("--pause-between", type=float, default=30.0, help="real seconds before each job")
    parser.add_argument(
        "--count", type=int, default=1, help="printers in this process, serials counted upwards"
    )
    parser.add_argument("--no-files", action="store_true")
    parser.add_argument("--no-camera", action="store_true")
    parser.add_argument("--developer-mode-off", action="store_true")
    parser.add_argument(
        "--announce", type=int, metavar="PORT", help="announce over UDP to this port of loopback"
    )
    return parser.parse_args()


def _build(options: argparse.Namespace, number: int) -> BambuSimulator:
    model = MODELS[options.model]
    serial = options.serial if options.serial and options.count == 1 else None
    if options.serial and options.count > 1:
        digits = len(options.serial) - 6
        serial = f"{options.serial[:digits]}{int(options.serial[digits:]) + number:06d}"

    def port(base: int) -> int:
        return base + number if base else 0

    return BambuSimulator(
        model,
        serial or serial_for(model, number + 1),
        options.code,
        host=options.host,
        mqtt_port=port(options.mqtt_port),
        ftps_port=port(options.ftps_port),
        camera_port=port(options.camera_port),
        time_scale=options.time_scale,
        push_interval=options.push_interval,
        storage=options.storage,
        files=not options.no_files,
        camera=not options.no_camera,
    )


async def _print_jobs(printer: BambuSimulator, options: argparse.Namespace) -> None:
    facts = Facts(seconds=options.seconds, layers=options.layers) if options.seconds else None
    done = 0
    while options.job and (not options.repeat or done < options.repeat):
        for path in options.job:
            await asyncio.sleep(options.pause_between)
            printer.start_job(path, options.plate, options.kind, facts=facts)
            while printer.engine.is_active or printer.engine.job is not None:
                await asyncio.sleep(0.1)
        done += 1


async def _announce(printer: BambuSimulator, port: int) -> None:
    while True:
        await notify(printer.model, printer.serial, port)
        await asyncio.sleep(5)


async def _main() -> None:
    options = _arguments()
    printers = [_build(options, number) for number in range(options.count)]
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with contextlib.AsyncExitStack() as stack:
        for printer in printers:
            await stack.enter_async_context(printer)
            if options.developer_mode_off:
                printer.set_developer_mode(on=False)
        ready = [
            {
                "model": printer.model.name,
                "host": printer.host,
                "serial": printer.serial,
                "access_code": printer.access_code,
                "mqtt_port": printer.mqtt_port,
                "ftps_port": printer.ftps_port,
                "camera_port": printer.camera_port,
                "certificate_fingerprint": printer.fingerprint,
            }
            for printer in printers
        ]
        print(json.dumps(ready[0] if options.count == 1 else {"printers": ready}), flush=True)
        work = [asyncio.ensure_future(_print_jobs(printer, options)) for printer in printers]
        if options.announce:
            work += [asyncio.ensure_future(_announce(printer, options.announce)) for printer in printers]
        await stop.wait()
        for task in work:
            task.cancel()
        await asyncio.gather(*work, return_exceptions=True)


if __name__ == "__main__":
    asyncio.run(_main())
