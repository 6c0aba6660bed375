"""Contacts and articles for accounting programs."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from custom_components.printernizer.exports.handoff import (
    ARTICLE_FIELDS,
    CONTACT_FIELDS,
    MAPPINGS,
    cents,
    fields_of,
    position_text,
)
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.customer_tables import customer_details

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
        spelled_out=("sevdesk_contacts",),
    )
    content = await made(ledger, "sevdesk", "contacts", shop=shop)
    assert content == b'"Nachname";"Art";"Leer"\r\n"Juergen Gross";"Kaeufer";\r\n'

    contacts = await made(ledger, "lexware", "contacts", shop=shop)
    assert "Jürgen Groß".encode("cp1252") in contacts


async def test_all_fields_that_may_be_set_hold_something(ledger: Ledger) -> None:
    everything = tuple((key, key) for key in CONTACT_FIELDS)
    shop = replace(SHOP, mappings={"sevdesk_contacts": everything})
    details = {"company": "Groß", "street": "Weg 1", "postcode": "1", "phone": "2", "vat_id": "DE1"}
    change = update(customer_details).where(customer_details.c.customer_id == 1).values(details)
    await ledger._worker.write(lambda connection: connection.execute(change))
    _, line, _ = (await made(ledger, "sevdesk", "contacts", shop=shop)).decode("cp1252").split("\r\n")
    assert "" not in line.split(";")


@pytest.mark.parametrize("name", MAPPINGS)
def test_all_shipped_columns_exist(name: str) -> None:
    named = {key for _, key in MAPPINGS[name] if key and not key.startswith("=")}
    assert named <= {*fields_of(name)}
    assert fields_of(name) in (CONTACT_FIELDS, ARTICLE_FIELDS)


def test_the_line_for_an_invoice_says_what_it_is_and_what_it_costs() -> None:
    assert (
        position_text(quantity=1, title="Lampenschirm PETG", number="PZ-2026-0042", net=184_000, rate=190_000)
        == "1 Stk. Lampenschirm PETG (PZ-2026-0042) \u2013 18,40 € netto, 19 %"
    )
    assert position_text(quantity=2, title="x", number="y", net=0, rate=None).endswith("\u2013 0,00 € netto")
    assert (cents(None), cents(-500)) == ("", "-0,05")
