"""Names of files as printers, people and other computers tell them. No name ever becomes a path here.

``shown_name`` is what the library remembers: as it was written, in NFC. ``safe_name`` is what any file system and
browser takes, ``transliterated`` what even an old printer or a header takes.
"""

from pathlib import Path
import re
import unicodedata

from anyascii import anyascii

from .mojibake import repaired

_MAX_BYTES = 255
"""What Linux file systems take; the name is shown and offered for downloads."""
_MAX_LENGTH = 1020
"""Characters that are looked at; 255 bytes are never more, but composing may shorten a name."""

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
    ".step": ".step",
    ".stp": ".step",
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
PRINT_SUFFIXES = frozenset({".gcode.3mf", ".3mf", ".bgcode", ".gcode"})
MEASURED_SUFFIXES = frozenset({".stl", ".obj"})
MODEL_SUFFIXES = MEASURED_SUFFIXES | {".step"}
BROUGHT_SUFFIXES = PRINT_SUFFIXES | MEASURED_SUFFIXES
"""What people bring into the library themselves. Anything else, a key or a letter, got into their hands by mistake."""

_ENDING = re.compile(r"\.\w{1,16}\Z")
_JOINERS = "\u200c\u200d"
"""Between characters they make one of two: families of emoji, Persian and Indian words."""
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""They show a name backwards: ``exe.3mf`` for what ends in .exe. Shown as something, unlike other invisible signs."""
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|\Z)", re.IGNORECASE)
"""What Windows takes for a device, whatever its ending."""
_FORBIDDEN = re.compile(r'[/\\:*?"<>|]')
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ẞ": "SS"})
_GERMAN_CAPITAL = re.compile("[ÄÖÜ]")


def suffix_of(name: str) -> str:
    """Tell the suffix under which a file of that name is stored: one of ``STORED_SUFFIXES``."""
    return _SUFFIXES.get(_known_ending(name).lower(), OTHER_SUFFIX)


def stored_suffix(path: Path) -> str:
    """Tell the suffix of a file in the store."""
    return next((suffix for suffix in STORED_SUFFIXES if path.name.endswith(suffix)), OTHER_SUFFIX)


def shown_name(name: str) -> str:
    """Make a name fit to be shown: as written, but one line, printable, NFC, at most 255 bytes, never empty.

    Mojibake is repaired where it surely is some; bytes that were no UTF-8 are taken for Western European letters.
    """
    return _one_line(repaired(_abridged(name)))


def safe_name(name: str) -> str:
    """Make a name that every file system takes: a shown one, without separators and reserved names."""
    name = _FORBIDDEN.sub("_", _one_line(_abridged(name))).strip(" .")
    if _RESERVED.match(name):
        name = f"_{name}"
    return _fitted(name).strip(" .") or "file"


def transliterated(name: str) -> str:
    """Write a name in ASCII: ``Würfel groß.3mf`` → ``Wuerfel gross.3mf``. Never empty; the known ending stays."""
    name = safe_name(name)
    ending = _known_ending(name)
    stem = name.removesuffix(ending)
    stem = _GERMAN_CAPITAL.sub(lambda found: _capital(stem, found), stem).translate(_GERMAN)
    plain = "".join(char for char in anyascii(stem).replace(":", " ") if " " <= char <= "~")
    plain = " ".join(_FORBIDDEN.sub("_", plain).split())
    return safe_name((plain.strip(" .") or "file") + ending)


def _one_line(name: str) -> str:
    name = "".join(_shown(name, place) for place in range(len(name)))
    return _fitted(unicodedata.normalize("NFC", name).strip()) or "file"


def _known_ending(name: str) -> str:
    lower = name[-16:].lower()
    return next((name[-len(ending) :] for ending in _SUFFIXES if lower.endswith(ending)), "")


def _ending(name: str) -> str:
    found = _ENDING.search(name[-32:])
    return _known_ending(name) or (found[0] if found else "")


def _abridged(name: str) -> str:
    """Cut the middle out of a name that is much too long, before anything works on it."""
    if len(name) <= _MAX_LENGTH:
        return name
    ending = _ending(name)
    return name[: _MAX_LENGTH - len(ending)] + ending


def _fitted(name: str) -> str:
    """Cut a name to what a file system takes, but for its ending."""
    if len(name.encode()) <= _MAX_BYTES:
        return name
    ending = _ending(name)
    stem = name.removesuffix(ending).encode()[: _MAX_BYTES - len(ending.encode())]
    return (stem.decode("utf-8", "ignore") + ending).strip()


def _shown(name: str, place: int) -> str:
    char = name[place]
    if char.isprintable() or (char in _JOINERS and 0 < place < len(name) - 1):
        return char
    match unicodedata.category(char):
        case "Zs":
            return " "
        case "Cf" if not _TURNING.match(char):
            return ""
        case _:
            return "_"


def _capital(name: str, found: re.Match[str]) -> str:
    """Write ``Ä`` as ``Ae``, but among capitals as ``AE``."""
    pair = found[0].translate(str.maketrans("ÄÖÜ", "AOU")) + "e"
    around = name[max(found.start() - 1, 0) : found.start()] + name[found.end() : found.end() + 1]
    return pair.upper() if around.isupper() else pair
