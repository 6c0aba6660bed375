"""Sliced 3MF files and projects."""

from collections.abc import Callable
from decimal import Decimal
import io
import json
from pathlib import Path
import zipfile

import pytest

from custom_components.printernizer.printfiles import (
    FilamentUse,
    PlateObject,
    PrintFileKind,
    read_metadata,
    read_picture,
    read_thumbnail,
    verify,
)
from tests.simulators.printfiles import make_3mf
from tests.simulators.printfiles_picture import encoded, picture

from .conftest import Save

COLORS = (("PLA", "FFFFFF", "0.22"), ("PETG", "FF0000", "12.48"))


def archive(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return out.getvalue()


def changed(content: bytes, changes: dict[str, str | bytes | None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        members: dict[str, str | bytes] = {name: file.read(name) for name in file.namelist()}
    for name, new in changes.items():
        members.pop(name, None)
        if new is not None:
            members[name] = new
    return archive(members)


def sliced(plates: str) -> str:
    return f"<config><header/>{plates}</config>"


def test_a_real_four_colour_print_is_read_to_the_centigram(real: Callable[[str], Path]) -> None:
    metadata = read_metadata(real("Testqube_Multicolor.gcode.3mf"))
    assert metadata.kind is PrintFileKind.THREEMF
    assert metadata.slicer == "BambuStudio 02.04.00.70"
    assert metadata.printer_model == "Bambu Lab A1"
    assert metadata.printer_model_id == "N2S"
    assert metadata.nozzle_diameter == Decimal("0.4")
    assert metadata.layer_height == Decimal("0.2")
    assert metadata.is_sliced
    (plate,) = metadata.plates
    assert (plate.index, plate.seconds, plate.grams, plate.layers) == (1, 1183, Decimal("0.72"), 50)
    assert [(use.index, use.grams, use.meters, use.color) for use in plate.filaments] == [
        (0, Decimal("0.22"), Decimal("0.07"), "FFFFFF"),
        (1, Decimal("0.15"), Decimal("0.05"), "FFFF00"),
        (2, Decimal("0.27"), Decimal("0.09"), "FF0000"),
        (3, Decimal("0.07"), Decimal("0.03"), "0000FF"),
    ]
    assert {(use.type, use.profile_id, use.name) for use in plate.filaments} == {
        ("PLA", "GFL99", "Generic PLA @BBL A1")
    }
    assert plate.objects == (PlateObject(id=69, name="Würfel"),)
    assert not plate.can_skip_objects


def test_the_picture_of_a_real_plate_is_found(real: Callable[[str], Path]) -> None:
    found = read_thumbnail(real("Testqube_Multicolor.gcode.3mf"), 1)
    assert found is not None
    assert (found.mime, found.width, found.height, len(found.data)) == ("image/png", 512, 512, 5697)


def test_a_real_project_that_was_never_sliced_tells_no_grams(real: Callable[[str], Path]) -> None:
    path = real("unsliced.3mf")
    metadata = read_metadata(path)
    assert not metadata.is_sliced
    assert metadata.slicer == "BambuStudio 02.04.00.70"
    (plate,) = metadata.plates
    assert (plate.index, plate.seconds, plate.grams, plate.filaments) == (1, None, None, ())
    assert read_thumbnail(path) is not None


def test_the_gcode_inside_a_real_file_tells_the_same_as_the_file(
    real: Callable[[str], Path], save: Save
) -> None:
    with zipfile.ZipFile(real("Testqube_Multicolor.gcode.3mf")) as file:
        path = save(file.read("Metadata/plate_1.gcode"))
    metadata = read_metadata(path)
    assert metadata.kind is PrintFileKind.GCODE
    assert metadata.printer_model == "Bambu Lab A1"
    (plate,) = metadata.plates
    assert (plate.seconds, plate.layers) == (1183, 50)
    assert [use.grams for use in plate.filaments] == [Decimal(g) for g in ("0.22", "0.15", "0.27", "0.07")]
    assert plate.filaments[0].meters == Decimal("0.07487")


def test_a_made_file_tells_what_it_was_made_of(save: Save) -> None:
    path = save(make_3mf(name="Würfel", seconds=1183, layers=50, filaments=COLORS, objects=("a & b", '"c"')))
    metadata = read_metadata(path)
    (plate,) = metadata.plates
    assert (plate.seconds, plate.grams, plate.layers) == (1183, Decimal("12.70"), 50)
    assert plate.filaments[1] == FilamentUse(
        index=1,
        grams=Decimal("12.48"),
        meters=Decimal("4.09"),
        type="PETG",
        color="FF0000",
        profile_id="GFG99",
        name="Generic PETG @BBL A1",
    )
    assert [each.name for each in plate.objects] == ["a & b", '"c"']
    assert plate.can_skip_objects
    assert verify(path) is PrintFileKind.THREEMF


def test_a_plate_keeps_its_number_when_it_is_exported_alone(save: Save) -> None:
    path = save(make_3mf(plate=7))
    metadata = read_metadata(path)
    assert [plate.index for plate in metadata.plates] == [7]
    assert metadata.plate(7) is metadata.plates[0]
    assert metadata.plate(None) is metadata.plates[0]
    assert metadata.plate(1) is None
    assert read_thumbnail(path) == read_thumbnail(path, 7)
    assert read_thumbnail(path, 1) is None


def test_of_many_plates_each_is_told_apart(save: Save) -> None:
    plates = "".join(
        f'<plate><metadata key="index" value="{number}"/><metadata key="weight" value="{number},5"/>'
        f'<metadata key="prediction" value="{number}00,9"/></plate>'
        for number in (3, 1, 2, 2)
    )
    path = save(
        archive(
            {
                "3D/3dmodel.model": "",
                "Metadata/slice_info.config": sliced(plates),
                "Metadata/plate_2.gcode": "; total layer number: 12\n",
                "Metadata/plate_9.gcode": "; total layer number: 99\n; total filament weight [g] : 1.5\n",
            }
        )
    )
    metadata = read_metadata(path)
    assert [(plate.index, plate.seconds, plate.grams, plate.layers) for plate in metadata.plates] == [
        (1, 100, Decimal("1.5"), None),
        (2, 200, Decimal("2.5"), 12),
        (3, 300, Decimal("3.5"), None),
        (9, None, Decimal("1.5"), 99),
    ]
    assert metadata.plate(None) is None


def test_odd_values_are_left_out_one_by_one(save: Save) -> None:
    plate = (
        '<metadata key="index" value="0"/><metadata key="index" value="1"/>'
        '<plate><metadata key="prediction" value="-5"/><metadata key="weight" value="1e99"/>'
        '<metadata key="nozzle_diameters" value="0.6,0.4"/><metadata/>'
        '<object identify_id="x" name="none"/><object identify_id="5"/>'
        '<filament/><filament id="0"/><filament id="999"/><filament id="3" used_g="nan" color="red"/></plate>'
    )
    path = save(
        archive(
            {
                "3D/3dmodel.model": "",
                "Metadata/slice_info.config": sliced(plate),
                "Metadata/project_settings.config": json.dumps(
                    {"layer_height": [], "printer_model": [7], "filament_settings_id": ["a", "b", 5]}
                ),
            }
        )
    )
    metadata = read_metadata(path)
    assert (metadata.printer_model, metadata.layer_height) == ("", None)
    assert metadata.nozzle_diameter == Decimal("0.6")
    (found,) = metadata.plates
    assert (found.index, found.seconds, found.grams) == (1, None, None)
    assert found.objects == (PlateObject(id=5),)
    assert found.filaments == (FilamentUse(index=2, name="5"),)


@pytest.mark.parametrize("settings", [None, "[]", '{"filament_settings_id": "x"}'])
def test_settings_may_be_missing(save: Save, settings: str | None) -> None:
    path = save(changed(make_3mf(), {"Metadata/project_settings.config": settings}))
    metadata = read_metadata(path)
    assert metadata.plates[0].grams == Decimal("12.48")
    assert metadata.printer_model == ""


def test_without_slice_info_the_gcode_inside_speaks(save: Save) -> None:
    path = save(changed(make_3mf(filaments=COLORS), {"Metadata/slice_info.config": None}))
    (plate,) = read_metadata(path).plates
    assert (plate.seconds, plate.grams, plate.layers) == (840, Decimal("12.70"), 210)
    assert plate.filaments[0].color == "FFFFFF"


def test_the_program_is_told_by_what_is_there(save: Save) -> None:
    model = '<model>\n <metadata name="Application">OrcaSlicer-2.3.1</metadata>'
    assert read_metadata(save(archive({"3D/3dmodel.model": model}))).slicer == "OrcaSlicer 2.3.1"
    info = '<config><header><header_item key="other"/><header_item key="X-BBL-Client-Version" value="2"/></header></config>'
    members: dict[str, str | bytes] = {"3D/3dmodel.model": "<model/>", "Metadata/slice_info.config": info}
    assert read_metadata(save(archive(members))).slicer == "BambuStudio 2"
    del members["Metadata/slice_info.config"]
    metadata = read_metadata(save(archive(members)))
    assert (metadata.slicer, metadata.plates) == ("", ())


def test_another_picture_stands_in_for_one_that_can_not_be_used(save: Save) -> None:
    top = encoded(picture("cube", ["00FF00"], (256, 256)))
    path = save(changed(make_3mf(), {"Metadata/plate_1.png": b"no picture", "Metadata/top_1.png": top}))
    found = read_thumbnail(path)
    assert found is not None
    assert found.width == 256


def test_a_project_of_another_slicer_has_its_picture_elsewhere(save: Save) -> None:
    photo = encoded(picture("cube", ["00FF00"], (2000, 1200)), "JPEG")
    path = save(archive({"3D/3dmodel.model": "", "Metadata/thumbnail.png": photo}))
    found = read_thumbnail(path)
    assert found is not None
    assert (found.mime, found.width, found.height) == ("image/jpeg", 2000, 1200)
    preview = read_picture(path, None, 1024, "png")
    assert preview is not None
    assert (preview.mime, preview.width, preview.height) == ("image/png", 1024, 614)
    assert read_picture(save(archive({"3D/3dmodel.model": ""})), None, 1024) is None


PRUSA_PROJECT = {
    "3D/3dmodel.model": '<model><metadata name="Application">PrusaSlicer-2.9.6</metadata></model>',
    "Metadata/Slic3r_PE.config": (
        "; generated by PrusaSlicer 2.9.6\n\n; layer_height = 0.15\n; nozzle_diameter = 0.6,0.6\n"
        "; printer_model = COREONE\n"
    ),
}


def test_a_project_of_prusaslicer_tells_printer_and_nozzle(save: Save) -> None:
    metadata = read_metadata(save(archive(dict(PRUSA_PROJECT))))
    assert (metadata.slicer, metadata.printer_model) == ("PrusaSlicer 2.9.6", "COREONE")
    assert (metadata.layer_height, metadata.nozzle_diameter) == (Decimal("0.15"), Decimal("0.6"))
    assert (metadata.is_sliced, metadata.plates) == (False, ())
    broken = read_metadata(save(archive(PRUSA_PROJECT | {"Metadata/Slic3r_PE.config": b"\xff;=\0"})))
    assert (broken.slicer, broken.printer_model) == ("PrusaSlicer 2.9.6", "")
