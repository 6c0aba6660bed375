"""What is known of a customer, for the customer: as data for machines, and as a page to read (Art. 15, 20 GDPR)."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
import json
from types import MappingProxyType
from typing import Any

from ..ledger.people_rows import CustomerRecord
from .blocks import Block, Bullets, Heading, Paragraph, Table, to_html
from .notation import Notation, notation_of

SCHEMA = "printernizer.customer/1"

_GERMAN = MappingProxyType(
    {
        "title": "Auskunft über gespeicherte Daten",
        "made": "Erstellt am {day}. Kundennummer {number}.",
        "who": "Stammdaten",
        "orders": "Aufträge",
        "quotes": "Angebote",
        "jobs": "Druckaufträge",
        "files": "Dateien, Fotos und Filme",
        "requests": "Anfragen zum Datenschutz",
        "log": "Änderungen und Auskünfte",
        "kept": "Aufbewahrung",
        "none": "Keine.",
    }
)
_ENGLISH = MappingProxyType(
    {
        "title": "Information about stored data",
        "made": "Made on {day}. Customer number {number}.",
        "who": "Master data",
        "orders": "Orders",
        "quotes": "Quotations",
        "jobs": "Print jobs",
        "files": "Files, photos and films",
        "requests": "Requests about data protection",
        "log": "Changes and information given",
        "kept": "Retention",
        "none": "None.",
    }
)
_FIELDS = MappingProxyType(
    {
        "name": "Name",
        "company": "Firma",
        "street": "Straße",
        "postcode": "PLZ",
        "city": "Ort",
        "country": "Land",
        "email": "E-Mail",
        "phone": "Telefon",
        "vat_id": "USt-IdNr.",
        "vat_id_checked": "USt-IdNr. geprüft",
        "note": "Notiz",
        "number": "Nummer",
        "state": "Stand",
        "title": "Titel",
        "quantity": "Menge",
        "created_at": "Angelegt",
        "due_on": "Fällig am",
        "service_on": "Leistungsdatum",
        "valid_until": "Gültig bis",
        "sent_on": "Verschickt am",
        "net": "Netto",
        "vat": "USt",
        "gross": "Brutto",
        "file_name": "Datei",
        "started_at": "Beginn",
        "ended_at": "Ende",
        "result": "Ergebnis",
        "grams": "Gramm",
        "printer": "Drucker",
        "at": "Am",
        "role": "Art",
        "names": "Namen",
        "kind": "Art",
        "received_on": "Eingegangen am",
        "done_at": "Erledigt am",
        "action": "Vorgang",
    }
)
_OF_CUSTOMER = (
    "name",
    "company",
    "street",
    "postcode",
    "city",
    "country",
    "email",
    "phone",
    "vat_id",
    "vat_id_checked",
    "note",
    "created_at",
)
_OF_ORDER = (
    "number",
    "state",
    "title",
    "note",
    "quantity",
    "created_at",
    "service_on",
    "net",
    "vat",
    "gross",
)
_OF_QUOTE = (
    "number",
    "state",
    "title",
    "note",
    "quantity",
    "created_at",
    "valid_until",
    "net",
    "vat",
    "gross",
)
_OF_JOB = (
    "number",
    "name",
    "file_name",
    "started_at",
    "ended_at",
    "result",
    "grams",
    "printer",
    "note",
    "net",
    "vat",
    "gross",
)
_OF_FILE = ("role", "at", "name", "names", "note")
_OF_REQUEST = ("kind", "received_on", "done_at")
_OF_LOG = ("at", "action")


def customer_data(record: CustomerRecord, kept: Mapping[str, date | None], at: datetime) -> dict[str, Any]:
    """Return everything as plain data. ``kept``: until when each class is kept, if that is known."""
    data: dict[str, Any] = _plain(asdict(record))
    customer = data.pop("customer")
    details = customer.pop("details") or {}
    return {
        "schema": SCHEMA,
        "made_at": at.isoformat(),
        "customer": customer | details,
        "kept_until": {name: None if day is None else day.isoformat() for name, day in kept.items()},
        **data,
    }


def customer_json(record: CustomerRecord, kept: Mapping[str, date | None], at: datetime) -> str:
    """Write everything as JSON."""
    return json.dumps(customer_data(record, kept, at), ensure_ascii=False, indent=2, sort_keys=False) + "\n"


def customer_page(record: CustomerRecord, kept: Mapping[str, str], at: datetime, language: str = "de") -> str:
    """Write everything as a page. ``kept``: in words until when each class is kept."""
    notation = notation_of(language)
    words = _GERMAN if notation.language == "de" else _ENGLISH
    data = customer_data(record, {}, at)
    made = words["made"].format(day=notation.day(at.date()), number=record.customer.number)
    blocks: list[Block] = [Heading(words["title"], 1), Paragraph(made), Heading(words["who"])]
    known = [(name, data["customer"].get(name)) for name in _OF_CUSTOMER]
    rows = [(_label(name, notation), _text(value)) for name, value in known if value]
    blocks.append(Table(("", ""), tuple(rows)) if rows else Paragraph(words["none"]))
    for key, columns in (
        ("orders", _OF_ORDER),
        ("quotes", _OF_QUOTE),
        ("jobs", _OF_JOB),
        ("files", _OF_FILE),
        ("requests", _OF_REQUEST),
        ("log", _OF_LOG),
    ):
        blocks += [Heading(words[key]), _table(data[key], columns, words["none"], notation)]
    blocks.append(Heading(words["kept"]))
    blocks.append(Bullets(tuple(f"{name}: {text}" for name, text in kept.items())))
    return to_html(words["title"], blocks, language=notation.language)


def _table(rows: Iterable[Mapping[str, Any]], columns: Iterable[str], none: str, notation: Notation) -> Block:
    flat = [{**row, **(row.get("price") or {})} for row in rows]
    shown = [name for name in columns if any(row.get(name) for row in flat)]
    if not flat or not shown:
        return Paragraph(none)
    return Table(
        tuple(_label(name, notation) for name in shown),
        tuple(tuple(_text(row.get(name)) for name in shown) for row in flat),
    )


def _label(name: str, notation: Notation) -> str:
    return _FIELDS[name] if notation.language == "de" else name.replace("_", " ").capitalize()


def _text(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case Enum():
            return value.value
        case _:
            return value
