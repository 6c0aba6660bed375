"""``slice_info.config`` of a sliced 3MF: per plate what the slicer knows (Bambu Studio 02.04; OrcaSlicer writes it too).

Parsed as a stream, so no tree of a hostile file is ever built; a document type or entity ends it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import XMLParser

from .errors import Unreadable, UnreadablePrintFile
from .models import FilamentUse, Plate, PlateObject
from .values import color, decimal, integer, text

_MAX_PLATES = 100
"""Bambu Studio allows 36."""
_MAX_FILAMENTS = 256
_MAX_DEPTH = 32
"""It has four levels; the parser keeps a stack of those that are open."""
_MAX_OBJECTS = 1_000


@dataclass(kw_only=True, slots=True)
class SliceInfo:
    """What the file tells. ``nozzle_diameter`` and ``printer_model_id`` ("N2S") of its first plate."""

    plates: list[Plate] = field(default_factory=list)
    client_version: str = ""
    printer_model_id: str = ""
    nozzle_diameter: Decimal | None = None


def parse_slice_info(data: bytes) -> SliceInfo:
    """Parse it. Raises ``UnreadablePrintFile``."""
    target = _Target()
    parser = XMLParser(target=target, forbid_dtd=True)
    try:
        parser.feed(data)
        parser.close()
    except DefusedXmlException as error:
        raise UnreadablePrintFile(Unreadable.FORBIDDEN, "XML") from error
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadablePrintFile(Unreadable.DAMAGED, "XML") from error
    return target.info


class _Target:
    """Takes the parser's events."""

    def __init__(self) -> None:
        self.info = SliceInfo()
        self._depth = 0
        self._values: dict[str, str] | None = None
        self._filaments: list[FilamentUse] = []
        self._objects: list[PlateObject] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise UnreadablePrintFile(Unreadable.TOO_LARGE, "depth of XML")
        match tag:
            case "header_item" if attributes.get("key") == "X-BBL-Client-Version":
                self.info.client_version = text(attributes.get("value"))
            case "plate":
                self._values, self._filaments, self._objects = {}, [], []
            case "metadata" if self._values is not None and len(self._values) < 100:
                self._values[attributes.get("key", "")] = attributes.get("value", "")
            case "filament" if len(self._filaments) < _MAX_FILAMENTS:
                self._add_filament(attributes)
            case "object" if len(self._objects) < _MAX_OBJECTS:
                self._add_object(attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        if tag == "plate" and self._values is not None:
            self._add_plate(self._values)
            self._values = None

    def close(self) -> None:
        """Take the end of the document."""

    def _add_filament(self, attributes: Mapping[str, str]) -> None:
        number = integer(attributes.get("id", ""))
        if not number or number > _MAX_FILAMENTS:
            return
        self._filaments.append(
            FilamentUse(
                index=number - 1,
                grams=decimal(attributes.get("used_g", "")),
                meters=decimal(attributes.get("used_m", "")),
                type=text(attributes.get("type")),
                color=color(attributes.get("color")),
                profile_id=text(attributes.get("tray_info_idx")),
            )
        )

    def _add_object(self, attributes: Mapping[str, str]) -> None:
        number = integer(attributes.get("identify_id", ""))
        if number is not None:
            self._objects.append(
                PlateObject(
                    id=number,
                    name=text(attributes.get("name")),
                    skipped=attributes.get("skipped") == "true",
                )
            )

    def _add_plate(self, values: Mapping[str, str]) -> None:
        index = integer(values.get("index", "")) or len(self.info.plates) + 1
        if len(self.info.plates) >= _MAX_PLATES or any(plate.index == index for plate in self.info.plates):
            return
        if not self.info.plates:
            self.info.printer_model_id = text(values.get("printer_model_id"))
            self.info.nozzle_diameter = decimal(values.get("nozzle_diameters", "").partition(",")[0])
        prediction = decimal(values.get("prediction", ""))
        self.info.plates.append(
            Plate(
                index=index,
                seconds=int(prediction) if prediction else None,
                grams=decimal(values.get("weight", "")),
                filaments=tuple(sorted(self._filaments, key=lambda use: use.index)),
                objects=tuple(self._objects),
                can_skip_objects=values.get("label_object_enabled") == "true" and len(self._objects) > 1,
            )
        )
