"""What energy cost: the sum over slices with one price each."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    GERMANY,
    Energy,
    EnergyCost,
    EnergySlice,
    EnergySource,
    MeterReading,
    NoTaxRate,
    PriceBasis,
    PricesInBasis,
    PriceStep,
    PriceSteps,
    Span,
    Surcharged,
    energy_cost,
    estimated_energy,
    metered_energy,
)

from .times import at, fixed_price, span

D = Decimal
BERLIN = ZoneInfo("Europe/Berlin")
EXAMPLE = metered_energy(
    [
        MeterReading(at=at(minute), kwh=D(kwh))
        for minute, kwh in ((0, "120.100"), (60, "120.410"), (120, "120.812"), (180, "121.012"))
    ],
    span(0, 180),
)
GROSS = PriceSteps(
    tuple(
        PriceStep(start=at(minute), price=D(price))
        for minute, price in ((-600, "0.3272"), (60, "0.3719"), (120, "0.2915"))
    )
)


def net(prices: PriceSteps) -> PricesInBasis:
    return PricesInBasis(
        prices=prices, entered=PriceBasis.GROSS, wanted=PriceBasis.NET, rates=GERMANY.rates, zone=BERLIN
    )


def test_the_worked_example_gross_and_net() -> None:
    gross = energy_cost(EXAMPLE, GROSS)
    assert (gross.kwh, str(gross.cost)) == (D("0.912"), "0.3092")
    assert not gross.is_estimated
    assert str(energy_cost(EXAMPLE, net(GROSS)).cost) == "0.2599"


def test_the_failed_attempt_of_the_worked_example() -> None:
    failed = metered_energy(
        [MeterReading(at=at(0), kwh=1), MeterReading(at=at(132), kwh=D("1.251"))], span(0, 132)
    )
    assert str(energy_cost(failed, net(fixed_price(D("0.3719")))).cost) == "0.0784"


def test_a_slice_is_cut_where_the_price_changes() -> None:
    even = metered_energy([MeterReading(at=at(0), kwh=1), MeterReading(at=at(120), kwh=2)], span(0, 120))
    prices = PriceSteps((PriceStep(start=at(0), price=D("0.10")), PriceStep(start=at(30), price=D("0.50"))))
    assert energy_cost(even, prices).cost == D("0.4000")


def test_energy_without_a_price_costs_what_the_fallback_says_and_is_marked() -> None:
    prices = PriceSteps((PriceStep(start=at(0), price=D("0.30")), PriceStep(start=at(60), price=None)))
    lost = energy_cost(EXAMPLE, prices)
    assert (lost.cost, lost.unpriced_kwh, lost.is_estimated) == (D("0.0930"), D("0.602"), True)
    filled = energy_cost(EXAMPLE, prices, fallback=D("0.30"))
    assert (filled.cost, filled.unpriced_kwh, filled.is_estimated) == (D("0.2736"), D("0.602"), True)


def test_a_guess_stays_a_guess() -> None:
    cost = energy_cost(estimated_energy([span(0, 456)], 120), fixed_price(D("0.372")))
    assert (cost.kwh, cost.cost, cost.is_estimated) == (D("0.912"), D("0.3393"), True)


def test_energy_may_cost_less_than_nothing() -> None:
    assert energy_cost(EXAMPLE, fixed_price(D("-0.05"))).cost == D("-0.0456")


def test_a_jump_of_the_counter_costs_what_its_moment_costs() -> None:
    jump = Energy(source=EnergySource.METER, slices=(EnergySlice(span=span(60, 60), kwh=Fraction(1)),))
    assert energy_cost(jump, GROSS).cost == D("0.3719")


def test_no_energy_costs_nothing() -> None:
    nothing = metered_energy([], span(0, 0))
    assert energy_cost(nothing, GROSS) == EnergyCost(kwh=D(0), cost=D(0))


def test_a_hole_between_two_slices_costs_nothing() -> None:
    slices = tuple(
        EnergySlice(span=span(start, end), kwh=Fraction(1)) for start, end in ((150, 180), (30, 90))
    )
    # From 30 to 90 half lies in the second price; from 150 on it is the third.
    cost = energy_cost(Energy(source=EnergySource.METER, slices=slices), GROSS)
    assert cost.cost == D("0.2915") + (D("0.3272") + D("0.3719")) / 2 + D("0.00005")


def test_wholesale_prices_get_what_comes_on_top() -> None:
    prices = Surcharged(
        prices=PriceSteps((PriceStep(start=at(0), price=D("0.08")), PriceStep(start=at(60), price=None))),
        surcharge=D("0.17"),
        factor=D("1.19"),
    )
    assert [each.price for each in prices.spans(span(0, 90))] == [Fraction("0.2975"), None]


def test_tax_in_prices_follows_the_rate_of_the_local_day() -> None:
    midnight = datetime(2020, 12, 31, 23, tzinfo=UTC)
    window = Span(midnight - timedelta(hours=1), midnight + timedelta(hours=1))
    spans = list(net(fixed_price(D("0.3570"))).spans(window))
    assert [(each.span.end, each.price) for each in spans] == [
        (midnight, Fraction("0.3570") / Fraction("1.16")),
        (window.end, Fraction("0.30")),
    ]


def test_prices_already_as_wanted_need_no_rate() -> None:
    same = PricesInBasis(
        prices=GROSS, entered=PriceBasis.GROSS, wanted=PriceBasis.GROSS, rates=(), zone=BERLIN
    )
    assert list(same.spans(span(0, 90))) == list(GROSS.spans(span(0, 90)))
    with pytest.raises(NoTaxRate):
        energy_cost(
            EXAMPLE,
            PricesInBasis(
                prices=GROSS, entered=PriceBasis.NET, wanted=PriceBasis.GROSS, rates=(), zone=BERLIN
            ),
        )
    unknown = PricesInBasis(
        prices=PriceSteps(()),
        entered=PriceBasis.NET,
        wanted=PriceBasis.GROSS,
        rates=GERMANY.rates,
        zone=BERLIN,
    )
    assert [each.price for each in unknown.spans(span(0, 90))] == [None]


@pytest.mark.parametrize(("day", "count"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
def test_a_print_through_the_night_of_the_change_takes_each_hour_once(day: date, count: int) -> None:
    start = datetime.combine(day, datetime.min.time(), BERLIN).astimezone(UTC)
    hours = (
        PriceStep(start=start + timedelta(hours=hour), price=D(hour).scaleb(-2)) for hour in range(count)
    )
    prices = PriceSteps(tuple(hours))
    energy = estimated_energy([Span(start, start + timedelta(hours=count))], 1000)
    assert energy_cost(energy, prices).kwh == count
    assert energy_cost(energy, prices).cost == D(sum(range(count))).scaleb(-2)
    assert not energy_cost(energy, prices).unpriced_kwh


KWH = st.lists(st.decimals(0, 3, places=3, allow_nan=False), min_size=1, max_size=10)
PRICES = st.lists(st.decimals(-1, 1, places=4, allow_nan=False), min_size=1, max_size=10)


def energy_made(kwh: list[Decimal]) -> Energy:
    return Energy(
        source=EnergySource.METER,
        slices=tuple(
            EnergySlice(span=span(7 * index, 7 * index + 7), kwh=Fraction(each))
            for index, each in enumerate(kwh)
        ),
    )


def prices_made(prices: list[Decimal]) -> PriceSteps:
    return PriceSteps(tuple(PriceStep(start=at(5 * index), price=each) for index, each in enumerate(prices)))


@given(KWH, PRICES, st.randoms())
def test_the_order_of_slices_means_nothing(kwh: list[Decimal], prices: list[Decimal], random: object) -> None:
    energy = energy_made(kwh)
    moved = list(energy.slices)
    random.shuffle(moved)  # type: ignore[attr-defined]
    other = Energy(source=energy.source, slices=tuple(moved))
    assert energy_cost(other, prices_made(prices)) == energy_cost(energy, prices_made(prices))


@given(KWH, PRICES, st.decimals(0, 1, places=4, allow_nan=False))
def test_a_dearer_kwh_never_makes_a_print_cheaper(
    kwh: list[Decimal], prices: list[Decimal], more: Decimal
) -> None:
    energy = energy_made(kwh)
    dearer = Surcharged(prices=prices_made(prices), surcharge=more)
    low, high = energy_cost(energy, prices_made(prices)), energy_cost(energy, dearer)
    assert low.cost <= high.cost
    assert abs(high.cost - low.cost - sum(kwh) * more) <= D("0.0001")


@given(KWH, st.decimals(0, 1, places=4, allow_nan=False))
def test_one_price_is_energy_times_price_however_it_is_cut(kwh: list[Decimal], price: Decimal) -> None:
    cut = PriceSteps(tuple(PriceStep(start=at(minute), price=price) for minute in range(0, 70, 3)))
    cost = energy_cost(energy_made(kwh), cut)
    assert cost == energy_cost(energy_made(kwh), fixed_price(price))
    assert abs(Fraction(cost.cost) - Fraction(sum(kwh)) * Fraction(price)) <= Fraction(1, 20_000)
