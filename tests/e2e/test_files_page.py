"""The files, as a person meets them: fetched, found, dropped, printed, deleted, shown; in a real browser."""

from base64 import b64encode
from collections.abc import AsyncIterator
from dataclasses import dataclass
import re

from playwright.async_api import Locator, Page, expect
import pytest

from scripts.stage.home import Home
from scripts.stage.printers import bambu_steps, prusalink_steps
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf, make_bgcode
from tests.simulators.printfiles_solid import make_stl, vase
from tests.simulators.prusalink import SimulatedPrinter

HOOK = "Wandhaken.gcode.3mf"
HOOK_FILE = make_3mf(
    name="Wandhaken",
    seconds=1500,
    layers=120,
    filaments=(("PLA", "F4F4F4", "8.20"), ("PETG", "D7263D", "3.10")),
    model="Bambu Lab A1 mini",
    model_id="N1",
    shape="plate",
)
COASTER = "Untersetzer.gcode.3mf"
COASTER_FILE = make_3mf(
    name="Untersetzer", seconds=2700, layers=40, filaments=(("PLA", "3A6EA5", "22.75"),), shape="plate"
)
SHELL = "Gehäuse klein.bgcode"
SHELL_FILE = make_bgcode(name="Gehäuse", seconds=2400, filaments=(("PETG", "30343B", "31.40"),), shape="cube")
VASE = "Väschen für Käthe.stl"
LONG = 90_000
"""Milliseconds in which Home Assistant's whole page is there, on a machine that has other things to do."""


@dataclass(frozen=True, kw_only=True)
class Idle:
    """Printers that print nothing, beside those of the fleet page that never stop."""

    a1: BambuSimulator
    a1_entry: str
    core_one: SimulatedPrinter


@pytest.fixture(scope="module")
async def idle(home: Home) -> AsyncIterator[Idle]:
    """An A1 mini with files in folders and a Core One, in Home Assistant for as long as this module runs."""
    card = {
        f"/{HOOK}": HOOK_FILE,
        f"/cache/{COASTER}": COASTER_FILE,
        "/Alte Sachen/Probe.gcode.3mf": make_3mf(name="Probe", shape="cube"),
    }
    async with (
        BambuSimulator("A1 mini", time_scale=8, push_interval=0.5, storage=card) as a1,
        SimulatedPrinter("coreone", serial="10589-3742441631110222", time_scale=8) as core_one,
    ):
        entries = [
            (await home.add_printer(*steps))["result"]["entry_id"]
            for steps in (bambu_steps(a1), prusalink_steps(core_one))
        ]
        yield Idle(a1=a1, a1_entry=entries[0], core_one=core_one)
        for entry in entries:
            await home.rest("DELETE", f"config/config_entries/entry/{entry}")


@pytest.fixture(scope="module")
async def kept(home: Home, idle: Idle) -> dict[str, str]:
    """Files that are in the library; returns their ids by name."""
    files = {COASTER: COASTER_FILE, SHELL: SHELL_FILE, VASE: make_stl(vase(48, 30))}
    return {name: (await home.upload(name, content))["file_id"] for name, content in files.items()}


def dialog(page: Page, heading: str) -> Locator:
    """Find a dialog with all that is slotted into it, which its own ``dialog`` element does not hold."""
    shown = page.get_by_role("dialog", name=heading, exact=True)
    return page.locator("printernizer-dialog").filter(has=shown)


def button(where: Page | Locator, name: str | re.Pattern[str]) -> Locator:
    return where.get_by_role("button", name=name, exact=True)


def row(page: Page, name: str) -> Locator:
    return page.locator("printernizer-storage-row").filter(has_text=name)


def card(page: Page, name: str) -> Locator:
    return page.locator("printernizer-file-card").filter(has_text=name)


async def choose(page: Page, where: Locator, entry: str) -> None:
    """Open the menu of a file and choose from it."""
    await where.get_by_role("button", name=re.compile("^(Mehr zu|More for)")).click(timeout=LONG)
    await page.get_by_role("menuitem", name=entry, exact=True).click()


async def expect_picture(where: Locator) -> None:
    """Expect that an image in there has arrived."""
    image = where.locator("img").first
    await expect(image).to_be_visible(timeout=30_000)
    assert await image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 16


