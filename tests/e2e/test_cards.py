"""Dashboards: the cards and the dashboard that builds itself, in a real browser, on real Home Assistant."""

from playwright.async_api import Page, expect
import pytest

from scripts.stage.home import Home
from scripts.stage.printers import Workshop
from tests.e2e.accessibility import violations

TEXTS = {
    "de": {"printing": "Druckt", "filaments": "Filamente", "cost": "Druckkosten im"},
    "en": {"printing": "Printing", "filaments": "Filaments", "cost": "Print costs in"},
}
CARDS = [f"printernizer-{kind}" for kind in ("printer", "fleet", "cameras", "ams", "cost")]


@pytest.fixture(scope="session")
async def dashboard(home: Home, workshop: Workshop) -> str:
    """Return the path of a dashboard that is left to the strategy."""
    path = "druck-werkstatt"
    async with home.connect() as socket:
        await socket.call(
            "lovelace/dashboards/create", url_path=path, title="Druck", require_admin=False, mode="storage"
        )
        config = {"strategy": {"type": "custom:printernizer"}}
        await socket.call("lovelace/config/save", url_path=path, config=config)
    return f"/{path}"


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [(1400, 900), (390, 844)], ids=["wide", "phone"])
async def test_the_dashboard_that_builds_itself_shows_every_printer_live(
    open_page, keep_screenshot, dashboard: str, language, size
) -> None:
    texts = TEXTS[language]
    async with open_page(dashboard, language=language, size=size, dark=language == "en") as page:
        fleet = page.locator("printernizer-fleet")
        for name in ("A1", "CORE One"):
            card = fleet.locator("printernizer-printer-card").filter(has_text=name)
            await expect(card.get_by_text(texts["printing"]).first).to_be_visible(timeout=90_000)
        await expect(page.locator("printernizer-cost").get_by_text(texts["cost"])).to_be_visible()
        width = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert width <= 0, "the page scrolls sideways"
        found = await violations(page, CARDS)
        assert not found, "\n".join(found)
        await page.wait_for_timeout(1000)
        await keep_screenshot(page, f"dashboard-{language}-{size[0]}")


async def test_each_printer_has_a_view_of_its_own(
    open_page, keep_screenshot, home: Home, dashboard: str
) -> None:
    async with home.connect() as socket:
        devices = await socket.call("config/device_registry/list")
    (a1,) = [
        device["id"]
        for device in devices
        if device.get("model") == "A1" and [domain for domain, _ in device["identifiers"]] == ["printernizer"]
    ]
    async with open_page(f"{dashboard}/{a1}") as page:
        card = page.locator("printernizer-printer printernizer-printer-card")
        await expect(card.get_by_text("Druckt").first).to_be_visible(timeout=90_000)
        await expect(page.locator("printernizer-ams").get_by_text("AMS 1, Fach 1").first).to_be_visible()
        found = await violations(page, CARDS)
        assert not found, "\n".join(found)
        await keep_screenshot(page, "dashboard-printer")


async def test_a_page_without_cards_loads_their_names_alone(open_page, home: Home) -> None:
    async with open_page("/profile") as page:
        loaded = await _until_named(page)
        assert loaded == ["cards"]


async def _until_named(page: Page) -> list[str]:
    """Return which of our files the page has loaded, once the cards have names."""
    await page.wait_for_function("() => Boolean(customElements.get('printernizer-fleet'))", timeout=60_000)
    await page.wait_for_timeout(1000)
    urls: list[str] = await page.evaluate(
        "performance.getEntriesByType('resource').map(({name}) => name).filter(name => name.includes('printernizer_static'))"
    )
    return sorted({url.rsplit("/", 1)[1].split("-")[0] for url in urls})
