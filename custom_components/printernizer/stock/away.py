"""A Spoolman server that stays away is told as a repair issue, until it is back."""

from datetime import datetime, timedelta

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_call_later

from ..const import DOMAIN

PATIENCE = timedelta(hours=1)
"""A server that is updated or moved is back by then; what was to be told it waits meanwhile."""

_ISSUE = "spoolman_away"


class AwayNotice:
    """Tells when the server has been away for long, and takes that back."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin with nothing to tell."""
        self._hass = hass
        self._cancel: CALLBACK_TYPE | None = None

    @callback
    def async_away(self) -> None:
        """Hear that the server is away; from the first time on its patience counts."""
        if self._cancel is None:
            self._cancel = async_call_later(self._hass, PATIENCE, self._async_raise)

    @callback
    def async_back(self) -> None:
        """Hear that the server is there again, or is not followed any more."""
        self.async_stop()
        ir.async_delete_issue(self._hass, DOMAIN, _ISSUE)

    @callback
    def async_stop(self) -> None:
        """Tell nothing more."""
        if self._cancel is not None:
            self._cancel()
            self._cancel = None

    @callback
    def _async_raise(self, _: datetime) -> None:
        ir.async_create_issue(
            self._hass,
            DOMAIN,
            _ISSUE,
            is_fixable=False,
            severity=ir.IssueSeverity.WARNING,
            translation_key=_ISSUE,
        )
