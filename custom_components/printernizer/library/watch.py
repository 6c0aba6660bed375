"""Watched folders: what appears there enters the library. The files themselves stay, and are never changed."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
import os
from pathlib import Path

from .arrivals import Arrivals
from .errors import LibraryError, LibraryProblem
from .folders import Stamp, Tree, identity_of, is_inside, list_folder, stamp_of, walk
from .log import LOGGER
from .models import Origin, OriginSource
from .notifier import Notifier
from .store import Library
from .threads import in_thread
from .watch_memory import WatchMemory

type OnProblem = Callable[[Path, LibraryProblem | None], None]
"""Is told what is wrong with a watched folder, once, and ``None`` when that is over.

``UNKNOWN``: it is not there or can't be read. ``IN_USE``: it lies inside the library. ``TOO_LARGE``: it holds more than
is watched. ``NO_SPACE`` and ``UNWRITABLE``: the library takes nothing at the moment.
"""

MAX_FOLDERS = 5_000
"""A kernel gives a user 8,192 watches at the least, and others want some, too."""
MAX_FILES = 50_000
_AT_ONCE = 100
"""Files that are looked at for the last time before they are kept."""
_REMOTE_PATIENCE = 4
"""Shares tell sizes and times late: they are remembered for some seconds on the way."""
_NO_ROOM = frozenset({LibraryProblem.NO_SPACE, LibraryProblem.UNWRITABLE})
_MEMORY = "watched.jsonl"


@dataclass(frozen=True, kw_only=True, slots=True)
class WatchTimings:
    """In seconds. A file that did not change for ``settle`` counts as complete. Shares, and whether the folders are
    still there, are looked at every ``poll``, everything every ``full``. After a failure comes a ``retry``.
    """

    settle: float = 3
    tick: float = 1
    poll: float = 30
    full: float = 900
    retry: float = 60


@dataclass(slots=True)
class _Round:
    """What is watched until a folder comes or goes."""

    trees: dict[Path, Tree | LibraryProblem]
    root_of: dict[str, Path] = field(default_factory=dict)
    polled: set[str] = field(default_factory=set)
    notifier: Notifier | None = None
    is_deaf: bool = False
    is_stale: bool = False

    def __post_init__(self) -> None:
        for root, tree in self.trees.items():
            if isinstance(tree, Tree):
                self.root_of |= dict.fromkeys(tree.folders, root)
                self.polled |= tree.untold

    def is_gone(self, folder: str) -> bool:
        """Tell whether a folder was in one that is there, and is not any more."""
        there = (root for root, tree in self.trees.items() if isinstance(tree, Tree) and not tree.is_cut)
        return folder not in self.root_of and any(Path(folder).is_relative_to(root) for root in there)

    def have_roots_changed(self) -> bool:
        """Tell whether a watched folder came, went, or is another one now. Blocks."""
        return any(
            identity_of(root) != tree.identity
            if isinstance(tree, Tree)
            else tree is LibraryProblem.UNKNOWN and identity_of(root) is not None
            for root, tree in self.trees.items()
        )


class WatchFolders:
    """Watches folders in one background task, from ``start`` to ``stop``."""

    def __init__(
        self,
        library: Library,
        on_problem: OnProblem,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        timings: WatchTimings | None = None,
    ) -> None:
        """Take the library that the files enter."""
        self._library = library
        self._on_problem = on_problem
        self._now = now
        self._timings = timings or WatchTimings()
        self._memory = WatchMemory(library.root / _MEMORY)
        self._arrivals = Arrivals(self._memory, MAX_FILES)
        self._problems: dict[Path, LibraryProblem | None] = {}
        self._room: LibraryProblem | None = None
        self._told: dict[Path, LibraryProblem | None] = {}
        self._next_try = 0.0
        self._is_deaf = False
        self._task: asyncio.Task[None] | None = None

    async def start(self, paths: Iterable[Path]) -> None:
        """Watch these folders, instead of those before."""
        await self.stop()
        self._problems = dict.fromkeys(paths)
        self._room = None
        self._tell()
        if self._problems:
            self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Watch nothing any more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None
        self._arrivals.clear()

    async def _run(self) -> None:
        await in_thread(self._memory.load)
        loop, delay = asyncio.get_running_loop(), 0.0
        try:
            while True:
                begun = loop.time()
                try:
                    await self._watch()
                    await asyncio.sleep(self._timings.tick)
                    delay = 0.0
                except Exception as error:  # noqa: BLE001  the top of a background task: disks and index fail in many ways
                    if loop.time() - begun > self._timings.full / 2:
                        delay = 0.0
                    # Books may be shut for days. Once is enough to say so, and each try copies a file.
                    complain = LOGGER.debug if delay else LOGGER.error
                    complain("Watched folders can't be looked at; they are tried again", exc_info=error)
                    delay = min(2 * delay or self._timings.retry, self._timings.full)
                    await asyncio.sleep(delay)
        finally:
            await in_thread(self._memory.save)

    async def _watch(self) -> None:
        """Watch until a folder comes or goes, or everything is to be looked at anew."""
        loop = asyncio.get_running_loop()
        state = _Round(await in_thread(self._trees))
        await in_thread(self._memory.prune, state.is_gone)
        self._take_problems(state)
        async with AsyncExitStack() as ending:
            await self._listen(state, ending)
            await self._look(state, list(state.root_of))
            end, poll = loop.time() + self._timings.full, loop.time() + self._timings.poll
            while loop.time() < end and not state.is_stale:
                changed = await self._changed(state)
                if loop.time() >= poll:
                    poll = loop.time() + self._timings.poll
                    changed |= state.polled
                    state.is_stale = state.is_deaf or await in_thread(state.have_roots_changed)
                    await in_thread(self._memory.save)
                await self._look(state, changed)
                await self._keep_complete()

    def _trees(self) -> dict[Path, Tree | LibraryProblem]:
        """Find what is to be watched. Blocks."""
        excluded = _own_folder(self._library)
        room = MAX_FOLDERS
        found: dict[Path, Tree | LibraryProblem] = {}
        for root in self._problems:
            if is_inside(root, self._library.root):
                found[root] = LibraryProblem.IN_USE
            elif (tree := walk(root, room, excluded)) is None:
                found[root] = LibraryProblem.UNKNOWN
            else:
                found[root] = tree
                room = max(room - len(tree.folders), 1)
        return found

    def _take_problems(self, state: _Round) -> None:
        for root, tree in state.trees.items():
            if isinstance(tree, Tree):
                self._problems[root] = LibraryProblem.TOO_LARGE if tree.is_cut else None
            else:
                self._problems[root] = tree

    async def _listen(self, state: _Round, ending: AsyncExitStack) -> None:
        """Have the kernel tell of changes."""
        local = state.root_of.keys() - state.polled
        if local:
            state.notifier = Notifier(local, self._timings.tick)
            ending.push_async_callback(state.notifier.close)
            await self._changed(state)
            self._is_deaf = state.is_deaf

    async def _changed(self, state: _Round) -> set[str]:
        """Wait for changes. Where the kernel can't tell them, the folders are polled until the next round."""
        if state.notifier is not None and not state.is_deaf:
            try:
                return await state.notifier.changed()
            except (OSError, RuntimeError) as error:
                if not self._is_deaf:
                    LOGGER.warning("No changes in watched folders are told, they are polled: %s", error)
                state.is_deaf = True
                state.polled |= state.root_of.keys()
        await asyncio.sleep(self._timings.tick)
        return set()

    async def _look(self, state: _Round, folders: Iterable[str]) -> None:
        for folder in folders:
            await in_thread(self._look_into, state, folder, asyncio.get_running_loop().time())
        self._tell()

    def _look_into(self, state: _Round, folder: str, now: float) -> None:
        """Take what is new in a folder. Blocks."""
        root = state.root_of[folder]
        tree = state.trees[root]
        assert isinstance(tree, Tree)
        listing = list_folder(folder, _own_folder(self._library))
        if listing is None:
            state.is_stale |= folder not in tree.unreadable
            return
        has_new = not state.root_of.keys() >= set(listing.folders)
        is_strange = not listing.is_text and folder not in state.polled
        state.is_stale |= (has_new and not tree.is_cut) or is_strange
        patience = self._timings.settle * (_REMOTE_PATIENCE if folder in state.polled else 1)
        if not self._arrivals.note(folder, listing.files, now, patience):
            self._problems[root] = LibraryProblem.TOO_LARGE

    async def _keep_complete(self) -> None:
        """Keep what is complete, but listen again after some time."""
        loop = asyncio.get_running_loop()
        now, end = loop.time(), loop.time() + self._timings.poll
        while now < end and now >= self._next_try:
            batch = await in_thread(self._arrivals.complete, now, _AT_ONCE)
            for path, stamp in batch:
                await self._keep(path, stamp)
                if self._room is not None:
                    self._next_try = loop.time() + self._timings.retry
                    break
            self._tell()
            if len(batch) < _AT_ONCE:
                break
            now = loop.time()

    async def _keep(self, path: str, stamp: Stamp) -> None:
        try:
            await self._library.add(Path(path), _origin(path, stamp, self._now()))
        except LibraryError as error:
            self._room = error.code if error.code in _NO_ROOM else None
            if self._room is not None:
                return
            if await in_thread(stamp_of, path) != stamp:
                await in_thread(self._arrivals.postpone, path, asyncio.get_running_loop().time())
                return
            LOGGER.info("A file of a watched folder is not kept: %r, %s", path, error)
        else:
            self._room = None
        self._arrivals.done(path, stamp)

    def _tell(self) -> None:
        """Tell what is wrong, if that is news."""
        for root in self._told.keys() | self._problems.keys():
            problem = self._problems.get(root) or (self._room if root in self._problems else None)
            if problem is not self._told.get(root):
                self._on_problem(root, problem)
            self._told[root] = problem
        self._told = {root: problem for root, problem in self._told.items() if root in self._problems}


def _own_folder(library: Library) -> frozenset[tuple[int, int]]:
    """Name the library's own folder, which may lie within a watched one. Blocks."""
    return frozenset(filter(None, [identity_of(library.root)]))


def _origin(path: str, stamp: Stamp, now: datetime) -> Origin:
    return Origin(
        source=OriginSource.FOLDER,
        # Names may hold bytes that are no text; an index takes text only.
        path=os.fsencode(path).decode(errors="backslashreplace"),
        name=os.path.basename(path),  # noqa: PTH119  a string already
        modified=_time(stamp[1]),
        size=stamp[0],
        seen_at=now,
    )


def _time(nanoseconds: int) -> str | None:
    try:
        return datetime.fromtimestamp(nanoseconds // 10**9, UTC).isoformat()
    except ValueError, OverflowError, OSError:
        # Any number may stand there.
        return None
