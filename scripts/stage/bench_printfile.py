"""What reading a 3MF of half a gigabyte costs, and measuring and drawing a model of a million triangles.

Fails when the metadata of the 3MF takes more than 100 ms or 32 MiB.
"""

import argparse
import base64
from collections.abc import Callable
from dataclasses import dataclass
import io
import json
import os
from pathlib import Path
import random
import sys
import tempfile
import time
from typing import Any
import zipfile

from custom_components.printernizer.printfiles import read_metadata, read_picture, render_preview, verify
from tests.simulators.printfiles import make_3mf
from tests.simulators.printfiles_solid import make_stl, vase

MAX_MS = 100
MAX_MIB = 32
_GCODE = "Metadata/plate_1.gcode"


@dataclass(frozen=True)
class Cost:
    """Of one call."""

    ms: float
    mib: float


def _large(path: Path, size: int, compression: int) -> None:
    """Write a sliced 3MF of about ``size`` bytes: a real one, with something long for g-code behind its header."""
    line = base64.b64encode(random.Random(5).randbytes(57 * 16384))
    with (
        zipfile.ZipFile(io.BytesIO(make_3mf())) as small,
        zipfile.ZipFile(path, "w", compression, compresslevel=1) as large,
    ):
        for name in small.namelist():
            if name != _GCODE:
                large.writestr(name, small.read(name))
        with large.open(_GCODE, "w", force_zip64=True) as member:
            member.write(small.read(_GCODE))
            while large.fp is not None and large.fp.tell() < size:
                member.write(line)


def _status(key: str) -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(key):
            return int(line.split()[1]) / 1024
    raise KeyError(key)


def _cost(work: Callable[[], Any]) -> Cost:
    """Measure one call; the peak of memory is the kernel's, begun anew."""
    Path("/proc/self/clear_refs").write_text("5")
    before, begin = _status("VmRSS"), time.perf_counter()
    work()
    spent = time.perf_counter() - begin
    return Cost(ms=round(spent * 1000, 1), mib=round(_status("VmHWM") - before, 1))


def _forget(path: Path) -> None:
    """Have the kernel read the file from the disk again."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)


def _archive(path: Path) -> dict[str, Any]:
    _forget(path)
    metadata = [_cost(lambda: read_metadata(path)) for _ in range(5)]
    return {
        "megabytes": round(path.stat().st_size / 1e6),
        "metadata_ms_from_disk": metadata[0].ms,
        "metadata_ms": min(cost.ms for cost in metadata[1:]),
        "metadata_mib": max(cost.mib for cost in metadata),
        "picture": vars(_cost(lambda: read_picture(path, 1, 512))),
        "verify": vars(_cost(lambda: verify(path))),
        "is_within_bounds": metadata[0].ms <= MAX_MS and max(cost.mib for cost in metadata) <= MAX_MIB,
    }


def _model(path: Path, triangles: int) -> dict[str, Any]:
    path.write_bytes(make_stl(vase(steps=400, rings=max(triangles // 1600, 1))))
    told = read_metadata(path).model
    return {
        "triangles": told.triangles if told else None,
        "metadata": vars(_cost(lambda: read_metadata(path))),
        "drawn": vars(_cost(lambda: render_preview(path, 512))),
    }


def main() -> None:
    """Run, print JSON; exit with 1 when a bound is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=500)
    parser.add_argument("--triangles", type=int, default=1_000_000)
    options = parser.parse_args()
    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="printernizer-bench-") as name:
        for kind, compression in (("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED)):
            path = Path(name, "large.3mf")
            _large(path, options.megabytes * 1_000_000, compression)
            results[kind] = _archive(path)
            path.unlink()
        results["model"] = _model(Path(name, "model.stl"), options.triangles)
    print(json.dumps(results, indent=2))
    if not all(results[kind]["is_within_bounds"] for kind in ("stored", "deflated")):
        sys.exit(f"error: metadata took more than {MAX_MS} ms or {MAX_MIB} MiB")


if __name__ == "__main__":
    main()
