"""Names as printers tell them, made harmless."""

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.library.names import STORED_SUFFIXES, safe_name, suffix_of


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("Würfel.gcode.3mf", ".gcode.3mf"),
        ("WÜRFEL.3MF", ".3mf"),
        ("a.bgcode", ".bgcode"),
        ("SCHLUE~1.BGC", ".bgcode"),
        ("a.gco", ".gcode"),
        ("a.JPEG", ".jpg"),
        ("a.exe", ".bin"),
        ("", ".bin"),
        ("3mf", ".bin"),
    ],
)
def test_only_known_suffixes_are_stored(name: str, suffix: str) -> None:
    assert suffix_of(name) == suffix


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Schlüsselhalter.bgcode", "Schlüsselhalter.bgcode"),
        ("Schlu\u0308ssel.3mf", "Schlüssel.3mf"),
        ("🦎 Echse.3mf", "🦎 Echse.3mf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a\0b\nc.3mf", "a_b_c.3mf"),
        ("\u202efmh.3mf", "_fmh.3mf"),
        ("  .. ", "file"),
        ("", "file"),
    ],
)
def test_names_are_shown_as_written_as_far_as_that_is_harmless(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_name("ü" * 4000 + ".3mf")
    assert len(name.encode()) <= 255
    assert safe_name("ü" * 200 + ".3mf").endswith("ü.3mf")
    assert len(safe_name("x." + "ü" * 900).encode()) <= 255


@given(st.text())
def test_every_name_is_one_component_and_stays_as_it_is_when_made_safe_again(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert not set(safe) & set('/\\\0\n:*?"<>|')
    assert safe not in (".", "..")
    assert len(safe.encode()) <= 255
    assert safe_name(safe) == safe
    assert suffix_of(name) in STORED_SUFFIXES
