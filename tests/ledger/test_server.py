"""Servers in place of a file: the same books, whoever else writes into them."""

import asyncio
import contextlib
import time

import pytest
from sqlalchemy import Connection, event, select, text, update
from sqlalchemy.engine import Engine

from custom_components.printernizer.ledger import (
    DriverMissing,
    EntryRefused,
    Ledger,
    LedgerUnavailable,
    Printer,
    Site,
    SiteCodeTaken,
    migrations,
    server,
)
from custom_components.printernizer.ledger.account_tables import sites
from custom_components.printernizer.ledger.database import open_database, parse_url
from custom_components.printernizer.ledger.model import printers
from custom_components.printernizer.ledger.site import own_site
from custom_components.printernizer.ledger.worker import Worker
from custom_components.printernizer.ledger.writes import put_printer
from tests.servers import DatabaseServer

from .conftest import new_job
from .schema import differences


def test_the_steps_lead_to_the_tables_that_the_code_uses(fresh: str) -> None:
    engine, problem = open_database(parse_url(fresh))
    with engine.connect() as connection:
        assert (problem, differences(connection)) == (None, [])
    engine.dispose()


def test_texts_are_the_same_only_letter_by_letter_and_sort_by_their_numbers(fresh: str) -> None:
    engine, _ = open_database(parse_url(fresh))
    serials = ["a", "A", "ä", "a ", "Z", "ß", "ss", "😀"]
    with engine.begin() as connection:
        for serial in serials:
            put_printer(connection, Printer(serial=serial, vendor="bambu", model="A1"))
        ordered = connection.execute(select(printers.c.serial).order_by(printers.c.serial)).scalars().all()
        for serial in serials:
            found = select(printers.c.serial).where(printers.c.serial == serial)
            assert connection.execute(found).scalars().all() == [serial]
        literal = connection.exec_driver_sql("SELECT count(*) FROM printers WHERE serial = 'A'").scalar_one()
    engine.dispose()
    assert ordered == sorted(serials)
    assert literal == 1


@pytest.mark.parametrize("seconds", [0, 0.3])
def test_the_schema_is_made_once_when_sites_start_together(fresh: str, seconds: float) -> None:
    """However long the first one's commits take; what a second one sees before them is not made yet."""

    def linger(_: Connection) -> None:
        time.sleep(seconds)

    async def all_of_them() -> None:
        ledgers = [Ledger(fresh) for _ in range(3)]
        await asyncio.gather(*(ledger.open() for ledger in ledgers))
        assert [ledger.problems for ledger in ledgers] == [(), (), ()]
        await ledgers[0].start_job(new_job())
        assert len(await ledgers[2].open_jobs("A1-1")) == 1
        for ledger in ledgers:
            await ledger.close()

    event.listen(Engine, "commit", linger)
    try:
        asyncio.run(all_of_them())
    finally:
        event.remove(Engine, "commit", linger)


@pytest.mark.parametrize("step", [1, 2, 4, 9, 14, 23, 37, 61])
def test_a_schema_that_was_made_by_half_is_made_to_the_end(fresh: str, step: int) -> None:
    """A power cut between two statements; MariaDB has no transactions around them."""
    done = 0

    def cut(_: Connection, __: object, statement: str, *___: object) -> None:
        nonlocal done
        if statement.lstrip().startswith(("CREATE", "ALTER", "INSERT", "UPDATE")):
            done += 1
            if done == step:
                raise ConnectionError("the power is gone")

    event.listen(Engine, "before_cursor_execute", cut)
    try:
        with pytest.raises(LedgerUnavailable):
            open_database(parse_url(fresh))
    finally:
        event.remove(Engine, "before_cursor_execute", cut)
    engine, _ = open_database(parse_url(fresh))
    with engine.connect() as connection:
        assert differences(connection) == []
        assert migrations.revision(connection) == migrations.HEAD
        assert connection.execute(text("SELECT count(*) FROM meta")).scalar_one() == 1
    engine.dispose()


