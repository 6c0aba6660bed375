"""Accounts, bookings, months and the log → what goes over the websocket."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
import json
import re
from typing import Any, cast

from ..ledger.account_rows import Booking, ChainState, JobAccount, LogEntry, MonthClose, MonthState
from ..ledger.month_list import MonthLine
from ..ledger.rows import JobMoment
from .types_books import (
    BookingPayload,
    ChainPayload,
    JobAccountPayload,
    JobMomentPayload,
    LogEntryPayload,
    MonthClosePayload,
    MonthLinePayload,
    MonthStatePayload,
)

_DIGEST = re.compile(r'"([0-9a-f]{64})"')


def serialize_account(account: JobAccount) -> JobAccountPayload:
    """Write an account down."""
    return cast("JobAccountPayload", _written(account, JobAccountPayload.__annotations__))


def serialize_booking(booking: Booking) -> BookingPayload:
    """Write a booking down."""
    return cast("BookingPayload", _written(booking, BookingPayload.__annotations__))


def serialize_moment(moment: JobMoment) -> JobMomentPayload:
    """Write a moment down."""
    return cast("JobMomentPayload", _written(moment, JobMomentPayload.__annotations__))


def serialize_month(state: MonthState, *, is_handed_over: bool) -> MonthStatePayload:
    """Write down what is open in a month; ``is_handed_over``: to a program that wants to know each invoice."""
    row = _written(state, MonthStatePayload.__annotations__)
    uninvoiced = state.uninvoiced if is_handed_over else 0
    return cast("MonthStatePayload", row | {"is_ready": state.is_ready, "uninvoiced": uninvoiced})


def serialize_line(line: MonthLine) -> MonthLinePayload:
    """Write a line of a month down."""
    return cast("MonthLinePayload", _written(line, MonthLinePayload.__annotations__))


def serialize_close(close: MonthClose) -> MonthClosePayload:
    """Write a closed month down."""
    return cast("MonthClosePayload", _written(close, MonthClosePayload.__annotations__))


def serialize_chain(state: ChainState) -> ChainPayload:
    """Write down whether a log is whole."""
    row = _written(state, ChainPayload.__annotations__)
    return cast("ChainPayload", row | {"is_whole": state.is_whole})


def digests_of(entries: Iterable[LogEntry]) -> set[str]:
    """Return what may be digests of texts in lines."""
    return {found for entry in entries for found in _DIGEST.findall(entry.data)}


def serialize_entry(entry: LogEntry, texts: Mapping[str, str]) -> LogEntryPayload:
    """Write a line of the log down, with the texts that it stands for."""
    return LogEntryPayload(
        seq=entry.seq,
        ts=entry.ts,
        actor=entry.actor,
        action=entry.action,
        entity=entry.entity,
        data=json.loads(entry.data),
        hash=entry.hash,
        texts={found: texts[found] for found in digests_of([entry]) if found in texts},
    )


def _written(row: Any, wanted: Iterable[str]) -> dict[str, Any]:
    names = {field.name for field in fields(row)}
    return {name: _plain(getattr(row, name)) for name in wanted if name in names}


def _plain(value: object) -> object:
    match value:
        case Decimal():
            return f"{value:f}"
        case StrEnum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case _:
            return value
