"""Files on simulated printers over the websocket: real drivers, real queue, real library."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.errors import ConnectionLost
from custom_components.printernizer.drivers.models import Capability, FileKind, PrinterFile
from custom_components.printernizer.drivers.paths import read_path, written_path
from custom_components.printernizer.ledger import LedgerError
from custom_components.printernizer.library.models import OriginSource, TransferState
from custom_components.printernizer.printer_files import async_kept_ids
from custom_components.printernizer.shop import SHOP
from custom_components.printernizer.websocket import files_printer
from custom_components.printernizer.websocket.serialize_listing import newest
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.conftest import BAMBU_FILE, PRUSA_FILE, SetUp
from tests.kept_files import PLAIN, READ_ONLY, Asker, keep, sha256_of, token_of
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf, make_bgcode
from tests.simulators.prusalink import SimulatedPrinter

OTHER = make_3mf(name="Other")


@pytest.fixture
async def admin(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, hass_ws_client: WebSocketGenerator
) -> Asker:
    """Give an administrator, and a printer that is set up."""
    await set_up(bambu_entry)
    return Asker(await hass_ws_client(hass))


async def downloaded(hass: HomeAssistant, asker: Asker, entry_id: str, path: str) -> str:
    """Fetch a file and return its id."""
    transfer = await asker.ask("download", entry_id=entry_id, path=path)
    ended = await hass.data[SHOP].transfers.wait(transfer["id"])
    assert ended.state is TransferState.DONE
    assert ended.sha256 is not None
    return ended.sha256


def row_of(listing: dict[str, Any], name: str) -> dict[str, Any]:
    return next(row for row in listing["files"] if row["name"] == name)


async def test_a_folder_is_shown_with_what_may_be_done(admin: Asker, bambu_entry: MockConfigEntry) -> None:
    listing = await admin.ask("browse", entry_id=bambu_entry.entry_id)
    assert listing["path"] == "/"
    assert listing["total"] == len(listing["files"])
    assert row_of(listing, "cache")["kind"] == "folder"
    vase = row_of(listing, "vase.gcode.3mf")
    assert (vase["path"], vase["kind"], vase["file_id"]) == (BAMBU_FILE, "print", None)
    assert vase["size"] > 0
    assert [listing[f"can_{right}"] for right in ("download", "upload", "delete", "print")] == [True] * 4
    inside = await admin.ask("browse", entry_id=bambu_entry.entry_id, path="/cache")
    assert inside["files"] == []


async def test_a_file_is_fetched_and_then_known_to_be_kept(
    hass: HomeAssistant, admin: Asker, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    content = bambu_simulator.storage.read(BAMBU_FILE)
    assert content is not None
    file_id = await downloaded(hass, admin, bambu_entry.entry_id, BAMBU_FILE)
    assert file_id == sha256_of(content)
    listing = await admin.ask("browse", entry_id=bambu_entry.entry_id)
    assert row_of(listing, "vase.gcode.3mf")["file_id"] == file_id
    origin = (await admin.ask("get", file_id=file_id))["file"]["origin"]
    assert (origin["printer_name"], origin["path"]) == ("Werkbank", BAMBU_FILE)
    bambu_simulator.storage.write(BAMBU_FILE, OTHER)
    listing = await admin.ask("browse", entry_id=bambu_entry.entry_id)
    assert row_of(listing, "vase.gcode.3mf")["file_id"] is None


async def test_a_listing_without_sizes_tells_what_is_kept_all_the_same(
    hass: HomeAssistant,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
    hass_ws_client: WebSocketGenerator,
) -> None:
    await set_up(prusalink_entry)
    asker = Asker(await hass_ws_client(hass))
    listing = await asker.ask("browse", entry_id=prusalink_entry.entry_id)
    row = row_of(listing, PRUSA_FILE)
    assert row["size"] is None
    assert row["file_id"] is None
    file_id = await downloaded(hass, asker, prusalink_entry.entry_id, row["path"])
    for path in ("/", "/usb"):
        listing = await asker.ask("browse", entry_id=prusalink_entry.entry_id, path=path)
        assert row_of(listing, PRUSA_FILE)["file_id"] == file_id
    prusalink_simulator.storage.add(PRUSA_FILE, make_bgcode(name="other"), mtime=1_795_000_000)
    listing = await asker.ask("browse", entry_id=prusalink_entry.entry_id)
    assert row_of(listing, PRUSA_FILE)["file_id"] is None


async def test_a_name_that_is_no_unicode_is_shown_and_fetched(
    hass: HomeAssistant, admin: Asker, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    raw = b"/W\xfcrfel.gcode.3mf".decode("utf-8", "surrogateescape")
    bambu_simulator.storage.write(raw, OTHER)
    listing = await admin.ask("browse", entry_id=bambu_entry.entry_id)
    row = row_of(listing, "Würfel.gcode.3mf")
    assert read_path(row["path"]) == raw
    file_id = await downloaded(hass, admin, bambu_entry.entry_id, row["path"])
    assert file_id == sha256_of(OTHER)
    listing = await admin.ask("browse", entry_id=bambu_entry.entry_id)
    assert row_of(listing, "Würfel.gcode.3mf")["file_id"] == file_id
    assert (await admin.ask("get", file_id=file_id))["file"]["origin"]["path"] == row["path"]


def test_every_path_comes_back_as_it_went() -> None:
    raw = b"/\x80\xff Gr\xc3\xb6\xc3\x9fe \xf0\x9f\x98\x80.gcode".decode("utf-8", "surrogateescape")
    assert read_path(written_path(raw)) == raw
    assert written_path(raw).encode().decode() == written_path(raw)
    assert written_path("/\ud800").encode() == b"/?"


async def test_all_files_of_a_folder_are_fetched_with_one_look_at_it(
    hass: HomeAssistant,
    admin: Asker,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(4):
        bambu_simulator.storage.write(f"/cache/{number}.gcode.3mf", make_3mf(name=f"P{number}"))
    files = bambu_entry.runtime_data.coordinator.driver.files
    listed: list[str] = []
    real = files.list

    async def counting(path: str = "/") -> list[PrinterFile]:
        listed.append(path)
        found: list[PrinterFile] = await real(path)
        return found

    monkeypatch.setattr(files, "list", counting)
    listing = await admin.ask("browse", entry_id=bambu_entry.entry_id, path="/cache")
    transfers = [
        await admin.ask("download", entry_id=bambu_entry.entry_id, path=row["path"])
        for row in listing["files"]
    ]
    assert listed == ["/cache"]
    for transfer in transfers:
        await hass.data[SHOP].transfers.wait(transfer["id"])
    assert (await admin.ask("facets"))["files"] == 4


async def test_what_was_not_looked_at_is_looked_up(admin: Asker, bambu_entry: MockConfigEntry) -> None:
    transfer = await admin.ask("download", entry_id=bambu_entry.entry_id, path=BAMBU_FILE)
    assert transfer["path"] == BAMBU_FILE
    assert transfer["size"] > 0
    for path in ("/missing.3mf", "/cache"):
        key = await admin.fails("download", entry_id=bambu_entry.entry_id, path=path)
        assert key == "file_not_found"


async def test_a_folder_of_fifty_thousand_files_is_shown_up_to_a_bound(
    admin: Asker,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = [
        PrinterFile(path=f"/{number}.gcode", name=f"{number}.gcode", size=1, modified=f"2026-{number:06d}")
        for number in range(50_000)
    ]
    folder = PrinterFile(path="/cache", name="cache", kind=FileKind.FOLDER)

    async def listing(path: str = "/") -> list[PrinterFile]:
        return [*many, folder]

    monkeypatch.setattr(bambu_entry.runtime_data.coordinator.driver.files, "list", listing)
    answer = await admin.ask("browse", entry_id=bambu_entry.entry_id)
    assert answer["total"] == 50_001
    assert len(answer["files"]) == 5_000
    assert answer["files"][0]["name"] == "cache"
    assert answer["files"][1]["name"] == "49999.gcode"
    assert len(str(answer)) < 2_000_000


def test_files_without_a_date_are_left_out_first() -> None:
    dated = PrinterFile(path="/a", name="a", modified="2020-01-01")
    undated = PrinterFile(path="/b", name="b")
    assert newest([undated, dated], 1) == [dated]
    assert newest([undated, dated], 2) == [undated, dated]


async def test_paths_that_lead_elsewhere_never_reach_a_printer(
    admin: Asker, bambu_entry: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> None:
        pytest.fail("the printer was asked")

    for method in ("list", "delete"):
        monkeypatch.setattr(bambu_entry.runtime_data.coordinator.driver.files, method, never)
    paths = ("/../etc/passwd", "/cache/../../x", "/a\0b", "/a\nb", "/" + "a" * 4_000, "", " ", 7)
    for path in paths:
        for command in ("browse", "download", "delete_on_printer", "print_options", "print"):
            key = await admin.fails(command, entry_id=bambu_entry.entry_id, path=path)
            assert key == ("invalid_format" if path == 7 else "invalid_path")


async def test_a_printer_that_is_not_there_is_told_in_words(admin: Asker) -> None:
    for command, more in (
        ("browse", {}),
        ("download", {"path": "/x"}),
        ("delete_on_printer", {"path": "/x"}),
        ("send", {"file_id": "a" * 64}),
    ):
        assert await admin.fails(command, entry_id="../nobody", **more) == "printer_not_found"
    assert await admin.fails("browse", entry_id="x" * 65) == "invalid_format"


async def test_a_disabled_or_unloaded_printer_gives_no_files(
    hass: HomeAssistant, admin: Asker, bambu_entry: MockConfigEntry
) -> None:
    await hass.config_entries.async_unload(bambu_entry.entry_id)
    assert await admin.fails("browse", entry_id=bambu_entry.entry_id) == "not_connected"
    await hass.config_entries.async_set_disabled_by(bambu_entry.entry_id, ConfigEntryDisabler.USER)
    assert await admin.fails("browse", entry_id=bambu_entry.entry_id) == "printer_not_found"


async def test_a_printer_that_is_away_is_told_at_once_and_comes_back(
    admin: Asker, bambu_entry: MockConfigEntry
) -> None:
    coordinator = bambu_entry.runtime_data.coordinator
    coordinator.async_set_update_error(ConnectionLost())
    assert await admin.fails("browse", entry_id=bambu_entry.entry_id) == "not_connected"
    coordinator.async_set_updated_data(coordinator.data)
    assert (await admin.ask("browse", entry_id=bambu_entry.entry_id))["files"]


async def test_nobody_looks_at_an_empty_page_for_ever(
    admin: Asker,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(files_printer, "PATIENCE", 0.2)
        bambu_simulator.faults.ftps_hangs = True
        assert await admin.fails("browse", entry_id=bambu_entry.entry_id) == "transfer_busy"
    bambu_simulator.faults.ftps_hangs = False
    assert (await admin.ask("browse", entry_id=bambu_entry.entry_id))["files"]


async def test_a_folder_is_shown_while_the_books_are_shut(
    hass: HomeAssistant, admin: Asker, bambu_entry: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise LedgerError("disk is gone")

    monkeypatch.setattr(hass.data[SHOP].ledger, "kept_from", broken)
    listing = await admin.ask("browse", entry_id=bambu_entry.entry_id)
    assert row_of(listing, "vase.gcode.3mf")["file_id"] is None


async def test_a_kept_file_is_sent_to_the_printer(
    hass: HomeAssistant, admin: Asker, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "Größe: XL.gcode.3mf", OTHER)
    transfer = await admin.ask("send", file_id=kept.sha256, entry_id=bambu_entry.entry_id)
    assert transfer["direction"] == "upload"
    assert transfer["entry_id"] == bambu_entry.entry_id
    assert transfer["printer_name"] == "Werkbank"
    await hass.data[SHOP].transfers.wait(transfer["id"])
    assert bambu_simulator.storage.read(transfer["path"]) == OTHER
    assert await admin.fails("send", file_id="a" * 64, entry_id=bambu_entry.entry_id) == "file_not_kept"


async def test_a_file_is_deleted_on_the_printer(
    admin: Asker, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    await admin.ask("browse", entry_id=bambu_entry.entry_id)
    await admin.ask("delete_on_printer", entry_id=bambu_entry.entry_id, path=BAMBU_FILE)
    assert bambu_simulator.storage.read(BAMBU_FILE) is None
    for command in ("delete_on_printer", "download"):
        key = await admin.fails(command, entry_id=bambu_entry.entry_id, path=BAMBU_FILE)
        assert key == "file_not_found"


async def test_who_may_only_look_sees_the_files_but_does_nothing(
    hass: HomeAssistant,
    admin: Asker,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    hass_ws_client: WebSocketGenerator,
) -> None:
    entry_id = bambu_entry.entry_id
    kept = await keep(hass, "Other.gcode.3mf", OTHER)
    _, token = await token_of(hass, READ_ONLY)
    guest = Asker(await hass_ws_client(hass, token))
    listing = await guest.ask("browse", entry_id=entry_id)
    assert row_of(listing, "vase.gcode.3mf")
    assert not any(listing[f"can_{right}"] for right in ("download", "upload", "delete", "print"))
    for command, more in (
        ("download", {"path": BAMBU_FILE}),
        ("delete_on_printer", {"path": BAMBU_FILE}),
        ("send", {"file_id": kept.sha256}),
        ("print", {"path": BAMBU_FILE}),
        ("print_options", {"path": BAMBU_FILE}),
    ):
        assert await guest.fails(command, entry_id=entry_id, **more) == "unauthorized"
    assert bambu_simulator.storage.read(BAMBU_FILE) is not None
    assert hass.data[SHOP].transfers.all() == ()
    _, token = await token_of(hass, PLAIN)
    member = Asker(await hass_ws_client(hass, token))
    assert (await member.ask("browse", entry_id=entry_id))["can_print"] is True
    assert (await member.ask("download", entry_id=entry_id, path=BAMBU_FILE))["direction"] == "download"


@pytest.mark.parametrize(
    ("command", "capability", "more"),
    [
        ("browse", Capability.LIST_FILES, {}),
        ("download", Capability.DOWNLOAD_FILES, {"path": BAMBU_FILE}),
        ("send", Capability.UPLOAD_FILES, {"file_id": "a" * 64}),
        ("delete_on_printer", Capability.DELETE_FILES, {"path": BAMBU_FILE}),
    ],
)
async def test_what_a_printer_can_not_do_is_told(
    admin: Asker,
    bambu_entry: MockConfigEntry,
    command: str,
    capability: Capability,
    more: dict[str, Any],
    without: Callable[[Capability], None],
) -> None:
    without(capability)
    assert await admin.fails(command, entry_id=bambu_entry.entry_id, **more) == "not_supported"


@pytest.fixture
def without(bambu_entry: MockConfigEntry) -> Callable[[Capability], None]:
    """Give what takes a capability from the printer."""

    def without(capability: Capability) -> None:
        coordinator = bambu_entry.runtime_data.coordinator
        info = coordinator.data.snapshot.info
        info = replace(info, capabilities=info.capabilities - {capability})
        coordinator.data = replace(coordinator.data, snapshot=replace(coordinator.data.snapshot, info=info))

    return without


async def test_the_same_file_is_told_by_date_and_size(hass: HomeAssistant, socket_enabled: None) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    place = {"source": OriginSource.PRINTER, "serial": "S", "path": "/a/x.gcode.3mf"}
    kept = await keep(hass, "x.gcode.3mf", OTHER, **place, size=10, modified="2026-05-01T10:00")
    for size, modified, is_same in (
        (10, "2026-05-01T10:00", True),
        (11, "2026-05-01T10:00", False),
        (None, "2026-05-01T10:00", True),
        (10, "2026-05-01T10:01", False),
        # Half a year later the printer leaves the hour out.
        (10, "2026-05-01", True),
        (10, "2025-05-01", False),
        (10, None, False),
        (None, None, False),
    ):
        listed = PrinterFile(path="/a/x.gcode.3mf", name="x.gcode.3mf", size=size, modified=modified)
        found = await async_kept_ids(hass.data[SHOP].library.index, "S", [listed])
        assert found == ({listed.path: kept.sha256} if is_same else {}), listed
