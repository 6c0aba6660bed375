"""What a file may be called so that a printer can keep it: cards and sticks are formatted as FAT."""

import posixpath

from ..errors import FileRefused
from .listing import is_usable

_FORBIDDEN = frozenset('\\:*?"<>|')
_MAX_NAME = 255
"""UTF-16 units of a long file name."""
_MAX_PATH = 1_000
"""Bytes; a command must fit into a line that the smallest server reads."""


def storable(path: str) -> str:
    """Check and complete the path of a file that is to be stored. Raises ``FileRefused``."""
    if not is_usable(path):
        raise FileRefused("the name has control characters")
    whole = posixpath.normpath("/" + path.lstrip("/"))
    try:
        length = len(whole.encode())
    except UnicodeEncodeError:
        raise FileRefused("the name is no Unicode text") from None
    if whole == "/" or path.endswith("/") or whole != "/" + path.lstrip("/"):
        raise FileRefused("that is no file's path")
    if length > _MAX_PATH:
        raise FileRefused("the name is too long")
    for name in whole[1:].split("/"):
        _check(name)
    return whole


def _check(name: str) -> None:
    if len(name.encode("utf-16-le")) > 2 * _MAX_NAME:
        raise FileRefused("the name is too long")
    if any(character in _FORBIDDEN for character in name):
        raise FileRefused("the name has a character that FAT does not know")
    if name != name.strip(" ") or name.endswith("."):
        raise FileRefused("the name begins or ends with a space or ends with a dot, which FAT drops")
