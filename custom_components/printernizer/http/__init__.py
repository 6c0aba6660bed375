"""Authenticated views; each file has its noun, this one only registers."""

from homeassistant.core import HomeAssistant, callback

from .preview import PreviewView


@callback
def async_setup_views(hass: HomeAssistant) -> None:
    """Register all views; once per process, for they can't be taken back."""
    hass.http.register_view(PreviewView(hass))
