"""Pictures of prints: photos of first layers and finished prints, and the printers' own films."""

from .photos import JobPhotos
from .timelapses import Timelapses

__all__ = ["JobPhotos", "Timelapses"]
