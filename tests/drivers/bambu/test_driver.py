"""The real driver against a simulated printer that speaks the real protocol: life, commands, faults, recovery."""

import asyncio
from collections.abc import AsyncIterator, Callable
import contextlib
from dataclasses import replace
import json
import socket
import threading
import tracemalloc
from typing import Any

import pytest

from custom_components.printernizer.drivers.bambu import BambuConfig, BambuDriver, BambuMemory, BambuTimings
from custom_components.printernizer.drivers.bambu.mailbox import is_refinement
from custom_components.printernizer.drivers.commands import (
    ClearError,
    Command,
    LoadFilament,
    Pause,
    Refresh,
    Resume,
    SendGcode,
    SetFan,
    SetFilament,
    SetLight,
    SetSpeedProfile,
    SetTemperature,
    SetTimelapse,
    SkipObjects,
    StartDrying,
    Stop,
    StopDrying,
    UnloadFilament,
)
from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    CertificateChanged,
    CertificateError,
    CommandInvalid,
    CommandRefused,
    CommandTimeout,
    ConnectionLost,
    InvalidAuth,
    NotAPrinter,
    NotSupported,
    PrinterError,
    SignatureRequired,
    WrongPrinter,
)
from custom_components.printernizer.drivers.models import (
    Capability,
    Fan,
    Heater,
    JobResult,
    PrinterSnapshot,
    PrinterStatus,
    SlotAddress,
    SpeedProfile,
)
from custom_components.printernizer.drivers.transitions import (
    JobEnded,
    JobPaused,
    JobResumed,
    JobStarted,
    PrinterEvent,
    transitions,
)
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator, Facts, Faults

pytestmark = pytest.mark.usefixtures("socket_enabled")

QUICK = BambuTimings(
    connect=20, first_report=20, silence=10, patience=20, pushall_floor=300, pushall_floor_fast=0,
    start_floor=0.05, command=10, settle=0.3,
)  # fmt: skip


def config_of(printer: BambuSimulator, **changes: Any) -> BambuConfig:
    config = BambuConfig(
        host=printer.host,
        serial=printer.serial,
        access_code=printer.access_code,
        mqtt_port=printer.mqtt_port,
        ftps_port=printer.ftps_port,
        camera_port=printer.camera_port,
        certificate_fingerprint=printer.fingerprint,
    )
    return replace(config, **changes)


@contextlib.asynccontextmanager
async def simulated(model: str = "A1", **arguments: Any) -> AsyncIterator[BambuSimulator]:
    options = {"files": False, "camera": False, "push_interval": 0.05} | arguments
    async with BambuSimulator(model, **options) as printer:
        yield printer


class Watcher:
    """Follows a driver as a coordinator does, without connecting anew."""

    def __init__(self, driver: BambuDriver) -> None:
        self.driver = driver
        self.seen: list[PrinterSnapshot] = []
        self.events: list[PrinterEvent] = []
        self.error: PrinterError | None = None
        self._task: asyncio.Task[None] | None = None

    async def connect(self) -> PrinterSnapshot:
        snapshot = await self.driver.connect()
        self.error = None
        self._take(snapshot)
        self._task = asyncio.create_task(self._follow())
        return snapshot

    @property
    def now(self) -> PrinterSnapshot:
        return self.seen[-1]

    def _take(self, snapshot: PrinterSnapshot) -> None:
        if self.seen:
            self.events += transitions(self.seen[-1], snapshot)
        self.seen.append(snapshot)

    async def _follow(self) -> None:
        try:
            async for snapshot in self.driver.snapshots():
                self._take(snapshot)
        except PrinterError as error:
            self.error = error

    async def until(
        self, predicate: Callable[[PrinterSnapshot], object], seconds: float = 20
    ) -> PrinterSnapshot:
        async with asyncio.timeout(seconds):
            while not predicate(self.now):
                await asyncio.sleep(0.01)
        return self.now

    async def lost(self, seconds: float = 30) -> PrinterError:
        async with asyncio.timeout(seconds):
            while self.error is None:
                await asyncio.sleep(0.01)
        return self.error

    async def close(self) -> None:
        await self.driver.close()
        if self._task is not None:
            await self._task


@contextlib.asynccontextmanager
async def watched(
    printer: BambuSimulator, timings: BambuTimings = QUICK, *, connected: bool = True, **changes: Any
) -> AsyncIterator[Watcher]:
    watcher = Watcher(BambuDriver(config_of(printer, **changes), timings))
    try:
        if connected:
            await watcher.connect()
        yield watcher
    finally:
        await watcher.close()


# -- connecting


async def test_the_first_snapshot_is_whole_and_costs_one_question() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        first = watcher.seen[0]
        assert (first.info.model, first.info.firmware, first.status) == (
            "A1",
            "01.07.00.00",
            PrinterStatus.IDLE,
        )
        assert first.info.serial == printer.serial
        assert len(printer.pushall_times) == 1
        assert printer.mqtt.subscribes == [printer.mqtt.report_topic]
        await watcher.until(lambda now: len(watcher.seen) > 3)


