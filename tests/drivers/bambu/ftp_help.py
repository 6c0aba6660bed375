"""What tests of the files on a card have in common."""

from collections.abc import AsyncIterator
from dataclasses import replace
import os

from custom_components.printernizer.drivers.bambu.config import BambuConfig
from custom_components.printernizer.drivers.bambu.ftp_timings import FtpsTimings
from custom_components.printernizer.drivers.bambu.ftps import BambuFiles
from custom_components.printernizer.drivers.bambu.tls import PrinterTls
from tests.simulators.bambu import BambuSimulator, Faults

PATIENT = FtpsTimings(connect=20, reply=20, data=20, finish=20, tidy=20)
"""For what goes well, however busy the machine is."""
QUICK = replace(PATIENT, data=0.5, finish=1)
"""For transfers that come to a standstill."""
CONTENT = os.urandom(700_000)
FILES = {"/cache/Würfel 1.gcode.3mf": CONTENT, "/plain.3mf": b"x" * 10, "/timelapse/video 1.mp4": b"v" * 20}


class Pot:
    """Takes what is downloaded."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    async def __call__(self, chunk: bytes) -> None:
        self.content += chunk


class Source:
    """Gives a file in pieces, and tells whether it was let go."""

    def __init__(self, content: bytes, step: int = 100_000) -> None:
        self.content = content
        self.step = step
        self.given = 0
        self.is_closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            for at in range(0, len(self.content), self.step):
                piece = self.content[at : at + self.step]
                self.given += len(piece)
                yield piece
        finally:
            self.is_closed = True


def simulator(
    model: str = "A1", faults: Faults | None = None, files: dict[str, bytes] | None = None
) -> BambuSimulator:
    return BambuSimulator(
        model, storage=dict(FILES) if files is None else files, faults=faults, camera=False, time_scale=0
    )


def impatient(faults: Faults) -> FtpsTimings:
    """Be patient with everything but what a fault keeps us waiting for."""
    if faults.ftps_hangs:
        return replace(PATIENT, connect=1, reply=1)
    waits = faults.data_hangs_after or faults.store_stalls_after or faults.late_reply
    return QUICK if waits else PATIENT


def files_of(
    printer: BambuSimulator, timings: FtpsTimings = PATIENT, running: object = None, **changes: object
) -> BambuFiles:
    config = BambuConfig(
        host=printer.host, serial=printer.serial, access_code=printer.access_code, ftps_port=printer.ftps_port
    )
    tls = PrinterTls(printer.serial, printer.fingerprint)
    return BambuFiles(replace(config, **changes), tls, timings, running or (lambda: None))  # type: ignore[arg-type]
