"""Names that were written in UTF-8 and read as something else on their way; repaired only where that is sure."""

import re

import ftfy

_CONFIG = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_encoding=True,
    restore_byte_a0=True,
    replace_lossy_sequences=False,
    decode_inconsistent_utf8=False,
    fix_c1_controls=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)
"""Nothing but whole names that are UTF-8 from beginning to end when read rightly."""

_DOS_ENCODINGS = ("cp437", "cp850")
"""What ZIP archives and FAT sticks without long names are read as."""
_BOXES = re.compile("[\u2500-\u259f]")
"""No person draws a frame into a name; the letters of Europe all begin with a byte that is one in those encodings."""
_STRAY = re.compile("[\udc80-\udcff]")
"""Bytes of a file's name that are no UTF-8, as Python hands them out."""


def repaired(name: str) -> str:
    """Return the name as it was meant; one that may well be right stays as it is."""
    name = _STRAY.sub(_western, name)
    if name.isascii():
        return name
    fixed = ftfy.fix_encoding(name, _CONFIG)
    return _from_dos(name) if fixed == name else fixed


def _western(found: re.Match[str]) -> str:
    return bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace")


def _from_dos(name: str) -> str:
    for encoding in _DOS_ENCODINGS:
        try:
            meant = name.encode(encoding).decode()
        except UnicodeError:
            continue
        if _BOXES.search(name) or _is_certain(meant):
            return meant
    return name


def _is_certain(meant: str) -> bool:
    """Tell whether so much of it is UTF-8 that it can't be by chance: an emoji, or two letters of three bytes each."""
    lengths = [len(char.encode()) for char in meant]
    return 4 in lengths or lengths.count(3) > 1
