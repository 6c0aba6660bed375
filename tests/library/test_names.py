"""Names as printers tell them, made harmless."""

import re
import unicodedata

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.library.names import (
    STORED_SUFFIXES,
    safe_name,
    shown_name,
    suffix_of,
    transliterated,
)


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("Würfel.gcode.3mf", ".gcode.3mf"),
        ("WÜRFEL.3MF", ".3mf"),
        ("a.bgcode", ".bgcode"),
        ("SCHLUE~1.BGC", ".bgcode"),
        ("a.gco", ".gcode"),
        ("a.JPEG", ".jpg"),
        ("Teil.STP", ".step"),
        ("a.exe", ".bin"),
        ("", ".bin"),
        ("3mf", ".bin"),
    ],
)
def test_only_known_suffixes_are_stored(name: str, suffix: str) -> None:
    assert suffix_of(name) == suffix


RIGHT = [
    "Würfel groß.3mf",
    "STRASSE Größe ÄÖÜ ẞ.stl",
    "Café à la crème – œuvre n°1.3mf",  # noqa: RUF001
    "CAFÉ™.3mf",
    "MÜ® Ø20 ±0,1 ½ Zoll 90° µm².stl",
    "«Íñigo» Ñandú.gcode",
    "São João – peça nº 1, mãe.stl",  # noqa: RUF001
    "Zażółć gęślą jaźń ŁÓDŹ.3mf",
    "Příliš žluťoučký kůň.3mf",
    "Đặng Việt.stl",
    "Москва ЁЖ.stl",
    "Ελλάδα Άγιος.stl",
    "中文模型.gcode.3mf",
    "模.stl",
    "日本語のモデル.3mf",
    "한국어.3mf",
    "مرحبا.stl",
    "שלום.stl",
    "🦎 Echse.3mf",
    "👨\u200d👩\u200d👧 Familie ❤️.3mf",
    "نامه\u200cای.stl",  # noqa: RUF001
]


@pytest.mark.parametrize("name", RIGHT)
def test_right_names_stay_as_they_are(name: str) -> None:
    assert shown_name(name) == name
    assert shown_name(unicodedata.normalize("NFD", name)) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "cp437", "cp850"])
@pytest.mark.parametrize(
    "name",
    [
        "Würfel groß.3mf",
        "für.stl",
        "Öl.3mf",
        "Café à la crème.3mf",
        "été.stl",
        "Zażółć gęślą jaźń.3mf",
        "łódź.stl",
        "中文模型.3mf",
        "🦎 Echse.3mf",
    ],
)
def test_mojibake_is_repaired(name: str, encoding: str) -> None:
    try:
        wrong = name.encode().decode(encoding)
    except UnicodeDecodeError:
        pytest.skip("these bytes mean nothing in that encoding")
    assert shown_name(wrong) == name


def test_mojibake_of_mojibake_is_repaired() -> None:
    assert shown_name("Würfel.3mf".encode().decode("cp1252").encode().decode("cp1252")) == "Würfel.3mf"


