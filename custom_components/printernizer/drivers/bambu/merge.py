"""Keep what a printer has told: full reports replace, deltas merge. Every byte of it is hostile until bounded.

``print`` objects of ``push_status`` are the state; everything else on the report topic is an answer to somebody. A
full report has ``msg`` 0, or no ``msg`` and many keys (H2D); the rest are deltas with only what changed (Bambu LAN
protocol, seen on A1 01.07, P2S, H2D).
"""

from collections.abc import Mapping
import copy
from typing import Any

import orjson

MAX_PAYLOAD = 1 << 20
"""Bytes; the largest report seen is 32 kB."""

_FULL_KEYS = 60
_MAX_DEPTH = 24
_MAX_KEYS = 512
_MAX_KEPT = 4 * MAX_PAYLOAD
_IDENTIFIERS = {
    "ams": "id",
    "tray": "id",
    "vir_slot": "id",
    "info": "id",
    "lights_report": "node",
}
"""Lists whose entries are merged by this key, because partial lists of them occur; all other lists replace."""
_SPOOLS = frozenset({"tray", "vir_slot"})
_BARE_SPOOL = frozenset({"id", "state"})
"""A tray with no more than these keys has been emptied: it replaces what was known."""
_NO_KEYS: frozenset[str] = frozenset()


def parse(payload: bytes) -> dict[str, Any] | None:
    """Read a payload; ``None`` when it is no JSON object, too large or nested too deep.

    Names with bytes that are not UTF-8 occur (A1 mini 01.07.02.00): those are read as Latin-1.
    """
    if len(payload) > MAX_PAYLOAD:
        return None
    try:
        document = orjson.loads(payload)
    except orjson.JSONDecodeError:
        try:
            payload.decode()
        except UnicodeDecodeError:
            return _parse_latin(payload)
        return None
    if type(document) is not dict or not _is_shallow(payload, document):
        return None
    return document


def _parse_latin(payload: bytes) -> dict[str, Any] | None:
    try:
        document = orjson.loads(payload.decode("latin-1"))
    except orjson.JSONDecodeError:
        return None
    return document if type(document) is dict and _is_shallow(payload, document) else None


def _is_shallow(payload: bytes, document: Any) -> bool:
    """Walk down level by level; most deltas have too few brackets to be deep at all."""
    if payload.count(b"{") + payload.count(b"[") <= _MAX_DEPTH:
        return True
    level = [document]
    for _ in range(_MAX_DEPTH):
        deeper: list[Any] = []
        for item in level:
            values = item.values() if type(item) is dict else item
            deeper += [value for value in values if type(value) is dict or type(value) is list]
        if not deeper:
            return True
        level = deeper
    return False


class Report:
    """The merged ``print`` object of one printer. ``raw`` is never handed to anyone who would change it."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.raw: dict[str, Any] = {}
        self.is_complete = False
        self._weight = 0

    def clear(self) -> None:
        """Forget everything."""
        self.raw = {}
        self.is_complete = False
        self._weight = 0

    def copy(self) -> Report:
        """Return another one that knows the same."""
        other = Report()
        other.raw = copy.deepcopy(self.raw)
        other.is_complete, other._weight = self.is_complete, self._weight
        return other

    def apply(self, status: dict[str, Any], size: int) -> frozenset[str] | set[str]:
        """Take in one ``push_status`` of ``size`` bytes and return the top-level keys whose values changed."""
        if is_full(status):
            before, self.raw = self.raw, status
            self.is_complete, self._weight = True, size
            return {key for key in before.keys() | status.keys() if before.get(key) != status.get(key)}
        changed = _merged(self.raw, status)
        self._weight += size
        if self._weight > _MAX_KEPT:
            self._weigh()
        return changed

    def _weigh(self) -> None:
        """Measure what has piled up; a printer that grows beyond any report forgets it all."""
        self._weight = len(orjson.dumps(self.raw))
        if self._weight > 2 * MAX_PAYLOAD:
            self.clear()


def is_full(status: Mapping[str, Any]) -> bool:
    """Tell whether a ``push_status`` replaces everything."""
    kind = status.get("msg")
    return kind in (0, "0") if kind is not None else len(status) >= _FULL_KEYS


def _merged(into: dict[str, Any], delta: Mapping[str, Any]) -> frozenset[str] | set[str]:
    changed: set[str] | None = None
    for key, value in delta.items():
        if _put(into, key, value):
            if changed is None:
                changed = {key}
            else:
                changed.add(key)
    return _NO_KEYS if changed is None else changed


def _put(into: dict[str, Any], key: str, value: Any) -> bool:
    """Set one value, merging objects and lists by identifier; tell whether anything changed."""
    old = into.get(key)
    kind = type(value)
    if kind is dict and type(old) is dict:
        return bool(_merged(old, value))
    if kind is list and type(old) is list and key in _IDENTIFIERS:
        return _merge_list(into, key, old, value)
    if old is None and key not in into:
        if len(into) < _MAX_KEYS:
            into[key] = value
        return value is not None and key in into
    if old == value and type(old) is kind:
        return False
    into[key] = value
    return True


def _merge_list(into: dict[str, Any], name: str, old: list[Any], new: list[Any]) -> bool:
    identifier = _IDENTIFIERS[name]
    known = _by_identifier(old, identifier)
    if known is None or _by_identifier(new, identifier) is None or not new:
        into[name] = new
        return old != new
    changed = False
    for item in new:
        at = known.get(str(item[identifier]))
        if at is None:
            if len(old) < _MAX_KEYS:
                old.append(item)
                changed = True
        elif name in _SPOOLS and item.keys() <= _BARE_SPOOL:
            changed |= old[at] != item
            old[at] = item
        else:
            changed |= bool(_merged(old[at], item))
    return changed


def _by_identifier(items: list[Any], identifier: str) -> dict[str, int] | None:
    """Map identifiers to positions; ``None`` when an entry has none."""
    found: dict[str, int] = {}
    for position, item in enumerate(items):
        if type(item) is not dict or identifier not in item:
            return None
        found[str(item[identifier])] = position
    return found
