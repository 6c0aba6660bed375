"""Dashboards: the cards and the dashboard that builds itself, in a real browser, on real Home Assistant."""

from dataclasses import dataclass, field
import re
from typing import Any

from playwright.async_api import Locator, Page, expect
import pytest

from scripts.stage.home import Home
from scripts.stage.printers import Workshop
from tests.e2e.accessibility import violations

TEXTS = {
    "de": {"printing": "Druckt", "filaments": "Filamente", "cost": "Druckkosten im"},
    "en": {"printing": "Printing", "filaments": "Filaments", "cost": "Print costs in"},
}
CARDS = [f"printernizer-{kind}" for kind in ("printer", "fleet", "cameras", "ams", "cost")]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A card of the picker, what is set on it, and what that makes of it."""

    name: str
    title: str = ""
    option: str | None = None
    """Chosen of a list that opens."""
    tick: str | None = None
    becomes: dict[str, str | list[str]] = field(default_factory=dict)
    """Stored so; printers by name."""
    shows: tuple[str, ...]
    hides: tuple[str, ...] = ()


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


@pytest.fixture(scope="session")
async def empty_board(home: Home) -> str:
    """Return the path of a dashboard without any card."""
    path = "meine-karten"
    view = {"title": "Karten", "type": "sections", "sections": [{"type": "grid", "cards": []}]}
    async with home.connect() as socket:
        await socket.call(
            "lovelace/dashboards/create", url_path=path, title="Karten", require_admin=False, mode="storage"
        )
        await socket.call("lovelace/config/save", url_path=path, config={"views": [view]})
    return path


async def _cards(home: Home, path: str) -> list[dict[str, Any]]:
    """Return the cards of a dashboard as they are stored."""
    async with home.connect() as socket:
        config = await socket.call("lovelace/config", url_path=path)
    return [card for section in config["views"][0]["sections"] for card in section["cards"]]


async def _printers(home: Home) -> dict[str, str]:
    """Return the device ids of the printers by name."""
    async with home.connect() as socket:
        devices = await socket.call("config/device_registry/list")
    return {
        device["name"]: device["id"]
        for device in devices
        if device["identifiers"] and device["identifiers"][0][0] == "printernizer" and not _parent(device)
    }


def _parent(device: dict[str, Any]) -> str | None:
    return device.get("parent_device_id") or device.get("via_device_id")


async def _pick(page: Page, by: str, words: str) -> Locator:
    """Open «add a card», and search in it."""
    await page.locator("hui-grid-section .add").first.click(timeout=90_000)
    picker = page.locator("hui-card-picker" if by == "Nach Karte" else "hui-suggestion-picker")
    await page.get_by_text(by, exact=True).click()
    await _search(picker, words)
    return picker


async def _search(picker: Locator, words: str) -> None:
    await picker.get_by_role("textbox").or_(picker.get_by_role("searchbox")).first.fill(words)


def _listed(picker: Locator, page: Page, kind: str) -> Locator:
    """Find a kind of card in the picker."""
    return picker.locator(".card").filter(has=page.locator(f"printernizer-{kind}"))


async def _set(editor: Locator, choice: Choice) -> None:
    """Set what is to be set, in Home Assistant's own fields."""
    if choice.title:
        await editor.get_by_role("textbox").fill(choice.title)
    if choice.option:
        await editor.locator("ha-select").click()
        await editor.locator("ha-dropdown-item").filter(has_text=choice.option).click()
    if choice.tick:
        await editor.locator("ha-checkbox").filter(has_text=choice.tick).click()


def _stored(choice: Choice, printers: dict[str, str]) -> dict[str, str | list[str]]:
    return {
        key: [printers[name] for name in value] if isinstance(value, list) else printers.get(value, value)
        for key, value in choice.becomes.items()
    }


CHOICES = {
    "printer": Choice(
        name="Drucker", option="CORE One", becomes={"printer": "CORE One"},
        shows=("CORE One",), hides=("AMS",),
    ),
    "fleet": Choice(
        name="Alle Drucker", title="Halle 2", tick="CORE One", option="Karten",
        becomes={"title": "Halle 2", "printers": ["CORE One"], "layout": "cards"},
        shows=("Halle 2", "CORE One"), hides=("Blumentopf",),
    ),
    "cameras": Choice(
        name="Kameras der Drucker", title="Blick hinein", becomes={"title": "Blick hinein"},
        shows=("Blick hinein", "A1"), hides=("CORE One",),
    ),
    "ams": Choice(
        name="Filamente", option="A1", becomes={"printer": "A1"},
        shows=("AMS 1, Fach 1",),
    ),
    "cost": Choice(
        name="Druckkosten des Monats", title="Was es kostet", becomes={"title": "Was es kostet"},
        shows=("Was es kostet",),
    ),
}  # fmt: skip


