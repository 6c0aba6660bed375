"""Work on many jobs, step by step: how far it is can be followed, and it can be stopped between two steps."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from itertools import batched, count

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util.hass_dict import HassKey

from .book_errors import answered, shown
from .const import DOMAIN
from .ledger import JobQuery, LedgerError
from .ledger.bulk_books import STEP
from .shop import SHOP

type Deed = Callable[[Sequence[int]], Awaitable[Mapping[int, HomeAssistantError | None]]]
"""What is done with some jobs: says of each what stood against it. Raises what Home Assistant shows, then none is done."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Which jobs are to be worked on: these ``only``, or all that match but ``without`` some."""

    query: JobQuery
    only: tuple[int, ...] | None = None
    without: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """How far it is. ``reason``: why the first job that was left as it is; ``error``: why it ended early."""

    total: int
    done: int = 0
    changed: int = 0
    refused: int = 0
    reason: HomeAssistantError | None = None
    is_over: bool = False
    error: HomeAssistantError | None = None


class BulkWork:
    """Work on many jobs that is under way, or about to be."""

    def __init__(self, number: int, deed: Deed) -> None:
        """Take the number by which it is known, and what is to be done."""
        self.number = number
        self._deed = deed
        self._is_stopped = False

    @callback
    def stop(self) -> None:
        """Do no more than the step that is under way."""
        self._is_stopped = True

    async def run(self, hass: HomeAssistant, wanted: Wanted, tell: Callable[[Progress], None]) -> None:
        """Do it; tells how far it is, the last time that it is over."""
        progress = Progress(total=0)
        try:
            progress = replace(progress, total=await async_count(hass, wanted))
            tell(progress)
            async with aclosing(_steps(hass, wanted)) as steps:
                async for job_ids in steps:
                    if self._is_stopped:
                        break
                    progress = _after(progress, await self._deed(job_ids))
                    tell(progress)
        except HomeAssistantError as error:
            progress = replace(progress, error=error)
        except LedgerError as error:
            progress = replace(progress, error=shown(error))
        tell(replace(progress, is_over=True))


class BulkWorks:
    """What is under way, by number."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._numbers = count(1)
        self._works: dict[int, BulkWork] = {}

    @callback
    def async_begin(
        self, hass: HomeAssistant, wanted: Wanted, deed: Deed, tell: Callable[[int, Progress], None]
    ) -> BulkWork:
        """Begin some work in the background."""
        work = BulkWork(next(self._numbers), deed)
        self._works[work.number] = work

        @callback
        def heard(progress: Progress) -> None:
            if progress.is_over:
                self._works.pop(work.number, None)
            tell(work.number, progress)

        hass.async_create_background_task(work.run(hass, wanted, heard), f"{DOMAIN} work on many jobs")
        return work

    @callback
    def async_stop(self, number: int) -> None:
        """Stop some work after its next step; nothing happens when it is over."""
        if (work := self._works.get(number)) is not None:
            work.stop()


WORKS: HassKey[BulkWorks] = HassKey(f"{DOMAIN}_bulk_works")


async def async_count(hass: HomeAssistant, wanted: Wanted) -> int:
    """Return how many jobs are wanted. Raises what Home Assistant shows."""
    if wanted.only is not None:
        return len(wanted.only)
    bulk = hass.data[SHOP].ledger.bulk
    found = await answered(bulk.matches(wanted.query))
    if found.ids is not None:
        return len(set(found.ids) - wanted.without)
    return max(0, await answered(bulk.count(found)) - len(wanted.without))


async def _steps(hass: HomeAssistant, wanted: Wanted) -> AsyncGenerator[Sequence[int]]:
    if wanted.only is not None:
        for each in batched(wanted.only, STEP, strict=False):
            yield each
        return
    bulk = hass.data[SHOP].ledger.bulk
    async for ids in bulk.steps(await bulk.matches(wanted.query)):
        if kept := _without(ids, wanted.without):
            yield kept


def _without(job_ids: Sequence[int], others: Collection[int]) -> tuple[int, ...]:
    return tuple(job_id for job_id in job_ids if job_id not in others)


def _after(progress: Progress, outcomes: Mapping[int, HomeAssistantError | None]) -> Progress:
    refused = [error for error in outcomes.values() if error is not None]
    return replace(
        progress,
        done=progress.done + len(outcomes),
        changed=progress.changed + len(outcomes) - len(refused),
        refused=progress.refused + len(refused),
        reason=progress.reason or next(iter(refused), None),
    )
