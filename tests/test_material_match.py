"""Which filaments are the same material, and which colours look alike."""

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.material_match import (
    UNKNOWN_COLOR,
    color_distance,
    is_same_material,
    material_of,
)

COLORS = st.from_regex(r"[0-9A-F]{6}", fullmatch=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PLA", "PLA Basic"),
        ("PLA", "pla matte"),
        ("PLA", "PLA+"),
        ("PETG", "PETG HF"),
        ("PETG-CF", "PETG CF"),
        ("PA6-CF", "PA-CF"),
        ("PAHT-CF", "PA11CF"),
        ("PETCF15", "PET-CF"),
        ("TPU", "TPU 95A"),
        ("TPU95A", "TPU-AMS"),
        ("FLEX", "TPU"),
        ("Nylon", "PA12"),
    ],
)
def test_makers_names_for_the_same_material_are_the_same(one: str, other: str) -> None:
    assert is_same_material(one, other)
    assert is_same_material(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PETG", "PETG-CF"),
        ("PETG-CF", "PETG-GF"),
        ("PETG", "PET"),
        ("PETG", "PCTG"),
        ("PLA", "PLA-S"),
        ("PLA", "PLA Aero"),
        ("PC", "PC-ABS"),
        ("ABS", "ASA"),
        ("", ""),
        ("PLA", ""),
        ("??", "??"),
    ],
)
def test_other_materials_are_not(one: str, other: str) -> None:
    assert not is_same_material(one, other)
    assert not is_same_material(other, one)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_compared(one: str, other: str) -> None:
    assert is_same_material(one, other) is is_same_material(other, one)
    assert is_same_material(one, one) is bool(material_of(one))


def test_black_and_white_are_a_hundred_apart() -> None:
    assert color_distance("000000", "FFFFFF") == pytest.approx(100, abs=0.1)
    assert color_distance("FF0000", "FF0000FF") == 0


def test_colours_are_told_apart_as_eyes_do() -> None:
    dark_green, green, black, blue = "006400", "00AE42", "000000", "0000FF"
    assert color_distance(dark_green, green) < color_distance(dark_green, black)
    assert color_distance("E4007C", "FF69B4") < color_distance("E4007C", blue)
    assert color_distance("FF0000", blue) > UNKNOWN_COLOR > color_distance(black, "FFFFFF")


@pytest.mark.parametrize("color", [None, "", "red", "12345", "GGGGGG", "1234567"])
def test_what_is_no_colour_is_neither_near_nor_far(color: str | None) -> None:
    assert color_distance(color, "FFFFFF") == UNKNOWN_COLOR
    assert color_distance(color, color) == UNKNOWN_COLOR


@given(COLORS, COLORS, COLORS)
def test_distances_are_distances(one: str, other: str, third: str) -> None:
    assert color_distance(one, one) == 0
    assert color_distance(one, other) == color_distance(other, one)
    assert color_distance(one, third) <= color_distance(one, other) + color_distance(other, third) + 1e-9
