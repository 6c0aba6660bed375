"""«Verfahrensdokumentation», one or two pages written from the settings. In German, as the tax office reads it."""

from dataclasses import dataclass
from datetime import date

from .blocks import Block, Bullets, Heading, Paragraph, Table
from .notation import notation_of

TITLE = "Verfahrensdokumentation"

_MODES = {
    "regular": "Regelbesteuerung (Kosten netto)",
    "kleinunternehmer": "Kleinunternehmer nach § 19 UStG (Kosten brutto)",
    "private_only": "ausschließlich privat",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Procedure:
    """What the page is written from. ``numbers``: what is numbered, and how such a number looks."""

    name: str
    address: tuple[str, ...]
    version: str
    tax_mode: str
    numbers: tuple[tuple[str, str], ...]
    printers: tuple[str, ...]
    job_years: int | None
    database: str


_JOBS = Bullets(
    (
        (
            "Jeder Druck wird von selbst aufgezeichnet: Drucker, Datei mit Prüfsumme, Beginn, Ende, Ergebnis, "
            "Material und Energie. Was niemand beobachtet hat, ist als solches gekennzeichnet."
        ),
        (
            "Die Kosten werden einmal berechnet, wenn der Druck endet, mit den Sätzen dieses Tages; die Sätze "
            "werden mit dem Auftrag aufbewahrt. Spätere Änderungen von Preisen ändern keinen abgeschlossenen Auftrag."
        ),
        (
            "Der Steuersatz richtet sich nach dem Leistungsdatum in der Zeitzone des Betriebs. Netto, "
            "Umsatzsteuer und Brutto werden gespeichert und nie auseinander neu berechnet; gerundet wird "
            "kaufmännisch."
        ),
        (
            "Ein Auftrag ist geschäftlich, privat oder nicht zugeordnet, nach Regeln oder von Hand. Ein Monat mit nicht "
            "zugeordneten Aufträgen lässt sich nicht abschließen."
        ),
    )
)
_IMMUTABLE = Bullets(
    (
        "Entwurf: Änderungen sind möglich, jede steht mit altem und neuem Wert im Änderungsprotokoll.",
        "Festgeschrieben: Korrektur nur durch Storno mit Begründung und, falls nötig, einen Ersatz.",
        (
            "Das Änderungsprotokoll wird nur ergänzt; jede Zeile enthält die Prüfsumme der vorigen (SHA-256). "
            "Die Datenbank selbst weist Änderungen an Protokoll und Buchungen ab. «verify_ledger» prüft die Kette."
        ),
        (
            "Der Monatsabschluss hält Anzahl, Summen und das Ende der Kette fest; spätere Korrekturen fallen in "
            "einen offenen Monat."
        ),
    )
)
_ACCESS = Bullets(
    (
        "Aufzeichnungen sehen und ändern nur Administratoren von Home Assistant.",
        "Die Datenbank ist Teil der Sicherungen von Home Assistant und wird dafür kurz angehalten.",
        (
            "Für Prüfungen gibt es eine Ausgabe mit Beschreibung der Felder (GDPdU) und Prüfsummen; jede Ausgabe "
            "nennt das Ende der Kette."
        ),
        (
            "Personenbezogene Daten stehen getrennt und können gelöscht werden, ohne die Kette zu verletzen; siehe "
            "«Verzeichnis der Verarbeitungstätigkeiten»."
        ),
    )
)


def procedure_page(procedure: Procedure, *, made_on: date) -> tuple[Block, ...]:
    """Return the page."""
    years = (
        "unbegrenzt"
        if procedure.job_years is None
        else f"mindestens {procedure.job_years} Jahre zum Jahresende"
    )
    return (
        Heading(TITLE, 1),
        Paragraph(
            f"Aufzeichnungen der 3D-Drucke mit printernizer {procedure.version}. "
            f"Stand: {notation_of('de').day(made_on)}."
        ),
        Paragraph("\n".join((procedure.name or "(Name in den Einstellungen eintragen)", *procedure.address))),
        Heading("Was das Verfahren ist"),
        Paragraph(
            "printernizer ist ein Vorsystem: Es zeichnet Druckaufträge, Kosten, vereinbarte Preise und Angebote auf und "
            "übergibt sie an die Buchführung. Es stellt keine Rechnungen, führt keine Kasse und verbucht keine "
            "Zahlungen. Es unterstützt GoBD-gerechtes Arbeiten; die Einhaltung liegt beim Unternehmen."
        ),
        Bullets(
            (
                f"Besteuerung: {_MODES.get(procedure.tax_mode, procedure.tax_mode)}.",
                f"Datenbank: {procedure.database}.",
                f"Drucker: {', '.join(procedure.printers) or 'keine'}.",
                f"Aufbewahrung der Aufzeichnungen: {years}.",
            )
        ),
        Heading("Wie ein Druckauftrag entsteht"),
        _JOBS,
        Heading("Unveränderbarkeit"),
        _IMMUTABLE,
        Heading("Nummernkreise"),
        Table(("Wofür", "Form"), procedure.numbers),
        Paragraph(
            "Nummern werden lückenlos und je Betrieb fortlaufend vergeben, die der Aufträge und Angebote je Jahr."
        ),
        Heading("Zugriff, Sicherung, Prüfung"),
        _ACCESS,
    )
