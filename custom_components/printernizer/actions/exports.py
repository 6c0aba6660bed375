"""Files of the books."""

from homeassistant.core import ServiceCall, ServiceResponse

from ..exporting import async_order_export
from ..exports.documents import ExportContent, ExportFormat, ExportRequest
from ..ledger.export_reads import ExportQuery
from .fields import ATTR_CONTENT, ATTR_FORMAT, ATTR_PERIOD, ATTR_REPEAT, ATTR_SINCE, ATTR_UNTIL


async def export(call: ServiceCall) -> ServiceResponse:
    """Order a file; return the address it can be fetched from for some minutes."""
    request = ExportRequest(
        format=ExportFormat(call.data[ATTR_FORMAT]),
        content=ExportContent(call.data[ATTR_CONTENT]),
        query=ExportQuery(
            period=call.data.get(ATTR_PERIOD),
            since=call.data.get(ATTR_SINCE),
            until=call.data.get(ATTR_UNTIL),
        ),
    )
    by = f"user:{call.context.user_id}" if call.context.user_id else "system"
    url, expires = await async_order_export(call.hass, request, by=by, is_repeat=call.data[ATTR_REPEAT])
    return {"url": url, "expires": expires.isoformat()}
