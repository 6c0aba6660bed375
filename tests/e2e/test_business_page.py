"""The business, as who runs it meets it: from a customer to a closed month, and what leaves and enters the books."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import io
import json
from pathlib import Path
import re
import zipfile

from playwright.async_api import Locator, Page, expect
import pytest

from scripts.stage.home import Home
from scripts.stage.printers import A1_SERIAL
from tests.e2e.accessibility import violations

LONG = 90_000
"""Milliseconds in which Home Assistant's whole page is there, on a machine that has other things to do."""

PRIVACY_NAME = "Ottilie Sänger-Übermeier"
"""A name that must be nowhere but in the customer's own table."""


@dataclass(frozen=True, kw_only=True)
class Seed:
    """Three finished jobs of a month that is over, and that month, such as 202609."""

    month: int
    names: tuple[str, ...]

    @property
    def address(self) -> str:
        """Return the page of that month."""
        return f"/printernizer/business?month={self.month}"

    @property
    def iso(self) -> str:
        """Return the month as a field of a form has it."""
        return f"{self.month // 100}-{self.month % 100:02d}"


@pytest.fixture(scope="module")
async def seed(home: Home) -> AsyncIterator[Seed]:
    """A business, and jobs of its first month; off again afterwards."""
    began = (datetime.now(UTC).replace(day=1) - timedelta(days=40)).replace(day=5, hour=9, minute=0, second=0)
    names = ("Lampenfuß rot", "Lampenfuß grün", "Lampenfuß blau")
    async with home.connect() as socket:
        await socket.call(
            "printernizer/settings/update",
            business={
                "is_on": True,
                "name": "Werkstatt Wedding",
                "address": ["Gerichtstraße 1", "13347 Berlin"],
            },
        )
        await socket.call("printernizer/rates/set_tax_mode", valid_from=f"{began.year}-01-01", mode="regular")
        for number, name in enumerate(names):
            start = began + timedelta(hours=4 * number)
            await socket.call(
                "printernizer/jobs/add", serial=A1_SERIAL, result="finished", material="PETG",
                started=start.isoformat(), ended=(start + timedelta(hours=3)).isoformat(),
                values={"name": name, "grams": "42.5"},
            )  # fmt: skip
        yield Seed(month=began.year * 100 + began.month, names=names)
        await socket.call("printernizer/settings/update", business={"is_on": False})


def row(page: Page, name: str) -> Locator:
    """Find the row of a job, an order, a quote or a customer."""
    return page.get_by_role("row").filter(has_text=name)


async def save(page: Page) -> None:
    """Save the page's form; it says so."""
    await page.get_by_role("button", name="Speichern").click()
    await expect(page.get_by_text("Gespeichert").first).to_be_visible(timeout=LONG)


async def pick(page: Page, what: str) -> None:
    """Answer a question that offers several things."""
    dialog = page.locator("printernizer-pick-dialog")
    await dialog.get_by_role("searchbox").fill(what)
    await dialog.get_by_role("button").filter(has_text=what).click(timeout=LONG)
    await expect(dialog).to_have_count(0)


