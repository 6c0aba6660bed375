"""Pictures of prints: photos of first layers and finished prints, and the printers' own films."""

from homeassistant.core import HomeAssistant, callback

from .films import FILMS, Films
from .photos import JobPhotos
from .timelapses import Timelapses

__all__ = ["JobPhotos", "Timelapses", "async_setup_films"]


@callback
def async_setup_films(hass: HomeAssistant) -> None:
    """Make films playable, whoever fetches them; once, for all printers."""
    films = hass.data[FILMS] = Films(hass)
    films.async_start()
