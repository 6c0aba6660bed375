"""Shapes of rates, tax modes, tariffs and computed costs, see ``types``."""

from typing import TypedDict

from ..costing import CostPart, PriceBasis, Profit, RateName, TaxMode


class RatePayload(TypedDict):
    """A rate from a day on, for what is named: nothing is the whole shop. ``value`` ``None``: not set there any more.

    ``basis``: entered without tax or with it, ``tax_percent`` of it; ``None``: there is no tax in it.
    """

    id: int
    name: RateName
    value: str | None
    valid_from: str
    printer: str | None
    material: str | None
    job: str | None
    basis: PriceBasis | None
    tax_percent: str
    set_at: str


class RateSpecPayload(TypedDict):
    """What a rate is when nobody set it, and between what it is believed. ``is_purchase``: it may have tax in it."""

    name: RateName
    default: str
    least: str
    most: str
    is_purchase: bool


class RateList(TypedDict):
    """All that was ever set, the latest days first, and what can be set."""

    rates: list[RatePayload]
    specs: list[RateSpecPayload]


class MaterialRatePayload(TypedDict):
    """What a kilogram of a material costs where its spool has no price."""

    material: str
    price_per_kg: str
    is_default: bool


class LearntPower(TypedDict):
    """The mean power of measured jobs, an offer for who sets ``watts``."""

    watts: str
    jobs: int


class LearntFailures(TypedDict):
    """How many of the prints that finished or failed did fail, in percent, and the interval that the share lies in.

    An offer for who sets ``failure_percent``.
    """

    percent: str
    low: str
    high: str
    jobs: int


class RatesInForce(TypedDict):
    """The rates on a day, as costs count them in the tax mode of that day; ``defaults``: what nobody set."""

    on: str
    mode: TaxMode
    values: dict[str, str]
    materials: list[MaterialRatePayload]
    profit: Profit
    defaults: list[RateName]
    machine_per_hour: str
    learnt: LearntPower | None
    learnt_failures: LearntFailures | None


class TimeBandPayload(TypedDict):
    """A price from ``start`` until before ``end`` (HH:MM) on days that begin on ``weekdays``; Monday is 0."""

    start: str
    end: str
    price: str
    weekdays: list[int]


class TariffPayload(TypedDict):
    """How a kWh is priced from a day on: by ``price`` and ``bands``, or by (``entity`` + ``surcharge``) x ``factor``."""

    id: int
    valid_from: str
    basis: PriceBasis
    price: str | None
    bands: list[TimeBandPayload]
    entity: str | None
    surcharge: str
    factor: str
    set_at: str


class TariffList(TypedDict):
    """All terms that were ever set, the latest days first."""

    tariffs: list[TariffPayload]


class TaxModePayload(TypedDict):
    """A tax mode from a day on."""

    id: int
    valid_from: str
    mode: TaxMode
    set_at: str


class TaxModeList(TypedDict):
    """All tax modes that were ever set, the latest days first; ``today``: that of today."""

    modes: list[TaxModePayload]
    today: TaxMode


class CostPartPayload(TypedDict):
    """A part of a cost: with four decimals, and in cents so that all parts add up to the whole in cents."""

    part: CostPart
    amount: str
    rounded: str


class PricePayload(TypedDict):
    """A price with its tax; ``hint``: words that a customer has to be told."""

    basis: PriceBasis
    net: str
    vat: str
    gross: str
    rate: str
    treatment: str
    hint: str


class CostEstimate(TypedDict):
    """What a print is expected to cost, and what would be asked for it.

    ``base``: without overhead; ``is_default``: something in it has a price that nobody entered. ``price`` ``None``: the
    shop is none on that day. ``contribution`` and ``result``: what the price leaves (DB I, over full cost).
    """

    currency: str
    parts: list[CostPartPayload]
    base: str
    full: str
    grams: str
    seconds: int | None
    energy_kwh: str | None
    is_default: bool
    price: PricePayload | None
    contribution: str | None
    result: str | None
