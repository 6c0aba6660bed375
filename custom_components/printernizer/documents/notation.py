"""How amounts, days and numbers are written in a language: by our own few lines, on exact values."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ..costing import CENT, rounded

_NBSP = "\u00a0"
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Notation:
    """A language's marks: of thousands and decimals, and how a day is written (``strftime``)."""

    language: str
    thousands: str
    decimals: str
    day_pattern: str

    def number(self, value: Decimal, step: Decimal) -> str:
        """Write a number in whole steps."""
        return f"{rounded(value, step):,f}".translate({ord(","): self.thousands, ord("."): self.decimals})

    def money(self, amount: Decimal, currency: str, step: Decimal = CENT) -> str:
        """Write an amount with its currency."""
        return f"{self.number(amount, step)}{_NBSP}{_SIGNS.get(currency, currency)}"

    def percent(self, rate: Decimal) -> str:
        """Write a rate without zeros that say nothing."""
        text = f"{rate:f}"
        plain = text.rstrip("0").rstrip(".") if "." in text else text
        return f"{plain.replace('.', self.decimals)}{_NBSP}%"

    def day(self, day: date | None) -> str:
        """Write a day."""
        return "" if day is None else day.strftime(self.day_pattern)

    def grams(self, grams: Decimal) -> str:
        """Write a weight."""
        return f"{self.number(grams, Decimal('0.1'))}{_NBSP}g"

    def duration(self, duration: timedelta) -> str:
        """Write hours and minutes."""
        minutes = (duration // timedelta(seconds=1) + 30) // 60
        hours, minute = divmod(minutes, 60)
        unit = "Std." if self.language == "de" else "h"
        return f"{hours}{_NBSP}{unit} {minute}{_NBSP}{'Min.' if unit == 'Std.' else 'min'}"


_GERMAN = Notation(language="de", thousands=".", decimals=",", day_pattern="%d.%m.%Y")
_ENGLISH = Notation(language="en", thousands=",", decimals=".", day_pattern="%Y-%m-%d")


def notation_of(language: str) -> Notation:
    """Return the marks of a language; every other one reads English."""
    return _GERMAN if language.partition("-")[0] == "de" else _ENGLISH
