"""Our own JSON, read in again without loss."""

from collections.abc import Collection, Generator, Mapping
from dataclasses import replace
import re
from typing import Any, BinaryIO

from sqlalchemy import Table

from ..exports.json_file import FORMAT, SCHEMA_VERSION
from ..ledger.account_tables import bookings, job_accounts
from ..ledger.customer_tables import customer_details, customers, orders, quotes
from ..ledger.history_reads import told_columns
from ..ledger.import_rows import ImportedJob, ImportedRecord, ImportOrigin, RecordKind
from ..ledger.model import job_filaments, job_moments, jobs
from ..ledger.numbers import is_invoice_no
from ..ledger.rows import Printer
from .json_stream import read_items
from .problems import BadLine, ImportProblem, ImportRefused
from .values import of_json

_RECORDS: Mapping[str, tuple[RecordKind, Table]] = {
    "customers": (RecordKind.CUSTOMER, customers),
    "orders": (RecordKind.ORDER, orders),
    "quotes": (RecordKind.QUOTE, quotes),
}
_SECTIONS = ("printers", *_RECORDS, "jobs")
MOST_RECORDS = 1_000_000
"""Customers, orders and quotes of a file: their numbers are remembered for the jobs that follow."""

_MOST_PARTS = 1000
_MOST_HEADS = 100
_LEDGER = re.compile(r"[0-9a-f-]{1,40}")
_SITE = re.compile(r"[A-Z0-9]{0,8}")
_HASH = re.compile(r"[0-9a-f]{64}")


class _Bad(Exception):
    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def read_history(
    file: BinaryIO, ledger: str
) -> Generator[tuple[int, ImportedJob | ImportedRecord | BadLine]]:
    """Yield each customer, order, quote and job with its line.

    Raises ``ImportRefused`` for another file, a newer one, or a broken one. ``ledger`` is what the books that it is read
    into are told apart by: in all others a number is another customer's, unless the file brings that customer along.
    """
    printers: dict[str, Printer] = {}
    head: dict[str, Any] = {}
    brought: set[tuple[RecordKind, str]] = set()
    for key, line, value in read_items(file, _SECTIONS):
        if key == "printers":
            _add_printer(printers, value)
        elif key in _RECORDS:
            _check(head)
            record = _record(key, line, value)
            if isinstance(record, ImportedRecord):
                brought.add((record.kind, record.number))
                if len(brought) > MOST_RECORDS:
                    raise ImportRefused(ImportProblem.TOO_LARGE, str(line))
                record = _linked(record, None if head.get("ledger") == ledger else brought)
            yield line, record
        elif key == "jobs":
            _check(head)
            job = _job(line, value, printers)
            yield line, _linked(job, None if head.get("ledger") == ledger else brought)
        elif key in {"format", "schema_version", "ledger"}:
            head[key] = value
    _check(head)


def read_origin(file: BinaryIO) -> ImportOrigin | None:
    """Return which books a file came from, as far as its beginning says so in words that make sense."""
    head: dict[str, Any] = {}
    for key, _, value in read_items(file, _SECTIONS):
        if key in _SECTIONS:
            break
        head[key] = value
    ledger, heads = head.get("ledger"), head.get("heads")
    if not isinstance(ledger, str) or not _LEDGER.fullmatch(ledger):
        return None
    found = heads[:_MOST_HEADS] if isinstance(heads, list) else []
    return ImportOrigin(ledger=ledger, heads=[each for each in map(_head, found) if each is not None])


def _head(value: Any) -> Mapping[str, str | int] | None:
    match value:
        case {"site": str(site), "seq": int(seq), "hash": str(digest)} if (
            _SITE.fullmatch(site) and 0 <= seq < 2**53 and _HASH.fullmatch(digest)
        ):
            return {"site": site, "seq": int(seq), "hash": digest}
        case _:
            return None


def _linked[T: ImportedJob | ImportedRecord | BadLine](
    item: T, brought: Collection[tuple[RecordKind, str]] | None
) -> T:
    """Cut what would lead to somebody else; ``None``: these are the same books."""
    if brought is None or isinstance(item, BadLine):
        return item
    customer, order = _kept(item.customer, item.order, brought)
    if isinstance(item, ImportedRecord):
        return replace(item, customer=customer, order=order)
    booked = []
    for each in item.bookings:
        whose, ordered = _kept(each["customer"], each["order"], brought)
        booked.append(dict(each) | {"customer": whose, "order": ordered})
    return replace(item, customer=customer, order=order, bookings=booked)


