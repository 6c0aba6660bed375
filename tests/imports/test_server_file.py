"""The SQLite file of the stand-alone server, and files that only look like one."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
import sqlite3

import pytest

from custom_components.printernizer.imports import server_file
from custom_components.printernizer.imports.problems import BadLine, ImportProblem, ImportRefused
from custom_components.printernizer.imports.server_file import read_server_file
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.import_rows import ImportCount, ImportedJob
from tests.exports.making import BERLIN, made

JOBS = (
    "CREATE TABLE jobs (id TEXT PRIMARY KEY, printer_id TEXT, printer_type TEXT, job_name TEXT, filename TEXT, "
    "status TEXT, start_time TIMESTAMP, end_time TIMESTAMP, estimated_duration INTEGER, actual_duration INTEGER, "
    "progress INTEGER, material_used REAL, material_cost REAL, power_cost REAL, is_business BOOLEAN, "
    "customer_info TEXT, created_at TIMESTAMP)"
)
PRINTERS = "CREATE TABLE printers (id TEXT PRIMARY KEY, name TEXT, type TEXT, serial_number TEXT)"
ROWS = [
    ("a", "p1", "bambu_lab", "Vase", "vase.3mf", "completed", "2026-11-23T06:29:00", "2026-11-23T14:05:00",
     27000, 27360, 100, 210.1, 0.1, 0.2599, 1, '{"name": "Vera"}', "2026-11-23 05:00:00"),
    ("b", "p2", "prusa", "Box", None, "failed", None, None, None, None, 5, None, None, None, 0, None,
     "2026-11-24 05:00:00"),
    ("c", "p1", "bambu_lab", "Now", None, "running", "2026-11-25T05:00:00", None, *[None] * 9),
    ("d", "p1", "bambu_lab", "Odd", None, "completed", "soon", None, *[None] * 9),
    ("e", "p1", "bambu_lab", "Blob", None, "completed", None, None, None, None, None, b"\x00\x01", *[None] * 4,
     "2026-11-24 05:00:00"),
]  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "printernizer.db"


def make(path: Path, *statements: str, rows: bool = True) -> Path:
    database = sqlite3.connect(path)
    for statement in (JOBS, PRINTERS) if rows else ():
        database.execute(statement)
    if rows:
        database.executemany(f"INSERT INTO jobs VALUES ({','.join('?' * 17)})", ROWS)
        database.execute("INSERT INTO printers VALUES ('p1', 'Werkbank', 'bambu_lab', 'SN1')")
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()
    return path


def read(path: Path) -> list[ImportedJob | BadLine]:
    return [job for _, job in read_server_file(path, BERLIN, "EUR")]


def test_jobs_are_read_with_what_is_known_of_them(path: Path) -> None:
    first, second, *bad = read(make(path))
    assert isinstance(first, ImportedJob)
    assert first.is_zone_assumed
    assert isinstance(first, ImportedJob)
    assert isinstance(second, ImportedJob)
    assert (first.printer.serial, first.printer.vendor, first.printer.name) == ("SN1", "bambu", "Werkbank")
    assert first.job["started_at"] == datetime(2026, 11, 23, 5, 29, tzinfo=UTC)
    assert (first.job["printing_seconds"], first.job["grams"]) == (27_360, Decimal("210.100"))
    assert first.account == {
        "material_cost": Decimal("0.1000"),
        "energy_cost": Decimal("0.2599"),
        "classification": "business",
        "classified_by": "hand",
    }
    assert (second.printer.serial, second.job["result"], second.job["ended_at"]) == ("p2", "failed", None)
    assert bad == [
        BadLine(line=3, problem=ImportProblem.OPEN, field="status"),
        BadLine(line=4, problem=ImportProblem.BAD_VALUE, field="start"),
        BadLine(line=5, problem=ImportProblem.BAD_VALUE, field="grams"),
    ]


async def test_costs_are_kept_as_they_were_told(path: Path, tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.db", zone=BERLIN)
    await ledger.open()
    jobs = [job for job in read(make(path)) if isinstance(job, ImportedJob)]
    for count in (ImportCount(added=2), ImportCount(known=2)):
        assert await ledger.imports.add(jobs, source="server", by="user:1", at=datetime.now(UTC)) == count
    lines = (await made(ledger, "csv_raw", "jobs")).decode().split("\r\n")
    assert lines[1].split(",")[14:22] == ["0.1000", "0.2599", "", "", "", "", "", "0.3599"]
    assert "Vera" not in (await made(ledger, "json", "history")).decode()
    assert '"origin":"imported"' in (await made(ledger, "json", "history")).decode()
    await ledger.close()


def test_an_older_file_calls_things_otherwise(path: Path) -> None:
    make(
        path,
        "CREATE TABLE printers (id TEXT, name TEXT, type TEXT, model TEXT, access_code TEXT)",
        "CREATE TABLE jobs (id INTEGER PRIMARY KEY, printer_id TEXT, job_name TEXT, file_path TEXT, status TEXT, "
        "end_time TIMESTAMP, material_actual_usage REAL, labor_cost REAL, notes TEXT)",
        "INSERT INTO jobs VALUES (1, 'p', 'Vase', '/x/vase.3mf', 'cancelled', '2025-01-01T00:00:00+00:00', 5, 2, 'n')",
        rows=False,
    )
    (job,) = read(path)
    assert isinstance(job, ImportedJob)
    assert (job.job["grams"], job.account["labour_cost"], job.job["note"]) == (Decimal(5), Decimal(2), "n")


@pytest.mark.parametrize(
    "content", [b"", b"x", b"SQLite format 3\0" + b"\xff" * 5000, b'{"jobs":[]}', b"\0" * 100_000]
)
def test_a_file_that_is_none_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(ImportRefused):
        read(path)


def test_a_damaged_file_is_refused(path: Path) -> None:
    make(path)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xaa" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(ImportRefused):
        read(path)


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE VIEW jobs AS SELECT 1 AS id, 'p' AS printer_id, 'completed' AS status",),
        (
            PRINTERS,
            (
                "CREATE VIEW jobs AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) "
                "SELECT x AS id, 'p' AS printer_id, 'completed' AS status FROM c"
            ),
        ),
        (PRINTERS, "CREATE TABLE jobs (id TEXT, name TEXT)"),
        ("CREATE TABLE jobs (id TEXT, printer_id TEXT, status TEXT)",),
    ],
)
def test_tables_that_are_none_are_not_followed(path: Path, statements: tuple[str, ...]) -> None:
    make(path, *statements, rows=False)
    with pytest.raises(ImportRefused):
        read(path)


def test_nothing_of_a_file_is_run(path: Path) -> None:
    make(
        path,
        "CREATE TABLE loot (x)",
        "CREATE TRIGGER t AFTER UPDATE ON jobs BEGIN INSERT INTO loot VALUES (1); END",
        "CREATE INDEX i ON jobs (abs(progress))",
    )
    before = path.read_bytes()
    assert len(read(path)) == 5
    assert path.read_bytes() == before
    database = server_file._open(path)
    for statement in (
        "ATTACH '/etc/passwd' AS x",
        "UPDATE jobs SET status = 'x'",
        "DELETE FROM jobs",
        "PRAGMA writable_schema=1",
        "SELECT load_extension('x')",
        "SELECT * FROM loot",
        "CREATE TABLE y (x)",
    ):
        with pytest.raises(sqlite3.DatabaseError):
            database.execute(statement)
    database.close()


def test_a_column_that_is_computed_for_ever_comes_to_an_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_file, "_STEPS", 10)
    monkeypatch.setattr(server_file, "_MOST_CALLS", 2)
    with pytest.raises(ImportRefused):
        read(make(path))
