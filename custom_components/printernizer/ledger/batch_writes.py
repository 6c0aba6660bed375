"""Batches of bookings that are handed over to another program: each booking once, unless a person wants a repeat."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import BigInteger, Connection, case, insert, select, type_coerce

from .account_tables import bookings, export_batch_bookings, export_batches
from .account_words import BookingKind, Classification
from .book_log import append_log
from .invoice_numbers import invoice_no, taken_back_by, with_invoice
from .model import jobs
from .site import local_day, own_site

MOST = 100_000
"""Bookings of a batch that are looked at; no program takes more at once."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BatchBooking:
    """A booking to be handed over. ``gross`` are ten-thousandths, negative in a reversal; ``on`` lies in its month.

    ``is_undone``: it was taken back or takes one back, and the other wasn't handed over either.
    """

    id: int
    number: str
    name: str
    gross: int
    currency: str
    treatment: str
    on: date
    service_on: date
    external_invoice_no: str
    is_reversal: bool
    is_undone: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class BatchOrder:
    """Which bookings: those of a month that were not handed over in this format; ``is_repeat``: those that were, again."""

    format: str
    period: int
    is_repeat: bool
    by: str
    at: datetime


def make_batch(
    connection: Connection,
    order: BatchOrder,
    make: Callable[[Sequence[BatchBooking]], bytes],
    is_fit: Callable[[BatchBooking], bool],
) -> bytes | None:
    """Hand bookings over: what ``make`` makes of them, noted in the same transaction; ``None``: there are none.

    What is not fit to be handed over and was taken back before it was, is left out with what took it back: taking it
    back is all that a person can do about it. Whatever ``make`` raises leaves everything as it was.
    """
    found = tuple(booking for booking in _find(connection, order) if not booking.is_undone or is_fit(booking))
    if not found:
        return None
    content = make(found)
    site_id = own_site(connection)
    done = connection.execute(
        insert(export_batches).values(
            site_id=site_id,
            format=order.format,
            period=order.period,
            made_at=order.at,
            made_by=order.by,
            rows=len(found),
            is_repeat=order.is_repeat,
        )
    )
    (batch_id,) = done.inserted_primary_key or (0,)
    connection.execute(
        insert(export_batch_bookings),
        [{"batch_id": batch_id, "booking_id": booking.id} for booking in found],
    )
    append_log(
        connection,
        site_id,
        actor=order.by,
        action="export.batch",
        entity=f"batch:{batch_id}",
        data={
            "format": order.format,
            "period": order.period,
            "rows": len(found),
            "is_repeat": order.is_repeat,
        },
        at=order.at,
    )
    return content


def _find(connection: Connection, order: BatchOrder) -> tuple[BatchBooking, ...]:
    table = bookings.c
    handed_over = (
        select(export_batch_bookings.c.booking_id)
        .join(export_batches, export_batches.c.id == export_batch_bookings.c.batch_id)
        .where(export_batches.c.format == order.format)
    )
    is_wanted = table.id.in_(handed_over) if order.is_repeat else table.id.not_in(handed_over)
    other = case((table.kind == BookingKind.REVERSAL, table.of_id), else_=taken_back_by)
    rows = connection.execute(
        select(
            table.id,
            table.number,
            jobs.c.name,
            type_coerce(table.gross, BigInteger).label("gross"),
            table.currency,
            table.treatment,
            table.booked_at,
            table.service_on,
            invoice_no.label("invoice_no"),
            table.kind,
            case((other.is_(None), False), (other.in_(handed_over), False), else_=True).label("is_undone"),
        )
        .select_from(with_invoice(bookings.join(jobs, table.job_id == jobs.c.id)))
        .where(
            table.site_id == own_site(connection),
            table.period == order.period,
            table.classification == Classification.BUSINESS,
            table.gross.is_not(None),
            type_coerce(table.gross, BigInteger) != 0,
            is_wanted,
        )
        .order_by(table.id)
        .limit(MOST)
    )
    return tuple(
        BatchBooking(
            id=row.id,
            number=row.number,
            name=row.name,
            gross=row.gross,
            currency=row.currency,
            treatment=row.treatment or "",
            on=_day_in(order.period, _told_on(connection, row.kind, row.service_on, row.booked_at)),
            service_on=row.service_on,
            external_invoice_no=row.invoice_no,
            is_reversal=row.kind is BookingKind.REVERSAL,
            is_undone=bool(row.is_undone),
        )
        for row in rows
    )


def _told_on(connection: Connection, kind: BookingKind, service_on: date, booked_at: datetime) -> date:
    """Return the day a booking bears: of the service, or on which it was taken back."""
    return local_day(connection, booked_at) if kind is BookingKind.REVERSAL else service_on


def _day_in(period: int, day: date) -> date:
    """Return the day, or the nearest to it of the month that it was booked in."""
    first = date(period // 100, period % 100, 1)
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(max(day, first), date.fromordinal(after.toordinal() - 1))
