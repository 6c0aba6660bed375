"""Questions about sums of months as objects."""

from dataclasses import dataclass
from enum import StrEnum

from .account_words import Classification

MOST_MONTHS = 240


class ReportBy(StrEnum):
    """What a report is divided by."""

    MONTH = "month"
    PRINTER = "printer"
    MATERIAL = "material"
    CUSTOMER = "customer"
    FAILURE = "failure"
    TAX = "tax"


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportQuery:
    """Which months (202611), both inclusive, whose jobs, of which printers (serial numbers) and sites (uids); none: all.

    Materials, customers, failures and taxes are not told by printer. Raises ``ValueError`` for what is no month, an end before the beginning, and more than twenty years.
    """

    since: int
    until: int
    classifications: tuple[Classification, ...] = ()
    printers: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what can't be answered."""
        for period in (self.since, self.until):
            if not (1 <= period % 100 <= 12 and 1970 <= period // 100 <= 9999):
                raise ValueError(f"{period} is no month")
        months = (self.until // 100 - self.since // 100) * 12 + self.until % 100 - self.since % 100 + 1
        if not 1 <= months <= MOST_MONTHS:
            raise ValueError(f"a report is about 1 to {MOST_MONTHS} months")

    @property
    def sums(self) -> tuple[int, ...]:
        """Return of which months and, where all of a year is asked for, years (202600) the sums make up the whole."""
        found = []
        year, month = divmod(self.since, 100)
        while year * 100 + month <= self.until:
            if month == 1 and year * 100 + 12 <= self.until:
                found.append(year * 100)
                year += 1
            else:
                found.append(year * 100 + month)
                year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        return tuple(found)
