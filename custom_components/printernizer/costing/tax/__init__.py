"""Tax on prices: rates by date, treatments with their reasons, net and gross, once per rate of a document."""

from .amounts import TaxedAmount, from_gross, from_net
from .basis import PriceBasis, in_basis
from .charges import (
    Supply,
    TaxCharge,
    TaxProblem,
    TaxRefused,
    default_treatment,
    problems_of,
    small_invoice_possible,
    suggested_treatment,
    tax_charge,
    taxed,
)
from .documents import MixedBasis, TaxedDocument, document_of
from .germany import GERMANY
from .profile import Requirement, TaxMode, TaxModeChange, TaxProfile, Treatment, cost_basis, mode_on
from .rates import NoTaxRate, RateKind, TaxRate, rate_on
from .small_business import (
    SmallBusinessState,
    TurnoverLimits,
    first_taxed,
    is_sale_exempt,
    limits_on,
    small_business_state,
)
from .vat_id import country_of_vat_id, normal_vat_id

PROFILES: dict[str, TaxProfile] = {GERMANY.country: GERMANY}
"""By the country's ISO code."""

__all__ = [
    "GERMANY",
    "PROFILES",
    "MixedBasis",
    "NoTaxRate",
    "PriceBasis",
    "RateKind",
    "Requirement",
    "SmallBusinessState",
    "Supply",
    "TaxCharge",
    "TaxMode",
    "TaxModeChange",
    "TaxProblem",
    "TaxProfile",
    "TaxRate",
    "TaxRefused",
    "TaxedAmount",
    "TaxedDocument",
    "Treatment",
    "TurnoverLimits",
    "cost_basis",
    "country_of_vat_id",
    "default_treatment",
    "document_of",
    "first_taxed",
    "from_gross",
    "from_net",
    "in_basis",
    "is_sale_exempt",
    "limits_on",
    "mode_on",
    "normal_vat_id",
    "problems_of",
    "rate_on",
    "small_business_state",
    "small_invoice_possible",
    "suggested_treatment",
    "tax_charge",
    "taxed",
]