async def drop(page: Page, files: dict[str, bytes]) -> None:
    """Drop files on the page, as a file manager's window would."""
    transfer = await page.evaluate_handle(
        """(files) => {
            const transfer = new DataTransfer();
            for (const [name, text] of files) {
                const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
                transfer.items.add(new File([bytes], name));
            }
            return transfer;
        }""",
        [[name, b64encode(content).decode()] for name, content in files.items()],
    )
    zone = page.locator("printernizer-drop-zone")
    for event in ("dragenter", "dragover", "drop"):
        await zone.dispatch_event(event, {"dataTransfer": transfer})


async def test_a_file_is_fetched_from_a_printer_into_the_library(
    open_page, keep_screenshot, idle: Idle
) -> None:
    async with open_page() as page:
        await page.get_by_role("link", name="Dateien").click(timeout=LONG)
        await page.get_by_role("link", name="A1 mini").click()
        await page.get_by_role("link", name="Alte Sachen").click()
        await expect(row(page, "Probe.gcode.3mf")).to_be_visible(timeout=30_000)
        await page.get_by_role("navigation", name="Ordner").get_by_role("link", name="A1 mini").click()
        hook = row(page, HOOK)
        await expect(hook).to_be_visible(timeout=30_000)

        idle.a1.faults.throttle = len(HOOK_FILE) // 6
        try:
            await button(hook, f"{HOOK} in die Bibliothek holen").click()
            await expect(hook.get_by_role("status")).to_have_text(re.compile(r"[1-9]\d?\s%"), timeout=30_000)
            await keep_screenshot(page, "files-storage")
            await page.locator("printernizer-traffic-button").click()
            sheet = dialog(page, "Übertragungen")
            line = sheet.get_by_role("listitem").filter(has_text=HOOK)
            await expect(line.get_by_role("progressbar")).to_have_attribute(
                "aria-valuenow", re.compile(r"[1-9]\d?")
            )
            await keep_screenshot(page, "files-transfers")
        finally:
            idle.a1.faults.throttle = None
        await expect(line.get_by_text("Fertig")).to_be_visible(timeout=30_000)
        await button(sheet, "Schließen").click()

        await expect(hook.get_by_text("In der Bibliothek")).to_be_visible()
        await hook.get_by_role("link", name=HOOK).click()
        facts = page.locator("printernizer-file-facts")
        await expect(facts.get_by_text("11 g", exact=True)).to_be_visible(timeout=30_000)
        await expect(facts.get_by_text("25 Min.")).to_be_visible()
        await expect(page.get_by_text("1 Platte", exact=True)).to_be_visible()
        await expect_picture(page.locator("printernizer-preview").first)
        await expect_picture(page.locator("printernizer-plate"))
        await expect(page.locator("printernizer-file-history").get_by_text("A1 mini")).to_be_visible()
        await keep_screenshot(page, "files-file")
        await page.get_by_role("link", name="Bibliothek").first.click()
        await expect_picture(card(page, HOOK))


async def test_search_filters_and_order_are_in_the_address(
    open_page, keep_screenshot, kept: dict[str, str]
) -> None:
    async with open_page("/printernizer/files", language="en") as page:
        names = page.locator("printernizer-file-card h2")
        await expect(card(page, COASTER)).to_be_visible(timeout=LONG)
        await expect_picture(card(page, VASE))
        await expect(card(page, VASE).get_by_text("about 21 g")).to_be_visible(timeout=30_000)
        await keep_screenshot(page, "files-library-en")

        search = page.get_by_role("searchbox")
        await search.fill("GEHÄUSE")
        await expect(names).to_have_text([SHELL])
        await page.wait_for_url("**/files?q=GEH%C3%84USE")
        await search.fill("")
        await page.wait_for_url("**/files")
        await button(page, re.compile("^Models")).click()
        await expect(names).to_have_text([VASE])
        await button(page, re.compile("^Print files")).click()
        await expect(card(page, SHELL)).to_be_visible()
        await page.get_by_role("combobox", name="Sort by").select_option("name")
        await button(page, "Show as table").click()
        await page.wait_for_url("**/files?kind=model&kind=print&sort=name&view=table")
        shown = page.locator("printernizer-file-row .name a")
        await expect(shown.nth(2)).to_be_visible()
        before = await shown.all_inner_texts()
        assert before == sorted(before, key=str.casefold)
        await keep_screenshot(page, "files-table-en")

        await page.reload()
        await expect(shown).to_have_text(before, timeout=LONG)
        await page.get_by_role("link", name=COASTER).click()
        await page.wait_for_url(f"**/files/library/{kept[COASTER]}")
        await expect(page.get_by_role("heading", name=COASTER)).to_be_visible()
        await page.go_back()
        await expect(shown).to_have_text(before)


