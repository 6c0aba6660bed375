"""The first schema: printers, jobs, their filaments and their history.

Written in the database's own types, not in ours: a step never changes when the code does.
"""

from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_FALSE = sa.text("'0'")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "meta",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("value", sa.String(255), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
    op.create_table(
        "printers",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("serial", sa.String(255), nullable=False),
        sa.Column("vendor", sa.String(32), nullable=False),
        sa.Column("model", sa.String(255), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_printers"),
        sa.UniqueConstraint("serial", name="uq_printers_serial"),
    )
    _create_jobs()
    op.create_table(
        "job_filaments",
        sa.Column("job_id", _ROW_ID, nullable=False),
        sa.Column("position", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("slot", sa.Integer),
        sa.Column("type", sa.String(64), nullable=False),
        sa.Column("color", sa.String(8)),
        sa.Column("grams_estimated", sa.BigInteger),
        sa.Column("grams_used", sa.BigInteger),
        sa.Column("price_per_kg", sa.BigInteger),
        sa.Column("cost", sa.BigInteger),
        sa.PrimaryKeyConstraint("job_id", "position", name="pk_job_filaments"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_job_filaments_job_id", ondelete="CASCADE"),
    )
    op.create_table(
        "job_moments",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("job_id", _ROW_ID, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("detail", sa.String(64), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="pk_job_moments"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_job_moments_job_id", ondelete="CASCADE"),
        sa.UniqueConstraint("job_id", "number", name="uq_job_moments_job_id_number"),
    )


def _create_jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("printer_id", _ROW_ID, nullable=False),
        sa.Column("open_printer_id", _ROW_ID),
        sa.Column("identity", sa.String(500), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("file_name", sa.String(255), nullable=False),
        sa.Column("search_text", sa.String(765), nullable=False),
        sa.Column("file_sha256", sa.String(64)),
        sa.Column("plate", sa.Integer),
        sa.Column("first_seen_at", sa.BigInteger, nullable=False),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        sa.Column("started_at", sa.BigInteger),
        sa.Column("started_witnessed", sa.Boolean, nullable=False),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("ended_witnessed", sa.Boolean, nullable=False, server_default=_FALSE),
        sa.Column("result", sa.String(32)),
        sa.Column("has_started", sa.Boolean, nullable=False, server_default=_FALSE),
        sa.Column("is_paused", sa.Boolean, nullable=False, server_default=_FALSE),
        sa.Column("progress", sa.Integer),
        sa.Column("layers_reached", sa.Integer),
        sa.Column("layers_total", sa.Integer),
        sa.Column("remaining", sa.BigInteger),
        sa.Column("seconds_estimated", sa.BigInteger),
        sa.Column("printing_seconds", sa.BigInteger, nullable=False, server_default=_FALSE),
        sa.Column("paused_seconds", sa.BigInteger, nullable=False, server_default=_FALSE),
        sa.Column("grams_estimated", sa.BigInteger),
        sa.Column("grams", sa.BigInteger),
        sa.Column("cost_estimated", sa.BigInteger),
        sa.Column("cost", sa.BigInteger),
        sa.Column("cost_is_default", sa.Boolean, nullable=False, server_default=_FALSE),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("energy_kwh", sa.BigInteger),
        sa.Column("note", sa.String(4000), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sa.UniqueConstraint("uid", name="uq_jobs_uid"),
        sa.UniqueConstraint("open_printer_id", name="uq_jobs_open_printer_id"),
        sa.ForeignKeyConstraint(["printer_id"], ["printers.id"], name="fk_jobs_printer_id"),
        sa.ForeignKeyConstraint(["open_printer_id"], ["printers.id"], name="fk_jobs_open_printer_id"),
        sa.CheckConstraint("(result IS NULL) = (open_printer_id IS NOT NULL)", name="ck_jobs_open_or_ended"),
    )
    op.create_index("ix_jobs_first_seen_at_id", "jobs", ["first_seen_at", "id"])
    op.create_index("ix_jobs_printer_id_first_seen_at_id", "jobs", ["printer_id", "first_seen_at", "id"])
    op.create_index("ix_jobs_file_sha256", "jobs", ["file_sha256"])
