"""Rows of what waits, as they were written down, or as anybody else may have written them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from custom_components.printernizer.waiting import WaitingPrint
from custom_components.printernizer.waiting.entries import outlook_of, placed, read_entries, row_of

PRINT = WaitingPrint(
    id="one",
    entry_id="bench",
    file_id="ab" * 32,
    plate=2,
    copies=3,
    note="blue, please",
    added_at=datetime(2026, 5, 4, 8, 30, tzinfo=UTC),
    added_by="anna",
    name="Vase.gcode.3mf",
    seconds=3600,
    grams="12.50",
)


def test_what_was_written_is_read_again() -> None:
    others = [
        replace(PRINT, id="two", seconds=None, grams=None, added_by=None),
        replace(PRINT, id="three", is_gone=True),
    ]
    assert read_entries({"prints": [row_of(each) for each in (PRINT, *others)]}) == [PRINT, *others]


@pytest.mark.parametrize("kept", [None, [], "x", {}, {"prints": None}, {"prints": {"a": 1}}, {"other": [1]}])
def test_a_store_that_holds_something_else_holds_nothing(kept: object) -> None:
    assert read_entries(kept) == []


@pytest.mark.parametrize(
    "change",
    [
        {"id": 7},
        {"id": "x" * 65},
        {"entry_id": None},
        {"plate": 0},
        {"plate": True},
        {"plate": "1"},
        {"copies": 0},
        {"copies": 100},
        {"copies": 1.5},
        {"note": "n" * 201},
        {"note": ["n"]},
        {"name": "n" * 256},
        {"seconds": -1},
        {"seconds": 10**9},
        {"grams": "NaN"},
        {"grams": "1e9"},
        {"grams": 12.5},
        {"added_at": "yesterday"},
        {"added_at": "2026-05-04T08:30:00"},
        {"added_by": {"id": "anna"}},
    ],
)
def test_a_row_that_makes_no_sense_is_left_out_and_the_others_stay(change: dict[str, Any]) -> None:
    sound = replace(PRINT, id="two")
    assert read_entries({"prints": [{**row_of(PRINT), **change}, row_of(sound)]}) == [sound]


@pytest.mark.parametrize("row", [None, 5, "row", ["row"], {}, {"id": "one"}])
def test_what_is_no_row_is_left_out(row: object) -> None:
    assert read_entries({"prints": [row, row_of(PRINT)]}) == [PRINT]


def test_one_id_is_one_entry() -> None:
    assert read_entries({"prints": [row_of(PRINT), row_of(replace(PRINT, note="again"))]}) == [PRINT]


def test_what_waits_is_summed_up_with_its_copies_and_without_what_is_gone() -> None:
    prints = [
        replace(PRINT, id="gone", is_gone=True),
        PRINT,
        replace(PRINT, id="unknown", seconds=None, copies=2),
        replace(PRINT, id="short", seconds=60, copies=1),
    ]
    outlook = outlook_of(prints)
    assert outlook is not None
    assert outlook.next == PRINT
    assert (outlook.count, outlook.seconds, outlook.unknown) == (6, 3 * 3600 + 60, 2)
    assert outlook_of([]) is None
    assert outlook_of([replace(PRINT, is_gone=True)]) is None


@pytest.mark.parametrize(
    ("moved", "before", "order"),
    [("c", "a", "cab"), ("a", None, "bca"), ("a", "c", "bac"), ("b", "nowhere", "acb"), ("d", "b", "adbc")],
)
def test_an_entry_stands_before_the_one_that_is_named_or_last(
    moved: str, before: str | None, order: str
) -> None:
    prints = [replace(PRINT, id=each) for each in "abc"]
    assert "".join(each.id for each in placed(prints, replace(PRINT, id=moved), before)) == order
