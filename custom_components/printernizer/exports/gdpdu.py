"""What the tax office reads in (GDPdU, also called Z3): tables with a description of each, packed together.

The description names the definition that it follows (``gdpdu-01-09-2004.dtd``). That file is not ours to hand on; the
programs that read such descriptions bring it along.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import tzinfo
from itertools import count
from xml.sax.saxutils import escape

from .cells import Dialect
from .columns import PLACES, Block, Column, Kind, Table
from .csv_file import csv_chunks
from .tables import JOBS, OWN_USE
from .zip_file import zip_chunks

DTD = "gdpdu-01-09-2004.dtd"

_DIALECT = Dialect(is_german=True, separator=";", mark=",", encoding="utf-8")
_ROW = Column(key="row", german="satz_nr", kind=Kind.COUNT, about="laufende Nummer")

BOOKED = replace(JOBS, columns=(_ROW, *JOBS.columns))
WITHDRAWN = replace(OWN_USE, columns=(_ROW, *OWN_USE.columns))

LOG = Table(
    key="log",
    german="protokoll",
    title="Änderungsprotokoll",
    columns=(
        _ROW,
        Column(key="site", german="standort", kind=Kind.TEXT, about="Kürzel des Standorts"),
        Column(key="seq", german="nr", kind=Kind.COUNT, about="Nummer der Zeile am Standort"),
        Column(key="ts", german="zeit_utc", kind=Kind.TEXT, about="Zeitpunkt in UTC, ISO 8601"),
        Column(key="actor", german="wer", kind=Kind.TEXT, about="system oder Kennung der Person"),
        Column(key="action", german="was", kind=Kind.TEXT, about="Art des Eintrags"),
        Column(key="entity", german="woran", kind=Kind.TEXT, about="Gegenstand des Eintrags"),
        Column(key="data", german="inhalt", kind=Kind.TEXT, about="Inhalt als JSON"),
        Column(key="hash", german="pruefsumme", kind=Kind.TEXT, about="SHA-256 über Vorgänger und Zeile"),
    ),
)
CLOSES = Table(
    key="month_closes",
    german="monatsabschluesse",
    title="Monatsabschlüsse",
    columns=(
        _ROW,
        Column(key="period", german="monat", kind=Kind.PERIOD, about="abgeschlossener Monat"),
        Column(key="closed_at", german="abgeschlossen_am", kind=Kind.MOMENT, about="Ortszeit"),
        Column(key="closed_by", german="wer", kind=Kind.TEXT, about="system oder Kennung der Person"),
        Column(key="jobs", german="auftraege", kind=Kind.COUNT, about="Anzahl der Aufträge"),
        Column(key="log_seq", german="protokoll_nr", kind=Kind.COUNT, about="letzte Zeile des Protokolls"),
        Column(key="log_hash", german="pruefsumme", kind=Kind.TEXT, about="deren Prüfsumme"),
    ),
)


def gdpdu_chunks(
    tables: Iterable[tuple[Table, Iterable[Block]]],
    *,
    supplier: str,
    place: str,
    notes: Mapping[str, str],
    zone: tzinfo,
) -> Iterator[bytes]:
    """Pack the tables (each begins with a running number) with their description."""
    known = list(tables)

    def files() -> Iterator[tuple[str, Iterable[bytes]]]:
        description = index_xml([table for table, _ in known], supplier=supplier, place=place)
        yield "index.xml", [description.encode()]
        yield "LIESMICH.txt", [_readme([table for table, _ in known], notes).encode()]
        for table, blocks in known:
            yield f"{table.german}.csv", csv_chunks(table, numbered(blocks), _DIALECT, zone)

    return zip_chunks(files())


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Put a running number before each row: the key that a description has to name."""
    numbers = count(1)
    for block in blocks:
        yield [(next(numbers), *row) for row in block]


def index_xml(tables: Iterable[Table], *, supplier: str, place: str) -> str:
    """Describe the tables. The order of the elements is fixed."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<!DOCTYPE DataSet SYSTEM "{DTD}">',
        "<DataSet>",
        "<Version>1.0</Version>",
        "<DataSupplier>",
        f"<Name>{_xml(supplier)}</Name>",
        f"<Location>{_xml(place)}</Location>",
        "<Comment>Vorsystem: Aufzeichnungen über 3D-Druckaufträge, keine Rechnungen</Comment>",
        "</DataSupplier>",
        "<Media>",
        "<Name>printernizer</Name>",
    ]
    for table in tables:
        lines += _table(table)
    return "\n".join([*lines, "</Media>", "</DataSet>", ""])


def _table(table: Table) -> list[str]:
    key, *columns = table.columns
    return [
        "<Table>",
        f"<URL>{table.german}.csv</URL>",
        f"<Name>{_xml(table.title)}</Name>",
        f"<Description>{_xml(table.title)}</Description>",
        "<UTF8/>",
        "<DecimalSymbol>,</DecimalSymbol>",
        "<DigitGroupingSymbol>.</DigitGroupingSymbol>",
        # The first line are headings.
        "<Range><From>2</From></Range>",
        "<VariableLength>",
        "<ColumnDelimiter>;</ColumnDelimiter>",
        "<RecordDelimiter>&#13;&#10;</RecordDelimiter>",
        "<TextEncapsulator>&#34;</TextEncapsulator>",
        *_column("VariablePrimaryKey", key),
        *(line for column in columns for line in _column("VariableColumn", column)),
        "</VariableLength>",
        "</Table>",
    ]


def _column(element: str, column: Column) -> list[str]:
    about = f"<Description>{_xml(column.about)}</Description>" if column.about else ""
    return [f"<{element}><Name>{column.german}</Name>{about}{_type(column.kind)}</{element}>"]


def _type(kind: Kind) -> str:
    if kind is Kind.DAY:
        return "<Date><Format>DD.MM.YYYY</Format></Date>"
    if kind is Kind.COUNT:
        return "<Numeric><Accuracy>0</Accuracy></Numeric>"
    if kind in PLACES:
        return f"<Numeric><Accuracy>{PLACES[kind]}</Accuracy></Numeric>"
    return "<AlphaNumeric/>"


def _readme(tables: Iterable[Table], notes: Mapping[str, str]) -> str:
    lines = [
        "Datenträgerüberlassung aus printernizer, einem Vorsystem für 3D-Druckaufträge.",
        "Keine Rechnungen, kein Kassenbuch. Kunden stehen nur mit ihrer Nummer darin.",
        "",
        f"index.xml beschreibt die Tabellen nach {DTD}; diese Datei bringt das Prüfprogramm mit.",
        "sha256sums enthält die Prüfsummen aller Dateien.",
        "",
        *(f"{table.german}.csv: {table.title}" for table in tables),
        "",
        *(f"{key}: {value}" for key, value in notes.items()),
        "",
    ]
    return "\r\n".join(lines)


def _xml(text: str) -> str:
    # XML has no place for most control characters, not even escaped.
    return escape("".join(character for character in text if character.isprintable()))
