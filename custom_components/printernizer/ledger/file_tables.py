"""The tables of kept files: what they are, where they came from, which jobs they belong to, which are on their way.

A file is known by its SHA-256. What a printer or a file says is text to be shown and searched; nothing here is a path
on our disk.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text as Unbounded,
    text,
)
from sqlalchemy.dialects.mysql import MEDIUMTEXT

from ..drivers.models import FileKind
from ..library.models import JobFileRole, OriginSource
from .columns import Moment, RowId, Text, Verbatim, Word
from .model import NAME, NOTE, metadata

PATH = 1024
TAG = 64
MATERIAL = 64
SHA256 = 64

MAX_ORIGINS = 20
MAX_TAGS = 50
MAX_MATERIALS = 50

LongText = Unbounded().with_variant(MEDIUMTEXT(), "mysql", "mariadb")
"""Plain TEXT ends at 64 KiB in MariaDB."""

_FALSE = text("'0'")


def _of_file(*, primary_key: bool = False) -> Column[int]:
    return Column(
        "file_id", RowId, ForeignKey("files.id", ondelete="CASCADE"), primary_key=primary_key, nullable=False
    )


files = Table(
    "files",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("sha256", String(SHA256), nullable=False, unique=True),
    Column("size", BigInteger, nullable=False),
    Column("suffix", String(16), nullable=False),
    Column("kind", Word(FileKind), nullable=False),
    Column("name", Text(NAME), nullable=False),
    # What a person called it; empty: nobody did, and ``name`` is the newest origin's.
    Column("own_name", Text(NAME), nullable=False, server_default=""),
    Column("sort_name", Text(NAME), nullable=False),
    Column("search_text", LongText, nullable=False),
    Column("added_at", Moment, nullable=False),
    # When the newest job of it was first seen: told by ``jobs``, and kept here only to sort by.
    Column("printed_at", Moment),
    Column("is_pinned", Boolean, nullable=False, server_default=_FALSE),
    Column("note", Text(NOTE), nullable=False, server_default=""),
    Column("problem", Text(64)),
    Index(None, "added_at", "id"),
    Index(None, "sort_name", "id"),
    Index(None, "size", "id"),
)

# Apart from the files, because a search that reads past it takes ten times as long.
file_metadata = Table(
    "file_metadata",
    metadata,
    _of_file(primary_key=True),
    Column("content", LongText, nullable=False),
)

file_origins = Table(
    "file_origins",
    metadata,
    Column("id", RowId, primary_key=True),
    _of_file(),
    Column("source", Word(OriginSource), nullable=False),
    Column("serial", Text(NAME), nullable=False),
    Column("path", Verbatim(PATH), nullable=False),
    # The printer and the folder in one short word (see ``folder_key``): both whole are too long for an index.
    Column("folder_key", String(64)),
    Column("name", Text(NAME), nullable=False),
    Column("modified", Text(64)),
    Column("size", BigInteger),
    Column("seen_at", Moment, nullable=False),
    Index(None, "file_id"),
    Index(None, "folder_key"),
    Index(None, "serial", "file_id"),
)

file_materials = Table(
    "file_materials",
    metadata,
    _of_file(primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("material", Text(MATERIAL), nullable=False),
    Index(None, "material", "file_id"),
)

file_tags = Table(
    "file_tags",
    metadata,
    _of_file(primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("tag", Text(TAG), nullable=False),
    Column("folded", Text(TAG), nullable=False),
    Index(None, "folded", "file_id"),
)

job_files = Table(
    "job_files",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("job_id", RowId, ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False),
    _of_file(),
    Column("role", Word(JobFileRole), nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "job_id"),
    Index(None, "file_id"),
)

# Nobody asks for parts of them, and they are gone when they have ended: whole rows.
transfers = Table(
    "transfers",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("requested_at", Moment, nullable=False),
    Column("content", LongText, nullable=False),
)
