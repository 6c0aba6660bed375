"""What settling a job reads and writes: plain rows."""

from dataclasses import dataclass
from decimal import Decimal

from .account_rows import JobAccount
from .rows import Job, JobMoment


@dataclass(frozen=True, kw_only=True, slots=True)
class JobFacts:
    """All that is known of a job when it is settled; ``attempts``: accounts of the failed ones that lead up to it.

    ``stamp``: which demand to settle it this answers; 0: none.
    """

    job: Job
    account: JobAccount
    moments: tuple[JobMoment, ...]
    attempts: tuple[JobAccount, ...]
    stamp: int


@dataclass(frozen=True, kw_only=True, slots=True)
class MeasuredPower:
    """The mean power of jobs whose energy was measured."""

    jobs: int
    watts: Decimal
