"""Have commands done: check, send, wait for the answer or the effect, and learn from refusals."""

import asyncio
from collections.abc import Callable

from ..commands import Command, StartPrint, capability_needed
from ..errors import CommandRefused, CommandTimeout, NotSupported, PrinterOccupied, SignatureRequired
from ..models import ACTIVE, PrinterSnapshot
from .answers import Answers
from .capabilities import needs_signature
from .config import BambuTimings
from .decode_device import developer_mode_of
from .effects import effect_of, has_begun, why_not_begun
from .encode import Request, encode
from .follower import Follower

_FREE = frozenset({"IDLE", "FINISH", "FAILED"})
"""What a printer says that takes a job. An A1 mini that was given one while it printed cancelled both."""


class Orders:
    """The commands to one printer."""

    def __init__(
        self,
        follower: Follower,
        answers: Answers,
        send: Callable[[Request], str],
        tell: Callable[[list[PrinterSnapshot]], None],
        timings: BambuTimings,
    ) -> None:
        """Send through ``send``, which returns the request's number; tell what was learnt through ``tell``."""
        self._follower = follower
        self._answers = answers
        self._send = send
        self._tell = tell
        self._timings = timings
        self._starting_until = 0.0
        """Until then (loop time) a job that was ordered may begin, though nothing of it shows."""

    async def perform(self, command: Command, snapshot: PrinterSnapshot) -> None:
        """Have a command done and confirmed; see ``PrinterDriver.send``."""
        _check_capability(command, snapshot)
        if isinstance(command, StartPrint):
            self._check_free(snapshot)
        report = self._follower.report.raw
        requests = encode(command, snapshot, self._follower.machine.model, report)
        if developer_mode_of(report) is False and self._is_signed:
            raise SignatureRequired("the printer's developer mode is off")
        for request in requests:
            if isinstance(command, StartPrint):
                await self._start(request, snapshot)
            elif request.is_essential:
                await self._confirm(request, command, snapshot)
            else:
                self._send(request)

    async def _confirm(self, request: Request, command: Command, snapshot: PrinterSnapshot) -> None:
        effect = effect_of(command)
        is_already_so = effect is not None and effect(snapshot)
        # What was so before proves nothing: then only the answer counts
        expected = None if is_already_so else effect
        number = self._send(request)
        try:
            await self._answers.confirmed(number, expected, self._timings.command, snapshot)
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

    def _check_free(self, snapshot: PrinterSnapshot) -> None:
        is_free = snapshot.raw_status in _FREE and snapshot.status not in ACTIVE
        if not is_free or asyncio.get_running_loop().time() < self._starting_until:
            raise PrinterOccupied("the printer works on a job")

    async def _start(self, request: Request, snapshot: PrinterSnapshot) -> None:
        """Order a job and wait until it shows. Its own refusal frees the printer again, silence does not at once."""
        is_doubtful = self._is_signed and self._follower.developer_mode is not True
        patience = self._timings.start_answer if is_doubtful else self._timings.start
        self._starting_until = asyncio.get_running_loop().time() + self._timings.start
        try:
            number = self._send(request)
            await self._answers.begun(
                number, has_begun, why_not_begun(snapshot), (patience, self._timings.start), snapshot
            )
        except SignatureRequired:
            self._starting_until = 0.0
            self._learn(developer_mode=False)
            raise
        except CommandRefused:
            self._starting_until = 0.0
            raise
        except TimeoutError as error:
            if is_doubtful:
                self._learn(developer_mode=False)
                raise SignatureRequired from error
            raise CommandTimeout("the printer did not react") from error
        self._starting_until = 0.0
        # The answer repeats the order on most firmware, not on all
        self._tell(self._follower.take_order(request.fields))
        if self._is_signed:
            self._learn(developer_mode=True)

    @property
    def _is_signed(self) -> bool:
        machine = self._follower.machine
        return needs_signature(machine.model, machine.info.firmware) is True

    def _learn(self, *, developer_mode: bool) -> None:
        self._tell(self._follower.take_lesson(developer_mode=developer_mode))


def _check_capability(command: Command, snapshot: PrinterSnapshot) -> None:
    try:
        needed = capability_needed(command)
    except KeyError:
        raise NotSupported("the printer does not let this be set") from None
    if needed is not None and needed not in snapshot.info.capabilities:
        raise NotSupported(f"this model knows no {needed}")