async def test_no_thread_belongs_to_a_connected_printer() -> None:
    async with simulated() as printer:
        before = set(threading.enumerate())
        async with watched(printer):
            await asyncio.sleep(0.1)
            new = set(threading.enumerate()) - before
            # those of the common pool, which serve everybody
            assert all(thread.name.startswith(("asyncio_", "SyncWorker_")) for thread in new), new


async def test_a_serial_in_lower_case_works() -> None:
    async with simulated() as printer, watched(printer, serial=f" {printer.serial.lower()} ") as watcher:
        assert watcher.now.info.serial == printer.serial


@pytest.mark.parametrize("model", ["A1", "A1 mini", "P1P", "P1S", "X1C", "P2S", "H2D"])
async def test_every_simulated_model_connects(model: str) -> None:
    async with simulated(model) as printer, watched(printer) as watcher:
        assert printer.model.product.replace("X1-Carbon", "X1 Carbon").endswith(watcher.now.info.model)
        await watcher.until(lambda now: len(watcher.seen) > 1)


@pytest.mark.parametrize("code", [4, 5])
async def test_a_wrong_code_is_told_and_the_right_one_works_then(code: int) -> None:
    async with simulated(faults=Faults(bad_login_code=code)) as printer:
        async with watched(printer, connected=False, access_code="87654321") as watcher:
            with pytest.raises(InvalidAuth) as caught:
                await watcher.connect()
            assert "87654321" not in f"{caught.value!r}{caught.value.__cause__!r}"
        async with watched(printer) as watcher:
            assert watcher.now.status is PrinterStatus.IDLE


@pytest.mark.parametrize(
    ("fault", "value", "expected"),
    [
        ("mqtt_closed", True, CannotConnect),
        ("mqtt_hangs", True, CannotConnect),
        ("close_after_connack", True, CannotConnect),
        ("connack", 3, CannotConnect),
        ("pushall_ignored", True, CannotConnect),
        ("deaf", True, CannotConnect),
    ],
)
async def test_a_printer_that_does_not_talk_can_be_connected_once_it_does(
    fault: str, value: Any, expected: type[PrinterError]
) -> None:
    timings = replace(QUICK, connect=0.5, first_report=0.4, pushall_floor=0)
    async with (
        simulated(time_scale=0, faults=Faults(**{fault: value})) as printer,
        watched(printer, timings, connected=False) as watcher,
    ):
        with pytest.raises(expected):
            await watcher.connect()
        setattr(printer.faults, fault, type(value)() if isinstance(value, bool) else None)
        await watcher.connect()
        assert watcher.now.status is PrinterStatus.IDLE


async def test_nobody_at_the_address_cannot_be_connected() -> None:
    async with simulated() as printer:
        await printer.stop()
        async with watched(printer, connected=False) as watcher:
            with pytest.raises(CannotConnect):
                await watcher.connect()
            await printer.start()
            await watcher.connect()


