"""What names are sorted by."""

from hypothesis import given, strategies as st

from custom_components.printernizer.ledger.columns import clean
from custom_components.printernizer.ledger.job_texts import plain, sort_name
from custom_components.printernizer.ledger.model import NAME, SORT_NAME
from custom_components.printernizer.ledger.reads import fold

LETTERS = st.characters(codec="utf-8", exclude_categories=["Nd", "Cs"])
NAMES = st.text(
    st.one_of(st.characters(max_codepoint=0x24F, exclude_categories=["Nd"]), LETTERS), max_size=80
)


@given(NAMES)
def test_a_short_name_in_latin_letters_is_sorted_as_any_other(name: str) -> None:
    assert sort_name(name) == clean(plain(fold(name, NAME)), SORT_NAME)


def test_every_latin_letter_is_sorted_as_in_a_long_name() -> None:
    for letter in map(chr, range(0x250)):
        rest = "x" * SORT_NAME
        assert sort_name(f"a{letter}{rest}").startswith(sort_name(f"a{letter}x"))


def test_numbers_in_names_are_sorted_by_their_size() -> None:
    assert sorted(["Teil 10", "teil 2", "Tür 1", "Tur 0"], key=sort_name) == [
        "teil 2",
        "Teil 10",
        "Tur 0",
        "Tür 1",
    ]
