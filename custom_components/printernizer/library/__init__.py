"""Files on our own disk, by content: fetched from printers, checked, deduplicated. Knows nothing of Home Assistant."""

from .errors import LibraryError, LibraryProblem
from .names import safe_name
from .store import Library, Progress, StoredFile

__all__ = ["Library", "LibraryError", "LibraryProblem", "Progress", "StoredFile", "safe_name"]
