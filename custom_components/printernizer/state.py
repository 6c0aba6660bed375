"""What Home Assistant sees of a printer: the driver's snapshot, and the clock times and books that go with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from .bookkeeper import JobRecord
from .const import END_TIME_TOLERANCE
from .drivers.models import PrinterSnapshot, PrinterStatus
from .drivers.transitions import open_job
from .ledger import Spool, Totals

_STANDING = frozenset({PrinterStatus.PAUSED, PrinterStatus.ATTENTION, PrinterStatus.BUSY})


@dataclass(frozen=True, kw_only=True, slots=True)
class PrinterState:
    """One printer at one moment. ``record`` is the open job's entry in the ledger, ``last`` the newest closed one's."""

    snapshot: PrinterSnapshot
    end_time: datetime | None = None
    remaining_at_end_time: int | None = None
    """The remaining seconds that ``end_time`` was last looked at with."""
    record: JobRecord | None = None
    last: JobRecord | None = None
    totals: Totals | None = None
    spools: Mapping[int, Spool] = field(default_factory=dict)
    """Spools that lie in the printer, by global tray; replaced, never changed."""

    @property
    def start_time(self) -> datetime | None:
        """Return when the open or, if none, the last job began; ``None``: nobody witnessed it."""
        shown = self.record or self.last
        return shown.started_at if shown else None

    @property
    def shown_record(self) -> JobRecord | None:
        """Return the open job's record, else the last one's."""
        return self.record or self.last


def next_state(before: PrinterState | None, snapshot: PrinterSnapshot, now: datetime) -> PrinterState:
    """Put a new snapshot in the place of the old one, and move the end time only when that is news."""
    if before is None:
        before = PrinterState(snapshot=snapshot)
        changed = True
    else:
        changed = before.snapshot.job != snapshot.job or before.snapshot.status is not snapshot.status
    if not changed:
        return replace(before, snapshot=snapshot)
    end_time, remaining = _end_time(before, snapshot, now)
    return replace(before, snapshot=snapshot, end_time=end_time, remaining_at_end_time=remaining)


def _end_time(
    before: PrinterState, snapshot: PrinterSnapshot, now: datetime
) -> tuple[datetime | None, int | None]:
    """Estimate when the job ends.

    The printer's remaining time stands still while it waits, so the estimate then keeps its old value instead of
    running away; and it steps by minutes, so small differences are held back.
    """
    job = open_job(snapshot)
    if job is None:
        return None, None
    was = open_job(before.snapshot)
    is_same = was is not None and (was.identity, was.run) == (job.identity, job.run)
    known = before.end_time if is_same else None
    if job.remaining is None or (snapshot.status in _STANDING and known):
        return known, before.remaining_at_end_time if known else None
    if known and job.remaining == before.remaining_at_end_time:
        return known, job.remaining
    estimate = (now + timedelta(seconds=job.remaining)).replace(second=0, microsecond=0)
    tolerance = max(END_TIME_TOLERANCE, timedelta(seconds=job.remaining) * 0.03)
    if known and abs(estimate - known) <= tolerance:
        return known, job.remaining
    return estimate, job.remaining
