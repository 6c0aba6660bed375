"""A folder on a printer → what the panel is told. Pure."""

from collections.abc import Mapping, Sequence, Set as AbstractSet
from heapq import nlargest

from ..drivers.models import Capability, FileKind, PrinterFile
from ..drivers.paths import written_path
from ..library.names import shown_name
from .types import PrinterFilePayload, PrinterListing

MOST_FILES = 5_000
"""Of one folder, the newest: 1.5 MB of JSON. A browser takes more, but no person looks through more."""


def newest(files: Sequence[PrinterFile], most: int = MOST_FILES) -> list[PrinterFile]:
    """Choose what is shown of a folder: its folders, then the newest files; those without a date come last."""
    if len(files) <= most:
        return list(files)
    return nlargest(most, files, key=lambda file: (file.kind is FileKind.FOLDER, file.modified or ""))


def describe_folder(
    entry_id: str, path: str, rows: list[PrinterFilePayload], total: int, rights: AbstractSet[Capability]
) -> PrinterListing:
    """Write a folder down, and what the reader may do there: what the printer can, or nothing."""
    return PrinterListing(
        entry_id=entry_id,
        path=written_path(path),
        files=rows,
        total=total,
        can_download=Capability.DOWNLOAD_FILES in rights,
        can_upload=Capability.UPLOAD_FILES in rights,
        can_delete=Capability.DELETE_FILES in rights,
        can_print=Capability.START_PRINT in rights,
    )


def serialize_listing(files: Sequence[PrinterFile], kept: Mapping[str, str]) -> list[PrinterFilePayload]:
    """Write files of a printer down; ``kept`` tells by path as which file of the library one is kept."""
    return [
        PrinterFilePayload(
            path=written_path(file.path),
            name=shown_name(file.name),
            size=file.size,
            modified=file.modified,
            kind=file.kind,
            is_read_only=file.is_read_only,
            file_id=kept.get(file.path),
        )
        for file in files
    ]
