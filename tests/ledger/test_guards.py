"""What the database itself refuses, whoever asks."""

from collections.abc import Iterator
from pathlib import Path
import sqlite3

import pytest

from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.database import open_database, parse_url
from custom_components.printernizer.ledger.guards import retain_from, retained_from, statements

SITE = "INSERT INTO sites (id, uid, code, log_hash) VALUES (9, 'x', 'x', '')"
ROWS = {
    "book_log": "INSERT INTO book_log VALUES (9, 1, '2026-11-23T12:00:00Z', 'system', 'a.b', 'x:1', '{}', '', '')",
    "month_closes": "INSERT INTO month_closes VALUES (9, 202611, 0, 'system', 0, '{}', 1, '')",
    "bookings": (
        "INSERT INTO bookings (id, site_id, job_id, number, kind, booked_at, booked_by, period, service_on, "
        "classification, printer_id, result, jobs, seconds, currency) VALUES (7, 9, 1, 'PZ', 'original', 0, 'system', "
        "202611, 20261123, 'business', 1, 'finished', 1, 0, 'EUR')"
    ),
}


@pytest.fixture
async def database(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file as any other program would."""
    ledger = Ledger(path)
    await ledger.open()
    await ledger.close()
    database = sqlite3.connect(path, isolation_level=None)
    for statement in (SITE, *ROWS.values()):
        database.execute(statement)
    yield database
    database.close()


@pytest.mark.parametrize("table", ROWS)
def test_a_row_that_is_written_once_is_neither_changed_nor_removed_nor_replaced(
    database: sqlite3.Connection, table: str
) -> None:
    before = database.execute(f"SELECT * FROM {table}").fetchall()
    for statement in (
        f"UPDATE {table} SET site_id = 1",
        f"DELETE FROM {table}",
        ROWS[table].replace("INSERT", "INSERT OR REPLACE"),
        ROWS[table].replace("INSERT", "REPLACE"),
    ):
        with pytest.raises(sqlite3.IntegrityError, match="written once"):
            database.execute(statement)
    assert database.execute(f"SELECT * FROM {table}").fetchall() == before


@pytest.mark.parametrize("table", ROWS)
def test_a_row_goes_when_its_month_is_older_than_what_is_kept(
    database: sqlite3.Connection, table: str
) -> None:
    database.execute("INSERT INTO meta VALUES ('retained_from', '202611')")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute(f"DELETE FROM {table}")
    database.execute("UPDATE meta SET value = '202612' WHERE key = 'retained_from'")
    database.execute(f"DELETE FROM {table}")
    assert database.execute(f"SELECT * FROM {table}").fetchall() == []


def test_what_is_kept_never_grows_backwards(path: Path) -> None:
    engine, _ = open_database(parse_url(path))
    with engine.begin() as connection:
        assert retained_from(connection) == 0
        for period, mark in ((202601, 202601), (202501, 202601), (202702, 202702)):
            retain_from(connection, period)
            assert retained_from(connection) == mark
    engine.dispose()


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql", "mysql", "mariadb"])
def test_each_database_guards_each_table(dialect: str) -> None:
    made = "\n".join(statements(dialect))
    for table in ROWS:
        assert f"BEFORE UPDATE ON {table} " in made
        assert f"BEFORE DELETE ON {table} " in made
    # Drivers would take a percent sign, and SQLAlchemy a colon, for a place of a value.
    assert not {"%", ":"} & set(made)
