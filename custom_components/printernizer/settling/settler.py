"""Settles jobs that have ended, behind the caller's back: at once if possible, else again and again until it is done."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
import json

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from ..book_news import BookNews, async_hear_books, async_tell_books
from ..const import DOMAIN, LOGGER
from ..ledger import Job, JobChange, JobMissing, Ledger, LedgerClosed, LedgerError
from ..ledger.account_words import AccountState, JobOrigin
from ..ledger.settlement_rows import JobFacts
from ..settings import Settings
from .inquiry import Inquiry
from .recorded import RecorderAway
from .settlement import (
    breakdown_data,
    expected_of,
    is_energy_by_hand,
    is_expected_by_default,
    plan_of,
    settlement_of,
    without_failures,
)
from .snapshot import read_snapshot

SETTLE_AFTER = timedelta(seconds=10)
"""The recorder writes down every five seconds what it heard, and a plug may tell its last value after the print."""

LOOK_AFTER = timedelta(seconds=1)
"""Whoever entered or corrected a job may be about to settle it: then there is nothing left to do."""

RETRY_AFTER = timedelta(minutes=1)

PATIENCE = 5
"""Tries: a recorder that can't be asked for longer than that is not waited for."""

_LONGEST = 15
"""Times the pause after the first try: a server that is away for the week-end is not asked every minute."""

_TURNS = 5
"""A job that changes while it is settled is settled anew; it hardly changes as often."""

_PAGE = 100


type Unsettled = dict[int, LedgerError | RecorderAway]
"""Jobs that can't be settled now, each with the reason."""

SETTLER: HassKey[Settler] = HassKey(f"{DOMAIN}_settler")


