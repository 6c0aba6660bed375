"""Jobs as the annex keeps them: a row with its history, and pure steps that do to it what the ledger would do.

A note outlives updates: fields that it doesn't know get what a new job has, fields that nobody knows any more are left
out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from decimal import Decimal
import json
from typing import Any

from ..drivers.models import JobResult
from .account_rows import AccountChange
from .annex_account import read_account, write_account
from .columns import clean_identity
from .errors import JobNotOpen
from .records import decode, encode
from .rows import Job, JobChange, JobEnd, JobFilament, JobMoment, JobMomentKind, NewJob, Printer

MAX_MOMENTS = 500
"""Of one job; a printer that pauses every minute for days says nothing new."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A job that the server doesn't know of, or not all of it.

    ``seq`` orders notes by their beginning. ``moments`` are those that the server was not told. ``is_dropped``: it never
    began to print and is to be struck out. ``account`` is what came to the books with its end.
    """

    seq: int
    job: Job
    printer: Printer
    moments: tuple[JobMoment, ...] = ()
    is_dropped: bool = False
    is_waiting: bool = True
    account: AccountChange | None = None

    def with_moment(self, moment: JobMoment) -> Note:
        """Add to the history."""
        return replace(self, moments=(*self.moments, moment)[-MAX_MOMENTS:])


@dataclass(frozen=True, kw_only=True, slots=True)
class _Written:
    """What is written down of a note as text."""

    printer: Printer
    moments: tuple[JobMoment, ...]
    filaments: tuple[JobFilament, ...]
    is_dropped: bool = False
    account: str | None = None


def begin(seq: int, new: NewJob) -> Note:
    """Open a job; its id is its number among the notes, negative, until the server gives it one."""
    job = replace(
        _BLANK,
        id=-seq,
        serial=new.printer.serial,
        printer_name=new.printer.name,
        seen_at=new.first_seen_at,
        **{name: getattr(new, name) for name in _NEW} | {"identity": clean_identity(new.identity)},
    )
    kind = JobMomentKind.STARTED if new.started_witnessed else JobMomentKind.FOUND
    return Note(seq=seq, job=job, printer=new.printer, moments=(JobMoment(at=new.first_seen_at, kind=kind),))


def change(
    note: Note,
    values: JobChange,
    filaments: Iterable[JobFilament] | None = None,
    moment: JobMoment | None = None,
) -> Note:
    """Change fields, replace the filaments if given, add to the history if given."""
    job = replace(note.job, **values)
    if filaments is not None:
        job = replace(job, filaments=tuple(filaments))
    note = replace(note, job=job, is_waiting=True)
    return note if moment is None else note.with_moment(moment)


def end(note: Note, how: JobEnd, values: JobChange, filaments: Iterable[JobFilament] | None = None) -> Note:
    """Close an open job. Raises ``JobNotOpen``."""
    if note.job.result is not None:
        raise JobNotOpen(f"job {note.job.id} has ended already")
    note = change(note, values, filaments)
    job = replace(
        note.job,
        result=how.result,
        ended_at=how.at if how.witnessed else None,
        ended_witnessed=how.witnessed,
        is_paused=False,
    )
    kind = JobMomentKind.ENDED if how.witnessed else JobMomentKind.FOUND_ENDED
    return replace(note, job=job).with_moment(JobMoment(at=how.at, kind=kind, detail=how.result))


def reopen(note: Note, values: JobChange, moment: JobMoment) -> Note:
    """Open a job again whose end was inferred and wrong."""
    opened = replace(note.job, result=None, ended_at=None, ended_witnessed=False, grams=None, cost=None)
    return change(replace(note, job=opened, account=None), values, None, moment)


def end_of(note: Note) -> JobEnd | None:
    """Return how the job ended, if it has."""
    if note.job.result is None:
        return None
    last = next((moment for moment in reversed(note.moments) if moment.kind in _ENDS), None)
    at = note.job.ended_at or (last.at if last else note.job.seen_at)
    return JobEnd(result=note.job.result, at=at, witnessed=note.job.ended_witnessed)


def write(note: Note) -> str | None:
    """Write a note as text; ``None``: it is larger than anything that is kept."""
    job = note.job
    plain = {name: _plain(getattr(job, name)) for name in _FIELDS}
    rest = _Written(
        printer=note.printer,
        moments=note.moments,
        filaments=job.filaments,
        is_dropped=note.is_dropped,
        account=write_account(note.account),
    )
    return None if (text := encode(rest)) is None else json.dumps([plain, text], separators=(",", ":"))


def read(seq: int, job_id: int | None, text: str, *, is_waiting: bool) -> Note | None:
    """Read what ``write`` wrote; ``None`` when it is damaged."""
    try:
        plain, written = json.loads(text)
        rest = decode(_Written, written)
        values = {name: _value(name, plain[name]) for name in _FIELDS if name in plain}
    except ValueError, TypeError, KeyError, ArithmeticError:
        return None
    if rest is None:
        return None
    job = replace(_BLANK, **values, id=-seq if job_id is None else job_id, filaments=rest.filaments)
    return Note(
        seq=seq,
        job=job,
        printer=rest.printer,
        moments=rest.moments,
        is_dropped=rest.is_dropped,
        is_waiting=is_waiting,
        account=read_account(rest.account),
    )


_ENDS = frozenset({JobMomentKind.ENDED, JobMomentKind.FOUND_ENDED})
_FIELDS = tuple(field.name for field in fields(Job) if field.name not in {"id", "filaments"})
_NEW = tuple(field.name for field in fields(NewJob) if field.name in _FIELDS)
_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_MOMENTS = frozenset({"first_seen_at", "seen_at", "started_at", "ended_at"})
_DECIMALS = frozenset(
    field.name for field in fields(Job) if field.type in {Decimal, Decimal | None, "Decimal | None"}
)


def _blank() -> Job:
    blanks: dict[str, Any] = {}
    for each in fields(Job):
        match each.type:
            case t if t is str:
                blanks[each.name] = ""
            case t if t is int:
                blanks[each.name] = 0
            case t if t is bool:
                blanks[each.name] = False
            case t if t is datetime:
                blanks[each.name] = _EPOCH
            case _:
                blanks[each.name] = None
    blanks["filaments"] = ()
    return Job(**blanks)


_BLANK = _blank()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _value(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _MOMENTS:
        return datetime.fromisoformat(value)
    if name in _DECIMALS:
        return Decimal(value)
    return JobResult(value) if name == "result" else value
