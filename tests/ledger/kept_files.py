"""Files to keep, in few words."""

from datetime import datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any

from custom_components.printernizer.drivers.models import FileKind
from custom_components.printernizer.library.models import NewFile, Origin, OriginSource
from custom_components.printernizer.printfiles import FilamentUse, Plate, PrintFileKind, PrintMetadata

from .conftest import T0

MINUTE = timedelta(minutes=1)


def sha(number: int) -> str:
    return sha256(str(number).encode()).hexdigest()


def origin(
    path: str = "/cache/Würfel.3mf", *, at: datetime = T0, serial: str = "A1-1", **values: Any
) -> Origin:
    name = path.rpartition("/")[2]
    return Origin(
        **(
            {"source": OriginSource.PRINTER, "serial": serial, "path": path, "name": name, "seen_at": at}
            | values
        )
    )


def new_file(number: int = 1, path: str = "/cache/Würfel.3mf", **values: Any) -> NewFile:
    origin_values = {key: values.pop(key) for key in ("at", "serial") if key in values}
    return NewFile(
        **(
            {
                "sha256": sha(number),
                "size": 1000 + number,
                "suffix": ".3mf",
                "kind": FileKind.PRINT,
                "origin": origin(path, **origin_values),
            }
            | values
        )
    )


def metadata(*materials: str) -> PrintMetadata:
    filaments = tuple(
        FilamentUse(index=index, type=material, grams=Decimal("12.50"), color="FF0000")
        for index, material in enumerate(materials)
    )
    return PrintMetadata(
        kind=PrintFileKind.THREEMF, plates=(Plate(index=1, seconds=60, filaments=filaments),)
    )
