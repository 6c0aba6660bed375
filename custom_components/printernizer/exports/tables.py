"""The tables that can be exported. The order of their columns is what other programs rely on."""

from .columns import Column, Kind, Table
from .words import CLASSES, CUSTOMER_STATES, RESULTS

_COST_COLUMNS = (
    Column(key="material_cost", german="material_eur", kind=Kind.COST, about="Materialkosten"),
    Column(key="energy_cost", german="energie_eur", kind=Kind.COST, about="Energiekosten"),
    Column(key="machine_cost", german="maschine_eur", kind=Kind.COST, about="Maschinenkosten"),
    Column(key="labour_cost", german="arbeit_eur", kind=Kind.COST, about="Arbeitskosten"),
)
_MORE_COST_COLUMNS = (
    Column(key="packaging_cost", german="verpackung_eur", kind=Kind.COST, about="Verpackungskosten"),
    Column(key="overhead_cost", german="gemeinkosten_eur", kind=Kind.COST, about="Gemeinkosten"),
    Column(key="cost", german="selbstkosten_eur", kind=Kind.COST, about="Summe der Kosten"),
)

JOBS = Table(
    key="jobs",
    german="auftraege",
    title="Aufträge",
    columns=(
        Column(key="number", german="auftrag_nr", kind=Kind.TEXT, about="Nummer des Druckauftrags"),
        Column(key="result", german="status", kind=Kind.WORD, words=RESULTS, about="wie der Druck endete"),
        Column(
            key="classification",
            german="art",
            kind=Kind.WORD,
            words=CLASSES,
            about="geschäftlich, privat oder nicht zugeordnet",
        ),
        Column(key="customer", german="kunde_ref", kind=Kind.TEXT, about="Kundennummer, ohne Namen"),
        Column(key="printer", german="drucker", kind=Kind.TEXT, about="Name des Druckers"),
        Column(
            key="file", german="datei", kind=Kind.TEXT, about="Name der Druckdatei, ohne Datei der des Drucks"
        ),
        Column(key="started_at", german="beginn", kind=Kind.MOMENT, about="Beginn, Ortszeit"),
        Column(key="ended_at", german="ende", kind=Kind.MOMENT, about="Ende, Ortszeit"),
        Column(key="print_hours", german="druckzeit_h", kind=Kind.HOURS, about="Druckzeit in Stunden"),
        Column(key="service_on", german="leistungsdatum", kind=Kind.DAY, about="Leistungsdatum"),
        Column(key="material", german="material", kind=Kind.TEXT, about="Filamente"),
        Column(key="grams", german="material_g", kind=Kind.GRAMS, about="Verbrauch in Gramm"),
        Column(
            key="scrap_grams", german="davon_ausschuss_g", kind=Kind.GRAMS, about="davon Ausschuss in Gramm"
        ),
        Column(key="energy_kwh", german="kwh", kind=Kind.ENERGY, about="Energie in kWh"),
        *_COST_COLUMNS,
        # Expected failures belong into quotes; what failed really is a job with costs of its own.
        Column(
            key="risk_cost", german="risiko_eur", kind=Kind.COST, about="Ausschusszuschlag, nur in Angeboten"
        ),
        *_MORE_COST_COLUMNS,
        Column(key="net", german="netto_eur", kind=Kind.PRICE, about="Preis netto"),
        Column(
            key="treatment", german="ust_behandlung", kind=Kind.TEXT, about="umsatzsteuerliche Behandlung"
        ),
        Column(key="tax_rate", german="ust_satz", kind=Kind.PERCENT, about="Steuersatz in Prozent"),
        Column(key="vat", german="ust_eur", kind=Kind.PRICE, about="Umsatzsteuer"),
        Column(key="gross", german="brutto_eur", kind=Kind.PRICE, about="Preis brutto"),
        Column(
            key="external_invoice_no",
            german="rechnung_extern",
            kind=Kind.TEXT,
            about="Nummer der Rechnung im Buchhaltungsprogramm",
        ),
        Column(
            key="reversal_of", german="storno_von", kind=Kind.TEXT, about="Nummer des stornierten Auftrags"
        ),
        Column(
            key="booked_at",
            german="festgeschrieben_am",
            kind=Kind.MOMENT,
            about="festgeschrieben am, Ortszeit",
        ),
    ),
)

