"""Filaments, spools, rates, tax modes, tariffs and rules: out in our own JSON, and in again."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
import io
import json
from pathlib import Path
from typing import Any

from hypothesis import given, strategies as st
import pytest
from sqlalchemy import select

from custom_components.printernizer.costing import (
    EnergyTerms,
    PriceBasis,
    RateName,
    RateSetting,
    Scope,
    TaxMode,
    TaxModeChange,
)
from custom_components.printernizer.costing.energy.terms import TimeBand
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.exports.json_file import History, json_chunks
from custom_components.printernizer.imports import history as reading
from custom_components.printernizer.imports.history import read_history
from custom_components.printernizer.imports.problems import BadLine, ImportProblem, ImportRefused
from custom_components.printernizer.ledger import JobEnd, JobFilament, JobQuery, Ledger
from custom_components.printernizer.ledger.account_words import Classification, RuleKind, SpoolUseReason
from custom_components.printernizer.ledger.import_rows import ImportedRecord, RecordKind
from custom_components.printernizer.ledger.model import job_filaments
from custom_components.printernizer.ledger.people_rows import Rule, Tombstone
from custom_components.printernizer.ledger.stock_rows import FilamentQuery, NewSpool, Spool, UseQuery
from tests.exports.making import made
from tests.ledger.conftest import new_job

from .test_history import enter_all, told_in

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
DAY = date(2026, 1, 1)
BASICS = ("filaments", "spools", "rates", "tax_modes", "tariffs", "rules")


@pytest.fixture
async def source(tmp_path: Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(tmp_path / "source.db")
    await ledger.open()
    await furnish(ledger)
    yield ledger
    await ledger.close()


async def furnish(ledger: Ledger) -> None:
    """Put something of everything into the books."""
    change = {
        "vendor": "extrudr",
        "name": "Grün",
        "type": "PETG",
        "color": "11AA22",
        "price": Decimal("24.90"),
    }
    filament = await ledger.stock.add_filament(change, NOW)  # type: ignore[arg-type]
    spools = [
        await ledger.stock.add_spool(NewSpool(filament_id=filament.id, at=NOW, tag_uid=tag, lot="L7"))
        for tag in ("C0FFEE", None)
    ]
    await ledger.stock.mount(spools[0].id, "SN1", 2)
    await ledger.stock.weigh(spools[1].id, Decimal("412.5"), NOW, "user:1")
    await ledger.rates.set_rates(
        [
            rate(RateName.LABOUR_PER_HOUR, "42"),
            rate(RateName.LABOUR_PER_HOUR, "45.50", valid_from=DAY + timedelta(days=90)),
            rate(RateName.WATTS, "120", scope=Scope(printer="SN1")),
            rate(RateName.PRICE_PER_KG, "25", basis=PriceBasis.GROSS, tax_percent=Decimal(19)),
        ],
        by="user:1",
        at=NOW,
    )
    change_mode = TaxModeChange(valid_from=DAY, mode=TaxMode.REGULAR)
    await ledger.rates.set_tax_mode(change_mode, by="user:1", at=NOW)
    band = TimeBand(start=time(22), end=time(6), price=Decimal("0.19"))
    terms = EnergyTerms(valid_from=DAY, price=Decimal("0.32"), bands=(band,))
    await ledger.rates.set_tariff(terms, by="user:1", at=NOW)
    who = await ledger.people.save_customer(None, {"name": "Jürgen Groß"}, by="user:1", at=NOW)
    await ledger.people.set_rules(
        [
            Rule(
                kind=RuleKind.PREFIX,
                pattern="Groß",
                classification=Classification.BUSINESS,
                customer_id=who.id,
            ),
            Rule(kind=RuleKind.PRINTER, pattern="SN1", classification=Classification.PRIVATE),
        ],
        by="user:1",
        at=NOW,
    )


def rate(name: RateName, value: str | None, **more: Any) -> RateSetting:
    settings = {"valid_from": DAY} | more
    return RateSetting(name=name, value=None if value is None else Decimal(value), **settings)


async def basics_of(ledger: Ledger) -> dict[str, Any]:
    told = json.loads(await made(ledger, "json", "history"))
    return {section: told[section] for section in BASICS}


@pytest.mark.every_database
async def test_empty_books_get_all_of_it_and_once(source: Ledger, target: Ledger) -> None:
    content = await made(source, "json", "history")
    assert all(json.loads(content)[section] for section in BASICS)
    records, _ = await enter_all(target, content)
    # A filament, two spools, four rates, a mode, a tariff, two rules, and a customer.
    assert (records.added, records.known) == (12, 0)
    assert told_in(await made(target, "json", "history")) == told_in(content)
    (stock,) = (await target.stock.filaments(FilamentQuery(text="extrudr"))).items
    assert stock.filament.name == "Grün"
    assert [spool.slot for spool in await target.stock.mounted("SN1")] == [2]
    assert await target.rates.mode_on(DAY) is TaxMode.REGULAR

    records, _ = await enter_all(target, content)
    assert (records.added, records.known) == (0, 12)
    assert told_in(await made(target, "json", "history")) == told_in(content)
    assert all(each.is_whole for each in await target.accounts.verify())
    lines = (await target.accounts.log()).items
    assert {line.action for line in lines} == {"basics.import", "people.import", "rules.set"}
    assert not any("Gro" in line.data or "L7" in line.data for line in lines)


async def print_with(ledger: Ledger, spool: Spool) -> tuple[JobFilament, ...]:
    job = await ledger.start_job(new_job(first_seen_at=NOW))
    used = (
        JobFilament(position=0, type="PETG", grams_used=Decimal(60), spool_id=spool.id),
        JobFilament(position=1, type="PLA", grams_used=Decimal(5)),
    )
    end = JobEnd(result=JobResult.FINISHED, at=NOW + timedelta(hours=2), witnessed=True)
    await ledger.end_job(job.id, end, {"grams": Decimal(65)}, used)
    return used


@pytest.mark.every_database
async def test_jobs_keep_the_spools_that_they_were_printed_from(source: Ledger, target: Ledger) -> None:
    used = await print_with(source, *await source.stock.mounted("SN1"))
    content = await made(source, "json", "history")
    await enter_all(target, content)
    assert told_in(await made(target, "json", "history")) == told_in(content)
    (brought,) = await target.stock.mounted("SN1")
    assert (brought.remaining_grams, brought.last_used_at) == (Decimal(940), NOW + timedelta(hours=2))
    (use,) = (await target.stock.uses(UseQuery(spool_id=brought.id))).items
    assert (use.grams, use.reason) == (Decimal(60), SpoolUseReason.JOB)

    # A correction takes off the difference alone.
    (entered,) = (await target.jobs(JobQuery())).items
    await target.set_filaments(entered.id, [replace(used[0], grams_used=Decimal(70), spool_id=brought.id)])
    assert (await target.stock.spool(brought.id)).remaining_grams == Decimal(930)


async def test_a_spool_that_was_here_before_stays_as_heavy_as_it_is(source: Ledger, target: Ledger) -> None:
    await enter_all(target, await made(source, "json", "history"))
    await print_with(source, *await source.stock.mounted("SN1"))
    told = json.loads(await made(source, "json", "history"))
    (job,) = told["jobs"]
    stranger = {"spool": "f" * 32}
    job["uses"].append(job["uses"][0] | stranger)
    job["filaments"][1] |= stranger
    await enter_all(target, json.dumps(told).encode())
    (here,) = await target.stock.mounted("SN1")
    assert here.remaining_grams == Decimal(1000)
    (use,) = (await target.stock.uses(UseQuery(spool_id=here.id))).items
    assert (use.grams, use.position) == (Decimal(60), 0)
    (entered,) = (await target.jobs(JobQuery())).items
    linked = select(job_filaments.c.spool_id).where(job_filaments.c.job_id == entered.id)
    found = await target._worker.read(lambda connection: connection.execute(linked).scalars().all())
    assert found == [here.id, None]


async def test_what_was_set_since_comes_along_later(source: Ledger, target: Ledger) -> None:
    await enter_all(target, await made(source, "json", "history"))
    later = rate(RateName.LABOUR_PER_HOUR, "50", valid_from=date(2026, 12, 1))
    await source.rates.set_rates([later], by="user:1", at=NOW + timedelta(days=3))
    records, _ = await enter_all(target, await made(source, "json", "history"))
    assert records.added == 1
    assert await basics_of(target) == await basics_of(source)


async def test_what_the_books_say_of_their_own_stays(source: Ledger, target: Ledger) -> None:
    own = [rate(RateName.LABOUR_PER_HOUR, "30"), rate(RateName.WATTS, "90")]
    await target.rates.set_rates(own, by="user:2", at=NOW)
    await target.rates.set_tax_mode(
        TaxModeChange(valid_from=DAY, mode=TaxMode.SMALL_BUSINESS), by="user:2", at=NOW
    )
    rule = Rule(kind=RuleKind.PREFIX, pattern="Shop", classification=Classification.BUSINESS)
    await target.people.set_rules([rule], by="user:2", at=NOW)
    await enter_all(target, await made(source, "json", "history"))
    told = await basics_of(target)
    labour = [each["value"] for each in told["rates"] if each["name"] == "labour_per_hour"]
    assert labour == ["30"]
    # Of a printer nothing was said here, so what the file says of it is what counts.
    watts = [(each["value"], each["printer"]) for each in told["rates"] if each["name"] == "watts"]
    assert watts == [("90", None), ("120", "SN1")]
    assert [each["mode"] for each in told["tax_modes"]] == [TaxMode.SMALL_BUSINESS]
    assert [each["pattern"] for each in told["rules"]] == ["Shop"]
    assert len(told["tariffs"]) == 1


async def test_a_place_and_a_chip_have_one_spool(source: Ledger, target: Ledger) -> None:
    mine = await target.stock.add_filament({"type": "PLA"}, NOW)
    spool = await target.stock.add_spool(NewSpool(filament_id=mine.id, at=NOW, tag_uid="C0FFEE"))
    await target.stock.mount(spool.id, "SN1", 2)
    await enter_all(target, await made(source, "json", "history"))
    assert [each.id for each in await target.stock.mounted("SN1")] == [spool.id]
    spools = (await basics_of(target))["spools"]
    assert [(each["tag_uid"], each["slot"]) for each in spools] == [("C0FFEE", 2), (None, None), (None, None)]


async def test_a_rule_for_somebody_who_was_erased_does_not_come_back(source: Ledger, target: Ledger) -> None:
    stone = Tombstone(customer="K-0001", erased_at=NOW + timedelta(days=1))
    await enter_all(target, await made(source, "json", "history"), stones=(stone,))
    assert [each["pattern"] for each in (await basics_of(target))["rules"]] == ["SN1"]


async def test_a_spool_of_a_filament_that_nobody_knows_is_left_out(source: Ledger, target: Ledger) -> None:
    told = json.loads(await made(source, "json", "history")) | {"filaments": []}
    records, _ = await enter_all(target, json.dumps(told).encode())
    assert ((await basics_of(target))["spools"], records.known) == ([], 2)


async def test_a_file_of_the_first_version_is_still_read(source: Ledger, target: Ledger) -> None:
    told = json.loads(await made(source, "json", "history")) | {"schema_version": 1}
    old = {key: value for key, value in told.items() if key not in BASICS}
    records, _ = await enter_all(target, json.dumps(old).encode())
    assert records.added == 1
    assert not any((await basics_of(target)).values())


@pytest.mark.parametrize(
    ("section", "change", "field"),
    [
        ("filaments", {"uid": "'; --"}, "uid"),
        ("filaments", {"color": '"><b>'}, "color"),
        ("filaments", {"type": ""}, "type"),
        ("filaments", {"price": 24.9}, "price"),
        ("spools", {"uid": ""}, "uid"),
        ("spools", {"remaining_grams": "heavy"}, "remaining_grams"),
        ("rates", {"value": "-1"}, "value"),
        ("rates", {"value": "a lot"}, "value"),
        ("rates", {"name": "luck"}, "name"),
        ("tariffs", {"content": "{"}, "content"),
        ("tariffs", {"content": '{"price":"free"}'}, "content"),
        ("tariffs", {"content": "[" * 70_000}, "content"),
        ("tax_modes", {"mode": "none"}, "mode"),
        ("rules", {"kind": "oracle"}, "kind"),
        ("rules", {"customer": 7}, "customer"),
    ],
)
async def test_what_could_not_be_set_here_is_not_read(
    source: Ledger, section: str, change: dict[str, Any], field: str
) -> None:
    told = json.loads(await made(source, "json", "history"))
    told[section][0] |= change
    found = [item for _, item in read_history(io.BytesIO(json.dumps(told).encode()), "")]
    bad = [item for item in found if isinstance(item, BadLine)]
    assert [(each.problem, each.field) for each in bad] == [(ImportProblem.BAD_VALUE, field)]


async def test_not_any_number_of_rates_is_remembered(source: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 3)
    with pytest.raises(ImportRefused) as caught:
        [*read_history(io.BytesIO(await made(source, "json", "history")), "")]
    assert caught.value.problem is ImportProblem.TOO_LARGE


_MOMENTS = st.integers(min_value=2**40, max_value=2**42).map(
    lambda milliseconds: datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=milliseconds)
)
_RATES = st.fixed_dictionaries(
    {
        "name": st.just(RateName.LABOUR_PER_HOUR),
        "value": st.none() | st.decimals("0", "900", places=4).map(lambda value: f"{value:f}"),
        "valid_from": st.dates(date(2000, 1, 1), date(2099, 1, 1)),
        "printer": st.none() | st.text(max_size=20),
        "material": st.none() | st.text(max_size=20),
        "job": st.none(),
        "basis": st.none(),
        "tax_percent": st.just(Decimal("0.0000")),
        "set_at": _MOMENTS,
        "set_by": st.just("user:1"),
    }
)
_MODES = st.fixed_dictionaries(
    {
        "valid_from": st.dates(date(2000, 1, 1), date(2099, 1, 1)),
        "mode": st.sampled_from(TaxMode),
        "set_at": _MOMENTS,
        "set_by": st.text(max_size=20),
    }
)


@given(rates=st.lists(_RATES, max_size=8), modes=st.lists(_MODES, max_size=8))
def test_whatever_is_set_comes_out_of_the_file_as_it_went_in(
    rates: list[dict[str, Any]], modes: list[dict[str, Any]]
) -> None:
    content = b"".join(json_chunks(History(head={"ledger": "ab"}, rates=rates, tax_modes=modes)))
    found = [item for _, item in read_history(io.BytesIO(content), "ab")]
    wanted = [(RecordKind.RATE, rates), (RecordKind.TAX_MODE, modes)]
    lists = [(item.kind, [*item.rows]) for item in found if isinstance(item, ImportedRecord)]
    assert lists == [(kind, rows) for kind, rows in wanted if rows]
    assert len(found) == len(lists)
