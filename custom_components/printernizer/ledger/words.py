"""Words that a person looks for in what is written freely: however case, accents and umlauts are typed."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, or_

from .job_texts import MAX_WORDS, german, plain
from .model import NAME
from .reads import fold


def searched(folded: Iterable[str]) -> str:
    """Return what folded texts are found by: each with ``ae`` for ``ä``, and where that differs with ``a`` too."""
    texts = [text for text in folded if text]
    return "\n".join(dict.fromkeys((*map(german, texts), *map(plain, texts))))


def holds(column: ColumnElement[str], text: str) -> list[ColumnElement[bool]]:
    """Return the conditions that a column of ``searched`` texts holds all words of a text."""
    found = []
    for word in list(dict.fromkeys(fold(text, NAME).split()))[:MAX_WORDS]:
        spellings = dict.fromkeys(filter(None, (german(word), plain(word))))
        if spellings:
            found.append(or_(*(column.contains(spelling, autoescape=True) for spelling in spellings)))
    return found
