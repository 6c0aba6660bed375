"""Disks that take nothing: full ones, and those that can only be read."""

from collections.abc import Iterator
import contextlib
import os
from pathlib import Path
import stat
import subprocess

from sqlalchemy import Connection

from custom_components.printernizer.ledger import Ledger

SIZE = 16 * 1024 * 1024


class Disk:
    """A folder that behaves like a disk of its own.

    Root mounts one. Whoever may not has SQLite itself find no more pages, and takes the rights from the folder, which
    root would pass over.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    @property
    def path(self) -> Path:
        return self.folder / "ledger.db"

    async def fill(self, ledger: Ledger) -> None:
        await self._limit(ledger, None)

    async def make_room(self, ledger: Ledger) -> None:
        await self._limit(ledger, 1_000_000)

    def protect(self) -> None:
        self._allow(stat.S_IRUSR, stat.S_IXUSR)

    def unprotect(self) -> None:
        self._allow(stat.S_IRUSR | stat.S_IWUSR, stat.S_IXUSR)

    async def _limit(self, ledger: Ledger, most: int | None) -> None:
        def limit(connection: Connection) -> None:
            pages = most or connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        await ledger._worker.read(limit)

    def _allow(self, mode: int, of_folders: int) -> None:
        for file in self.folder.iterdir():
            file.chmod(mode)
        self.folder.chmod(mode | of_folders)


class Mounted(Disk):
    """A real one, in memory."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._mount("-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs")

    @property
    def _ballast(self) -> Path:
        return self.folder / "ballast"

    async def fill(self, ledger: Ledger) -> None:
        with contextlib.suppress(OSError), self._ballast.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))

    async def make_room(self, ledger: Ledger) -> None:
        self._ballast.unlink()

    def protect(self) -> None:
        self._mount("-o", "remount,ro")

    def unprotect(self) -> None:
        self._mount("-o", "remount,rw")

    def unmount(self) -> None:
        subprocess.run(["umount", "--lazy", self.folder], check=True)

    def _mount(self, *how: str) -> None:
        subprocess.run(["mount", *how, self.folder], check=True)


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[Disk]:
    if os.geteuid() != 0:
        disk = Disk(folder)
        try:
            yield disk
        finally:
            disk.unprotect()
        return
    mounted = Mounted(folder)
    try:
        yield mounted
    finally:
        mounted.unmount()
