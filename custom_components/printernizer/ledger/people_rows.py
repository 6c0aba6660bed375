"""What callers of the customers, orders, quotes and rules hand in and get back: plain frozen rows, no SQL."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypedDict, override

from ..costing import PriceBasis
from .account_words import Classification, CustomerState, OrderState, QuoteState, RuleKind
from .query import MAX_LIMIT, Sort, SortCursor, decode_sort_cursor


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerDetails:
    """Who a customer is. Kept in one table and nowhere else."""

    name: str = ""
    company: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    email: str = ""
    phone: str = ""
    vat_id: str = ""
    vat_id_checked: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Customer:
    """A customer. ``details`` are ``None`` when they are erased, or hidden because the customer is restricted.

    ``contacted_at`` is the newest order, quote or job. ``erase_on``: the day on which what must be kept may go.
    """

    id: int
    site: str
    number: str
    state: CustomerState
    is_company: bool
    country: str
    created_at: datetime
    contacted_at: datetime
    erased_at: datetime | None
    legal_hold: bool
    erase_on: date | None
    details: CustomerDetails | None = field(default=None, repr=False)


class CustomerChange(TypedDict, total=False):
    """The fields of a customer to write; those left out stay as they are."""

    is_company: bool
    country: str
    legal_hold: bool
    name: str
    company: str
    street: str
    postcode: str
    city: str
    email: str
    phone: str
    vat_id: str
    vat_id_checked: str
    note: str


class CustomerSort(Sort):
    """What customers are sorted by."""

    CONTACT = "contact"
    """When they were last in contact."""
    NUMBER = "number"
    NAME = "name"
    """As lists show it: who has none there, or may not be named, comes last."""
    STATE = "state"

    @property
    @override
    def has_gaps(self) -> bool:
        """Whether it isn't known of all customers."""
        return self is CustomerSort.NAME


class OrderSort(Sort):
    """What orders are sorted by."""

    DATE = "date"
    """When they were entered."""
    NUMBER = "number"
    STATE = "state"
    DUE = "due"
    SERVICE = "service"
    """When they were delivered."""
    PRICE = "price"
    """With tax."""

    @property
    @override
    def has_gaps(self) -> bool:
        """Whether it isn't known of all orders."""
        return self in {OrderSort.DUE, OrderSort.SERVICE, OrderSort.PRICE}


class QuoteSort(Sort):
    """What quotes are sorted by."""

    DATE = "date"
    """When they were entered."""
    NUMBER = "number"
    STATE = "state"
    SENT = "sent"
    VALID = "valid"
    """The last day on which they can be accepted."""
    PRICE = "price"
    """With tax."""

    @property
    @override
    def has_gaps(self) -> bool:
        """Whether it isn't known of all quotes."""
        return self in {QuoteSort.SENT, QuoteSort.VALID, QuoteSort.PRICE}


@dataclass(frozen=True, kw_only=True, slots=True)
class _PageOf:
    """The part of a question that picks the page. Raises ``ValueError`` for what can't be answered."""

    sort: Sort
    is_descending: bool = True
    limit: int = 50
    after: str | None = None

    def __post_init__(self) -> None:
        """Refuse what can't be answered."""
        if not 1 <= self.limit <= MAX_LIMIT:
            raise ValueError(f"limit must be 1 to {MAX_LIMIT}")
        if self.cursor is not None and self.cursor.sort is not self.sort:
            raise ValueError("not a cursor of this sort")

    @property
    def cursor(self) -> SortCursor | None:
        """Return what the page before ended with."""
        return None if self.after is None else decode_sort_cursor(self.after, type(self.sort))


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerQuery(_PageOf):
    """Which customers, the one last in contact first. ``text`` is looked for in numbers, names and addresses."""

    sort: CustomerSort = CustomerSort.CONTACT
    text: str = ""
    states: tuple[CustomerState, ...] = (CustomerState.ACTIVE,)


