"""One Bambu Lab printer in the local network.

State comes as MQTT reports; a full one is asked for once after connecting, and rarely again on printers with a slow
processor. Everything runs on the event loop and in the task that iterates ``snapshots``; besides it there is one task
that waits for the end of the connection, and two timers.
"""

import asyncio
from collections.abc import AsyncGenerator
import contextlib
from typing import Any

from ..commands import Command, Refresh
from ..driver import PrinterFiles
from ..errors import CannotConnect, ConnectionLost, PrinterError
from ..models import ACTIVE, PrinterJob, PrinterSnapshot
from .answers import Answers, is_refusal
from .asking import Asking
from .camera import BambuCamera
from .capabilities import CameraKind
from .config import BambuConfig, BambuTimings
from .encode import Request, payload_of
from .follower import Follower
from .ftps import BambuFiles
from .lenient import mapping, text
from .mailbox import Mailbox
from .memory import BambuMemory
from .merge import parse
from .mqtt import MqttLink
from .orders import Orders
from .redact import redacted
from .stream import stream_source
from .timers import Timers
from .tls import PrinterTls


class BambuDriver:
    """A printer. See ``PrinterDriver`` for the rules of use."""

    files: PrinterFiles
    camera: BambuCamera | None

    def __init__(
        self, config: BambuConfig, timings: BambuTimings | None = None, memory: BambuMemory | None = None
    ) -> None:
        """Take the address, and what earlier drivers of the same printer knew; nothing is connected."""
        self._config = config
        self._timings = timings or BambuTimings()
        self._tls = PrinterTls(config.serial, config.certificate_fingerprint)
        self._follower = Follower(self._tls.serial, config.model_code)
        self._answers = Answers()
        self._mailbox = Mailbox()
        self._memory = memory or BambuMemory()
        self._asking = Asking(self._timings, self._request, self._memory)
        self._timers = Timers(self._timings, self._follower, self._asking, self._lost)
        self._orders = Orders(self._follower, self._answers, self._request, self._tell, self._timings)
        self._link: MqttLink | None = None
        self._is_following = False
        self._has_reported = False
        self._malformed = 0
        self.files = BambuFiles(config, self._tls, running=self._running_job)
        self.camera = self._own_camera()

    async def connect(self) -> PrinterSnapshot:
        """Connect and return the first full snapshot; see ``PrinterDriver``."""
        await self._disconnect()
        self._mailbox.open()
        self._has_reported = False
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
                self._timers.stop()
                await link.close()
        self._timers.watch()
        return snapshot

    async def _introduce(self) -> PrinterSnapshot:
        """Ask what it is and how it is, and wait for both.

        After a short break the printer is not asked for everything again, as that would make it lag: what it told
        before counts until the time for the question has come. A report is awaited then for a moment only, as one
        that stands idle has little to report: any answer proves that it lives.
        """
        self._asking.for_version()
        if self._asking.for_all(is_slow=self._timers.is_slow):
            self._follower.report.is_complete = False
            patience = self._timings.first_report
        else:
            self._follower.recall(self._memory.report)
            self._asking.to_go_on()
            patience = (
                self._timings.version if self._follower.report.is_complete else self._timings.first_report
            )
        try:
            async with asyncio.timeout(patience):
                while not self._is_told():
                    await self._mailbox.wait()
        except TimeoutError as error:
            if self._timers.heard is None or not self._follower.report.raw.get("gcode_state"):
                raise CannotConnect("the printer did not tell its state") from error
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._timings.version):
                while not (self._follower.has_version or self._mailbox.failure):
                    await self._mailbox.wait()
        self._is_following = True
        self._memory.report = self._follower.report
        snapshot = self._follower.first()
        self._timers.settle_later(self._settle)
        return snapshot

    def _is_told(self) -> bool:
        """Tell whether everything was told once and something now. Raises ``CannotConnect``."""
        failure = self._mailbox.failure
        if failure is not None:
            raise CannotConnect(str(failure)) from failure
        return self._follower.report.is_complete and self._has_reported

    def snapshots(self) -> AsyncGenerator[PrinterSnapshot]:
        """Yield a snapshot whenever one differs from the last; ends by raising ``ConnectionLost``."""
        return self._mailbox.take()

    def _received(self, payload: bytes) -> None:
        """Take one payload from the report topic; whatever is in it, this does not raise."""
        document = parse(payload)
        if document is None:
            self._malformed += 1
            return
        for section, body in document.items():
            if type(body) is not dict:
                continue
            if section == "print" and body.get("command") == "push_status":
                self._timers.hear()
                self._has_reported = True
                self._tell(self._follower.take_status(body, len(payload)))
                if self._follower.snapshot is not None:
                    self._answers.take_snapshot(self._follower.snapshot)
            else:
                self._take_other(section, body)
        self._mailbox.ring()

    def _take_other(self, section: str, body: dict[str, Any]) -> None:
        command = text(body.get("command"))
        if section == "info" and command == "get_version":
            self._timers.hear()
            self._tell(self._follower.take_version(body))
            self.camera = self.camera or self._own_camera()
        elif section == "print" and command == "project_file" and not is_refusal(body):
            self._tell(self._follower.take_order(body))
        self._answers.take_answer(body)

    def _tell(self, snapshots: list[PrinterSnapshot]) -> None:
        if snapshots and self._is_following:
            self._mailbox.put(snapshots)
            self._mailbox.ring()
            self._timers.settle_later(self._settle)

    def _settle(self) -> None:
        self._tell(self._follower.settle())

    def _lost(self, error: PrinterError) -> None:
        self._timers.stop()
        self._mailbox.fail(error)
        self._answers.fail(error)

    def _request(self, request: Request) -> str:
        """Send a request and return its number. Raises ``ConnectionLost``."""
        if self._link is None:
            raise self._mailbox.failure or ConnectionLost("not connected")
        number = self._answers.number()
        self._link.publish(payload_of(request, number))
        return number

    async def send(self, command: Command) -> None:
        """Have a command done and confirmed; see ``PrinterDriver``. Raises also ``CommandInvalid``."""
        snapshot = self._follower.snapshot
        if self._mailbox.failure is not None or snapshot is None or not self._is_following:
            raise self._mailbox.failure or ConnectionLost("not connected")
        if not isinstance(command, Refresh):
            await self._orders.perform(command, snapshot)
        elif not self._asking.for_all(is_slow=self._timers.is_slow):
            self._asking.to_go_on()

    def _running_job(self) -> PrinterJob | None:
        """Tell the job that runs, for those who must not disturb it. Raises ``ConnectionLost`` when nobody knows."""
        snapshot = self._follower.snapshot
        if snapshot is not None and snapshot.status in ACTIVE:
            return snapshot.job or PrinterJob(identity="")
        if self._mailbox.failure is not None or snapshot is None:
            raise self._mailbox.failure or ConnectionLost("not connected")
        return None

    def _own_camera(self) -> BambuCamera | None:
        if self._follower.machine.model.camera is CameraKind.JPEG:
            return BambuCamera(self._config, self._tls)
        return None

    def stream_source(self) -> str | None:
        """Return the URL of the video stream, with the access code in it: never to be logged or shown."""
        if self._follower.machine.model.camera is not CameraKind.RTSPS:
            return None
        return stream_source(
            self._config, text(mapping(self._follower.report.raw.get("ipcam")).get("rtsp_url"))
        )

    def diagnostics(self) -> dict[str, Any]:
        """Return the printer's words without ids, names and secrets."""
        info = self._follower.machine.info
        return {
            "model": info.model,
            "firmware": info.firmware,
            "hardware": info.hardware,
            "malformed_payloads": self._malformed,
            "report": redacted(self._follower.report.raw),
        }

    async def close(self) -> None:
        """Close everything; never raises."""
        self._mailbox.fail(ConnectionLost("closed"))
        await self._disconnect()
        if self.camera is not None:
            with contextlib.suppress(PrinterError):
                await self.camera.close()

    async def _disconnect(self) -> None:
        self._timers.stop()
        self._is_following = False
        link, self._link = self._link, None
        if link is not None:
            self._answers.fail(ConnectionLost("closed"))
            await link.close()
