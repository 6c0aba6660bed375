"""Take pictures of the panel in the harness (with Playwright and Chromium).

python dev/screenshots.py FOLDER [SCENES BEGINNING WITH [SIZE,SIZE]]
"""

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
FILE = f"/printernizer/files/library/{1:064x}"
SCENES = {
    "fleet": "scene=fleet",
    "fleet-en": "scene=fleet&lang=en",
    "fleet-plan": "at=/printernizer/fleet%3Fview=plan%26sort=end",
    "fleet-plan-areas-en": "lang=en&at=/printernizer/fleet%3Fview=plan%26group=state",
    "fleet-cameras": "at=/printernizer/fleet%3Fview=cameras%26group=state",
    "fleet-wall": "lang=en&at=/printernizer/fleet%3Fwall=1%26sort=state",
    "fleet-wall-forty": "scene=forty&at=/printernizer/fleet%3Fwall=1",
    "fleet-wall-many-cameras": "scene=many&at=/printernizer/fleet%3Fwall=1%26cameras=1%26sort=end",
    "fleet-wall-one": "scene=one&lang=en&at=/printernizer/fleet%3Fwall=1%26cameras=1",
    "empty": "scene=empty",
    "empty-plain": "scene=empty&plain",
    "empty-demo": "scene=empty&at=/printernizer/fleet%3Fdemo=1",
    "empty-demo-plain-en": "scene=empty&plain&lang=en&at=/printernizer/fleet%3Fdemo=1",
    "empty-en": "scene=empty&lang=en",
    "loading": "scene=loading",
    "files": "at=/printernizer/files",
    "files-many": "scene=many&at=/printernizer/files",
    "files-en": "lang=en&at=/printernizer/files",
    "files-table": "at=/printernizer/files%3Fview=table%26sort=name",
    "files-picked": "at=/printernizer/files",
    "files-picked-en": "lang=en&at=/printernizer/files",
    "files-picked-table": "at=/printernizer/files%3Fview=table",
    "files-picked-table-en": "lang=en&at=/printernizer/files%3Fview=table",
    "files-filtered": "at=/printernizer/files%3Fkind=model%26material=PETG%26q=xyz",
    "files-empty": "scene=empty&at=/printernizer/files",
    "files-loading": "scene=loading&at=/printernizer/files",
    "files-failing": "scene=failing&at=/printernizer/files",
    "file": f"at={FILE}",
    "file-later": f"at={FILE}",
    "file-later-en": f"lang=en&at={FILE}",
    "file-plain-en": f"plain&lang=en&at={FILE}",
    "storage": "at=/printernizer/files/printer/a1",
    "storage-failing": "scene=failing&at=/printernizer/files/printer/a1",
    "jobs": "business&at=/printernizer/jobs",
    "jobs-hobby-en": "lang=en&at=/printernizer/jobs",
    "jobs-plain": "plain&at=/printernizer/jobs",
    "jobs-filtered": "business&at=/printernizer/jobs%3Fresult=failed%26period=this_year%26sort=-cost%26customer=1",
    "jobs-nothing": "business&at=/printernizer/jobs%3Fq=xyz",
    "jobs-many": "scene=many&business&at=/printernizer/jobs",
    "jobs-empty": "scene=empty&at=/printernizer/jobs",
    "jobs-loading": "scene=loading&at=/printernizer/jobs",
    "jobs-failing": "scene=failing&at=/printernizer/jobs",
    "analytics": "at=/printernizer/analytics",
    "analytics-business-en": "business&lang=en&at=/printernizer/analytics%3Fperiod=five_years",
    "analytics-plain": "plain&at=/printernizer/analytics%3Fprinter=SERIAL-a1",
    "analytics-none": "at=/printernizer/analytics%3Ffrom=2019-01%26to=2019-03",
    "analytics-loading": "scene=loading&at=/printernizer/analytics",
    "analytics-failing": "scene=failing&at=/printernizer/analytics",
    "job": "business&at=/printernizer/jobs/239",
    "job-booked-en": "business&lang=en&at=/printernizer/jobs/230",
    "job-failed": "business&at=/printernizer/jobs/236",
    "job-no-temperatures": "business&at=/printernizer/jobs/238",
    "job-open": "at=/printernizer/jobs/240",
    "job-plain-en": "plain&lang=en&at=/printernizer/jobs/237",
    "job-loading": "scene=loading&at=/printernizer/jobs/237",
    "job-failing": "scene=failing&at=/printernizer/jobs/237",
    "printer": "at=/printernizer/printer/a1",
    "printer-idle": "at=/printernizer/printer/mini",
    "printer-en": "plain&lang=en&at=/printernizer/printer/x1",
    "printer-spool": "at=/printernizer/printer/a1",
    "printer-loading": "scene=loading&at=/printernizer/printer/a1",
    "printer-few": "at=/printernizer/printer/core",
    "printer-dryers": "at=/printernizer/printer/h2d",
    "printer-reader-en": "plain&reader&lang=en&at=/printernizer/printer/a1",
    "printer-gone": "at=/printernizer/printer/mk4",
    "business-month": "business&at=/printernizer/business",
    "business-month-en": "business&lang=en&at=/printernizer/business%3Fmonth=202611",
    "business-orders": "business&at=/printernizer/business/orders",
    "business-orders-sorted": "business&at=/printernizer/business/orders%3Fsort=due",
    "business-orders-sorted-en": "business&lang=en&at=/printernizer/business/orders%3Fsort=-number",
    "business-customers-sorted": "business&at=/printernizer/business/customers%3Fsort=name",
    "business-customers-sorted-en": "business&lang=en&at=/printernizer/business/customers%3Fsort=name%26state=active%26state=restricted%26state=erased",
    "business-order": "business&at=/printernizer/business/orders/12",
    "business-orders-en": "business&lang=en&at=/printernizer/business/orders",
    "business-quotes": "business&at=/printernizer/business/quotes",
    "business-quotes-en": "business&lang=en&at=/printernizer/business/quotes",
    "business-quote": "business&at=/printernizer/business/quotes/6",
    "business-quote-new": "business&at=/printernizer/business/quotes/new",
    "business-quote-new-en": "business&lang=en&at=/printernizer/business/quotes/new",
    "business-customers": "business&at=/printernizer/business/customers",
    "business-customers-en": "business&lang=en&at=/printernizer/business/customers",
    "business-customer": "business&at=/printernizer/business/customers/1",
    "business-exports": "business&at=/printernizer/business/exports",
    "business-log-en": "business&lang=en&at=/printernizer/business/log",
    "business-privacy": "business&at=/printernizer/business/privacy",
    "business-loading": "business&scene=loading&at=/printernizer/business/orders",
    "settings-import": "at=/printernizer/settings/import",
    "business-quote-loading": "business&scene=loading&at=/printernizer/business/quotes/6",
    "plain-settings-en": "plain&lang=en&at=/printernizer/settings/materials",
    "settings-materials-spools-empty": "scene=empty&at=/printernizer/settings/materials/spools",
    "business-off": "at=/printernizer/business",
    "business-off-en": "lang=en&at=/printernizer/business",
    "settings": "at=/printernizer/settings",
    "settings-shop": "business&at=/printernizer/settings",
    "settings-costs": "business&at=/printernizer/settings/costs",
    "settings-materials": "at=/printernizer/settings/materials",
    "settings-materials-en": "lang=en&at=/printernizer/settings/materials%3Fshow=archived%26sort=-remaining",
    "settings-materials-spools": "at=/printernizer/settings/materials/spools",
    "settings-materials-filament": "at=/printernizer/settings/materials/1",
    "settings-materials-filament-en": "lang=en&at=/printernizer/settings/materials/2",
    "settings-materials-spool": "at=/printernizer/settings/materials/spools/9",
    "settings-materials-nothing": "at=/printernizer/settings/materials%3Fq=xyz",
    "settings-materials-empty": "scene=empty&at=/printernizer/settings/materials",
    "settings-materials-failing": "scene=failing&at=/printernizer/settings/materials",
    "settings-rules": "business&at=/printernizer/settings/rules",
    "settings-library": "at=/printernizer/settings/library",
    "settings-privacy": "business&at=/printernizer/settings/privacy",
    "settings-system-en": "lang=en&at=/printernizer/settings/system",
    "settings-costs-en": "lang=en&at=/printernizer/settings/costs",
}
"""Names of the pictures and the harness's queries; a second argument picks those that begin with it."""
SIZES = {"wide": (1400, 1000), "phone": (390, 844), "tiny": (320, 640), "huge": (2560, 1300), "uhd": (3840, 2160)}
USUAL_SIZES = ("wide", "phone")
DEEDS: dict[str, tuple[str, str]] = {
    # scene → (name of a button, what its picture is called)
    "settings-materials": ("Filament hinzufügen", "form"),
    "settings-materials-spools": ("Spulen hinzufügen", "pick"),
    "settings-materials-filament": ("Spulen hinzufügen", "form"),
    "settings-materials-filament-en": ("Edit", "form"),
    "settings-materials-spool": ("In den Drucker", "move"),
    "job-booked-en": ("Choose invoice number", "invoice"),
    "fleet": ("Abbrechen", "dialog"),
    "printer": ("Wartung hinzufügen", "care"),
    "printer-spool": ("Spule in AMS 1, Fach 1", "pick"),
    "files": ("2 Dateien unterwegs", "traffic"),
    "files-picked": ("Löschen", "delete"),
    "files-picked-en": ("Change tags", "tags"),
    "files-picked-table": ("Verschlagworten", "tags"),
    "files-picked-table-en": ("Delete", "delete"),
    "file": ("Drucken", "print"),
    "file-later": ("Später drucken …", "dialog"),
    "file-later-en": ("Print later …", "dialog"),
    "file-plain-en": ("Send to printer", "send"),
    "job": ("Korrigieren", "correct"),
    "job-failed": ("Gelungenen Job wählen", "attempt"),
    "jobs": ("Job eintragen", "add"),
    "jobs-hobby-en": ("Period", "period"),
    "storage": ("Mehr zu Vase", "menu"),
    "files-en": ("Material", "facet"),
    "settings-import": ("Nachsehen", "past"),
    "business-order": ("Positionen für eine Rechnung", "positions"),
}


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


