"""Treatments: which rate, and never none without a reason."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from custom_components.printernizer.costing import (
    GERMANY,
    PriceBasis,
    RateKind,
    Supply,
    TaxMode,
    TaxProblem,
    TaxProfile,
    TaxRate,
    TaxRefused,
    Treatment,
    default_treatment,
    problems_of,
    suggested_treatment,
    tax_charge,
    taxed,
)

D = Decimal
DAY = date(2026, 11, 23)
DUTCH = "NL123456789B01"


def supply(treatment: str, mode: TaxMode = TaxMode.REGULAR, **others: object) -> Supply:
    return replace(Supply(service_date=DAY, mode=mode, treatment=treatment), **others)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("case", "rate", "category", "exemption"),
    [
        (supply("DE_STD"), 19, "S", ""),
        (supply("DE_STD", service_date=date(2020, 7, 1)), 16, "S", ""),
        (supply("DE_RED"), 7, "S", ""),
        (supply("DE_KU", TaxMode.SMALL_BUSINESS), 0, "E", ""),
        (supply("EU_GOODS", country="NL", vat_id=DUTCH), 0, "K", "VATEX-EU-IC"),
        (supply("EU_GOODS", vat_id=DUTCH), 0, "K", "VATEX-EU-IC"),
        (supply("EU_SERVICE_RC", vat_id=DUTCH), 0, "AE", "VATEX-EU-AE"),
        (supply("EU_SERVICE_RC", TaxMode.SMALL_BUSINESS, vat_id=DUTCH), 0, "AE", "VATEX-EU-AE"),
        (supply("DE_13B", reason="Bauleistung"), 0, "AE", ""),
        (supply("EXPORT", country="CH"), 0, "G", "VATEX-EU-G"),
        (supply("EU_OSS", country="FR", rate=D(20)), 20, "S", ""),
        (supply("NOT_TAXABLE", reason="Ersatz auf Gewährleistung"), 0, "O", ""),
    ],
)
def test_a_treatment_with_its_reasons_has_a_rate(
    case: Supply, rate: int, category: str, exemption: str
) -> None:
    assert problems_of(GERMANY, case) == ()
    charge = tax_charge(GERMANY, case)
    assert (charge.treatment, charge.rate, charge.category, charge.exemption) == (
        case.treatment,
        rate,
        category,
        exemption,
    )
    assert charge.country == ("FR" if case.treatment == "EU_OSS" else "DE")
    assert charge.rate or charge.hint or charge.reason


@pytest.mark.parametrize(
    ("case", "problems"),
    [
        (supply("DE_19"), {TaxProblem.UNKNOWN_TREATMENT}),
        (supply("PRIVATE"), {TaxProblem.NOT_A_SUPPLY}),
        (supply("DE_STD", TaxMode.SMALL_BUSINESS), {TaxProblem.NOT_IN_THIS_MODE}),
        (supply("DE_STD", TaxMode.PRIVATE_ONLY), {TaxProblem.NOT_IN_THIS_MODE}),
        (supply("DE_KU"), {TaxProblem.NOT_IN_THIS_MODE}),
        (
            supply("EU_GOODS", TaxMode.SMALL_BUSINESS, country="NL", vat_id=DUTCH),
            {TaxProblem.NOT_IN_THIS_MODE},
        ),
        (supply("EU_GOODS", country="NL"), {TaxProblem.VAT_ID_MISSING}),
        (supply("EU_GOODS", country="NL", vat_id=" - "), {TaxProblem.VAT_ID_MISSING}),
        (supply("EU_GOODS", country="NL", vat_id="NL12"), {TaxProblem.VAT_ID_MALFORMED}),
        (supply("EU_GOODS", country="DE", vat_id=DUTCH), {TaxProblem.NOT_IN_UNION}),
        (supply("EU_GOODS", country="CH", vat_id=DUTCH), {TaxProblem.NOT_IN_UNION}),
        (supply("EU_SERVICE_RC", vat_id="DE123456789"), {TaxProblem.VAT_ID_MALFORMED}),
        (supply("EU_GOODS"), {TaxProblem.VAT_ID_MISSING, TaxProblem.NOT_IN_UNION}),
        (supply("EXPORT"), {TaxProblem.NOT_A_THIRD_COUNTRY}),
        (supply("EXPORT", country="FR"), {TaxProblem.NOT_A_THIRD_COUNTRY}),
        (supply("EXPORT", country="DE"), {TaxProblem.NOT_A_THIRD_COUNTRY}),
        (supply("DE_13B"), {TaxProblem.REASON_MISSING}),
        (supply("NOT_TAXABLE", reason="  "), {TaxProblem.REASON_MISSING}),
        (supply("EU_OSS", country="FR"), {TaxProblem.RATE_MISSING}),
        (supply("EU_OSS", country="FR", rate=D(0)), {TaxProblem.RATE_MISSING}),
        (supply("EU_OSS", country="FR", rate=D(100)), {TaxProblem.RATE_MISSING}),
        (supply("DE_STD", service_date=date(1970, 1, 1)), {TaxProblem.NO_RATE}),
    ],
)
def test_a_treatment_without_its_reasons_is_refused(case: Supply, problems: set[TaxProblem]) -> None:
    assert set(problems_of(GERMANY, case)) == problems
    with pytest.raises(TaxRefused) as caught:
        tax_charge(GERMANY, case)
    assert set(caught.value.problems) == problems
    good = supply("DE_STD")
    assert tax_charge(GERMANY, good).rate == 19


def test_every_rate_of_nothing_has_a_reason() -> None:
    for treatment in GERMANY.treatments:
        if treatment.kind is RateKind.ZERO:
            assert treatment.hint or "reason" in treatment.needs


def test_v11_a_small_business_shows_no_tax_but_the_reason() -> None:
    charge = tax_charge(GERMANY, supply("DE_KU", TaxMode.SMALL_BUSINESS))
    for basis in PriceBasis:
        amount = taxed(D("19.92"), basis, charge)
        assert (amount.net, amount.vat, amount.gross) == (D("19.92"), 0, D("19.92"))
        assert amount.treatment == "DE_KU"
    assert charge.hint == "Steuerfreier Umsatz nach § 19 UStG (Kleinunternehmer)."


def test_an_amount_is_taxed_from_the_side_that_leads() -> None:
    charge = tax_charge(GERMANY, supply("DE_STD"))
    assert taxed(D("9.99"), PriceBasis.GROSS, charge).net == D("8.39")
    amount = taxed(D("9.99"), PriceBasis.NET, charge)
    assert (amount.gross, amount.country, amount.rate) == (D("11.89"), "DE", 19)


@pytest.mark.parametrize(
    ("mode", "treatment"),
    [
        (TaxMode.REGULAR, "DE_STD"),
        (TaxMode.SMALL_BUSINESS, "DE_KU"),
        (TaxMode.PRIVATE_ONLY, "PRIVATE"),
    ],
)
def test_each_mode_has_its_usual_treatment(mode: TaxMode, treatment: str) -> None:
    assert default_treatment(GERMANY, mode) == treatment
    assert suggested_treatment(GERMANY, mode) == treatment


@pytest.mark.parametrize(
    ("country", "vat_id", "is_service", "treatment"),
    [
        ("DE", "", False, "DE_STD"),
        ("NL", DUTCH, False, "EU_GOODS"),
        ("NL", DUTCH, True, "EU_SERVICE_RC"),
        ("NL", "", False, "DE_STD"),
        ("NL", "DE123456789", False, "DE_STD"),
        ("CH", "", False, "EXPORT"),
        ("CH", "", True, "DE_STD"),
    ],
)
def test_customers_abroad_get_a_suggestion(
    country: str, vat_id: str, is_service: bool, treatment: str
) -> None:
    assert (
        suggested_treatment(GERMANY, TaxMode.REGULAR, country=country, vat_id=vat_id, is_service=is_service)
        == treatment
    )
    assert suggested_treatment(GERMANY, TaxMode.SMALL_BUSINESS, country=country, vat_id=vat_id) == "DE_KU"


def test_another_country_is_another_table() -> None:
    austria = TaxProfile(
        country="AT",
        currency="EUR",
        time_zone="Europe/Vienna",
        rates=(TaxRate(kind=RateKind.STANDARD, valid_from=date(1984, 1, 1), percent=D(20)),),
        treatments=(
            Treatment(
                code="AT_STD", kind=RateKind.STANDARD, modes=frozenset({TaxMode.REGULAR}), may_be_small=True
            ),
        ),
        union=GERMANY.union,
        domestic="AT_STD",
        small_business="AT_STD",
        private="AT_STD",
        union_goods="AT_STD",
        union_services="AT_STD",
        export="AT_STD",
    )
    charge = tax_charge(austria, supply("AT_STD"))
    assert (charge.rate, charge.country) == (20, "AT")
    assert suggested_treatment(austria, TaxMode.REGULAR, country="AT") == "AT_STD"


def test_a_profile_keeps_its_own_rules() -> None:
    codes = [treatment.code for treatment in GERMANY.treatments]
    assert len(codes) == len(set(codes)) == 10
    usual = (GERMANY.domestic, GERMANY.small_business, GERMANY.private, GERMANY.union_goods)
    assert {*usual, GERMANY.union_services, GERMANY.export} <= set(codes)
    assert len(GERMANY.union - {"XI"}) == 27
