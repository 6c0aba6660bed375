"""What a print would cost, before it is printed; for administrators."""

from decimal import Decimal
from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from ..book_errors import answered
from ..const import DOMAIN
from ..file_errors import file_errors
from ..ledger.account_words import AccountState
from ..settling import async_settle
from ..settling.quoting import Quoted, Wish, async_quote
from ..settling.recorded import RecorderAway
from ..shop import SHOP
from .file_fields import FILE_ID
from .types_rates import CostEstimate, CostPartPayload, PricePayload

_AMOUNT = vol.All(vol.Match(r"^\d{1,9}(\.\d{1,4})?$"), vol.Coerce(Decimal))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/costs/estimate",
        vol.Required("file_id"): FILE_ID,
        vol.Optional("plate", default=None): vol.Any(None, vol.All(int, vol.Range(min=1, max=10_000))),
        vol.Optional("serial", default=""): vol.All(str, vol.Length(max=255)),
        vol.Optional("minutes", default=None): vol.Any(None, vol.All(int, vol.Range(min=0, max=100_000))),
        vol.Optional("packaging", default=None): vol.Any(None, _AMOUNT),
        vol.Optional("copies", default=1): vol.All(int, vol.Range(min=1, max=10_000)),
        vol.Optional("treatment", default=None): vol.Any(None, vol.All(str, vol.Length(max=16))),
    }
)
@require_admin
@async_response
async def ws_costs_estimate(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what a plate of a kept file would cost on a printer, and what would be asked for it."""
    with file_errors():
        file = await hass.data[SHOP].library.index.file(msg["file_id"])
    wish = Wish(**{key: value for key, value in msg.items() if key not in {"id", "type", "file_id"}})
    try:
        quoted = await answered(async_quote(hass, file.metadata, wish))
    except RecorderAway as error:
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key="recorder_away") from error
    connection.send_result(msg["id"], _serialize(quoted))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/costs/compute_again",
        vol.Required("job_id"): vol.All(int, vol.Range(min=1)),
    }
)
@require_admin
@async_response
async def ws_costs_compute_again(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Compute what an ended job cost from the rates of its day as they are told now; answer with the cost."""
    ledger = hass.data[SHOP].ledger
    facts = await answered(ledger.settlements.facts(msg["job_id"]))
    if facts.job.result is None or facts.account.state is not AccountState.DRAFT:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="costs_are_fixed")
    await answered(async_settle(hass, msg["job_id"], anew=True))
    cost = (await answered(ledger.job(msg["job_id"]))).cost
    connection.send_result(msg["id"], {"cost": None if cost is None else str(cost)})


def _serialize(quoted: Quoted) -> CostEstimate:
    cost, price = quoted.cost, quoted.price
    cents = cost.rounded(quoted.unit)
    return CostEstimate(
        currency=quoted.currency,
        parts=[
            CostPartPayload(part=part, amount=str(amount), rounded=str(cents[part]))
            for part, amount in cost.parts.items()
        ],
        base=str(cost.base),
        full=str(cost.full),
        grams=str(quoted.grams),
        seconds=quoted.seconds,
        energy_kwh=None if quoted.kwh is None else str(quoted.kwh),
        is_default=quoted.is_default,
        price=None
        if price is None
        else PricePayload(
            basis=price.basis,
            net=str(price.net),
            vat=str(price.vat),
            gross=str(price.gross),
            rate=str(price.rate),
            treatment=price.treatment,
            hint=quoted.hint,
        ),
        contribution=None if quoted.earnings is None else str(quoted.earnings.contribution),
        result=None if quoted.earnings is None else str(quoted.earnings.result),
    )
