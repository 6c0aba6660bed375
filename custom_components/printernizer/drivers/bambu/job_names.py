"""Where a job's file may lie, from the names that the printer tells.

Seen: LAN prints of A1 and P1 lie in ``/`` under the very name in ``gcode_file``; cloud prints in ``/cache`` as
``<title>.3mf``; P2S, H2 and X1 tell only ``/data/Metadata/plate_N.gcode`` (a RAM disk) and the title.
"""

_SUFFIXES = (".gcode.3mf", ".3mf", ".gcode")
_FORBIDDEN = str.maketrans(dict.fromkeys('\\:*?"<>|', "_"))
_FOLDERS = {True: ("/cache/", "/", "/model/"), False: ("/", "/cache/", "/model/")}
_RAM_DISK = "/data/"


def job_name_of(title: str, gcode_file: str) -> str:
    """Name a job for people: its title without the file's ending."""
    return _stem(title or _base(gcode_file))


def file_name_of(title: str, gcode_file: str) -> str:
    """Name the file as far as the printer tells; empty when it tells only what nobody can fetch."""
    if gcode_file and not gcode_file.startswith(_RAM_DISK):
        return _base(gcode_file)
    return title if title.endswith(_SUFFIXES) else ""


def path_hints_of(title: str, gcode_file: str, *, is_cloud: bool) -> tuple[str, ...]:
    """List the paths to try, best first. Cloud jobs are looked for in the cache first, local ones in the root."""
    names: dict[str, None] = {}
    if gcode_file and not gcode_file.startswith(_RAM_DISK):
        names[_base(gcode_file)] = None
    title = title.replace("/", "_")
    if title.endswith(_SUFFIXES):
        names[title] = None
    if stem := _stem(title):
        wanted = (".3mf", ".gcode.3mf") if is_cloud else (".gcode.3mf", ".3mf")
        names |= dict.fromkeys(stem + suffix for suffix in wanted)
    names |= dict.fromkeys([name.translate(_FORBIDDEN) for name in names])
    names.pop("", None)
    return tuple(folder + name for folder in _FOLDERS[is_cloud] for name in names if name not in (".", ".."))


def _base(path: str) -> str:
    return path.rpartition("/")[2]


def _stem(name: str) -> str:
    return next((name[: -len(suffix)] for suffix in _SUFFIXES if name.endswith(suffix)), name)
