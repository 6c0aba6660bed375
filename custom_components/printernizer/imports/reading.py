"""Which file it is, and what is in it: looked through whole before anything of it is entered."""

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from decimal import Decimal
from enum import StrEnum
from itertools import groupby, islice
from pathlib import Path

from ..ledger.account_tables import COST_PARTS
from ..ledger.import_rows import ImportedJob, ImportedRecord, ImportOrigin, ImportRemark, RecordKind
from .csv_jobs import CsvReading, CsvShape, own_mapping, read_csv, shape_of
from .history import read_history, read_origin
from .problems import BadLine, ImportProblem, ImportRefused
from .server_file import read_server_file

SHOWN = 20
"""Jobs that a preview shows."""

MOST_BAD = 100
"""Bad lines that are told; of a file with more, something greater is wrong."""

_PARTS = tuple(f"{part}_cost" for part in COST_PARTS)
_SQLITE = b"SQLite format 3\0"


type Item = ImportedJob | ImportedRecord


class ImportKind(StrEnum):
    """Where a file comes from."""

    HISTORY = "history"
    """Our own JSON."""
    CSV = "csv"
    SERVER = "server"
    """The database of the stand-alone printernizer server."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportOptions:
    """What a file doesn't say itself. ``mapping``: field by heading of a CSV file; ``None``: as we recognise it.

    ``ledger`` is what the books that it is read into are told apart by. Of jobs only those count that ended from ``since``
    until before ``until``.
    """

    zone: tzinfo
    currency: str
    mapping: Mapping[str, str] | None = None
    printer: str = ""
    ledger: str = ""
    since: datetime | None = None
    until: datetime | None = None

    def has(self, job: ImportedJob) -> bool:
        """Tell whether a job is of the time that is wanted."""
        return (self.since is None or job.at >= self.since) and (self.until is None or job.at < self.until)


@dataclass(kw_only=True, slots=True)
class Preview:
    """What is in a file. ``mapping`` is what is known of its ``headings``.

    ``outside`` are jobs of another time than is wanted. Of all others ``first`` and ``last`` are when they were, and
    ``zoneless`` how many have a time that is only known in the zone that is assumed.
    """

    kind: ImportKind
    headings: tuple[str, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    good: int = 0
    bad: int = 0
    outside: int = 0
    zoneless: int = 0
    first: datetime | None = None
    last: datetime | None = None
    bad_lines: list[BadLine] = field(default_factory=list)
    jobs: list[ImportedJob] = field(default_factory=list)
    remarks: Counter[ImportRemark] = field(default_factory=Counter)
    records: Counter[RecordKind] = field(default_factory=Counter)


def kind_of(path: Path) -> ImportKind:
    """Tell by its beginning which file it is."""
    with path.open("rb") as file:
        head = file.read(1024)
    if head.startswith(_SQLITE):
        return ImportKind.SERVER
    return (
        ImportKind.HISTORY if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{") else ImportKind.CSV
    )


def read_items(path: Path, options: ImportOptions) -> Generator[tuple[int, Item | BadLine]]:
    """Yield each job or record, or what is wrong with it, with its line. Raises ``ImportRefused``, ``OSError``."""
    found: Generator[tuple[int, Item | BadLine]]
    with ExitStack() as stack:
        match kind_of(path):
            case ImportKind.SERVER:
                found = read_server_file(path, options.zone, options.currency)
            case ImportKind.HISTORY:
                found = read_history(stack.enter_context(path.open("rb")), options.ledger)
            case ImportKind.CSV:
                file = stack.enter_context(path.open("rb"))
                shape = shape_of(file)
                found = read_csv(file, shape, _reading(shape, options))
        yield from stack.enter_context(closing(found))


def look_through(path: Path, options: ImportOptions) -> Preview:
    """Read the whole file and keep nothing but the beginning and what is wrong. Raises ``ImportRefused``."""
    preview = Preview(kind=kind_of(path))
    if preview.kind is ImportKind.CSV:
        with path.open("rb") as file:
            shape = shape_of(file)
        preview.headings, preview.mapping = shape.headings, _reading(shape, options).mapping
    try:
        for _, item in read_items(path, options):
            _count(preview, item, options)
    except ImportRefused as error:
        # A person has to say first which column is what.
        if error.problem is not ImportProblem.NO_COLUMN:
            raise
    return preview


def good_blocks(
    path: Path, options: ImportOptions, size: int
) -> Generator[Sequence[ImportedJob] | Sequence[ImportedRecord]]:
    """Yield what makes sense, in blocks of jobs or of records."""
    with closing(read_items(path, options)) as found:
        good = (
            item
            for _, item in found
            if isinstance(item, ImportedRecord) or (isinstance(item, ImportedJob) and options.has(item))
        )
        for _, alike in groupby(good, type):
            while block := list(islice(alike, size)):
                jobs = [each for each in block if isinstance(each, ImportedJob)]
                yield jobs or [each for each in block if isinstance(each, ImportedRecord)]


def origin_of(path: Path) -> ImportOrigin | None:
    """Return which books a file came from, if it says so."""
    if kind_of(path) is not ImportKind.HISTORY:
        return None
    with path.open("rb") as file:
        return read_origin(file)


def cost_of(job: ImportedJob) -> Decimal | None:
    """Return what a job will have cost: what its parts add up to, else what the file says."""
    told = [job.account[part] for part in _PARTS if job.account.get(part) is not None]
    found: Decimal | None = sum(told, start=Decimal(0)) if told else job.job.get("cost")
    return found


def remarks_of(job: ImportedJob) -> Sequence[ImportRemark]:
    """Return what a person should know of a job before it is entered."""
    cost = job.job.get("cost")
    return job.remarks if cost in (None, cost_of(job)) else (*job.remarks, ImportRemark.COST_DIFFERS)


def _count(preview: Preview, item: Item | BadLine, options: ImportOptions) -> None:
    if isinstance(item, BadLine):
        preview.bad += 1
        if len(preview.bad_lines) < MOST_BAD:
            preview.bad_lines.append(item)
        return
    if isinstance(item, ImportedRecord):
        preview.records[item.kind] += len(item.rows) or 1
        return
    if not options.has(item):
        preview.outside += 1
        return
    preview.good += 1
    preview.zoneless += item.is_zone_assumed
    preview.first = min(preview.first or item.at, item.at)
    preview.last = max(preview.last or item.at, item.at)
    preview.remarks.update(remarks_of(item))
    if len(preview.jobs) < SHOWN:
        preview.jobs.append(item)


def _reading(shape: CsvShape, options: ImportOptions) -> CsvReading:
    mapping = own_mapping(shape.headings) if options.mapping is None else options.mapping
    return CsvReading(mapping=mapping, zone=options.zone, currency=options.currency, printer=options.printer)
