"""One Bambu Lab printer in the local network.

State comes as MQTT reports; a full one is asked for once after connecting, and rarely again on printers with a slow
processor. Everything runs on the event loop and in the task that iterates ``snapshots``; besides it there is one task
that waits for the end of the connection, and one timer.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
import contextlib
import re
from typing import Any
from urllib.parse import quote

from ..commands import Command, Refresh, capability_needed
from ..driver import PrinterFiles
from ..errors import (
    CannotConnect,
    CommandTimeout,
    ConnectionLost,
    NotSupported,
    PrinterError,
    SignatureRequired,
)
from ..models import Capability, PrinterSnapshot
from .answers import Answers
from .camera import BambuCamera
from .capabilities import CameraKind, ReportKind, needs_signature
from .config import USER, BambuConfig, BambuTimings
from .decode_device import developer_mode_of
from .effects import effect_of
from .encode import Request, encode, payload_of
from .follower import Follower
from .ftps import BambuFiles
from .lenient import mapping, text
from .merge import parse
from .mqtt import MqttLink
from .redact import redacted
from .tls import PrinterTls

_GET_VERSION = Request(section="info", command="get_version")
_PUSHALL = Request(section="pushing", command="pushall", fields={"version": 1, "push_target": 1})
_START = Request(section="pushing", command="start")
_STREAM_PATH = re.compile(r"rtsps?://[^/]+(/[\w/.-]{1,128})\Z")
_DEFAULT_STREAM = "/streaming/live/1"
_MAX_WAITING = 256
"""Snapshots that nobody took yet; the oldest go first. Only a listener that hangs ever sees this."""
_NEVER = float("-inf")


class BambuDriver:
    """A printer. See ``PrinterDriver`` for the rules of use."""

    files: PrinterFiles
    camera: BambuCamera | None

    def __init__(self, config: BambuConfig, timings: BambuTimings | None = None) -> None:
        """Take the address; nothing is connected."""
        self._config = config
        self._timings = timings or BambuTimings()
        self._tls = PrinterTls(config.serial, config.certificate_fingerprint)
        self._follower = Follower(self._tls.serial, config.model_code)
        self._answers = Answers()
        self._link: MqttLink | None = None
        self._waiting: deque[PrinterSnapshot] = deque(maxlen=_MAX_WAITING)
        self._wake: asyncio.Future[None] | None = None
        self._failure: PrinterError | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._settling: asyncio.TimerHandle | None = None
        self._heard = _NEVER
        self._asked: float | None = None
        self._pushall_at = _NEVER
        self._start_at = _NEVER
        self._is_due = False
        self._is_following = False
        self.malformed = 0
        self.files = BambuFiles(config, self._tls)
        self.camera = self._own_camera()

    # -- connecting

    async def connect(self) -> PrinterSnapshot:
        """Connect and return the first full snapshot; see ``PrinterDriver``."""
        await self._disconnect()
        self._failure = None
        self._waiting.clear()
        self._follower.reconnect()
        link = MqttLink(self._config, self._tls, self._timings)
        is_open = False
        try:
            await link.open(self._received, self._lost)
            self._link = link
            snapshot = await self._introduce()
            is_open = True
        finally:
            if not is_open:
                self._link = None
                self._stop_timers()
                await link.close()
        self._watch_silence()
        return snapshot

    async def _introduce(self) -> PrinterSnapshot:
        """Ask what it is and how it is, and wait for both.

        After a short break the printer is not asked for everything again, as that would make it lag: what it told
        before counts until the time for the question has come, and any report proves that it lives.
        """
        self._heard = _NEVER
        self._request(_GET_VERSION)
        if self._ask_for_all():
            self._follower.report.is_complete = False
        else:
            self._ask_to_go_on()
        try:
            async with asyncio.timeout(self._timings.first_report):
                while not self._is_introduced():
                    await self._next_word()
        except TimeoutError as error:
            if not self._follower.report.raw.get("gcode_state") or self._heard == _NEVER:
                raise CannotConnect("the printer did not tell its state") from error
        self._is_following = True
        snapshot = self._follower.first()
        self._schedule_settling()
        self._waiting.clear()
        return snapshot

    def _is_introduced(self) -> bool:
        if self._failure is not None:
            raise CannotConnect(str(self._failure)) from self._failure
        return self._follower.report.is_complete and self._follower.has_version and self._heard != _NEVER

    async def _next_word(self) -> None:
        self._wake = asyncio.get_running_loop().create_future()
        await self._wake

    # -- listening

    async def snapshots(self) -> AsyncGenerator[PrinterSnapshot]:
        """Yield a snapshot whenever one differs from the last; ends by raising ``ConnectionLost``."""
        if self._link is None:
            raise self._failure or ConnectionLost("not connected")
        while True:
            while self._waiting:
                yield self._waiting.popleft()
            if self._failure is not None:
                raise self._failure
            await self._next_word()

    def _received(self, payload: bytes) -> None:
        """Take one payload from the report topic; whatever is in it, this does not raise."""
        document = parse(payload)
        if document is None:
            self.malformed += 1
            return
        for section, body in document.items():
            if type(body) is not dict:
                continue
            if section == "print" and body.get("command") == "push_status":
                self._heard = asyncio.get_running_loop().time()
                self._asked = None
                self._take(self._follower.take_status(body, len(payload)))
                if self._follower.snapshot is not None:
                    self._answers.take_snapshot(self._follower.snapshot)
            else:
                self._take_other(section, body)
        self._ring()

    def _take_other(self, section: str, body: dict[str, Any]) -> None:
        command = text(body.get("command"))
        if section == "info" and command == "get_version":
            self._take(self._follower.take_version(body))
            self.camera = self.camera or self._own_camera()
        elif section == "print" and command == "project_file":
            self._take(self._follower.take_order(body))
        self._answers.take_answer(body)

    def _take(self, snapshots: list[PrinterSnapshot]) -> None:
        if not snapshots or not self._is_following:
            return
        for snapshot in snapshots:
            if self._waiting and _is_refinement(self._waiting[-1], snapshot):
                self._waiting[-1] = snapshot
            else:
                self._waiting.append(snapshot)
        self._schedule_settling()

    def _ring(self) -> None:
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)

    def _lost(self, error: PrinterError) -> None:
        self._failure = self._failure or error
        self._answers.fail(self._failure)
        self._stop_timers()
        self._ring()

    # -- timers

    def _schedule_settling(self) -> None:
        if not self._follower.is_settling:
            if self._settling is not None:
                self._settling.cancel()
                self._settling = None
        elif self._settling is None:
            loop = asyncio.get_running_loop()
            self._settling = loop.call_later(self._timings.settle, self._settle)

    def _settle(self) -> None:
        self._settling = None
        self._take(self._follower.settle())
        self._ring()

    def _watch_silence(self) -> None:
        """Look after the printer at the next moment at which its silence may have lasted too long."""
        loop = asyncio.get_running_loop()
        now, timings = loop.time(), self._timings
        if self._asked is not None:
            if now - self._asked >= timings.patience:
                self._lost(ConnectionLost("the printer fell silent"))
                return
        elif now - self._heard >= timings.silence:
            self._asked = now
            self._ask_to_go_on()
        if (self._is_due or not self._follower.report.is_complete) and self._ask_for_all():
            self._is_due = False
        due = self._heard + timings.silence if self._asked is None else self._asked + timings.patience
        if self._is_due:
            due = min(due, self._pushall_at + self._floor)
        self._timer = loop.call_at(max(due, now + 0.01), self._watch_silence)

    def _stop_timers(self) -> None:
        for timer in (self._timer, self._settling):
            if timer is not None:
                timer.cancel()
        self._timer = self._settling = None

    # -- asking

    @property
    def _floor(self) -> float:
        is_slow = self._follower.machine.model.kind is ReportKind.ESP32
        return self._timings.pushall_floor if is_slow else self._timings.pushall_floor_fast

    def _ask_for_all(self) -> bool:
        """Ask for a full report unless that was done a moment ago; tell whether it was asked."""
        now = asyncio.get_running_loop().time()
        if now - self._pushall_at < self._floor:
            self._is_due = True
            return False
        self._pushall_at = now
        self._request(_PUSHALL)
        return True

    def _ask_to_go_on(self) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._start_at >= self._timings.start_floor:
            self._start_at = now
            self._request(_START)

    def _request(self, request: Request) -> str:
        number = self._answers.number()
        if self._link is None:
            raise self._failure or ConnectionLost("not connected")
        self._link.publish(payload_of(request, number))
        return number

    # -- commands

    async def send(self, command: Command) -> None:
        """Have a command done and confirmed; see ``PrinterDriver``. Raises also ``CommandInvalid``."""
        snapshot = self._follower.snapshot
        if self._link is None or self._failure is not None or snapshot is None:
            raise self._failure or ConnectionLost("not connected")
        if isinstance(command, Refresh):
            if not self._ask_for_all():
                self._ask_to_go_on()
            return
        _check_capability(command, snapshot)
        model = self._follower.machine.model
        requests = encode(command, snapshot, model, self._follower.report.raw)
        if developer_mode_of(self._follower.report.raw) is False and self._is_signed:
            raise SignatureRequired("the printer's developer mode is off")
        for request in requests:
            await self._perform(request, command, snapshot)

    async def _perform(self, request: Request, command: Command, snapshot: PrinterSnapshot) -> None:
        effect = effect_of(command)
        is_already_so = effect is not None and effect(snapshot)
        number = self._request(request)
        if not request.is_essential:
            return
        try:
            # What was so before proves nothing: then only the answer counts
            await self._answers.confirmed(
                number, None if is_already_so else effect, self._timings.command, snapshot
            )
        except SignatureRequired:
            self._learn(developer_mode=False)
            raise
        except TimeoutError as error:
            if is_already_so:
                return
            if self._is_signed and self._follower.developer_mode is not True:
                # Such firmware may drop unsigned commands without a word
                self._learn(developer_mode=False)
                raise SignatureRequired from error
            raise CommandTimeout("the printer did not react") from error
        if self._is_signed:
            self._learn(developer_mode=True)

    @property
    def _is_signed(self) -> bool:
        machine = self._follower.machine
        return needs_signature(machine.model, machine.info.firmware) is True

    def _learn(self, *, developer_mode: bool) -> None:
        self._take(self._follower.take_lesson(developer_mode=developer_mode))
        self._ring()

    # -- camera, diagnostics, end

    def _own_camera(self) -> BambuCamera | None:
        if self._follower.machine.model.camera is CameraKind.JPEG:
            return BambuCamera(self._config, self._tls)
        return None

    def stream_source(self) -> str | None:
        """Return the URL of the video stream, with the access code in it: never to be logged or shown."""
        if self._follower.machine.model.camera is not CameraKind.RTSPS:
            return None
        told = text(mapping(self._follower.report.raw.get("ipcam")).get("rtsp_url"))
        if told and not told.startswith("rtsp"):
            return None
        found = _STREAM_PATH.match(told)
        host = self._config.host.strip("[]")
        host = f"[{host}]" if ":" in host else host
        path = found[1] if found else _DEFAULT_STREAM
        code = quote(self._config.access_code, safe="")
        return f"rtsps://{USER}:{code}@{host}:{self._config.rtsps_port}{path}"

    def diagnostics(self) -> dict[str, Any]:
        """Return the printer's words without ids, names and secrets."""
        machine = self._follower.machine
        return {
            "model": machine.info.model,
            "firmware": machine.info.firmware,
            "hardware": machine.info.hardware,
            "malformed_payloads": self.malformed,
            "report": redacted(self._follower.report.raw),
        }

    async def close(self) -> None:
        """Close everything; never raises."""
        await self._disconnect()
        self._failure = self._failure or ConnectionLost("closed")
        self._ring()
        if self.camera is not None:
            with contextlib.suppress(PrinterError):
                await self.camera.close()

    async def _disconnect(self) -> None:
        self._stop_timers()
        self._is_following = False
        link, self._link = self._link, None
        self._asked = None
        if link is not None:
            self._answers.fail(ConnectionLost("closed"))
            await link.close()


def _check_capability(command: Command, snapshot: PrinterSnapshot) -> None:
    try:
        needed: Capability | None = capability_needed(command)
    except KeyError:
        raise NotSupported("the printer does not let this be set") from None
    if needed is not None and needed not in snapshot.info.capabilities:
        raise NotSupported(f"this model knows no {needed}")


def _is_refinement(before: PrinterSnapshot, after: PrinterSnapshot) -> bool:
    """Tell whether a snapshot that nobody took yet can be dropped for the next: no edge lies between them."""
    return (
        before.status is after.status
        and before.alerts == after.alerts
        and (before.job is None) == (after.job is None)
        and (
            before.job is None
            or after.job is None
            or (before.job.identity, before.job.run) == (after.job.identity, after.job.run)
        )
    )