async def test_notes_tags_and_pins_are_there_after_a_reload(
    open_page, keep_screenshot, kept: dict[str, str]
) -> None:
    async with open_page(f"/printernizer/files/library/{kept[COASTER]}", language="en", dark=True) as page:
        note = page.get_by_role("textbox", name="Note")
        await note.fill("Zwei Stück für Oma", timeout=LONG)
        await note.blur()
        tags = page.get_by_role("combobox", name="Add tag")
        await tags.fill("Küche")
        await tags.press("Enter")
        await button(page, "Pin").click()
        await expect(button(page, "Unpin")).to_be_visible()
        await expect(button(page, "Remove tag Küche")).to_be_visible()
        await page.reload()
        await expect(note).to_have_value("Zwei Stück für Oma", timeout=LONG)
        await expect(button(page, "Remove tag Küche")).to_be_visible()
        await expect(button(page, "Unpin")).to_be_visible()
        await keep_screenshot(page, "files-file-en-dark")
        await page.get_by_role("link", name="Library").first.click()
        await button(page, "Pinned").click()
        await expect(page.locator("printernizer-file-card h2")).to_have_text([COASTER])
        await page.get_by_role("searchbox").fill("oma")
        await page.wait_for_url("**/files?q=oma&pinned=1")
        await expect(card(page, COASTER)).to_be_visible()


async def test_files_that_are_dropped_or_chosen_enter_the_library(open_page, keep_screenshot, idle) -> None:
    lamp = make_3mf(name="Lampe", seconds=5400, filaments=(("PETG", "F2A33A", "48.00"),))
    async with open_page("/printernizer/files") as page:
        upload = button(page, "Hochladen").first
        await expect(upload).to_be_visible(timeout=LONG)
        await drop(page, {"Lampe.gcode.3mf": lamp})
        await expect_picture(card(page, "Lampe.gcode.3mf"))
        await expect(card(page, "Lampe.gcode.3mf").get_by_text("48 g")).to_be_visible()
        async with page.expect_file_chooser() as chooser:
            await upload.click()
        model = make_stl(vase(36, 20))
        await (await chooser.value).set_files(
            {"name": "Vase hoch.stl", "mimeType": "model/stl", "buffer": model}
        )
        await expect_picture(card(page, "Vase hoch.stl"))

        await drop(page, {"setup.exe": b"MZ"})
        reason = "Hochladen lassen sich nur 3MF, G-Code, BGCODE, STL und OBJ."
        await expect(page.get_by_text(reason).first).to_be_visible()
        await expect(card(page, "setup.exe")).to_have_count(0)
        await page.locator("printernizer-traffic-button").click()
        refused = dialog(page, "Übertragungen").get_by_role("listitem").filter(has_text="setup.exe")
        await expect(refused.get_by_text("Fehlgeschlagen")).to_be_visible()
        await keep_screenshot(page, "files-uploads")


async def test_a_print_begins_with_the_right_slots_on_a_printer_that_is_idle(
    open_page, keep_screenshot, idle: Idle
) -> None:
    async with open_page(f"/printernizer/files/printer/{idle.a1_entry}", language="en") as page:
        await choose(page, row(page, HOOK), "Print")
        plan = dialog(page, f"Print {HOOK}")
        white, red = (plan.get_by_role("combobox").nth(number) for number in (0, 1))
        await expect(white).to_have_value("0:0", timeout=30_000)
        await expect(red).to_have_value("0:2")
        await expect(plan.get_by_role("alert")).to_have_count(0)
        await keep_screenshot(page, "files-print-dialog")
        await button(plan, "Print").click()
        await idle.a1.wait_for("RUNNING", timeout=60)
        job = idle.a1.engine.job
        assert job is not None
        assert job.path == f"/{HOOK}"
        assert [job.tray_of(number) for number in job.facts.filaments] == [0, 2]
        await button(page, "Show printers").click()
        printing = page.locator("printernizer-printer-card").filter(has_text="A1 mini")
        await expect(printing.get_by_text("Printing").first).to_be_visible(timeout=60_000)
        await expect(printing.get_by_text("Wandhaken").first).to_be_visible()


