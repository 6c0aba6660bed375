"""The library as media: browsed, played and searched through Home Assistant's own media source."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.printernizer import media_source as ours
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import FileKind
from custom_components.printernizer.ledger import LedgerError
from custom_components.printernizer.library.models import KeptFile, OriginSource
from custom_components.printernizer.shop import SHOP
from homeassistant.auth.models import User
from homeassistant.auth.permissions import PolicyPermissions
from homeassistant.auth.permissions.models import PermissionLookup
from homeassistant.components import media_source
from homeassistant.components.media_player.browse_media import BrowseMedia, SearchMediaQuery
from homeassistant.components.media_player.const import MediaClass
from homeassistant.components.media_player.errors import BrowseError
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.http import current_request
from homeassistant.setup import async_setup_component
from tests.kept_files import PLAIN, keep, token_of
from tests.simulators.printfiles import make_3mf

SERIAL = "01S00A000000001"
VASE = make_3mf(name="Vase")
FILM = b"\0\0\0\x18ftypmp42" + b"f" * 5000
OLD_FILM = b"RIFF" + b"a" * 5000
PHOTO = b"\xff\xd8\xff\xe0" + b"p" * 500
ROOT = f"media-source://{DOMAIN}"


@pytest.fixture
async def entry(hass: HomeAssistant, socket_enabled: None) -> MockConfigEntry:
    """Give a printer that Home Assistant knows, though it is not set up."""
    assert await async_setup_component(hass, "media_source", {})
    assert await async_setup_component(hass, DOMAIN, {})
    entry = MockConfigEntry(domain=DOMAIN, title="Werkbank", unique_id=SERIAL, data={"vendor": "bambu"})
    entry.add_to_hass(hass)
    return entry


@pytest.fixture
async def kept(hass: HomeAssistant, entry: MockConfigEntry) -> dict[str, KeptFile]:
    """Put a file of every kind into the library, all but one from the printer."""
    here = {"source": OriginSource.PRINTER, "serial": SERIAL}
    return {
        "vase": await keep(hass, "Vase.gcode.3mf", VASE, **here, path="/Vase.gcode.3mf"),
        "film": await keep(
            hass, "film.mp4", FILM, kind=FileKind.TIMELAPSE, **here, path="/timelapse/film.mp4"
        ),
        "old": await keep(
            hass, "old.avi", OLD_FILM, kind=FileKind.TIMELAPSE, **here, path="/timelapse/old.avi"
        ),
        "photo": await keep(
            hass,
            "Vase fertig.jpg",
            PHOTO,
            kind=FileKind.PHOTO,
            source=OriginSource.CAMERA,
            serial=SERIAL,
        ),
        "notes": await keep(hass, "notes.log", b"all is well"),
    }


async def browse(hass: HomeAssistant, *parts: str) -> BrowseMedia:
    return await media_source.async_browse_media(hass, "/".join((ROOT, *parts)))


def titles(item: BrowseMedia) -> list[str]:
    assert item.children is not None
    return [child.title for child in item.children]


def child_of(item: BrowseMedia, title: str) -> BrowseMedia:
    assert item.children is not None
    return next(child for child in item.children if child.title == title)


async def test_home_assistant_shows_us_among_its_media(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    root = await media_source.async_browse_media(hass, "media-source://")
    assert child_of(root, "Printernizer").media_content_id == ROOT


async def test_every_printer_and_the_library_have_their_shelves(
    hass: HomeAssistant, entry: MockConfigEntry, kept: dict[str, KeptFile]
) -> None:
    root = await browse(hass)
    assert titles(root) == ["Werkbank", "Library"]
    printer = await browse(hass, "printer", entry.entry_id)
    assert printer.title == "Werkbank"
    assert titles(printer) == ["Files", "Timelapses", "Photos"]
    assert titles(await browse(hass, "printer", entry.entry_id, "files")) == ["Vase.gcode.3mf"]
    timelapses = await browse(hass, "printer", entry.entry_id, "timelapses")
    assert sorted(titles(timelapses)) == ["film.mp4", "old.avi"]
    assert titles(await browse(hass, "printer", entry.entry_id, "photos")) == ["Vase fertig.jpg"]
    assert titles(await browse(hass, "library")) == ["Files", "Timelapses", "Photos", "Other"]
    assert titles(await browse(hass, "library", "others")) == ["notes.log"]


async def test_every_child_leads_to_where_it_says(
    hass: HomeAssistant, entry: MockConfigEntry, kept: dict[str, KeptFile]
) -> None:
    seen = set()

    async def walk(item: BrowseMedia) -> None:
        for child in item.children or ():
            seen.add(child.title)
            if child.can_expand:
                await walk(await media_source.async_browse_media(hass, child.media_content_id))

    await walk(await browse(hass))
    assert {file.name for file in kept.values()} <= seen


async def test_names_are_in_the_houses_language(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    hass.config.language = "de"
    assert titles(await browse(hass, "library")) == ["Dateien", "Zeitraffer", "Fotos", "Sonstiges"]
    hass.config.language = "fr"
    assert titles(await browse(hass)) == ["Werkbank", "Library"]


async def test_what_a_browser_plays_is_said_to_be_playable(
    hass: HomeAssistant, kept: dict[str, KeptFile]
) -> None:
    shelf = await browse(hass, "library", "timelapses")
    film, old = child_of(shelf, "film.mp4"), child_of(shelf, "old.avi")
    assert (film.can_play, film.media_class, film.media_content_type) == (True, MediaClass.VIDEO, "video/mp4")
    assert (old.can_play, old.media_class) == (False, MediaClass.VIDEO)
    photo = child_of(await browse(hass, "library", "photos"), "Vase fertig.jpg")
    assert (photo.can_play, photo.media_class) == (True, MediaClass.IMAGE)
    vase = child_of(await browse(hass, "library", "files"), "Vase.gcode.3mf")
    assert (vase.can_play, vase.media_content_type) == (False, "model/3mf")
    assert not any(item.can_expand for item in (film, old, photo, vase))


async def test_pictures_are_shown(
    hass: HomeAssistant, kept: dict[str, KeptFile], hass_client: ClientSessionGenerator
) -> None:
    vase = child_of(await browse(hass, "library", "files"), "Vase.gcode.3mf")
    assert vase.thumbnail is not None
    response = await (await hass_client()).get(vase.thumbnail)
    assert response.content_type == "image/webp"
    others = await browse(hass, "library", "others")
    assert child_of(others, "notes.log").thumbnail is None


@pytest.mark.parametrize(
    ("name", "content", "mime"),
    [
        ("film", FILM, "video/mp4"),
        ("photo", PHOTO, "image/jpeg"),
        ("old", OLD_FILM, "video/x-msvideo"),
        ("vase", VASE, "model/3mf"),
    ],
)
async def test_a_file_is_opened_by_an_address_that_needs_no_login(
    hass: HomeAssistant,
    kept: dict[str, KeptFile],
    hass_ws_client: WebSocketGenerator,
    hass_client_no_auth: ClientSessionGenerator,
    name: str,
    content: bytes,
    mime: str,
) -> None:
    client = await hass_ws_client(hass)
    media_id = f"{ROOT}/file/{kept[name].sha256}"
    await client.send_json_auto_id({"type": "media_source/resolve_media", "media_content_id": media_id})
    answer = (await client.receive_json())["result"]
    assert answer["mime_type"] == mime
    response = await (await hass_client_no_auth()).get(answer["url"])
    assert response.status == HTTPStatus.OK
    assert response.content_type == mime
    assert await response.read() == content


async def test_others_of_home_assistant_get_the_file_itself(
    hass: HomeAssistant, kept: dict[str, KeptFile]
) -> None:
    media_id = f"{ROOT}/file/{kept['film'].sha256}"
    resolved = await media_source.async_resolve_media(hass, media_id, None)
    assert resolved.path is not None
    assert await hass.async_add_executor_job(resolved.path.read_bytes) == FILM


@pytest.mark.parametrize(
    "identifier",
    [
        "nonsense",
        "printer",
        "printer/nobody",
        "printer/nobody/files",
        "library/films",
        "library/files/more",
        "library/",
        "file/" + "a" * 64,
        "../../etc",
        "printer/{entry}/others",
        "printer/{entry}/../library",
        "x" * 4000,
    ],
)
async def test_what_is_not_there_can_not_be_browsed(
    hass: HomeAssistant, entry: MockConfigEntry, identifier: str
) -> None:
    with pytest.raises(BrowseError) as error:
        await browse(hass, identifier.replace("{entry}", entry.entry_id))
    assert error.value.translation_key == "media_unknown"
    assert str(error.value) == "There is no such medium"


@pytest.mark.parametrize(
    "identifier",
    [
        "file/" + "a" * 64,
        "file/x",
        "file/../../secrets.yaml",
        "file",
        "library",
        "film/" + "a" * 64,
        "file/\0",
    ],
)
async def test_what_is_not_there_can_not_be_opened(
    hass: HomeAssistant, entry: MockConfigEntry, identifier: str
) -> None:
    with pytest.raises(media_source.Unresolvable) as error:
        await media_source.async_resolve_media(hass, f"{ROOT}/{identifier}", None)
    assert error.value.translation_key == "media_unknown"


async def test_nothing_at_all_can_not_be_opened(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    source = await ours.async_get_media_source(hass)
    with pytest.raises(media_source.Unresolvable):
        await source.async_resolve_media(media_source.MediaSourceItem(hass, DOMAIN, "", None))


async def test_a_file_that_the_index_lost_can_not_be_opened(
    hass: HomeAssistant, kept: dict[str, KeptFile]
) -> None:
    await hass.data[SHOP].ledger.forget_file(kept["film"].sha256)
    with pytest.raises(media_source.Unresolvable):
        await media_source.async_resolve_media(hass, f"{ROOT}/file/{kept['film'].sha256}", None)


async def test_a_disabled_printer_is_not_shown_but_its_files_stay_in_the_library(
    hass: HomeAssistant, entry: MockConfigEntry, kept: dict[str, KeptFile]
) -> None:
    await hass.config_entries.async_set_disabled_by(entry.entry_id, ConfigEntryDisabler.USER)
    assert titles(await browse(hass)) == ["Library"]
    with pytest.raises(BrowseError):
        await browse(hass, "printer", entry.entry_id)
    assert titles(await browse(hass, "library", "files")) == ["Vase.gcode.3mf"]


async def test_a_shelf_shows_so_many_and_tells_how_many_more(
    hass: HomeAssistant, kept: dict[str, KeptFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ours, "MOST_FILES", 3)
    monkeypatch.setattr(ours, "MAX_PAGE", 2)
    for number in range(6):
        await keep(hass, f"{number}.log", f"{number}".encode())
    shelf = await browse(hass, "library", "others")
    assert titles(shelf) == ["5.log", "4.log", "3.log"]
    assert shelf.not_shown == 4
    monkeypatch.setattr(ours, "MOST_FILES", 7)
    shelf = await browse(hass, "library", "others")
    assert (len(titles(shelf)), shelf.not_shown) == (7, 0)


async def test_files_are_searched(
    hass: HomeAssistant, entry: MockConfigEntry, kept: dict[str, KeptFile], hass_ws_client: WebSocketGenerator
) -> None:
    async def found(place: str, text: str, *classes: MediaClass) -> list[str]:
        query = SearchMediaQuery(search_query=text, media_filter_classes=list(classes) or None)
        return sorted(
            item.title for item in (await media_source.async_search_media(hass, place, query)).result
        )

    assert await found(ROOT, "vase") == ["Vase fertig.jpg", "Vase.gcode.3mf"]
    assert await found(ROOT, "vase", MediaClass.IMAGE) == ["Vase fertig.jpg"]
    assert await found(f"{ROOT}/library/photos", "vase") == ["Vase fertig.jpg"]
    assert await found(f"{ROOT}/printer/{entry.entry_id}", "notes") == []
    assert await found(ROOT, "x" * 4000) == []
    with pytest.raises(BrowseError):
        await found(f"{ROOT}/printer/nobody", "vase")
    client = await hass_ws_client(hass)
    await client.send_json_auto_id(
        {"type": "media_source/search_media", "media_content_id": ROOT, "search_query": "film"}
    )
    (result,) = (await client.receive_json())["result"]["result"]
    assert result["title"] == "film.mp4"
    assert (await browse(hass)).can_search


async def test_books_that_do_not_answer_are_told(
    hass: HomeAssistant, kept: dict[str, KeptFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise LedgerError("disk is gone")

    with monkeypatch.context() as patch:
        patch.setattr(hass.data[SHOP].ledger, "files", broken)
        patch.setattr(hass.data[SHOP].ledger, "file", broken)
        with pytest.raises(BrowseError) as browsed:
            await browse(hass, "library", "files")
        with pytest.raises(media_source.Unresolvable) as resolved:
            await media_source.async_resolve_media(hass, f"{ROOT}/file/{kept['film'].sha256}", None)
    for error in (browsed.value, resolved.value):
        assert isinstance(error, HomeAssistantError)
        assert error.translation_key == "ledger_unavailable"
    assert titles(await browse(hass, "library", "files"))


@contextmanager
def asking(user: User) -> Iterator[None]:
    """Let somebody ask through HTTP."""
    token = current_request.set({"hass_user": user})  # type: ignore[arg-type]
    try:
        yield
    finally:
        current_request.reset(token)


async def test_who_may_not_see_a_printer_does_not_see_what_came_from_it(
    hass: HomeAssistant, entry: MockConfigEntry, kept: dict[str, KeptFile]
) -> None:
    user, _ = await token_of(hass, PLAIN)
    registry = er.async_get(hass)
    entity = registry.async_get_or_create("sensor", DOMAIN, f"{SERIAL}_status", config_entry=entry)
    lookup = PermissionLookup(registry, dr.async_get(hass))
    media_id = f"{ROOT}/file/{kept['film'].sha256}"

    def allow(policy: dict[str, Any]) -> None:
        user.__dict__["permissions"] = PolicyPermissions({"entities": policy}, lookup)

    allow({"entity_ids": {"light.other": True}})
    with asking(user):
        assert titles(await browse(hass)) == ["Library"]
        assert titles(await browse(hass, "library", "timelapses")) == []
        assert titles(await browse(hass, "library", "others")) == ["notes.log"]
        with pytest.raises(BrowseError):
            await browse(hass, "printer", entry.entry_id)
        with pytest.raises(media_source.Unresolvable):
            await media_source.async_resolve_media(hass, media_id, None)
        allow({"entity_ids": {entity.entity_id: {"read": True}}})
        assert titles(await browse(hass)) == ["Werkbank", "Library"]
        assert len(titles(await browse(hass, "library", "timelapses"))) == 2
        assert (await media_source.async_resolve_media(hass, media_id, None)).mime_type == "video/mp4"


async def test_who_asks_through_the_websocket_is_known(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    kept: dict[str, KeptFile],
    hass_ws_client: WebSocketGenerator,
) -> None:
    user, token = await token_of(hass, PLAIN)
    lookup = PermissionLookup(er.async_get(hass), dr.async_get(hass))
    user.__dict__["permissions"] = PolicyPermissions({}, lookup)
    client = await hass_ws_client(hass, token)
    await client.send_json_auto_id({"type": "media_source/browse_media", "media_content_id": ROOT})
    shown = (await client.receive_json())["result"]
    assert [child["title"] for child in shown["children"]] == ["Library"]
