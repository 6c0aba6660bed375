"""A printer's slots in the numbers that the books use."""

import pytest

from custom_components.printernizer.drivers.models import (
    AmsUnit,
    Filament,
    PrinterInfo,
    PrinterSnapshot,
    Slot,
    SlotAddress,
    Vendor,
)
from custom_components.printernizer.ledger import Place
from custom_components.printernizer.stock import places_of, tray_of, unique_chip


@pytest.mark.parametrize(
    ("ams", "slot", "tray"),
    [(0, 0, 0), (0, 3, 3), (1, 2, 6), (3, 3, 15), (16, 1, 65), (128, 0, 128), (None, 0, 254), (None, 1, 255)],
)
def test_a_slot_has_the_number_that_jobs_name_it_by(ams: int | None, slot: int, tray: int) -> None:
    assert tray_of(SlotAddress(ams=ams, slot=slot)) == tray


def test_what_both_chips_of_a_spool_say_counts_before_the_number_of_one() -> None:
    assert unique_chip(None) == ""
    assert unique_chip(Filament(type="PLA")) == ""
    assert unique_chip(Filament(type="PLA", tag_uid="A1")) == "A1"
    assert unique_chip(Filament(type="PLA", tag_uid="A1", spool_uid="FF")) == "FF"


def test_all_slots_are_places_inside_changers_and_outside() -> None:
    snapshot = PrinterSnapshot(
        info=PrinterInfo(serial="1", vendor=Vendor.BAMBU, manufacturer="Bambu Lab", model="A1"),
        ams=(
            AmsUnit(
                id=0,
                slots=(
                    Slot(address=SlotAddress(ams=0, slot=0), is_empty=True),
                    Slot(address=SlotAddress(ams=0, slot=1), filament=Filament(type="PLA", spool_uid="AB")),
                ),
            ),
        ),
        external_spools=(Slot(address=SlotAddress(ams=None, slot=0)),),
    )
    assert places_of(snapshot) == {
        0: Place(tray=0, is_empty=True),
        1: Place(tray=1, tag="AB"),
        254: Place(tray=254),
    }
