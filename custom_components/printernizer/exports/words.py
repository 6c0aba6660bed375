"""Our words in German, as they stand in documents that stay when Home Assistant is gone."""

from collections.abc import Mapping
from types import MappingProxyType

RESULTS: Mapping[str, str] = MappingProxyType(
    {
        "finished": "fertig",
        "cancelled": "abgebrochen",
        "failed": "fehlgeschlagen",
        "unknown": "unbekannt",
    }
)

CLASSES: Mapping[str, str] = MappingProxyType(
    {"business": "geschäftlich", "private": "privat", "unclassified": "nicht zugeordnet"}
)

CUSTOMER_STATES: Mapping[str, str] = MappingProxyType(
    {"active": "aktiv", "restricted": "gesperrt", "erased": "gelöscht"}
)

FAILURES: Mapping[str, str] = MappingProxyType(
    {
        "adhesion": "Haftung",
        "clog": "Verstopfung",
        "warping": "Verzug",
        "layer_shift": "Schichtversatz",
        "spaghetti": "Spaghetti",
        "filament": "Filamentende oder -bruch",
        "power": "Strom oder Netz",
        "firmware": "Firmware oder Verbindung",
        "model": "Modell oder Slicing",
        "operation": "Bedienung",
        "quality": "Qualität abgelehnt",
    }
)

TREATMENTS: Mapping[str, str] = MappingProxyType(
    {
        "DE_STD": "Regelsatz",
        "DE_RED": "ermäßigter Satz",
        "DE_KU": "Kleinunternehmer (§ 19 UStG)",
        "EU_GOODS": "innergemeinschaftliche Lieferung",
        "EU_SERVICE_RC": "Leistung in die EU, Empfänger schuldet die Steuer",
        "DE_13B": "§ 13b UStG",
        "EXPORT": "Ausfuhr",
        "EU_OSS": "Fernverkauf in die EU (OSS)",
        "NOT_TAXABLE": "nicht steuerbar",
        "PRIVATE": "privat",
    }
)
