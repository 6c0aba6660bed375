"""Which rate a supply gets, and why: refused where a reason is missing or the shop may not."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from ..money import CENT, Number
from .amounts import TaxedAmount, from_gross, from_net
from .basis import PriceBasis
from .profile import Requirement, TaxMode, TaxProfile, Treatment
from .rates import NoTaxRate, RateKind, rate_on
from .vat_id import country_of_vat_id, normal_vat_id


class TaxProblem(StrEnum):
    """Why a treatment is refused."""

    UNKNOWN_TREATMENT = "unknown_treatment"
    NOT_A_SUPPLY = "not_a_supply"
    NOT_IN_THIS_MODE = "not_in_this_mode"
    VAT_ID_MISSING = "vat_id_missing"
    VAT_ID_MALFORMED = "vat_id_malformed"
    NOT_IN_UNION = "not_in_union"
    NOT_A_THIRD_COUNTRY = "not_a_third_country"
    REASON_MISSING = "reason_missing"
    RATE_MISSING = "rate_missing"
    NO_RATE = "no_rate"


class TaxRefused(ValueError):
    """A supply can't be taxed like that; ``problems`` tells everything that is wrong."""

    def __init__(self, problems: tuple[TaxProblem, ...]) -> None:
        """Remember the problems."""
        super().__init__(", ".join(problems))
        self.problems = problems


@dataclass(frozen=True, kw_only=True, slots=True)
class Supply:
    """What is said about a supply: the day it was carried out, the shop's mode on it, the treatment, and its reasons.

    ``country``: the customer's, empty for at home. ``rate``: percent, where the treatment is taxed abroad.
    """

    service_date: date
    mode: TaxMode
    treatment: str
    country: str = ""
    vat_id: str = ""
    reason: str = ""
    rate: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TaxCharge:
    """How a supply is taxed: percent, whose tax, the codes of EN 16931, and the words that a customer is told."""

    treatment: str
    rate: Decimal
    country: str
    category: str
    exemption: str = ""
    hint: str = ""
    reason: str = ""


def default_treatment(profile: TaxProfile, mode: TaxMode) -> str:
    """Return the usual treatment of a mode. The reduced rate is never chosen by itself."""
    match mode:
        case TaxMode.REGULAR:
            return profile.domestic
        case TaxMode.SMALL_BUSINESS:
            return profile.small_business
        case TaxMode.PRIVATE_ONLY:
            return profile.private
        case _:
            assert_never(mode)


def suggested_treatment(
    profile: TaxProfile, mode: TaxMode, *, country: str = "", vat_id: str = "", is_service: bool = False
) -> str:
    """Suggest a treatment for a customer; ``is_service``: printed with the customer's own material.

    A service to a third country is left to a person, like everything that needs a reason: it gets the usual one.
    """
    usual = default_treatment(profile, mode)
    if mode is not TaxMode.REGULAR or country in {"", profile.country}:
        return usual
    if country not in profile.union:
        return usual if is_service else profile.export
    if country_of_vat_id(vat_id) in {None, profile.country}:
        return usual
    return profile.union_services if is_service else profile.union_goods


def problems_of(profile: TaxProfile, supply: Supply) -> tuple[TaxProblem, ...]:
    """Tell everything that keeps a supply from being taxed as said; nothing if it can be."""
    treatment = profile.treatment(supply.treatment)
    if treatment is None:
        return (TaxProblem.UNKNOWN_TREATMENT,)
    found = [] if supply.mode in treatment.modes else [TaxProblem.NOT_IN_THIS_MODE]
    if treatment.kind is None:
        found.append(TaxProblem.NOT_A_SUPPLY)
    found += [
        problem
        for need in Requirement
        if need in treatment.needs and (problem := _problem(profile, supply, need)) is not None
    ]
    if treatment.kind in {RateKind.STANDARD, RateKind.REDUCED}:
        try:
            rate_on(profile.rates, treatment.kind, supply.service_date)
        except NoTaxRate:
            found.append(TaxProblem.NO_RATE)
    return tuple(found)


def tax_charge(profile: TaxProfile, supply: Supply) -> TaxCharge:
    """Return how a supply is taxed. Raises ``TaxRefused``."""
    treatment = profile.treatment(supply.treatment)
    problems = problems_of(profile, supply)
    if problems or treatment is None:
        raise TaxRefused(problems)
    return TaxCharge(
        treatment=treatment.code,
        rate=_rate(profile, supply, treatment),
        country=_country(supply) if treatment.kind is RateKind.FOREIGN else profile.country,
        category=treatment.category,
        exemption=treatment.exemption,
        hint=treatment.hint,
        reason=supply.reason.strip(),
    )


def taxed(amount: Number, basis: PriceBasis, how: TaxCharge, *, unit: Decimal = CENT) -> TaxedAmount:
    """Return net, tax and gross of an amount that was agreed without or with tax."""
    by = from_gross if basis is PriceBasis.GROSS else from_net
    return by(amount, how.rate, treatment=how.treatment, country=how.country, unit=unit)


def small_invoice_possible(profile: TaxProfile, gross: Decimal, treatment: str) -> bool:
    """Tell whether a document of that total may be an invoice for a small amount."""
    found = profile.treatment(treatment)
    return (
        found is not None
        and found.may_be_small
        and profile.small_invoice is not None
        and abs(gross) <= profile.small_invoice
    )


def _rate(profile: TaxProfile, supply: Supply, treatment: Treatment) -> Decimal:
    if treatment.kind is RateKind.FOREIGN and supply.rate is not None:
        return supply.rate
    if treatment.kind in {RateKind.STANDARD, RateKind.REDUCED}:
        return rate_on(profile.rates, treatment.kind, supply.service_date)
    return Decimal(0)


def _country(supply: Supply) -> str:
    return supply.country or country_of_vat_id(supply.vat_id) or ""


def _problem(profile: TaxProfile, supply: Supply, need: Requirement) -> TaxProblem | None:
    country = _country(supply)
    match need:
        case Requirement.VAT_ID:
            return _vat_id_problem(profile, supply.vat_id)
        case Requirement.UNION_COUNTRY:
            is_union = country in profile.union and country != profile.country
            return None if is_union else TaxProblem.NOT_IN_UNION
        case Requirement.THIRD_COUNTRY:
            is_third = country not in {"", profile.country, *profile.union}
            return None if is_third else TaxProblem.NOT_A_THIRD_COUNTRY
        case Requirement.REASON:
            return None if supply.reason.strip() else TaxProblem.REASON_MISSING
        case Requirement.RATE:
            is_rate = supply.rate is not None and 0 < supply.rate < 100
            return None if is_rate else TaxProblem.RATE_MISSING
        case _:
            assert_never(need)


def _vat_id_problem(profile: TaxProfile, vat_id: str) -> TaxProblem | None:
    if not normal_vat_id(vat_id):
        return TaxProblem.VAT_ID_MISSING
    country = country_of_vat_id(vat_id)
    return TaxProblem.VAT_ID_MALFORMED if country in {None, profile.country} else None
