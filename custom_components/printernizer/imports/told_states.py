"""What the entities of other printer integrations tell, in our words: a table, and one reading of a state by it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

_NOTHING = frozenset({"unavailable", "unknown", "none", ""})
_CANCELLED = frozenset({"0300_400c", "0500_400e"})
"""Error codes by which a Bambu printer says that a person stopped it; its state is that of a failure."""

CANCELLED = "cancelled"


class Role(StrEnum):
    """What an entity tells of a printer."""

    STATUS = "status"
    NAME = "name"
    FILE = "file"
    PROGRESS = "progress"
    START = "start"
    GRAMS = "grams"
    MATERIAL = "material"
    ERROR = "error"


class Phase(StrEnum):
    """What a printer is doing."""

    PRINTING = "printing"
    PAUSED = "paused"
    ATTENTION = "attention"
    """It wants somebody: a pause if it prints, else nothing."""
    FINISHED = "finished"
    FAILED = "failed"
    CANCELLED = "cancelled"
    IDLE = "idle"
    BUSY = "busy"
    """Something that neither begins nor ends a print."""
    GONE = "gone"
    """Nobody knows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Peer:
    """An integration. ``roles``: by what its unique ids end with; ``phases``: by the states of its status."""

    vendor: str
    roles: Mapping[str, Role]
    phases: Mapping[str, Phase]


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What was told at a moment; ``state`` ``None``: that it isn't known."""

    at: datetime
    role: Role
    state: str | None


PEERS: Mapping[str, Peer] = {
    "bambu_lab": Peer(
        vendor="bambu",
        roles={
            "_print_status": Role.STATUS,
            "_subtask_name": Role.NAME,
            "_gcode_file": Role.FILE,
            "_print_progress": Role.PROGRESS,
            "_start_time": Role.START,
            "_print_weight": Role.GRAMS,
            "_active_tray": Role.MATERIAL,
            "_print_error": Role.ERROR,
        },
        phases={
            "prepare": Phase.PRINTING,
            "slicing": Phase.PRINTING,
            "running": Phase.PRINTING,
            "pause": Phase.PAUSED,
            "finish": Phase.FINISHED,
            "failed": Phase.FAILED,
            "idle": Phase.IDLE,
            "init": Phase.BUSY,
            "offline": Phase.GONE,
        },
    ),
    "prusalink": Peer(
        vendor="prusalink",
        roles={
            "_printer.state": Role.STATUS,
            "_job.filename": Role.NAME,
            "_job.progress": Role.PROGRESS,
            "_job.start": Role.START,
            "_printer.telemetry.material": Role.MATERIAL,
        },
        phases={
            "printing": Phase.PRINTING,
            "paused": Phase.PAUSED,
            "attention": Phase.ATTENTION,
            "finished": Phase.FINISHED,
            "stopped": Phase.CANCELLED,
            "error": Phase.FAILED,
            "idle": Phase.IDLE,
            "ready": Phase.IDLE,
            "busy": Phase.BUSY,
        },
    ),
}
"""By the domains of the integrations."""


def role_of(peer: Peer, unique_id: str) -> Role | None:
    """Return what an entity is for, if it is of any use here."""
    return next((role for end, role in peer.roles.items() if unique_id.endswith(end)), None)


def needs_attributes(role: Role) -> bool:
    """Tell whether what counts stands beside the state."""
    return role in {Role.MATERIAL, Role.ERROR}


def told(at: datetime, role: Role, state: str, attributes: Mapping[str, Any]) -> Told:
    """Read a state."""
    value: str | None = None if state.strip().casefold() in _NOTHING else state.strip()
    if role is Role.ERROR:
        codes = {str(each).casefold() for each in attributes.values()}
        value = CANCELLED if codes & _CANCELLED else None
    elif role is Role.MATERIAL and value is not None:
        # A tray is named as its maker likes; what is in it stands beside.
        kind = str(attributes.get("type", value)).strip()
        value = None if kind.casefold() in {*_NOTHING, "empty"} else kind
    return Told(at=at, role=role, state=value)


def phase_of(peer: Peer, state: str | None) -> Phase:
    """Return what a status means; one that is new says nothing about prints."""
    return Phase.GONE if state is None else peer.phases.get(state.casefold(), Phase.BUSY)
