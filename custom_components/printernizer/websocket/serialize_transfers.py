"""A file on its way → what the panel is told. Pure."""

from dataclasses import dataclass

from ..drivers.paths import written_path
from ..library.models import Transfer
from ..library.names import shown_name
from ..texts import Texts, text_of
from .types import TransferPayload


@dataclass(frozen=True, kw_only=True, slots=True)
class TransferPlace:
    """The printer of a transfer, as Home Assistant knows it; ``entry_id`` is ``None`` once it has left."""

    entry_id: str | None
    name: str


def serialize_transfer(transfer: Transfer, place: TransferPlace, texts: Texts) -> TransferPayload:
    """Write a transfer down; its error in the words of ``texts``."""
    name = shown_name(transfer.name)
    error = transfer.error
    return TransferPayload(
        id=transfer.id,
        entry_id=place.entry_id,
        printer_name=place.name,
        direction=transfer.direction,
        path=written_path(transfer.path),
        name=name,
        state=transfer.state,
        size=transfer.size,
        done=transfer.done,
        rate=transfer.rate,
        remaining=transfer.remaining,
        tries=transfer.tries,
        next_try_at=transfer.next_try_at.isoformat() if transfer.next_try_at else None,
        error=text_of(texts, error, {"name": place.name, "path": name}) if error else None,
        file_id=transfer.sha256,
        requested_at=transfer.requested_at.isoformat(),
        ended_at=transfer.ended_at.isoformat() if transfer.ended_at else None,
    )
