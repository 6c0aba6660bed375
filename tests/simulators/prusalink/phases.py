"""The firmware's inner states, and what each shows to the outside (PrusaLink of Buddy firmware 6.3 to 6.6)."""

from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    """What the firmware is doing."""

    IDLE = "idle"
    PREVIEW = "preview"
    CONFIRMED = "confirmed"
    QUESTION = "question"
    INIT = "init"
    PRINTING = "printing"
    PAUSING = "pausing"
    PAUSED = "paused"
    RESUMING = "resuming"
    RUNOUT = "runout"
    CRASH = "crash"
    PANIC = "panic"
    FINISHING = "finishing"
    ABORTING = "aborting"
    FINISHED = "finished"
    ABORTED = "aborted"
    SERIAL = "serial"
    PREHEAT = "preheat"


@dataclass(frozen=True)
class Face:
    """What a phase looks like over HTTP."""

    state: str
    has_job: bool = False
    flags: frozenset[str] = frozenset({"operational", "ready"})
    link_state: str | None = None
    word: str = "Operational"


def _flags(text: str) -> frozenset[str]:
    return frozenset(text.split())


FACES: dict[Phase, Face] = {
    Phase.IDLE: Face("IDLE"),
    Phase.PREVIEW: Face("IDLE"),
    Phase.CONFIRMED: Face("PRINTING", True, _flags("printing"), "PRINTING", "Printing"),
    Phase.QUESTION: Face("ATTENTION", True, _flags("busy printing error"), "ATTENTION", "Error"),
    Phase.INIT: Face("IDLE"),
    Phase.PRINTING: Face("PRINTING", True, _flags("printing"), "PRINTING", "Printing"),
    Phase.PAUSING: Face("PAUSED", True, _flags("printing pausing paused busy"), "PAUSED", "Pausing"),
    Phase.PAUSED: Face("PAUSED", True, _flags("printing paused"), "PAUSED", "Paused"),
    Phase.RESUMING: Face("PAUSED", True, _flags("printing busy"), "PRINTING", "Resuming"),
    Phase.RUNOUT: Face("ATTENTION", True, _flags("busy printing error"), "ATTENTION", "Error"),
    Phase.CRASH: Face("BUSY", False, _flags("printing busy"), "PRINTING", "CrashRecovery"),
    Phase.PANIC: Face("PAUSED", True, _flags("printing paused"), "PAUSED", "Paused"),
    Phase.FINISHING: Face("PRINTING", True, _flags("busy"), "BUSY", "Printing"),
    Phase.ABORTING: Face("PRINTING", True, _flags("cancelling busy"), "BUSY", "Cancelling"),
    Phase.FINISHED: Face("FINISHED"),
    Phase.ABORTED: Face("STOPPED"),
    Phase.SERIAL: Face("BUSY", False, _flags("printing busy"), "BUSY", "Printing"),
    Phase.PREHEAT: Face("BUSY", False, _flags("busy"), "BUSY", "Operational"),
}

HOT = frozenset(
    {
        Phase.INIT,
        Phase.PRINTING,
        Phase.PAUSING,
        Phase.PAUSED,
        Phase.RESUMING,
        Phase.RUNOUT,
        Phase.CRASH,
    }
)
"""The heaters hold the job's targets in these."""

DURATIONS = {
    Phase.CONFIRMED: 2.0,
    Phase.INIT: 0.3,
    Phase.PAUSING: 3.0,
    Phase.RESUMING: 4.0,
    Phase.CRASH: 40.0,
    Phase.FINISHING: 42.0,
    Phase.ABORTING: 20.0,
}
"""Virtual seconds; 41 to 44 s of finishing were measured on a Core One."""

AFTER = {
    Phase.INIT: Phase.PRINTING,
    Phase.PAUSING: Phase.PAUSED,
    Phase.RESUMING: Phase.PRINTING,
    Phase.CRASH: Phase.PRINTING,
    Phase.FINISHING: Phase.FINISHED,
    Phase.ABORTING: Phase.ABORTED,
}
