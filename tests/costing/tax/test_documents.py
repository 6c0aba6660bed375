"""Documents: tax once per rate, on the sum."""

from decimal import Decimal

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    MixedBasis,
    TaxedAmount,
    document_of,
    from_gross,
    from_net,
    small_invoice_possible,
)
from custom_components.printernizer.costing.tax import GERMANY

D = Decimal
LINES = st.lists(
    st.tuples(
        st.integers(-100_000, 100_000).map(lambda cents: D(cents).scaleb(-2)),
        st.sampled_from([D(19), D(7), D(0)]),
    ),
    max_size=12,
)


def net_lines(*lines: tuple[str, int]) -> list[TaxedAmount]:
    return [from_net(D(net), D(rate)) for net, rate in lines]


@pytest.mark.parametrize(
    ("lines", "net", "vat", "gross"),
    [
        pytest.param([("12.45", 19)] * 3, "37.35", "7.10", "44.45", id="V4-by-line-7.11"),
        pytest.param([("0.03", 19)] * 10, "0.30", "0.06", "0.36", id="V5-by-line-0.10"),
        pytest.param([("37.80", 19), ("9.35", 7)], "47.15", "7.83", "54.98", id="V8-two-rates"),
        pytest.param([("-12.45", 19)] * 3, "-37.35", "-7.10", "-44.45", id="reversal-of-V4"),
    ],
)
def test_the_tax_of_a_document_is_computed_on_its_sum(
    lines: list[tuple[str, int]], net: str, vat: str, gross: str
) -> None:
    whole = document_of(net_lines(*lines))
    assert (str(whole.net), str(whole.vat), str(whole.gross)) == (net, vat, gross)


def test_v8_tells_the_tax_of_each_rate() -> None:
    whole = document_of(net_lines(("37.80", 19), ("9.35", 7)))
    assert [(group.rate, str(group.vat)) for group in whole.groups] == [(19, "7.18"), (7, "0.65")]


def test_v12_a_leading_gross_is_added_up_before_tax_is_taken_out() -> None:
    lines = [from_gross(D("9.99"), D(19))] * 3
    whole = document_of(lines)
    assert (str(whole.gross), str(whole.net), str(whole.vat)) == ("29.97", "25.18", "4.79")
    assert (sum(line.net for line in lines), sum(line.vat for line in lines)) == (D("25.17"), D("4.80"))


def test_rates_treatments_and_countries_are_kept_apart() -> None:
    lines = [
        from_net(D("0.03"), D(19), treatment="DE_STD", country="DE"),
        from_net(D("0.03"), D(16), treatment="DE_STD", country="DE"),
        from_net(D("0.03"), D(19), treatment="EU_OSS", country="NL"),
        from_net(D("0.03"), D(19), treatment="EU_OSS", country="LT"),
        from_net(D("0.03"), D(19), treatment="DE_STD", country="DE"),
    ]
    groups = document_of(lines).groups
    assert [(group.treatment, group.country, group.rate) for group in groups] == [
        ("DE_STD", "DE", 19),
        ("DE_STD", "DE", 16),
        ("EU_OSS", "NL", 19),
        ("EU_OSS", "LT", 19),
    ]
    assert groups[0].net == D("0.06")


def test_lines_that_lead_on_different_sides_make_no_document() -> None:
    with pytest.raises(MixedBasis):
        document_of([from_net(D(1), D(19)), from_gross(D(1), D(19))])
    assert document_of([from_net(D(1), D(19)), from_net(D(1), D(19))]).gross == D("2.38")


def test_a_document_without_lines_is_nothing() -> None:
    empty = document_of([])
    assert (empty.net, empty.vat, empty.gross, empty.groups) == (0, 0, 0, ())


def test_money_without_cents_adds_up_too() -> None:
    assert document_of([from_net(D(105), D(10), unit=D(1))] * 3, unit=D(1)).vat == 32


@pytest.mark.parametrize(
    ("gross", "treatment", "is_small"),
    [
        ("250.00", "DE_STD", True),
        ("250.01", "DE_STD", False),
        ("-250.00", "DE_STD", True),
        ("-250.01", "DE_STD", False),
        ("10.00", "DE_KU", True),
        ("10.00", "EU_GOODS", False),
        ("10.00", "EU_OSS", False),
        ("10.00", "DE_13B", False),
        ("10.00", "NONSENSE", False),
    ],
)
def test_v10_small_amounts_are_those_up_to_the_limit(gross: str, treatment: str, is_small: bool) -> None:
    assert small_invoice_possible(GERMANY, D(gross), treatment) is is_small


@given(LINES, st.booleans())
def test_a_document_always_adds_up(lines: list[tuple[Decimal, Decimal]], is_gross: bool) -> None:
    taxed = [(from_gross if is_gross else from_net)(amount, rate) for amount, rate in lines]
    whole = document_of(taxed)
    assert whole.net + whole.vat == whole.gross
    assert (whole.gross if is_gross else whole.net) == sum(amount for amount, _ in lines)
    for group in whole.groups:
        by_line = sum(line.vat for line in taxed if line.rate == group.rate)
        assert abs(group.vat - by_line) <= D("0.005") * (len(lines) + 1)


@given(LINES, st.randoms(), st.booleans())
def test_the_order_of_the_lines_means_nothing(
    lines: list[tuple[Decimal, Decimal]], random: object, is_gross: bool
) -> None:
    taxed = [(from_gross if is_gross else from_net)(amount, rate) for amount, rate in lines]
    moved = list(taxed)
    random.shuffle(moved)  # type: ignore[attr-defined]
    one, other = document_of(taxed), document_of(moved)
    assert set(one.groups) == set(other.groups)
    assert (one.net, one.vat, one.gross) == (other.net, other.vat, other.gross)


@given(LINES)
def test_the_reversal_of_a_document_is_its_negative(lines: list[tuple[Decimal, Decimal]]) -> None:
    taxed = [from_net(amount, rate) for amount, rate in lines]
    reversal = document_of([-line for line in taxed])
    assert reversal.groups == tuple(-group for group in document_of(taxed).groups)
