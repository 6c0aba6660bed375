"""Pages to read and print: everything from outside is escaped, amounts are written as people expect."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.printernizer.costing import TaxMode
from custom_components.printernizer.documents import (
    Bullets,
    Heading,
    Paragraph,
    QuoteSheet,
    Table,
    notation_of,
    quote_sheet,
    to_html,
    to_markdown,
)

HOSTILE = '<img src=x onerror="alert(1)">'


def sheet(**values: Any) -> QuoteSheet:
    return QuoteSheet(
        **{
            "number": "AN-2026-0001",
            "made_on": date(2026, 11, 23),
            "valid_until": date(2026, 12, 24),
            "sender": ("Werkstatt", "Weg 1"),
            "vat_id": "DE123456789",
            "tax_number": "",
            "recipient": (HOSTILE,),
            "customer_number": "K-0007",
            "title": HOSTILE,
            "note": f"{HOSTILE}\nzweite Zeile",
            "quantity": 3,
            "material": HOSTILE,
            "grams": Decimal("210.04"),
            "printing": timedelta(hours=7, minutes=36),
            "is_customer_material": False,
            "mode": TaxMode.REGULAR,
            "net": Decimal("18.40"),
            "vat": Decimal("3.50"),
            "gross": Decimal("21.90"),
            "rate": Decimal("19.0000"),
            "hint": "",
            "currency": "EUR",
        }
        | values
    )


@pytest.mark.parametrize(
    ("language", "amount", "day", "duration", "rate"),
    [
        ("de", "-1.234.567,13\u00a0€", "23.11.2026", "7\u00a0Std. 36\u00a0Min.", "7,5\u00a0%"),
        ("en-GB", "-1,234,567.13\u00a0€", "2026-11-23", "7\u00a0h 36\u00a0min", "7.5\u00a0%"),
    ],
)
def test_amounts_days_and_durations(language: str, amount: str, day: str, duration: str, rate: str) -> None:
    notation = notation_of(language)
    assert notation.money(Decimal("-1234567.125"), "EUR") == amount
    assert notation.money(Decimal("0.125"), "CHF").startswith("0") is True
    assert notation.day(date(2026, 11, 23)) == day
    assert notation.day(None) == ""
    assert notation.duration(timedelta(hours=7, minutes=35, seconds=30)) == duration
    assert notation.percent(Decimal("7.5000")) == rate
    assert notation.percent(Decimal(19)) == "19\u00a0%"


def test_half_a_cent_goes_up_on_paper_too() -> None:
    assert notation_of("de").money(Decimal("0.125"), "EUR") == "0,13\u00a0€"
    assert notation_of("de").money(Decimal("-0.005"), "EUR") == "-0,01\u00a0€"


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_from_outside_is_markup(language: str) -> None:
    text = quote_sheet(sheet(), language)
    assert "<img" not in text
    assert "<script" not in text
    assert text.count("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;") == 4


def test_the_sheet_shows_tax_only_where_there_is_some() -> None:
    regular = quote_sheet(sheet())
    assert "zzgl. 19\u00a0% Umsatzsteuer" in regular
    assert "Dies ist keine Rechnung." in regular
    small = quote_sheet(
        sheet(mode=TaxMode.SMALL_BUSINESS, net=Decimal("21.90"), vat=Decimal("0.00"), rate=Decimal(0))
    )
    assert "zzgl." not in small
    assert "Nettobetrag" not in small
    assert "§ 19 UStG" in small
    assert "§ 19 UStG" in quote_sheet(sheet(mode=TaxMode.SMALL_BUSINESS, vat=Decimal(0)), "en")
    own = quote_sheet(sheet(is_customer_material=True, valid_until=None, printing=None))
    assert "Das Material stellen Sie." in own
    assert "Gültig bis" not in own


def test_a_page_reads_the_same_in_both_forms() -> None:
    blocks = (
        Heading("Über <uns>", 1),
        Paragraph("eine Zeile\nnoch *eine*"),
        Bullets(("eins", "[zwei](x)")),
        Table(("a", "b"), (("1|2", HOSTILE),)),
    )
    page = to_html("Titel", blocks)
    assert "<h1>Über &lt;uns&gt;</h1>" in page
    assert "eine Zeile<br>noch *eine*" in page
    assert "<img" not in page
    text = to_markdown(blocks)
    assert "# Über \\<uns\\>" in text
    assert "noch \\*eine\\*" in text
    assert "- \\[zwei\\](x)" in text
    assert "| 1\\|2 |" in text
