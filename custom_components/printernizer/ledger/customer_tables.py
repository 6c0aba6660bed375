"""The tables of customers, orders and quotes. Names and addresses stand in ``customer_details`` and nowhere else."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, text

from .account_tables import ACTOR, NUMBER, price_columns, site_column
from .account_words import Classification, CustomerState, OrderState, QuoteState, RuleKind
from .columns import Day, Moment, RowId, Text, Word
from .file_tables import LongText
from .model import NAME, NOTE, metadata

_FALSE = text("'0'")
_TRUE = text("'1'")


def _customer() -> Column[int]:
    return Column("customer_id", RowId, ForeignKey("customers.id"))


customers = Table(
    "customers",
    metadata,
    Column("id", RowId, primary_key=True),
    site_column(),
    Column("number", String(NUMBER), nullable=False, unique=True),
    Column("state", Word(CustomerState), nullable=False),
    Column("is_company", Boolean, nullable=False, server_default=_FALSE),
    Column("country", String(2), nullable=False, server_default=""),
    Column("created_at", Moment, nullable=False),
    # The newest order, quote or job: what the time after which data is deleted begins with.
    Column("contacted_at", Moment, nullable=False),
    Column("erased_at", Moment),
    Column("legal_hold", Boolean, nullable=False, server_default=_FALSE),
    # Restricted until this day, because something has to be kept so long; then erased.
    Column("erase_on", Day),
    Index(None, "state"),
)

customer_details = Table(
    "customer_details",
    metadata,
    Column(
        "customer_id",
        RowId,
        ForeignKey("customers.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("name", Text(NAME), nullable=False, server_default=""),
    Column("company", Text(NAME), nullable=False, server_default=""),
    Column("street", Text(NAME), nullable=False, server_default=""),
    Column("postcode", Text(16), nullable=False, server_default=""),
    Column("city", Text(NAME), nullable=False, server_default=""),
    Column("email", Text(NAME), nullable=False, server_default=""),
    Column("phone", Text(64), nullable=False, server_default=""),
    Column("vat_id", Text(20), nullable=False, server_default=""),
    Column("vat_id_checked", Text(NAME), nullable=False, server_default=""),
    Column("note", Text(NOTE), nullable=False, server_default=""),
    Column("search_text", LongText, nullable=False),
)

orders = Table(
    "orders",
    metadata,
    Column("id", RowId, primary_key=True),
    site_column(),
    Column("number", String(NUMBER), nullable=False, unique=True),
    _customer(),
    Column("state", Word(OrderState), nullable=False),
    Column("classification", Word(Classification), nullable=False),
    Column("title", Text(NAME), nullable=False, server_default=""),
    Column("note", Text(NOTE), nullable=False, server_default=""),
    Column("quantity", Integer, nullable=False, server_default=_TRUE),
    Column("created_at", Moment, nullable=False),
    Column("due_on", Day),
    # Delivered or picked up on; decides the tax rate of its jobs.
    Column("service_on", Day),
    *price_columns(),
    Column("currency", String(3), nullable=False),
    Column("external_invoice_no", Text(64), nullable=False, server_default=""),
    Column("updated_at", Moment, nullable=False),
    Index(None, "customer_id"),
    Index(None, "state", "created_at"),
)

quotes = Table(
    "quotes",
    metadata,
    Column("id", RowId, primary_key=True),
    site_column(),
    Column("number", String(NUMBER), nullable=False, unique=True),
    _customer(),
    Column("order_id", RowId, ForeignKey("orders.id")),
    Column("state", Word(QuoteState), nullable=False),
    Column("title", Text(NAME), nullable=False, server_default=""),
    Column("note", Text(NOTE), nullable=False, server_default=""),
    Column("file_sha256", String(64)),
    Column("plate", Integer),
    Column("quantity", Integer, nullable=False, server_default=_TRUE),
    Column("created_at", Moment, nullable=False),
    Column("created_by", String(ACTOR), nullable=False),
    Column("valid_until", Day),
    # Given to the customer on: from then on it is a letter, and kept as long as letters are.
    Column("sent_on", Day),
    # What it was computed from and how, as JSON.
    Column("basis", LongText, nullable=False),
    *price_columns(),
    Column("currency", String(3), nullable=False),
    Index(None, "customer_id"),
    Index(None, "state", "created_at"),
)

# The first rule that fits says whose job it is; what a person said counts more.
rules = Table(
    "rules",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kind", Word(RuleKind), nullable=False),
    Column("pattern", Text(NAME), nullable=False),
    Column("classification", Word(Classification), nullable=False),
    _customer(),
    Column("order_id", RowId, ForeignKey("orders.id")),
)

# Who was erased, to be erased again after an older backup has come back.
erasures = Table(
    "erasures",
    metadata,
    Column("customer_number", String(NUMBER), primary_key=True),
    Column("erased_at", Moment, nullable=False),
)

# What customers asked for (information, erasure …), to be answered within a month.
privacy_requests = Table(
    "privacy_requests",
    metadata,
    Column("id", RowId, primary_key=True),
    _customer(),
    Column("kind", String(32), nullable=False),
    Column("received_on", Day, nullable=False),
    Column("done_at", Moment),
    Index(None, "done_at"),
)
