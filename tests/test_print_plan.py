"""What a print needs before it begins."""

from dataclasses import replace
from decimal import Decimal
import json
from pathlib import Path

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer import print_plan
from custom_components.printernizer.drivers.models import (
    AmsUnit,
    Capability,
    Filament,
    Nozzle,
    PrinterInfo,
    PrinterSnapshot,
    PrinterStatus,
    Slot,
    SlotAddress,
    Vendor,
)
from custom_components.printernizer.print_plan import (
    PlanCheck,
    PrintCheck,
    PrintFlag,
    checks,
    filament_count,
    flags_of,
    match_slots,
    slot_key,
    slot_map,
    slot_of_key,
    slots_of,
    target_path,
    unfed,
)
from custom_components.printernizer.printfiles.models import (
    FilamentUse,
    ModelFacts,
    Plate,
    PrintFileKind,
    PrintMetadata,
)

A1 = PrinterInfo(
    serial="03919A000000001",
    vendor=Vendor.BAMBU,
    manufacturer="Bambu Lab",
    model="A1",
    model_id="N2S",
    capabilities=frozenset({Capability.START_PRINT, Capability.TIMELAPSE}),
)
MK4S = PrinterInfo(
    serial="10859-1",
    vendor=Vendor.PRUSALINK,
    manufacturer="Prusa Research",
    model="MK4S",
    capabilities=frozenset({Capability.START_PRINT}),
    upload_folder="/usb",
)
BLOCKED = {
    PrintCheck.NOT_CONNECTED,
    PrintCheck.NOT_SUPPORTED,
    PrintCheck.OCCUPIED,
    PrintCheck.DEVELOPER_MODE,
    PrintCheck.NO_STORAGE,
    PrintCheck.WRONG_FORMAT,
    PrintCheck.NOT_SLICED,
}


def spool(type_: str = "PLA", color: str | None = "FFFFFFFF", **more: object) -> Filament:
    return replace(Filament(type=type_, color=color), **more)


def changer(*filaments: Filament | None, ams: int = 0) -> AmsUnit:
    """Make a changer; ``None`` is an empty slot."""
    slots = (
        Slot(address=SlotAddress(ams=ams, slot=number), is_empty=filament is None, filament=filament)
        for number, filament in enumerate(filaments)
    )
    return AmsUnit(id=ams, slots=tuple(slots))


def holder(filament: Filament | None, slot: int = 0) -> Slot:
    return Slot(address=SlotAddress(ams=None, slot=slot), filament=filament)


def printer(*units: AmsUnit, info: PrinterInfo = A1, **more: object) -> PrinterSnapshot:
    return replace(PrinterSnapshot(info=info, status=PrinterStatus.IDLE, ams=units), **more)


def use(type_: str = "PLA", color: str | None = "FFFFFF", index: int = 0, **more: object) -> FilamentUse:
    return replace(FilamentUse(index=index, type=type_, color=color), **more)


def file(*filaments: FilamentUse, **more: object) -> PrintMetadata:
    plate = Plate(index=1, filaments=filaments)
    return replace(PrintMetadata(kind=PrintFileKind.THREEMF, plates=(plate,)), **more)


def keys(*found: SlotAddress | None) -> list[str | None]:
    return [slot_key(address) if address else None for address in found]


# Slots by name


@pytest.mark.parametrize("key", ["0:2", "x:0", "128:0", "255:15"])
def test_a_key_names_a_slot_and_back(key: str) -> None:
    assert slot_key(slot_of_key(key)) == key


@given(st.one_of(st.none(), st.integers(0, 255)), st.integers(0, 99))
def test_every_slot_has_a_key(ams: int | None, slot: int) -> None:
    address = SlotAddress(ams=ams, slot=slot)
    assert slot_of_key(slot_key(address)) == address


@pytest.mark.parametrize(
    "key", ["", "0", "0:", ":1", "y:0", "256:0", "-1:0", "0:2:1", "0:2\n", "٣:1", "0:100"]
)
def test_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        slot_of_key(key)