class Settler:
    """Settles jobs one after the other. A task exists only while there is something to do."""

    def __init__(self, hass: HomeAssistant, ledger: Ledger, settings: Settings) -> None:
        """Take who is asked and what is settled."""
        self.inquiry = Inquiry(hass, ledger, settings)
        self._hass = hass
        self._ledger = ledger
        self._due: dict[int, float] = {}
        self._tries: dict[int, _Tries] = {}
        self._failed: dict[int, float] = {}
        """Jobs that no try will settle before somebody looks into the log, or corrects them."""
        self._is_look_due = False
        self._unsubscribe: Callable[[], None] = lambda: None
        self._task: asyncio.Task[None] | None = None
        self._wake = asyncio.Event()
        self._is_closing = False

    @callback
    def async_start(self) -> None:
        """Settle what an earlier run left, and from now on what others enter and correct."""
        self._unsubscribe = async_hear_books(self._hass, self._handle_news)
        self._async_run(look=True)

    async def async_stop(self) -> None:
        """Stop; what is left is settled after the next start."""
        self._is_closing = True
        self._unsubscribe()
        self._due.clear()
        self._wake.set()
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    @callback
    def async_due(self, job_id: int, after: timedelta | None = None) -> None:
        """Settle a job that has ended, in a moment; of one that is open, tell what it is expected to cost."""
        if self._is_closing:
            return
        self._failed.pop(job_id, None)
        self._due[job_id] = self._hass.loop.time() + (after or SETTLE_AFTER).total_seconds()
        self._wake.set()
        self._async_run()

    async def async_settle(self, job_id: int, *, anew: bool = False, with_recorder: bool = True) -> None:
        """Compute what an ended job cost and enter it, from the rates that it is kept with.

        Without such, or ``anew``, rates and energy are asked for again, as they are on the job's day. The job that this
        one was an attempt at is computed again too. A booked job and one that is open stay as they are. Raises
        ``JobMissing``, ``RecorderAway``.
        """
        good = await self._async_settle_alone(job_id, anew=anew, with_recorder=with_recorder)
        if good is not None:
            await self._async_settle_alone(good, anew=False, with_recorder=with_recorder)

    async def async_settle_each(self, job_ids: Iterable[int]) -> Unsettled:
        """Settle jobs one after the other, whatever becomes of the others; return what stood against which.

        Where the recorder was waited for long enough, it is done without. What stays is tried again later.
        """
        found: Unsettled = {}
        for job_id in job_ids:
            is_waited_for = self._tries.get(job_id, _Tries()).without_recorder < PATIENCE
            try:
                await self.async_settle(job_id, with_recorder=is_waited_for)
            except JobMissing:
                continue
            except (LedgerError, RecorderAway) as error:
                found[job_id] = error
                self._due.setdefault(job_id, self._hass.loop.time() + RETRY_AFTER.total_seconds())
            else:
                self._due.pop(job_id, None)
                self._tries.pop(job_id, None)
        if found:
            self._async_run()
        return found

    async def async_settle_due(self) -> Unsettled:
        """Settle all that is still to be settled, each job once; return what stood against which. Raises ``LedgerError``."""
        found: Unsettled = {}
        before: int | None = None
        while due := await self._ledger.settlements.due(_PAGE, before):
            found |= await self.async_settle_each(due)
            before = due[-1]
        return found

    async def async_expect(self, job_id: int) -> None:
        """Compute what an open job is expected to cost, and enter it. Raises ``JobMissing``, ``RecorderAway``."""
        job = await self._ledger.job(job_id)
        if job.result is not None or not job.filaments:
            return
        plan = plan_of(job)
        snapshot, kwh = await self.inquiry.async_expectation(plan)
        expected = expected_of(plan, snapshot, kwh)
        is_default = is_expected_by_default(plan, snapshot)
        change = JobChange(
            # The job itself costs this much; that others like it fail is for a price to cover.
            cost_estimated=expected_of(plan, without_failures(snapshot), kwh).full,
            cost_is_default=is_default or (snapshot.is_price_guessed and kwh is not None),
        )
        estimate = json.dumps(breakdown_data(expected, kwh), sort_keys=True)
        await self._ledger.settlements.expect(job_id, change, estimate, dt_util.utcnow())
        self._async_tell(job)

    async def _async_settle_alone(self, job_id: int, *, anew: bool, with_recorder: bool) -> int | None:
        """Settle one job; return the job that it was an attempt at."""
        for _ in range(_TURNS):
            facts = await self._ledger.settlements.facts(job_id)
            if not _is_settled_here(facts, anew=anew):
                break
            if await self._async_enter(facts, anew=anew, with_recorder=with_recorder):
                # What was entered from elsewhere ended long ago.
                is_ours = facts.account.origin is not JobOrigin.IMPORTED
                self._async_tell(facts.job, is_first=is_ours and facts.account.rates is None)
                break
        return facts.account.attempt_of_id

    async def _async_enter(self, facts: JobFacts, *, anew: bool, with_recorder: bool) -> bool:
        before = read_snapshot(facts.account.rates)
        job = facts.job
        if before is None or anew:
            snapshot = await self.inquiry.async_snapshot(facts, with_recorder=with_recorder)
            if not is_energy_by_hand(job, before):
                job = replace(job, energy_kwh=None)
        else:
            snapshot = await self.inquiry.async_completed(facts, before)
        settled = settlement_of(job, facts.account, snapshot, facts.attempts)
        return await self._ledger.settlements.enter(
            facts, settled.job, settled.filaments, settled.account, dt_util.utcnow()
        )

    @callback
    def _async_tell(self, job: Job, *, is_first: bool = False) -> None:
        news = BookNews(job_ids=(job.id,), serials=(job.serial,), since=job.ended_at, is_first=is_first)
        async_tell_books(self._hass, news)

    @callback
    def _handle_news(self, _: BookNews) -> None:
        self._async_run(look=True)

    @callback
    def _async_run(self, *, look: bool = False) -> None:
        self._is_look_due |= look
        if look:
            self._wake.set()
        if not self._is_closing and (self._task is None or self._task.done()):
            self._task = self._hass.async_create_background_task(
                self._async_work(), "printernizer settles jobs"
            )

    async def _async_work(self) -> None:
        try:
            while self._is_look_due or self._due:
                if self._is_look_due:
                    await self._async_look()
                    continue
                job_id, at = min(self._due.items(), key=lambda item: item[1])
                if await self._async_wait(at):
                    del self._due[job_id]
                    await self._async_try(job_id)
        except LedgerClosed:
            LOGGER.debug("The ledger is closed; what is left is settled after the next start")
        finally:
            self._task = None

    async def _async_wait(self, at: float) -> bool:
        """Wait until it is time; false: something else may come first now."""
        self._wake.clear()
        left = at - self._hass.loop.time()
        if left <= 0:
            return True
        try:
            async with asyncio.timeout(left):
                await self._wake.wait()
        except TimeoutError:
            return True
        return False

    async def _async_look(self) -> None:
        """Find what was left; newest first, since that is what people look at."""
        self._is_look_due = False
        try:
            left = await self._ledger.settlements.due(_PAGE)
        except LedgerError as error:
            LOGGER.debug("Jobs that are still to be settled can't be found now: %s", error)
            return
        soon = self._hass.loop.time() + LOOK_AFTER.total_seconds()
        self._due.update({job_id: soon for job_id in left if job_id not in self._due | self._failed})

    async def _async_try(self, job_id: int) -> None:
        tries = self._tries.get(job_id, _Tries())
        try:
            if await self._async_is_open(job_id):
                await self.async_expect(job_id)
            else:
                await self.async_settle(job_id, with_recorder=tries.without_recorder < PATIENCE)
            self._tries.pop(job_id, None)
            self._is_look_due |= not self._due
        except JobMissing:
            self._tries.pop(job_id, None)
        except LedgerClosed:
            raise
        except RecorderAway:
            self._later(job_id, replace(tries, without_recorder=tries.without_recorder + 1))
        except LedgerError as error:
            LOGGER.debug("Job %s can't be settled now: %s", job_id, type(error).__name__)
            self._later(job_id, replace(tries, without_ledger=tries.without_ledger + 1))
        except Exception:  # noqa: BLE001  the top of a background loop: one odd job must not keep others unsettled
            LOGGER.exception("Job %s can't be settled", job_id)
            self._failed[job_id] = 0

    async def _async_is_open(self, job_id: int) -> bool:
        return (await self._ledger.job(job_id)).result is None

    def _later(self, job_id: int, tries: _Tries) -> None:
        self._tries[job_id] = tries
        pause = RETRY_AFTER.total_seconds() * min(tries.without_recorder + tries.without_ledger, _LONGEST)
        self._due.setdefault(job_id, self._hass.loop.time() + pause)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Tries:
    """How often a job could not be settled, and for want of what."""

    without_recorder: int = 0
    without_ledger: int = 0


def _is_settled_here(facts: JobFacts, *, anew: bool) -> bool:
    """Tell whether a job's costs are ours to compute: it has ended, is not booked, and wasn't costed elsewhere."""
    account = facts.account
    is_foreign = account.origin is JobOrigin.IMPORTED and account.rates is None
    return facts.job.result is not None and account.state is AccountState.DRAFT and (anew or not is_foreign)
