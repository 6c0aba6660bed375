"""Print files: bytes in; seconds, grams per filament and pictures out.

Knows nothing of Home Assistant, and trusts nothing that a file claims: whatever it holds, reading ends soon, in little
memory, with a result or with ``UnreadablePrintFile``.
"""

from .errors import Unreadable, UnreadablePrintFile
from .models import FilamentUse, ModelFacts, Plate, PlateObject, PrintFileKind, PrintMetadata, Thumbnail
from .reader import read_metadata, read_picture, read_thumbnail, verify
from .solids import estimate_grams, render_preview

__all__ = [
    "FilamentUse",
    "ModelFacts",
    "Plate",
    "PlateObject",
    "PrintFileKind",
    "PrintMetadata",
    "Thumbnail",
    "Unreadable",
    "UnreadablePrintFile",
    "estimate_grams",
    "read_metadata",
    "read_picture",
    "read_thumbnail",
    "render_preview",
    "verify",
]
