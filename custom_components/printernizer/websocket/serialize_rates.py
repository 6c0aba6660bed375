"""Rates, tax modes and tariffs written down for the panel, and read from what a person entered."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..costing import (
    RATE_SPECS,
    EnergyTerms,
    PriceBasis,
    RateName,
    Rates,
    RateSetting,
    Scope,
    SuccessRate,
    machine_per_hour,
    terms_from_data,
    terms_to_data,
)
from ..ledger.rate_rows import RateEntry, TariffEntry, TaxModeEntry
from ..ledger.settlement_rows import MeasuredPower
from .types_rates import (
    LearntFailures,
    LearntPower,
    MaterialRatePayload,
    RateList,
    RatePayload,
    RatesInForce,
    RateSpecPayload,
    TariffPayload,
    TaxModePayload,
)

_NOT_VALUES = frozenset({"on", "mode", "materials", "profit", "defaults"})


def serialize_rates(entries: tuple[RateEntry, ...]) -> RateList:
    """Write down what was set and what can be."""
    specs = [
        RateSpecPayload(
            name=name,
            default=str(spec.default),
            least=str(spec.least),
            most=str(spec.most),
            is_purchase=spec.step is not None,
        )
        for name, spec in RATE_SPECS.items()
    ]
    return RateList(rates=[_rate(entry) for entry in entries], specs=specs)


def serialize_rates_in_force(
    rates: Rates, power: MeasuredPower | None, success: SuccessRate | None
) -> RatesInForce:
    """Write down the rates of a day, and what prints teach of them."""
    values = {
        field.name: str(getattr(rates, field.name))
        for field in fields(rates)
        if field.name not in _NOT_VALUES
    }
    return RatesInForce(
        on=rates.on.isoformat(),
        mode=rates.mode,
        values=values,
        materials=[
            MaterialRatePayload(
                material=each.material, price_per_kg=str(each.price_per_kg), is_default=each.is_default
            )
            for each in rates.materials
        ],
        profit=rates.profit,
        defaults=sorted(rates.defaults),
        machine_per_hour=str(machine_per_hour(rates)),
        learnt=None if power is None else LearntPower(watts=str(power.watts), jobs=power.jobs),
        learnt_failures=None if success is None else _failures(success),
    )


def _failures(success: SuccessRate) -> LearntFailures | None:
    if success.percent is None or success.low is None or success.high is None:
        return None
    return LearntFailures(
        percent=str(100 - success.percent),
        low=str(100 - success.high),
        high=str(100 - success.low),
        jobs=success.finished + success.failed,
    )


def serialize_tariff(entry: TariffEntry) -> TariffPayload:
    """Write terms of energy down."""
    data = terms_to_data(entry.terms) | {
        "id": entry.id,
        "valid_from": entry.terms.valid_from.isoformat(),
        "set_at": entry.set_at.isoformat(),
    }
    return cast(TariffPayload, data)


def serialize_tax_mode(entry: TaxModeEntry) -> TaxModePayload:
    """Write a tax mode down."""
    return TaxModePayload(
        id=entry.id,
        valid_from=entry.change.valid_from.isoformat(),
        mode=entry.change.mode,
        set_at=entry.set_at.isoformat(),
    )


def rate_of(row: Mapping[str, Any]) -> RateSetting:
    """Read a rate that a person entered. Raises ``ServiceValidationError``."""
    try:
        value = None if row["value"] is None else Decimal(row["value"])
        basis = row.get("basis")
        return RateSetting(
            name=RateName(row["name"]),
            value=value,
            valid_from=row["valid_from"],
            scope=Scope(printer=row.get("printer"), material=row.get("material"), job=row.get("job")),
            basis=None if basis is None else PriceBasis(basis),
            tax_percent=Decimal(row.get("tax_percent", 0)),
        )
    except (InvalidOperation, ValueError) as error:
        raise _refused("rate_value", str(row["name"])) from error


def terms_of(valid_from: date, row: Mapping[str, Any]) -> EnergyTerms:
    """Read terms of energy that a person entered. Raises ``ServiceValidationError``."""
    try:
        return terms_from_data(valid_from, row)
    except (InvalidOperation, ValueError) as error:
        raise _refused("tariff_terms", "") from error


def _rate(entry: RateEntry) -> RatePayload:
    setting = entry.setting
    return RatePayload(
        id=entry.id,
        name=setting.name,
        value=None if setting.value is None else f"{setting.value:f}",
        valid_from=setting.valid_from.isoformat(),
        printer=setting.scope.printer,
        material=setting.scope.material,
        job=setting.scope.job,
        basis=setting.basis,
        tax_percent=f"{setting.tax_percent.normalize():f}",
        set_at=entry.set_at.isoformat(),
    )


def _refused(key: str, name: str) -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=key, translation_placeholders={"name": name}
    )
