"""Which files have been kept long enough. Pure: the clock and the files are given."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..drivers.models import FileKind
from .models import KeptFile

_GRACE = timedelta(hours=1)
"""What just came may be about to be printed, or to be entered with its job."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RetentionRule:
    """What is kept of a kind: the newest ``files``, nothing older than ``age``, no more than ``size`` bytes.

    ``None``: no limit. What is pinned or needed by a job is always kept, and counts for nothing here.
    """

    kind: FileKind
    files: int | None = None
    age: timedelta | None = None
    size: int | None = None


def expired(files: Iterable[KeptFile], rules: Iterable[RetentionRule], now: datetime) -> tuple[KeptFile, ...]:
    """Choose what is to be removed, oldest first."""
    free = [file for file in files if not (file.is_pinned or file.is_referred_to)]
    free.sort(key=lambda file: (file.added_at, file.sha256), reverse=True)
    gone = {file.sha256: file for rule in rules for file in _beyond(free, rule, now)}
    return tuple(file for file in reversed(free) if file.sha256 in gone and now - file.added_at >= _GRACE)


def _beyond(newest: Iterable[KeptFile], rule: RetentionRule, now: datetime) -> Iterable[KeptFile]:
    size = 0
    for count, file in enumerate((file for file in newest if file.kind is rule.kind), 1):
        size += file.size
        is_one_too_many = rule.files is not None and count > rule.files
        is_too_old = rule.age is not None and now - file.added_at > rule.age
        is_too_much = rule.size is not None and size > rule.size
        if is_one_too_many or is_too_old or is_too_much:
            yield file
