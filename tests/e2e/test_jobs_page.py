"""The jobs, as a person meets them: listed, entered by hand, corrected, changed together; in a real browser."""

from pathlib import Path
import re

from playwright.async_api import Locator, Page, expect

from scripts.stage.home import Home

LONG = 90_000
"""Milliseconds in which Home Assistant's whole page is there, on a machine that has other things to do."""


def row(page: Page, name: str) -> Locator:
    """Find the row of a job."""
    return page.get_by_role("row").filter(has_text=name)


async def enter(page: Page, name: str, result: str = "Fertig") -> None:
    """Enter a job by hand; its page is shown afterwards."""
    await page.get_by_role("button", name="Job eintragen").click(timeout=LONG)
    form = page.locator("printernizer-form-dialog")
    await form.get_by_label("Name").fill(name)
    await form.get_by_label("Drucker").select_option(index=0)
    await form.get_by_label("Filament").fill("42,5")
    await form.get_by_label("Ergebnis").select_option(label=result)
    await form.get_by_role("button", name="Job eintragen").click()
    await expect(page.get_by_role("heading", name=name)).to_be_visible(timeout=LONG)


async def test_jobs_are_entered_found_corrected_and_kept(open_page, keep_screenshot) -> None:
    async with open_page("/printernizer/jobs") as page:
        await expect(row(page, "Blumentopf groß")).to_be_visible(timeout=LONG)
        await enter(page, "Türstopper")
        await expect(page).to_have_url(re.compile(r"/printernizer/jobs/\d+$"))

        await page.get_by_role("button", name="Korrigieren").click()
        form = page.locator("printernizer-form-dialog")
        await form.get_by_label("Filament").fill("40,25")
        await form.get_by_label("Grund").fill("gewogen")
        await form.get_by_role("button", name="Speichern").click()
        await expect(form).to_have_count(0, timeout=LONG)

        await page.get_by_role("button", name="Zeit dazu").click()
        await page.get_by_role("button", name="+10 Min.").click()
        await page.get_by_text(re.compile(r"^Änderungen \(")).click()
        await expect(page.get_by_text("gewogen")).to_be_visible(timeout=LONG)
        await keep_screenshot(page, "job")

        await page.get_by_role("link", name="Jobs").first.click()
        await page.get_by_role("searchbox").fill("türstop")
        await expect(page).to_have_url(re.compile("q=t"))
        await expect(row(page, "Türstopper")).to_be_visible(timeout=LONG)
        await expect(row(page, "Blumentopf groß")).to_have_count(0)
        await keep_screenshot(page, "jobs")


async def test_a_job_shows_how_warm_it_was_while_it_ran(open_page, keep_screenshot) -> None:
    async with open_page("/printernizer/jobs") as page:
        await row(page, "Blumentopf groß").get_by_role("link").click(timeout=LONG)
        course = page.locator("printernizer-job-course")
        chart = course.get_by_role("slider", name=re.compile("^Temperaturen von "))
        await expect(chart).to_be_visible(timeout=LONG)
        await expect(chart).to_have_attribute("aria-valuetext", re.compile(r"Düse .*°C, Bett .*°C"))
        await keep_screenshot(page, "job-temperatures")


async def test_a_failed_attempt_is_said_to_belong_to_the_job_that_went_well(
    open_page, keep_screenshot
) -> None:
    async with open_page("/printernizer/jobs") as page:
        await enter(page, "Vase, erster Versuch", "Fehlgeschlagen")
        failed = page.url
        await page.goto(re.sub(r"/jobs/.*", "/jobs", page.url))
        await enter(page, "Vase, gelungen")
        good = page.url
        await page.goto(failed)
        await page.get_by_role("button", name="Gelungenen Job wählen").click(timeout=LONG)
        await page.locator("printernizer-pick-dialog").get_by_role("searchbox").fill("gelungen")
        await page.get_by_role("button", name="Vase, gelungen").click(timeout=LONG)
        await page.get_by_role("link", name="Vase, gelungen").click(timeout=LONG)
        await expect(page).to_have_url(good)
        attempts = page.locator("printernizer-job-attempts")
        await expect(attempts.get_by_role("heading", name="1 Fehlversuch")).to_be_visible(timeout=LONG)
        await expect(page.locator("printernizer-job-costs").get_by_text("Fehlversuche")).to_be_visible()
        await keep_screenshot(page, "job-attempts")
        await attempts.get_by_role("link", name="Vase, erster Versuch").click()
        await page.get_by_role("button", name="Zurücknehmen").click(timeout=LONG)
        await expect(page.get_by_role("button", name="Gelungenen Job wählen")).to_be_visible(timeout=LONG)


