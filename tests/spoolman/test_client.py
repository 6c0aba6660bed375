"""The client against a server that behaves, and one that does not."""

import asyncio
from decimal import Decimal
import json
from typing import Any

import aiohttp
from aiohttp import web
import pytest

from custom_components.printernizer.spoolman import (
    SpoolmanClient,
    SpoolmanError,
    SpoolmanMissing,
    SpoolmanNonsense,
    SpoolmanRefused,
    SpoolmanUnreachable,
    check_url,
    client as module,
)
from custom_components.printernizer.spoolman.client import write_body
from tests.simulators.spoolman import SpoolmanSimulator


@pytest.fixture
def client(server: SpoolmanSimulator, session: aiohttp.ClientSession) -> SpoolmanClient:
    return SpoolmanClient(session, server.url, patience=1)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" http://nas:7912/ ", "http://nas:7912"),
        ("https://spool.example/sub/api/v1", "https://spool.example/sub"),
        ("http://[fd00::1]:7912", "http://[fd00::1]:7912"),
    ],
)
def test_an_address_is_kept_in_one_way(typed: str, kept: str) -> None:
    assert check_url(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "nas:7912", "ftp://nas", "http://a:b@nas", "http://@nas", "http://nas:x"]
)
def test_an_address_with_a_password_or_of_no_server_is_none(typed: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        check_url(typed)


def test_numbers_are_sent_exactly_as_they_are() -> None:
    body = {"weight": Decimal("0.1"), "huge": Decimal("1E+3"), "name": 'a"ß', "none": None, "yes": True}
    text = write_body(body)
    assert '"weight": 0.1, "huge": 1000' in text
    assert json.loads(text) == {"weight": 0.1, "huge": 1000, "name": 'a"ß', "none": None, "yes": True}


async def test_the_server_says_who_and_how_it_is(client: SpoolmanClient, server: SpoolmanSimulator) -> None:
    assert await client.info() == "0.23.1"
    assert await client.is_healthy()


async def test_weights_with_the_noise_of_floats_are_read_to_the_milligram(
    client: SpoolmanClient, server: SpoolmanSimulator
) -> None:
    filament = await server.add("filament", name="x", weight=1000.0)
    spool = await server.add("spool", filament_id=filament, used_weight=0.1 + 0.2)
    assert (await client.spool(spool)).used == Decimal("0.300")
    assert (await client.use(spool, Decimal("0.001"))).used == Decimal("0.301")


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, SpoolmanRefused),
        (403, SpoolmanRefused),
        (404, SpoolmanMissing),
        (409, SpoolmanRefused),
        (422, SpoolmanRefused),
        (429, SpoolmanUnreachable),
        (500, SpoolmanUnreachable),
        (502, SpoolmanUnreachable),
        (302, SpoolmanNonsense),
    ],
)
async def test_each_answer_has_its_error(
    client: SpoolmanClient, server: SpoolmanSimulator, status: int, error: type[SpoolmanError]
) -> None:
    server.answer_with = lambda _: web.json_response(
        {"message": "secret"}, status=status, headers={"Location": "/"} if status == 302 else None
    )
    with pytest.raises(error) as raised:
        await client.spool(1)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<html>",
        "[]",
        '"text"',
        "[1]",
        '{"id": "1"}',
        '{"id": 0}',
        '{"id": 1}',
        '{"id": 1, "filament": 7}',
        "[" * 5000,
    ],
)
async def test_what_is_no_answer_of_spoolman_is_nonsense(
    client: SpoolmanClient, server: SpoolmanSimulator, text: str
) -> None:
    server.answer_with = lambda _: web.Response(text=text)
    with pytest.raises(SpoolmanNonsense):
        await client.spool(1)
    with pytest.raises(SpoolmanNonsense):
        await client.info()


async def test_values_that_can_not_be_are_not_known(
    client: SpoolmanClient, server: SpoolmanSimulator
) -> None:
    raw: dict[str, Any] = {
        "id": 7, "name": 5, "material": "  ", "vendor": "x", "price": "abc", "density": True,
        "weight": 1e300, "color_hex": "zzz", "multi_color_hexes": "#ff0000,00FF00", "article_number": "x" * 999,
    }  # fmt: skip
    text = json.dumps(raw).replace("1e+300", "NaN")
    server.answer_with = lambda _: web.Response(text=text)
    fields = (await client.filament(7)).fields
    assert fields == {
        "name": None, "type": None, "vendor": None, "price": None, "density": None, "diameter": None,
        "spool_grams": None, "empty_grams": None, "color": "FF0000", "article": "x" * 64, "note": None,
    }  # fmt: skip


