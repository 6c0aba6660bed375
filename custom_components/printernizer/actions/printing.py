"""Prints that an automation begins."""

from homeassistant.core import ServiceCall

from ..print_plan import PrintFlag
from ..printing import async_print
from .fields import ATTR_FILE_ID, ATTR_PATH, ATTR_PLATE, ATTR_SLOTS
from .targets import async_target


async def start_print(call: ServiceCall) -> None:
    """Print a file of the library or of the printer."""
    await async_print(
        call.hass,
        async_target(call).coordinator,
        file_id=call.data.get(ATTR_FILE_ID),
        path=call.data.get(ATTR_PATH),
        plate=call.data.get(ATTR_PLATE),
        slots=call.data.get(ATTR_SLOTS),
        flags={flag: call.data[flag] for flag in PrintFlag if flag in call.data},
        context=call.context,
    )
