"""DATEV's Buchungsstapel (EXTF 700, category 21, version 13), byte for byte as its import expects it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
import re
from types import MappingProxyType

from .ansi import ansi, ansi_text
from .datev_fields import HEADINGS, QUOTED, QUOTED_HEADER

MOST_ROWS = 99_999
EURO = "EUR"
"""What amounts are in: batches are made of no other currency."""

_APPLICATION = "printernizer"
_VOUCHER = re.compile(r"[A-Za-z0-9$&%*+/-]{1,36}")
_TO_HYPHEN = str.maketrans("._#", "---")
"""What numbers of invoices have in other programs, and DATEV doesn't take."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_AMOUNT_LIMIT = 10**10 * 100


class DatevProblem(StrEnum):
    """Why no file is made: better none than one that books wrongly."""

    NOT_SET_UP = "datev_not_set_up"
    """The numbers of adviser and client are not set."""
    NO_INVOICE = "datev_no_invoice"
    """A booking has no number of an invoice."""
    BAD_INVOICE = "datev_bad_invoice"
    """The number of an invoice has characters that DATEV doesn't take."""
    NO_ACCOUNT = "datev_no_account"
    """Nobody said which account a treatment is booked on."""
    OTHER_DAYS = "datev_other_days"
    """A booking lies outside the days of the batch."""
    OTHER_YEAR = "datev_other_year"
    """The days of the batch lie in two business years."""
    OTHER_CURRENCY = "datev_other_currency"
    """A booking is in another currency than the batch; what it is worth in that, nobody said."""
    TOO_MANY = "datev_too_many"
    BAD_AMOUNT = "datev_bad_amount"


class DatevRefused(Exception):
    """No file is made; ``number`` is the job that is to blame, if one is."""

    def __init__(self, problem: DatevProblem, number: str = "") -> None:
        """Keep both for the message."""
        super().__init__(f"{problem}: {number}")
        self.problem = problem
        self.number = number


SKR03: Mapping[str, str] = MappingProxyType(
    {
        "DE_STD": "8400",
        "DE_RED": "8300",
        "DE_KU": "8195",
        "EU_GOODS": "8125",
        "EU_SERVICE_RC": "8336",
        "DE_13B": "8337",
        "EXPORT": "8120",
    }
)
SKR04: Mapping[str, str] = MappingProxyType(
    {
        "DE_STD": "4400",
        "DE_RED": "4300",
        "DE_KU": "4185",
        "EU_GOODS": "4125",
        "EU_SERVICE_RC": "4336",
        "DE_13B": "4337",
        "EXPORT": "4120",
    }
)
"""Accounts of revenue by treatment, as a proposal: which are right, the tax adviser knows. They imply the tax."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DatevSetup:
    """Whose bookings they are, and on which accounts; ``None``: not said yet.

    ``digits`` is the length of the accounts of the chart; ``debtor`` has one more.
    """

    adviser: int | None = None
    client: int | None = None
    chart: str = "03"
    digits: int = 4
    debtor: str = "10000"
    accounts: Mapping[str, str] = field(default_factory=lambda: SKR03)
    year_starts: int = 1
    """The month with which the business year begins."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DatevBooking:
    """A booking to hand over. ``gross`` are ten-thousandths, negative in a reversal."""

    id: int
    number: str
    text: str
    gross: int
    currency: str
    treatment: str
    booked_on: date
    service_on: date
    external_invoice_no: str
    is_reversal: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class DatevBatch:
    """What stands in the head: of which days, called what, made when."""

    since: date
    until: date
    label: str
    made_at: datetime
    currency: str = EURO


def datev_file(setup: DatevSetup, batch: DatevBatch, bookings: Iterable[DatevBooking]) -> bytes:
    """Write the file. Raises ``DatevRefused``; then nothing of it was written."""
    lines = [_header(setup, batch), ";".join(HEADINGS)]
    lines += [_line(_fields(setup, batch, booking)) for booking in bookings]
    if len(lines) - 2 > MOST_ROWS:
        raise DatevRefused(DatevProblem.TOO_MANY)
    return ansi("".join(f"{line}\r\n" for line in lines))


