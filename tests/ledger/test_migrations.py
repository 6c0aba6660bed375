"""The schema, step by step."""

from decimal import Decimal
from pathlib import Path
import sqlite3

from alembic.config import Config
from alembic.script import ScriptDirectory
import pytest
from sqlalchemy import Dialect, create_engine, text
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from custom_components.printernizer.ledger import Ledger, LedgerTooNew, LedgerUnavailable, migrations
from custom_components.printernizer.ledger.database import open_database, parse_url
from custom_components.printernizer.ledger.model import metadata
from custom_components.printernizer.library.models import FileQuery, JobFileRole

from .conftest import T0, new_job
from .kept_files import new_file, sha
from .schema import differences

pytestmark = pytest.mark.usefixtures("each_step")


def test_the_known_head_is_the_newest_step() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [migrations.HEAD]


def test_the_steps_lead_to_the_tables_that_the_code_uses(path: Path) -> None:
    engine, problem = open_database(parse_url(path))
    assert problem is None
    with engine.connect() as connection:
        assert differences(connection) == []
        checks = connection.execute(text("SELECT sql FROM sqlite_master WHERE name = 'jobs'")).scalar_one()
        assert "ck_jobs_open_or_ended" in checks
        assert connection.execute(text("SELECT count(*) FROM meta WHERE key = 'uid'")).scalar_one() == 1
    engine.dispose()


def test_an_open_database_is_in_wal_with_foreign_keys(path: Path) -> None:
    engine, _ = open_database(parse_url(path))
    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    engine.dispose()
    assert found == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 10_000}


def _first_version(path: Path) -> None:
    """Make a database as the first version left it, with a printer and two jobs in it."""
    path.parent.mkdir()
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        migrations.upgrade(connection, "0001")
        for statement in (
            "INSERT INTO meta (key, value) VALUES ('uid', 'abc')",
            "INSERT INTO printers (id, serial, vendor, model, name) VALUES (1, 'A1-1', 'bambu', 'A1', 'Werkbank')",
            f"""INSERT INTO jobs (
                id, uid, printer_id, open_printer_id, identity, name, file_name, search_text, file_sha256,
                first_seen_at, seen_at, started_witnessed, result, currency, grams, note
            ) VALUES
            (1, 'a', 1, NULL, 'x', 'Würfel', '', '', '{sha(1)}', 1000, 2000, 1, 'finished', 'EUR', 12500, 'rot'),
            (2, 'b', 1, 1, 'y', 'Vase', '', '', NULL, 3000, 3000, 0, NULL, 'EUR', NULL, '')""",
            "INSERT INTO job_filaments (job_id, position, type) VALUES (1, 0, 'PLA')",
            "INSERT INTO job_moments (job_id, number, at, kind) VALUES (1, 1, 1000, 'started')",
        ):
            connection.execute(text(statement))
    engine.dispose()


async def test_a_database_of_the_first_version_keeps_its_rows_and_gets_files(path: Path) -> None:
    _first_version(path)
    ledger = Ledger(path)
    await ledger.open()
    assert ledger.problems == ()
    job = await ledger.job(1)
    assert (job.name, job.file_sha256, job.note, job.grams) == ("Würfel", sha(1), "rot", Decimal("12.5"))
    assert [filament.type for filament in job.filaments] == ["PLA"]
    assert len(await ledger.moments(1)) == 1
    assert [found.id for found in await ledger.open_jobs("A1-1")] == [2]
    assert await ledger.reports.check() == 0
    (printer_sum,) = await ledger._worker.read(
        lambda connection: connection.execute(
            text("SELECT jobs, grams FROM period_sums WHERE sum_of = 'printer' AND period % 100 > 0")
        ).all()
    )
    assert tuple(printer_sum) == (1, 12_500)
    kept = await ledger.keep_file(new_file())
    assert (kept.job_count, kept.is_referred_to) == (1, True)
    await ledger.attach_to_job(2, kept.sha256, JobFileRole.FINISH, T0)
    await ledger.close()

    with sqlite3.connect(path) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchone() == (migrations.HEAD,)
        assert database.execute("SELECT value FROM meta").fetchall() == [("abc",)]
    database.close()


async def test_files_that_were_kept_before_are_found_without_umlauts(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("custom_components.printernizer.ledger.migrations.versions.v0005_search._BATCH", 2)
    path.parent.mkdir()
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        migrations.upgrade(connection, "0002")
        for number in range(1, 6):
            connection.execute(
                text(
                    "INSERT INTO files (sha256, size, suffix, kind, name, sort_name, search_text, added_at) VALUES "
                    f"('{sha(number)}', 1, '.3mf', 'print', 'x', 'x', 'grösse {number}.3mf\nnotiz ä', {number})"
                )
            )
    engine.dispose()
    ledger = Ledger(path)
    await ledger.open()
    for word in ("größe", "groesse", "grosse", "notiz ae", "5.3mf", "NOTIZ a"):
        assert (await ledger.files(FileQuery(text=word))).total == (1 if word == "5.3mf" else 5), word
    await ledger.close()


@pytest.mark.parametrize("dialect", [postgresql.dialect(), mysql.dialect()], ids=["postgresql", "mariadb"])
def test_every_database_gets_types_and_indexes_that_it_knows(dialect: Dialect) -> None:
    statements = [str(CreateTable(table).compile(dialect=dialect)) for table in metadata.sorted_tables]
    long = "MEDIUMTEXT" if dialect.name == "mysql" else "TEXT"
    assert f"search_text {long}" in "\n".join(statements)
    for index in (index for table in metadata.tables.values() for index in table.indexes):
        CreateIndex(index).compile(dialect=dialect)
        # MariaDB: 3,072 bytes, four for each character.
        assert sum(getattr(column.type, "length", None) or 2 for column in index.columns) <= 768


async def test_the_steps_are_found_from_any_folder(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "100% elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    ledger = Ledger(path)
    await ledger.open()
    await ledger.start_job(new_job())
    await ledger.close()
    assert list(folder.iterdir()) == []


async def test_a_database_from_the_future_is_refused_and_left_alone(path: Path) -> None:
    ledger = Ledger(path)
    await ledger.open()
    await ledger.start_job(new_job())
    await ledger.close()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    before = path.read_bytes()

    with pytest.raises(LedgerTooNew) as refused:
        await ledger.open()
    assert (refused.value.found, refused.value.known) == ("9999", migrations.HEAD)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.corrupt-*"))

    with sqlite3.connect(path) as database:
        database.execute(f"UPDATE alembic_version SET version_num = '{migrations.HEAD}'")
    database.close()
    await ledger.open()
    assert len(await ledger.open_jobs("A1-1")) == 1
    await ledger.close()


async def test_a_step_that_fails_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic import op

    def full_disk(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as broken:
        # The last thing that the first step does, after all tables are made.
        broken.setattr(op, "create_index", full_disk)
        with pytest.raises(sqlite3.OperationalError):
            open_database(parse_url(path))
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT name FROM sqlite_master").fetchall() == []
    database.close()

    ledger = Ledger(path)
    await ledger.open()
    await ledger.start_job(new_job())
    await ledger.close()


def test_a_url_that_is_none_is_refused_without_repeating_it() -> None:
    from custom_components.printernizer.ledger import LedgerError

    with pytest.raises(LedgerError) as refused:
        parse_url("nonsense://user:geheim@[")
    assert "geheim" not in str(refused.value)


def test_a_folder_that_cant_be_made_is_told_as_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(LedgerUnavailable):
        open_database(parse_url(tmp_path / "file" / "ledger.db"))
