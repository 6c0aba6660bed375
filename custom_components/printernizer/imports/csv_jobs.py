"""Jobs out of a CSV file: our own files are recognised, for others a person says which column is what."""

from collections.abc import Generator, Iterator, Mapping, Sequence
import csv
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from fractions import Fraction
import io
import re
from typing import Any, BinaryIO

from ..costing import PriceBasis, rounded
from ..drivers.models import JobResult
from ..exports.columns import Column, Kind
from ..exports.tables import JOBS
from ..ledger.account_words import Classification, ClassifiedBy
from ..ledger.columns import Grams, KilowattHours, Money, Percent
from ..ledger.import_rows import ImportedJob, ImportRemark
from ..ledger.numbers import is_invoice_no
from ..ledger.rows import Printer
from .problems import BadLine, ImportProblem, ImportRefused
from .values import amount, has_zone, moment, uid_of

MOST_LINE = 256 * 1024
"""Characters of a line; a name has a few hundred."""

MOST_COLUMNS = 200
_HEAD = 64 * 1024
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_COLUMNS = {column.key: column for column in JOBS.columns}
_SCALED = {
    Kind.COST: Money,
    Kind.PRICE: Money,
    Kind.GRAMS: Grams,
    Kind.ENERGY: KilowattHours,
    Kind.PERCENT: Percent,
}
_COSTS = (
    "material_cost",
    "energy_cost",
    "machine_cost",
    "labour_cost",
    "packaging_cost",
    "overhead_cost",
)
_HOUR = Fraction(3600)

FIELDS = tuple(key for key in _COLUMNS if key not in {"risk_cost", "scrap_grams", "reversal_of", "booked_at"})
"""What a column can be."""

