"""Filaments and spools, as a person meets them: entered, weighed, put into a printer; in a real browser."""

import re

from playwright.async_api import Locator, Page, expect

from tests.e2e.accessibility import violations
from tests.e2e.test_jobs_page import LONG


def row(page: Page, name: str) -> Locator:
    """Find the row of a filament or a spool."""
    return page.get_by_role("row").filter(has_text=name)


async def saved(page: Page) -> None:
    """Save the form that is open, and wait until it is taken."""
    form = page.locator("printernizer-form-dialog")
    await form.get_by_role("button", name="Speichern").click()
    await expect(form).to_have_count(0, timeout=LONG)


async def test_a_filament_gets_spools_that_are_weighed_and_put_into_a_printer(
    open_page, keep_screenshot
) -> None:
    async with open_page("/printernizer/settings/materials") as page:
        await page.get_by_role("button", name="Filament hinzufügen").first.click(timeout=LONG)
        form = page.locator("printernizer-form-dialog")
        await form.get_by_label("Hersteller").fill("extrudr")
        await form.get_by_label("Sorte", exact=True).fill("PCTG")
        await form.get_by_label("Leere Spule wiegt").fill("212,5")
        await form.locator("[name=price]").fill("24,90")
        await saved(page)
        await expect(page).to_have_url(re.compile(r"/settings/materials/\d+$"))
        await expect(page.get_by_role("heading", name="extrudr PCTG")).to_be_visible(timeout=LONG)

        await page.get_by_role("button", name="Spulen hinzufügen").click()
        await form.get_by_label("Anzahl").fill("2")
        await form.get_by_label("Lagerort").fill("Regal 4")
        await saved(page)
        await expect(row(page, "Regal 4")).to_have_count(2, timeout=LONG)
        await keep_screenshot(page, "filament")

        await row(page, "Regal 4").first.get_by_role("link").click()
        await page.get_by_role("button", name="Wiegen").click(timeout=LONG)
        await form.get_by_label("Gewicht").fill("900")
        await saved(page)
        await expect(page.get_by_text("688 g", exact=True)).to_be_visible(timeout=LONG)
        await expect(page.get_by_text("Nachgewogen")).to_be_visible(timeout=LONG)

        await page.get_by_role("button", name="In den Drucker").click()
        await page.locator("printernizer-pick-dialog").get_by_role("button", name="frei").first.click()
        await expect(page.get_by_role("button", name="Herausnehmen")).to_be_visible(timeout=LONG)
        await keep_screenshot(page, "spool")

        await page.get_by_role("link", name="Alle Spulen").click()
        await page.get_by_role("button", name="Im Drucker").click()
        await expect(page).to_have_url(re.compile("show=mounted"))
        await expect(row(page, "extrudr PCTG")).to_have_count(1, timeout=LONG)
        await keep_screenshot(page, "spools")


async def test_the_stock_can_be_read_by_a_machine_that_reads_aloud(open_page) -> None:
    for language, dark, size in (("de", False, (1400, 900)), ("en", True, (390, 844))):
        async with open_page(
            "/printernizer/settings/materials", language=language, dark=dark, size=size
        ) as page:
            link = row(page, "extrudr PCTG").get_by_role("link")
            await expect(link).to_be_visible(timeout=LONG)
            assert await violations(page) == []
            await link.click()
            await expect(page.get_by_role("heading", name="extrudr PCTG")).to_be_visible(timeout=LONG)
            assert await violations(page) == []
