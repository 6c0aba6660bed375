"""What a file is good for, told by its name and what it holds; a printer's or a person's word counts for the rest."""

from ..drivers.models import FileKind
from ..printfiles import PrintMetadata
from .models import Origin, OriginSource
from .names import MODEL_SUFFIXES

_FILMS = frozenset({".mp4", ".avi"})
_PICTURES = frozenset({".jpg", ".png"})


def kind_of(suffix: str, told: FileKind, origin: Origin, metadata: PrintMetadata | None) -> FileKind:
    """Tell the kind of a file. ``suffix`` is one of ``STORED_SUFFIXES``, ``told`` what it was said to be."""
    if suffix in _FILMS:
        is_timelapse = told is FileKind.TIMELAPSE or "timelapse" in origin.path.lower()
        return FileKind.TIMELAPSE if is_timelapse or _is_ours(origin) else FileKind.OTHER
    if suffix in _PICTURES:
        return FileKind.PHOTO if told is FileKind.PHOTO or _is_ours(origin) else FileKind.IMAGE
    if suffix in MODEL_SUFFIXES:
        return FileKind.MODEL
    if suffix in {".gcode", ".bgcode", ".gcode.3mf"}:
        return FileKind.PRINT
    if suffix == ".3mf":
        return FileKind.PRINT if metadata is None or metadata.is_sliced else FileKind.MODEL
    if suffix == ".log":
        return FileKind.LOG
    return FileKind.OTHER if told is FileKind.FOLDER else told


def _is_ours(origin: Origin) -> bool:
    return origin.source is OriginSource.CAMERA