@pytest.mark.parametrize("is_told", [True, False])
async def test_a_huge_answer_is_not_read(
    client: SpoolmanClient, server: SpoolmanSimulator, monkeypatch: pytest.MonkeyPatch, *, is_told: bool
) -> None:
    monkeypatch.setattr(module, "LARGEST", 1000)

    class Chunked(web.StreamResponse):
        async def prepare(self, request: web.BaseRequest) -> Any:
            writer = await super().prepare(request)
            for _ in range(10):
                await self.write(b" " * 500)
            return writer

    server.answer_with = lambda _: web.Response(body=b" " * 5000) if is_told else Chunked()
    with pytest.raises((SpoolmanNonsense, SpoolmanUnreachable)):
        await client.spool(1)


async def test_a_list_without_end_is_not_read_for_ever(
    client: SpoolmanClient, server: SpoolmanSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_THINGS", 1000)
    page = json.dumps([{"id": number} for number in range(1, 201)])
    server.answer_with = lambda _: web.Response(text=page)
    with pytest.raises(SpoolmanNonsense):
        await client.filaments()
    assert len(server.asked) == 5


async def test_a_version_that_knows_no_pages_answers_with_all_at_once(
    client: SpoolmanClient, server: SpoolmanSimulator
) -> None:
    page = json.dumps([{"id": number} for number in range(1, 301)])
    server.answer_with = lambda _: web.Response(text=page)
    assert len(await client.filaments()) == 300
    assert len(server.asked) == 1


async def test_a_slow_server_is_given_up(client: SpoolmanClient, server: SpoolmanSimulator) -> None:
    server.delay = 3
    with pytest.raises(SpoolmanUnreachable):
        await client.info()


async def test_a_vendor_is_made_once(client: SpoolmanClient, server: SpoolmanSimulator) -> None:
    await server.add("vendor", name="Prusament XL")
    one = await client.vendor_id("Prusament")
    assert await client.vendor_id("PRUSAMENT") == one == 2


async def test_events_are_heard_until_the_server_goes(
    client: SpoolmanClient, server: SpoolmanSimulator
) -> None:
    events = client.events("spool")
    assert await anext(events) is None
    filament = await server.add("filament", name="x", weight=1000.0)
    spool = await server.add("spool", filament_id=filament)
    event = await anext(events)
    assert event is not None
    assert (event.kind, event.resource) == ("added", "spool")
    assert event.at is not None
    await server.say('{"status": "healthy"}')
    await server.say('{"type": "updated", "resource": "setting", "date": "today", "payload": {}}')
    await server.delete("spool", spool)
    event = await anext(events)
    assert event is not None
    assert (event.resource, event.thing, event.at) == ("setting", None, None)
    event = await anext(events)
    assert event is not None
    assert event.kind == "deleted"
    await server.stop()
    with pytest.raises(SpoolmanUnreachable):
        await anext(events)


@pytest.mark.parametrize("text", ["no json", "[1]", '{"type": "added", "resource": "spool", "payload": {}}'])
async def test_a_message_that_makes_no_sense_is_said_to_be_none(
    client: SpoolmanClient, server: SpoolmanSimulator, text: str
) -> None:
    events = client.events("spool")
    await anext(events)
    await server.say(text)
    with pytest.raises(SpoolmanNonsense):
        await anext(events)


@pytest.mark.parametrize(
    ("status", "error"), [(404, SpoolmanMissing), (403, SpoolmanMissing), (503, SpoolmanUnreachable)]
)
async def test_a_server_that_tells_nothing_says_so(
    client: SpoolmanClient, server: SpoolmanSimulator, status: int, error: type[SpoolmanError]
) -> None:
    server.answer_with = lambda _: web.Response(status=status)
    with pytest.raises(error):
        await anext(client.events("spool"))


async def test_nobody_there_is_unreachable(session: aiohttp.ClientSession, socket_enabled: None) -> None:
    client = SpoolmanClient(session, "http://127.0.0.1:9", patience=1)
    with pytest.raises(SpoolmanUnreachable):
        await client.info()
    with pytest.raises(SpoolmanUnreachable):
        await anext(client.events("spool"))
    await asyncio.sleep(0)
