"""Values as slicers write them."""

from decimal import Decimal

import pytest

from custom_components.printernizer.printfiles import values
from tests.simulators.printfiles import duration


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("1d 2h 3m 4s", 93_784),
        ("2h 9m 24s", 7764),
        ("7h16m", 26_160),
        ("32s", 32),
        ("4m", 240),
        ("1d", 86_400),
        ("32.9s", 32),
        ("2147", 2147),
        ("2147,9", 2147),
        ("", None),
        (" ", None),
        ("4m 2h", None),
        ("-5s", None),
        ("soon", None),
        ("9" * 50 + "s", None),
    ],
)
def test_times_are_read_with_any_part_missing(written: str, seconds: int | None) -> None:
    assert values.seconds(written) == seconds


@pytest.mark.parametrize("seconds", [1, 59, 60, 3599, 3600, 86_399, 86_400, 987_654])
def test_times_survive_being_written_and_read(seconds: int) -> None:
    assert values.seconds(duration(seconds)) == seconds


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("71,958466", Decimal("71.958466")),
        (" 0.22 ", Decimal("0.22")),
        ("5.", Decimal(5)),
        ("1e9", None),
        ("-1", None),
        ("NaN", None),
        ("1.2.3", None),
        ("٣", None),
        ("9" * 40, None),
    ],
)
def test_amounts_are_plain_and_not_negative(written: str, amount: Decimal | None) -> None:
    assert values.decimal(written) == amount


def test_lists_have_one_value_per_tool() -> None:
    assert values.decimals("1.20, 0, x,0.29") == (Decimal("1.20"), Decimal(0), None, Decimal("0.29"))
    assert values.decimals(" ") == ()
    assert values.texts('"PLA; the \\"good\\" one";PETG; ') == ('PLA; the "good" one', "PETG", "")
    assert values.texts("") == ()
    assert values.texts('""') == ()
    assert values.texts('"never closed') == ('"never closed',)
    assert values.texts('"a" b;c') == ('"a" b', "c")
    assert len(values.texts("x;" * 10_000)) == 256
    assert len(values.decimals("1," * 10_000)) == 256


def test_texts_are_fit_to_be_shown() -> None:
    assert values.text("a\nb\0c\u202e") == "a b c"
    assert len(values.text("x" * 5000)) == 200
    assert values.text(5) == ""


def test_colours_are_six_capital_digits() -> None:
    assert values.color("#f2754e") == "F2754E"
    assert values.color("F2754EFF") == "F2754E"
    assert values.color("red") is None
    assert values.color(None) is None
