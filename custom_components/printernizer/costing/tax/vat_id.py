"""The form of tax numbers in the European Union: only the form, nobody is asked whether they exist."""

import re

_FORMS = {
    "AT": r"U\d{8}",
    "BE": r"[01]\d{9}",
    "BG": r"\d{9,10}",
    "CY": r"\d{8}[A-Z]",
    "CZ": r"\d{8,10}",
    "DE": r"\d{9}",
    "DK": r"\d{8}",
    "EE": r"\d{9}",
    "EL": r"\d{9}",
    "ES": r"[A-Z0-9]\d{7}[A-Z0-9]",
    "FI": r"\d{8}",
    "FR": r"[A-Z0-9]{2}\d{9}",
    "HR": r"\d{11}",
    "HU": r"\d{8}",
    "IE": r"\d[A-Z0-9+*]\d{5}[A-Z]{1,2}",
    "IT": r"\d{11}",
    "LT": r"\d{9}|\d{12}",
    "LU": r"\d{8}",
    "LV": r"\d{11}",
    "MT": r"\d{8}",
    "NL": r"\d{9}B\d{2}",
    "PL": r"\d{10}",
    "PT": r"\d{9}",
    "RO": r"\d{2,10}",
    "SE": r"\d{12}",
    "SI": r"\d{8}",
    "SK": r"\d{10}",
    "XI": r"\d{9}|\d{12}|GD\d{3}|HA\d{3}",
}
_COUNTRIES = {"EL": "GR"}
"""Prefixes that are not the country's code."""


def normal_vat_id(text: str) -> str:
    """Return a number without blanks, dots and dashes, in capitals."""
    return re.sub(r"[\s.\-]", "", text).upper()


def country_of_vat_id(text: str) -> str | None:
    """Return the country (ISO code; XI is Northern Ireland) of a number in its right form, else ``None``."""
    number = normal_vat_id(text)
    prefix = number[:2]
    if prefix not in _FORMS or not re.fullmatch(_FORMS[prefix], number[2:], re.ASCII):
        return None
    return _COUNTRIES.get(prefix, prefix)
