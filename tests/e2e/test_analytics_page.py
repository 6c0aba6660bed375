"""The analytics, as a person meets them: jobs of real books, in a real browser."""

from datetime import UTC, datetime, timedelta
import re
from typing import Any

from playwright.async_api import Page, expect
import pytest

from scripts.stage.home import Home


@pytest.fixture(scope="module")
async def books(home: Home) -> None:
    """Twelve jobs of the last days, two of them failed."""
    async with home.connect() as socket:
        serial = await _a_serial(socket)
        now = datetime.now(UTC)
        for number in range(12):
            began = now - timedelta(days=2, hours=number * 3)
            failed = number % 6 == 5
            await socket.call(
                "printernizer/jobs/add",
                serial=serial,
                started=began.isoformat(),
                ended=(began + timedelta(hours=2)).isoformat(),
                result="failed" if failed else "finished",
                material="PETG" if number % 2 else "PLA",
                values={"grams": "42.5", "name": f"Vase {number}"},
            )


async def _a_serial(socket: Any) -> str:
    entries = await socket.call("config/device_registry/list")
    return next(
        name
        for device in entries
        for domain, name in device["identifiers"]
        if domain == "printernizer" and device["via_device_id"] is None and device["serial_number"] == name
    )


def chart(page: Page, heading: str) -> Any:
    return page.locator("printernizer-chart").filter(has_text=heading)


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("language", ["de", "en"])
async def test_what_was_printed_is_told_and_leads_to_its_jobs(open_page, keep_screenshot, language) -> None:
    words = {
        "de": ("Kosten nach Monaten", "Erfolgsquote nach Drucker", "als Tabelle zeigen"),
        "en": ("Cost by month", "Success rate by printer", "as a table"),
    }[language]
    async with open_page("/printernizer/analytics", language=language) as page:
        costs = chart(page, words[0])
        await expect(costs.get_by_role("link").first).to_be_visible(timeout=60_000)
        await expect(chart(page, words[1]).get_by_text(re.compile(r"83\s?%")).first).to_be_visible()
        await keep_screenshot(page, f"analytics-{language}")
        await costs.get_by_role("button", name=words[2]).click()
        await expect(costs.get_by_role("table")).to_be_visible()
        await costs.get_by_role("link").first.click()
        await expect(page).to_have_url(re.compile(r"/printernizer/jobs\?month="))
        await page.go_back()
        await expect(costs).to_be_visible()
