"""A small file beside Home Assistant: the running jobs, and what happened while the server couldn't be reached."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import override

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from . import annex_notes as notes_
from .account_rows import AccountChange
from .annex_notes import Note
from .annex_tables import metadata as _metadata, notes as _notes, totals as _totals
from .database import open_file
from .errors import JobAlreadyOpen, JobMissing, LedgerUnavailable
from .records import decode, encode
from .rows import Job, JobChange, JobEnd, JobFilament, JobMoment, LedgerProblem, NewJob, Printer, Totals
from .worker import Worker

MAX_NOTES = 5_000
"""Jobs that wait for the server: a shop with ten printers for some weeks."""

MAX_BYTES = 16 * 1024 * 1024

MAX_KNOWN = 200
"""Jobs that the server has, kept for those who still ask for them by the number that they had here."""


class AnnexFull(LedgerUnavailable):
    """No more fits into the annex until the server is back."""


class Annex(Worker):
    """Keeps notes of jobs. Each method is a function on a connection; a damaged file is kept aside like any."""

    def __init__(self, path: Path) -> None:
        """Take where the file is; nothing is opened yet."""
        super().__init__(path)

    @override
    def _open_database(self) -> tuple[Engine, LedgerProblem | None]:
        return open_file(self._url, _metadata)

    def tell(self, code: str) -> None:
        """Note what a person should know, once."""
        if all(problem.code != f"annex_{code}" for problem in self.problems):
            self._tell(LedgerProblem(code=code, path=self._place, at=datetime.now(UTC)))

    def take_back(self, code: str) -> None:
        """Note that this is over."""
        self.problems = tuple(problem for problem in self.problems if problem.code != f"annex_{code}")

    @override
    def _tell(self, problem: LedgerProblem) -> None:
        # Whatever the disk lacks: jobs can't be written down here.
        code = "unavailable" if problem.code in ("disk_full", "read_only") else problem.code
        super()._tell(replace(problem, code=f"annex_{code}"))


def find(connection: Connection, job_id: int) -> Note:
    """Return the note of a job, by its id here or on the server. Raises ``JobMissing``."""
    which = _notes.c.seq == -job_id if job_id < 0 else _notes.c.job_id == job_id
    found = _load(connection, which)
    if not found:
        raise JobMissing(f"there is no job {job_id}")
    return found[0]


def find_open(connection: Connection, serial: str) -> tuple[Job, ...]:
    """Return the printer's open jobs: one or none."""
    found = _load(connection, (_notes.c.serial == serial) & _notes.c.is_open)
    return tuple(note.job for note in found)


def find_last(connection: Connection, serial: str) -> Job | None:
    """Return the printer's newest job that has ended."""
    found = _load(connection, (_notes.c.serial == serial) & ~_notes.c.is_open)
    ended = [note.job for note in found if not note.is_dropped]
    return max(ended, key=lambda job: (job.first_seen_at, job.uid), default=None)


def find_totals(connection: Connection, serial: str | None, currency: str | None) -> Totals:
    """Add what ended here to the sums that the server told last."""
    row = select(_totals.c.content).where(
        _totals.c.serial == (serial or ""), _totals.c.currency == (currency or "")
    )
    sums = decode(Totals, connection.execute(row).scalar_one_or_none()) or Totals()
    here = _notes.c.is_waiting & ~_notes.c.is_open
    for note in _load(connection, here if serial is None else here & (_notes.c.serial == serial)):
        if not note.is_dropped:
            sums = _added(sums, note.job, currency)
    return sums


def keep_totals(connection: Connection, serial: str | None, currency: str | None, sums: Totals) -> None:
    """Keep the sums that the server told."""
    key = {"serial": serial or "", "currency": currency or ""}
    connection.execute(delete(_totals).where(*(_totals.c[name] == value for name, value in key.items())))
    connection.execute(insert(_totals).values(**key, content=encode(sums)))


def mirror(connection: Connection, job: Job, printer: Printer | None = None) -> None:
    """Keep a job as the server has it."""
    known = _load(connection, _notes.c.uid == job.uid)
    printer = printer or (known[0].printer if known else Printer(serial=job.serial, vendor="", model=""))
    if job.result is None:
        # What the server has closed meanwhile is closed here too.
        others = (_notes.c.serial == job.serial) & _notes.c.is_open & (_notes.c.uid != job.uid)
        connection.execute(delete(_notes).where(others & ~_notes.c.is_waiting))
    note = Note(seq=known[0].seq if known else 0, job=job, printer=printer, is_waiting=False)
    _save(connection, note)
    _forget(connection)


def forget(connection: Connection, job_id: int) -> None:
    """Forget a job that the server has struck out."""
    connection.execute(delete(_notes).where(_notes.c.job_id == job_id))


def start_job(connection: Connection, new: NewJob) -> Job:
    """Open a job. Raises ``JobAlreadyOpen``, ``AnnexFull``."""
    known = (_notes.c.uid == new.uid) | ((_notes.c.serial == new.printer.serial) & _notes.c.is_open)
    if _load(connection, known):
        raise JobAlreadyOpen("the printer has an open job, or the job is known")
    _make_room(connection)
    place = {"uid": new.uid, "serial": new.printer.serial, "is_open": True, "is_waiting": True}
    done = connection.execute(insert(_notes).values(**place, size=0, content=""))
    (seq,) = done.inserted_primary_key or (0,)
    return _put(connection, notes_.begin(seq, new))


