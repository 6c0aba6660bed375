"""The parts of a job's cost, from what is known of it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
import json

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    EnergySource,
    PricedSpan,
    RateName,
    Span,
    Subject,
    TaxMode,
    rates_from_data,
    resolve,
)
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobFilament
from custom_components.printernizer.ledger.account_tables import COST_PARTS
from custom_components.printernizer.ledger.account_words import FailureReason
from custom_components.printernizer.settling.settlement import (
    Settlement,
    counted_rates,
    expected_of,
    plan_of,
    settlement_of,
)
from custom_components.printernizer.settling.snapshot import (
    MAX_PIECES,
    Snapshot,
    SpoolBought,
    read_snapshot,
    write_snapshot,
)
from tests.costing.made import example_rates, setting

from .made import PETG, T0, account, job, snapshot

D = Decimal


def parts(settlement: Settlement) -> list[str]:
    return [str(settlement.account[f"{part}_cost"]) for part in COST_PARTS]


def hobby(*settings: object) -> Snapshot:
    subject = Subject(printer="A1-1", materials=("PETG",))
    rates = resolve(settings, subject, on=date(2026, 11, 23), mode=TaxMode.PRIVATE_ONLY)
    return Snapshot(rates=counted_rates(rates), is_price_guessed=True, per_kwh=Fraction(37, 100))


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        # Afterwards there is no risk, so the overhead is on less than in the estimate.
        (TaxMode.REGULAR, "3.8808 0.2599 0.8900 6.5000 0.8500 1.2381"),
        (TaxMode.SMALL_BUSINESS, "4.6179 0.3092 0.9865 6.5000 1.0100 1.3424"),
    ],
)
def test_the_parts_of_the_worked_example(mode: TaxMode, expected: str) -> None:
    settled = settlement_of(job(), account(), snapshot(mode))
    assert parts(settled) == expected.split()
    assert settled.job == {"energy_kwh": D("0.912"), "cost_is_default": False}
    assert settled.account["energy_source"] is EnergySource.METER
    assert settled.filaments[0].cost == D(expected.split(maxsplit=1)[0])


def test_a_failed_attempt_is_covered_by_the_overhead_of_the_good_one() -> None:
    failed = job(
        id=41,
        result=JobResult.FAILED,
        printing_seconds=7920,
        filaments=(replace(PETG, grams_used=D("63.5")),),
    )
    attempt = account(job_id=41, attempt_of_id=42, failure=FailureReason.ADHESION)
    energy = replace(snapshot().energy, kwh=D("0.251"), cost=D("0.0784"))
    lost = settlement_of(failed, attempt, snapshot(energy=energy))
    assert parts(lost) == ["1.1735", "0.0784", "0.2576", "0.0000", "0.0000", "0.0000"]
    lost_account = replace(attempt, **{f"{part}_cost": lost.account[f"{part}_cost"] for part in COST_PARTS})
    good = settlement_of(job(), account(), snapshot(), [lost_account])
    assert parts(good)[-1] == "1.3890"
    assert sum(map(D, parts(good) + parts(lost))) == D("15.2792")


def test_before_the_print_likely_failures_are_in_the_estimate() -> None:
    before = job(result=None, seconds_estimated=27_360, printing_seconds=0)
    per_kwh = Fraction(D("0.2599")) / Fraction(D("0.912"))
    cost = expected_of(plan_of(before), snapshot(energy=None, per_kwh=per_kwh), D("0.912"))
    assert (str(cost.technical), str(cost.risk), str(cost.full)) == ("5.0307", "0.1324", "13.7644")


def test_a_hobby_pays_for_material_and_energy_and_for_nothing_that_nobody_set() -> None:
    settled = settlement_of(job(), account(), hobby())
    assert parts(settled) == ["4.2000", "None", "0.0000", "0.0000", "0.0000", "0.0000"]
    assert settled.job == {"energy_kwh": None, "cost_is_default": True}
    energy = replace(snapshot().energy, cost=D("0.3374"))
    settled = settlement_of(job(), account(), replace(hobby(), energy=energy))
    assert parts(settled)[:3] == ["4.2000", "0.3374", "0.0000"]


def test_who_says_what_a_printer_cost_has_machine_hours() -> None:
    settled = settlement_of(job(), account(), hobby(setting(RateName.PRINTER_PRICE, "399.00")))
    assert parts(settled)[2] == "0.9865"


def test_where_nothing_is_known_the_cost_is_not_known() -> None:
    settled = settlement_of(job(filaments=()), account(), hobby())
    assert parts(settled) == ["None"] * 6
    assert not settled.job["cost_is_default"]


def test_a_price_of_energy_that_nobody_told_is_marked() -> None:
    known = hobby(setting(RateName.PRICE_PER_KG, "18"))
    assert not settlement_of(job(), account(), known).job["cost_is_default"]
    guessed = replace(known, energy=snapshot().energy)
    assert settlement_of(job(), account(), guessed).job["cost_is_default"]
    told = replace(guessed, is_price_guessed=False)
    assert not settlement_of(job(), account(), told).job["cost_is_default"]


def test_a_spool_with_a_price_comes_before_the_rate_of_its_material() -> None:
    on_spool = replace(PETG, spool_id=7)
    known = snapshot(spools={7: SpoolBought(price=D("13.86"), grams=D(750))})
    settled = settlement_of(job(filaments=(on_spool, replace(PETG, position=1))), account(), known)
    assert [(each.cost, each.price_per_kg) for each in settled.filaments] == [
        (D("3.8808"), D("18.4800")),
        (D("3.8808"), D("18.48")),
    ]


def test_a_customers_own_material_costs_nothing() -> None:
    settled = settlement_of(job(), account(customer_material=True), snapshot())
    assert parts(settled)[0] == "0.0000"
    assert settled.filaments[0].cost == 0
    unknown = settlement_of(job(filaments=()), account(customer_material=True), snapshot())
    assert parts(unknown)[0] == "0.0000"


def test_what_was_entered_by_hand_counts() -> None:
    settled = settlement_of(job(), account(labour_minutes=30, packaging=D("2.5")), snapshot())
    assert parts(settled)[3:5] == ["15.0000", "2.5000"]
    failed = account(failure=FailureReason.QUALITY)
    assert parts(settlement_of(job(), failed, snapshot()))[3:5] == ["0.0000", "0.0000"]
    failed = replace(failed, labour_minutes=5)
    assert parts(settlement_of(job(), failed, snapshot()))[3:5] == ["2.5000", "0.0000"]


def test_energy_that_was_entered_by_hand_costs_the_mean_price_of_the_job() -> None:
    settled = settlement_of(job(energy_kwh=D("1.824")), account(), snapshot())
    assert settled.job["energy_kwh"] == D("1.824")
    assert parts(settled)[1] == "0.5198"
    assert settled.account["energy_source"] is None
    assert parts(settlement_of(job(energy_kwh=D(1)), account(), hobby()))[1] == "0.3700"


def test_a_material_that_the_rates_never_heard_of_costs_the_usual() -> None:
    settled = settlement_of(job(filaments=(replace(PETG, type="PEEK"),)), account(), snapshot())
    assert parts(settled)[0] == "4.2000"
    assert settled.job["cost_is_default"]


def test_a_snapshot_is_the_same_after_it_was_written_down() -> None:
    piece = PricedSpan(Span(T0, T0 + timedelta(minutes=15)), Fraction(1, 8), Fraction(3, 10))
    unknown = replace(piece, price=None)
    energy = replace(snapshot().energy, pieces=(piece, unknown), unpriced_kwh=D("0.125"), is_estimated=True)
    kept = snapshot(
        energy=energy, is_price_guessed=True, spools={7: SpoolBought(price=D("18.48"), grams=D(1000))}
    )
    assert read_snapshot(write_snapshot(kept)) == kept
    # Who only wants the rates finds them where ``costing`` looks.
    assert rates_from_data(json.loads(write_snapshot(kept))) == example_rates()
    assert read_snapshot(write_snapshot(hobby())) == hobby()


def test_of_very_many_prices_only_the_sums_are_kept() -> None:
    piece = PricedSpan(Span(T0, T0 + timedelta(minutes=15)), Fraction(1), Fraction(1))
    energy = replace(snapshot().energy, pieces=(piece,) * (MAX_PIECES + 1))
    assert read_snapshot(write_snapshot(snapshot(energy=energy))) == snapshot()


@pytest.mark.parametrize("text", [None, "", "null", "{}", "[1]", '{"on": "yesterday"}', "not json"])
def test_what_others_wrote_is_no_snapshot(text: str | None) -> None:
    assert read_snapshot(text) is None


@given(
    st.lists(st.decimals(min_value=0, max_value=5000, places=3), max_size=4),
    st.integers(0, 1_000_000),
    st.none() | st.integers(0, 600),
    st.sampled_from(JobResult),
)
def test_a_recomputation_without_a_correction_changes_nothing(
    grams: list[Decimal], seconds: int, minutes: int | None, result: JobResult
) -> None:
    rows = tuple(
        JobFilament(position=place, type="PETG", grams_used=each) for place, each in enumerate(grams)
    )
    printed = job(filaments=rows, printing_seconds=seconds, result=result)
    books = account(labour_minutes=minutes)
    first = settlement_of(printed, books, snapshot())
    kept = read_snapshot(first.account["rates"])
    assert kept is not None
    again = replace(printed, filaments=first.filaments, **first.job)
    assert settlement_of(again, books, kept) == first
