"""How the database is: its schema, its size, how much stands in it, which sites write into it."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select, text

from . import migrations
from .account_tables import job_accounts, sites
from .account_words import AccountState
from .job_counts import total_of
from .site import own_site

_SIZES = {
    "sqlite": "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
    "postgresql": "SELECT pg_database_size(current_database())",
    "mysql": "SELECT sum(data_length + index_length) FROM information_schema.tables"
    " WHERE table_schema = database()",
}
"""In bytes, by the dialect; a side file of what was written last is left out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteState:
    """A Home Assistant that writes into the database: its code before numbers, and where its log ends."""

    uid: str
    code: str
    name: str
    is_own: bool
    log_seq: int
    log_hash: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BookState:
    """How the database is. ``size`` in bytes; ``None``: it doesn't say. ``booked``: jobs that nothing changes any more."""

    backend: str
    revision: str
    size: int | None
    jobs: int
    booked: int
    sites: tuple[SiteState, ...]


def find_state(connection: Connection) -> BookState:
    """Return how the database is."""
    name = "mysql" if connection.dialect.name == "mariadb" else connection.dialect.name
    size = connection.execute(text(_SIZES[name])).scalar() if name in _SIZES else None
    is_final = job_accounts.c.state == AccountState.FINAL
    own = own_site(connection)
    return BookState(
        backend=connection.dialect.name,
        revision=migrations.revision(connection) or "",
        size=None if size is None else int(size),
        jobs=total_of(connection, ()),
        booked=connection.execute(
            select(func.count()).select_from(job_accounts).where(is_final)
        ).scalar_one(),
        sites=tuple(
            SiteState(
                uid=row.uid,
                code=row.code,
                name=row.name,
                is_own=row.id == own,
                log_seq=row.log_seq,
                log_hash=row.log_hash,
            )
            for row in connection.execute(select(sites).order_by(sites.c.id))
        ),
    )
