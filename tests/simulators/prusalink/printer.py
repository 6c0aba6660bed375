"""A simulated printer with PrusaLink: machine, stick, login and server in one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from . import buddy, pi
from .clock import VirtualClock
from .faults import Fault
from .files import Storage, StoredFile
from .login import BuddyLogin, PiLogin
from .machine import Machine, Plan, Repeat
from .models import MODELS
from .phases import FACES, Phase
from .server import HttpServer
from .strangers import STRANGERS
from .uploads import Uploads
from .wire import Request, Response, problem

type Change = Callable[[dict[str, Any]], dict[str, Any]]


class SimulatedPrinter:
    """One printer on 127.0.0.1. Use it as an async context manager; ``url`` is its address then."""

    def __init__(
        self,
        model: str = "coreone",
        *,
        serial: str = "10589-3742441631110111",
        password: str = "wJ2kPqR8sTuVxYz",
        username: str = "maker",
        time_scale: float = 1.0,
        job_id: int = 0,
        eeprom: Path | None = None,
        port: int = 0,
    ) -> None:
        self.model = MODELS[model]
        self.code, self.firmware, self.hostname = self.model.code, self.model.firmware, self.model.hostname
        self.serial = serial
        self.password = password
        self.username = username
        self.nozzle_diameter = 0.4
        self.mmu = False
        self.material = "PLA"
        self.prints_from_card = False
        self.has_old_idle_job = False
        self.changes: dict[str, Change] = {}
        """Edits of answers by name: version, info, status, job, file, folder."""
        self.clock = VirtualClock(time_scale)
        self.storage = Storage()
        self.machine = Machine(self.clock, self.storage, eeprom=eeprom, job_id=job_id)
        if self.model.is_pi:
            self.login: BuddyLogin | PiLogin = PiLogin(self.clock, username, password, password)
        else:
            self.login = BuddyLogin(self.clock, password)
        self.server = HttpServer(
            self.clock, self._guard, self._handle, version="1.0" if self.model.is_pi else "1.1"
        )
        self.server.challenge = lambda request, stale: self.login.challenge(request, stale=stale)
        self.uploads = self.server.uploads = Uploads(self)
        self.ranges = "none"
        """What a Raspberry Pi does about a Range: none, right, wrong."""
        self._port = port

    @property
    def url(self) -> str:
        """The base URL."""
        return f"http://127.0.0.1:{self.server.port}"

    @property
    def requests(self) -> list[Request]:
        """What was asked so far."""
        return list(self.server.requests)

    async def __aenter__(self) -> Self:
        """Switch on."""
        await self.server.listen(self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Switch off."""
        await self.server.stop()

    # The network

    def set_fault(
        self,
        fault: Fault | str,
        count: int = 1,
        *,
        path: str = "/",
        seconds: float = 60,
        method: str = "",
    ) -> None:
        """Let the next ``count`` requests below ``path`` fail."""
        self.server.faults.set(fault, count, path=path, seconds=seconds, method=method)

    def clear_faults(self) -> None:
        """Work again."""
        self.server.faults.clear()

    def set_password(self, password: str) -> None:
        """Choose another password at the display."""
        self.password = self.login.password = password
        if isinstance(self.login, PiLogin):
            self.login.key = password

    async def unplug(self) -> None:
        """Leave the network; the machine goes on."""
        await self.server.stop()

    async def plug(self) -> None:
        """Come back at the same address."""
        await self.server.listen()

    async def power_cut(self) -> None:
        """Lose power."""
        self.machine.power_cut()
        await self.server.stop()

    async def boot(self, *, resume: bool, panic_state: str = "PAUSED") -> None:
        """Come back after the power cut; firmware 6.5 shows ATTENTION, 6.6 PAUSED while the job waits."""
        self.login.reboot()
        self.machine.panic_state = panic_state
        self.machine.boot(resume=resume)
        await self.server.listen()

    # The machine

    def add_file(
        self, name: str, content: bytes | Path = b"G28\n", *, picture: bytes | None = None
    ) -> StoredFile:
        """Put a file on the stick."""
        return self.storage.add(name, content, picture=picture)

    def start_job(self, name: str, plan: Plan | None = None) -> int:
        """Start a file remotely and return the job's id; it is put on the stick if it is missing."""
        if self.storage.find(name) is None:
            self.add_file(name)
        assert self.machine.start(name, plan), f"cannot start in {self.machine.phase}"
        return self.machine.job_id

    def repeat_job(self, name: str, plan: Plan, *, times: int, pause: float) -> None:
        """Print a file ``times`` times with ``pause`` real seconds between."""
        self.machine.repeat = Repeat(name, plan, times, pause)

    def advance(self, seconds: float) -> None:
        """Let virtual time pass."""
        self.clock.advance(seconds)
        self.machine.sync()

    def press(self, button: str) -> None:
        """Press a button at the display."""
        assert self.machine.press(button), f"no {button} in {self.machine.phase}"

    def runout(self) -> None:
        """Run out of filament; ``press("loaded")`` goes on."""
        self.machine.happen(Phase.RUNOUT)

    def crash(self) -> None:
        """Hit something: busy without a job for 40 s."""
        self.machine.happen(Phase.CRASH)

    def serial_print(self) -> None:
        """Print over USB for somebody else."""
        self.machine.happen(Phase.SERIAL)

    def dismiss(self) -> None:
        """Leave the end screen."""
        self.machine.dismiss()

    def connect_transfer(self, name: str) -> StoredFile:
        """Get a file through the vendor's cloud."""
        file = self.add_file(name)
        file.is_connect = True
        return file

    # What the endpoints ask

    def changed(self, name: str, shown: dict[str, Any]) -> dict[str, Any]:
        """Apply a test's edit to an answer."""
        change = self.changes.get(name)
        return shown if change is None else change(shown)

    def is_printing(self, file: StoredFile) -> bool:
        """Tell whether a file is being printed."""
        return file is self.machine.file and (
            FACES[self.machine.phase].has_job or self.machine.phase is Phase.CRASH
        )

    def is_locked(self, file: StoredFile) -> bool:
        """Tell whether a file can't be read for now."""
        return file.is_connect and self.is_printing(file)

    def _guard(self, request: Request) -> Response | None:
        if not request.target.startswith(("/api", "/usb", "/thumb")):
            return problem(request, 404)
        return self.login.refusal(request)

    def _handle(self, request: Request) -> Response:
        self.machine.sync()
        return (pi if self.model.is_pi else buddy).respond(self, request)


class Stranger:
    """Another kind of server on 127.0.0.1."""

    def __init__(self, kind: str) -> None:
        self.server = HttpServer(VirtualClock(), lambda request: None, STRANGERS[kind])

    @property
    def url(self) -> str:
        """The base URL."""
        return f"http://127.0.0.1:{self.server.port}"

    async def __aenter__(self) -> Self:
        """Begin to listen."""
        await self.server.listen()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop."""
        await self.server.stop()
