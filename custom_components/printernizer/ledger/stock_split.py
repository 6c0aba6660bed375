"""Which part of what a job took came off which spool: pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ..costing import pro_rata
from .rows import JobFilament
from .stock_mounts import ANY_SLOT
from .stock_rows import JobSpool

PART = 256
"""Positions of a filament's further parts lie this far apart; no file has a position as high."""

_ALL = Fraction(1)
_HOLDER = 254


def joined(filaments: Iterable[JobFilament]) -> tuple[JobFilament, ...]:
    """Put the parts of each filament together again, as the file has it; which spools they came off is left out."""
    whole: dict[int, JobFilament] = {}
    for each in sorted(filaments, key=lambda each: each.position):
        position = each.position % PART
        first = whole.get(position)
        if first is None:
            whole[position] = each
        else:
            whole[position] = replace(
                first,
                grams_estimated=_sum(first.grams_estimated, each.grams_estimated),
                grams_used=_sum(first.grams_used, each.grams_used),
                cost=_sum(first.cost, each.cost),
                spool_id=None,
            )
    return tuple(whole.values())


def split_by_spool(
    filaments: Sequence[JobFilament], marks: Iterable[JobSpool], printed: Fraction | None = _ALL
) -> tuple[JobFilament, ...]:
    """Name the spool that each filament came off; one that came off several becomes several, which add up to it.

    ``printed`` is the share of the job that was printed, ``None``: nobody knows, and the last spool gets all.
    A row of which nobody saw where it came from keeps the spool that it names.
    """
    by_slot: dict[int, list[JobSpool]] = {}
    for mark in marks:
        by_slot.setdefault(mark.slot, []).append(mark)
    rows: list[JobFilament] = []
    for each in filaments:
        place = _place(each, len(filaments), by_slot)
        rows += [each] if place is None else _parts(each, by_slot[place], printed)
    return tuple(rows)


def _place(row: JobFilament, count: int, by_slot: dict[int, list[JobSpool]]) -> int | None:
    """Choose the place that a filament comes from; ``None``: it can't be told."""
    if row.slot is not None:
        # Printers with two holders call either by the number of the first.
        is_other = row.slot == _HOLDER and row.slot not in by_slot
        slot = _HOLDER + 1 if is_other else row.slot
        return slot if slot in by_slot else None
    if count > 1:
        # Printers with several tools and no changer take each filament from its own.
        return row.position if row.position in by_slot else None
    if ANY_SLOT in by_slot:
        return ANY_SLOT
    return next(iter(by_slot)) if len(by_slot) == 1 else None


def _parts(row: JobFilament, marks: list[JobSpool], printed: Fraction | None) -> list[JobFilament]:
    spans = _spans(marks, printed)
    if len(spans) == 1:
        _, mark = spans[0]
        return [replace(row, spool_id=row.spool_id if mark.spool_id is None else mark.spool_id)]
    done = Decimal(0)
    parts: list[JobFilament] = []
    for number, (share, mark) in enumerate(spans):
        is_last = number == len(spans) - 1
        used, expected = row.grams_used, row.grams_estimated
        if used is not None:
            used = used - done if is_last else pro_rata(used, share) - done
            expected = _rest(expected, done) if is_last else used
        elif expected is not None:
            expected = expected - done if is_last else pro_rata(expected, share) - done
        parts.append(
            replace(
                row,
                position=row.position + number * PART,
                slot=mark.tray,
                grams_used=used,
                grams_estimated=expected,
                spool_id=mark.spool_id,
            )
        )
        done += (used if used is not None else expected) or Decimal(0)
    return parts


def _spans(marks: list[JobSpool], printed: Fraction | None) -> list[tuple[Fraction, JobSpool]]:
    """Return each spool with the share (0 to 1, of what was printed) up to which it was used."""
    if not printed:
        return [(_ALL, marks[-1] if printed is None else marks[0])]
    starts: list[tuple[Fraction, JobSpool]] = []
    for mark in marks:
        start = Fraction(mark.share) / 100 / printed
        if start >= 1 and starts:
            break
        while starts and starts[-1][0] >= start:
            starts.pop()
        if not (starts and starts[-1][1].spool_id == mark.spool_id):
            starts.append((start, mark))
    ends = [*(start for start, _ in starts[1:]), _ALL]
    return [(end, mark) for end, (_, mark) in zip(ends, starts, strict=True)]


def _rest(expected: Decimal | None, done: Decimal) -> Decimal | None:
    return None if expected is None else max(expected - done, Decimal(0))


def _sum[T: Decimal](one: T | None, other: T | None) -> Decimal | None:
    return other if one is None else one if other is None else one + other