def update_job(
    connection: Connection,
    job_id: int,
    change: JobChange,
    filaments: Iterable[JobFilament] | None = None,
    moment: JobMoment | None = None,
) -> Job:
    """Change fields, replace the filaments if given, add to the history if given. Raises ``JobMissing``."""
    return _put(connection, notes_.change(find(connection, job_id), change, filaments, moment))


def end_job(
    connection: Connection,
    job_id: int,
    how: JobEnd,
    change: JobChange,
    filaments: Iterable[JobFilament] | None = None,
    account: AccountChange | None = None,
) -> Job:
    """Close an open job. Raises ``JobMissing``, ``JobNotOpen``."""
    note = notes_.end(find(connection, job_id), how, change, filaments)
    return _put(connection, replace(note, account=account))


def reopen_job(connection: Connection, job_id: int, change: JobChange, moment: JobMoment) -> Job:
    """Open a job again whose end was inferred and wrong. Raises ``JobMissing``, ``JobAlreadyOpen``."""
    note = find(connection, job_id)
    if find_open(connection, note.job.serial):
        raise JobAlreadyOpen("the printer has an open job")
    return _put(connection, notes_.reopen(note, change, moment))


def drop_job(connection: Connection, job_id: int) -> None:
    """Strike out an open job that never began to print. Raises ``JobMissing``."""
    note = find(connection, job_id)
    _save(connection, replace(note, is_dropped=True, is_waiting=True))


def first_waiting(connection: Connection) -> Note | None:
    """Return the oldest note that the server has to be told of."""
    found = _load(connection, _notes.c.is_waiting, limit=1)
    return found[0] if found else None


def count_waiting(connection: Connection) -> int:
    """Count the jobs that the server has to be told of."""
    return connection.execute(select(func.count()).where(_notes.c.is_waiting)).scalar_one()


def arrived(connection: Connection, seq: int, job: Job | None) -> None:
    """Note that the server has a job now, as ``job``, or has struck it out."""
    if job is None:
        connection.execute(delete(_notes).where(_notes.c.seq == seq))
        return
    (note,) = _load(connection, _notes.c.seq == seq)
    _save(connection, Note(seq=seq, job=job, printer=note.printer, is_waiting=False))
    _forget(connection)


def refused(connection: Connection, seq: int) -> None:
    """Wait no more for a note that the server doesn't take; it stays in the file, for a person to look at."""
    connection.execute(update(_notes).where(_notes.c.seq == seq).values(is_waiting=False, is_open=False))


def _load(connection: Connection, which: object, limit: int | None = None) -> list[Note]:
    query = select(_notes).where(which).order_by(_notes.c.seq).limit(limit)  # type: ignore[arg-type]
    read = (
        notes_.read(row.seq, row.job_id, row.content, is_waiting=row.is_waiting)
        for row in connection.execute(query)
    )
    return [note for note in read if note is not None]


def _put(connection: Connection, note: Note) -> Job:
    _save(connection, note)
    return note.job


def _save(connection: Connection, note: Note) -> None:
    content = notes_.write(note) or notes_.write(replace(note, moments=())) or ""
    values = {
        "uid": note.job.uid,
        "serial": note.job.serial,
        "job_id": note.job.id if note.job.id > 0 else None,
        "is_open": note.job.result is None and not note.is_dropped,
        "is_waiting": note.is_waiting,
        "size": len(content),
        "content": content,
    }
    if not connection.execute(update(_notes).where(_notes.c.seq == note.seq).values(values)).rowcount:
        connection.execute(insert(_notes).values(values | ({"seq": note.seq} if note.seq else {})))


def _make_room(connection: Connection) -> None:
    """Keep within bounds: the history of the oldest jobs goes first, never a job. Raises ``AnnexFull``."""
    if count_waiting(connection) >= MAX_NOTES:
        raise AnnexFull("no more jobs fit into the annex")
    size = connection.execute(select(func.coalesce(func.sum(_notes.c.size), 0))).scalar_one()
    for note in _load(connection, _notes.c.is_waiting & ~_notes.c.is_open) if size > MAX_BYTES else ():
        shorter = replace(note, moments=note.moments[-1:])
        size -= len(notes_.write(note) or "") - len(notes_.write(shorter) or "")
        _save(connection, shorter)
        if size <= MAX_BYTES:
            return
    if size > MAX_BYTES:
        raise AnnexFull("no more jobs fit into the annex")


def _forget(connection: Connection) -> None:
    """Keep only the newest of the jobs that the server has."""
    known = ~_notes.c.is_waiting & ~_notes.c.is_open & _notes.c.job_id.is_not(None)
    newest = select(_notes.c.seq).where(known).order_by(_notes.c.seq.desc()).offset(MAX_KNOWN).limit(1)
    last = connection.execute(newest).scalar_one_or_none()
    if last is not None:
        connection.execute(delete(_notes).where(known, _notes.c.seq <= last))


def _added(sums: Totals, job: Job, currency: str | None) -> Totals:
    zero = Totals()
    counts = currency is None or job.currency == currency
    return Totals(
        jobs=sums.jobs + 1,
        grams=sums.grams + (job.grams or zero.grams),
        cost=sums.cost + ((job.cost if counts else None) or zero.cost),
        seconds=sums.seconds + job.printing_seconds,
        energy_kwh=sums.energy_kwh + (job.energy_kwh or zero.energy_kwh),
    )
