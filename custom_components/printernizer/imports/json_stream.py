"""A JSON file of any size, an item at a time: the lists of its outermost object are never held whole."""

from collections.abc import Collection, Iterator
from decimal import Decimal
import io
import json
import re
from typing import Any, BinaryIO, TextIO

from .problems import ImportProblem, ImportRefused

MOST_ITEM = 4 * 1024 * 1024
"""Characters. A job with everything that belongs to it is a thousandth of that."""

_PIECE = 64 * 1024
_BLANK = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder(parse_float=Decimal, parse_constant=lambda name: None)


class _Text:
    """What was read and not used yet."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._rest = ""
        self._is_whole = False
        self.line = 1

    def peek(self) -> str:
        """Return the next character that is no blank; nothing at the end."""
        while True:
            blank = _BLANK.match(self._rest)
            self._drop(blank.end() if blank else 0)
            if self._rest or not self._read():
                return self._rest[:1]

    def take(self, character: str) -> bool:
        """Skip a character if it is the next."""
        is_there = self.peek() == character
        if is_there:
            self._drop(1)
        return is_there

    def value(self) -> Any:
        """Return the value that comes next."""
        self.peek()
        while True:
            try:
                found, end = _DECODER.raw_decode(self._rest)
            except RecursionError:
                raise ImportRefused(ImportProblem.BROKEN) from None
            except ValueError:
                found, end = None, -1
            # A number that ends with what was read may go on in what wasn't.
            if end >= 0 and (end < len(self._rest) or self._is_whole):
                self._drop(end)
                return found
            if len(self._rest) > MOST_ITEM:
                raise ImportRefused(ImportProblem.TOO_LARGE, str(self.line))
            if not self._read():
                raise ImportRefused(ImportProblem.BROKEN, str(self.line))

    def _read(self) -> bool:
        try:
            piece = self._file.read(_PIECE)
        except UnicodeDecodeError as error:
            raise ImportRefused(ImportProblem.ENCODING) from error
        self._rest += piece
        self._is_whole = not piece
        return bool(piece)

    def _drop(self, count: int) -> None:
        self.line += self._rest.count("\n", 0, count)
        self._rest = self._rest[count:]


def read_items(file: BinaryIO, lists: Collection[str]) -> Iterator[tuple[str, int, Any]]:
    """Yield key, line and value of each entry of the outermost object; of those in ``lists``, of each item.

    Raises ``ImportRefused`` at the place that makes no sense.
    """
    wrapper = io.TextIOWrapper(file, "utf-8-sig", newline="")
    try:
        yield from _entries(_Text(wrapper), lists)
    finally:
        wrapper.detach()


def _entries(text: _Text, lists: Collection[str]) -> Iterator[tuple[str, int, Any]]:
    if not text.take("{"):
        raise ImportRefused(ImportProblem.NOT_RECOGNISED)
    while not text.take("}"):
        key = text.value()
        if not isinstance(key, str) or not text.take(":"):
            raise ImportRefused(ImportProblem.BROKEN, str(text.line))
        if key in lists and text.take("["):
            yield from _items(text, key)
        else:
            yield key, text.line, text.value()
        if not text.take(",") and text.peek() != "}":
            raise ImportRefused(ImportProblem.BROKEN, str(text.line))


def _items(text: _Text, key: str) -> Iterator[tuple[str, int, Any]]:
    while not text.take("]"):
        text.peek()
        yield key, text.line, text.value()
        if not text.take(",") and text.peek() != "]":
            raise ImportRefused(ImportProblem.BROKEN, str(text.line))
