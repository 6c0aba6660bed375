"""What people do with spools: put them into printers, weigh them."""

from datetime import datetime
from decimal import Decimal

from ..book_errors import explained, invalid
from ..coordinator import PrinterCoordinator
from ..drivers.models import SlotAddress, Vendor
from ..ledger import Ledger, Spool
from ..print_plan import slots_of
from .places import place_of, tray_of

_TOOLS = 5
"""Of a Prusa with several filaments, which tells of none of them: T0 to T4."""


def addresses_of(coordinator: PrinterCoordinator) -> tuple[SlotAddress, ...]:
    """Return where spools may lie: what the printer tells, else its holder, and the tools that it may have."""
    snapshot = coordinator.data.snapshot
    if told := tuple(slot.address for slot in slots_of(snapshot)):
        return told
    holder = SlotAddress(ams=None, slot=0)
    if snapshot.info.vendor is not Vendor.PRUSALINK:
        return (holder,)
    return (holder, *(SlotAddress(ams=0, slot=number) for number in range(_TOOLS)))


async def async_put_spool(
    ledger: Ledger, coordinator: PrinterCoordinator, address: SlotAddress, spool_id: int | None
) -> None:
    """Enter that a spool lies in a printer's slot; ``None``: none. Raises ``ServiceValidationError``."""
    if address not in addresses_of(coordinator):
        raise invalid("slot_unknown")
    tray = tray_of(address)
    with explained("stock_refused"):
        if spool_id is None:
            for spool in await ledger.stock.mounted(coordinator.serial):
                if spool.slot == tray:
                    await ledger.stock.unmount(spool.id)
            return
        slots = {slot.address: slot for slot in slots_of(coordinator.data.snapshot)}
        chip = place_of(slots[address]).tag if address in slots else ""
        await ledger.stock.mount(spool_id, coordinator.serial, tray, chip)


async def async_weigh(
    ledger: Ledger,
    spool_id: int,
    *,
    at: datetime,
    by: str,
    remaining: Decimal | None = None,
    gross: Decimal | None = None,
) -> Spool:
    """Enter what is left of a spool, or what it weighs with the spool itself. Raises ``ServiceValidationError``."""
    if (remaining is None) == (gross is None):
        raise invalid("weigh_either")
    with explained("stock_refused"):
        if gross is not None:
            empty = (await ledger.stock.spool(spool_id)).filament.empty_grams
            if empty is None:
                raise invalid("empty_weight_unknown")
            remaining = max(gross - empty, Decimal("0.000"))
        assert remaining is not None
        return await ledger.stock.weigh(spool_id, remaining, at, by)
