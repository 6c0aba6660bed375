"""Jobs of lists → what goes over the websocket."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from ..bulk_desk import Progress
from ..ledger import Job, JobFilament, Page
from ..ledger.job_facets import Counts, JobFacets
from ..ledger.job_lines import JobLine
from ..texts import Texts, text_of_error
from .types import FacetPayload
from .types_jobs import (
    JobBusinessPayload,
    JobFacetsPayload,
    JobFilamentPayload,
    JobLinePayload,
    JobPage,
    JobPayload,
    JobsWork,
)


def serialize_job(job: Job) -> JobPayload:
    """Write a job of the ledger down."""
    return JobPayload(
        id=job.id,
        serial=job.serial,
        printer_name=job.printer_name,
        name=job.name,
        file_name=job.file_name,
        file_id=job.file_sha256,
        plate=job.plate,
        result=job.result,
        first_seen=job.first_seen_at.isoformat(),
        start_time=_time(job.started_at),
        end_time=_time(job.ended_at),
        start_witnessed=job.started_witnessed,
        end_witnessed=job.ended_witnessed,
        progress=job.progress,
        printing_time=job.printing_seconds,
        printing_time_expected=job.seconds_estimated,
        paused_time=job.paused_seconds,
        filaments=[_filament(each) for each in job.filaments],
        filament=_decimal(job.grams),
        filament_expected=_decimal(job.grams_estimated),
        cost=_decimal(job.cost),
        cost_expected=_decimal(job.cost_estimated),
        cost_is_default=job.cost_is_default,
        currency=job.currency,
        energy=_decimal(job.energy_kwh),
    )


def serialize_lines(page: Page[JobLine], names: Mapping[str, str], *, is_admin: bool) -> JobPage:
    """Write a page of jobs down; ``names``: what people call their printers today."""
    return JobPage(
        jobs=[_line(line, names, is_admin=is_admin) for line in page.items],
        total=page.total,
        total_is_least=page.total_is_least,
        next=page.next,
    )


def serialize_facets(facets: JobFacets, names: Mapping[str, str], *, is_admin: bool) -> JobFacetsPayload:
    """Write down what a list can be narrowed to."""
    return JobFacetsPayload(
        open=facets.open,
        results=_facets(facets.results),
        printers=_facets(facets.printers, names),
        materials=_facets(facets.materials),
        failures=_facets(facets.failures),
        classifications=_facets(facets.classifications) if is_admin else [],
        states=_facets(facets.states) if is_admin else [],
        is_least=facets.is_least,
    )


def _line(line: JobLine, names: Mapping[str, str], *, is_admin: bool) -> JobLinePayload:
    job = serialize_job(line.job)
    job["printer_name"] = names.get(line.job.serial, line.job.printer_name)
    return JobLinePayload(**job, failure=line.failure, business=_business(line) if is_admin else None)


def _business(line: JobLine) -> JobBusinessPayload:
    return JobBusinessPayload(
        number=line.number,
        state=line.state,
        classification=line.classification,
        attempt_of_id=line.attempt_of_id,
        period=line.period,
        customer_id=line.customer_id,
        customer_name=line.customer_name,
        order_id=line.order_id,
        order_number=line.order_number,
        net=_decimal(line.net),
        gross=_decimal(line.gross),
    )


def serialize_work(number: int, progress: Progress, texts: Texts) -> JobsWork:
    """Write down how far work on many jobs is."""
    reason, error = progress.reason, progress.error
    return JobsWork(
        work=number,
        total=progress.total,
        done=progress.done,
        changed=progress.changed,
        refused=progress.refused,
        reason=None if reason is None else text_of_error(texts, reason),
        is_over=progress.is_over,
        error=None if error is None else text_of_error(texts, error),
    )


def _facets(counts: Counts, labels: Mapping[str, str] | None = None) -> list[FacetPayload]:
    return [
        FacetPayload(value=value, label=(labels or {}).get(value, value), count=count)
        for value, count in counts
    ]


def _filament(filament: JobFilament) -> JobFilamentPayload:
    return JobFilamentPayload(
        slot=filament.slot,
        type=filament.type,
        color=filament.color,
        grams=_decimal(filament.grams_used),
        grams_expected=_decimal(filament.grams_estimated),
    )


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
