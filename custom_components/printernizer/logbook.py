"""What the logbook says of settled jobs and of files on their way."""

from collections.abc import Callable
from decimal import Decimal

from homeassistant.components.logbook.const import (
    LOGBOOK_ENTRY_ICON,
    LOGBOOK_ENTRY_MESSAGE,
    LOGBOOK_ENTRY_NAME,
)
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.translation import async_get_cached_translations

from .const import DOMAIN
from .costing import CENT, rounded
from .job_events import EVENT_JOB

_STEPS = {"grams": Decimal("0.1"), "energy_kwh": Decimal("0.001"), "cost": CENT}


@callback
def async_describe_events(
    hass: HomeAssistant,
    async_describe_event: Callable[[str, str, Callable[[Event], dict[str, str]]], None],
) -> None:
    """Describe our events in Home Assistant's language."""

    @callback
    def describe_job(event: Event) -> dict[str, str]:
        data = event.data
        units = {"grams": "g", "energy_kwh": "kWh", "cost": str(data.get("currency", ""))}
        parts = [_word(hass, str(data.get("result")))]
        parts += [
            f"{_number(hass, data[key], step)} {units[key]}" for key, step in _STEPS.items() if data.get(key)
        ]
        return {
            LOGBOOK_ENTRY_NAME: _name(hass, data.get("device_id")) or str(data.get("serial", "")),
            LOGBOOK_ENTRY_MESSAGE: " · ".join(parts),
            LOGBOOK_ENTRY_ICON: "mdi:cash-check",
        }

    async_describe_event(DOMAIN, EVENT_JOB, describe_job)


def _number(hass: HomeAssistant, text: str, step: Decimal) -> str:
    written = f"{rounded(Decimal(text), step):f}"
    return written.replace(".", ",") if hass.config.language.startswith("de") else written


def _word(hass: HomeAssistant, result: str) -> str:
    texts = async_get_cached_translations(hass, hass.config.language, "entity", DOMAIN)
    return texts.get(f"component.{DOMAIN}.entity.sensor.last_job_result.state.{result}", result)


def _name(hass: HomeAssistant, device_id: object) -> str | None:
    device = dr.async_get(hass).async_get(str(device_id)) if device_id else None
    return (device.name_by_user or device.name) if device is not None else None