async def test_sites_in_each_others_way_try_again(fresh: str) -> None:
    first, second = Worker(fresh), Worker(fresh)
    await first.open()
    await second.open()
    for serial in ("S1", "S2"):
        await first.write(put_printer, Printer(serial=serial, vendor="bambu", model="A1"))

    def rename(connection: Connection, one: str, other: str, name: str) -> None:
        for serial in (one, other):
            connection.execute(update(printers).where(printers.c.serial == serial).values(name=name))
            connection.exec_driver_sql(
                "SELECT 1" if connection.dialect.name != "postgresql" else "SELECT pg_sleep(0.02)"
            )

    await asyncio.gather(
        *(first.write(rename, "S1", "S2", f"a{number}") for number in range(4)),
        *(second.write(rename, "S2", "S1", f"b{number}") for number in range(4)),
    )
    names = await first.read(lambda connection: connection.execute(select(printers.c.name)).scalars().all())
    assert len(set(names)) == 1
    await first.close()
    await second.close()


async def test_sites_have_codes_so_that_no_two_give_the_same_number(fresh: str) -> None:
    codes = []
    for uid, code in (("halle", ""), ("laden", ""), ("messe", "M1"), ("halle", ""), ("laden", "L")):
        worker = Worker(fresh, site=Site(uid=uid, code=code, name=uid))
        await worker.open()
        assert worker.problems == ()
        own = await worker.read(own_site)
        row = select(sites.c.code, sites.c.name).where(sites.c.id == own)
        codes.append(await worker.read(lambda connection, row=row: tuple(connection.execute(row).one())))
        await worker.close()
    assert codes == [("", "halle"), ("S2", "laden"), ("M1", "messe"), ("", "halle"), ("L", "laden")]

    other = Worker(fresh, site=Site(uid="keller", code="M1"))
    await other.open()
    assert [(problem.code, problem.path) for problem in other.problems] == [("site_code_taken", "M1")]
    with pytest.raises(SiteCodeTaken):
        await other.read(own_site)
    await other.close()


async def test_what_is_too_long_for_its_column_is_refused_not_cut(fresh: str) -> None:
    ledger = Ledger(fresh)
    await ledger.open()
    with pytest.raises(EntryRefused):
        await ledger.start_job(new_job(currency="EURO"))
    await ledger.close()


async def test_a_server_that_restarts_is_used_again(running: DatabaseServer, fresh: str) -> None:
    ledger = Ledger(fresh)
    await ledger.open()
    job = await ledger.start_job(new_job())
    await asyncio.to_thread(running.stop)
    with pytest.raises(LedgerUnavailable):
        await ledger.job(job.id)
    await asyncio.to_thread(running.start)
    async with asyncio.timeout(20):
        while True:
            # A server that was found away is left alone for a moment.
            with contextlib.suppress(LedgerUnavailable):
                assert await ledger.job(job.id) == job
                break
            await asyncio.sleep(0.1)
    await ledger.close()


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgresql://u:p@h/d", "postgresql+psycopg2"),
        ("postgres://u:p@h/d", "postgresql+psycopg2"),
        ("mysql://u:p@h/d", "mysql+pymysql"),
        ("mariadb://u:p@h/d", "mariadb+pymysql"),
        ("mysql+pymysql://u:p@h/d?charset=utf8mb4", "mysql+pymysql"),
    ],
)
def test_a_driver_that_is_installed_is_chosen(given: str, used: str) -> None:
    url = parse_url(given)
    assert url.drivername == used
    assert url.query.get("charset", "utf8mb4") == "utf8mb4"


async def test_a_driver_that_is_not_installed_is_told_by_the_package_s_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(server, "find_spec", lambda _: None)
    with pytest.raises(DriverMissing) as missing:
        open_database(parse_url("mysql://u:geheim@127.0.0.1/d"))
    assert missing.value.package == "PyMySQL"
    ledger = Ledger("mysql://u:geheim@127.0.0.1/d")
    await ledger.open()
    assert [(problem.code, problem.path) for problem in ledger.problems] == [("driver_missing", "PyMySQL")]
    await ledger.close()


async def test_no_error_repeats_the_password(fresh: str, caplog: pytest.LogCaptureFixture) -> None:
    url = fresh.replace("geheim-4711", "verkehrt-0815")
    ledger = Ledger(url)
    await ledger.open()
    with pytest.raises(LedgerUnavailable) as refused:
        await ledger.job(1)
    assert [problem.path for problem in ledger.problems] == [parse_url(url).get_backend_name()]
    await ledger.close()
    told = f"{refused.value}{refused.value.__cause__}{caplog.text}"
    assert "verkehrt" not in told
