"""The printer behind the server: a job's life, heaters and the user in front of it.

Nothing runs by itself: ``sync`` brings the machine to the clock's present whenever somebody looks, so a hundred
printers cost nothing while nobody does.
"""

from dataclasses import dataclass
import json
from pathlib import Path

from .clock import VirtualClock
from .files import Storage, StoredFile
from .phases import AFTER, DURATIONS, FACES, HOT, Face, Phase

AMBIENT = 23.0
_LEAVABLE = frozenset({Phase.IDLE, Phase.PREVIEW, Phase.FINISHED, Phase.ABORTED})


@dataclass
class Plan:
    """How a job goes, in virtual seconds and °C."""

    seconds: float = 3600
    heating: float = 170
    questions: int = 0
    has_m73: bool = True
    nozzle: float = 215
    bed: float = 60
    height: float = 20


@dataclass
class Repeat:
    """Print the same again by itself."""

    name: str
    plan: Plan
    times: int
    pause: float


class Machine:
    """A printer without its network."""

    def __init__(
        self, clock: VirtualClock, storage: Storage, *, eeprom: Path | None = None, job_id: int = 0
    ) -> None:
        self.clock = clock
        self.storage = storage
        self.durations = dict(DURATIONS)
        self.phase = Phase.IDLE
        self.plan = Plan()
        self.file: StoredFile | None = None
        self.chamber: float | None = None
        self.panic_state = "PAUSED"
        self.phases_seen: list[Phase] = [Phase.IDLE]
        self.repeat: Repeat | None = None
        self.results: list[tuple[int, str]] = []
        self._eeprom = eeprom
        self._job_id = self._load(job_id)
        self._printed = 0.0
        self._shown_time = 0
        self._asked = 0
        self._at = clock.now()
        self._since = self._at
        self._until: float | None = None
        self._nozzle = self._bed = AMBIENT

    # What is shown

    @property
    def job_id(self) -> int:
        return self._job_id

    @property
    def face(self) -> Face:
        face = FACES[self.phase]
        if self.phase is Phase.PANIC:
            return Face(self.panic_state, True, face.flags, face.link_state, face.word)
        return face

    @property
    def progress(self) -> int:
        if self.phase is Phase.FINISHING:
            return 100
        if self.phase in {Phase.CONFIRMED, Phase.QUESTION}:
            return 0
        share = int(100 * max(0.0, self._printed - self.plan.heating) / self.plan.seconds)
        return min(share, 100 if self.plan.has_m73 else 99)

    @property
    def time_remaining(self) -> int | None:
        if not self.plan.has_m73 or self.phase in {Phase.CONFIRMED, Phase.QUESTION} or self._printed < 20:
            return None
        return 0 if self.phase is Phase.FINISHING else max(0, int(self._total - self._printed))

    @property
    def time_printing(self) -> int:
        return self._shown_time

    @property
    def temperatures(self) -> tuple[float, float, float, float]:
        """Nozzle, its target, bed, its target."""
        hot = self.phase in HOT
        return self._nozzle, self.plan.nozzle if hot else 0.0, self._bed, self.plan.bed if hot else 0.0

    @property
    def z(self) -> float:
        share = max(0.0, self._printed - self.plan.heating) / self.plan.seconds
        return round(0.2 + self.plan.height * min(1.0, share), 1) if self.phase in HOT else 50.0

    @property
    def _total(self) -> float:
        return self.plan.heating + self.plan.seconds

    @property
    def seconds_in_phase(self) -> float:
        """Virtual seconds since the phase began."""
        return self.clock.now() - self._since

    # Time

    def sync(self) -> None:
        """Live until now."""
        now = self.clock.now()
        for _ in range(10_000):
            self._maybe_repeat(now)
            if self._until is None or self._until > now:
                break
            self._live(self._until)
            self._next()
        self._live(now)

    def _live(self, until: float) -> None:
        seconds = max(0.0, until - self._at)
        self._at = max(until, self._at)
        if self.phase is Phase.PRINTING:
            self._printed += seconds
            self._shown_time = int(self._printed)
        _, nozzle, _, bed = self.temperatures
        self._nozzle = _towards(self._nozzle, nozzle or AMBIENT, 2 * seconds)
        self._bed = _towards(self._bed, bed or AMBIENT, 0.5 * seconds)

    def _next(self) -> None:
        if self.phase is Phase.CONFIRMED:
            self._enter(Phase.QUESTION if self._asked < self.plan.questions else Phase.INIT)
        elif self.phase is Phase.PRINTING:
            self._enter(Phase.FINISHING)
        else:
            self._enter(AFTER[self.phase])

    def _enter(self, phase: Phase) -> None:
        before, self.phase = self.phase, phase
        self.phases_seen.append(phase)
        self._since = self._at
        duration = self.durations.get(phase)
        if phase is Phase.PRINTING:
            if before is Phase.INIT:
                self._shown_time = 0
            duration = self._total - self._printed
        if phase in {Phase.FINISHED, Phase.ABORTED}:
            self.results.append((self._job_id, phase.value))
        self._until = None if duration is None else self._at + duration

    def _maybe_repeat(self, now: float) -> None:
        plan = self.repeat
        if plan is None or plan.times <= 0 or self.phase not in _LEAVABLE:
            return
        due = self._since + plan.pause * self.clock.scale
        if self.phase is Phase.IDLE and not self.results:
            due = self._since
        if due <= now:
            self._live(max(due, self._at))
            plan.times -= 1
            self._start(plan.name, plan.plan)

    # What people and the network do

    def start(self, name: str, plan: Plan | None = None) -> bool:
        """Start a file remotely; ``False``: not now, or there is no such file."""
        self.sync()
        return self._start(name, plan)

    def _start(self, name: str, plan: Plan | None) -> bool:
        if not self._select(name, plan):
            return False
        self._confirm()
        return True

    def select(self, name: str, plan: Plan | None = None) -> bool:
        """Show a file's preview picture on the display."""
        self.sync()
        return self._select(name, plan)

    def _select(self, name: str, plan: Plan | None) -> bool:
        file = self.storage.find(name)
        if file is None or self.phase not in _LEAVABLE:
            return False
        self.file, self.plan = file, plan or Plan()
        self._enter(Phase.PREVIEW)
        return True

    def press(self, button: str) -> bool:
        """Press what the display shows: print, cancel, ignore, pause, resume, stop."""
        self.sync()
        return self._press(button)

    def _press(self, button: str) -> bool:
        match button, self.phase:
            case "print", Phase.PREVIEW:
                self._confirm()
            case "cancel", Phase.PREVIEW | Phase.QUESTION:
                self._enter(Phase.IDLE)
            case "ignore", Phase.QUESTION:
                self._asked += 1
                self._enter(Phase.QUESTION if self._asked < self.plan.questions else Phase.INIT)
            case "pause", Phase.PRINTING:
                self._enter(Phase.PAUSING)
            case "resume", Phase.PAUSED | Phase.PANIC:
                self._enter(Phase.RESUMING)
            case "loaded", Phase.RUNOUT:
                self._enter(Phase.PRINTING)
            case "stop", Phase.QUESTION:
                self._enter(Phase.IDLE)
            case "stop", Phase.CONFIRMED | Phase.PRINTING | Phase.PAUSED | Phase.RUNOUT | Phase.PANIC:
                self._enter(Phase.ABORTING)
            case _:
                return False
        return True

    def dismiss(self) -> None:
        """Leave the screen that tells how the job ended."""
        self.sync()
        if self.phase in {Phase.FINISHED, Phase.ABORTED, Phase.SERIAL, Phase.PREHEAT}:
            self._enter(Phase.IDLE)

    def happen(self, phase: Phase) -> None:
        """Let something happen: a runout, a crash, a serial print."""
        self.sync()
        self._enter(phase)

    def power_cut(self) -> None:
        """Forget what lives in RAM only."""
        self.sync()

    def boot(self, *, resume: bool) -> None:
        """Come back after a power cut; the job waits to be resumed, or is lost."""
        self._at = self.clock.now()
        self._nozzle = self._bed = AMBIENT
        self._enter(Phase.PANIC if resume else Phase.IDLE)

    def factory_reset(self) -> None:
        """Begin to count jobs from zero."""
        self._store(0)
        self._shown_time = 0
        self._enter(Phase.IDLE)

    def _confirm(self) -> None:
        self._store((self._job_id + 1) % 65536)
        self._printed, self._asked = 0.0, 0
        self._enter(Phase.CONFIRMED)

    def _load(self, job_id: int) -> int:
        if self._eeprom is not None and self._eeprom.exists():
            return int(json.loads(self._eeprom.read_text())["job_id"])
        return job_id

    def _store(self, job_id: int) -> None:
        self._job_id = job_id
        if self._eeprom is not None:
            self._eeprom.write_text(json.dumps({"job_id": job_id}))


def _towards(value: float, target: float, step: float) -> float:
    return min(target, value + step) if value < target else max(target, value - step)
