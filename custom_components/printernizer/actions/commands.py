"""What a printer is asked to do."""

from homeassistant.core import ServiceCall
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..drivers.commands import (
    LoadFilament,
    SendGcode,
    SetFilament,
    SkipObjects,
    StartDrying,
    StopDrying,
    UnloadFilament,
)
from ..drivers.models import Capability
from ..entity import async_send
from .fields import (
    ATTR_COLOR,
    ATTR_DURATION,
    ATTR_FILAMENT,
    ATTR_GCODE,
    ATTR_NOZZLE_TEMP_MAX,
    ATTR_NOZZLE_TEMP_MIN,
    ATTR_OBJECTS,
    ATTR_PROFILE_ID,
    ATTR_ROTATE,
    ATTR_TEMPERATURE,
    ATTR_TYPE,
)
from .targets import async_controlled, async_target, changer_of, require, slot_of


async def skip_objects(call: ServiceCall) -> None:
    """Leave objects of the running job out."""
    await async_send(
        (await async_controlled(call)).coordinator, SkipObjects(objects=tuple(call.data[ATTR_OBJECTS]))
    )


async def send_gcode(call: ServiceCall) -> None:
    """Run g-code lines."""
    await async_send(async_target(call).coordinator, SendGcode(lines=call.data[ATTR_GCODE]))


async def set_filament(call: ServiceCall) -> None:
    """Tell the printer what hangs in a slot."""
    target = await async_controlled(call)
    require(target.coordinator, Capability.SET_FILAMENT)
    low, high = call.data[ATTR_NOZZLE_TEMP_MIN], call.data[ATTR_NOZZLE_TEMP_MAX]
    if low > high:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="temperatures_swapped")
    command = SetFilament(
        slot=slot_of(target, call),
        type=call.data[ATTR_TYPE],
        color=call.data[ATTR_COLOR],
        profile_id=call.data[ATTR_PROFILE_ID],
        nozzle_temp_min=low,
        nozzle_temp_max=high,
    )
    await async_send(target.coordinator, command)


async def load_filament(call: ServiceCall) -> None:
    """Load from a slot."""
    target = await async_controlled(call)
    require(target.coordinator, Capability.LOAD_FILAMENT)
    command = LoadFilament(slot=slot_of(target, call), celsius=call.data.get(ATTR_TEMPERATURE))
    await async_send(target.coordinator, command)


async def unload_filament(call: ServiceCall) -> None:
    """Pull the loaded filament back."""
    await async_send((await async_controlled(call)).coordinator, UnloadFilament())


async def start_drying(call: ServiceCall) -> None:
    """Dry the spools of a changer."""
    target = await async_controlled(call)
    require(target.coordinator, Capability.DRYING)
    command = StartDrying(
        ams=changer_of(target, call),
        celsius=call.data[ATTR_TEMPERATURE],
        hours=call.data[ATTR_DURATION],
        filament=call.data[ATTR_FILAMENT],
        rotate=call.data[ATTR_ROTATE],
    )
    await async_send(target.coordinator, command)


async def stop_drying(call: ServiceCall) -> None:
    """End the drying."""
    target = await async_controlled(call)
    require(target.coordinator, Capability.DRYING)
    await async_send(target.coordinator, StopDrying(ams=changer_of(target, call)))
