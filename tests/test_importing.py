"""Imports as a browser makes them: sent, looked at, entered."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from errno import ENOSPC
from http import HTTPStatus
import json
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.printernizer import importing
from custom_components.printernizer.book_news import BookNews, async_hear_books
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.http import imports as view
from custom_components.printernizer.ledger import JobQuery, Ledger, LedgerUnavailable
from custom_components.printernizer.ledger.people_rows import Tombstone
from custom_components.printernizer.privacy.tombstones import TOMBSTONES
from custom_components.printernizer.shop import SHOP
from homeassistant.const import EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.exports.books import fill
from tests.exports.making import made
from tests.imports.test_history import quote
from tests.imports.test_server_file import make

ROOT = f"/api/{DOMAIN}/imports"
LINES = [f"A1,Vase {number},2026-11-{number % 28 + 1:02d}T12:00:00Z,finished" for number in range(900)]
GOOD = "\n".join(["printer,file,ended_at,result", *LINES]).encode()
BAD = GOOD + b"\nA1,Vase,never,finished\n"


@pytest.fixture
async def house(hass: HomeAssistant, socket_enabled: None) -> HomeAssistant:
    assert await async_setup_component(hass, DOMAIN, {})
    return hass


@pytest.fixture
async def send(house: HomeAssistant, hass_client: ClientSessionGenerator) -> Any:
    client = await hass_client()

    async def put(content: bytes) -> str:
        response = await client.put(ROOT, data=content)
        assert response.status == HTTPStatus.OK
        return str((await response.json())["upload_id"])

    return put


@pytest.fixture
async def ask(house: HomeAssistant, hass_ws_client: WebSocketGenerator) -> Any:
    client = await hass_ws_client(house)

    async def answer(verb: str, **content: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        await client.send_json_auto_id({"type": f"{DOMAIN}/imports/{verb}", **content})
        events = []
        while (message := await client.receive_json())["type"] == "event":
            events.append(message["event"])
        return message, events

    return answer


async def jobs_in(house: HomeAssistant) -> int:
    return (await house.data[SHOP].ledger.jobs(JobQuery(limit=1))).total


async def test_a_file_is_looked_at_first_and_then_entered_in_blocks(
    house: HomeAssistant, send: Any, ask: Any
) -> None:
    upload = await send(GOOD)
    preview = (await ask("preview", upload_id=upload))[0]["result"]
    assert (preview["kind"], preview["good"], preview["bad"]) == ("csv", 900, 0)
    assert preview["mapping"]["ended_at"] == "ended_at"
    assert len(preview["jobs"]) == 20
    assert preview["jobs"][0] == {
        "printer": "A1",
        "name": "Vase 0",
        "started_at": None,
        "ended_at": "2026-11-01T12:00:00+00:00",
        "result": "finished",
        "grams": None,
        "cost": None,
        "remarks": ["no_duration"],
    }
    assert preview["remarks"] == {"no_duration": 900}
    assert (preview["zoneless"], preview["time_zone"]) == (0, house.config.time_zone)
    assert await jobs_in(house) == 0
    news: list[BookNews] = []
    async_hear_books(house, news.append)
    answer, events = await ask("run", upload_id=upload)
    assert answer["result"] == {"added": 900, "known": 0, "closed": 0, "records": 0, "is_done": True}
    assert [(event["added"], event["is_done"]) for event in events] == [
        (400, False),
        (800, False),
        (900, False),
        (900, True),
    ]
    again, _ = await ask("run", upload_id=upload)
    assert again["result"] == {"added": 0, "known": 900, "closed": 0, "records": 0, "is_done": True}
    assert await jobs_in(house) == 900
    # Told once, with the earliest end: whoever sums up begins there. What was known already is no news.
    (serial,) = {each.serial for each in await house.data[SHOP].ledger.printers()}
    assert news == [BookNews(serials=(serial,), since=datetime(2026, 11, 1, 12, tzinfo=UTC))]


async def test_with_a_bad_line_nothing_is_entered_unless_it_is_to_be_left_out(
    house: HomeAssistant, send: Any, ask: Any
) -> None:
    upload = await send(BAD)
    preview = (await ask("preview", upload_id=upload))[0]["result"]
    assert preview["bad_lines"] == [{"line": 902, "problem": "import_bad_value", "field": "ended_at"}]
    answer, _ = await ask("run", upload_id=upload)
    assert answer["error"]["translation_key"] == "import_bad_lines"
    assert answer["error"]["translation_placeholders"] == {"count": "1", "line": "902"}
    assert await jobs_in(house) == 0
    answer, _ = await ask("run", upload_id=upload, skip_bad=True)
    assert answer["result"]["added"] == 900


async def test_a_person_says_which_column_is_what(house: HomeAssistant, send: Any, ask: Any) -> None:
    upload = await send(b"Tag;Was\n23.11.2026;Vase\n")
    preview = (await ask("preview", upload_id=upload))[0]["result"]
    assert (preview["headings"], preview["mapping"], preview["good"]) == (["Tag", "Was"], {}, 0)
    mapping = {"Tag": "service_on", "Was": "file"}
    answer, _ = await ask("run", upload_id=upload, mapping=mapping, printer="Werkbank")
    assert answer["result"]["added"] == 1
    refused, _ = await ask("preview", upload_id=upload, mapping={"Tag": "colour"})
    assert refused["error"]["code"] == "invalid_format"
    refused, _ = await ask("preview", upload_id=upload, time_zone="../../etc/passwd")
    assert refused["error"]["code"] == "invalid_format"


async def test_the_servers_database_is_read_in(
    house: HomeAssistant, send: Any, ask: Any, tmp_path: Path
) -> None:
    content = await house.async_add_executor_job(lambda: make(tmp_path / "x.db").read_bytes())
    answer, _ = await ask("run", upload_id=await send(content), skip_bad=True, time_zone="Europe/Berlin")
    assert answer["result"]["added"] == 2


@pytest.fixture
async def history(tmp_path: Path) -> bytes:
    """Give the file of another shop, with customers, an order, a quote and an attempt that is older than its job."""
    source = Ledger(tmp_path / "other.db")
    await source.open()
    await source._worker.write(fill)
    await source._worker.write(quote)
    content = await made(source, "json", "history")
    await source.close()
    return content


async def test_people_come_along_and_everything_finds_its_own(
    house: HomeAssistant, send: Any, ask: Any, history: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BLOCK", 2)
    upload = await send(history)
    preview = (await ask("preview", upload_id=upload))[0]["result"]
    assert preview["records"] == {"customer": 2, "order": 1, "quote": 1, "tax_mode": 1}
    answer, events = await ask("run", upload_id=upload)
    assert answer["result"] == {"added": 7, "known": 0, "closed": 0, "records": 5, "is_done": True}
    assert [(event["records"], event["added"]) for event in events][:3] == [(2, 0), (4, 0), (5, 0)]
    told = json.loads(await made(house.data[SHOP].ledger, "json", "history"))
    wanted = json.loads(history)
    for section in ("customers", "orders", "quotes", "jobs"):
        assert told[section] == wanted[section]
    again, _ = await ask("run", upload_id=upload)
    assert again["result"] == {"added": 0, "known": 7, "closed": 0, "records": 0, "is_done": True}
    log = await house.data[SHOP].ledger.accounts.log()
    (line,) = [each for each in log.items if each.action == "history.import"]
    assert json.loads(line.data)["ledger"] == wanted["ledger"]


async def test_who_was_erased_before_the_books_were_lost_does_not_come_back(
    house: HomeAssistant, send: Any, ask: Any, history: bytes
) -> None:
    await house.data[TOMBSTONES].async_add([Tombstone(customer="K-0001", erased_at=datetime.now(UTC))])
    await ask("run", upload_id=await send(history))
    assert "Groß" not in (await made(house.data[SHOP].ledger, "json", "history")).decode()


async def test_a_file_that_is_none_is_told_in_words(send: Any, ask: Any) -> None:
    answer, _ = await ask("preview", upload_id=await send(b"\0\1\2"))
    assert answer["error"]["translation_key"] == "import_not_recognised"
    answer, _ = await ask("run", upload_id=await send(b'{"format":"printernizer","schema_version":9}'))
    assert answer["error"]["translation_key"] == "import_too_new"
    assert answer["error"]["translation_placeholders"] == {"detail": "9"}


async def test_files_wait_for_an_hour_and_not_in_any_number(
    house: HomeAssistant, send: Any, ask: Any, freezer: FrozenDateTimeFactory
) -> None:
    uploads = [await send(GOOD) for _ in range(importing.MOST + 1)]
    answer, _ = await ask("preview", upload_id=uploads[0])
    assert answer["error"]["translation_key"] == "import_gone"
    assert (await ask("preview", upload_id=uploads[-1]))[0]["success"]
    freezer.tick(importing.LIFE + timedelta(seconds=1))
    answer, _ = await ask("preview", upload_id=uploads[-1])
    assert answer["error"]["translation_key"] == "import_gone"
    folder = house.data[importing._UPLOADS].folder
    assert await house.async_add_executor_job(lambda: list(folder.iterdir())) == []
    house.bus.async_fire(EVENT_HOMEASSISTANT_CLOSE)
    await house.async_block_till_done(wait_background_tasks=True)
    assert not await house.async_add_executor_job(folder.exists)


@pytest.mark.parametrize("chunked", [True, False])
async def test_a_file_that_is_too_large_leaves_nothing(
    house: HomeAssistant, hass_client: ClientSessionGenerator, monkeypatch: pytest.MonkeyPatch, chunked: bool
) -> None:
    monkeypatch.setattr(view, "MOST_BYTES", len(GOOD) - 1)

    async def body() -> AsyncIterator[bytes]:
        yield GOOD

    client = await hass_client()
    response = await client.put(ROOT, data=body() if chunked else GOOD)
    assert response.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    await house.async_block_till_done()
    folder = house.data[importing._UPLOADS].folder
    assert await house.async_add_executor_job(lambda: list(folder.iterdir())) == []


async def test_a_full_disk_is_told_and_leaves_nothing(
    house: HomeAssistant, hass_client: ClientSessionGenerator, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: Any) -> str:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(view, "async_keep_upload", full)
    response = await (await hass_client()).put(ROOT, data=GOOD)
    assert response.status == HTTPStatus.INSUFFICIENT_STORAGE
    assert (await response.json())["code"] == "library_no_space"


async def test_books_that_are_away_are_told_and_what_breaks_off_goes_on_later(
    house: HomeAssistant, send: Any, ask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BLOCK", 20)
    upload = await send(b"\n".join(GOOD.split(b"\n")[:51]))
    imports = house.data[SHOP].ledger.imports
    add, calls = imports.add, iter(range(2))

    async def breaks_off(*args: Any, **values: Any) -> Any:
        if next(calls, None) is None:
            raise LedgerUnavailable("away")
        return await add(*args, **values)

    monkeypatch.setattr(imports, "add", breaks_off)
    answer, events = await ask("run", upload_id=upload)
    assert answer["error"]["translation_key"] == "ledger_unavailable"
    assert events[-1]["added"] == await jobs_in(house) == 40
    monkeypatch.undo()
    answer, _ = await ask("run", upload_id=upload)
    assert (answer["result"]["added"], answer["result"]["known"]) == (10, 40)


async def test_only_administrators_bring_files(
    house: HomeAssistant,
    hass_client: ClientSessionGenerator,
    hass_client_no_auth: ClientSessionGenerator,
    hass_admin_user: MockUser,
    send: Any,
    ask: Any,
) -> None:
    upload = await send(GOOD)
    assert (await (await hass_client_no_auth()).put(ROOT, data=GOOD)).status == HTTPStatus.UNAUTHORIZED
    packed = await (await hass_client()).put(ROOT, data=GOOD, headers={"Content-Encoding": "br"})
    assert packed.status in (HTTPStatus.UNSUPPORTED_MEDIA_TYPE, HTTPStatus.BAD_REQUEST)
    hass_admin_user.groups = []
    response = await (await hass_client()).put(ROOT, data=GOOD)
    assert response.status == HTTPStatus.FORBIDDEN
    for verb in ("preview", "run"):
        assert (await ask(verb, upload_id=upload))[0]["error"]["code"] == "unauthorized"
