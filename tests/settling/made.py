"""Jobs and accounts of the worked example, as plain rows."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from custom_components.printernizer.costing import EnergySource, TaxMode
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import Job, JobFilament
from custom_components.printernizer.ledger.account_rows import JobAccount
from custom_components.printernizer.ledger.account_words import (
    AccountState,
    Classification,
    ClassifiedBy,
    JobOrigin,
)
from custom_components.printernizer.settling.snapshot import EnergyUsed, Snapshot
from tests.costing.made import example_rates

D = Decimal
T0 = datetime(2026, 11, 23, 6, tzinfo=UTC)
DAY = date(2026, 11, 23)
PETG = JobFilament(position=0, type="PETG", grams_estimated=D("210.0"), grams_used=D("210.0"))
KWH = D("0.912")
COSTS = {TaxMode.REGULAR: D("0.2599"), TaxMode.SMALL_BUSINESS: D("0.3092")}


def job(**values: Any) -> Job:
    known: dict[str, Any] = dict.fromkeys(Job.__dataclass_fields__)
    known |= {
        "id": 42,
        "uid": "0042",
        "serial": "A1-1",
        "result": JobResult.FINISHED,
        "printing_seconds": 27_360,
        "filaments": (PETG,),
        "grams": D("210.0"),
        "currency": "EUR",
        "started_at": T0,
        "ended_at": T0 + timedelta(seconds=27_360),
    }
    return Job(**(known | values))


def account(**values: Any) -> JobAccount:
    known: dict[str, Any] = dict.fromkeys(JobAccount.__dataclass_fields__)
    known |= {
        "job_id": 42,
        "site": "site",
        "origin": JobOrigin.RECORDED,
        "state": AccountState.DRAFT,
        "classification": Classification.BUSINESS,
        "classified_by": ClassifiedBy.HAND,
        "customer_material": False,
        "energy_estimated": False,
        "failure_note": "",
        "tax_reason": "",
        "external_invoice_no": "",
        "service_on": DAY,
        "updated_at": T0,
    }
    return JobAccount(**(known | values))


def snapshot(mode: TaxMode = TaxMode.REGULAR, **values: Any) -> Snapshot:
    energy = EnergyUsed(kwh=KWH, cost=COSTS[mode], source=EnergySource.METER, is_estimated=False)
    known: dict[str, Any] = {
        "rates": example_rates(mode),
        "energy": energy,
        "per_kwh": Fraction(energy.cost) / Fraction(KWH),
    }
    return Snapshot(**(known | values))
