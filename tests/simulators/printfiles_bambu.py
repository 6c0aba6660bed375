"""Sliced 3MF, as Bambu Studio exports it."""

from collections.abc import Sequence
from decimal import Decimal
import hashlib
import io
import json
import zipfile

from .printfiles_model import AREA, DENSITIES, Sliced, Spool, duration, millimeters, moves
from .printfiles_picture import picture_file

_PROFILES = {"PLA": "GFL99", "PETG": "GFG99", "ASA": "GFB98", "ABS": "GFB99", "TPU": "GFU99"}
_SLICER = "02.04.00.70"
_DATE = (2026, 1, 2, 12, 0, 0)


def make_3mf(
    *,
    name: str = "Lampenschirm",
    seconds: int = 840,
    layers: int = 210,
    filaments: Sequence[Spool] = (("PETG", "F2A33A", "12.48"),),
    model: str = "Bambu Lab A1",
    model_id: str = "N2S",
    shape: str = "vase",
    objects: Sequence[str] = (),
    plate: int = 1,
) -> bytes:
    """Make a sliced ``.gcode.3mf`` of one plate, as Bambu Studio exports it."""
    job = Sliced(
        name=name,
        seconds=seconds,
        layers=layers,
        filaments=filaments,
        model=model,
        shape=shape,
        objects=objects,
    )
    gcode = _bambu_gcode(job).encode()
    drawn = picture_file(shape, job.colors)
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELS.format(plate=plate),
        "3D/3dmodel.model": _MODEL,
        f"Metadata/plate_{plate}.png": drawn,
        f"Metadata/plate_{plate}_small.png": picture_file(shape, job.colors, (128, 128)),
        f"Metadata/plate_no_light_{plate}.png": drawn,
        f"Metadata/plate_{plate}.gcode": gcode,
        f"Metadata/plate_{plate}.gcode.md5": hashlib.md5(gcode, usedforsecurity=False).hexdigest().upper(),
        "Metadata/slice_info.config": _slice_info(job, plate, model_id),
        "Metadata/model_settings.config": _MODEL_SETTINGS.format(plate=plate),
        "Metadata/project_settings.config": _project_settings(job),
        "Metadata/filament_sequence.json": json.dumps(
            {f"plate_{plate}": {"sequence": list(range(1, len(filaments) + 1))}}
        ),
    }
    return _zip(members)


def _bambu_gcode(job: Sliced) -> str:
    lengths = job.each(millimeters, ",")
    volumes = job.each(lambda spool: (millimeters(spool) * AREA).quantize(Decimal("0.01")), ",")
    densities = job.each(lambda spool: DENSITIES[spool[0]], ",")
    header = (
        "; HEADER_BLOCK_START",
        f"; BambuStudio {_SLICER}",
        f"; model printing time: {duration(job.seconds * 3 // 4)}; total estimated time: {duration(job.seconds)}",
        f"; total layer number: {job.layers}",
        f"; total filament length [mm] : {lengths}",
        f"; total filament volume [cm^3] : {volumes}",
        f"; total filament weight [g] : {job.each(lambda spool: spool[2], ',')}",
        f"; filament_density: {densities}",
        f"; filament_diameter: {job.each(lambda _: '1.75', ',')}",
        f"; max_z_height: {Decimal('0.2') * job.layers}",
        f"; filament: {','.join(str(number + 1) for number in range(len(job.filaments)))}",
        "; HEADER_BLOCK_END",
        "",
        "; CONFIG_BLOCK_START",
        f"; filament_colour = {job.each(lambda spool: '#' + spool[1], ';')}",
        f"; filament_ids = {job.each(lambda spool: _PROFILES[spool[0]], ';')}",
        f"; filament_type = {job.each(lambda spool: spool[0], ';')}",
        "; layer_height = 0.2",
        "; nozzle_diameter = 0.4",
        f"; printer_model = {job.model}",
        "; CONFIG_BLOCK_END",
        "",
        "; EXECUTABLE_BLOCK_START",
    )
    return "\n".join((*header, *moves(job), "; EXECUTABLE_BLOCK_END", ""))


def _slice_info(job: Sliced, plate: int, model_id: str) -> str:
    names = job.objects or (job.name,)
    objects = "".join(
        f'    <object identify_id="{69 + 23 * place}" name={_quoted(name)} skipped="false" />\n'
        for place, name in enumerate(names)
    )
    filaments = "".join(
        f'    <filament id="{place}" tray_info_idx="{_PROFILES[spool[0]]}" type="{spool[0]}" color="#{spool[1]}" '
        f'used_m="{(millimeters(spool) / 1000).quantize(Decimal("0.01"))}" used_g="{spool[2]}" group_id="0" '
        'nozzle_diameter="0.40" volume_type="Standard"/>\n'
        for place, spool in enumerate(job.filaments, 1)
    )
    values = {
        "index": plate,
        "extruder_type": 0,
        "printer_model_id": model_id,
        "nozzle_diameters": "0.4",
        "timelapse_type": 0,
        "prediction": job.seconds,
        "weight": job.grams,
        # Bambu Studio follows the user's locale here, and only here.
        "first_layer_time": "71,958466",
        "support_used": "false",
        "label_object_enabled": "true" if len(names) > 1 else "false",
    }
    metadata = "".join(f'    <metadata key="{key}" value="{value}"/>\n' for key, value in values.items())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<config>\n  <header>\n'
        '    <header_item key="X-BBL-Client-Type" value="slicer"/>\n'
        f'    <header_item key="X-BBL-Client-Version" value="{_SLICER}"/>\n  </header>\n'
        f"  <plate>\n{metadata}{objects}{filaments}  </plate>\n</config>\n"
    )


def _quoted(name: str) -> str:
    for char, entity in (("&", "&amp;"), ("<", "&lt;"), ('"', "&quot;")):
        name = name.replace(char, entity)
    return f'"{name}"'


def _project_settings(job: Sliced) -> str:
    return json.dumps(
        {
            "filament_colour": [f"#{color}" for color in job.colors],
            "filament_cost": ["20" for _ in job.filaments],
            "filament_density": [DENSITIES[kind] for kind, _, _ in job.filaments],
            "filament_ids": [_PROFILES[kind] for kind, _, _ in job.filaments],
            "filament_settings_id": [f"Generic {kind} @BBL A1" for kind, _, _ in job.filaments],
            "filament_type": [kind for kind, _, _ in job.filaments],
            "layer_height": "0.2",
            "nozzle_diameter": ["0.4"],
            "printer_model": job.model,
            "version": _SLICER,
        },
        indent=4,
    )


def _zip(members: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            packing = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _DATE), content, packing)
    return out.getvalue()


_CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
 <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
 <Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>
 <Default Extension="png" ContentType="image/png"/>
 <Default Extension="gcode" ContentType="text/x.gcode"/>
</Types>
"""
_RELS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
 <Relationship Target="/3D/3dmodel.model" Id="rel-1" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>
 <Relationship Target="/Metadata/plate_{plate}.png" Id="rel-2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"/>
</Relationships>
"""
_MODEL = f"""<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xml:lang="en-US" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02">
 <metadata name="Application">BambuStudio-{_SLICER}</metadata>
 <resources/>
 <build/>
</model>
"""
_MODEL_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<config>
  <plate>
    <metadata key="plater_id" value="{plate}"/>
    <metadata key="gcode_file" value="Metadata/plate_{plate}.gcode"/>
    <metadata key="thumbnail_file" value="Metadata/plate_{plate}.png"/>
  </plate>
</config>
"""
