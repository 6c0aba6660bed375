"""The chain of hashes."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.ledger.chain import (
    GENESIS,
    Line,
    Link,
    canonical,
    first_break,
    line_hash,
    time_text,
)

FIRST = Line(
    seq=1,
    ts="2026-11-23T13:15:00Z",
    actor="system",
    action="job.create",
    entity="job:PZ-2026-0042",
    data=canonical({"grams": "210.0", "net_eur": "18.40"}),
)
SECOND = Line(
    seq=2,
    ts="2026-11-23T13:20:00Z",
    actor="user:1",
    action="job.correct",
    entity="job:PZ-2026-0042",
    data=canonical({"field": "grams", "new": "208.5", "old": "210.0", "reason": "gewogen"}),
)
FIRST_HASH = "33bc9c0f002c7f5a2503fe122e543cc5e4094d48a8771fdddccd816fd79ba5d7"
SECOND_HASH = "a4301324ba04114bf4db27958fc407583811ae789f6385831367b169be8f25f5"


def test_two_lines_have_the_hashes_that_anybody_else_computes() -> None:
    assert line_hash(GENESIS, FIRST) == FIRST_HASH
    assert line_hash(FIRST_HASH, SECOND) == SECOND_HASH


def test_values_are_written_in_one_way() -> None:
    value = {
        "z": Decimal("1E+3"),
        "a": [Decimal("0.1000"), date(2026, 11, 23), None, True, 7],
        "ä": Classification.BUSINESS,
        "t": datetime(2026, 11, 23, 14, tzinfo=timezone(timedelta(hours=1))),
    }
    assert canonical(value) == (
        '{"a":["0.1000","2026-11-23",null,true,7],"t":"2026-11-23T13:00:00+00:00","z":"1000","ä":"business"}'
    )


@pytest.mark.parametrize("value", [0.5, b"x", {1: "x"}, {"x": object()}, [Decimal("NaN")]])
def test_what_has_no_such_way_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)


def test_a_line_tells_its_time_in_utc() -> None:
    berlin = timezone(timedelta(hours=1))
    assert time_text(datetime(2026, 11, 23, 14, 15, 0, 999, berlin)) == "2026-11-23T13:15:00Z"
    with pytest.raises(ValueError, match="zone"):
        time_text(datetime(2026, 11, 23))  # noqa: DTZ001


def _chain(count: int) -> list[tuple[Line, str, str]]:
    lines, before = [], GENESIS
    for seq in range(1, count + 1):
        line = Line(
            seq=seq, ts=time_text(datetime.now(UTC)), actor="system", action="a.b", entity="x:1", data="{}"
        )
        own = line_hash(before, line)
        lines.append((line, before, own))
        before = own
    return lines


def test_a_whole_chain_leads_to_its_end() -> None:
    lines = _chain(5)
    assert first_break(Link(), lines) == (Link(5, lines[-1][2]), None)
    assert first_break(Link(2, lines[1][2]), lines[2:]) == (Link(5, lines[-1][2]), None)


def test_a_line_that_is_missing_doubled_or_moved_breaks_the_chain_where_it_should_stand() -> None:
    lines = _chain(5)
    assert first_break(Link(), lines[:2] + lines[3:])[1] == 3
    assert first_break(Link(), lines[1:])[1] == 1
    assert first_break(Link(), [*lines[:2], lines[1], *lines[2:]])[1] == 3
    assert first_break(Link(), [lines[0], lines[2], lines[1], *lines[3:]])[1] == 2
