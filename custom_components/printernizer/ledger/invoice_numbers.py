"""The number of the invoice that a booking is about: booked along with it, or entered when the invoice was written.

A booking is written once, and an invoice often after it. So while a booking stands, a number that it lacks is its
account's; one that is taken back has it from what took it back.
"""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, case, func, select

from .account_reads import find_account
from .account_tables import bookings, export_batch_bookings, job_accounts
from .account_words import AccountState, BookingKind

_back = bookings.alias("taken_back")

taken_back_by: ColumnElement[Any] = _back.c.id
"""The booking that took one back, where ``with_invoice`` joins it."""

invoice_no: ColumnElement[Any] = case(
    (bookings.c.external_invoice_no != "", bookings.c.external_invoice_no),
    (bookings.c.kind == BookingKind.REVERSAL, bookings.c.external_invoice_no),
    (_back.c.id.is_not(None), _back.c.external_invoice_no),
    else_=func.coalesce(job_accounts.c.external_invoice_no, ""),
)
"""The number of a booking's invoice, in a select from what ``with_invoice`` returns."""


def with_invoice(source: FromClause) -> FromClause:
    """Join what tells the number of an invoice to a source that has ``bookings`` in it."""
    took_back = (_back.c.of_id == bookings.c.id) & (_back.c.kind == BookingKind.REVERSAL)
    return source.outerjoin(_back, took_back).outerjoin(
        job_accounts, job_accounts.c.job_id == bookings.c.job_id
    )


def is_invoice_open(connection: Connection, job_id: int) -> bool:
    """Tell whether the number of a job's invoice may still be entered: it wasn't booked, nor handed over to anybody.

    Raises ``JobMissing``.
    """
    account = find_account(connection, job_id)
    if account.state is not AccountState.FINAL:
        return account.state is AccountState.DRAFT
    table = bookings.c
    newest = select(table.id, table.external_invoice_no).where(table.job_id == job_id)
    booked = connection.execute(newest.order_by(table.id.desc()).limit(1)).one()
    handed_over = select(export_batch_bookings.c.batch_id).where(
        export_batch_bookings.c.booking_id == booked.id
    )
    return (
        not booked.external_invoice_no
        and connection.execute(handed_over.limit(1)).scalar_one_or_none() is None
    )
