"""What a printer tells of its places for spools, in the numbers that the books use: pure."""

from ..drivers.models import Filament, PrinterSnapshot, Slot, SlotAddress
from ..ledger import Place
from ..print_plan import slots_of

EXTERNAL_TRAY = 254
"""Of the first spool holder outside of a changer; a printer without changers has only this one."""

_FIRST_HT = 128
_SLOTS = 4


def tray_of(address: SlotAddress) -> int:
    """Give a slot the number that jobs name it by: the global tray, as in ``PrinterJob.tray_map``."""
    if address.ams is None:
        return EXTERNAL_TRAY + address.slot
    return address.ams if address.ams >= _FIRST_HT else address.ams * _SLOTS + address.slot


def unique_chip(filament: Filament | None) -> str:
    """Return what tells a spool apart from all others; empty: it has no chip, or none was read.

    A Bambu Lab spool has a chip on either side, and both say the same of the spool: that counts before the chip's own
    number.
    """
    return (filament.spool_uid or filament.tag_uid) if filament is not None else ""


def place_of(slot: Slot) -> Place:
    """Tell what the printer sees in a slot."""
    return Place(tray=tray_of(slot.address), is_empty=slot.is_empty, tag=unique_chip(slot.filament))


def places_of(snapshot: PrinterSnapshot) -> dict[int, Place]:
    """Tell what the printer sees in all of its slots."""
    return {place.tray: place for place in map(place_of, slots_of(snapshot))}
