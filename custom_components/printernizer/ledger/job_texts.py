"""What jobs are found and sorted by: their names without case, accents and umlauts.

``search_text`` holds each word behind two line breaks, once with ``ae`` for ``ä`` and, where that differs, once with
``a``; so a word is found however it is typed, and one of a letter or two where another begins with it.
"""

from collections.abc import Iterable
import re
import unicodedata

from .columns import clean
from .model import NAME, SEARCH_TEXT, SORT_NAME
from .reads import fold

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_NUMBER = re.compile(r"[0-9]{1,8}")
_BEGIN = "\n\n"
_PARTS = 3
"""Characters of the parts that indexes know."""
MAX_WORDS = 10

type Word = tuple[str, ...]
"""Spellings of one word: one of them has to be found."""


def plain(text: str) -> str:
    """Return a folded text without accents: ``a`` for ``ä``."""
    split = unicodedata.normalize("NFD", text)
    return "".join(char for char in split if not unicodedata.combining(char))


def german(text: str) -> str:
    """Return a folded text without accents: ``ae`` for ``ä``."""
    return plain(text.translate(_UMLAUTS))


def search_text(name: str, file_name: str, number: str = "") -> str:
    """Return what a job is found by."""
    folded = [word for text in (name, file_name, number) for word in fold(text, NAME).split()]
    words = dict.fromkeys((*map(german, folded), *map(plain, folded)))
    return clean("".join(f"{_BEGIN}{word}" for word in words), SEARCH_TEXT)


def search_words(text: str) -> tuple[Word, ...]:
    """Return what has to stand in a ``search_text``: all words, each in one of its spellings."""
    words = dict.fromkeys(fold(text, NAME).split())
    found = (_spellings((german(word), plain(word))) for word in words)
    return tuple(dict.fromkeys(word for word in found if word))[:MAX_WORDS]


def _spellings(texts: Iterable[str]) -> Word:
    wanted = (text if len(text) >= _PARTS else f"{_BEGIN}{text}"[-_PARTS:] for text in texts if text)
    return tuple(dict.fromkeys(wanted))


def parts(text: str) -> tuple[str, ...]:
    """Return the parts of three characters that a text is made of, each once."""
    return tuple(dict.fromkeys(text[start : start + _PARTS] for start in range(len(text) - _PARTS + 1)))


def sort_name(name: str, limit: int = SORT_NAME) -> str:
    """Return what a name is sorted by: without case and accents, ``Teil 2`` before ``Teil 10``."""
    is_short = len(name) <= limit <= SORT_NAME
    letters = name.translate(_LATIN) if is_short and _LATIN_NAME(name) else plain(fold(name, NAME))
    numbered = _NUMBER.sub(lambda found: found[0].zfill(8), letters)
    return numbered[:limit] if numbered.isascii() and is_short else clean(numbered, limit)


_LATIN = {code: plain(fold(chr(code), NAME)) for code in range(0x250)}
"""Letter by letter what short names in such letters become: lists of thousands are sorted while somebody waits."""
_LATIN_NAME = re.compile(f"[\0-{chr(max(_LATIN))}]*").fullmatch
