"""A history from before."""

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import ServiceCall, ServiceResponse

from ..recorded_jobs import PastWish, async_enter_past
from .fields import ATTR_SINCE, ATTR_UNTIL

ATTR_ENERGY_ENTITY = "energy_entity"


async def import_history(call: ServiceCall) -> ServiceResponse:
    """Enter the jobs that the recorder tells of another integration's printer; return how many."""
    wish = PastWish(
        device_id=call.data[ATTR_DEVICE_ID],
        energy_entity=call.data.get(ATTR_ENERGY_ENTITY),
        since=call.data.get(ATTR_SINCE),
        until=call.data.get(ATTR_UNTIL),
    )
    by = f"user:{call.context.user_id}" if call.context.user_id else "system"
    count = await async_enter_past(call.hass, wish, by=by, tell=lambda _: None)
    return {"added": count.added, "known": count.known, "closed": count.closed}
