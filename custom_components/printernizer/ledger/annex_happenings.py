"""What else happened while the server was away, in its order: spools that were changed, pictures that were taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from ..library.models import JobFileRole, NewFile
from .annex import find
from .annex_tables import happenings, notes, own
from .errors import JobMissing, LedgerUnavailable
from .records import decode, encode
from .rows import Job
from .stock_rows import Place

MOST = 10_000
"""Spools seen, changed, and pictures. A shop with ten printers has some hundred a day."""

MOST_BYTES = 8 * 1024 * 1024
"""Beside those of the jobs, which nothing takes the room."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reached:
    """How far the job was that a printer printed then."""

    has_started: bool
    layers_reached: int | None = None
    layers_total: int | None = None
    progress: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A printer saw its places for spools."""

    places: tuple[Place, ...]
    reached: Reached | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Fed:
    """What a job takes from a slot came from another tray."""

    slot: int
    tray: int
    reached: Reached | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A file came into the library."""

    new: NewFile


@dataclass(frozen=True, kw_only=True, slots=True)
class Attached:
    """A picture or film was made of a job."""

    sha256: str
    role: JobFileRole
    at: datetime


type What = Seen | Fed | Kept | Attached

_KINDS: dict[str, type[What]] = {"seen": Seen, "fed": Fed, "kept": Kept, "attached": Attached}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_SPOOLS = ("seen", "fed")


@dataclass(frozen=True, kw_only=True, slots=True)
class Happening:
    """Something that happened. ``note``: of which job, or while which one was printed; ``job_id`` where that has none."""

    number: int
    after: int
    note: int | None
    job_id: int | None
    what: What


@dataclass(frozen=True, kw_only=True, slots=True)
class Happenings:
    """What happened at a printer before a job, during it and since, as far as nothing else began.

    ``annex`` and ``note`` tell a server that is told twice that it knows this already.
    """

    annex: str
    note: int
    before: tuple[Happening, ...] = ()
    during: tuple[Happening, ...] = ()
    since: tuple[Happening, ...] = ()

    @property
    def last(self) -> int:
        """The highest number; 0: nothing happened."""
        return max((each.number for each in (*self.before, *self.during, *self.since)), default=0)


def see(connection: Connection, serial: str, places: tuple[Place, ...]) -> None:
    """Remember what a printer saw; of a full annex, only what it saw last."""
    row = connection.execute(
        select(notes.c.seq, notes.c.is_open)
        .where(notes.c.serial == serial)
        .order_by(notes.c.seq.desc())
        .limit(1)
    ).first()
    note = row.seq if row is not None and row.is_open else None
    reached = _reached(find(connection, -note).job) if note is not None else None
    after = row.seq if row is not None else 0
    newest = connection.execute(
        select(happenings).where(happenings.c.serial == serial).order_by(happenings.c.number.desc()).limit(1)
    ).first()
    is_full = _is_full(connection)
    if (
        newest is not None
        and newest.kind == "seen"
        and (is_full or (note is None and newest.note is None and newest.after == after))
    ):
        before = decode(Seen, newest.content)
        trays = {place.tray for place in places}
        older = tuple(place for place in before.places if place.tray not in trays) if before else ()
        merged = Seen(places=(*older, *places), reached=reached)
        content = encode(merged) or ""
        connection.execute(
            update(happenings)
            .where(happenings.c.number == newest.number)
            .values(content=content, size=len(content))
        )
        return
    if not is_full:
        _add(connection, Seen(places=places, reached=reached), serial=serial, after=after, note=note)


def feed(connection: Connection, job_id: int, slot: int, tray: int) -> None:
    """Remember that a job was fed from another tray; a full annex forgets it. Raises ``JobMissing``."""
    note = find(connection, job_id)
    if not _is_full(connection):
        what = Fed(slot=slot, tray=tray, reached=_reached(note.job))
        _add(connection, what, serial=note.job.serial, after=note.seq, note=note.seq)


def fed(connection: Connection, job_id: int) -> dict[int, int]:
    """Return from which tray each slot of a job was fed last, as far as that is remembered here. Raises ``JobMissing``."""
    note = find(connection, job_id)
    found = _load(connection, happenings.c.note == note.seq, "fed")
    return {each.what.slot: each.what.tray for each in found if isinstance(each.what, Fed)}


def keep(connection: Connection, new: NewFile) -> None:
    """Remember a file of the library. Raises ``LedgerUnavailable``."""
    _refuse_when_full(connection)
    _add(connection, Kept(new=new))


def attach(connection: Connection, job_id: int, sha256: str, role: JobFileRole, at: datetime) -> None:
    """Remember a picture or film of a job. Raises ``LedgerUnavailable``, ``JobMissing``."""
    _refuse_when_full(connection)
    try:
        seq = find(connection, job_id).seq
    except JobMissing:
        if job_id < 0:
            raise
        seq = None
    what = Attached(sha256=sha256, role=role, at=at)
    _add(connection, what, note=seq, job_id=job_id if seq is None else None)


