"""What the kernel says of a process."""

from dataclasses import dataclass
import os
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Usage:
    """CPU seconds so far, resident MiB now, threads now."""

    cpu: float
    rss: float
    threads: int


def usage(pid: int) -> Usage:
    """Read /proc; raises ``FileNotFoundError`` when the process is gone."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return Usage(
        cpu=(int(fields[11]) + int(fields[12])) / _TICK,
        rss=int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / 2**20,
        threads=int(fields[17]),
    )
