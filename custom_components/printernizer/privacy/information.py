"""What is known of a customer, as a package to hand out: a page to read, the data, and the photos."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..documents import customer_json, customer_page, notation_of
from ..ledger.people_rows import CustomerRecord
from ..ledger.retention import kept_until
from ..shop import SHOP, Shop

MOST_PICTURES = 64 * 1024 * 1024
"""Bytes. What is larger is asked for in the library itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Information:
    """The package: a ZIP, and what it is called; no name stands in that."""

    name: str
    content: bytes


async def async_information(hass: HomeAssistant, customer_id: int, language: str) -> Information:
    """Put the package together. Raises ``CustomerMissing``."""
    shop = hass.data[SHOP]
    record = await shop.ledger.privacy.record(customer_id)
    now = dt_util.now()
    last = await shop.ledger.privacy.last_voucher(customer_id)
    days = _kept(shop, record, last)
    pictures = [
        path
        for each in record.files
        if "role" in each and (path := await shop.library.find(each["sha256"])) is not None
    ]
    texts = {
        "data.json": customer_json(record, days, now),
        "data.html": customer_page(record, _in_words(days, language), now, language),
    }
    content = await hass.async_add_executor_job(_packed, texts, pictures, now)
    return Information(name=f"{record.customer.number}_{now:%Y-%m-%d}.zip", content=content)


def counts_of(record: CustomerRecord) -> dict[str, int]:
    """Count what is handed out, for the log."""
    return {
        "orders": len(record.orders),
        "quotes": len(record.quotes),
        "jobs": len(record.jobs),
        "files": len(record.files),
    }


def _kept(shop: Shop, record: CustomerRecord, last: date | None) -> dict[str, date | None]:
    """Tell until when each class is kept; ``None``: until an erasure is asked for."""
    privacy = shop.settings.privacy
    years = privacy.periods.job_years
    sent = [quote.sent_on for quote in record.quotes if quote.sent_on is not None]
    return {
        "details": record.customer.erase_on,
        "jobs": None if last is None or years is None else kept_until(last, years),
        "quotes": kept_until(max(sent), privacy.letter_years) if sent else None,
    }


def _in_words(days: dict[str, date | None], language: str) -> dict[str, str]:
    notation = notation_of(language)
    is_german = notation.language == "de"
    labels = (
        {"details": "Stammdaten", "jobs": "Druckaufträge und Aufträge (ohne Namen)", "quotes": "Angebote"}
        if is_german
        else {"details": "Master data", "jobs": "Jobs and orders (without names)", "quotes": "Quotations"}
    )
    until = "bis" if is_german else "until"
    asked = "bis zur Löschung" if is_german else "until erased"
    return {
        labels[name]: asked if day is None else f"{until} {notation.day(day)}" for name, day in days.items()
    }


def _packed(texts: dict[str, str], pictures: Iterable[Path], at: datetime) -> bytes:
    """Write the ZIP. Blocks."""
    buffer = BytesIO()
    left = MOST_PICTURES
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, text in texts.items():
            package.writestr(name, text)
        for number, path in enumerate(pictures, 1):
            try:
                size = path.stat().st_size
                if size <= left:
                    package.write(path, f"pictures/{number:03}{path.suffix}", ZIP_STORED)
                    left -= size
            except OSError:
                # It was deleted in this very moment.
                continue
    return buffer.getvalue()
