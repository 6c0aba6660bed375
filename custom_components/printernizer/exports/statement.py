"""What a month came to, added up from its rows: the stored amounts, nothing computed anew."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from .columns import Block
from .tables import JOBS

_PLACE = {column.key: place for place, column in enumerate(JOBS.columns)}
_FAILURE = len(JOBS.columns)
"""Behind the columns of the table stands why a print failed."""

PARTS = ("material", "energy", "machine", "labour", "packaging", "overhead")
_DIRECT = ("material", "energy", "packaging")
"""What would not have been spent without the job."""

TOP = 10


@dataclass(slots=True)
class Taxed:
    """Sums of one treatment at one rate, in ten-thousandths."""

    net: int = 0
    vat: int = 0
    gross: int = 0


@dataclass(kw_only=True, slots=True)
class Statement:
    """Sums of a month; money counts only where it is business. All whole numbers of the ledger's units."""

    jobs: int = 0
    finished: int = 0
    failed: int = 0
    cancelled: int = 0
    seconds: int = 0
    grams: int = 0
    scrap_grams: int = 0
    energy: int = 0
    costs: Counter[str] = field(default_factory=Counter)
    cost: int = 0
    taxed: defaultdict[tuple[str, int], Taxed] = field(default_factory=lambda: defaultdict(Taxed))
    scrap_by_reason: Counter[str] = field(default_factory=Counter)
    grams_by_reason: Counter[str] = field(default_factory=Counter)
    by_customer: Counter[str] = field(default_factory=Counter)
    top_jobs: list[tuple[str, str, int, int]] = field(default_factory=list)
    """Number, file, net and cost of the jobs that brought most."""
    unclassified: int = 0
    without_price: int = 0
    without_invoice: int = 0
    unbooked: int = 0

    @property
    def net(self) -> int:
        """What was earned."""
        return sum(taxed.net for taxed in self.taxed.values())

    @property
    def contribution(self) -> int:
        """What was earned over what the jobs took."""
        return self.net - sum(self.costs[part] for part in _DIRECT)

    @property
    def outcome(self) -> int:
        """What was earned over all costs."""
        return self.net - self.cost


def summarise(blocks: Iterable[Block]) -> Statement:
    """Add up the rows of ``tables.JOBS``; a reversal takes back what it says."""
    sums = Statement()
    for block in blocks:
        for row in block:
            _add(sums, row)
    sums.top_jobs.sort(key=itemgetter(2), reverse=True)
    return sums


def _add(sums: Statement, row: tuple[Any, ...]) -> None:
    get = _getter(row)
    sign = -1 if get("reversal_of") else 1
    result, kind = get("result"), get("classification")
    sums.jobs += sign
    sums.finished += sign * (result == "finished")
    sums.failed += sign * (result == "failed")
    sums.cancelled += sign * (result == "cancelled")
    sums.seconds += get("print_hours") or 0
    sums.grams += get("grams") or 0
    sums.scrap_grams += get("scrap_grams") or 0
    sums.energy += get("energy_kwh") or 0
    sums.unclassified += sign * (kind == "unclassified")
    if get("scrap_grams"):
        reason = row[_FAILURE] or result
        sums.scrap_by_reason[reason] += get("cost") or 0
        sums.grams_by_reason[reason] += get("scrap_grams")
    if kind == "business":
        _add_money(sums, get, sign)


def _add_money(sums: Statement, get: Any, sign: int) -> None:
    for part in PARTS:
        sums.costs[part] += get(f"{part}_cost") or 0
    sums.cost += get("cost") or 0
    sums.unbooked += get("booked_at") is None
    net = get("net")
    if net is None:
        sums.without_price += sign * (get("result") == "finished")
        return
    taxed = sums.taxed[get("treatment") or "", get("tax_rate") or 0]
    taxed.net += net
    taxed.vat += get("vat") or 0
    taxed.gross += get("gross") or 0
    sums.without_invoice += sign * (not get("external_invoice_no"))
    if get("customer"):
        sums.by_customer[get("customer")] += net
    sums.top_jobs = sorted(
        [*sums.top_jobs, (get("number") or "", get("file") or "", net, get("cost") or 0)],
        key=itemgetter(2),
        reverse=True,
    )[:TOP]


def _getter(row: tuple[Any, ...]) -> Any:
    return lambda key: row[_PLACE[key]]


def rates(taxed: Mapping[tuple[str, int], Taxed]) -> dict[int, int]:
    """Return the tax by rate."""
    found: Counter[int] = Counter()
    for (_, rate), sums in taxed.items():
        found[rate] += sums.vat
    return dict(found)