async def test_printers_that_can_not_print_a_file_say_why_and_an_idle_one_prints_it_from_its_queue(
    open_page, keep_screenshot, idle: Idle, kept: dict[str, str]
) -> None:
    async with open_page(f"/printernizer/files/library/{kept[SHELL]}", size=(390, 844)) as page:
        for name in ("A1", "CORE One"):
            await expect(page.get_by_role("link", name=f"{name} Druckt")).to_be_attached(timeout=LONG)
        await button(page, "Drucken").click()
        plan = dialog(page, f"{SHELL} drucken")
        reasons = {"A1": "A1 druckt keine Dateien dieser Art.", "CORE One": "CORE One arbeitet gerade."}
        for name, reason in reasons.items():
            choice = plan.get_by_role("radio", name=re.compile(f"^{name} .*{re.escape(reason)}"))
            await expect(choice).to_be_disabled(timeout=30_000)
        await expect(plan.get_by_role("radio", name="CORE One 0222")).to_be_checked()
        await keep_screenshot(page, "files-print-dialog-390")
        await button(plan, "Abbrechen").click()

        await button(page, "Später drucken …").click()
        later = dialog(page, f"{SHELL} später drucken")
        await later.get_by_role("radio", name="CORE One 0222").check()
        await keep_screenshot(page, "files-later-dialog-390")
        await button(later, "In die Warteschlange").click()
        await button(page, "Anzeigen").click()
        queue = page.locator("printernizer-printer-waiting")
        await expect(button(queue, f"{SHELL} drucken")).to_be_enabled(timeout=LONG)
        await keep_screenshot(page, "printer-queue-390")
        await button(queue, f"{SHELL} drucken").click()
        await button(dialog(page, f"{SHELL} drucken"), "Senden und drucken").click()
        await expect(page.get_by_text("beginnt auf CORE One 0222").first).to_be_visible(timeout=60_000)
        printed = idle.core_one.machine.file
        assert printed is not None
        assert printed.name == SHELL
        assert printed.data == SHELL_FILE
        await expect(queue.get_by_text("Nichts wartet.")).to_be_visible()


async def test_files_are_deleted_after_a_question(
    open_page, keep_screenshot, idle: Idle, kept: dict[str, str]
) -> None:
    async with open_page(f"/printernizer/files/printer/{idle.a1_entry}/cache", language="en") as page:
        await choose(page, row(page, COASTER), "Delete from printer")
        question = page.get_by_role("dialog", name="Delete from the printer?")
        await expect(button(question, "Delete")).to_be_disabled()
        await question.get_by_role("checkbox", name="Yes, delete it from the printer").check()
        await keep_screenshot(page, "files-delete")
        await button(question, "Delete").click()
        await expect(row(page, COASTER)).to_have_count(0)
        assert idle.a1.storage.read(f"/cache/{COASTER}") is None

        await page.get_by_role("link", name="Library").click()
        search = page.get_by_role("searchbox")
        await search.fill("käthe")
        await page.wait_for_url("**/files?q=k%C3%A4the")
        question = page.get_by_role("dialog", name="Delete the file?")
        await choose(page, card(page, VASE), "Delete")
        await button(question, "Cancel").click()
        await page.get_by_role("link", name=VASE).click()
        await button(page, "Delete").click()
        await button(question, "Delete").click()
        await expect(search).to_have_value("käthe")
        await expect(page.get_by_text("Nothing found")).to_be_visible()


async def test_photos_are_among_the_media_of_home_assistant(
    open_page, keep_screenshot, home: Home, idle: Idle
) -> None:
    async with home.connect() as socket:
        devices = await socket.call("config/device_registry/list")
    device = next(each["id"] for each in devices if ["printernizer", idle.a1.serial] in each["identifiers"])
    await home.rest("POST", "services/printernizer/take_snapshot?return_response", {"device_id": device})
    async with open_page("/media-browser") as page:
        media = page.locator("ha-media-player-browse")
        for folder in ("Printernizer", "A1 mini", "Fotos"):
            await media.get_by_text(folder, exact=True).last.click(timeout=LONG)
        photo = media.locator(".child").filter(has_text=".jpg").first
        thumbnail = photo.locator("ha-media-browser-thumbnail .image")
        await expect(thumbnail).to_have_attribute("style", re.compile(r"url\(.+\)"), timeout=30_000)
        await keep_screenshot(page, "files-media")
        await photo.click()
        await expect_picture(page.locator("hui-dialog-web-browser-play-media"))
        await keep_screenshot(page, "files-media-photo")


