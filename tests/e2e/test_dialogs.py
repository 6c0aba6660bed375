"""Every window that opens over a page: it can be read and heard, keeps the focus, and gives it back."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
import re

from playwright.async_api import Error, Locator, Page, expect
import pytest

from scripts.stage.home import Home
from tests.e2e.accessibility import FIND, WINDOW, violations
from tests.e2e.shop import Shop
from tests.e2e.test_pages import UNFINISHED, walk

TEXTS = Path(__file__).parents[2] / "frontend" / "src" / "localize"
LONG = 90_000

_DEEP = f"""
    {FIND}
    const deepest = () => {{
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at;
    }};
    const opened = () => findAll('{WINDOW}')[0];
    const within = (element, window) => {{
        for (let at = element; at; at = at.assignedSlot ?? at.parentNode ?? at.host) if (at === window) return true;
        return false;
    }};
"""
_REMEMBER = f"() => {{ {_DEEP} globalThis.opener = deepest(); }}"
_IS_OPEN = f"() => {{ {_DEEP} return Boolean(opened()); }}"
_IS_CLOSED = f"() => {{ {_DEEP} return !opened(); }}"
_IS_BACK = f"() => {{ {_DEEP} return deepest() === globalThis.opener; }}"
_WHERE = f"""() => {{
    {_DEEP}
    const at = deepest();
    return !at || at === document.body || within(at, opened()) ? '' : at.outerHTML.slice(0, 120);
}}"""


@dataclass(frozen=True, kw_only=True)
class Window:
    """What opens over a page, and how: the texts of the buttons that are pressed one after the other."""

    path: str
    opens: tuple[str, ...]
    tick: str | None = None
    """A row that has to be selected first."""
    is_modal: bool = True


WINDOWS = {
    "stop": Window(path="fleet", opens=("action.stop",)),
    "stop-printer": Window(path="printer/{entry_id}", opens=("action.stop",)),
    "traffic": Window(path="fleet", opens=("traffic.title",)),
    "facet": Window(path="files", opens=("filter.material",), is_modal=False),
    "file-menu": Window(path="files", opens=("action.more",), is_modal=False),
    "print": Window(path="files/library/{file_id}", opens=("file.print",)),
    "later": Window(path="files/library/{file_id}", opens=("file.later",)),
    "send": Window(path="files/library/{file_id}", opens=("file.send",)),
    "delete": Window(path="files/library/{file_id}", opens=("file.delete",)),
    "delete-on-printer": Window(path="files/printer/{entry_id}", opens=("action.more", "storage.delete")),
    "maintenance": Window(path="printer/{entry_id}", opens=("care.add",)),
    "place-spool": Window(path="printer/{entry_id}", opens=("places.spool_in",)),
    "add-job": Window(path="jobs", opens=("jobs.add",)),
    "export-jobs": Window(path="jobs", opens=("jobs.export",)),
    "period": Window(path="jobs", opens=("period.label",), is_modal=False),
    "saved-views": Window(path="jobs?result=finished", opens=("views.label",), is_modal=False),
    "bulk-classification": Window(path="jobs", opens=("jobs.bulk.classify",), tick="Türkeil"),
    "bulk-customer": Window(path="jobs", opens=("jobs.bulk.customer",), tick="Türkeil"),
    "bulk-order": Window(path="jobs", opens=("jobs.bulk.order",), tick="Türkeil"),
    "bulk-failure": Window(path="jobs", opens=("jobs.bulk.failure",), tick="Türkeil"),
    "bulk-book": Window(path="jobs", opens=("jobs.bulk.book",), tick="Türkeil"),
    "correct": Window(path="jobs/{draft}", opens=("jobs.correct",)),
    "reverse": Window(path="jobs/{booked}", opens=("jobs.reverse",)),
    "close-month": Window(path="business/month", opens=("month.close",)),
    "send-quote": Window(path="business/quotes/{quote}", opens=("quote.send",)),
    "restrict": Window(path="business/customers/{customer}", opens=("customer.restrict",)),
    "erase": Window(path="business/customers/{customer}", opens=("customer.erase",)),
    "add-filament": Window(path="settings/materials", opens=("stock.add_filament",)),
    "which-filament": Window(path="settings/materials/spools", opens=("stock.add_spools",)),
    "edit-filament": Window(path="settings/materials/{filament}", opens=("stock.edit",)),
    "add-spools": Window(path="settings/materials/{filament}", opens=("stock.add_spools",)),
    "edit-spool": Window(path="settings/materials/spools/{spool}", opens=("stock.edit",)),
    "weigh": Window(path="settings/materials/spools/{spool}", opens=("stock.weigh",)),
    "move": Window(path="settings/materials/spools/{spool}", opens=("stock.move",)),
}


def texts(language: str) -> dict[str, str]:
    """Return everything that the panel says in a language."""
    return {
        key: text
        for file in (TEXTS / language).glob("*.json")
        for key, text in json.loads(file.read_text(encoding="utf-8")).items()
    }


def button(page: Page, text: str) -> Locator:
    """Find what is called so, whatever it is filled with."""
    name = re.compile("^" + re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)) + "$")
    pressed = page.get_by_role("button", name=name)
    return pressed.or_(page.get_by_role("menuitem", name=name)).last


async def press(page: Page, window: Window, words: dict[str, str]) -> None:
    """Open a window as those do who have no mouse."""
    await page.wait_for_function(f"() => ({UNFINISHED})().length === 0", timeout=LONG)
    if window.tick:
        row = page.get_by_role("row").filter(has_text=window.tick).first
        await row.get_by_role("checkbox").check(timeout=LONG)
    for step, key in enumerate(window.opens):
        opener = button(page, words[key])
        await expect(opener).to_be_enabled(timeout=LONG)
        await opener.focus()
        if step == 0:
            await page.evaluate(_REMEMBER)
        await page.keyboard.press("Enter")
    await page.wait_for_function(_IS_OPEN, timeout=30_000)


async def strays(page: Page, *, backwards: bool) -> set[str]:
    """Go through all that can be reached by keyboard; returns what of it lies under the window."""
    found = set()
    for _ in range(12):
        await page.keyboard.press("Shift+Tab" if backwards else "Tab")
        found.add(str(await page.evaluate(_WHERE)))
    return found - {""}


async def wrongs(page: Page, name: str, shop: Shop, words: dict[str, str]) -> list[str]:
    """Return what is wrong with a window, from its opening to its end."""
    window = WINDOWS[name]
    await walk(page, window.path.format_map(vars(shop)))
    try:
        await press(page, window, words)
    except AssertionError, Error:
        return [f"{name}: it never opens"]
    found = await violations(page, [WINDOW])
    if window.is_modal:
        found += [f"the focus goes astray, to {each}" for each in await strays(page, backwards=False)]
        found += [f"the focus goes astray, to {each}" for each in await strays(page, backwards=True)]
    await page.keyboard.press("Escape")
    try:
        await page.wait_for_function(_IS_CLOSED, timeout=30_000)
        await page.wait_for_function(_IS_BACK, timeout=10_000)
    except Error:
        return [*found, f"{name}: Escape does not lead back to what opened it"]
    return [f"{name}: {each}" for each in found]


@pytest.fixture(scope="module")
async def last_month(home: Home) -> None:
    """Leave nothing open in the last month, whatever stands in the books already: it can be closed."""
    last = datetime.now(UTC).replace(day=1) - timedelta(days=1)
    async with home.connect() as socket:
        found = await socket.call(
            "printernizer/jobs/list",
            periods=[last.year * 100 + last.month],
            classifications=["unclassified"],
            is_open=False,
            limit=100,
        )
        if ids := [job["id"] for job in found["jobs"]]:
            await socket.call(
                "printernizer/jobs/update_many", job_ids=ids, change={"classification": "private"}
            )


@pytest.mark.usefixtures("last_month")
@pytest.mark.parametrize(
    ("language", "size", "dark"),
    [("de", (1400, 900), False), ("en", (390, 844), True)],
    ids=["wide", "phone"],
)
async def test_every_window_is_readable_keeps_the_focus_and_gives_it_back(
    open_page, keep_screenshot, shop: Shop, language, size, dark
) -> None:
    words = texts(language)
    async with open_page(language=language, size=size, dark=dark) as page:
        await expect(page.locator("printernizer-printer-card").first).to_be_visible(timeout=LONG)
        found = []
        for name in WINDOWS:
            wrong = await wrongs(page, name, shop, words)
            if wrong:
                await keep_screenshot(page, f"window-{name}-{size[0]}")
            found += wrong
        assert not found, "\n".join(found)
