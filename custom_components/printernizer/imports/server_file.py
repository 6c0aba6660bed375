"""Jobs out of the SQLite file of the stand-alone printernizer server.

The file may be anything, so it is opened as nothing that could do harm: never written, no other file attached, no
function of an extension, no view or trigger followed, and with a bound on how long a question may run.
"""

from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
import sqlite3
from typing import Any

from ..drivers.models import JobResult
from ..ledger.account_words import Classification, ClassifiedBy
from ..ledger.columns import Grams, Money
from ..ledger.import_rows import ImportedJob
from ..ledger.rows import Printer
from .problems import BadLine, ImportProblem, ImportRefused
from .values import amount, has_zone, moment, uid_of

_NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "printer": ("printer_id",),
    "name": ("job_name",),
    "file": ("filename", "file_path"),
    "status": ("status",),
    "start": ("start_time",),
    "end": ("end_time",),
    "created": ("created_at",),
    "estimated": ("estimated_duration",),
    "seconds": ("actual_duration",),
    "grams": ("material_used", "material_actual_usage"),
    "material": ("material_type",),
    "material_cost": ("material_cost",),
    "energy_cost": ("power_cost",),
    "labour_cost": ("labor_cost",),
    "business": ("is_business",),
    "notes": ("notes",),
}
"""What we want, and what its versions called it."""

_RESULTS = {
    "completed": JobResult.FINISHED,
    "failed": JobResult.FAILED,
    "cancelled": JobResult.CANCELLED,
}
_COSTS = ("material_cost", "energy_cost", "labour_cost")
_VENDORS = {"bambu_lab": "bambu", "prusa": "prusalink", "prusa_core": "prusalink"}
_STEPS = 200_000
_MOST_CALLS = 20_000
"""Times so many steps: some minutes for the largest file, an end for one that never comes to it."""

_MOST_TEXT = 64 * 1024
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ})
_TABLES = frozenset({"jobs", "printers", "sqlite_master"})


def read_server_file(path: Path, zone: tzinfo, currency: str) -> Generator[tuple[int, ImportedJob | BadLine]]:
    """Yield each job with the number of its row; times without a zone are in ``zone``. Raises ``ImportRefused``."""
    try:
        with closing(_open(path)) as database:
            printers = _printers(database)
            columns = _columns(database, "jobs")
            names = {
                key: next((name for name in found if name in columns), None) for key, found in _NAMES.items()
            }
            if names["id"] is None or names["status"] is None or names["printer"] is None:
                raise ImportRefused(ImportProblem.NOT_RECOGNISED)
            wanted = ", ".join("NULL" if name is None else f'"{name}"' for name in names.values())
            rows = database.execute(f"SELECT {wanted} FROM jobs ORDER BY rowid")  # noqa: S608  names of our own
            for line, row in enumerate(rows, start=1):
                yield line, _job(line, dict(zip(names, row, strict=True)), printers, zone, currency)
    except sqlite3.DatabaseError as error:
        raise ImportRefused(ImportProblem.BROKEN) from error


def _open(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None
    )
    database.text_factory = lambda raw: raw[:_MOST_TEXT].decode("utf-8", "replace")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024)
    database.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    database.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 0)
    database.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    database.setconfig(sqlite3.SQLITE_DBCONFIG_TRUSTED_SCHEMA, False)
    database.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)
    database.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
    database.set_authorizer(_authorize)
    calls = iter(range(_MOST_CALLS))
    database.set_progress_handler(lambda: next(calls, None) is None, _STEPS)
    return database


def _authorize(
    action: int, first: str | None, second: str | None, where: str | None, inner: str | None
) -> int:
    is_known = action == sqlite3.SQLITE_SELECT or (first in _TABLES and inner is None)
    return sqlite3.SQLITE_OK if action in _ALLOWED and is_known else sqlite3.SQLITE_DENY


