"""The fleet page, as a person meets it: in a real browser, on real Home Assistant, with printers that print."""

import re

from playwright.async_api import Locator, Page, expect
import pytest

from scripts.stage.home import Home
from scripts.stage.printers import Workshop

TEXTS = {
    "de": {
        "printing": "Druckt",
        "pause": "Pause",
        "resume": "Weiter",
        "stop": "Abbrechen",
        "empty": "Noch kein Drucker",
    },
    "en": {
        "printing": "Printing",
        "pause": "Pause",
        "resume": "Resume",
        "stop": "Cancel",
        "empty": "No printer yet",
    },
}


def card(page: Page, name: str) -> Locator:
    return page.locator("printernizer-printer-card").filter(has_text=name)


async def until_both_print(page: Page, language: str = "de") -> None:
    for name in ("A1", "CORE One"):
        await expect(
            card(page, name).get_by_text(TEXTS[language]["printing"], exact=False).first
        ).to_be_visible(timeout=90_000)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [(1400, 900), (390, 844)], ids=["wide", "phone"])
async def test_the_fleet_is_shown_live(
    open_page, keep_screenshot, workshop: Workshop, language, dark, size
) -> None:
    async with open_page(language=language, dark=dark, size=size) as page:
        await until_both_print(page, language)
        bar = card(page, "A1").get_by_role("progressbar").first
        await expect(bar).to_have_attribute("aria-valuenow", re.compile(r"\d+"))
        await expect(card(page, "A1").locator("img").first).to_be_visible(timeout=60_000)
        width = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert width <= 0, "the page scrolls sideways"
        await keep_screenshot(page, f"fleet-{language}-{'dark' if dark else 'light'}-{size[0]}")


async def test_progress_moves_without_a_reload(open_page, workshop: Workshop) -> None:
    async with open_page() as page:
        await until_both_print(page)
        bar = card(page, "A1").get_by_role("progressbar").first
        before = await bar.get_attribute("aria-valuenow")
        workshop.a1.advance(300)
        await expect(bar).not_to_have_attribute("aria-valuenow", before or "", timeout=60_000)


async def test_pausing_from_the_card_reaches_the_printer_and_comes_back(
    open_page, workshop: Workshop
) -> None:
    async with open_page() as page:
        await until_both_print(page)
        a1 = card(page, "A1")
        await a1.get_by_role("button", name=TEXTS["de"]["pause"]).click()
        await workshop.a1.wait_for("PAUSE", timeout=20)
        await expect(a1.get_by_text("Pausiert").first).to_be_visible()
        await a1.get_by_role("button", name=TEXTS["de"]["resume"]).click()
        await workshop.a1.wait_for("RUNNING", timeout=20)
        await expect(a1.get_by_text("Druckt").first).to_be_visible()


async def test_the_camera_shows_when_it_is_asked_for(open_page, keep_screenshot) -> None:
    async with open_page() as page:
        await until_both_print(page)
        a1 = card(page, "A1")
        await a1.get_by_role("button", name="Kamera").click()
        picture = a1.locator("img[src*='camera_proxy_stream']")
        await expect(picture).to_be_visible(timeout=30_000)
        await page.wait_for_function(
            """() => {
                const find = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
                    ...(element.matches("img[src*='camera_proxy_stream']") ? [element] : []),
                    ...(element.shadowRoot ? find(element.shadowRoot) : []),
                ]);
                return find(document).some((image) => image.naturalWidth > 0);
            }""",
            timeout=30_000,
        )
        await keep_screenshot(page, "fleet-camera")


async def test_a_printer_that_is_gone_says_so_and_comes_back(
    open_page, keep_screenshot, workshop: Workshop
) -> None:
    async with open_page() as page:
        await until_both_print(page)
        core_one = card(page, "CORE One")
        await workshop.core_one.unplug()
        try:
            await expect(core_one.get_by_text("Nicht erreichbar").first).to_be_visible(timeout=90_000)
            await keep_screenshot(page, "fleet-unreachable")
        finally:
            await workshop.core_one.plug()
        await expect(core_one.get_by_text("Druckt").first).to_be_visible(timeout=90_000)


async def test_without_a_printer_the_page_leads_to_the_config_flow(
    open_page, keep_screenshot, workshop: Workshop, tmp_path
) -> None:
    async with Home(tmp_path / "config") as empty:
        entry = (await empty.add_printer(*workshop.core_one_steps()))["result"]
        await empty.rest("DELETE", f"config/config_entries/entry/{entry['entry_id']}")
        async with open_page(at=empty) as page:
            await expect(page.get_by_text(TEXTS["de"]["empty"])).to_be_visible(timeout=30_000)
            await keep_screenshot(page, "fleet-empty")
            await page.get_by_role("button", name="Drucker hinzufügen").first.click()
            await page.get_by_role("button", name="OK").click()
            await page.get_by_text("Bambu-Lab-Drucker", exact=True).click(timeout=30_000)
            await expect(page.get_by_text("Zugangscode").first).to_be_visible(timeout=30_000)
            await keep_screenshot(page, "config-flow")


async def test_the_page_follows_a_restart_of_home_assistant_without_a_reload(open_page, home: Home) -> None:
    async with open_page() as page:
        await until_both_print(page)
        await page.evaluate("window.sameDocument = true")
        await home.halt()
        await expect(page.get_by_text("unterbrochen").first).to_be_visible(timeout=30_000)
        await home.launch()
        await until_both_print(page)
        await expect(page.get_by_text("unterbrochen")).to_have_count(0, timeout=60_000)
        assert await page.evaluate("window.sameDocument")
