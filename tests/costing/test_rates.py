"""Which setting counts for a job on a day."""

from datetime import date
from decimal import Decimal
import json

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    DEFAULT_PRICE_PER_KG,
    RATE_SPECS,
    SHOP,
    PriceBasis,
    Profit,
    RateName,
    RateSetting,
    Scope,
    Subject,
    TaxMode,
    rates_from_data,
    rates_to_data,
    resolve,
)

from .made import DAY, SUBJECT, example_rates, example_settings, setting

D = Decimal
W = RateName.WATTS
SCOPES = [
    SHOP,
    Scope(printer="A1"),
    Scope(material="PETG"),
    Scope(printer="A1", material="PETG"),
    Scope(job="PZ-2026-0042"),
]
SETTINGS = st.lists(
    st.builds(
        RateSetting,
        name=st.just(W),
        value=st.none() | st.integers(0, 500).map(D),
        valid_from=st.dates(date(2026, 10, 1), date(2026, 12, 31)),
        scope=st.sampled_from(
            [*SCOPES, Scope(printer="Core One"), Scope(material="PLA"), Scope(job="other")]
        ),
    ),
    max_size=15,
    unique_by=lambda each: (each.valid_from, each.scope),
)


def watts(*settings: RateSetting, on: date = DAY) -> Decimal:
    return resolve(settings, SUBJECT, on=on, mode=TaxMode.REGULAR).watts


def test_what_is_set_nearer_to_the_job_counts() -> None:
    settings = [
        RateSetting(name=W, value=D(100 + number), valid_from=date(2026, 1, 1), scope=scope)
        for number, scope in enumerate(SCOPES)
    ]
    for count in range(1, len(SCOPES) + 1):
        assert watts(*settings[:count]) == 99 + count
        assert watts(*reversed(settings[:count])) == 99 + count


def test_what_is_set_for_others_does_not_count() -> None:
    others = [
        setting(W, "500", printer="Core One"),
        setting(W, "500", material="PLA"),
        setting(W, "500", job="x"),
    ]
    assert watts(*others) == 110
    assert watts(*others, setting(W, "500", printer="A1", material="PLA")) == 110
    assert watts(*others, setting(W, "95", printer="A1")) == 95


def test_a_setting_holds_from_its_day_on() -> None:
    settings = [setting(W, "95", date(2026, 11, 23)), setting(W, "100", date(2026, 1, 1))]
    assert watts(*settings, on=date(2025, 12, 31)) == 110
    assert watts(*settings, on=date(2026, 11, 22)) == 100
    assert watts(*settings, on=date(2026, 11, 23)) == 95


def test_a_later_setting_for_the_shop_does_not_beat_one_for_the_printer() -> None:
    assert watts(setting(W, "95", date(2026, 1, 1), printer="A1"), setting(W, "200", date(2026, 11, 1))) == 95


def test_a_setting_can_be_taken_back() -> None:
    settings = [
        setting(W, "120"),
        setting(W, "95", printer="A1"),
        setting(W, None, date(2026, 11, 1), printer="A1"),
    ]
    assert watts(*settings, on=date(2026, 10, 31)) == 95
    assert watts(*settings) == 120
    assert watts(settings[1], settings[2]) == 110


def test_what_nobody_set_is_told() -> None:
    rates = resolve([setting(W, "95")], Subject(), on=DAY, mode=TaxMode.PRIVATE_ONLY)
    assert rates.defaults == set(RateName) - {W}
    assert rates.materials == ()
    assert rates.profit is Profit.MARGIN
    named = resolve([], SUBJECT, on=DAY, mode=TaxMode.REGULAR)
    assert [(each.price_per_kg, each.is_default) for each in named.materials] == [
        (DEFAULT_PRICE_PER_KG, True)
    ]


def test_every_rate_has_a_default_that_may_be_set() -> None:
    assert set(RATE_SPECS) == set(RateName)
    for name, spec in RATE_SPECS.items():
        assert setting(name, str(spec.default)).value == spec.default


def test_each_material_has_its_own_price() -> None:
    kg = RateName.PRICE_PER_KG
    settings = [
        setting(kg, "19"),
        setting(kg, "30", material="TPU"),
        setting(kg, "28", material="TPU", printer="A1"),
    ]
    subject = Subject(printer="A1", materials=("PLA", "TPU", "PLA"))
    rates = resolve(settings, subject, on=DAY, mode=TaxMode.REGULAR)
    assert [(each.material, each.price_per_kg) for each in rates.materials] == [("PLA", 19), ("TPU", 28)]
    assert not any(each.is_default for each in rates.materials)


def test_the_main_material_decides_what_is_one_for_the_whole_job() -> None:
    settings = [setting(W, "150", material="ABS"), setting(W, "95", material="PLA")]
    for materials, expected in ((("ABS", "PLA"), 150), (("PLA", "ABS"), 95), ((), 110)):
        subject = Subject(printer="A1", materials=materials)
        assert resolve(settings, subject, on=DAY, mode=TaxMode.REGULAR).watts == expected


