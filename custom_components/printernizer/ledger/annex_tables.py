"""The tables of the annex, a SQLite file beside Home Assistant."""

from sqlalchemy import Boolean, Column, Integer, MetaData, String, Table, Text

from .columns import RowId

metadata = MetaData()

notes = Table(
    "notes",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("uid", String(32), nullable=False, unique=True),
    Column("serial", String(255), nullable=False, index=True),
    # The job's id on the server, once it has one.
    Column("job_id", RowId, unique=True),
    Column("is_open", Boolean, nullable=False),
    Column("is_waiting", Boolean, nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("content", Text, nullable=False),
    sqlite_autoincrement=True,
)

happenings = Table(
    "happenings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    # Empty: of no printer.
    Column("serial", String(255), nullable=False, index=True),
    # The printer's last note then, 0: none; and the one that it is about, if it is about a job.
    Column("after", Integer, nullable=False),
    Column("note", Integer, index=True),
    # The job's id on the server, where there is no note of it.
    Column("job_id", RowId),
    Column("size", Integer, nullable=False),
    Column("content", Text, nullable=False),
    sqlite_autoincrement=True,
)

totals = Table(
    "totals",
    metadata,
    Column("serial", String(255), primary_key=True),
    Column("currency", String(3), primary_key=True),
    Column("content", Text, nullable=False),
)

own = Table(
    "own",
    metadata,
    Column("key", String(16), primary_key=True),
    Column("value", String(255), nullable=False),
)