# Matching


def test_a_slot_is_chosen_by_material_then_colour() -> None:
    snapshot = printer(changer(spool("PETG", "FF0000FF"), spool("PLA", "FF2010FF"), spool("PLA", "0000FFFF")))
    assert keys(*match_slots([use("PLA Basic", "FF0000"), use("PETG", "00FF00", index=1)], snapshot)) == [
        "0:1",
        "0:0",
    ]


def test_two_filaments_get_two_slots() -> None:
    snapshot = printer(changer(spool(color="FF0000FF"), spool(color="FF3030FF")))
    assert keys(*match_slots([use(color="FF2020"), use(color="FF0000", index=1)], snapshot)) == ["0:1", "0:0"]


def test_a_colour_that_is_left_over_gets_no_slot() -> None:
    snapshot = printer(changer(spool(color="FF0000FF")))
    assert keys(*match_slots([use(color="0000FF"), use(color="FF0000", index=1)], snapshot)) == [None, "0:0"]


def test_filaments_that_look_alike_share_a_slot() -> None:
    snapshot = printer(changer(spool(color="FF0000FF"), None))
    two = [use(color="FF0000", name="walls"), use(color="FF0000", index=3, name="infill")]
    assert keys(*match_slots(two, snapshot)) == ["0:0", "0:0"]


def test_empty_and_untold_slots_are_left_alone() -> None:
    unit = changer(None, spool())
    untold = replace(unit, slots=(*unit.slots, Slot(address=SlotAddress(ams=0, slot=2))))
    assert keys(*match_slots([use()], printer(untold))) == ["0:1"]
    assert match_slots([use("ABS")], printer(untold)) == (None,)


def test_of_two_equal_spools_the_one_with_enough_is_taken() -> None:
    short = spool(remaining=2, weight=1000)
    snapshot = printer(changer(short, spool(remaining=90, weight=1000)))
    assert keys(*match_slots([use(grams=Decimal(120))], snapshot)) == ["0:1"]
    assert keys(*match_slots([use(grams=Decimal(12))], snapshot)) == ["0:0"]
    assert keys(*match_slots([use(grams=Decimal(120))], printer(changer(short)))) == ["0:0"]


def test_of_two_equal_spools_the_one_of_the_same_profile_is_taken() -> None:
    snapshot = printer(changer(spool(profile_id="GFL05"), spool(profile_id="GFL99")))
    assert keys(*match_slots([use(profile_id="GFL99")], snapshot)) == ["0:1"]


def test_the_holder_outside_serves_what_no_changer_has() -> None:
    snapshot = printer(changer(spool("PLA")), external_spools=(holder(spool("TPU")),))
    assert keys(*match_slots([use("TPU")], snapshot)) == ["x:0"]
    assert keys(*match_slots([use("TPU"), use("PLA", index=1)], snapshot)) == [None, "0:0"]
    assert keys(*match_slots([use("PLA")], snapshot)) == ["0:0"]


def test_a_holder_that_nobody_described_may_hold_anything() -> None:
    assert keys(*match_slots([use("ASA")], printer(external_spools=(holder(None),)))) == ["x:0"]
    assert match_slots([use("ASA")], printer(external_spools=(holder(spool("PLA")),))) == (None,)
    assert match_slots([use("ASA")], printer(changer(spool("PLA")), external_spools=(holder(None),))) == (
        None,
    )


def test_two_holders_serve_two_filaments() -> None:
    two = (holder(spool(color="FF0000FF")), holder(spool(color="0000FFFF"), 1))
    found = match_slots([use(color="0000FF"), use(color="FF0000", index=1)], printer(external_spools=two))
    assert keys(*found) == ["x:1", "x:0"]


