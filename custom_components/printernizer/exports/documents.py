"""Which files there are, and how each is made of the books."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo
from enum import StrEnum

from sqlalchemy import Connection

from ..costing import GERMANY, TaxProfile, month_span
from ..ledger import export_reads as reads, history_reads
from ..ledger.export_reads import ExportQuery
from ..ledger.figure_reads import find_use
from ..ledger.stock_tables import energy_tariffs, rate_settings, tax_modes
from . import gdpdu
from .cells import GERMAN, RAW, Dialect
from .columns import Block, Table
from .csv_file import csv_chunks
from .handoff import MAPPINGS, Mapped, article_rows, contact_rows, handoff_chunks
from .json_file import History, json_chunks
from .own_use_list import own_use_blocks
from .page import head, page, table_parts
from .statement import summarise
from .statement_page import Month, statement_page
from .tables import COSTS, CUSTOMERS, JOBS, OWN_USE
from .xlsx_file import xlsx_chunks


class ExportFormat(StrEnum):
    """What kind of file."""

    CSV = "csv"
    """As a German spreadsheet opens it."""
    CSV_RAW = "csv_raw"
    """As programs want it."""
    JSON = "json"
    XLSX = "xlsx"
    PRINT = "print"
    """A page to be printed."""
    GDPDU = "gdpdu"
    """For the tax office."""
    DATEV = "datev"
    LEXWARE = "lexware"
    SEVDESK = "sevdesk"


class ExportContent(StrEnum):
    """What stands in the file."""

    JOBS = "jobs"
    COSTS = "costs"
    CUSTOMERS = "customers"
    OWN_USE = "own_use"
    STATEMENT = "statement"
    """What a month came to."""
    HISTORY = "history"
    """Everything that is told of jobs, to be read in again."""
    BOOKS = "books"
    """What the tax office may ask for."""
    BOOKINGS = "bookings"
    CONTACTS = "contacts"
    ARTICLES = "articles"


@dataclass(frozen=True, kw_only=True, slots=True)
class ExportRequest:
    """Which file, of which jobs."""

    format: ExportFormat
    content: ExportContent
    query: ExportQuery = field(default_factory=ExportQuery)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShopFacts:
    """Whose books they are. By names of hand-offs: columns that a person has set, and which have ae for ä."""

    zone: tzinfo
    made_at: datetime
    name: str = ""
    place: str = ""
    profile: TaxProfile = GERMANY
    mappings: Mapping[str, Mapped] = field(default_factory=dict)
    spelled_out: Collection[str] = ()


type Make = Callable[[Connection, ExportRequest, ShopFacts], Iterator[bytes]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A file that there is. ``needs_month``: it is about one month and no other time."""

    make: Make
    name: str
    suffix: str
    content_type: str
    needs_month: bool = False


_CSV = "text/csv; charset=utf-8"
_HTML = "text/html; charset=utf-8"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _blocks(table: Table, connection: Connection, request: ExportRequest, shop: ShopFacts) -> Iterator[Block]:
    match table:
        case _ if table is OWN_USE:
            rows = reads.own_use_rows(connection, request.query)
            return own_use_blocks(rows, reads.read_tax_modes(connection), shop.profile)
        case _ if table is COSTS:
            return reads.cost_blocks(connection, request.query)
        case _ if table is CUSTOMERS:
            return reads.customer_blocks(connection, request.query)
        case _:
            return reads.job_blocks(connection, request.query)


def _csv(table: Table, dialect: Dialect) -> Make:
    return lambda connection, request, shop: csv_chunks(
        table, _blocks(table, connection, request, shop), dialect, shop.zone
    )


def _xlsx(table: Table) -> Make:
    return lambda connection, request, shop: xlsx_chunks(
        [(table, _blocks(table, connection, request, shop))], _notes(connection, request, shop), shop.zone
    )


def _print(table: Table) -> Make:
    def make(connection: Connection, request: ExportRequest, shop: ShopFacts) -> Iterator[bytes]:
        def body() -> Iterator[str]:
            yield head(table.title, _notes(connection, request, shop))
            yield from table_parts(table, _blocks(table, connection, request, shop), shop.zone)

        return page(table.title, body(), is_wide=table is JOBS)

    return make


def _statement(connection: Connection, request: ExportRequest, shop: ShopFacts) -> Iterator[bytes]:
    period = request.query.period or 0
    span = month_span(*divmod(period, 100), shop.zone)
    until = max(span.start, min(span.end, shop.made_at))
    return statement_page(
        Month(period=period, use=find_use(connection, span.start, until, shop.zone)),
        summarise(reads.job_blocks(connection, request.query)),
        _blocks(OWN_USE, connection, request, shop),
        _notes(connection, request, shop),
        shop.zone,
    )


