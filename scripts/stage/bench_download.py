"""How fast a file comes from a printer into the library, beside curl on the same server, and what it costs the loop."""

import argparse
import asyncio
from collections.abc import AsyncIterator
import contextlib
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
import hashlib
import json
import os
from pathlib import Path
import shutil
import statistics
import sys
import tempfile
import time
from typing import Any, Self

from custom_components.printernizer.drivers.bambu import ftp_session
from custom_components.printernizer.drivers.bambu.config import BambuConfig
from custom_components.printernizer.drivers.bambu.ftps import BambuFiles
from custom_components.printernizer.drivers.bambu.tls import PrinterTls
from custom_components.printernizer.drivers.models import FileKind, PrinterFile
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.library import Library
from custom_components.printernizer.library.transfers import Transfers
from tests.drivers.bambu import vsftpd

from .process import usage

USER = "anonymous"
"""The server knows no other users than the machine's own; what our driver says is changed for it."""
NAME = "video.mp4"

LEAST_RATIO = 0.5
MOST_RSS = 16.0
MOST_LAG = 20.0
BOUND = 300
"""Seconds for one transfer."""


@dataclass(frozen=True)
class Run:
    """A transfer. ``rss_mb`` is what our process grew by at most, lag (in ms) that of our loop: idle while curl runs."""

    mb_per_second: float
    rss_mb: float
    lag_p50: float
    lag_p99: float
    lag_most: float


class Probe:
    """Looks every 2 ms how late the event loop is, and now and then how large the process; an async context manager."""

    def __init__(self) -> None:
        """Begin with what the process holds now."""
        self._late: list[float] = []
        self._before = self._most = usage(os.getpid()).rss
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        """Look from now on."""
        self._task = asyncio.create_task(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        """Look no more."""
        if self._task is not None:
            self._task.cancel()

    async def _watch(self) -> None:
        while True:
            due = time.perf_counter() + 0.002
            await asyncio.sleep(0.002)
            self._late.append((time.perf_counter() - due) * 1000)
            if len(self._late) % 8 == 0:
                self._most = max(self._most, usage(os.getpid()).rss)

    def run(self, mb_per_second: float) -> Run:
        """Sum up."""
        late = sorted(self._late)
        return Run(
            mb_per_second=round(mb_per_second, 1),
            rss_mb=round(self._most - self._before, 1),
            lag_p50=round(late[len(late) // 2], 2),
            lag_p99=round(late[int(len(late) * 0.99)], 2),
            lag_most=round(late[-1], 2),
        )


def _fill(path: Path, size: int) -> str:
    """Write random data; return its SHA-256."""
    digest = hashlib.sha256()
    with path.open("wb") as file:
        for _ in range(size >> 20):
            data = os.urandom(1 << 20)
            digest.update(data)
            file.write(data)
    path.chmod(0o644)
    return digest.hexdigest()


async def _curl(server: vsftpd.Vsftpd, target: Path, size: int) -> Run:
    """Fetch with curl, timed by curl's own clock."""
    process = await asyncio.create_subprocess_exec(
        shutil.which("curl") or "curl", "--silent", "--show-error", "--insecure", "--ftp-ssl-reqd",
        "--tls-max", "1.2", "--ftp-skip-pasv-ip", "--user", f"{USER}:{vsftpd.CODE}",
        "--output", str(target), "--write-out", "%{size_download} %{time_total}",
        f"ftps://127.0.0.1:{server.port}{server.prefix}/{NAME}",
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(BOUND), Probe() as probe:
            output, _ = await process.communicate()
    except TimeoutError:
        process.kill()
        raise
    received, seconds = output.decode().split()
    if process.returncode != 0 or int(received) != size:
        raise SystemExit("curl did not get the file")
    target.unlink()
    return probe.run(size / 1e6 / float(seconds))


@contextlib.asynccontextmanager
async def _queue(root: Path, server: vsftpd.Vsftpd) -> AsyncIterator[tuple[Transfers, Library]]:
    ledger = Ledger(root / "ledger.db")
    await ledger.open()
    library = Library(root / "library", ledger)
    await library.open()
    transfers = Transfers(library, now=lambda: datetime.now(UTC))
    await transfers.open()
    config = BambuConfig(
        host="127.0.0.1", serial=vsftpd.SERIAL, access_code=vsftpd.CODE, ftps_port=server.port
    )
    files = BambuFiles(config, PrinterTls(vsftpd.SERIAL, server.pki.fingerprint))
    transfers.attach(vsftpd.SERIAL, files, is_printing=lambda: False, is_delicate=False)
    try:
        yield transfers, library
    finally:
        await transfers.close()
        await library.close()
        await ledger.close()


async def _ours(transfers: Transfers, library: Library, file: PrinterFile, sha256: str) -> Run:
    """Fetch into the library, and remove it again for the next time."""
    assert file.size is not None
    begin = time.perf_counter()
    async with asyncio.timeout(BOUND), Probe() as probe:
        transfer = transfers.download(vsftpd.SERIAL, file, force=True)
        done = await transfers.wait(transfer.id)
    seconds = time.perf_counter() - begin
    if done.sha256 != sha256:
        raise SystemExit("what arrived is not what was sent")
    run = probe.run(file.size / 1e6 / seconds)
    await library.remove(sha256)
    return run


async def _bench(options: argparse.Namespace) -> dict[str, Any]:
    size = options.size << 20
    ftp_session.USER = USER  # type: ignore[attr-defined]
    runs: dict[str, list[Run]] = {"curl": [], "ours": []}
    with (
        tempfile.TemporaryDirectory(prefix="printernizer-bench-") as folder,
        vsftpd.running() as server,
    ):
        sha256 = _fill(server.folder / NAME, size)
        file = PrinterFile(
            path=f"{server.prefix}/{NAME}",
            name=NAME,
            size=size,
            modified="2026-11-01",
            kind=FileKind.TIMELAPSE,
        )
        async with _queue(Path(folder), server) as (transfers, library):
            for _ in range(options.pairs):
                runs["curl"].append(await _curl(server, Path(folder) / NAME, size))
                runs["ours"].append(await _ours(transfers, library, file, sha256))
                for name, found in runs.items():
                    print(name, json.dumps(asdict(found[-1])), file=sys.stderr, flush=True)
    return _summary(runs, options)


def _summary(runs: dict[str, list[Run]], options: argparse.Namespace) -> dict[str, Any]:
    def median(name: str, field: str) -> float:
        return statistics.median(getattr(run, field) for run in runs[name])

    ratio = median("ours", "mb_per_second") / median("curl", "mb_per_second")
    rss, lag = max(run.rss_mb for run in runs["ours"]), median("ours", "lag_p99")
    return {
        "megabytes": options.size,
        "pairs": options.pairs,
        "runs": {name: [asdict(run) for run in found] for name, found in runs.items()},
        "ratio": round(ratio, 2),
        "rss_mb": rss,
        "lag_p99_ms": lag,
        "idle_lag_p99_ms": median("curl", "lag_p99"),
        "holds": ratio >= LEAST_RATIO and rss <= MOST_RSS and lag <= MOST_LAG,
    }


def main() -> None:
    """Run, print JSON; fails when it is slower, larger or later than it may be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=256, help="MiB of the file")
    parser.add_argument("--pairs", type=int, default=3, help="how often each of the two is measured")
    options = parser.parse_args()
    if vsftpd.PROGRAM is None or shutil.which("curl") is None:
        raise SystemExit("vsftpd and curl are needed")
    result = asyncio.run(_bench(options))
    print(json.dumps(result, indent=2))
    sys.exit(not result["holds"])


if __name__ == "__main__":
    main()
