"""Tables as CSV, a block at a time."""

from collections.abc import Callable, Iterable, Iterator
from datetime import tzinfo

from .cells import Dialect, Texts, columns_of, texts_of
from .columns import TEXTS, Block, Table

_END = "\r\n"


def csv_chunks(table: Table, blocks: Iterable[Block], dialect: Dialect, zone: tzinfo) -> Iterator[bytes]:
    """Write the headings and all rows; times are those of ``zone``. Nothing but ends of lines is a line break."""
    headings = [column.german if dialect.is_german else column.key for column in table.columns]
    yield (dialect.separator.join(headings) + _END).encode(dialect.encoding)
    writers = [texts_of(column, dialect, zone) for column in table.columns]
    # Only the file begins with a mark, not each piece of it.
    encoding = dialect.encoding.removesuffix("-sig")
    for block in blocks:
        if block:
            text = _lines(block, writers, dialect.separator.join)
            if text.count("\n") != len(block) or text.count("\r") != len(block):
                text = _lines(_flat(table, block), writers, dialect.separator.join)
            yield text.encode(encoding)


def _lines(block: Block, writers: Iterable[Texts], join: Callable[[Iterable[str]], str]) -> str:
    columns = [write(values) for write, values in zip(writers, columns_of(block), strict=False)]
    return _END.join(map(join, zip(*columns, strict=True))) + _END


def _flat(table: Table, block: Block) -> Block:
    """Put blanks in the place of line breaks: a name may have some, and some readers take each for a row's end."""
    texts = {place for place, column in enumerate(table.columns) if column.kind in TEXTS}
    return [
        tuple(
            " ".join(value.splitlines()) if place in texts and isinstance(value, str) else value
            for place, value in enumerate(row)
        )
        for row in block
    ]
