"""Contacts and articles for accounting programs."""

from dataclasses import replace

import pytest

from custom_components.printernizer.exports.handoff import (
    ARTICLE_FIELDS,
    CONTACT_FIELDS,
    MAPPINGS,
    cents,
    position_text,
)
from custom_components.printernizer.ledger import Ledger

from .making import SHOP, made


async def test_contacts_are_those_whose_data_may_be_worked_with(ledger: Ledger) -> None:
    content = await made(ledger, "lexware", "contacts")
    lines = content.decode("cp1252").split("\r\n")
    assert lines[1] == '"Person";;"Jürgen Groß";;;"Köln";"DE";"\'=cmd@example.org";;;"K-0001"'
    assert lines[2:] == [""]


async def test_articles_are_business_jobs_with_a_price(ledger: Ledger) -> None:
    lines = (await made(ledger, "sevdesk", "articles", period=202611)).decode("cp1252").split("\r\n")
    assert lines == [
        '"Artikelnummer";"Name";"Einheit";"Preis netto";"Preis brutto";"Steuersatz";"Bestand"',
        '"PZ-2026-0042";"Lampenschirm PETG, Übergröße";"Stk.";"18,40";"21,90";"19";"1"',
        "",
    ]


async def test_the_columns_are_a_persons_to_set(ledger: Ledger) -> None:
    shop = replace(
        SHOP,
        mappings={"sevdesk_contacts": (("Nachname", "name"), ("Art", "=Käufer"), ("Leer", ""))},
        is_spelled_out=True,
    )
    content = await made(ledger, "sevdesk", "contacts", shop=shop)
    assert content == b'"Nachname";"Art";"Leer"\r\n"Juergen Gross";"Kaeufer";\r\n'


@pytest.mark.parametrize("mapped", MAPPINGS.values())
def test_all_shipped_columns_exist(mapped: tuple[tuple[str, str], ...]) -> None:
    named = {key for _, key in mapped if key and not key.startswith("=")}
    assert named <= {*CONTACT_FIELDS, *ARTICLE_FIELDS}


def test_the_line_for_an_invoice_says_what_it_is_and_what_it_costs() -> None:
    assert (
        position_text(quantity=1, title="Lampenschirm PETG", number="PZ-2026-0042", net=184_000, rate=190_000)
        == "1 Stk. Lampenschirm PETG (PZ-2026-0042) \u2013 18,40 € netto, 19 %"
    )
    assert position_text(quantity=2, title="x", number="y", net=0, rate=None).endswith("\u2013 0,00 € netto")
    assert (cents(None), cents(-500)) == ("", "-0,05")
