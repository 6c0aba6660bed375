"""Adding a printer, and changing how it is reached."""

from collections.abc import Mapping
from typing import Any, override

from homeassistant.config_entries import ConfigEntry, ConfigFlowResult, OptionsFlow, OptionsFlowWithReload
from homeassistant.const import CONF_HOST
from homeassistant.core import callback

from .const import CONF_VENDOR, DOMAIN
from .drivers.models import Vendor
from .flow_discovery import DiscoverySteps
from .flow_form import name_of
from .flow_schemas import CONF_PRINTER, NEW, OPTIONS, REAUTH, RECONFIGURE, found_schema
from .network import async_search


class PrinternizerConfigFlow(DiscoverySteps, domain=DOMAIN):
    """One printer's way in: the steps that a person begins. Those that the network begins are inherited."""

    VERSION = 1
    _found: dict[str, dict[str, str]]

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry) -> OptionsFlow:
        """Offer the options."""
        return PrinternizerOptionsFlow()

    # Begun by a person

    @override
    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask which kind of printer, or look for one."""
        return self.async_show_menu(step_id="user", menu_options=["found", "bambu", "prusalink"])

    async def async_step_found(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Search the network for Bambu Lab printers; those with PrusaLink announce themselves."""
        if user_input is not None:
            self._known = self._found[user_input[CONF_PRINTER]]
            return await self.async_step_bambu()
        known = self._async_current_ids(include_ignore=False)
        printers = await async_search(self.hass)
        self._found = {serial: found for serial, found in printers.items() if serial not in known}
        if not self._found:
            return await self.async_step_nothing_found()
        labels = {serial: f"{name_of(found)} ({found[CONF_HOST]})" for serial, found in self._found.items()}
        return self.async_show_form(step_id="found", data_schema=found_schema(labels))

    async def async_step_nothing_found(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Say so, and offer the other ways."""
        return self.async_show_menu(step_id="nothing_found", menu_options=["found", "bambu", "prusalink"])

    async def async_step_bambu(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for a Bambu Lab printer's address and access code."""
        return await self._async_form("bambu", NEW[Vendor.BAMBU], user_input)

    async def async_step_prusalink(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for a PrusaLink printer's address and password."""
        return await self._async_form("prusalink", NEW[Vendor.PRUSALINK], user_input)

    # Known printers

    async def async_step_reauth(self, entry_data: Mapping[str, Any]) -> ConfigFlowResult:
        """Begin again with a printer that stopped accepting us."""
        return await self.async_step_reauth_confirm()

    async def async_step_reauth_confirm(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the new access code or password."""
        schema = REAUTH[Vendor(self._get_reauth_entry().data[CONF_VENDOR])]
        return await self._async_form("reauth_confirm", schema, user_input)

    async def async_step_reconfigure(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Change how a printer is reached."""
        schema = RECONFIGURE[Vendor(self._get_reconfigure_entry().data[CONF_VENDOR])]
        return await self._async_form("reconfigure", schema, user_input)


class PrinternizerOptionsFlow(OptionsFlowWithReload):
    """What belongs to a printer but is not needed to reach it."""

    async def async_step_init(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Show and take the options."""
        if user_input is not None:
            return self.async_create_entry(data=user_input)
        schema = self.add_suggested_values_to_schema(OPTIONS, self.config_entry.options)
        return self.async_show_form(step_id="init", data_schema=schema)
