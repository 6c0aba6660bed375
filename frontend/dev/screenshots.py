"""Take pictures of the panel in the harness: python dev/screenshots.py FOLDER (with Playwright and Chromium)."""

from collections.abc import Iterator
import functools
import http.server
import importlib.util
import json
from pathlib import Path
import shutil
import subprocess
import sys
import threading

from playwright.sync_api import Page, Route, sync_playwright

HERE = Path(__file__).resolve().parent
PREVIEW = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path fill="orange" d="M32 20h32l14 52H18z"/>'
    '<path fill="darkorange" d="M18 72h60l2 8H16z"/></svg>'
)
CAMERA = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><path fill="#333" d="M0 0h160v90H0z"/>'
    '<path fill="#555" d="M20 70h120v8H20z"/><path fill="orange" d="M64 40h32l8 30H56z"/></svg>'
)
SCENES = {
    "fleet": "scene=fleet",
    "fleet-en": "scene=fleet&lang=en",
    "empty": "scene=empty",
    "empty-plain": "scene=empty&plain",
    "loading": "scene=loading",
}
SIZES = {"wide": (1400, 1000), "phone": (390, 844)}


def home_assistant_files() -> Path:
    """Return the static files of Home Assistant's frontend: its icons and fonts."""
    spec = importlib.util.find_spec("hass_frontend")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("home-assistant-frontend is not installed here")
    return Path(spec.submodule_search_locations[0]) / "static"


def icons(static: Path) -> dict[str, str]:
    """Return every icon's path by name."""
    found: dict[str, str] = {}
    for file in (static / "mdi").glob("*.json"):
        content = json.loads(file.read_text())
        if isinstance(content, dict):
            found |= {name: path for name, path in content.items() if isinstance(path, str)}
    return found


ICON_ELEMENT = """
customElements.define("ha-icon", class extends HTMLElement {
  static observedAttributes = ["icon"];
  set icon(name) { this._draw(name); }
  attributeChangedCallback(_, __, name) { this._draw(name); }
  connectedCallback() { if (this.getAttribute("icon")) this._draw(this.getAttribute("icon")); }
  _draw(name) {
    const path = window.ICONS[(name || "").replace("mdi:", "")];
    if (!path) console.warn("no icon " + name);
    if (!this.shadowRoot) this.attachShadow({ mode: "open" });
    this.shadowRoot.innerHTML = `<style>:host{display:inline-flex;width:var(--mdc-icon-size,24px);height:var(--mdc-icon-size,24px);fill:currentcolor}</style>
      <svg viewBox="0 0 24 24" width="100%" height="100%"><path d="${path}"/></svg>`;
  }
});
customElements.define("ha-menu-button", class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: "open" }).innerHTML =
      `<svg viewBox="0 0 24 24" width="24" style="margin:12px" fill="currentColor"><path d="${window.ICONS.menu}"/></svg>`;
  }
});
"""


def pages(base: str, static: Path) -> Iterator[tuple[str, Page]]:
    """Yield every scene in every size, light and dark."""
    drawn = json.dumps(icons(static))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size, (width, height) in SIZES.items():
            for scheme in ("light", "dark"):
                for scene, query in SCENES.items():
                    page = browser.new_page(
                        viewport={"width": width, "height": height}, device_scale_factor=1, timezone_id="Europe/Berlin"
                    )
                    page.on("console", lambda message: print("console:", message.text))
                    page.on("pageerror", lambda error: print("error:", error))
                    page.add_init_script(f"window.ICONS = {drawn};{ICON_ELEMENT}")
                    page.route("**/ha/**", functools.partial(_font, static))
                    page.route("**/fixture/preview.svg", functools.partial(_svg, PREVIEW))
                    page.route("**/fixture/camera.svg", functools.partial(_svg, CAMERA))
                    page.goto(f"{base}/index.html?{query}")
                    page.evaluate("dark => document.documentElement.classList.toggle('dark', dark)", scheme == "dark")
                    page.wait_for_timeout(400)
                    yield f"{scene}-{scheme}-{size}", page
                    page.close()
        browser.close()


def _svg(content: str, route: Route) -> None:
    route.fulfill(body=content, content_type="image/svg+xml")


def _font(static: Path, route: Route) -> None:
    route.fulfill(path=static / route.request.url.split("/ha/", 1)[1])


def main() -> None:
    """Build the harness, serve it, take the pictures."""
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["npx", "vite", "build", "--config", "dev/vite.config.ts", "--outDir", target / "site", "--logLevel", "error"],
        cwd=HERE.parent,
        check=True,
    )
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(target / "site"))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        for name, page in pages(f"http://127.0.0.1:{server.server_port}", home_assistant_files()):
            if name == "fleet-en-light-wide":
                page.locator("printernizer-button", has_text="Camera").first.click()
                page.wait_for_timeout(300)
            page.screenshot(path=target / f"{name}.png", full_page=True)
            if name.startswith("fleet-") and "-en" not in name:
                page.get_by_role("button", name="Abbrechen").first.click()
                page.wait_for_timeout(200)
                page.screenshot(path=target / f"{name}-dialog.png")
    finally:
        server.shutdown()


if __name__ == "__main__":
    main()
