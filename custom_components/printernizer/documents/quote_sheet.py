"""A quote as a sheet to print. It is no invoice, and says so."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from html import escape
from types import MappingProxyType

from ..costing import TaxMode
from .blocks import html_page
from .notation import Notation, notation_of

_GERMAN = MappingProxyType(
    {
        "title": "Angebot",
        "number": "Angebot Nr.",
        "date": "Datum",
        "valid": "Gültig bis",
        "customer": "Kundennummer",
        "greeting": "Guten Tag,",
        "intro": "vielen Dank für Ihre Anfrage. Gern bieten wir Ihnen an:",
        "what": "Leistung",
        "count": "Menge",
        "sum": "Betrag",
        "net": "Nettobetrag",
        "vat": "zzgl. {rate} Umsatzsteuer",
        "gross": "Gesamtbetrag",
        "material": "Material",
        "time": "Druckzeit",
        "own": "Das Material stellen Sie.",
        "until": "Wir halten uns bis zum {day} an dieses Angebot gebunden.",
        "closing": "Mit freundlichen Grüßen",
        "no_invoice": "Dies ist keine Rechnung.",
        "small": "Steuerfreier Umsatz nach § 19 UStG (Kleinunternehmer).",
        "default_title": "3D-Druck nach Ihren Daten",
        "vat_id": "USt-IdNr.",
        "tax_number": "Steuernummer",
    }
)
_ENGLISH = MappingProxyType(
    {
        "title": "Quotation",
        "number": "Quotation no.",
        "date": "Date",
        "valid": "Valid until",
        "customer": "Customer no.",
        "greeting": "Hello,",
        "intro": "thank you for your enquiry. We are pleased to offer you:",
        "what": "Description",
        "count": "Quantity",
        "sum": "Amount",
        "net": "Net amount",
        "vat": "plus {rate} VAT",
        "gross": "Total",
        "material": "Material",
        "time": "Printing time",
        "own": "You supply the material.",
        "until": "We are bound by this quotation until {day}.",
        "closing": "Kind regards",
        "no_invoice": "This is not an invoice.",
        "small": "VAT exempt under § 19 UStG (small business, Germany).",
        "default_title": "3D print from your data",
        "vat_id": "VAT ID",
        "tax_number": "Tax number",
    }
)


@dataclass(frozen=True, kw_only=True, slots=True)
class QuoteSheet:
    """What stands on the sheet. Addresses are lines; empty ones are left out.

    ``hint``: the words that the tax treatment asks for. Nothing of what the print costs stands here: that is the
    shop's own matter.
    """

    number: str
    made_on: date
    valid_until: date | None
    sender: tuple[str, ...]
    vat_id: str
    tax_number: str
    recipient: tuple[str, ...]
    customer_number: str
    title: str
    note: str
    quantity: int
    material: str
    grams: Decimal | None
    printing: timedelta | None
    is_customer_material: bool
    mode: TaxMode
    net: Decimal
    vat: Decimal
    gross: Decimal
    rate: Decimal
    hint: str
    currency: str


def quote_sheet(sheet: QuoteSheet, language: str = "de") -> str:
    """Write the sheet as HTML: in German, or in English for everybody else."""
    notation = notation_of(language)
    words = _GERMAN if notation.language == "de" else _ENGLISH
    parts = [
        _heads(sheet),
        f"<h1>{words['title']}</h1>",
        _facts(sheet, words, notation),
        f"<p>{words['greeting']}</p><p>{words['intro']}</p>",
        _amounts(sheet, words, notation),
        *_closing(sheet, words, notation),
    ]
    return html_page(f"{words['title']} {sheet.number}", "\n".join(parts), language=notation.language)


def _heads(sheet: QuoteSheet) -> str:
    sender = "\n".join(escape(line) for line in sheet.sender if line)
    recipient = "\n".join(escape(line) for line in sheet.recipient if line)
    return f'<address class="sender">{sender}</address>\n<div class="address">{recipient}</div>'


def _facts(sheet: QuoteSheet, words: MappingProxyType[str, str], notation: Notation) -> str:
    facts = {
        "number": sheet.number,
        "date": notation.day(sheet.made_on),
        "valid": notation.day(sheet.valid_until),
        "customer": sheet.customer_number,
    }
    rows = "".join(
        f"<tr><th>{words[key]}</th><td>{escape(value)}</td></tr>" for key, value in facts.items() if value
    )
    return f"<table><tbody>{rows}</tbody></table>"


def _amounts(sheet: QuoteSheet, words: MappingProxyType[str, str], notation: Notation) -> str:
    def money(amount: Decimal) -> str:
        return escape(notation.money(amount, sheet.currency))

    details = "<br>".join(escape(line) for line in _details(sheet, words, notation))
    line = escape(sheet.title or words["default_title"])
    shows_tax = sheet.vat != 0
    lead = sheet.net if shows_tax else sheet.gross
    rows = [
        (
            f'<tr><td>{line}<br><span class="small">{details}</span></td><td class="amount">{sheet.quantity}</td>'
            f'<td class="amount">{money(lead)}</td></tr>'
        )
    ]
    if shows_tax:
        vat = words["vat"].format(rate=notation.percent(sheet.rate))
        rows.append(_total(words["net"], money(sheet.net)))
        rows.append(_total(escape(vat), money(sheet.vat)))
    rows.append(_total(words["gross"], money(sheet.gross), is_last=True))
    head = f'<th>{words["what"]}</th><th class="amount">{words["count"]}</th><th class="amount">{words["sum"]}</th>'
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _total(label: str, amount: str, *, is_last: bool = False) -> str:
    kind = ' class="total"' if is_last else ""
    return f'<tr{kind}><td colspan="2">{label}</td><td class="amount">{amount}</td></tr>'


def _details(sheet: QuoteSheet, words: MappingProxyType[str, str], notation: Notation) -> list[str]:
    found = []
    if sheet.is_customer_material:
        found.append(words["own"])
    elif sheet.material:
        weight = "" if sheet.grams is None else f", {notation.grams(sheet.grams)}"
        found.append(f"{words['material']}: {sheet.material}{weight}")
    if sheet.printing is not None:
        found.append(f"{words['time']}: {notation.duration(sheet.printing)}")
    return found


def _closing(sheet: QuoteSheet, words: MappingProxyType[str, str], notation: Notation) -> list[str]:
    found = []
    hint = words["small"] if sheet.mode is TaxMode.SMALL_BUSINESS and not sheet.hint else sheet.hint
    if sheet.mode is TaxMode.SMALL_BUSINESS and notation.language != "de":
        hint = words["small"]
    if hint:
        found.append(f"<p>{escape(hint)}</p>")
    if sheet.note:
        found.append(f"<p>{escape(sheet.note).replace('\n', '<br>')}</p>")
    if sheet.valid_until is not None:
        found.append(f"<p>{escape(words['until'].format(day=notation.day(sheet.valid_until)))}</p>")
    found.append(f"<p>{words['closing']}<br>{escape(next(iter(sheet.sender), ''))}</p>")
    ids = (("vat_id", sheet.vat_id), ("tax_number", sheet.tax_number))
    numbers = " · ".join(f"{words[key]} {escape(value)}" for key, value in ids if value)
    found.append(
        f'<p class="small">{numbers}{"<br>" if numbers else ""}<strong>{words["no_invoice"]}</strong></p>'
    )
    return found