async def test_the_card_picker_shows_what_each_card_would_look_like(
    open_page, keep_screenshot, empty_board: str
) -> None:
    async with open_page(f"/{empty_board}/0?edit=1") as page:
        picker = await _pick(page, "Nach Karte", "printernizer")
        for kind, choice in CHOICES.items():
            card = _listed(picker, page, kind)
            await expect(card.get_by_text(f"Printernizer: {choice.name}", exact=True)).to_be_visible()
            preview = card.locator(f"printernizer-{kind}")
            await expect(preview.get_by_text(re.compile("A1|Druckkosten im")).first).to_be_attached()
        await keep_screenshot(page, "card-picker")


async def test_for_an_entity_of_a_printer_its_cards_are_suggested(
    open_page, keep_screenshot, empty_board: str
) -> None:
    async with open_page(f"/{empty_board}/0?edit=1") as page:
        picker = await _pick(page, "Nach Entität", "A1 Status")
        for entity, kinds in (
            ("A1 Status", {"printer"}),
            ("A1 Kamera", {"printer", "cameras"}),
            ("A1 AMS 1 Fach 2", {"printer", "ams"}),
        ):
            await _search(picker, entity)
            item = picker.locator("ha-combo-box-item")
            await item.filter(has_text=entity.partition(" ")[2].removeprefix("AMS 1 ")).first.click()
            for kind in CHOICES:
                suggested = picker.locator(f"printernizer-{kind}")
                await expect(suggested).to_have_count(1 if kind in kinds else 0)
            named = picker.get_by_text("Printernizer: Drucker - A1", exact=True)
            await expect(named).to_be_visible()
            await keep_screenshot(page, "card-suggestions")


async def test_each_card_is_chosen_set_saved_and_shown(
    open_page, keep_screenshot, home: Home, empty_board: str
) -> None:
    async with open_page(f"/{empty_board}/0?edit=1") as page:
        for kind, choice in CHOICES.items():
            picker = await _pick(page, "Nach Karte", "printernizer")
            await _listed(picker, page, kind).click()
            await _set(page.locator("printernizer-card-editor"), choice)
            await keep_screenshot(page, f"card-editor-{kind}")
            await page.get_by_role("button", name="Speichern", exact=True).click()
            await expect(page.locator("printernizer-card-editor")).to_have_count(0)
        await page.get_by_role("button", name="Fertig", exact=True).click()
        for kind, choice in CHOICES.items():
            card = page.locator(f"printernizer-{kind}")
            for words in choice.shows:
                await expect(card.get_by_text(words).first).to_be_visible()
            for words in choice.hides:
                await expect(card.get_by_text(words)).to_have_count(0)
        assert not await violations(page, CARDS)
        await keep_screenshot(page, "cards-chosen")
    printers = await _printers(home)
    assert await _cards(home, empty_board) == [
        {"type": f"custom:printernizer-{kind}", **_stored(choice, printers)}
        for kind, choice in CHOICES.items()
    ]


async def test_a_dashboard_of_all_printers_is_made_without_a_line_of_code(
    open_page, keep_screenshot, home: Home
) -> None:
    async with open_page("/config/lovelace/dashboards") as page:
        await page.get_by_role("button", name="Dashboard hinzufügen").click(timeout=90_000)
        await page.get_by_text("Baut sich von selbst").click()
        await keep_screenshot(page, "dashboard-new")
        await page.get_by_role("button", name="Erstellen").click()
        await page.locator("ha-sidebar").get_by_text("Alle Drucker", exact=True).click()
        await expect(page.locator("printernizer-fleet").get_by_text("CORE One").first).to_be_visible(
            timeout=90_000
        )
    tokens = await home.add_user("Luca", "luca-schaut-vorbei")
    async with open_page("/alle-drucker", tokens=tokens, language="en", dark=True, size=(390, 844)) as page:
        fleet = page.locator("printernizer-fleet")
        await expect(fleet.get_by_text("CORE One").first).to_be_visible(timeout=90_000)
        await expect(page.locator("printernizer-cost").get_by_text("Print costs in")).to_be_visible()
        assert not await violations(page, CARDS)
        await page.wait_for_timeout(1000)
        await keep_screenshot(page, "dashboard-plain")
