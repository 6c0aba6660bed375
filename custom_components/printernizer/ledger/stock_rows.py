"""What callers of the stock hand in and get back: plain frozen rows, no SQL."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TypedDict
from uuid import uuid4

from ..costing import PriceBasis, Reach
from .account_words import SpoolUseReason
from .query import MAX_LIMIT, decode_cursor

FULL_SPOOL = Decimal(1000)
"""Grams on a full spool, until somebody says something else."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Filament:
    """A filament that is bought by the spool.

    ``color`` is ``RRGGBB`` or ``RRGGBBAA``, ``density`` in g/cm³, ``diameter`` in mm. ``price`` is that of a full spool
    of ``spool_grams``, without or with tax of ``tax_percent`` as ``price_basis`` says; ``empty_grams`` is what a spool
    weighs without filament. Below ``low_at`` grams on all its spools together it has to be bought.
    """

    id: int
    uid: str
    vendor: str
    name: str
    type: str
    color: str | None
    density: Decimal | None
    diameter: Decimal | None
    price: Decimal | None
    price_basis: PriceBasis | None
    tax_percent: Decimal
    spool_grams: Decimal
    empty_grams: Decimal | None
    low_at: Decimal | None
    article: str
    note: str
    is_archived: bool
    external_id: int | None
    updated_at: datetime


class FilamentChange(TypedDict, total=False):
    """The fields of a filament to write; those left out stay as they are."""

    vendor: str
    name: str
    type: str
    color: str | None
    density: Decimal | None
    diameter: Decimal | None
    price: Decimal | None
    price_basis: PriceBasis | None
    tax_percent: Decimal
    spool_grams: Decimal
    empty_grams: Decimal | None
    low_at: Decimal | None
    article: str
    note: str
    is_archived: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Spool:
    """A spool. ``price`` ``None``: as its filament says.

    ``remaining_grams`` is what the books make of it, and below zero when more was printed than there can have been;
    ``left_grams`` never is, and ``needs_check`` says that somebody should weigh it. It is mounted where ``serial`` and
    ``slot`` (the global tray) say; ``tag_uid`` is what a printer reads from its chip.
    """

    id: int
    uid: str
    filament: Filament
    price: Decimal | None
    price_basis: PriceBasis | None
    tax_percent: Decimal
    initial_grams: Decimal
    remaining_grams: Decimal
    lot: str
    location: str
    tag_uid: str | None
    serial: str | None
    slot: int | None
    bought_on: date | None
    first_used_at: datetime | None
    last_used_at: datetime | None
    note: str
    is_archived: bool
    external_id: int | None
    created_at: datetime
    updated_at: datetime

    @property
    def left_grams(self) -> Decimal:
        """Return what a person is told is left."""
        return max(self.remaining_grams, Decimal("0.000"))

    @property
    def needs_check(self) -> bool:
        """Tell whether the books say something that can't be."""
        return self.remaining_grams < 0


class SpoolChange(TypedDict, total=False):
    """The fields of a spool to write; those left out stay as they are. What is left changes by weighing and uses."""

    filament_id: int
    price: Decimal | None
    price_basis: PriceBasis | None
    tax_percent: Decimal
    initial_grams: Decimal
    lot: str
    location: str
    tag_uid: str | None
    bought_on: date | None
    note: str
    is_archived: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class NewSpool:
    """A spool to be entered. ``initial_grams`` ``None``: a full one; ``remaining_grams`` ``None``: nothing was used."""

    filament_id: int
    at: datetime
    initial_grams: Decimal | None = None
    remaining_grams: Decimal | None = None
    price: Decimal | None = None
    price_basis: PriceBasis | None = None
    tax_percent: Decimal = Decimal(0)
    lot: str = ""
    location: str = ""
    tag_uid: str | None = None
    bought_on: date | None = None
    note: str = ""
    uid: str = field(default_factory=lambda: uuid4().hex)


@dataclass(frozen=True, kw_only=True, slots=True)
class SpoolUse:
    """What was taken off a spool; negative: put back."""

    id: int
    spool_id: int
    job_id: int | None
    position: int | None
    grams: Decimal
    at: datetime
    reason: SpoolUseReason
    by: str
    job_name: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SpoolPrice:
    """What a full spool costs and holds. ``tax_percent`` is in the price or comes on it, as ``basis`` says."""

    price: Decimal
    grams: Decimal
    basis: PriceBasis
    tax_percent: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """What a printer says of a place for a spool: its global tray, and the chip that it reads there, if any.

    ``tag_before``: the chip that it read when last looked at, ``None``: nobody looked before.
    """

    tray: int
    is_empty: bool = False
    tag: str = ""
    tag_before: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class JobSpool:
    """From ``share`` percent of a job on, what its file takes from ``slot`` comes from ``spool_id`` in ``tray``."""

    slot: int
    tray: int
    spool_id: int | None
    share: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class FilamentStock:
    """How much there is of a filament on its spools, all of them together."""

    filament: Filament
    spools: int
    left_grams: Decimal
    is_low: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class FilamentReach:
    """How long what is left of a filament lasts."""

    stock: FilamentStock
    reach: Reach

    @property
    def is_due(self) -> bool:
        """Tell whether it is time to order: by the threshold that a person set, else by what is used."""
        if self.stock.filament.low_at is not None:
            return self.stock.is_low
        return self.reach.mean > 0 and self.stock.left_grams <= self.reach.reorder_at


@dataclass(frozen=True, kw_only=True, slots=True)
class _PageOf:
    """The part of a question that picks the page, newest first."""

    text: str = ""
    is_archived: bool | None = False
    limit: int = 50
    after: str | None = None

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for what can't be answered."""
        if not 1 <= self.limit <= MAX_LIMIT:
            raise ValueError(f"limit must be 1 to {MAX_LIMIT}")
        if self.after is not None:
            decode_cursor(self.after)


@dataclass(frozen=True, kw_only=True, slots=True)
class FilamentQuery(_PageOf):
    """Which filaments; ``text`` is looked for in vendor, name, type and article number. ``None``: no restriction."""

    type: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SpoolQuery(_PageOf):
    """Which spools; ``text`` is looked for in lot, place and note too, ``serials`` are printers it is mounted in."""

    filament_id: int | None = None
    serials: tuple[str, ...] = ()
    is_mounted: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class UseQuery:
    """Which uses, newest first. ``None``: of all spools or jobs."""

    spool_id: int | None = None
    job_id: int | None = None
    limit: int = 50
    after: str | None = None

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for what can't be answered."""
        if not 1 <= self.limit <= MAX_LIMIT:
            raise ValueError(f"limit must be 1 to {MAX_LIMIT}")
        if self.after is not None:
            decode_cursor(self.after)
