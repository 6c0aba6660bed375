"""The worker: a model comes in as standard input, facts or a picture go to standard output.

Arguments: task, form, side in pixels, megabytes of memory to work with. Exits with 65 for a model that makes no sense,
with 70 for one that takes too much memory.
"""

import json
import os
from pathlib import Path
import resource
import sys

from .drawing import VIEW, draw
from .facts import measure
from .triangles import pieces

_DAMAGED = 65
_TOO_LARGE = 70
_SECONDS = 100
"""Of CPU; the one who started this one waits for longer."""


def limit(megabytes: int) -> None:
    """Let the system end this process rather than let it take more; whatever else runs goes first."""
    os.nice(10)
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    for what, value in (
        (resource.RLIMIT_AS, pages * resource.getpagesize() + megabytes * 1024 * 1024),
        (resource.RLIMIT_CPU, _SECONDS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        resource.setrlimit(what, (value, value))


def main(task: str, form: str, side: int) -> bytes:
    """Do what was asked. Raises ``ValueError`` for a model that makes no sense."""
    with os.fdopen(os.dup(sys.stdin.fileno()), "rb") as file:
        facts = measure(pieces(file, form), VIEW)
        if task == "facts":
            return json.dumps(facts.told()).encode()
        return draw(pieces(file, form), facts, side)


if __name__ == "__main__":
    limit(int(sys.argv[4]))
    try:
        output = main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    except ValueError:
        sys.exit(_DAMAGED)
    except MemoryError:
        sys.exit(_TOO_LARGE)
    sys.stdout.buffer.write(output)
