"""Entries into the log, and pages out of it: functions on a connection.

Whoever writes something that matters appends in the same transaction. Nothing that tells of a person stands in the log:
free text (notes, names of people and files) is given to ``keep_text``, and its digest is logged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
import secrets
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, or_, select, update

from .account_rows import LogEntry
from .account_tables import ACTOR, book_log, book_texts, sites
from .chain import Line, Link, canonical, digest, line_hash, time_text
from .columns import storable
from .query import Page
from .site import lock_site

MAX_DATA = 1024 * 1024
"""Characters of a line's data; an import that says more in one line is wrong."""

MAX_TEXT = 64 * 1024

_LIMITS = {"actor": ACTOR, "action": 48, "entity": 64}


_STRETCH = 20_000
"""Lines that are looked through for one page."""

NUMBERED = ("customer", "job", "month", "order", "quote")
"""What lines are about that has a number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LogQuery:
    """Which lines; empty means no restriction. ``kinds`` are nouns of actions, ``about`` the number of a thing."""

    kinds: tuple[str, ...] = ()
    actor: str = ""
    about: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """Something to be logged; see ``append_log``."""

    actor: str
    action: str
    entity: str
    data: Mapping[str, Any]
    at: datetime


def append_log(  # noqa: PLR0913  a line has that many parts
    connection: Connection,
    site_id: int,
    *,
    actor: str,
    action: str,
    entity: str,
    data: Mapping[str, Any],
    at: datetime,
) -> int:
    """Add a line to the site's log and return its number.

    ``actor`` is ``system`` or ``user:`` and Home Assistant's id of a person; ``action`` is ``noun.verb``, ``entity``
    ``noun:id``. ``data`` holds texts, whole numbers, decimals, days, moments and enums, in lists and dicts.
    """
    event = Event(actor=actor, action=action, entity=entity, data=data, at=at)
    return append_lines(connection, site_id, [event]).seq


def append_lines(connection: Connection, site_id: int, events: Iterable[Event]) -> Link:
    """Add lines to the site's log, in their order; return where it ends now."""
    end = lock_site(connection, site_id)
    rows: list[dict[str, Any]] = []
    for event in events:
        line = _line(end.seq + 1, event)
        own = line_hash(end.hash, line)
        rows.append(asdict(line) | {"site_id": site_id, "prev_hash": end.hash, "hash": own})
        end = Link(line.seq, own)
    if rows:
        connection.execute(insert(book_log), rows)
        connection.execute(
            update(sites).where(sites.c.id == site_id).values(log_seq=end.seq, log_hash=end.hash)
        )
    return end


def keep_text(connection: Connection, entity: str, text: str | None) -> str | None:
    """Keep a text apart and return the salted digest that stands for it in the log; an empty one stands for itself."""
    if not text:
        return text
    content = storable(text, MAX_TEXT)
    salt = secrets.token_hex(16)
    found = digest(salt + content)
    connection.execute(insert(book_texts).values(digest=found, salt=salt, content=content, entity=entity))
    return found


def texts_of(connection: Connection, digests: Iterable[str]) -> dict[str, str]:
    """Return the texts that digests stand for; those that were emptied are left out."""
    wanted = list(digests)
    if not wanted:
        return {}
    rows = connection.execute(
        select(book_texts.c.digest, book_texts.c.content).where(
            book_texts.c.digest.in_(wanted), book_texts.c.content.is_not(None)
        )
    )
    return {row.digest: row.content for row in rows}


def forget_texts(connection: Connection, entity: str) -> int:
    """Empty the texts that were kept for something; the log stays whole. Return how many there were."""
    told = book_texts.c.content.is_not(None)
    return connection.execute(
        update(book_texts).where(book_texts.c.entity == entity, told).values(salt=None, content=None)
    ).rowcount


def find_log(
    connection: Connection,
    site_id: int,
    *,
    entity: str | None = None,
    before: int | None = None,
    limit: int = 100,
) -> tuple[LogEntry, ...]:
    """Return lines of a site's log, newest first: of one thing if it is named, older than line ``before`` if given."""
    query = select_log().where(book_log.c.site_id == site_id).order_by(book_log.c.seq.desc()).limit(limit)
    if entity is not None:
        query = query.where(book_log.c.entity == entity)
    if before is not None:
        query = query.where(book_log.c.seq < before)
    return tuple(entry_of(row) for row in connection.execute(query))


def log_page(
    connection: Connection,
    site_id: int,
    before: int | None = None,
    limit: int = 100,
    query: LogQuery | None = None,
) -> Page[LogEntry]:
    """Return a page of a site's log, newest first; ``next`` is the ``before`` of the page that follows.

    Of a ``query``, a page may hold less than it could, or nothing, and be followed by another: lines are looked at in
    stretches. ``total`` counts all lines.
    """
    total = connection.execute(select(sites.c.log_seq).where(sites.c.id == site_id)).scalar_one()
    wanted = query or LogQuery()
    # What it is about has an index; all else is looked for in a stretch of the log.
    first = 1 if wanted.about or wanted == LogQuery() else max(1, (before or total + 1) - _STRETCH)
    found = select_log().where(book_log.c.site_id == site_id, book_log.c.seq >= first, *_conditions(wanted))
    if before is not None:
        found = found.where(book_log.c.seq < before)
    found = found.order_by(book_log.c.seq.desc()).limit(limit + 1)
    lines = tuple(entry_of(row) for row in connection.execute(found))
    items = lines[:limit]
    if len(lines) > len(items):
        return Page(items=items, total=total, next=str(items[-1].seq))
    return Page(items=items, total=total, next=str(first) if first > 1 else None)


def _conditions(query: LogQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.kinds:
        found.append(
            or_(*(book_log.c.action.startswith(f"{kind}.", autoescape=True) for kind in query.kinds))
        )
    if query.actor:
        found.append(book_log.c.actor == query.actor)
    if query.about:
        found.append(book_log.c.entity.in_([f"{noun}:{query.about}" for noun in NUMBERED]))
    return found


def select_log() -> Any:
    """Return the select of all that a line says, with its site's uid."""
    return select(book_log, sites.c.uid.label("site")).join_from(book_log, sites)


def entry_of(row: Row[Any]) -> LogEntry:
    """Make a line of a row of ``select_log``."""
    values = dict(row._mapping)  # noqa: SLF001  its documented name
    del values["site_id"]
    return LogEntry(**values)


def line_of(entry: LogEntry) -> Line:
    """Return what is hashed of a line."""
    return Line(
        seq=entry.seq,
        ts=entry.ts,
        actor=entry.actor,
        action=entry.action,
        entity=entry.entity,
        data=entry.data,
    )


def _line(seq: int, event: Event) -> Line:
    for name, limit in _LIMITS.items():
        value: str = getattr(event, name)
        if not 1 <= len(value) <= limit or storable(value, limit) != value:
            raise ValueError(f"{name} of a line has 1 to {limit} plain characters")
    data = canonical(dict(event.data))
    if len(data) > MAX_DATA or storable(data, MAX_DATA) != data:
        raise ValueError("the data of a line is too long, or no database takes it")
    return Line(
        seq=seq,
        ts=time_text(event.at),
        actor=event.actor,
        action=event.action,
        entity=event.entity,
        data=data,
    )