def _columns(database: sqlite3.Connection, table: str) -> set[str]:
    """Return the columns of a table that is one, and no view. Raises ``ImportRefused``."""
    kind = database.execute("SELECT type FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    if kind is None or kind[0] != "table":
        raise ImportRefused(ImportProblem.NOT_RECOGNISED)
    found = database.execute(f"SELECT * FROM {table} LIMIT 0")  # noqa: S608  a name of our own
    return {str(column[0]) for column in found.description}


def _printers(database: sqlite3.Connection) -> dict[str, Printer]:
    columns = _columns(database, "printers")
    wanted = [
        name if name in columns else "NULL" for name in ("id", "name", "type", "model", "serial_number")
    ]
    rows = database.execute(f"SELECT {', '.join(wanted)} FROM printers")  # noqa: S608  names of our own
    return {
        str(key): Printer(
            serial=str(serial or key),
            vendor=_VENDORS.get(str(vendor), "imported"),
            model=str(model or ""),
            name=str(name or ""),
        )
        for key, name, vendor, model, serial in rows
    }


def _job(
    line: int, row: Mapping[str, Any], printers: Mapping[str, Printer], zone: tzinfo, currency: str
) -> ImportedJob | BadLine:
    result = _RESULTS.get(str(row["status"]))
    if result is None:
        return BadLine(line=line, problem=ImportProblem.OPEN, field="status")
    values: dict[str, Any] = {}
    for key, read in _READERS.items():
        try:
            values[key] = None if row[key] in (None, "") else read(row[key], zone)
        except ValueError, OverflowError, TypeError:
            return BadLine(line=line, problem=ImportProblem.BAD_VALUE, field=key)
    ended: datetime | None = values["end"] or values["start"] or values["created"]
    if ended is None:
        return BadLine(line=line, problem=ImportProblem.NO_TIME)
    serial = str(row["printer"])
    printer = printers.get(serial) or Printer(serial=serial, vendor="imported", model="")
    uid = uid_of("server", row["printer"], row["id"])
    clock = [row[key] for key in ("start", "end", "created") if isinstance(row[key], str)]
    return replace(
        _imported(uid, printer, row, values, (ended, result, currency)),
        is_zone_assumed=not all(map(has_zone, clock)),
    )


def _imported(
    uid: str,
    printer: Printer,
    row: Mapping[str, Any],
    values: Mapping[str, Any],
    told: tuple[datetime, JobResult, str],
) -> ImportedJob:
    ended, result, currency = told
    started: datetime | None = values["start"]
    seconds = values["seconds"]
    if seconds is None:
        is_both = started is not None and values["end"] is not None
        seconds = (ended - started) // timedelta(seconds=1) if is_both and started is not None else 0
    account: dict[str, Any] = {key: values[key] for key in _COSTS if values[key] is not None}
    if row["business"] is not None:
        is_business = bool(row["business"])
        account |= {
            "classification": Classification.BUSINESS if is_business else Classification.PRIVATE,
            "classified_by": ClassifiedBy.HAND,
        }
    kind = row["material"] or (values["grams"] is not None and "?")
    return ImportedJob(
        uid=uid,
        printer=printer,
        job={
            "identity": str(row["id"]),
            "name": str(row["name"] or row["file"] or ""),
            "file_name": str(row["file"] or ""),
            "first_seen_at": started or ended - timedelta(seconds=max(seconds, 0)),
            "seen_at": ended,
            "started_at": started,
            "started_witnessed": False,
            "ended_at": values["end"],
            "ended_witnessed": False,
            "result": result,
            "has_started": True,
            "printing_seconds": max(seconds, 0),
            "seconds_estimated": values["estimated"],
            "grams": values["grams"],
            "currency": currency,
            "note": str(row["notes"] or ""),
        },
        account=account,
        filaments=[{"position": 1, "type": "" if kind == "?" else str(kind), "grams_used": values["grams"]}]
        if kind
        else (),
    )


def _seconds(value: Any, _zone: tzinfo) -> int:
    found = int(value)
    if not 0 <= found < 10**9:
        raise ValueError("no duration")
    return found


_READERS: Mapping[str, Any] = {
    **dict.fromkeys(("start", "end", "created"), moment),
    **dict.fromkeys(("seconds", "estimated"), _seconds),
    "grams": lambda value, zone: amount(value, Grams),
    **dict.fromkeys(_COSTS, lambda value, zone: amount(value, Money)),
}
