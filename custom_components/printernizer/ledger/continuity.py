"""Whether the ledger is the one that it was: where its log ended when somebody last looked, remembered elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
import json

from sqlalchemy import Connection, insert, select, update

from .account_tables import book_log, number_circles, sites
from .account_words import Circle
from .book_log import append_log
from .chain import Link
from .site import lock_site, own_site
from .worker import Worker

RESTORED_ACTION = "ledger.restored"
"""Logged when a person has taken note that the ledger is older than it was, or another."""

SKIP_ACTION = "numbers.skip"
"""Logged when numbers are left out that an older ledger doesn't know to be given: circle, year, last known, last given."""


class Change(StrEnum):
    """How a ledger differs from what is remembered of it."""

    OLDER = "older"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """Where a site's log ended, when, and the last numbers given by circle and year; nothing that tells of a person."""

    site: str
    seq: int
    hash: str
    at: datetime
    numbers: Mapping[tuple[Circle, int], int] = field(default_factory=dict)


class Continuity:
    """Tells whether the ledger goes on where it ended. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def head(self) -> Head:
        """Return what is to be remembered."""
        return await self._worker.read(find_head)

    async def change(self, known: Head) -> Change | None:
        """Compare with what is remembered; ``None``: the ledger goes on where it ended."""
        return await self._worker.read(find_change, known)

    async def skip_numbers(self, known: Head, at: datetime) -> bool:
        """Give no number again that was given, after an older ledger was restored; false: there was none."""
        return await self._worker.write(skip_numbers, known, at)

    async def accept(self, known: Head, by: str, at: datetime) -> None:
        """Log that a person has taken note."""
        await self._worker.write(accept, known, by, at)


def find_head(connection: Connection) -> Head:
    """Return where the own site's log ends."""
    site_id = own_site(connection)
    site = connection.execute(
        select(sites.c.uid, sites.c.log_seq, sites.c.log_hash).where(sites.c.id == site_id)
    ).one()
    told = connection.execute(
        select(book_log.c.ts).where(book_log.c.site_id == site_id, book_log.c.seq == site.log_seq)
    ).scalar_one_or_none()
    table = number_circles.c
    rows = connection.execute(select(table.circle, table.year, table.last).where(table.site_id == site_id))
    return Head(
        site=site.uid,
        seq=site.log_seq,
        hash=site.log_hash,
        at=datetime.fromisoformat(told) if told else datetime.fromtimestamp(0, UTC),
        numbers={(row.circle, row.year): row.last for row in rows},
    )


def find_change(connection: Connection, known: Head) -> Change | None:
    """Look for the place in the log that is remembered."""
    if not known.seq:
        return None
    end = find_head(connection)
    if end.site != known.site:
        return Change.OTHER
    if end.seq < known.seq:
        return Change.OLDER
    found = connection.execute(
        select(book_log.c.hash).where(book_log.c.site_id == own_site(connection), book_log.c.seq == known.seq)
    ).scalar_one_or_none()
    # Lines whose time is over are removed, from the oldest on.
    return None if found in (None, known.hash) else Change.OLDER


def skip_numbers(connection: Connection, known: Head, at: datetime) -> bool:
    """Go on after the last numbers that were given, and log which are left out."""
    site_id = own_site(connection)
    lock_site(connection, site_id)
    now = find_head(connection).numbers
    left_out = {key: (now.get(key, 0), last) for key, last in known.numbers.items() if last > now.get(key, 0)}
    table = number_circles
    for (circle, year), (_, last) in left_out.items():
        row = {"site_id": site_id, "circle": circle, "year": year}
        if (circle, year) in now:
            where = [table.c[name] == value for name, value in row.items()]
            connection.execute(update(table).where(*where).values(last=last))
        else:
            connection.execute(insert(table).values(**row, last=last))
    if left_out:
        skipped = [[circle, year, *span] for (circle, year), span in sorted(left_out.items())]
        append_log(
            connection,
            site_id,
            actor="system",
            action=SKIP_ACTION,
            entity="ledger",
            data={"numbers": skipped},
            at=at,
        )
    return bool(left_out)


def skipped_numbers(connection: Connection, site_id: int) -> dict[int, tuple[int, int]]:
    """Return how many numbers of jobs were left out in a year, and what their counts add up to."""
    rows = connection.execute(
        select(book_log.c.data).where(book_log.c.site_id == site_id, book_log.c.action == SKIP_ACTION)
    )
    found: dict[int, tuple[int, int]] = {}
    for data in rows.scalars():
        for circle, year, before, last in json.loads(data)["numbers"]:
            if circle == Circle.JOB:
                count, total = found.get(year, (0, 0))
                found[year] = count + last - before, total + (last - before) * (last + before + 1) // 2
    return found


def accept(connection: Connection, known: Head, by: str, at: datetime) -> None:
    """Log what was remembered beside what was found."""
    site_id = own_site(connection)
    end: Link = lock_site(connection, site_id)
    append_log(
        connection,
        site_id,
        actor=by,
        action=RESTORED_ACTION,
        entity="ledger",
        data={
            "known": {"site": known.site, "seq": known.seq, "hash": known.hash, "at": known.at},
            "found": {"seq": end.seq, "hash": end.hash},
        },
        at=at,
    )