def _kept(
    customer: str | None, order: str | None, brought: Collection[tuple[RecordKind, str]]
) -> tuple[str | None, str | None]:
    return (
        customer if (RecordKind.CUSTOMER, customer) in brought else None,
        order if (RecordKind.ORDER, order) in brought else None,
    )


def _check(head: Mapping[str, Any]) -> None:
    version = head.get("schema_version")
    if head.get("format") != FORMAT or type(version) is not int:
        raise ImportRefused(ImportProblem.NOT_RECOGNISED)
    if version > SCHEMA_VERSION:
        raise ImportRefused(ImportProblem.TOO_NEW, str(version))


def _add_printer(printers: dict[str, Printer], value: Any) -> None:
    match value:
        case {"serial": str(serial), "vendor": str(vendor), "model": str(model), "name": str(name)}:
            printers[serial] = Printer(serial=serial, vendor=vendor[:32], model=model, name=name)


def _job(line: int, value: Any, printers: Mapping[str, Printer]) -> ImportedJob | BadLine:
    try:
        return _read_job(value, printers)
    except _Bad as error:
        return BadLine(line=line, problem=ImportProblem.BAD_VALUE, field=error.field)


def _read_job(value: Any, printers: Mapping[str, Printer]) -> ImportedJob:
    item = _mapping(value, "jobs")
    job = _row(jobs, item)
    if job.get("result") is None:
        raise _Bad("result")
    uid = str(job.pop("uid"))
    serial = item.get("printer")
    if not isinstance(serial, str) or serial not in printers or len(uid) != 32:
        raise _Bad("printer" if len(uid) == 32 else "uid")
    account = _mapping(item.get("account"), "account")
    told = [_mapping(each, "bookings") for each in _list(item, "bookings")]
    return ImportedJob(
        uid=uid,
        printer=printers[serial],
        job=job,
        account=_row(job_accounts, account),
        filaments=[_row(job_filaments, _mapping(each, "filaments")) for each in _list(item, "filaments")],
        moments=[_row(job_moments, _mapping(each, "moments")) for each in _list(item, "moments")],
        bookings=[_booking(place, each) for place, each in enumerate(told)],
        customer=_text(account, "customer"),
        order=_text(account, "order"),
        attempt_of=_text(account, "attempt_of"),
    )


def _record(section: str, line: int, value: Any) -> ImportedRecord | BadLine:
    kind, table = _RECORDS[section]
    try:
        told = _mapping(value, section)
        row = _row(table, told)
        details = told.get("details")
        return ImportedRecord(
            kind=kind,
            number=str(row.pop("number")),
            values=row,
            details=None
            if kind is not RecordKind.CUSTOMER or details is None
            else _row(customer_details, _mapping(details, "details")),
            customer=_text(told, "customer"),
            order=_text(told, "order"),
        )
    except _Bad as error:
        return BadLine(line=line, problem=ImportProblem.BAD_VALUE, field=error.field)


def _booking(place: int, told: Mapping[str, Any]) -> dict[str, Any]:
    of = told.get("of")
    if of is not None and not (type(of) is int and 0 <= of < place):
        raise _Bad("of")
    links = {key: _text(told, key) for key in ("customer", "order")}
    return _row(bookings, told) | links | {"of": of}


def _row(table: Table, told: Mapping[str, Any]) -> dict[str, Any]:
    """Read the columns that are told; what is left out falls to the database's default, if it has one."""
    found: dict[str, Any] = {}
    for key in told_columns(table):
        column = table.c[key]
        if key not in told:
            if not column.nullable and column.server_default is None:
                raise _Bad(key)
            continue
        try:
            found[key] = of_json(column, told[key])
        except ValueError, OverflowError:
            raise _Bad(key) from None
    if not is_invoice_no(found.get("external_invoice_no", "")):
        raise _Bad("external_invoice_no")
    return found


def _mapping(value: Any, field: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _Bad(field)
    return value


def _list(item: Mapping[str, Any], field: str) -> list[Any]:
    value = item.get(field, [])
    if not isinstance(value, list) or len(value) > _MOST_PARTS:
        raise _Bad(field)
    return value


def _text(told: Mapping[str, Any], field: str) -> str | None:
    value = told.get(field)
    if value is not None and not isinstance(value, str):
        raise _Bad(field)
    return value
