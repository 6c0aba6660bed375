"""Net, tax and gross to the last cent: the vectors that half-even, binary and rebuilt sums get wrong."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    PriceBasis,
    TaxedAmount,
    from_gross,
    from_net,
    in_basis,
    rounded,
)

D = Decimal
CENTS = st.integers(-100_000_000, 100_000_000).map(lambda cents: D(cents).scaleb(-2))
RATES = st.sampled_from([D(19), D(16), D(7), D(5), D(0), D("8.1"), D(25)])


def told(amount: TaxedAmount) -> str:
    return f"{amount.net} {amount.vat} {amount.gross}"


@pytest.mark.parametrize(
    ("net", "rate", "result"),
    [
        pytest.param("1.50", 19, "1.50 0.29 1.79", id="V1-half-even-would-say-0.28"),
        pytest.param("4.50", 19, "4.50 0.86 5.36", id="V2-binary-would-say-0.85"),
        pytest.param("-1.50", 19, "-1.50 -0.29 -1.79", id="V9-reversal-of-V1"),
        pytest.param("18.35", 19, "18.35 3.49 21.84", id="worked-example"),
        pytest.param("19.92", 0, "19.92 0.00 19.92", id="V11-no-tax"),
        pytest.param("18.35253", 19, "18.35 3.49 21.84", id="rounded-first"),
        pytest.param("0.00", 19, "0.00 0.00 0.00", id="nothing"),
    ],
)
def test_tax_on_a_net_price(net: str, rate: int, result: str) -> None:
    amount = from_net(D(net), D(rate))
    assert told(amount) == result
    assert amount.basis is PriceBasis.NET


@pytest.mark.parametrize(
    ("gross", "rate", "result"),
    [
        pytest.param("9.99", 19, "8.39 1.60 9.99", id="V3-rebuilt-would-be-9.98"),
        pytest.param("0.03", 19, "0.03 0.00 0.03", id="V6-rebuilt-would-be-0.04"),
        pytest.param("100.00", 16, "86.21 13.79 100.00", id="V7-2020"),
        pytest.param("100.00", 19, "84.03 15.97 100.00", id="V7-2021"),
        pytest.param("250.00", 19, "210.08 39.92 250.00", id="V10-at-the-limit"),
        pytest.param("250.01", 19, "210.09 39.92 250.01", id="V10-over-the-limit"),
        pytest.param("21.90", 19, "18.40 3.50 21.90", id="worked-example"),
        pytest.param("24.90", 19, "20.92 3.98 24.90", id="everyday-price"),
        pytest.param("-9.99", 19, "-8.39 -1.60 -9.99", id="reversal-of-V3"),
    ],
)
def test_tax_in_a_gross_price(gross: str, rate: int, result: str) -> None:
    amount = from_gross(D(gross), D(rate))
    assert told(amount) == result
    assert amount.basis is PriceBasis.GROSS


def test_a_gross_price_that_no_net_gives_is_kept() -> None:
    for gross, rebuilt in (("9.99", "9.98"), ("24.90", "24.89"), ("0.03", "0.04")):
        amount = from_gross(D(gross), D(19))
        assert amount.gross == D(gross)
        assert from_net(amount.net, D(19)).gross == D(rebuilt)


def test_nearly_a_sixth_of_all_gross_prices_have_no_net_in_cents() -> None:
    """15 966 of the amounts from 0.00 to 1 000.00 at 19 %: why the gross is stored and never rebuilt."""
    nets = (D(cents).scaleb(-2) for cents in range(84_035))
    reachable = {from_net(net, D(19)).gross for net in nets}
    unreachable = [cents for cents in range(100_001) if D(cents).scaleb(-2) not in reachable]
    assert len(unreachable) == 15_966
    assert {999, 2490} <= set(unreachable)


def test_money_without_cents_is_taxed_in_its_own_unit() -> None:
    assert told(from_net(D(105), D(10), unit=D(1))) == "105 11 116"
    assert told(from_gross(D("1.999"), D(5), unit=D("0.001"))) == "1.904 0.095 1.999"


def test_amounts_that_do_not_add_up_are_refused() -> None:
    with pytest.raises(ValueError, match="not gross"):
        TaxedAmount(basis=PriceBasis.NET, net=D(1), vat=D(1), gross=D(3), rate=D(19))


@given(CENTS, RATES)
def test_net_and_tax_always_are_gross(amount: Decimal, rate: Decimal) -> None:
    for taxed in (from_net(amount, rate), from_gross(amount, rate)):
        assert taxed.net + taxed.vat == taxed.gross
    assert from_net(amount, rate).net == amount
    assert from_gross(amount, rate).gross == amount


@given(CENTS, RATES)
def test_net_to_gross_and_back_is_the_same_net(amount: Decimal, rate: Decimal) -> None:
    assert from_gross(from_net(amount, rate).gross, rate).net == amount


@given(CENTS, RATES)
def test_net_first_and_tax_first_take_the_same_out_of_a_gross(amount: Decimal, rate: Decimal) -> None:
    tax_first = (amount * rate / (100 + rate)).quantize(D("0.01"), ROUND_HALF_UP)
    assert from_gross(amount, rate).vat == tax_first


@given(CENTS, RATES)
def test_a_reversal_and_its_original_are_nothing_in_every_column(amount: Decimal, rate: Decimal) -> None:
    for take in (from_net, from_gross):
        original = take(amount, rate, treatment="DE_STD", country="DE")
        reversal = -original
        assert reversal == take(-amount, rate, treatment="DE_STD", country="DE")
        for column in ("net", "vat", "gross"):
            assert getattr(original, column) + getattr(reversal, column) == 0


@given(CENTS, CENTS, RATES)
def test_who_pays_more_pays_no_less_tax(one: Decimal, two: Decimal, rate: Decimal) -> None:
    low, high = sorted((one, two))
    for take in (from_net, from_gross):
        assert take(low, rate).vat <= take(high, rate).vat


@given(st.sampled_from(PriceBasis), st.sampled_from(PriceBasis), RATES)
def test_costs_can_be_turned_over_and_back(one: PriceBasis, two: PriceBasis, rate: Decimal) -> None:
    there = in_basis(D("21.99"), one, two, rate)
    assert in_basis(there, two, one, rate) == D("21.99")


def test_costs_without_tax_are_what_the_worked_example_says() -> None:
    for gross, net in (("21.99", "18.48"), ("399.00", "335.29"), ("1.01", "0.85")):
        assert str(rounded(in_basis(D(gross), PriceBasis.GROSS, PriceBasis.NET, 19))) == net
    assert in_basis(D("100"), PriceBasis.NET, PriceBasis.GROSS, 19) == 119