@pytest.mark.parametrize("name", ["├╝ber ├ unfertig.3mf", "Rahmen ┌─┐.stl", "mÃ Ã ü.3mf", "ßä.stl", "Ãé"])
def test_what_may_be_right_is_left_alone(name: str) -> None:
    assert shown_name(name) == name


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (b"W\xfcrfel.3mf", "Würfel.3mf"),
        (b"W\xc3\xbcrfel gro\xdf.3mf", "Würfel groß.3mf"),
        (b"\x81.3mf", "_.3mf"),
    ],
)
def test_bytes_that_are_no_utf8_are_shown_as_letters(raw: bytes, shown: str) -> None:
    name = raw.decode("utf-8", "surrogateescape")
    assert shown_name(name).replace("\ufffd", "_") == shown
    shown_name(name).encode()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Halter: links/rechts?.3mf", "Halter: links/rechts?.3mf"),
        ("  a\u00a0b\u3000c \t", "a b c _"),
        ("a\0b\nc.3mf", "a_b_c.3mf"),
        ("\u202efmh.3mf", "_fmh.3mf"),
        ("un\u00adsicht\u200bbar\ufeff.3mf", "unsichtbar.3mf"),
        ("\u200da\u200d", "a"),
        ("\ud800.3mf", "_.3mf"),
        ("", "file"),
        ("   ", "file"),
    ],
)
def test_names_are_shown_on_one_line(name: str, shown: str) -> None:
    assert shown_name(name) == shown


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Schlüsselhalter.bgcode", "Schlüsselhalter.bgcode"),
        ("Schlu\u0308ssel.3mf", "Schlüssel.3mf"),
        ("🦎 Echse.3mf", "🦎 Echse.3mf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Users\\x.3mf", "C__Users_x.3mf"),
        ("a\0b\nc.3mf", "a_b_c.3mf"),
        ("name.3mf . .", "name.3mf"),
        ("  .. ", "file"),
        ("", "file"),
        ("CON", "_CON"),
        ("con.gcode", "_con.gcode"),
        ("aux.gcode", "_aux.gcode"),
        ("nul .txt", "_nul .txt"),
        ("COM1.3mf", "_COM1.3mf"),
        ("LPT³", "_LPT³"),
        ("CONsole.3mf", "CONsole.3mf"),
        ("COM10.3mf", "COM10.3mf"),
    ],
)
def test_names_are_safe_for_every_file_system(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_names_that_differ_in_case_only_stay_two() -> None:
    assert len({shown_name("Vase.3mf"), shown_name("vase.3mf"), shown_name("VASE.3MF")}) == 3


def test_a_long_name_keeps_its_ending() -> None:
    for name in ("ü" * 4000 + ".gcode.3mf", "ü" * 200 + ".gcode.3mf", "🦎" * 4000 + ".gcode.3mf"):
        assert len(safe_name(name).encode()) <= 255
        assert safe_name(name).endswith((name[0] + ".gcode.3mf",))
    assert len(safe_name("x." + "ü" * 900).encode()) <= 255
    assert len(transliterated("中" * 4000 + ".3mf")) <= 255


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Würfel groß.3mf", "Wuerfel gross.3mf"),
        ("Ärger ÜBUNG Öl.stl", "Aerger UEBUNG Oel.stl"),
        ("Wu\u0308rfel.3mf", "Wuerfel.3mf"),
        ("Zażółć gęślą.3mf", "Zazolc gesla.3mf"),
        ("Crème brûlée.gcode.3mf", "Creme brulee.gcode.3mf"),
        ("中文.3mf", "ZhongWen.3mf"),
        ("🦎 Echse.3mf", "lizard Echse.3mf"),
        ('½ Zoll: 2" <x>.stl', "1_2 Zoll_ 2_ _x_.stl"),
        ("aux.gcode", "_aux.gcode"),
        ("ا.3mf", "file.3mf"),  # noqa: RUF001
        ("…", "file"),
        ("", "file"),
    ],
)
def test_names_are_written_in_ascii(name: str, plain: str) -> None:
    assert transliterated(name) == plain


@given(st.text() | st.text(st.characters(codec="utf-8"), min_size=200, max_size=400))
def test_every_name_is_one_component_and_stays_as_it_is_when_made_safe_again(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert not set(safe) & set('/\\\0\n:*?"<>|')
    assert safe not in (".", "..")
    assert len(safe.encode()) <= 255
    assert safe_name(safe) == safe
    assert suffix_of(name) in STORED_SUFFIXES


@given(st.text())
def test_every_name_can_be_shown_and_written_in_ascii(name: str) -> None:
    shown = shown_name(name)
    assert shown
    assert shown == shown.strip()
    assert len(shown.encode()) <= 255
    assert unicodedata.is_normalized("NFC", shown)
    plain = transliterated(name)
    assert re.fullmatch(r"[ -~]{1,255}", plain)
    assert transliterated(plain) == plain
    assert safe_name(plain) == plain


@given(st.sampled_from([suffix for suffix in STORED_SUFFIXES if suffix != ".bin"]), st.text(max_size=400))
def test_no_name_loses_its_suffix(suffix: str, stem: str) -> None:
    name = f"x{stem.replace('.', '')}{suffix}"
    assert suffix_of(shown_name(name)) == suffix
    assert suffix_of(safe_name(name)) == suffix
    assert suffix_of(transliterated(name)) == suffix
