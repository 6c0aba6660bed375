"""Jobs out of the recorder: what other integrations told of printers before printernizer did."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import batched
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.util import dt as dt_util

from .const import CONF_ENERGY_ENTITY, DOMAIN
from .costing import Span, energy_of
from .importing import async_enter, async_turn
from .imports.recorded import Source, jobs_told, not_doubled, span_of
from .imports.told_states import PEERS, Peer, Role, Told, needs_attributes, role_of, told
from .ledger import LedgerError
from .ledger.import_rows import ImportCount, ImportedJob
from .ledger.import_writes import BLOCK
from .ledger.rows import Printer
from .ledger_silence import silence_key
from .settling.evidence import async_evidence
from .settling.recorded import RecorderAway
from .shop import SHOP

_CHUNK = timedelta(days=7)
"""Of states that are fetched at a time, so that the recorder goes on writing in between."""

_UNSEEN = 10
"""Energy of which a tenth of the time nothing is known is nobody's energy."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PastPrinter:
    """A printer of another integration. ``entities``: by what they tell."""

    device_id: str
    domain: str
    printer: Printer
    entities: Mapping[Role, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class PastWish:
    """Whose jobs, since when. ``printer``: the serial number that the books know it by, if it is another.

    ``energy_entity``: a meter of it, where the printer's own settings name none.
    """

    device_id: str
    printer: str = ""
    energy_entity: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """What was found: the jobs that are not in the books, and how many of them are."""

    since: datetime
    until: datetime
    jobs: Sequence[ImportedJob]
    known: int


@callback
def async_past_printers(hass: HomeAssistant) -> list[PastPrinter]:
    """Return the printers of other integrations that tell enough."""
    devices = dr.async_get(hass)
    found = []
    for domain in PEERS:
        for entry in hass.config_entries.async_entries(domain):
            for device in dr.async_entries_for_config_entry(devices, entry.entry_id):
                past = _past_printer(hass, domain, device)
                if past is not None:
                    found.append(past)
    return found


async def async_look_back(hass: HomeAssistant, wish: PastWish) -> Past:
    """Find the jobs of a printer in the recorder; nothing is entered. Raises ``HomeAssistantError``."""
    past = next((each for each in async_past_printers(hass) if each.device_id == wish.device_id), None)
    if past is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="import_no_past")
    shop = hass.data[SHOP]
    try:
        known = {each.serial: each for each in await shop.ledger.printers()}
        printer = known.get(wish.printer or past.printer.serial)
        if printer is None and wish.printer:
            raise ServiceValidationError(translation_domain=DOMAIN, translation_key="import_no_printer")
        source = Source(
            peer=PEERS[past.domain],
            printer=printer or past.printer,
            zone=dt_util.get_default_time_zone(),
            currency=hass.config.currency,
        )
        span = _span(hass, wish)
        states = [each async for each in _async_states(hass, past, span)]
        jobs = await hass.async_add_executor_job(jobs_told, states, source)
        busy = await shop.ledger.imports.busy(source.printer.serial, span)
    except (RecorderAway, LedgerError) as error:
        key = "recorder_away" if isinstance(error, RecorderAway) else silence_key(error)
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key=key) from error
    fresh = not_doubled(jobs, busy)
    return Past(since=span.start, until=span.end, jobs=fresh, known=len(jobs) - len(fresh))


async def async_enter_past(
    hass: HomeAssistant, wish: PastWish, *, by: str, tell: Callable[[ImportCount], None]
) -> ImportCount:
    """Enter the jobs of a printer that are not in the books yet. Raises ``HomeAssistantError``."""
    async with async_turn(hass):
        past = await async_look_back(hass, wish)
        jobs = [await _async_with_energy(hass, job, wish) for job in past.jobs]

        async def blocks() -> AsyncIterator[Sequence[ImportedJob]]:
            for block in batched(jobs, BLOCK, strict=False):
                yield block

        return await async_enter(
            hass, blocks(), source="recorder", by=by, tell=tell, begin=ImportCount(known=past.known)
        )


def _past_printer(hass: HomeAssistant, domain: str, device: dr.DeviceEntry) -> PastPrinter | None:
    peer = PEERS[domain]
    entities: dict[Role, str] = {}
    for entity in er.async_entries_for_device(er.async_get(hass), device.id, include_disabled_entities=True):
        if entity.platform == domain and (role := role_of(peer, entity.unique_id)) is not None:
            entities[role] = entity.entity_id
    if Role.STATUS not in entities:
        return None
    return PastPrinter(
        device_id=device.id, domain=domain, printer=_printer(peer, domain, device), entities=entities
    )


def _printer(peer: Peer, domain: str, device: dr.DeviceEntry) -> Printer:
    named = next((name for owner, name in device.identifiers if owner == domain), device.id)
    return Printer(
        serial=device.serial_number or named,
        vendor=peer.vendor,
        model=device.model or "",
        name=device.name_by_user or device.name or "",
    )


def _span(hass: HomeAssistant, wish: PastWish) -> Span:
    """Return the span that is asked for, as far as the recorder has anything of it."""
    from homeassistant.helpers.recorder import get_instance  # noqa: PLC0415  only where there is one

    if "recorder" not in hass.config.components:
        raise RecorderAway
    until = min(wish.until or dt_util.utcnow(), dt_util.utcnow())
    oldest = get_instance(hass).states_manager.oldest_ts
    begin = until if oldest is None else dt_util.utc_from_timestamp(oldest)
    return Span(min(max(begin, wish.since or begin), until), until)


async def _async_states(hass: HomeAssistant, past: PastPrinter, span: Span) -> AsyncIterator[Told]:
    from homeassistant.helpers.recorder import get_instance  # noqa: PLC0415  as above

    start = span.start
    while start < span.end:
        end = min(start + _CHUNK, span.end)
        for role, entity_id in past.entities.items():
            is_first = start == span.start
            try:
                found = await get_instance(hass).async_add_executor_job(
                    _states, hass, entity_id, role, Span(start, end), is_first
                )
            except SQLAlchemyError as error:
                raise RecorderAway from error
            for each in found:
                yield each
        start = end


def _states(hass: HomeAssistant, entity_id: str, role: Role, span: Span, is_first: bool) -> list[Told]:
    from homeassistant.components.recorder.history import state_changes_during_period  # noqa: PLC0415  as above

    # The recorder's questions leave out what happened in the very moment that they begin with.
    start = span.start - timedelta(milliseconds=1)
    found = state_changes_during_period(
        hass,
        start,
        span.end,
        entity_id,
        no_attributes=not needs_attributes(role),
        include_start_time_state=is_first,
    )
    return [
        told(max(state.last_updated, span.start), role, state.state, state.attributes)
        for state in found.get(entity_id.lower(), ())
    ]


async def _async_with_energy(hass: HomeAssistant, job: ImportedJob, wish: PastWish) -> ImportedJob:
    """Add what a meter or a plug told of a job, if it told of nearly all of it."""
    options: Mapping[str, Any] = {CONF_ENERGY_ENTITY: wish.energy_entity}
    if wish.energy_entity is None:
        entry = hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, job.printer.serial)
        options = {} if entry is None else entry.options
    span = span_of(job)
    try:
        found = energy_of(span, await async_evidence(hass, options, span))
    except RecorderAway as error:
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key="recorder_away") from error
    if found is None or sum((each.duration for each in found.unseen), timedelta(0)) * _UNSEEN > span.duration:
        return job
    account = {"energy_source": found.source, "energy_estimated": found.is_estimated}
    return replace(
        job,
        job=dict(job.job) | {"energy_kwh": found.kwh},
        account=dict(job.account) | account,
    )
