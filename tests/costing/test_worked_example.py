"""Job PZ-2026-0042, to the last digit, for a regular business and for a small one, before and after."""

from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from custom_components.printernizer.costing import (
    GERMANY,
    AttemptCost,
    CostBreakdown,
    CostPart,
    EnergyCost,
    MaterialUse,
    MeterReading,
    PriceBasis,
    PricesInBasis,
    PriceStep,
    PriceSteps,
    RateName,
    Rates,
    Supply,
    TaxedAmount,
    TaxMode,
    actual_cost,
    attempt_cost,
    cost_basis,
    default_treatment,
    depreciation_per_hour,
    earnings_of,
    energy_cost,
    estimated_cost,
    machine_per_hour,
    material_use,
    metered_energy,
    net_price,
    price_of,
    tax_charge,
)

from .energy.times import at, fixed_price, span
from .made import DAY, example_rates, setting

D = Decimal
BERLIN = ZoneInfo(GERMANY.time_zone)
REGULAR, SMALL = TaxMode.REGULAR, TaxMode.SMALL_BUSINESS
NO_STEP = setting(RateName.PRICE_STEP, "0.00", DAY)
READINGS = ((0, "120.100"), (152, "120.410"), (304, "120.812"), (456, "121.012"))
PRICES = PriceSteps(
    tuple(
        PriceStep(start=at(minute), price=D(price))
        for minute, price in ((0, "0.3272"), (152, "0.3719"), (304, "0.2915"))
    )
)


def in_basis_of(rates: Rates, prices: PriceSteps) -> PricesInBasis:
    return PricesInBasis(
        prices=prices,
        entered=PriceBasis.GROSS,
        wanted=cost_basis(rates.mode),
        rates=GERMANY.rates,
        zone=BERLIN,
    )


def energy(rates: Rates) -> EnergyCost:
    readings = [MeterReading(at=at(minute), kwh=D(kwh)) for minute, kwh in READINGS]
    return energy_cost(metered_energy(readings, span(0, 456)), in_basis_of(rates, PRICES))


def attempt(rates: Rates) -> AttemptCost:
    grams = D("182.4") + D("21.6") + D("6.0")
    return attempt_cost(
        rates,
        materials=[material_use(rates, "PETG", grams)],
        energy=energy(rates),
        printing=timedelta(seconds=27_360),
    )


def failed_attempt(rates: Rates) -> AttemptCost:
    readings = [MeterReading(at=at(0), kwh=D("121.012")), MeterReading(at=at(132), kwh=D("121.263"))]
    used = metered_energy(readings, span(0, 132))
    return attempt_cost(
        rates,
        materials=[material_use(rates, "PETG", D("63.5"))],
        energy=energy_cost(used, in_basis_of(rates, fixed_price(D("0.3719")))),
        printing=timedelta(hours=2, minutes=12),
    )


def priced(rates: Rates, cost: CostBreakdown) -> TaxedAmount:
    treatment = default_treatment(GERMANY, rates.mode)
    charge = tax_charge(GERMANY, Supply(service_date=DAY, mode=rates.mode, treatment=treatment))
    return price_of(cost.full, rates, charge)


@pytest.mark.parametrize(
    ("mode", "steps"),
    [
        (
            REGULAR,
            "3.8808 0.2599 0.0671 0.1171 0.8900 5.0307 0.1324 6.5000 0.8500 12.5131 1.2513 13.7644",
        ),
        (
            SMALL,
            "4.6179 0.3092 0.0798 0.1298 0.9865 5.9136 0.1556 6.5000 1.0100 13.5792 1.3579 14.9371",
        ),
    ],
)
def test_every_step_of_the_estimate(mode: TaxMode, steps: str) -> None:
    rates = example_rates(mode)
    cost = estimated_cost(attempt(rates), rates)
    assert (
        " ".join(
            str(value)
            for value in (
                cost.good.material,
                cost.good.energy,
                depreciation_per_hour(rates),
                machine_per_hour(rates),
                cost.good.machine,
                cost.technical,
                cost.risk,
                cost.labour,
                cost.packaging,
                cost.base,
                cost.overhead,
                cost.full,
            )
        )
        == steps
    )
    assert rates.defaults.isdisjoint({"packaging", "printer_price", "life_hours", "labour_minutes"})


