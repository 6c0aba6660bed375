"""The books: accounts of jobs, bookings, the log, customers, orders, quotes, sums.

Written in the database's own types, like all steps.
"""

from datetime import UTC

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.mysql import MEDIUMTEXT

from custom_components.printernizer.ledger.guards import set_guards
from custom_components.printernizer.ledger.migrations.older_jobs import enter_older_jobs

revision = "0003"
down_revision = "0002"

_ROW_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_LONG_TEXT = sa.Text().with_variant(MEDIUMTEXT(), "mysql", "mariadb")
_ZERO = sa.text("'0'")
_ONE = sa.text("'1'")


def upgrade() -> None:
    """Create the tables, what guards them, and accounts for the jobs that are there."""
    _create_book_texts()
    _create_erasures()
    _create_sites()
    _create_book_log()
    _create_customers()
    _create_export_batches()
    _create_month_closes()
    _create_number_circles()
    _create_period_sums()
    _create_bookings()
    _create_customer_details()
    _create_orders()
    _create_privacy_requests()
    _create_export_batch_bookings()
    _create_job_accounts()
    _create_quotes()
    _create_rules()
    connection = op.get_bind()
    set_guards(connection)
    enter_older_jobs(connection, connection.get_execution_options().get("zone", UTC))


def _create_book_texts() -> None:
    op.create_table(
        "book_texts",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("salt", sa.String(32)),
        sa.Column("content", _LONG_TEXT),
        sa.Column("entity", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_book_texts"),
    )
    op.create_index("ix_book_texts_entity", "book_texts", ["entity"])


def _create_erasures() -> None:
    op.create_table(
        "erasures",
        sa.Column("customer_number", sa.String(40), nullable=False),
        sa.Column("erased_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("customer_number", name="pk_erasures"),
    )


def _create_sites() -> None:
    op.create_table(
        "sites",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("uid", sa.String(64), nullable=False),
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("name", sa.String(255), nullable=False, server_default=""),
        sa.Column("log_seq", sa.BigInteger, nullable=False, server_default=_ZERO),
        sa.Column("log_hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sites"),
        sa.UniqueConstraint("code", name="uq_sites_code"),
        sa.UniqueConstraint("uid", name="uq_sites_uid"),
    )


def _create_book_log() -> None:
    op.create_table(
        "book_log",
        sa.Column("site_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("seq", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("ts", sa.String(32), nullable=False),
        sa.Column("actor", sa.String(64), nullable=False),
        sa.Column("action", sa.String(48), nullable=False),
        sa.Column("entity", sa.String(64), nullable=False),
        sa.Column("data", _LONG_TEXT, nullable=False),
        sa.Column("prev_hash", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("site_id", "seq", name="pk_book_log"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name="fk_book_log_site_id"),
    )
    op.create_index("ix_book_log_entity", "book_log", ["entity"])


def _create_customers() -> None:
    op.create_table(
        "customers",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("site_id", _ROW_ID, nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("is_company", sa.Boolean, nullable=False, server_default=_ZERO),
        sa.Column("country", sa.String(2), nullable=False, server_default=""),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("contacted_at", sa.BigInteger, nullable=False),
        sa.Column("erased_at", sa.BigInteger),
        sa.Column("legal_hold", sa.Boolean, nullable=False, server_default=_ZERO),
        sa.Column("erase_on", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_customers"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name="fk_customers_site_id"),
        sa.UniqueConstraint("number", name="uq_customers_number"),
    )
    op.create_index("ix_customers_state", "customers", ["state"])


def _create_export_batches() -> None:
    op.create_table(
        "export_batches",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("site_id", _ROW_ID, nullable=False),
        sa.Column("format", sa.String(32), nullable=False),
        sa.Column("period", sa.Integer),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("made_by", sa.String(64), nullable=False),
        sa.Column("rows", sa.Integer, nullable=False),
        sa.Column("is_repeat", sa.Boolean, nullable=False, server_default=_ZERO),
        sa.PrimaryKeyConstraint("id", name="pk_export_batches"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name="fk_export_batches_site_id"),
    )


def _create_month_closes() -> None:
    op.create_table(
        "month_closes",
        sa.Column("site_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("period", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("closed_at", sa.BigInteger, nullable=False),
        sa.Column("closed_by", sa.String(64), nullable=False),
        sa.Column("jobs", sa.Integer, nullable=False),
        sa.Column("sums", _LONG_TEXT, nullable=False),
        sa.Column("log_seq", sa.BigInteger, nullable=False),
        sa.Column("log_hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("site_id", "period", name="pk_month_closes"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name="fk_month_closes_site_id"),
    )


def _create_number_circles() -> None:
    op.create_table(
        "number_circles",
        sa.Column("site_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("circle", sa.String(32), nullable=False, autoincrement=False),
        sa.Column("year", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("site_id", "circle", "year", name="pk_number_circles"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name="fk_number_circles_site_id"),
    )


def _create_period_sums() -> None:
    op.create_table(
        "period_sums",
        sa.Column("sum_of", sa.String(32), nullable=False, autoincrement=False),
        sa.Column("period", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("site_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("item", sa.String(64), nullable=False, autoincrement=False),
        sa.Column("classification", sa.String(32), nullable=False, autoincrement=False),
        sa.Column("result", sa.String(32), nullable=False, autoincrement=False),
        sa.Column("currency", sa.String(3), nullable=False, autoincrement=False),
        sa.Column("jobs", sa.Integer, nullable=False),
        sa.Column("seconds", sa.BigInteger, nullable=False),
        sa.Column("seconds_estimated", sa.BigInteger, nullable=False),
        sa.Column("grams", sa.BigInteger, nullable=False),
        sa.Column("grams_estimated", sa.BigInteger, nullable=False),
        sa.Column("energy_kwh", sa.BigInteger, nullable=False),
        sa.Column("material_cost", sa.BigInteger, nullable=False),
        sa.Column("energy_cost", sa.BigInteger, nullable=False),
        sa.Column("machine_cost", sa.BigInteger, nullable=False),
        sa.Column("labour_cost", sa.BigInteger, nullable=False),
        sa.Column("packaging_cost", sa.BigInteger, nullable=False),
        sa.Column("overhead_cost", sa.BigInteger, nullable=False),
        sa.Column("cost", sa.BigInteger, nullable=False),
        sa.Column("cost_estimated", sa.BigInteger, nullable=False),
        sa.Column("net", sa.BigInteger, nullable=False),
        sa.Column("vat", sa.BigInteger, nullable=False),
        sa.Column("gross", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint(
            "sum_of",
            "period",
            "site_id",
            "item",
            "classification",
            "result",
            "currency",
            name="pk_period_sums",
        ),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name="fk_period_sums_site_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_period_sums_sum_of_item_period", "period_sums", ["sum_of", "item", "period"])


def _create_bookings() -> None:
    op.create_table(
        "bookings",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("site_id", _ROW_ID, nullable=False),
        sa.Column("job_id", _ROW_ID, nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("of_id", _ROW_ID),
        sa.Column("booked_at", sa.BigInteger, nullable=False),
        sa.Column("booked_by", sa.String(64), nullable=False),
        sa.Column("period", sa.Integer, nullable=False),
        sa.Column("service_on", sa.Integer, nullable=False),
        sa.Column("classification", sa.String(32), nullable=False),
        sa.Column("customer_id", _ROW_ID),
        sa.Column("order_id", _ROW_ID),
        sa.Column("printer_id", _ROW_ID, nullable=False),
        sa.Column("result", sa.String(32), nullable=False),
        sa.Column("failure", sa.String(32)),
        sa.Column("material", sa.String(64), nullable=False, server_default=""),
        sa.Column("jobs", sa.Integer, nullable=False),
        sa.Column("seconds", sa.BigInteger, nullable=False),
        sa.Column("seconds_estimated", sa.BigInteger),
        sa.Column("grams", sa.BigInteger),
        sa.Column("grams_estimated", sa.BigInteger),
        sa.Column("energy_kwh", sa.BigInteger),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("material_cost", sa.BigInteger),
        sa.Column("energy_cost", sa.BigInteger),
        sa.Column("machine_cost", sa.BigInteger),
        sa.Column("labour_cost", sa.BigInteger),
        sa.Column("packaging_cost", sa.BigInteger),
        sa.Column("overhead_cost", sa.BigInteger),
        sa.Column("cost", sa.BigInteger),
        sa.Column("cost_estimated", sa.BigInteger),
        sa.Column("price_basis", sa.String(32)),
        sa.Column("treatment", sa.String(16)),
        sa.Column("tax_rate", sa.BigInteger),
        sa.Column("tax_country", sa.String(2)),
        sa.Column("net", sa.BigInteger),
        sa.Column("vat", sa.BigInteger),
        sa.Column("gross", sa.BigInteger),
        sa.Column("external_invoice_no", sa.String(64), nullable=False, server_default=""),
        sa.Column("rates", _LONG_TEXT),
        sa.PrimaryKeyConstraint("id", name="pk_bookings"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_bookings_job_id"),
        sa.ForeignKeyConstraint(["of_id"], ["bookings.id"], name="fk_bookings_of_id"),
        sa.ForeignKeyConstraint(["printer_id"], ["printers.id"], name="fk_bookings_printer_id"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name="fk_bookings_site_id"),
        sa.UniqueConstraint("of_id", name="uq_bookings_of_id"),
    )
    op.create_index("ix_bookings_customer_id_period", "bookings", ["customer_id", "period"])
    op.create_index("ix_bookings_job_id", "bookings", ["job_id"])
    op.create_index("ix_bookings_period_id", "bookings", ["period", "id"])


def _create_customer_details() -> None:
    op.create_table(
        "customer_details",
        sa.Column("customer_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("name", sa.String(255), nullable=False, server_default=""),
        sa.Column("company", sa.String(255), nullable=False, server_default=""),
        sa.Column("street", sa.String(255), nullable=False, server_default=""),
        sa.Column("postcode", sa.String(16), nullable=False, server_default=""),
        sa.Column("city", sa.String(255), nullable=False, server_default=""),
        sa.Column("email", sa.String(255), nullable=False, server_default=""),
        sa.Column("phone", sa.String(64), nullable=False, server_default=""),
        sa.Column("vat_id", sa.String(20), nullable=False, server_default=""),
        sa.Column("vat_id_checked", sa.String(255), nullable=False, server_default=""),
        sa.Column("note", sa.String(4000), nullable=False, server_default=""),
        sa.Column("search_text", _LONG_TEXT, nullable=False),
        sa.PrimaryKeyConstraint("customer_id", name="pk_customer_details"),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name="fk_customer_details_customer_id", ondelete="CASCADE"
        ),
    )


def _create_orders() -> None:
    op.create_table(
        "orders",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("site_id", _ROW_ID, nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("customer_id", _ROW_ID),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("classification", sa.String(32), nullable=False),
        sa.Column("title", sa.String(255), nullable=False, server_default=""),
        sa.Column("note", sa.String(4000), nullable=False, server_default=""),
        sa.Column("quantity", sa.Integer, nullable=False, server_default=_ONE),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("due_on", sa.Integer),
        sa.Column("service_on", sa.Integer),
        sa.Column("price_basis", sa.String(32)),
        sa.Column("treatment", sa.String(16)),
        sa.Column("tax_rate", sa.BigInteger),
        sa.Column("tax_country", sa.String(2)),
        sa.Column("tax_reason", sa.String(255), nullable=False, server_default=""),
        sa.Column("net", sa.BigInteger),
        sa.Column("vat", sa.BigInteger),
        sa.Column("gross", sa.BigInteger),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("external_invoice_no", sa.String(64), nullable=False, server_default=""),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_orders"),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_orders_customer_id"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name="fk_orders_site_id"),
        sa.UniqueConstraint("number", name="uq_orders_number"),
    )
    op.create_index("ix_orders_customer_id", "orders", ["customer_id"])
    op.create_index("ix_orders_state_created_at", "orders", ["state", "created_at"])


def _create_privacy_requests() -> None:
    op.create_table(
        "privacy_requests",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("customer_id", _ROW_ID),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("received_on", sa.Integer, nullable=False),
        sa.Column("done_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("id", name="pk_privacy_requests"),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_privacy_requests_customer_id"),
    )
    op.create_index("ix_privacy_requests_done_at", "privacy_requests", ["done_at"])


def _create_export_batch_bookings() -> None:
    op.create_table(
        "export_batch_bookings",
        sa.Column("batch_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("booking_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("batch_id", "booking_id", name="pk_export_batch_bookings"),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["export_batches.id"], name="fk_export_batch_bookings_batch_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_export_batch_bookings_booking_id"),
    )
    op.create_index("ix_export_batch_bookings_booking_id", "export_batch_bookings", ["booking_id"])


def _create_job_accounts() -> None:
    op.create_table(
        "job_accounts",
        sa.Column("job_id", _ROW_ID, nullable=False, autoincrement=False),
        sa.Column("site_id", _ROW_ID, nullable=False),
        sa.Column("first_seen_at", sa.BigInteger, nullable=False),
        sa.Column("number", sa.String(40)),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("classification", sa.String(32), nullable=False),
        sa.Column("classified_by", sa.String(32), nullable=False),
        sa.Column("customer_id", _ROW_ID),
        sa.Column("order_id", _ROW_ID),
        sa.Column("attempt_of_id", _ROW_ID),
        sa.Column("failure", sa.String(32)),
        sa.Column("failure_note", sa.String(4000), nullable=False, server_default=""),
        sa.Column("stopped_by", sa.String(64)),
        sa.Column("service_on", sa.Integer),
        sa.Column("period", sa.Integer),
        sa.Column("labour_minutes", sa.Integer),
        sa.Column("packaging", sa.BigInteger),
        sa.Column("customer_material", sa.Boolean, nullable=False, server_default=_ZERO),
        sa.Column("energy_source", sa.String(32)),
        sa.Column("energy_estimated", sa.Boolean, nullable=False, server_default=_ZERO),
        sa.Column("material_cost", sa.BigInteger),
        sa.Column("energy_cost", sa.BigInteger),
        sa.Column("machine_cost", sa.BigInteger),
        sa.Column("labour_cost", sa.BigInteger),
        sa.Column("packaging_cost", sa.BigInteger),
        sa.Column("overhead_cost", sa.BigInteger),
        sa.Column("price_basis", sa.String(32)),
        sa.Column("treatment", sa.String(16)),
        sa.Column("tax_rate", sa.BigInteger),
        sa.Column("tax_country", sa.String(2)),
        sa.Column("tax_reason", sa.String(255), nullable=False, server_default=""),
        sa.Column("net", sa.BigInteger),
        sa.Column("vat", sa.BigInteger),
        sa.Column("gross", sa.BigInteger),
        sa.Column("external_invoice_no", sa.String(64), nullable=False, server_default=""),
        sa.Column("rates", _LONG_TEXT),
        sa.Column("estimate", _LONG_TEXT),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("job_id", name="pk_job_accounts"),
        sa.ForeignKeyConstraint(["attempt_of_id"], ["jobs.id"], name="fk_job_accounts_attempt_of_id"),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_job_accounts_customer_id"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_job_accounts_job_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_job_accounts_order_id"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name="fk_job_accounts_site_id"),
        sa.UniqueConstraint("number", name="uq_job_accounts_number"),
    )
    op.create_index("ix_job_accounts_attempt_of_id", "job_accounts", ["attempt_of_id"])
    op.create_index("ix_job_accounts_order_id", "job_accounts", ["order_id"])
    op.create_index("ix_job_accounts_period_job_id", "job_accounts", ["period", "job_id"])
    for column in ("period", "customer_id", "failure", "classification", "state"):
        op.create_index(
            f"ix_job_accounts_{column}_first_seen_at_job_id",
            "job_accounts",
            [column, "first_seen_at", "job_id"],
        )


def _create_quotes() -> None:
    op.create_table(
        "quotes",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("site_id", _ROW_ID, nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("customer_id", _ROW_ID),
        sa.Column("order_id", _ROW_ID),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("title", sa.String(255), nullable=False, server_default=""),
        sa.Column("note", sa.String(4000), nullable=False, server_default=""),
        sa.Column("file_sha256", sa.String(64)),
        sa.Column("plate", sa.Integer),
        sa.Column("quantity", sa.Integer, nullable=False, server_default=_ONE),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("created_by", sa.String(64), nullable=False),
        sa.Column("valid_until", sa.Integer),
        sa.Column("sent_on", sa.Integer),
        sa.Column("basis", _LONG_TEXT, nullable=False),
        sa.Column("price_basis", sa.String(32)),
        sa.Column("treatment", sa.String(16)),
        sa.Column("tax_rate", sa.BigInteger),
        sa.Column("tax_country", sa.String(2)),
        sa.Column("tax_reason", sa.String(255), nullable=False, server_default=""),
        sa.Column("net", sa.BigInteger),
        sa.Column("vat", sa.BigInteger),
        sa.Column("gross", sa.BigInteger),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_quotes"),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_quotes_customer_id"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_quotes_order_id"),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name="fk_quotes_site_id"),
        sa.UniqueConstraint("number", name="uq_quotes_number"),
    )
    op.create_index("ix_quotes_customer_id", "quotes", ["customer_id"])
    op.create_index("ix_quotes_state_created_at", "quotes", ["state", "created_at"])


def _create_rules() -> None:
    op.create_table(
        "rules",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("pattern", sa.String(255), nullable=False),
        sa.Column("classification", sa.String(32), nullable=False),
        sa.Column("customer_id", _ROW_ID),
        sa.Column("order_id", _ROW_ID),
        sa.PrimaryKeyConstraint("id", name="pk_rules"),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_rules_customer_id"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_rules_order_id"),
    )
