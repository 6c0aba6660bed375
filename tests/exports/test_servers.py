"""Files that are made of a server's books."""

from sqlalchemy import Connection, update

from custom_components.printernizer.exports.documents import DOCUMENTS, ExportFormat
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.account_tables import sites
from custom_components.printernizer.ledger.model import meta

from .books import fill
from .making import made


def name_alike(connection: Connection) -> None:
    """Give the books the one thing that is drawn for each."""
    connection.execute(update(meta).where(meta.c.key == "uid").values(value="books"))
    connection.execute(update(sites).values(uid="books"))


async def test_a_file_is_the_same_whichever_database_its_books_are_in(ledger: Ledger, empty: str) -> None:
    other = Ledger(empty)
    await other.open()
    try:
        await other._worker.write(fill)
        for each in (ledger, other):
            await each._worker.write(name_alike)
        for kind, content in DOCUMENTS:
            expected, found = [await made(each, kind, content, period=202611) for each in (ledger, other)]
            # A workbook tells when it was made.
            assert found == expected or kind is ExportFormat.XLSX, (kind, content)
    finally:
        await other.close()
