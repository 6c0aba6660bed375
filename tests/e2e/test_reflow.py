"""Every page at 200 % zoom, on the narrowest screen and from right to left: nothing is pushed out of the window."""

from playwright.async_api import Error, Page, expect
import pytest

from tests.e2e.accessibility import PANEL
from tests.e2e.shop import Shop
from tests.e2e.test_pages import LONG, SCROLL, UNFINISHED, Books, pages, stops, walk

ZOOMED = (700, 450)
"""What is left of a window of 1400 by 900 at 200 %."""
TINY = (320, 640)
WIDE = (1400, 900)

_PUSHED_OUT = f"""() => {{
    {PANEL}
    const panel = find(document);
    const above = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
    const isScrolled = (element) => {{
        for (let at = above(element); at && at !== panel; at = above(at)) {{
            if (getComputedStyle(at).overflowX !== 'visible') return true;
        }}
        return false;
    }};
    const isOut = (element) => {{
        const {{ left, right, width }} = element.getBoundingClientRect();
        const {{ position, visibility }} = getComputedStyle(element);
        return width > 2 && (left < -1 || right > innerWidth + 1) && position !== 'fixed' && visibility !== 'hidden'
            && !isScrolled(element);
    }};
    const scrolls = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    const out = findAll('*', panel.shadowRoot).filter(isOut);
    return [...scrolls, ...out.slice(0, 5).map((each) => `${{each.getRootNode().host.localName}}: ${{each.localName}}`)];
}}"""


def places(shop: Shop) -> list[str]:
    """Return the addresses of all pages, with those of single things."""
    listed = stops(Books(entry_id=shop.entry_id, job_id=shop.draft))
    single = (
        f"files/library/{shop.file_id}",
        f"jobs/{shop.booked}",
        f"business/orders/{shop.order}",
        f"business/quotes/{shop.quote}",
        "business/quotes/new",
        f"business/customers/{shop.customer}",
        "settings/materials/spools",
        f"settings/materials/{shop.filament}",
        f"settings/materials/spools/{shop.spool}",
    )
    return [stop.path for name in pages() for stop in listed[name]] + list(single)


async def pushed_out(page: Page, size: tuple[int, int]) -> list[str]:
    """Return what does not fit into a window of that size."""
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    try:
        await page.wait_for_function(f"() => ({_PUSHED_OUT})().length === 0", timeout=15_000)
    except Error:
        return list(await page.evaluate(_PUSHED_OUT))
    return []


@pytest.mark.parametrize(("language", "sizes"), [("de", (ZOOMED, TINY)), ("he", (WIDE, ZOOMED))])
async def test_every_page_fits_into_the_window(
    open_page, keep_screenshot, shop: Shop, language, sizes
) -> None:
    async with open_page(language=language, size=sizes[0]) as page:
        await expect(page.locator("printernizer-printer-card").first).to_be_visible(timeout=LONG)
        found = []
        for path in places(shop):
            await walk(page, path)
            await page.evaluate(SCROLL)
            await page.wait_for_function(f"() => ({UNFINISHED})().length === 0", timeout=LONG)
            for size in sizes:
                wrong = [f"{path} at {size[0]}: {each}" for each in await pushed_out(page, size)]
                if wrong:
                    await keep_screenshot(page, f"reflow-{language}-{len(found)}")
                found += wrong
        assert not found, "\n".join(found)


async def test_english_words_keep_their_order_on_a_page_that_is_read_from_right_to_left(
    open_page, shop: Shop
) -> None:
    async with open_page("/printernizer/business/month", language="he") as page:
        said = page.locator("printernizer-business-view").get_by_text("Closed months")
        await expect(said).to_have_text("\u2066Closed months\u2069", timeout=LONG)
