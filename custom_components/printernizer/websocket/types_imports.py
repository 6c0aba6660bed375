"""Shapes of what comes into the books from elsewhere, see ``types``."""

from typing import TypedDict

from ..drivers.models import JobResult
from ..imports.problems import ImportProblem
from ..imports.reading import ImportKind
from ..ledger.import_rows import ImportRemark, RecordKind


class ImportBadLine(TypedDict):
    """A line that can't be read in; ``field`` is the column or key that is to blame."""

    line: int
    problem: ImportProblem
    field: str


class ImportJob(TypedDict):
    """A job of the file, to be looked at."""

    printer: str
    name: str
    started_at: str | None
    ended_at: str | None
    result: JobResult
    grams: str | None
    cost: str | None
    remarks: list[ImportRemark]


class ImportPreview(TypedDict):
    """What is in a file. ``headings`` and ``mapping`` (field by heading) are those of a CSV file; ``fields``: all there are.

    ``jobs`` are the first ones; ``remarks``: how many jobs of the whole file have one; ``records``: how many customers,
    orders and quotes there are. ``time_zone`` is that of times without one, which ``zoneless`` of the jobs have; ``first`` and
    ``last``: when they were; ``outside``: jobs of another time than is wanted.
    """

    kind: ImportKind
    headings: list[str]
    mapping: dict[str, str]
    fields: list[str]
    good: int
    bad: int
    outside: int
    zoneless: int
    time_zone: str
    first: str | None
    last: str | None
    bad_lines: list[ImportBadLine]
    jobs: list[ImportJob]
    remarks: dict[ImportRemark, int]
    records: dict[RecordKind, int]


class ImportDevice(TypedDict):
    """A printer of another integration; ``serial`` is what the books know it by, ``is_known`` whether they do."""

    device_id: str
    name: str
    integration: str
    serial: str
    is_known: bool


class ImportPast(TypedDict):
    """The jobs of such a printer in the recorder. ``good``: not in the books yet, ``jobs`` the first of them."""

    since: str
    until: str
    good: int
    known: int
    jobs: list[ImportJob]
    remarks: dict[ImportRemark, int]


class ImportProgress(TypedDict):
    """How far it is: jobs that were entered, known already, or left out, for they are booked in a closed month.

    ``records``: customers, orders and quotes that were entered.
    """

    added: int
    known: int
    closed: int
    records: int
    is_done: bool
