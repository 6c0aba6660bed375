"""Every page of the panel, walked through by those who run the shop and by those who only look."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
import re
from typing import Any

from playwright.async_api import Error, Page, expect
import pytest

from scripts.stage.home import Home
from scripts.stage.printers import A1_SERIAL
from tests.e2e.accessibility import PANEL, violations

FRONTEND = Path(__file__).parents[2] / "frontend"
LONG = 20_000
"""Milliseconds in which Home Assistant's whole page is there, on a machine that has other things to do."""

SCROLL = """async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
        scrollTo({ top, behavior: 'instant' });
        await new Promise((resolve) => setTimeout(resolve, 60));
    }
    scrollTo({ top: 0, behavior: 'instant' });
}"""
UNFINISHED = f"""() => {{
    {PANEL}
    const busy = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.getAttribute('aria-busy') === 'true' ? [root.host.localName] : []),
        ...(element.shadowRoot ? busy(element.shadowRoot) : []),
    ]);
    return busy(find(document).shadowRoot);
}}"""


@dataclass(frozen=True, kw_only=True)
class Books:
    """What there is to see in the walk: a printer and a job that has ended."""

    entry_id: str
    job_id: int


@dataclass(frozen=True, kw_only=True)
class Stop:
    """An address, and what has to be seen there."""

    path: str
    shows: str


def pages() -> list[str]:
    """Return the pages that the panel has."""
    listed = (FRONTEND / "src" / "pages.ts").read_text(encoding="utf-8").partition("PAGES: Record<")[2]
    return re.findall(r"^  (\w+): \{$", listed, re.MULTILINE)


def sections(page: str) -> list[str]:
    """Return the sections of a page that has some."""
    listed = (FRONTEND / "src" / "routes" / f"{page}.ts").read_text(encoding="utf-8")
    return re.findall(r'"(\w+)"', listed.partition("_SECTIONS = [")[2].partition("]")[0])


def stops(books: Books) -> dict[str, tuple[Stop, ...]]:
    """Return where a walk stops on each page."""
    return {
        "fleet": (
            Stop(path="fleet", shows="printernizer-printer-card"),
            Stop(path="fleet?view=cameras&group=state", shows="printernizer-camera-tile"),
            Stop(path="fleet?view=plan&sort=end", shows="printernizer-fleet-plan"),
            Stop(path="fleet?wall=1", shows="printernizer-wall-card"),
        ),
        "printer": (Stop(path=f"printer/{books.entry_id}", shows="printernizer-printer-view"),),
        "files": (
            Stop(path="files", shows="printernizer-library-view"),
            Stop(path=f"files/printer/{books.entry_id}", shows="printernizer-storage-row"),
        ),
        "jobs": (
            Stop(path="jobs", shows="printernizer-data-table a"),
            Stop(path="jobs?result=failed&sort=-cost", shows="printernizer-data-table a"),
            Stop(path=f"jobs/{books.job_id}", shows="printernizer-job-view h1"),
        ),
        "analytics": (Stop(path="analytics", shows="printernizer-analytics-view h2"),),
        "business": tuple(
            Stop(path=f"business/{section}", shows="printernizer-business-view")
            for section in sections("business")
        ),
        "settings": tuple(
            Stop(path=f"settings/{section}", shows="printernizer-settings-view section")
            for section in sections("settings")
        ),
    }


@pytest.fixture(scope="module")
async def books(home: Home) -> AsyncIterator[Books]:
    """Jobs that have ended, one of each kind, entered by hand; and the business, off again afterwards."""
    ended = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=2)
    async with home.connect() as socket:
        ids = [
            (
                await socket.call(
                    "printernizer/jobs/add", serial=A1_SERIAL, result=result, material="PETG",
                    started=(ended - timedelta(hours=3)).isoformat(), ended=ended.isoformat(),
                    values={"name": name, "grams": "42.5"},
                )
            )["job_id"]
            for result, name in (
                ("finished", "Lampenschirm für die Küche"), ("failed", "Gehäuse mit Überhang"), ("cancelled", "Würfel"),
            )
        ]  # fmt: skip
        entries = await home.rest("GET", "config/config_entries/entry?domain=printernizer")
        a1 = next(entry for entry in entries if "A1" in entry["title"])
        yield Books(entry_id=a1["entry_id"], job_id=ids[0])
        await socket.call("printernizer/settings/update", business={"is_on": False})


@pytest.fixture(scope="module")
async def reader(home: Home) -> dict[str, Any]:
    """Tokens of someone without administrator's rights."""
    return await home.add_user("Mika", "mika-schaut-zu")


async def walk(page: Page, path: str) -> None:
    """Go to an address as a link does, without loading Home Assistant anew."""
    await page.evaluate(
        "path => { history.pushState(null, '', path); dispatchEvent(new Event('location-changed')); }",
        f"/printernizer/{path}",
    )


