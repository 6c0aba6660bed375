"""What a print file tells about the print: seconds, grams per filament, plates, objects, pictures.

``None`` (or an empty text) always means "the file does not tell". Grams and metres are ``Decimal``: costs are made of them.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class PrintFileKind(StrEnum):
    """The formats that are read."""

    THREEMF = "threemf"
    GCODE = "gcode"
    BGCODE = "bgcode"
    STL = "stl"
    OBJ = "obj"


@dataclass(frozen=True, kw_only=True, slots=True)
class FilamentUse:
    """What a print takes of one filament.

    ``index`` is the filament's 0-based position among all filaments of the file, used or not: the place in a
    printer's tray map. ``color`` is ``RRGGBB`` in upper case, ``profile_id`` the vendor's short code ("GFL99"),
    ``name`` the slicer's name of the profile.
    """

    index: int
    grams: Decimal | None = None
    meters: Decimal | None = None
    type: str = ""
    color: str | None = None
    profile_id: str = ""
    name: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlateObject:
    """An object on a plate. ``id`` is what a printer is told to skip it by; ``skipped``: the slicer left it out."""

    id: int
    name: str = ""
    skipped: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Plate:
    """One print of a file. ``index`` counts from 1 and keeps its number when a plate is exported alone."""

    index: int
    seconds: int | None = None
    grams: Decimal | None = None
    filaments: tuple[FilamentUse, ...] = ()
    layers: int | None = None
    objects: tuple[PlateObject, ...] = ()
    can_skip_objects: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ModelFacts:
    """What a model without a slicer's numbers tells. ``size`` is x, y, z in millimetres; ``volume`` in cm³ is ``None``
    for a surface that does not close; ``area`` of the surface in cm².
    """

    size: tuple[Decimal, Decimal, Decimal]
    triangles: int
    volume: Decimal | None = None
    area: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintMetadata:
    """What a file tells. A g-code file has one plate with index 1; a project that was never sliced has plates that
    tell nothing, and ``is_sliced`` is false. ``nozzle_diameter`` and ``layer_height`` in millimetres.
    """

    kind: PrintFileKind
    slicer: str = ""
    printer_model: str = ""
    printer_model_id: str = ""
    plates: tuple[Plate, ...] = ()
    nozzle_diameter: Decimal | None = None
    layer_height: Decimal | None = None
    is_sliced: bool = True
    model: ModelFacts | None = None

    def plate(self, index: int | None) -> Plate | None:
        """Pick a plate by its number; without a number the only one. ``None``: there is no such plate."""
        if index is None:
            return self.plates[0] if len(self.plates) == 1 else None
        return next((plate for plate in self.plates if plate.index == index), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Thumbnail:
    """A picture out of a file, as it may be handed to a browser: ``mime`` is image/png, image/jpeg or image/webp."""

    data: bytes
    mime: str
    width: int
    height: int
