"""The parts of the shop's settings beside the library's, each in a module of its own.

A new one is: a module here with a frozen dataclass, a schema, a check and a payload, made one ``Section``; a line in
``SECTIONS``; a field of ``settings.ShopSettings``; a ``TypedDict`` in ``websocket/types.py``, and its line in
``Settings`` there, and in ``frontend/dev/files.ts`` for the panel's stage. Store and websocket then know it.
"""

from typing import Any

from .business import BUSINESS, BusinessSettings
from .costs import COSTS, CostSettings
from .datev import DATEV, DatevSettings
from .handoff import HANDOFF, HandoffSettings
from .privacy import PRIVACY, PrivacySettings
from .section import Section
from .spoolman import SPOOLMAN, SpoolmanSettings

SECTIONS: dict[str, Section[Any]] = {
    "business": BUSINESS,
    "costs": COSTS,
    "privacy": PRIVACY,
    "datev": DATEV,
    "handoff": HANDOFF,
    "spoolman": SPOOLMAN,
}
"""By the name of their field in ``ShopSettings``."""

__all__ = [
    "SECTIONS",
    "BusinessSettings",
    "CostSettings",
    "DatevSettings",
    "HandoffSettings",
    "PrivacySettings",
    "Section",
    "SpoolmanSettings",
]
