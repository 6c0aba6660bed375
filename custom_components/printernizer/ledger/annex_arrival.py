"""How a note of the annex becomes part of the books: in one transaction, and once, however often it is tried."""

from dataclasses import fields
from typing import cast

from sqlalchemy import Connection, select
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.types import TypeDecorator

from ..drivers.models import JobResult
from . import writes
from .annex_happenings import Happenings
from .annex_notes import Note, end_of
from .annex_replay import news, note_told, replay, split_again
from .columns import milliseconds_of
from .model import jobs
from .reads import find_job, find_moments, find_open_jobs, find_printers
from .rows import Job, JobChange, JobEnd, JobMoment, JobMomentKind, NewJob

_CHANGED = tuple(JobChange.__annotations__)
_NEW = tuple(field.name for field in fields(NewJob) if field.name != "printer")
_ANY = DefaultDialect()
_ENDS = frozenset({JobMomentKind.ENDED, JobMomentKind.FOUND_ENDED})


def arrive(connection: Connection, note: Note, around: Happenings) -> Job | None:
    """Make the books say of the job what the note says, and of spools what happened; ``None``: it was struck out."""
    around = news(connection, around)
    replay(connection, note.job.serial, around.before)
    job = _arrive(connection, note, around)
    replay(connection, note.job.serial, around.since)
    note_told(connection, around)
    return job


def _arrive(connection: Connection, note: Note, around: Happenings) -> Job | None:
    known = connection.execute(select(jobs.c.id).where(jobs.c.uid == note.job.uid)).scalar_one_or_none()
    if note.is_dropped:
        if known is not None and find_job(connection, known).result is None:
            writes.drop_job(connection, known)
        return None
    job = _begun(connection, note) if known is None else find_job(connection, known)
    if job.result is not None and note.job.result is None:
        job = _reopened(connection, note, job)
    _add_history(connection, note, job)
    replay(connection, job.serial, around.during, job)
    job = find_job(connection, job.id)
    change = _difference(job, note.job)
    filaments = note.job.filaments if note.job.filaments != job.filaments else None
    how = end_of(note)
    if how is not None and job.result is None:
        rows, cost = split_again(connection, job.id, note.job)
        return writes.end_job(connection, job.id, how, change | cost, rows or filaments, note.account)
    if change or filaments is not None:
        return writes.update_job(connection, job.id, change, filaments)
    return find_job(connection, job.id)


def _begun(connection: Connection, note: Note) -> Job:
    _make_room(connection, note)
    values = {name: getattr(note.job, name) for name in _NEW}
    printer = note.printer
    if not printer.vendor:
        # It was only seen running, by another start of Home Assistant.
        known = (each for each in find_printers(connection) if each.serial == printer.serial)
        printer = next(known, printer)
    return writes.start_job(connection, NewJob(printer=printer, **values))


def _reopened(connection: Connection, note: Note, job: Job) -> Job:
    moment = next((each for each in note.moments if each.kind is JobMomentKind.CONTINUED), None)
    if moment is None:
        # It ended, and nobody here took that back: the books are right.
        return job
    _make_room(connection, note)
    return writes.reopen_job(connection, job.id, {}, moment)


def _make_room(connection: Connection, note: Note) -> None:
    """Close what the books still take for open at this printer: it is over, for this one has begun."""
    for left in find_open_jobs(connection, note.job.serial):
        if left.uid != note.job.uid:
            how = JobEnd(result=JobResult.UNKNOWN, at=note.job.first_seen_at, witnessed=False)
            writes.end_job(connection, left.id, how, {})


def _add_history(connection: Connection, note: Note, job: Job) -> None:
    """Add what happened meanwhile; the end is added with the end."""
    known = {_key(moment) for moment in find_moments(connection, job.id)}
    ends = [moment for moment in note.moments if moment.kind in _ENDS] if note.job.result else []
    for moment in note.moments:
        is_end = bool(ends) and moment is ends[-1] and job.result is None
        if not is_end and _key(moment) not in known:
            writes.update_job(connection, job.id, {}, None, moment)


def _key(moment: JobMoment) -> tuple[int, str, str]:
    return milliseconds_of(moment.at), moment.kind, moment.detail


def _difference(job: Job, wanted: Job) -> JobChange:
    found = {name: getattr(wanted, name) for name in _CHANGED}
    return cast(
        "JobChange",
        {
            name: value
            for name, value in found.items()
            if _kept(name, value) != _kept(name, getattr(job, name))
        },
    )


def _kept(name: str, value: object) -> object:
    """Return a value as the database keeps it: names cleaned, times cut."""
    kind = jobs.c[name].type
    if not isinstance(kind, TypeDecorator):
        return value
    return kind.process_bind_param(value, _ANY)
