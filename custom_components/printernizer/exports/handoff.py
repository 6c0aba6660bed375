"""Hand-off to accounting programs that import only contacts and articles (Lexware Office, sevdesk).

Their templates change: which columns there are, and what stands in each, is data that a person may edit.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from .ansi import ansi, ansi_text
from .cells import guarded, percent, quoted
from .columns import Block, Table
from .tables import CUSTOMERS

type Mapped = tuple[tuple[str, str], ...]
"""Heading and field of each column, in their order. A field that begins with ``FIXED`` is a fixed text, none is empty."""

FIXED = "="

CONTACT_FIELDS = (
    "number",
    "kind",
    "company",
    "name",
    "street",
    "postcode",
    "city",
    "country",
    "email",
    "phone",
    "vat_id",
)
ARTICLE_FIELDS = ("number", "title", "unit", "net", "gross", "tax_rate", "quantity")

LEXWARE_CONTACTS: Mapped = (
    ("Typ", "kind"),
    ("Firmenname", "company"),
    ("Name", "name"),
    ("Straße", "street"),
    ("PLZ", "postcode"),
    ("Ort", "city"),
    ("Land", "country"),
    ("E-Mail", "email"),
    ("Telefon", "phone"),
    ("USt-IdNr.", "vat_id"),
    ("Notiz", "number"),
)
SEVDESK_CONTACTS: Mapped = (
    ("Kategorie", "=Kunde"),
    ("Organisation", "company"),
    ("Nachname", "name"),
    ("Strasse", "street"),
    ("PLZ", "postcode"),
    ("Ort", "city"),
    ("Land", "country"),
    ("E-Mail", "email"),
    ("Telefon", "phone"),
    ("Umsatzsteuer-ID", "vat_id"),
    ("Beschreibung", "number"),
)
LEXWARE_ARTICLES: Mapped = (
    ("Artikelnummer", "number"),
    ("Bezeichnung", "title"),
    ("Einheit", "unit"),
    ("Nettopreis", "net"),
    ("Steuersatz", "tax_rate"),
)
SEVDESK_ARTICLES: Mapped = (
    ("Artikelnummer", "number"),
    ("Name", "title"),
    ("Einheit", "unit"),
    ("Preis netto", "net"),
    ("Preis brutto", "gross"),
    ("Steuersatz", "tax_rate"),
    ("Bestand", "quantity"),
)

MAPPINGS: Mapping[str, Mapped] = MappingProxyType(
    {
        "lexware_contacts": LEXWARE_CONTACTS,
        "sevdesk_contacts": SEVDESK_CONTACTS,
        "lexware_articles": LEXWARE_ARTICLES,
        "sevdesk_articles": SEVDESK_ARTICLES,
    }
)


def fields_of(name: str) -> tuple[str, ...]:
    """Return what there is to put into a file's columns."""
    return CONTACT_FIELDS if name.endswith("contacts") else ARTICLE_FIELDS


_SPELLED_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"}
)


def handoff_chunks(
    rows: Iterable[Iterable[Mapping[str, str]]], mapped: Mapped, *, is_spelled_out: bool = False
) -> Iterator[bytes]:
    """Write the file: cp1252, semicolons, CRLF. ``is_spelled_out``: ae for ä, which some templates want."""
    yield _line([heading for heading, _ in mapped], is_spelled_out)
    for block in rows:
        yield b"".join(
            _line(
                [key.removeprefix(FIXED) if key.startswith(FIXED) else row.get(key, "") for _, key in mapped],
                is_spelled_out,
            )
            for row in block
        )


def contact_rows(blocks: Iterable[Block]) -> Iterator[list[Mapping[str, str]]]:
    """Make fields of the rows of ``tables.CUSTOMERS``."""
    for block in blocks:
        yield [_contact(row) for row in block]


def _contact(row: tuple[Any, ...]) -> Mapping[str, str]:
    found = {key: value for key, value in _named(CUSTOMERS, row) if isinstance(value, str)}
    return found | {"kind": "Firma" if dict(_named(CUSTOMERS, row))["is_company"] else "Person"}


def article_rows(blocks: Iterable[Block]) -> Iterator[list[Mapping[str, str]]]:
    """Make fields of rows of number, title, quantity, net, gross (ten-thousandths) and tax rate."""
    for block in blocks:
        yield [
            {
                "number": number,
                "title": title,
                "unit": "Stk.",
                "quantity": str(quantity),
                "net": cents(net),
                "gross": cents(gross),
                "tax_rate": "" if rate is None else percent(rate, ","),
            }
            for number, title, quantity, net, gross, rate, *_ in block
        ]


def position_text(
    *, quantity: int, title: str, number: str, net: int, rate: int | None, currency: str = "€"
) -> str:
    """Write the line that a person copies into an invoice: pieces, what, its number, net price and tax."""
    tax = "" if rate is None else f", {percent(rate, ',')} %"
    return f"{quantity} Stk. {title} ({number}) \N{EN DASH} {cents(net)} {currency} netto{tax}"


def cents(value: int | None) -> str:
    """Write an amount with a decimal comma."""
    if value is None:
        return ""
    whole, part = divmod(abs(value) // 100, 100)
    return f"{'-' if value < 0 else ''}{whole},{part:02d}"


def _named(table: Table, row: tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
    return zip((column.key for column in table.columns), row, strict=False)


def _line(values: Iterable[str], is_spelled_out: bool) -> bytes:
    text = ";".join(quoted(guarded(value)) for value in values) + "\r\n"
    return ansi(ansi_text(text.translate(_SPELLED_OUT) if is_spelled_out else text))
