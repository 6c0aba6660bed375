"""Rows as text and back."""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
import json
import string

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.printernizer.ledger import records
from custom_components.printernizer.ledger.records import decode, encode
from custom_components.printernizer.library.models import Direction, Transfer, TransferState
from custom_components.printernizer.printfiles import (
    FilamentUse,
    ModelFacts,
    Plate,
    PlateObject,
    PrintFileKind,
    PrintMetadata,
)

D = Decimal
T0 = datetime(2026, 11, 23, 12, 0, 0, 1, tzinfo=UTC)

METADATA = PrintMetadata(
    kind=PrintFileKind.THREEMF,
    slicer="OrcaSlicer 2.3",
    plates=(
        Plate(
            index=2,
            seconds=0,
            grams=D("12.50"),
            filaments=(
                FilamentUse(index=3, grams=D("0E-9"), type="PLA", color="FF0000", name="half \ud800 \0"),
            ),
            objects=(PlateObject(id=7, name="Würfel", skipped=True),),
            can_skip_objects=True,
        ),
    ),
    nozzle_diameter=D("0.4"),
    is_sliced=False,
    model=ModelFacts(size=(D(1), D("2.5"), D("3.00")), triangles=12),
)
TRANSFER = Transfer(
    id="x",
    serial="A1-1",
    direction=Direction.UPLOAD,
    path="/cache/u\u0308.3mf",
    name="ü.3mf",
    requested_at=T0,
)

_decimals = st.decimals(allow_nan=False, allow_infinity=False)
_texts = st.text(st.characters(codec=None), max_size=20)
_known = st.builds(
    PrintMetadata,
    kind=st.sampled_from(PrintFileKind),
    slicer=_texts,
    nozzle_diameter=st.none() | _decimals,
    is_sliced=st.booleans(),
    plates=st.lists(
        st.builds(
            Plate,
            index=st.integers(),
            seconds=st.none() | st.integers(),
            grams=st.none() | _decimals,
            filaments=st.lists(
                st.builds(FilamentUse, index=st.integers(), meters=st.none() | _decimals, type=_texts),
                max_size=3,
            ).map(tuple),
            objects=st.lists(st.builds(PlateObject, id=st.integers(), name=_texts), max_size=3).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
    model=st.none()
    | st.builds(ModelFacts, size=st.tuples(_decimals, _decimals, _decimals), triangles=st.integers()),
)


@settings(max_examples=60, deadline=None)
@given(_known)
def test_whatever_a_file_tells_comes_back_as_it_was(row: PrintMetadata) -> None:
    text = encode(row)
    assert text is not None
    assert text.isascii()
    assert "\0" not in text
    assert repr(decode(PrintMetadata, text)) == repr(row)


def test_trailing_zeros_and_times_to_the_microsecond_stay() -> None:
    assert repr(decode(PrintMetadata, encode(METADATA))) == repr(METADATA)
    assert decode(Transfer, encode(TRANSFER)) == TRANSFER


def _broken(change: object) -> str:
    """Return the row with a field changed as JSON can be, but nobody of us writes it."""
    text = encode(TRANSFER)
    assert text is not None
    version, values = json.loads(text)
    assert isinstance(change, dict)
    return json.dumps([version, values | change])


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "{",
        "null",
        "1",
        "[]",
        "[1]",
        "[1,null]",
        "[1,[]]",
        "[1,{}]",
        "[1,{},3]",
        '[2,{"kind":"gcode"}]',
        '["1",{"kind":"gcode"}]',
        "[" * 100_000,
        "9" * 10_000,
        _broken({"direction": "sideways"}),
        _broken({"direction": ["upload"]}),
        _broken({"direction": {}}),
        _broken({"a field of tomorrow": 1}),
        _broken({"done": True}),
        _broken({"done": 1.0}),
        _broken({"done": "1"}),
        _broken({"overwrite": 1}),
        _broken({"name": 1}),
        _broken({"name": None}),
        _broken({"requested_at": "yesterday"}),
        _broken({"requested_at": 7}),
    ],
)
def test_what_is_damaged_or_from_tomorrow_is_nothing(text: str | None) -> None:
    assert decode(Transfer, text) is None
    assert decode(Transfer, _broken({"state": "done"})) is not None


@pytest.mark.parametrize(
    "size", [["1", "2"], ["1", "2", "3", "4"], ["1", "2", "NaN"], ["1", "2", 3], ["1", "2", "x"], "123", None]
)
def test_numbers_that_are_none_are_nothing(size: object) -> None:
    text = json.dumps([1, {"kind": "stl", "model": {"size": size, "triangles": 1}}])
    assert decode(PrintMetadata, text) is None


def test_a_row_of_yesterday_has_the_defaults_of_today() -> None:
    read = decode(PrintMetadata, '[1,{"kind":"gcode"}]')
    assert read == PrintMetadata(kind=PrintFileKind.GCODE)


def test_what_is_too_large_is_neither_written_nor_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = encode(METADATA)
    assert text is not None
    monkeypatch.setattr(records, "LIMIT", len(text))
    assert encode(METADATA) == text
    assert decode(PrintMetadata, text) == METADATA
    monkeypatch.setattr(records, "LIMIT", len(text) - 1)
    assert encode(METADATA) is None
    assert decode(PrintMetadata, text) is None


def test_only_what_can_come_back_is_written() -> None:
    @dataclass(frozen=True)
    class Odd:
        value: object

    for value in (1.5, string, [1], Odd):
        with pytest.raises(TypeError):
            encode(Odd(value))


def test_a_state_that_has_its_default_is_told_too() -> None:
    text = encode(TRANSFER)
    assert text is not None
    assert json.loads(text)[1]["state"] == TransferState.WAITING
