"""Whose rows are written: the site that this Home Assistant is, and the zone that its days and months are told in."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, tzinfo

from sqlalchemy import Connection, insert, select, update

from ..costing import service_date
from .account_tables import sites
from .chain import GENESIS, Link
from .errors import SiteCodeTaken
from .model import meta

ZONE = "zone"
"""Execution option of a connection: the ``tzinfo`` of the site; UTC without one."""

SITE = "site"
"""Execution option of a connection: the ``Site`` that this process is; without one it is the database's own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """A Home Assistant among those that share a database. ``code`` stands before its numbers; empty: chosen
    for it. An empty ``uid`` is the database's own."""

    uid: str
    code: str = ""
    name: str = ""


_SITE = "site_id"
"""Kept with the connection, so that it is looked up once."""


def ensure_site(connection: Connection, uid: str, code: str = "", name: str = "") -> int:
    """Return the row id of a site, which is entered when it is new."""
    known = connection.execute(select(sites.c.id).where(sites.c.uid == uid)).scalar_one_or_none()
    if known is not None:
        return int(known)
    done = connection.execute(
        insert(sites).values(uid=uid, code=code, name=name, log_seq=0, log_hash=GENESIS)
    )
    (site_id,) = done.inserted_primary_key or (0,)
    return int(site_id)


def enter_site(connection: Connection, site: Site) -> int:
    """Enter the site, or what is set for it now. Raises ``SiteCodeTaken``.

    The first site of a database needs no code; further ones get one when none is set, so that no two give the same
    number.
    """
    table = sites.c
    if not site.uid:
        site = replace(site, uid=_database_uid(connection))
    known = connection.execute(select(table.id, table.code, table.name).where(table.uid == site.uid)).first()
    taken = set(connection.execute(select(table.code).where(table.uid != site.uid)).scalars())
    if site.code in taken and site.code:
        raise SiteCodeTaken(site.code)
    free = (code for code in ("", *(f"S{number}" for number in range(2, 1000))) if code not in taken)
    code = site.code or (known.code if known else next(free))
    if known is None:
        return ensure_site(connection, site.uid, code, site.name)
    if (known.code, known.name) != (code, site.name):
        connection.execute(update(sites).where(table.id == known.id).values(code=code, name=site.name))
    return int(known.id)


def own_site(connection: Connection) -> int:
    """Return the row id of the site that this process is."""
    known: int | None = connection.info.get(_SITE)
    if known is None:
        site: Site | None = connection.get_execution_options().get(SITE)
        uid = site.uid if site is not None and site.uid else _database_uid(connection)
        known = connection.execute(select(sites.c.id).where(sites.c.uid == uid)).scalar_one()
        connection.info[_SITE] = known
    return known


def _database_uid(connection: Connection) -> str:
    return str(connection.execute(select(meta.c.value).where(meta.c.key == "uid")).scalar_one())


def lock_site(connection: Connection, site_id: int) -> Link:
    """Let nobody else append to the site's log or number its jobs until the transaction ends; return the log's end."""
    # SQLite has locked the whole file already and leaves the words out. PostgreSQL has each row that belongs to the site
    # hold the site's key: who asked for that too would wait for all who have entered such a row, and they for each other.
    wanted = select(sites.c.log_seq, sites.c.log_hash).where(sites.c.id == site_id)
    row = connection.execute(wanted.with_for_update(key_share=True)).one()
    return Link(row.log_seq, row.log_hash)


def day_start(connection: Connection, day: date) -> datetime:
    """Return the first moment of a local day of the site."""
    zone: tzinfo = connection.get_execution_options().get(ZONE, UTC)
    return datetime.combine(day, time(), zone)


def local_day(connection: Connection, at: datetime) -> date:
    """Return the site's local day of a moment."""
    zone: tzinfo = connection.get_execution_options().get(ZONE, UTC)
    return service_date(at, zone)
