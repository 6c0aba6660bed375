"""Tables with ``valid_from``: what is in force on a day. Nothing is ever overwritten, a new row follows."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol


class Dated(Protocol):
    """A row that is in force from a local day on, until a later one follows."""

    @property
    def valid_from(self) -> date:
        """The first day."""


def in_force[RowT: Dated](rows: Iterable[RowT], on: date) -> RowT | None:
    """Return the row in force on a day, in whatever order they come; of two with the same day the one given last."""
    found: RowT | None = None
    for row in rows:
        if row.valid_from <= on and (found is None or row.valid_from >= found.valid_from):
            found = row
    return found
