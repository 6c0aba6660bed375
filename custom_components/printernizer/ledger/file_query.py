"""A ``FileQuery`` in SQL: what matches, in which order, and where a page goes on."""

import re
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, String, func, literal, select, tuple_, type_coerce

from ..library.models import FileQuery, FileSort
from .file_tables import TAG, file_materials, file_origins, file_tags, files
from .reads import fold
from .words import holds

_NEVER = -1
"""When a file was printed that never was: before all others, so that it comes last when the newest come first."""

_KEYS: dict[FileSort, ColumnElement[Any]] = {
    FileSort.ADDED: type_coerce(files.c.added_at, BigInteger),
    FileSort.NAME: type_coerce(files.c.sort_name, String),
    FileSort.SIZE: files.c.size,
    FileSort.PRINTED: func.coalesce(type_coerce(files.c.printed_at, BigInteger), _NEVER),
}
_CURSOR = re.compile(r"([a-z]+)\.([0-9]{1,18})\.(.*)", re.DOTALL)
_NUMBER = re.compile(r"-?[0-9]{1,18}")


def key(query: FileQuery) -> ColumnElement[Any]:
    """Return what the answer is sorted by; ties go by id."""
    return _KEYS[query.sort].label("sort_key")


def order(query: FileQuery) -> tuple[ColumnElement[Any], ...]:
    """Return the order of the answer."""
    column = _KEYS[query.sort]
    if query.text:
        # A search reads every file anyway: to walk along an index would only make it jump.
        column = func.coalesce(column, column)
    columns = (column, files.c.id)
    return tuple(column.desc() for column in columns) if query.is_descending else columns


def cursor(query: FileQuery, value: str | int, file_id: int) -> str:
    """Make the cursor that continues after the file with this sort key and id."""
    return f"{query.sort}.{file_id}.{value}"


def continuation(query: FileQuery) -> list[ColumnElement[bool]]:
    """Return the condition for what comes after the page before. Raises ``ValueError`` for a cursor of no such page."""
    if query.after is None:
        return []
    found = _CURSOR.fullmatch(query.after)
    if found is None or found[1] != query.sort:
        raise ValueError("not a cursor of this sort")
    value: str | int = found[3]
    if query.sort is not FileSort.NAME:
        if not _NUMBER.fullmatch(found[3]):
            raise ValueError("not a cursor of this sort")
        value = int(found[3])
    here, last = tuple_(_KEYS[query.sort], files.c.id), tuple_(literal(value), literal(int(found[2])))
    return [here < last if query.is_descending else here > last]


def conditions(query: FileQuery) -> list[ColumnElement[bool]]:
    """Return what a file has to fulfil."""
    wanted: list[ColumnElement[bool]] = holds(files.c.search_text, query.text)
    if query.kinds:
        wanted.append(files.c.kind.in_(query.kinds))
    if query.is_pinned is not None:
        wanted.append(files.c.is_pinned == query.is_pinned)
    if query.printers:
        serials = file_origins.c.serial.in_(query.printers)
        wanted.append(files.c.id.in_(select(file_origins.c.file_id).where(serials)))
    if query.materials:
        materials = file_materials.c.material.in_(query.materials)
        wanted.append(files.c.id.in_(select(file_materials.c.file_id).where(materials)))
    for tag in query.tags:
        same = file_tags.c.folded == fold(tag, TAG)
        wanted.append(files.c.id.in_(select(file_tags.c.file_id).where(same)))
    return wanted
