"""Kept files over HTTP: the right bytes under the right name, and nothing that a browser would run."""

from email.message import EmailMessage
from http import HTTPStatus
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import FileKind
from custom_components.printernizer.file_links import file_path
from custom_components.printernizer.http.disposition import disposition, download_name
from custom_components.printernizer.ledger import LedgerError
from custom_components.printernizer.library.models import KeptFile
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.kept_files import READ_ONLY, Asker, keep, token_of
from tests.simulators.printfiles import make_3mf

VASE = make_3mf(name="Vase")
FILM = b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 100
PAGE = b"<html><script>alert(1)</script>"


@pytest.fixture
async def house(hass: HomeAssistant, socket_enabled: None) -> HomeAssistant:
    """Give a Home Assistant with an empty library."""
    assert await async_setup_component(hass, DOMAIN, {})
    return hass


@pytest.fixture
async def vase(house: HomeAssistant) -> KeptFile:
    """Put a file into the library."""
    return await keep(house, "Blumentopf groß.gcode.3mf", VASE)


async def told(house: HomeAssistant, hass_ws_client: WebSocketGenerator, file_id: str) -> dict[str, Any]:
    file: dict[str, Any] = (await Asker(await hass_ws_client(house)).ask("get", file_id=file_id))["file"]
    return file


async def test_the_address_that_the_panel_is_told_gives_the_file_without_a_login(
    house: HomeAssistant,
    vase: KeptFile,
    hass_ws_client: WebSocketGenerator,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    url = (await told(house, hass_ws_client, vase.sha256))["download_url"]
    response = await (await hass_client_no_auth()).get(url)
    assert response.status == HTTPStatus.OK
    assert await response.read() == VASE
    assert response.headers["Content-Type"] == "model/3mf"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="Blumentopf gross.gcode.3mf"; '
        "filename*=UTF-8''Blumentopf%20gro%C3%9F.gcode.3mf"
    )


async def test_without_a_login_or_a_signature_nothing_is_given_and_nobody_is_suspected(
    house: HomeAssistant,
    vase: KeptFile,
    hass_client_no_auth: ClientSessionGenerator,
    caplog: pytest.LogCaptureFixture,
) -> None:
    client = await hass_client_no_auth()
    path = file_path(vase.sha256)
    assert (await client.get(path)).status == HTTPStatus.FORBIDDEN
    assert (await client.get(f"{path}?authSig=made.up.one")).status == HTTPStatus.FORBIDDEN
    assert "Login attempt" not in caplog.text
    wrong = await client.get(path, headers={"Authorization": "Bearer made.up.one"})
    assert wrong.status == HTTPStatus.UNAUTHORIZED