@pytest.mark.parametrize("error", [socket.gaierror(-2), UnicodeError("label too long")])
async def test_a_name_that_is_none_cannot_be_connected(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def getaddrinfo(*_args: Any, **_kwargs: Any) -> None:
        raise error

    async with simulated() as printer, watched(printer, connected=False, host="no.such.host") as watcher:
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
        with pytest.raises(CannotConnect):
            await watcher.connect()


async def test_a_host_name_is_looked_up() -> None:
    async with simulated() as printer, watched(printer, host="localhost") as watcher:
        assert watcher.now.status is PrinterStatus.IDLE


async def test_something_without_tls_is_no_printer() -> None:
    async with (
        simulated(faults=Faults(mqtt_plain=True)) as printer,
        watched(printer, connected=False) as watcher,
    ):
        with pytest.raises(NotAPrinter):
            await watcher.connect()


async def test_a_cancelled_connection_leaves_nothing_behind() -> None:
    async with (
        simulated(faults=Faults(mqtt_hangs=True)) as printer,
        watched(printer, connected=False) as watcher,
    ):
        for seconds in (0.0, 0.005, 0.02, 0.1):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(seconds):
                    await watcher.connect()
        printer.faults.mqtt_hangs = False
        await watcher.connect()


# -- certificates


async def test_an_unknown_authority_needs_a_pin() -> None:
    async with simulated() as printer:
        async with watched(printer, connected=False, certificate_fingerprint=None) as watcher:
            with pytest.raises(CertificateError) as caught:
                await watcher.connect()
            assert (caught.value.fingerprint, caught.value.serial) == (printer.fingerprint, printer.serial)
            assert printer.mqtt.connects == 0
        pin = ":".join(printer.fingerprint[at : at + 2] for at in range(0, 64, 2)).upper()
        async with watched(printer, certificate_fingerprint=pin) as watcher:
            assert watcher.now.status is PrinterStatus.IDLE


async def test_a_changed_certificate_is_never_accepted_silently() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        await printer.show_certificate("changed")
        assert isinstance(await watcher.lost(), ConnectionLost)
        logins = printer.mqtt.connects
        with pytest.raises(CertificateChanged) as caught:
            await watcher.connect()
        assert caught.value.fingerprint == printer.fingerprint
        assert printer.mqtt.connects == logins
        await printer.show_certificate("v1")
        await watcher.connect()


async def test_another_printer_at_the_address_is_refused_before_it_hears_the_code() -> None:
    async with simulated(pki="other_serial") as printer, watched(printer, connected=False) as watcher:
        with pytest.raises(WrongPrinter) as caught:
            await watcher.connect()
        assert caught.value.expected == printer.serial
        assert printer.mqtt.connects == 0
        await printer.show_certificate("v1")
    async with simulated() as printer, watched(printer):
        pass


async def test_a_certificate_without_a_serial_is_none_of_a_printer() -> None:
    async with simulated(pki="no_name") as printer, watched(printer, connected=False) as watcher:
        with pytest.raises(NotAPrinter):
            await watcher.connect()


# -- losing and finding again


async def test_a_broker_that_goes_away_mid_print_and_comes_back_goes_on_with_the_same_job() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        printer.start_job("/cube.3mf", facts=Facts(plate=1))
        await watcher.until(lambda now: now.status is PrinterStatus.PREPARING)
        printer.advance(600)
        printing = await watcher.until(lambda now: now.job is not None and now.job.has_started)
        await printer.stop()
        await watcher.lost()
        with pytest.raises(ConnectionLost):
            await watcher.driver.send(Pause())
        await printer.start()
        again = await watcher.connect()
        assert again.job is not None
        assert printing.job is not None
        assert (again.job.identity, again.job.run) == (printing.job.identity, printing.job.run)
        assert len(printer.pushall_times) == 1, "asking an A1 twice within five minutes makes it lag"


async def test_the_next_driver_of_a_printer_knows_what_the_last_was_told() -> None:
    memory = BambuMemory()
    async with simulated() as printer:
        for expected in ("IDLE", "PREPARE"):
            watcher = Watcher(BambuDriver(config_of(printer), QUICK, memory))
            first = await watcher.connect()
            assert first.raw_status == expected
            assert first.ams, "a full state, though only the first driver asked for one"
            if expected == "IDLE":
                printer.start_job("/cube.3mf", facts=Facts(plate=1))
                await watcher.until(lambda now: now.status is PrinterStatus.PREPARING)
            await watcher.close()
        assert len(printer.pushall_times) == 1


async def test_a_connection_that_breaks_within_a_report_is_lost_and_made_again() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        printer.faults.drop_mid_payload_once = True
        await watcher.lost()
        await watcher.connect()
        await watcher.until(lambda now: watcher.error is None and len(watcher.seen) > 3)


async def test_a_silent_printer_is_asked_to_go_on() -> None:
    async with simulated() as printer, watched(printer, replace(QUICK, silence=0.3)) as watcher:
        printer.faults.silent = True
        await eventually(lambda: not printer.faults.silent)
        count = len(watcher.seen)
        await watcher.until(lambda now: len(watcher.seen) > count)
        assert watcher.error is None


async def test_a_deaf_printer_is_given_up_and_found_again() -> None:
    timings = replace(QUICK, silence=0.3, patience=0.4)
    async with simulated() as printer, watched(printer, timings) as watcher:
        printer.faults.deaf = True
        assert isinstance(await watcher.lost(), ConnectionLost)
        printer.faults.deaf = False
        await watcher.connect()
        await watcher.until(lambda now: watcher.error is None)


async def test_a_code_that_changes_later_is_told_when_connecting_again() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        printer.set_access_code("newsecret")
        await watcher.lost()
        with pytest.raises(InvalidAuth):
            await watcher.connect()
        printer.set_access_code("12345678")
        await watcher.connect()


async def test_a_fast_printer_is_asked_for_everything_again() -> None:
    async with simulated("P2S") as printer, watched(printer) as watcher:
        printer.mqtt.drop_all()
        await watcher.lost()
        await watcher.connect()
        assert len(printer.pushall_times) == 2


async def test_what_was_missed_is_asked_for_as_soon_as_a_slow_printer_bears_it() -> None:
    timings = replace(QUICK, pushall_floor=3)
    async with simulated(time_scale=0) as printer, watched(printer, timings) as watcher:
        printer.mqtt.drop_all()
        await watcher.lost()
        async with asyncio.timeout(20):
            connecting = asyncio.create_task(watcher.connect())
            while not connecting.done():
                printer.report({"wifi_signal": "-41dBm"})
                await asyncio.sleep(0.02)
            assert len(printer.pushall_times) == 1
            while len(printer.pushall_times) == 1:
                await asyncio.sleep(0.02)


async def test_a_printer_that_does_not_name_its_firmware_is_followed_and_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dispatch = BambuSimulator._dispatch
    asked: list[str] = []

    async def forgetful(self: BambuSimulator, section: str, data: dict[str, Any]) -> None:
        asked.append(section)
        if section != "info" or asked.count("info") > 1:
            await dispatch(self, section, data)

    monkeypatch.setattr(BambuSimulator, "_dispatch", forgetful)
    async with simulated() as printer, watched(printer, replace(QUICK, version=0.1)) as watcher:
        assert (watcher.seen[0].info.model, watcher.seen[0].info.firmware) == ("A1", "")
        await watcher.until(lambda now: now.info.firmware == "01.07.00.00")


async def test_closing_ends_the_watchers() -> None:
    async with simulated() as printer:
        watcher = Watcher(BambuDriver(config_of(printer), QUICK))
        await watcher.connect()
        await watcher.close()
        assert isinstance(watcher.error, ConnectionLost)
        await watcher.driver.close()
        with pytest.raises(ConnectionLost):
            await anext(aiter(watcher.driver.snapshots()))


async def test_watching_before_connecting_is_refused() -> None:
    async with simulated() as printer, watched(printer, connected=False) as watcher:
        with pytest.raises(ConnectionLost):
            await anext(aiter(watcher.driver.snapshots()))


# -- hostile and odd reports


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"{",
        b'{"print":',
        b"null",
        b"[1,2]",
        b'"text"',
        b'{"print":null,"info":3,"system":[]}',
        b'{"print":{"command":"push_status","msg":1,"hms":{"a":1},"ams":[],"device":7,"gcode_state":["x"]}}',
        b'{"print":{"command":"push_status","msg":1,"mc_percent":1e999,"layer_num":"many","stg_cur":{}}}',
        b'{"print":{"command":"push_status","x":' + b"[" * 900 + b"]" * 900 + b"}}",
        b"[" * 100_000,
        b'{"print":{"command":"push_status","x":"' + b"y" * (2 << 20) + b'"}}',
        b"\xff\xfe\x00" * 1000,
        b'{"info":{"command":"get_version","module":[1,{"name":3},{"name":"ota","sw_ver":[]}]}}',
        b'{"print":{"command":"project_file","ams_mapping":{"a":1},"param":5,"ams_mapping2":[3]}}',
    ],
    ids=range(15),
)
async def test_a_hostile_payload_harms_nothing(payload: bytes) -> None:
    async with simulated() as printer, watched(printer) as watcher:
        printer.publish(payload)
        await asyncio.sleep(0.1)
        if watcher.error is not None:
            await watcher.connect()
        count = len(watcher.seen)
        await watcher.until(lambda now: len(watcher.seen) > count)
        assert watcher.now.status is PrinterStatus.IDLE