async def test_a_job_of_a_direct_link_has_its_neighbours_within_the_filters(open_page) -> None:
    async with open_page("/printernizer/jobs") as page:
        for name in ("Regalfuß 1", "Regalfuß 2", "Haken"):
            await enter(page, name)
            last = page.url
            await page.goto(re.sub(r"/jobs/.*", "/jobs", page.url))
        await page.goto(f"{last}?q=regalfu%C3%9F")
        await page.get_by_role("link", name="Nächster Job").click(timeout=LONG)
        await expect(page.get_by_role("heading", name="Regalfuß 2")).to_be_visible(timeout=LONG)
        await page.reload()
        await page.get_by_role("link", name="Nächster Job").click(timeout=LONG)
        await expect(page.get_by_role("heading", name="Regalfuß 1")).to_be_visible(timeout=LONG)
        await expect(page.get_by_role("link", name="Voriger Job")).to_be_visible(timeout=LONG)
        await expect(page.get_by_role("link", name="Nächster Job")).to_have_count(0)


async def test_the_jobs_that_are_shown_are_a_file(open_page) -> None:
    async with open_page("/printernizer/jobs") as page:
        for name in ("Kerzenhalter", "Untersetzer"):
            await enter(page, name)
            await page.goto(re.sub(r"/jobs/.*", "/jobs", page.url))
        await page.goto(f"{page.url}?q=kerzen")
        await page.get_by_role("button", name="Exportieren").click(timeout=LONG)
        async with page.expect_download(timeout=LONG) as download:
            await page.locator("printernizer-form-dialog").get_by_role("button", name="Exportieren").click()
        content = Path(await (await download.value).path()).read_text("utf-8-sig")
    lines = content.splitlines()
    assert len(lines) == 2
    assert "Kerzenhalter" in lines[1]


async def test_what_is_selected_is_changed_together(open_page) -> None:
    async with open_page("/printernizer/jobs") as page:
        await enter(page, "Fehldruck")
        await page.goto(re.sub(r"/jobs/.*", "/jobs?q=fehldruck", page.url))
        await page.get_by_role("checkbox", name="Fehldruck auswählen").check(timeout=LONG)
        await page.get_by_role("button", name="Fehlergrund", exact=True).last.click()
        await page.get_by_role("button", name="Verzug").click()
        await expect(page.get_by_text("1 Job geändert").first).to_be_visible(timeout=LONG)


async def test_a_view_is_kept_for_the_next_visit(open_page) -> None:
    async with open_page("/printernizer/jobs?result=failed") as page:
        await page.get_by_role("button", name="Gespeicherte Ansichten").click(timeout=LONG)
        await page.get_by_label("Name der Ansicht").fill("Was schiefging")
        await page.get_by_role("button", name="Ansicht speichern").click()
    async with open_page("/printernizer/jobs") as page:
        await page.get_by_role("button", name="Gespeicherte Ansichten").click(timeout=LONG)
        await page.get_by_role("button", name="Was schiefging", exact=True).click()
        await expect(page).to_have_url(re.compile(r"result=failed"))


async def test_who_is_no_administrator_sees_prints_and_no_money(open_page, home: Home) -> None:
    tokens = await home.add_user("Robin", "robin-druckt-gern")
    async with open_page("/printernizer/jobs", tokens=tokens) as page:
        await expect(row(page, "Blumentopf groß")).to_be_visible(timeout=LONG)
        await expect(page.get_by_role("columnheader", name="Kosten")).to_have_count(0)
        await expect(page.get_by_role("button", name="Job eintragen")).to_have_count(0)
        await row(page, "Blumentopf groß").get_by_role("link").click()
        await expect(page.get_by_text("sehen Administratoren")).to_be_visible(timeout=LONG)
        await expect(page.get_by_role("button", name="Korrigieren")).to_have_count(0)
