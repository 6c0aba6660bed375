"""The time between the wish to print and the order: it ends when the printer is no longer as it was found.

A file may wait long for its way to the printer. A print that begins when nobody expects it any more may find a finished
part on the plate.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from homeassistant.config_entries import SIGNAL_CONFIG_ENTRY_CHANGED, ConfigEntryState
from homeassistant.core import callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from .const import DOMAIN
from .coordinator import PrinterCoordinator
from .drivers.transitions import open_job
from .print_plan import PrintCheck

ABSENCE = 60
"""Seconds. A weak connection is back within them; a printer that is away longer may have been switched off."""


@asynccontextmanager
async def async_while_free(coordinator: PrinterCoordinator) -> AsyncGenerator[None]:
    """Break off what is inside when a job begins, or when the printer is away for long or for good.

    Raises ``ServiceValidationError`` then.
    """
    loop = asyncio.get_running_loop()
    reason = PrintCheck.NOT_CONNECTED
    try:
        async with asyncio.timeout(None) as limit:

            @callback
            def look(*_: object) -> None:
                nonlocal reason
                if limit.expired() or reason is PrintCheck.OCCUPIED:
                    return
                if coordinator.config_entry.state is not ConfigEntryState.LOADED:
                    limit.reschedule(loop.time())
                elif not coordinator.last_update_success:
                    limit.reschedule(limit.when() or loop.time() + ABSENCE)
                elif open_job(coordinator.data.snapshot) is None:
                    limit.reschedule(None)
                else:
                    reason = PrintCheck.OCCUPIED
                    limit.reschedule(loop.time())

            ends = (
                coordinator.async_add_listener(look),
                async_dispatcher_connect(coordinator.hass, SIGNAL_CONFIG_ENTRY_CHANGED, look),
            )
            try:
                yield
            finally:
                for end in ends:
                    end()
    except TimeoutError as error:
        if not limit.expired():
            raise
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key=f"print_{reason}",
            translation_placeholders={"name": coordinator.name},
        ) from error
