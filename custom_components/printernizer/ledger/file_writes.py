"""Entries about kept files: functions on a connection in a transaction, so each happens in full or not at all."""

from collections.abc import Iterable
from datetime import datetime
from itertools import batched
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from ..drivers.models import FileKind
from ..library.index import FileUnknown
from ..library.models import FileChange, JobFileRole, KeptFile, NewFile, Origin, OriginSource, Transfer
from ..library.names import OTHER_SUFFIX
from ..printfiles import PrintMetadata
from .columns import clean
from .errors import EntryRefused
from .file_keys import distinct, folder_key, folder_of, search_text, sort_name, stored_path
from .file_reads import find_file, find_file_id
from .file_tables import (
    MATERIAL,
    MAX_MATERIALS,
    MAX_ORIGINS,
    MAX_TAGS,
    TAG,
    file_materials,
    file_metadata,
    file_origins,
    file_tags,
    files,
    job_files,
    transfers,
)
from .model import NAME, jobs
from .reads import find_job, fold
from .records import decode, encode

_BATCH = 500


def keep_file(connection: Connection, new: NewFile) -> KeptFile:
    """Enter a file, or what is new of a known one."""
    try:
        file_id = find_file_id(connection, new.sha256)
    except FileUnknown:
        file_id = _add_file(connection, new)
        note_prints(connection, [new.sha256])
    _put_origin(connection, file_id, new.origin)
    _learn(connection, file_id, new)
    _index(connection, file_id)
    return find_file(connection, new.sha256)


def update_file(connection: Connection, sha256: str, change: FileChange) -> KeptFile:
    """Change what a person may change; an empty name gives the place to the newest origin's. Raises ``FileUnknown``."""
    file_id = find_file_id(connection, sha256)
    values: dict[str, Any] = {}
    if "name" in change:
        values["own_name"] = clean(change["name"], NAME).strip()
    if "note" in change:
        values["note"] = change["note"]
    if "is_pinned" in change:
        values["is_pinned"] = change["is_pinned"]
    if values:
        connection.execute(update(files).where(files.c.id == file_id).values(values))
    if "tags" in change:
        tags = distinct(change["tags"], TAG, MAX_TAGS)
        _replace(connection, file_tags, file_id, [{"tag": tag, "folded": fold(tag, TAG)} for tag in tags])
    _index(connection, file_id)
    return find_file(connection, sha256)


def forget_file(connection: Connection, sha256: str) -> None:
    """Take a file out, with all that belongs to it; an unknown one is no error."""
    connection.execute(delete(files).where(files.c.sha256 == sha256))


def attach_to_job(connection: Connection, job_id: int, sha256: str, role: JobFileRole, at: datetime) -> None:
    """Enter a picture or film of a job, in the place of another of its kind; a job may have many snapshots.

    Raises ``FileUnknown``, ``JobMissing``.
    """
    file_id = find_file_id(connection, sha256)
    find_job(connection, job_id)
    table = job_files.c
    replaced = delete(job_files).where(table.job_id == job_id, table.role == role)
    if role is JobFileRole.SNAPSHOT:
        replaced = replaced.where(table.file_id == file_id)
    connection.execute(replaced)
    connection.execute(insert(job_files).values(job_id=job_id, file_id=file_id, role=role, at=at))


def note_prints(connection: Connection, hashes: Iterable[str | None]) -> None:
    """Enter when files were printed last, after something about their jobs has changed."""
    last = select(func.max(jobs.c.first_seen_at)).where(jobs.c.file_sha256 == files.c.sha256)
    for sha256 in {*hashes} - {None}:
        printed = update(files).where(files.c.sha256 == sha256)
        connection.execute(printed.values(printed_at=last.scalar_subquery()))


def remember_transfers(connection: Connection, changed: Iterable[Transfer], ended: Iterable[str]) -> None:
    """Keep transfers over a restart, and forget the ended."""
    rows = [_transfer_row(transfer) for transfer in changed]
    old = [*ended, *(row["id"] for row in rows)]
    for batch in batched(old, _BATCH, strict=False):
        connection.execute(delete(transfers).where(transfers.c.id.in_(batch)))
    if rows:
        connection.execute(insert(transfers), rows)


def _transfer_row(transfer: Transfer) -> dict[str, Any]:
    content = encode(transfer)
    if content is None:
        raise EntryRefused("the transfer is too large to be kept")
    return {"id": transfer.id, "requested_at": transfer.requested_at, "content": content}


