"""Lines that a person copies into an invoice of another program, and what that program makes of them: no invoice itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..costing import (
    PROFILES,
    MixedBasis,
    PriceBasis,
    TaxedAmount,
    TaxedDocument,
    document_of,
    minor_unit,
    small_invoice_possible,
)
from ..exports.handoff import position_text
from ..ledger import Job
from ..ledger.account_rows import JobAccount
from ..ledger.people_rows import Order
from ..shop import SHOP

_TEN_THOUSANDTHS = 10_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Position:
    """A line: what was sold, and its price."""

    number: str
    title: str
    quantity: int
    price: TaxedAmount
    currency: str

    @property
    def text(self) -> str:
        """Return the line as it is copied."""
        return position_text(
            quantity=self.quantity,
            title=self.title,
            number=self.number,
            net=int(self.price.net * _TEN_THOUSANDTHS),
            rate=int(self.price.rate * _TEN_THOUSANDTHS),
            currency="€" if self.currency == "EUR" else self.currency,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Positions:
    """Lines as one document: its tax is computed once for each rate."""

    lines: tuple[Position, ...]
    document: TaxedDocument
    is_small_invoice_possible: bool


async def async_positions(hass: HomeAssistant, order_ids: Iterable[int], job_ids: Sequence[int]) -> Positions:
    """Return the lines of orders and jobs that have a price. Raises ``LedgerError``, ``ServiceValidationError``."""
    shop = hass.data[SHOP]
    lines = [_of_order(await shop.ledger.orders.order(order_id)) for order_id in dict.fromkeys(order_ids)]
    for job_id in dict.fromkeys(job_ids):
        job = await shop.ledger.job(job_id)
        lines.append(_of_job(job, await shop.ledger.accounts.account(job_id)))
    found = tuple(line for line in lines if line is not None)
    if len({line.currency for line in found}) > 1:
        raise _refused()
    unit = minor_unit(found[0].currency if found else hass.config.currency)
    try:
        document = document_of([line.price for line in found], unit=unit)
    except MixedBasis as error:
        raise _refused() from error
    profile = PROFILES[shop.settings.business.country]
    return Positions(
        lines=found,
        document=document,
        is_small_invoice_possible=bool(found)
        and all(
            small_invoice_possible(profile, document.gross, group.treatment) for group in document.groups
        ),
    )


def _of_order(order: Order) -> Position | None:
    price = order.price
    if price is None:
        return None
    return Position(
        number=order.number,
        title=order.title,
        quantity=order.quantity,
        price=TaxedAmount(
            basis=price.price_basis,
            net=price.net,
            vat=price.vat,
            gross=price.gross,
            rate=price.tax_rate,
            treatment=price.treatment,
            country=price.tax_country,
        ),
        currency=order.currency,
    )


def _of_job(job: Job, account: JobAccount) -> Position | None:
    net, vat, gross = account.net, account.vat, account.gross
    if net is None or vat is None or gross is None:
        return None
    return Position(
        number=account.number or "",
        title=job.name or job.file_name,
        quantity=1,
        price=TaxedAmount(
            basis=account.price_basis or PriceBasis.NET,
            net=net,
            vat=vat,
            gross=gross,
            rate=account.tax_rate or Decimal(0),
            treatment=account.treatment or "",
            country=account.tax_country or "",
        ),
        currency=job.currency,
    )


def _refused() -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key="positions_mixed")