async def test_a_report_of_64_megabytes_is_not_taken_in() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        tracemalloc.start()
        try:
            printer.publish(b'{"print":{"command":"push_status","x":"' + b"y" * (64 << 20) + b'"}}')
            assert isinstance(await watcher.lost(), ConnectionLost)
            await eventually(lambda: tracemalloc.get_traced_memory()[0] < 2 << 20)
        finally:
            tracemalloc.stop()
        await watcher.connect()
        count = len(watcher.seen)
        await watcher.until(lambda now: len(watcher.seen) > count)


async def test_a_printer_that_grows_for_ever_is_forgotten_and_asked_again() -> None:
    timings = replace(QUICK, silence=0.3, pushall_floor=0.1)
    async with simulated() as printer, watched(printer, timings) as watcher:
        asked = len(printer.pushall_times)
        for at in range(8):
            printer.report({f"new{at}": "y" * 900_000})
        async with asyncio.timeout(20):
            while len(printer.pushall_times) == asked:
                await asyncio.sleep(0.02)
        await watcher.until(lambda now: now.status is PrinterStatus.IDLE)


async def test_numbers_as_strings_bytes_that_are_no_utf8_and_chatter_change_nothing() -> None:
    faults = Faults(numbers_as_strings=True, non_utf8_name=True, chatter=True)
    async with simulated(faults=faults) as printer, watched(printer) as watcher:
        printer.start_job("/cube.3mf", facts=Facts(plate=1))
        printing = await watcher.until(lambda now: now.job is not None)
        assert printing.job is not None
        assert printing.job.name.startswith("cube")
        assert printing.job.progress == 0
        await watcher.driver.send(SetLight(on=True))
        assert watcher.error is None


