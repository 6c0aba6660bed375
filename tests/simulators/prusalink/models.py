"""The printers that can be played."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Model:
    """What differs between the models; an empty ``code`` is a firmware that does not tell it (before 6.5.1)."""

    hostname: str
    code: str = ""
    firmware: str = "6.5.3+12780"
    is_pi: bool = False


MODELS = {
    "coreone": Model("prusa-core-one", "7.1.0"),
    "coreonel": Model("prusa-core-one-l", "8.1.0", "6.5.1+12574"),
    "mk4s": Model("prusa-mk4", "1.4.1"),
    "mk4": Model("prusa-mk4", "1.4.0"),
    "mk39": Model("prusa-mk4", "1.3.9"),
    "mini": Model("prusa-mini"),
    "xl": Model("prusa-xl"),
    "mk3_pi": Model("prusalink", is_pi=True),
}
