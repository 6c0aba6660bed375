"""What jobs count for in the sums of their month, of its year and of all times: pure rules.

Amounts are the database's own whole numbers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..drivers.models import JobResult
from .account_tables import COST_PARTS
from .account_words import Classification, SumOf

KEY = ("sum_of", "period", "site_id", "item", "classification", "result", "currency")
"""What a sum is kept by."""
AMOUNTS = (
    "jobs",
    "seconds",
    "seconds_estimated",
    "grams",
    "grams_estimated",
    "energy_kwh",
    *(f"{part}_cost" for part in COST_PARTS),
    "cost",
    "cost_estimated",
    "net",
    "vat",
    "gross",
)
"""What is added up."""

PAIRS = ("seconds", "grams", "cost")
"""What is also estimated."""
WHATEVER_RESULT = (SumOf.CUSTOMER, SumOf.TAX)
OF_ALL_TIMES = 0
"""Stands for a month where none is told apart."""

type Key = tuple[str, int, int, str, str, str, str]
type Amounts = tuple[int, ...]
type Sums = dict[Key, Amounts]


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """What one ended job, or one booking, counts for, in the database's own whole numbers.

    ``in_books``: in its month, as a booking does, and a job while its account is a draft. ``in_total``: in what its
    printer ever did, as only a job does.
    """

    in_books: int
    in_total: int
    site_id: int
    period: int
    classification: str
    result: str
    currency: str
    printer: str
    material: str
    customer: str
    tax: str
    failure: str
    jobs: int
    seconds: int
    seconds_estimated: int | None
    grams: int | None
    grams_estimated: int | None
    energy_kwh: int | None
    material_cost: int | None
    energy_cost: int | None
    machine_cost: int | None
    labour_cost: int | None
    packaging_cost: int | None
    overhead_cost: int | None
    cost: int | None
    cost_estimated: int | None
    net: int | None
    vat: int | None
    gross: int | None


def deltas(before: Iterable[Counted], after: Iterable[Counted]) -> Sums:
    """Return by how much each sum changes; what stays is left out."""
    totals: dict[Key, list[int]] = defaultdict(lambda: [0] * len(AMOUNTS))
    for rows, sign in ((before, -1), (after, 1)):
        for row in rows:
            for key, amounts in counts_for(row):
                total = totals[key]
                for place, amount in enumerate(amounts):
                    total[place] += sign * amount
    return {key: tuple(total) for key, total in totals.items() if any(total)}


def counts_for(row: Counted) -> Iterator[tuple[Key, Amounts]]:
    """Yield each sum that an account or a booking is part of, and what it adds."""
    known = tuple(getattr(row, name) or 0 for name in AMOUNTS)
    if row.in_total:
        whose = Classification.UNCLASSIFIED.value
        yield (SumOf.TOTAL.value, OF_ALL_TIMES, row.site_id, row.printer, whose, "", row.currency), known
    if row.in_books:
        for key, amounts in _counts_in_month(row, known):
            yield key, amounts
            yield of_year(key), amounts


def of_year(key: Key) -> Key:
    """Return what the sum of a month is part of: its year, as the month 202600."""
    return (key[0], key[1] // 100 * 100, *key[2:])


def _counts_in_month(row: Counted, known: Amounts) -> Iterator[tuple[Key, Amounts]]:
    items = {
        SumOf.PRINTER: row.printer,
        SumOf.MATERIAL: row.material,
        SumOf.CUSTOMER: row.customer,
        SumOf.TAX: row.tax,
    }
    if row.result != JobResult.FINISHED or row.failure:
        items[SumOf.FAILURE] = row.failure
    for sum_of, item in items.items():
        yield _key(row, sum_of, item), known
    if row.result == JobResult.FINISHED:
        yield _key(row, SumOf.ESTIMATE, row.printer), _compared(row, known)


def _key(row: Counted, sum_of: SumOf, item: str) -> Key:
    result = "" if sum_of in WHATEVER_RESULT else row.result
    return (sum_of.value, row.period, row.site_id, item, row.classification, result, row.currency)


def _compared(row: Counted, known: Amounts) -> Amounts:
    """Leave out of the amounts what was not both estimated and measured."""
    amounts = dict(zip(AMOUNTS, known, strict=True))
    for name in PAIRS:
        if getattr(row, name) is None or getattr(row, f"{name}_estimated") is None:
            amounts[name] = amounts[f"{name}_estimated"] = 0
    return tuple(amounts.values())
