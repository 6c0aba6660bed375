"""Shapes of filaments and spools, see ``types``. Prices are ``None`` for who is no administrator."""

from typing import Literal, TypedDict

from ..costing import PriceBasis
from ..ledger.account_words import SpoolUseReason


class FilamentPayload(TypedDict):
    """A filament, and what is left of it on all its spools. Grams, ``density`` (g/cm³) and ``diameter`` (mm) are decimals.

    ``per_day`` is the mean of four weeks; ``days``: how long what is left lasts at that, ``None``: nothing is used.
    ``reorder_at`` follows from what is used, ``low_at`` was set by a person; ``is_due``: it is time to order.
    """

    id: int
    vendor: str
    name: str
    type: str
    color: str | None
    density: str | None
    diameter: str | None
    price: str | None
    price_basis: PriceBasis | None
    tax_percent: str
    spool_grams: str
    empty_grams: str | None
    low_at: str | None
    article: str
    note: str
    is_archived: bool
    in_spoolman: bool
    spools: int
    remaining: str
    is_low: bool
    per_day: str | None
    days: str | None
    reorder_at: str | None
    is_due: bool


class FilamentPage(TypedDict):
    """A part of the filaments, newest first. ``next`` is the ``after`` of the following page; ``None``: the end."""

    filaments: list[FilamentPayload]
    total: int
    next: str | None


class SpoolPayload(TypedDict):
    """A spool. ``needs_check``: more was printed than there can have been, somebody should weigh it.

    It lies in the printer of ``serial``; ``tray`` is the number that jobs name the slot by.
    """

    id: int
    filament_id: int
    vendor: str
    name: str
    type: str
    color: str | None
    initial: str
    remaining: str
    needs_check: bool
    price: str | None
    price_basis: PriceBasis | None
    tax_percent: str
    lot: str
    location: str
    has_chip: bool
    serial: str | None
    printer_name: str | None
    tray: int | None
    bought_on: str | None
    first_used_at: str | None
    last_used_at: str | None
    note: str
    is_archived: bool
    in_spoolman: bool


class SpoolPage(TypedDict):
    """A part of the spools, newest first."""

    spools: list[SpoolPayload]
    total: int
    next: str | None


class SpoolUsePayload(TypedDict):
    """What was taken off a spool; negative: put back."""

    id: int
    spool_id: int
    job_id: int | None
    job_name: str | None
    grams: str
    at: str
    reason: SpoolUseReason


class SpoolUsePage(TypedDict):
    """A part of the uses, newest first."""

    uses: list[SpoolUsePayload]
    total: int
    next: str | None


class PlacePayload(TypedDict):
    """A place for a spool. ``key`` is what ``materials/mount`` takes; type, name and colour are what the printer says.

    ``ams_number`` counts from 1, ``None``: a holder, or a tool of a printer that tells nothing.
    """

    entry_id: str
    serial: str
    key: str
    tray: int
    ams_number: int | None
    slot: int
    is_empty: bool
    type: str | None
    name: str
    color: str | None
    has_chip: bool
    spool: SpoolPayload | None


class PlaceList(TypedDict):
    """All places of the printers that the reader may see."""

    places: list[PlacePayload]


class SpoolmanState(TypedDict):
    """How it stands with the Spoolman server. ``problem`` is the class of an error."""

    is_on: bool
    is_connected: bool
    version: str
    problem: str | None


class MaterialsChanged(TypedDict):
    """Something about the stock is new: what is shown has to be asked for again."""

    type: Literal["changed"]