@dataclass(frozen=True, kw_only=True, slots=True)
class OrderQuery(_PageOf):
    """Which orders, newest first. Empty means no restriction; ``text`` is looked for in numbers and titles."""

    sort: OrderSort = OrderSort.DATE
    states: tuple[OrderState, ...] = ()
    customer_id: int | None = None
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class QuoteQuery(_PageOf):
    """Which quotes, newest first. Empty means no restriction; ``text`` is looked for in numbers and titles."""

    sort: QuoteSort = QuoteSort.DATE
    states: tuple[QuoteState, ...] = ()
    customer_id: int | None = None
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreedPrice:
    """A price as it was agreed, with its tax and the reason for it. Its three amounts are kept, never computed anew."""

    price_basis: PriceBasis
    treatment: str
    tax_rate: Decimal
    tax_country: str
    tax_reason: str = ""
    net: Decimal
    vat: Decimal
    gross: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """An order: jobs and their attempts, with the price that was agreed for all of them.

    ``service_on`` is the day of delivery, and decides the tax of its jobs. ``customer_name`` is there to be shown: of who
    is restricted or erased it is ``None``.
    """

    id: int
    site: str
    number: str
    customer_id: int | None
    customer_number: str | None
    state: OrderState
    classification: Classification
    title: str
    note: str
    quantity: int
    created_at: datetime
    due_on: date | None
    service_on: date | None
    price: AgreedPrice | None
    currency: str
    external_invoice_no: str
    updated_at: datetime
    customer_name: str | None = field(default=None, repr=False)


class OrderChange(TypedDict, total=False):
    """The fields of an order to write; those left out stay as they are."""

    customer_id: int | None
    state: OrderState
    classification: Classification
    title: str
    note: str
    quantity: int
    due_on: date | None
    service_on: date | None
    price: AgreedPrice | None
    external_invoice_no: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    """A quote. ``basis`` is what it was computed from and how, as JSON; ``sent_on``: it became a letter.

    ``customer_name``: as with an order.
    """

    id: int
    site: str
    number: str
    customer_id: int | None
    customer_number: str | None
    order_id: int | None
    order_number: str | None
    state: QuoteState
    title: str
    note: str
    file_sha256: str | None
    plate: int | None
    quantity: int
    created_at: datetime
    created_by: str
    valid_until: date | None
    sent_on: date | None
    basis: str
    price: AgreedPrice | None
    currency: str
    customer_name: str | None = field(default=None, repr=False)


class QuoteChange(TypedDict, total=False):
    """The fields of a quote to write; those left out stay as they are."""

    customer_id: int | None
    state: QuoteState
    title: str
    note: str
    file_sha256: str | None
    plate: int | None
    quantity: int
    valid_until: date | None
    sent_on: date | None
    basis: str
    price: AgreedPrice | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """Whose jobs are that look like this: see ``RuleKind`` for ``pattern``. An order brings its customer."""

    kind: RuleKind
    pattern: str
    classification: Classification
    customer_id: int | None = None
    order_id: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class JobTraits:
    """What rules look at. ``folders``: where the file lies, on printers and among the watched ones."""

    serial: str = ""
    name: str = ""
    file_name: str = ""
    file_sha256: str | None = None
    folders: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleMatch:
    """What the first rule that fits says; ``position`` ``None``: the file was quoted for the order, which needs no rule."""

    position: int | None
    classification: Classification
    customer_id: int | None
    order_id: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PrivacyRequest:
    """What a customer asked for, to be answered within a month of ``received_on``."""

    id: int
    customer_id: int | None
    customer_number: str | None
    kind: str
    received_on: date
    done_at: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Tombstone:
    """Who was erased and when, and which files had to go with them: all that is left to know."""

    customer: str
    erased_at: datetime
    files: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ErasureTerms:
    """On what an erasure is done: ``basis`` is a slug for the log; ``keep_until``: the law has the data kept so long."""

    today: date
    basis: str
    keep_until: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Erasure:
    """What an erasure takes away, counted by class; ``files`` are pictures and films to be deleted from the library.

    ``erase_on``: it can't be done before that day, and the customer is restricted until then.
    """

    customer: str
    counts: dict[str, int]
    files: tuple[str, ...]
    erase_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerRecord:
    """Everything that the books know of one customer, as plain data by class."""

    customer: Customer
    orders: tuple[Order, ...]
    quotes: tuple[Quote, ...]
    jobs: tuple[dict[str, Any], ...]
    files: tuple[dict[str, Any], ...]
    requests: tuple[PrivacyRequest, ...]
    log: tuple[dict[str, Any], ...]