async def test_a_model_that_nobody_knows_is_read_but_not_heated() -> None:
    async with simulated(serial="99Z00A000000001") as printer:
        printer.model = replace(printer.model, product="Bambu Lab Z9", code="Z9", board="AP99")
        printer.engine.model = printer.model
        async with watched(printer) as watcher:
            assert watcher.now.info.model == "Z9"
            assert watcher.now.status is PrinterStatus.IDLE
            with pytest.raises(NotSupported):
                await watcher.driver.send(SetTemperature(heater=Heater.BED, celsius=60))
            assert watcher.driver.camera is None


async def test_changers_come_and_go() -> None:
    async with simulated("P1S") as printer, watched(printer) as watcher:
        assert [unit.id for unit in watcher.now.ams] == [0]
        ams = printer.engine.report["ams"]
        units = ams["ams"]
        printer.report({"ams": {"ams_exist_bits": "0", "ams": []}})
        await watcher.until(lambda now: not now.ams)
        printer.report({"ams": {"ams_exist_bits": "1", "ams": units}})
        await watcher.until(lambda now: len(now.ams) == 1)


# -- jobs


async def test_a_job_is_followed_from_start_to_end() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        printer.start_job("/cube.3mf", facts=Facts(plate=1))
        await watcher.until(lambda now: now.status is PrinterStatus.PREPARING)
        for _ in range(40):
            printer.advance(60)
            await asyncio.sleep(0)
        await watcher.until(lambda now: now.status is PrinterStatus.FINISHED)
        jobs = [event for event in watcher.events if isinstance(event, JobStarted | JobEnded)]
        assert [type(event) for event in jobs] == [JobStarted, JobEnded]
        assert isinstance(jobs[1], JobEnded)
        assert jobs[1].result is JobResult.FINISHED


async def test_a_stopped_job_is_cancelled_not_failed() -> None:
    async with simulated() as printer, watched(printer, replace(QUICK, settle=5)) as watcher:
        printer.start_job("/cube.3mf", facts=Facts(plate=1))
        printer.advance(600)
        await watcher.until(lambda now: now.status is PrinterStatus.PRINTING)
        await watcher.driver.send(Stop())
        printer.advance(10)
        await watcher.until(lambda now: now.status is PrinterStatus.CANCELLED)
        ended = [event for event in watcher.events if isinstance(event, JobEnded)]
        assert [event.result for event in ended] == [JobResult.CANCELLED]
        assert ended[0].job.has_started


async def test_a_failure_counts_as_one_after_a_while() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        printer.start_job("/cube.3mf", facts=Facts(plate=1))
        printer.advance(600)
        await watcher.until(lambda now: now.status is PrinterStatus.PRINTING)
        printer.engine.fail()
        printer.push()
        await watcher.until(lambda now: now.status is PrinterStatus.FAILED)
        assert PrinterStatus.BUSY in [one.status for one in watcher.seen]
        ended = [event for event in watcher.events if isinstance(event, JobEnded)]
        assert [event.result for event in ended] == [JobResult.FAILED]
        assert ended[0].alerts


async def test_a_job_that_starts_right_after_a_failure_does_not_hide_it() -> None:
    async with (
        simulated(time_scale=0) as printer,
        watched(printer, replace(QUICK, settle=30, silence=9)) as watcher,
    ):
        printer.report({"gcode_state": "RUNNING", "subtask_name": "one", "mc_percent": 5})
        printer.report({"gcode_state": "FAILED"})
        printer.report({"gcode_state": "RUNNING", "subtask_name": "one", "mc_percent": 0})
        await watcher.until(lambda now: sum(isinstance(event, JobStarted) for event in watcher.events) == 2)
        assert [type(event) for event in watcher.events] == [JobStarted, JobEnded, JobStarted]
        ended = watcher.events[1]
        assert isinstance(ended, JobEnded)
        assert ended.result is JobResult.FAILED


async def test_the_same_file_printed_again_while_away_is_another_run() -> None:
    async with simulated(time_scale=0) as printer:
        printer.engine.change(
            {
                "gcode_state": "RUNNING",
                "subtask_name": "one",
                "mc_percent": 90,
                "layer_num": 40,
                "total_layer_num": 50,
            }
        )
        async with watched(printer, replace(QUICK, pushall_floor=0)) as watcher:
            printer.mqtt.drop_all()
            await watcher.lost()
            printer.engine.change({"mc_percent": 3, "layer_num": 1})
            again = await watcher.connect()
            assert again.job is not None
            assert (again.job.run, again.job.progress) == (1, 3)


# -- commands

