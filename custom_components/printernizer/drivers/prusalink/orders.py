"""Start, pause, resume, stop: asked for, and then watched until they happened."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..commands import Pause, Resume, Stop
from ..errors import (
    CannotConnect,
    CommandRefused,
    CommandTimeout,
    ConnectionLost,
    FileMissing,
    InvalidResponse,
    PrinterError,
    PrinterOccupied,
)
from .client import PrusaLinkClient, Refusal
from .config import PrusaLinkTimings
from .decode import job_id
from .fields import mapping, text
from .listing import GONE, target_of

type JobCommand = Pause | Resume | Stop

STATUS = "/api/v1/status"
FLAGS = "/api/printer"
_GOING = frozenset({"PRINTING", "PAUSED", "ATTENTION"})
_FREE = frozenset({"IDLE", "READY", "FINISHED", "STOPPED"})


@dataclass(frozen=True, slots=True)
class _Order:
    """How a command is sent and what it looks like when it is done, by the state and, if that is not enough, by the
    flags of the older interface."""

    method: str
    ending: str
    is_done: Callable[[str], bool]
    flags_say: Callable[[dict[str, Any]], bool]


_ORDERS: dict[type[JobCommand], _Order] = {
    Pause: _Order(
        "PUT", "/pause", lambda state: state != "PRINTING", lambda flags: flags.get("pausing") is True
    ),
    Resume: _Order(
        "PUT",
        "/resume",
        lambda state: state != "PAUSED",
        # While it heats again the state stays PAUSED.
        lambda flags: flags.get("paused") is False and flags.get("printing") is True,
    ),
    Stop: _Order(
        "DELETE",
        "",
        lambda state: state not in _GOING,
        # While it parks the state stays PRINTING.
        lambda flags: flags.get("cancelling") is True,
    ),
}


class Orders:
    """Gives a printer commands about its job."""

    def __init__(
        self, client: PrusaLinkClient, clock: Callable[[], float], timings: PrusaLinkTimings
    ) -> None:
        """Take what is needed to ask and to wait."""
        self._client = client
        self._clock = clock
        self._timings = timings

    async def give(self, command: JobCommand, identity: str | None) -> None:
        """Have a command done to the job ``identity``; ``None``: to the job that the printer has by now.

        Raises ``CommandRefused``, ``CommandTimeout``, ``ConnectionLost``, ``InvalidAuth``.
        """
        order = _ORDERS[type(command)]
        if identity is None:
            status = await self._status()
            current = None if status is None else job_id(status)
            if current is None:
                raise CommandRefused("no job")
            identity = str(current)
        await self._ask(order, identity)
        await self._watch(order, identity, self._patience(command))

    async def start(self, path: str, last: int | None) -> None:
        """Have a file printed and wait until its job shows; ``last`` is the id of the last job that was seen.

        A question at the display (wrong filament, say) is a beginning, too. Never sent twice. Raises
        ``PrinterOccupied``, ``FileMissing``, ``CommandRefused``, ``CommandTimeout``, ``ConnectionLost``,
        ``InvalidAuth``.
        """
        try:
            status = await self._client.json(STATUS) or {}
        except CannotConnect as error:
            raise ConnectionLost("the printer is gone") from error
        except InvalidResponse as error:
            raise CommandRefused("the answer can't be understood") from error
        if _state(status) not in _FREE or job_id(status) is not None:
            raise PrinterOccupied("the printer is not free")
        try:
            await self._client.request("POST", target_of(path))
        except Refusal as error:
            raise _no_start(error) from error
        except InvalidResponse as error:
            raise CommandRefused("the answer can't be understood") from error
        except CannotConnect as error:
            # Perhaps it heard us: its job will tell.
            await self._await_job(last, ConnectionLost("the printer is gone"), cause=error)
        else:
            await self._await_job(last, CommandTimeout("the printer did not begin in time"))

    async def _await_job(self, last: int | None, failure: Exception, cause: Exception | None = None) -> None:
        begin = self._clock()
        while True:
            status = await self._status() or {}
            if job_id(status) not in {None, last}:
                return
            if self._clock() - begin > self._timings.start:
                raise failure from cause
            await asyncio.sleep(self._timings.confirm)

    def _patience(self, command: JobCommand) -> float:
        return self._timings.patience if isinstance(command, Pause) else self._timings.long_patience

    async def _ask(self, order: _Order, identity: str) -> None:
        try:
            await self._client.request(order.method, f"/api/v1/job/{identity}{order.ending}")
        except Refusal as error:
            raise CommandRefused(text(error.message, 128) or str(error)) from error
        except InvalidResponse as error:
            raise CommandRefused("the answer can't be understood") from error
        except CannotConnect as error:
            raise ConnectionLost("the printer is gone") from error

    async def _watch(self, order: _Order, identity: str, patience: float) -> None:
        """Wait until the order shows: the printer says yes long before it does anything, or nothing."""
        begin = self._clock()
        again = begin + self._timings.second_try
        while True:
            if await self._is_done(order, identity):
                return
            now = self._clock()
            if now - begin > patience:
                raise CommandTimeout("the printer did not do it in time")
            if now >= again and order.method == "DELETE":
                again = begin + patience
                await self._ask_again(order, identity)
            await asyncio.sleep(self._timings.confirm)

    async def _ask_again(self, order: _Order, identity: str) -> None:
        try:
            await self._ask(order, identity)
        except CommandRefused, ConnectionLost:
            return  # It is over, or the next look tells.

    async def _is_done(self, order: _Order, identity: str) -> bool:
        status = await self._status()
        if status is None:
            return False
        state = _state(status)
        if not state:
            return False
        if order.is_done(state) or str(job_id(status)) != identity:
            return True
        try:
            flags = await self._client.json(FLAGS)
        except CannotConnect, InvalidResponse:
            return False
        return order.flags_say(mapping(mapping(mapping(flags).get("state")).get("flags")))

    async def _status(self) -> dict[str, Any] | None:
        try:
            return await self._client.json(STATUS)
        except CannotConnect, InvalidResponse:
            return None


def _state(status: dict[str, Any]) -> str:
    return text(mapping(status.get("printer")).get("state"), 32).upper()


def _no_start(error: Refusal) -> PrinterError:
    if error.status in GONE:
        return FileMissing("there is no such file")
    if error.status == 409:
        return PrinterOccupied(text(error.message, 128) or "the printer is not free")
    return CommandRefused(text(error.message, 128) or str(error))
