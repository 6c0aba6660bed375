"""The headings of DATEV's Buchungsstapel, version 13, and which of its fields are text."""

_BEFORE_INFO = (
    "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;WKZ Basis-Umsatz;Konto;"
    "Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Belegfeld 2;Skonto;Buchungstext;"
    "Postensperre;Diverse Adressnummer;Geschäftspartnerbank;Sachverhalt;Zinssperre;Beleglink"
)
_AFTER_INFO = (
    "KOST1 - Kostenstelle;KOST2 - Kostenstelle;Kost-Menge;EU-Land u. UStID (Bestimmung);"
    "EU-Steuersatz (Bestimmung);Abw. Versteuerungsart;Sachverhalt L+L;Funktionsergänzung L+L;"
    "BU 49 Hauptfunktionstyp;BU 49 Hauptfunktionsnummer;BU 49 Funktionsergänzung"
)
_AFTER_MORE = (
    "Stück;Gewicht;Zahlweise;Forderungsart;Veranlagungsjahr;Zugeordnete Fälligkeit;Skontotyp;Auftragsnummer;"
    "Buchungstyp;USt-Schlüssel (Anzahlungen);EU-Land (Anzahlungen);Sachverhalt L+L (Anzahlungen);"
    "EU-Steuersatz (Anzahlungen);Erlöskonto (Anzahlungen);Herkunft-Kz;Buchungs GUID;KOST-Datum;"
    "SEPA-Mandatsreferenz;Skontosperre;Gesellschaftername;Beteiligtennummer;Identifikationsnummer;"
    "Zeichnernummer;Postensperre bis;Bezeichnung SoBil-Sachverhalt;Kennzeichen SoBil-Buchung;Festschreibung;"
    "Leistungsdatum;Datum Zuord. Steuerperiode;Fälligkeit;Generalumkehr (GU);Steuersatz;Land;"
    "Abrechnungsreferenz;BVV-Position;EU-Land u. UStID (Ursprung);EU-Steuersatz (Ursprung);Abw. Skontokonto"
)


def _pairs(kind: str, value: str, count: int) -> list[str]:
    return [f"{name} {number}" for number in range(1, count + 1) for name in (kind, value)]


HEADINGS = (
    *_BEFORE_INFO.split(";"),
    *_pairs("Beleginfo - Art", "Beleginfo - Inhalt", 8),
    *_AFTER_INFO.split(";"),
    # The blank that is missing before the hyphen is missing at DATEV's too.
    *_pairs("Zusatzinformation - Art", "Zusatzinformation- Inhalt", 20),
    *_AFTER_MORE.split(";"),
)

_SINGLE = (
    2,
    3,
    6,
    9,
    11,
    12,
    14,
    16,
    20,
    40,
    42,
    91,
    95,
    96,
    98,
    102,
    103,
    105,
    107,
    109,
    110,
    112,
    118,
    120,
)

QUOTED = frozenset({*_SINGLE, *range(21, 39), *range(48, 88), 121, 123})
"""Fields, counted from 1, that stand in quotes, also when they are empty."""

QUOTED_HEADER = frozenset({1, 4, 8, 9, 10, 17, 18, 22, 24, 27, 30, 31})