async def test_a_signature_is_good_for_its_file_and_its_way_only(
    house: HomeAssistant,
    vase: KeptFile,
    hass_ws_client: WebSocketGenerator,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    other = await keep(house, "other.3mf", make_3mf(name="other"))
    url = (await told(house, hass_ws_client, vase.sha256))["download_url"]
    client = await hass_client_no_auth()
    assert (await client.get(url.replace(vase.sha256, other.sha256))).status == HTTPStatus.FORBIDDEN
    assert (await client.get(f"{url}&inline=1")).status == HTTPStatus.FORBIDDEN


async def test_whoever_is_logged_in_may_read(
    house: HomeAssistant, vase: KeptFile, hass_client: ClientSessionGenerator
) -> None:
    _, token = await token_of(house, READ_ONLY)
    response = await (await hass_client(token)).get(file_path(vase.sha256))
    assert await response.read() == VASE


@pytest.mark.parametrize(
    ("name", "content", "kind", "content_type", "way"),
    [
        ("film.mp4", FILM, FileKind.TIMELAPSE, "video/mp4", "inline"),
        ("photo.jpg", b"\xff\xd8\xff" + PAGE, FileKind.PHOTO, "image/jpeg", "inline"),
        ("film.avi", b"RIFF" + PAGE, FileKind.TIMELAPSE, "video/x-msvideo", "attachment"),
        ("vase.gcode.3mf", VASE, FileKind.PRINT, "model/3mf", "attachment"),
        ("page.html", PAGE, FileKind.OTHER, "application/octet-stream", "attachment"),
        ("logo.svg", b"<svg onload=alert(1)>", FileKind.OTHER, "application/octet-stream", "attachment"),
        ("x.log", PAGE, FileKind.LOG, "application/octet-stream", "attachment"),
    ],
)
async def test_only_what_a_browser_can_not_run_is_shown(
    house: HomeAssistant,
    hass_client: ClientSessionGenerator,
    name: str,
    content: bytes,
    kind: FileKind,
    content_type: str,
    way: str,
) -> None:
    kept = await keep(house, name, content, kind=kind)
    client = await hass_client()
    shown = await client.get(file_path(kept.sha256, is_inline=True))
    assert shown.headers["Content-Type"] == content_type
    assert shown.headers["Content-Disposition"].startswith(f"{way};")
    saved = await client.get(file_path(kept.sha256))
    assert saved.headers["Content-Disposition"].startswith("attachment;")
    assert await saved.read() == content


async def test_a_film_is_sent_in_parts_to_whoever_skips_in_it(
    house: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    kept = await keep(house, "film.mp4", FILM, kind=FileKind.TIMELAPSE)
    client = await hass_client()
    response = await client.get(file_path(kept.sha256), headers={"Range": "bytes=1000-1999"})
    assert response.status == HTTPStatus.PARTIAL_CONTENT
    assert await response.read() == FILM[1000:2000]
    etag = response.headers["ETag"]
    response = await client.get(file_path(kept.sha256), headers={"If-None-Match": etag})
    assert response.status == HTTPStatus.NOT_MODIFIED


@pytest.mark.parametrize(
    "name", ["a" * 64, "A" * 64, "a" * 63, "a" * 65, "..%2f..%2fsecrets.yaml", "%00", "x" * 4000]
)
async def test_what_is_no_kept_file_is_not_found(
    house: HomeAssistant, vase: KeptFile, hass_client: ClientSessionGenerator, name: str
) -> None:
    response = await (await hass_client()).get(file_path(name))
    assert response.status in (HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST)


async def test_a_file_that_somebody_took_from_the_disk_is_not_found(
    house: HomeAssistant, vase: KeptFile, hass_client: ClientSessionGenerator
) -> None:
    path = await house.data[SHOP].library.find(vase.sha256)
    assert path is not None
    await house.async_add_executor_job(path.unlink)
    client = await hass_client()
    assert (await client.get(file_path(vase.sha256))).status == HTTPStatus.NOT_FOUND
    await keep(house, "again.gcode.3mf", VASE)
    assert (await client.get(file_path(vase.sha256))).status == HTTPStatus.OK


async def test_books_that_do_not_answer_are_told(
    house: HomeAssistant, vase: KeptFile, hass_client: ClientSessionGenerator, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise LedgerError("disk is gone")

    client = await hass_client()
    with monkeypatch.context() as patch:
        patch.setattr(house.data[SHOP].ledger, "file", broken)
        assert (await client.get(file_path(vase.sha256))).status == HTTPStatus.SERVICE_UNAVAILABLE
    assert (await client.get(file_path(vase.sha256))).status == HTTPStatus.OK


@pytest.mark.parametrize(
    "name",
    [
        "Würfel.gcode.3mf",
        'a"; filename="evil.exe.3mf',
        "a\r\nSet-Cookie: x=1.3mf",
        "ファイル.stl",
        "😀.bgcode",
        "'%41*.obj",
        "ä" * 300 + ".stl",
        "..",
        "",
    ],
)
def test_any_name_makes_one_header_that_says_the_same_to_everybody(name: str) -> None:
    value = disposition(download_name(name, ".bin"), is_inline=False)
    assert value.isascii()
    assert value.isprintable()
    parsed = EmailMessage()
    parsed["Content-Disposition"] = value
    assert parsed["Content-Disposition"].content_disposition == "attachment"
    plain, _, extended = value.partition("; filename*=UTF-8''")
    assert plain.count('"') == 2
    assert extended
    assert ";" not in extended
    assert "/" not in plain
    assert "\\" not in plain


def test_a_name_gets_the_ending_of_its_content() -> None:
    assert download_name("Meine Vase", ".gcode.3mf") == "Meine Vase.gcode.3mf"
    assert download_name("Vase.gcode.3mf", ".gcode.3mf") == "Vase.gcode.3mf"
    assert download_name("VASE.G", ".gcode") == "VASE.G"
    assert download_name("notes.txt", ".bin") == "notes.txt"
    long = download_name("ä" * 300, ".stl")
    assert long.endswith(".stl")
    assert len(long.encode()) <= 255