TYPES = st.sampled_from(["PLA", "PLA Basic", "PETG", "PETG-CF", "TPU", ""])
SHADES = st.one_of(st.none(), st.sampled_from(["FF0000", "FE0101", "0000FF", "FFFFFF", "nonsense"]))
USES = st.lists(
    st.builds(
        use, TYPES, SHADES, st.integers(0, 15), grams=st.one_of(st.none(), st.integers(0, 900).map(Decimal))
    ),
    max_size=8,
)
SPOOLS = st.one_of(
    st.none(),
    st.builds(
        spool,
        TYPES,
        SHADES,
        remaining=st.one_of(st.none(), st.integers(0, 100)),
        weight=st.one_of(st.none(), st.integers(1, 5000)),
    ),
)


@given(USES, st.lists(SPOOLS, max_size=4), st.lists(SPOOLS, max_size=2))
def test_whatever_hangs_there_only_fitting_slots_are_chosen(
    uses: list[FilamentUse], inside: list[Filament | None], outside: list[Filament | None]
) -> None:
    holders = tuple(holder(filament, slot) for slot, filament in enumerate(outside))
    snapshot = printer(*([changer(*inside)] if inside else []), external_spools=holders)
    found = match_slots(uses, snapshot)
    assert len(found) == len(uses)
    by_address = {slot.address: slot for slot in slots_of(snapshot)}
    sharing: dict[SlotAddress, set[tuple[str | None, str]]] = {}
    for wanted, address in zip(uses, found, strict=True):
        if address is None:
            continue
        slot = by_address[address]
        assert not slot.is_empty
        assert slot.filament is not None or (address.ams is None and not snapshot.ams)
        if slot.filament is not None:
            assert slot.filament.type.split(" ")[0] == wanted.type.split(" ")[0] != ""
        sharing.setdefault(address, set()).add((wanted.color, wanted.type.split(" ")[0]))
    assert all(len(alike) == 1 for alike in sharing.values())
    assert match_slots(uses, snapshot) == found


# The printer's map


def test_slots_of_the_used_filaments_are_spread_to_the_map() -> None:
    one, two = SlotAddress(ams=0, slot=1), SlotAddress(ams=0, slot=3)
    used = [use(index=1), use(index=3)]
    assert slot_map(used, [one, two]) == (None, one, None, two)
    assert slot_map(used, [one, two], 6) == (None, one, None, two, None, None)
    assert slot_map(used, [None, one, None, two], 5) == (None, one, None, two, None)
    assert slot_map([], [], 0) == ()
    for wrong in ([one], [one, two, one]):
        with pytest.raises(ValueError, match="one slot"):
            slot_map(used, wrong)


def test_a_filament_without_a_slot_is_found() -> None:
    one = SlotAddress(ams=0, slot=1)
    used = [use(index=0), use(index=2)]
    assert unfed(used, (one, None, one)) == ()
    assert unfed(used, (one, one)) == (used[1],)
    assert unfed(used, (None, one, one)) == (used[0],)


@given(st.sets(st.integers(0, 15), max_size=6), st.integers(0, 20))
def test_a_map_feeds_every_filament_that_has_a_slot(indexes: set[int], length: int) -> None:
    used = [use(index=index) for index in sorted(indexes)]
    slots = [SlotAddress(ams=0, slot=index % 4) for index in indexes]
    mapped = slot_map(used, slots, length)
    assert unfed(used, mapped) == ()
    assert len(mapped) >= length
    assert slot_map(used, mapped, length) == mapped


def test_the_file_tells_how_long_the_map_is() -> None:
    plates = (Plate(index=1, filaments=(use(index=1),)), Plate(index=2, filaments=(use(index=4),)))
    assert filament_count(replace(file(), plates=plates)) == 5
    assert filament_count(replace(file(), plates=())) == 0


# Checks


