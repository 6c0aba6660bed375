"""A workshop of simulated printers, a real Home Assistant that follows them, and a real browser."""

from collections.abc import AsyncIterator, Awaitable, Callable
import contextlib
import json
import os
from pathlib import Path
import time
from typing import Any

from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright, expect
import pytest

from scripts.stage.home import Home
from scripts.stage.printers import DemoJob, Workshop
from tests.e2e.shop import Shop, open_shop

# Long enough to be still printing when the last test looks.
A1_JOB = DemoJob(path="/Blumentopf groß.gcode.3mf", seconds=19_260)
CORE_ONE_JOB = DemoJob(path="/usb/Gehäuse_0.4n_0.2mm_PETG_COREONE_3h12m.bgcode", seconds=11_520)
expect.set_options(timeout=60_000)
"""However busy the machine is."""
RESULTS = Path(__file__).parents[2] / "test-results"

type OpenPage = Callable[..., contextlib.AbstractAsyncContextManager[Page]]


@pytest.fixture(scope="session")
async def workshop(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Workshop]:
    """Both printers, on loopback."""
    async with Workshop(tmp_path_factory.mktemp("workshop"), time_scale=8) as printers:
        yield printers


@pytest.fixture(scope="session")
async def home(workshop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Home]:
    """Home Assistant with both printers, each added through the config flow, and printing."""
    async with Home(tmp_path_factory.mktemp("config")) as running:
        await running.add_printer(*workshop.a1_steps())
        await running.add_printer(*workshop.core_one_steps())
        workshop.start_a1(A1_JOB)
        workshop.start_core_one(CORE_ONE_JOB)
        yield running


@pytest.fixture(scope="module")
async def shop(home: Home) -> AsyncIterator[Shop]:
    """Something of everything in the books; the business is off again afterwards."""
    yield await open_shop(home)
    async with home.connect() as socket:
        await socket.call("printernizer/settings/update", business={"is_on": False})


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Headless Chromium."""
    path = os.environ.get("CHROMIUM")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(
            executable_path=path or None,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
            ],
        )
        yield chromium
        await chromium.close()


async def sign_in(page: Page, running: Home, language: str, tokens: dict[str, Any]) -> None:
    """Put the tokens of a logged-in user where Home Assistant's page looks for them."""
    tokens = {
        **tokens,
        "hassUrl": running.url,
        "clientId": tokens["client_id"],
        "expires": int(time.time() * 1000) + tokens["expires_in"] * 1000,
    }
    await page.add_init_script(
        f"localStorage.setItem('hassTokens', {json.dumps(json.dumps(tokens))});"
        f"localStorage.setItem('selectedLanguage', {json.dumps(json.dumps(language))});"
    )


def _complaint(message: ConsoleMessage) -> list[str]:
    """Return what one of our scripts wrote as an error, with the script."""
    script = message.location["url"]
    is_ours = message.type == "error" and "printernizer_static" in script
    return [f"{message.text} ({script})"] if is_ours else []


@pytest.fixture
async def open_page(browser: Browser, home: Home) -> OpenPage:
    """Return what opens a page of Home Assistant, signed in; the page fails the test if a script fails in it."""

    @contextlib.asynccontextmanager
    async def opened(
        path: str = "/printernizer",
        *,
        language: str = "de",
        dark: bool = False,
        size: tuple[int, int] = (1400, 900),
        at: Home | None = None,
        tokens: dict[str, Any] | None = None,
    ) -> AsyncIterator[Page]:
        running = at or home
        context = await browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            locale="de-DE" if language == "de" else "en-GB",
            timezone_id="Europe/Berlin",
            reduced_motion="reduce",
        )
        page = await context.new_page()
        failures: list[str] = []
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.on("console", lambda message: failures.extend(_complaint(message)))
        await sign_in(page, running, language, tokens or running.tokens)
        try:
            await page.goto(f"{running.url}{path}")
            yield page
        finally:
            await context.close()
        ours = [failure for failure in failures if "printernizer" in failure.lower()]
        assert not ours

    return opened


@pytest.fixture
def keep_screenshot() -> Callable[[Page, str], Awaitable[None]]:
    """Return what keeps a picture of the page for a person to look at."""

    async def keep(page: Page, name: str) -> None:
        RESULTS.mkdir(exist_ok=True)
        await page.screenshot(path=RESULTS / f"{name}.png")

    return keep