async def test_a_customer_gets_a_quote_an_order_and_their_jobs(
    open_page, keep_screenshot, seed: Seed
) -> None:
    async with open_page("/printernizer/business/customers") as page:
        await page.get_by_role("link", name="Neuer Kunde").click(timeout=LONG)
        await page.get_by_label("Name", exact=True).fill(PRIVACY_NAME)
        await page.get_by_label("Straße").fill("Müllerstraße 12")
        await page.get_by_label("Postleitzahl").fill("13353")
        await page.get_by_label("Ort", exact=True).fill("Berlin")
        await save(page)
        await expect(page).to_have_url(re.compile(r"/business/customers/\d+$"))
        await expect(page.get_by_role("heading", name=PRIVACY_NAME)).to_be_visible(timeout=LONG)
        await keep_screenshot(page, "business-customer")

        await page.goto(re.sub(r"/business/.*", "/business/quotes/new", page.url))
        await page.get_by_label("Bezeichnung").fill("Drei Lampenfüße")
        await page.get_by_role("button", name="Kunden wählen").click(timeout=LONG)
        await pick(page, PRIVACY_NAME)
        await page.get_by_label("Gewicht je Stück").fill("42.5")
        await page.get_by_label("Druckzeit je Stück").fill("180")
        await page.get_by_label("Stück", exact=True).fill("3")
        await page.get_by_label("Betrag", exact=True).fill("119")
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("heading", name="Kalkulation")).to_be_visible()
        await expect(page.get_by_text(re.compile(r"Ein Stück: 3\sStd\., 43\sg PLA"))).to_be_visible(
            timeout=LONG
        )
        assert await violations(page) == []
        await keep_screenshot(page, "business-quote-new")
        await save(page)
        await expect(page).to_have_url(re.compile(r"/business/quotes/\d+$"))
        await expect(page.get_by_role("heading", name="Drei Lampenfüße")).to_be_visible(timeout=LONG)

        # Opened again, it tells what was said of it.
        await page.reload()
        await expect(page.get_by_label("Gewicht je Stück")).to_have_value("42.5", timeout=LONG)
        await expect(page.get_by_label("Druckzeit je Stück")).to_have_value("180")
        await expect(page.get_by_label("Betrag", exact=True)).to_have_value("119")
        await expect(page.get_by_role("link", name=f"{PRIVACY_NAME} · K-0001")).to_be_visible()

        async with page.context.expect_page() as opening:
            await page.get_by_role("button", name="Blatt zum Drucken").click()
        sheet = await opening.value
        await expect(sheet.get_by_text("Dies ist keine Rechnung.")).to_be_visible(timeout=LONG)
        await expect(sheet.get_by_text(PRIVACY_NAME)).to_be_visible()
        assert "nger" not in sheet.url
        await sheet.emulate_media(media="print")
        await sheet.set_viewport_size({"width": 794, "height": 1123})
        assert not await sheet.evaluate("document.documentElement.scrollWidth > innerWidth")
        await keep_screenshot(sheet, "business-quote-sheet")
        await sheet.close()

        await page.get_by_role("button", name="Angenommen").click()
        await expect(page).to_have_url(re.compile(r"/business/orders/\d+$"), timeout=LONG)
        await expect(page.get_by_text("Noch kein Job gehört dazu.")).to_be_visible(timeout=LONG)
        order = page.url

        await page.goto(re.sub(r"/business/.*", "/jobs?q=lampenfu%C3%9F", page.url))
        for name in seed.names:
            await page.get_by_role("checkbox", name=f"{name} auswählen").check(timeout=LONG)
        await page.get_by_role("button", name="Auftrag", exact=True).last.click()
        await pick(page, "Drei Lampenfüße")
        await expect(page.get_by_text("3 Jobs geändert").first).to_be_visible(timeout=LONG)

        await page.goto(order)
        for name in seed.names:
            await expect(row(page, name)).to_be_visible(timeout=LONG)
        await expect(row(page, seed.names[0]).get_by_text(re.compile(r"39,6\d\s€"))).to_be_visible()
        assert await violations(page) == []
        await keep_screenshot(page, "business-order")

        await page.get_by_role("button", name="Positionen für eine Rechnung").click()
        lines = page.get_by_role("textbox", name="Positionen für eine Rechnung")
        await expect(lines).to_have_value(
            re.compile(r"^3 Stk\. Drei Lampenfüße .*100,00 € netto, 19 %$"), timeout=LONG
        )
        assert await violations(page) == []
        await keep_screenshot(page, "business-positions")
        async with page.expect_download() as fetching:
            await page.get_by_role("button", name="Als Text speichern").click()
        assert re.fullmatch(r"AU-\d{4}-\d{4}\.txt", (await fetching.value).suggested_filename)
        await page.get_by_role("dialog").get_by_role("button", name="Schließen").click()

        await page.get_by_label("Steuerfall").select_option("NOT_TAXABLE")
        await page.get_by_role("button", name="Speichern").click()
        await expect(
            page.get_by_text("Diese steuerliche Behandlung braucht eine Begründung").first
        ).to_be_visible(timeout=LONG)
        await page.reload()
        await expect(page.get_by_label("Steuerfall")).to_have_value("", timeout=LONG)

        await page.goto(re.sub(r"/business/.*", "/business/orders", page.url))
        await expect(row(page, "Drei Lampenfüße").get_by_text(PRIVACY_NAME)).to_be_visible(timeout=LONG)
        assert await violations(page) == []
        await keep_screenshot(page, "business-orders")


