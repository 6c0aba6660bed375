"""Shapes of what can be operated on a printer, see ``types``."""

from typing import TypedDict


class DryerPayload(TypedDict):
    """A filament changer that dries. ``ams`` is its number as the actions take it, ``remaining_entity`` tells for how
    many seconds it still dries.
    """

    ams: int
    celsius_min: int
    celsius_max: int
    hours_max: int
    remaining_entity: str | None


class PrintObjectPayload(TypedDict):
    """An object of the running job. ``id`` is what the printer skips it by."""

    id: int
    name: str
    is_skipped: bool


class ControlsPayload(TypedDict):
    """What the reader can operate on a printer. ``entities``: ids of those that take orders, by their keys.

    ``objects``: those that can be left out of the running job, as far as its file is known; else none.
    """

    entities: dict[str, str]
    can_load: bool
    can_unload: bool
    dryers: list[DryerPayload]
    objects: list[PrintObjectPayload]