async def look(page: Page, stop: Stop, *, with_axe: bool) -> list[str]:
    """Return what is wrong with a page once all of it is there."""
    try:
        await expect(page.locator(stop.shows).first).to_be_visible(timeout=LONG)
        await page.evaluate(SCROLL)
        await page.wait_for_function(f"() => ({UNFINISHED})().length === 0", timeout=LONG)
    except AssertionError, Error:
        return [f"{stop.path}: it is never all there; {await page.evaluate(UNFINISHED)} still load"]
    found = await violations(page) if with_axe else []
    if await page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        found.append("it scrolls sideways")
    return [f"{stop.path}: {each}" for each in found]


async def look_everywhere(page: Page, books: Books, wanted: list[str], *, with_axe: bool) -> list[str]:
    """Walk through pages, and back again to the first of them."""
    places = stops(books)
    route = [stop for name in pages() if name in wanted for stop in places[name]]
    await expect(page.locator("printernizer-panel main")).to_be_visible(timeout=LONG)
    found = []
    for stop in route:
        await walk(page, stop.path)
        found += await look(page, stop, with_axe=with_axe)
    for stop in reversed(route[:-1]):
        await page.go_back()
        await page.wait_for_url(f"**/printernizer/{stop.path}")
    await expect(page.locator(route[0].shows).first).to_be_visible(timeout=LONG)
    return found


def test_no_page_is_left_out(books: Books) -> None:
    assert set(pages()) <= set(stops(books))


@pytest.mark.parametrize(
    ("language", "size", "dark"),
    [("de", (1400, 900), False), ("en", (390, 844), True)],
    ids=["wide", "phone"],
)
async def test_an_administrator_walks_through_every_page(
    open_page, keep_screenshot, books: Books, language, size, dark
) -> None:
    wanted = [name for name in pages() if name != "business"]
    async with open_page(language=language, size=size, dark=dark) as page:
        found = await look_everywhere(page, books, wanted, with_axe=True)
        assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("language", "size"), [("en", (1400, 900)), ("de", (390, 844))], ids=["wide", "phone"]
)
async def test_a_plain_user_walks_through_what_is_theirs(
    open_page, books: Books, reader: dict[str, Any], language, size
) -> None:
    wanted = [name for name in pages() if name not in {"business", "settings"}]
    async with open_page(language=language, size=size, tokens=reader) as page:
        found = await look_everywhere(page, books, wanted, with_axe=size[0] > 1000)
        await walk(page, "settings/costs")
        whose = "Das sehen Administratoren" if language == "de" else "This is for administrators"
        await expect(page.get_by_role("heading", name=whose)).to_be_visible()
        await walk(page, "jobs")
        await expect(page.locator("printernizer-data-table a").first).to_be_visible()
        await expect(page.get_by_text("€")).to_have_count(0)
        assert not found, "\n".join(found)


async def test_labour_is_entered_with_two_taps_and_is_there_after_a_reload(
    open_page, keep_screenshot, books: Books
) -> None:
    async with open_page("/printernizer/jobs?result=finished&q=Lampenschirm") as page:
        jobs = page.locator("printernizer-data-table a")
        await jobs.filter(has_text="Lampenschirm").click(timeout=LONG)
        labour = page.locator("printernizer-job-labour")
        for _ in range(2):
            await labour.get_by_role("button", name="Zeit dazu").click()
            await labour.get_by_role("button", name="+15\u00a0Min.").click()
        await expect(labour.get_by_text("30\u00a0Min.", exact=True)).to_be_visible()
        history = page.locator("printernizer-job-history")
        await history.get_by_text(re.compile("^Änderungen")).click()
        await expect(history.get_by_text("Arbeitszeit").first).to_be_visible()
        await page.reload()
        await expect(labour.get_by_text("30\u00a0Min.", exact=True)).to_be_visible(timeout=LONG)
        await keep_screenshot(page, "job-labour")
        await page.go_back()
        await page.wait_for_url("**/jobs?result=finished&q=Lampenschirm")
        await expect(jobs).to_have_count(1)


async def test_the_business_shows_once_it_is_switched_on(open_page, keep_screenshot, books: Books) -> None:
    async with open_page("/printernizer/settings") as page:
        await page.get_by_role("switch", name="Ich drucke auch geschäftlich").click(timeout=LONG)
        await expect(page.get_by_role("heading", name="Umsatzsteuer")).to_be_visible()
        wanted = [name for name in pages() if name in {"jobs", "business", "settings"}]
        found = await look_everywhere(page, books, wanted, with_axe=True)
        await page.set_viewport_size({"width": 390, "height": 844})
        found += await look_everywhere(page, books, wanted, with_axe=False)
        assert not found, "\n".join(found)
