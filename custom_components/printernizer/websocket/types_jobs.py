"""Shapes of jobs in lists, see ``types``."""

from typing import Literal, TypedDict

from ..drivers.models import JobResult
from ..ledger.account_words import AccountState, Classification, FailureReason
from .types import FacetPayload


class JobFilamentPayload(TypedDict):
    """What a job takes of one filament, in grams. ``color`` is ``RRGGBB`` or ``RRGGBBAA``."""

    slot: int | None
    type: str
    color: str | None
    grams: str | None
    grams_expected: str | None


class JobPayload(TypedDict):
    """A job of the ledger. ``result`` is ``None`` while it is open; ``…_expected`` are of the whole file.

    ``file_id`` and ``plate``: which kept file it was printed from, as ``files/get`` and ``files/print`` take them.
    """

    id: int
    serial: str
    printer_name: str
    name: str
    file_name: str
    file_id: str | None
    plate: int | None
    result: JobResult | None
    first_seen: str
    start_time: str | None
    end_time: str | None
    start_witnessed: bool
    end_witnessed: bool
    progress: int | None
    printing_time: int
    printing_time_expected: int | None
    paused_time: int
    filaments: list[JobFilamentPayload]
    filament: str | None
    filament_expected: str | None
    cost: str | None
    cost_expected: str | None
    cost_is_default: bool
    currency: str
    energy: str | None


class JobBusinessPayload(TypedDict):
    """What the books say of a job of a list: for administrators. ``customer_name`` is a number where no name may be shown."""

    number: str | None
    state: AccountState
    classification: Classification
    attempt_of_id: int | None
    period: int | None
    customer_id: int | None
    customer_name: str
    order_id: int | None
    order_number: str
    net: str | None
    gross: str | None


class JobLinePayload(JobPayload):
    """A line of a list of jobs. ``business``: ``None`` for readers who are no administrators."""

    failure: FailureReason | None
    business: JobBusinessPayload | None


class JobNeighbours(TypedDict):
    """The jobs before and after one in a list, by id; ``None``: it is the first or the last there."""

    before: int | None
    after: int | None


class JobPage(TypedDict):
    """A part of the jobs. ``next`` is the ``after`` of the following page; ``None``: the end.

    ``total``: how many match; with ``total_is_least`` there may be more.
    """

    jobs: list[JobLinePayload]
    total: int
    total_is_least: bool
    next: str | None


class JobFacetsPayload(TypedDict):
    """What a list of jobs can be narrowed to, the most frequent first, and how many jobs that would leave.

    What is chosen of a kind does not restrict that kind. ``is_least``: only the newest jobs were counted, there may be
    more of each. ``open``: jobs without a result. An empty value: no material is known, or nobody said why a job was not
    finished. Classifications and states are for administrators, else empty.
    """

    open: int
    results: list[FacetPayload]
    printers: list[FacetPayload]
    materials: list[FacetPayload]
    failures: list[FacetPayload]
    classifications: list[FacetPayload]
    states: list[FacetPayload]
    is_least: bool


class JobsChanged(TypedDict):
    """Jobs or their accounts are other than they were; no ids: any may be."""

    type: Literal["changed"]
    job_ids: list[int]


class JobOutcome(TypedDict):
    """What became of a job that was to be changed with others. ``reason``: why not, in the reader's language."""

    job_id: int
    is_changed: bool
    reason: str | None


class JobOutcomes(TypedDict):
    """What became of jobs that were to be changed together."""

    jobs: list[JobOutcome]


class JobCount(TypedDict):
    """How many jobs match."""

    count: int


class JobsWork(TypedDict):
    """How far the work on many jobs is. ``work``: by which ``jobs/stop`` knows it.

    ``total`` jobs are to be worked on, ``done`` of them were, of which ``changed`` are other than before and ``refused``
    stay as they are; ``reason``: why the first of those, in the reader's language. ``error``: why it ended early.
    """

    work: int
    total: int
    done: int
    changed: int
    refused: int
    reason: str | None
    is_over: bool
    error: str | None


class JobAdded(TypedDict):
    """A job that was entered by hand."""

    job_id: int
    number: str | None