COSTS = Table(
    key="costs",
    german="kosten",
    title="Kosten",
    columns=(
        Column(key="period", german="monat", kind=Kind.PERIOD, about="Monat des Leistungsdatums"),
        Column(key="printer", german="drucker", kind=Kind.TEXT, about="Name des Druckers"),
        Column(
            key="classification",
            german="art",
            kind=Kind.WORD,
            words=CLASSES,
            about="geschäftlich, privat oder nicht zugeordnet",
        ),
        Column(key="result", german="status", kind=Kind.WORD, words=RESULTS, about="wie die Drucke endeten"),
        Column(key="currency", german="waehrung", kind=Kind.TEXT, about="Währung"),
        Column(key="jobs", german="auftraege", kind=Kind.COUNT, about="Anzahl der Aufträge"),
        Column(key="print_hours", german="druckzeit_h", kind=Kind.HOURS, about="Druckzeit in Stunden"),
        Column(key="grams", german="material_g", kind=Kind.GRAMS, about="Verbrauch in Gramm"),
        Column(key="energy_kwh", german="kwh", kind=Kind.ENERGY, about="Energie in kWh"),
        *_COST_COLUMNS,
        *_MORE_COST_COLUMNS,
        Column(key="net", german="netto_eur", kind=Kind.PRICE, about="Umsatz netto"),
        Column(key="vat", german="ust_eur", kind=Kind.PRICE, about="Umsatzsteuer"),
        Column(key="gross", german="brutto_eur", kind=Kind.PRICE, about="Umsatz brutto"),
    ),
)

CUSTOMERS = Table(
    key="customers",
    german="kunden",
    title="Kunden",
    columns=(
        Column(key="number", german="kunde_ref", kind=Kind.TEXT),
        Column(key="state", german="status", kind=Kind.WORD, words=CUSTOMER_STATES),
        Column(key="is_company", german="firmenkunde", kind=Kind.FLAG),
        Column(key="company", german="firma", kind=Kind.TEXT),
        Column(key="name", german="name", kind=Kind.TEXT),
        Column(key="street", german="strasse", kind=Kind.TEXT),
        Column(key="postcode", german="plz", kind=Kind.TEXT),
        Column(key="city", german="ort", kind=Kind.TEXT),
        Column(key="country", german="land", kind=Kind.TEXT),
        Column(key="email", german="email", kind=Kind.TEXT),
        Column(key="phone", german="telefon", kind=Kind.TEXT),
        Column(key="vat_id", german="ust_idnr", kind=Kind.TEXT),
        Column(key="created_at", german="angelegt_am", kind=Kind.MOMENT),
        Column(key="contacted_at", german="letzter_kontakt", kind=Kind.MOMENT),
    ),
)

OWN_USE = Table(
    key="own_use",
    german="eigenverbrauch",
    title="Eigenverbrauchsliste",
    columns=(
        Column(key="service_on", german="datum", kind=Kind.DAY, about="Leistungsdatum"),
        Column(key="number", german="auftrag_nr", kind=Kind.TEXT, about="Nummer des Druckauftrags"),
        Column(key="grams", german="material_g", kind=Kind.GRAMS, about="Verbrauch in Gramm"),
        Column(key="material_cost", german="material_netto_eur", kind=Kind.COST, about="Material netto"),
        Column(key="energy_cost", german="energie_netto_eur", kind=Kind.COST, about="Energie netto"),
        Column(key="machine_cost", german="maschine_netto_eur", kind=Kind.COST, about="Maschine netto"),
        Column(
            key="total", german="summe_netto_eur", kind=Kind.COST, about="Summe, ohne Arbeit und Zuschläge"
        ),
        Column(
            key="proposed_base",
            german="vorschlag_bemessung_eur",
            kind=Kind.PRICE,
            about="vorgeschlagene Bemessungsgrundlage",
        ),
        Column(key="tax_rate", german="ust_satz", kind=Kind.PERCENT, about="Steuersatz in Prozent"),
        Column(
            key="proposed_vat",
            german="ust_auf_vorschlag_eur",
            kind=Kind.PRICE,
            about="Umsatzsteuer auf den Vorschlag",
        ),
    ),
)