_ALSO = {
    "name": "file",
    "druck": "file",
    "job": "file",
    "ergebnis": "result",
    "zuordnung": "classification",
    "kunde": "customer",
    "start": "started_at",
    "end": "ended_at",
    "druckzeit in stunden": "print_hours",
    "filament in g": "grams",
    "gewicht in g": "grams",
    "strom in kwh": "energy_kwh",
    "kosten": "cost",
    "netto": "net",
    "umsatzsteuer": "vat",
    "brutto": "gross",
}
"""What people call some of them who write such a file themselves."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CsvShape:
    """How a file is written: found by looking at its beginning."""

    encoding: str
    separator: str
    headings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CsvReading:
    """How it is read. ``mapping``: field by heading. ``zone`` is that of times without one; ``currency`` of amounts.

    ``printer`` is whose jobs they are where no column says so.
    """

    mapping: Mapping[str, str]
    zone: tzinfo
    currency: str
    printer: str = ""


def shape_of(file: BinaryIO) -> CsvShape:
    """Look at the beginning of a file. Raises ``ImportRefused``."""
    head = file.read(_HEAD)
    file.seek(0)
    encoding = _encoding(head, is_whole=len(head) < _HEAD)
    line = head.decode(encoding, "ignore").partition("\n")[0].rstrip("\r")
    separator = max(";,\t|", key=line.count)
    try:
        headings = next(csv.reader([line], delimiter=separator), [])
    except csv.Error as error:
        raise ImportRefused(ImportProblem.NOT_RECOGNISED) from error
    named = tuple(heading.strip() for heading in headings)
    if not 2 <= len(named) <= MOST_COLUMNS or any("\0" in name for name in named):
        raise ImportRefused(ImportProblem.NOT_RECOGNISED)
    return CsvShape(encoding=encoding, separator=separator, headings=named)


def own_mapping(headings: tuple[str, ...]) -> dict[str, str]:
    """Return what the columns of our own files are, by English or German headings; of others what is called alike.

    A field is of one column: the first that is called so, our own name before others.
    """
    own = {column.german: column.key for column in JOBS.columns} | {key: key for key in _COLUMNS}
    found: dict[str, str] = {}
    for known in (own, _ALSO):
        for heading in headings:
            field = known.get(heading.casefold())
            if field in FIELDS and field not in found.values():
                found.setdefault(heading, field)
    return found


def read_csv(
    file: BinaryIO, shape: CsvShape, reading: CsvReading
) -> Generator[tuple[int, ImportedJob | BadLine]]:
    """Yield each job with its line. Raises ``ImportRefused`` where the file as a whole makes no sense."""
    places = {
        reading.mapping[name]: place for place, name in enumerate(shape.headings) if name in reading.mapping
    }
    if not places.keys() & {"started_at", "ended_at", "service_on"}:
        raise ImportRefused(ImportProblem.NO_COLUMN, "ended_at")
    text = io.TextIOWrapper(file, shape.encoding, newline="")
    rows = csv.reader(_bounded(text), delimiter=shape.separator, strict=False)
    seen: dict[str, int] = {}
    try:
        next(rows, None)
        for row in rows:
            if any(cell.strip() for cell in row):
                cells = {key: row[place].strip() for key, place in places.items() if place < len(row)}
                yield rows.line_num, _job(rows.line_num, cells, reading, seen)
    except csv.Error as error:
        raise ImportRefused(ImportProblem.BROKEN, str(rows.line_num)) from error
    except UnicodeDecodeError as error:
        raise ImportRefused(ImportProblem.ENCODING, str(rows.line_num)) from error
    finally:
        text.detach()


def _bounded(text: io.TextIOWrapper) -> Iterator[str]:
    number = 0
    while line := text.readline(MOST_LINE):
        number += 1
        if len(line) == MOST_LINE:
            raise ImportRefused(ImportProblem.TOO_LARGE, str(number))
        yield line.replace("\0", "")


def _encoding(head: bytes, *, is_whole: bool) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head.decode("utf-8") if is_whole else head[:-4].decode("utf-8", "strict")
    except UnicodeDecodeError as error:
        # Cut in the middle of a character, or another encoding.
        if is_whole or error.end < len(head) - 8:
            return "cp1252"
    return "utf-8-sig"


def _job(
    line: int, cells: Mapping[str, str], reading: CsvReading, seen: dict[str, int]
) -> ImportedJob | BadLine:
    values: dict[str, Any] = {}
    for key, cell in cells.items():
        try:
            values[key] = _value(_COLUMNS[key], cell, reading.zone) if cell else None
        except ValueError, OverflowError:
            return BadLine(line=line, problem=ImportProblem.BAD_VALUE, field=key)
    printer = values.get("printer") or reading.printer
    if not printer:
        return BadLine(line=line, problem=ImportProblem.BAD_VALUE, field="printer")
    ended = (
        values.get("ended_at") or values.get("started_at") or _noon(values.get("service_on"), reading.zone)
    )
    if ended is None:
        return BadLine(line=line, problem=ImportProblem.NO_TIME)
    # The same line twice is two jobs, the same file twice is none.
    told = "\x1e".join(f"{key}={cells[key]}" for key in sorted(cells))
    seen[told] = seen.get(told, 0) + 1
    clock = [cells[key] for key in ("started_at", "ended_at") if cells.get(key)]
    return replace(
        _imported(
            values,
            str(printer),
            ended,
            uid_of("csv", told, seen[told]),
            reading.currency,
            _took(values, clock),
        ),
        is_zone_assumed=not all(map(has_zone, clock)) or not clock,
    )


def _took(values: Mapping[str, Any], clock: Sequence[str]) -> int | None:
    """Return for how many seconds it printed: as it says, else from its beginning to its end, if both tell the hour."""
    told: int | None = values.get("print_hours")
    if told is not None:
        return told
    started, ended = values.get("started_at"), values.get("ended_at")
    if started is None or ended is None or ended < started or not all(":" in cell for cell in clock):
        return None
    return int((ended - started).total_seconds())


def _imported(
    values: Mapping[str, Any], printer: str, ended: datetime, uid: str, currency: str, took: int | None
) -> ImportedJob:
    started: datetime | None = values.get("started_at")
    seconds = took or 0
    first = started or ended - timedelta(seconds=seconds)
    grams, file = values.get("grams"), values.get("file") or ""
    kinds = [kind.strip() for kind in (values.get("material") or "").split(",") if kind.strip()]
    account = {key: values[key] for key in _COSTS if values.get(key) is not None}
    account |= _price(values)
    if values.get("classification"):
        account |= {"classification": values["classification"], "classified_by": ClassifiedBy.HAND}
    for key in ("service_on", "external_invoice_no"):
        if values.get(key):
            account[key] = values[key]
    return ImportedJob(
        uid=uid,
        printer=Printer(serial=printer, vendor="imported", model=""),
        job={
            "identity": values.get("number") or uid,
            "name": file,
            "file_name": file,
            "first_seen_at": first,
            "seen_at": ended,
            "started_at": started,
            "started_witnessed": False,
            "ended_at": values.get("ended_at"),
            "ended_witnessed": False,
            "result": values.get("result") or JobResult.UNKNOWN,
            "has_started": True,
            "printing_seconds": max(seconds, 0),
            "grams": grams,
            "energy_kwh": values.get("energy_kwh"),
            "cost": values.get("cost"),
            "currency": currency,
        },
        account=account,
        filaments=[
            {"position": place, "type": kind, "grams_used": grams if len(kinds) == 1 else None}
            for place, kind in enumerate(kinds, start=1)
        ],
        remarks=(ImportRemark.NO_DURATION,) if took is None else (),
    )


def _price(values: Mapping[str, Any]) -> dict[str, Any]:
    net, vat, gross = (values.get(key) for key in ("net", "vat", "gross"))
    if net is None or gross is None:
        return {}
    return {
        "net": net,
        "gross": gross,
        "vat": gross - net if vat is None else vat,
        "price_basis": PriceBasis.GROSS,
        "treatment": values.get("treatment"),
        "tax_rate": values.get("tax_rate"),
    }


def _value(column: Column, cell: str, zone: tzinfo) -> Any:
    match column.kind:
        case Kind.TEXT:
            # The guard against formulas is ours, not the name's.
            text = cell[1:] if cell[:2] in {"'=", "'+", "'-", "'@"} else cell
            if column.key == "external_invoice_no" and not is_invoice_no(text):
                raise ValueError("no number of an invoice")
            return text
        case Kind.WORD:
            words = {german: word for word, german in column.words.items()} | {
                word: word for word in column.words
            }
            word = words.get(cell.casefold())
            if word is None:
                raise ValueError("no word of ours")
            return JobResult(word) if column.key == "result" else Classification(word)
        case Kind.MOMENT:
            return _moment(cell, zone)
        case Kind.DAY:
            return _moment(cell, zone).astimezone(zone).date()
        case Kind.HOURS:
            seconds = Fraction(_number(cell)) * _HOUR
            return int(rounded(seconds, Decimal(1)))
        case kind:
            return amount(_number(cell), _SCALED[kind])


def _number(cell: str) -> Decimal:
    """Read a number as Germans or programs write it. Raises ``ValueError``, also for what may be either."""
    text = cell.replace("\N{NO-BREAK SPACE}", "").replace(" ", "").removesuffix("€").removesuffix("%")
    if "," in text:
        text = (
            text.replace(".", "").replace(",", ".")
            if text.rfind(",") > text.rfind(".")
            else text.replace(",", "")
        )
    if not re.fullmatch(r"[+-]?\d{1,15}(?:\.\d{1,12})?", text):
        raise ValueError("no number")
    return Decimal(text)


def _moment(cell: str, zone: tzinfo) -> datetime:
    found = _DAY.fullmatch(cell.removesuffix(" Uhr"))
    if found is None:
        return moment(cell, zone)
    day, month, year, hour, minute, second = (int(part or 0) for part in found.groups())
    return moment(datetime(year, month, day, hour, minute, second, tzinfo=zone).isoformat(), zone)


def _noon(day: Any, zone: tzinfo) -> datetime | None:
    return None if day is None else datetime(day.year, day.month, day.day, 12, tzinfo=zone).astimezone(UTC)
