"""What the library knows of its files and of those on their way: plain frozen rows."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypedDict

from ..drivers.models import FileKind
from ..printfiles import PrintMetadata

MAX_PAGE = 200


class OriginSource(StrEnum):
    """By which way a file came."""

    PRINTER = "printer"
    FOLDER = "folder"
    UPLOAD = "upload"
    CAMERA = "camera"


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """A place where a file was found, and how it was called there.

    ``serial`` names the printer (empty for others); ``path`` is the place on the printer or in a watched folder, empty
    for what a browser sent. ``name`` is as written there, in NFC. ``modified`` is the place's own idea of time.
    """

    source: OriginSource
    serial: str = ""
    path: str = ""
    name: str
    modified: str | None = None
    size: int | None = None
    seen_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class NewFile:
    """A file that just lies in the store: what the index is told. ``suffix`` is one of ``STORED_SUFFIXES``."""

    sha256: str
    size: int
    suffix: str
    kind: FileKind
    origin: Origin
    metadata: PrintMetadata | None = None
    problem: str | None = None
    """Why its metadata can't be read: a slug of ``printfiles.Unreadable``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptFile:
    """A file of the library. Its ``sha256`` (lower-case hex) is its id everywhere.

    ``name`` is the newest origin's unless a person gave one. ``job_count`` and ``printed_at`` tell of the jobs that it
    was printed in; ``is_referred_to``: a job needs it (printed, or its photo or timelapse), so nothing removes it by
    itself.
    """

    sha256: str
    size: int
    suffix: str
    kind: FileKind
    name: str
    added_at: datetime
    is_pinned: bool = False
    note: str = ""
    tags: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    """Newest first, at most 20."""
    metadata: PrintMetadata | None = None
    problem: str | None = None
    materials: tuple[str, ...] = ()
    job_count: int = 0
    printed_at: datetime | None = None
    is_referred_to: bool = False


class FileSort(StrEnum):
    """What a list of files is sorted by."""

    ADDED = "added"
    NAME = "name"
    SIZE = "size"
    PRINTED = "printed"


@dataclass(frozen=True, kw_only=True, slots=True)
class FileQuery:
    """Which files. Empty means no restriction; values within a field are alternatives, except tags: all of them.

    ``text`` is looked for in names, notes and tags, whatever the case; all of its words have to be found. ``printers``
    are serials of origins. ``after`` is the ``next`` of the page before, good for the same sort only. Raises
    ``ValueError`` for a limit outside 1 to 200.
    """

    text: str = ""
    kinds: tuple[FileKind, ...] = ()
    printers: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    is_pinned: bool | None = None
    sort: FileSort = FileSort.ADDED
    is_descending: bool = True
    limit: int = 50
    after: str | None = None

    def __post_init__(self) -> None:
        """Refuse what can't be answered."""
        if not 1 <= self.limit <= MAX_PAGE:
            raise ValueError(f"limit must be 1 to {MAX_PAGE}")


@dataclass(frozen=True, kw_only=True, slots=True)
class FilePage:
    """A part of the answer. ``total`` counts all matches; ``next`` continues after the last item, ``None``: the end."""

    items: tuple[KeptFile, ...]
    total: int
    next: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Facets:
    """What can be filtered by, with the number of files of each; the most frequent first, at most 50 each."""

    kinds: dict[FileKind, int] = field(default_factory=dict)
    printers: dict[str, int] = field(default_factory=dict)
    materials: dict[str, int] = field(default_factory=dict)
    tags: dict[str, int] = field(default_factory=dict)
    files: int = 0
    size: int = 0
    """Bytes of all files."""


class FileChange(TypedDict, total=False):
    """What a person may change."""

    name: str
    note: str
    tags: tuple[str, ...]
    is_pinned: bool


class JobFileRole(StrEnum):
    """What a file is to a job; the printed file itself is in the job."""

    TIMELAPSE = "timelapse"
    FIRST_LAYER = "first_layer"
    FINISH = "finish"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, kw_only=True, slots=True)
class JobFile:
    """A picture or film of a job."""

    job_id: int
    sha256: str
    role: JobFileRole
    at: datetime


class Direction(StrEnum):
    """Seen from here."""

    DOWNLOAD = "download"
    UPLOAD = "upload"


class TransferState(StrEnum):
    """How far a transfer is."""

    WAITING = "waiting"
    """For its turn, for the printer, or for the next try (``next_try_at``)."""
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


ENDED_TRANSFER = frozenset({TransferState.DONE, TransferState.FAILED, TransferState.CANCELLED})


@dataclass(frozen=True, kw_only=True, slots=True)
class Transfer:
    """A file on its way from or to a printer. Replaced, never changed.

    ``path`` is the place on the printer. ``sha256`` is known from the start for an upload, at the end for a download.
    ``error`` is a slug for translation, of the last try. ``rate`` in bytes per second, ``remaining`` in seconds.
    ``is_automatic``: nobody waits for it, so it gives way.
    """

    id: str
    serial: str
    direction: Direction
    path: str
    name: str
    kind: FileKind = FileKind.OTHER
    size: int | None = None
    modified: str | None = None
    sha256: str | None = None
    overwrite: bool = False
    is_automatic: bool = False
    state: TransferState = TransferState.WAITING
    done: int = 0
    rate: int | None = None
    remaining: int | None = None
    tries: int = 0
    error: str | None = None
    requested_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None
    next_try_at: datetime | None = None
