"""Lines of a listing, in both dialects and in none."""

from datetime import date

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.drivers.bambu.listing import (
    MAX_LINE,
    MAX_LINES,
    is_same,
    is_usable,
    normalized,
    parse_listing,
)
from custom_components.printernizer.drivers.models import FileKind

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("line", "name", "size", "modified"),
    [
        (
            "-rw-r--r--    1 1000     1000      1632221 Jun 17  2025 video 1.mp4",
            "video 1.mp4",
            1632221,
            "2025-06-17",
        ),
        ("-rw-r--r--    1 1000     1000            5 Jun 18 00:27 a.3mf", "a.3mf", 5, "2026-06-18T00:27"),
        ("-rw-r--r--    1 ftp      ftp             5 Dec 24 18:00 a.3mf", "a.3mf", 5, "2025-12-24T18:00"),
        (
            "-rw-r--r--    1 ftp      ftp             5 Nov 24 08:00 tomorrow",
            "tomorrow",
            5,
            "2026-11-24T08:00",
        ),
        (
            "-rw-r--r--+   1 root                     5 Jan 01  1970 no group.3mf",
            "no group.3mf",
            5,
            "1970-01-01",
        ),
        ("-rw-r--r--    1 a        b               5 Feb 29 10:00 leap", "leap", 5, None),
        ("-rw-r--r--    1 a        b               5 Feb 31  2025 never", "never", 5, None),
        ("-rw-r--r--    1 a        b               5 Foo 01  2025 month", "month", 5, None),
        ("-rw-r--r--    1 a        b               5 Jan 01 25:61 time", "time", 5, None),
        (
            "-rw-r--r--    1 a        b               5 Jan 01  2025  leading space",
            " leading space",
            5,
            "2025-01-01",
        ),
        ("drwxr-xr-x    2 a        b            4096 Jan 01  2025 cache", "cache", None, "2025-01-01"),
    ],
)
def test_lines_of_both_dialects_are_read(
    line: str, name: str, size: int | None, modified: str | None
) -> None:
    (file,) = parse_listing([line.encode() + b"\r"], "/cache", TODAY)
    assert (file.name, file.size, file.modified) == (name, size, modified)
    assert file.path == f"/cache/{name}"


@pytest.mark.parametrize(
    "line",
    [
        b"", b"total 12", b"-rw-r--r--", b"lrwxrwxrwx 1 0 0 5 Jan 01 2025 link -> /etc", b"07-01-25 10:00AM <DIR> x",
        b"-rw-r--r-- 1 0 0 5 Jan 01 2025 ../x", b"-rw-r--r-- 1 0 0 5 Jan 01 2025 ..", b"drwxr-xr-x 1 0 0 5 Jan 01 2025 .",
        b"-rw-r--r-- 1 0 0 5 Jan 01 2025 a\x00b", b"-rw-r--r-- 1 0 0 -5 Jan 01 2025 a",
        b"-rw-r--r-- 1 0 0 9999999999999999 Jan 01 2025 a", b"-rw-r--r-- 1 0 0 5 Jan 01 2025 " + b"a" * MAX_LINE,
    ],
)  # fmt: skip
def test_what_is_no_file_is_left_out(line: bytes) -> None:
    assert parse_listing([line], "/", TODAY) == []


def test_only_so_many_lines_are_read() -> None:
    line = b"-rw-r--r-- 1 0 0 5 Jan 01 2025 a.3mf"
    assert len(parse_listing([line] * (MAX_LINES + 10), "/", TODAY)) == MAX_LINES


@given(st.lists(st.binary(max_size=200), max_size=20))
def test_any_bytes_make_a_listing_of_usable_names(lines: list[bytes]) -> None:
    prefix = b"-rw-r--r-- 1 0 0 5 Jan 01 2025 "
    for file in parse_listing([*lines, *(prefix + line for line in lines)], "/", TODAY):
        assert is_usable(file.path)
        assert "/" not in file.name
        assert file.path.encode("utf-8", "surrogateescape")


@pytest.mark.parametrize(
    ("line", "folder", "kind"),
    [
        ("a.3mf", "/", FileKind.PRINT), ("a.GCODE", "/", FileKind.PRINT), ("a.stl", "/", FileKind.MODEL),
        ("a.mp4", "/timelapse", FileKind.TIMELAPSE), ("a.jpg", "/timelapse/thumbnail", FileKind.IMAGE),
        ("x", "/logger", FileKind.LOG), ("a.bin", "/", FileKind.FIRMWARE), ("a.bbl", "/cache", FileKind.OTHER),
    ],
)  # fmt: skip
def test_files_have_kinds(line: str, folder: str, kind: FileKind) -> None:
    (file,) = parse_listing([f"-rw-r--r-- 1 0 0 5 Jan 01 2025 {line}".encode()], folder, TODAY)
    assert file.kind is kind


@pytest.mark.parametrize(
    ("title", "name", "same"),
    [
        ("X", "X.gcode.3mf", True),
        ("X.3mf", "x.3mf", True),
        ("A/B: C?", "A_B_ C_.3mf", True),
        ("X", "XY.3mf", False),
        ("A long title th…", "A long title that ends.3mf", True),
        ("A long title that ends", "A long title th….gcode.3mf", True),
        ("Short…", "Shortest.3mf", False),
        ("", "X.3mf", False),
    ],
)
def test_titles_and_names_of_one_job_are_the_same(title: str, name: str, same: bool) -> None:
    assert is_same(normalized(title), normalized(name)) is same
