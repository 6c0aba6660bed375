"""«Verzeichnis der Verarbeitungstätigkeiten» (Art. 30 GDPR), written from the settings. In German, as the office reads it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .blocks import Block, Bullets, Heading, Paragraph, Table
from .notation import notation_of

TITLE = "Verzeichnis der Verarbeitungstätigkeiten"


@dataclass(frozen=True, kw_only=True, slots=True)
class Controller:
    """Who is responsible: name and address as lines, and who else to ask."""

    name: str
    address: tuple[str, ...]
    contact: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PeriodTexts:
    """How long each class is kept, in words."""

    details: str
    orders: str
    quotes: str
    jobs: str
    photos: str
    requests: str

    def rows(self) -> Iterable[tuple[str, str, str]]:
        """Return classes, what they hold, and their periods."""
        return (
            ("Kundenstammdaten", "Name, Firma, Anschrift, E-Mail, Telefon, USt-IdNr., Notiz", self.details),
            ("Aufträge", "Kundennummer, Bezeichnung, Menge, Preis, Termine", self.orders),
            ("Angebote", "Kundennummer, Bezeichnung, Menge, Preis, Gültigkeit", self.quotes),
            ("Druckaufträge", "Kundennummer, Datei, Drucker, Zeiten, Kosten, Preis", self.jobs),
            ("Fotos und Zeitraffer", "Bilder der gedruckten Teile", self.photos),
            ("Anfragen zum Datenschutz", "Kundennummer, Art, Eingang, Erledigung", self.requests),
        )


_PURPOSE = Bullets(
    (
        (
            "Zweck: Angebote und Aufträge für 3D-Drucke abwickeln, Kosten und Preise berechnen, "
            "Aufzeichnungen für die Buchführung führen."
        ),
        (
            "Rechtsgrundlage: Art. 6 Abs. 1 Buchst. b DSGVO (Vertrag und Anbahnung), Buchst. c "
            "(Aufbewahrungspflichten nach AO, HGB und UStG)."
        ),
        "Betroffene: Kunden, Interessenten und deren Ansprechpartner.",
        (
            "Empfänger: keine. Die Daten bleiben auf dem eigenen Rechner; es gibt keine Cloud und keine "
            "Auftragsverarbeitung durch die Software. Was in die Buchhaltung oder an die Steuerberatung geht, "
            "gibt der Verantwortliche selbst weiter."
        ),
        "Drittländer: keine Übermittlung.",
        "Automatisierte Entscheidungen und Profiling: keine.",
    )
)
_MEASURES = Bullets(
    (
        "Zugriff auf Kundendaten nur für Administratoren von Home Assistant, mit Anmeldung.",
        "Namen und Anschriften stehen in einer einzigen Tabelle; überall sonst steht die Kundennummer.",
        (
            "Keine Kundendaten in Entitäten, Ereignissen, Protokolldateien, Diagnosen, Benachrichtigungen "
            "und Dateinamen."
        ),
        (
            "Änderungsprotokoll mit verketteten Prüfsummen ohne personenbezogene Daten; freie Texte stehen darin "
            "nur als gesalzene Prüfsumme."
        ),
        "Auskünfte und Angebote werden nur über angemeldete, kurzlebige Adressen ausgeliefert.",
        (
            "Löschung überschreibt die Daten in der Datenbankdatei; nach dem Einspielen einer älteren Sicherung "
            "wird sie von selbst wiederholt."
        ),
    )
)
_RIGHTS = Bullets(
    (
        (
            "Auskunft, Berichtigung, Löschung, Einschränkung und Übertragung: innerhalb eines Monats nach Eingang "
            "(Art. 12 Abs. 3 DSGVO); nach 21 Tagen wird daran erinnert."
        ),
        (
            "Verletzung des Schutzes personenbezogener Daten: Meldung an die Aufsichtsbehörde innerhalb von "
            "72 Stunden (Art. 33 DSGVO)."
        ),
        "Sicherungen enthalten gelöschte Daten, bis sie selbst gelöscht werden: ihre Aufbewahrung begrenzen.",
    )
)


def processing_page(controller: Controller, periods: PeriodTexts, *, made_on: date) -> tuple[Block, ...]:
    """Return the page."""
    lines = [controller.name or "(Name in den Einstellungen eintragen)", *controller.address]
    if controller.contact:
        lines.append(controller.contact)
    return (
        Heading(TITLE, 1),
        Paragraph(f"Nach Art. 30 Abs. 1 DSGVO. Stand: {notation_of('de').day(made_on)}."),
        Heading("Verantwortlicher"),
        Paragraph("\n".join(lines)),
        Heading("Verarbeitung: Aufträge für 3D-Drucke"),
        _PURPOSE,
        Heading("Datenarten und Löschfristen"),
        Table(("Datenart", "Inhalt", "Aufbewahrung"), tuple(periods.rows())),
        Paragraph(
            "Fristen nach Jahren enden mit dem Ablauf des Kalenderjahres. Fällige Daten werden jede Nacht gelöscht; "
            "protokolliert werden dabei nur Anzahlen."
        ),
        Heading("Technische und organisatorische Maßnahmen"),
        _MEASURES,
        Heading("Betroffenenrechte und Meldungen"),
        _RIGHTS,
    )
