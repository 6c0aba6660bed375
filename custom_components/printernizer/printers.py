"""Which printers there are, how people call them, and who may do what with them."""

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_CONTROL, POLICY_READ
from homeassistant.config_entries import SOURCE_IGNORE, ConfigEntryState
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError, Unauthorized, UnknownUser
from homeassistant.helpers import device_registry as dr, entity_registry as er

from .const import DOMAIN
from .coordinator import PrinterCoordinator, PrinternizerConfigEntry


@callback
def async_printers(hass: HomeAssistant) -> list[PrinternizerConfigEntry]:
    """Return every printer's entry, loaded or not, but none that a person has disabled or ignored."""
    return hass.config_entries.async_entries(DOMAIN, include_ignore=False, include_disabled=False)


@callback
def async_find_printer(hass: HomeAssistant, entry_id: str) -> PrinternizerConfigEntry | None:
    """Return a printer's entry; ``None``: there is none, or a person has disabled or ignored it."""
    entry = hass.config_entries.async_get_entry(entry_id)
    if entry is None or entry.domain != DOMAIN or entry.disabled_by is not None:
        return None
    return None if entry.source == SOURCE_IGNORE else entry


@callback
def async_printer(hass: HomeAssistant, entry_id: str) -> PrinternizerConfigEntry:
    """Return a printer's entry. Raises ``ServiceValidationError``: there is none, or it is disabled."""
    entry = async_find_printer(hass, entry_id)
    if entry is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="printer_not_found")
    return entry


@callback
def async_printer_of(hass: HomeAssistant, serial: str) -> PrinternizerConfigEntry | None:
    """Return the entry of the printer with that serial; ``None``: it has left Home Assistant."""
    return next((each for each in async_printers(hass) if each.unique_id == serial), None)


def coordinator_of(entry: PrinternizerConfigEntry) -> PrinterCoordinator | None:
    """Return the entry's coordinator while it is loaded."""
    return entry.runtime_data.coordinator if entry.state is ConfigEntryState.LOADED else None


def require_coordinator(entry: PrinternizerConfigEntry) -> PrinterCoordinator:
    """Return the entry's coordinator. Raises ``ServiceValidationError`` while it is not loaded."""
    if (coordinator := coordinator_of(entry)) is None:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="not_connected",
            translation_placeholders={"name": entry.title, "reason": "-"},
        )
    return coordinator


@callback
def async_device(hass: HomeAssistant, entry: PrinternizerConfigEntry) -> dr.DeviceEntry | None:
    """Return the printer's device; ``None``: it was never set up."""
    if entry.unique_id is None:
        return None
    return dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, entry.unique_id), config_entry_id=entry.entry_id
    )


@callback
def async_name(hass: HomeAssistant, entry: PrinternizerConfigEntry) -> str:
    """Return what people call the printer."""
    device = async_device(hass, entry)
    return (device and (device.name_by_user or device.name)) or entry.title


@callback
def async_names(hass: HomeAssistant) -> dict[str, str]:
    """Return the names of all printers by serial."""
    return {entry.unique_id: async_name(hass, entry) for entry in async_printers(hass) if entry.unique_id}


@callback
def async_can_control(hass: HomeAssistant, user: User, entry: PrinternizerConfigEntry) -> bool:
    """Tell whether the user may control the printer: all of its entities that take orders."""
    permissions = user.permissions
    if user.is_admin or permissions.access_all_entities(POLICY_CONTROL):
        return True
    buttons = [entity for entity in _entities(hass, entry) if entity.startswith("button.")]
    return bool(buttons) and all(permissions.check_entity(name, POLICY_CONTROL) for name in buttons)


@callback
def async_can_see(hass: HomeAssistant, user: User, entry: PrinternizerConfigEntry) -> bool:
    """Tell whether the user may see the printer: any of its entities."""
    if async_can_see_all(user):
        return True
    permissions = user.permissions
    return any(permissions.check_entity(name, POLICY_READ) for name in _entities(hass, entry))


@callback
def async_can_see_all(user: User) -> bool:
    """Tell whether the user may see every printer, also those that have left Home Assistant."""
    return user.is_admin or user.permissions.access_all_entities(POLICY_READ)


@callback
def async_seen(hass: HomeAssistant, user: User) -> set[str]:
    """Return the serials of the printers that the user may see."""
    return {
        each.unique_id for each in async_printers(hass) if each.unique_id and async_can_see(hass, user, each)
    }


@callback
def async_require_control(hass: HomeAssistant, user: User, entry: PrinternizerConfigEntry | None) -> None:
    """Raise ``Unauthorized`` unless the user may control the printer; without one, any printer will do."""
    entries = async_printers(hass) if entry is None else [entry]
    if not (user.is_admin or any(async_can_control(hass, user, each) for each in entries)):
        raise Unauthorized


async def async_require_control_by(
    hass: HomeAssistant, context: Context | None, entry: PrinternizerConfigEntry
) -> None:
    """Raise ``Unauthorized`` or ``UnknownUser`` if there is a person behind a call who may not control the printer.

    Nobody is behind an automation that a clock or a sensor set off.
    """
    if context is None or context.user_id is None:
        return
    user = await hass.auth.async_get_user(context.user_id)
    if user is None:
        raise UnknownUser(context=context)
    if not async_can_control(hass, user, entry):
        raise Unauthorized(context=context)


async def async_require_control_of_any(hass: HomeAssistant, context: Context | None) -> None:
    """Raise ``Unauthorized`` or ``UnknownUser`` if there is a person behind a call who may control no printer."""
    if context is None or context.user_id is None:
        return
    user = await hass.auth.async_get_user(context.user_id)
    if user is None:
        raise UnknownUser(context=context)
    async_require_control(hass, user, None)


def _entities(hass: HomeAssistant, entry: PrinternizerConfigEntry) -> list[str]:
    found = er.async_entries_for_config_entry(er.async_get(hass), entry.entry_id)
    return [entity.entity_id for entity in found]
