"""The actions, end to end: from the call to what the simulated printer has done."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
import hashlib
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
import voluptuous as vol

from custom_components.printernizer import services
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, LedgerUnavailable, NewJob, Printer
from custom_components.printernizer.shop import SHOP
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.service import _SERVICES_SCHEMA
from homeassistant.util.yaml import load_yaml_dict
from tests.conftest import BAMBU_FILE, PRUSA_FILE, SetUp
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf
from tests.simulators.prusalink import SimulatedPrinter

HOUSE = Path(services.__file__).parent


def _device(hass: HomeAssistant, entry: MockConfigEntry, suffix: str = "") -> str:
    registry = dr.async_get(hass)
    identifier = (DOMAIN, f"{entry.unique_id}{suffix}")
    device = registry.async_get_device_by_identifier(
        identifier, entry.entry_id
    ) or registry.async_get_child_device_by_identifier(identifier, entry.entry_id)
    assert device is not None, identifier
    return device.id


async def _call(hass: HomeAssistant, name: str, **data: Any) -> Any:
    wants = hass.services.supports_response(DOMAIN, name).value != "none"
    return await hass.services.async_call(DOMAIN, name, data, blocking=True, return_response=wants)


@pytest.fixture
async def a1(hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp) -> str:
    """Set the simulated A1 up and give its device."""
    await set_up(bambu_entry)
    return _device(hass, bambu_entry)


@pytest.fixture
async def core_one(hass: HomeAssistant, prusalink_entry: MockConfigEntry, set_up: SetUp) -> str:
    """Set the simulated Core One up and give its device."""
    await set_up(prusalink_entry)
    return _device(hass, prusalink_entry)


# Which printer


async def test_a_device_that_is_not_ours_is_refused(hass: HomeAssistant, a1: str) -> None:
    other = MockConfigEntry(domain="router")
    other.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=other.entry_id, identifiers={("router", "1")}
    )
    for device_id in ("nonsense", device.id):
        with pytest.raises(ServiceValidationError):
            await _call(hass, "list_files", device_id=device_id)


async def test_a_printer_that_is_not_set_up_is_refused(
    hass: HomeAssistant, a1: str, bambu_entry: MockConfigEntry
) -> None:
    await hass.config_entries.async_unload(bambu_entry.entry_id)
    with pytest.raises(ServiceValidationError) as refused:
        await _call(hass, "unload_filament", device_id=a1)
    assert refused.value.translation_key == "service_config_entry_not_loaded"


# Files


async def test_files_are_listed(hass: HomeAssistant, a1: str) -> None:
    answer = await _call(hass, "list_files", device_id=a1)
    file = next(file for file in answer["files"] if file["path"] == BAMBU_FILE)
    assert file.keys() == {"path", "name", "size", "modified", "kind", "file_id"}
    assert file["file_id"] is None
    assert file["name"] == BAMBU_FILE.removeprefix("/")
    assert file["kind"] == "print"
    assert any(file["kind"] == "folder" and file["path"] == "/cache" for file in answer["files"])
    assert await _call(hass, "list_files", device_id=a1, path="cache") == {"files": []}


async def test_a_file_is_downloaded_into_the_library(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    content = bambu_simulator.storage.read(BAMBU_FILE)
    assert content is not None
    answer = await _call(hass, "download_file", device_id=a1, path=BAMBU_FILE)
    sha256 = hashlib.sha256(content).hexdigest()
    assert answer["sha256"] == answer["file_id"] == sha256
    assert answer["size"] == len(content)
    assert await hass.async_add_executor_job(Path(answer["path"]).read_bytes) == content
    assert Path(answer["path"]).is_relative_to(hass.config.path(DOMAIN))


async def test_a_file_is_downloaded_from_prusalink(
    hass: HomeAssistant, core_one: str, prusalink_simulator: SimulatedPrinter
) -> None:
    listed = await _call(hass, "list_files", device_id=core_one)
    path = next(file["path"] for file in listed["files"] if file["name"] == PRUSA_FILE)
    answer = await _call(hass, "download_file", device_id=core_one, path=path)
    content = await hass.async_add_executor_job(Path(answer["path"]).read_bytes)
    assert hashlib.sha256(content).hexdigest() == answer["sha256"]


@pytest.mark.parametrize("path", ["/missing.3mf", "/cache"])
async def test_what_is_no_file_is_told(hass: HomeAssistant, a1: str, path: str) -> None:
    with pytest.raises(ServiceValidationError) as missing:
        await _call(hass, "download_file", device_id=a1, path=path)
    assert missing.value.translation_key == "file_not_found"
    assert missing.value.translation_placeholders == {"name": "Werkbank", "path": path}


@pytest.mark.parametrize(
    "path",
    ["", " ", "../secrets", "/cache/../../etc/passwd", "/a\0b", "/a\nb", "/a\x1bb", "/" + "a" * 1024],
)
@pytest.mark.parametrize("action", ["list_files", "download_file"])
async def test_paths_that_lead_elsewhere_never_reach_a_printer(
    hass: HomeAssistant, a1: str, action: str, path: str
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await _call(hass, action, device_id=a1, path=path)
    assert refused.value.translation_key == "invalid_path"


@pytest.mark.parametrize(
    ("fault", "value", "key"),
    [
        ("busy", True, "transfer_busy"),
        ("cut_after", 10, "transfer_failed"),
        ("ftps_login_fails", True, "invalid_auth"),
        ("ftps_closed", True, "not_connected"),
    ],
)
async def test_a_transfer_that_fails_says_why_and_works_again(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator, fault: str, value: Any, key: str
) -> None:
    good = getattr(bambu_simulator.faults, fault)
    setattr(bambu_simulator.faults, fault, value)
    with pytest.raises(HomeAssistantError) as failed:
        await _call(hass, "download_file", device_id=a1, path=BAMBU_FILE)
    assert failed.value.translation_key == key
    setattr(bambu_simulator.faults, fault, good)
    assert (await _call(hass, "download_file", device_id=a1, path=BAMBU_FILE))["size"] > 0


async def test_a_broken_file_is_not_kept(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    bambu_simulator.storage.content["/broken.3mf"] = b"not a zip archive"
    with pytest.raises(HomeAssistantError) as broken:
        await _call(hass, "download_file", device_id=a1, path="/broken.3mf")
    assert broken.value.translation_key == "library_broken_file"
    bambu_simulator.storage.content["/broken.3mf"] = make_3mf(name="whole")
    assert (await _call(hass, "download_file", device_id=a1, path="/broken.3mf"))["size"] > 0


# Commands


async def _filament(simulator: BambuSimulator, ams: int, slot: int) -> tuple[str, str]:
    unit = next(unit for unit in simulator.engine.report["ams"]["ams"] if int(unit["id"]) == ams)
    tray = next(tray for tray in unit["tray"] if int(tray["id"]) == slot)
    return tray["tray_type"], tray["tray_color"]


PETG = {"type": "PETG", "color": "00AE42", "nozzle_temp_min": 220, "nozzle_temp_max": 260}


@pytest.mark.parametrize(
    ("suffix", "numbers", "slot"),
    [
        ("", {"ams": 1, "slot": 2}, 1),
        ("_ams_0", {"slot": 4}, 3),
        ("_ams_0_slot_2", {}, 2),
    ],
)
async def test_a_slot_is_named_by_its_device_or_by_numbers(
    hass: HomeAssistant,
    a1: str,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    *,
    suffix: str,
    numbers: dict[str, int],
    slot: int,
) -> None:
    device = _device(hass, bambu_entry, suffix)
    await _call(hass, "set_filament", device_id=device, **numbers, **PETG)
    assert await _filament(bambu_simulator, 0, slot) == ("PETG", "00AE42FF")


async def test_without_a_changer_the_external_spool_is_meant(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    await _call(hass, "set_filament", device_id=a1, **{**PETG, "color": [255, 0, 16]})
    tray = bambu_simulator.engine.report["vt_tray"]
    assert (tray["tray_type"], tray["tray_color"]) == ("PETG", "FF0010FF")


@pytest.mark.parametrize(
    ("suffix", "numbers"),
    [("", {"ams": 2, "slot": 1}), ("", {"ams": 1, "slot": 5}), ("_ams_0", {}), ("", {"slot": 2})],
)
async def test_a_slot_that_is_not_there_is_told(
    hass: HomeAssistant, a1: str, bambu_entry: MockConfigEntry, suffix: str, numbers: dict[str, int]
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await _call(hass, "set_filament", device_id=_device(hass, bambu_entry, suffix), **numbers, **PETG)
    assert refused.value.translation_key == "slot_not_found"


async def test_a_changer_that_is_gone_does_not_stand_for_its_printer(
    hass: HomeAssistant, a1: str, bambu_entry: MockConfigEntry
) -> None:
    gone = dr.async_get(hass).async_get_or_create(
        config_entry_id=bambu_entry.entry_id, identifiers={(DOMAIN, f"{bambu_entry.unique_id}_ams_3")}
    )
    with pytest.raises(ServiceValidationError) as refused:
        await _call(hass, "load_filament", device_id=gone.id)
    assert refused.value.translation_key == "slot_not_found"


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"color": "green"}, "invalid_color"),
        ({"type": "P\nLA"}, "invalid_filament"),
        ({"nozzle_temp_min": 270}, "temperatures_swapped"),
    ],
)
async def test_a_filament_that_makes_no_sense_is_refused(
    hass: HomeAssistant, a1: str, wrong: dict[str, Any], key: str
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await _call(hass, "set_filament", device_id=a1, **(PETG | wrong))
    assert refused.value.translation_key == key


async def test_filament_is_loaded_and_unloaded(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    await _call(hass, "load_filament", device_id=a1, ams=1, slot=3, temperature=240)
    bambu_simulator.advance(60)
    assert bambu_simulator.engine.report["ams"]["tray_now"] == "2"
    await _call(hass, "unload_filament", device_id=a1)
    bambu_simulator.advance(60)
    assert bambu_simulator.engine.report["ams"]["tray_now"] == "255"


async def test_objects_are_skipped(hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator) -> None:
    with pytest.raises(HomeAssistantError):
        await _call(hass, "skip_objects", device_id=a1, objects=[134])
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(400)
    await bambu_simulator.wait_for("RUNNING")
    await _call(hass, "skip_objects", device_id=a1, objects=[134])
    assert bambu_simulator.engine.report["s_obj"] == [134]


async def test_gcode_is_for_administrators(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator, hass_read_only_user: MockUser
) -> None:
    data = {"device_id": a1, "gcode": "M106 P1 S128\n\n M104 S200 "}
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            DOMAIN, "send_gcode", data, blocking=True, context=Context(user_id=hass_read_only_user.id)
        )
    await hass.services.async_call(DOMAIN, "send_gcode", data, blocking=True)
    sent = b"".join(bambu_simulator.mqtt.requests)
    assert b"M106 P1 S128" in sent
    assert b"M104 S200" in sent


@pytest.mark.parametrize("gcode", ["", "\n", "G28 \u00e4", "G1\n" * 65, "G1 " + "X" * 300])
async def test_what_is_no_gcode_is_refused(hass: HomeAssistant, a1: str, gcode: str) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await _call(hass, "send_gcode", device_id=a1, gcode=gcode)
    assert refused.value.translation_key == "invalid_gcode"


@pytest.mark.parametrize(
    ("action", "data"),
    [
        ("skip_objects", {"objects": [1]}),
        ("set_filament", PETG),
        ("load_filament", {}),
        ("unload_filament", {}),
        ("start_drying", {"temperature": 55, "duration": 8}),
        ("stop_drying", {}),
        ("send_gcode", {"gcode": "G28"}),
    ],
)
async def test_a_printer_that_can_not_do_it_says_so(
    hass: HomeAssistant, core_one: str, action: str, data: dict[str, Any]
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await _call(hass, action, device_id=core_one, **data)
    assert refused.value.translation_key == "not_supported"


async def test_a_printer_out_of_reach_says_so_and_obeys_again(
    hass: HomeAssistant, a1: str, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    coordinator = bambu_entry.runtime_data.coordinator
    await bambu_simulator.stop()
    await eventually(lambda: not coordinator.last_update_success)
    with pytest.raises(HomeAssistantError) as failed:
        await _call(hass, "send_gcode", device_id=a1, gcode="G28")
    assert failed.value.translation_key == "not_connected"
    await bambu_simulator.start()
    await advance_until(bambu_simulator, lambda: coordinator.last_update_success, step=2)
    await _call(hass, "send_gcode", device_id=a1, gcode="G28")


class TestDrying:
    """Needs a changer that can heat."""

    @pytest.fixture
    def bambu_model(self) -> str:
        return "H2D"

    async def test_spools_are_dried(
        self, hass: HomeAssistant, a1: str, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
    ) -> None:
        def left(ams: int) -> int:
            units = bambu_simulator.engine.report["ams"]["ams"]
            return next(int(unit["dry_time"]) for unit in units if int(unit["id"]) == ams)

        with pytest.raises(ServiceValidationError) as refused:
            await _call(hass, "start_drying", device_id=a1, temperature=55, duration=8)
        assert refused.value.translation_key == "slot_not_found"
        await _call(hass, "start_drying", device_id=a1, ams=2, temperature=55, duration=8, filament="PLA")
        assert left(128) == 480
        await _call(hass, "stop_drying", device_id=_device(hass, bambu_entry, "_ams_128"))
        assert left(128) == 0
        with pytest.raises(ServiceValidationError) as refused:
            await _call(hass, "start_drying", device_id=a1, ams=1, temperature=85, duration=8)
        assert refused.value.translation_key == "command_invalid"


class TestDryingInTheOnlyChanger:
    """A printer with one changer that can heat."""

    @pytest.fixture
    def bambu_model(self) -> str:
        return "P2S"

    async def test_it_needs_no_number(
        self, hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
    ) -> None:
        await _call(hass, "start_drying", device_id=a1, temperature=50, duration=1)
        assert int(bambu_simulator.engine.report["ams"]["ams"][0]["dry_time"]) == 60
        await _call(hass, "stop_drying", device_id=a1)
        assert int(bambu_simulator.engine.report["ams"]["ams"][0]["dry_time"]) == 0


# Jobs

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
async def jobs(hass: HomeAssistant, a1: str, bambu_entry: MockConfigEntry) -> None:
    """Write three jobs into the ledger."""
    ledger = hass.data[SHOP].ledger
    results = (JobResult.FINISHED, JobResult.CANCELLED, JobResult.FINISHED)
    for number, result in enumerate(results):
        serial = "03900A000000777" if number == 2 else bambu_entry.unique_id
        job = await ledger.start_job(
            NewJob(
                printer=Printer(serial=serial or "", vendor="bambu", model="A1", name="Werkbank"),
                identity=str(number),
                name=f"job {number}",
                first_seen_at=NOON + timedelta(hours=number),
                currency="EUR",
            )
        )
        end = JobEnd(result=result, at=NOON + timedelta(hours=number, minutes=30), witnessed=True)
        await ledger.end_job(job.id, end, {"grams": Decimal("12.50"), "cost": Decimal("0.25")})


async def _names(hass: HomeAssistant, **data: Any) -> list[str]:
    return [job["name"] for job in (await _call(hass, "list_jobs", **data))["jobs"]]


async def test_jobs_are_listed_newest_first(hass: HomeAssistant, jobs: None) -> None:
    answer = await _call(hass, "list_jobs")
    assert [job["name"] for job in answer["jobs"]] == ["job 2", "job 1", "job 0"]
    assert answer["total"] == 3
    assert answer["next"] is None
    newest = answer["jobs"][0]
    assert newest["result"] == "finished"
    assert newest["first_seen_at"] == "2026-11-20T14:00:00+00:00"
    assert newest["grams"] in {"12.5", "12.50", "12.500"}
    assert Decimal(newest["cost"]) == Decimal("0.25")
    assert newest["filaments"] == []


async def test_jobs_are_chosen(hass: HomeAssistant, jobs: None, a1: str) -> None:
    assert await _names(hass, device_id=a1) == ["job 1", "job 0"]
    assert await _names(hass, result="cancelled") == ["job 1"]
    assert await _names(hass, result=["cancelled", "failed"]) == ["job 1"]
    assert await _names(hass, since="2026-11-20T13:00:00+00:00") == ["job 2", "job 1"]
    assert await _names(hass, until="2026-11-20T13:00:00+00:00") == ["job 0"]
    await hass.config.async_set_time_zone("Europe/Berlin")
    assert await _names(hass, since="2026-11-20 15:00:00") == ["job 2"]


async def test_jobs_come_in_pages(hass: HomeAssistant, jobs: None) -> None:
    first = await _call(hass, "list_jobs", limit=2)
    assert [job["name"] for job in first["jobs"]] == ["job 2", "job 1"]
    assert first["total"] == 3
    assert await _names(hass, limit=2, after=first["next"]) == ["job 0"]
    with pytest.raises(ServiceValidationError) as refused:
        await _call(hass, "list_jobs", after="page two")
    assert refused.value.translation_key == "invalid_cursor"


async def test_a_ledger_out_of_reach_is_told(hass: HomeAssistant, jobs: None) -> None:
    with (
        patch.object(hass.data[SHOP].ledger, "jobs", side_effect=LedgerUnavailable("/ledger.db")),
        pytest.raises(HomeAssistantError) as failed,
    ):
        await _call(hass, "list_jobs")
    assert failed.value.translation_key == "ledger_unavailable"
    assert len(await _names(hass)) == 3


# What the user interface knows of them


def test_every_action_is_described(hass: HomeAssistant) -> None:
    described = load_yaml_dict(str(HOUSE / "services.yaml"))
    _SERVICES_SCHEMA(described)
    registered = {name: schema for name, _, schema, _ in (*services._ACTIONS, *services._ADMIN_ACTIONS)}
    assert described.keys() == registered.keys()
    for name, schema in registered.items():
        fields = described[name]["fields"]
        assert {str(marker.schema) for marker in schema} == fields.keys(), name
        for marker in schema:
            is_required = isinstance(marker, vol.Required)
            assert fields[marker.schema].get("required", False) is is_required, f"{name}.{marker.schema}"


async def test_a_job_that_nobody_saw_is_entered_by_hand(hass: HomeAssistant, a1: str) -> None:
    times = {"started": "2026-10-05 10:00:00", "ended": "2026-10-05 12:00:00"}
    data = {"device_id": a1, "name": "Vase", "material": "PETG", "grams": "12.5"} | times
    answer: Any = await hass.services.async_call(DOMAIN, "add_job", data, blocking=True, return_response=True)
    ledger = hass.data[SHOP].ledger
    job = await ledger.job(answer["job_id"])
    account = await ledger.accounts.account(job.id)
    assert (answer["number"], account.origin) == ("PZ-2026-0001", "manual")
    assert (job.name, job.grams, job.printing_seconds) == ("Vase", Decimal("12.5"), 7200)
    assert [(row.type, row.grams_used) for row in job.filaments] == [("PETG", Decimal("12.5"))]
    assert account.material_cost == job.filaments[0].cost
    assert job.cost is not None
    times["ended"] = "2026-10-05 09:00:00"
    with pytest.raises(ServiceValidationError):
        await _call(hass, "add_job", device_id=a1, **times)
