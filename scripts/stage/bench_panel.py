"""How heavy, how quick and how steady the panel is: Chromium, real Home Assistant, many printers, many jobs."""

import argparse
import asyncio
from collections.abc import AsyncIterator
import contextlib
from datetime import UTC, datetime
import gzip
import json
import os
from pathlib import Path
import statistics
import sys
import tempfile
import time
from typing import Any

from playwright.async_api import Page, async_playwright
from sqlalchemy import Connection

from custom_components.printernizer.ledger import Ledger
from tests.simulators.bambu import BambuSimulator
from tests.simulators.bambu.jobs import Facts

from .bench_books import Figure
from .bench_fleet import config_entries, store_entries
from .home import ROOT, Home
from .ledger_seed import seed
from .printers import Fleet, bambu_steps

BUNDLE = ROOT / "custom_components" / "printernizer" / "frontend"
_FIRST = ("src/panel.ts", "src/localize/de.ts", "src/views/fleet-view.ts")
_REPORTS = 40
_PIXELS_A_FRAME = 90

_WATCH = """
(() => {
    const marks = (window.benchMarks = {});
    const look = () => {
        const main = document.querySelector('home-assistant')?.shadowRoot?.querySelector('home-assistant-main');
        const inside = main?.shadowRoot;
        const panel = inside?.querySelector('printernizer-panel')?.shadowRoot;
        const fleet = panel?.querySelector('printernizer-fleet-view')?.shadowRoot;
        if (inside?.querySelector('ha-sidebar')?.shadowRoot?.firstElementChild) marks.home ??= performance.now();
        if (panel?.querySelector('h1')) marks.panel ??= performance.now();
        if (fleet?.querySelector('printernizer-printer-card')?.shadowRoot?.textContent.trim()) {
            marks.printers ??= performance.now();
            return;
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
})();
"""
_SCROLL = """
(pixels) => new Promise((resolve) => {
    const long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)))
        .observe({ type: 'longtask' });
    const frames = [];
    const begun = performance.now();
    let before = begun;
    let top = 0; // the table puts the scroll bar right when it rests: the rows of a long list are more than pixels
    const step = (now) => {
        frames.push(now - before);
        before = now;
        scrollBy({ top: pixels, behavior: 'instant' });
        top = Math.max(top, scrollY);
        if (now - begun < 5000) requestAnimationFrame(step);
        else setTimeout(() => resolve({ frames, long, top }), 500);
    };
    requestAnimationFrame(step);
})
"""
_STAMP = """
(bar) => {
    window.benchStamps = {};
    new MutationObserver(() => (window.benchStamps[bar.getAttribute('aria-valuenow')] ??= Date.now()))
        .observe(bar, { attributes: true, attributeFilter: ['aria-valuenow'] });
}
"""


def bundle() -> list[Figure]:
    """Weigh what the browser loads at first, and all that it may ever load."""
    manifest = json.loads((BUNDLE / "manifest.json").read_text(encoding="utf-8"))

    def with_imports(key: str) -> set[str]:
        chunk = manifest[key]
        return {chunk["file"]}.union(*(with_imports(each) for each in chunk.get("imports", ())))

    def weight(files: set[str]) -> float:
        return sum(len(gzip.compress((BUNDLE / file).read_bytes())) for file in files) / 1000

    first = set[str]().union(*(with_imports(key) for key in _FIRST))
    everything = {file.name for file in BUNDLE.glob("*.js")}
    return [
        Figure(name="first files, gzip", value=weight(first), unit="kB", most=60),
        Figure(name="all files, gzip", value=weight(everything), unit="kB", most=250),
    ]


async def _seeded(folder: Path, jobs: int) -> None:
    ledger = Ledger(str(folder / "ledger.db"))
    await ledger.open()

    def work(connection: Connection) -> None:
        seed(connection, jobs)

    await ledger._worker.write(work)  # noqa: SLF001 in bulk, past the books' own entries
    await ledger.close()


@contextlib.asynccontextmanager
async def _stage(folder: Path, options: argparse.Namespace) -> AsyncIterator[tuple[Home, BambuSimulator]]:
    """Set up the fleet, the books, and one printer more, that prints when it is told to."""

    def prepare(config: Path) -> None:
        store_entries(config, config_entries(fleet))
        books = config / ".storage" / "printernizer"
        books.mkdir(parents=True, exist_ok=True)
        asyncio.run(_seeded(books, options.jobs))

    async with (
        Fleet(options.printers) as fleet,
        BambuSimulator("A1", "03900BE0C000001", time_scale=0, push_interval=3600) as one,
        Home(folder / "config", prepare=prepare) as home,
    ):
        await home.add_printer(*bambu_steps(one))
        yield home, one


async def _open(page: Page, home: Home) -> None:
    tokens = home.tokens | {
        "hassUrl": home.url,
        "clientId": home.tokens["client_id"],
        "expires": int(time.time() * 1000) + home.tokens["expires_in"] * 1000,
    }
    await page.add_init_script(
        f"localStorage.setItem('hassTokens', {json.dumps(json.dumps(tokens))});"
        f"localStorage.setItem('selectedLanguage', '\"de\"');{_WATCH}"
    )


async def paint(page: Page, home: Home) -> list[Figure]:
    """Load the page some times; the files are in the browser's cache after the first."""
    shown, filled = [], []
    for _ in range(6):
        await page.goto(f"{home.url}/printernizer")
        await page.wait_for_function("window.benchMarks.printers", timeout=120_000)
        marks = await page.evaluate("window.benchMarks")
        shown.append(max(0, marks["panel"] - marks["home"]))
        filled.append(marks["printers"] - marks["home"])
    return [
        Figure(name="first paint after Home Assistant's", value=shown[0], unit="ms", most=300),
        Figure(name="the same, files cached", value=statistics.median(shown[1:]), unit="ms", most=300),
        Figure(name="printers after Home Assistant's", value=statistics.median(filled[1:]), unit="ms"),
    ]


