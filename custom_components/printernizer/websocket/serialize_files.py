"""What is known of files → what the panel is told. Pure: no registry, no clock."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from ..drivers.models import FileKind
from ..drivers.paths import written_path
from ..file_links import ThumbnailSize
from ..ledger import Job
from ..library.models import Facets, FilePage, KeptFile, Origin
from ..printfiles import FilamentUse, Plate, PrintMetadata, estimate_grams
from .types import (
    FacetPayload,
    FileFacets,
    FileFilamentPayload,
    FileJobPayload,
    FileOriginPayload,
    FilePlatePayload,
    KeptFileDetails,
    KeptFilePage,
    KeptFilePayload,
)

DENSITY = Decimal("1.24")
"""Grams per cm³ of PLA: what most models are printed of, until somebody slices them for something else."""

MOST_COLORS = 16
"""As many as four changers hold."""

MOST_OBJECTS = 500
"""Names of objects of a plate; a list of more tells a person nothing."""

_PICTURED = frozenset(
    {".gcode.3mf", ".3mf", ".gcode", ".bgcode", ".stl", ".obj", ".jpg", ".png", ".mp4", ".avi"}
)


class Links(Protocol):
    """Makes addresses that the reader's browser may open."""

    def thumbnail(self, sha256: str, plate: int | None = None, size: ThumbnailSize = "small") -> str:
        """Return the address of the picture of a plate; ``None``: of the file."""
        ...

    def download(self, sha256: str) -> str:
        """Return the address of the file itself."""
        ...

    def show(self, sha256: str) -> str:
        """Return the address of the file itself, to be shown if a browser may show it."""
        ...


type Names = Mapping[str, str]
"""Names of printers by serial."""


def serialize_page(page: FilePage, links: Links, names: Names) -> KeptFilePage:
    """Write a page of files down."""
    files = [serialize_file(file, links, names) for file in page.items]
    return KeptFilePage(files=files, total=page.total, next=page.next)


def serialize_file(file: KeptFile, links: Links, names: Names) -> KeptFilePayload:
    """Write a file down as a list shows it."""
    metadata = file.metadata
    plates = metadata.plates if metadata else ()
    model = metadata.model if metadata else None
    grams = _sum(plate.grams for plate in plates)
    volume = model.volume if model else None
    return KeptFilePayload(
        file_id=file.sha256,
        name=file.name,
        kind=file.kind,
        size=file.size,
        added_at=file.added_at.isoformat(),
        is_pinned=file.is_pinned,
        is_referred_to=file.is_referred_to,
        note=file.note,
        tags=list(file.tags),
        origin=_origin(file.origins[0], names) if file.origins else None,
        is_sliced=bool(metadata and metadata.is_sliced and not model),
        slicer=metadata.slicer if metadata else "",
        printer_model=metadata.printer_model if metadata else "",
        plates=len(plates),
        seconds=_seconds(plates),
        grams=_decimal(grams),
        grams_estimated=_decimal(_estimated(metadata)) if grams is None else None,
        materials=list(file.materials),
        colors=_colors(plates),
        dimensions=[f"{length:f}" for length in model.size] if model else None,
        volume=_decimal(volume),
        triangles=model.triangles if model else None,
        job_count=file.job_count,
        printed_at=_time(file.printed_at),
        problem=file.problem,
        thumbnail_url=links.thumbnail(file.sha256) if has_picture(file) else None,
        download_url=links.download(file.sha256),
    )


def serialize_details(file: KeptFile, jobs: Iterable[Job], links: Links, names: Names) -> KeptFileDetails:
    """Write all about a file down."""
    metadata = file.metadata
    is_pictured = has_picture(file)
    return KeptFileDetails(
        file=serialize_file(file, links, names),
        origins=[_origin(origin, names) for origin in file.origins],
        list_of_plates=[
            _plate(plate, links.thumbnail(file.sha256, plate.index) if is_pictured else None)
            for plate in (metadata.plates if metadata else ())
        ],
        nozzle_diameter=_decimal(metadata.nozzle_diameter) if metadata else None,
        layer_height=_decimal(metadata.layer_height) if metadata else None,
        preview_url=links.thumbnail(file.sha256, None, "large") if is_pictured else None,
        jobs=[
            FileJobPayload(
                id=job.id,
                printer_name=job.printer_name,
                name=job.name or job.file_name,
                result=job.result,
                start_time=_time(job.started_at),
            )
            for job in jobs
        ],
    )


def serialize_facets(facets: Facets, names: Names, free: int | None) -> FileFacets:
    """Write down what can be filtered by; ``free`` in bytes. A printer that is gone keeps its serial for a name."""

    def rows[Value: str](counts: Mapping[Value, int], labels: Names | None = None) -> list[FacetPayload]:
        shown = labels or {}
        return [
            FacetPayload(value=value, label=shown.get(value, value), count=count)
            for value, count in counts.items()
        ]

    return FileFacets(
        kinds=rows(facets.kinds),
        printers=rows(facets.printers, names),
        materials=rows(facets.materials),
        tags=rows(facets.tags),
        files=facets.files,
        size=facets.size,
        free=free,
    )


def has_picture(file: KeptFile) -> bool:
    """Tell whether a picture of the file may exist; whether it does is seen when it is asked for."""
    return file.suffix in _PICTURED and file.problem is None and file.kind is not FileKind.FOLDER


def _origin(origin: Origin, names: Names) -> FileOriginPayload:
    return FileOriginPayload(
        source=origin.source,
        serial=origin.serial,
        printer_name=names.get(origin.serial, origin.serial),
        path=written_path(origin.path),
        name=origin.name,
    )


def _plate(plate: Plate, thumbnail_url: str | None) -> FilePlatePayload:
    return FilePlatePayload(
        index=plate.index,
        seconds=plate.seconds,
        grams=_decimal(plate.grams),
        layers=plate.layers,
        objects=[each.name for each in plate.objects[:MOST_OBJECTS] if not each.skipped],
        filaments=[_filament(use) for use in plate.filaments],
        thumbnail_url=thumbnail_url,
    )


def _filament(use: FilamentUse) -> FileFilamentPayload:
    return FileFilamentPayload(
        index=use.index, type=use.type, name=use.name, color=use.color, grams=_decimal(use.grams)
    )


def _estimated(metadata: PrintMetadata | None) -> Decimal | None:
    model = metadata.model if metadata else None
    if model is None or model.volume is None:
        return None
    return estimate_grams(model.volume, DENSITY, model.area)


def _colors(plates: Iterable[Plate]) -> list[str]:
    """Collect the colours that are used, each once, in the file's order."""
    uses = (use for plate in plates for use in plate.filaments)
    found = dict.fromkeys(use.color for use in sorted(uses, key=lambda use: use.index) if use.color)
    return list(found)[:MOST_COLORS]


def _seconds(plates: Iterable[Plate]) -> int | None:
    known = [plate.seconds for plate in plates if plate.seconds is not None]
    return sum(known) if known else None


def _sum(numbers: Iterable[Decimal | None]) -> Decimal | None:
    """Add up what is known; a plate that was never sliced takes nothing."""
    known = [number for number in numbers if number is not None]
    return sum(known, Decimal(0)) if known else None


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
