"""The tables of filaments, spools, what was taken of them, and what a print is computed with."""

from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, text

from ..costing import PriceBasis, RateName, TaxMode
from .account_tables import ACTOR
from .account_words import SpoolUseReason
from .columns import Day, Grams, KilowattHours, Moment, Money, Percent, RowId, Text, Word
from .file_tables import LongText
from .model import NAME, NOTE, metadata

_FALSE = text("'0'")
_ZERO = text("'0'")


def _bought() -> list[Column[Any]]:
    """Return what a full spool costs, with tax or without, and the tax that is in it or comes on it."""
    return [
        Column("price", Money),
        Column("price_basis", Word(PriceBasis)),
        Column("tax_percent", Percent, nullable=False, server_default=_ZERO),
    ]


filaments = Table(
    "filaments",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("uid", String(32), nullable=False, unique=True),
    Column("vendor", Text(NAME), nullable=False, server_default=""),
    Column("name", Text(NAME), nullable=False, server_default=""),
    Column("type", Text(64), nullable=False),
    # RRGGBB or RRGGBBAA, as everywhere.
    Column("color", String(8)),
    # g/cm³ and mm, in ten-thousandths.
    Column("density", Percent),
    Column("diameter", Percent),
    *_bought(),
    # What a full spool holds, and what an empty one weighs.
    Column("spool_grams", Grams, nullable=False),
    Column("empty_grams", Grams),
    # Below this, all its spools together, it has to be bought.
    Column("low_at", Grams),
    Column("article", Text(64), nullable=False, server_default=""),
    Column("note", Text(NOTE), nullable=False, server_default=""),
    Column("is_archived", Boolean, nullable=False, server_default=_FALSE),
    Column("search_text", Text(NAME), nullable=False, server_default=""),
    # It was told that there is little left; told again only after there was enough.
    Column("is_told_low", Boolean, nullable=False, server_default=_FALSE),
    # Its id in Spoolman, and what both sides last agreed on (JSON).
    Column("external_id", Integer, unique=True),
    Column("external_base", LongText),
    Column("updated_at", Moment, nullable=False),
    Index(None, "type"),
)

spools = Table(
    "spools",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("uid", String(32), nullable=False, unique=True),
    Column("filament_id", RowId, ForeignKey("filaments.id"), nullable=False),
    # NULL: as the filament says.
    *_bought(),
    Column("initial_grams", Grams, nullable=False),
    Column("remaining_grams", Grams, nullable=False),
    Column("lot", Text(64), nullable=False, server_default=""),
    Column("location", Text(64), nullable=False, server_default=""),
    # What a printer reads from the chip of the spool.
    Column("tag_uid", String(64)),
    # Where it is mounted: the printer's serial and the global tray; one spool a place.
    Column("serial", Text(NAME)),
    Column("slot", Integer),
    Column("bought_on", Day),
    Column("first_used_at", Moment),
    Column("last_used_at", Moment),
    Column("note", Text(NOTE), nullable=False, server_default=""),
    Column("is_archived", Boolean, nullable=False, server_default=_FALSE),
    Column("search_text", Text(NAME), nullable=False, server_default=""),
    # As with filaments.
    Column("external_id", Integer, unique=True),
    Column("external_base", LongText),
    # What Spoolman said was used when both last agreed, and what it is being told beyond that right now: after a crash
    # in the middle, what it says then tells whether it heard.
    Column("external_used", Grams),
    Column("external_pending", Grams),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    UniqueConstraint("serial", "slot"),
    Index(None, "filament_id"),
    Index(None, "tag_uid"),
)

