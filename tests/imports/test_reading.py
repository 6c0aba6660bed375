"""Files as they are looked through, whatever they are, and what becomes of what they leave open."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
import gzip
import io
from pathlib import Path
import sqlite3
import zipfile
from zoneinfo import ZoneInfo

import pytest

from custom_components.printernizer.imports.problems import BadLine, ImportProblem, ImportRefused
from custom_components.printernizer.imports.reading import (
    ImportOptions,
    cost_of,
    good_blocks,
    look_through,
    remarks_of,
)
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.account_words import Classification, ClassifiedBy, RuleKind
from custom_components.printernizer.ledger.import_rows import ImportRemark
from custom_components.printernizer.ledger.people_rows import AgreedPrice, Rule
from custom_components.printernizer.ledger.sum_writes import check_sums
from tests.exports.making import BERLIN

D = Decimal
NOW = datetime(2026, 12, 5, tzinfo=UTC)
OPTIONS = ImportOptions(zone=BERLIN, currency="EUR")
LINES = (
    b"printer,file,ended_at,grams,result,classification,cost,material_cost,energy_cost\n"
    b"A1,Shop vase,2026-11-23T12:00:00Z,100,finished,,9.99,3,0.5\n"
    b"A1,Shop box,2026-11-24T12:00:00Z,300,finished,private,3.5,3,0.5\n"
    b"A1,Toy,2026-11-25T12:00:00Z,,,,2.5,,\n"
)


@pytest.fixture
async def ledger(tmp_path: Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.db", zone=BERLIN)
    await ledger.open()
    yield ledger
    await ledger.close()


def written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "upload"
    path.write_bytes(content)
    return path


def test_where_parts_and_the_whole_differ_the_parts_count_and_it_is_told(tmp_path: Path) -> None:
    preview = look_through(written(tmp_path, LINES), OPTIONS)
    assert [cost_of(job) for job in preview.jobs] == [D("3.5"), D("3.5"), D("2.5")]
    none = ImportRemark.NO_DURATION
    assert [list(remarks_of(job)) for job in preview.jobs] == [
        [none, ImportRemark.COST_DIFFERS],
        [none],
        [none],
    ]
    assert preview.remarks == {none: 3, ImportRemark.COST_DIFFERS: 1}
    assert preview.zoneless == 0


def test_only_jobs_of_the_time_that_is_wanted_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, LINES)
    second, third = datetime(2026, 11, 24, 12, tzinfo=UTC), datetime(2026, 11, 25, 12, tzinfo=UTC)
    options = replace(OPTIONS, since=second, until=third)
    preview = look_through(path, options)
    assert (preview.good, preview.outside, preview.first, preview.last) == (1, 2, second, second)
    assert [job.job["name"] for block in good_blocks(path, options, 100) for job in block] == ["Shop box"]  # type: ignore[union-attr]
    whole = look_through(path, OPTIONS)
    assert (whole.good, whole.outside, whole.last) == (3, 0, third)


def test_what_is_assumed_of_times_is_told_and_can_be_said(tmp_path: Path) -> None:
    content = (
        b"printer;file;beginn;ende\nA1;Vase;05.02.2026 10:00;05.02.2026 12:30\nA1;Box;;2026-02-06T10:00:00Z\n"
    )
    path = written(tmp_path, content)
    berlin = look_through(path, OPTIONS)
    assert (berlin.good, berlin.zoneless) == (2, 1)
    assert berlin.first == datetime(2026, 2, 5, 11, 30, tzinfo=UTC)
    tokyo = look_through(path, replace(OPTIONS, zone=ZoneInfo("Asia/Tokyo")))
    assert tokyo.first == datetime(2026, 2, 5, 3, 30, tzinfo=UTC)
    assert tokyo.last == berlin.last == datetime(2026, 2, 6, 10, tzinfo=UTC)


async def test_rules_say_whose_a_job_is_that_the_file_says_nothing_of(ledger: Ledger, tmp_path: Path) -> None:
    price = AgreedPrice(
        price_basis="gross", treatment="DE_STD", tax_rate=D(19), tax_country="DE", tax_reason="",
        net=D("18.40"), vat=D("3.50"), gross=D("21.90"),
    )  # fmt: skip
    order = await ledger.orders.add_order({"title": "x", "price": price}, currency="EUR", by="user:1", at=NOW)
    rule = Rule(
        kind=RuleKind.PREFIX, pattern="shop", classification=Classification.BUSINESS, order_id=order.id
    )
    await ledger.people.set_rules((rule,), by="user:1", at=NOW)
    (block,) = good_blocks(written(tmp_path, LINES), OPTIONS, 10)
    await ledger.imports.add(block, source="csv", by="user:1", at=NOW)
    found = [await ledger.accounts.account(job_id) for job_id in (1, 2, 3)]
    assert [(each.classification, each.classified_by, each.order_id) for each in found] == [
        (Classification.BUSINESS, ClassifiedBy.RULE, order.id),
        (Classification.PRIVATE, ClassifiedBy.HAND, None),
        (Classification.UNCLASSIFIED, ClassifiedBy.NOBODY, None),
    ]
    # The order's price is that of its jobs, also of one that came later.
    assert (found[0].gross, found[0].material_cost) == (D("21.90"), D(3))
    job = await ledger.job(1)
    assert job.cost == D("3.5")
    assert await ledger._worker.read(check_sums) == 0


@pytest.mark.parametrize(
    ("number", "is_one"), [("RE-2026.7", True), ("Vera Muster", False), ("Muster", False)]
)
def test_a_name_is_no_number_of_an_invoice(tmp_path: Path, number: str, is_one: bool) -> None:
    content = f"printer,ended_at,external_invoice_no\nA1,2026-11-23T12:00:00Z,{number}\n".encode()
    preview = look_through(written(tmp_path, content), OPTIONS)
    bad = BadLine(line=2, problem=ImportProblem.BAD_VALUE, field="external_invoice_no")
    assert (preview.good, preview.bad_lines) == ((1, []) if is_one else (0, [bad]))


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("jobs.csv", b"\0" * 50_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    "content", [bomb(), gzip.compress(b"printer,ended_at\n" * 1_000_000)], ids=["zip", "gzip"]
)
def test_what_is_packed_is_not_unpacked(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ImportRefused) as caught:
        look_through(written(tmp_path, content), OPTIONS)
    assert caught.value.problem is ImportProblem.NOT_RECOGNISED


@pytest.mark.parametrize(
    "content",
    [
        b'printer,ended_at\n"' + b"x" * 10_000_000 + b'",2026-11-23\n',
        b"printer,ended_at\n" + b"," * 10_000_000,
        b'printer,ended_at\n"' + b"x\n" * 5_000_000 + b'",2026-11-23\n',
    ],
    ids=["a word", "separators", "lines"],
)
def test_a_cell_of_ten_megabytes_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ImportRefused) as caught:
        look_through(written(tmp_path, content), OPTIONS)
    assert caught.value.problem in {ImportProblem.TOO_LARGE, ImportProblem.BROKEN}


ODD = [
    ("odd types", "CREATE TABLE jobs (id BLOB, printer_id REAL, status ANY, end_time, notes, material_used)",
     "INSERT INTO jobs VALUES (x'ff00', 1.5, 'completed', '2026-11-23', 9e999, 'NaN')", 0),
    ("a number for a time", "CREATE TABLE jobs (id, printer_id, status, end_time)",
     "INSERT INTO jobs VALUES (1, 'p', 'completed', 9e18)", 0),
    ("a text of 17 MB", "CREATE TABLE jobs (id, printer_id, status, end_time, notes)",
     "INSERT INTO jobs VALUES (1, 'p', 'completed', '2026-11-23', hex(zeroblob(9000000)))", None),
    ("a column that is computed", "CREATE TABLE jobs (id, printer_id, status, end_time, job_name AS (hex(id)))",
     "INSERT INTO jobs (id, printer_id, status, end_time) VALUES (1, 'p', 'completed', '2026-11-23')", 1),
    ("no row ids", "CREATE TABLE jobs (id PRIMARY KEY, printer_id, status, end_time) WITHOUT ROWID",
     "INSERT INTO jobs VALUES (1, 'p', 'completed', '2026-11-23')", None),
    ("a name that is quoted", 'CREATE TABLE jobs (id, printer_id, status, end_time, "x"" FROM loot --")',
     "INSERT INTO jobs VALUES (1, 'p', 'completed', '2026-11-23', 1)", 1),
    ("two columns, one name in other case", "CREATE TABLE jobs (ID, PRINTER_ID, STATUS, END_TIME)",
     "INSERT INTO jobs VALUES (1, 'p', 'completed', '2026-11-23')", None),
]  # fmt: skip


@pytest.mark.parametrize(("table", "row", "good"), [each[1:] for each in ODD], ids=[each[0] for each in ODD])
def test_odd_databases_are_read_or_refused_in_words(
    tmp_path: Path, table: str, row: str, good: int | None
) -> None:
    path = tmp_path / "upload"
    database = sqlite3.connect(path)
    for statement in ("CREATE TABLE printers (id, name)", table, row):
        database.execute(statement)
    database.commit()
    database.close()
    if good is None:
        with pytest.raises(ImportRefused):
            look_through(path, OPTIONS)
    else:
        assert look_through(path, OPTIONS).good == good
