"""Recorded reports, which lie outside of the project: tests that need them are skipped where they are absent."""

from collections.abc import Iterator
import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "bambu"

needs_recordings = pytest.mark.skipif(not FOLDER.is_dir(), reason="the recordings are not beside the project")


def log(name: str) -> Iterator[tuple[str, bytes]]:
    """Yield time of day and payload of each line of a recorded log."""
    for line in (FOLDER / name).read_text().splitlines():
        stamp, found, payload = line.partition(" :: ")
        if found:
            yield stamp[-8:], payload.strip().encode()


def message(name: str) -> dict[str, Any]:
    """Read one recorded message."""
    document: dict[str, Any] = json.loads((FOLDER / name).read_text())
    return document.get("message", document)


def events(name: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a recorded list, one a line."""
    for line in (FOLDER / name).read_text().splitlines():
        if line:
            yield json.loads(line)
