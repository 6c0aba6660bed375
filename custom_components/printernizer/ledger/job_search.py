"""Names of jobs searched for parts of words: what an index of three-letter parts finds, and what reading tells.

SQLite's index is ``job_search``, whose row ids are in the order of the list; PostgreSQL's is found by its planner.
Others read the names. Whatever an index finds, the names themselves decide.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    String,
    and_,
    column,
    func,
    literal,
    or_,
    table,
    text,
    type_coerce,
)

from .job_texts import Word, parts
from .model import jobs

_INDEX = "printernizer_job_search"
_ID_BITS = 20
_ID_MASK = 2**_ID_BITS - 1

job_search = table("job_search", column("rowid", BigInteger), column("job_search", String))
"""Not in our metadata: only SQLite has it."""

_SQLITE_HAS = text("SELECT count(*) FROM sqlite_master WHERE name = 'job_search'")
_EMPTY = "INSERT INTO job_search (job_search) VALUES ('delete-all')"
_FILL = f"""
    INSERT INTO job_search (rowid, search_text)
    SELECT first_seen_at * {_ID_MASK + 1} + (id & {_ID_MASK}), search_text FROM jobs
"""  # noqa: S608 constants


def has_index(connection: Connection) -> bool:
    """Tell whether the database has an index of its own that is asked by us."""
    known: bool | None = connection.info.get(_INDEX)
    if known is None:
        is_sqlite = connection.dialect.name == "sqlite"
        known = is_sqlite and bool(connection.execute(_SQLITE_HAS).scalar_one())
        connection.info[_INDEX] = known
    return known


def rebuild_search(connection: Connection) -> None:
    """Fill the index anew, to repair it or after many jobs came in with its triggers off."""
    if has_index(connection):
        connection.exec_driver_sql(_EMPTY)
        connection.exec_driver_sql(_FILL)


def names_hold(
    connection: Connection, words: tuple[Word, ...], *, along_list: bool = False
) -> ColumnElement[bool]:
    """Return the condition that a job's names hold all words.

    ``along_list``: written so that PostgreSQL doesn't ask its index for every job of that name where a few are looked at.
    """
    names: ColumnElement[Any] = type_coerce(jobs.c.search_text, String)
    if along_list:
        names = func.coalesce(names, names)
    return and_(*(or_(*(_holds(connection, names, spelling) for spelling in word)) for word in words))


def index_holds(words: tuple[Word, ...]) -> list[ColumnElement[bool]]:
    """Return the conditions by which SQLite's index finds jobs: ``job_search`` beside ``jobs``."""
    row_id = job_search.c.rowid
    return [
        job_search.c.job_search.op("MATCH")(literal(match(words))),
        type_coerce(jobs.c.first_seen_at, BigInteger) == row_id.op(">>")(literal(_ID_BITS)),
        jobs.c.id.op("&")(literal(_ID_MASK)) == row_id.op("&")(literal(_ID_MASK)),
    ]


def match(words: tuple[Word, ...]) -> str:
    """Write the words in the language of the index: all parts of one spelling of each."""
    return " AND ".join(
        f"({' OR '.join(f'({" AND ".join(map(_quoted, parts(spelling)))})' for spelling in word)})"
        for word in words
    )


def _quoted(part: str) -> str:
    return '"' + part.replace('"', '""') + '"'


def _holds(connection: Connection, names: ColumnElement[Any], spelling: str) -> ColumnElement[bool]:
    if connection.dialect.name == "sqlite":
        return func.instr(names, spelling) > 0
    return names.contains(spelling, autoescape=True)