A1_COMMANDS: list[tuple[Command, Callable[[PrinterSnapshot], object]]] = [
    (SetLight(on=False), lambda now: now.chamber_light is False),
    (SetLight(on=True), lambda now: now.chamber_light is True),
    (SetTimelapse(on=True), lambda now: now.timelapse is True),
    (SetSpeedProfile(profile=SpeedProfile.SPORT), lambda now: now.speed_profile is SpeedProfile.SPORT),
    (SetTemperature(heater=Heater.BED, celsius=60), lambda now: now.bed.target == 60),
    (SetTemperature(heater=Heater.NOZZLE, celsius=210), lambda now: now.nozzles[0].temperature.target == 210),
    (SetFan(fan=Fan.PART, percent=60), lambda now: now.fans[Fan.PART].percent == 60),
    (
        SetFilament(slot=SlotAddress(ams=0, slot=2), type="PETG", color="00ff00", nozzle_temp_min=220, nozzle_temp_max=250),
        lambda now: now.ams[0].slots[2].filament is not None and now.ams[0].slots[2].filament.color == "00FF00FF",
    ),
    (
        SetFilament(slot=SlotAddress(ams=None, slot=0), type="TPU", color="0000FFFF", nozzle_temp_min=200, nozzle_temp_max=230),
        lambda now: now.external_spools[0].filament is not None and now.external_spools[0].filament.type == "TPU",
    ),
    (SendGcode(lines=("M104 S50",)), lambda now: now.nozzles[0].temperature.target == 50),
]  # fmt: skip


@pytest.mark.parametrize("acks", ["answered", "only seen"])
@pytest.mark.parametrize(("command", "shown"), A1_COMMANDS, ids=lambda value: type(value).__name__)
async def test_a_command_is_confirmed_and_shows(
    command: Command, shown: Callable[[PrinterSnapshot], object], acks: str
) -> None:
    if acks == "only seen" and isinstance(command, SendGcode):
        pytest.skip("nothing of g-code can be seen in general")
    # What is so already is never seen to come about: that one waits to the end.
    is_seen = acks == "answered" or command != SetLight(on=False)
    timings = QUICK if is_seen else replace(QUICK, command=0.5)
    async with simulated() as printer, watched(printer, timings) as watcher:
        printer.faults.acks_missing = acks == "only seen"
        printer.faults.ack_without_command = True
        await watcher.driver.send(command)
        await watcher.until(shown)


@pytest.mark.parametrize("puback", ["missing", "wrong_id"])
async def test_commands_do_not_wait_for_acknowledgements_of_the_broker(puback: str) -> None:
    async with simulated(faults=Faults(puback=puback)) as printer, watched(printer) as watcher:  # type: ignore[arg-type]
        async with asyncio.timeout(30):
            for at in range(50):
                await watcher.driver.send(SetLight(on=bool(at % 2)))


async def test_a_job_is_paused_resumed_and_stopped() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        printer.start_job("/cube.3mf", facts=Facts(plate=1))
        printer.advance(600)
        await watcher.until(lambda now: now.status is PrinterStatus.PRINTING)
        await watcher.driver.send(Pause())
        await watcher.until(lambda now: now.status is PrinterStatus.PAUSED)
        await watcher.driver.send(Resume())
        await watcher.until(lambda now: now.status is PrinterStatus.PRINTING)
        await watcher.driver.send(SkipObjects(objects=(3, 5)))
        await watcher.until(lambda now: now.job is not None and now.job.skipped_objects == {3, 5})
        await watcher.driver.send(Stop())
        await watcher.until(lambda now: now.status is not PrinterStatus.PRINTING)
        found = [type(event) for event in watcher.events if isinstance(event, JobPaused | JobResumed)]
        assert found == [JobPaused, JobResumed]


async def test_an_error_can_be_cleared() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        printer.start_job("/cube.3mf", facts=Facts(plate=1))
        printer.advance(600)
        printer.engine.error()
        await watcher.until(lambda now: now.alerts)
        await watcher.driver.send(ClearError())
        await watcher.until(lambda now: not any("-" in alert.code for alert in now.alerts))


async def test_filament_is_loaded_and_unloaded() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        await watcher.driver.send(LoadFilament(slot=SlotAddress(ams=0, slot=1)))
        printer.advance(300)
        await watcher.until(lambda now: now.active_slot == SlotAddress(ams=0, slot=1))
        await watcher.driver.send(UnloadFilament())
        printer.advance(300)
        await watcher.until(lambda now: now.active_slot is None)
        with pytest.raises(CommandInvalid):
            await watcher.driver.send(LoadFilament(slot=SlotAddress(ams=2, slot=1)))
        await watcher.driver.send(LoadFilament(slot=SlotAddress(ams=None, slot=0), celsius=200))


async def test_a_changer_that_can_dries() -> None:
    async with simulated("P2S") as printer, watched(printer) as watcher:
        await watcher.driver.send(StartDrying(ams=0, celsius=55, hours=8, filament="PETG"))
        await watcher.until(lambda now: now.ams[0].drying_time == 8 * 3600)
        await watcher.driver.send(StopDrying(ams=0))
        await watcher.until(lambda now: now.ams[0].drying_time == 0)
        with pytest.raises(CommandInvalid):
            await watcher.driver.send(StartDrying(ams=0, celsius=90, hours=8))


