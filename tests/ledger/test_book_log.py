"""The log, and the numbers that are given with it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from custom_components.printernizer.ledger import book_log
from custom_components.printernizer.ledger.account_words import Circle
from custom_components.printernizer.ledger.book_log import (
    LogQuery,
    append_log,
    find_log,
    forget_texts,
    keep_text,
    line_of,
    log_page,
    texts_of,
)
from custom_components.printernizer.ledger.chain import Link, digest, first_break
from custom_components.printernizer.ledger.database import open_database, parse_url
from custom_components.printernizer.ledger.numbers import count_of, next_number, set_prefix, set_prefixes
from custom_components.printernizer.ledger.site import ZONE, ensure_site, local_day, own_site

from .conftest import T0


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    engine, _ = open_database(parse_url(path))
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def _append(connection: Connection, entity: str = "job:1", **data: object) -> int:
    return append_log(
        connection, own_site(connection), actor="system", action="job.end", entity=entity, data=data, at=T0
    )


def test_lines_follow_each_other(connection: Connection) -> None:
    assert [_append(connection, grams=Decimal("1.5")), _append(connection), _append(connection)] == [1, 2, 3]
    lines = find_log(connection, own_site(connection))[::-1]
    assert lines[0].data == '{"grams":"1.5"}'
    end, broken = first_break(Link(), [(line_of(line), line.prev_hash, line.hash) for line in lines])
    assert broken is None
    head = connection.execute(text("SELECT log_seq, log_hash FROM sites")).one()
    assert (end.seq, end.hash) == tuple(head)


def test_each_site_has_a_chain_and_numbers_of_its_own(connection: Connection) -> None:
    other = ensure_site(connection, "other", code="B")
    assert ensure_site(connection, "other") == other
    assert _append(connection) == 1
    values = {"actor": "system", "action": "job.end", "entity": "job:2", "data": {}, "at": T0}
    assert append_log(connection, other, **values) == 1
    assert next_number(connection, Circle.JOB, 2026) == "PZ-2026-0001"
    connection.info["site_id"] = other
    assert next_number(connection, Circle.JOB, 2026) == "B-PZ-2026-0001"


def test_pages_of_the_log_follow_each_other(connection: Connection) -> None:
    for number in range(7):
        _append(connection, f"job:{number % 2}")
    site = own_site(connection)
    page = log_page(connection, site, limit=4)
    assert ([entry.seq for entry in page.items], page.total, page.next) == ([7, 6, 5, 4], 7, "4")
    rest = log_page(connection, site, before=4, limit=4)
    assert ([entry.seq for entry in rest.items], rest.next) == ([3, 2, 1], None)
    assert [entry.seq for entry in find_log(connection, site, entity="job:1")] == [6, 4, 2]


def test_lines_are_found_by_what_was_done_by_whom_and_about_what(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = own_site(connection)
    lines = [
        ("system", "job.end", "job:PZ-1"),
        ("user:1", "job.correct", "job:PZ-1"),
        ("user:1", "jobs.import", "jobs:x"),
        ("user:2", "order.create", "order:A-1"),
        ("user:1", "job.final", "job:PZ-2"),
    ]
    for actor, action, entity in lines:
        append_log(connection, site, actor=actor, action=action, entity=entity, data={}, at=T0)

    def found(before: int | None = None, limit: int = 100, **query: Any) -> tuple[list[int], str | None]:
        page = log_page(connection, site, before, limit, LogQuery(**query))
        return [entry.seq for entry in page.items], page.next

    assert found(kinds=("job",)) == ([5, 2, 1], None)
    assert found(kinds=("job", "order"), limit=2) == ([5, 4], "4")
    assert found(kinds=("job", "order"), before=4) == ([2, 1], None)
    assert found(actor="user:1") == ([5, 3, 2], None)
    assert found(about="PZ-1", actor="user:1") == ([2], None)
    assert found(about="A-1") == ([4], None)
    assert found(about="PZ") == ([], None)
    # Of a long log a part is looked through at a time.
    monkeypatch.setattr(book_log, "_STRETCH", 2)
    assert found(actor="system") == ([], "4")
    assert found(4, actor="system") == ([], "2")
    assert found(2, actor="system") == ([1], None)
    assert found(about="PZ-1") == ([2, 1], None)


@pytest.mark.parametrize(
    "values",
    [
        {"actor": ""},
        {"actor": "x" * 65},
        {"entity": "a\0b"},
        {"action": "\ud800"},
        {"data": {"a": "x" * 2**20}},
    ],
)
def test_a_line_that_cant_be_kept_is_refused(connection: Connection, values: dict[str, str]) -> None:
    line = {"actor": "system", "action": "job.end", "entity": "job:1", "data": {}, "at": T0}
    with pytest.raises(ValueError, match="line"):
        append_log(connection, own_site(connection), **(line | values))


def test_free_text_stands_apart_and_can_be_forgotten(connection: Connection) -> None:
    told = keep_text(connection, "job:1", "Für Frau Müller")
    again = keep_text(connection, "job:2", "Für Frau Müller")
    assert told is not None
    assert again is not None
    # The same text twice is not recognised: each has a salt of its own.
    assert told != again
    assert digest("Für Frau Müller") not in {told, again}
    assert texts_of(connection, [told, again]) == dict.fromkeys([told, again], "Für Frau Müller")
    assert forget_texts(connection, "job:1") == 1
    assert texts_of(connection, [told, again]) == {again: "Für Frau Müller"}
    assert (keep_text(connection, "job:1", ""), keep_text(connection, "job:1", None)) == ("", None)
    assert texts_of(connection, []) == {}


def test_each_year_and_circle_counts_anew_and_customers_count_on(connection: Connection) -> None:
    jobs = [next_number(connection, Circle.JOB, year) for year in (2026, 2026, 2027)]
    assert jobs == ["PZ-2026-0001", "PZ-2026-0002", "PZ-2027-0001"]
    assert next_number(connection, Circle.ORDER, 2026) == "AU-2026-0001"
    assert next_number(connection, Circle.QUOTE, 2026) == "AN-2026-0001"
    assert [next_number(connection, Circle.CUSTOMER) for _ in range(2)] == ["K-0001", "K-0002"]
    assert count_of("B-PZ-2026-0042") == 42


def test_a_prefix_holds_for_the_numbers_to_come(connection: Connection) -> None:
    next_number(connection, Circle.JOB, 2026)
    set_prefix(connection, Circle.JOB, "DRUCK")
    set_prefix(connection, Circle.JOB, "3D")
    assert next_number(connection, Circle.JOB, 2026) == "3D-2026-0002"
    for wrong in ("", "abc", "A-B", "ABCDEFGHI", "Ä"):
        with pytest.raises(ValueError, match="prefix"):
            set_prefix(connection, Circle.JOB, wrong)


def test_a_change_of_prefixes_is_in_the_log_once(connection: Connection) -> None:
    for _ in range(2):
        set_prefixes(connection, {Circle.JOB: "DRUCK", Circle.CUSTOMER: "K"}, T0)
    (line,) = find_log(connection, own_site(connection), entity="settings")
    assert (line.action, line.data) == ("settings.prefixes", '{"job":{"new":"DRUCK","old":"PZ"}}')
    assert next_number(connection, Circle.JOB, 2026) == "DRUCK-2026-0001"


def test_days_are_told_in_the_zone_of_the_site(connection: Connection) -> None:
    late = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert local_day(connection, late).year == 2026
    berlin = connection.execution_options(**{ZONE: timezone(timedelta(hours=1))})
    assert local_day(berlin, late).year == 2027