async def test_a_month_is_closed_once_all_of_it_is_told(open_page, keep_screenshot, seed: Seed) -> None:
    async with open_page(seed.address) as page:
        await expect(page.get_by_text("Alles ist vollständig.")).to_be_visible(timeout=LONG)
        await page.get_by_role("button", name="Monat abschließen").click()
        dialog = page.get_by_role("dialog")
        await dialog.get_by_role("checkbox").check()
        await dialog.get_by_role("button", name="Monat abschließen").click()
        await expect(page.get_by_text("Der Monat ist abgeschlossen.")).to_be_visible(timeout=LONG)
        await expect(page.get_by_text("3 Jobs gebucht")).to_be_visible()
        for name in seed.names:
            await expect(row(page, name).get_by_text("Buchung")).to_be_visible()
        assert await violations(page) == []
        await keep_screenshot(page, "business-month")
        await row(page, seed.names[0]).get_by_role("link", name=seed.names[0]).click()
        await expect(page).to_have_url(re.compile(r"/jobs/\d+$"))


def _is_csv(content: bytes) -> None:
    assert "Lampenfuß rot" in content.decode("utf-8-sig")


def _is_xlsx(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert book.testzip() is None
        assert any("Lampenfuß rot".encode() in book.read(name) for name in book.namelist())


def _is_gdpdu(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as folder:
        assert folder.testzip() is None
        assert "index.xml" in folder.namelist()


def _is_history(content: bytes) -> None:
    history = json.loads(content)
    assert {"Lampenfuß rot", "Lampenfuß grün"} <= {job["name"] for job in history["jobs"]}


@pytest.mark.parametrize(
    ("content", "kind", "check"),
    [
        ("Jobs mit Preisen", "csv", _is_csv),
        ("Jobs mit Preisen", "xlsx", _is_xlsx),
        ("Prüfung durch das Finanzamt", "gdpdu", _is_gdpdu),
        ("Ganze Historie", "json", _is_history),
    ],
)
async def test_what_is_exported_arrives_and_opens(
    open_page, tmp_path: Path, seed: Seed, content: str, kind: str, check: Callable[[bytes], None]
) -> None:
    async with open_page("/printernizer/business/exports") as page:
        await page.get_by_role("radio", name=content).check(timeout=LONG)
        await page.get_by_label("Form", exact=True).select_option(kind)
        async with page.expect_download(timeout=LONG) as fetching:
            await page.get_by_role("button", name="Herunterladen").click()
        download = await fetching.value
        assert download.suggested_filename.startswith("printernizer")
        await download.save_as(tmp_path / "file")
        check((tmp_path / "file").read_bytes())


async def test_what_a_month_brought_is_a_page_to_print(open_page, keep_screenshot, seed: Seed) -> None:
    async with open_page("/printernizer/business/exports") as page:
        await page.get_by_role("radio", name="Monatsabschluss").check(timeout=LONG)
        await page.locator("input[type=month]").fill(seed.iso)
        await page.locator("input[type=month]").blur()
        await page.get_by_label("Form", exact=True).select_option("print")
        async with page.context.expect_page() as opening:
            await page.get_by_role("button", name="Öffnen").click()
        statement = await opening.value
        await expect(statement.get_by_text("Werkstatt Wedding").first).to_be_visible(timeout=LONG)
        await expect(statement.get_by_text(re.compile(r"119,00")).first).to_be_visible()
        await statement.emulate_media(media="print")
        await statement.set_viewport_size({"width": 794, "height": 1123})
        await keep_screenshot(statement, "business-statement")
        assert not await statement.evaluate("document.documentElement.scrollWidth > innerWidth")


async def test_who_is_erased_is_counted_first_and_keeps_their_number_alone(
    open_page, keep_screenshot, seed: Seed
) -> None:
    async with open_page("/printernizer/business/customers/new") as page:
        await page.get_by_label("Name", exact=True).fill("Wilm Vergissmich", timeout=LONG)
        await save(page)
        await page.get_by_role("button", name="Löschen").click(timeout=LONG)
        dialog = page.get_by_role("dialog")
        await expect(dialog.get_by_text("Angaben zur Person: 1")).to_be_visible(timeout=LONG)
        await dialog.get_by_role("button", name="Abbrechen").click()
        await expect(page.get_by_role("heading", name="Wilm Vergissmich")).to_be_visible()

        await page.get_by_role("button", name="Löschen").click()
        await dialog.get_by_role("checkbox").check()
        await dialog.get_by_role("button", name="Löschen").click()
        await expect(page.get_by_text("Von diesem Kunden ist nur die Nummer geblieben.")).to_be_visible(
            timeout=LONG
        )
        await expect(page.get_by_text("Vergissmich")).to_have_count(0)
        await keep_screenshot(page, "business-erased")


async def test_the_log_is_whole_and_names_nobody(open_page, keep_screenshot, home: Home, seed: Seed) -> None:
    async with open_page("/printernizer/business/log") as page:
        await page.get_by_role("button", name="Jetzt prüfen").click(timeout=LONG)
        await expect(page.get_by_text("Das Protokoll ist ganz")).to_be_visible(timeout=LONG)
        await expect(row(page, "Monat abgeschlossen").first).to_be_visible()
        await expect(row(page, "Kunde gelöscht").first).to_be_visible()
        await keep_screenshot(page, "business-log")
    assert "Sänger" not in home.log.read_text(errors="replace")


HISTORY = """\
Drucker;Name;Beginn;Ende;Ergebnis;Filament in g
MK4 Keller;Haken Garderobe;05.02.2026 10:00;05.02.2026 12:30;finished;31,5
MK4 Keller;Haken Flur;06.02.2026 10:00;06.02.2026 11:00;failed;12
MK4 Keller;Haken Bad;irgendwann;;finished;12
"""


async def test_a_table_of_before_is_looked_at_and_entered(
    open_page, keep_screenshot, tmp_path: Path, seed: Seed
) -> None:
    path = tmp_path / "frueher.csv"
    path.write_text(HISTORY, encoding="utf-8")
    async with open_page("/printernizer/settings/import") as page:
        await page.locator("printernizer-settings-import input[type=file]").set_input_files(
            path, timeout=LONG
        )
        await expect(page.get_by_text("1 Zeile ergibt keinen Sinn")).to_be_visible(timeout=LONG)
        await expect(row(page, "Haken Garderobe")).to_be_visible()
        await expect(page.get_by_text("Die Jobs sind vom 5. Feb. 2026 bis 6. Feb. 2026.")).to_be_visible()
        await expect(page.get_by_label("Zeitzone der Zeiten ohne eigene")).to_have_value("Europe/Berlin")
        assert await violations(page) == []
        await keep_screenshot(page, "import-preview")
        await page.get_by_label("Von (leer").first.fill("2026-02-06")
        await page.keyboard.press("Tab")
        await expect(page.get_by_text("1 Job liegt außerhalb dieser Zeit")).to_be_visible(timeout=LONG)
        await page.get_by_label("Von (leer").first.fill("")
        await page.keyboard.press("Tab")
        await page.get_by_label("1 Zeile weglassen").check()
        await page.get_by_role("button", name="2 Jobs einlesen").click()
        await expect(page.get_by_text("Fertig: 2 Jobs eingetragen")).to_be_visible(timeout=LONG)

        # Once more: nothing is entered twice.
        await page.locator("printernizer-settings-import input[type=file]").set_input_files(path)
        await page.get_by_label("1 Zeile weglassen").check(timeout=LONG)
        await page.get_by_role("button", name="2 Jobs einlesen").click()
        await expect(page.get_by_text("Fertig: 0 Jobs eingetragen, 2 waren schon da")).to_be_visible(
            timeout=LONG
        )


async def test_our_own_history_is_known_when_it_comes_back(
    open_page, tmp_path: Path, home: Home, seed: Seed
) -> None:
    async with open_page("/printernizer/business/exports") as page:
        await page.get_by_role("radio", name="Ganze Historie").check(timeout=LONG)
        async with page.expect_download(timeout=LONG) as fetching:
            await page.get_by_role("button", name="Herunterladen").click()
        await (await fetching.value).save_as(tmp_path / "history.json")
    async with open_page("/printernizer/settings/import") as page:
        chosen = page.locator("printernizer-settings-import input[type=file]")
        await chosen.set_input_files(tmp_path / "history.json", timeout=LONG)
        await expect(page.get_by_text(re.compile(r"Kunden: \d.* · Steuerarten: 1"))).to_be_visible(
            timeout=LONG
        )
        await page.get_by_role("button", name=re.compile("Jobs? einlesen")).click()
        await expect(page.get_by_text(re.compile("Fertig: 0 Jobs eingetragen"))).to_be_visible(timeout=LONG)
