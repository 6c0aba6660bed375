"""Files on our own disk, by content: fetched, checked, deduplicated, found again. Knows nothing of Home Assistant."""

from .errors import LibraryError, LibraryProblem
from .images import PictureSize
from .incoming import IncomingFile
from .names import safe_name, shown_name, transliterated
from .retention import RetentionRule
from .store import Library
from .watch import OnProblem, WatchFolders

__all__ = [
    "IncomingFile",
    "Library",
    "LibraryError",
    "LibraryProblem",
    "OnProblem",
    "PictureSize",
    "RetentionRule",
    "WatchFolders",
    "safe_name",
    "shown_name",
    "transliterated",
]
