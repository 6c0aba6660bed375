"""Tables as an Excel file: numbers stay numbers, texts stay texts, whatever they begin with."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from pathlib import Path
import tempfile
from typing import TYPE_CHECKING, Any

from ..ledger.columns import day_of
from .cells import ten_thousandths_of_hours
from .columns import Block, Column, Kind, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
"""Under the headings; what is more goes on in another sheet."""

_PIECE = 256 * 1024
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_FORMATS = {
    Kind.COST: "#,##0.0000",
    Kind.PRICE: "#,##0.00",
    Kind.GRAMS: "#,##0.0##",
    Kind.ENERGY: "#,##0.000###",
    Kind.HOURS: "#,##0.00##",
    Kind.PERCENT: "0.##",
    Kind.MOMENT: "dd.mm.yyyy hh:mm",
    Kind.DAY: "dd.mm.yyyy",
}
_SCALES = {Kind.COST: 4, Kind.PRICE: 4, Kind.GRAMS: 3, Kind.ENERGY: 6, Kind.PERCENT: 4}
_WIDTHS = {Kind.TEXT: 22, Kind.MOMENT: 16}
_WIDTH = 12


def xlsx_chunks(
    tables: Iterable[tuple[Table, Iterable[Block]]], notes: Mapping[str, str], zone: tzinfo
) -> Iterator[bytes]:
    """Write a sheet for each table, and one with notes; the file is made on the disk and gone when it was read."""
    with tempfile.TemporaryDirectory(prefix="printernizer-") as folder:
        path = Path(folder, "export.xlsx")
        _write(path, tables, notes, zone)
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece


def _write(
    path: Path, tables: Iterable[tuple[Table, Iterable[Block]]], notes: Mapping[str, str], zone: tzinfo
) -> None:
    # Some 10 MB of memory once it is imported, which most never need.
    from xlsxwriter import Workbook  # noqa: PLC0415

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
        "tmpdir": str(path.parent),
    }
    with Workbook(str(path), options) as book:
        for table, blocks in tables:
            _Sheets(book, table, zone).fill(blocks)
        sheet = book.add_worksheet("Info")
        sheet.set_column(0, 0, 24)
        for row, (key, value) in enumerate(notes.items()):
            sheet.write_string(row, 0, key)
            sheet.write_string(row, 1, value)


class _Sheets:
    """The sheets of one table."""

    def __init__(self, book: Workbook, table: Table, zone: tzinfo) -> None:
        self._book = book
        self._table = table
        self._zone = zone
        self._count = 0
        self._formats = [_format(book, column) for column in table.columns]
        self._bold = book.add_format({"bold": True})

    def fill(self, blocks: Iterable[Block]) -> None:
        sheet, row = self._add(), 0
        for block in blocks:
            for values in block:
                if row == MOST_ROWS:
                    sheet, row = self._add(), 0
                row += 1
                self._write(sheet, row, values)

    def _add(self) -> Worksheet:
        self._count += 1
        title = self._table.title if self._count == 1 else f"{self._table.title} {self._count}"
        sheet = self._book.add_worksheet(title)
        for place, column in enumerate(self._table.columns):
            sheet.set_column(place, place, _WIDTHS.get(column.kind, _WIDTH))
            sheet.write_string(0, place, column.german, self._bold)
        sheet.freeze_panes(1, 0)
        return sheet

    def _write(self, sheet: Worksheet, row: int, values: tuple[Any, ...]) -> None:
        for place, (column, shape, value) in enumerate(
            zip(self._table.columns, self._formats, values, strict=False)
        ):
            if value is None or value == "":
                continue
            match column.kind:
                case Kind.TEXT:
                    sheet.write_string(row, place, value)
                case Kind.WORD:
                    sheet.write_string(row, place, column.words.get(value, value))
                case Kind.FLAG:
                    sheet.write_string(row, place, "ja" if value else "nein")
                case Kind.PERIOD:
                    sheet.write_string(row, place, f"{value // 100:04d}-{value % 100:02d}")
                case Kind.MOMENT:
                    local = (_EPOCH + value * _MILLISECOND).astimezone(self._zone).replace(tzinfo=None)
                    sheet.write_datetime(row, place, local, shape)
                case Kind.DAY:
                    sheet.write_datetime(row, place, day_of(value), shape)
                case Kind.HOURS:
                    hours = Decimal(ten_thousandths_of_hours(value)).scaleb(-4)
                    sheet.write_number(row, place, hours, shape)
                case _:
                    number = Decimal(value).scaleb(-_SCALES.get(column.kind, 0))
                    # Written down as the decimal that it is.
                    sheet.write_number(row, place, number, shape)


def _format(book: Workbook, column: Column) -> Any:
    found = _FORMATS.get(column.kind)
    return None if found is None else book.add_format({"num_format": found})
