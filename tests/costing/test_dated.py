"""Tables with a first day."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given, strategies as st

from custom_components.printernizer.costing import in_force


@dataclass(frozen=True)
class Row:
    valid_from: date
    name: str


ROWS = [Row(date(2024, 1, 1), "old"), Row(date(2025, 1, 1), "new"), Row(date(2026, 1, 1), "newest")]


def test_a_row_is_in_force_from_its_first_day_until_the_next() -> None:
    assert in_force(ROWS, date(2023, 12, 31)) is None
    assert in_force(ROWS, date(2024, 1, 1)) is ROWS[0]
    assert in_force(ROWS, date(2025, 12, 31)) is ROWS[1]
    assert in_force(ROWS, date(2030, 1, 1)) is ROWS[2]
    assert in_force([], date(2030, 1, 1)) is None


def test_of_two_rows_of_one_day_the_later_one_counts() -> None:
    again = Row(date(2026, 1, 1), "corrected")
    assert in_force([*ROWS, again], date(2026, 1, 1)) is again


@given(st.permutations(ROWS), st.integers(-500, 1500))
def test_the_order_of_the_rows_means_nothing(rows: list[Row], days: int) -> None:
    on = date(2024, 6, 1) + timedelta(days=days)
    assert in_force(rows, on) is in_force(ROWS, on)