spool_uses = Table(
    "spool_uses",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("spool_id", RowId, ForeignKey("spools.id", ondelete="CASCADE"), nullable=False),
    Column("job_id", RowId, ForeignKey("jobs.id", ondelete="CASCADE")),
    # Of the job's filament; with it, each use is entered once however often it is told.
    Column("position", Integer),
    # Taken off; negative: put back.
    Column("grams", Grams, nullable=False),
    Column("at", Moment, nullable=False),
    Column("reason", Word(SpoolUseReason), nullable=False),
    Column("by", String(ACTOR), nullable=False),
    UniqueConstraint("job_id", "position", "spool_id"),
    Index(None, "spool_id", "at"),
    Index(None, "at"),
)

# From which spool a running job is fed, as it went: from ``share`` (percent of the whole job) on, what its file takes
# from ``slot`` comes from ``tray``, where ``spool_id`` is mounted. Both are global trays; they differ when a changer went
# on with another slot after a spool had run out.
job_spools = Table(
    "job_spools",
    metadata,
    Column("job_id", RowId, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("slot", Integer, nullable=False),
    Column("tray", Integer, nullable=False),
    # No foreign key, as with a job's filaments.
    Column("spool_id", RowId),
    Column("share", Percent, nullable=False),
)

# Only ever added to: a later row for the same takes over from its day on.
rate_settings = Table(
    "rate_settings",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("name", Word(RateName), nullable=False),
    # As text: rates have as many decimals as a person gave them. NULL: not set here any more.
    Column("value", String(40)),
    Column("valid_from", Day, nullable=False),
    Column("printer", Text(NAME)),
    Column("material", Text(64)),
    Column("job", String(32)),
    Column("basis", Word(PriceBasis)),
    Column("tax_percent", Percent, nullable=False, server_default=_ZERO),
    Column("set_at", Moment, nullable=False),
    Column("set_by", String(ACTOR), nullable=False),
    Index(None, "name", "valid_from"),
)

tax_modes = Table(
    "tax_modes",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("valid_from", Day, nullable=False),
    Column("mode", Word(TaxMode), nullable=False),
    Column("set_at", Moment, nullable=False),
    Column("set_by", String(ACTOR), nullable=False),
)

# Prices of electricity from a local day on: what stands in ``content`` (JSON) is fixed, in bands of the day, or the name
# of an entity that tells them.
energy_tariffs = Table(
    "energy_tariffs",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("valid_from", Day, nullable=False),
    Column("content", LongText, nullable=False),
    Column("set_at", Moment, nullable=False),
    Column("set_by", String(ACTOR), nullable=False),
)

# Jobs that ended or were changed, and whose costs are still to be computed. ``stamp`` counts the demands, so that one
# which comes while a job is being settled is not lost.
settlements_due = Table(
    "settlements_due",
    metadata,
    Column("job_id", RowId, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("stamp", Integer, nullable=False),
)

# What a printer took while it didn't print: nobody's cost, told apart.
standby_days = Table(
    "standby_days",
    metadata,
    Column("printer_id", RowId, ForeignKey("printers.id"), primary_key=True),
    Column("day", Day, primary_key=True, autoincrement=False),
    Column("energy_kwh", KilowattHours, nullable=False),
    Column("cost", Money),
    Column("currency", String(3), nullable=False),
    Column("is_estimated", Boolean, nullable=False, server_default=_FALSE),
)

maintenance_items = Table(
    "maintenance_items",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("printer_id", RowId, ForeignKey("printers.id"), nullable=False),
    # ``nozzle``, ``belts`` … or ``other``, which ``label`` then names.
    Column("kind", String(32), nullable=False),
    Column("label", Text(NAME), nullable=False, server_default=""),
    # Due after so many hours of printing, days or jobs, whatever comes first.
    Column("every_hours", Integer),
    Column("every_days", Integer),
    Column("every_jobs", Integer),
    Column("done_at", Moment, nullable=False),
    Index(None, "printer_id"),
)

maintenance_log = Table(
    "maintenance_log",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("item_id", RowId, ForeignKey("maintenance_items.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("by", String(ACTOR), nullable=False),
    Column("note", Text(NOTE), nullable=False, server_default=""),
    Index(None, "item_id", "at"),
)
