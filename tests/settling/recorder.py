"""A real recorder with a past: states told at moments of our choice."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_purge_done,
    async_wait_recording_done,
    do_adhoc_statistics,
)

from homeassistant.core import HomeAssistant
from homeassistant.helpers.recorder import get_instance

METER = {"device_class": "energy", "state_class": "total_increasing", "unit_of_measurement": "kWh"}
PLUG = {"device_class": "power", "state_class": "measurement", "unit_of_measurement": "W"}
PRICE = {"state_class": "measurement", "unit_of_measurement": "EUR/kWh"}


async def record(
    hass: HomeAssistant, entity_id: str, states: Iterable[tuple[datetime, str]], attributes: dict[str, str]
) -> None:
    """Have an entity told states in the past, in the order given."""
    for at, state in states:
        hass.states.async_set(entity_id, state, attributes, timestamp=at.timestamp())
    await async_wait_recording_done(hass)


async def compile_statistics(hass: HomeAssistant, start: datetime, end: datetime) -> None:
    """Let the recorder sum up what it has, as it does every five minutes."""
    at = start
    while at < end:
        await get_instance(hass).async_add_executor_job(lambda at=at: do_adhoc_statistics(hass, start=at))
        at += timedelta(minutes=5)
    await async_wait_recording_done(hass)


async def purge(hass: HomeAssistant) -> None:
    """Forget all states and short statistics, as the recorder does after ten days."""
    await hass.services.async_call("recorder", "purge", {"keep_days": 0}, blocking=True)
    await async_wait_recording_done(hass)
    await async_wait_purge_done(hass)
