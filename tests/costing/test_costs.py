"""The parts of a cost: always adding up, never counting a failure twice."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    AttemptCost,
    CostBreakdown,
    CostKind,
    CostPart,
    EnergyCost,
    MaterialUse,
    RateName,
    Rates,
    TaxMode,
    actual_cost,
    attempt_cost,
    depreciation_per_hour,
    estimated_cost,
    expected_failures,
    labour_cost,
    machine_per_hour,
    material_use,
    own_use,
    rounded,
    spool_cost,
)

from .made import example_rates, setting

D = Decimal
RATES = example_rates()
AMOUNTS = st.decimals(0, 10_000, places=4, allow_nan=False)
ATTEMPTS = st.builds(AttemptCost, material=AMOUNTS, energy=st.decimals(-10, 100, places=4), machine=AMOUNTS)
SPENT = st.builds(AttemptCost, material=AMOUNTS, energy=AMOUNTS, machine=AMOUNTS)
MINUTES = st.sampled_from([None, 0, 5, 10, 15, 30, 61])
PERCENT = st.integers(0, 95).map(D)


def with_rates(**changes: Decimal) -> Rates:
    return replace(RATES, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("minutes", "cost"),
    [
        (0, "0.0000"),
        (5, "2.5000"),
        (10, "5.0000"),
        (15, "7.5000"),
        (30, "15.0000"),
        (13, "6.5000"),
        (1, "0.5000"),
    ],
)
def test_work_costs_by_the_minute(minutes: int, cost: str) -> None:
    assert str(labour_cost(minutes, D("30.00"))) == cost
    assert str(labour_cost(1, D("20.00"))) == "0.3333"


def test_one_good_part_takes_more_than_one_attempt() -> None:
    tech = D("5.0307")
    assert str(expected_failures(tech, RATES)) == "0.1324"
    total_loss = with_rates(failure_share_percent=D(100), failure_percent=D(20))
    assert expected_failures(D("8.0000"), total_loss) == D("2.0000")  # c/(1-p) = 10, not c·(1+p) = 9.6
    assert expected_failures(tech, with_rates(failure_percent=D(0))) == 0


def test_an_hour_of_the_machine_is_what_it_loses_and_what_it_needs() -> None:
    assert (depreciation_per_hour(RATES), machine_per_hour(RATES)) == (D("0.0671"), D("0.1171"))
    worth = with_rates(printer_price=D("1000.00"), residual_value=D("200.00"), life_hours=D(4000))
    assert depreciation_per_hour(worth) == D("0.2000")
    assert depreciation_per_hour(with_rates(residual_value=D("500.00"))) == 0
    full = replace(worth, room_per_hour=D("0.0300"), interest_percent=D(6), hours_per_year=D(2000))
    assert machine_per_hour(full) == D("0.2000") + D("0.0500") + D("0.0300") + D("0.0150")
    assert machine_per_hour(replace(full, hours_per_year=D(0))) == D("0.2800")


def test_an_attempt_of_which_no_energy_is_known_costs_the_rest() -> None:
    cost = attempt_cost(
        RATES,
        materials=[MaterialUse(grams=D(10), price=D(20)), MaterialUse(grams=D(5), price=None)],
        energy=None,
        printing=timedelta(hours=1),
    )
    assert (cost.material, cost.energy, cost.machine) == (D("0.2000"), 0, D("0.1171"))
    known = attempt_cost(
        RATES, materials=[], energy=EnergyCost(kwh=D(1), cost=D("0.3000")), printing=timedelta(0)
    )
    assert (known.total, known.material) == (D("0.3000"), 0)


def test_material_is_priced_by_spool_else_by_the_rates() -> None:
    assert material_use(RATES, "PETG", D("63.5")).cost == D("1.1735")
    with pytest.raises(LookupError, match="PLA"):
        material_use(RATES, "PLA", D(1))
    assert str(spool_cost(D("0.0025"), D(20), D(1000))) == "0.0001"
    for empty in (D(0), D(-1)):
        with pytest.raises(ValueError, match="more than nothing"):
            spool_cost(D(1), D(20), empty)


def test_failures_are_never_counted_twice() -> None:
    estimate = estimated_cost(AttemptCost(material=D(1)), RATES)
    with pytest.raises(ValueError, match="no risk"):
        replace(estimate, kind=CostKind.ACTUAL)
    with pytest.raises(ValueError, match="nothing has failed"):
        replace(estimate, failed=AttemptCost(energy=D("0.0001")))
    actual = actual_cost([AttemptCost(material=D(1))], [AttemptCost(material=D(2))], RATES)
    assert (actual.risk, actual.parts[CostPart.FAILURES]) == (0, 2)


def test_minutes_and_packaging_are_those_entered_else_those_of_the_rates() -> None:
    attempt = AttemptCost(material=D(1))
    assert (estimated_cost(attempt, RATES).labour, estimated_cost(attempt, RATES).packaging) == (
        D("6.5"),
        D("0.85"),
    )
    entered = estimated_cost(attempt, RATES, minutes=5, packaging=D("0.40"))
    assert (entered.labour, entered.packaging) == (D("2.5"), D("0.40"))
    none = actual_cost([], [attempt], RATES, minutes=0, packaging=D(0))
    assert (none.labour, none.packaging, none.full) == (0, 0, D("1.1000"))


def test_what_the_job_alone_caused_has_the_waste_in_it() -> None:
    good = AttemptCost(material=D(3), energy=D("0.3"), machine=D(1))
    failed = AttemptCost(material=D(1), energy=D("0.1"), machine=D("0.5"))
    assert actual_cost([good], [failed], RATES).variable == D("4.4") + D("0.85")


def test_own_use_counts_what_was_taken_and_no_work() -> None:
    good = AttemptCost(material=D("3.8808"), energy=D("0.2599"), machine=D("0.8900"))
    taken = own_use([good, AttemptCost(material=D("1.0000"))], D(19))
    assert (taken.material, taken.energy, taken.machine) == (D("4.8808"), D("0.2599"), D("0.8900"))
    assert (taken.proposed.net, taken.proposed.vat) == (D("6.03"), D("1.15"))
    assert own_use([], D(19)).proposed.gross == 0


@given(ATTEMPTS, MINUTES, AMOUNTS, PERCENT, PERCENT)
def test_an_estimate_is_the_sum_of_its_parts(
    attempt: AttemptCost, minutes: int | None, packaging: Decimal, overhead: Decimal, fails: Decimal
) -> None:
    rates = with_rates(overhead_percent=overhead, failure_percent=fails)
    cost = estimated_cost(attempt, rates, minutes=minutes, packaging=packaging)
    assert sum(cost.parts.values()) == cost.full == cost.base + cost.overhead
    assert all(part.as_tuple().exponent == -4 for part in cost.parts.values())
    assert sum(cost.rounded().values()) == rounded(cost.full)


@given(st.lists(ATTEMPTS, max_size=4), st.lists(ATTEMPTS, max_size=4), MINUTES, st.randoms())
def test_what_it_was_is_the_sum_of_its_parts_in_whatever_order(
    good: list[AttemptCost], failed: list[AttemptCost], minutes: int | None, random: object
) -> None:
    cost = actual_cost(good, failed, RATES, minutes=minutes)
    assert sum(cost.parts.values()) == cost.full
    assert cost.good.total + cost.failed.total == sum(each.total for each in [*good, *failed])
    random.shuffle(failed)  # type: ignore[attr-defined]
    assert actual_cost(good, failed, RATES, minutes=minutes) == cost


@given(st.lists(ATTEMPTS, max_size=3), st.lists(ATTEMPTS, max_size=3))
def test_a_reversal_and_its_original_are_nothing_in_every_part(
    good: list[AttemptCost], failed: list[AttemptCost]
) -> None:
    cost = actual_cost(good, failed, RATES)
    reversal = -cost
    assert cost.full + reversal.full == 0
    for part, amount in cost.parts.items():
        assert amount + reversal.parts[part] == 0
        assert cost.rounded()[part] + reversal.rounded()[part] == 0
    assert -reversal == cost


@given(SPENT, AMOUNTS, PERCENT, PERCENT)
def test_more_of_anything_never_costs_less(
    attempt: AttemptCost, more: Decimal, fails: Decimal, more_fails: Decimal
) -> None:
    low, high = sorted((fails, more_fails))
    cost = estimated_cost(attempt, with_rates(failure_percent=low))
    for raised in (
        estimated_cost(replace(attempt, material=attempt.material + more), with_rates(failure_percent=low)),
        estimated_cost(attempt, with_rates(failure_percent=low, overhead_percent=RATES.overhead_percent + 1)),
        estimated_cost(attempt, with_rates(failure_percent=low), minutes=14),
    ):
        assert raised.full >= cost.full
    assert (expected_failures(D(100), with_rates(failure_percent=high))) >= expected_failures(
        D(100), with_rates(failure_percent=low)
    )


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=3)), max_size=4))
def test_machine_hours_in_pieces_miss_the_whole_by_roundings_only(pieces: list[timedelta]) -> None:
    def machine(printing: timedelta) -> Decimal:
        return attempt_cost(RATES, materials=[], energy=None, printing=printing).machine

    together = machine(sum(pieces, start=timedelta(0)))
    apart = sum((machine(piece) for piece in pieces), start=D(0))
    assert abs(Fraction(together) - Fraction(apart)) <= Fraction(len(pieces) + 1, 20_000)


def test_changing_a_rate_afterwards_leaves_what_was_computed() -> None:
    attempt = AttemptCost(material=D("3.8808"), energy=D("0.2599"), machine=D("0.8900"))
    before = repr(estimated_cost(attempt, RATES))
    changed = example_rates(TaxMode.REGULAR, setting(RateName.OVERHEAD_PERCENT, "50", RATES.on))
    assert estimated_cost(attempt, changed).full > estimated_cost(attempt, RATES).full
    assert repr(estimated_cost(attempt, RATES)) == before


def test_a_breakdown_can_be_made_by_hand() -> None:
    made = CostBreakdown(
        kind=CostKind.ACTUAL,
        good=AttemptCost(material=D("1.0000")),
        failed=AttemptCost(),
        risk=D(0),
        labour=D("0.3333"),
        packaging=D(0),
        overhead=D("0.1333"),
    )
    assert (made.full, made.technical, made.base) == (D("1.4666"), 1, D("1.3333"))
