"""The simulated printer does what the real ones were seen to do; heard by a plain MQTT client."""

import asyncio
from collections.abc import AsyncIterator, Callable
import contextlib
import io
import json
from pathlib import Path
import signal
import ssl
import sys
from typing import Any
import zipfile

import aiomqtt
from cryptography import x509
import pytest

from tests.simulators.bambu import (
    CANCELLED,
    MODELS,
    RUNOUT,
    UNABLE_TO_FEED,
    BambuSimulator,
    Facts,
    FolderStorage,
    MemoryStorage,
    authority,
    facts_of,
    make_pki,
    serial_for,
)
from tests.simulators.bambu.mqtt import remaining_length

pytestmark = pytest.mark.usefixtures("socket_enabled")

DATA = Path(__file__).parents[3] / "shared" / "data" / "bambu"
SHORT = Facts(seconds=600, layers=20, filaments=(0, 1), changes=((10, 1),))


def needs(name: str) -> Path:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"the recording {name} is not here")
    return path


def context() -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.check_hostname = False
    made.verify_mode = ssl.CERT_NONE
    return made


class Client:
    """Listens to a printer and keeps what it says."""

    def __init__(self, printer: BambuSimulator, client: aiomqtt.Client) -> None:
        self.printer = printer
        self.client = client
        self.heard: list[dict[str, Any]] = []
        self.raw: list[bytes] = []

    async def listen(self) -> None:
        async for message in self.client.messages:
            assert isinstance(message.payload, bytes)
            self.raw.append(message.payload)
            with contextlib.suppress(ValueError):
                self.heard.append(json.loads(message.payload))

    async def ask(self, section: str, command: str, **data: object) -> None:
        body = {section: {"sequence_id": "9", "command": command, **data}}
        await self.client.publish(f"device/{self.printer.serial}/request", json.dumps(body))

    def of(self, section: str, command: str) -> list[dict[str, Any]]:
        return [
            message[section] for message in self.heard if message.get(section, {}).get("command") == command
        ]

    def values(self, key: str) -> list[Any]:
        return [push[key] for push in self.of("print", "push_status") if key in push]

    async def until(self, predicate: Callable[[], object], seconds: float = 20) -> None:
        async with asyncio.timeout(seconds):
            while not predicate():
                await asyncio.sleep(0.01)

    async def answer(self, section: str, command: str, **data: object) -> dict[str, Any]:
        before = len(self.of(section, command))
        await self.ask(section, command, **data)
        await self.until(lambda: len(self.of(section, command)) > before)
        return self.of(section, command)[-1]


@contextlib.asynccontextmanager
async def connected(
    printer: BambuSimulator, code: str | None = None, topic: str | None = None
) -> AsyncIterator[Client]:
    mqtt = aiomqtt.Client(
        printer.host,
        printer.mqtt_port,
        username="bblp",
        password=code or printer.access_code,
        tls_context=context(),
        tls_insecure=True,
        timeout=2,
    )
    async with mqtt:
        await mqtt.subscribe(topic or f"device/{printer.serial}/report")
        client = Client(printer, mqtt)
        task = asyncio.create_task(client.listen())
        try:
            yield client
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def ask_version(printer: BambuSimulator, before: Callable[[], object] = lambda: None) -> None:
    """Connect, let something happen, and get an answer."""
    async with connected(printer) as client:
        before()
        await asyncio.sleep(0.05)
        async with asyncio.timeout(1):
            await client.answer("info", "get_version")


@contextlib.asynccontextmanager
async def heard(model: str = "A1", **options: Any) -> AsyncIterator[tuple[BambuSimulator, Client]]:
    async with (
        BambuSimulator(model, time_scale=0, files=False, camera=False, **options) as printer,
        connected(printer) as client,
    ):
        yield printer, client


# -- what it reports


