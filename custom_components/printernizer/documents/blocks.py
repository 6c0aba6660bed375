"""What a page is made of, and the same page as Markdown and as HTML."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
import re

STYLE = """
:root { color-scheme: light; }
body { font: 11pt/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 1.6rem; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem .3rem 0; border-bottom: 1px solid #ccc; }
td.amount, th.amount { text-align: right; white-space: nowrap; padding-right: 0; }
tr.total td { font-weight: 600; border-bottom: 2px solid #1a1a1a; }
address, .address { font-style: normal; white-space: pre-line; }
.sender { text-align: right; } .small { font-size: .85rem; color: #444; }
@page { size: A4; margin: 20mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
"""
"""Everything a page needs to look at: nothing is loaded."""

_MARKS = re.compile(r"([\\`*_{}\[\]<>#+!|~-])")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 is the page's own."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; line breaks stay."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its headings."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


type Block = Heading | Paragraph | Bullets | Table


def to_html(title: str, blocks: Iterable[Block], *, language: str = "de") -> str:
    """Write a page as HTML."""
    return html_page(title, "\n".join(map(_html, blocks)), language=language)


def html_page(title: str, body: str, *, language: str) -> str:
    """Put a body that is escaped already into a page."""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n<meta name="robots" content="noindex">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def to_markdown(blocks: Iterable[Block]) -> str:
    """Write a page as Markdown."""
    return "\n\n".join(map(_markdown, blocks)) + "\n"


def _html(block: Block) -> str:
    match block:
        case Heading(text=text, level=level):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(text=text):
            return f"<p>{escape(text).replace('\n', '<br>')}</p>"
        case Bullets(items=items):
            return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
        case Table(head=head, rows=rows):
            top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
            body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
            return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _markdown(block: Block) -> str:
    match block:
        case Heading(text=text, level=level):
            return f"{'#' * level} {_plain(text)}"
        case Paragraph(text=text):
            return "  \n".join(_plain(line) for line in text.splitlines())
        case Bullets(items=items):
            return "\n".join(f"- {_plain(item)}" for item in items)
        case Table(head=head, rows=rows):
            lines = [_row(head), _row(("---",) * len(head), is_plain=False), *map(_row, rows)]
            return "\n".join(lines)


def _row(cells: Iterable[str], *, is_plain: bool = True) -> str:
    return f"| {' | '.join(_plain(cell) if is_plain else cell for cell in cells)} |"


def _plain(text: str) -> str:
    """Take the meaning out of what Markdown would read as a mark."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
