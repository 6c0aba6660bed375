"""Reading the log over, and all that it vouches for: the head, bookings, closed months, numbers.

In blocks, each a question of its own: a million lines neither fill the memory nor keep others from the database.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
import json
from typing import Any

from sqlalchemy import Connection, func, select

from .account_reads import find_bookings, find_closes
from .account_rows import Booking, ChainProblem, ChainState, LogEntry, MonthClose
from .account_tables import book_log, bookings, job_accounts, month_closes, number_circles, sites
from .account_words import Circle
from .book_log import entry_of, line_of, select_log
from .booking_writes import BOOKING_ACTIONS, booking_digest
from .chain import Link, canonical, first_break
from .continuity import skipped_numbers
from .guards import retained_from
from .month_books import CLOSE_ACTION
from .numbers import count_of

BLOCK = 2000
"""Lines, or numbers, that are read at once: some tens of milliseconds."""

PURGE_ACTION = "log.purge"
"""Logged by who removes the oldest lines: ``seq`` and ``hash`` of the last one that goes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """How far a site's log has been read over, and what was found.

    ``begin`` is where the log begins when older lines were removed; a later line has to say so. ``bookings`` counts
    those that lines tell of and that are there.
    """

    site_id: int
    site: str
    at: Link = field(default_factory=Link)
    begin: Link | None = None
    is_begin_told: bool = False
    is_first: bool = True
    is_done: bool = False
    broken_at: int | None = None
    problem: ChainProblem | None = None
    bookings: int = 0
    closes: int = 0

    @property
    def state(self) -> ChainState:
        """What a caller is told."""
        return ChainState(
            site=self.site,
            seq=self.at.seq,
            hash=self.at.hash,
            broken_at=self.broken_at,
            problem=self.problem,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberCount:
    """Numbers of jobs that were read so far, by year: how many, and what their counts add up to."""

    after: int = 0
    is_done: bool = False
    found: Mapping[int, tuple[int, int]] = field(default_factory=dict)


def begin(connection: Connection) -> tuple[Progress, ...]:
    """Return where to begin with each site."""
    rows = connection.execute(select(sites.c.id, sites.c.uid).order_by(sites.c.id))
    return tuple(Progress(site_id=row.id, site=row.uid) for row in rows)


def read_on(connection: Connection, progress: Progress) -> Progress:
    """Read the next block of a site's log; ``is_done`` when it was the last, or something is wrong."""
    query = select_log().where(book_log.c.site_id == progress.site_id).order_by(book_log.c.seq).limit(BLOCK)
    if not progress.is_first:
        query = query.where(book_log.c.seq > progress.at.seq)
    entries = [entry_of(row) for row in connection.execute(query)]
    if progress.is_first:
        progress = _begun(connection, progress, entries)
    at, broken = first_break(
        progress.at, ((line_of(entry), entry.prev_hash, entry.hash) for entry in entries)
    )
    good = [entry for entry in entries if entry.seq <= at.seq]
    progress = _vouched(connection, progress, good)
    if progress.problem is None and broken is not None:
        progress = replace(progress, at=at, broken_at=broken, problem=ChainProblem.LINE)
    progress = replace(progress, at=at, is_first=False)
    if progress.problem is None and len(entries) == BLOCK:
        return progress
    return replace(_ended(connection, progress), is_done=True)


def count_numbers(connection: Connection, site_id: int, count: NumberCount) -> NumberCount:
    """Read the next block of a site's numbers."""
    table = job_accounts.c
    query = (
        select(table.job_id, table.number)
        .where(table.site_id == site_id, table.job_id > count.after, table.number.is_not(None))
        .order_by(table.job_id)
        .limit(BLOCK)
    )
    found, after = dict(count.found), count.after
    rows = connection.execute(query).all()
    for row in rows:
        after = row.job_id
        year, number = _read_number(row.number)
        known, total = found.get(year, (0, 0))
        found[year] = known + 1, total + number
    return NumberCount(after=after, is_done=len(rows) < BLOCK, found=found)


def has_number_gap(connection: Connection, site_id: int, count: NumberCount) -> bool:
    """Tell whether a number is missing or one too many, of years of which everything is kept."""
    table = number_circles.c
    rows = connection.execute(
        select(table.year, table.last).where(table.site_id == site_id, table.circle == Circle.JOB)
    )
    lasts = {row.year: row.last for row in rows}
    # A year of which January is kept is kept.
    kept_from = (retained_from(connection) + 98) // 100
    expected = {year: (last, last * (last + 1) // 2) for year, last in lasts.items() if year >= kept_from}
    found = {year: each for year, each in count.found.items() if year >= kept_from}
    for year, (left_out, total) in skipped_numbers(connection, site_id).items():
        if year in expected:
            expected[year] = expected[year][0] - left_out, expected[year][1] - total
    return found != {year: each for year, each in expected.items() if each != (0, 0)}


def _read_number(number: str) -> tuple[int, int]:
    try:
        return int(number.split("-")[-2]), count_of(number)
    except ValueError, IndexError:
        return -1, 0


def _begun(connection: Connection, progress: Progress, entries: Sequence[LogEntry]) -> Progress:
    """Take a log whose oldest lines were removed for what it is, if anything may have been removed."""
    if not entries or entries[0].seq <= 1 or not retained_from(connection):
        return progress
    at = Link(entries[0].seq - 1, entries[0].prev_hash)
    return replace(progress, at=at, begin=at)


def _vouched(connection: Connection, progress: Progress, entries: Sequence[LogEntry]) -> Progress:
    """Compare what lines tell of with what is there; stop at the first that differs."""
    told = [(entry, json.loads(entry.data)) for entry in entries if entry.action in _VOUCHING]
    ids = [data["booking"] for entry, data in told if entry.action in BOOKING_ACTIONS]
    there = find_bookings(connection, ids)
    closes = {}
    if any(entry.action == CLOSE_ACTION for entry, _ in told):
        closes = {close.period: close for close in find_closes(connection, progress.site_id)}
    kept_from = retained_from(connection)
    for entry, data in told:
        if entry.action == PURGE_ACTION:
            if progress.begin == Link(data["seq"], data["hash"]):
                progress = replace(progress, is_begin_told=True)
        elif entry.action == CLOSE_ACTION:
            close = closes.get(data["period"])
            if close is not None:
                progress = replace(progress, closes=progress.closes + 1)
            if not _is_close(entry, data, close) and (close or data["period"] >= kept_from):
                return replace(progress, broken_at=entry.seq, problem=ChainProblem.CLOSE)
        else:
            booking = there.get(data["booking"])
            if booking is not None:
                progress = replace(progress, bookings=progress.bookings + 1)
            if not _is_booking(data, booking) and (booking or data["period"] >= kept_from):
                return replace(progress, broken_at=entry.seq, problem=ChainProblem.BOOKING)
    return progress


_VOUCHING = BOOKING_ACTIONS | {CLOSE_ACTION, PURGE_ACTION}


def _is_booking(data: Mapping[str, Any], booking: Booking | None) -> bool:
    return booking is not None and booking_digest(booking) == data["digest"]


def _is_close(entry: LogEntry, data: Mapping[str, Any], close: MonthClose | None) -> bool:
    return close is not None and (
        close.closed_by,
        close.jobs,
        close.sums,
        close.log_seq,
        close.log_hash,
        canonical(close.closed_at),
    ) == (
        entry.actor,
        data["jobs"],
        canonical(data["sums"]),
        entry.seq,
        entry.hash,
        canonical(data["closed_at"]),
    )


def _ended(connection: Connection, progress: Progress) -> Progress:
    """Compare the end of the log with what the site remembers, and count what no line tells of."""
    if progress.problem is not None:
        return progress
    if progress.begin is not None and not progress.is_begin_told:
        return replace(progress, broken_at=progress.begin.seq + 1, problem=ChainProblem.LINE)
    head = connection.execute(
        select(sites.c.log_seq, sites.c.log_hash).where(sites.c.id == progress.site_id)
    ).one()
    if Link(head.log_seq, head.log_hash) != progress.at:
        broken = min(head.log_seq, progress.at.seq) + 1
        return replace(progress, broken_at=broken, problem=ChainProblem.HEAD)
    for table, told, problem in (
        (bookings, progress.bookings, ChainProblem.BOOKING),
        (month_closes, progress.closes, ChainProblem.CLOSE),
    ):
        there = select(func.count()).where(table.c.site_id == progress.site_id)
        if progress.begin is not None:
            # Lines that told of older ones may be gone with them, or before them.
            there = there.where(table.c.period >= retained_from(connection))
        if connection.execute(there).scalar_one() > told:
            return replace(progress, problem=problem)
    return progress
