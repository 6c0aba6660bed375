"""What is published to a printer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """One request. ``is_essential``: the command failed if this one is refused."""

    section: str
    command: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    is_essential: bool = True
