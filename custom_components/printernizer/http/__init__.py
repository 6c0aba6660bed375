"""Authenticated views; each file has its noun, this one only registers."""

from homeassistant.core import HomeAssistant, callback

from .exports import ExportView
from .files import FileView
from .imports import ImportView
from .papers import PaperView
from .preview import PreviewView
from .thumbnails import ThumbnailView
from .upload import UploadView


@callback
def async_setup_views(hass: HomeAssistant) -> None:
    """Register all views; once per process, for they can't be taken back."""
    for view in (ExportView, FileView, ImportView, PaperView, PreviewView, ThumbnailView, UploadView):
        hass.http.register_view(view(hass))
