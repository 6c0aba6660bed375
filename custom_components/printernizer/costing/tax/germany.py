"""Germany: its rates, treatments and limits. Not law: a shop may change every row.

Rates of § 12 UStG, exemptions of §§ 4, 19 UStG, small amounts of § 33 UStDV.
"""

from datetime import date
from decimal import Decimal

from .profile import Requirement, TaxMode, TaxProfile, Treatment
from .rates import RateKind, TaxRate
from .small_business import TurnoverLimits

_REGULAR = frozenset({TaxMode.REGULAR})
_SMALL = frozenset({TaxMode.SMALL_BUSINESS})
_BUSINESS = _REGULAR | _SMALL
_ALL = frozenset(TaxMode)

EUROPEAN_UNION = frozenset(
    [
        "AT",
        "BE",
        "BG",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GR",
        "HR",
        "HU",
        "IE",
        "IT",
        "LT",
        "LU",
        "LV",
        "MT",
        "NL",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK",
    ]
)


def _rates(kind: RateKind, *rows: tuple[int, int, int, str]) -> tuple[TaxRate, ...]:
    return tuple(
        TaxRate(kind=kind, valid_from=date(year, month, day), percent=Decimal(percent))
        for year, month, day, percent in rows
    )


GERMANY = TaxProfile(
    country="DE",
    currency="EUR",
    time_zone="Europe/Berlin",
    rates=(
        *_rates(
            RateKind.STANDARD,
            (1983, 7, 1, "14"),
            (1993, 1, 1, "15"),
            (1998, 4, 1, "16"),
            (2007, 1, 1, "19"),
            (2020, 7, 1, "16"),
            (2021, 1, 1, "19"),
        ),
        *_rates(RateKind.REDUCED, (1983, 7, 1, "7"), (2020, 7, 1, "5"), (2021, 1, 1, "7")),
    ),
    treatments=(
        Treatment(code="DE_STD", kind=RateKind.STANDARD, modes=_REGULAR, category="S", may_be_small=True),
        Treatment(code="DE_RED", kind=RateKind.REDUCED, modes=_REGULAR, category="S", may_be_small=True),
        Treatment(
            code="DE_KU",
            kind=RateKind.ZERO,
            modes=_SMALL,
            category="E",
            hint="Steuerfreier Umsatz nach § 19 UStG (Kleinunternehmer).",
            may_be_small=True,
        ),
        Treatment(
            code="EU_GOODS",
            kind=RateKind.ZERO,
            modes=_REGULAR,
            category="K",
            exemption="VATEX-EU-IC",
            needs=frozenset({Requirement.VAT_ID, Requirement.UNION_COUNTRY}),
            hint="Steuerfreie innergemeinschaftliche Lieferung.",
        ),
        Treatment(
            code="EU_SERVICE_RC",
            kind=RateKind.ZERO,
            modes=_BUSINESS,
            category="AE",
            exemption="VATEX-EU-AE",
            needs=frozenset({Requirement.VAT_ID}),
            hint="Steuerschuldnerschaft des Leistungsempfängers.",
        ),
        Treatment(
            code="DE_13B",
            kind=RateKind.ZERO,
            modes=_REGULAR,
            category="AE",
            needs=frozenset({Requirement.REASON}),
            hint="Steuerschuldnerschaft des Leistungsempfängers.",
        ),
        Treatment(
            code="EXPORT",
            kind=RateKind.ZERO,
            modes=_REGULAR,
            category="G",
            exemption="VATEX-EU-G",
            needs=frozenset({Requirement.THIRD_COUNTRY}),
            hint="Steuerfreie Ausfuhrlieferung.",
            may_be_small=True,
        ),
        Treatment(
            code="EU_OSS",
            kind=RateKind.FOREIGN,
            modes=_REGULAR,
            category="S",
            needs=frozenset({Requirement.UNION_COUNTRY, Requirement.RATE}),
        ),
        Treatment(
            code="NOT_TAXABLE",
            kind=RateKind.ZERO,
            modes=_BUSINESS,
            category="O",
            needs=frozenset({Requirement.REASON}),
        ),
        Treatment(code="PRIVATE", kind=None, modes=_ALL),
    ),
    union=EUROPEAN_UNION | {"XI"},
    domestic="DE_STD",
    small_business="DE_KU",
    private="PRIVATE",
    union_goods="EU_GOODS",
    union_services="EU_SERVICE_RC",
    export="EXPORT",
    turnover_limits=(
        TurnoverLimits(
            valid_from=date(2020, 1, 1),
            previous_year=Decimal(22_000),
            running_year=Decimal(50_000),
            is_hard=False,
        ),
        TurnoverLimits(
            valid_from=date(2025, 1, 1),
            previous_year=Decimal(25_000),
            running_year=Decimal(100_000),
            is_hard=True,
        ),
    ),
    small_invoice=Decimal(250),
)
"""The profile that is shipped. XI is Northern Ireland, which is in the union for goods."""
