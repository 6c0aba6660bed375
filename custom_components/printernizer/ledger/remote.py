"""A ledger on a server: printers' jobs are written down while it is away, and brought to it when it is back."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Concatenate, override

from sqlalchemy import Connection, text

from ..library.models import JobFile, JobFileRole, KeptFile, NewFile
from . import annex, annex_happenings as happenings
from .account_rows import AccountChange
from .annex import Annex, AnnexFull
from .annex_arrival import arrive
from .annex_messenger import Messenger
from .annex_notes import Note
from .errors import LedgerClosed, LedgerError, LedgerTooNew, LedgerUnavailable
from .remote_stock import RemoteStock
from .rows import Job, JobChange, JobEnd, JobFilament, JobMoment, LedgerProblem, NewJob, Printer, Totals
from .site import Site
from .store import Ledger

PATIENCE = timedelta(seconds=8)
"""What a running print tells waits no longer for the server; the annex takes it then."""

LOOK_FIRST = timedelta(seconds=3)
LOOK_MOST = timedelta(minutes=1)
"""From a server that restarts to one that is away for days."""

_AWAY = (LedgerUnavailable, LedgerTooNew, LedgerClosed, TimeoutError)


class RemoteLedger(Ledger):
    """A ledger whose database may be away.

    Live jobs (those methods that the printers' books use) then go into the annex, a file beside Home Assistant, and are
    moved to the server one by one when it answers again: each in a transaction, in their order, by their ``uid``, so
    that none is lost or doubled. Jobs that began in the annex have negative ids until then, which stay good. Everything
    else raises ``LedgerUnavailable`` in the meantime. ``on_change`` is called when the server goes away or is back,
    ``on_moved`` with each job that was moved.
    """

    def __init__(self, url: str, *, annex_file: Path, zone: tzinfo = UTC, site: Site | None = None) -> None:
        """Take the database's URL and where the annex lies; nothing is opened yet."""
        super().__init__(url, zone=zone, site=site)
        self.on_moved: Callable[[Job], None] = lambda _: None
        self.away_since: datetime | None = None
        self.waiting = 0
        """Jobs in the annex that the server has to be told of."""
        self._annex = Annex(annex_file)
        self._annex.on_change = self._tell_change
        self._messenger = Messenger(self._tell, self._annex)
        self._turn = asyncio.Lock()
        self.stock = RemoteStock(self._worker, self._annex, self._either, self._own_id)
        self._return: asyncio.Task[None] | None = None
        self._is_closed = False

    @property
    @override
    def problems(self) -> tuple[LedgerProblem, ...]:
        return (*super().problems, *self._annex.problems)

    @override
    async def open(self) -> None:
        await self._annex.open()
        await super().open()
        self._is_closed = False
        try:
            self.waiting = await self._annex.read(annex.count_waiting)
            is_left = self.waiting or await self._annex.read(happenings.count)
        except LedgerUnavailable:
            self.waiting = is_left = 0
        if is_left or any(problem.code != "annex_unavailable" for problem in super().problems):
            self._go_away()

    @override
    async def close(self) -> None:
        self._is_closed = True
        if self._return is not None:
            # A job on its way arrives or doesn't, and is tried again after the next start either way.
            self._return.cancel()
            await asyncio.gather(self._return, return_exceptions=True)
            self._return = None
        await super().close()
        await self._annex.close()

    @override
    async def hold_writes(self) -> None:
        # The server's backups are its administrator's; only the annex is a file of Home Assistant.
        await self._annex.hold()

    @override
    def resume_writes(self) -> None:
        self._annex.resume()

    @override
    async def job(self, job_id: int) -> Job:
        async def read() -> Job:
            return await super(RemoteLedger, self).job(await self._own_id(job_id))

        async def look() -> Job:
            return (await self._annex.read(annex.find, job_id)).job

        return await self._either(read, look)

    @override
    async def moments(self, job_id: int) -> tuple[JobMoment, ...]:
        return await super().moments(await self._own_id(job_id))

    @override
    async def open_jobs(self, serial: str) -> tuple[Job, ...]:
        async def read() -> tuple[Job, ...]:
            found = await super(RemoteLedger, self).open_jobs(serial)
            for job in found:
                await self._mirror(job)
            return found

        return await self._either(read, lambda: self._annex.read(annex.find_open, serial))

    @override
    async def last_job(self, serial: str) -> Job | None:
        async def read() -> Job | None:
            found = await super(RemoteLedger, self).last_job(serial)
            if found is not None:
                await self._mirror(found)
            return found

        return await self._either(read, lambda: self._annex.read(annex.find_last, serial))

    @override
    async def totals(self, serial: str | None = None, *, currency: str | None = None) -> Totals:
        async def read() -> Totals:
            found = await super(RemoteLedger, self).totals(serial, currency=currency)
            await self._keep(annex.keep_totals, serial, currency, found)
            return found

        return await self._either(read, lambda: self._annex.read(annex.find_totals, serial, currency))

    @override
    async def start_job(self, new: NewJob) -> Job:
        async def write() -> Job:
            return await self._mirror(await super(RemoteLedger, self).start_job(new), new.printer)

        return await self._either(write, lambda: self._annex.write(annex.start_job, new))

    @override
    async def update_job(self, job_id: int, change: JobChange, *, moment: JobMoment | None = None) -> Job:
        async def write() -> Job:
            own = await self._own_id(job_id)
            return await self._mirror(await super(RemoteLedger, self).update_job(own, change, moment=moment))

        return await self._either(
            write, lambda: self._annex.write(annex.update_job, job_id, change, None, moment)
        )

    @override
    async def set_filaments(
        self, job_id: int, filaments: Iterable[JobFilament], change: JobChange | None = None
    ) -> Job:
        rows = tuple(filaments)

        async def write() -> Job:
            own = await self._own_id(job_id)
            return await self._mirror(await super(RemoteLedger, self).set_filaments(own, rows, change))

        return await self._either(
            write, lambda: self._annex.write(annex.update_job, job_id, change or {}, rows)
        )

    @override
    async def end_job(
        self,
        job_id: int,
        end: JobEnd,
        change: JobChange | None = None,
        filaments: Iterable[JobFilament] | None = None,
        account: AccountChange | None = None,
    ) -> Job:
        rows = None if filaments is None else tuple(filaments)

        async def write() -> Job:
            own = await self._own_id(job_id)
            return await self._mirror(
                await super(RemoteLedger, self).end_job(own, end, change, rows, account)
            )

        return await self._either(
            write, lambda: self._annex.write(annex.end_job, job_id, end, change or {}, rows, account)
        )

    @override
    async def reopen_job(self, job_id: int, change: JobChange, moment: JobMoment) -> Job:
        async def write() -> Job:
            own = await self._own_id(job_id)
            return await self._mirror(await super(RemoteLedger, self).reopen_job(own, change, moment))

        return await self._either(write, lambda: self._annex.write(annex.reopen_job, job_id, change, moment))

    @override
    async def drop_job(self, job_id: int) -> None:
        async def write() -> None:
            own = await self._own_id(job_id)
            await super(RemoteLedger, self).drop_job(own)
            await self._keep(annex.forget, own)

        await self._either(write, lambda: self._annex.write(annex.drop_job, job_id))

    @override
    async def keep_file(self, new: NewFile) -> KeptFile:
        """Enter a file; while the server is away what is returned is all that is known of it."""

        async def remember() -> KeptFile:
            await self._annex.write(happenings.keep, new)
            return KeptFile(
                sha256=new.sha256,
                size=new.size,
                suffix=new.suffix,
                kind=new.kind,
                name=new.origin.name,
                added_at=new.origin.seen_at,
                origins=(new.origin,),
                metadata=new.metadata,
                problem=new.problem,
            )

        return await self._either(lambda: super(RemoteLedger, self).keep_file(new), remember)

    @override
    async def attach_to_job(self, job_id: int, sha256: str, role: JobFileRole, at: datetime) -> None:
        async def write() -> None:
            own = await self._own_id(job_id)
            await super(RemoteLedger, self).attach_to_job(own, sha256, role, at)

        await self._either(write, lambda: self._annex.write(happenings.attach, job_id, sha256, role, at))

    @override
    async def job_files(self, job_id: int) -> tuple[JobFile, ...]:
        return await super().job_files(await self._own_id(job_id))

    async def _either[R](self, there: Callable[[], Awaitable[R]], here: Callable[[], Awaitable[R]]) -> R:
        """Ask the server, or the annex while the server is away."""
        async with self._turn:
            if self.away_since is None:
                try:
                    async with asyncio.timeout(PATIENCE.seconds):
                        return await there()
                except _AWAY:
                    if self._is_closed:
                        raise
                    self._go_away()
            try:
                found = await here()
            except AnnexFull:
                self._annex.tell("full")
                self.on_change()
                raise
            self.waiting = await self._annex.read(annex.count_waiting)
            return found

    async def _own_id(self, job_id: int) -> int:
        """Return the server's id of a job. Raises ``LedgerUnavailable`` when it has none yet."""
        if job_id > 0:
            return job_id
        note = await self._annex.read(annex.find, job_id)
        if note.job.id < 0:
            raise LedgerUnavailable("the server doesn't know this job yet")
        return note.job.id

    async def _mirror(self, job: Job, printer: Printer | None = None) -> Job:
        await self._keep(annex.mirror, job, printer)
        return job

    async def _keep(self, work: Callable[..., None], *values: object) -> None:
        """Keep in the annex what the server said; without it only a server that goes away is worse."""
        try:
            await self._annex.write(work, *values)
        except LedgerError:
            return

    def _go_away(self) -> None:
        self.away_since = datetime.now(UTC)
        if self._return is None or self._return.done():
            self._return = asyncio.get_running_loop().create_task(
                self._come_back(), name="printernizer: waiting for the ledger's server"
            )
        self.on_change()

    async def _come_back(self) -> None:
        """Wait for the server and tell it what it missed."""
        delay = timedelta()
        while not (await self._answers() and await self._move_all()):
            delay = min(max(2 * delay, LOOK_FIRST), LOOK_MOST)
            await asyncio.sleep(delay / timedelta(seconds=1))

    async def _answers(self) -> bool:
        try:
            async with asyncio.timeout(PATIENCE.seconds):
                await self._worker.read(lambda connection: connection.execute(text("SELECT 1")).scalar())
        except LedgerError, TimeoutError:
            return False
        return True

    async def _move_all(self) -> bool:
        """Move note by note, so that printers can say something in between; false: the server is away again."""
        while True:
            async with self._turn:
                try:
                    note = await self._annex.read(annex.first_waiting)
                    moved = None
                    # Files before the jobs that they are of, and both before what is of no job.
                    is_left = await self._messenger.tell_files() or note is not None
                    if note is not None:
                        moved = await self._move(note)
                    elif not is_left:
                        is_left = await self._messenger.tell_pictures()
                        await self._messenger.tell_spools()
                    self.waiting = await self._annex.read(annex.count_waiting)
                except LedgerError, TimeoutError:
                    # Whatever it is, who waits for the server goes on waiting.
                    return False
                if not is_left:
                    self.away_since = None
                    self._annex.take_back("full")
                    self.on_change()
                    return True
            self.stock.tell()
            if moved is not None:
                self.on_moved(moved)

    async def _tell[**P, R](
        self, work: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        async with asyncio.timeout(PATIENCE.seconds):
            return await self._worker.write(work, *args, **kwargs)

    async def _move(self, note: Note) -> Job | None:
        try:
            around = await self._annex.write(happenings.around, note.seq, note.job.serial)
            job = await self._tell(arrive, note, around)
        except _AWAY:
            raise
        except LedgerError:
            # The server doesn't take it, now or later: the others must not wait for it.
            await self._annex.write(annex.refused, note.seq)
            self._annex.tell("refused")
            return None
        await self._annex.write(annex.arrived, note.seq, job)
        await self._annex.write(happenings.forget, around)
        await self._messenger.tell_pictures(note.seq)
        return job