async def _walk(page: Page, path: str) -> None:
    await page.evaluate(
        "path => { history.pushState(null, '', path); dispatchEvent(new Event('location-changed')); }", path
    )


async def scroll(page: Page) -> list[Figure]:
    """Scroll through the table of jobs for five seconds, faster than anybody reads."""
    await _walk(page, "/printernizer/jobs")
    await page.locator("printernizer-data-table a").first.wait_for(timeout=60_000)
    await asyncio.sleep(3)
    seen: dict[str, Any] = await page.evaluate(_SCROLL, _PIXELS_A_FRAME)
    frames, long = seen["frames"][1:], seen["long"]
    assert seen["top"] > len(frames) * _PIXELS_A_FRAME / 2, "it did not scroll"
    await _walk(page, "/printernizer/fleet")
    return [
        Figure(name="frames while jobs scroll", value=1000 / statistics.mean(frames), unit="/s", least=55),
        Figure(name="95th percentile of a frame", value=statistics.quantiles(frames, n=20)[18], unit="ms"),
        Figure(name="tasks over 50 ms", value=len(long), unit="", most=0),
        Figure(name="longest of them", value=max(long, default=0), unit="ms"),
    ]


async def latency(page: Page, one: BambuSimulator) -> list[Figure]:
    """Let a printer report each percent, and see when it stands in the page."""
    one.start_job("/bench.gcode.3mf", facts=Facts(plate=1, seconds=100_000))
    one.advance(1)
    card = page.locator("printernizer-printer-card").filter(has_text="bench")
    bar = card.get_by_role("progressbar").first
    await bar.wait_for(timeout=60_000)
    while one.engine.state != "RUNNING":
        one.advance(30)
        await asyncio.sleep(0.1)
    await asyncio.sleep(2)
    await bar.evaluate(_STAMP)
    sent: dict[str, float] = {}
    for _ in range(_REPORTS * 2):
        at = time.time() * 1000
        one.advance(1_000)
        sent.setdefault(str(one.engine.report["mc_percent"]), at)
        await asyncio.sleep(0.7)
    stamps: dict[str, float] = await page.evaluate("window.benchStamps")
    took = [stamps[percent] - at for percent, at in sent.items() if percent in stamps]
    if len(took) < _REPORTS // 2:
        return [Figure(name="reports seen in the page", value=len(took), unit="", least=_REPORTS / 2)]
    return [
        Figure(name="report until it is seen, median", value=statistics.median(took), unit="ms"),
        Figure(
            name="report until it is seen, p95",
            value=statistics.quantiles(took, n=20)[18],
            unit="ms",
            most=150,
        ),
    ]


async def growth(page: Page, minutes: float) -> list[Figure]:
    """Watch the fleet, and see what stays in the browser's memory."""
    session = await page.context.new_cdp_session(page)

    async def used() -> float:
        await session.send("HeapProfiler.collectGarbage")
        return float((await session.send("Runtime.getHeapUsage"))["usedSize"]) / 1e6

    await asyncio.sleep(min(60, minutes * 12))
    before = after = await used()
    end = time.monotonic() + minutes * 60
    while (left := end - time.monotonic()) > 0:
        await asyncio.sleep(min(left, 600))
        after = await used()
        print(
            f"heap {after:.1f} MB, {after - before:+.1f}, {max(0, end - time.monotonic()) / 60:.0f} minutes to go",
            flush=True,
        )
    return [
        Figure(name="heap", value=after, unit="MB"),
        Figure(name=f"its growth in {minutes:g} minutes", value=after - before, unit="MB", most=5),
    ]


def _tell(figures: list[Figure]) -> int:
    for figure in figures:
        print(figure.line(), flush=True)
    return sum(not figure.is_fine for figure in figures)


async def _bench(options: argparse.Namespace) -> int:
    missed = _tell(bundle())
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="printernizer-bench-") as name:
        async with _stage(Path(name), options) as (home, one), async_playwright() as playwright:
            print(
                f"{options.printers} printers and {options.jobs} jobs there after"
                f" {time.monotonic() - begun:.0f} s, load {os.getloadavg()[0]:.1f}",
                flush=True,
            )
            await asyncio.sleep(options.settle)
            browser = await playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM"), args=["--no-sandbox", "--disable-gpu"]
            )
            page = await browser.new_page(viewport={"width": 1400, "height": 900})
            await _open(page, home)
            missed += _tell(await paint(page, home))
            missed += _tell(await scroll(page))
            missed += _tell(await latency(page, one))
            missed += _tell(await growth(page, options.minutes))
            await browser.close()
    print(
        f"bounds that were missed: {missed}; load {os.getloadavg()[0]:.1f}, {datetime.now(UTC):%F %H:%M} UTC"
    )
    return missed


def main() -> None:
    """Measure, print the table; 1 where a bound was missed."""
    parser = argparse.ArgumentParser(prog="scripts/bench panel", description=__doc__)
    parser.add_argument("--printers", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=1_000_000)
    parser.add_argument("--minutes", type=float, default=5, help="of live updates; 120 for the full run")
    parser.add_argument("--settle", type=float, default=20, help="seconds to wait before measuring")
    sys.exit(1 if asyncio.run(_bench(parser.parse_args())) else 0)


if __name__ == "__main__":
    main()
