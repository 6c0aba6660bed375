"""All that is known of a job → what goes over the websocket. Pure: no registry, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
import json

from ..costing import CostBreakdown, CostPart, Earnings, rounded
from ..ledger import Job, Spool
from ..ledger.account_rows import Booking, JobAccount, LogEntry
from ..ledger.rows import JobFilament, JobMoment
from ..library.models import JobFile, KeptFile
from ..settling.courses import JobEnergy
from . import types_details as types
from .serialize_books import serialize_account, serialize_booking, serialize_entry, serialize_moment
from .serialize_files import Links, has_picture
from .serialize_jobs import serialize_job

_MILLIWATT_HOUR = Decimal("0.000001")
_PRICE_STEP = Decimal("0.000001")


@dataclass(frozen=True, kw_only=True, slots=True)
class JobBooks:
    """What the books say of a job. ``attempts`` lead up to it; ``attempt_of``: what it leads up to itself."""

    account: JobAccount
    is_invoice_open: bool = False
    customer: str | None = None
    order: str | None = None
    cost: CostBreakdown | None = None
    earnings: Earnings | None = None
    attempts: tuple[tuple[Job, JobAccount], ...] = ()
    attempt_of: tuple[Job, JobAccount] | None = None
    bookings: tuple[Booking, ...] = ()
    history: tuple[LogEntry, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class JobSheet:
    """All that is known of a job; ``books`` ``None``: for who may not look into them."""

    job: Job
    moments: tuple[JobMoment, ...]
    spools: Mapping[int, Spool]
    pictures: tuple[JobFile, ...]
    file: KeptFile | None
    books: JobBooks | None


def serialize_sheet(sheet: JobSheet, links: Links) -> types.JobDetails:
    """Write down all that is known of a job."""
    job, books, file = sheet.job, sheet.books, sheet.file
    return types.JobDetails(
        job=serialize_job(job),
        result=job.result,
        is_file_kept=file is not None,
        preview_url=links.thumbnail(file.sha256, job.plate, "large") if file and has_picture(file) else None,
        layers_reached=job.layers_reached,
        layers_total=job.layers_total,
        filaments=[_filament(each, sheet.spools, with_price=books is not None) for each in job.filaments],
        pictures=[_picture(each, links) for each in sheet.pictures],
        moments=[serialize_moment(each) for each in sheet.moments],
        note=job.note if books is not None else "",
        account=serialize_account(books.account) if books is not None else None,
        is_invoice_open=books is not None and books.is_invoice_open,
        customer=books.customer if books is not None else None,
        order=books.order if books is not None else None,
        costs=_costs(job, books) if books is not None else None,
        attempts=[_attempt(*each) for each in books.attempts] if books is not None else [],
        attempt_of=_attempt(*books.attempt_of) if books is not None and books.attempt_of else None,
        bookings=[serialize_booking(each) for each in books.bookings] if books is not None else [],
        history=[serialize_entry(each, books.texts) for each in books.history] if books is not None else [],
    )


def serialize_energy(energy: JobEnergy) -> types.JobEnergy:
    """Write down how energy was used over time."""
    return types.JobEnergy(
        source=energy.source,
        is_estimated=energy.is_estimated,
        energy=_text(energy.kwh),
        cost=_text(energy.cost),
        currency=energy.currency,
        steps=[
            types.EnergyStepPayload(
                start=each.span.start.isoformat(),
                end=each.span.end.isoformat(),
                energy=f"{rounded(each.kwh, _MILLIWATT_HOUR):f}",
                price=None if each.price is None else f"{rounded(each.price, _PRICE_STEP):f}",
                cost=None if each.price is None else f"{rounded(each.kwh * each.price, _PRICE_STEP):f}",
            )
            for each in energy.steps
        ],
    )


def _costs(job: Job, books: JobBooks) -> types.JobCosts:
    cost, earnings = books.cost, books.earnings
    return types.JobCosts(
        actual=None
        if cost is None
        else types.JobCostPayload(
            parts={part: f"{amount:f}" for part, amount in cost.parts.items()},
            full=f"{cost.full:f}",
            energy=_text(job.energy_kwh),
        ),
        expected=_expected(books.account.estimate),
        contribution=None if earnings is None else f"{earnings.contribution:f}",
        result=None if earnings is None else f"{earnings.result:f}",
        margin_percent=None if earnings is None else _text(earnings.margin_percent),
        markup_percent=None if earnings is None else _text(earnings.markup_percent),
    )


def _expected(estimate: str | None) -> types.JobCostPayload | None:
    """Read what a job was expected to cost; what others wrote there (an import) is nothing."""
    try:
        data = json.loads(estimate or "null")
        parts = {CostPart(part): f"{Decimal(amount):f}" for part, amount in data["parts"].items()}
        kwh = data.get("energy_kwh")
        return types.JobCostPayload(
            parts=parts, full=f"{Decimal(data['full']):f}", energy=None if kwh is None else str(kwh)
        )
    except ArithmeticError, AttributeError, KeyError, TypeError, ValueError:
        return None


def _filament(
    filament: JobFilament, spools: Mapping[int, Spool], *, with_price: bool
) -> types.JobFilamentDetails:
    spool = spools.get(filament.spool_id) if filament.spool_id is not None else None
    return types.JobFilamentDetails(
        position=filament.position,
        tray=filament.slot,
        type=filament.type,
        color=filament.color,
        grams=_text(filament.grams_used),
        grams_expected=_text(filament.grams_estimated),
        price_per_kg=_text(filament.price_per_kg) if with_price else None,
        cost=_text(filament.cost) if with_price else None,
        spool=None
        if spool is None
        else types.JobSpoolPayload(
            id=spool.id,
            vendor=spool.filament.vendor,
            name=spool.filament.name,
            lot=spool.lot,
            is_archived=spool.is_archived,
        ),
    )


def _picture(picture: JobFile, links: Links) -> types.JobPicturePayload:
    return types.JobPicturePayload(
        file_id=picture.sha256,
        role=picture.role,
        at=picture.at.isoformat(),
        thumbnail_url=links.thumbnail(picture.sha256, None, "large"),
        url=links.show(picture.sha256),
    )


def _attempt(job: Job, account: JobAccount) -> types.JobAttemptPayload:
    return types.JobAttemptPayload(
        id=job.id,
        number=account.number,
        name=job.name or job.file_name,
        result=job.result,
        failure=account.failure,
        state=account.state,
        start_time=_time(job.started_at or job.first_seen_at),
        filament=_text(job.grams),
        cost=_text(job.cost),
    )


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
