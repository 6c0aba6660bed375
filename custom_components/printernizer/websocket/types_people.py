"""Shapes of customers, orders, quotes and rules, see ``types``. Amounts are decimal strings, days and times ISO 8601."""

from typing import TypedDict

from ..costing import CostPart, PriceBasis
from ..ledger.account_words import (
    AccountState,
    Classification,
    CustomerState,
    OrderState,
    QuoteState,
    RuleKind,
)


class CustomerDetails(TypedDict):
    """Who a customer is."""

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


class Customer(TypedDict):
    """A customer; ``details`` is null for who is restricted or erased. ``erase_on``: restricted until that day."""

    id: int
    number: str
    state: CustomerState
    is_company: bool
    country: str
    created_at: str
    contacted_at: str
    legal_hold: bool
    erase_on: str | None
    details: CustomerDetails | None


class CustomerPage(TypedDict):
    """A page of customers."""

    customers: list[Customer]
    total: int
    next: str | None


class ErasurePlan(TypedDict):
    """What an erasure takes away, counted by class.

    ``token`` stands for a yes to just that and is null once it is done; ``erase_on``: not before that day, and
    restricted until then.
    """

    customer: str
    counts: dict[str, int]
    erase_on: str | None
    token: str | None


class PrivacyRequest(TypedDict):
    """What a customer asked for; an answer is due within a month of ``received_on``."""

    id: int
    customer_id: int | None
    customer: str | None
    kind: str
    received_on: str
    done_at: str | None
    due_on: str


class PrivacyRequests(TypedDict):
    """What customers asked for, oldest first."""

    requests: list[PrivacyRequest]


class SignedUrl(TypedDict):
    """An address that opens for a few minutes."""

    url: str


class AgreedPrice(TypedDict):
    """A price with its tax; the side that leads is as it was agreed."""

    basis: PriceBasis
    treatment: str
    rate: str
    country: str
    reason: str
    net: str
    vat: str
    gross: str


class Order(TypedDict):
    """An order. ``customer`` is a number; ``customer_name`` null for who is restricted or erased."""

    id: int
    number: str
    customer_id: int | None
    customer: str | None
    customer_name: str | None
    state: OrderState
    classification: Classification
    title: str
    note: str
    quantity: int
    created_at: str
    due_on: str | None
    service_on: str | None
    price: AgreedPrice | None
    currency: str
    external_invoice_no: str


class SavedOrder(Order):
    """An order as it is now. ``booked_jobs``: numbers of its jobs that are booked, and so did not follow."""

    booked_jobs: list[str]


class OrderPage(TypedDict):
    """A page of orders."""

    orders: list[Order]
    total: int
    next: str | None


class OrderJob(TypedDict):
    """A job of an order, or a failed attempt at one (``attempt_of_id``), with its share of the price."""

    id: int
    number: str | None
    name: str
    serial: str
    result: str | None
    state: AccountState
    attempt_of_id: int | None
    service_on: str | None
    grams: str | None
    cost: str | None
    net: str | None
    vat: str | None
    gross: str | None


class OrderCosts(TypedDict):
    """What an order cost and was expected to cost, part by part, and what its price leaves."""

    actual: dict[CostPart, str]
    actual_full: str
    estimated: dict[CostPart, str]
    estimated_full: str | None
    contribution: str | None
    result: str | None
    margin_percent: str | None


class Quote(TypedDict):
    """A quote; ``sent_on``: it was given to the customer, and is kept as a letter."""

    id: int
    number: str
    customer_id: int | None
    customer: str | None
    customer_name: str | None
    order_id: int | None
    order: str | None
    state: QuoteState
    title: str
    note: str
    file_id: str | None
    plate: int | None
    quantity: int
    created_at: str
    valid_until: str | None
    sent_on: str | None
    price: AgreedPrice | None
    currency: str


class QuoteMaterial(TypedDict):
    """Grams of a material, of one piece."""

    type: str
    grams: str


class QuoteTold(TypedDict):
    """What was said for a quote: materials and ``seconds`` of one piece; ``amount`` null: the rates made the price.

    ``treatment`` is the one that a person chose; null: as customer and day make it.
    """

    file_name: str | None
    materials: list[QuoteMaterial]
    seconds: int | None
    serial: str
    minutes: int | None
    packaging: str | None
    is_customer_material: bool
    amount: str | None
    basis: PriceBasis | None
    treatment: str | None
    rate: str | None


class SavedQuote(Quote):
    """A quote, and what it was computed from."""

    told: QuoteTold


class QuotePage(TypedDict):
    """A page of quotes."""

    quotes: list[Quote]
    total: int
    next: str | None


class OrderSheet(TypedDict):
    """An order with all that belongs to it. ``treatment`` is the one that a person chose for its price, if one did."""

    order: Order
    jobs: list[OrderJob]
    costs: OrderCosts
    quotes: list[Quote]
    treatment: str | None


class QuoteEstimate(TypedDict):
    """What a print is likely to cost: all pieces together. ``seconds`` and materials are those of one piece."""

    seconds: int
    materials: list[QuoteMaterial]
    kwh: str | None
    cost: dict[CostPart, str]
    full: str
    price: AgreedPrice
    currency: str


class Rule(TypedDict):
    """Whose jobs are that look like this."""

    kind: RuleKind
    pattern: str
    classification: Classification
    customer_id: int | None
    order_id: int | None


class Rules(TypedDict):
    """The rules in their order; the first that fits counts."""

    rules: list[Rule]


class RuleMatch(TypedDict):
    """What the rules say of a job; ``position`` null: its file was quoted for the order."""

    position: int | None
    classification: Classification
    customer_id: int | None
    order_id: int | None


class RuleTest(TypedDict):
    """What the rules say; null: none of them fits."""

    match: RuleMatch | None


class PrivacyPage(TypedDict):
    """A page about how data are handled, as Markdown; ``url`` opens it to be printed."""

    title: str
    markdown: str
    url: str


class PurgeResult(TypedDict):
    """What was deleted because its time is over, or would be, counted by class."""

    counts: dict[str, int]
    customers_due: int
    customers_idle: list[str]
