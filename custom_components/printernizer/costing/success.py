"""How often prints succeed, and how sure that is: three of three is no proof of anything."""

from dataclasses import dataclass
from decimal import Decimal

from .money import EXACT, rounded

_Z = Decimal("1.96")
"""Of the normal distribution, as tables give it: 95 of 100 intervals hold the true share."""

_TENTH = Decimal("0.1")

RANK_FROM = 10
"""Fewer attempts than that are not ranked against others."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SuccessRate:
    """A share in percent with one decimal, and the interval it lies in; ``None`` without a single attempt."""

    finished: int
    failed: int
    percent: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None


def success_of(finished: int, failed: int) -> SuccessRate:
    """Return the share of attempts that finished, with the interval of Wilson (1927) at 95 percent.

    Attempts that a person cancelled are no part of it. Raises ``ValueError`` for negative counts.
    """
    if finished < 0 or failed < 0:
        raise ValueError("a count is not negative")
    count = finished + failed
    if not count:
        return SuccessRate(finished=finished, failed=failed)
    share = EXACT.divide(Decimal(finished), Decimal(count))
    square = EXACT.divide(EXACT.multiply(_Z, _Z), Decimal(count))
    spread = EXACT.divide(EXACT.multiply(share, 1 - share), Decimal(count))
    root = EXACT.sqrt(EXACT.add(spread, EXACT.divide(square, Decimal(4 * count))))
    middle = EXACT.add(share, EXACT.divide(square, Decimal(2)))
    width, whole = EXACT.multiply(_Z, root), EXACT.add(Decimal(1), square)
    low, high = (
        EXACT.divide(EXACT.subtract(middle, width), whole),
        EXACT.divide(EXACT.add(middle, width), whole),
    )
    return SuccessRate(
        finished=finished,
        failed=failed,
        percent=rounded(share * 100, _TENTH),
        low=rounded(max(low, Decimal(0)) * 100, _TENTH),
        high=rounded(min(high, Decimal(1)) * 100, _TENTH),
    )
