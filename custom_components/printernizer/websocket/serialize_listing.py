"""A folder on a printer → what the panel is told. Pure."""

from collections.abc import Mapping, Sequence
from heapq import nlargest

from ..drivers.models import FileKind, PrinterFile
from ..library.names import shown_name
from .types import PrinterFilePayload
from .wire_paths import to_wire

MOST_FILES = 5_000
"""Of one folder, the newest: 1.5 MB of JSON. A browser takes more, but no person looks through more."""

type Kept = Mapping[str, tuple[str, int | None, str | None]]
"""What is kept of a folder: path → (sha256, size, modified) as it was when it was fetched."""


def newest(files: Sequence[PrinterFile], most: int = MOST_FILES) -> list[PrinterFile]:
    """Choose what is shown of a folder: its folders, then the newest files; those without a date come last."""
    if len(files) <= most:
        return list(files)
    return nlargest(most, files, key=lambda file: (file.kind is FileKind.FOLDER, file.modified or ""))


def serialize_listing(files: Sequence[PrinterFile], kept: Kept) -> list[PrinterFilePayload]:
    """Write files of a printer down, marking those that are kept."""
    return [
        PrinterFilePayload(
            path=to_wire(file.path),
            name=shown_name(file.name),
            size=file.size,
            modified=file.modified,
            kind=file.kind,
            is_read_only=file.is_read_only,
            file_id=_kept_as(file, kept),
        )
        for file in files
    ]


def _kept_as(file: PrinterFile, kept: Kept) -> str | None:
    """Tell as which file this one is kept, if it surely is the same.

    The date decides: sliced again in another colour, a file often keeps its size. Some printers tell no sizes in a
    listing, others leave the hour out once a file is half a year old.
    """
    if file.path not in kept or file.modified is None:
        return None
    sha256, size, modified = kept[file.path]
    if modified is None or not (file.modified.startswith(modified) or modified.startswith(file.modified)):
        return None
    return sha256 if file.size is None or size is None or file.size == size else None
