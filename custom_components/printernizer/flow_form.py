"""The one form behind all steps that ask how a printer is reached."""

from collections.abc import Mapping
from typing import Any

import voluptuous as vol

from homeassistant.config_entries import (
    SOURCE_REAUTH,
    SOURCE_RECONFIGURE,
    ConfigEntry,
    ConfigFlow,
    ConfigFlowResult,
)
from homeassistant.const import CONF_HOST, CONF_MODEL, CONF_NAME

from .const import CONF_CERTIFICATE_FINGERPRINT, CONF_SERIAL, CONF_VENDOR, LOGGER
from .drivers.errors import CertificateError, PrinterError, WrongPrinter
from .drivers.models import PrinterInfo, Vendor
from .fingerprint import for_reading
from .flow_schemas import BadInput, read_input, suggested
from .validation import async_identified, error_key, validate_connection


class PrinterForm(ConfigFlow):
    """Reads what was typed, tries the printer out, asks about its certificate, stores it.

    A certificate is asked about when nobody we know vouches for it. Whatever goes wrong, the same form comes back
    with what was typed.
    """

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._known: dict[str, str] = {}
        """What discovery told: host, serial, model, name. Hints, good to fill in a form."""
        self._step = ""
        self._typed: dict[str, Any] = {}
        self._data: dict[str, Any] = {}
        self._untrusted: CertificateError | None = None
        self._trusted: dict[str, str] = {}
        """Host → fingerprint that a person accepted in this flow."""

    async def _async_form(
        self, step_id: str, schema: vol.Schema, typed: dict[str, Any] | None
    ) -> ConfigFlowResult:
        """Show a form, or take what was typed into it."""
        self._step = step_id
        self._schema = schema
        if typed is None:
            return self._show(self._suggested, {})
        self._typed = typed
        entry = self._entry
        vendor = Vendor(entry.data[CONF_VENDOR] if entry else step_id)
        try:
            self._data = read_input(vendor, typed, entry.data if entry else {})
        except BadInput as bad:
            return self._show(typed, {bad.field: bad.key})
        if pin := self._trusted.get(self._data.get(CONF_HOST, "")):
            self._data[CONF_CERTIFICATE_FINGERPRINT] = pin
        return await self._async_try()

    async def _async_try(self) -> ConfigFlowResult:
        """Try the printer out with the data that are ready, and finish or ask again."""
        placeholders: dict[str, str] = {}
        try:
            self._data = await async_identified(self._data)
            info = await validate_connection(self.hass, self._data)
            self._check_identity(info)
        except CertificateError as error:
            self._untrusted = error
            return await (self.async_step_trust_changed() if self._pin else self.async_step_trust())
        except PrinterError as error:
            key = error_key(error, self._data[CONF_HOST])
            if isinstance(error, WrongPrinter):
                placeholders = {"expected": error.expected, "found": error.found}
        except Exception:  # noqa: BLE001  whatever goes wrong, the form and what was typed must come back
            LOGGER.exception("Unexpected error while trying out a printer")
            key = "unknown"
        else:
            return await self._async_finish(info)
        return self._show(self._typed, {"base": key}, placeholders)

    def _check_identity(self, info: PrinterInfo) -> None:
        entry = self._entry
        if entry and entry.unique_id and info.serial != entry.unique_id:
            raise WrongPrinter(entry.unique_id, info.serial)

    async def async_step_trust(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask whether a certificate that nobody we know vouches for is the printer's."""
        return await self._async_trust("trust", user_input)

    async def async_step_trust_changed(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask again, louder: the printer showed another certificate before."""
        return await self._async_trust("trust_changed", user_input)

    async def _async_trust(self, step_id: str, user_input: dict[str, Any] | None) -> ConfigFlowResult:
        assert self._untrusted is not None
        fingerprint = self._untrusted.fingerprint
        if user_input is not None:
            self._data[CONF_CERTIFICATE_FINGERPRINT] = fingerprint
            self._trusted[self._data[CONF_HOST]] = fingerprint
            return await self._async_try()
        return self.async_show_form(
            step_id=step_id,
            data_schema=vol.Schema({}),
            description_placeholders={
                "serial": self._untrusted.serial,
                "host": self._data[CONF_HOST],
                "fingerprint": for_reading(fingerprint),
                "before": for_reading(self._pin),
            },
        )

    async def _async_finish(self, info: PrinterInfo) -> ConfigFlowResult:
        """Store the printer: new, or in its old entry."""
        if entry := self._entry:
            return self.async_update_reload_and_abort(entry, data=self._data)
        self._data[CONF_SERIAL] = info.serial
        await self.async_set_unique_id(info.serial, raise_on_progress=False)
        self._abort_if_unique_id_configured(updates={CONF_HOST: self._data[CONF_HOST]})
        return self.async_create_entry(title=self._title(info), data=self._data)

    def _title(self, info: PrinterInfo) -> str:
        """Name the entry; a second printer of the same name gets the end of its serial number."""
        title = info.name or self._known.get(CONF_NAME) or info.model
        taken = {entry.title for entry in self._async_current_entries()}
        return f"{title} {info.serial[-4:]}" if title in taken else title

    @property
    def _entry(self) -> ConfigEntry | None:
        """Return the entry that the flow is about, if it is about one."""
        if self.source == SOURCE_REAUTH:
            return self._get_reauth_entry()
        if self.source == SOURCE_RECONFIGURE:
            return self._get_reconfigure_entry()
        return None

    @property
    def _pin(self) -> str:
        """Return the fingerprint that the entry pins, if it is about an entry with one."""
        entry = self._entry
        return entry.data.get(CONF_CERTIFICATE_FINGERPRINT, "") if entry else ""

    @property
    def _name(self) -> str:
        """Return what the printer is called, as far as anybody knows."""
        entry = self._entry
        return entry.title if entry else name_of(self._known)

    @property
    def _suggested(self) -> Mapping[str, Any]:
        """Return what a form shows at first."""
        entry = self._entry
        return suggested(entry.data) if entry else self._known

    def _show(
        self, values: Mapping[str, Any], errors: dict[str, str], placeholders: dict[str, str] | None = None
    ) -> ConfigFlowResult:
        return self.async_show_form(
            step_id=self._step,
            data_schema=self.add_suggested_values_to_schema(self._schema, values),
            errors=errors,
            description_placeholders={"name": self._name, **(placeholders or {})},
        )


def name_of(known: Mapping[str, str]) -> str:
    """Return what discovery told of a printer's name, or else its model."""
    return known.get(CONF_NAME) or known.get(CONF_MODEL) or ""
