"""The shop of the worked example, as settings."""

from datetime import date
from decimal import Decimal

from custom_components.printernizer.costing import (
    PriceBasis,
    RateName,
    Rates,
    RateSetting,
    Scope,
    Subject,
    TaxMode,
    resolve,
)

D = Decimal
DAY = date(2026, 11, 23)
SUBJECT = Subject(printer="A1", materials=("PETG",), job="PZ-2026-0042")

PURCHASES = {
    RateName.PRINTER_PRICE: ("399.00", Scope(printer="A1")),
    RateName.PACKAGING: ("1.01", Scope()),
    RateName.PRICE_PER_KG: ("21.99", Scope(material="PETG")),
}
SETTINGS = {
    RateName.LIFE_HOURS: ("5000", Scope(printer="A1")),
    RateName.RESIDUAL_VALUE: ("0", Scope(printer="A1")),
    RateName.MAINTENANCE_PER_HOUR: ("0.0500", Scope(printer="A1")),
    RateName.LABOUR_PER_HOUR: ("30.00", Scope()),
    RateName.LABOUR_MINUTES: ("13", Scope(job="PZ-2026-0042")),
    RateName.FAILURE_PERCENT: ("5", Scope()),
    RateName.FAILURE_SHARE_PERCENT: ("50", Scope()),
    RateName.OVERHEAD_PERCENT: ("10", Scope()),
    RateName.MARGIN_PERCENT: ("25", Scope()),
    RateName.MINIMUM_PRICE: ("9.00", Scope()),
    RateName.PRICE_STEP: ("0.10", Scope()),
}


def setting(
    name: RateName, value: str | None, valid_from: date = date(2026, 1, 1), **scope: str
) -> RateSetting:
    """Return a setting without tax."""
    return RateSetting(
        name=name, value=None if value is None else D(value), valid_from=valid_from, scope=Scope(**scope)
    )


def example_settings() -> list[RateSetting]:
    """Return all settings of the worked example; what was bought was paid with 19 % tax."""
    bought = [
        RateSetting(
            name=name,
            value=D(value),
            valid_from=date(2026, 1, 1),
            scope=scope,
            basis=PriceBasis.GROSS,
            tax_percent=D(19),
        )
        for name, (value, scope) in PURCHASES.items()
    ]
    others = [
        RateSetting(name=name, value=D(value), valid_from=date(2026, 1, 1), scope=scope)
        for name, (value, scope) in SETTINGS.items()
    ]
    return bought + others


def example_rates(mode: TaxMode = TaxMode.REGULAR, *more: RateSetting) -> Rates:
    """Return the rates of the worked example."""
    return resolve([*example_settings(), *more], SUBJECT, on=DAY, mode=mode)