async def test_settings_count_at_once_and_a_watched_folder_fills_the_library(
    open_page, keep_screenshot, home: Home
) -> None:
    inbox = home.config / "eingang"
    inbox.mkdir()
    async with open_page("/printernizer/settings/library", dark=True) as page:
        photos = page.get_by_role("switch", name="Fotos der Drucke")
        films = page.get_by_role("switch", name="Zeitraffer holen")
        await films.check(timeout=LONG)
        await photos.uncheck()
        folder = page.get_by_role("textbox", name="Pfad eines Ordners")
        await folder.fill("/etc")
        await folder.press("Enter")
        await expect(page.get_by_text("Nicht gespeichert.").first).to_be_visible()
        await expect(folder).to_have_value("/etc")
        await folder.fill(str(inbox))
        await folder.press("Enter")
        watched = button(page, f"{inbox} nicht mehr überwachen")
        await expect(watched).to_be_visible()
        await page.reload()
        await expect(films).to_be_checked(timeout=LONG)
        await expect(photos).not_to_be_checked()
        await expect(watched).to_be_visible()
        await keep_screenshot(page, "files-settings-dark")
        await photos.check()

        await page.get_by_role("link", name="Dateien").click()
        await expect(page.get_by_role("list", name="Dateien der Bibliothek")).to_be_visible()
        (inbox / "Halter.gcode.3mf").write_bytes(make_3mf(name="Halter", shape="cube"))
        await expect_picture(card(page, "Halter.gcode.3mf"))


async def test_who_is_no_administrator_sees_files_and_changes_none(
    open_page, home: Home, idle: Idle, kept: dict[str, str]
) -> None:
    tokens = await home.add_user("Kim", "kim-malt-gern")
    async with open_page("/printernizer/settings", tokens=tokens) as page:
        whose = page.get_by_role("heading", name="Das sehen Administratoren")
        await expect(whose).to_be_visible(timeout=LONG)
        pages = page.get_by_role("navigation", name="Seiten").get_by_role("link")
        await expect(pages).to_have_text(["Drucker", "Dateien", "Jobs", "Auswertung"])
        await pages.filter(has_text="Dateien").click()
        await button(card(page, COASTER), re.compile("^Mehr zu")).click()
        await expect(page.get_by_role("menuitem")).to_have_text(
            ["Drucken", "Später drucken …", "An Drucker senden"]
        )
        await page.keyboard.press("Escape")
        await page.get_by_role("link", name=COASTER).click()
        await expect(button(page, "Drucken")).to_be_visible()
        for name in ("Löschen", "Anheften", "Lösen", "Umbenennen"):
            await expect(button(page, name)).to_have_count(0)
        await expect(page.get_by_role("textbox", name="Notiz")).to_have_count(0)
        await page.get_by_role("link", name="A1 mini").click()
        await expect(row(page, HOOK)).to_be_visible()


@pytest.mark.parametrize(("width", "dark"), [(390, True), (320, False), (1000, False)])
async def test_no_page_scrolls_sideways(
    open_page, keep_screenshot, idle: Idle, kept: dict[str, str], width: int, dark: bool
) -> None:
    places = {
        "library": ("/printernizer/files", "printernizer-file-card"),
        "table": ("/printernizer/files?view=table", "printernizer-file-row"),
        "file": (f"/printernizer/files/library/{kept[COASTER]}", "printernizer-file-facts"),
        "storage": (f"/printernizer/files/printer/{idle.a1_entry}", "printernizer-storage-row"),
        "settings": ("/printernizer/settings/library", "printernizer-retention-table"),
    }
    async with open_page("/printernizer/files", size=(width, 844), dark=dark) as page:
        for name, (path, element) in places.items():
            await page.evaluate(
                "path => { history.pushState(null, '', path); dispatchEvent(new Event('location-changed')); }",
                path,
            )
            await expect(page.locator(element).first).to_be_visible(timeout=LONG)
            for image in await page.locator("printernizer-preview img").all():
                await image.evaluate("image => image.decode().catch(() => undefined)")
            await keep_screenshot(page, f"files-{name}-{width}")
            too_wide = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert too_wide <= 0, f"{name} scrolls sideways"
