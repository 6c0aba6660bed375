"""Tables as an Excel file, read back by another program's reader."""

from datetime import UTC, datetime
import io
from typing import Any

from openpyxl import load_workbook
import pytest

from custom_components.printernizer.exports import xlsx_file
from custom_components.printernizer.exports.tables import JOBS
from custom_components.printernizer.ledger import Ledger

from .making import made


def rows_of(content: bytes, sheet: str) -> list[tuple[Any, ...]]:
    book = load_workbook(io.BytesIO(content))
    return list(book[sheet].iter_rows(values_only=True))


async def test_numbers_stay_numbers_and_texts_stay_texts(ledger: Ledger) -> None:
    content = await made(ledger, "xlsx", "jobs", period=202611)
    headings, *rows = rows_of(content, "Aufträge")
    assert headings == tuple(column.german for column in JOBS.columns)
    found = dict(zip(headings, rows[0], strict=True))
    assert found["auftrag_nr"] == "PZ-2026-0042"
    assert found["art"] == "geschäftlich"
    assert found["beginn"] == datetime(2026, 11, 23, 6, 29)  # noqa: DTZ001  a cell has no zone
    assert found["leistungsdatum"] == datetime(2026, 11, 23)  # noqa: DTZ001  a cell has no zone
    assert (found["druckzeit_h"], found["selbstkosten_eur"], found["brutto_eur"]) == (7.6, 13.6188, 21.9)
    assert found["risiko_eur"] is None
    book = load_workbook(io.BytesIO(content))
    cell = next(
        cell for row in book["Aufträge"].iter_rows() for cell in row if "HYPERLINK" in str(cell.value)
    )
    assert cell.data_type == "s"
    assert cell.hyperlink is None


async def test_the_end_of_the_log_goes_along(ledger: Ledger) -> None:
    notes = dict(rows_of(await made(ledger, "xlsx", "costs"), "Info"))
    assert notes["Erstellt"] == "01.12.2026 09:00 Uhr"
    assert len(notes["Prüfsumme des Protokolls, Zeile 1"]) == 64


async def test_more_rows_than_a_sheet_takes_go_on_in_another(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 4)
    content = await made(ledger, "xlsx", "jobs", until=datetime(2027, 1, 1, tzinfo=UTC))
    assert len(rows_of(content, "Aufträge")) == 5
    assert len(rows_of(content, "Aufträge 2")) == 4
