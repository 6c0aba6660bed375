"""Which files there are, and what they are called."""

from datetime import UTC, datetime

import pytest

from custom_components.printernizer.exports.documents import (
    DOCUMENTS,
    ExportContent,
    ExportFormat,
    ExportRequest,
    file_name,
)
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.export_reads import ExportQuery

from .making import made


@pytest.mark.parametrize(("kind", "content"), DOCUMENTS)
async def test_every_file_is_made_of_books_with_and_without_a_month(
    ledger: Ledger, kind: ExportFormat, content: ExportContent
) -> None:
    assert await made(ledger, kind, content, period=202611)
    if not DOCUMENTS[kind, content].needs_month:
        assert await made(ledger, kind, content)


@pytest.mark.parametrize(("kind", "content"), DOCUMENTS)
def test_names_are_ascii_and_tell_of_nobody(kind: ExportFormat, content: ExportContent) -> None:
    request = ExportRequest(format=kind, content=content, query=ExportQuery(period=202611))
    name = file_name(DOCUMENTS[kind, content], request)
    assert name.isascii()
    assert name.startswith("printernizer_")
    assert "_2026-11." in name


def test_the_list_of_jobs_of_a_month_is_called_as_agreed() -> None:
    key = (ExportFormat.CSV, ExportContent.JOBS)
    request = ExportRequest(format=key[0], content=key[1], query=ExportQuery(period=202611))
    assert file_name(DOCUMENTS[key], request) == "printernizer_auftraege_2026-11.csv"
    span = ExportQuery(since=datetime(2026, 1, 1, tzinfo=UTC), until=datetime(2026, 7, 1, tzinfo=UTC))
    request = ExportRequest(format=key[0], content=key[1], query=span)
    assert file_name(DOCUMENTS[key], request) == "printernizer_auftraege_ab20260101_bis20260701.csv"
