"""Lines for an invoice of another program: copied as they are, taxed once for each rate."""

from decimal import Decimal
from typing import Any

import pytest

from custom_components.printernizer.ledger import Ledger

from .test_job_prices import Ask, ask, change, ledger, printed

__all__ = ["ask", "ledger"]


async def sold(ledger: Ledger, ask: Ask, *prices: dict[str, Any]) -> list[int]:
    ids = [await printed(ledger, number) for number in range(len(prices))]
    for job_id, price in zip(ids, prices, strict=True):
        assert isinstance(await change(ask, job_id, price=price, name="Lampenschirm PETG"), dict)
    return ids


async def test_a_line_is_copied_as_it_is(ledger: Ledger, ask: Ask) -> None:
    ids = await sold(ledger, ask, {"amount": "21.90", "basis": "gross"})
    found = await ask("exports/positions", job_ids=ids)
    (line,) = found["lines"]
    assert line["text"] == f"1 Stk. Lampenschirm PETG ({line['number']}) \N{EN DASH} 18,40 € netto, 19 %"
    assert found["is_small_invoice_possible"] is True
    price = {"amount": "250.01", "basis": "gross"}
    order = await ask("orders/save", order={"title": "Lampe", "quantity": 3, "price": price})
    found = await ask("exports/positions", order_ids=[order["id"]])
    assert found["lines"][0]["text"].startswith(f"3 Stk. Lampe ({order['number']})")
    assert found["is_small_invoice_possible"] is False
    assert (await ask("exports/positions"))["lines"] == []


@pytest.mark.parametrize(
    ("prices", "net", "vat", "gross"),
    [
        ([("12.45", "net", "DE_STD")] * 3, "37.35", "7.10", "44.45"),
        ([("0.03", "net", "DE_STD")] * 10, "0.30", "0.06", "0.36"),
        ([("37.80", "net", "DE_STD"), ("9.35", "net", "DE_RED")], "47.15", "7.83", "54.98"),
        ([("9.99", "gross", "DE_STD")] * 3, "25.18", "4.79", "29.97"),
    ],
)
async def test_a_document_is_taxed_once_for_each_rate(
    ledger: Ledger,
    ask: Ask,
    prices: list[tuple[str, str, str]],
    net: str,
    vat: str,
    gross: str,
) -> None:
    ids = await sold(
        ledger,
        ask,
        *({"amount": amount, "basis": basis, "treatment": how} for amount, basis, how in prices),
    )
    found = await ask("exports/positions", job_ids=ids)
    assert tuple(Decimal(found[side]) for side in ("net", "vat", "gross")) == tuple(
        map(Decimal, (net, vat, gross))
    )
    assert len(found["sums"]) == len({how for _, _, how in prices})


async def test_lines_that_no_sum_fits_are_refused(ledger: Ledger, ask: Ask) -> None:
    ids = await sold(ledger, ask, {"amount": "1", "basis": "gross"}, {"amount": "1", "basis": "net"})
    assert await ask("exports/positions", job_ids=ids) == "positions_mixed"
    assert await ask("exports/positions", job_ids=[99]) == "job_missing"
    assert await ask("exports/positions", order_ids=[99]) == "order_missing"
    await ask("settings/update", business={"is_on": False})
    assert await ask("exports/positions", job_ids=ids) == "business_off"