async def test_an_a1_has_exactly_the_keys_of_a_real_one() -> None:
    recorded = json.loads(needs("a1mini_pushall_idle.json").read_text())["message"]["print"]
    async with heard("A1 mini") as (_printer, client):
        await client.ask("pushing", "pushall")
        await client.until(lambda: client.values("ams"))
        report = client.of("print", "push_status")[0]
        assert set(report) == set(recorded)
        assert report["msg"] == 0
        assert set(report["ams"]) == set(recorded["ams"])
        assert set(report["ams"]["ams"][0]) == set(recorded["ams"]["ams"][0])


@pytest.mark.parametrize("model", sorted(MODELS))
async def test_every_model_says_who_it_is_and_tells_everything(model: str) -> None:
    async with heard(model) as (printer, client):
        answer = await client.answer("info", "get_version")
        ota = answer["module"][0]
        assert (ota["name"], ota["product_name"], ota["sn"]) == ("ota", printer.model.product, printer.serial)
        await client.ask("pushing", "pushall")
        await client.until(lambda: client.values("gcode_state"))
        assert client.values("gcode_state") == ["IDLE"]


async def test_a_dual_nozzle_packs_its_temperatures() -> None:
    async with heard("H2D") as (_printer, client):
        await client.ask("print", "set_nozzle_temp", extruder_index=1, target_temp=220)
        await client.ask("print", "set_bed_temp", temp=60)
        await client.until(lambda: any(value == 60 for value in client.values("bed_target_temper")))
        device = client.values("device")[-1]
        assert device["extruder"]["info"][1]["temp"] >> 16 == 220
        assert device["bed"]["info"]["temp"] >> 16 == 60
        assert "msg" not in client.of("print", "push_status")[-1]
        assert client.raw[-1].count(b"\n    ")


async def test_only_what_changed_is_reported_between() -> None:
    async with heard() as (printer, client):
        printer.advance(2)
        await client.until(lambda: client.heard)
        (push,) = client.of("print", "push_status")
        assert push["msg"] == 1
        assert set(push) <= {"nozzle_temper", "bed_temper", "wifi_signal", "command", "msg", "sequence_id"}


# -- jobs


async def test_a_job_runs_from_its_preparation_to_its_end() -> None:
    async with heard() as (printer, client):
        printer.start_job("/cache/Part.3mf", kind="cloud", facts=SHORT)
        for _ in range(400):
            printer.advance(2)
            await asyncio.sleep(0)
        await client.until(lambda: "FINISH" in client.values("gcode_state"))
        assert client.values("gcode_state") == ["PREPARE", "RUNNING", "FINISH"]
        assert client.values("subtask_name") == ["Part"]
        assert client.values("gcode_file") == ["Part.3mf", ""]
        assert [name["task_id"] != "0" for name in client.of("print", "project_file")] == [True]
        layers = client.values("layer_num")
        assert layers == sorted(layers)
        assert layers[-1] == 20
        percents = client.values("mc_percent")
        assert percents == sorted(percents)
        assert percents[-1] == 100
        trays = [value["tray_now"] for value in client.values("ams") if "tray_now" in value]
        assert trays == ["0", "255", "1", "255"]
        assert client.values("stg_cur") == [2, 13, 24, 4, 3, 14, 13, 0, 255]


@pytest.mark.parametrize(
    ("model", "kind", "expected"),
    [
        ("A1", "lan", ("Part", "Part.gcode.3mf", "local", "0")),
        ("A1", "screen", ("Part.gcode.3mf", "Part.gcode.3mf", "local", "0")),
        ("P2S", "lan", ("Part", "/data/Metadata/plate_2.gcode", "local", None)),
        (
            "A1",
            "system",
            (
                "auto_cali_for_user_param.gcode",
                "/usr/etc/print/auto_cali_for_user_param.gcode",
                "system",
                "0",
            ),
        ),
    ],
)
async def test_jobs_are_named_as_the_model_does(model: str, kind: Any, expected: tuple[str, ...]) -> None:
    async with heard(model) as (printer, _client):
        printer.start_job("/Part.gcode.3mf", 2, kind, facts=Facts(plate=2))
        printer.advance(10)
        report = printer.engine.report
        names = (report["subtask_name"], report["gcode_file"], report["print_type"])
        assert names == expected[:3]
        assert expected[3] in {None, report["task_id"]}
        assert report["gcode_state"] == "RUNNING"


