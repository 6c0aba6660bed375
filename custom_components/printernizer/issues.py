"""Repair issues: what keeps a printer from working and needs a person."""

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN
from .drivers.errors import CertificateChanged, PrinterError, SignatureRequired, WrongPrinter

_KEYS: dict[type[PrinterError], str] = {
    CertificateChanged: "certificate_changed",
    WrongPrinter: "wrong_printer",
    SignatureRequired: "developer_mode_off",
}
_FIXABLE = frozenset({"certificate_changed"})
_UNTIL_CONNECTED = ("certificate_changed", "wrong_printer")


@callback
def async_tell_connection_issue(hass: HomeAssistant, entry: ConfigEntry, error: PrinterError) -> None:
    """Raise the repair issue that belongs to an error, if one does."""
    key = _KEYS.get(type(error))
    if key is None:
        return
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"{key}_{entry.entry_id}",
        data={"entry_id": entry.entry_id, "fingerprint": getattr(error, "fingerprint", None)},
        is_fixable=key in _FIXABLE,
        severity=ir.IssueSeverity.ERROR if key in _UNTIL_CONNECTED else ir.IssueSeverity.WARNING,
        translation_key=key,
        translation_placeholders={
            "name": entry.title,
            "fingerprint": str(getattr(error, "fingerprint", "")),
            "found": str(getattr(error, "found", "")),
        },
    )


@callback
def async_clear_connection_issues(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Take back what a working connection proves wrong."""
    for key in _UNTIL_CONNECTED:
        ir.async_delete_issue(hass, DOMAIN, f"{key}_{entry.entry_id}")


@callback
def async_clear_signature_issue(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Take back that commands need a signature: one was taken without."""
    ir.async_delete_issue(hass, DOMAIN, f"developer_mode_off_{entry.entry_id}")


@callback
def async_clear_issues(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Take back all issues of an entry that is removed."""
    for key in _KEYS.values():
        ir.async_delete_issue(hass, DOMAIN, f"{key}_{entry.entry_id}")
