"""How both sides come to agree: pure rules, no clock, no network, no database.

Both remember what they last agreed on. Who differs from that has changed something; when both have, the newer change
counts. Used weights are not set but added: what either side used since then is told to the other as a difference, so that
nothing is lost when both print at the same time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
import json
from typing import Any, TypeIs

from .models import Fields, Value

_VERSION = 1
_ZERO = Decimal("0.000")


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement:
    """What the server said when both last agreed, and what it was ``told`` and did not take (older versions)."""

    fields: Fields = field(default_factory=dict)
    told: Fields = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Merge:
    """What has to be written here (``take``) and there (``tell``) for both to be equal."""

    take: Fields
    tell: Fields


@dataclass(frozen=True, kw_only=True, slots=True)
class UsedWeights:
    """What has to be taken off the spool here, and told there, and what both agree on once it is taken."""

    take: Decimal
    tell: Decimal
    agreed: Decimal


def merge(
    ours: Fields, theirs: Fields, agreed: Agreement | None, *, our_time: datetime, their_time: datetime | None
) -> Merge:
    """Compare field by field. ``their_time`` ``None``: nobody knows when theirs was changed, only that it was.

    A person who changes something in Spoolman while nobody listens is believed: there is where spools are kept, as long
    as there is a Spoolman. The first time, theirs counts where they have anything.
    """
    take: Fields = {}
    tell: Fields = {}
    is_theirs_newer = their_time is None or their_time >= our_time
    for name, their in theirs.items():
        our = ours.get(name)
        if our == their:
            continue
        if agreed is None:
            is_theirs = their is not None
        else:
            has_their = their != agreed.fields.get(name)
            has_our = our not in (agreed.fields.get(name), agreed.told.get(name, agreed.fields.get(name)))
            if not has_their and not has_our:
                continue
            is_theirs = has_their and (is_theirs_newer or not has_our)
        (take if is_theirs else tell)[name] = their if is_theirs else our
    return Merge(take=take, tell=tell)


def after_telling(theirs: Fields, tell: Mapping[str, Value], before: Agreement | None) -> Agreement:
    """Remember what the server says after it was told something; what it did not take is not told again and again."""
    told = {name: value for name, value in tell.items() if theirs.get(name) != value}
    kept = {
        name: value
        for name, value in (before.told if before is not None else {}).items()
        if name not in tell and theirs.get(name) != value
    }
    return Agreement(fields=dict(theirs), told=kept | told)


def used_weights(
    ours: Decimal, theirs: Decimal, agreed: Decimal | None, pending: Decimal | None
) -> UsedWeights:
    """Compare what was used of a spool.

    ``pending`` was being told when we last heard of ourselves: whether the server heard it shows in its weight. The first
    time, the server is believed.
    """
    if agreed is None:
        return UsedWeights(take=theirs - ours, tell=_ZERO, agreed=theirs)
    if pending and was_heard(theirs, agreed, pending):
        agreed += pending
    return UsedWeights(take=theirs - agreed, tell=ours - agreed, agreed=theirs)


def was_heard(theirs: Decimal, agreed: Decimal, pending: Decimal) -> bool:
    """Tell whether the server has added ``pending`` to what was agreed; it never goes below zero."""
    if pending > 0:
        return theirs - agreed >= pending
    return theirs - agreed <= pending or (theirs == 0 and agreed + pending <= 0)


def write_agreement(agreement: Agreement) -> str:
    """Write an agreement as JSON."""
    return json.dumps([_VERSION, agreement.fields, agreement.told], separators=(",", ":"))


def read_agreement(text: str | None) -> Agreement | None:
    """Read what ``write_agreement`` wrote; ``None``: there is none, or none that can be read."""
    try:
        version, fields, told = json.loads(text or "null") or (None, None, None)
    except ValueError, TypeError:
        return None
    if version != _VERSION or not _is_fields(fields) or not _is_fields(told):
        return None
    return Agreement(fields=fields, told=told)


def _is_fields(found: Any) -> TypeIs[Fields]:
    return isinstance(found, dict) and all(
        value is None or isinstance(value, str | bool) for value in found.values()
    )
