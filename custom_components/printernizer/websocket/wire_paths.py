"""Paths on printers as they go over the websocket, which takes Unicode only.

A name that is no UTF-8 keeps its bytes as half characters (surrogate escapes), so that asking the printer for it works.
JSON has no room for those: on the way out they become private characters, on the way back they are undone.
"""

_BYTES = range(0xDC80, 0xDD00)
_PRIVATE = 0xF780
_OUT = {code: _PRIVATE + place for place, code in enumerate(_BYTES)}
_BACK = {private: code for code, private in _OUT.items()}


def to_wire(path: str) -> str:
    """Write a path so that JSON takes it."""
    return path.translate(_OUT).encode("utf-8", "replace").decode()


def from_wire(path: str) -> str:
    """Read what ``to_wire`` wrote."""
    return path.translate(_BACK)