def _add_file(connection: Connection, new: NewFile) -> int:
    values = {
        "sha256": new.sha256,
        "size": new.size,
        "suffix": new.suffix,
        "kind": new.kind,
        "added_at": new.origin.seen_at,
        # These follow at once, from its origin.
        "name": "",
        "sort_name": "",
        "search_text": "",
    }
    (file_id,) = connection.execute(insert(files).values(values)).inserted_primary_key or (0,)
    return int(file_id)


def _put_origin(connection: Connection, file_id: int, origin: Origin) -> None:
    """Enter where a file was found, or that it was found there again; the oldest places give way."""
    table = file_origins.c
    path = stored_path(origin.path)
    serial = clean(origin.serial, NAME)
    newest = select(table.id, table.source, table.serial, table.path, table.seen_at).order_by(
        table.seen_at.desc(), table.id.desc()
    )
    known = connection.execute(newest.where(table.file_id == file_id)).all()
    here = next(
        (row for row in known if (row.source, row.serial, row.path) == (origin.source, serial, path)), None
    )
    is_on_printer = origin.source is OriginSource.PRINTER
    values = {
        "source": origin.source,
        "serial": serial,
        "path": path,
        "folder_key": folder_key(serial, folder_of(path)) if is_on_printer else None,
        "name": origin.name,
        "modified": origin.modified,
        "size": origin.size,
        "seen_at": origin.seen_at,
    }
    if here is not None:
        connection.execute(update(file_origins).where(table.id == here.id).values(values))
        return
    connection.execute(insert(file_origins).values(values | {"file_id": file_id}))
    for row in known[MAX_ORIGINS - 1 :]:
        connection.execute(delete(file_origins).where(table.id == row.id))


def _learn(connection: Connection, file_id: int, new: NewFile) -> None:
    """Enter what was read out of the file, unless that is known."""
    if new.kind is not FileKind.OTHER:
        better = update(files).where(files.c.id == file_id, files.c.kind == FileKind.OTHER)
        connection.execute(better.values(kind=new.kind))
    if new.suffix != OTHER_SUFFIX:
        # It came under a name that told nothing, and now by its right one; the store has moved it.
        named = update(files).where(files.c.id == file_id, files.c.suffix == OTHER_SUFFIX)
        connection.execute(named.values(suffix=new.suffix))
    table = file_metadata.c
    known = connection.execute(select(table.content).where(table.file_id == file_id)).scalar_one_or_none()
    if decode(PrintMetadata, known) is not None:
        return
    content = None if new.metadata is None else encode(new.metadata)
    if new.metadata is None or content is None:
        if new.problem is not None:
            connection.execute(update(files).where(files.c.id == file_id).values(problem=new.problem))
        return
    connection.execute(delete(file_metadata).where(table.file_id == file_id))
    connection.execute(insert(file_metadata).values(file_id=file_id, content=content))
    connection.execute(update(files).where(files.c.id == file_id).values(problem=None))
    types = (filament.type for plate in new.metadata.plates for filament in plate.filaments)
    materials = distinct(types, MATERIAL, MAX_MATERIALS)
    _replace(connection, file_materials, file_id, [{"material": material} for material in materials])


def _replace(connection: Connection, table: Any, file_id: int, rows: list[dict[str, Any]]) -> None:
    """Write the rows of a file anew, in their order."""
    connection.execute(delete(table).where(table.c.file_id == file_id))
    if rows:
        numbered = [row | {"file_id": file_id, "position": position} for position, row in enumerate(rows)]
        connection.execute(insert(table), numbered)


def _index(connection: Connection, file_id: int) -> None:
    """Write what the file is called and what it is found by."""
    own_name, note = connection.execute(
        select(files.c.own_name, files.c.note).where(files.c.id == file_id)
    ).one()
    table = file_origins.c
    newest = (
        select(table.name).where(table.file_id == file_id).order_by(table.seen_at.desc(), table.id.desc())
    )
    names = connection.execute(newest).scalars().all()
    tags = connection.execute(select(file_tags.c.tag).where(file_tags.c.file_id == file_id)).scalars().all()
    name = own_name or names[0]
    values = {
        "name": name,
        "sort_name": sort_name(name),
        "search_text": search_text((own_name, *names), note, tags),
    }
    connection.execute(update(files).where(files.c.id == file_id).values(values))
