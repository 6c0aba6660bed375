"""What happens to a printer's jobs, entered into the ledger: glue without SQL."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial

from .costing import DEFAULT_PRICE
from .drivers.models import JobResult, PrinterSnapshot
from .drivers.transitions import JobEnded, JobPaused, JobResumed, JobStarted, PrinterEvent, open_job
from .job_book import FileOfJob, JobBook, Sight
from .job_costs import PriceFn
from .ledger import Job, Ledger, Place, Totals
from .printfiles.models import PrintMetadata
from .stock import places_of, tray_of
from .write_behind import Work, WriteBehind

CHECKPOINT = timedelta(minutes=1)
"""How much of a running job's progress a crash may cost. A printer tells something every second; a disk (often an SD
card) must not write as often."""


@dataclass(frozen=True, kw_only=True, slots=True)
class JobRecord:
    """What the books say about a job, for entities and listeners.

    ``grams`` and ``cost`` are what the whole job takes while it is open, and what it took when it has ended.
    ``cost_is_default``: computed with a price that nobody entered.
    """

    id: int
    uid: str
    name: str
    file_name: str
    file_sha256: str | None
    plate: int | None
    started_at: datetime | None
    started_witnessed: bool
    ended_at: datetime | None
    ended_witnessed: bool
    result: JobResult | None
    grams: Decimal | None
    cost: Decimal | None
    cost_is_default: bool
    currency: str
    energy_kwh: Decimal | None


_COPIED = [field.name for field in fields(JobRecord) if field.name not in {"grams", "cost"}]


def record_of(job: Job) -> JobRecord:
    """Return what entities show of a job."""
    is_open = job.result is None
    return JobRecord(
        grams=job.grams_estimated if is_open else job.grams,
        cost=job.cost_estimated if is_open else job.cost,
        **{name: getattr(job, name) for name in _COPIED},
    )


class Bookkeeper:
    """Keeps the books of one printer.

    What is told is entered in order, behind the caller's back, with the time at which it was told. ``current`` is the
    open job, ``last`` the newest ended one, ``totals`` the sums over the ended ones; after each change of these,
    ``on_change`` is called on the event loop. ``on_due`` hears of each job that has ended or whose file came to be
    known: its costs have to be computed.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        serial: str,
        now: Callable[[], datetime],
        currency: str,
        price: PriceFn = lambda: DEFAULT_PRICE,
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the printer's serial number, a clock that tells aware times, and the price of a kilogram."""
        self.on_change = on_change
        self.on_due: Callable[[int], None] = lambda _: None
        self.current: JobRecord | None = None
        self.last: JobRecord | None = None
        self.totals: Totals | None = None
        self._now = now
        self._book = JobBook(ledger, serial, currency, price, self._tell_due)
        self._entries = WriteBehind(f"Books of printer {serial}", self._recover)
        self._seen: Sight | None = None
        self._places: dict[int, Place] = {}
        self._tray: int | None = None
        self._is_checkpoint_queued = False

    @property
    def last_result(self) -> JobResult | None:
        """Return how the newest ended job ended."""
        return self.last.result if self.last else None

    @property
    def waiting(self) -> int:
        """Return how many entries are still to be made."""
        return self._entries.waiting

    async def start(self) -> None:
        """Read what the ledger knows of this printer."""
        await self._put(self._book.load).wait()

    async def stop(self) -> None:
        """Enter what is still to be entered, and how far the open job was last seen."""
        if (seen := self._seen) is not None:
            self._put(lambda: self._book.checkpoint(seen))
        await self._entries.close()

    def reread(self) -> None:
        """Read again what others may have changed in the books. Never waits."""
        self._put(self._book.load)

    async def drain(self) -> None:
        """Wait until all that was told is entered."""
        await self._entries.drain()

    async def take_bearings(self, snapshot: PrinterSnapshot) -> None:
        """Compare the first snapshot after a start or a lost connection with the open job, and enter what it proves.

        Returns when that is entered, or when the ledger can't be written now: it is entered later then.
        """
        before = self._seen
        sight = self._seen = Sight(snapshot, self._now())
        self._look_at_places(sight)
        reconciled = self._put(lambda: self._book.reconcile(sight, before))
        self._look_at_tray(sight, is_new=True)
        await reconciled.wait()

    def take(self, events: Iterable[PrinterEvent], snapshot: PrinterSnapshot) -> None:
        """Hear of a new snapshot and of what happened since the one before. Never waits."""
        sight = self._seen = Sight(snapshot, self._now())
        self._look_at_places(sight)
        is_new = False
        for event in events:
            is_new = is_new or isinstance(event, JobStarted)
            if isinstance(event, JobStarted | JobPaused | JobResumed | JobEnded):
                self._put(partial(self._book.enter, event, sight))
        self._look_at_tray(sight, is_new=is_new)
        if not self._is_checkpoint_queued and (self._book.is_unsettled or self._is_checkpoint_due(sight)):
            self._is_checkpoint_queued = True
            self._put(lambda: self._checkpoint(sight))

    def note_stop(self, by: str) -> None:
        """Remember with the open job who has it stopped; ``by`` is Home Assistant's id of a person."""
        self._put(lambda: self._book.note_stop(by))

    async def attach_file(
        self, job_id: int, sha256: str | None, metadata: PrintMetadata, *, plate: int | None = None
    ) -> None:
        """Enter what a job's sliced file tells: plate, filaments, time; grams and cost follow, of an ended job too.

        ``sha256`` is ``None`` when only the beginning of the file was read, which nobody keeps.
        Returns as ``take_bearings`` does.
        """
        job = self._seen.snapshot.job if self._seen and self.current and self.current.id == job_id else None
        file = FileOfJob(
            job_id=job_id,
            sha256=sha256,
            metadata=metadata,
            plate=plate,
            tray_map=job.tray_map if job else (),
        )
        await self._put(lambda: self._book.attach(file)).wait()

    def _look_at_places(self, sight: Sight) -> None:
        """Have it entered when a spool came, went or was changed."""
        before, self._places = self._places, places_of(sight.snapshot)
        news = [
            replace(place, tag_before=before[tray].tag if tray in before else None)
            for tray, place in self._places.items()
            if before.get(tray) != place
        ]
        if news:
            self._put(partial(self._book.see_places, news, sight))

    def _look_at_tray(self, sight: Sight, *, is_new: bool) -> None:
        """Have it entered when the open job is fed from somewhere else; after an unloaded moment too."""
        active = sight.snapshot.active_slot
        if active is None or open_job(sight.snapshot) is None:
            return
        tray = tray_of(active)
        before, self._tray = None if is_new else self._tray, tray
        if is_new or tray != before:
            self._put(partial(self._book.follow_tray, before, tray, sight))

    def _tell_due(self, job_id: int) -> None:
        self.on_due(job_id)

    def _put(self, work: Work) -> asyncio.Event:
        async def enter() -> None:
            await work()
            await self._tell()

        return self._entries.put(enter)

    async def _checkpoint(self, sight: Sight) -> None:
        self._is_checkpoint_queued = False
        if self._book.is_unsettled:
            await self._book.reconcile(sight, None)
        else:
            await self._book.checkpoint(sight)

    def _is_checkpoint_due(self, sight: Sight) -> bool:
        job, row = open_job(sight.snapshot), self._book.row
        if job is None or row is None:
            return False
        # The clock may have been set back; the difference counts either way.
        return (job.has_started and not row.has_started) or abs(sight.at - row.seen_at) >= CHECKPOINT

    async def _recover(self) -> None:
        await self._book.load()
        if self._seen is not None:
            await self._book.reconcile(self._seen, None)
        await self._tell()

    async def _tell(self) -> None:
        await self._book.refresh()
        book = self._book
        current = record_of(book.row) if book.row else None
        last = record_of(book.last) if book.last else None
        if (current, last, book.totals) != (self.current, self.last, self.totals):
            self.current, self.last, self.totals = current, last, book.totals
            self.on_change()
