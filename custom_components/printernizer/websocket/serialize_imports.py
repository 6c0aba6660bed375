"""Imports in JSON."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime
from decimal import Decimal

from ..imports.csv_jobs import FIELDS
from ..imports.reading import Preview, cost_of, remarks_of
from ..ledger.import_rows import ImportCount, ImportedJob
from ..recorded_jobs import Past, PastPrinter
from .types_imports import ImportBadLine, ImportDevice, ImportJob, ImportPast, ImportPreview, ImportProgress

SHOWN_PAST = 200
"""Jobs of a printer that are shown: those of some months."""


def serialize_preview(preview: Preview, time_zone: str) -> ImportPreview:
    """Write down what is in a file."""
    return ImportPreview(
        kind=preview.kind,
        headings=list(preview.headings),
        mapping=dict(preview.mapping),
        fields=list(FIELDS),
        good=preview.good,
        bad=preview.bad,
        outside=preview.outside,
        zoneless=preview.zoneless,
        time_zone=time_zone,
        first=_time(preview.first),
        last=_time(preview.last),
        bad_lines=[
            ImportBadLine(line=each.line, problem=each.problem, field=each.field)
            for each in preview.bad_lines
        ],
        jobs=[_job(job) for job in preview.jobs],
        remarks=dict(preview.remarks),
        records=dict(preview.records),
    )


def serialize_device(past: PastPrinter, known: Collection[str]) -> ImportDevice:
    """Write down a printer of another integration."""
    return ImportDevice(
        device_id=past.device_id,
        name=past.printer.name,
        integration=past.domain,
        serial=past.printer.serial,
        is_known=past.printer.serial in known,
    )


def serialize_past(past: Past) -> ImportPast:
    """Write down what was found of it."""
    return ImportPast(
        since=past.since.isoformat(),
        until=past.until.isoformat(),
        good=len(past.jobs),
        known=past.known,
        jobs=[_job(job) for job in past.jobs[:SHOWN_PAST]],
        remarks=dict(Counter(remark for job in past.jobs for remark in remarks_of(job))),
    )


def serialize_progress(count: ImportCount, *, is_done: bool) -> ImportProgress:
    """Write down how far it is."""
    return ImportProgress(
        added=count.added,
        known=count.known,
        closed=count.closed,
        records=count.records,
        is_done=is_done,
    )


def _job(job: ImportedJob) -> ImportJob:
    return ImportJob(
        printer=job.printer.name or job.printer.serial,
        name=job.job["name"],
        started_at=_time(job.job.get("started_at")),
        ended_at=_time(job.job.get("ended_at")),
        result=job.job["result"],
        grams=_amount(job.job.get("grams")),
        cost=_amount(cost_of(job)),
        remarks=list(remarks_of(job)),
    )


def _time(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _amount(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
