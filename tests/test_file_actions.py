"""Files and prints by actions, end to end: from the call to what lies on, or is printed by, the simulated printer."""

import asyncio
import hashlib
from io import BytesIO
import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser, async_capture_events

from custom_components.printernizer import printing, shop as shop_module
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.library.models import KeptFile, Origin, OriginSource
from custom_components.printernizer.shop import SHOP
from homeassistant.core import Context, Event, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, Unauthorized, UnknownUser
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.json import json_bytes
from homeassistant.util import dt as dt_util
from tests.conftest import BAMBU_FILE, PRUSA_FILE, SetUp
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf, make_bgcode, make_gcode
from tests.simulators.prusalink import SimulatedPrinter

TEXTS = json.loads((Path(shop_module.__file__).parent / "translations" / "en.json").read_text("utf-8"))[
    "exceptions"
]


def device_of(hass: HomeAssistant, entry: MockConfigEntry) -> str:
    device = dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, entry.unique_id or ""), entry.entry_id
    )
    assert device is not None
    return device.id


@pytest.fixture
async def a1(hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp) -> str:
    """Set the simulated A1 up and give its device."""
    await set_up(bambu_entry)
    return device_of(hass, bambu_entry)


@pytest.fixture
async def core_one(hass: HomeAssistant, prusalink_entry: MockConfigEntry, set_up: SetUp) -> str:
    """Set the simulated Core One up and give its device."""
    await set_up(prusalink_entry)
    return device_of(hass, prusalink_entry)


async def call(hass: HomeAssistant, name: str, *, context: Context | None = None, **data: Any) -> Any:
    wants = hass.services.supports_response(DOMAIN, name).value != "none"
    return await hass.services.async_call(
        DOMAIN, name, data, blocking=True, return_response=wants, context=context
    )


async def refusal(hass: HomeAssistant, name: str, **data: Any) -> str:
    with pytest.raises(HomeAssistantError) as refused:
        await call(hass, name, **data)
    assert refused.value.translation_key in TEXTS
    return str(refused.value.translation_key)


@pytest.fixture
def shelf(hass: HomeAssistant, tmp_path: Path) -> Path:
    """Give a folder that Home Assistant may read."""
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    return tmp_path


async def keep(hass: HomeAssistant, name: str, content: bytes) -> KeptFile:
    """Put a file into the library as a browser does."""

    async def pieces() -> Any:
        yield content

    origin = Origin(source=OriginSource.UPLOAD, name=name, seen_at=dt_util.utcnow())
    return await hass.data[SHOP].library.receive(pieces(), name, len(content), origin)


def orders(printer: BambuSimulator) -> list[dict[str, Any]]:
    """Return what the printer was told to print, oldest first."""
    told = [json.loads(request.rstrip(b"\0")).get("print", {}) for request in printer.mqtt.requests]
    return [order for order in told if order.get("command") == "project_file"]


def states_of(events: list[Event[Any]]) -> list[tuple[str, str]]:
    return [(event.data["direction"], event.data["state"]) for event in events]


# Listed and fetched


async def file_id_of(hass: HomeAssistant, device_id: str, path: str) -> str | None:
    """Ask which file of the library lies there."""
    folder = path.rpartition("/")[0] or "/"
    files = (await call(hass, "list_files", device_id=device_id, path=folder))["files"]
    return next(file["file_id"] for file in files if file["path"] == path)


