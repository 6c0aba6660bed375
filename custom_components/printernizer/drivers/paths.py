"""Paths on printers as text that any database and JSON take.

A name that is no UTF-8 keeps its bytes as half characters (surrogate escapes), so that asking the printer for it works.
Written down, those become private characters; read again, they are what they were.
"""

_BYTES = range(0xDC80, 0xDD00)
_PRIVATE = 0xF780
_WRITTEN = {code: _PRIVATE + place for place, code in enumerate(_BYTES)}
_READ = {private: code for code, private in _WRITTEN.items()}


def written_path(path: str) -> str:
    """Write a path down; one that is written already stays as it is."""
    return path.translate(_WRITTEN).encode("utf-8", "replace").decode()


def read_path(text: str) -> str:
    """Read what ``written_path`` wrote."""
    return text.translate(_READ)
