"""Answers about kept files: functions on an open connection."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import batched
from typing import Any

from sqlalchemy import Column, Connection, Select, exists, func, select

from ..library.index import FileUnknown
from ..library.models import ENDED_TRANSFER, Facets, FilePage, FileQuery, JobFile, KeptFile, Origin, Transfer
from ..printfiles import PrintMetadata
from .file_keys import folder_key
from .file_query import conditions, continuation, cursor, key, order
from .file_tables import file_materials, file_metadata, file_origins, file_tags, files, job_files, transfers
from .model import jobs
from .records import decode

_FACETS = 50
_BATCH = 500
"""Ids in one question; databases take some thousands."""

_FIELDS = (
    "sha256",
    "size",
    "suffix",
    "kind",
    "name",
    "added_at",
    "is_pinned",
    "note",
    "problem",
    "printed_at",
)
_ORIGIN_FIELDS = ("source", "serial", "path", "name", "modified", "size", "seen_at")


def find_file_id(connection: Connection, sha256: str) -> int:
    """Return a file's row id. Raises ``FileUnknown``."""
    found = connection.execute(select(files.c.id).where(files.c.sha256 == sha256)).scalar_one_or_none()
    if found is None:
        raise FileUnknown(sha256[:64])
    return int(found)


def find_file(connection: Connection, sha256: str) -> KeptFile:
    """Return a file. Raises ``FileUnknown``."""
    (found,) = _load(connection, [find_file_id(connection, sha256)])
    return found


def find_files(connection: Connection, query: FileQuery) -> FilePage:
    """Return the page that the query asks for. Raises ``ValueError`` for a cursor that no such page gave."""
    wanted = conditions(query)
    page = (
        select(files.c.id, key(query))
        .where(*wanted, *continuation(query))
        .order_by(*order(query))
        .limit(query.limit + 1)
    )
    total = connection.execute(select(func.count()).select_from(files).where(*wanted)).scalar_one()
    found = connection.execute(page).all()
    shown = found[: query.limit]
    last = shown[-1] if len(found) > len(shown) else None
    return FilePage(
        items=tuple(_load(connection, [row.id for row in shown])),
        total=total,
        next=None if last is None else cursor(query, last.sort_key, last.id),
    )


def find_facets(connection: Connection) -> Facets:
    """Count what files can be filtered by."""
    every = connection.execute(
        select(func.count(), func.coalesce(func.sum(files.c.size), 0)).select_from(files)
    )
    count, size = every.one()
    serial, material = file_origins.c.serial, file_materials.c.material
    by_serial = select(serial, func.count(file_origins.c.file_id.distinct())).where(serial != "")
    folded = file_tags.c.folded
    return Facets(
        kinds=_facet(connection, select(files.c.kind, func.count()).group_by(files.c.kind)),
        printers=_facet(connection, by_serial.group_by(serial)),
        materials=_facet(connection, select(material, func.count()).group_by(material)),
        tags=_facet(connection, select(func.min(file_tags.c.tag), func.count()).group_by(folded)),
        files=count,
        size=int(size),
    )


def find_kept_from(
    connection: Connection, serial: str, folder: str
) -> dict[str, tuple[str, int | None, str | None]]:
    """Tell which files of a printer's folder are kept; where a path held several, the last one that was fetched."""
    table = file_origins.c
    rows = connection.execute(
        select(table.path, files.c.sha256, func.coalesce(table.size, files.c.size), table.modified)
        .join_from(file_origins, files)
        .where(table.folder_key == folder_key(serial, folder))
        .order_by(table.seen_at, table.id)
    )
    return {path: (sha256, size, modified) for path, sha256, size, modified in rows}


def find_removable(connection: Connection) -> tuple[KeptFile, ...]:
    """Return what no person pinned and no job refers to, without metadata, oldest first."""
    free = (
        select(files.c.id)
        .where(
            files.c.is_pinned.is_(False),
            ~exists().where(jobs.c.file_sha256 == files.c.sha256),
            ~exists().where(job_files.c.file_id == files.c.id),
        )
        .order_by(files.c.added_at, files.c.id)
    )
    return tuple(_load(connection, connection.execute(free).scalars().all(), with_metadata=False))