def test_the_price_of_a_regular_business() -> None:
    rates = example_rates(REGULAR, NO_STEP)
    cost = estimated_cost(attempt(rates), rates)
    amount = priced(rates, cost)
    assert (str(amount.net), str(amount.vat), str(amount.gross)) == ("18.35", "3.49", "21.84")
    assert amount.basis is PriceBasis.NET


def test_the_price_rounded_up_to_the_next_tenth_leads_with_its_gross() -> None:
    rates = example_rates()
    amount = priced(rates, estimated_cost(attempt(rates), rates))
    assert (str(amount.net), str(amount.vat), str(amount.gross)) == ("18.40", "3.50", "21.90")
    assert amount.basis is PriceBasis.GROSS
    assert (amount.treatment, amount.rate) == ("DE_STD", 19)


def test_the_price_of_a_small_business_has_no_tax() -> None:
    rates = example_rates(SMALL, NO_STEP)
    amount = priced(rates, estimated_cost(attempt(rates), rates))
    assert (str(amount.net), str(amount.vat), str(amount.gross)) == ("19.92", "0.00", "19.92")
    assert amount.treatment == "DE_KU"


@pytest.mark.parametrize(
    ("mode", "net", "contribution", "result", "margin", "markup"),
    [
        (REGULAR, "18.40", "13.41", "4.64", "25.2", "33.7"),
        (SMALL, "19.92", "13.98", "4.98", "25.0", "33.4"),
    ],
)
def test_what_the_price_leaves(
    mode: TaxMode, net: str, contribution: str, result: str, margin: str, markup: str
) -> None:
    rates = example_rates(mode)
    left = earnings_of(D(net), estimated_cost(attempt(rates), rates))
    assert (str(left.contribution), str(left.result)) == (contribution, result)
    assert (str(left.margin_percent), str(left.markup_percent)) == (margin, markup)


def test_the_parts_in_cents() -> None:
    rates = example_rates()
    cents = estimated_cost(attempt(rates), rates).rounded()
    assert {part: int(amount * 100) for part, amount in cents.items()} == {
        CostPart.MATERIAL: 388,
        CostPart.ENERGY: 26,
        CostPart.MACHINE: 89,
        CostPart.FAILURES: 0,
        CostPart.RISK: 13,
        CostPart.LABOUR: 650,
        CostPart.PACKAGING: 85,
        CostPart.OVERHEAD: 125,
    }
    assert sum(cents.values()) == D("13.76")


def test_afterwards_the_failed_attempt_has_its_real_cost_and_there_is_no_risk() -> None:
    rates = example_rates()
    failed = failed_attempt(rates)
    assert (str(failed.material), str(failed.energy), str(failed.machine)) == ("1.1735", "0.0784", "0.2576")
    assert str(failed.total) == "1.5095"
    cost = actual_cost([attempt(rates)], [failed], rates)
    assert (str(cost.base), str(cost.overhead), str(cost.full)) == ("13.8902", "1.3890", "15.2792")
    assert cost.risk == 0
    assert str(earnings_of(D("18.40"), cost).result) == "3.12"


def test_a_spool_of_its_own_price_costs_what_its_share_of_it_is() -> None:
    use = MaterialUse(grams=D("210.0"), price=D("13.86"), spool_grams=D(750))
    assert str(use.cost) == "3.8808"


def test_the_minimum_holds_below_the_calculated_price() -> None:
    rates = example_rates()
    assert net_price(D("1.00"), rates) == D("9.00")
    assert net_price(D("13.7644"), rates) == D("18.35")
