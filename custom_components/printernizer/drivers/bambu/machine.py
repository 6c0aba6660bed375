"""What a printer is, from its serial number and the answer to ``get_version``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..models import PrinterInfo, Vendor
from .capabilities import Model, capabilities_of, model_of
from .decode_ams import AmsModule, ams_modules
from .lenient import objects, text

MANUFACTURER = "Bambu Lab"


@dataclass(frozen=True, kw_only=True, slots=True)
class Machine:
    """One printer without its state. ``new_version`` is a firmware that it offers."""

    model: Model
    info: PrinterInfo
    modules: Mapping[int, AmsModule] = field(default_factory=dict)
    new_version: str = ""


def machine_of(serial: str, version: Mapping[str, Any] | None = None, *, code: str = "") -> Machine:
    """Describe a printer as far as it has told; never fails."""
    modules = list(objects((version or {}).get("module")))
    model = model_of(serial, code=code, modules=modules)
    ota: Mapping[str, Any] = next((module for module in modules if module.get("name") == "ota"), {})
    board: Mapping[str, Any] = next(
        (one for one in modules if one.get("name") in ("esp32", "rv1126", "ap")), {}
    )
    firmware = text(ota.get("sw_ver"))
    product = text(ota.get("product_name")).removeprefix(MANUFACTURER).strip()
    info = PrinterInfo(
        serial=serial,
        vendor=Vendor.BAMBU,
        manufacturer=MANUFACTURER,
        model=model.name or product or "3D printer",
        model_id=model.codes[0] if model.codes else code,
        firmware=firmware,
        hardware=text(board.get("hw_ver")),
        capabilities=capabilities_of(model, firmware),
        limits=model.limits,
    )
    modules_by_unit = ams_modules(iter(modules))
    return Machine(model=model, info=info, modules=modules_by_unit, new_version=text(ota.get("new_ver")))
