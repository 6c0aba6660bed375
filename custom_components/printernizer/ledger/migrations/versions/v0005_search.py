"""Jobs found by any part of their names, sorted by more than their time, and counted; files found without umlauts.

SQLite gets an index of three-letter parts of its own, which triggers keep; PostgreSQL one of pg_trgm, if it may.
"""

from collections.abc import Iterator, Sequence
import re
from typing import Any
import unicodedata

from alembic import op
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

revision = "0005"
down_revision = "0004"

_ROW_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_BATCH = 2_000
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_INDEXES = (
    ("result", "first_seen_at", "id"),
    ("cost", "id"),
    ("printing_seconds", "id"),
    ("sort_name", "id"),
)
# Newest first is the order of this row id too: an answer ends where its page does.
_KEY = "{0}.first_seen_at * 1048576 + ({0}.id & 1048575)"
_PUT = f"INSERT INTO job_search (rowid, search_text) VALUES ({_KEY.format('new')}, new.search_text);"  # noqa: S608
_TAKE = (
    "INSERT INTO job_search (job_search, rowid, search_text) "  # noqa: S608
    f"VALUES ('delete', {_KEY.format('old')}, old.search_text);"
)
_SQLITE = (
    """CREATE VIRTUAL TABLE job_search USING fts5(
        search_text, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1'
    )""",
    "INSERT INTO job_search (job_search, rank) VALUES ('secure-delete', 1)",
    f"INSERT INTO job_search (rowid, search_text) SELECT {_KEY.format('jobs')}, search_text FROM jobs",  # noqa: S608
    f"CREATE TRIGGER job_search_insert AFTER INSERT ON jobs BEGIN {_PUT} END",
    f"CREATE TRIGGER job_search_delete AFTER DELETE ON jobs BEGIN {_TAKE} END",
    f"""CREATE TRIGGER job_search_update AFTER UPDATE OF search_text, first_seen_at ON jobs
        WHEN old.search_text <> new.search_text OR old.first_seen_at <> new.first_seen_at
        BEGIN {_TAKE} {_PUT} END""",
)
_POSTGRESQL = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX ix_jobs_search_trigrams ON jobs USING gin (search_text gin_trgm_ops)",
)


def upgrade() -> None:
    """Create tables and indexes, and write what jobs are found by anew."""
    op.add_column("jobs", sa.Column("sort_name", sa.String(64), nullable=False, server_default=""))
    op.create_table(
        "job_counts",
        sa.Column("printer_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("span", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("jobs", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("printer_id", "span", name="pk_job_counts"),
        sa.ForeignKeyConstraint(["printer_id"], ["printers.id"], name="fk_job_counts_printer_id"),
    )
    connection = op.get_bind()
    _count(connection)
    _write_texts(connection)
    _write_file_texts(connection)
    for columns in _INDEXES:
        op.create_index(f"ix_jobs_{'_'.join(columns)}", "jobs", list(columns))
    op.create_index("ix_job_filaments_type_job_id", "job_filaments", ["type", "job_id"])
    statements = {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}.get(connection.dialect.name, ())
    try:
        with connection.begin_nested():
            for statement in statements:
                connection.exec_driver_sql(statement)
    except DBAPIError:
        # No right to make the extension, or a SQLite without FTS5: then searches read the names themselves.
        return


def _count(connection: sa.Connection) -> None:
    jobs = sa.table("jobs", sa.column("printer_id"), sa.column("first_seen_at", sa.BigInteger))
    counts = sa.table("job_counts", sa.column("printer_id"), sa.column("span"), sa.column("jobs"))
    span = jobs.c.first_seen_at // 2_592_000_000
    found = sa.select(jobs.c.printer_id, span, sa.func.count()).group_by(jobs.c.printer_id, span)
    connection.execute(counts.delete())
    connection.execute(counts.insert().from_select(["printer_id", "span", "jobs"], found))


def _write_texts(connection: sa.Connection) -> None:
    for rows in _batches(connection, "SELECT id, name, file_name FROM jobs"):
        values = [
            {"id": row.id, "text": _search_text(row.name, row.file_name), "name": _sort_name(row.name)}
            for row in rows
        ]
        connection.execute(
            sa.text("UPDATE jobs SET search_text = :text, sort_name = :name WHERE id = :id"), values
        )


def _write_file_texts(connection: sa.Connection) -> None:
    for rows in _batches(connection, "SELECT id, search_text FROM files"):
        values = [{"id": row.id, "text": _file_text(row.search_text)} for row in rows]
        connection.execute(sa.text("UPDATE files SET search_text = :text WHERE id = :id"), values)


def _batches(connection: sa.Connection, rows: str) -> Iterator[Sequence[sa.Row[Any]]]:
    last = 0
    wanted = sa.text(f"{rows} WHERE id > :last ORDER BY id LIMIT {_BATCH}")
    while found := connection.execute(wanted, {"last": last}).all():
        yield found
        last = found[-1].id


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())[:255]


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFD", text)
    return "".join(char for char in split if not unicodedata.combining(char))


def _search_text(*names: str) -> str:
    folded = [word for name in names for word in _folded(name).split()]
    german = [_plain(word.translate(_UMLAUTS)) for word in folded]
    words = dict.fromkeys((*german, *map(_plain, folded)))
    return "".join(f"\n\n{word}" for word in words)[:765]


def _file_text(folded: str) -> str:
    lines = folded.split("\n")
    german = [_plain(line.translate(_UMLAUTS)) for line in lines]
    return "\n".join(dict.fromkeys((*german, *map(_plain, lines))))


def _sort_name(name: str) -> str:
    return re.sub("[0-9]{1,8}", lambda found: found[0].zfill(8), _plain(_folded(name)))[:64]
