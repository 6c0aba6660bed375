"""Started by a test: fetches a file from a slow server, says how far it is, and is killed in the middle.

Started again, it goes on with what it finds and says the file's SHA-256.
"""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
import sys
from types import ModuleType

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
# Only the library is wanted: the package's own __init__ would load Home Assistant.
package = ModuleType("custom_components.printernizer")
package.__path__ = [str(ROOT / "custom_components" / "printernizer")]
sys.modules[package.__name__] = package

from custom_components.printernizer.drivers.driver import Sink  # noqa: E402
from custom_components.printernizer.drivers.errors import CannotResume, TransferFailed  # noqa: E402
from custom_components.printernizer.drivers.models import PrinterFile  # noqa: E402
from custom_components.printernizer.ledger import Ledger  # noqa: E402
from custom_components.printernizer.library import Library  # noqa: E402
from custom_components.printernizer.library.transfers import Transfers  # noqa: E402


class Files:
    """A printer that is told the offset in a line and answers with the rest of the file."""

    def __init__(self, port: int, file: PrinterFile, *, can_resume: bool) -> None:
        self.port = port
        self.file = file
        self.can_resume = can_resume

    async def list(self, path: str = "/") -> list[PrinterFile]:
        return [self.file]

    async def download(self, path: str, sink: Sink, *, offset: int = 0) -> int:
        if offset and not self.can_resume:
            raise CannotResume
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        done = offset
        try:
            writer.write(f"{offset}\n".encode())
            while data := await reader.read(100_000):
                await sink(data)
                done += len(data)
                print(done, flush=True)
        finally:
            writer.close()
        if done != self.file.size:
            raise TransferFailed("cut")
        return done


async def main(folder: str, port: str, size: str, can_resume: str) -> None:
    ledger = Ledger(Path(folder) / "ledger.db")
    await ledger.open()
    library = Library(Path(folder) / "library", ledger)
    await library.open()
    transfers = Transfers(library, now=lambda: datetime.now(UTC))
    await transfers.open()
    file = PrinterFile(path="/video.mp4", name="video.mp4", size=int(size), modified="2026-11-01T10:00")
    transfers.attach(
        "A",
        Files(int(port), file, can_resume=can_resume == "1"),  # type: ignore[arg-type]
        is_printing=lambda: False,
        is_delicate=False,
    )
    known = transfers.all()
    transfer = known[0] if known else transfers.download("A", file)
    done = await transfers.wait(transfer.id)
    await transfers.close()
    await library.close()
    await ledger.close()
    print(done.sha256, flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
