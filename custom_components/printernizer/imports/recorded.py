"""What a printer told over weeks, as jobs: states in, jobs out.

What nobody saw is not made up: a print that ran before anybody looked, or ended while nobody did, says so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal, InvalidOperation
from pathlib import PurePosixPath
from typing import Any

from ..costing import Span, rounded
from ..drivers.models import JobResult
from ..ledger.columns import Grams
from ..ledger.import_rows import ImportedJob, ImportRemark
from ..ledger.rows import JobMomentKind, Printer
from .told_states import CANCELLED, Peer, Phase, Role, Told, phase_of
from .values import amount, moment, uid_of

_SETTLE = timedelta(seconds=5)
"""What belongs to a change of status (a name, a weight) is told within this time, before or after it."""

_LATE = timedelta(seconds=20)
"""A printer that was stopped says so up to some seconds after it has failed."""

_SAME_START = timedelta(minutes=5)
_LONGEST = timedelta(days=30)
_DONE = Decimal("99.5")
_HUNDRED = Decimal(100)
_MOST_GRAMS = Decimal(1_000_000)
_CALIBRATIONS = ("/usr/etc/print/", "auto_cali", "extrusion_cali")
"""What a Bambu printer prints to measure itself is nobody's job."""

_ENDS = {
    Phase.FINISHED: JobResult.FINISHED,
    Phase.FAILED: JobResult.FAILED,
    Phase.CANCELLED: JobResult.CANCELLED,
}
_STILL = frozenset({Phase.PRINTING, Phase.PAUSED, Phase.ATTENTION})


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Whose states they are. ``zone`` is that of times without one."""

    peer: Peer
    printer: Printer
    zone: tzinfo
    currency: str


@dataclass(kw_only=True, slots=True)
class _Running:
    """A print that goes on."""

    at: datetime
    is_seen: bool
    seen_at: datetime
    since: datetime
    is_paused: bool = False
    started_at: datetime | None = None
    name: str = ""
    file: str = ""
    progress: Decimal | None = None
    grams: Decimal | None = None
    printing: timedelta = timedelta(0)
    paused: timedelta = timedelta(0)
    materials: dict[str, None] = field(default_factory=dict)
    material_before: str = ""
    moments: list[tuple[datetime, JobMomentKind, str]] = field(default_factory=list)
    remarks: list[ImportRemark] = field(default_factory=list)

    def pass_until(self, at: datetime) -> None:
        """Count the time until now."""
        spent = max(at - self.since, timedelta(0))
        if self.is_paused:
            self.paused += spent
        else:
            self.printing += spent
        self.since = max(self.since, at)


@dataclass(kw_only=True, slots=True)
class _End:
    at: datetime
    result: JobResult
    is_seen: bool


def jobs_told(states: Iterable[Told], source: Source) -> list[ImportedJob]:
    """Return the prints that ended, oldest first; one that still goes on is left to whoever sees it end."""
    watch = _Watch(source)
    for each in _in_order(states, source.peer):
        watch.see(each)
    return [_job(running, end, source) for running, end in watch.ended if _is_job(running)]


def _in_order(states: Iterable[Told], peer: Peer) -> list[Told]:
    """Sort by time; a status is looked at when what belongs to it has been told, and before there is another."""
    known = sorted(states, key=lambda told: told.at)
    keyed = []
    after: datetime | None = None
    for each in reversed(known):
        at = each.at
        if each.role is Role.STATUS:
            is_gone = phase_of(peer, each.state) is Phase.GONE
            settled = at if is_gone else at + _SETTLE
            at, after = settled if after is None else min(settled, after), at
        keyed.append((at, each))
    return [each for _, each in sorted(keyed, key=lambda pair: (pair[0], pair[1].at))]


def not_doubled(jobs: Iterable[ImportedJob], known: Sequence[Span]) -> list[ImportedJob]:
    """Leave out the jobs that are in the books already: a printer does one thing at a time."""
    return [job for job in jobs if not any(_is_same(span_of(job), span) for span in known)]


def span_of(job: ImportedJob) -> Span:
    """Return from when until when a job was seen."""
    start: datetime = job.job["started_at"] or job.job["first_seen_at"]
    return Span(start, max(start, job.job["ended_at"] or job.job["seen_at"]))


def _is_same(one: Span, other: Span) -> bool:
    both = one.common(other)
    # Clocks and times that nobody saw differ a little; most of the shorter one is enough.
    return both is not None and both.duration * 2 >= min(one.duration, other.duration)


class _Watch:
    """Sees one thing after the other that was told."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._phase = Phase.GONE
        self._in_effect: dict[Role, Told] = {}
        self._seen_at: datetime | None = None
        self._gone_since: datetime | None = None
        self._running: _Running | None = None
        self.ended: list[tuple[_Running, _End]] = []

    def see(self, told: Told) -> None:
        """See what is told next."""
        if told.role is Role.STATUS:
            self._see_status(told.at, phase_of(self._source.peer, told.state))
        else:
            self._in_effect[told.role] = told
            if self._running is not None:
                self._learn(self._running, told)
            elif told.role is Role.ERROR and told.state == CANCELLED:
                self._see_cancelled(told.at)
        if told.state is not None:
            self._seen_at = told.at if self._seen_at is None else max(self._seen_at, told.at)

    def _see_status(self, at: datetime, phase: Phase) -> None:
        if phase is Phase.BUSY:
            return
        running = self._running
        if phase is Phase.GONE:
            if self._gone_since is None:
                # Nobody knows how long before this moment nobody looked any more.
                self._gone_since = min(at, self._seen_at or at)
        elif running is None:
            if phase in {Phase.PRINTING, Phase.PAUSED}:
                self._begin(at, phase, is_seen=self._phase is not Phase.GONE)
        elif phase in _STILL:
            self._go_on(running, at, phase)
        else:
            self._end(running, at, phase)
        if phase is not Phase.GONE:
            self._gone_since = None
        self._phase = phase

    def _begin(self, at: datetime, phase: Phase, *, is_seen: bool) -> None:
        self._gone_since = None
        running = _Running(at=at, is_seen=is_seen, seen_at=at, since=at, is_paused=phase is Phase.PAUSED)
        for told in self._in_effect.values():
            # How far the last print came is told until this one says something else.
            if told.role is not Role.PROGRESS or (not is_seen or told.at >= at - _SETTLE):
                self._learn(running, told)
        if is_seen:
            running.started_at = at
        elif (start := self._start()) is not None and at - _LONGEST < start <= at:
            running.started_at = start
        if not is_seen:
            running.remarks.append(ImportRemark.START_UNSEEN)
        running.moments.append((at, JobMomentKind.STARTED if is_seen else JobMomentKind.FOUND, ""))
        self._running = running

    def _go_on(self, running: _Running, at: datetime, phase: Phase) -> None:
        if self._gone_since is not None:
            if self._is_another(running, self._gone_since):
                self._lose(running, self._gone_since)
                if phase is not Phase.ATTENTION:
                    self._begin(at, phase, is_seen=False)
                return
            self._gone_since = None
            running.remarks.append(ImportRemark.GAP)
            running.moments.append((at, JobMomentKind.CONTINUED, ""))
            for told in self._in_effect.values():
                self._learn(running, told)
        running.pass_until(at)
        running.seen_at = at
        is_paused = phase is not Phase.PRINTING
        if is_paused is not running.is_paused:
            running.is_paused = is_paused
            kind = JobMomentKind.PAUSED if is_paused else JobMomentKind.RESUMED
            running.moments.append((at, kind, ""))

    def _is_another(self, running: _Running, since: datetime) -> bool:
        """Tell whether what is printed after a time in which nobody looked is something else than before it."""
        fresh = {
            role: told.state for role, told in self._in_effect.items() if told.at >= since and told.state
        }
        name = fresh.get(Role.NAME)
        if name is not None and running.name and name != running.name:
            return True
        # ``running`` has learnt the greater one; what is told now is less only if it began anew.
        progress = _number(fresh.get(Role.PROGRESS))
        if progress is not None and running.progress is not None and progress < running.progress - 1:
            return True
        start = self._start() if Role.START in fresh else None
        return start is not None and start > since + _SAME_START

    def _lose(self, running: _Running, gone_since: datetime) -> None:
        """End a print whose end nobody saw, and of which nothing is left to be seen."""
        running.pass_until(gone_since)
        running.seen_at = max(running.seen_at, gone_since)
        self._put(running, _End(at=gone_since, result=_guess(running), is_seen=False))

    def _end(self, running: _Running, at: datetime, phase: Phase) -> None:
        gone_since = self._gone_since
        until = at if gone_since is None else gone_since
        running.pass_until(until)
        running.seen_at = max(running.seen_at, until)
        result = _ENDS.get(phase) or _guess(running)
        if result is JobResult.FAILED and self._was_cancelled(at):
            result = JobResult.CANCELLED
        is_seen = gone_since is None and result is not JobResult.UNKNOWN
        self._put(running, _End(at=until, result=result, is_seen=is_seen))

    def _put(self, running: _Running, end: _End) -> None:
        self._running = None
        self.ended.append((running, end))

    def _was_cancelled(self, at: datetime) -> bool:
        told = self._in_effect.get(Role.ERROR)
        return told is not None and told.state == CANCELLED and told.at >= at - _SETTLE

    def _see_cancelled(self, at: datetime) -> None:
        """Hear that the print that failed just now was stopped."""
        if self.ended and self.ended[-1][1].result is JobResult.FAILED:
            running, end = self.ended[-1]
            if end.at - _SETTLE <= at <= end.at + _LATE:
                self.ended[-1] = (running, _End(at=end.at, result=JobResult.CANCELLED, is_seen=end.is_seen))

    def _start(self) -> datetime | None:
        told = self._in_effect.get(Role.START)
        try:
            return None if told is None else moment(told.state, self._source.zone)
        except ValueError, OverflowError:
            return None

    def _learn(self, running: _Running, told: Told) -> None:
        if told.state is None:
            return
        match told.role:
            case Role.NAME if self._gone_since is None or not running.name:
                running.name = told.state
            case Role.FILE:
                running.file = told.state
            case Role.MATERIAL if told.at >= running.at - _SETTLE:
                running.materials[told.state] = None
            case Role.MATERIAL:
                running.material_before = told.state
            case Role.PROGRESS if self._gone_since is None:
                # What is stopped falls back to 0: how far it came is what counts.
                found = _number(told.state)
                if found is not None and found <= _HUNDRED:
                    running.progress = max(found, running.progress or found)
            case Role.GRAMS:
                found = _number(told.state)
                running.grams = found if found and found < _MOST_GRAMS else running.grams
        running.seen_at = max(running.seen_at, told.at) if self._gone_since is None else running.seen_at


