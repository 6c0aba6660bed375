"""What a printer told is kept right, cheaply and within bounds, whatever it tells."""

from typing import Any

from hypothesis import given, settings, strategies as st
import orjson
import pytest

from custom_components.printernizer.drivers.bambu import merge
from custom_components.printernizer.drivers.bambu.follower import Follower
from custom_components.printernizer.drivers.bambu.merge import Report, is_full, parse
from custom_components.printernizer.drivers.bambu.redact import REDACTED, redacted

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_NAMES = """ams ams_exist_bits tray tray_exist_bits tray_now id state tray_type tray_color cols remain tag_uid humidity
    temp info dry_time vt_tray vir_slot device extruder nozzle snow hnow type diameter airduct parts ctc bed
    lights_report node mode hms attr code print_error gcode_state print_type gcode_file subtask_name task_id
    subtask_id mc_percent mc_remaining_time layer_num total_layer_num stg_cur plate_idx s_obj mapping job_attr
    nozzle_temper nozzle_target_temper bed_temper chamber_temper nozzle_diameter nozzle_type cooling_fan_speed
    big_fan1_speed spd_lvl spd_mag wifi_signal home_flag stat fun sdcard ipcam timelapse rtsp_url upgrade_state
    new_ver_list new_version_state ota_new_version_number name new_ver msg command"""
KEYS = st.sampled_from(_NAMES.split())
VALUES = JSON | st.sampled_from(
    [
        "RUNNING",
        "FAILED",
        "FINISH",
        "IDLE",
        "PAUSE",
        "PREPARE",
        "",
        "0",
        "1",
        "15",
        "ff",
        "true",
        "HH01",
        65535,
        -1,
        255,
    ]
)
STATUS = st.dictionaries(
    KEYS,
    st.recursive(
        VALUES,
        lambda inner: st.dictionaries(KEYS, inner, max_size=4) | st.lists(inner, max_size=3),
        max_leaves=8,
    ),
    max_size=8,
)


@given(st.binary(max_size=200))
def test_no_payload_raises(payload: bytes) -> None:
    parse(payload)


@settings(max_examples=300)
@given(
    st.lists(STATUS, min_size=1, max_size=4),
    st.sampled_from(["03900A", "22E00A", "09400A", "00M00A", "99Z00A"]),
)
def test_no_report_raises_and_what_is_told_twice_changes_nothing(
    statuses: list[dict[str, Any]], serial: str
) -> None:
    follower = Follower(serial + "000000001")
    follower.first()
    for status in statuses:
        follower.take_status(orjson.loads(orjson.dumps(status)), 100)
    before = follower.snapshot
    assert before is not None
    hash((before.status, before.job is None, before.alerts, before.ams))
    for status in statuses[-1:]:
        if not is_full(status):
            follower.take_status(orjson.loads(orjson.dumps(status)), 100)
            assert follower.snapshot is before


@settings(max_examples=200)
@given(st.dictionaries(KEYS, JSON, max_size=6))
def test_no_version_and_no_order_raises(body: dict[str, Any]) -> None:
    follower = Follower("03900A000000001")
    follower.take_version({"module": [body, *body.values()]})
    follower.take_version(body)
    follower.first()
    follower.take_version({"module": [body | {"name": "ota", "sw_ver": "01.02.03.04"}]})
    follower.take_order(body | {"ams_mapping": list(body.values()), "ams_mapping2": [body]})
    assert redacted(body) is not None


@settings(max_examples=200)
@given(st.lists(STATUS, min_size=1, max_size=5))
def test_decoding_bit_by_bit_gives_what_decoding_at_once_gives(statuses: list[dict[str, Any]]) -> None:
    bits, once = Follower("22E00A000000001"), Follower("22E00A000000001")
    bits.first()
    for status in statuses:
        plain = {key: value for key, value in status.items() if key not in ("gcode_state", "msg")}
        bits.take_status(orjson.loads(orjson.dumps(plain)), 50)
        once.take_status(orjson.loads(orjson.dumps(plain)), 50)
    assert bits.snapshot == once.first()


def test_bytes_that_are_no_utf8_are_read_as_latin_1() -> None:
    assert parse('{"print":{"subtask_name":"Würfel"}}'.encode("latin-1")) == {
        "print": {"subtask_name": "Würfel"}
    }
    assert parse(b'{"broken":"\xfc') is None
    assert parse(b'["\xfc"]') is None


def test_too_much_and_too_deep_is_not_read() -> None:
    assert parse(b'{"a":"' + b"x" * merge.MAX_PAYLOAD + b'"}') is None
    assert parse(b'{"a":' + b"[" * 30 + b"]" * 30 + b"}") is None
    wide = b'{"a":[' + b",".join(b"[1]" for _ in range(100)) + b"]}"
    assert parse(wide) is not None