def pages(base: str, static: Path, wanted: str, sizes: tuple[str, ...]) -> Iterator[tuple[str, str, Page]]:
    """Yield every scene that is wanted in every size, light and dark."""
    drawn = json.dumps(icons(static))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size in sizes:
            width, height = SIZES[size]
            for scheme in ("light", "dark"):
                for scene, query in SCENES.items():
                    if not scene.startswith(wanted):
                        continue
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
                    page.wait_for_timeout(600)
                    yield scene, f"{scheme}-{size}", page
                    page.close()
        browser.close()


def _svg(content: str, route: Route) -> None:
    route.fulfill(body=content, content_type="image/svg+xml")


def _font(static: Path, route: Route) -> None:
    route.fulfill(path=static / route.request.url.split("/ha/", 1)[1])


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and keeps silent about it."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def main() -> None:
    """Build the harness, serve it, take the pictures."""
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["npx", "vite", "build", "--config", "dev/vite.config.ts", "--outDir", target / "site", "--logLevel", "error"],
        cwd=HERE.parent,
        check=True,
    )
    handler = functools.partial(QuietHandler, directory=str(target / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        sizes = tuple(sys.argv[3].split(",")) if len(sys.argv) > 3 else USUAL_SIZES
        wanted = sys.argv[2] if len(sys.argv) > 2 else ""
        base = f"http://127.0.0.1:{server.server_port}"
        for scene, look, page in pages(base, home_assistant_files(), wanted, sizes):
            if scene == "fleet-en":
                page.locator("printernizer-button", has_text="Camera").first.click()
                page.wait_for_timeout(300)
            if scene.startswith("analytics"):  # what is not in sight is not drawn
                width, height = SIZES[look.split("-")[1]]
                for each in (6000, height):
                    page.set_viewport_size({"width": width, "height": each})
                    page.wait_for_timeout(300)
            if "-picked" in scene:
                boxes = page.locator("printernizer-windowed .pick input")
                for at in range(3):
                    boxes.nth(at).click()
                page.wait_for_timeout(200)
            is_long = "picked" in scene or "many" in scene or scene.startswith("jobs")
            page.screenshot(path=target / f"{scene}-{look}.png", full_page=not is_long)
            if scene in DEEDS:
                button, called = DEEDS[scene]
                page.get_by_role("button", name=button).first.click()
                page.wait_for_timeout(500)
                page.screenshot(path=target / f"{scene}-{called}-{look}.png")
    finally:
        server.shutdown()


if __name__ == "__main__":
    main()