async def test_a_pause_stands_still_and_a_cancel_tells_its_code_later() -> None:
    async with heard() as (printer, client):
        printer.start_job("/Part.gcode.3mf", facts=SHORT)
        printer.advance(300)
        answer = await client.answer("print", "pause", param="")
        assert answer["result"] == "success"
        job = printer.engine.job
        assert job is not None
        before = job.clock
        printer.advance(500)
        assert job.clock == before
        assert printer.engine.report["stg_cur"] == 16
        await client.answer("print", "resume")
        printer.advance(10)
        assert job.clock == before + 10
        await client.answer("print", "stop")
        assert (printer.engine.state, printer.engine.report["print_error"]) == ("FAILED", 0)
        printer.advance(4.5)
        assert printer.engine.report["print_error"] == 0
        printer.advance(0.2)
        assert printer.engine.report["print_error"] == CANCELLED
        await client.answer("print", "clean_print_error")
        assert printer.engine.report["print_error"] == 0


async def test_errors_pause_the_job_and_failures_end_it() -> None:
    async with heard() as (printer, _client):
        printer.start_job("/Part.gcode.3mf", facts=SHORT)
        printer.advance(300)
        for _ in range(2):
            printer.engine.error()
            assert (printer.engine.state, printer.engine.report["print_error"]) == ("PAUSE", UNABLE_TO_FEED)
            printer.advance(3)
            assert printer.engine.report["hms"][0]["attr"] == 301994496
            printer.engine.resume()
            printer.advance(4)
            assert (printer.engine.report["print_error"], printer.engine.report["hms"]) == (0, [])
        printer.engine.runout()
        assert (printer.engine.report["print_error"], printer.engine.report["stg_cur"]) == (RUNOUT, 6)
        printer.engine.resume()
        printer.engine.fail()
        assert printer.engine.state == "FAILED"
        assert printer.engine.job is None


async def test_a_power_loss_ends_the_connection_and_maybe_the_job() -> None:
    async with BambuSimulator(time_scale=0, files=False, camera=False) as printer:
        printer.start_job("/Part.gcode.3mf", facts=SHORT)
        printer.advance(400)
        port = printer.mqtt_port
        async with contextlib.AsyncExitStack() as stack:
            client = await stack.enter_async_context(connected(printer))
            await printer.power_loss()
            await asyncio.sleep(0.1)
            with pytest.raises(aiomqtt.MqttError):
                await client.ask("info", "get_version")
            with contextlib.suppress(aiomqtt.MqttError):
                await stack.aclose()
        await printer.power_on(recover=True)
        assert (printer.mqtt_port, printer.engine.state) == (port, "PAUSE")
        printer.engine.resume()
        printer.advance(1000)
        assert printer.engine.state == "FINISH"
        await printer.power_loss()
        await printer.power_on()
        assert (printer.engine.state, printer.engine.report["subtask_name"]) == ("IDLE", "")


async def test_a_start_over_a_running_job_loses_that_job() -> None:
    async with heard() as (printer, client):
        printer.start_job("/Part.gcode.3mf", facts=SHORT)
        printer.advance(300)
        await client.ask("print", "project_file", param="Metadata/plate_1.gcode")
        await client.until(lambda: len(client.of("print", "project_file")) == 2)
        answer = [item for item in client.of("print", "project_file") if "result" in item][-1]
        assert answer["result"] == "fail"
        assert printer.engine.state == "FAILED"


def test_facts_are_read_from_a_sliced_file() -> None:
    facts = facts_of(needs("Testqube_Multicolor.gcode.3mf").read_bytes())
    assert (facts.seconds, facts.layers, facts.filaments) == (1183, 50, (0, 1, 2, 3))
    with pytest.raises(ValueError, match="plate 7"):
        facts_of(_archive(7), 7)
    with pytest.raises(ValueError, match="no sliced file"):
        facts_of(needs("unsliced.3mf").read_bytes())
    with pytest.raises(ValueError, match="no sliced file"):
        facts_of(b"PK nonsense")


