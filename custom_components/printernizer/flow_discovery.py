"""The steps that the network begins: printers that announce themselves, or turn up at a new address."""

from typing import Self, override

from homeassistant.config_entries import ConfigEntry, ConfigFlowResult
from homeassistant.const import CONF_HOST, CONF_NAME
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.service_info.dhcp import DhcpServiceInfo
from homeassistant.helpers.service_info.zeroconf import ZeroconfServiceInfo

from .const import CONF_SERIAL, CONF_VENDOR, DOMAIN
from .drivers.models import Vendor
from .flow_form import PrinterForm, name_of
from .flow_schemas import NEW, is_ipv6
from .validation import async_has_moved, async_is_prusalink, is_same_address, moved_address


class DiscoverySteps(PrinterForm):
    """Takes hints. None is believed: the printer has to prove itself before anything is changed."""

    @override
    def is_matching(self, other_flow: Self) -> bool:
        """Tell whether another flow is about the same address."""
        return other_flow._known.get(CONF_HOST) == self._known.get(CONF_HOST)

    @override
    async def async_step_integration_discovery(self, discovery_info: dict[str, str]) -> ConfigFlowResult:
        """Take a Bambu Lab printer's own announcement: anybody may have sent it."""
        serial, host = discovery_info[CONF_SERIAL], discovery_info[CONF_HOST]
        if entry := await self.async_set_unique_id(serial):
            return await self._async_moved(entry, host)
        return await self._async_offer("bambu", discovery_info)

    @override
    async def async_step_zeroconf(self, discovery_info: ZeroconfServiceInfo) -> ConfigFlowResult:
        """Take the announcement of a printer with PrusaLink."""
        host, port = discovery_info.host, discovery_info.port or 80
        if is_ipv6(host):
            return self.async_abort(reason="ipv6_not_supported")
        name = discovery_info.name.split("._")[0]
        return await self._async_prusalink(
            host if port == 80 else f"{host}:{port}", name, discovery_info.name
        )

    @override
    async def async_step_dhcp(self, discovery_info: DhcpServiceInfo) -> ConfigFlowResult:
        """Take a new address of a known printer, or a device that looks like a Prusa printer."""
        mac = dr.format_mac(discovery_info.macaddress)
        for device in dr.async_get(self.hass).async_get_devices(
            connections={(dr.CONNECTION_NETWORK_MAC, mac)}
        ):
            entry = self.hass.config_entries.async_get_entry(device.config_entry_id)
            if entry and entry.domain == DOMAIN:
                await self.async_set_unique_id(entry.unique_id)
                return await self._async_moved(entry, moved_address(entry.data[CONF_HOST], discovery_info.ip))
        return await self._async_prusalink(discovery_info.ip, discovery_info.hostname, mac)

    async def _async_moved(self, entry: ConfigEntry, host: str) -> ConfigFlowResult:
        """Follow a known printer to its new address, once it has proved that it is there."""
        if CONF_HOST in entry.data and entry.data[CONF_HOST] != host:
            if not await async_has_moved(self.hass, entry, host):
                return self.async_abort(reason="not_proved")
            self._abort_if_unique_id_configured(updates={CONF_HOST: host})
        return self.async_abort(reason="already_configured")

    async def _async_prusalink(self, host: str, name: str, unique_id: str) -> ConfigFlowResult:
        """Offer what may be a printer with PrusaLink; its serial number shows only after the login."""
        for entry in self._async_current_entries(include_ignore=False):
            if entry.data[CONF_VENDOR] == Vendor.PRUSALINK and is_same_address(entry.data[CONF_HOST], host):
                return self.async_abort(reason="already_configured")
        await self.async_set_unique_id(unique_id)
        self._abort_if_unique_id_configured()
        self._known = {CONF_HOST: host}
        if self.hass.config_entries.flow.async_has_matching_flow(self):
            return self.async_abort(reason="already_in_progress", translation_domain=HOMEASSISTANT_DOMAIN)
        if not await async_is_prusalink(self.hass, host):
            return self.async_abort(reason="not_a_printer")
        return await self._async_offer("prusalink", {CONF_HOST: host, CONF_NAME: name})

    async def _async_offer(self, step_id: str, known: dict[str, str]) -> ConfigFlowResult:
        self._known = known
        self.context["title_placeholders"] = {CONF_NAME: f"{name_of(known)} ({known[CONF_HOST]})"}
        return await self._async_form(step_id, NEW[Vendor(step_id)], None)
