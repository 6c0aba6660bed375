"""Splitting amounts so that no cent is lost: parts always add up to the whole, by the largest remainder."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from .money import CENT, EXACT, Number, is_multiple, rounded


def allocate(total: Decimal, weights: Sequence[Number], *, step: Decimal = CENT) -> tuple[Decimal, ...]:
    """Split ``total`` in proportion to ``weights``, in whole steps: an order over its jobs, a batch over its parts.

    What is left after rounding down goes to the largest remainders, among equals to the first. Weights that are all
    zero share equally. Raises ``ValueError`` for a total that is no whole number of steps, a negative weight, or an
    amount that nobody is there to take.
    """
    if not is_multiple(total, step):
        raise ValueError(f"{total} is not a whole number of {step}: round it first")
    exact = [Fraction(weight) for weight in weights]
    if any(weight < 0 for weight in exact):
        raise ValueError("a weight is not negative")
    if not exact:
        if total:
            raise ValueError("nobody is there to take the amount")
        return ()
    whole = sum(exact) or len(exact)
    shares = [Fraction(total) * (weight if any(exact) else 1) / whole for weight in exact]
    return _to_steps(shares, Fraction(total), step)


def rounded_parts(parts: Sequence[Number], *, step: Decimal = CENT) -> tuple[Decimal, ...]:
    """Round parts up or down, each to a step beside it, so that they add up to their rounded sum.

    For showing components of four decimals in cents: rounded one by one they might miss the total by a cent.
    """
    exact = [Fraction(part) for part in parts]
    return _to_steps(exact, Fraction(rounded(sum(exact, start=Fraction(0)), step)), step)


def _to_steps(shares: Sequence[Fraction], total: Fraction, step: Decimal) -> tuple[Decimal, ...]:
    # A reversal must be the exact negative of its original, in every part: so the sign is put aside first.
    sign = -1 if (total or next((share for share in shares if share), 0)) < 0 else 1
    counts = [sign * share / Fraction(step) for share in shares]
    floors = [count.numerator // count.denominator for count in counts]
    left = int(sign * total / Fraction(step)) - sum(floors)
    by_remainder = sorted(range(len(counts)), key=lambda index: floors[index] - counts[index])
    for index in by_remainder[:left]:
        floors[index] += 1
    return tuple(EXACT.multiply(Decimal(sign * floor), step) for floor in floors)
