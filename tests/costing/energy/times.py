"""Short names for moments of one evening."""

from datetime import UTC, datetime, timedelta

from custom_components.printernizer.costing import Number, PriceStep, PriceSteps, Span

START = datetime(2026, 11, 23, 18, tzinfo=UTC)


def at(minutes: int) -> datetime:
    """Return a moment so many minutes after the start."""
    return START + timedelta(minutes=minutes)


def span(start: int, end: int) -> Span:
    """Return a span between two minutes after the start."""
    return Span(at(start), at(end))


def fixed_price(price: Number) -> PriceSteps:
    """Return prices that never change."""
    return PriceSteps((PriceStep(start=datetime.min.replace(tzinfo=UTC), price=price),))
