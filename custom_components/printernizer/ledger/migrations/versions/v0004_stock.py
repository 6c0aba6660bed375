"""What prints are made of and computed with: filaments, spools, rates, tariffs; standby and maintenance.

Written in the database's own types, like all steps.
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.mysql import MEDIUMTEXT

revision = "0004"
down_revision = "0003"

_ROW_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_LONG_TEXT = sa.Text().with_variant(MEDIUMTEXT(), "mysql", "mariadb")
_ZERO = sa.text("'0'")


def upgrade() -> None:
    """Create the tables."""
    _create_energy_tariffs()
    _create_filaments()
    _create_rate_settings()
    _create_tax_modes()
    _create_maintenance_items()
    _create_spools()
    _create_settlements_due()
    _create_standby_days()
    _create_maintenance_log()
    _create_spool_uses()
    _create_job_spools()
    op.add_column("job_filaments", sa.Column("spool_id", _ROW_ID))
    op.create_index("ix_jobs_ended_at", "jobs", ["ended_at"])


def _create_energy_tariffs() -> None:
    op.create_table(
        "energy_tariffs",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("valid_from", sa.Integer, nullable=False),
        sa.Column("content", _LONG_TEXT, nullable=False),
        sa.Column("set_at", sa.BigInteger, nullable=False),
        sa.Column("set_by", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_energy_tariffs"),
    )


def _create_filaments() -> None:
    op.create_table(
        "filaments",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("vendor", sa.String(255), nullable=False, server_default=""),
        sa.Column("name", sa.String(255), nullable=False, server_default=""),
        sa.Column("type", sa.String(64), nullable=False),
        sa.Column("color", sa.String(8)),
        sa.Column("density", sa.BigInteger),
        sa.Column("diameter", sa.BigInteger),
        sa.Column("price", sa.BigInteger),
        sa.Column("price_basis", sa.String(32)),
        sa.Column("tax_percent", sa.BigInteger, nullable=False, server_default=_ZERO),
        sa.Column("spool_grams", sa.BigInteger, nullable=False),
        sa.Column("empty_grams", sa.BigInteger),
        sa.Column("low_at", sa.BigInteger),
        sa.Column("article", sa.String(64), nullable=False, server_default=""),
        sa.Column("note", sa.String(4000), nullable=False, server_default=""),
        sa.Column("is_archived", sa.Boolean, nullable=False, server_default=_ZERO),
        sa.Column("search_text", sa.String(255), nullable=False, server_default=""),
        sa.Column("is_told_low", sa.Boolean, nullable=False, server_default=_ZERO),
        sa.Column("external_id", sa.Integer),
        sa.Column("external_base", _LONG_TEXT),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_filaments"),
        sa.UniqueConstraint("uid", name="uq_filaments_uid"),
        sa.UniqueConstraint("external_id", name="uq_filaments_external_id"),
    )
    op.create_index("ix_filaments_type", "filaments", ["type"])


def _create_rate_settings() -> None:
    op.create_table(
        "rate_settings",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("value", sa.String(40)),
        sa.Column("valid_from", sa.Integer, nullable=False),
        sa.Column("printer", sa.String(255)),
        sa.Column("material", sa.String(64)),
        sa.Column("job", sa.String(32)),
        sa.Column("basis", sa.String(32)),
        sa.Column("tax_percent", sa.BigInteger, nullable=False, server_default=_ZERO),
        sa.Column("set_at", sa.BigInteger, nullable=False),
        sa.Column("set_by", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rate_settings"),
    )
    op.create_index("ix_rate_settings_name_valid_from", "rate_settings", ["name", "valid_from"])


def _create_tax_modes() -> None:
    op.create_table(
        "tax_modes",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("valid_from", sa.Integer, nullable=False),
        sa.Column("mode", sa.String(32), nullable=False),
        sa.Column("set_at", sa.BigInteger, nullable=False),
        sa.Column("set_by", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tax_modes"),
    )


def _create_maintenance_items() -> None:
    op.create_table(
        "maintenance_items",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("printer_id", _ROW_ID, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("label", sa.String(255), nullable=False, server_default=""),
        sa.Column("every_hours", sa.Integer),
        sa.Column("every_days", sa.Integer),
        sa.Column("every_jobs", sa.Integer),
        sa.Column("done_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_maintenance_items"),
        sa.ForeignKeyConstraint(["printer_id"], ["printers.id"], name="fk_maintenance_items_printer_id"),
    )
    op.create_index("ix_maintenance_items_printer_id", "maintenance_items", ["printer_id"])


def _create_spools() -> None:
    op.create_table(
        "spools",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("filament_id", _ROW_ID, nullable=False),
        sa.Column("price", sa.BigInteger),
        sa.Column("price_basis", sa.String(32)),
        sa.Column("tax_percent", sa.BigInteger, nullable=False, server_default=_ZERO),
        sa.Column("initial_grams", sa.BigInteger, nullable=False),
        sa.Column("remaining_grams", sa.BigInteger, nullable=False),
        sa.Column("lot", sa.String(64), nullable=False, server_default=""),
        sa.Column("location", sa.String(64), nullable=False, server_default=""),
        sa.Column("tag_uid", sa.String(64)),
        sa.Column("serial", sa.String(255)),
        sa.Column("slot", sa.Integer),
        sa.Column("bought_on", sa.Integer),
        sa.Column("first_used_at", sa.BigInteger),
        sa.Column("last_used_at", sa.BigInteger),
        sa.Column("note", sa.String(4000), nullable=False, server_default=""),
        sa.Column("is_archived", sa.Boolean, nullable=False, server_default=_ZERO),
        sa.Column("search_text", sa.String(255), nullable=False, server_default=""),
        sa.Column("external_id", sa.Integer),
        sa.Column("external_base", _LONG_TEXT),
        sa.Column("external_used", sa.BigInteger),
        sa.Column("external_pending", sa.BigInteger),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_spools"),
        sa.ForeignKeyConstraint(["filament_id"], ["filaments.id"], name="fk_spools_filament_id"),
        sa.UniqueConstraint("external_id", name="uq_spools_external_id"),
        sa.UniqueConstraint("serial", "slot", name="uq_spools_serial_slot"),
        sa.UniqueConstraint("uid", name="uq_spools_uid"),
    )
    op.create_index("ix_spools_filament_id", "spools", ["filament_id"])
    op.create_index("ix_spools_tag_uid", "spools", ["tag_uid"])


def _create_settlements_due() -> None:
    op.create_table(
        "settlements_due",
        sa.Column("job_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("stamp", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("job_id", name="pk_settlements_due"),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name="fk_settlements_due_job_id", ondelete="CASCADE"
        ),
    )


def _create_standby_days() -> None:
    op.create_table(
        "standby_days",
        sa.Column("printer_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("day", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("energy_kwh", sa.BigInteger, nullable=False),
        sa.Column("cost", sa.BigInteger),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("is_estimated", sa.Boolean, nullable=False, server_default=_ZERO),
        sa.PrimaryKeyConstraint("printer_id", "day", name="pk_standby_days"),
        sa.ForeignKeyConstraint(["printer_id"], ["printers.id"], name="fk_standby_days_printer_id"),
    )


def _create_maintenance_log() -> None:
    op.create_table(
        "maintenance_log",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("item_id", _ROW_ID, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("by", sa.String(64), nullable=False),
        sa.Column("note", sa.String(4000), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="pk_maintenance_log"),
        sa.ForeignKeyConstraint(
            ["item_id"], ["maintenance_items.id"], name="fk_maintenance_log_item_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_maintenance_log_item_id_at", "maintenance_log", ["item_id", "at"])


def _create_spool_uses() -> None:
    op.create_table(
        "spool_uses",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("spool_id", _ROW_ID, nullable=False),
        sa.Column("job_id", _ROW_ID),
        sa.Column("position", sa.Integer),
        sa.Column("grams", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("by", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_spool_uses"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_spool_uses_job_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["spool_id"], ["spools.id"], name="fk_spool_uses_spool_id", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("job_id", "position", "spool_id", name="uq_spool_uses_job_id_position_spool_id"),
    )
    op.create_index("ix_spool_uses_at", "spool_uses", ["at"])
    op.create_index("ix_spool_uses_spool_id_at", "spool_uses", ["spool_id", "at"])


def _create_job_spools() -> None:
    op.create_table(
        "job_spools",
        sa.Column("job_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("slot", sa.Integer, nullable=False),
        sa.Column("tray", sa.Integer, nullable=False),
        sa.Column("spool_id", _ROW_ID),
        sa.Column("share", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("job_id", "number", name="pk_job_spools"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_job_spools_job_id", ondelete="CASCADE"),
    )
