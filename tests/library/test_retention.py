"""Which files are let go."""

from datetime import timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.drivers.models import FileKind
from custom_components.printernizer.library import RetentionRule
from custom_components.printernizer.library.models import KeptFile
from custom_components.printernizer.library.retention import expired

from .conftest import NOW

FILM, PHOTO = FileKind.TIMELAPSE, FileKind.PHOTO


def kept(
    number: int,
    days: float,
    *,
    kind: FileKind = FILM,
    size: int = 100,
    pinned: bool = False,
    used: bool = False,
) -> KeptFile:
    return KeptFile(
        sha256=f"{number:064x}",
        size=size,
        suffix=".mp4",
        kind=kind,
        name=f"{number}.mp4",
        added_at=NOW - timedelta(days=days),
        is_pinned=pinned,
        is_referred_to=used,
    )


def gone(files: list[KeptFile], *rules: RetentionRule) -> list[int]:
    return [int(file.sha256, 16) for file in expired(files, rules, NOW)]


FILES = [kept(1, 1), kept(2, 5), kept(3, 9), kept(4, 20, kind=PHOTO)]


@pytest.mark.parametrize(
    ("rule", "numbers"),
    [
        (RetentionRule(kind=FILM), []),
        (RetentionRule(kind=FILM, files=2), [3]),
        (RetentionRule(kind=FILM, files=0), [3, 2, 1]),
        (RetentionRule(kind=FILM, age=timedelta(days=5)), [3]),
        (RetentionRule(kind=FILM, age=timedelta(days=4)), [3, 2]),
        (RetentionRule(kind=FILM, size=200), [3]),
        (RetentionRule(kind=FILM, size=199), [3, 2]),
        (RetentionRule(kind=FILM, files=2, age=timedelta(days=2), size=10**9), [3, 2]),
        (RetentionRule(kind=FileKind.LOG, files=0), []),
    ],
)
def test_a_rule_lets_go_of_the_oldest_of_its_kind(rule: RetentionRule, numbers: list[int]) -> None:
    assert gone(FILES, rule) == numbers


def test_every_kind_has_its_own_rules() -> None:
    rules = (RetentionRule(kind=FILM, files=1), RetentionRule(kind=PHOTO, age=timedelta(days=7)))
    assert gone(FILES, *rules) == [4, 3, 2]
    assert gone(FILES) == []


def test_what_is_pinned_or_needed_stays_and_does_not_count() -> None:
    files = [kept(1, 90, pinned=True), kept(2, 90, used=True), kept(3, 1), kept(4, 2)]
    assert gone(files, RetentionRule(kind=FILM, files=1, age=timedelta(days=10))) == [4]


def test_what_just_came_stays_for_now() -> None:
    files = [kept(1, 0.01), kept(2, 0.5)]
    assert gone(files, RetentionRule(kind=FILM, files=0)) == [2]


@given(
    st.lists(st.tuples(st.floats(0, 400), st.integers(0, 10**10), st.booleans(), st.booleans()), max_size=20),
    st.none() | st.integers(0, 20),
    st.none() | st.integers(0, 400),
    st.none() | st.integers(0, 10**11),
)
def test_what_stays_obeys_the_rule_and_nothing_protected_goes(
    rows: list[tuple[float, int, bool, bool]], files: int | None, days: int | None, size: int | None
) -> None:
    every = [
        kept(number, age, size=each, pinned=pinned, used=used)
        for number, (age, each, pinned, used) in enumerate(rows)
    ]
    age = None if days is None else timedelta(days=days)
    rule = RetentionRule(kind=FILM, files=files, age=age, size=size)
    removed = expired(every, (rule,), NOW)
    assert not any(file.is_pinned or file.is_referred_to for file in removed)
    assert list(removed) == sorted(removed, key=lambda file: (file.added_at, file.sha256))
    hour = timedelta(hours=1)
    stay = [
        file
        for file in every
        if file not in removed and not (file.is_pinned or file.is_referred_to) and NOW - file.added_at >= hour
    ]
    assert files is None or len(stay) <= files
    assert age is None or all(NOW - file.added_at <= age for file in stay)
    assert size is None or sum(file.size for file in stay) <= size
