"""Repairs that a person can do from the issue itself."""

import voluptuous as vol

from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.components.repairs import ConfirmRepairFlow, RepairsFlow, RepairsFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import current_request

from .const import CONF_CERTIFICATE_FINGERPRINT
from .fingerprint import for_reading
from .ledger import LedgerError
from .ledger_memory import LEDGER_ISSUES
from .ledger_silence import silence_key
from .shop import SHOP


async def async_create_fix_flow(
    hass: HomeAssistant, issue_id: str, data: dict[str, str | int | float | None] | None
) -> RepairsFlow:
    """Make the flow that belongs to an issue."""
    if data and issue_id.startswith("certificate_changed_") and data.get("fingerprint"):
        return CertificateChangedFlow(str(data["entry_id"]), str(data["fingerprint"]))
    if data and issue_id in LEDGER_ISSUES:
        return LedgerChangedFlow({key: str(value) for key, value in data.items()})
    return ConfirmRepairFlow()


class LedgerChangedFlow(RepairsFlow):
    """Shows how the ledger was and how it is; that somebody has taken note stands in its log."""

    def __init__(self, shown: dict[str, str]) -> None:
        """Take what is shown."""
        self._shown = shown

    async def async_step_init(self, user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Begin."""
        return await self.async_step_confirm()

    async def async_step_confirm(self, user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Go on with the ledger as it is once somebody says so."""
        if user_input is None:
            return self.async_show_form(
                step_id="confirm", data_schema=vol.Schema({}), description_placeholders=self._shown
            )
        request = current_request.get()
        user = None if request is None else request.get(KEY_HASS_USER)
        try:
            await self.hass.data[SHOP].memory.async_accept("system" if user is None else f"user:{user.id}")
        except LedgerError as error:
            return self.async_abort(reason=silence_key(error))
        return self.async_create_entry(data={})


class CertificateChangedFlow(RepairsFlow):
    """Shows the old and the new fingerprint; trusting the new one is a person's decision, never ours."""

    def __init__(self, entry_id: str, fingerprint: str) -> None:
        """Remember which printer, and what it shows now."""
        self._entry_id = entry_id
        self._fingerprint = fingerprint

    async def async_step_init(self, user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Begin."""
        return await self.async_step_confirm()

    async def async_step_confirm(self, user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Pin the new certificate once somebody compared it."""
        entry = self.hass.config_entries.async_get_entry(self._entry_id)
        if entry is None:
            return self.async_abort(reason="entry_removed")
        if user_input is not None:
            data = {**entry.data, CONF_CERTIFICATE_FINGERPRINT: self._fingerprint}
            self.hass.config_entries.async_update_entry(entry, data=data)
            self.hass.config_entries.async_schedule_reload(entry.entry_id)
            return self.async_create_entry(data={})
        return self.async_show_form(
            step_id="confirm",
            data_schema=vol.Schema({}),
            description_placeholders={
                "name": entry.title,
                "before": for_reading(entry.data.get(CONF_CERTIFICATE_FINGERPRINT, "")),
                "fingerprint": for_reading(self._fingerprint),
            },
        )