def _guess(running: _Running) -> JobResult:
    is_done = running.progress is not None and running.progress >= _DONE
    running.remarks.append(ImportRemark.RESULT_GUESSED)
    return JobResult.FINISHED if is_done else JobResult.UNKNOWN


def _number(state: str | None) -> Decimal | None:
    try:
        found = Decimal(state or "")
    except InvalidOperation:
        return None
    return found if found.is_finite() and found >= 0 else None


def _is_job(running: _Running) -> bool:
    return not (running.file or running.name).startswith(_CALIBRATIONS)


def _grams(running: _Running, result: JobResult) -> Decimal | None:
    if running.grams is None:
        return None
    if result is JobResult.FINISHED:
        return amount(running.grams, Grams)
    if running.progress is None:
        return None
    return rounded(running.grams * running.progress / _HUNDRED, Decimal("0.001"))


def _job(running: _Running, end: _End, source: Source) -> ImportedJob:
    ended_at = end.at if end.is_seen else None
    grams = _grams(running, end.result)
    remarks = list(dict.fromkeys(running.remarks))
    remarks += [] if end.is_seen else [ImportRemark.END_UNSEEN]
    remarks += [] if grams is None else [ImportRemark.GRAMS_PLANNED]
    file = PurePosixPath(running.file).name
    kind = JobMomentKind.ENDED if end.is_seen else JobMomentKind.FOUND_ENDED
    moments = [*running.moments, (end.at, kind, end.result.value)]
    # Of several it isn't told how much of each; before the first change it is what was there already.
    kinds = list(running.materials) or [running.material_before]
    material = kinds[0] if len(kinds) == 1 else ""
    planned = None if running.grams is None else amount(running.grams, Grams)
    told: dict[str, Any] = {
        "identity": running.name or file,
        "name": running.name or file,
        "file_name": file or running.name,
        "first_seen_at": running.at,
        "seen_at": max(running.seen_at, running.at),
        "started_at": running.started_at,
        "started_witnessed": running.is_seen,
        "ended_at": ended_at,
        "ended_witnessed": end.is_seen,
        "result": end.result,
        "has_started": True,
        "progress": None if running.progress is None else int(running.progress),
        "printing_seconds": running.printing // timedelta(seconds=1),
        "paused_seconds": running.paused // timedelta(seconds=1),
        "grams_estimated": planned,
        "grams": grams,
        "currency": source.currency,
    }
    return ImportedJob(
        uid=uid_of("recorder", source.printer.serial, running.at.isoformat(timespec="milliseconds")),
        printer=source.printer,
        job=told,
        filaments=[{"position": 1, "type": material, "grams_estimated": planned, "grams_used": grams}]
        if material or grams is not None
        else (),
        moments=[
            {"number": number, "at": at, "kind": kind, "detail": detail}
            for number, (at, kind, detail) in enumerate(moments, start=1)
        ],
        remarks=remarks,
    )
