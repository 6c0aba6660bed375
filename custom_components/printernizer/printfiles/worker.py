"""The process that measures and draws models: started for one file, bounded, and gone with all it used.

It runs the package ``meshes`` and knows neither Home Assistant nor this package's other modules. numpy and trimesh cost
a second and 60 MB to load: they are never loaded by the process that asks.
"""

from enum import StrEnum
from functools import cache
from importlib.util import find_spec
import os
from pathlib import Path
import subprocess
import sys
from threading import Lock
from typing import BinaryIO

from .errors import Unreadable, UnreadablePrintFile

SECONDS = 120
"""A million triangles take 5 s here and half a minute on a small board."""
MEGABYTES = 768
"""On top of the 60 that are taken by then; STL needs 130, the largest OBJ nearly all."""

_DAMAGED = 65
_TOO_LARGE = 70
"""What the worker exits with; a signal ends it that reaches a limit of the system's."""
_NEEDS = ("numpy", "trimesh", "PIL")
_START = """\
import runpy, sys
sys.path += sys.argv.pop(1).split(":")
runpy.run_module("meshes", run_name="__main__", alter_sys=True)
"""
_one_at_a_time = Lock()


class Task(StrEnum):
    """What a worker is asked for."""

    FACTS = "facts"
    """JSON: ``size`` in mm, ``triangles``, ``volume`` in cm³ or null, ``area`` in cm²."""
    PICTURE = "picture"
    """A WebP."""


class Form(StrEnum):
    """How a model is written."""

    BINARY_STL = "binary_stl"
    TEXT_STL = "text_stl"
    OBJ = "obj"


def run_worker(task: Task, form: Form, file: BinaryIO, side: int = 0) -> bytes | None:
    """Have a worker measure or draw the model in an open file; ``side`` of the picture in pixels.

    Blocks while another one works. ``None``: there can be no worker here. Raises ``UnreadablePrintFile``: the model is
    damaged, or took more time or memory than it is worth.
    """
    try:
        with _one_at_a_time:
            done = subprocess.run(  # noqa: S603  our own program, and no shell
                [sys.executable, "-I", "-c", _START, _folders(), task, form, str(side), str(MEGABYTES)],
                stdin=file,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                timeout=SECONDS,
                check=False,
            )
    except subprocess.TimeoutExpired as error:
        raise UnreadablePrintFile(Unreadable.TOO_LARGE, "time") from error
    except ModuleNotFoundError, OSError:
        return None
    if done.returncode == _DAMAGED:
        raise UnreadablePrintFile(Unreadable.DAMAGED, "model")
    if done.returncode == _TOO_LARGE or done.returncode < 0:
        raise UnreadablePrintFile(Unreadable.TOO_LARGE, "memory or time")
    return None if done.returncode else done.stdout


@cache
def _folders() -> str:
    """Tell where the worker finds itself and its libraries, which may be installed beside the configuration."""
    folders = [str(Path(__file__).parent)]
    for name in _NEEDS:
        spec = find_spec(name)
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError(name=name)
        folders.append(str(Path(spec.origin).parent.parent))
    return ":".join(dict.fromkeys(folders))


def _environment() -> dict[str, str]:
    """Hand over nothing but where libraries lie: tokens and the like are none of its business."""
    kept = {name: os.environ[name] for name in ("LD_LIBRARY_PATH", "PATH") if name in os.environ}
    return kept | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
