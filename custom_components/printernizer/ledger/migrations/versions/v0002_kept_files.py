"""Kept files: what they are, where they came from, which jobs they belong to, which are on their way."""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.mysql import MEDIUMTEXT

revision = "0002"
down_revision = "0001"

_ROW_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_LONG_TEXT = sa.Text().with_variant(MEDIUMTEXT(), "mysql", "mariadb")
_FALSE = sa.text("'0'")


def upgrade() -> None:
    """Create the tables."""
    _create_files()
    op.create_table(
        "file_metadata",
        sa.Column("file_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("content", _LONG_TEXT, nullable=False),
        sa.PrimaryKeyConstraint("file_id", name="pk_file_metadata"),
        _of_file("file_metadata"),
    )
    _create_origins()
    _create_lists()
    op.create_table(
        "job_files",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("job_id", _ROW_ID, nullable=False),
        sa.Column("file_id", _ROW_ID, nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_job_files"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_job_files_job_id", ondelete="CASCADE"),
        _of_file("job_files"),
    )
    op.create_index("ix_job_files_job_id", "job_files", ["job_id"])
    op.create_index("ix_job_files_file_id", "job_files", ["file_id"])
    op.create_table(
        "transfers",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("requested_at", sa.BigInteger, nullable=False),
        sa.Column("content", _LONG_TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_transfers"),
    )


def _of_file(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=f"fk_{table}_file_id", ondelete="CASCADE")


def _create_files() -> None:
    op.create_table(
        "files",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("suffix", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("own_name", sa.String(255), nullable=False, server_default=""),
        sa.Column("sort_name", sa.String(255), nullable=False),
        sa.Column("search_text", _LONG_TEXT, nullable=False),
        sa.Column("added_at", sa.BigInteger, nullable=False),
        sa.Column("printed_at", sa.BigInteger),
        sa.Column("is_pinned", sa.Boolean, nullable=False, server_default=_FALSE),
        sa.Column("note", sa.String(4000), nullable=False, server_default=""),
        sa.Column("problem", sa.String(64)),
        sa.PrimaryKeyConstraint("id", name="pk_files"),
        sa.UniqueConstraint("sha256", name="uq_files_sha256"),
    )
    op.create_index("ix_files_added_at_id", "files", ["added_at", "id"])
    op.create_index("ix_files_sort_name_id", "files", ["sort_name", "id"])
    op.create_index("ix_files_size_id", "files", ["size", "id"])


def _create_origins() -> None:
    op.create_table(
        "file_origins",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("file_id", _ROW_ID, nullable=False),
        sa.Column("source", sa.String(32), nullable=False),
        sa.Column("serial", sa.String(255), nullable=False),
        sa.Column("path", sa.String(1024), nullable=False),
        sa.Column("folder_key", sa.String(64)),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("modified", sa.String(64)),
        sa.Column("size", sa.BigInteger),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_file_origins"),
        _of_file("file_origins"),
    )
    op.create_index("ix_file_origins_file_id", "file_origins", ["file_id"])
    op.create_index("ix_file_origins_folder_key", "file_origins", ["folder_key"])
    op.create_index("ix_file_origins_serial_file_id", "file_origins", ["serial", "file_id"])


def _create_lists() -> None:
    for table, columns, indexed in (
        ("file_materials", [sa.Column("material", sa.String(64), nullable=False)], "material"),
        (
            "file_tags",
            [
                sa.Column("tag", sa.String(64), nullable=False),
                sa.Column("folded", sa.String(64), nullable=False),
            ],
            "folded",
        ),
    ):
        op.create_table(
            table,
            sa.Column("file_id", _ROW_ID, nullable=False),
            sa.Column("position", sa.Integer, nullable=False, autoincrement=False),
            *columns,
            sa.PrimaryKeyConstraint("file_id", "position", name=f"pk_{table}"),
            _of_file(table),
        )
        op.create_index(f"ix_{table}_{indexed}_file_id", table, [indexed, "file_id"])