def found(
    snapshot: PrinterSnapshot, metadata: PrintMetadata | None = None, **more: object
) -> list[PrintCheck]:
    arguments = {"is_connected": True, "plate": 1, "file_name": "vase.gcode.3mf", **more}
    shown = checks(snapshot, metadata=metadata, **arguments)
    assert all(each == PlanCheck(check=each.check, is_blocking=each.check in BLOCKED) for each in shown)
    assert [each.is_blocking for each in shown] == sorted((each.is_blocking for each in shown), reverse=True)
    return [each.check for each in shown]


def test_nothing_stands_against_a_file_that_fits() -> None:
    snapshot = printer(changer(spool(remaining=50, weight=1000)), nozzles=(Nozzle(diameter=0.4),))
    fitting = file(
        use(grams=Decimal(12)),
        printer_model="Bambu Lab A1",
        printer_model_id="N2S",
        nozzle_diameter=Decimal("0.4"),
    )
    assert found(snapshot, fitting) == []
    assert found(printer(info=MK4S), file(), file_name="vase.BGCODE") == []
    assert found(snapshot) == []


def test_a_printer_out_of_reach_is_told_once() -> None:
    lost = printer(status=PrinterStatus.PRINTING)
    assert found(lost, is_connected=False) == [PrintCheck.NOT_CONNECTED]
    assert found(lost) == [PrintCheck.OCCUPIED]


@pytest.mark.parametrize(
    ("snapshot", "check"),
    [
        (printer(info=replace(A1, capabilities=frozenset())), PrintCheck.NOT_SUPPORTED),
        (printer(status=PrinterStatus.PAUSED), PrintCheck.OCCUPIED),
        (printer(developer_mode=False), PrintCheck.DEVELOPER_MODE),
        (printer(storage_available=False), PrintCheck.NO_STORAGE),
    ],
)
def test_what_the_printer_can_not_do_blocks(snapshot: PrinterSnapshot, check: PrintCheck) -> None:
    assert found(snapshot) == [check]


@pytest.mark.parametrize(("info", "name"), [(A1, "vase.gcode"), (MK4S, "vase.gcode.3mf"), (MK4S, "vase.stl")])
def test_a_file_of_another_format_blocks(info: PrinterInfo, name: str) -> None:
    assert found(printer(info=info), file(), file_name=name) == [PrintCheck.WRONG_FORMAT]


def test_a_project_that_was_never_sliced_blocks() -> None:
    assert found(printer(), file(is_sliced=False)) == [PrintCheck.NOT_SLICED]
    model = ModelFacts(size=(Decimal(1), Decimal(1), Decimal(1)), triangles=12)
    assert found(printer(), file(model=model)) == [PrintCheck.NOT_SLICED]


@pytest.mark.parametrize(
    ("info", "model", "model_id", "is_other"),
    [
        (A1, "Bambu Lab A1", "N2S", False),
        (A1, "Bambu Lab A1 mini", "N1", True),
        (A1, "Bambu Lab A1", "", False),
        (A1, "Bambu Lab A1 mini", "", True),
        (A1, "", "", False),
        (MK4S, "MK4S", "", False),
        (MK4S, "MK4IS", "", True),
        (MK4S, "MK4", "", False),
        (MK4S, "MK4SMMU3", "", False),
        (MK4S, "COREONE", "", True),
        (replace(MK4S, model="CORE One"), "COREONE", "", False),
        (replace(MK4S, model="CORE One L"), "COREONE", "", True),
        (replace(MK4S, model="XL"), "XL5IS", "", False),
        (replace(MK4S, model="MK3.5"), "MK3", "", True),
        (replace(MK4S, model="Prusa printer"), "MINI", "", False),
        (replace(MK4S, model="Prusa printer 9.1.0"), "MINI", "", False),
    ],
)
def test_a_file_for_another_model_is_a_warning(
    info: PrinterInfo, model: str, model_id: str, is_other: bool
) -> None:
    name = "vase.gcode.3mf" if info.vendor is Vendor.BAMBU else "vase.bgcode"
    shown = found(printer(info=info), file(printer_model=model, printer_model_id=model_id), file_name=name)
    assert shown == ([PrintCheck.OTHER_PRINTER] if is_other else [])


