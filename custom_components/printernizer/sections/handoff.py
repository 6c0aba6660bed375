"""What accounting programs that import contacts and articles are handed: their templates change, so columns are a person's."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import voluptuous as vol

from ..exports.handoff import FIXED, MAPPINGS, Mapped, fields_of
from .section import Section, refused

MOST_COLUMNS = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoffSettings:
    """By the names of ``MAPPINGS``: columns other than those proposed, and which files have ae for ä."""

    mappings: Mapping[str, Mapped] = field(default_factory=dict)
    spelled_out: tuple[str, ...] = ()


_FILE = vol.In(sorted(MAPPINGS))
_COLUMN = {
    vol.Required("heading"): vol.All(str, vol.Length(max=80)),
    vol.Required("field"): vol.All(str, vol.Length(max=120)),
}
SCHEMA: dict[Any, Any] = {
    vol.Optional("mappings"): {_FILE: vol.Any(None, vol.All([_COLUMN], vol.Length(max=MOST_COLUMNS)))},
    vol.Optional("spelled_out"): vol.All([_FILE], vol.Length(max=len(MAPPINGS))),
}


def check_handoff(before: HandoffSettings, change: Mapping[str, Any]) -> HandoffSettings:
    """Return the settings with a change; files that it doesn't name stay, ``None`` goes back to what is proposed.

    Raises ``ServiceValidationError``.
    """
    after = before
    if "spelled_out" in change:
        after = replace(after, spelled_out=tuple(sorted(set(change["spelled_out"]))))
    if "mappings" in change:
        named = {name: _mapped(name, columns) for name, columns in change["mappings"].items()}
        known = {**before.mappings, **named}
        after = replace(
            after, mappings={name: known[name] for name in sorted(known) if known[name] != MAPPINGS[name]}
        )
    return after


def handoff_payload(handoff: HandoffSettings) -> dict[str, Any]:
    """Write the settings in JSON."""
    return {
        "mappings": {
            name: [{"heading": heading, "field": key} for heading, key in mapped]
            for name, mapped in handoff.mappings.items()
        },
        "spelled_out": list(handoff.spelled_out),
    }


def _mapped(name: str, columns: list[dict[str, str]] | None) -> Mapped:
    if columns is None:
        return MAPPINGS[name]
    headings = [column["heading"].strip() for column in columns]
    if not all(headings) or not headings or len(set(headings)) < len(headings):
        raise refused("handoff_headings")
    keys = [column["field"] for column in columns]
    known = {"", *fields_of(name)}
    if not all(key in known or key.startswith(FIXED) for key in keys):
        raise refused("handoff_field")
    return tuple(zip(headings, keys, strict=True))


HANDOFF = Section(default=HandoffSettings(), schema=SCHEMA, check=check_handoff, payload=handoff_payload)
