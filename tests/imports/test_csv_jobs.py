"""Jobs out of CSV files: ours, and those that people make."""

from datetime import UTC, date, datetime
from decimal import Decimal
import io
from pathlib import Path

import pytest

from custom_components.printernizer.imports.csv_jobs import CsvReading, own_mapping, read_csv, shape_of
from custom_components.printernizer.imports.problems import BadLine, ImportProblem, ImportRefused
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.import_rows import ImportCount, ImportedJob, ImportRemark
from custom_components.printernizer.ledger.sum_writes import check_sums
from tests.exports.books import fill
from tests.exports.making import BERLIN, made

NOW = datetime(2026, 12, 5, tzinfo=UTC)


def read(
    content: bytes, mapping: dict[str, str] | None = None, printer: str = ""
) -> list[ImportedJob | BadLine]:
    file = io.BytesIO(content)
    shape = shape_of(file)
    reading = CsvReading(
        mapping=own_mapping(shape.headings) if mapping is None else mapping,
        zone=BERLIN,
        currency="EUR",
        printer=printer,
    )
    return [job for _, job in read_csv(file, shape, reading)]


def good(content: bytes, mapping: dict[str, str] | None = None, printer: str = "") -> list[ImportedJob]:
    found = read(content, mapping, printer)
    assert not [job for job in found if isinstance(job, BadLine)]
    return [job for job in found if isinstance(job, ImportedJob)]


@pytest.mark.parametrize("kind", ["csv", "csv_raw"])
async def test_our_own_files_are_recognised(tmp_path: Path, kind: str) -> None:
    source, target = Ledger(tmp_path / "source.db"), Ledger(tmp_path / "target.db")
    await source.open()
    await target.open()
    await source._worker.write(fill)
    content = await made(source, kind, "jobs", period=202612)
    jobs = good(content)
    assert await target.imports.add(jobs, source="csv", by="user:1", at=NOW) == ImportCount(added=1)
    assert await target.imports.add(good(content), source="csv", by="user:1", at=NOW) == ImportCount(known=1)
    assert await target._worker.read(check_sums) == 0
    ours = (await made(target, "csv", "jobs")).decode().split("\r\n")[1].split(";")
    theirs = (await made(source, "csv", "jobs", period=202612)).decode().split("\r\n")[1].split(";")
    assert ours[1:] == theirs[1:]
    assert ours[0] == '"PZ-2026-0001"'
    await source.close()
    await target.close()


def test_what_a_person_wrote_down_is_read_with_a_mapping() -> None:
    content = 'Wann,Was,Gramm,Kosten\r\n23.11.2026 14:05,Vase groß,"1.210,5",3,50\r\n'.replace(
        "3,50", '"3,50 €"'
    ).encode("cp1252")
    mapping = {"Wann": "ended_at", "Was": "file", "Gramm": "grams", "Kosten": "cost"}
    (job,) = good(content, mapping, printer="Werkbank")
    assert job.printer.serial == "Werkbank"
    assert job.job["ended_at"] == datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
    assert not job.job["ended_witnessed"]
    assert job.job["file_name"] == "Vase groß"
    assert (job.job["grams"], job.job["cost"]) == (Decimal("1210.500"), Decimal("3.5000"))
    assert job.job["result"] == "unknown"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_encodings_and_separators_are_found(encoding: str, separator: str) -> None:
    lines = (
        separator.join(("drucker", "datei", "leistungsdatum")),
        separator.join(("Größe", "Übung", "2026-11-23")),
    )
    (job,) = good("\n".join(lines).encode(encoding))
    assert (job.printer.serial, job.job["name"]) == ("Größe", "Übung")
    assert job.account["service_on"] == date(2026, 11, 23)
    assert job.job["ended_at"] is None