def test_another_nozzle_is_a_warning() -> None:
    wanted = file(nozzle_diameter=Decimal("0.6"))
    assert found(printer(nozzles=(Nozzle(diameter=0.4),)), wanted) == [PrintCheck.OTHER_NOZZLE]
    assert found(printer(nozzles=(Nozzle(diameter=0.4), Nozzle(diameter=0.6))), wanted) == []
    assert found(printer(nozzles=(Nozzle(),)), wanted) == []


def test_a_material_that_hangs_nowhere_is_a_warning() -> None:
    assert found(printer(changer(spool("PLA"))), file(use("PETG"))) == [PrintCheck.OTHER_MATERIAL]
    assert found(printer(), file(use("PETG"))) == []
    assert found(printer(changer(spool("PLA"))), file(use("PETG")), plate=7) == []


def test_a_spool_that_runs_out_is_a_warning() -> None:
    nearly = printer(changer(spool(remaining=1, weight=1000)))
    assert found(nearly, file(use(grams=Decimal(12)))) == [PrintCheck.LOW_FILAMENT]
    assert found(nearly, file(use(grams=Decimal(9)))) == []
    assert found(printer(changer(spool(remaining=0))), file(use(grams=Decimal(1)))) == [
        PrintCheck.LOW_FILAMENT
    ]
    assert found(printer(changer(spool(remaining=1))), file(use(grams=Decimal(1)))) == []


def test_every_check_has_words() -> None:
    texts = json.loads((Path(print_plan.__file__).parent / "translations" / "en.json").read_text("utf-8"))
    assert {f"print_{check}" for check in PrintCheck} <= texts["exceptions"].keys()


def test_only_what_a_printer_knows_can_be_switched() -> None:
    assert set(flags_of(printer())) == set(PrintFlag)
    without = replace(A1, capabilities=frozenset({Capability.START_PRINT}))
    assert PrintFlag.TIMELAPSE not in flags_of(printer(info=without))
    assert flags_of(printer(info=MK4S)) == ()


# Where a file goes


@pytest.mark.parametrize(
    ("name", "attempt", "path"),
    [
        ("Würfel.gcode.3mf", 0, "/Würfel.gcode.3mf"),
        ("Würfel.gcode.3mf", 2, "/Würfel (2).gcode.3mf"),
        ("Vase.3MF", 1, "/Vase (1).3MF"),
        ("../../etc/passwd", 0, "/passwd"),
        ('a:b*c?"<>|%.3mf', 0, "/a_b_c______.3mf"),
        ("a\\b\r\n.3mf", 0, "/a_b__.3mf"),
        (" . ", 0, "/file"),
        ("", 1, "/file (1)"),
        ("x." + "y" * 4000, 1, "/x." + "y" * 114 + " (1)"),
        ("ä" * 300 + ".gcode.3mf", 0, "/" + "ä" * 55 + ".gcode.3mf"),
        ("bad\udcff.3mf", 0, "/bad.3mf"),
    ],
)
def test_a_name_becomes_a_path_that_the_printer_takes(name: str, attempt: int, path: str) -> None:
    assert target_path(printer(), name, attempt) == path
    assert target_path(printer(info=MK4S), name, attempt) == f"/usb{path}"


@given(st.text(max_size=5000), st.integers(0, 20))
def test_whatever_a_file_is_called_its_path_is_one_name(name: str, attempt: int) -> None:
    path = target_path(printer(info=MK4S), name, attempt)
    folder, _, last = path.rpartition("/")
    assert folder == "/usb"
    assert 0 < len(last.encode("utf-8", "surrogatepass")) <= 140
    assert last not in {".", ".."}
    assert last.isprintable() or not any(ord(char) < 32 or ord(char) == 127 for char in last)
    assert target_path(printer(info=MK4S), name, attempt + 1) != path
