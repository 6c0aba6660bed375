"""Customers, orders, quotes and rules, as the panel gets them."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from ..costing import CostPart, earnings_of
from ..ledger.account_words import AccountState
from ..ledger.order_books import OrderSheet
from ..ledger.order_reads import OrderJob
from ..ledger.people_rows import AgreedPrice, Customer, Erasure, Order, PrivacyRequest, Quote, Rule, RuleMatch
from ..privacy.care import REMIND_AFTER
from ..settling.offering import Calculation, estimated_parts, read_basis
from . import types_people as types

_MONTH = REMIND_AFTER * 30 // 21
"""Within which an answer is due: of thirty days, the shortest that counts."""


def serialize_customer(customer: Customer) -> types.Customer:
    """Write a customer down."""
    details = customer.details
    return types.Customer(
        id=customer.id,
        number=customer.number,
        state=customer.state,
        is_company=customer.is_company,
        country=customer.country,
        created_at=customer.created_at.isoformat(),
        contacted_at=customer.contacted_at.isoformat(),
        legal_hold=customer.legal_hold,
        erase_on=_day(customer.erase_on),
        details=None
        if details is None
        else types.CustomerDetails(
            name=details.name,
            company=details.company,
            street=details.street,
            postcode=details.postcode,
            city=details.city,
            email=details.email,
            phone=details.phone,
            vat_id=details.vat_id,
            vat_id_checked=details.vat_id_checked,
            note=details.note,
        ),
    )


def serialize_erasure(erasure: Erasure, token: str | None) -> types.ErasurePlan:
    """Write down what an erasure takes away."""
    return types.ErasurePlan(
        customer=erasure.customer, counts=erasure.counts, erase_on=_day(erasure.erase_on), token=token
    )


def serialize_request(request: PrivacyRequest) -> types.PrivacyRequest:
    """Write down what a customer asked for."""
    return types.PrivacyRequest(
        id=request.id,
        customer_id=request.customer_id,
        customer=request.customer_number,
        kind=request.kind,
        received_on=request.received_on.isoformat(),
        done_at=_moment(request.done_at),
        due_on=(request.received_on + _MONTH).isoformat(),
    )


def serialize_price(price: AgreedPrice) -> types.AgreedPrice:
    """Write a price down."""
    return types.AgreedPrice(
        basis=price.price_basis,
        treatment=price.treatment,
        rate=f"{price.tax_rate.normalize():f}",
        country=price.tax_country,
        reason=price.tax_reason,
        net=_cents(price.net),
        vat=_cents(price.vat),
        gross=_cents(price.gross),
    )


def serialize_order(order: Order) -> types.Order:
    """Write an order down."""
    return types.Order(
        id=order.id,
        number=order.number,
        customer_id=order.customer_id,
        customer=order.customer_number,
        customer_name=order.customer_name,
        state=order.state,
        classification=order.classification,
        title=order.title,
        note=order.note,
        quantity=order.quantity,
        created_at=order.created_at.isoformat(),
        due_on=_day(order.due_on),
        service_on=_day(order.service_on),
        price=None if order.price is None else serialize_price(order.price),
        currency=order.currency,
        external_invoice_no=order.external_invoice_no,
    )


def serialize_quote(quote: Quote) -> types.Quote:
    """Write a quote down."""
    return types.Quote(
        id=quote.id,
        number=quote.number,
        customer_id=quote.customer_id,
        customer=quote.customer_number,
        customer_name=quote.customer_name,
        order_id=quote.order_id,
        order=quote.order_number,
        state=quote.state,
        title=quote.title,
        note=quote.note,
        file_id=quote.file_sha256,
        plate=quote.plate,
        quantity=quote.quantity,
        created_at=quote.created_at.isoformat(),
        valid_until=_day(quote.valid_until),
        sent_on=_day(quote.sent_on),
        price=None if quote.price is None else serialize_price(quote.price),
        currency=quote.currency,
    )


def serialize_saved_quote(quote: Quote, file_name: str | None) -> types.SavedQuote:
    """Write a quote down with what it was computed from."""
    basis = read_basis(quote.basis)
    asked = basis.get("sale", {}).get("asked", {})
    return types.SavedQuote(
        **serialize_quote(quote),
        told=types.QuoteTold(
            file_name=file_name,
            materials=[
                types.QuoteMaterial(type=each["type"], grams=each["grams"])
                for each in basis.get("materials", ())
            ],
            seconds=basis.get("seconds"),
            serial=basis.get("serial", ""),
            minutes=basis.get("minutes"),
            packaging=basis.get("packaging"),
            is_customer_material=basis.get("is_customer_material", False),
            amount=asked.get("amount"),
            basis=asked.get("basis"),
            treatment=asked.get("treatment"),
            rate=asked.get("rate"),
        ),
    )


def serialize_sheet(sheet: OrderSheet, treatment: str | None) -> types.OrderSheet:
    """Write an order down with all that belongs to it."""
    return types.OrderSheet(
        order=serialize_order(sheet.order),
        jobs=[_job(job) for job in sheet.jobs],
        costs=_costs(sheet),
        quotes=[serialize_quote(quote) for quote in sheet.quotes],
        treatment=treatment,
    )


def serialize_saved(sheet: OrderSheet) -> types.SavedOrder:
    """Write down an order that was changed, and which of its jobs did not follow."""
    booked = [job.number for job in sheet.jobs if job.state is AccountState.FINAL and job.number is not None]
    return types.SavedOrder(**serialize_order(sheet.order), booked_jobs=booked)


def serialize_calculation(calculation: Calculation, price: AgreedPrice, currency: str) -> types.QuoteEstimate:
    """Write down what a print is likely to cost."""
    piece = calculation.wish.piece
    return types.QuoteEstimate(
        seconds=int(piece.printing.total_seconds()),
        materials=[types.QuoteMaterial(type=each.type, grams=f"{each.grams:f}") for each in piece.materials],
        kwh=_text(calculation.kwh),
        cost=_parts(calculation.cost.parts),
        full=f"{calculation.cost.full:f}",
        price=serialize_price(price),
        currency=currency,
    )


def serialize_rule(rule: Rule) -> types.Rule:
    """Write a rule down."""
    return types.Rule(
        kind=rule.kind,
        pattern=rule.pattern,
        classification=rule.classification,
        customer_id=rule.customer_id,
        order_id=rule.order_id,
    )


def serialize_match(found: RuleMatch | None) -> types.RuleTest:
    """Write down what the rules say."""
    if found is None:
        return types.RuleTest(match=None)
    return types.RuleTest(
        match=types.RuleMatch(
            position=found.position,
            classification=found.classification,
            customer_id=found.customer_id,
            order_id=found.order_id,
        )
    )


def _costs(sheet: OrderSheet) -> types.OrderCosts:
    estimated: dict[CostPart, Decimal] = {}
    for quote in sheet.quotes:
        for part, amount in estimated_parts(read_basis(quote.basis)).items():
            estimated[part] = estimated.get(part, Decimal(0)) + amount
    price = sheet.order.price
    earnings = None if price is None else earnings_of(price.net, sheet.cost)
    return types.OrderCosts(
        actual=_parts(sheet.cost.parts),
        actual_full=f"{sheet.cost.full:f}",
        estimated=_parts(estimated),
        estimated_full=f"{sum(estimated.values(), start=Decimal(0)):f}" if estimated else None,
        contribution=None if earnings is None else _cents(earnings.contribution),
        result=None if earnings is None else _cents(earnings.result),
        margin_percent=None if earnings is None else _text(earnings.margin_percent),
    )


def _job(job: OrderJob) -> types.OrderJob:
    return types.OrderJob(
        id=job.id,
        number=job.number,
        name=job.name,
        serial=job.serial,
        result=None if job.result is None else job.result.value,
        state=job.state,
        attempt_of_id=job.attempt_of_id,
        service_on=_day(job.service_on),
        grams=_text(job.grams),
        cost=_text(job.cost),
        net=None if job.net is None else _cents(job.net),
        vat=None if job.vat is None else _cents(job.vat),
        gross=None if job.gross is None else _cents(job.gross),
    )


def _parts(parts: Mapping[CostPart, Decimal]) -> dict[CostPart, str]:
    return {part: f"{amount:f}" for part, amount in parts.items()}


def _cents(amount: Decimal) -> str:
    """Write an amount with its cents; a currency that has finer ones keeps them."""
    text = f"{amount:.4f}"
    return text.removesuffix("00")


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
