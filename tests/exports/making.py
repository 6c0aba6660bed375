"""Files made of a ledger, as they are downloaded."""

from collections.abc import Iterator
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from custom_components.printernizer.exports.documents import (
    DOCUMENTS,
    ExportContent,
    ExportFormat,
    ExportRequest,
    ShopFacts,
)
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.export_reads import ExportQuery

BERLIN = ZoneInfo("Europe/Berlin")
SHOP = ShopFacts(
    zone=BERLIN, made_at=datetime(2026, 12, 1, 8, tzinfo=UTC), name="Druckerei <Müller> & Söhne", place="Ulm"
)


async def made(ledger: Ledger, kind: str, content: str, *, shop: ShopFacts = SHOP, **query: Any) -> bytes:
    request = ExportRequest(
        format=ExportFormat(kind), content=ExportContent(content), query=ExportQuery(**query)
    )
    document = DOCUMENTS[request.format, request.content]

    def write(connection: Connection) -> Iterator[bytes]:
        return document.make(connection, request, shop)

    async with aclosing(ledger.exports.stream(write)) as pieces:
        return b"".join([piece async for piece in pieces])
