"""What a file says a job takes, and what it took in the end: file metadata and prices to ledger rows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from .costing import FilamentPrice, material_cost, pro_rata, share_printed, to_milligrams
from .drivers.models import JobResult
from .ledger import Job, JobChange, JobFilament, JobSpool, joined, split_by_spool
from .printfiles.models import Plate, PrintMetadata

type PriceFn = Callable[[], FilamentPrice]

_MOST_GRAMS = Decimal(1_000_000)
"""A file that says more than a ton is not believed."""

_MOST_FILAMENTS = 255
"""The highest position of a filament; slicers stop at 64."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Settlement:
    """Fields and filament rows to be written together."""

    change: JobChange
    filaments: tuple[JobFilament, ...]


def plate_of(row: Job, metadata: PrintMetadata, plate: int | None) -> Plate | None:
    """Choose the plate that was printed: the one named, else the only one, else the only one with as many layers.

    ``None``: it can't be told, and grams of the wrong plate are worse than none.
    """
    wanted = plate if plate is not None else row.plate
    if wanted is not None and (found := metadata.plate(wanted)) is not None:
        return found
    if len(metadata.plates) == 1:
        return metadata.plates[0]
    matching = [each for each in metadata.plates if each.layers and each.layers == row.layers_total]
    return matching[0] if len(matching) == 1 else None


def filaments_of(plate: Plate, tray_map: tuple[int | None, ...]) -> tuple[JobFilament, ...]:
    """Make the rows of a plate's filaments; a file that only tells the sum makes one row of it.

    A file may say anything: a position that it names twice or that no printer has is left out.
    """
    uses = {use.index: use for use in reversed(plate.filaments) if 0 <= use.index <= _MOST_FILAMENTS}
    rows = tuple(
        JobFilament(
            position=index,
            slot=tray_map[index] if index < len(tray_map) else None,
            type=use.type,
            color=use.color,
            grams_estimated=_believed(use.grams),
        )
        for index, use in sorted(uses.items())
    )
    if any(row.grams_estimated is not None for row in rows) or _believed(plate.grams) is None:
        return rows
    if len(rows) == 1:
        return (replace(rows[0], grams_estimated=_believed(plate.grams)),)
    return (JobFilament(position=0, grams_estimated=_believed(plate.grams)),)


def estimate(filaments: tuple[JobFilament, ...], price: FilamentPrice) -> Settlement:
    """Tell what the whole job takes and costs."""
    filaments = tuple(replace(each, price_per_kg=price.per_kg) for each in filaments)
    costs = [
        material_cost(each.grams_estimated, price.per_kg)
        for each in filaments
        if each.grams_estimated is not None
    ]
    change = JobChange(
        grams_estimated=_sum(each.grams_estimated for each in filaments),
        cost_estimated=_sum(costs),
        cost_is_default=price.is_default,
    )
    return Settlement(change=change, filaments=filaments)


def settle(row: Job, result: JobResult, price: FilamentPrice, spools: Iterable[JobSpool] = ()) -> Settlement:
    """Tell what an ended job took and cost: everything if it finished, else the part that was printed.

    ``spools``: from which it was fed; a filament that came off several becomes several rows.
    """
    filaments = tuple(_priced(each, price) for each in _taken(row, result, spools))
    change = JobChange(
        grams=_sum(each.grams_used for each in filaments),
        cost=_sum(each.cost for each in filaments),
        cost_is_default=price.is_default,
    )
    return Settlement(change=change, filaments=filaments)


def _taken(row: Job, result: JobResult, spools: Iterable[JobSpool]) -> tuple[JobFilament, ...]:
    used = [
        replace(each, grams_used=_grams_used(row, each.grams_estimated, result))
        for each in joined(row.filaments)
    ]
    printed = Fraction(1) if result is JobResult.FINISHED else _share(row)
    return split_by_spool(used, spools, printed)


def _priced(filament: JobFilament, price: FilamentPrice) -> JobFilament:
    grams = filament.grams_used
    cost = None if grams is None else material_cost(grams, price.per_kg)
    return replace(filament, price_per_kg=price.per_kg, cost=cost)


def _grams_used(row: Job, grams: Decimal | None, result: JobResult) -> Decimal | None:
    if grams is None or result is JobResult.FINISHED:
        return grams
    if not row.has_started:
        # It was stopped while heating or asking. Where nobody watched the end, it may have begun after all.
        return None if result is JobResult.UNKNOWN else to_milligrams(Decimal(0))
    share = _share(row)
    return None if share is None else pro_rata(grams, share)


def _share(row: Job) -> Fraction | None:
    return share_printed(
        layers_reached=row.layers_reached, layers_total=row.layers_total, progress=row.progress
    )


def _believed(grams: Decimal | None) -> Decimal | None:
    if grams is None or not grams.is_finite() or not 0 <= grams <= _MOST_GRAMS:
        return None
    return to_milligrams(grams)


def _sum(parts: Iterable[Decimal | None]) -> Decimal | None:
    known = [part for part in parts if part is not None]
    return sum(known, start=Decimal(0)) if known else None