def report_of(*statuses: dict[str, Any]) -> Report:
    report = Report()
    for status in statuses:
        report.apply(status, 100)
    return report


def test_objects_merge_lists_replace_and_full_reports_replace_all() -> None:
    report = report_of({"msg": 0, "a": {"x": 1, "y": 2}, "hms": [1, 2], "old": 1})
    assert report.apply({"msg": 1, "a": {"y": 3}, "hms": [3]}, 10) == {"a", "hms", "msg"}
    assert report.raw["a"] == {"x": 1, "y": 3}
    assert report.raw["hms"] == [3]
    assert report.apply({"msg": 1, "a": {"y": 3}, "hms": [3]}, 10) == frozenset()
    assert report.apply({"msg": 0, "a": {"y": 3}}, 10) == {"a", "hms", "old", "msg"}
    assert report.raw == {"msg": 0, "a": {"y": 3}}


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ({"msg": 0}, True), ({"msg": "0"}, True), ({"msg": 1}, False), ({}, False),
        ({f"k{at}": at for at in range(60)}, True),
        ({"msg": 1} | {f"k{at}": at for at in range(80)}, False),
    ],
)  # fmt: skip
def test_a_full_report_is_known_by_its_mark_or_its_size(status: dict[str, Any], expected: bool) -> None:
    assert is_full(status) is expected


def test_partial_lists_merge_by_their_identifiers() -> None:
    report = report_of(
        {
            "msg": 0,
            "ams": {
                "ams": [
                    {
                        "id": "0",
                        "humidity": "3",
                        "tray": [{"id": "0", "tray_type": "PLA", "k": 1}, {"id": "1"}],
                    }
                ]
            },
        }
    )
    report.apply({"ams": {"ams": [{"id": "0", "tray": [{"id": "0", "tray_type": "PETG"}]}]}}, 10)
    (unit,) = report.raw["ams"]["ams"]
    assert unit["humidity"] == "3"
    assert unit["tray"] == [{"id": "0", "tray_type": "PETG", "k": 1}, {"id": "1"}]
    report.apply({"ams": {"ams": [{"id": "0", "tray": [{"id": "0", "state": 10}]}, {"id": "128"}]}}, 10)
    assert report.raw["ams"]["ams"][0]["tray"][0] == {"id": "0", "state": 10}
    assert [unit["id"] for unit in report.raw["ams"]["ams"]] == ["0", "128"]


def test_lists_without_identifiers_replace_even_where_they_could_merge() -> None:
    report = report_of(
        {"msg": 0, "net": {"info": [{"ip": 1}, {"ip": 2}]}, "lights_report": [{"node": "a", "mode": "on"}]}
    )
    report.apply({"net": {"info": [{"ip": 3}]}}, 10)
    assert report.raw["net"]["info"] == [{"ip": 3}]
    report.apply({"lights_report": [{"node": "b", "mode": "off"}]}, 10)
    assert [light["node"] for light in report.raw["lights_report"]] == ["a", "b"]
    report.apply({"lights_report": []}, 10)
    assert report.raw["lights_report"] == []
    assert report.apply({"lights_report": 5}, 10) == {"lights_report"}


def test_the_number_of_keys_and_entries_is_bounded() -> None:
    report = report_of({f"k{at}": at for at in range(2000)} | {"msg": 1})
    assert len(report.raw) <= 512
    assert report.apply({"new": 1}, 10) == frozenset()
    report = report_of({"msg": 0, "info": [{"id": 0}]})
    report.apply({"info": [{"id": at} for at in range(3000)]}, 10)
    assert len(report.raw["info"]) <= 513


def test_nothing_told_is_no_change() -> None:
    report = report_of({"msg": 0, "a": 1})
    assert report.apply({"b": None}, 10) == frozenset()
    assert report.apply({"b": 0}, 10) == {"b"}
    assert report.apply({"a": True}, 10) == {"a"}


def test_a_report_that_grows_beyond_all_bounds_is_forgotten() -> None:
    report = report_of({"msg": 0, "a": 1})
    for _ in range(6):
        report.apply({"same": "x" * 1_000_000}, 1_000_000)
    assert report.raw["a"] == 1
    for at in range(6):
        report.apply({f"k{at}": "x" * 1_000_000}, 1_000_000)
    assert not report.is_complete


def test_redaction_keeps_shape_and_hides_names() -> None:
    report = {
        "sn": "0123",
        "net": {"ip": 1},
        "task_id": "0",
        "subtask_name": "secret plan",
        "list": [{"tag_uid": "F"}],
        "t": 3,
    }
    assert redacted(report) == {
        "sn": REDACTED, "net": REDACTED, "task_id": "0", "subtask_name": REDACTED, "list": [{"tag_uid": REDACTED}], "t": 3,
    }  # fmt: skip
    deep: Any = 1
    for _ in range(40):
        deep = [deep]
    assert REDACTED in str(redacted(deep))
