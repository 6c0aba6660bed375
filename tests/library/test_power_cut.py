"""The power goes at any step of keeping and removing a file: nothing half is ever seen, and all works afterwards."""

from pathlib import Path
import subprocess
import sys

import pytest

DYING = """
import asyncio, hashlib, itertools, os, shutil, sys, types
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
import custom_components

# The package without Home Assistant around it, which would take seconds to import.
package = types.ModuleType("custom_components.printernizer")
package.__path__ = [str(Path(custom_components.__file__).parent / "printernizer")]
sys.modules[package.__name__] = package

from custom_components.printernizer.drivers.models import PrinterFile
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.library import Library, LibraryError
from tests.library.conftest import PRINT, origin_of

SHA256 = hashlib.sha256(PRINT).hexdigest()
FILE = PrinterFile(path="/a.3mf", name="a.3mf", size=len(PRINT))
root, way = Path(sys.argv[1]), sys.argv[2]
fsync = os.fsync
os.fsync = lambda handle: (sys.audit("os.fsync", str(root)), fsync(handle))
EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.truncate", "os.fsync"}


async def keep(library):
    incoming = await library.incoming_for("key", len(PRINT))
    await incoming.take(PRINT[incoming.size :])
    origin = replace(origin_of(FILE), seen_at=datetime.now(UTC))
    return await library.keep(incoming, FILE.name, FILE.kind, origin)


async def opened(folder):
    ledger = Ledger(folder / "ledger.db")
    await ledger.open()
    library = Library(folder / "library", ledger)
    await library.open()
    await library._aftercare.settled()
    return ledger, library


async def prepare(folder):
    ledger, library = await opened(folder)
    if way == "remove":
        await keep(library)
        await library.thumbnail(SHA256)
    await ledger.close()


async def die(folder, step):
    ledger, library = await opened(folder)
    steps = itertools.count(1)

    def count(event, args):
        if event in EVENTS and str(folder) in str(args[0]) or event == "os.fsync":
            if next(steps) == step:
                os._exit(99)

    sys.addaudithook(count)
    await (keep(library) if way == "keep" else library.remove(SHA256))
    os._exit(0)


async def check(folder):
    ledger, library = await opened(folder)
    await library.discard_parts({"key"})
    blobs = [path for path in (folder / "library/files").rglob("*") if path.is_file()]
    assert all(hashlib.sha256(path.read_bytes()).hexdigest() == path.name[:64] for path in blobs), blobs
    assert (await ledger.file_facets()).files == len(blobs), blobs
    assert {path.suffix for path in (folder / "library/.incoming").glob("*")} <= {".part", ".sums"}
    kept = await keep(library)
    assert kept.name == "a.3mf"
    assert kept.metadata
    assert (await library.find(SHA256)).read_bytes() == PRINT
    assert not list((folder / "library/.incoming").glob("*"))
    await library.remove(SHA256)
    assert not [path for path in (folder / "library").rglob("*") if path.is_file()]
    await library.close()
    await ledger.close()


def in_child(work):
    if not (child := os.fork()):
        asyncio.run(work)
        os._exit(0)
    work.close()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


assert in_child(prepare(root / "0")) == 0
for step in itertools.count(1):
    folder = root / str(step)
    shutil.copytree(root / "0", folder)
    how = in_child(die(folder, step))
    assert in_child(check(folder)) == 0, step
    if how == 0:
        break
    assert how == 99
print(step)
"""


@pytest.mark.parametrize(("way", "least"), [("keep", 8), ("remove", 2)])
def test_a_power_cut_at_any_step_leaves_nothing_half(tmp_path: Path, way: str, least: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", DYING, str(tmp_path), way],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=55,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > least
