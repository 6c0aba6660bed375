"""Files of the library over the websocket of a real Home Assistant, with a real library and ledger."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import FileKind
from custom_components.printernizer.ledger import Job, LedgerError, NewJob, Printer
from custom_components.printernizer.library import LibraryError, LibraryProblem
from custom_components.printernizer.library.models import JobFileRole, KeptFile, OriginSource
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.kept_files import PLAIN, READ_ONLY, Asker, keep, left_on_disk, sha256_of, token_of
from tests.simulators.printfiles import make_3mf, make_bgcode
from tests.simulators.printfiles_solid import box, make_stl

VASE = make_3mf(name="Vase", seconds=7200, filaments=(("PETG", "F2A33A", "12.48"),))
BOX = make_bgcode(name="Box")
FILM = b"\0\0\0\x18ftypmp42" + b"f" * 5000
SERIAL = "01S00A000000001"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
async def house(hass: HomeAssistant, socket_enabled: None) -> HomeAssistant:
    """Give a Home Assistant with an empty library."""
    assert await async_setup_component(hass, DOMAIN, {})
    return hass


@pytest.fixture
async def kept(house: HomeAssistant) -> dict[str, KeptFile]:
    """Put three files into the library."""
    vase = await keep(
        house,
        "Vase.gcode.3mf",
        VASE,
        source=OriginSource.PRINTER,
        serial=SERIAL,
        path="/Vase.gcode.3mf",
        seen_at=NOON,
    )
    box = await keep(house, "Größe.bgcode", BOX)
    film = await keep(house, "Film.mp4", FILM, kind=FileKind.TIMELAPSE)
    return {"vase": vase, "box": box, "film": film}


@pytest.fixture
async def admin(house: HomeAssistant, hass_ws_client: WebSocketGenerator) -> Asker:
    """Give an administrator."""
    return Asker(await hass_ws_client(house))


async def begun(house: HomeAssistant) -> Job:
    """Enter a job."""
    printer = Printer(serial=SERIAL, vendor="bambu", model="A1", name="Werkbank")
    new = NewJob(
        printer=printer, identity="7", first_seen_at=NOON, started_at=NOON, name="Vase", currency="EUR"
    )
    return await house.data[SHOP].ledger.start_job(new)


def names(page: dict[str, Any]) -> list[str]:
    return [file["name"] for file in page["files"]]


async def test_files_are_listed_with_what_their_cards_show(admin: Asker, kept: dict[str, KeptFile]) -> None:
    page = await admin.ask("list", sort="name", is_descending=False)
    assert page["total"] == 3
    assert page["next"] is None
    film, box, vase = page["files"]
    assert vase["file_id"] == sha256_of(VASE)
    assert vase["kind"] == "print"
    assert vase["size"] == len(VASE)
    assert vase["is_sliced"] is True
    assert vase["plates"] == 1
    assert vase["seconds"] == 7200
    assert vase["grams"] == "12.48"
    assert vase["grams_estimated"] is None
    assert vase["materials"] == ["PETG"]
    assert vase["colors"] == ["F2A33A"]
    assert vase["dimensions"] is None
    assert vase["problem"] is None
    assert vase["origin"] == {
        "source": "printer",
        "serial": SERIAL,
        "printer_name": SERIAL,
        "path": "/Vase.gcode.3mf",
        "name": "Vase.gcode.3mf",
    }
    assert box["name"] == "Größe.bgcode"
    assert box["origin"]["printer_name"] == ""
    assert film["kind"] == "timelapse"
    assert film["is_sliced"] is False
    assert film["grams"] is film["seconds"] is None


async def test_pages_follow_each_other_to_the_end(admin: Asker, kept: dict[str, KeptFile]) -> None:
    found: list[str] = []
    after = None
    for _ in range(3):
        page = await admin.ask("list", sort="name", is_descending=False, limit=1, after=after)
        found += names(page)
        after = page["next"]
    assert found == ["Film.mp4", "Größe.bgcode", "Vase.gcode.3mf"]
    assert after is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"text": "GRÖSSE"}, ["Größe.bgcode"]),
        ({"text": "vase gcode"}, ["Vase.gcode.3mf"]),
        ({"kinds": ["timelapse"]}, ["Film.mp4"]),
        ({"printers": [SERIAL]}, ["Vase.gcode.3mf"]),
        ({"materials": ["PETG"]}, ["Vase.gcode.3mf"]),
        ({"tags": ["none has it"]}, []),
        ({"is_pinned": True}, []),
        ({"is_pinned": None, "kinds": ["log"]}, []),
    ],
)
async def test_files_are_filtered(
    admin: Asker, kept: dict[str, KeptFile], query: dict[str, Any], expected: list[str]
) -> None:
    assert names(await admin.ask("list", **query)) == expected


@pytest.mark.parametrize(
    ("command", "query"),
    [
        ("list", {"limit": 0}),
        ("list", {"limit": 201}),
        ("list", {"text": "x" * 201}),
        ("list", {"kinds": ["poem"]}),
        ("list", {"kinds": ["print"] * 20}),
        ("list", {"printers": ["S"] * 101}),
        ("list", {"sort": "colour"}),
        ("list", {"after": "x" * 1001}),
        ("list", {"is_pinned": "yes"}),
        ("get", {"file_id": "../../etc/passwd"}),
        ("get", {"file_id": "A" * 64}),
        ("get", {"file_id": "a" * 64 + "\n"}),
        ("get", {}),
        ("update", {"file_id": "a" * 64, "name": ""}),
        ("update", {"file_id": "a" * 64, "name": "x" * 256}),
        ("update", {"file_id": "a" * 64, "note": "x" * 4001}),
        ("update", {"file_id": "a" * 64, "tags": ["t"] * 31}),
        ("update", {"file_id": "a" * 64, "tags": ["t" * 65]}),
        ("update", {"file_id": "a" * 64, "size": 1}),
        ("update_many", {"file_ids": []}),
        ("update_many", {"file_ids": ["a" * 64] * 201}),
        ("update_many", {"file_ids": ["a" * 64], "add_tags": ["t"] * 31}),
        ("update_many", {"file_ids": ["a" * 64], "note": ""}),
        ("delete", {"file_ids": []}),
        ("delete", {"file_ids": ["a" * 64] * 201}),
        ("delete", {"file_ids": ["a" * 63]}),
    ],
)
async def test_what_makes_no_sense_is_refused_before_anything_is_done(
    admin: Asker, command: str, query: dict[str, Any]
) -> None:
    assert await admin.fails(command, **query) == "invalid_format"


async def test_a_cursor_that_no_page_gave_is_refused(admin: Asker, kept: dict[str, KeptFile]) -> None:
    assert await admin.fails("list", after="made up") == "invalid_cursor"
    assert (await admin.ask("list"))["total"] == 3


async def test_all_about_a_file(house: HomeAssistant, admin: Asker, kept: dict[str, KeptFile]) -> None:
    job = await begun(house)
    await house.data[SHOP].ledger.update_job(job.id, {"file_sha256": sha256_of(VASE)})
    details = await admin.ask("get", file_id=sha256_of(VASE))
    assert details["file"]["job_count"] == 1
    assert details["file"]["is_referred_to"] is True
    assert details["jobs"] == [
        {
            "id": job.id,
            "printer_name": "Werkbank",
            "name": "Vase",
            "result": None,
            "start_time": NOON.isoformat(),
        }
    ]
    (plate,) = details["list_of_plates"]
    assert plate["index"] == 1
    assert plate["filaments"] == [
        {
            "index": 0,
            "type": "PETG",
            "name": plate["filaments"][0]["name"],
            "color": "F2A33A",
            "grams": "12.48",
        }
    ]
    assert f"/thumbnails/{sha256_of(VASE)}/1/small?authSig=" in plate["thumbnail_url"]
    assert f"/thumbnails/{sha256_of(VASE)}/0/large?authSig=" in details["preview_url"]
    assert [origin["path"] for origin in details["origins"]] == ["/Vase.gcode.3mf"]


async def test_a_film_brings_a_still_and_no_plates(admin: Asker, kept: dict[str, KeptFile]) -> None:
    details = await admin.ask("get", file_id=sha256_of(FILM))
    assert details["file"]["thumbnail_url"]
    assert details["list_of_plates"] == []


async def test_a_file_that_is_not_kept_is_told_in_words(admin: Asker) -> None:
    assert await admin.fails("get", file_id="a" * 64) == "file_not_kept"
    assert await admin.fails("update", file_id="a" * 64, note="n") == "file_not_kept"


async def test_addresses_stay_the_same_so_that_no_picture_is_loaded_twice(
    house: HomeAssistant, admin: Asker, kept: dict[str, KeptFile], hass_ws_client: WebSocketGenerator
) -> None:
    first, second = [await admin.ask("list") for _ in range(2)]
    assert first == second
    other = Asker(await hass_ws_client(house))
    assert (await other.ask("list"))["files"] == first["files"]
    _, token = await token_of(house, READ_ONLY)
    guest = Asker(await hass_ws_client(house, token))
    theirs = (await guest.ask("list"))["files"]
    assert theirs != first["files"]
    assert [file["file_id"] for file in theirs] == [file["file_id"] for file in first["files"]]


async def test_facets_tell_what_can_be_filtered_by(admin: Asker, kept: dict[str, KeptFile]) -> None:
    facets = await admin.ask("facets")
    assert {row["value"]: row["count"] for row in facets["kinds"]} == {"print": 2, "timelapse": 1}
    assert facets["printers"] == [{"value": SERIAL, "label": SERIAL, "count": 1}]
    assert "PETG" in [row["value"] for row in facets["materials"]]
    assert facets["files"] == 3
    assert facets["size"] == len(VASE) + len(BOX) + len(FILM)
    assert facets["free"] > 0


async def test_a_person_names_tags_and_pins_a_file(admin: Asker, kept: dict[str, KeptFile]) -> None:
    changes = {"name": " Meine Vase ", "note": "gut", "tags": ["Deko", " rot "], "is_pinned": True}
    file = await admin.ask("update", file_id=sha256_of(VASE), **changes)
    assert (file["name"], file["note"], file["is_pinned"]) == ("Meine Vase", "gut", True)
    assert sorted(file["tags"]) == ["Deko", "rot"]
    file = await admin.ask("update", file_id=sha256_of(VASE), note="")
    assert (file["name"], file["note"]) == ("Meine Vase", "")
    assert names(await admin.ask("list", tags=["deko"], is_pinned=True)) == ["Meine Vase"]


async def test_many_files_are_tagged_and_pinned_alike_and_keep_what_else_they_have(
    admin: Asker, kept: dict[str, KeptFile]
) -> None:
    vase, bin_, film = sha256_of(VASE), sha256_of(BOX), sha256_of(FILM)
    await admin.ask("update", file_id=vase, tags=["Deko", "alt"], note="gut")
    await admin.ask("update", file_id=film, tags=[str(number) for number in range(30)])
    answer = await admin.ask(
        "update_many",
        file_ids=[vase, bin_, vase, film, "b" * 64],
        add_tags=["Lampe", "Deko"],
        remove_tags=["alt"],
        is_pinned=True,
    )
    assert answer == {"updated": [vase, bin_], "refused": [film, "b" * 64]}
    files = {file["file_id"]: file for file in (await admin.ask("list"))["files"]}
    assert sorted(files[vase]["tags"]) == ["Deko", "Lampe"]
    assert files[vase]["note"] == "gut"
    assert sorted(files[bin_]["tags"]) == ["Deko", "Lampe"]
    assert [files[each]["is_pinned"] for each in (vase, bin_, film)] == [True, True, False]
    assert (await admin.ask("update_many", file_ids=[film], remove_tags=["1"]))["updated"] == [film]
    assert len((await admin.ask("get", file_id=film))["file"]["tags"]) == 29
    await admin.ask("update_many", file_ids=[vase], is_pinned=False)
    file = (await admin.ask("get", file_id=vase))["file"]
    assert (file["is_pinned"], sorted(file["tags"])) == (False, ["Deko", "Lampe"])


async def test_files_are_removed_but_not_those_that_a_job_needs(
    house: HomeAssistant, admin: Asker, kept: dict[str, KeptFile]
) -> None:
    job = await begun(house)
    await house.data[SHOP].ledger.attach_to_job(job.id, sha256_of(FILM), JobFileRole.TIMELAPSE, NOON)
    wanted = [sha256_of(VASE), sha256_of(FILM), "b" * 64, sha256_of(VASE)]
    answer = await admin.ask("delete", file_ids=wanted)
    assert answer == {"deleted": [sha256_of(VASE), "b" * 64], "refused": [sha256_of(FILM)]}
    assert sorted(names(await admin.ask("list"))) == ["Film.mp4", "Größe.bgcode"]
    on_disk = await house.async_add_executor_job(left_on_disk, house)
    assert {path.name.partition(".")[0] for path in on_disk} == {sha256_of(FILM), sha256_of(BOX)}


async def test_a_disk_that_can_not_be_written_is_told_and_nothing_else_is_lost(
    house: HomeAssistant, admin: Asker, kept: dict[str, KeptFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(sha256: str) -> None:
        raise LibraryError(LibraryProblem.UNWRITABLE)

    with monkeypatch.context() as patch:
        patch.setattr(house.data[SHOP].library, "remove", broken)
        assert await admin.fails("delete", file_ids=[sha256_of(VASE)]) == "library_unwritable"
    assert (await admin.ask("delete", file_ids=[sha256_of(VASE)]))["deleted"] == [sha256_of(VASE)]


@pytest.mark.parametrize(
    ("command", "query", "method"),
    [
        ("list", {}, "files"),
        ("facets", {}, "file_facets"),
        ("get", {"file_id": "a" * 64}, "file"),
        ("update", {"file_id": "a" * 64, "note": ""}, "update_file"),
        ("update_many", {"file_ids": ["a" * 64]}, "file"),
    ],
)
async def test_books_that_do_not_answer_are_told(
    house: HomeAssistant,
    admin: Asker,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    query: dict[str, Any],
    method: str,
) -> None:
    async def broken(*_: object) -> None:
        raise LedgerError("disk is gone")

    with monkeypatch.context() as patch:
        patch.setattr(house.data[SHOP].ledger, method, broken)
        assert await admin.fails(command, **query) == "ledger_unavailable"
    assert (await admin.ask("list"))["total"] == 0


async def test_everybody_may_read_but_only_administrators_change(
    house: HomeAssistant, kept: dict[str, KeptFile], hass_ws_client: WebSocketGenerator
) -> None:
    for group in (READ_ONLY, PLAIN):
        _, token = await token_of(house, group)
        guest = Asker(await hass_ws_client(house, token))
        assert (await guest.ask("list"))["total"] == 3
        assert (await guest.ask("facets"))["files"] == 3
        assert (await guest.ask("get", file_id=sha256_of(VASE)))["file"]["name"] == "Vase.gcode.3mf"
        assert await guest.fails("update", file_id=sha256_of(VASE), note="mine") == "unauthorized"
        assert await guest.fails("update_many", file_ids=[sha256_of(VASE)]) == "unauthorized"
        assert await guest.fails("delete", file_ids=[sha256_of(VASE)]) == "unauthorized"
    assert (await house.data[SHOP].library.index.file(sha256_of(VASE))).note == ""


async def test_a_model_is_told_with_its_size_and_what_it_may_weigh(
    house: HomeAssistant, admin: Asker
) -> None:
    await keep(house, "Würfel.stl", make_stl(box(20, 20, 20)))
    (file,) = (await admin.ask("list"))["files"]
    async with asyncio.timeout(30):
        while file["dimensions"] is None:
            # Measured in the background, by a process of its own.
            await asyncio.sleep(0.1)
            (file,) = (await admin.ask("list"))["files"]
    assert file["kind"] == "model"
    assert file["is_sliced"] is False
    assert [Decimal(length) for length in file["dimensions"]] == [20, 20, 20]
    assert Decimal(file["volume"]) == pytest.approx(Decimal(8))
    assert file["triangles"] == 12
    assert Decimal(2) < Decimal(file["grams_estimated"]) < Decimal("9.92")


async def test_a_hostile_name_is_only_a_name(house: HomeAssistant, admin: Asker) -> None:
    await keep(house, "../../<img src=x onerror=alert(1)>\0.bgcode", BOX)
    (file,) = (await admin.ask("list"))["files"]
    assert file["name"].endswith(".bgcode")
    assert "\0" not in file["name"]
    assert replace(await house.data[SHOP].library.index.file(file["file_id"]), name="").suffix == ".bgcode"