def test_a_bad_line_is_told_with_its_number_and_the_others_are_read() -> None:
    content = (
        b"printer,ended_at,grams,result\n"
        b"A1,2026-11-23T12:00:00Z,1.5,finished\n"
        b'"A\n1",2026-11-23T12:00:00Z,heavy,\n'
        b"A1,,1,\n"
        b",2026-11-23T12:00:00Z,1,\n"
        b"\n"
        b"A1,2026-11-23T12:00:00Z,1,exploded\n"
        b"A1,31.02.2026,1,\n"
        b"A1,2026-11-23T12:00:00Z,1e400,\n"
        b"A1,2026-11-23T12:00:00Z\n"
    )
    found = read(content)
    assert [(bad.line, bad.problem, bad.field) for bad in found if isinstance(bad, BadLine)] == [
        (4, ImportProblem.BAD_VALUE, "grams"),
        (5, ImportProblem.NO_TIME, ""),
        (6, ImportProblem.BAD_VALUE, "printer"),
        (8, ImportProblem.BAD_VALUE, "result"),
        (9, ImportProblem.BAD_VALUE, "ended_at"),
        (10, ImportProblem.BAD_VALUE, "grams"),
    ]
    assert len(found) == 8


def test_the_same_line_twice_is_two_jobs() -> None:
    line = b"A1,2026-11-23T12:00:00Z\n"
    first, second = good(b"printer,ended_at\n" + line + line)
    assert first.uid != second.uid
    assert good(b"printer,ended_at\n" + line)[0].uid == first.uid


def test_a_name_that_our_guard_made_harmless_is_its_own_again() -> None:
    assert good(b"printer,file,ended_at\nA1,'=1+1,2026-11-23T12:00:00Z\n")[0].job["name"] == "=1+1"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", ImportProblem.NOT_RECOGNISED),
        (b"just text\n", ImportProblem.NOT_RECOGNISED),
        (b"\0" * 5000, ImportProblem.NOT_RECOGNISED),
        (b",".join([b"x"] * 5000), ImportProblem.NOT_RECOGNISED),
        (b"printer,file\nA1,x\n", ImportProblem.NO_COLUMN),
        (b"printer,ended_at\nA1," + b"x" * 10_000_000, ImportProblem.TOO_LARGE),
        (b'printer,ended_at\n"' + b"a\n" * 200_000, ImportProblem.BROKEN),
        (b"printer,ended_at\n" + b"A1,2026-11-23\n" * 9000 + b"\xff\xfe\x81,x\n", ImportProblem.ENCODING),
    ],
)
def test_a_file_that_is_none_is_refused(content: bytes, problem: ImportProblem) -> None:
    with pytest.raises(ImportRefused) as caught:
        read(content)
    assert caught.value.problem is problem


def test_zeros_between_the_letters_do_no_harm() -> None:
    assert good(b"printer,ended_at\nA\x001,2026-11-23T12:00:00Z\n")[0].printer.serial == "A1"


def test_a_column_is_known_by_what_people_call_it_and_by_our_own_name_first() -> None:
    headings = ("Name", "Ergebnis", "Filament in g", "kosten", "material_g", "Kommentar")
    assert own_mapping(headings) == {
        "material_g": "grams",
        "Name": "file",
        "Ergebnis": "result",
        "kosten": "cost",
    }


@pytest.mark.parametrize(
    ("times", "seconds"),
    [
        ("05.02.2026 10:00;05.02.2026 12:30;", 9000),
        ("05.02.2026 10:00;05.02.2026 12:30;2", 7200),
        ("05.02.2026;06.02.2026;", None),
        ("05.02.2026 12:30;05.02.2026 10:00;", None),
        (";05.02.2026 12:30;", None),
        (";05.02.2026 12:30;0", 0),
    ],
)
def test_how_long_a_print_took_is_what_lies_between_its_times_where_nothing_says_it(
    times: str, seconds: int | None
) -> None:
    (job,) = good(f"printer;beginn;ende;druckzeit_h\nA1;{times}\n".encode())
    assert job.job["printing_seconds"] == (seconds or 0)
    assert (ImportRemark.NO_DURATION in job.remarks) is (seconds is None)
