"""Bookings for DATEV: from the books and the settings to a file that is made once."""

from collections.abc import Sequence
from datetime import date, datetime

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .exports.datev import (
    SKR03,
    SKR04,
    DatevBatch,
    DatevBooking,
    DatevRefused,
    DatevSetup,
    datev_file,
    file_name,
    flaw_of,
)
from .exports.documents import ExportContent, ExportFormat
from .ledger import Ledger
from .ledger.batch_writes import BatchBooking, BatchOrder
from .sections import DatevSettings

DATEV_KEY = (ExportFormat.DATEV, ExportContent.BOOKINGS)


CONTENT_TYPE = "text/csv; charset=windows-1252"


async def async_datev_batch(
    ledger: Ledger, settings: DatevSettings, period: int, *, by: str, at: datetime, is_repeat: bool
) -> tuple[str, bytes]:
    """Hand the bookings of a month over; return the file's name and content.

    Raises ``ServiceValidationError`` where a booking can't be handed over, or there is none; then none is.
    """
    batch = _batch(period, at)
    setup = _setup(settings)

    def make(found: Sequence[BatchBooking]) -> bytes:
        return datev_file(setup, batch, map(_booking, found))

    order = BatchOrder(format=ExportFormat.DATEV.value, period=period, is_repeat=is_repeat, by=by, at=at)
    try:
        content = await ledger.exports.make_batch(
            order, make, lambda booking: flaw_of(_booking(booking)) is None
        )
    except DatevRefused as error:
        raise refused(error.problem.value, number=error.number or "-") from error
    if content is None:
        raise refused("datev_nothing")
    return file_name(batch), content


def refused(why: str, *, number: str = "") -> ServiceValidationError:
    """Make an error about an export."""
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key=f"export_{why}",
        translation_placeholders={"number": number} if number else None,
    )


def _batch(period: int, at: datetime) -> DatevBatch:
    year, month = divmod(period, 100)
    after = date(year + month // 12, month % 12 + 1, 1)
    return DatevBatch(
        since=date(year, month, 1),
        until=date.fromordinal(after.toordinal() - 1),
        label=f"Druckerloese {month:02d}/{year}",
        made_at=dt_util.as_local(at),
    )


def _setup(settings: DatevSettings) -> DatevSetup:
    proposed = SKR03 if settings.chart == "03" else SKR04
    return DatevSetup(
        adviser=settings.adviser,
        client=settings.client,
        chart=settings.chart,
        digits=settings.digits,
        debtor=settings.debtor,
        accounts={key: account.ljust(settings.digits, "0") for key, account in proposed.items()}
        | dict(settings.accounts),
        year_starts=settings.year_starts,
    )


def _booking(found: BatchBooking) -> DatevBooking:
    return DatevBooking(
        id=found.id,
        number=found.number,
        text=found.name,
        gross=found.gross,
        currency=found.currency,
        treatment=found.treatment,
        booked_on=found.on,
        service_on=found.service_on,
        external_invoice_no=found.external_invoice_no,
        is_reversal=found.is_reversal,
    )
