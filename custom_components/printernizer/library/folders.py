"""Looking into folders that other programs write. Everything here blocks: call it in a thread.

Links are never followed, except that a watched folder itself may be one. Hidden, temporary and system files are not
seen at all.
"""

from contextlib import suppress
from dataclasses import dataclass, field
import errno
import fcntl
from itertools import islice
import os
from pathlib import Path
import signal
import stat

from .names import MODEL_SUFFIXES, PRINT_SUFFIXES, suffix_of

type Stamp = tuple[int, int]
"""Size in bytes and time of the last change in ns: when both stay, so did the content."""

_WANTED = PRINT_SUFFIXES | MODEL_SUFFIXES
_SYSTEM_FOLDERS = frozenset(
    {"@eadir", "#recycle", "$recycle.bin", "lost+found", "system volume information", "__macosx"}
)
_REMOTE = frozenset(
    {
        "9p",
        "afs",
        "ceph",
        "cifs",
        "davfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "prl_fs",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
        "vmhgfs",
    }
)
"""File systems that somebody else writes to: the kernel is not told of it, so neither are we."""
_MAX_ENTRIES = 200_000
_MOUNTS = Path("/proc/self/mounts")


@dataclass(kw_only=True, slots=True)
class Listing:
    """What lies in one folder: the wanted files and the folders, by path. ``is_text``: all names in it are."""

    is_text: bool = True
    files: dict[str, Stamp] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)


@dataclass(kw_only=True, slots=True)
class Tree:
    """A watched folder and all below it. ``identity`` changes when another disk is mounted there."""

    identity: tuple[int, int]
    folders: list[str]
    unreadable: frozenset[str]
    untold: frozenset[str]
    """Folders of whose changes we are not told: they lie elsewhere, or hold names that are no text."""
    is_cut: bool
    """There are more folders than are watched."""


def list_folder(path: str, excluded: frozenset[tuple[int, int]] = frozenset()) -> Listing | None:
    """List a folder; ``excluded`` folders, by device and inode, are left out, and what can't be read.

    ``None``: it is not there, or can't be read itself.
    """
    found = Listing()
    try:
        with os.scandir(path) as entries:
            for entry in islice(entries, _MAX_ENTRIES):
                with suppress(OSError):
                    _sort_in(entry, found, excluded)
    except OSError:
        return None
    return found


def walk(root: Path, limit: int, excluded: frozenset[tuple[int, int]]) -> Tree | None:
    """List all folders, the nearest first, at most ``limit``; ``None``: the watched folder is not there."""
    identity = identity_of(root)
    if identity is None or list_folder(str(root)) is None:
        return None
    folders = [str(root)]
    unreadable: set[str] = set()
    strange = set() if _is_text(str(root)) else {str(root)}
    for folder in folders:
        listing = list_folder(folder, excluded)
        if listing is None:
            unreadable.add(folder)
            continue
        if not listing.is_text:
            strange |= {folder, *(each for each in listing.folders if not _is_text(each))}
        folders += listing.folders
        if len(folders) > limit:
            break
    return Tree(
        identity=identity,
        folders=folders[:limit],
        unreadable=frozenset(unreadable),
        untold=frozenset(folders if is_remote(root) else strange),
        is_cut=len(folders) > limit,
    )


def identity_of(path: Path) -> tuple[int, int] | None:
    """Tell which folder a path means now: device and inode."""
    try:
        state = path.stat()
    except OSError, ValueError:
        return None
    return state.st_dev, state.st_ino


def is_inside(path: Path, folder: Path) -> bool:
    """Tell whether a path lies in a folder or is the folder, links followed."""
    try:
        return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
    except ValueError:
        return False


def stamp_of(path: str) -> Stamp | None:
    """Tell a file's size and time; ``None``: it is no regular file, or not there."""
    try:
        state = os.lstat(path)
    except OSError, ValueError:
        return None
    return (state.st_size, state.st_mtime_ns) if stat.S_ISREG(state.st_mode) else None


def is_remote(path: Path) -> bool:
    """Tell whether a path lies on a file system whose changes the kernel is not told of."""
    try:
        mounts = _MOUNTS.read_text(errors="surrogateescape").splitlines()
    except OSError:
        return False
    real = os.path.realpath(path)
    longest, kind = -1, ""
    for line in mounts:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        place = _unescaped(fields[1])
        # Of two mounts at one place, the later one is seen.
        if len(place) >= longest and Path(real).is_relative_to(place):
            longest, kind = len(place), fields[2]
    return kind in _REMOTE or kind.startswith("fuse.")


def is_being_written(path: str) -> bool:
    """Tell whether somebody has a file open for writing, as far as the kernel lets us know.

    It gives nobody a lease to read on such a file. Where it gives us none at all (network shares, files of other
    users), the answer is no.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        # Whoever opens it for writing in this very moment has us signalled; by default with one that would end us.
        fcntl.fcntl(handle, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError as error:
        return error.errno == errno.EAGAIN
    finally:
        os.close(handle)
    return False


def _sort_in(entry: os.DirEntry[str], found: Listing, excluded: frozenset[tuple[int, int]]) -> None:
    name = entry.name
    found.is_text = found.is_text and _is_text(name)
    if name.startswith((".", "~")) or name.endswith("~"):
        return
    if entry.is_dir(follow_symlinks=False):
        state = entry.stat(follow_symlinks=False)
        if name.lower() not in _SYSTEM_FOLDERS and (state.st_dev, state.st_ino) not in excluded:
            found.folders.append(entry.path)
    elif suffix_of(name) in _WANTED and entry.is_file(follow_symlinks=False):
        state = entry.stat(follow_symlinks=False)
        found.files[entry.path] = (state.st_size, state.st_mtime_ns)


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unescaped(place: str) -> str:
    for code, char in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        place = place.replace(code, char)
    return place
