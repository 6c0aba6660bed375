"""Numbers for people, as German paper shows them: ``1.234,56 €``, ``7 Std. 36 Min.``; from whole numbers."""

_SPACE = "\N{NO-BREAK SPACE}"


def grouped(value: int, places: int) -> str:
    """Write a whole number of the smallest unit with dots and so many decimals."""
    whole, part = divmod(abs(value), 10**places)
    text = f"{whole:,}".replace(",", ".")
    sign = "-" if value < 0 else ""
    return f"{sign}{text},{part:0{places}d}" if places else f"{sign}{text}"


def rescaled(value: int, before: int, after: int) -> int:
    """Drop decimals, half up and alike for negatives."""
    unit: int = 10 ** (before - after)
    whole = (2 * abs(value) + unit) // (2 * unit)
    return whole if value >= 0 else -whole


def euros(ten_thousandths: int, symbol: str = "€") -> str:
    """Write an amount."""
    return f"{grouped(rescaled(ten_thousandths, 4, 2), 2)}{_SPACE}{symbol}"


def grams(milligrams: int) -> str:
    """Write a mass: grams, from a kilogram on kilograms."""
    if abs(milligrams) >= 1_000_000:
        return f"{grouped(rescaled(milligrams, 6, 2), 2)}{_SPACE}kg"
    return f"{grouped(rescaled(milligrams, 3, 1), 1)}{_SPACE}g"


def kilowatt_hours(milliwatt_hours: int) -> str:
    """Write an energy."""
    return f"{grouped(rescaled(milliwatt_hours, 6, 3), 3)}{_SPACE}kWh"


def duration(seconds: int) -> str:
    """Write a duration, to the minute."""
    minutes = (abs(seconds) + 30) // 60
    hours, rest = divmod(minutes, 60)
    sign = "-" if seconds < 0 and minutes else ""
    return f"{sign}{hours}{_SPACE}Std. {rest}{_SPACE}Min."


def share(part: int, whole: int) -> str:
    """Write a share in percent with one decimal; of nothing there is none."""
    if whole <= 0:
        return "–"  # noqa: RUF001
    return f"{grouped((2000 * part + whole) // (2 * whole), 1)}{_SPACE}%"
