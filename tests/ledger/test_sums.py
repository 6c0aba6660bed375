"""Sums by month: whatever happens to jobs, they are what adding up everything anew gives."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings, strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
import pytest
from sqlalchemy import Connection, Engine, create_engine, event, insert, select, update

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, JobFilament, JobMoment, JobMomentKind
from custom_components.printernizer.ledger.account_tables import (
    COST_PARTS,
    bookings,
    job_accounts,
    period_sums,
    sites,
)
from custom_components.printernizer.ledger.account_words import (
    AccountState,
    BookingKind,
    Classification,
    FailureReason,
    SumOf,
)
from custom_components.printernizer.ledger.customer_tables import customers
from custom_components.printernizer.ledger.model import jobs, meta, metadata
from custom_components.printernizer.ledger.reads import find_totals
from custom_components.printernizer.ledger.rows import Totals
from custom_components.printernizer.ledger.sum_rows import AMOUNTS, KEY, Counted, deltas
from custom_components.printernizer.ledger.sum_writes import check_sums, keeping_sums, rebuild_sums
from custom_components.printernizer.ledger.writes import drop_job, end_job, reopen_job, start_job, update_job

from .conftest import A1, CORE_ONE, T0, new_job

MONEY = st.none() | st.integers(0, 10**7).map(lambda units: Decimal(units).scaleb(-4))
CENTS = st.none() | st.integers(0, 10**6).map(lambda cents: Decimal(cents).scaleb(-2))
GRAMS = st.none() | st.integers(0, 10**6).map(lambda milligrams: Decimal(milligrams).scaleb(-3))
KWH = st.none() | st.integers(0, 10**7).map(lambda units: Decimal(units).scaleb(-6))
PERIODS = st.sampled_from([202610, 202611, 202612])
NEGATED = (*AMOUNTS,)

MEASURED = st.fixed_dictionaries(
    {},
    optional={
        "printing_seconds": st.integers(0, 10**6),
        "seconds_estimated": st.none() | st.integers(0, 10**6),
        "grams": GRAMS,
        "grams_estimated": GRAMS,
        "energy_kwh": KWH,
        "cost": MONEY,
        "cost_estimated": MONEY,
    },
)
TOLD = st.fixed_dictionaries(
    {},
    optional={
        "classification": st.sampled_from(Classification),
        "customer_id": st.sampled_from([None, 1, 2]),
        "failure": st.none() | st.sampled_from(FailureReason),
        "treatment": st.sampled_from([None, "DE_STD", "DE_KU"]),
        "tax_rate": st.sampled_from([None, Decimal(19), Decimal(0)]),
        "period": PERIODS,
        **{f"{part}_cost": MONEY for part in COST_PARTS},
        "net": CENTS,
        "vat": CENTS,
        "gross": CENTS,
    },
)
FILAMENTS = st.lists(
    st.builds(JobFilament, position=st.just(0), type=st.sampled_from(["PLA", "PETG", ""]), grams_used=GRAMS),
    max_size=3,
).map(lambda found: [_at(filament, place) for place, filament in enumerate(found)])


def _at(filament: JobFilament, position: int) -> JobFilament:
    return JobFilament(position=position, type=filament.type, grams_used=filament.grams_used)


def a_database(path: Path | None = None) -> Engine:
    engine = create_engine(f"sqlite:///{path}" if path else "sqlite://")

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA foreign_keys=ON")

    metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(meta).values(key="uid", value="a"))
        connection.execute(insert(sites).values(uid="a", code="PZ", log_hash="0" * 64))
        for number in (1, 2):
            values = {"site_id": 1, "number": f"K-{number}", "state": "active"}
            connection.execute(insert(customers).values(values | {"created_at": T0, "contacted_at": T0}))
    return engine


def book(connection: Connection, job_id: int, period: int, kind: BookingKind) -> None:
    """Book a job as it stands; a reversal takes the newest booking back."""
    last = connection.execute(
        select(bookings).where(bookings.c.job_id == job_id).order_by(bookings.c.id.desc())
    ).mappings()
    row = last.first()
    if kind is BookingKind.REVERSAL:
        assert row is not None
        values = dict(row) | {"kind": kind, "of_id": row["id"], "period": period}
        del values["id"]
        values |= {name: -values[name] for name in NEGATED if values[name] is not None}
    else:
        job = connection.execute(select(jobs).where(jobs.c.id == job_id)).mappings().one()
        account = (
            connection.execute(select(job_accounts).where(job_accounts.c.job_id == job_id)).mappings().one()
        )
        values = {
            **{name: job[name] for name in AMOUNTS if name in job},
            **{name: account[name] for name in AMOUNTS if name in account},
            **{name: account[name] for name in ("classification", "customer_id", "treatment", "tax_rate")},
            "site_id": 1,
            "job_id": job_id,
            "number": f"PZ-{job_id}",
            "kind": kind,
            "booked_at": T0,
            "booked_by": "system",
            "period": period,
            "service_on": T0.date(),
            "printer_id": job["printer_id"],
            "result": job["result"],
            "failure": account["failure"],
            "material": "PLA",
            "jobs": 1,
            "seconds": job["printing_seconds"],
            "currency": job["currency"],
        }
    connection.execute(insert(bookings).values(values))


def set_state(connection: Connection, job_id: int, **values: Any) -> None:
    connection.execute(update(job_accounts).where(job_accounts.c.job_id == job_id).values(values))


class Books(RuleBasedStateMachine):
    """What people and printers do to jobs, in any order."""

    ended: Bundle[int] = Bundle("ended")
    opened: Bundle[int] = Bundle("opened")
    final: Bundle[int] = Bundle("final")
    taken_back: Bundle[int] = Bundle("taken_back")

    def __init__(self) -> None:
        super().__init__()
        self.engine = a_database()
        self.free = 0

    @initialize()
    def begin(self) -> None:
        with self.engine.begin() as connection:
            rebuild_sums(connection)

    @rule(target=opened, printer=st.sampled_from([A1, CORE_ONE]), currency=st.sampled_from(["EUR", "CHF"]))
    def start(self, printer: Any, currency: str) -> int:
        # Each on a machine of its own, so that any number may be open.
        self.free += 1
        with self.engine.begin() as connection:
            one = type(printer)(serial=f"{printer.serial}-{self.free}", vendor="x", model="x")
            job = start_job(connection, new_job(printer=one, currency=currency, identity=str(self.free)))
        return job.id

    @rule(
        target=ended,
        job=consumes(opened),
        result=st.sampled_from(JobResult),
        change=MEASURED,
        filaments=st.none() | FILAMENTS,
        period=PERIODS,
        told=TOLD,
    )
    def end(self, job: int, result: JobResult, change: Any, filaments: Any, period: int, told: Any) -> int:
        with self.engine.begin() as connection, keeping_sums(connection, job):
            set_state(connection, job, **({"period": period} | told))
            end_job(connection, job, JobEnd(result=result, at=T0, witnessed=True), change, filaments)
        return job

    @rule(job=consumes(opened))
    def drop(self, job: int) -> None:
        with self.engine.begin() as connection:
            drop_job(connection, job)

    @rule(target=opened, job=consumes(ended), change=MEASURED)
    def reopen(self, job: int, change: Any) -> int:
        with self.engine.begin() as connection:
            moment = JobMoment(at=T0 + timedelta(hours=1), kind=JobMomentKind.CONTINUED)
            reopen_job(connection, job, change, moment)
        return job

    @rule(job=ended, change=MEASURED, filaments=st.none() | FILAMENTS)
    def correct(self, job: int, change: Any, filaments: Any) -> None:
        with self.engine.begin() as connection:
            update_job(connection, job, change, filaments)

    @rule(job=ended, told=TOLD)
    def tell(self, job: int, told: Any) -> None:
        with self.engine.begin() as connection, keeping_sums(connection, job):
            set_state(connection, job, attempt_of_id=None, **told)

    @rule(job=ended, other=ended)
    def link_attempt(self, job: int, other: int) -> None:
        with self.engine.begin() as connection, keeping_sums(connection, job, other):
            set_state(connection, job, attempt_of_id=other, overhead_cost=Decimal(0))
            set_state(connection, other, overhead_cost=Decimal("1.2345"))

    @rule(target=final, job=consumes(ended), period=PERIODS)
    def make_final(self, job: int, period: int) -> int:
        with self.engine.begin() as connection, keeping_sums(connection, job):
            book(connection, job, period, BookingKind.ORIGINAL)
            set_state(connection, job, state=AccountState.FINAL)
        return job

    @rule(target=taken_back, job=consumes(final), period=PERIODS)
    def reverse(self, job: int, period: int) -> int:
        with self.engine.begin() as connection, keeping_sums(connection, job):
            book(connection, job, period, BookingKind.REVERSAL)
            set_state(connection, job, state=AccountState.REVERSED)
        return job

    @rule(target=final, job=consumes(taken_back), told=TOLD, change=MEASURED, period=PERIODS)
    def replace(self, job: int, told: Any, change: Any, period: int) -> int:
        with self.engine.begin() as connection:
            with keeping_sums(connection, job):
                set_state(connection, job, state=AccountState.DRAFT, **told)
            update_job(connection, job, change)
            with keeping_sums(connection, job):
                book(connection, job, period, BookingKind.REPLACEMENT)
                set_state(connection, job, state=AccountState.FINAL)
        return job

    @invariant()
    def sums_are_what_adding_up_anew_gives(self) -> None:
        with self.engine.connect() as connection:
            assert check_sums(connection) == 0

    def teardown(self) -> None:
        self.engine.dispose()


def test_sums_are_exact_after_any_sequence_of_events() -> None:
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Books,
        settings=settings(
            max_examples=15,
            # Five minutes of shrinking help nobody.
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = a_database()
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def _ended(connection: Connection, result: JobResult = JobResult.FINISHED, **values: Any) -> int:
    job = start_job(connection, new_job())
    if values:
        set_state(connection, job.id, **values)
    filaments = [
        JobFilament(position=0, type="PLA", grams_used=Decimal(5)),
        JobFilament(position=1, type="PETG", grams_used=Decimal(7)),
    ]
    change: Any = {"grams": Decimal(12), "cost": Decimal("1.5"), "printing_seconds": 3600}
    end_job(connection, job.id, JobEnd(result=result, at=T0, witnessed=True), change, filaments)
    return job.id


def _kept(connection: Connection, sum_of: SumOf) -> list[Any]:
    """Return the sums of months, or of all times."""
    table = period_sums.c
    query = select(period_sums).where(table.sum_of == sum_of, (table.period == 0) | (table.period % 100 > 0))
    return list(connection.execute(query).mappings())


def test_a_job_counts_in_each_report_once(connection: Connection) -> None:
    _ended(connection, customer_id=2, classification=Classification.BUSINESS)
    found = {sum_of: _kept(connection, sum_of) for sum_of in SumOf}
    items = {sum_of: [row["item"] for row in rows] for sum_of, rows in found.items()}
    assert items == {
        SumOf.PRINTER: ["1"],
        SumOf.MATERIAL: ["PETG"],
        SumOf.CUSTOMER: ["2"],
        SumOf.TAX: [":"],
        SumOf.FAILURE: [],
        SumOf.ESTIMATE: ["1"],
        SumOf.TOTAL: ["1"],
    }
    (row,) = found[SumOf.PRINTER]
    assert (row["jobs"], row["grams"], row["cost"], row["seconds"]) == (1, Decimal(12), Decimal("1.5"), 3600)
    assert (row["period"], row["result"], row["classification"]) == (202611, "finished", "business")
    (customer,) = found[SumOf.CUSTOMER]
    assert customer["result"] == ""


def test_what_was_not_estimated_is_left_out_where_both_are_compared(connection: Connection) -> None:
    job = _ended(connection)
    update_job(connection, job, {"seconds_estimated": 3000})
    (row,) = _kept(connection, SumOf.ESTIMATE)
    assert (row["jobs"], row["seconds"], row["seconds_estimated"]) == (1, 3600, 3000)
    assert (row["grams"], row["cost"]) == (0, 0)


def test_a_failed_job_counts_by_its_reason_also_when_none_was_told(connection: Connection) -> None:
    _ended(connection, JobResult.FAILED)
    _ended(connection, JobResult.CANCELLED, failure=FailureReason.SPAGHETTI)
    assert {row["item"] for row in _kept(connection, SumOf.FAILURE)} == {"", "spaghetti"}


def test_a_write_that_forgot_the_sums_is_found_and_repaired(connection: Connection) -> None:
    job = _ended(connection)
    connection.execute(update(jobs).where(jobs.c.id == job).values(cost=Decimal(2)))
    # In four reports, of its month and of its year, and in all that the printer did.
    assert check_sums(connection) == 9
    rebuild_sums(connection)
    assert check_sums(connection) == 0
    (row,) = _kept(connection, SumOf.PRINTER)
    assert row["cost"] == Decimal(2)


def test_a_year_is_the_sum_of_its_months(connection: Connection) -> None:
    for period in (202610, 202611, 202701):
        job = _ended(connection)
        with keeping_sums(connection, job):
            set_state(connection, job, period=period)
    table = period_sums.c
    query = select(table.period, table.jobs, table.grams).where(table.sum_of == SumOf.MATERIAL)
    years = connection.execute(query.where(table.period % 100 == 0).order_by(table.period)).all()
    assert [tuple(row) for row in years] == [(202600, 2, Decimal(24)), (202700, 1, Decimal(12))]


def test_what_a_printer_did_in_all_is_told_whatever_was_booked(connection: Connection) -> None:
    job = _ended(connection)
    with keeping_sums(connection, job):
        set_state(connection, job, state=AccountState.REVERSED)
    assert _kept(connection, SumOf.PRINTER)[0]["jobs"] == 0
    assert find_totals(connection, "A1-1", "EUR") == Totals(
        jobs=1, grams=Decimal(12), cost=Decimal("1.5"), seconds=3600
    )
    assert find_totals(connection, "A1-1", "CHF").cost == 0
    assert find_totals(connection, "nobody's", None) == Totals()


def test_nothing_that_changes_nothing_is_written() -> None:
    none: dict[str, Any] = dict.fromkeys(Counted.__slots__)
    row = Counted(
        **none
        | {
            "site_id": 1,
            "in_books": 1,
            "in_total": 1,
            "period": 202611,
            "classification": "private",
            "result": "finished",
            "currency": "EUR",
            "printer": "1",
            "material": "PLA",
            "customer": "",
            "tax": ":",
            "failure": "",
            "jobs": 1,
            "seconds": 60,
        }
    )
    assert deltas([row], [row]) == {}
    changes = deltas([], [row])
    assert {key[KEY.index("sum_of")] for key in changes} == {*SumOf} - {SumOf.FAILURE}
    assert deltas([row], []) == {key: tuple(-amount for amount in found) for key, found in changes.items()}
