"""Our own JSON, out and in again."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
import io
from itertools import batched
import json
from pathlib import Path
from typing import Any

from hypothesis import given, strategies as st
import pytest
from sqlalchemy import insert

from custom_components.printernizer.imports.history import read_history
from custom_components.printernizer.imports.json_stream import read_items
from custom_components.printernizer.imports.problems import BadLine, ImportProblem, ImportRefused
from custom_components.printernizer.ledger import EntryRefused, Ledger
from custom_components.printernizer.ledger.account_tables import month_closes
from custom_components.printernizer.ledger.book_log import find_log
from custom_components.printernizer.ledger.customer_tables import orders
from custom_components.printernizer.ledger.import_rows import ImportCount, ImportedJob
from custom_components.printernizer.ledger.import_writes import BLOCK
from custom_components.printernizer.ledger.numbers import Circle, next_number
from custom_components.printernizer.ledger.site import own_site
from custom_components.printernizer.ledger.sum_writes import check_sums, rebuild_sums
from tests.exports.books import T0, add_customer, fill
from tests.exports.making import made

NOW = datetime(2026, 12, 5, tzinfo=UTC)


@pytest.fixture
async def source(tmp_path: Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(tmp_path / "source.db")
    await ledger.open()
    await ledger._worker.write(fill)
    yield ledger
    await ledger.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "target.db"


@pytest.fixture
async def target(url: str | Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(url)
    await ledger.open()
    yield ledger
    await ledger.close()


def jobs_in(content: bytes, ledger: str = "") -> list[ImportedJob]:
    found = [job for _, job in read_history(io.BytesIO(content), ledger)]
    assert not [job for job in found if isinstance(job, BadLine)]
    return [job for job in found if isinstance(job, ImportedJob)]


async def enter(ledger: Ledger, jobs: list[ImportedJob], **values: Any) -> ImportCount:
    count = ImportCount()
    for block in batched(jobs, values.pop("size", BLOCK), strict=False):
        count += await ledger.imports.add(block, source="history", by="user:1", at=NOW)
    return count


def enter_people(connection: Any) -> None:
    add_customer(connection, 1, name="Jürgen Groß")
    connection.execute(
        insert(orders).values(
            site_id=own_site(connection),
            number="AU-2026-0001",
            customer_id=1,
            state="open",
            classification="business",
            created_at=T0,
            currency="EUR",
            updated_at=T0,
        )
    )


@pytest.mark.every_database
async def test_what_was_written_and_read_in_is_written_the_same(source: Ledger, target: Ledger) -> None:
    content = await made(source, "json", "history")
    await target._worker.write(enter_people)
    jobs = jobs_in(content, await source.imports.uid())
    assert await enter(target, jobs, size=2) == ImportCount(added=5)
    again = json.loads(await made(target, "json", "history"))
    assert again["jobs"] == json.loads(content)["jobs"]
    assert again["printers"] == json.loads(content)["printers"]
    assert await target._worker.read(check_sums) == 0


async def test_in_other_books_a_number_is_another_customers(source: Ledger, target: Ledger) -> None:
    await target._worker.write(enter_people)
    await enter(target, jobs_in(await made(source, "json", "history"), await target.imports.uid()))
    jobs = json.loads(await made(target, "json", "history"))["jobs"]
    assert {job["account"]["customer"] for job in jobs} == {None}
    assert {booking["customer"] for job in jobs for booking in job["bookings"]} == {None}


async def test_sums_are_those_of_the_books_that_it_came_from(source: Ledger, target: Ledger) -> None:
    await source._worker.write(rebuild_sums)
    await enter(target, jobs_in(await made(source, "json", "history")))
    ours = await made(target, "csv", "costs", period=202612)
    assert ours == await made(source, "csv", "costs", period=202612)
    assert ours.count(b"\r\n") == 2
    assert await target._worker.read(check_sums) == 0


@pytest.mark.every_database
async def test_a_job_is_entered_once_however_often_it_is_read_in(source: Ledger, target: Ledger) -> None:
    jobs = jobs_in(await made(source, "json", "history"))
    assert await enter(target, [*jobs[:2], *jobs[:2]]) == ImportCount(added=2, known=2)
    before = await made(target, "csv", "jobs")
    assert await enter(target, jobs[:2]) == ImportCount(known=2)
    assert await made(target, "csv", "jobs") == before
    assert await enter(target, jobs) == ImportCount(added=3, known=2)


@pytest.mark.every_database
async def test_a_block_is_entered_in_full_or_not_at_all(source: Ledger, target: Ledger) -> None:
    jobs = jobs_in(await made(source, "json", "history"))
    bad = replace(jobs[1], job=dict(jobs[1].job) | {"grams": "heavy"})
    with pytest.raises(EntryRefused):
        await enter(target, [jobs[0], bad])
    assert (await made(target, "csv", "jobs")).count(b"\r\n") == 1
    assert await target._worker.read(check_sums) == 0


async def test_each_block_is_a_line_of_the_log_that_tells_of_nobody(source: Ledger, target: Ledger) -> None:
    await enter(target, jobs_in(await made(source, "json", "history")), size=3)
    lines = await target._worker.read(lambda connection: find_log(connection, own_site(connection)))
    assert [(line.action, json.loads(line.data)["jobs"]) for line in lines] == [
        ("jobs.import", 2),
        ("jobs.import", 3),
    ]
    assert all("Lampenschirm" not in line.data for line in lines)


async def test_numbers_go_on_after_those_that_were_taken_over(source: Ledger, target: Ledger) -> None:
    await enter(target, jobs_in(await made(source, "json", "history")))
    assert await target._worker.write(next_number, Circle.JOB, 2026) == "PZ-2026-0048"


async def test_a_number_that_is_taken_is_given_anew(source: Ledger, target: Ledger) -> None:
    (first, *_) = jobs_in(await made(source, "json", "history"))
    await enter(target, [first, replace(first, uid="0" * 32, bookings=())])
    content = (await made(target, "json", "history")).decode()
    assert '"number":"PZ-2026-0042"' in content
    assert '"number":"PZ-2026-0043"' in content


@pytest.mark.every_database
async def test_what_is_booked_in_a_closed_month_is_left_out(source: Ledger, target: Ledger) -> None:
    await target._worker.write(
        lambda connection: (
            connection.execute(
                insert(month_closes).values(
                    site_id=own_site(connection),
                    period=202611,
                    closed_at=T0,
                    closed_by="user:1",
                    jobs=0,
                    sums="{}",
                    log_seq=0,
                    log_hash="0" * 64,
                )
            ).rowcount
        )
    )
    count = await enter(target, jobs_in(await made(source, "json", "history")))
    assert count == ImportCount(added=3, closed=2)
    rows = (await made(target, "csv", "jobs", period=202612)).decode()
    # Drafts go on in the first month that is open.
    assert rows.count("\r\n") == 4


def items_of(content: bytes) -> list[Any]:
    return [(key, value) for key, _, value in read_items(io.BytesIO(content), ("jobs",))]


@given(st.dictionaries(st.text(), st.integers() | st.text() | st.lists(st.integers()), max_size=5))
def test_any_object_is_read_as_it_is_written(value: dict[str, Any]) -> None:
    for indent in (None, 2):
        assert dict(items_of(json.dumps(value, indent=indent).encode())) == {
            key: each for key, each in value.items() if not (key == "jobs" and isinstance(each, list))
        }


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", ImportProblem.NOT_RECOGNISED),
        (b"[]", ImportProblem.NOT_RECOGNISED),
        (b"{}", ImportProblem.NOT_RECOGNISED),
        (b"SQLite format 3\0", ImportProblem.NOT_RECOGNISED),
        (b'{"jobs":[{}]}', ImportProblem.NOT_RECOGNISED),
        (b'{"format":"printernizer","schema_version":2,"jobs":[{}]}', ImportProblem.TOO_NEW),
        (b'{"format":"printernizer","schema_version":true}', ImportProblem.NOT_RECOGNISED),
        (b'{"format":"printernizer","schema_version":1,"jobs":[', ImportProblem.BROKEN),
        (b'{"format":"printernizer","schema_version":1,"jobs":[{}', ImportProblem.BROKEN),
        (b'{"a":1 "b":2}', ImportProblem.BROKEN),
        (b"{1:1}", ImportProblem.BROKEN),
        (b'{"a":' + b"[" * 200_000, ImportProblem.BROKEN),
        (b'{"a":' + b'{"b":' * 100_000 + b"1", ImportProblem.BROKEN),
        (b'{"a":"' + b"x" * 10_000_000 + b'"}', ImportProblem.TOO_LARGE),
        (b'{"a":' + b"9" * 100_000 + b"}", ImportProblem.BROKEN),
        (b'{"a":"\xff\xfe"}', ImportProblem.ENCODING),
        ('{"format":"x"}'.encode("utf-16"), ImportProblem.ENCODING),
    ],
)
def test_another_file_is_told_apart(content: bytes, problem: ImportProblem) -> None:
    with pytest.raises(ImportRefused) as caught:
        list(read_history(io.BytesIO(content), ""))
    assert caught.value.problem is problem


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"result": None}, "result"),
        ({"result": "exploded"}, "result"),
        ({"uid": "short"}, "uid"),
        ({"printer": "nobody"}, "printer"),
        ({"grams": 210.5}, "grams"),
        ({"grams": "NaN"}, "grams"),
        ({"grams": "1e400"}, "grams"),
        ({"first_seen_at": "yesterday"}, "first_seen_at"),
        ({"first_seen_at": "0001-01-01T00:00:00+00:00"}, "first_seen_at"),
        ({"printing_seconds": True}, "printing_seconds"),
        ({"printing_seconds": 10**30}, "printing_seconds"),
        ({"has_started": 1}, "has_started"),
        ({"name": ["x"]}, "name"),
        ({"account": None}, "account"),
        ({"filaments": {}}, "filaments"),
        ({"moments": [{}] * 1001}, "moments"),
        ({"bookings": [{"of": 0}]}, "of"),
    ],
)
async def test_a_line_that_makes_no_sense_is_told_with_its_number(
    source: Ledger, change: dict[str, Any], field: str
) -> None:
    lines = (await made(source, "json", "history")).decode().split("\n")
    at = lines.index('"jobs":[') + 2
    lines[at] = json.dumps(json.loads(lines[at].rstrip(",")) | change) + ","
    found = [job for _, job in read_history(io.BytesIO("\n".join(lines).encode()), "")]
    bad = [job for job in found if isinstance(job, BadLine)]
    assert bad == [BadLine(line=at + 1, problem=ImportProblem.BAD_VALUE, field=field)]
    assert len(found) == 5
