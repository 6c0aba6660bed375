"""Our own JSON, out and in again."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
import io
from itertools import batched
import json
from pathlib import Path
from typing import Any

from hypothesis import given, strategies as st
import pytest
from sqlalchemy import Connection, delete, insert, select, update

from custom_components.printernizer.imports import history
from custom_components.printernizer.imports.history import read_history, read_origin
from custom_components.printernizer.imports.json_stream import read_items
from custom_components.printernizer.imports.problems import BadLine, ImportProblem, ImportRefused
from custom_components.printernizer.ledger import EntryRefused, Ledger
from custom_components.printernizer.ledger.account_tables import bookings, job_accounts, month_closes
from custom_components.printernizer.ledger.book_log import find_log
from custom_components.printernizer.ledger.customer_tables import customers, orders, quotes
from custom_components.printernizer.ledger.import_rows import (
    ImportCount,
    ImportedJob,
    ImportedRecord,
    ImportOrigin,
    RecordCount,
    RecordKind,
)
from custom_components.printernizer.ledger.import_writes import BLOCK
from custom_components.printernizer.ledger.model import jobs
from custom_components.printernizer.ledger.numbers import Circle, next_number
from custom_components.printernizer.ledger.people_rows import CustomerQuery, ErasureTerms, Tombstone
from custom_components.printernizer.ledger.site import own_site
from custom_components.printernizer.ledger.sum_writes import check_sums, rebuild_sums
from tests.exports.books import PRICE, T0, add_customer, add_job, fill
from tests.exports.making import made

NOW = datetime(2026, 12, 5, tzinfo=UTC)


@pytest.fixture
async def source(tmp_path: Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(tmp_path / "source.db")
    await ledger.open()
    await ledger._worker.write(fill)
    yield ledger
    await ledger.close()


def items_of_history(content: bytes, ledger: str = "") -> list[ImportedJob | ImportedRecord]:
    found = [item for _, item in read_history(io.BytesIO(content), ledger)]
    assert not [item for item in found if isinstance(item, BadLine)]
    return [item for item in found if not isinstance(item, BadLine)]


def jobs_in(content: bytes, ledger: str = "") -> list[ImportedJob]:
    return [job for job in items_of_history(content, ledger) if isinstance(job, ImportedJob)]


async def enter(ledger: Ledger, jobs: list[ImportedJob], **values: Any) -> ImportCount:
    count = ImportCount()
    for block in batched(jobs, values.pop("size", BLOCK), strict=False):
        count += await ledger.imports.add(block, source="history", by="user:1", at=NOW, **values)
    return count


async def enter_all(
    ledger: Ledger, content: bytes, uid: str = "", stones: tuple[Tombstone, ...] = ()
) -> tuple[RecordCount, ImportCount]:
    items = items_of_history(content, uid)
    records = [each for each in items if isinstance(each, ImportedRecord)]
    jobs = [each for each in items if isinstance(each, ImportedJob)]
    done = RecordCount(added=0, known=0, numbers={})
    for block in batched(records, 3, strict=False):
        more = await ledger.imports.add_records(block, done.numbers, stones, by="user:1", at=NOW)
        done = RecordCount(added=done.added + more.added, known=done.known + more.known, numbers=more.numbers)
    return done, await enter(ledger, jobs, numbers=done.numbers)


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


def quote(connection: Connection) -> None:
    connection.execute(
        insert(quotes).values(
            site_id=own_site(connection),
            number="AN-2026-0003",
            customer_id=1,
            order_id=1,
            state="accepted",
            title="Lampen für Groß",
            note="eilig",
            created_at=T0,
            created_by="user:1",
            valid_until=date(2026, 12, 24),
            basis='{"x":1}',
            currency="EUR",
            **PRICE,
        )
    )
    connection.execute(insert(customers).values(ERASED | {"site_id": own_site(connection)}))
    # An attempt is older than what it was an attempt at.
    add_job(connection, 48, result="failed", customer_id=9, name="", file_name="", identity="")
    good = add_job(connection, 49)
    wanted = update(job_accounts).where(job_accounts.c.number == "PZ-2026-0048")
    connection.execute(wanted.values(attempt_of_id=good))


ERASED = {
    "id": 9,
    "number": "K-0009",
    "state": "erased",
    "created_at": T0,
    "contacted_at": T0,
    "erased_at": T0 + timedelta(days=3),
}


def told_in(content: bytes) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(content)
    return {key: value for key, value in told.items() if key not in {"ledger", "heads"}}


async def test_empty_books_become_what_the_file_tells_of(source: Ledger, target: Ledger) -> None:
    await source._worker.write(quote)
    content = await made(source, "json", "history")
    assert len(json.loads(content)["quotes"]) == 1
    records, jobs = await enter_all(target, content, await target.imports.uid())
    # Two customers, an order, a quote; and the tax mode.
    assert (records.added, jobs.added) == (5, 7)
    again = await made(target, "json", "history")
    assert told_in(again) == told_in(content)
    assert json.loads(content)["jobs"][-2]["account"]["attempt_of"] == f"{49:032x}"
    found = (await target.people.customers(CustomerQuery(text="groß"))).items
    assert [each.number for each in found] == ["K-0001"]
    assert await target._worker.read(check_sums) == 0
    # And once more nothing happens.
    records, jobs = await enter_all(target, content, await target.imports.uid())
    assert (records.added, records.known, jobs) == (0, 5, ImportCount(known=7))
    # Numbers to come follow those that were taken over.
    for circle, year, number in (
        (Circle.CUSTOMER, 0, "K-0010"),
        (Circle.ORDER, 2026, "AU-2026-0002"),
        (Circle.QUOTE, 2026, "AN-2026-0004"),
    ):
        assert await target._worker.write(next_number, circle, year) == number
    lines = await target._worker.read(lambda connection: find_log(connection, own_site(connection)))
    assert [line.action for line in lines] == [
        "jobs.import",
        "people.import",
        "basics.import",
        "people.import",
    ]
    assert all("Groß" not in line.data for line in lines)


async def test_a_number_that_is_somebody_elses_here_is_given_anew(source: Ledger, target: Ledger) -> None:
    await source._worker.write(quote)
    content = await made(source, "json", "history")
    ours = await target.people.save_customer(None, {"name": "Somebody"}, by="user:1", at=NOW)
    assert ours.number == "K-0001"
    for added in (5, 0):
        records, _ = await enter_all(target, content, await target.imports.uid())
        assert (records.added, records.numbers[RecordKind.CUSTOMER, "K-0001"]) == (added, "K-0002")
    told = json.loads(await made(target, "json", "history"))
    assert [each["details"]["name"] for each in told["customers"] if "details" in each] == [
        "Somebody",
        "Jürgen Groß",
    ]
    assert {job["account"]["customer"] for job in told["jobs"]} == {None, "K-0002", "K-0009"}
    assert {booking["customer"] for job in told["jobs"] for booking in job["bookings"]} == {"K-0002"}
    assert [each["customer"] for each in (*told["orders"], *told["quotes"])] == ["K-0002", "K-0002"]


@pytest.mark.parametrize("where", ["outside", "in the books"])
async def test_who_was_erased_does_not_come_back(source: Ledger, target: Ledger, where: str) -> None:
    await source._worker.write(quote)
    await source._worker.write(
        lambda connection: (
            connection.execute(
                update(job_accounts)
                .where(job_accounts.c.number == "PZ-2026-0042")
                .values(failure_note="sagt Groß", tax_reason="Groß")
            ).rowcount
        )
    )
    content = await made(source, "json", "history")
    stones: tuple[Tombstone, ...] = ()
    if where == "outside":
        stones = (Tombstone(customer="K-0001", erased_at=NOW),)
    else:
        await enter_all(target, content)
        terms = ErasureTerms(today=NOW.date(), basis="request")
        (who,) = (await target.people.customers(CustomerQuery())).items
        await target.privacy.erase(who.id, terms, by="user:1", at=NOW)
        # Their jobs were purged, and the file still has them.
        await target._worker.write(
            lambda connection: (
                connection.execute(delete(jobs).where(jobs.c.id.not_in(select(bookings.c.job_id)))).rowcount
            )
        )
    await enter_all(target, content, stones=stones)
    for table in ("json", "csv_raw"):
        kind = "history" if table == "json" else "jobs"
        told = (await made(target, table, kind)).decode()
        assert "Groß" not in told
        assert "eilig" not in told
    told = json.loads(await made(target, "json", "history"))
    gone = next(each for each in told["customers"] if each["number"] == "K-0001")
    assert (gone["state"], gone["country"], gone["erased_at"]) == ("erased", "", NOW.isoformat())
    first = next(job for job in told["jobs"] if job["account"]["number"] == "PZ-2026-0042")
    assert (first["name"], first["file_name"], first["account"]["customer"]) == ("", "", "K-0001")
    assert (first["account"]["failure_note"], first["account"]["tax_reason"]) == ("", "-")
    assert first["bookings"][0]["gross"] == "21.9000"
    stones = await target.privacy.erasures()
    assert [stone.customer for stone in stones if stone.customer == "K-0001"] == ["K-0001"]


async def test_a_customer_who_came_after_an_erasure_is_somebody_else(source: Ledger, target: Ledger) -> None:
    stone = Tombstone(customer="K-0001", erased_at=T0 - timedelta(days=1))
    await enter_all(target, await made(source, "json", "history"), stones=(stone,))
    assert "Jürgen Groß" in (await made(target, "json", "history")).decode()


async def test_which_books_a_file_came_from_stands_in_the_log_and_never_in_the_chain(
    source: Ledger, target: Ledger
) -> None:
    content = await made(source, "json", "history")
    origin = read_origin(io.BytesIO(content))
    assert origin is not None
    assert origin.ledger == await source.imports.uid()
    head = json.loads(content)["heads"][0]
    assert list(origin.heads) == [{key: head[key] for key in ("site", "seq", "hash")}]
    await target.imports.note_origin(origin, by="user:1", at=NOW)
    (line,) = await target._worker.read(lambda connection: find_log(connection, own_site(connection)))
    assert (line.action, json.loads(line.data)["heads"]) == ("history.import", origin.heads)
    assert all(each.is_whole for each in await target.accounts.verify())


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({}, None),
        ({"ledger": 7}, None),
        ({"ledger": "Vera Muster"}, None),
        ({"ledger": "ab", "heads": 7}, ImportOrigin(ledger="ab", heads=[])),
        (
            {"ledger": "ab", "heads": [{"site": "Vera", "seq": 1, "hash": "0" * 64}, 7]},
            ImportOrigin(ledger="ab", heads=[]),
        ),
        (
            {"ledger": "ab", "heads": [{"site": "", "seq": 10**30, "hash": "0" * 64}]},
            ImportOrigin(ledger="ab", heads=[]),
        ),
    ],
)
def test_an_origin_that_makes_no_sense_is_none(head: dict[str, Any], expected: ImportOrigin | None) -> None:
    assert read_origin(io.BytesIO(json.dumps(head | {"jobs": []}).encode())) == expected


@pytest.mark.parametrize(
    ("section", "change", "field"),
    [
        ("customers", {"state": "famous"}, "state"),
        ("customers", {"created_at": None}, "created_at"),
        ("customers", {"details": ["x"]}, "details"),
        ("customers", {"details": {"name": 7}}, "name"),
        ("orders", {"number": None}, "number"),
        ("orders", {"customer": 1}, "customer"),
        ("orders", {"external_invoice_no": "Vera Muster"}, "external_invoice_no"),
        ("quotes", {"basis": None}, "basis"),
    ],
)
async def test_a_record_that_makes_no_sense_is_a_bad_line(
    source: Ledger, section: str, change: dict[str, Any], field: str
) -> None:
    await source._worker.write(quote)
    told = json.loads(await made(source, "json", "history"))
    told[section][0] |= change
    found = [item for _, item in read_history(io.BytesIO(json.dumps(told).encode()), "")]
    bad = [item for item in found if isinstance(item, BadLine)]
    assert [(each.problem, each.field) for each in bad] == [(ImportProblem.BAD_VALUE, field)]


async def test_not_any_number_of_records_is_remembered(
    source: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "MOST_RECORDS", 1)
    with pytest.raises(ImportRefused) as caught:
        jobs_in(await made(source, "json", "history"))
    assert caught.value.problem is ImportProblem.TOO_LARGE


async def test_in_other_books_a_number_is_another_customers(source: Ledger, target: Ledger) -> None:
    await target._worker.write(enter_people)
    told = json.loads(await made(source, "json", "history")) | {"customers": [], "orders": []}
    await enter(target, jobs_in(json.dumps(told).encode(), await target.imports.uid()))
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
        (b'{"format":"printernizer","schema_version":3,"jobs":[{}]}', ImportProblem.TOO_NEW),
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
    assert len([each for each in found if not isinstance(each, ImportedRecord)]) == 5
