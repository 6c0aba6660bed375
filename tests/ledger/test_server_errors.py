"""What databases mean by their errors, asked of the real ones."""

from collections.abc import Callable

import pytest
from sqlalchemy import Connection, delete, insert, text, update
from sqlalchemy.exc import DBAPIError, InternalError, OperationalError, ProgrammingError

from custom_components.printernizer.ledger import EntryRefused, Ledger
from custom_components.printernizer.ledger.account_tables import book_log, month_closes
from custom_components.printernizer.ledger.database import open_database, parse_url
from custom_components.printernizer.ledger.model import job_moments
from custom_components.printernizer.ledger.server_errors import is_in_the_way, is_passing

from .conftest import T0, new_job

CLOSE = {
    "site_id": 1,
    "period": 202611,
    "closed_at": T0,
    "closed_by": "user:1",
    "jobs": 0,
    "sums": "{}",
    "log_seq": 1,
    "log_hash": "",
}
LINE = {
    "site_id": 1,
    "seq": 1,
    "ts": "2026-11-23T12:00:00Z",
    "actor": "system",
    "action": "a.b",
    "entity": "x:1",
    "data": "{}",
    "prev_hash": "",
    "hash": "",
}
REFUSED = {
    "a closed month is opened": lambda c: c.execute(update(month_closes).values(jobs=7)),
    "a closed month is removed": lambda c: c.execute(delete(month_closes)),
    "a line of the log is changed": lambda c: c.execute(update(book_log).values(actor="x")),
    "a line of the log is removed": lambda c: c.execute(delete(book_log)),
    "a row is there already": lambda c: c.execute(insert(month_closes).values(CLOSE)),
    "a job is not there": lambda c: c.execute(
        insert(job_moments).values(job_id=99, number=1, at=T0, kind="paused", detail="")
    ),
    "a name is missing": lambda c: c.execute(text("INSERT INTO printers (serial) VALUES (NULL)")),
}


@pytest.mark.every_database
@pytest.mark.parametrize("work", REFUSED.values(), ids=REFUSED)
async def test_what_the_database_refuses_is_no_outage(
    ledger: Ledger, work: Callable[[Connection], object]
) -> None:
    def fill(connection: Connection) -> None:
        connection.execute(insert(month_closes).values(CLOSE))
        connection.execute(insert(book_log).values(LINE))

    await ledger._worker.write(fill)
    with pytest.raises(EntryRefused):
        await ledger._worker.write(work)
    # Nobody is kept waiting for it.
    assert (await ledger.start_job(new_job())).id > 0


@pytest.mark.parametrize("question", ["SELECT nothing FROM printers", "SELECT 1 FROM nothing", "SELEKT"])
async def test_a_question_about_other_tables_is_no_outage(empty: str, question: str) -> None:
    ledger = Ledger(empty)
    await ledger.open()
    with pytest.raises(EntryRefused):
        await ledger._worker.read(lambda connection: connection.execute(text(question)))
    assert await ledger.printers() == ()
    await ledger.close()


def test_a_sum_that_is_too_large_is_refused(empty: str, backend: str) -> None:
    engine, _ = open_database(parse_url(empty))
    with engine.connect() as connection:
        kind = "BIGINT" if backend == "postgresql" else "SIGNED"
        with pytest.raises(DBAPIError) as refused:
            connection.exec_driver_sql(f"SELECT CAST(9223372036854775807 AS {kind}) + CAST(1 AS {kind})")
        assert not is_passing(refused.value)
    engine.dispose()


@pytest.mark.parametrize(
    ("code", "is_waited_for", "is_tried_again"),
    [
        (1213, True, True),
        (1142, True, False),
        (2013, True, False),
        (1644, False, False),
        (1690, False, False),
    ],
)
def test_numbers_tell_more_than_classes(code: int, is_waited_for: bool, is_tried_again: bool) -> None:
    error = DBAPIError("", None, Exception(code, "why"))
    assert is_passing(error) is is_waited_for
    assert is_in_the_way(error) is is_tried_again


def test_states_tell_more_than_classes() -> None:
    def told(kind: type[DBAPIError], state: str) -> DBAPIError:
        cause = Exception("why")
        cause.pgcode = state
        return kind("", None, cause)

    assert is_passing(told(ProgrammingError, "42501"))
    assert not is_passing(told(ProgrammingError, "42601"))
    assert not is_passing(told(InternalError, "P0001"))
    assert not is_passing(told(OperationalError, "54000"))
    # A copy that became the only one for a moment takes no writes yet.
    assert is_passing(told(InternalError, "25006"))
    assert is_in_the_way(told(OperationalError, "40P01"))
