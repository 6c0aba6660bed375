"""Our own JSON, read in again without loss."""

from collections.abc import Collection, Generator, Iterator, Mapping
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
from ..ledger.stock_tables import spool_uses
from .basics import LISTS, MOST_ROWS, THINGS, wrong_field
from .json_stream import read_items
from .problems import BadLine, ImportProblem, ImportRefused
from .values import of_json

_RECORDS: Mapping[str, tuple[RecordKind, Table]] = {
    "customers": (RecordKind.CUSTOMER, customers),
    "orders": (RecordKind.ORDER, orders),
    "quotes": (RecordKind.QUOTE, quotes),
}
_SECTIONS = ("printers", *THINGS, *LISTS, *_RECORDS, "jobs")
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


type Item = ImportedJob | ImportedRecord


def read_history(file: BinaryIO, ledger: str) -> Generator[tuple[int, Item | BadLine]]:
    """Yield what there is beside jobs, and each job, with its line; a list that counts as a whole after its last row.

    Raises ``ImportRefused`` for another file, a newer one, or a broken one. ``ledger`` is what the books that it is read
    into are told apart by: in all others a number is another customer's, unless the file brings that customer along.
    """
    reader = _Reader(ledger)
    for key, line, value in read_items(file, _SECTIONS):
        yield from reader.take(key, line, value)
    yield from reader.end_list()
    reader.check()


class _Reader:
    """Takes one entry after the other, and what has to be remembered between them."""

    def __init__(self, ledger: str) -> None:
        self._ledger = ledger
        self._head: dict[str, Any] = {}
        self._printers: dict[str, Printer] = {}
        self._known: set[tuple[RecordKind, str]] = set()
        self._list = ""
        self._line = 0
        self._rows: list[dict[str, Any]] = []

    def take(self, key: str, line: int, value: Any) -> Iterator[tuple[int, Item | BadLine]]:
        """Yield what became of an entry. Raises ``ImportRefused``."""
        if key != self._list:
            yield from self.end_list()
        if key in {"format", "schema_version", "ledger"}:
            self._head[key] = value
        elif key == "printers":
            _add_printer(self._printers, value)
        elif key in _SECTIONS:
            self.check()
            if key in LISTS:
                yield from self._row(key, line, value)
            elif key in THINGS:
                yield line, _thing(key, line, value)
            elif key in _RECORDS:
                yield line, self._record(key, line, value)
            else:
                yield line, _linked(_job(line, value, self._printers), self._brought)

    def end_list(self) -> Iterator[tuple[int, Item | BadLine]]:
        """Yield a list that has come to its end."""
        if self._rows:
            yield self._line, _whole(self._list, self._rows, self._brought)
            self._rows = []

    def check(self) -> None:
        """Raise ``ImportRefused`` unless it is a file of ours that we can read."""
        version = self._head.get("schema_version")
        if self._head.get("format") != FORMAT or type(version) is not int:
            raise ImportRefused(ImportProblem.NOT_RECOGNISED)
        if version > SCHEMA_VERSION:
            raise ImportRefused(ImportProblem.TOO_NEW, str(version))

    @property
    def _brought(self) -> Collection[tuple[RecordKind, str]] | None:
        """Whom the file brings along; ``None``: these are the same books."""
        return None if self._head.get("ledger") == self._ledger else self._known

    def _record(self, key: str, line: int, value: Any) -> ImportedRecord | BadLine:
        record = _record(key, line, value)
        if isinstance(record, BadLine):
            return record
        self._known.add((record.kind, record.number))
        if len(self._known) > MOST_RECORDS:
            raise ImportRefused(ImportProblem.TOO_LARGE, str(line))
        return _linked(record, self._brought)

    def _row(self, key: str, line: int, value: Any) -> Iterator[tuple[int, BadLine]]:
        self._list, self._line = key, line
        row = _of_list(key, line, value)
        if isinstance(row, BadLine):
            yield line, row
            return
        self._rows.append(row)
        if len(self._rows) > MOST_ROWS:
            raise ImportRefused(ImportProblem.TOO_LARGE, str(line))


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
        filaments=[_of_spool(job_filaments, each, "filaments") for each in _list(item, "filaments")],
        uses=[_of_spool(spool_uses, each, "uses") for each in _list(item, "uses")],
        moments=[_row(job_moments, _mapping(each, "moments")) for each in _list(item, "moments")],
        bookings=[_booking(place, each) for place, each in enumerate(told)],
        customer=_text(account, "customer"),
        order=_text(account, "order"),
        attempt_of=_text(account, "attempt_of"),
    )


def _of_spool(table: Table, value: Any, field: str) -> dict[str, Any]:
    told = _mapping(value, field)
    return _row(table, told) | {"spool": _text(told, "spool")}


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


def _thing(section: str, line: int, value: Any) -> ImportedRecord | BadLine:
    kind, table = THINGS[section]
    try:
        told = _mapping(value, section)
        row = _checked(section, table, told)
        if kind is RecordKind.SPOOL:
            row["filament"] = _text(told, "filament") or ""
        uses = [_row(spool_uses, _mapping(each, "uses")) for each in _list(told, "uses", MOST_ROWS)]
        return ImportedRecord(kind=kind, number=str(row["uid"]), values=row, rows=uses)
    except _Bad as error:
        return BadLine(line=line, problem=ImportProblem.BAD_VALUE, field=error.field)


def _of_list(section: str, line: int, value: Any) -> dict[str, Any] | BadLine:
    kind, table = LISTS[section]
    try:
        told = _mapping(value, section)
        row = _checked(section, table, told)
        if kind is RecordKind.RULE:
            row |= {key: _text(told, key) for key in ("customer", "order")}
    except _Bad as error:
        return BadLine(line=line, problem=ImportProblem.BAD_VALUE, field=error.field)
    return row


def _checked(section: str, table: Table, told: Mapping[str, Any]) -> dict[str, Any]:
    row = _row(table, told)
    wrong = wrong_field(section, row)
    if wrong is not None:
        raise _Bad(wrong)
    return row


def _whole(
    section: str, rows: list[dict[str, Any]], brought: Collection[tuple[RecordKind, str]] | None
) -> ImportedRecord:
    """Return a list as one record; its links are cut as those of all others."""
    kind, _ = LISTS[section]
    if kind is RecordKind.RULE and brought is not None:
        for row in rows:
            row["customer"], row["order"] = _kept(row["customer"], row["order"], brought)
    return ImportedRecord(kind=kind, number="", values={}, rows=tuple(rows))


def _booking(place: int, told: Mapping[str, Any]) -> dict[str, Any]:
    of = told.get("of")
    if of is not None and not (type(of) is int and 0 <= of < place):
        raise _Bad("of")
    links = {key: _text(told, key) for key in ("customer", "order")}
    return _row(bookings, told) | links | {"of": of}


def _row(table: Table, told: Mapping[str, Any]) -> dict[str, Any]:
    """Read the columns that are told; what is left out is nothing, or falls to the database's default if it has one."""
    found: dict[str, Any] = {}
    for key in told_columns(table):
        column = table.c[key]
        if key not in told:
            if column.nullable:
                found[key] = None
            elif column.server_default is None:
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


def _list(item: Mapping[str, Any], field: str, most: int = _MOST_PARTS) -> list[Any]:
    value = item.get(field, [])
    if not isinstance(value, list) or len(value) > most:
        raise _Bad(field)
    return value


def _text(told: Mapping[str, Any], field: str) -> str | None:
    value = told.get(field)
    if value is not None and not isinstance(value, str):
        raise _Bad(field)
    return value