def find_job_files(connection: Connection, job_id: int) -> tuple[JobFile, ...]:
    """Return a job's pictures and films, oldest first."""
    rows = connection.execute(
        select(job_files.c.job_id, files.c.sha256, job_files.c.role, job_files.c.at)
        .join_from(job_files, files)
        .where(job_files.c.job_id == job_id)
        .order_by(job_files.c.at, job_files.c.id)
    )
    return tuple(JobFile(**row) for row in rows.mappings())


def find_transfers(connection: Connection) -> tuple[Transfer, ...]:
    """Return the transfers that had not ended, oldest first; what can't be read any more is left out."""
    rows = connection.execute(select(transfers.c.content).order_by(transfers.c.requested_at, transfers.c.id))
    found = (decode(Transfer, content) for content in rows.scalars())
    return tuple(transfer for transfer in found if transfer and transfer.state not in ENDED_TRANSFER)


def _facet(connection: Connection, counts: Select[tuple[Any, int]]) -> dict[Any, int]:
    rows = connection.execute(counts)
    best = sorted(((value, count) for value, count in rows), key=lambda row: (-row[1], row[0]))
    return dict(best[:_FACETS])


def _load(connection: Connection, ids: Sequence[int], *, with_metadata: bool = True) -> Iterator[KeptFile]:
    """Yield the files with these row ids, in their order."""
    for batch in batched(ids, _BATCH, strict=False):
        yield from _load_batch(connection, batch, with_metadata=with_metadata)


def _load_batch(connection: Connection, ids: tuple[int, ...], *, with_metadata: bool) -> Iterator[KeptFile]:
    query = select(files.c.id, *(files.c[name] for name in _FIELDS)).where(files.c.id.in_(ids))
    rows = {row["id"]: row for row in connection.execute(query).mappings()}
    origins = _origins(connection, ids)
    tags = _listed(connection, file_tags.c.tag, ids)
    materials = _listed(connection, file_materials.c.material, ids)
    metadata = _metadata(connection, ids) if with_metadata else {}
    prints = _prints(connection, [row["sha256"] for row in rows.values()])
    pictures = _pictures(connection, ids)
    for file_id in ids:
        row = rows[file_id]
        count = prints.get(row["sha256"], 0)
        yield KeptFile(
            **{name: row[name] for name in _FIELDS},
            tags=tuple(tags[file_id]),
            origins=tuple(origins[file_id]),
            metadata=metadata.get(file_id),
            materials=tuple(materials[file_id]),
            job_count=count,
            is_referred_to=count > 0 or file_id in pictures,
        )


def _origins(connection: Connection, ids: Sequence[int]) -> dict[int, list[Origin]]:
    table = file_origins.c
    columns = (table[name] for name in _ORIGIN_FIELDS)
    newest = select(table.file_id, *columns).order_by(table.seen_at.desc(), table.id.desc())
    by_file: dict[int, list[Origin]] = defaultdict(list)
    for file_id, *values in connection.execute(newest.where(table.file_id.in_(ids))):
        by_file[file_id].append(Origin(**dict(zip(_ORIGIN_FIELDS, values, strict=True))))
    return by_file


def _listed(connection: Connection, column: Column[str], ids: Sequence[int]) -> dict[int, list[str]]:
    table = column.table.c
    query = select(table.file_id, column).where(table.file_id.in_(ids)).order_by(table.position)
    by_file: dict[int, list[str]] = defaultdict(list)
    for file_id, text in connection.execute(query):
        by_file[file_id].append(text)
    return by_file


def _metadata(connection: Connection, ids: Sequence[int]) -> dict[int, PrintMetadata | None]:
    table = file_metadata.c
    rows = connection.execute(select(table.file_id, table.content).where(table.file_id.in_(ids)))
    return {file_id: decode(PrintMetadata, content) for file_id, content in rows}


def _prints(connection: Connection, hashes: Sequence[str]) -> dict[str, int]:
    """Return how often files were printed, by SHA-256."""
    table = jobs.c
    query = select(table.file_sha256, func.count().label("prints")).where(table.file_sha256.in_(hashes))
    rows = connection.execute(query.group_by(table.file_sha256))
    return {row.file_sha256: row.prints for row in rows}


def _pictures(connection: Connection, ids: Sequence[int]) -> set[int]:
    """Return which files are pictures or films of a job."""
    table = job_files.c
    return set(connection.execute(select(table.file_id).where(table.file_id.in_(ids))).scalars())