def _archive(plate: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("Metadata/slice_info.config", "<config><plate/></config>")
        archive.writestr(f"Metadata/plate_{plate}.gcode", "; total layer number: 3\n")
    return out.getvalue()


# -- commands


@pytest.mark.parametrize(
    ("section", "command", "data", "key", "expected"),
    [
        ("system", "ledctrl", {"led_node": "chamber_light", "led_mode": "on"}, "lights_report", [{"node": "chamber_light", "mode": "on"}]),
        ("print", "print_speed", {"param": "3"}, "spd_mag", 124),
        ("print", "gcode_line", {"param": "M104 S210\nM140 S55\n"}, "nozzle_target_temper", 210),
        ("print", "gcode_line", {"param": "M140 S55\n"}, "bed_target_temper", 55),
        ("print", "gcode_line", {"param": "M106 P1 S255\n"}, "cooling_fan_speed", "15"),
        ("print", "gcode_line", {"param": "M107\n"}, "cooling_fan_speed", "0"),
        ("print", "set_bed_temp", {"temp": 70}, "bed_target_temper", 70),
        ("print", "set_nozzle_temp", {"extruder_index": 0, "target_temp": 200}, "nozzle_target_temper", 200),
        ("print", "set_fan", {"fan_index": 1, "speed": 40}, "cooling_fan_speed", "6"),
        ("print", "skip_objects", {"obj_list": [69]}, "s_obj", [69]),
        ("camera", "ipcam_timelapse", {"control": "enable"}, "ipcam", None),
    ],
)  # fmt: skip
async def test_commands_have_their_effect(
    section: str, command: str, data: dict[str, Any], key: str, expected: Any
) -> None:
    async with heard() as (printer, client):
        printer.start_job("/Part.gcode.3mf", facts=SHORT)
        printer.advance(30)
        answer = await client.answer(section, command, **data)
        assert (answer["result"], answer["sequence_id"]) == ("success", "9")
        assert printer.engine.report[key] == expected or printer.engine.report[key]["timelapse"] == "enable"


async def test_filament_commands_move_and_name_spools() -> None:
    async with heard() as (printer, client):
        await client.answer("print", "ams_change_filament", ams_id=0, slot_id=2, target=2, tar_temp=230)
        printer.advance(30)
        ams = printer.engine.report["ams"]
        assert (ams["tray_now"], printer.engine.report["nozzle_target_temper"]) == ("2", 230)
        await client.answer("print", "ams_change_filament", target=255)
        printer.advance(30)
        assert ams["tray_now"] == "255"
        values = {
            "tray_type": "PETG",
            "tray_color": "00FF00FF",
            "nozzle_temp_min": 230,
            "nozzle_temp_max": 250,
        }
        await client.answer("print", "ams_filament_setting", ams_id=0, slot_id=1, **values)
        assert ams["ams"][0]["tray"][1]["tray_type"] == "PETG"
        await client.answer("print", "ams_filament_setting", ams_id=255, slot_id=0, tray_id=254, **values)
        assert printer.engine.report["vt_tray"]["tray_color"] == "00FF00FF"
        answer = await client.answer("print", "ams_filament_setting", ams_id=3, slot_id=1, **values)
        assert answer["result"] == "fail"


async def test_changers_and_spools_come_and_go() -> None:
    async with heard("P1S") as (printer, client):
        printer.engine.add_changer(1, "ams_2_pro")
        printer.engine.remove_spool(1, 2)
        printer.engine.remove_changer(0)
        await client.until(lambda: len(client.values("ams")) == 3)
        added, taken, removed = client.values("ams")
        assert (added["ams_exist_bits"], added["tray_exist_bits"]) == ("3", "ff")
        assert (taken["tray_exist_bits"], taken["ams"][1]["tray"][2]) == ("bf", {"id": "2"})
        assert [unit["id"] for unit in removed["ams"]] == ["1"]


async def test_drying_is_for_changers_that_can() -> None:
    data = {"ams_id": 0, "mode": 1, "temp": 55, "duration": 8, "filament": "PLA"}
    async with heard("P2S") as (printer, client):
        assert (await client.answer("print", "ams_filament_drying", **data))["result"] == "success"
        assert printer.engine.report["ams"]["ams"][0]["dry_time"] == 480
    async with heard("A1") as (_printer, client):
        assert (await client.answer("print", "ams_filament_drying", **data))["result"] == "fail"


@pytest.mark.parametrize(
    ("section", "command", "data"),
    [
        ("system", "ledctrl", {"led_node": "chamber_light2", "led_mode": "on"}),
        ("print", "no_such_thing", {}),
        ("print", "print_speed", {"param": "fast"}),
        ("print", "set_bed_temp", {"temp": 900}),
        ("print", "set_nozzle_temp", {"target_temp": 900}),
        ("print", "set_ctt", {"ctt_val": 50}),
        ("print", "skip_objects", {"obj_list": [1]}),
    ],
)
async def test_what_can_not_be_done_is_refused(section: str, command: str, data: dict[str, Any]) -> None:
    async with heard() as (_printer, client):
        answer = await client.answer(section, command, **data)
        assert answer["result"] == "fail"
        assert answer["reason"]


async def test_unsigned_commands_are_refused_in_the_ways_that_were_seen() -> None:
    async with heard("P2S") as (printer, client):
        printer.set_developer_mode(on=False)
        assert int(printer.engine.report["fun"], 16) & 1 << 29
        answer = await client.answer("print", "pause")
        assert (answer["result"], answer["err_code"]) == ("failed", 84033543)
        for way in ("hms", "bare"):
            printer.set_developer_mode(on=False, refusal=way)
            await client.ask("print", "pause")
            await client.until(lambda: printer.engine.report["hms"])
            printer.engine.change({"hms": []})
        printer.set_developer_mode(on=False, refusal="silence")
        await client.answer("info", "get_version")
        before = len(client.of("print", "pause"))
        await client.ask("print", "pause")
        await client.answer("info", "get_version")
        assert len(client.of("print", "pause")) == before
        printer.set_developer_mode(on=True)
        assert not int(printer.engine.report["fun"], 16) & 1 << 29
        assert (await client.answer("print", "pause"))["result"] == "success"


async def test_answers_can_fail_lack_or_lie() -> None:
    async with heard() as (printer, client):
        printer.faults.commands_fail = "busy"
        assert (await client.answer("print", "print_speed", param="1"))["reason"] == "busy"
        printer.faults.commands_fail = ""
        printer.faults.commands_ignored = True
        assert (await client.answer("print", "print_speed", param="1"))["result"] == "success"
        assert printer.engine.report["spd_lvl"] == 2
        printer.faults.commands_ignored = False
        printer.faults.ack_without_command = True
        await client.ask("print", "print_speed", param="4")
        await client.until(
            lambda: any("command" not in message.get("print", {"command": ""}) for message in client.heard)
        )
        printer.faults.acks_missing = True
        await client.ask("print", "print_speed", param="1")
        await client.until(lambda: printer.engine.report["spd_lvl"] == 1)


# -- MQTT


@pytest.mark.parametrize("code", [4, 5])
async def test_a_wrong_code_is_refused(code: int) -> None:
    async with BambuSimulator(files=False, camera=False) as printer:
        printer.faults.bad_login_code = code
        with pytest.raises(aiomqtt.MqttError):
            async with connected(printer, "87654321"):
                pass
        async with connected(printer) as client:
            assert await client.answer("info", "get_version")
        printer.set_access_code("87654321")
        async with connected(printer, "87654321") as client:
            assert await client.answer("info", "get_version")


async def test_another_serials_topic_is_silent_or_closed() -> None:
    async with BambuSimulator(files=False, camera=False, push_interval=0.02) as printer:
        topic = f"device/{printer.serial.lower()}/report"
        async with connected(printer, topic=topic) as client:
            await client.ask("pushing", "pushall")
            await asyncio.sleep(0.2)
            assert client.heard == []
        printer.faults.foreign_serial = "close"
        with pytest.raises(aiomqtt.MqttError):
            async with connected(printer, topic=topic):
                pass


async def test_the_request_topic_ends_the_session() -> None:
    async with BambuSimulator(files=False, camera=False) as printer:
        with pytest.raises(aiomqtt.MqttError):
            async with connected(printer, topic=f"device/{printer.serial}/request"):
                pass
        printer.faults.request_topic_closes = False
        async with connected(printer, topic=f"device/{printer.serial}/request"):
            pass


async def test_a_second_client_lives_beside_or_kicks_or_is_refused() -> None:
    async with BambuSimulator(files=False, camera=False) as printer:
        async with connected(printer) as first, connected(printer) as second:
            assert await first.answer("info", "get_version")
            assert await second.answer("info", "get_version")
        printer.faults.second_client = "kicks_first"
        with contextlib.suppress(aiomqtt.MqttError):
            async with connected(printer) as first, connected(printer) as second:
                assert await second.answer("info", "get_version")
                with pytest.raises((TimeoutError, aiomqtt.MqttError)):
                    await first.answer("info", "get_version")
        printer.faults.second_client = "refused"
        async with connected(printer):
            with pytest.raises(aiomqtt.MqttError):
                async with connected(printer):
                    pass


@pytest.mark.parametrize("way", ["normal", "missing", "wrong_id"])
async def test_acknowledgements_of_publishing_may_lack(way: Any) -> None:
    async with heard() as (printer, client):
        printer.faults.puback = way
        topic = f"device/{printer.serial}/request"
        body = json.dumps({"info": {"command": "get_version", "sequence_id": "1"}})
        with contextlib.nullcontext() if way == "normal" else pytest.raises(aiomqtt.MqttError):
            await client.client.publish(topic, body, qos=1, timeout=0.3)
        await client.until(lambda: client.of("info", "get_version"))


async def test_a_stalled_printer_goes_on_when_it_is_asked_to() -> None:
    async with (
        BambuSimulator(files=False, camera=False, push_interval=0.02, time_scale=100) as printer,
        connected(printer) as client,
    ):
        await client.until(lambda: client.heard)
        printer.faults.silent = True
        await asyncio.sleep(0.05)
        count = len(client.heard)
        await client.ask("pushing", "pushall")
        await asyncio.sleep(0.1)
        assert len(client.heard) == count
        await client.ask("pushing", "start")
        await client.until(lambda: len(client.heard) > count)


async def test_payloads_can_be_as_bad_as_real_ones() -> None:
    async with heard() as (printer, client):
        printer.faults.numbers_as_strings = printer.faults.chatter = True
        printer.faults.non_utf8_name = True
        printer.start_job("/Part.gcode.3mf", facts=SHORT)
        printer.advance(20)
        await client.until(lambda: "20" in [str(value) for value in client.values("total_layer_num")])
        assert client.values("total_layer_num") == ["20"]
        assert any(b"\xfc" in raw for raw in client.raw)
        assert client.of("mc_print", "push_info")
        printer.publish(b"[" * 100_000)
        printer.publish(b'{"print": {"command": "push_st')
        await client.until(lambda: b"[" * 100_000 in client.raw)


async def test_a_huge_payload_arrives() -> None:
    async with heard() as (printer, client):
        printer.publish(b"x" * (64 << 20))
        await client.until(lambda: any(len(raw) == 64 << 20 for raw in client.raw), 20)


async def test_a_connection_can_break_in_the_middle_of_a_report() -> None:
    async with BambuSimulator(files=False, camera=False, time_scale=0) as printer:
        printer.faults.drop_mid_payload_once = True
        with pytest.raises((aiomqtt.MqttError, TimeoutError)):
            await ask_version(printer, lambda: printer.engine.change({"layer_num": 7}))
        async with connected(printer) as client:
            assert await client.answer("info", "get_version")


@pytest.mark.parametrize("fault", ["mqtt_closed", "close_after_connack", "mqtt_hangs"])
async def test_connecting_can_fail_in_all_ways_and_works_afterwards(fault: str) -> None:
    async with BambuSimulator(files=False, camera=False) as printer:
        setattr(printer.faults, fault, True)
        with pytest.raises(aiomqtt.MqttError):
            await ask_version(printer)
        setattr(printer.faults, fault, False)
        async with connected(printer) as client:
            assert await client.answer("info", "get_version")


async def test_recorded_logs_are_replayed_in_order() -> None:
    lines = needs("a1_stream.log").read_text().splitlines()
    async with heard() as (printer, client):
        sent = await printer.replay([*lines, "nonsense"], speed=1_000_000)
        await client.until(lambda: len(client.heard) == sent)
        assert sent == len(lines)
        assert client.heard[-1] == json.loads(lines[-1].partition(" :: ")[2])


@pytest.mark.parametrize(
    ("size", "expected"), [(0, "00"), (127, "7f"), (128, "8001"), (2_097_152, "80808001")]
)
def test_lengths_are_encoded_in_sevens(size: int, expected: str) -> None:
    assert remaining_length(size).hex() == expected


# -- certificates


def test_old_printers_show_a_v1_leaf_under_an_authority_without_key_usage() -> None:
    pki = make_pki("03900A000000007")
    leaf = x509.load_der_x509_certificate(pki.leaf_der)
    assert leaf.version is x509.Version.v1
    assert leaf.subject.rfc4514_string() == "CN=03900A000000007"
    root = authority().certificate
    leaf.verify_directly_issued_by(root)
    with pytest.raises(x509.ExtensionNotFound):
        root.extensions.get_extension_for_class(x509.KeyUsage)
    assert make_pki("03900A000000007") is pki


@pytest.mark.parametrize(("profile", "sent"), [("v3", 2), ("v3_leaf_only", 1), ("v1", 2), ("self_signed", 1)])
def test_chains_are_sent_as_far_as_the_models_do(profile: Any, sent: int) -> None:
    pki = make_pki("22E00A000000001", profile)
    assert pki.chain_file.read_text().count("BEGIN CERTIFICATE") == sent
    assert pki.fingerprint == pki.fingerprint.lower()


async def test_newer_printers_speak_newer_tls() -> None:
    for model, version in (("A1", "TLSv1.2"), ("P2S", "TLSv1.3")):
        async with BambuSimulator(model, files=False, camera=False) as printer:
            _reader, writer = await asyncio.open_connection(printer.host, printer.mqtt_port, ssl=context())
            assert writer.get_extra_info("ssl_object").version() == version
            writer.transport.abort()
            await asyncio.sleep(0)


# -- storage and the command line


def test_cards_in_memory_and_on_disk_look_the_same(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "a.3mf").write_bytes(b"abc")
    for card in (FolderStorage(tmp_path), MemoryStorage({"/cache/a.3mf": b"abc"})):
        assert card.files("/cache") == {"a.3mf": 3}
        assert "cache" in card.folders("/")
        assert card.is_folder("/cache")
        assert not card.is_folder("/none")
        assert card.read("/cache/../cache/a.3mf") == b"abc"
        assert card.read("/../../etc/passwd") is None
        assert card.files("/none") == {}


def test_serials_begin_as_the_models_do() -> None:
    assert serial_for(MODELS["A1"], 12) == "03900A000000012"


async def test_the_command_line_tells_where_it_is_and_ends_when_told(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.simulators.bambu", "--count", "2", "--serial", "03900A000000040", "--code", "abcdefgh",
        "--storage", str(tmp_path), "--job", "/Part.gcode.3mf", "--seconds", "60", "--pause-between", "0",
        stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert process.stdout is not None
    try:
        async with asyncio.timeout(20):
            ready = json.loads(await process.stdout.readline())["printers"]
        assert [printer["serial"] for printer in ready] == ["03900A000000040", "03900A000000041"]
        assert all(printer["access_code"] == "abcdefgh" and printer["mqtt_port"] for printer in ready)
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