def _history(connection: Connection, request: ExportRequest, shop: ShopFacts) -> Iterator[bytes]:
    heads = [
        {"site": each.site, "name": each.name, "seq": each.seq, "hash": each.hash}
        for each in reads.read_heads(connection)
    ]
    about = {
        "ledger": reads.read_uid(connection),
        "made_at": shop.made_at.astimezone(UTC).isoformat(timespec="seconds"),
        "heads": heads,
    }
    history = History(
        head=about,
        printers=history_reads.read_printers(connection),
        filaments=history_reads.read_filaments(connection),
        spools=history_reads.read_spools(connection),
        rates=history_reads.read_settings(connection, rate_settings),
        tax_modes=history_reads.read_settings(connection, tax_modes),
        tariffs=history_reads.read_settings(connection, energy_tariffs),
        customers=history_reads.read_customers(connection),
        orders=history_reads.read_orders(connection),
        quotes=history_reads.read_quotes(connection),
        rules=history_reads.read_rules(connection),
        jobs=history_reads.history_blocks(connection, request.query),
    )
    return json_chunks(history)


def _books(connection: Connection, request: ExportRequest, shop: ShopFacts) -> Iterator[bytes]:
    # A duty to keep goes before a customer's restriction, and customers stand there by number only.
    whole = replace(request, query=replace(request.query, with_restricted=True))
    tables = (
        (gdpdu.BOOKED, _blocks(JOBS, connection, whole, shop)),
        (gdpdu.WITHDRAWN, _blocks(OWN_USE, connection, whole, shop)),
        (gdpdu.CLOSES, reads.close_blocks(connection, whole.query)),
        (gdpdu.LOG, reads.log_blocks(connection, whole.query)),
    )
    return gdpdu.gdpdu_chunks(
        tables,
        supplier=shop.name,
        place=shop.place,
        notes=_notes(connection, request, shop),
        zone=shop.zone,
    )


def _handoff(name: str) -> Make:
    def make(connection: Connection, request: ExportRequest, shop: ShopFacts) -> Iterator[bytes]:
        mapped = shop.mappings.get(name) or MAPPINGS[name]
        if name.endswith("contacts"):
            rows: Iterable[Iterable[Mapping[str, str]]] = contact_rows(
                reads.customer_blocks(connection, request.query)
            )
        else:
            rows = article_rows(reads.article_blocks(connection, request.query))
        return handoff_chunks(rows, mapped, is_spelled_out=name in shop.spelled_out)

    return make


def _notes(connection: Connection, request: ExportRequest, shop: ShopFacts) -> dict[str, str]:
    """Return what is told along with a file: whose, when, and where the log stood."""
    made = shop.made_at.astimezone(shop.zone)
    notes = {"Betrieb": shop.name} if shop.name else {}
    notes["Erstellt"] = f"{made:%d.%m.%Y %H:%M} Uhr"
    for each in reads.read_heads(connection):
        at = f" ({each.site})" if each.site else ""
        notes[f"Prüfsumme des Protokolls{at}, Zeile {each.seq}"] = each.hash
    return notes


def _tables() -> dict[tuple[ExportFormat, ExportContent], Document]:
    found: dict[tuple[ExportFormat, ExportContent], Document] = {}
    for table in (JOBS, COSTS, CUSTOMERS, OWN_USE):
        content = ExportContent(table.key)
        found |= {
            (ExportFormat.CSV, content): Document(
                make=_csv(table, GERMAN), name=table.german, suffix=".csv", content_type=_CSV
            ),
            (ExportFormat.CSV_RAW, content): Document(
                make=_csv(table, RAW), name=table.key, suffix=".csv", content_type=_CSV
            ),
            (ExportFormat.XLSX, content): Document(
                make=_xlsx(table), name=table.german, suffix=".xlsx", content_type=_XLSX
            ),
            (ExportFormat.PRINT, content): Document(
                make=_print(table), name=table.german, suffix=".html", content_type=_HTML
            ),
        }
    for program in (ExportFormat.LEXWARE, ExportFormat.SEVDESK):
        for content, name in ((ExportContent.CONTACTS, "kontakte"), (ExportContent.ARTICLES, "artikel")):
            found[program, content] = Document(
                make=_handoff(f"{program}_{content}"),
                name=f"{program}_{name}",
                suffix=".csv",
                content_type="text/csv; charset=windows-1252",
            )
    return found


DOCUMENTS: Mapping[tuple[ExportFormat, ExportContent], Document] = {
    **_tables(),
    (ExportFormat.JSON, ExportContent.HISTORY): Document(
        make=_history, name="history", suffix=".json", content_type="application/json"
    ),
    (ExportFormat.PRINT, ExportContent.STATEMENT): Document(
        make=_statement, name="monatsabschluss", suffix=".html", content_type=_HTML, needs_month=True
    ),
    (ExportFormat.GDPDU, ExportContent.BOOKS): Document(
        make=_books, name="gdpdu", suffix=".zip", content_type="application/zip"
    ),
}
"""All files that are made anew each time they are asked for; batches for DATEV are made once."""


def file_name(document: Document, request: ExportRequest) -> str:
    """Name a file: in ASCII, and without anything that tells of a person."""
    query = request.query
    parts = ["printernizer", document.name]
    if query.period is not None:
        parts.append("{:04d}-{:02d}".format(*divmod(query.period, 100)))
    parts += [f"{mark}{at:%Y%m%d}" for mark, at in (("ab", query.since), ("bis", query.until)) if at]
    if query.jobs is not None:
        parts.append("auswahl")
    return "_".join(parts) + document.suffix