async def test_a_printer_with_two_nozzles_heats_each_and_its_chamber() -> None:
    async with simulated("H2D") as printer, watched(printer) as watcher:
        await watcher.driver.send(SetTemperature(heater=Heater.LEFT_NOZZLE, celsius=230))
        await watcher.until(lambda now: now.nozzles[1].temperature.target == 230)
        await watcher.driver.send(SetTemperature(heater=Heater.CHAMBER, celsius=50))
        await watcher.until(lambda now: now.chamber.target == 50)
        await watcher.driver.send(SetLight(on=False))
        await watcher.until(lambda now: now.chamber_light is False)


async def test_many_commands_at_once_find_their_own_answers() -> None:
    async with simulated(faults=Faults(chatter=True, ack_delay=0.02)) as printer, watched(printer) as watcher:
        await asyncio.gather(
            watcher.driver.send(SetTemperature(heater=Heater.BED, celsius=50)),
            watcher.driver.send(SetTemperature(heater=Heater.NOZZLE, celsius=180)),
            watcher.driver.send(SetFan(fan=Fan.PART, percent=100)),
            *(watcher.driver.send(SendGcode(lines=("M400",))) for _ in range(20)),
        )
        await watcher.until(lambda now: (now.bed.target, now.nozzles[0].temperature.target) == (50, 180))


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (SetTemperature(heater=Heater.BED, celsius=101), CommandInvalid),
        (SetTemperature(heater=Heater.BED, celsius=-1), CommandInvalid),
        (SetTemperature(heater=Heater.CHAMBER, celsius=40), NotSupported),
        (SetFan(fan=Fan.AUX, percent=40), NotSupported),
        (SetFan(fan=Fan.HEATBREAK, percent=40), NotSupported),
        (SetFan(fan=Fan.PART, percent=101), CommandInvalid),
        (StartDrying(ams=0, celsius=50, hours=4), NotSupported),
        (SendGcode(lines=("M104 S50\nM140 S60",)), CommandInvalid),
        (SendGcode(lines=()), CommandInvalid),
        (SkipObjects(objects=()), CommandInvalid),
        (SetFilament(slot=SlotAddress(ams=0, slot=0), type="PLA", color="red", nozzle_temp_min=190, nozzle_temp_max=230), CommandInvalid),
    ],
)  # fmt: skip
async def test_what_must_not_be_sent_is_not(command: Command, error: type[PrinterError]) -> None:
    async with simulated() as printer, watched(printer) as watcher:
        sent = len(printer.mqtt.requests)
        with pytest.raises(error):
            await watcher.driver.send(command)
        await asyncio.sleep(0.05)
        assert len(printer.mqtt.requests) == sent


async def test_a_refusal_carries_the_printers_word_and_the_next_command_works() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        printer.faults.commands_fail = "not now"
        with pytest.raises(CommandRefused, match="not now"):
            await watcher.driver.send(SetLight(on=True))
        printer.faults.commands_fail = ""
        await watcher.driver.send(SetLight(on=True))


@pytest.mark.parametrize("shape", ["verify_failed", "silence", "hms", "bare"])
async def test_a_printer_that_wants_signatures_says_so_in_its_own_way(shape: str) -> None:
    timings = replace(QUICK, command=0.5) if shape == "silence" else QUICK
    async with simulated() as printer, watched(printer, timings) as watcher:
        assert watcher.now.developer_mode is None
        printer.set_developer_mode(False, refusal=shape)
        with pytest.raises(SignatureRequired):
            await watcher.driver.send(SetLight(on=True))
        await watcher.until(lambda now: now.developer_mode is False)
        printer.set_developer_mode(True)
        printer.engine.change({"hms": []})
        await watcher.driver.send(SetLight(on=True))
        await watcher.until(lambda now: now.developer_mode is True)


async def test_what_is_so_already_proves_nothing_and_harms_nothing() -> None:
    async with simulated() as printer, watched(printer, replace(QUICK, command=0.5)) as watcher:
        assert watcher.now.chamber_light is False
        printer.faults.signing = "verify_failed"
        with pytest.raises(SignatureRequired):
            await watcher.driver.send(SetLight(on=False))
        printer.faults.signing = "off"
        printer.faults.acks_missing = True
        await watcher.driver.send(SetLight(on=False))
        assert watcher.now.developer_mode is False


async def test_a_newer_printer_tells_its_developer_mode_and_nothing_is_sent_in_vain() -> None:
    async with simulated("P2S") as printer, watched(printer) as watcher:
        printer.set_developer_mode(False)
        await watcher.until(lambda now: now.developer_mode is False)
        sent = len(printer.mqtt.requests)
        with pytest.raises(SignatureRequired):
            await watcher.driver.send(SetLight(on=True))
        assert len(printer.mqtt.requests) == sent
        printer.set_developer_mode(True)
        await watcher.until(lambda now: now.developer_mode is True)
        await watcher.driver.send(SetLight(on=True))


