"""Follow what one printer tells, from connection to connection: raw words in, snapshots out. No I/O and no clock."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..models import PrinterSnapshot
from .decode import Decoded, decode
from .decode_job import Context, project_of
from .lenient import text
from .machine import Machine, machine_of
from .merge import Report, is_full

_FAILED = "FAILED"


class Follower:
    """The state of one printer. Every ``take_…`` returns the snapshots that it led to, mostly none or one."""

    def __init__(self, serial: str, code: str = "") -> None:
        """Know a serial number and what it says of the model."""
        self._serial = serial
        self._code = code
        self.machine: Machine = machine_of(serial, code=code)
        self.report = Report()
        self.has_version = False
        self._decoded: Decoded | None = None
        self._context = Context()

    @property
    def snapshot(self) -> PrinterSnapshot | None:
        """The last snapshot."""
        return self._decoded.snapshot if self._decoded is not None else None

    @property
    def is_settling(self) -> bool:
        """Whether the printer failed a moment ago, and a cancel may still explain it."""
        return self._decoded is not None and self._decoded.job.is_settling

    @property
    def developer_mode(self) -> bool | None:
        """What the printer told of its developer mode, or our commands have shown."""
        return self.snapshot.developer_mode if self.snapshot is not None else self._context.developer_mode

    def reconnect(self) -> None:
        """Begin anew: until everything was told again, nothing proves how things went meanwhile."""
        self._context = replace(
            self._context, is_reconnect=self._decoded is not None, settled=False, developer_mode=None
        )

    def recall(self, report: Report | None) -> None:
        """Begin with what another driver was told, if nothing is known here."""
        if report is not None and not self.report.is_complete:
            self.report = report.copy()

    def first(self) -> PrinterSnapshot:
        """Return a snapshot of what is known now."""
        return self._again()[-1]

    def take_status(self, status: dict[str, Any], size: int) -> list[PrinterSnapshot]:
        """Take a ``push_status`` of ``size`` bytes."""
        found: list[PrinterSnapshot] = []
        word = text(status.get("gcode_state")).upper()
        if self.is_settling and word not in ("", _FAILED):
            # The next job begins before the code of a cancel came: the failure stands
            found += self.settle()
        was_full = is_full(status)
        changed = self.report.apply(status, size)
        if self._decoded is None:
            return found
        if changed:
            found += self._decode(changed)
        if was_full and self._context.is_reconnect:
            self._context = replace(self._context, is_reconnect=False)
        return found

    def take_version(self, version: Mapping[str, Any]) -> list[PrinterSnapshot]:
        """Take the answer to ``get_version``."""
        self.has_version = True
        machine = machine_of(self._serial, version, code=self._code)
        if machine == self.machine:
            return []
        self.machine = machine
        return self._again() if self._decoded is not None else []

    def take_order(self, order: Mapping[str, Any]) -> list[PrinterSnapshot]:
        """Take a ``project_file`` order that somebody gave the printer; only what matters of it is kept."""
        self._context = replace(self._context, project=project_of(order))
        return self._decode(("task_id",)) if self._decoded is not None else []

    def take_lesson(self, *, developer_mode: bool | None) -> list[PrinterSnapshot]:
        """Take what a command has shown of the developer mode."""
        if self._context.developer_mode is developer_mode:
            return []
        self._context = replace(self._context, developer_mode=developer_mode)
        return self._decode(("fun",)) if self._decoded is not None else []

    def settle(self) -> list[PrinterSnapshot]:
        """Call it a failure: no cancel has been told of in time."""
        settled, self._context = replace(self._context, settled=True), replace(self._context, settled=False)
        return self._decode(("gcode_state",), settled) if self.is_settling else []

    def _again(self) -> list[PrinterSnapshot]:
        self._decoded = decode(self.report.raw, self.machine, self._decoded, None, self._context)
        return [self._decoded.snapshot]

    def _decode(self, changed: Any, context: Context | None = None) -> list[PrinterSnapshot]:
        before = self._decoded
        after = decode(self.report.raw, self.machine, before, changed, context or self._context)
        self._decoded = after
        return [after.snapshot] if before is None or after.snapshot is not before.snapshot else []
