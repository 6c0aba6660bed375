"""Rates, tax modes and tariffs: added, never changed, in the log, and in force from their day on."""

from datetime import date, time
from decimal import Decimal

import pytest

from custom_components.printernizer.costing import (
    EnergyTerms,
    PriceBasis,
    RateName,
    RateSetting,
    Scope,
    Subject,
    TaxMode,
    TaxModeChange,
    TimeBand,
)
from custom_components.printernizer.ledger import Ledger, LedgerError
from custom_components.printernizer.ledger.book_log import find_log
from custom_components.printernizer.ledger.site import own_site
from tests.costing.made import DAY, SUBJECT, example_rates, example_settings, setting

from .conftest import T0

D = Decimal
ME = "user:abc"


@pytest.mark.every_database
async def test_the_rates_of_the_worked_example_come_back_as_they_were_set(ledger: Ledger) -> None:
    await ledger.rates.set_tax_mode(
        TaxModeChange(valid_from=date(2026, 1, 1), mode=TaxMode.REGULAR), by=ME, at=T0
    )
    await ledger.rates.set_rates(example_settings(), by=ME, at=T0)
    assert await ledger.rates.in_force(SUBJECT, DAY) == example_rates()
    assert await ledger.rates.in_force(SUBJECT, DAY, TaxMode.SMALL_BUSINESS) == example_rates(
        TaxMode.SMALL_BUSINESS
    )
    entries = await ledger.rates.history()
    assert {(entry.set_at, entry.set_by) for entry in entries} == {(T0, ME)}
    assert {entry.setting for entry in entries} == set(example_settings())


async def test_what_is_for_others_does_not_count(ledger: Ledger) -> None:
    await ledger.rates.set_rates(
        [
            setting(RateName.WATTS, "95", printer="A1"),
            setting(RateName.WATTS, "300", printer="C1"),
            setting(RateName.WATTS, "200", printer="A1", material="ABS"),
            setting(RateName.WATTS, "1", job="other"),
        ],
        by=ME,
        at=T0,
    )
    watts = {
        subject: (await ledger.rates.in_force(subject, DAY)).watts
        for subject in (
            Subject(printer="A1", materials=("PLA",)),
            Subject(printer="A1", materials=("ABS", "PLA")),
            Subject(printer="X1"),
        )
    }
    assert list(watts.values()) == [D(95), D(200), D(110)]


@pytest.mark.every_database
async def test_a_later_setting_takes_over_and_the_earlier_stays(ledger: Ledger) -> None:
    for value, day in (("30", DAY), ("40", date(2026, 12, 1)), ("35", DAY), (None, date(2027, 1, 1))):
        await ledger.rates.set_rates([setting(RateName.LABOUR_PER_HOUR, value, day)], by=ME, at=T0)
    per_hour = [
        (await ledger.rates.in_force(Subject(), day)).labour_per_hour
        for day in (date(2026, 11, 1), DAY, date(2026, 12, 31), date(2027, 1, 1))
    ]
    assert per_hour == [D(0), D(35), D(40), D(0)]
    entries = await ledger.rates.history(RateName.LABOUR_PER_HOUR)
    assert [entry.setting.value for entry in entries] == [None, D(40), D(35), D(30)]
    assert await ledger.rates.history(RateName.WATTS) == ()


async def test_without_a_tax_mode_nothing_is_a_business(ledger: Ledger) -> None:
    assert await ledger.rates.mode_on(DAY) is TaxMode.PRIVATE_ONLY
    for mode, day in ((TaxMode.REGULAR, DAY), (TaxMode.SMALL_BUSINESS, DAY)):
        await ledger.rates.set_tax_mode(TaxModeChange(valid_from=day, mode=mode), by=ME, at=T0)
    assert await ledger.rates.mode_on(DAY) is TaxMode.SMALL_BUSINESS
    assert await ledger.rates.mode_on(date(2026, 11, 22)) is TaxMode.PRIVATE_ONLY
    assert [entry.change.mode for entry in await ledger.rates.tax_modes()] == [
        TaxMode.SMALL_BUSINESS,
        TaxMode.REGULAR,
    ]


@pytest.mark.every_database
async def test_tariffs_come_back_as_they_were_set(ledger: Ledger) -> None:
    night = TimeBand(start=time(22), end=time(6), price=D("0.2110"), weekdays=frozenset({5, 6}))
    fixed = EnergyTerms(valid_from=DAY, price=D("0.3272"), bands=(night,))
    told = EnergyTerms(
        valid_from=date(2026, 12, 1),
        basis=PriceBasis.NET,
        entity="sensor.market",
        surcharge=D("0.1512"),
        factor=D("1.1"),
    )
    for terms in (told, fixed):
        await ledger.rates.set_tariff(terms, by=ME, at=T0)
    assert await ledger.rates.energy_terms() == (fixed, told)
    assert [entry.terms for entry in await ledger.rates.tariffs()] == [told, fixed]


@pytest.mark.every_database
async def test_each_of_them_is_in_the_log(ledger: Ledger) -> None:
    await ledger.rates.set_rates(
        [
            RateSetting(
                name=RateName.PRINTER_PRICE,
                value=D("399.00"),
                valid_from=DAY,
                scope=Scope(printer="A1"),
                basis=PriceBasis.GROSS,
                tax_percent=D(19),
            ),
            setting(RateName.PRICE_PER_KG, "1E+1"),
        ],
        by=ME,
        at=T0,
    )
    await ledger.rates.set_tax_mode(TaxModeChange(valid_from=DAY, mode=TaxMode.REGULAR), by=ME, at=T0)
    await ledger.rates.set_tariff(EnergyTerms(valid_from=DAY, price=D("0.30")), by=ME, at=T0)
    lines = await ledger._worker.read(lambda connection: find_log(connection, own_site(connection)))
    assert [(line.action, line.entity, line.actor) for line in reversed(lines)] == [
        ("rate.set", "rate:1", ME),
        ("rate.set", "rate:2", ME),
        ("tax_mode.set", "tax_mode:1", ME),
        ("tariff.set", "tariff:1", ME),
    ]
    assert '"value":"10"' in lines[2].data
    assert '"price":"0.30"' in lines[0].data


@pytest.mark.every_database
async def test_what_is_refused_leaves_nothing_behind(ledger: Ledger) -> None:
    good, bad = setting(RateName.WATTS, "95"), setting(RateName.PACKAGING, "1")
    object.__setattr__(bad, "tax_percent", D("0.00001"))
    with pytest.raises(LedgerError):
        await ledger.rates.set_rates([good, bad], by=ME, at=T0)
    assert await ledger.rates.history() == ()