async def test_a_command_without_any_answer_ends_in_time() -> None:
    async with simulated("P1S") as printer, watched(printer, replace(QUICK, command=0.5)) as watcher:
        printer.faults.acks_missing = printer.faults.commands_ignored = True
        with pytest.raises(CommandTimeout):
            await watcher.driver.send(SetLight(on=True))
        printer.faults.acks_missing = printer.faults.commands_ignored = False
        await watcher.driver.send(SetLight(on=True))


async def test_a_connection_that_breaks_under_a_command_fails_it() -> None:
    async with simulated("P1S", faults=Faults(ack_delay=2)) as printer, watched(printer) as watcher:
        command = asyncio.create_task(watcher.driver.send(SendGcode(lines=("M400",))))
        await asyncio.sleep(0.1)
        printer.mqtt.drop_all()
        with pytest.raises(ConnectionLost):
            await command


async def test_refreshing_keeps_the_printers_pace() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        for _ in range(5):
            await watcher.driver.send(Refresh())
        await asyncio.sleep(0.1)
        assert len(printer.pushall_times) == 1
    async with simulated("P2S") as printer, watched(printer) as watcher:
        await watcher.driver.send(Refresh())
        await asyncio.sleep(0.1)
        assert len(printer.pushall_times) == 2


# -- the rest


async def test_requests_carry_numbers_that_a_p1s_does_not_clamp() -> None:
    async with simulated() as printer, watched(printer) as watcher:
        await watcher.driver.send(SetLight(on=True))
        numbers = [
            int(body["sequence_id"])
            for payload in printer.mqtt.requests
            for body in json.loads(payload).values()
        ]
        assert len(numbers) == len(set(numbers)) >= 3
        assert all(30_000 < number < 1 << 31 for number in numbers)


async def test_diagnostics_and_repr_give_no_secret_away() -> None:
    async with simulated("P2S") as printer, watched(printer) as watcher:
        text = json.dumps(watcher.driver.diagnostics())
        assert printer.serial not in text
        assert printer.access_code not in text + repr(config_of(printer))
        assert "rtsps://" not in text
        assert "nozzle_temper" in text


async def test_the_video_stream_is_named_for_the_models_that_have_one() -> None:
    async with simulated("P2S") as printer, watched(printer, access_code="12345678") as watcher:
        printer.report({"ipcam": {"rtsp_url": "rtsps://203.0.113.9:322/streaming/live/1"}})
        await watcher.until(lambda now: now.rtsps_enabled is True)
        assert watcher.driver.stream_source() == "rtsps://bblp:12345678@127.0.0.1:322/streaming/live/1"
        printer.report({"ipcam": {"rtsp_url": "disable"}})
        await watcher.until(lambda now: now.rtsps_enabled is False)
        assert watcher.driver.stream_source() is None
        assert watcher.driver.camera is None
    async with simulated() as printer, watched(printer) as watcher:
        assert watcher.driver.stream_source() is None
        assert watcher.driver.camera is not None
        assert Capability.CAMERA_JPEG in watcher.now.info.capabilities


def test_a_stream_source_quotes_what_it_is_given() -> None:
    config = BambuConfig(host="2001:db8::7", serial="22E00A000000001", access_code="a/b@c:d#")
    assert (
        BambuDriver(config).stream_source()
        == "rtsps://bblp:a%2Fb%40c%3Ad%23@[2001:db8::7]:322/streaming/live/1"
    )


async def test_a_listener_that_sleeps_loses_numbers_but_no_edges() -> None:
    async with simulated(time_scale=0) as printer:
        driver = BambuDriver(config_of(printer), replace(QUICK, silence=30))
        first = await driver.connect()
        for at in range(300):
            printer.report({"nozzle_temper": 20 + at / 10})
        printer.report({"gcode_state": "RUNNING", "subtask_name": "a"})
        for at in range(300):
            printer.report({"nozzle_temper": 60 + at / 10})
        printer.report({"gcode_state": "FINISH"})
        await eventually(lambda: driver._follower.report.raw.get("gcode_state") == "FINISH")
        seen = [first]
        async with asyncio.timeout(10):
            async with contextlib.aclosing(driver.snapshots()) as snapshots:
                async for snapshot in snapshots:
                    seen.append(snapshot)
                    if snapshot.status is PrinterStatus.FINISHED:
                        break
        assert [one.status for one in seen[1:]] == [
            PrinterStatus.IDLE, PrinterStatus.PRINTING, PrinterStatus.FINISHED,
        ]  # fmt: skip
        assert seen[1].nozzles[0].temperature.actual == 49.9
        assert not is_refinement(seen[1], seen[2])
        await driver.close()
