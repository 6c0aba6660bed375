"""What can be wrong with a file, and where."""

from dataclasses import dataclass
from enum import StrEnum


class ImportProblem(StrEnum):
    """Why a file, or a line of it, is not read in."""

    NOT_RECOGNISED = "import_not_recognised"
    """It is none of the files that we know."""
    TOO_NEW = "import_too_new"
    """A newer version wrote it."""
    BROKEN = "import_broken"
    """It ends too early, or makes no sense."""
    TOO_LARGE = "import_too_large"
    """A line or an item of it is larger than any job."""
    ENCODING = "import_encoding"
    """Bytes that are no text in the encoding that it seems to have."""
    NO_COLUMN = "import_no_column"
    """A column that is needed is in none of the headings."""
    BAD_VALUE = "import_bad_value"
    """A value that is none."""
    NO_TIME = "import_no_time"
    """Nothing tells when the job was."""
    OPEN = "import_open"
    """The job had not ended."""


class ImportRefused(Exception):
    """The file as a whole can't be read in."""

    def __init__(self, problem: ImportProblem, detail: str = "") -> None:
        """Keep what is wrong; ``detail`` is a heading or a version, never content."""
        super().__init__(f"{problem}: {detail}")
        self.problem = problem
        self.detail = detail


@dataclass(frozen=True, kw_only=True, slots=True)
class BadLine:
    """A line that can't be read in. ``line`` counts from 1; ``field`` is the heading or key that is to blame."""

    line: int
    problem: ImportProblem
    field: str = ""
