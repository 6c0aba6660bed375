"""Files sent by a browser: whole or not at all."""

import asyncio
from collections.abc import AsyncIterator
from http import HTTPStatus
import os
from typing import Any
from urllib.parse import quote

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.http import upload
from custom_components.printernizer.ledger import LedgerError
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.conftest import SetUp
from tests.eventually import eventually
from tests.kept_files import PLAIN, READ_ONLY, left_on_disk, sha256_of, token_of
from tests.simulators.printfiles import make_3mf

VASE = make_3mf(name="Vase")
ROOT = f"/api/{DOMAIN}/upload"


@pytest.fixture
async def house(hass: HomeAssistant, socket_enabled: None) -> HomeAssistant:
    """Give a Home Assistant with an empty library."""
    assert await async_setup_component(hass, DOMAIN, {})
    return hass


def url(name: str, **more: str) -> str:
    return f"{ROOT}?name={quote(name, safe='')}" + "".join(f"&{key}={value}" for key, value in more.items())


async def nothing_is_left(house: HomeAssistant) -> bool:
    facets = await house.data[SHOP].library.index.file_facets()
    return facets.files == 0 and not await house.async_add_executor_job(left_on_disk, house)


async def test_a_file_arrives_byte_for_byte_and_is_described(
    house: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    client = await hass_client()
    response = await client.put(url("Würfel groß.gcode.3mf"), data=VASE)
    assert response.status == HTTPStatus.OK
    file = await response.json()
    assert file["file_id"] == sha256_of(VASE)
    assert file["name"] == "Würfel groß.gcode.3mf"
    assert file["origin"]["source"] == "upload"
    assert file["plates"] == 1
    assert await (await client.get(file["download_url"])).read() == VASE
    path = await house.data[SHOP].library.find(file["file_id"])
    assert path is not None
    assert await house.async_add_executor_job(path.read_bytes) == VASE


async def test_the_same_file_twice_is_one(house: HomeAssistant, hass_client: ClientSessionGenerator) -> None:
    client = await hass_client()
    first = await (await client.put(url("a.gcode.3mf"), data=VASE)).json()
    second = await (await client.put(url("b.gcode.3mf"), data=VASE)).json()
    assert first["file_id"] == second["file_id"]
    assert second["name"] == "b.gcode.3mf"
    assert (await house.data[SHOP].library.index.file_facets()).files == 1


async def test_a_file_larger_than_what_is_read_whole_is_streamed(
    house: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    """Home Assistant refuses bodies of more than 16 MB that are read whole."""
    pieces = [b"; " + os.urandom(500_000).hex().encode() + b"\n" for _ in range(24)]

    async def body() -> AsyncIterator[bytes]:
        for piece in pieces:
            yield piece

    response = await (await hass_client()).put(url("big.gcode"), data=body())
    assert response.status == HTTPStatus.OK, await response.text()
    file = await response.json()
    assert file["size"] == sum(map(len, pieces)) > 20_000_000
    assert file["file_id"] == sha256_of(b"".join(pieces))


@pytest.mark.parametrize("chunked", [True, False])
async def test_a_file_that_is_too_large_is_refused(
    house: HomeAssistant, hass_client: ClientSessionGenerator, monkeypatch: pytest.MonkeyPatch, chunked: bool
) -> None:
    monkeypatch.setattr(upload, "MAX_UPLOAD", len(VASE) - 1)

    async def body() -> AsyncIterator[bytes]:
        yield VASE

    client = await hass_client()
    response = await client.put(url("a.gcode.3mf"), data=body() if chunked else VASE)
    assert response.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert await response.json() == {"message": "a.gcode.3mf is too large.", "code": "library_too_large"}
    assert await nothing_is_left(house)
    monkeypatch.setattr(upload, "MAX_UPLOAD", len(VASE))
    assert (await client.put(url("a.gcode.3mf"), data=VASE)).status == HTTPStatus.OK


@pytest.mark.parametrize(
    "name", ["", " ", "page.html", "evil.exe", "a.3mf.svg", "film.mp4", "../../.bashrc", "x" * 4000, "a\0b"]
)
async def test_a_file_of_another_kind_is_refused(
    house: HomeAssistant, hass_client: ClientSessionGenerator, name: str
) -> None:
    response = await (await hass_client()).put(url(name), data=VASE)
    assert response.status in (HTTPStatus.UNSUPPORTED_MEDIA_TYPE, HTTPStatus.BAD_REQUEST)
    if response.status == HTTPStatus.UNSUPPORTED_MEDIA_TYPE:
        assert (await response.json())["code"] == "upload_unwelcome"
    assert await nothing_is_left(house)


async def test_an_upload_without_a_name_is_refused(
    house: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    assert (await (await hass_client()).put(ROOT, data=VASE)).status == HTTPStatus.UNSUPPORTED_MEDIA_TYPE


async def test_a_long_name_is_cut_but_for_its_ending(
    house: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    response = await (await hass_client()).put(url("ä" * 1000 + ".gcode.3mf"), data=VASE)
    assert response.status == HTTPStatus.OK
    name = (await response.json())["name"]
    assert name.endswith("ä.gcode.3mf")
    assert len(name.encode()) <= 255


async def test_a_file_that_is_not_what_its_name_says_is_refused(
    house: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    client = await hass_client()
    for content in (b"<html>", b"", VASE[: len(VASE) // 2]):
        response = await client.put(url("a.gcode.3mf", language="de"), data=content)
        assert response.status == HTTPStatus.UNPROCESSABLE_ENTITY
        answer = await response.json()
        assert answer["code"] == "library_broken_file"
        assert answer["message"].startswith("a.gcode.3mf ist nicht vollständig angekommen")
    assert await nothing_is_left(house)


@pytest.mark.parametrize(
    ("headers", "query", "word"),
    [
        ({"Accept-Language": "de-AT,de;q=0.9,en;q=0.8"}, {}, "keine Art"),
        ({"Accept-Language": "de"}, {"language": "en"}, "no kind"),
        ({"Accept-Language": "tlh, *;q=0.1"}, {}, "no kind"),
        ({"Accept-Language": ""}, {}, "no kind"),
        ({}, {"language": "x1"}, "no kind"),
    ],
)
async def test_a_refusal_is_in_the_readers_language(
    house: HomeAssistant,
    hass_client: ClientSessionGenerator,
    headers: dict[str, str],
    query: dict[str, str],
    word: str,
) -> None:
    response = await (await hass_client()).put(url("a.txt", **query), data=VASE, headers=headers)
    assert word in (await response.json())["message"]


async def test_what_was_packed_on_the_way_is_refused(
    house: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    client = await hass_client()
    response = await client.put(
        url("a.gcode.3mf"), data=VASE, headers={"Content-Encoding": "gzip"}, compress=False
    )
    assert response.status in (HTTPStatus.UNSUPPORTED_MEDIA_TYPE, HTTPStatus.BAD_REQUEST)
    assert await nothing_is_left(house)


async def _begin(house: HomeAssistant, port: int, token: str, announced: int | None) -> Any:
    """Send the first half of a file by hand."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    length = "Transfer-Encoding: chunked" if announced is None else f"Content-Length: {announced}"
    head = (
        f"PUT {url('a.gcode.3mf')} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n{length}\r\n\r\n"
    )
    half = VASE[: len(VASE) // 2]
    body = half if announced is not None else f"{len(half):x}\r\n".encode() + half + b"\r\n"
    writer.write(head.encode() + body)
    await writer.drain()
    return reader, writer


@pytest.mark.parametrize("announced", [len(VASE), None])
async def test_an_upload_that_breaks_off_leaves_nothing(
    house: HomeAssistant,
    hass_client: ClientSessionGenerator,
    hass_access_token: str,
    announced: int | None,
) -> None:
    client = await hass_client()
    _, writer = await _begin(house, client.server.port, hass_access_token, announced)
    root = house.data[SHOP].library.root
    await eventually(lambda: any(path.is_file() for path in root.rglob("*")))
    writer.transport.abort()
    async with asyncio.timeout(10):
        while not await nothing_is_left(house):
            await asyncio.sleep(0.05)
    assert (await client.put(url("a.gcode.3mf"), data=VASE)).status == HTTPStatus.OK


async def test_a_browser_that_falls_silent_is_not_waited_for(
    house: HomeAssistant,
    hass_client: ClientSessionGenerator,
    hass_access_token: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(upload, "PATIENCE", 0.2)
    client = await hass_client()
    reader, writer = await _begin(house, client.server.port, hass_access_token, len(VASE))
    async with asyncio.timeout(10):
        status = await reader.readline()
    assert b"400" in status
    assert await nothing_is_left(house)
    writer.transport.abort()


async def test_a_chunk_that_lies_about_its_length_leaves_nothing(
    house: HomeAssistant, hass_client: ClientSessionGenerator, hass_access_token: str
) -> None:
    client = await hass_client()
    reader, writer = await _begin(house, client.server.port, hass_access_token, None)
    writer.write(b"no number\r\n")
    await writer.drain()
    async with asyncio.timeout(10):
        await reader.read()
    async with asyncio.timeout(10):
        while not await nothing_is_left(house):
            await asyncio.sleep(0.05)
    writer.transport.abort()


async def test_a_full_disk_is_told_and_nothing_is_left(
    house: HomeAssistant, hass_client: ClientSessionGenerator, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await hass_client()
    library = house.data[SHOP].library
    before = library.reserve
    library.reserve = 1 << 60
    response = await client.put(url("a.gcode.3mf"), data=VASE)
    assert response.status == HTTPStatus.INSUFFICIENT_STORAGE
    assert (await response.json())["code"] == "library_no_space"
    assert await nothing_is_left(house)
    library.reserve = before
    assert (await client.put(url("a.gcode.3mf"), data=VASE)).status == HTTPStatus.OK


async def test_books_that_do_not_answer_are_told(
    house: HomeAssistant, hass_client: ClientSessionGenerator, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise LedgerError("disk is gone")

    client = await hass_client()
    with monkeypatch.context() as patch:
        patch.setattr(house.data[SHOP].ledger, "keep_file", broken)
        response = await client.put(url("a.gcode.3mf"), data=VASE)
    assert response.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert (await response.json())["code"] == "ledger_unavailable"
    assert (await client.put(url("a.gcode.3mf"), data=VASE)).status == HTTPStatus.OK


async def test_who_may_control_no_printer_sends_nothing(
    house: HomeAssistant, hass_client: ClientSessionGenerator, caplog: pytest.LogCaptureFixture
) -> None:
    _, token = await token_of(house, READ_ONLY)
    client = await hass_client(token)
    response = await client.put(url("a.gcode.3mf"), data=VASE)
    assert response.status == HTTPStatus.FORBIDDEN
    assert (await response.json())["code"] == "not_allowed"
    assert "Login attempt" not in caplog.text
    assert await nothing_is_left(house)


async def test_who_may_control_a_printer_may_send_files(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, hass_client: ClientSessionGenerator
) -> None:
    await set_up(bambu_entry)
    _, token = await token_of(hass, PLAIN)
    client = await hass_client(token)
    assert (await client.put(url("a.gcode.3mf"), data=VASE)).status == HTTPStatus.OK


async def test_nobody_sends_without_a_login(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    client = await hass_client_no_auth()
    assert (await client.put(url("a.gcode.3mf"), data=VASE)).status == HTTPStatus.UNAUTHORIZED
    assert await nothing_is_left(house)
