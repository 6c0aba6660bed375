"""Photos of a printer, kept with its job."""

from homeassistant.core import ServiceCall, ServiceResponse

from ..file_errors import file_errors
from .targets import async_controlled


async def take_snapshot(call: ServiceCall) -> ServiceResponse:
    """Take a picture and keep it, with the running job if there is one."""
    coordinator = (await async_controlled(call)).coordinator
    with file_errors(coordinator.name):
        kept = await coordinator.config_entry.runtime_data.photos.async_take()
    return {"file_id": kept.sha256, "name": kept.name, "size": kept.size}
