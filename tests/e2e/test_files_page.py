"""The files, as a person meets them: uploaded, found, looked at, fetched from a printer and printed."""

from pathlib import Path
import re

from playwright.async_api import Locator, Page, expect
import pytest

from scripts.stage.home import Home

FACET = "facet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex {0} 0 0\nvertex 0 {0} 5\nendloop\nendfacet\n"


def model(folder: Path, name: str, size: int) -> Path:
    """Write a model of our own, different from others by its size."""
    file = folder / name
    file.write_text(f"solid x\n{FACET.format(size)}endsolid x\n")
    return file


def file_card(page: Page, name: str) -> Locator:
    return page.locator("printernizer-file-card").filter(has_text=name)


def storage_row(page: Page, name: str) -> Locator:
    return page.locator("printernizer-storage-row").filter(has_text=name)


async def upload(page: Page, *files: Path) -> None:
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Hochladen").first.click()
    await (await chooser.value).set_files(files)


async def test_an_uploaded_model_is_found_named_and_deleted(open_page, tmp_path) -> None:
    async with open_page("/printernizer/files") as page:
        await upload(page, model(tmp_path, "Würfel für Käthe.stl", 31), model(tmp_path, "Keil.stl", 32))
        await expect(file_card(page, "Würfel für Käthe.stl")).to_be_visible(timeout=60_000)
        await expect(file_card(page, "Keil.stl")).to_be_visible(timeout=60_000)
        await page.get_by_role("searchbox").fill("käthe")
        await expect(page).to_have_url(re.compile(r"\?q=k%C3%A4the$"))
        await expect(file_card(page, "Keil.stl")).to_have_count(0)

        await page.get_by_role("link", name="Würfel für Käthe.stl").click()
        await expect(page.get_by_role("heading", name="Würfel für Käthe.stl")).to_be_visible()
        await expect(page.get_by_text(re.compile(r"31\s. 31\s. 5\smm"))).to_be_visible(timeout=30_000)
        await page.get_by_label("Schlagwort hinzufügen").fill("Geschenk")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("button", name="Schlagwort Geschenk entfernen")).to_be_visible()

        await page.go_back()
        await expect(page.get_by_role("searchbox")).to_have_value("käthe")
        await page.go_forward()
        await page.get_by_role("button", name="Löschen").click()
        await page.locator("printernizer-confirm-dialog").get_by_role("button", name="Löschen").click()
        await expect(page.get_by_role("searchbox")).to_have_value("käthe")
        await expect(file_card(page, "Käthe")).to_have_count(0)


async def test_a_file_of_a_printer_is_fetched_and_found_in_the_library(open_page) -> None:
    async with open_page("/printernizer/files") as page:
        await page.locator("printernizer-source-switch").get_by_role("link", name="A1").click()
        row = storage_row(page, "Blumentopf")
        await expect(row).to_be_visible(timeout=30_000)
        kept = row.get_by_text("In der Bibliothek")
        if not await kept.is_visible():
            await row.get_by_role("button", name="in die Bibliothek holen").click()
        await expect(kept).to_be_visible(timeout=90_000)
        await row.get_by_role("link").click()
        await expect(page.get_by_role("heading", name="Blumentopf")).to_be_visible()
        await expect(page.get_by_text("1 Platte", exact=True)).to_be_visible(timeout=30_000)
        await expect(page.locator("printernizer-plate img")).to_be_visible(timeout=30_000)


async def test_a_print_names_the_printers_that_can_and_why_others_cannot(open_page) -> None:
    async with open_page("/printernizer/files?kind=print") as page:
        await page.get_by_role("link", name="Blumentopf").click()
        await page.get_by_role("button", name="Drucken", exact=True).click()
        dialog = page.locator("printernizer-print-dialog")
        choice = dialog.locator("printernizer-printer-choice")
        await expect(choice.get_by_role("radio", name="CORE One")).to_be_disabled(timeout=30_000)
        await expect(choice).to_contain_text("CORE One druckt keine Dateien dieser Art.")
        await page.keyboard.press("Escape")
        await expect(dialog).to_have_count(0)


async def test_settings_are_kept_and_nonsense_is_refused_in_words(open_page) -> None:
    async with open_page("/printernizer/settings") as page:
        photos = page.get_by_role("switch", name="Fotos der Drucke")
        await expect(photos).to_be_visible(timeout=30_000)
        before = await photos.is_checked()
        await photos.click()
        await expect(page.get_by_text("Gespeichert", exact=True).first).to_be_visible()
        await page.reload()
        await expect(photos).to_be_checked(checked=not before)
        await photos.click()
        field = page.get_by_label("Pfad eines Ordners")
        await field.fill("/etc")
        await field.press("Enter")
        await expect(page.get_by_text("Nicht gespeichert.").first).to_be_visible()
        await expect(field).to_have_value("/etc")


@pytest.mark.parametrize("size", [(1400, 900), (1000, 800), (390, 844), (320, 640)], ids=str)
@pytest.mark.parametrize("path", ["/files", "/files?view=table", "/settings"])
async def test_no_page_scrolls_sideways(open_page, home: Home, path, size) -> None:
    async with open_page(f"/printernizer{path}", size=size) as page:
        await expect(page.locator("printernizer-files-view, printernizer-settings-view")).to_be_visible()
        await page.wait_for_timeout(1000)
        width = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert width <= 0