def flaw_of(booking: DatevBooking, currency: str = EURO) -> DatevProblem | None:
    """Return why a booking can't be handed over whatever the settings say, if it can't."""
    if booking.currency != currency:
        return DatevProblem.OTHER_CURRENCY
    if not booking.external_invoice_no:
        return DatevProblem.NO_INVOICE
    if not _VOUCHER.fullmatch(_voucher(booking)):
        return DatevProblem.BAD_INVOICE
    return None if _has_amount(booking) else DatevProblem.BAD_AMOUNT


def file_name(batch: DatevBatch) -> str:
    """Name the file so that DATEV finds it."""
    return f"EXTF_Buchungsstapel_{batch.since:%Y-%m}.csv"


def year_start(month: int, day: date) -> date:
    """Return the first day of the business year that a day lies in."""
    return date(day.year - (day.month < month), month, 1)


def _header(setup: DatevSetup, batch: DatevBatch) -> str:
    if setup.adviser is None or setup.client is None:
        raise DatevRefused(DatevProblem.NOT_SET_UP)
    if year_start(setup.year_starts, batch.since) != year_start(setup.year_starts, batch.until):
        raise DatevRefused(DatevProblem.OTHER_YEAR)
    made = batch.made_at.strftime("%Y%m%d%H%M%S") + f"{batch.made_at.microsecond // 1000:03d}"
    values = ["EXTF", "700", "21", "Buchungsstapel", "13", made, "", "RE", _APPLICATION, ""]
    values += [str(setup.adviser), str(setup.client), f"{year_start(setup.year_starts, batch.since):%Y%m%d}"]
    values += [
        str(setup.digits),
        f"{batch.since:%Y%m%d}",
        f"{batch.until:%Y%m%d}",
        _text(batch.label, 30),
        "",
    ]
    # A lock that is left empty means yes: an explicit 0 leaves it to the adviser.
    values += ["1", "0", "0", batch.currency, "", "", "", "", setup.chart, "", "", "", _APPLICATION]
    return ";".join(
        f'"{value}"' if place in QUOTED_HEADER else value for place, value in enumerate(values, start=1)
    )


def _fields(setup: DatevSetup, batch: DatevBatch, booking: DatevBooking) -> dict[int, str]:
    """Return the fields that are used, by their number."""
    account = setup.accounts.get(booking.treatment)
    if account is None:
        raise DatevRefused(DatevProblem.NO_ACCOUNT, booking.number)
    if (problem := flaw_of(booking, batch.currency)) is not None:
        raise DatevRefused(problem, booking.number)
    if not batch.since <= booking.booked_on <= batch.until:
        raise DatevRefused(DatevProblem.OTHER_DAYS, booking.number)
    text = f"Storno {booking.text}" if booking.is_reversal else booking.text
    return {
        1: _amount(booking),
        2: "S",
        3: batch.currency,
        7: setup.debtor,
        8: account,
        10: f"{booking.booked_on:%d%m}",
        11: _voucher(booking),
        14: _text(text, 60),
        95: _text(booking.number, 30),
        114: "0",
        115: f"{booking.service_on:%d%m%Y}",
        # A general reversal: the same side again and a positive amount, so that turnover is not counted twice.
        118: "1" if booking.is_reversal else "",
    }


def _line(fields: Mapping[int, str]) -> str:
    places = range(1, len(HEADINGS) + 1)
    return ";".join(
        f'"{fields.get(place, "")}"' if place in QUOTED else fields.get(place, "") for place in places
    )


def _voucher(booking: DatevBooking) -> str:
    """Return the number of the invoice as DATEV takes it: a hyphen for each character that it doesn't."""
    return booking.external_invoice_no.translate(_TO_HYPHEN)


def _amount(booking: DatevBooking) -> str:
    cents = abs(booking.gross) // 100
    return f"{cents // 100},{cents % 100:02d}"


def _has_amount(booking: DatevBooking) -> bool:
    cents, rest = divmod(abs(booking.gross), 100)
    return not rest and 0 < cents < _AMOUNT_LIMIT and (booking.gross < 0) == booking.is_reversal


def _text(text: str, limit: int) -> str:
    return ansi_text(_CONTROL.sub(" ", text))[:limit].replace('"', '""')
