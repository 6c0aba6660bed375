"""A whole simulated printer: broker, engine, files, camera, announcements, with its own clock."""

import asyncio
from collections.abc import Callable, Iterable
import contextlib
from datetime import datetime
import json
from pathlib import Path
import time
from typing import Any, Self

from .camera import CameraServer
from .commands import RefusedError, needs_signature, perform, version
from .engine import Engine
from .faults import Faults
from .ftps import FtpsServer
from .jobs import Facts, Job, Kind, facts_of
from .models import MODELS, Model, serial_for
from .mqtt import MqttServer, Session
from .notify import notify
from .orders import is_order, take_order
from .pki import Pki, Profile, make_pki
from .storage import Storage, storage_of

VERIFY_FAILED = 84033543
VERIFY_FAILED_HMS = {"attr": 83887360, "code": 65543, "action": 0, "timestamp": 1766166112}
_SIGNATURE_BIT = 1 << 29
_BAD_BYTE = "\ue0ff"


class BambuSimulator:
    """A printer on loopback. Use it as an async context manager, or ``start`` and ``stop`` it.

    ``time_scale`` seconds of the printer's life pass in one of ours (0: only ``advance`` lets time pass); ``push_interval`` are real seconds between
    reports (2 of the printer's own by default, but never less than 0.2 of ours).
    """

    def __init__(
        self,
        model: str | Model = "A1",
        serial: str | None = None,
        access_code: str = "12345678",
        *,
        host: str = "127.0.0.1",
        mqtt_port: int = 0,
        ftps_port: int = 0,
        camera_port: int = 0,
        time_scale: float = 1.0,
        push_interval: float | None = None,
        storage: dict[str, bytes] | Path | str | Storage | None = None,
        pki: Profile | Pki | None = None,
        faults: Faults | None = None,
        files: bool = True,
        camera: bool = True,
    ) -> None:
        """Build it; nothing listens yet. Port 0 means any free one, the attribute then tells which."""
        self.model = model if isinstance(model, Model) else MODELS[model]
        self.serial = serial or serial_for(self.model)
        self.access_code = access_code
        self.host = host
        self.mqtt_port, self.ftps_port, self.camera_port = mqtt_port, ftps_port, camera_port
        self.time_scale = time_scale
        self.push_interval = max(0.2, 2 / (time_scale or 1)) if push_interval is None else push_interval
        self.storage = storage_of(storage)
        self.faults = faults or Faults()
        self._has_files, self._has_camera = files, camera
        self._profile: Profile | Pki | None = pki
        self._pki: Pki | None = pki if isinstance(pki, Pki) else None
        self.engine = Engine(self.model, self.serial, self.push, self.emit)
        self.mqtt = MqttServer(self.serial, self.faults, self.is_code, self._request)
        self.ftps = FtpsServer(self.storage, self.faults, self.is_code, family=self.model.ftps)
        self.camera = CameraServer(self.faults, self.is_code, self.engine)
        self.pushall_times: list[float] = []
        self.reports = 0
        self._sequence = 1000
        self._clock: asyncio.Task[None] | None = None
        self._is_on = False

    # -- life

    @property
    def pki(self) -> Pki:
        """What it shows; made at the first need, which may block for a second."""
        if self._pki is None:
            default: Profile = "v3" if self.model.tls13 else "v1"
            profile = self._profile if isinstance(self._profile, str) else default
            self._pki = make_pki(self.serial, profile)
        return self._pki

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of its certificate, lower-case hex."""
        return self.pki.fingerprint

    async def start(self) -> Self:
        """Listen on all ports and let time run."""
        context = self.pki.server_context(tls13=self.model.tls13)
        self.mqtt_port = await self.mqtt.start(self.host, self.mqtt_port, context)
        if self._has_files:
            files = self.pki.server_context(tls13=self.model.tls13)
            self.ftps_port = await self.ftps.start(self.host, self.ftps_port, files)
        if self._has_camera and self.model.camera == "jpeg":
            self.camera_port = await self.camera.start(self.host, self.camera_port, context)
        self._is_on = True
        if self.time_scale > 0 and self._clock is None:
            self._clock = asyncio.create_task(self._run(), name=f"clock of {self.serial}")
        return self

    async def stop(self) -> None:
        """Close everything; may be started again and keeps its ports and state."""
        self._is_on = False
        if self._clock is not None:
            self._clock.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._clock
            self._clock = None
        await asyncio.gather(self.mqtt.stop(), self.ftps.stop(), self.camera.stop())

    async def __aenter__(self) -> Self:
        """Start."""
        return await self.start()

    async def __aexit__(self, *_exc: object) -> None:
        """Stop."""
        await self.stop()

    async def power_loss(self) -> None:
        """Go dark: connections break, ports close, the job stands still."""
        await self.stop()

    async def power_on(self, *, recover: bool = False) -> None:
        """Come back: idle without a trace of the job, or paused in it (``recover``)."""
        self.engine.restart(recover=recover)
        await self.start()

    async def show_certificate(self, profile: Profile) -> None:
        """Show another certificate from now on; connections break."""
        await self.stop()
        self._pki = make_pki(self.serial, profile)
        await self.start()

    def is_code(self, code: str) -> bool:
        """Check an access code."""
        return code == self.access_code

    def set_access_code(self, code: str) -> None:
        """Change the access code, which ends all sessions."""
        self.access_code = code
        self.mqtt.drop_all()
        self.camera.drop_all()

    def set_developer_mode(self, on: bool, *, refusal: str = "verify_failed") -> None:
        """Take commands, or refuse them in one of the ways that were seen."""
        self.faults.signing = "off" if on else refusal  # type: ignore[assignment]
        if self.model.is_new:
            bits = int(self.engine.report["fun"], 16) & ~_SIGNATURE_BIT
            self.engine.change({"fun": f"{bits | (0 if on else _SIGNATURE_BIT):X}"})

    # -- time

    async def _run(self) -> None:
        before = time.monotonic()
        while True:
            await asyncio.sleep(self.push_interval)
            now = time.monotonic()
            self.engine.advance((now - before) * self.time_scale)
            before = now
            self.push()

    def advance(self, seconds: float) -> None:
        """Let simulated time pass at once, as if it had been waited for, and report."""
        self.engine.advance(seconds)
        self.push()

    # -- jobs

    def start_job(
        self,
        path: str,
        plate: int = 1,
        kind: Kind = "lan",
        *,
        facts: Facts | None = None,
        tray_map: tuple[int, ...] | None = None,
    ) -> Job:
        """Begin to print a file of the card; its facts are read from it unless they are given."""
        if facts is None:
            data = self.storage.read(path)
            try:
                facts = facts_of(data, plate) if data is not None else Facts(plate=plate)
            except ValueError:
                facts = Facts(plate=plate)
        return self.engine.start_job(path, facts, kind, tray_map)

    async def wait_for(self, state: str, timeout: float = 30) -> None:
        """Wait (real seconds) until the printer is in a ``gcode_state``. Raises ``TimeoutError``."""
        async with asyncio.timeout(timeout):
            while self.engine.state != state:
                await asyncio.sleep(0.01)

    # -- reports

    def push(self) -> None:
        """Report: what changed, or everything, as the model does."""
        if self.faults.silent or not self._is_on:
            return
        changed = self.engine.delta()
        if self.model.pushes == "delta":
            if changed:
                self.report(changed, msg=1)
        else:
            self.report(self.engine.report, msg=0 if self.model.pushes == "full" else None)

    def report(self, content: dict[str, Any], msg: int | None = 1) -> None:
        """Send a ``push_status`` with this content."""
        self._sequence += 1
        self.reports += 1
        constant = self.model.constant_sequence and msg != 0
        body = {
            **content,
            "command": "push_status",
            "sequence_id": "2021" if constant else str(self._sequence),
        }
        if msg is not None:
            body["msg"] = msg
        if self.faults.non_utf8_name and "subtask_name" in body:
            body["subtask_name"] = f"{body['subtask_name']}{_BAD_BYTE}"
        if self.faults.numbers_as_strings:
            body = _numbers_as_strings(body)
        self.emit({"print": body})
        if self.faults.chatter:
            self._chat()

    def emit(self, message: dict[str, Any]) -> None:
        """Send any JSON on the report topic."""
        pretty = self.model.pretty if self.faults.pretty is None else self.faults.pretty
        if pretty:
            text = json.dumps(message, ensure_ascii=False, indent=4)
        else:
            text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
        self.publish(text.encode().replace(_BAD_BYTE.encode(), b"\xfc"))

    def publish(self, payload: bytes) -> None:
        """Send any bytes on the report topic: malformed, huge, deeply nested."""
        if self._is_on:
            self.mqtt.publish(payload)

    def _chat(self) -> None:
        """Send what is on the topic between reports: other clients' answers and the printer's own."""
        for message in (
            {"print": {"command": "gcode_line", "param": "M1002 gcode_claim_action : 2\n", "result": "success",
                       "reason": "success", "sequence_id": "3313"}},
            {"system": {"command": "ledctrl", "led_node": "chamber_light", "result": "success", "sequence_id": "2301"}},
            {"print": {"command": "pause", "param": "", "result": "fail", "reason": "busy", "sequence_id": "20001"}},
            {"print": {"sequence_id": "20002", "param": "2", "result": "success"}},
            {"mc_print": {"command": "push_info", "param": "[BMC] layer", "sequence_id": "2023"}},
            {"print": {"command": "extrusion_cali_get", "filaments": [], "result": "success", "sequence_id": "77"}},
            {"liveview": {"command": "init", "sequence_id": "20031"}},
        ):  # fmt: skip
            self.emit(message)

    async def replay(self, lines: Iterable[str], speed: float = 60.0) -> int:
        """Send a recorded log (``YYYY-mm-dd HH:MM:SS :: {json}`` a line), time-scaled; returns the messages sent."""
        before: datetime | None = None
        sent = 0
        for line in lines:
            stamp, found, text = line.partition(" :: ")
            if not found:
                continue
            moment = datetime.strptime(stamp.strip(), "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007  a log without zone
            if before is not None and moment > before:
                await asyncio.sleep((moment - before).total_seconds() / speed)
            before = moment
            self.publish(text.strip().encode())
            sent += 1
        return sent

    async def announce(self, port: int = 2021, /, **changes: str) -> None:
        """Send the UDP announcement to a port of loopback."""
        await notify(self.model, self.serial, port, **changes)

    # -- requests

    async def _request(self, payload: bytes, session: Session) -> None:
        try:
            message = json.loads(payload)
        except ValueError:
            return
        if not isinstance(message, dict):
            return
        for section, data in message.items():
            if isinstance(data, dict):
                await self._dispatch(str(section), data)

    async def _dispatch(self, section: str, data: dict[str, Any]) -> None:
        command = str(data.get("command"))
        match section, command:
            case "info", "get_version":
                self.emit({"info": {**data, **version(self.engine)}})
            case "pushing", "pushall":
                self.pushall_times.append(time.monotonic())
                await asyncio.sleep(self.faults.pushall_delay)
                if not self.faults.pushall_ignored and not self.faults.silent:
                    self.engine.delta()
                    self.report(self.engine.report, msg=0)
            case "pushing", "start":
                self.faults.silent = False
                self.push()
            case _:
                await self._command(section, data)

    async def _command(self, section: str, data: dict[str, Any]) -> None:
        if needs_signature(section, str(data.get("command"))) and self.faults.signing != "off":
            self._refuse_unsigned(section, data)
            return
        answer = {**data, "result": "success", "reason": "success"}
        begin: Callable[[], None] | None = None
        if self.faults.commands_fail:
            answer |= {"result": "fail", "reason": self.faults.commands_fail}
        elif not self.faults.commands_ignored:
            try:
                if is_order(section, str(data.get("command"))):
                    begin = take_order(self.engine, self.storage, data)
                else:
                    perform(self.engine, section, data)
            except RefusedError as error:
                answer |= {"result": "fail", "reason": str(error)}
        await asyncio.sleep(self.faults.ack_delay)
        if not self.faults.acks_missing:
            if self.faults.ack_without_command:
                answer.pop("command", None)
            self.emit({section: answer})
        if begin is not None and self.faults.start_delay:
            self.engine.later(self.faults.start_delay, begin)
        elif begin is not None:
            begin()

    def _refuse_unsigned(self, section: str, data: dict[str, Any]) -> None:
        match self.faults.signing:
            case "verify_failed":
                reason = {
                    "result": "failed",
                    "reason": "mqtt message verify failed",
                    "err_code": VERIFY_FAILED,
                }
                self.emit({section: {**data, **reason}})
            case "hms":
                self.engine.change({"hms": [VERIFY_FAILED_HMS]})
            case "bare":
                self.emit({section: {"command": data.get("command"), "sequence_id": data.get("sequence_id")}})
                self.engine.change({"hms": [VERIFY_FAILED_HMS]})


def _numbers_as_strings(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _numbers_as_strings(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_numbers_as_strings(item) for item in value]
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value
