"""The PrusaLink driver: polls one printer and offers what every driver offers."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
import logging
import time
from typing import Any

import aiohttp

from ..commands import Command, Pause, Refresh, Resume, StartPrint, Stop
from ..driver import PrinterCamera, PrinterFiles
from ..errors import (
    CannotConnect,
    CommandRefused,
    ConnectionLost,
    InvalidResponse,
    NotSupported,
    WrongPrinter,
)
from ..models import ACTIVE, PrinterSnapshot
from .capabilities import ServerKind
from .client import PrusaLinkClient
from .config import PrusaLinkConfig, PrusaLinkTimings
from .decode import Seen, decode, job_file, job_id, with_track
from .fields import integer, mapping, text
from .files import PrusaLinkFiles
from .orders import STATUS, Orders
from .recognise import ask_version, kind_of

LOGGER = logging.getLogger(__name__)

INFO = "/api/v1/info"
JOB = "/api/v1/job"
_PRIVATE = frozenset({"serial", "hostname", "name", "location", "network"})
_REDACTED = "**REDACTED**"


class PrusaLinkDriver:
    """A connection to one printer with PrusaLink, Buddy or Raspberry Pi.

    What is known of the running job survives a lost connection: after the next ``connect`` it goes on.
    """

    camera: PrinterCamera | None = None

    def __init__(
        self,
        config: PrusaLinkConfig,
        session: aiohttp.ClientSession,
        *,
        clock: Callable[[], float] = time.monotonic,
        timings: PrusaLinkTimings | None = None,
    ) -> None:
        """Take a shared session, which stays the caller's; nothing is sent yet."""
        self._config = config
        self._clock = clock
        self._timings = timings or PrusaLinkTimings()
        self._client = PrusaLinkClient(config, session, self._timings)
        self._orders = Orders(self._client, clock, self._timings)
        self.files: PrinterFiles = PrusaLinkFiles(self._client, self._timings, self._about)
        self._version: dict[str, Any] = {}
        self._info: dict[str, Any] = {}
        self._status: dict[str, Any] = {}
        self._job: dict[str, Any] = {}
        self._job_asked = 0.0
        self._identity_asked = 0.0
        self._seen: Seen | None = None
        self._seen_at = 0.0
        self._cost = 0.0
        self._misses = 0
        self._hurry_until = 0.0
        self._nudge = asyncio.Event()
        self._is_open = False
        self._pending: list[PrinterSnapshot] = []

    async def connect(self) -> PrinterSnapshot:
        """Log in, check whose printer it is, and return the first snapshot.

        Raises ``CannotConnect`` (``NotAPrinter``), ``InvalidAuth``, ``WrongPrinter``, ``NotSupported``.
        """
        version = await ask_version(self._client)
        try:
            info = await self._client.json(INFO) or {}
            self._check_serial(info)
            if self._info and info.get("serial") != self._info.get("serial"):
                self._seen, self._job = None, {}
            self._version, self._info = version, info
            self._identity_asked = self._clock()
            first, *self._pending = await self._poll()
        except InvalidResponse as error:
            raise CannotConnect("the printer's answers can't be understood") from error
        self._misses = 0
        self._is_open = True
        return first

    async def snapshots(self) -> AsyncIterator[PrinterSnapshot]:
        """Poll: yields a snapshot for each answer; single misses are passed over.

        Raises ``ConnectionLost`` after several misses in a row, ``InvalidAuth``, ``WrongPrinter``, ``NotSupported``.
        """
        while self._is_open:
            while self._pending:
                yield self._pending.pop(0)
            await self._pause()
            try:
                await self._refresh_identity()
                self._pending = await self._poll()
            except (CannotConnect, InvalidResponse) as error:
                self._miss(error)
                continue
            self._misses = 0
        raise ConnectionLost("not connected")

    async def send(self, command: Command) -> None:
        """Have a command done and confirmed.

        Raises ``NotSupported``, ``CommandRefused``, ``CommandTimeout``, ``PrinterOccupied``, ``FileMissing``,
        ``ConnectionLost``, ``InvalidAuth``.
        """
        match command:
            case Refresh():
                self._nudge.set()
            case Pause() | Resume() | Stop():
                await self._order(command)
            case StartPrint():
                await self._start(command)
            case _:
                raise NotSupported("PrusaLink takes no such command")

    def stream_source(self) -> str | None:
        """Return ``None``: PrusaLink has no video."""
        return None

    def diagnostics(self) -> dict[str, Any]:
        """Return the printer's last words without names and numbers that belong to its owner."""
        return {
            "login": self._client.login.mode.value,
            "misses": self._misses,
            "response_time": round(self._cost, 3),
            "version": _redacted(self._version),
            "info": _redacted(self._info),
            "status": self._status,
            "job": self._job,
        }

    async def close(self) -> None:
        """Stop polling; the session stays open."""
        self._is_open = False
        self._nudge.set()

    async def _pause(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(self._interval()):
                await self._nudge.wait()
        self._nudge.clear()
        if not self._is_open:
            raise ConnectionLost("closed")

    def _interval(self) -> float:
        timings = self._timings
        if self._clock() < self._hurry_until:
            wanted = timings.confirm
        elif self._seen is not None and self._seen.track.is_unsettled:
            wanted = timings.soon
        elif self._seen is not None and self._seen.snapshot.status in ACTIVE:
            wanted = timings.printing
        else:
            wanted = timings.idle
        return max(wanted, timings.load * self._cost)

    async def _poll(self) -> list[PrinterSnapshot]:
        """Ask once; usually one snapshot, two when one job ended and another began in between."""
        begin = self._clock()
        status = await self._client.json(STATUS) or {}
        if not isinstance(status.get("printer"), dict):
            raise InvalidResponse("no printer in the status")
        self._cost = self._clock() - begin
        await self._fetch_job(status)
        self._status = status
        now = self._clock()
        away = now - self._seen_at if self._seen is not None else 0.0
        self._seen_at = now
        found = []
        for _ in range(2):
            self._seen = decode(self._version, self._info, status, self._job, self._seen, away=away)
            found.append(self._seen.snapshot)
            if not self._seen.again:
                break
        return found

    async def _fetch_job(self, status: dict[str, Any]) -> None:
        """Ask for the job's file, once per job; again only while the printer does not know its size."""
        current = job_id(status)
        if current is None:
            return
        is_known = self._job.get("id") == current
        file = job_file(self._job) if is_known else None
        is_due = self._clock() - self._job_asked >= self._timings.file_retry
        if (is_known and not is_due) or (file is not None and file.size is not None):
            return
        self._job_asked = self._clock()
        try:
            job = await self._client.json(JOB)
        except (CannotConnect, InvalidResponse) as error:
            LOGGER.debug("No job details: %s", error)
            return
        if job is not None and job.get("id") == current:
            self._job = job

    async def _refresh_identity(self) -> None:
        if self._clock() - self._identity_asked < self._timings.identity:
            return
        self._identity_asked = self._clock()
        try:
            version = await ask_version(self._client)
            info = await self._client.json(INFO) or {}
        except (CannotConnect, InvalidResponse) as error:
            LOGGER.debug("No look at the version this time: %s", error)
            return
        self._check_serial(info)
        self._version, self._info = version, info

    def _check_serial(self, info: dict[str, Any]) -> None:
        found, wanted = text(info.get("serial"), 64), self._config.serial
        if wanted and found and found.upper() != wanted.upper():
            raise WrongPrinter(wanted, found)
        if wanted and not found:
            info["serial"] = wanted

    def _miss(self, error: Exception) -> None:
        self._misses += 1
        LOGGER.debug("Poll %d in a row missed: %s", self._misses, error)
        if self._misses >= self._timings.misses:
            self._is_open = False
            raise ConnectionLost("the printer does not answer any more") from error

    async def _order(self, command: Pause | Resume | Stop) -> None:
        if self._seen is None:
            raise ConnectionLost("not connected")
        track = self._seen.track
        identity = track.job.identity if track.is_open and track.job is not None else None
        note = {Stop: "asked_to_stop", Pause: "asked_to_pause"}.get(type(command))
        if note is not None:
            self._seen = with_track(self._seen, **{note: True})
        try:
            await self._orders.give(command, identity)
        except CommandRefused:
            if note is not None:
                self._seen = with_track(self._seen, **{note: False})
            raise
        finally:
            self._hurry()

    async def _start(self, command: StartPrint) -> None:
        """Print a file, as it was sliced: PrusaLink takes no plate, slots or options."""
        if self._seen is None:
            raise ConnectionLost("not connected")
        self._hurry()
        try:
            await self._orders.start(command.path, integer(self._job.get("id")))
        finally:
            self._hurry()

    def _hurry(self) -> None:
        self._hurry_until = self._clock() + self._timings.hurry
        self._nudge.set()

    def _about(self) -> tuple[ServerKind, dict[str, Any], dict[str, Any]]:
        kind = kind_of(self._version) if self._version else ServerKind.BUDDY
        return kind, self._status, self._job


def _redacted(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: _REDACTED if key in _PRIVATE and value else value for key, value in mapping(answer).items()}
