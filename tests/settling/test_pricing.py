"""Prices as they are agreed or calculated, with their tax, and why some are refused."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
import json
from pathlib import Path

import pytest

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.costing import PriceBasis, TaxMode, TaxProblem, TaxRefused
from custom_components.printernizer.settling.pricing import (
    Sale,
    agreed_price,
    calculated_price,
    charge_of,
    tax_refusal,
)
from tests.costing.made import example_rates

D = Decimal
NET, GROSS = PriceBasis.NET, PriceBasis.GROSS
SALE = Sale(service_on=date(2026, 11, 23), mode=TaxMode.REGULAR)
SMALL = replace(SALE, mode=TaxMode.SMALL_BUSINESS)
TEXTS = json.loads(
    (Path(__file__).parents[2] / "custom_components" / DOMAIN / "translations" / "en.json").read_text("utf-8")
)["exceptions"]


def test_a_full_cost_becomes_the_price_of_the_worked_example() -> None:
    price = calculated_price(D("13.7644"), example_rates(), SALE)
    assert (price.gross, price.net, price.vat) == (D("21.90"), D("18.40"), D("3.50"))
    assert (price.basis, price.treatment, price.rate, price.country) == (GROSS, "DE_STD", D(19), "DE")


def test_what_was_typed_leads() -> None:
    price = agreed_price(D("9.99"), GROSS, SALE)
    assert (price.gross, price.net, price.vat) == (D("9.99"), D("8.39"), D("1.60"))
    price = agreed_price(D("1.50"), NET, SALE)
    assert (price.gross, price.net, price.vat) == (D("1.79"), D("1.50"), D("0.29"))


def test_the_day_of_the_service_decides_the_rate() -> None:
    before = agreed_price(D(100), GROSS, replace(SALE, service_on=date(2020, 12, 31)))
    after = agreed_price(D(100), GROSS, replace(SALE, service_on=date(2021, 1, 1)))
    assert (before.net, after.net) == (D("86.21"), D("84.03"))


def test_a_small_business_shows_no_tax_and_has_the_words_for_it() -> None:
    price = agreed_price(D("19.92"), NET, SMALL)
    assert (price.net, price.vat, price.gross) == (D("19.92"), D("0.00"), D("19.92"))
    assert charge_of(SMALL).hint


def test_a_customer_abroad_gets_the_treatment_that_fits() -> None:
    austria = replace(SALE, country="AT", vat_id="ATU12345678")
    assert charge_of(austria).treatment == "EU_GOODS"
    assert charge_of(replace(austria, is_service=True)).treatment == "EU_SERVICE_RC"
    assert charge_of(replace(SALE, country="CH")).treatment == "EXPORT"
    assert charge_of(replace(SALE, treatment="DE_RED")).rate == 7


def test_a_currency_without_cents_has_none_in_its_prices() -> None:
    assert agreed_price(D("1000.4"), GROSS, SALE, currency="JPY").gross == D(1000)


@pytest.mark.parametrize(
    ("sale", "problem"),
    [
        (replace(SALE, mode=TaxMode.PRIVATE_ONLY), "not_a_supply"),
        (replace(SMALL, treatment="EU_GOODS", country="AT", vat_id="ATU12345678"), "not_in_this_mode"),
        (replace(SALE, treatment="EU_GOODS", country="AT"), "vat_id_missing"),
        (replace(SALE, treatment="NOT_TAXABLE"), "reason_missing"),
        (replace(SALE, treatment="XX"), "unknown_treatment"),
    ],
)
def test_what_may_not_be_is_refused_in_words(sale: Sale, problem: str) -> None:
    with pytest.raises(TaxRefused) as refused:
        charge_of(sale)
    assert tax_refusal(refused.value).translation_key == f"tax_{problem}"


def test_every_problem_has_words() -> None:
    assert {f"tax_{problem}" for problem in TaxProblem} <= TEXTS.keys()
    assert tax_refusal(TaxRefused(())).translation_key in TEXTS