async def test_a_listing_says_what_is_kept(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    assert await file_id_of(hass, a1, BAMBU_FILE) is None
    answer = await call(hass, "download_file", device_id=a1, path=BAMBU_FILE)
    assert await file_id_of(hass, a1, BAMBU_FILE) == answer["file_id"]
    bambu_simulator.storage.content[BAMBU_FILE] = make_3mf(name="another", seconds=60)
    assert await file_id_of(hass, a1, BAMBU_FILE) is None


async def test_a_transfer_is_told_at_each_change_of_state(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    events = async_capture_events(hass, "printernizer_transfer")
    answer = await call(hass, "download_file", device_id=a1, path=BAMBU_FILE)
    assert states_of(events) == [("download", "waiting"), ("download", "running"), ("download", "done")]
    last = events[-1].data
    assert last == {
        "device_id": a1,
        "serial": bambu_simulator.serial,
        "direction": "download",
        "path": BAMBU_FILE,
        "name": BAMBU_FILE.removeprefix("/"),
        "state": "done",
        "file_id": answer["file_id"],
        "error": None,
        "transfer_id": last["transfer_id"],
        "is_automatic": False,
    }


async def test_a_transfer_that_fails_says_why(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    events = async_capture_events(hass, "printernizer_transfer")
    bambu_simulator.faults.size_lies = True
    assert await refusal(hass, "download_file", device_id=a1, path=BAMBU_FILE) == "transfer_failed"
    assert (events[-1].data["state"], events[-1].data["error"]) == ("failed", "transfer_failed")
    assert states_of(events).count(("download", "running")) == 5
    bambu_simulator.faults.size_lies = False
    assert await call(hass, "download_file", device_id=a1, path=BAMBU_FILE)
    assert events[-1].data["state"] == "done"


async def test_a_download_that_a_person_cancels_says_so(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    transfers = hass.data[SHOP].transfers
    bambu_simulator.faults.throttle = 100
    download = hass.async_create_task(refusal(hass, "download_file", device_id=a1, path=BAMBU_FILE))
    await eventually(lambda: transfers.all() and transfers.all()[0].done)
    transfers.cancel(transfers.all()[0].id)
    assert await download == "transfer_cancelled"
    bambu_simulator.faults.throttle = None
    await eventually(lambda: bambu_simulator.ftps.transfers == 0)
    assert await call(hass, "download_file", device_id=a1, path=BAMBU_FILE)


async def test_a_name_that_is_no_unicode_can_be_listed_and_fetched(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    content = make_3mf(name="W\xfcrfel")
    bambu_simulator.storage.content["/W\udcfcrfel.gcode.3mf"] = content
    events = async_capture_events(hass, "printernizer_transfer")
    files = (await call(hass, "list_files", device_id=a1))["files"]
    file = next(file for file in files if file["path"].endswith("rfel.gcode.3mf"))
    assert file["path"].encode()
    answer = await call(hass, "download_file", device_id=a1, path=file["path"])
    assert answer["sha256"] == hashlib.sha256(content).hexdigest()
    assert json_bytes([answer, file, *(event.data for event in events)])
    assert await file_id_of(hass, a1, file["path"]) == answer["file_id"]


# Sent


async def test_a_file_of_the_library_is_sent(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "Würfel.gcode.3mf", content := make_3mf(name="cube"))
    answer = await call(hass, "upload_file", device_id=a1, file_id=kept.sha256)
    assert answer == {"path": "/Würfel.gcode.3mf", "file_id": kept.sha256}
    assert bambu_simulator.storage.read("/Würfel.gcode.3mf") == content
    async with asyncio.timeout(30):
        while await file_id_of(hass, a1, answer["path"]) != kept.sha256:
            await asyncio.sleep(0.01)


async def test_a_local_file_is_sent_by_way_of_the_library(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator, shelf: Path
) -> None:
    content = make_3mf(name="cube")
    (shelf / "cube.gcode.3mf").write_bytes(content)
    answer = await call(
        hass, "upload_file", device_id=a1, local_path=str(shelf / "cube.gcode.3mf"), path="/cache/"
    )
    assert answer["path"] == "/cache/cube.gcode.3mf"
    assert answer["file_id"] == hashlib.sha256(content).hexdigest()
    assert bambu_simulator.storage.read("/cache/cube.gcode.3mf") == content


async def test_a_file_on_the_printer_is_only_overwritten_on_demand(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    before = bambu_simulator.storage.read(BAMBU_FILE)
    kept = await keep(hass, "cube.gcode.3mf", content := make_3mf(name="cube"))
    wish = {"device_id": a1, "file_id": kept.sha256, "path": BAMBU_FILE}
    assert await refusal(hass, "upload_file", **wish) == "file_exists"
    assert bambu_simulator.storage.read(BAMBU_FILE) == before
    assert (await call(hass, "upload_file", **wish, overwrite=True))["path"] == BAMBU_FILE
    assert bambu_simulator.storage.read(BAMBU_FILE) == content


async def test_a_card_that_is_missing_is_told(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "cube.gcode.3mf", make_3mf(name="cube"))
    bambu_simulator.faults.no_storage = True
    assert await refusal(hass, "upload_file", device_id=a1, file_id=kept.sha256) == "storage_missing"
    bambu_simulator.faults.no_storage = False
    assert await call(hass, "upload_file", device_id=a1, file_id=kept.sha256)


async def test_one_file_is_named_and_one_only(hass: HomeAssistant, a1: str, shelf: Path) -> None:
    both = {"file_id": "0" * 64, "local_path": str(shelf / "a.3mf")}
    assert await refusal(hass, "upload_file", device_id=a1) == "file_or_local_path"
    assert await refusal(hass, "upload_file", device_id=a1, **both) == "file_or_local_path"


@pytest.mark.parametrize("file_id", ["0" * 64, "nonsense", "0" * 63 + "Z"])
async def test_a_file_that_is_not_kept_is_told(hass: HomeAssistant, a1: str, file_id: str) -> None:
    assert await refusal(hass, "upload_file", device_id=a1, file_id=file_id) == "file_not_kept"
    assert await refusal(hass, "start_print", device_id=a1, file_id=file_id) == "file_not_kept"


async def test_what_home_assistant_may_not_read_is_not_sent(
    hass: HomeAssistant, a1: str, shelf: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.gcode.3mf"
    secret.write_bytes(make_3mf(name="secret"))
    (shelf / "link.gcode.3mf").symlink_to(secret)
    config = Path(hass.config.path("secrets.yaml"))
    config.write_text("password: geheim")
    for path in (secret, shelf / "link.gcode.3mf", config, Path("relative.3mf"), shelf / ".." / "x"):
        key = await refusal(hass, "upload_file", device_id=a1, local_path=str(path))
        assert key == "local_path_not_allowed", path
    for path in (shelf / "missing.3mf", shelf):
        assert (
            await refusal(hass, "upload_file", device_id=a1, local_path=str(path)) == "local_file_not_found"
        )
    assert await refusal(hass, "upload_file", device_id=a1, local_path="/a\nb") == "invalid_path"
    (shelf / "link.gcode.3mf").unlink()
    (shelf / "link.gcode.3mf").write_bytes(make_3mf(name="public"))
    assert await call(hass, "upload_file", device_id=a1, local_path=str(shelf / "link.gcode.3mf"))


# Deleted


async def test_a_file_is_deleted_when_that_was_confirmed(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    assert await refusal(hass, "delete_file", device_id=a1, path=BAMBU_FILE) == "confirm_needed"
    assert bambu_simulator.storage.read(BAMBU_FILE)
    await call(hass, "delete_file", device_id=a1, path=BAMBU_FILE, confirm=True)
    assert bambu_simulator.storage.read(BAMBU_FILE) is None
    assert await refusal(hass, "delete_file", device_id=a1, path=BAMBU_FILE, confirm=True) == "file_not_found"


# Printed


async def start(hass: HomeAssistant, device_id: str, **wish: Any) -> None:
    await call(hass, "start_print", device_id=device_id, **wish)


async def test_a_file_of_the_library_is_sent_and_printed(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    content = make_3mf(name="cube", filaments=(("PETG", "D32941", "3.10"), ("PLA", "000000", "9.00")))
    kept = await keep(hass, "Würfel.gcode.3mf", content)
    await start(hass, a1, file_id=kept.sha256, timelapse=True, bed_levelling=False)
    assert bambu_simulator.storage.read("/Würfel.gcode.3mf") == content
    order = orders(bambu_simulator)[-1]
    assert order["url"] == "ftp:///Würfel.gcode.3mf"
    assert order["param"] == "Metadata/plate_1.gcode"
    assert order["md5"] == hashlib.md5(content).hexdigest().upper()
    assert order["ams_mapping"] == [2, 1]
    assert (order["timelapse"], order["bed_leveling"], order["flow_cali"]) == (True, False, False)
    assert bambu_simulator.engine.is_active


async def test_a_file_that_lies_there_is_not_sent_again(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    content = make_3mf(name="cube", filaments=(("PLA", "FFFFFF", "3.10"),))
    kept = await keep(hass, "cube.gcode.3mf", content)
    await call(hass, "upload_file", device_id=a1, file_id=kept.sha256, path="/cache/kept.gcode.3mf")
    async with asyncio.timeout(30):
        while await file_id_of(hass, a1, "/cache/kept.gcode.3mf") is None:
            await asyncio.sleep(0.01)
    events = async_capture_events(hass, "printernizer_transfer")
    await start(hass, a1, file_id=kept.sha256)
    assert not events
    assert orders(bambu_simulator)[-1]["url"] == "ftp:///cache/kept.gcode.3mf"


async def test_a_name_that_is_taken_by_something_else_gets_a_number(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    other = bambu_simulator.storage.read(BAMBU_FILE)
    kept = await keep(
        hass, "VASE.gcode.3mf", content := make_3mf(name="x", filaments=(("PLA", "FFFFFF", "1"),))
    )
    await start(hass, a1, file_id=kept.sha256)
    assert bambu_simulator.storage.read(BAMBU_FILE) == other
    assert bambu_simulator.storage.read("/VASE (1).gcode.3mf") == content
    assert orders(bambu_simulator)[-1]["url"] == "ftp:///VASE (1).gcode.3mf"


async def test_a_file_on_the_printer_is_read_before_it_is_printed(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    content = make_3mf(name="cube", filaments=(("PLA", "0A9A5B", "3.10"),), plate=3)
    bambu_simulator.storage.content["/cube.gcode.3mf"] = content
    await start(hass, a1, path="/cube.gcode.3mf")
    order = orders(bambu_simulator)[-1]
    assert order["ams_mapping"] == [3]
    assert order["param"] == "Metadata/plate_3.gcode"
    assert order["md5"] == hashlib.md5(content).hexdigest().upper()


async def test_slots_are_named_by_hand(hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator) -> None:
    content = make_3mf(name="cube", filaments=(("PLA", "FFFFFF", "1"), ("PLA", "000000", "2")))
    kept = await keep(hass, "cube.gcode.3mf", content)
    for slots, key in (
        (["0:9", "0:1"], "slot_not_found"),
        (["5:0", "0:1"], "slot_not_found"),
        (["0:1"], "slots_count"),
        (["0:1", None], "no_filament"),
        (["first", "second"], "invalid_slots"),
        ({"0": "0:1"}, "invalid_slots"),
    ):
        assert await refusal(hass, "start_print", device_id=a1, file_id=kept.sha256, slots=slots) == key
    assert not orders(bambu_simulator)
    await start(hass, a1, file_id=kept.sha256, slots="0:3, 0:3")
    assert orders(bambu_simulator)[-1]["ams_mapping"] == [3, 3]


async def test_a_material_that_hangs_nowhere_is_told(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "a.gcode.3mf", make_3mf(name="a", filaments=(("ABS", "FFFFFF", "1"),)))
    assert await refusal(hass, "start_print", device_id=a1, file_id=kept.sha256) == "no_filament"
    await start(hass, a1, file_id=kept.sha256, slots=["0:0"])
    assert orders(bambu_simulator)[-1]["ams_mapping"] == [0]


async def test_a_plate_that_is_not_there_is_told(hass: HomeAssistant, a1: str) -> None:
    kept = await keep(hass, "a.gcode.3mf", make_3mf(name="a", filaments=(("PLA", "FFFFFF", "1"),), plate=2))
    assert await refusal(hass, "start_print", device_id=a1, file_id=kept.sha256, plate=1) == "plate_missing"
    await start(hass, a1, file_id=kept.sha256, plate=2)


def two_plates() -> bytes:
    """Make a file of two plates, the second with another filament."""
    first = make_3mf(name="two", filaments=(("PLA", "FFFFFF", "1"), ("PLA", "1B1B1B", "2")))
    second = make_3mf(name="two", filaments=(("PLA", "0A9A5B", "3"),), plate=2)
    info = "Metadata/slice_info.config"
    made = BytesIO()
    with ZipFile(BytesIO(first)) as one, ZipFile(BytesIO(second)) as two, ZipFile(made, "w") as both:
        text, other = one.read(info).decode(), two.read(info).decode()
        plate = other[other.index("<plate>") : other.index("</plate>") + len("</plate>")]
        both.writestr(info, text.replace("</config>", f"{plate}</config>"))
        for name in one.namelist():
            if name != info:
                both.writestr(name, one.read(name))
        both.writestr("Metadata/plate_2.gcode", two.read("Metadata/plate_2.gcode"))
    return made.getvalue()


async def test_of_several_plates_one_is_named(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "two.gcode.3mf", two_plates())
    assert await refusal(hass, "start_print", device_id=a1, file_id=kept.sha256) == "plate_needed"
    assert await refusal(hass, "start_print", device_id=a1, file_id=kept.sha256, plate=3) == "plate_missing"
    await start(hass, a1, file_id=kept.sha256, plate=2)
    order = orders(bambu_simulator)[-1]
    assert order["param"] == "Metadata/plate_2.gcode"
    assert order["ams_mapping"] == [3, -1]


async def test_an_empty_slot_is_refused(
    hass: HomeAssistant, a1: str, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "a.gcode.3mf", make_3mf(name="a", filaments=(("PLA", "FFFFFF", "1"),)))
    coordinator = bambu_entry.runtime_data.coordinator
    ams = bambu_simulator.engine.report["ams"]
    full = ams["tray_exist_bits"]

    def is_empty() -> bool:
        return coordinator.data.snapshot.ams[0].slots[0].is_empty

    bambu_simulator.engine.change({"ams": ams | {"tray_exist_bits": "e"}})
    await eventually(is_empty)
    wish = {"device_id": a1, "file_id": kept.sha256, "slots": ["0:0"]}
    assert await refusal(hass, "start_print", **wish) == "slot_empty"
    bambu_simulator.engine.change({"ams": ams | {"tray_exist_bits": full}})
    await eventually(lambda: not is_empty())
    await call(hass, "start_print", **wish)


async def test_there_is_an_end_to_names(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "a.gcode.3mf", make_3mf(name="a", filaments=(("PLA", "FFFFFF", "1"),)))
    taken = ["/A.gcode.3mf", *(f"/a ({number}).gcode.3mf" for number in range(1, 20))]
    bambu_simulator.storage.content |= dict.fromkeys(taken, b"")
    assert await refusal(hass, "start_print", device_id=a1, file_id=kept.sha256) == "file_exists"
    assert not orders(bambu_simulator)
    del bambu_simulator.storage.content[taken[-1]]
    await start(hass, a1, file_id=kept.sha256)
    assert orders(bambu_simulator)[-1]["url"] == f"ftp://{taken[-1]}"


async def test_a_name_that_somebody_takes_meanwhile_gets_a_number(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nothing(*_: Any) -> frozenset[str]:
        return frozenset()

    monkeypatch.setattr(printing, "_async_taken", nothing)
    kept = await keep(hass, "vase.gcode.3mf", make_3mf(name="a", filaments=(("PLA", "FFFFFF", "1"),)))
    await start(hass, a1, file_id=kept.sha256)
    assert orders(bambu_simulator)[-1]["url"] == "ftp:///vase (1).gcode.3mf"


async def test_a_file_that_is_gone_from_the_disk_is_told(hass: HomeAssistant, a1: str) -> None:
    content = make_3mf(name="a", filaments=(("PLA", "FFFFFF", "1"),))
    kept = await keep(hass, "a.gcode.3mf", content)
    path = await hass.data[SHOP].library.find(kept.sha256)
    assert path is not None
    path.unlink()
    assert await refusal(hass, "start_print", device_id=a1, file_id=kept.sha256) == "file_not_kept"
    await keep(hass, "a.gcode.3mf", content)
    await start(hass, a1, file_id=kept.sha256)


async def test_a_running_print_is_never_disturbed(
    hass: HomeAssistant, a1: str, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "a.gcode.3mf", make_3mf(name="a", filaments=(("PLA", "FFFFFF", "1"),)))
    coordinator = bambu_entry.runtime_data.coordinator
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: coordinator.data.snapshot.status == "printing")
    assert await refusal(hass, "start_print", device_id=a1, file_id=kept.sha256) == "print_occupied"
    assert not orders(bambu_simulator)
    assert bambu_simulator.storage.read("/a.gcode.3mf") is None
    bambu_simulator.engine.stop()
    await advance_until(
        bambu_simulator, lambda: coordinator.data.snapshot.status in {"cancelled", "failed"}, step=5
    )
    await start(hass, a1, file_id=kept.sha256)


async def test_of_two_wishes_at_once_one_is_refused(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "a.gcode.3mf", make_3mf(name="a", filaments=(("PLA", "FFFFFF", "1"),)))
    answers = await asyncio.gather(
        *(start(hass, a1, file_id=kept.sha256) for _ in range(2)), return_exceptions=True
    )
    refused = [answer for answer in answers if answer is not None]
    assert [getattr(each, "translation_key", each) for each in refused] == ["print_occupied"]
    assert len(orders(bambu_simulator)) == 1


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.gcode", make_gcode(name="a"), "print_wrong_format"),
        ("a.stl", b"solid a\nendsolid a\n", "print_wrong_format"),
    ],
)
async def test_what_can_not_be_printed_is_not_sent(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator, name: str, content: bytes, key: str
) -> None:
    kept = await keep(hass, name, content)
    assert await refusal(hass, "start_print", device_id=a1, file_id=kept.sha256) == key
    assert bambu_simulator.storage.read(f"/{name}") is None


async def test_what_is_to_be_printed_is_named_once(hass: HomeAssistant, a1: str) -> None:
    assert await refusal(hass, "start_print", device_id=a1) == "file_or_path"
    assert (
        await refusal(hass, "start_print", device_id=a1, path=BAMBU_FILE, file_id="0" * 64) == "file_or_path"
    )
    assert await refusal(hass, "start_print", device_id=a1, path="/nowhere.3mf") == "file_not_found"


async def test_a_printer_that_is_away_is_told_before_anything_is_sent(
    hass: HomeAssistant, a1: str, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "a.gcode.3mf", make_3mf(name="a", filaments=(("PLA", "FFFFFF", "1"),)))
    coordinator = bambu_entry.runtime_data.coordinator
    await bambu_simulator.stop()
    await eventually(lambda: not coordinator.last_update_success)
    assert await refusal(hass, "start_print", device_id=a1, file_id=kept.sha256) == "print_not_connected"
    await bambu_simulator.start()
    await advance_until(bambu_simulator, lambda: coordinator.last_update_success, step=2)
    await start(hass, a1, file_id=kept.sha256)


# Who may


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("download_file", {"path": BAMBU_FILE}),
        ("upload_file", {"file_id": "0" * 64}),
        ("delete_file", {"path": BAMBU_FILE, "confirm": True}),
        ("start_print", {"path": BAMBU_FILE}),
        ("unload_filament", {}),
    ],
)
async def test_only_who_may_control_the_printer_has_it_do_something(
    hass: HomeAssistant,
    a1: str,
    bambu_simulator: BambuSimulator,
    hass_read_only_user: MockUser,
    name: str,
    data: dict[str, Any],
) -> None:
    with pytest.raises(Unauthorized):
        await call(hass, name, device_id=a1, **data, context=Context(user_id=hass_read_only_user.id))
    with pytest.raises(UnknownUser):
        await call(hass, name, device_id=a1, **data, context=Context(user_id="nobody"))
    assert bambu_simulator.storage.read(BAMBU_FILE)
    assert not orders(bambu_simulator)
    files = await call(hass, "list_files", device_id=a1, context=Context(user_id=hass_read_only_user.id))
    assert files["files"]


async def test_who_may_control_it_prints(
    hass: HomeAssistant, a1: str, bambu_simulator: BambuSimulator, hass_admin_user: MockUser
) -> None:
    await call(
        hass,
        "start_print",
        device_id=a1,
        path=BAMBU_FILE,
        slots=["0:2"],
        context=Context(user_id=hass_admin_user.id),
    )
    assert bambu_simulator.engine.is_active


# PrusaLink


async def test_a_file_is_sent_to_and_printed_by_a_prusa_printer(
    hass: HomeAssistant,
    core_one: str,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
) -> None:
    kept = await keep(hass, "Würfel.bgcode", make_bgcode(name="cube"))
    coordinator = prusalink_entry.runtime_data.coordinator
    printing = hass.async_create_task(start(hass, core_one, file_id=kept.sha256, timelapse=True))
    await advance_until(prusalink_simulator, printing.done, step=1)
    await printing
    await advance_until(prusalink_simulator, lambda: coordinator.data.snapshot.status == "printing")
    assert coordinator.data.snapshot.job.file_name == "Würfel.bgcode"


async def test_a_prusa_printer_is_not_sent_what_it_can_not_print(
    hass: HomeAssistant, core_one: str, prusalink_simulator: SimulatedPrinter
) -> None:
    kept = await keep(hass, "a.gcode.3mf", make_3mf(name="a"))
    assert await refusal(hass, "start_print", device_id=core_one, file_id=kept.sha256) == "print_wrong_format"


async def test_a_prusa_printers_file_is_printed_and_deleted(
    hass: HomeAssistant,
    core_one: str,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
) -> None:
    coordinator = prusalink_entry.runtime_data.coordinator
    listed = (await call(hass, "list_files", device_id=core_one))["files"]
    path = next(file["path"] for file in listed if file["name"] == PRUSA_FILE)
    printing = hass.async_create_task(start(hass, core_one, path=path))
    await advance_until(prusalink_simulator, printing.done, step=1)
    await printing
    await advance_until(prusalink_simulator, lambda: coordinator.data.snapshot.status == "printing")
    assert await refusal(hass, "delete_file", device_id=core_one, path=path, confirm=True) == "file_busy"
    await advance_until(prusalink_simulator, lambda: coordinator.data.snapshot.status == "finished", step=600)
    prusalink_simulator.dismiss()
    await eventually(lambda: coordinator.data.snapshot.status == "idle")
    await call(hass, "delete_file", device_id=core_one, path=path, confirm=True)
    listed = (await call(hass, "list_files", device_id=core_one))["files"]
    assert all(file["path"] != path for file in listed)
