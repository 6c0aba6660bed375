"""The blueprint for notifications: added from the panel, made an automation, heard by a phone."""

import asyncio
from collections.abc import AsyncIterator
import contextlib
from typing import Any

from aiohttp import web
from playwright.async_api import expect

from scripts.stage.home import Home
from scripts.stage.printers import A1_SERIAL, Workshop
from tests.e2e.conftest import OpenPage


@contextlib.asynccontextmanager
async def _phone(home: Home, name: str) -> AsyncIterator[asyncio.Queue[dict[str, Any]]]:
    """Register a phone; what is pushed to it arrives in the queue."""
    heard: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

    async def push(request: web.Request) -> web.Response:
        heard.put_nowait(await request.json())
        return web.json_response(
            {"rateLimits": {"successful": 1, "errors": 0, "maximum": 500, "resetsAt": ""}}
        )

    application = web.Application()
    application.router.add_post("/push", push)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    try:
        await home.rest(
            "post",
            "mobile_app/registrations",
            {
                "device_id": name,
                "app_id": "printernizer.test",
                "app_name": "Test",
                "app_version": "1",
                "device_name": name,
                "manufacturer": "Test",
                "model": "Phone",
                "os_name": "Android",
                "os_version": "16",
                "supports_encryption": False,
                "app_data": {"push_token": "token", "push_url": f"http://127.0.0.1:{port}/push"},
            },
        )
        yield heard
    finally:
        await runner.cleanup()


async def _until_there(home: Home, action: str) -> None:
    async with asyncio.timeout(30):
        while True:
            services = await home.rest("get", "services")
            if any(each["domain"] == "notify" and action in each["services"] for each in services):
                return
            await asyncio.sleep(0.2)


async def _made_of_blueprint(home: Home) -> str:
    """Make the automation as the editor does: the A1, the phone, some kinds; returns the event of its jobs."""
    async with home.connect() as socket:
        devices = await socket.call("config/device_registry/list")
        entities = await socket.call("config/entity_registry/list")
        listed = await socket.call("blueprint/list", domain="automation")
    assert listed["printernizer/notify.yaml"]["metadata"]["name"].startswith("Printernizer")
    phone = next(each["id"] for each in devices if each["name"] == "Telefon Werkstatt")
    a1 = next(each["id"] for each in devices if ["printernizer", A1_SERIAL] in each["identifiers"])
    events = [
        each["entity_id"]
        for each in entities
        if each["device_id"] == a1 and each["entity_id"].startswith("event.")
    ]
    assert len(events) == 2
    made = {
        "alias": "Telefon",
        "use_blueprint": {
            "path": "printernizer/notify.yaml",
            "input": {"events": events, "phones": [phone], "kinds": ["paused", "resumed", "finished"]},
        },
    }
    await home.rest("post", "config/automation/config/telefon", made)
    async with asyncio.timeout(30):
        while "automation.telefon" not in {each["entity_id"] for each in await home.rest("get", "states")}:
            await asyncio.sleep(0.2)
    return next(each for each in events if each != "event.a1_meldung")


async def test_a_phone_hears_what_a_printer_does(home: Home, workshop: Workshop, open_page: OpenPage) -> None:
    async with _phone(home, "Telefon Werkstatt") as heard:
        await _until_there(home, "mobile_app_telefon_werkstatt")
        async with open_page("/printernizer/settings/system") as page:
            for _ in range(2):  # Added again, it takes the place of the first.
                await page.get_by_role("button", name="Vorlage anlegen").click()
                await page.wait_for_url("**/config/blueprint/dashboard**")
                await expect(page.get_by_text("Printernizer: Nachricht aufs Telefon").first).to_be_visible()
                await page.go_back()
        event = await _made_of_blueprint(home)
        async with home.connect() as socket:
            printers = (await socket.call("printernizer/printers/list"))["printers"]
            entry_id = next(each["entry_id"] for each in printers if each["serial"] == A1_SERIAL)
            for command, word in (("pause", "Pausiert"), ("resume", "Druckt weiter")):
                await socket.call("printernizer/printers/command", entry_id=entry_id, action=command)
                async with asyncio.timeout(30):
                    message = await heard.get()
                assert message["title"].endswith(f": {word}")
                assert "Blumentopf" not in str(message)
                about = message["data"]
                assert about["url"] == about["clickAction"] == f"/printernizer/printer/{entry_id}"
                assert about["image"].startswith("/api/camera_proxy/camera.")
        # As the printer says it at the end of a print; the one that runs here has hours to go.
        took = {
            "duration": 4320,
            "filament": 23.44,
            "cost": 0.84,
            "currency": "EUR",
            "job_name": "Blumentopf",
        }
        said = {"state": "2026-11-23T12:00:00+00:00", "attributes": {"event_type": "finished", **took}}
        await home.rest("post", f"states/{event}", said)
        async with asyncio.timeout(30):
            message = await heard.get()
        assert message["message"].replace("\N{NO-BREAK SPACE}", " ") == "1:12 h · 23,4 g · 0,84 EUR"
        assert heard.empty()
