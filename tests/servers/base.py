"""What both servers have in common: a folder, a port, a process, and a user without rights."""

from abc import ABC, abstractmethod
import contextlib
from itertools import count
import os
from pathlib import Path
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from typing import Any, Self

from scripts.stage.ports import free_port

PASSWORD = "geheim-4711"
PATIENCE = 30

_MEMORY = Path("/dev/shm")


class NotInstalled(Exception):
    """The server's programs are not on this machine."""


class DatabaseServer(ABC):
    """A server that is started, stopped, killed and started again."""

    name: str
    users: tuple[str, ...]

    def __init__(self) -> None:
        self.port = free_port()
        # In memory where there is some to spare: no test waits for a disk.
        where = _MEMORY if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) else None
        self.folder = Path(tempfile.mkdtemp(prefix="pz-", dir=where))
        self._process: subprocess.Popen[bytes] | None = None
        self._numbers = count(1)
        self._account = _account(self.users)
        if self._account is not None:
            os.chown(self.folder, self._account.pw_uid, self._account.pw_gid)

    def __enter__(self) -> Self:
        try:
            self._make()
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def is_running(self) -> bool:
        return self._process is not None

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(errors="replace")[-4000:]

    def start(self) -> None:
        """Start, and return when it answers."""
        until = time.monotonic() + PATIENCE
        while True:
            self._process = self._run(self._command())
            if self._answers(until):
                return
            # A killed server's children may hold on to its memory for a moment.
            self.kill()
            if time.monotonic() > until:
                raise RuntimeError(f"{self.name} doesn't start:\n{self.log}")
            time.sleep(0.2)

    def stop(self) -> None:
        """End it as an administrator would."""
        self._end(self._polite)

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def freeze(self) -> None:
        """Let it answer nobody, as a machine does whose disk hangs."""
        self._signal_all(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._signal_all(signal.SIGCONT)

    def url(self, database: str) -> str:
        return f"{self.scheme}://printernizer:{PASSWORD}@127.0.0.1:{self.port}/{database}"

    def new_database(self, template: str | None = None) -> str:
        """Make an empty database and return its name."""
        name = f"books{next(self._numbers)}"
        self._create(name, template)
        return name

    def remember(self, database: str) -> None:  # noqa: B027  most copy
        """Remember how a database is, to make others the same."""

    def renew(self, template: str) -> str:
        """Return a database that is as the template was."""
        return self.new_database(template)

    def put_away(self, database: str) -> None:
        """Take back what ``renew`` gave."""
        self.drop(database)

    scheme: str
    _polite = signal.SIGTERM

    @abstractmethod
    def drop(self, database: str) -> None:
        """Remove a database."""

    @abstractmethod
    def _make(self) -> None: ...

    @abstractmethod
    def _command(self) -> list[str | Path]: ...

    @abstractmethod
    def _create(self, name: str, template: str | None) -> None: ...

    @abstractmethod
    def _ping(self) -> None:
        """Raise unless it answers."""

    def _answers(self, until: float) -> bool:
        while time.monotonic() < until:
            if self._process is None or self._process.poll() is not None:
                return False
            try:
                self._ping()
            except Exception:  # noqa: BLE001  each driver has errors of its own
                time.sleep(0.05)
            else:
                return True
        return False

    def _run(self, command: list[str | Path]) -> subprocess.Popen[bytes]:
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.folder, **self._rights
            )

    def _do(self, command: list[str | Path]) -> None:
        """Run a program that ends."""
        process = self._run(command)
        try:
            failed = process.wait(PATIENCE * 2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise
        if failed:
            raise RuntimeError(f"{command[0]} failed:\n{self.log}")

    @property
    def _rights(self) -> dict[str, Any]:
        account = self._account
        if account is None:
            return {}
        return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}

    def _end(self, how: signal.Signals) -> None:
        process = self._process
        if process is None:
            return
        children = _children(process.pid)
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(how)
            if how is signal.SIGKILL:
                for child in children:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(child, how)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._process = None

    def _signal_all(self, how: signal.Signals) -> None:
        assert self._process is not None
        for pid in (self._process.pid, *_children(self._process.pid)):
            os.kill(pid, how)


def program(name: str, *folders: Path) -> Path:
    """Find a program. Raises ``NotInstalled``."""
    path = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", *map(str, folders)))
    found = shutil.which(name, path=path)
    if found is None:
        raise NotInstalled(f"{name} is not installed (see scripts/setup --test)")
    return Path(found)


def _account(names: tuple[str, ...]) -> pwd.struct_passwd | None:
    """Return whom to run as; ``None``: as who we are, which is nobody special."""
    if os.geteuid() != 0:
        return None
    for name in (*names, "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise NotInstalled("there is no user without rights to run a server as")


def _children(pid: int) -> list[int]:
    with contextlib.suppress(OSError):
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []
