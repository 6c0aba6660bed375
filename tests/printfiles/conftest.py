"""Files to read: real ones where they are at hand, made ones everywhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

REAL = Path(__file__).parents[3] / "shared" / "data" / "bambu"

type Save = Callable[[bytes], Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Put bytes into a file whose name tells nothing."""

    def saved(content: bytes) -> Path:
        path = tmp_path / "file"
        path.write_bytes(content)
        return path

    return saved


@pytest.fixture
def real() -> Callable[[str], Path]:
    """Find a file that a slicer made."""

    def found(name: str) -> Path:
        path = REAL / name
        if not path.exists():
            pytest.skip(f"{name} is not at hand")
        return path

    return found
