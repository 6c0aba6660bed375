"""The monthly statement (Monatsabschluss): two pages to print, to sign and to file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import tzinfo

from ..ledger.figure_reads import UseOfTime
from .cells import month, percent
from .columns import Block
from .numbers import duration, euros, grams, kilowatt_hours, share
from .page import head, page, small_table, table_parts
from .statement import PARTS, Statement, rates
from .tables import OWN_USE
from .words import FAILURES, RESULTS, TREATMENTS

_PARTS = {
    "material": "Material",
    "energy": "Energie",
    "machine": "Maschine",
    "labour": "Arbeit",
    "packaging": "Verpackung",
    "overhead": "Gemeinkosten",
}
_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Month:
    """Which month it is about, and how much of it printers printed, whatever day their prints count for."""

    period: int
    use: UseOfTime


def statement_page(
    of: Month, sums: Statement, own_use: Iterable[Block], notes: Mapping[str, str], zone: tzinfo
) -> Iterator[bytes]:
    """Write the page; ``own_use`` are rows of ``tables.OWN_USE``."""
    year, number = divmod(of.period, 100)
    title = f"Monatsabschluss {_MONTHS[number - 1]} {year}"
    return page(title, _body(title, of, sums, own_use, notes, zone))


def _body(
    title: str,
    of: Month,
    sums: Statement,
    own_use: Iterable[Block],
    notes: Mapping[str, str],
    zone: tzinfo,
) -> Iterator[str]:
    yield head(title, {"Zeitraum": month(of.period, is_german=True)} | dict(notes))
    yield f"<h2>Kennzahlen</h2>\n{_key_figures(of, sums)}"
    yield f"<h2>Umsatz</h2>\n{_turnover(sums)}"
    yield f"<h2>Umsatzsteuer nach Satz</h2>\n{_taxes(sums)}"
    yield f"<h2>Kosten und Ergebnis</h2>\n{_costs(sums)}"
    yield f"<h2>Aufträge mit dem höchsten Umsatz</h2>\n{_top_jobs(sums)}"
    yield f"<h2>Kunden mit dem höchsten Umsatz</h2>\n{_top_customers(sums)}"
    yield f"<h2>Ausschuss nach Ursache</h2>\n{_scrap(sums)}"
    yield "<h2>Eigenverbrauchsliste (Vorschlag, nicht gebucht)</h2>\n"
    yield from table_parts(OWN_USE, own_use, zone)
    yield f"<h2>Offene Punkte</h2>\n{_open_points(sums)}"
    yield '<div class="sign"><span>Ort, Datum</span><span>Unterschrift</span></div>\n'


def _key_figures(of: Month, sums: Statement) -> str:
    tried = sums.finished + sums.failed
    return small_table(
        ("Kennzahl", "Wert"),
        (
            ("Druckaufträge", str(sums.jobs)),
            ("Druckzeit", duration(sums.seconds)),
            ("Filament", grams(sums.grams)),
            ("davon Ausschuss", grams(sums.scrap_grams)),
            ("Energie", kilowatt_hours(sums.energy)),
            ("Auslastung", share(of.use.seconds, of.use.available)),
            (f"Erfolgsquote ({sums.finished} von {tried})", share(sums.finished, tried)),
            ("vom Menschen abgebrochen", str(sums.cancelled)),
        ),
    )


def _turnover(sums: Statement) -> str:
    rows = [
        (
            TREATMENTS.get(code, code or "ohne Angabe"),
            f"{percent(rate, ',')} %",
            euros(taxed.net),
            euros(taxed.vat),
            euros(taxed.gross),
        )
        for (code, rate), taxed in sorted(sums.taxed.items())
    ]
    vat = sum(taxed.vat for taxed in sums.taxed.values())
    gross = sum(taxed.gross for taxed in sums.taxed.values())
    total = ("Summe", "", euros(sums.net), euros(vat), euros(gross))
    return small_table(("Behandlung", "Satz", "netto", "USt", "brutto"), rows, total)


def _taxes(sums: Statement) -> str:
    rows = ((f"{percent(rate, ',')} %", euros(vat)) for rate, vat in sorted(rates(sums.taxed).items()))
    return small_table(("Satz", "USt"), rows)


def _costs(sums: Statement) -> str:
    rows = [("Umsatz netto", euros(sums.net))]
    rows += [(_PARTS[part], euros(sums.costs[part])) for part in PARTS]
    rows += [("Selbstkosten", euros(sums.cost)), ("Deckungsbeitrag I", euros(sums.contribution))]
    return small_table(("", "Betrag"), rows, ("Ergebnis", euros(sums.outcome)))


def _top_jobs(sums: Statement) -> str:
    rows = ((number, file, euros(net), euros(net - cost)) for number, file, net, cost in sums.top_jobs)
    return small_table(("Auftrag", "Datei", "netto", "Ergebnis"), rows, texts=2)


def _top_customers(sums: Statement) -> str:
    return small_table(
        ("Kunde", "netto"), ((ref, euros(net)) for ref, net in sums.by_customer.most_common(10))
    )


def _scrap(sums: Statement) -> str:
    rows = (
        (FAILURES.get(reason, RESULTS.get(reason, reason)), grams(sums.grams_by_reason[reason]), euros(cost))
        for reason, cost in sums.scrap_by_reason.most_common()
    )
    return small_table(("Ursache", "Filament", "Kosten"), rows)


def _open_points(sums: Statement) -> str:
    return small_table(
        ("Offen", "Aufträge"),
        (
            ("nicht zugeordnet", str(sums.unclassified)),
            ("ohne Preis", str(sums.without_price)),
            ("ohne Rechnungsnummer", str(sums.without_invoice)),
            ("nicht festgeschrieben", str(sums.unbooked)),
        ),
    )
