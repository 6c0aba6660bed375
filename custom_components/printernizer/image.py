"""The picture of what is being printed."""

from dataclasses import dataclass
from typing import override

from homeassistant.components.image import ImageEntity, ImageEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import PrinternizerConfigEntry
from .entity import PrinterEntity, PrinterEntityDescription
from .job_file import JobFile, Preview
from .state import PrinterState

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class PrinterImageDescription(PrinterEntityDescription, ImageEntityDescription):
    """A picture of a printer."""


JOB_PREVIEW = PrinterImageDescription(key="job_preview")


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the preview."""
    async_add_entities([PrinterJobPreview(hass, entry)])


class PrinterJobPreview(PrinterEntity, ImageEntity):
    """The slicer's picture of the job; the last one's stays until the next begins."""

    _shown: Preview | None = None

    def __init__(self, hass: HomeAssistant, entry: PrinternizerConfigEntry) -> None:
        """Show what the entry's job file has."""
        PrinterEntity.__init__(self, entry.runtime_data.coordinator, JOB_PREVIEW)
        ImageEntity.__init__(self, hass)
        self._job_file: JobFile = entry.runtime_data.job_file

    @override
    async def async_added_to_hass(self) -> None:
        """Hear of new pictures."""
        await super().async_added_to_hass()
        self.async_on_remove(self._job_file.async_subscribe(self._handle_preview))
        self._look()

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        return False

    @callback
    def _handle_preview(self) -> None:
        if self._job_file.preview is not self._shown:
            self._look()
            self.async_write_ha_state()

    def _look(self) -> None:
        preview = self._shown = self._job_file.preview
        self._attr_image_last_updated = preview.at if preview is not None else None
        self._attr_content_type = preview.mime if preview is not None else "image/png"

    @override
    async def async_image(self) -> bytes | None:
        """Return the picture, if there is one."""
        preview = self._job_file.preview
        return preview.data if preview is not None else None