@pytest.mark.parametrize(
    ("margin", "markup", "profit", "percent"),
    [
        (None, None, Profit.MARGIN, 0),
        (("25", {}), None, Profit.MARGIN, 25),
        (None, ("30", {}), Profit.MARKUP, 30),
        (("25", {}), ("30", {}), Profit.MARGIN, 25),
        (("25", {}), ("30", {"printer": "A1"}), Profit.MARKUP, 30),
        (("25", {"job": "PZ-2026-0042"}), ("30", {"printer": "A1"}), Profit.MARGIN, 25),
        (("25", {}), ("30", {"valid_from": date(2026, 2, 1)}), Profit.MARKUP, 30),
    ],
)
def test_of_margin_and_markup_the_nearer_counts_then_the_later(
    margin: tuple[str, dict[str, str]] | None,
    markup: tuple[str, dict[str, str]] | None,
    profit: Profit,
    percent: int,
) -> None:
    named = ((RateName.MARGIN_PERCENT, margin), (RateName.MARKUP_PERCENT, markup))
    settings = [setting(name, given[0], **given[1]) for name, given in named if given]  # type: ignore[arg-type]
    rates = resolve(settings, SUBJECT, on=DAY, mode=TaxMode.REGULAR)
    assert (rates.profit, rates.profit_percent) == (profit, percent)


@pytest.mark.parametrize(
    ("basis", "mode", "price"),
    [
        (PriceBasis.GROSS, TaxMode.REGULAR, "335.29"),
        (PriceBasis.GROSS, TaxMode.SMALL_BUSINESS, "399.00"),
        (PriceBasis.GROSS, TaxMode.PRIVATE_ONLY, "399.00"),
        (PriceBasis.NET, TaxMode.REGULAR, "399.00"),
        (PriceBasis.NET, TaxMode.SMALL_BUSINESS, "474.81"),
        (None, TaxMode.REGULAR, "399.00"),
        (None, TaxMode.SMALL_BUSINESS, "399.00"),
    ],
)
def test_purchases_count_as_the_tax_mode_has_it(basis: PriceBasis | None, mode: TaxMode, price: str) -> None:
    bought = RateSetting(
        name=RateName.PRINTER_PRICE, value=D("399.00"), valid_from=DAY, basis=basis, tax_percent=D(19)
    )
    assert str(resolve([bought], SUBJECT, on=DAY, mode=mode).printer_price) == price


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (RateName.LIFE_HOURS, "0"),
        (RateName.FAILURE_PERCENT, "100"),
        (RateName.MARGIN_PERCENT, "100"),
        (RateName.WATTS, "-1"),
        (RateName.PACKAGING, "NaN"),
        (RateName.PACKAGING, "Infinity"),
    ],
)
def test_a_value_that_nobody_can_mean_is_refused(name: RateName, value: str) -> None:
    with pytest.raises(ValueError, match=name):
        setting(name, value)
    assert setting(name, "1").value == 1


def test_only_purchases_have_tax() -> None:
    with pytest.raises(ValueError, match="no tax on watts"):
        RateSetting(name=W, value=D(1), valid_from=DAY, basis=PriceBasis.GROSS, tax_percent=D(19))
    with pytest.raises(ValueError, match="100 percent"):
        RateSetting(
            name=RateName.PACKAGING, value=D(1), valid_from=DAY, basis=PriceBasis.GROSS, tax_percent=D(100)
        )


@given(SETTINGS, st.randoms())
def test_the_order_of_the_settings_means_nothing(settings: list[RateSetting], random: object) -> None:
    moved = list(settings)
    random.shuffle(moved)  # type: ignore[attr-defined]
    assert resolve(moved, SUBJECT, on=DAY, mode=TaxMode.REGULAR) == resolve(
        settings, SUBJECT, on=DAY, mode=TaxMode.REGULAR
    )


@given(SETTINGS, SETTINGS)
def test_what_is_set_from_tomorrow_on_changes_nothing_today(
    settings: list[RateSetting], more: list[RateSetting]
) -> None:
    later = [each for each in more if each.valid_from > DAY]
    before = resolve(settings, SUBJECT, on=DAY, mode=TaxMode.REGULAR)
    after = resolve([*settings, *later], SUBJECT, on=DAY, mode=TaxMode.REGULAR)
    assert json.dumps(rates_to_data(after)) == json.dumps(rates_to_data(before))


@given(st.sampled_from(TaxMode), st.dates(date(2025, 6, 1), date(2027, 1, 1)))
def test_a_snapshot_comes_back_to_the_last_digit(mode: TaxMode, on: date) -> None:
    rates = resolve(example_settings(), SUBJECT, on=on, mode=mode)
    data = json.loads(json.dumps(rates_to_data(rates)))
    assert rates_from_data(data) == rates
    assert rates_to_data(rates_from_data(data)) == data
    assert str(rates_from_data(data).printer_price) == str(rates.printer_price)


def test_a_snapshot_that_is_none_is_refused() -> None:
    data = rates_to_data(example_rates())
    for spoilt, error in (
        ({**data, "watts": "many"}, ArithmeticError),
        ({**data, "mode": "nonprofit"}, ValueError),
        ({name: value for name, value in data.items() if name != "watts"}, KeyError),
    ):
        with pytest.raises(error):
            rates_from_data(spoilt)
    assert rates_from_data(data) == example_rates()