def around(connection: Connection, seq: int, serial: str) -> Happenings:
    """Return what the server has to be told together with a note."""
    table = happenings.c
    found = _load(connection, (table.serial == serial) & (table.after <= seq), *_SPOOLS)
    return Happenings(
        annex=_uid(connection),
        note=seq,
        before=tuple(each for each in found if each.after < seq),
        during=tuple(each for each in found if each.note == seq),
        since=tuple(each for each in found if each.after == seq and each.note is None),
    )


def rest(connection: Connection) -> dict[str, Happenings]:
    """Return what happened at printers and is of no job that the server has to be told of."""
    serials = connection.execute(
        select(happenings.c.serial)
        .where(happenings.c.kind.in_(_SPOOLS))
        .distinct()
        .order_by(happenings.c.serial)
    ).scalars()
    uid = _uid(connection)
    return {
        serial: Happenings(
            annex=uid, note=0, since=_load(connection, happenings.c.serial == serial, *_SPOOLS)
        )
        for serial in serials
    }


def files(connection: Connection) -> tuple[Happening, ...]:
    """Return the files that the server has to be told of, oldest first."""
    return _load(connection, happenings.c.kind == "kept", limit=100)


def pictures(connection: Connection, seq: int | None = None) -> tuple[tuple[Happening, int], ...]:
    """Return pictures with the server's ids of their jobs: of one note, or all; those without such a job are dropped."""
    which = happenings.c.kind == "attached"
    found = _load(connection, which if seq is None else which & (happenings.c.note == seq), limit=200)
    told = []
    for each in found:
        job_id = each.job_id
        if each.note is not None:
            known = select(notes.c.job_id, notes.c.is_waiting).where(notes.c.seq == each.note)
            row = connection.execute(known).first()
            if row is not None and row.is_waiting:
                continue
            job_id = row.job_id if row is not None else None
        if job_id is None:
            strike(connection, [each.number])
        else:
            told.append((each, job_id))
    return tuple(told)


def count(connection: Connection) -> int:
    """Count what the server has to be told of beside jobs."""
    return connection.execute(select(func.count()).select_from(happenings)).scalar_one()


def strike(connection: Connection, numbers: Sequence[int]) -> None:
    """Forget what the server knows now."""
    for number in numbers:
        connection.execute(delete(happenings).where(happenings.c.number == number))


def forget(connection: Connection, told: Happenings) -> None:
    """Forget what the server was told together with a note."""
    strike(connection, [each.number for each in (*told.before, *told.during, *told.since)])


def _add(
    connection: Connection,
    what: What,
    *,
    serial: str = "",
    after: int = 0,
    note: int | None = None,
    job_id: int | None = None,
) -> None:
    content = encode(what)
    if content is None:
        raise LedgerUnavailable("this is larger than anything that is kept")
    place = {"kind": _NAMES[type(what)], "serial": serial, "after": after, "note": note, "job_id": job_id}
    connection.execute(insert(happenings).values(**place, size=len(content), content=content))
    if note is not None:
        # Whatever was remembered of it has to be told.
        connection.execute(update(notes).where(notes.c.seq == note).values(is_waiting=True))


def _load(
    connection: Connection, which: ColumnElement[bool], *kinds: str, limit: int | None = None
) -> tuple[Happening, ...]:
    wanted = select(happenings).where(which).order_by(happenings.c.number).limit(limit)
    if kinds:
        wanted = wanted.where(happenings.c.kind.in_(kinds))
    found = []
    for row in connection.execute(wanted).all():
        what = decode(_KINDS[row.kind], row.content) if row.kind in _KINDS else None
        if what is None:
            # Damaged, or of a later version.
            strike(connection, [row.number])
        else:
            found.append(
                Happening(number=row.number, after=row.after, note=row.note, job_id=row.job_id, what=what)
            )
    return tuple(found)


def _uid(connection: Connection) -> str:
    """Return what tells this file from the one that was here before it was lost."""
    known = connection.execute(select(own.c.value).where(own.c.key == "uid")).scalar_one_or_none()
    if known is None:
        known = uuid4().hex
        connection.execute(insert(own).values(key="uid", value=known))
    return known


def _reached(job: Job) -> Reached:
    return Reached(
        has_started=job.has_started,
        layers_reached=job.layers_reached,
        layers_total=job.layers_total,
        progress=job.progress,
    )


def _is_full(connection: Connection) -> bool:
    sums = select(func.count(), func.coalesce(func.sum(happenings.c.size), 0))
    count, size = connection.execute(sums.select_from(happenings)).one()
    return bool(count >= MOST or size >= MOST_BYTES)


def _refuse_when_full(connection: Connection) -> None:
    if _is_full(connection):
        raise LedgerUnavailable("no more fits into the annex")
