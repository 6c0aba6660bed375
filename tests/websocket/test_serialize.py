"""What the panel is told of a printer."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from custom_components.printernizer.bookkeeper import JobRecord
from custom_components.printernizer.drivers.models import (
    Alert,
    AlertSeverity,
    AmsKind,
    AmsUnit,
    Capability,
    Filament,
    JobResult,
    Nozzle,
    PrinterInfo,
    PrinterJob,
    PrinterSnapshot,
    PrinterStatus,
    Slot,
    SlotAddress,
    Temperature,
    Vendor,
)
from custom_components.printernizer.state import PrinterState
from custom_components.printernizer.websocket.serialize import Standing, actions, serialize_printer
from custom_components.printernizer.websocket.types import Connection, PrinterAction

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ABLE = frozenset({Capability.PAUSE, Capability.RESUME, Capability.STOP, Capability.CHAMBER_LIGHT})
INFO = PrinterInfo(serial="S1", vendor=Vendor.BAMBU, manufacturer="Bambu Lab", model="A1", capabilities=ABLE)
STANDING = Standing(
    serial="01S00A000000001",
    entry_id="entry",
    device_id="device",
    name="A1 Werkstatt",
    area="Werkstatt",
    connection=Connection.CONNECTED,
    unavailable_since=None,
    address="192.0.2.1",
    entities={
        "camera": None,
        "job_preview": None,
        "chamber_light": None,
        "temperatures": {},
        "connection": None,
        "firmware": None,
        "power": None,
        "energy": None,
    },
    preview_url=None,
    can_control=True,
    language="de",
)
JOB = PrinterJob(identity="1", name="Vase", progress=47, current_layer=50, total_layers=200, remaining=600)
RECORD = JobRecord(
    id=7,
    uid="u",
    name="Vase",
    file_name="vase.3mf",
    file_sha256=None,
    plate=1,
    started_at=NOON,
    started_witnessed=True,
    ended_at=None,
    ended_witnessed=False,
    result=None,
    grams=Decimal("88.1"),
    cost=Decimal("3.9100"),
    cost_is_default=True,
    currency="EUR",
    energy_kwh=None,
)


def state(snapshot: PrinterSnapshot, **more: Any) -> PrinterState:
    return PrinterState(snapshot=snapshot, **more)


def printing(**more: Any) -> PrinterSnapshot:
    return PrinterSnapshot(info=INFO, status=PrinterStatus.PRINTING, job=JOB, **more)


def test_a_running_job_tells_what_it_has_cost_so_far_and_will_cost() -> None:
    told = serialize_printer(STANDING, state(printing(), record=RECORD, end_time=NOON))["job"]
    assert told is not None
    # 50 of 200 layers, though the printer calls it 47 %.
    assert (told["cost"], told["cost_expected"]) == ("0.978", "3.9100")
    assert (told["filament"], told["filament_expected"]) == ("22.025", "88.1")
    assert told["end_time"] == "2026-11-23T12:00:00+00:00"
    assert told["cost_is_default"]


def test_a_job_that_the_books_do_not_have_yet_is_shown_all_the_same() -> None:
    told = serialize_printer(STANDING, state(printing()))["job"]
    assert told is not None
    assert (told["name"], told["id"], told["cost"]) == ("Vase", None, None)


def test_what_is_not_known_costs_nothing_rather_than_zero() -> None:
    snapshot = replace(printing(), job=PrinterJob(identity="1", file_name="a.gcode"))
    told = serialize_printer(STANDING, state(snapshot, record=RECORD))["job"]
    assert told is not None
    assert (told["name"], told["cost"], told["cost_expected"]) == ("a.gcode", None, "3.9100")


@pytest.mark.parametrize(
    "status", [PrinterStatus.IDLE, PrinterStatus.FINISHED, PrinterStatus.CANCELLED, PrinterStatus.FAILED]
)
def test_a_job_that_is_over_is_the_last_one_though_the_printer_still_shows_it(status: PrinterStatus) -> None:
    last = replace(RECORD, result=JobResult.FINISHED, ended_at=NOON, name="")
    told = serialize_printer(STANDING, state(replace(printing(), status=status), last=last))
    assert told["job"] is None
    assert told["last_job"] == {
        "id": 7,
        "name": "vase.3mf",
        "result": "finished",
        "end_time": "2026-11-23T12:00:00+00:00",
        "filament": "88.1",
        "cost": "3.9100",
        "currency": "EUR",
        "cost_is_default": True,
    }


@pytest.mark.parametrize(
    ("status", "light", "expected"),
    [
        (PrinterStatus.PRINTING, True, ["pause", "stop", "light_off"]),
        (PrinterStatus.PAUSED, False, ["resume", "stop", "light_on"]),
        (PrinterStatus.PREPARING, None, ["stop"]),
        (PrinterStatus.ATTENTION, None, ["stop"]),
        (PrinterStatus.BUSY, None, []),
        (PrinterStatus.IDLE, False, ["light_on"]),
    ],
)
def test_only_what_can_be_done_now_is_offered(
    status: PrinterStatus, light: bool | None, expected: list[str]
) -> None:
    snapshot = PrinterSnapshot(info=INFO, status=status, chamber_light=light)
    assert list(actions(snapshot)) == expected
    unable = replace(snapshot, info=replace(INFO, capabilities=frozenset()))
    assert list(actions(unable)) == []


def test_an_error_can_be_cleared_where_the_printer_takes_that_and_one_is_there_that_can_be_closed() -> None:
    closable = Alert(code="0300-8006", can_be_closed=True)
    able = replace(INFO, capabilities=ABLE | {Capability.CLEAR_ERROR})
    snapshot = PrinterSnapshot(info=able, status=PrinterStatus.FAILED, alerts=(closable,))
    assert list(actions(snapshot)) == [PrinterAction.CLEAR_ERROR]
    assert list(actions(replace(snapshot, alerts=(Alert(code="0300_0100_0001_0001"),)))) == []
    assert list(actions(replace(snapshot, info=INFO))) == []


def test_those_who_may_not_control_are_offered_nothing_nor_is_anybody_while_it_is_gone() -> None:
    seen = state(printing())
    assert serialize_printer(STANDING, seen)["actions"] == [PrinterAction.PAUSE, PrinterAction.STOP]
    assert serialize_printer(replace(STANDING, can_control=False), seen)["actions"] == []
    assert serialize_printer(replace(STANDING, connection=Connection.LOST), seen)["actions"] == []


def test_a_printer_that_was_never_reached_has_a_card_too() -> None:
    told = serialize_printer(replace(STANDING, connection=Connection.RETRYING), None)
    assert told["name"] == "A1 Werkstatt"
    assert told["status"] == "unknown"
    assert told["nozzles"] == told["slots"] == told["changers"] == told["alerts"] == told["actions"] == []
    assert told["bed"] == {"actual": None, "target": None}


def test_slots_are_told_by_changer_with_the_active_one_and_all_colours() -> None:
    def slot(ams: int | None, index: int, **more: Any) -> Slot:
        return Slot(address=SlotAddress(ams=ams, slot=index), **more)

    striped = Filament(type="PLA", name="Dual", color="FF0000FF", colors=("FF0000FF", "00FF00FF"))
    plain = Filament(type="PETG", color="FFFFFFFF", remaining=62)
    first = (slot(0, 0, filament=striped), slot(0, 1, is_empty=True))
    units = (
        AmsUnit(id=0, kind=AmsKind.AMS, humidity=31, humidity_level=3, drying_time=5400, slots=first),
        AmsUnit(id=1, kind=AmsKind.AMS, slots=(slot(1, 0, filament=plain),)),
        AmsUnit(id=128, kind=AmsKind.AMS_HT, slots=(slot(128, 0),)),
    )
    snapshot = printing(ams=units, external_spools=(slot(None, 0),), active_slot=SlotAddress(ams=1, slot=0))
    printer = serialize_printer(STANDING, state(snapshot))
    told = printer["slots"]
    assert [each["slots"] for each in printer["changers"]] == [["0:0", "0:1"], ["1:0"], ["128:0"]]
    assert (printer["changers"][0]["humidity"], printer["changers"][0]["drying_time"]) == (31, 5400)
    assert (printer["changers"][1]["humidity_level"], printer["changers"][1]["drying_time"]) == (None, None)
    assert [each["key"] for each in told] == ["0:0", "0:1", "1:0", "128:0"]
    assert [(each["ams_number"], each["slot"]) for each in told] == [(1, 0), (1, 1), (2, 0), (1, 0)]
    assert [each["is_active"] for each in told] == [False, False, True, False]
    assert told[0]["colors"] == ["FF0000FF", "00FF00FF"]
    assert (told[1]["is_empty"], told[1]["type"], told[1]["colors"]) == (True, None, [])
    assert (told[2]["colors"], told[2]["remaining"]) == (["FFFFFFFF"], 62)


def test_an_external_spool_is_told_when_something_hangs_on_it_or_nothing_else_could() -> None:
    empty = Slot(address=SlotAddress(ams=None, slot=0))
    full = replace(empty, filament=Filament(type="TPU"))
    unit = AmsUnit(id=0, slots=())
    assert len(serialize_printer(STANDING, state(printing(external_spools=(empty,))))["slots"]) == 1
    beside = printing(ams=(unit,), external_spools=(empty, full))
    assert [each["type"] for each in serialize_printer(STANDING, state(beside))["slots"]] == ["TPU"]


def test_alerts_are_worded_in_the_readers_language_and_without_words_keep_their_code() -> None:
    alerts = (
        Alert(code="0700-8011", severity=AlertSeverity.SERIOUS, text_key="ams_change_failed"),
        Alert(code="1234", text_key="nobody_knows"),
    )
    told = {
        language: serialize_printer(replace(STANDING, language=language), state(printing(alerts=alerts)))[
            "alerts"
        ]
        for language in ("de-AT", "en", "fi")
    }
    assert str(told["de-AT"][0]["text"]).startswith("Das AMS")
    assert str(told["en"][0]["text"]).startswith("The AMS")
    assert told["fi"] == told["en"]
    assert told["en"][1] == {"code": "1234", "severity": "common", "module": "", "text": None}


def test_temperatures_are_told_raw() -> None:
    snapshot = printing(
        nozzles=(Nozzle(temperature=Temperature(actual=219.6, target=220)),), bed=Temperature(actual=60)
    )
    told = serialize_printer(STANDING, state(snapshot))
    assert told["nozzles"] == [{"actual": 219.6, "target": 220}]
    assert told["bed"] == {"actual": 60, "target": None}
