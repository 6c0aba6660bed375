"""Terms of energy: dated, by the time of day, or told by an entity."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
import json
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    GERMANY,
    Energy,
    EnergySlice,
    EnergySource,
    EnergyTerms,
    PriceBasis,
    Prices,
    PriceStep,
    PriceSteps,
    Span,
    TimeBand,
    energy_cost,
    entities_of,
    priced,
    prices_of,
    terms_from_data,
    terms_to_data,
)

from .times import at, span

D = Decimal
BERLIN = ZoneInfo("Europe/Berlin")
DAY = date(2026, 11, 1)
NET, GROSS = PriceBasis.NET, PriceBasis.GROSS
NIGHT = TimeBand(start=time(22), end=time(6), price=D("0.20"))


def prices(*terms: EnergyTerms, wanted: PriceBasis = GROSS, **recorded: Prices) -> Prices:
    told = {f"sensor.{name}": each for name, each in recorded.items()}
    return prices_of(terms, told, wanted=wanted, rates=GERMANY.rates, zone=BERLIN)


def told(found: Prices, within: Span) -> list[tuple[int, Decimal | None]]:
    """Return the minutes of each stretch with its price."""
    return [
        (
            each.span.duration // timedelta(minutes=1),
            None if each.price is None else round(D(each.price.numerator) / each.price.denominator, 6),
        )
        for each in found.spans(within)
    ]


def test_a_later_price_takes_over_on_its_local_day() -> None:
    terms = (
        EnergyTerms(valid_from=DAY, price=D("0.30")),
        EnergyTerms(valid_from=date(2026, 11, 24), price=D("0.40")),
    )
    # 18:00 UTC is 19:00 in Berlin: five hours are left of the day.
    assert told(prices(*terms), span(0, 360)) == [(300, D("0.3")), (60, D("0.4"))]
    assert told(prices(*reversed(terms)), span(0, 360)) == [(300, D("0.3")), (60, D("0.4"))]


def test_before_the_first_day_nothing_is_known() -> None:
    assert told(prices(EnergyTerms(valid_from=date(2026, 11, 24), price=D(1))), span(0, 360)) == [
        (300, None),
        (60, D(1)),
    ]
    assert told(prices(), span(0, 60)) == [(60, None)]


def test_bands_follow_the_clock() -> None:
    terms = EnergyTerms(valid_from=DAY, price=D("0.30"), bands=(NIGHT,))
    assert told(prices(terms), span(120, 240)) == [(60, D("0.3")), (60, D("0.2"))]


def test_what_was_entered_with_tax_counts_without_it_for_who_deducts_it() -> None:
    assert told(prices(EnergyTerms(valid_from=DAY, price=D("0.3272")), wanted=NET), span(0, 60)) == [
        (60, D("0.274958"))
    ]
    net = EnergyTerms(valid_from=DAY, price=D("0.10"), basis=NET)
    assert told(prices(net, wanted=NET), span(0, 60)) == [(60, D("0.1"))]
    assert told(prices(net, wanted=GROSS), span(0, 60)) == [(60, D("0.119"))]


def test_an_entitys_price_gets_surcharge_and_factor_and_the_fixed_one_stands_in_for_it() -> None:
    market = PriceSteps((PriceStep(start=at(0), price=D("0.08")), PriceStep(start=at(30), price=None)))
    terms = EnergyTerms(
        valid_from=DAY, entity="sensor.market", surcharge=D("0.12"), factor=D("1.19"), price=D("0.35")
    )
    assert told(prices(terms, market=market), span(0, 60)) == [(30, D("0.238")), (30, D("0.35"))]
    alone = EnergyTerms(valid_from=DAY, entity="sensor.market")
    assert told(prices(alone, market=market), span(0, 60)) == [(30, D("0.08")), (30, None)]
    assert told(prices(alone), span(0, 60)) == [(60, None)]


def test_terms_can_be_taken_back() -> None:
    terms = (EnergyTerms(valid_from=DAY, price=D(1)), EnergyTerms(valid_from=date(2026, 11, 20)))
    assert told(prices(*terms), span(0, 60)) == [(60, None)]
    assert terms[0].is_set
    assert not terms[1].is_set


def test_only_entities_that_matter_are_asked() -> None:
    terms = (
        EnergyTerms(valid_from=date(2026, 1, 1), entity="sensor.old"),
        EnergyTerms(valid_from=DAY, entity="sensor.now"),
        EnergyTerms(valid_from=date(2026, 11, 24), entity="sensor.tomorrow"),
        EnergyTerms(valid_from=date(2026, 11, 25), entity="sensor.later"),
    )
    assert entities_of(terms, span(0, 60), BERLIN) == {"sensor.now"}
    assert entities_of(terms, span(0, 360), BERLIN) == {"sensor.now", "sensor.tomorrow"}
    assert entities_of((), span(0, 360), BERLIN) == frozenset()


@pytest.mark.parametrize(
    "values",
    [
        {"price": D("NaN")},
        {"price": D("1E+9")},
        {"surcharge": D("Infinity")},
        {"factor": D(0)},
        {"bands": (NIGHT,)},
        {"bands": (NIGHT,), "price": D(1), "entity": "sensor.x"},
        {"bands": (NIGHT,) * 49, "price": D(1)},
    ],
)
def test_what_nobody_can_mean_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"price|factor"):
        EnergyTerms(valid_from=DAY, **values)


NUMBERS = st.decimals(min_value=-10, max_value=10, places=5)
TIMES = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
BANDS = st.builds(
    TimeBand,
    start=TIMES,
    end=TIMES,
    price=NUMBERS,
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
)


@given(
    st.one_of(
        st.builds(EnergyTerms, valid_from=st.just(DAY), price=NUMBERS, bands=st.tuples(BANDS, BANDS)),
        st.builds(
            EnergyTerms,
            valid_from=st.just(DAY),
            basis=st.sampled_from(PriceBasis),
            price=st.none() | NUMBERS,
            entity=st.just("sensor.market"),
            surcharge=NUMBERS,
            factor=st.decimals(min_value="0.01", max_value=10, places=4),
        ),
    )
)
def test_terms_are_the_same_after_they_were_written_down(terms: EnergyTerms) -> None:
    assert terms_from_data(DAY, json.loads(json.dumps(terms_to_data(terms)))) == terms


def test_energy_is_told_with_the_prices_it_had() -> None:
    slices = tuple(
        EnergySlice(span=span(start, start + 30), kwh=Fraction(kwh))
        for start, kwh in ((0, 1), (30, 0), (60, 2), (120, 1))
    )
    energy = Energy(source=EnergySource.METER, slices=tuple(reversed(slices)))
    steps = PriceSteps(
        (
            PriceStep(start=at(0), price=D("0.1")),
            PriceStep(start=at(75), price=D("0.3")),
            PriceStep(start=at(130), price=None),
        )
    )
    found = priced(energy, steps)
    assert [(each.span, each.kwh, each.price) for each in found] == [
        (span(0, 75), 2, Fraction(1, 10)),
        (span(75, 90), 1, Fraction(3, 10)),
        (span(120, 130), Fraction(1, 3), Fraction(3, 10)),
        (span(130, 150), Fraction(2, 3), None),
    ]
    assert sum(each.kwh for each in found) == energy.exact_kwh
    assert energy_cost(energy, steps).cost == D("0.6")
    assert priced(Energy(source=EnergySource.METER, slices=()), steps) == ()


def test_the_clock_is_put_back_and_the_day_after_begins_an_hour_later() -> None:
    terms = (
        EnergyTerms(valid_from=date(2026, 10, 25), price=D(1)),
        EnergyTerms(valid_from=date(2026, 10, 26), price=D(2)),
    )
    day = Span(datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 26, 0, tzinfo=UTC))
    assert told(prices(*terms), day) == [(25 * 60, D(1)), (60, D(2))]
