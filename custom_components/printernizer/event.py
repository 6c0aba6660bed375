"""Moments: what happens to a job, and what the printer complains about."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .bookkeeper import JobRecord
from .const import DOMAIN
from .coordinator import PrinternizerConfigEntry
from .drivers.models import Capability, JobResult
from .drivers.transitions import (
    AlertCleared,
    AlertRaised,
    JobEnded,
    JobPaused,
    JobResumed,
    JobStarted,
    PrinterEvent,
)
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described, can
from .sensor import alert_text
from .state import PrinterState

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class PrinterEventDescription(PrinterEntityDescription, EventEntityDescription):
    """A kind of moments."""


JOB = PrinterEventDescription(key="job")
ALERT = PrinterEventDescription(key="alert", has_fn=can(Capability.ERRORS))

_BOOKS_TIMEOUT = 10
"""Seconds. Books that can't be written now must not keep the news that a print is over."""


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the events that the printer has."""
    async_add_described(entry, async_add_entities, (JOB,), PrinterJobEvent)
    async_add_described(entry, async_add_entities, (ALERT,), PrinterAlertEvent)


class PrinterEventEntity(PrinterEntity, EventEntity):
    """Fires once per event. What already was so when Home Assistant started is no event."""

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        return False

    @override
    async def async_added_to_hass(self) -> None:
        """Listen."""
        await super().async_added_to_hass()
        self.async_on_remove(self.coordinator.async_subscribe_events(self._handle_event))

    @callback
    def _handle_event(self, event: PrinterEvent) -> None:
        raise NotImplementedError

    @callback
    def _async_tell(self, kind: str, attributes: dict[str, Any]) -> None:
        self._trigger_event(kind, attributes)
        self.async_write_ha_state()


class PrinterJobEvent(PrinterEventEntity):
    """What happens to the user's jobs. Told in order; an end is told when the books have settled it."""

    _attr_event_types = [  # noqa: RUF012  as the base class has it
        "started",
        "paused",
        "resumed",
        "finished",
        "cancelled",
        "failed",
    ]
    _task: asyncio.Task[None] | None = None
    _told_uid: str | None = None
    """The ended job that was told last; what ended before we listened counts as told."""

    @override
    async def async_added_to_hass(self) -> None:
        """Listen, and tell one after the other."""
        self._events: asyncio.Queue[PrinterEvent] = asyncio.Queue()
        last = self.coordinator.bookkeeper.last
        self._told_uid = last.uid if last is not None else None
        self._task = self.coordinator.config_entry.async_create_background_task(
            self.hass, self._async_tell_all(), name=f"{DOMAIN} job events {self.coordinator.name}"
        )
        await super().async_added_to_hass()

    @override
    async def async_will_remove_from_hass(self) -> None:
        """Stop telling."""
        if self._task is not None:
            self._task.cancel()
        await super().async_will_remove_from_hass()

    @override
    @callback
    def _handle_event(self, event: PrinterEvent) -> None:
        self._events.put_nowait(event)

    async def _async_tell_all(self) -> None:
        while True:
            match event := await self._events.get():
                case JobStarted():
                    self._async_tell("started", _facts(event))
                case JobPaused(cause=cause):
                    self._async_tell("paused", {**_facts(event), "cause": cause.value})
                case JobResumed():
                    self._async_tell("resumed", _facts(event))
                case JobEnded():
                    await self._async_tell_end(event)

    async def _async_tell_end(self, event: JobEnded) -> None:
        """Tell with what the job took, as the books have it; they may also know its end better than the printer."""
        books = self.coordinator.bookkeeper
        with suppress(TimeoutError):
            async with asyncio.timeout(_BOOKS_TIMEOUT):
                await books.drain()
        settled = books.last
        if settled is not None and (settled.uid == self._told_uid or settled.name != event.job.name):
            # The books have struck the job out, because it never began to print.
            settled = None
        self._told_uid = settled.uid if settled is not None else self._told_uid
        result = settled.result if settled is not None and settled.result is not None else event.result
        # An end that nobody can name wants a person's eyes, as a failure does.
        kind = "failed" if result is JobResult.UNKNOWN else result.value
        self._async_tell(kind, {**_facts(event), "result": result.value, **_toll(settled)})


class PrinterAlertEvent(PrinterEventEntity):
    """What the printer complains about, and when it no longer does."""

    _attr_event_types = ["raised", "cleared"]  # noqa: RUF012  as the base class has it

    @override
    @callback
    def _handle_event(self, event: PrinterEvent) -> None:
        match event:
            case AlertRaised(alert=alert):
                kind = "raised"
            case AlertCleared(alert=alert):
                kind = "cleared"
            case _:
                return
        self._async_tell(
            kind,
            {
                "code": alert.code,
                "severity": alert.severity.value,
                "text": alert_text(alert, self.hass.config.language),
            },
        )


def _facts(event: JobStarted | JobPaused | JobResumed | JobEnded) -> dict[str, Any]:
    job = event.job
    return {
        "job_name": job.name,
        "file_name": job.file_name,
        "progress": job.progress,
        "current_layer": job.current_layer,
        "total_layers": job.total_layers,
    }


def _toll(record: JobRecord | None) -> dict[str, Any]:
    """Tell what a job took: ``duration`` in seconds by the clock, ``filament`` in grams, ``cost`` in the currency."""
    if record is None:
        return {}
    began, ended = record.started_at, record.ended_at
    return {
        "duration": round((ended - began).total_seconds())
        if began is not None and ended is not None
        else None,
        "filament": float(record.grams) if record.grams is not None else None,
        "cost": float(record.cost) if record.cost is not None else None,
        "currency": record.currency,
    }
