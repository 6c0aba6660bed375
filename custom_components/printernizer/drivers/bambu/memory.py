"""What is known of a printer beyond one driver's life: a reload must not burden it as a first contact does."""

from dataclasses import dataclass

from .merge import Report

NEVER = float("-inf")


@dataclass(slots=True)
class BambuMemory:
    """When a printer was asked what (loop time), and what it last told. Hand the same one to each of its drivers."""

    asked_for_all: float = NEVER
    asked_to_go_on: float = NEVER
    report: Report | None = None
    """Belongs to the driver that is, or was last, connected: it still grows; take a copy."""
