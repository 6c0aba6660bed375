"""3MF: projects, and the sliced ``.gcode.3mf`` that Bambu printers print.

Of an archive of any size only the directory, the settings and one picture are read; of the g-code its first 64 kB.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
import json
from pathlib import Path
import re
from typing import Any

from .archive import Archive, open_archive
from .errors import Unreadable, UnreadablePrintFile
from .gcode import parse
from .images import MAX_BYTES, thumbnail
from .models import FilamentUse, Plate, PrintFileKind, PrintMetadata, Thumbnail
from .sliceinfo import SliceInfo, parse_slice_info
from .statistics import plate_of
from .values import decimal, item, text

_MODEL = "3D/3dmodel.model"
_SLICE_INFO = "Metadata/slice_info.config"
_SETTINGS = "Metadata/project_settings.config"
_PRUSA_SETTINGS = "Metadata/Slic3r_PE.config"
_MAX_SLICE_INFO = 2 * 1024 * 1024
"""2 kB for a small plate; lists of layers per filament make it grow."""
_MAX_SETTINGS = 1024 * 1024
"""54 kB with four filaments."""
_GCODE_HEAD = 64 * 1024
"""Bambu Studio's header and settings take 40 kB."""
_MODEL_HEAD = 4 * 1024
_PLATE = re.compile(r"Metadata/plate_([1-9]\d{0,2})\.(gcode|png)", re.ASCII)
_APPLICATION = re.compile(rb'<metadata name="Application">([^<]{1,100})<')


def read_metadata(path: Path) -> PrintMetadata:
    """Read what a 3MF tells. Raises ``UnreadablePrintFile``, ``OSError``."""
    with open_archive(path) as archive:
        sliced, pictured = _numbers(archive, "gcode"), _numbers(archive, "png")
        if not sliced and _MODEL not in archive.names:
            raise UnreadablePrintFile(Unreadable.UNKNOWN_FORMAT)
        info = parse_slice_info(archive.read(_SLICE_INFO, _MAX_SLICE_INFO) or b"<config/>")
        settings = _settings(archive)
        heads = {number: parse(archive.head(_gcode(number), _GCODE_HEAD) or b"") for number in sliced}
        slicer = next((slicer for _, slicer in heads.values() if slicer), "") or _application(archive, info)
    plates = _plates(info, {number: values for number, (values, _) in heads.items()}, pictured)
    return PrintMetadata(
        kind=PrintFileKind.THREEMF,
        slicer=text(slicer),
        printer_model=text(settings.get("printer_model")),
        printer_model_id=info.printer_model_id,
        plates=tuple(_named(plate, settings) for plate in plates),
        nozzle_diameter=info.nozzle_diameter or _setting(settings, "nozzle_diameter"),
        layer_height=_setting(settings, "layer_height"),
        is_sliced=bool(sliced),
    )


def read_thumbnail(path: Path, plate: int | None = None) -> Thumbnail | None:
    """Read the picture of a plate, of the first one by default. Raises ``UnreadablePrintFile``, ``OSError``."""
    with open_archive(path) as archive:
        for name in _picture_names(archive, plate):
            if (data := archive.read(name, MAX_BYTES)) and (picture := thumbnail(data)):
                return picture
    return None


def _picture_names(archive: Archive, plate: int | None) -> Iterator[str]:
    numbers = _numbers(archive, "png")[:1] if plate is None else (plate,)
    for number in numbers:
        yield f"Metadata/plate_{number}.png"
        yield f"Metadata/top_{number}.png"
    if plate is None:
        yield "Metadata/thumbnail.png"
        yield "Auxiliaries/.thumbnails/thumbnail_middle.png"


def _numbers(archive: Archive, kind: str) -> tuple[int, ...]:
    found = (_PLATE.fullmatch(name) for name in archive.names)
    return tuple(sorted(int(match[1]) for match in found if match and match[2] == kind))[:100]


def _gcode(number: int) -> str:
    return f"Metadata/plate_{number}.gcode"


def _plates(
    info: SliceInfo, heads: Mapping[int, Mapping[str, str]], pictured: tuple[int, ...]
) -> list[Plate]:
    """List the plates: as the slicer tells, else as their g-code tells, else as there are pictures of."""
    plates = {plate.index: plate for plate in info.plates}
    for number, values in heads.items():
        written = plate_of(values, number)
        plates[number] = replace(plates[number], layers=written.layers) if number in plates else written
    if not plates:
        plates = {number: Plate(index=number) for number in pictured}
    return sorted(plates.values(), key=lambda plate: plate.index)


def _named(plate: Plate, settings: Mapping[str, Any]) -> Plate:
    """Add the names of the filaments' profiles, which only the settings hold."""
    names = settings.get("filament_settings_id")
    if not isinstance(names, list):
        return plate
    return replace(plate, filaments=tuple(_with_name(use, tuple(names)) for use in plate.filaments))


def _with_name(use: FilamentUse, names: tuple[object, ...]) -> FilamentUse:
    return replace(use, name=text(item(names, use.index)) or use.name)


def _settings(archive: Archive) -> dict[str, Any]:
    """Read the slicer's settings. They only add to the rest: what can't be understood is left out."""
    try:
        data = archive.read(_SETTINGS, _MAX_SETTINGS)
        found = json.loads(data or b"{}", parse_float=str, parse_int=str)
    except UnreadablePrintFile as error:
        if error.code is not Unreadable.TOO_LARGE:
            raise
        return {}
    except ValueError, RecursionError:
        return {}
    return found or _prusa_settings(archive) if isinstance(found, dict) else {}


def _prusa_settings(archive: Archive) -> dict[str, Any]:
    """Read the settings as PrusaSlicer writes them into its projects: as comments of g-code."""
    values, _ = parse(archive.head(_PRUSA_SETTINGS, _MAX_SETTINGS) or b"")
    return {key: value.split(",") if key == "nozzle_diameter" else value for key, value in values.items()}


def _setting(settings: Mapping[str, Any], key: str) -> Decimal | None:
    value = settings.get(key)
    if isinstance(value, list):
        value = value[0] if value else None
    return decimal(text(value)) or None


def _application(archive: Archive, info: SliceInfo) -> str:
    """Tell the program that wrote a project ("BambuStudio-02.04.00.70")."""
    match = _APPLICATION.search(archive.head(_MODEL, _MODEL_HEAD) or b"")
    if match:
        return match[1].decode("utf-8", "replace").replace("-", " ", 1)
    return f"BambuStudio {info.client_version}" if info.client_version else ""
