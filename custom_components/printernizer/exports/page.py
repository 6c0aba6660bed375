"""Pages to be printed by a browser: no script, nothing from elsewhere, every text escaped."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import tzinfo
from html import escape

from .cells import Dialect, Texts, columns_of, texts_of
from .columns import TEXTS, Block, Column, Kind, Table

_STYLE = """
@page { size: A4; margin: 15mm; }
* { box-sizing: border-box; }
body { font: 10pt/1.4 system-ui, sans-serif; color: #000; background: #fff; margin: 2em auto; max-width: 190mm; }
body.wide { max-width: none; }
h1 { font-size: 16pt; margin: 0; } h2 { font-size: 11pt; margin: 1.5em 0 .3em; break-after: avoid; }
p { margin: .3em 0; } .note { font-weight: bold; } .hash { font: 7pt monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; } thead { display: table-header-group; }
th, td { padding: .15em .4em; text-align: left; border-bottom: 1px solid #bbb; vertical-align: top; }
th { vertical-align: bottom; hyphens: auto; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; } td.n { white-space: nowrap; }
tfoot td { font-weight: bold; border-top: 1px solid #000; }
.sign { margin-top: 4em; display: flex; gap: 4em; } .sign span { border-top: 1px solid #000; flex: 1; }
body.wide table { font-size: 7.5pt; }
@media print { body { margin: 0; max-width: none; } body.wide { font-size: 7pt; } }
"""

_PRINTED = Dialect(is_german=True, separator="", mark=",", encoding="utf-8")
NO_INVOICE = "Kalkulatorische Auswertung – keine Rechnung, kein Beleg für den Vorsteuerabzug"  # noqa: RUF001


def page(title: str, body: Iterable[str], *, is_wide: bool = False) -> Iterator[bytes]:
    """Write a page around its parts."""
    kind = ' class="wide"' if is_wide else ""
    yield (
        '<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body{kind}>\n"
    ).encode()
    for part in body:
        yield part.encode()
    yield b"</body></html>\n"


def head(title: str, notes: Mapping[str, str], *, warning: str = NO_INVOICE) -> str:
    """Write what a page begins with."""
    lines = "".join(
        f"<p{' class=' + chr(34) + 'hash' + chr(34) if key.startswith('Prüfsumme') else ''}>"
        f"{escape(key)}: {escape(value)}</p>\n"
        for key, value in notes.items()
    )
    return f'<h1>{escape(title)}</h1>\n<p class="note">{escape(warning)}</p>\n{lines}'


def table_parts(table: Table, blocks: Iterable[Block], zone: tzinfo) -> Iterator[str]:
    """Write a table, a block of rows at a time."""
    headings = "".join(f"<th{_aligned(column)}>{escape(_heading(column))}</th>" for column in table.columns)
    yield f"<table><thead><tr>{headings}</tr></thead><tbody>\n"
    writers = [_cells(column, zone) for column in table.columns]
    for block in blocks:
        columns = [write(values) for write, values in zip(writers, columns_of(block), strict=False)]
        yield "".join(f"<tr>{''.join(cells)}</tr>\n" for cells in zip(*columns, strict=True))
    yield "</tbody></table>\n"


def small_table(
    headings: Iterable[str], rows: Iterable[Iterable[str]], total: Iterable[str] = (), *, texts: int = 1
) -> str:
    """Write a table of texts; the first ``texts`` columns are words, all others numbers."""
    lines = "".join(f"<tr>{_row('td', row, texts)}</tr>\n" for row in rows)
    if not lines and not total:
        return "<p>Nichts.</p>\n"
    foot = _row("td", total, texts)
    foot = f"<tfoot><tr>{foot}</tr></tfoot>" if foot else ""
    return f"<table><thead><tr>{_row('th', headings, texts)}</tr></thead><tbody>\n{lines}</tbody>{foot}</table>\n"


def _heading(column: Column) -> str:
    """Return what stands over a column: words that a narrow sheet of paper can break."""
    return column.german.removesuffix("_eur").replace("_", " ")


def _row(tag: str, cells: Iterable[str], texts: int) -> str:
    return "".join(
        f"<{tag}{'' if place < texts else ' class=' + chr(34) + 'n' + chr(34)}>{escape(cell)}</{tag}>"
        for place, cell in enumerate(cells)
    )


def _cells(column: Column, zone: tzinfo) -> Texts:
    if column.kind is Kind.TEXT:
        return lambda values: [f"<td>{escape(value or '')}</td>" for value in values]
    if column.kind is Kind.WORD:
        return lambda values: [f"<td>{escape(column.words.get(value, value or ''))}</td>" for value in values]
    texts, aligned = texts_of(column, _PRINTED, zone), _aligned(column)
    return lambda values: [f"<td{aligned}>{cell}</td>" for cell in texts(values)]


def _aligned(column: Column) -> str:
    return "" if column.kind in TEXTS else ' class="n"'
