"""Small files beside the ledger that say what was so, whatever becomes of it: nobody else reads them."""

from contextlib import suppress
import json
from pathlib import Path
from typing import Any

from homeassistant.util.file import write_utf8_file_atomic


def write_private(path: Path, text: str) -> None:
    """Write the whole file or nothing. Blocks. Raises ``WriteError``, ``OSError``."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_utf8_file_atomic(str(path), text, private=True)


def read_json(path: Path, most_bytes: int) -> Any:
    """Return what stands in a file; ``None``: nothing that can be read. Blocks."""
    with suppress(OSError, ValueError, RecursionError):
        if path.stat().st_size <= most_bytes:
            return json.loads(path.read_text("utf-8"))
    return None
