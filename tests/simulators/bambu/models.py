"""The printers that can be simulated: what tells one model from another on the wire."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model's ways. ``pushes``: deltas of changed keys, full objects each second, or full objects without ``msg``."""

    name: str
    product: str
    code: str
    prefix: str
    firmware: str
    board: str
    pushes: Literal["delta", "full", "unmarked"] = "delta"
    ams: tuple[tuple[int, str], ...] = ()
    """(id, kind) of each changer."""
    ftps: Literal["esp32", "vsftpd"] = "esp32"
    camera: Literal["jpeg", "rtsps"] = "jpeg"
    is_ram_disk: bool = False
    """``gcode_file`` names the RAM disk's plate instead of the file."""
    is_new: bool = False
    """Has the ``device`` block, packed temperatures, ``fun``, ``stat``."""
    nozzles: int = 1
    tls13: bool = False
    fan_parts: tuple[int, ...] = ()
    has_chamber: bool = False
    pretty: bool = False
    constant_sequence: bool = False
    prepares: bool = True
    """Shows PREPARE before RUNNING."""


_LITE = ((0, "ams_lite"),)
_AMS = ((0, "ams"),)

MODELS = {
    model.name: model
    for model in (
        Model(
            name="A1", product="Bambu Lab A1", code="N2S", prefix="039", firmware="01.07.00.00", board="AP05",
            ams=_LITE,
        ),
        Model(
            name="A1 mini", product="Bambu Lab A1 mini", code="N1", prefix="030", firmware="01.07.02.00",
            board="AP05", ams=_LITE,
        ),
        Model(
            name="P1P", product="Bambu Lab P1P", code="C11", prefix="01S", firmware="01.08.01.00", board="AP04",
        ),
        Model(
            name="P1S", product="Bambu Lab P1S", code="C12", prefix="01P", firmware="01.08.01.00", board="AP04",
            ams=_AMS,
        ),
        Model(
            name="X1C", product="Bambu Lab X1-Carbon", code="BL-P001", prefix="00M", firmware="01.09.00.00",
            board="AP05", ams=_AMS, pushes="full", ftps="vsftpd", camera="rtsps", is_ram_disk=True, is_new=True,
            has_chamber=True, pretty=True,
        ),
        Model(
            name="P2S", product="Bambu Lab P2S", code="N7", prefix="22E", firmware="01.02.00.00", board="AP02",
            ams=((0, "ams_2_pro"),), ftps="vsftpd", camera="rtsps", is_ram_disk=True, is_new=True,
            has_chamber=True, tls13=True, fan_parts=(16, 32, 160, 48), constant_sequence=True, prepares=False,
        ),
        Model(
            name="H2D", product="Bambu Lab H2D", code="O1D", prefix="094", firmware="01.02.00.00", board="AP02",
            ams=((0, "ams_2_pro"), (128, "ams_ht")), pushes="unmarked", ftps="vsftpd", camera="rtsps",
            is_ram_disk=True, is_new=True, nozzles=2, has_chamber=True, fan_parts=(16, 32, 48, 96), pretty=True,
            constant_sequence=True, prepares=False,
        ),
        Model(
            name="X9", product="Bambu Lab X9", code="Z9", prefix="99Z", firmware="01.00.00.00", board="AP99",
            ams=_AMS,
        ),
    )
}  # fmt: skip
"""By name. ``X9`` is a model that does not exist."""


def serial_for(model: Model, number: int = 1) -> str:
    """Make up a serial number that begins as the model's do."""
    return f"{model.prefix}00A{number:09d}"
