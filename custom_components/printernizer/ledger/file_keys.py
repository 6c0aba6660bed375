"""What kept files are searched, sorted and matched by."""

from collections.abc import Iterable
from hashlib import sha256

from ..drivers.paths import read_path, written_path
from . import job_texts
from .columns import clean, storable
from .file_tables import PATH
from .model import NAME, NOTE
from .reads import fold
from .words import searched


def sort_name(name: str) -> str:
    """Return what a file's name is sorted by."""
    return job_texts.sort_name(name, NAME)


def search_text(names: Iterable[str], note: str, tags: Iterable[str]) -> str:
    """Return what a file is found by, each name once."""
    texts = [*(fold(name, NAME) for name in names), fold(note, NOTE), *(fold(tag, NAME) for tag in tags)]
    return searched(texts)


def distinct(texts: Iterable[str], limit: int, most: int) -> tuple[str, ...]:
    """Return texts without surrounding blanks, none empty, none twice in another case, ``most`` at most."""
    found: dict[str, str] = {}
    for text in texts:
        tidy = " ".join(clean(text, limit).split())
        if tidy:
            found.setdefault(fold(tidy, limit), tidy)
        if len(found) == most:
            break
    return tuple(found.values())


def stored_path(path: str) -> str:
    """Return a path as ``file_origins`` keeps it."""
    return read_path(storable(written_path(path), PATH))


def folder_of(path: str) -> str:
    """Return the folder in which a path on a printer lies."""
    return path.rpartition("/")[0]


def folder_key(serial: str, folder: str) -> str:
    """Name a folder of a printer in a few letters; a slash at its end makes no difference."""
    return sha256(f"{serial}\0{written_path(folder).rstrip('/')}".encode("utf-8", "replace")).hexdigest()
