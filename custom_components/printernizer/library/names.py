"""Names of files as printers tell them, made harmless. No name of a printer ever becomes a path here."""

from pathlib import Path
import unicodedata

_MAX_BYTES = 255
"""What Linux file systems take; the name is shown and offered for downloads."""

_SUFFIXES = {
    ".gcode.3mf": ".gcode.3mf",
    ".3mf": ".3mf",
    ".bgcode": ".bgcode",
    ".bgc": ".bgcode",
    ".gcode": ".gcode",
    ".gco": ".gcode",
    ".gc": ".gcode",
    ".g": ".gcode",
    ".stl": ".stl",
    ".obj": ".obj",
    ".mp4": ".mp4",
    ".avi": ".avi",
    ".jpg": ".jpg",
    ".jpeg": ".jpg",
    ".png": ".png",
    ".log": ".log",
}
"""Endings of names, the longer first, and the suffix that the stored file gets; 8.3 names have the short ones."""
OTHER_SUFFIX = ".bin"
STORED_SUFFIXES = tuple(dict.fromkeys((*_SUFFIXES.values(), OTHER_SUFFIX)))


def suffix_of(name: str) -> str:
    """Tell the suffix under which a file of that name is stored: one of ``STORED_SUFFIXES``."""
    lower = name.lower()
    return next((suffix for ending, suffix in _SUFFIXES.items() if lower.endswith(ending)), OTHER_SUFFIX)


def safe_name(name: str) -> str:
    """Make a name fit to be shown and offered: one component, NFC, printable, at most 255 bytes, never empty."""
    name = unicodedata.normalize("NFC", name[: _MAX_BYTES * 4])
    name = "".join(char if char.isprintable() and char not in '/\\:*?"<>|' else "_" for char in name)
    name = name.strip(" .")
    if len(name.encode()) > _MAX_BYTES:
        ending = Path(name).suffix[:32]
        stem = name.removesuffix(ending).encode()[: _MAX_BYTES - len(ending.encode())]
        name = stem.decode("utf-8", "ignore") + ending
    return name or "file"
