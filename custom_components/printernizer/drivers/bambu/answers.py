"""Commands under way: each waits for the answer with its own number, or for a report that shows its effect."""

import asyncio
from collections.abc import Callable, Mapping
import secrets
from typing import Any

from ..errors import CommandRefused, CommandTimeout, PrinterError, SignatureRequired
from ..models import PrinterSnapshot
from .alerts import STICKY_VERIFICATION
from .effects import Effect
from .lenient import integer, text

_UNSIGNED = frozenset({0x05024007, 0x05024009})
_UNSIGNED_WORDS = "verify failed"
_OK = frozenset({"success", "ok"})


type Failure = Callable[[PrinterSnapshot], PrinterError | None]


class _Pending:
    __slots__ = ("answered", "done", "effect", "failure", "had_complaint")

    def __init__(self, effect: Effect | None, had_complaint: bool) -> None:
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.effect = effect
        self.had_complaint = had_complaint
        self.answered: Callable[[], None] | None = None
        """What a yes leads to, when it is not the end."""
        self.failure: Failure = lambda now: None


class Answers:
    """The commands of one connection that nobody has confirmed yet.

    Numbers start high and at random: Studio counts from 20000, the printer itself uses a few thousands, and both are
    heard on the same topic.
    """

    def __init__(self) -> None:
        """Wait for nothing."""
        self._pending: dict[str, _Pending] = {}
        self._next = 100_000_000 + secrets.randbelow(1_000_000_000)

    def number(self) -> str:
        """Give out the next number; all stay below 2³¹, to which a P1S clamps them."""
        self._next += 1
        return str(self._next)

    async def confirmed(
        self, number: str, effect: Effect | None, timeout: float, now: PrinterSnapshot
    ) -> None:
        """Wait until the command is answered or seen.

        Raises ``TimeoutError``, ``CommandRefused``, ``SignatureRequired``, ``ConnectionLost``.
        """
        pending = self._pending[number] = _Pending(effect, _complains(now))
        try:
            async with asyncio.timeout(timeout):
                await pending.done
        finally:
            del self._pending[number]

    async def begun(
        self,
        number: str,
        effect: Effect,
        failure: Failure,
        patience: tuple[float, float],
        now: PrinterSnapshot,
    ) -> None:
        """Wait until the command is seen; a yes only proves that the printer will try.

        ``patience``: seconds to the answer, and from it to the effect. ``failure`` finds in a snapshot why it will
        never be seen. Raises ``CommandTimeout`` after a yes, ``TimeoutError`` without any answer, and as
        ``confirmed``.
        """
        loop = asyncio.get_running_loop()
        is_answered = False
        pending = self._pending[number] = _Pending(effect, _complains(now))
        pending.failure = failure
        try:
            async with asyncio.timeout(patience[0]) as limit:

                def answered() -> None:
                    nonlocal is_answered
                    is_answered = True
                    limit.reschedule(loop.time() + patience[1])

                pending.answered = answered
                await pending.done
        except TimeoutError as error:
            if is_answered:
                raise CommandTimeout("the printer agreed and did not begin") from error
            raise
        finally:
            del self._pending[number]

    def take_answer(self, body: Mapping[str, Any]) -> None:
        """Take something that is no report: most of it answers others."""
        pending = self._pending.get(text(body.get("sequence_id")))
        if pending is None or pending.done.done():
            return
        result, reason = text(body.get("result")).lower(), text(body.get("reason"))
        code = integer(body.get("err_code")) or integer(body.get("errno")) or 0
        if code in _UNSIGNED or _UNSIGNED_WORDS in reason.lower():
            pending.done.set_exception(SignatureRequired(reason))
        elif result in _OK:
            if pending.answered is not None:
                pending.answered()
            else:
                pending.done.set_result(None)
        elif result:
            pending.done.set_exception(CommandRefused(reason))
        # An answer without a result says nothing (P1S 01.10 gives it to refused commands)

    def take_snapshot(self, now: PrinterSnapshot) -> None:
        """Look for effects in what the printer reports."""
        if not self._pending:
            return
        complains = _complains(now)
        for pending in self._pending.values():
            if pending.done.done():
                continue
            if pending.effect is not None and pending.effect(now):
                pending.done.set_result(None)
            elif complains and not pending.had_complaint:
                pending.done.set_exception(SignatureRequired)
            elif (error := pending.failure(now)) is not None:
                pending.done.set_exception(error)

    def fail(self, error: PrinterError) -> None:
        """Tell everybody that the connection is gone."""
        for pending in self._pending.values():
            if not pending.done.done():
                pending.done.set_exception(error)


def _complains(now: PrinterSnapshot) -> bool:
    """Tell whether the printer lists that a command was not signed; it may keep listing it for ever."""
    return any(alert.code == STICKY_VERIFICATION for alert in now.alerts)


def is_refusal(body: Mapping[str, Any]) -> bool:
    """Tell whether an answer says no."""
    result = text(body.get("result")).lower()
    return bool(result) and result not in _OK
