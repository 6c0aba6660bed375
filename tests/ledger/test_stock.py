"""Filaments and spools in a real file: entered, changed, found, weighed."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.printernizer.costing import PriceBasis
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import (
    EntryRefused,
    Filament,
    FilamentInUse,
    FilamentMissing,
    FilamentQuery,
    JobEnd,
    JobFilament,
    Ledger,
    NewSpool,
    Spool,
    SpoolArchived,
    SpoolMissing,
    SpoolQuery,
    TagTaken,
    UseQuery,
)
from custom_components.printernizer.ledger.account_words import SpoolUseReason

from .conftest import T0, new_job

pytestmark = pytest.mark.every_database

D = Decimal
LATER = T0 + timedelta(hours=1)


async def petg(ledger: Ledger, **values: Any) -> Filament:
    return await ledger.stock.add_filament({"vendor": "Prusament", "type": "PETG", **values}, T0)


async def spool_of(ledger: Ledger, filament: Filament, **values: Any) -> Spool:
    return await ledger.stock.add_spool(NewSpool(filament_id=filament.id, at=T0, **values))


async def test_a_filament_is_kept_with_all_that_is_known_of_it(ledger: Ledger) -> None:
    filament = await petg(
        ledger,
        name="Galaxy Schwarz",
        color="1A1A1A",
        density=D("1.27"),
        diameter=D("1.75"),
        price=D("29.99"),
        price_basis=PriceBasis.GROSS,
        tax_percent=D(19),
        empty_grams=D(193),
        low_at=D(400),
        article="PRM-PETG-GBK",
    )
    assert await ledger.stock.filament(filament.id) == filament
    assert (filament.density, filament.diameter, filament.price) == (D("1.27"), D("1.75"), D("29.99"))
    assert filament.spool_grams == D(1000)
    assert filament.updated_at == T0


async def test_a_filament_without_a_type_is_none(ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="type"):
        await ledger.stock.add_filament({"vendor": "Prusament"}, T0)


async def test_a_filament_changes_only_in_what_is_named(ledger: Ledger) -> None:
    filament = await petg(ledger, name="Schwarz", price=D("29.99"))
    changed = await ledger.stock.change_filament(filament.id, {"price": D("31.49")}, LATER)
    assert (changed.name, changed.price, changed.updated_at) == ("Schwarz", D("31.49"), LATER)


async def test_a_filament_with_spools_is_not_put_away(ledger: Ledger) -> None:
    filament = await petg(ledger)
    spool = await spool_of(ledger, filament)
    with pytest.raises(FilamentInUse):
        await ledger.stock.change_filament(filament.id, {"is_archived": True}, LATER)
    await ledger.stock.change_spool(spool.id, {"is_archived": True}, LATER)
    assert (await ledger.stock.change_filament(filament.id, {"is_archived": True}, LATER)).is_archived
    assert (await ledger.stock.filaments(FilamentQuery())).total == 0
    assert (await ledger.stock.filaments(FilamentQuery(is_archived=None))).total == 1


async def test_what_is_not_there_is_told_by_type(ledger: Ledger) -> None:
    stock = ledger.stock
    filament = await petg(ledger)
    spool = await spool_of(ledger, filament)
    with pytest.raises(FilamentMissing):
        await stock.filament(99)
    with pytest.raises(FilamentMissing):
        await stock.change_filament(99, {"name": "x"}, T0)
    with pytest.raises(FilamentMissing):
        await stock.add_spool(NewSpool(filament_id=99, at=T0))
    with pytest.raises(FilamentMissing):
        await stock.change_spool(spool.id, {"filament_id": 99}, T0)
    for call in (
        stock.spool(99),
        stock.change_spool(99, {"lot": "x"}, T0),
        stock.weigh(99, D(1), T0, "system"),
        stock.mount(99, "A1-1", 0),
        stock.unmount(99),
    ):
        with pytest.raises(SpoolMissing):
            await call


async def test_a_number_that_can_not_be_kept_exactly_is_refused(ledger: Ledger) -> None:
    filament = await petg(ledger)
    with pytest.raises(EntryRefused):
        await spool_of(ledger, filament, initial_grams=D("0.0001"))


async def test_a_new_spool_is_full_unless_somebody_says_otherwise(ledger: Ledger) -> None:
    filament = await petg(ledger, spool_grams=D(750))
    full = await spool_of(ledger, filament)
    begun = await spool_of(ledger, filament, initial_grams=D(1000), remaining_grams=D("312.5"), lot="L-7")
    assert (full.initial_grams, full.remaining_grams) == (D(750), D(750))
    assert (begun.initial_grams, begun.remaining_grams, begun.lot) == (D(1000), D("312.5"), "L-7")
    assert begun.filament == filament
    assert begun.bought_on is None


async def test_a_spool_that_held_more_than_thought_has_more_left(ledger: Ledger) -> None:
    spool = await spool_of(ledger, await petg(ledger), remaining_grams=D(400))
    changed = await ledger.stock.change_spool(
        spool.id, {"initial_grams": D(1100), "bought_on": date(2026, 11, 2), "note": "Regal 3"}, LATER
    )
    assert (changed.remaining_grams, changed.bought_on, changed.note) == (
        D(500),
        date(2026, 11, 2),
        "Regal 3",
    )


async def test_weighing_corrects_what_is_left_and_says_by_how_much(ledger: Ledger) -> None:
    spool = await spool_of(ledger, await petg(ledger))
    weighed = await ledger.stock.weigh(spool.id, D("812.345"), LATER, "user:abc")
    await ledger.stock.weigh(spool.id, D("812.345"), LATER, "user:abc")
    assert weighed.left_grams == D("812.345")
    assert weighed.last_used_at is None
    (use,) = (await ledger.stock.uses(UseQuery(spool_id=spool.id))).items
    assert (use.grams, use.reason, use.by, use.at) == (
        D("187.655"),
        SpoolUseReason.CORRECTION,
        "user:abc",
        LATER,
    )


async def test_filaments_tell_how_much_is_left_on_all_their_spools(ledger: Ledger) -> None:
    filament = await petg(ledger, low_at=D(500))
    await spool_of(ledger, filament, remaining_grams=D("300.5"))
    await spool_of(ledger, filament, remaining_grams=D(250))
    below = await spool_of(ledger, filament)
    await ledger.stock.weigh(below.id, D(-10), T0, "system")
    gone = await spool_of(ledger, filament)
    await ledger.stock.change_spool(gone.id, {"is_archived": True}, T0)
    (stock,) = (await ledger.stock.filaments(FilamentQuery())).items
    assert (stock.spools, stock.left_grams, stock.is_low) == (3, D("550.5"), False)
    assert (await ledger.stock.all_stock()) == (stock,)


async def test_filaments_come_in_pages_and_are_found_by_words_in_any_case(ledger: Ledger) -> None:
    for name in ("Weiß", "Grün", "Grün matt"):
        await petg(ledger, name=name, article=f"art-{name}")
    await ledger.stock.add_filament({"type": "PLA", "name": "Grün"}, T0)
    first = await ledger.stock.filaments(FilamentQuery(limit=3))
    second = await ledger.stock.filaments(FilamentQuery(limit=3, after=first.next))
    assert (len(first.items), len(second.items), first.total, second.next) == (3, 1, 4, None)
    assert (await ledger.stock.filaments(FilamentQuery(text="GRÜN petg"))).total == 2
    assert (await ledger.stock.filaments(FilamentQuery(text="weiss"))).total == 1
    assert (await ledger.stock.filaments(FilamentQuery(text="100%"))).total == 0
    assert (await ledger.stock.filaments(FilamentQuery(type="PLA"))).total == 1


async def test_spools_are_found_by_their_own_words_and_those_of_their_filament(ledger: Ledger) -> None:
    black, white = await petg(ledger, name="Schwarz"), await petg(ledger, name="Weiß")
    one = await spool_of(ledger, black, lot="B-77", location="Regal")
    two = await spool_of(ledger, white, note="angebrochen")
    three = await spool_of(ledger, black)
    found = (await ledger.stock.spools(SpoolQuery(text="schwarz b-77"))).items
    assert [spool.id for spool in found] == [one.id]
    assert (await ledger.stock.spools(SpoolQuery(text="ANGEBROCHEN"))).items[0].id == two.id
    assert [spool.id for spool in (await ledger.stock.spools(SpoolQuery(filament_id=black.id))).items] == [
        three.id,
        one.id,
    ]
    await ledger.stock.change_spool(one.id, {"lot": "B-78"}, T0)
    assert (await ledger.stock.spools(SpoolQuery(text="b-77"))).total == 0
    await ledger.stock.mount(one.id, "A1-1", 2)
    assert (await ledger.stock.spools(SpoolQuery(is_mounted=True))).items[0].id == one.id
    assert (await ledger.stock.spools(SpoolQuery(is_mounted=False))).total == 2
    assert (await ledger.stock.spools(SpoolQuery(serials=("A1-1",)))).total == 1
    assert (await ledger.stock.spools(SpoolQuery(serials=("other",)))).total == 0


@pytest.mark.parametrize("query", [FilamentQuery, SpoolQuery, UseQuery])
def test_a_question_that_can_not_be_answered_is_refused(query: Any) -> None:
    with pytest.raises(ValueError, match="limit"):
        query(limit=0)
    with pytest.raises(ValueError, match="cursor"):
        query(after="somewhere")


async def test_the_price_of_a_spool_is_its_own_else_that_of_its_filament(ledger: Ledger) -> None:
    filament = await petg(
        ledger, price=D("21.99"), price_basis=PriceBasis.GROSS, tax_percent=D(19), spool_grams=D(1000)
    )
    usual = await spool_of(ledger, filament, initial_grams=D(250))
    own = await spool_of(
        ledger, filament, initial_grams=D(750), price=D("15.00"), price_basis=PriceBasis.NET, tax_percent=D(7)
    )
    nothing = await spool_of(ledger, await petg(ledger))
    found = await ledger.stock.price_for(usual.id)
    assert found is not None
    assert (found.price, found.grams, found.basis, found.tax_percent) == (
        D("21.99"),
        D(1000),
        PriceBasis.GROSS,
        D(19),
    )
    found = await ledger.stock.price_for(own.id)
    assert found is not None
    assert (found.price, found.grams, found.basis, found.tax_percent) == (D(15), D(750), PriceBasis.NET, D(7))
    assert await ledger.stock.price_for(nothing.id) is None
    assert await ledger.stock.price_for(99) is None


async def test_two_spools_can_not_have_the_same_chip_while_both_are_in_use(ledger: Ledger) -> None:
    filament = await petg(ledger)
    old = await spool_of(ledger, filament, tag_uid="AB")
    other = await spool_of(ledger, filament)
    with pytest.raises(TagTaken):
        await spool_of(ledger, filament, tag_uid="AB")
    with pytest.raises(TagTaken):
        await ledger.stock.change_spool(other.id, {"tag_uid": "AB"}, T0)
    await ledger.stock.change_spool(old.id, {"is_archived": True}, T0)
    assert (await ledger.stock.change_spool(other.id, {"tag_uid": "AB"}, T0)).tag_uid == "AB"
    assert (await ledger.stock.change_spool(other.id, {"tag_uid": ""}, T0)).tag_uid is None


async def test_one_spool_a_place_and_one_place_a_spool(ledger: Ledger) -> None:
    filament = await petg(ledger)
    one, two = await spool_of(ledger, filament), await spool_of(ledger, filament)
    await ledger.stock.mount(one.id, "A1-1", 0)
    await ledger.stock.mount(two.id, "A1-1", 0)
    assert (await ledger.stock.spool(one.id)).serial is None
    await ledger.stock.mount(two.id, "A1-2", 3)
    assert [(spool.serial, spool.slot) for spool in await ledger.stock.mounted()] == [("A1-2", 3)]
    assert await ledger.stock.mounted("A1-1") == ()
    await ledger.stock.unmount(two.id)
    await ledger.stock.unmount(two.id)
    assert await ledger.stock.mounted() == ()


async def test_an_archived_spool_lies_nowhere_and_can_not_be_mounted(ledger: Ledger) -> None:
    spool = await spool_of(ledger, await petg(ledger))
    await ledger.stock.mount(spool.id, "A1-1", 0)
    assert (await ledger.stock.change_spool(spool.id, {"is_archived": True}, T0)).serial is None
    with pytest.raises(SpoolArchived):
        await ledger.stock.mount(spool.id, "A1-1", 0)


async def test_too_little_left_is_told_once_until_there_is_enough_again(ledger: Ledger) -> None:
    filament = await petg(ledger, low_at=D(200))
    other = await petg(ledger, low_at=D(200))
    spool = await spool_of(ledger, filament)
    await spool_of(ledger, other)
    assert await ledger.stock.take_crossings() == ()
    await ledger.stock.weigh(spool.id, D("199.999"), T0, "system")
    assert await ledger.stock.take_crossings() == (filament.id,)
    assert await ledger.stock.take_crossings() == ()
    await ledger.stock.weigh(spool.id, D(150), T0, "system")
    assert await ledger.stock.take_crossings() == ()
    await spool_of(ledger, filament)
    assert await ledger.stock.take_crossings() == ()
    await ledger.stock.change_filament(filament.id, {"low_at": D(2000)}, T0)
    assert await ledger.stock.take_crossings() == (filament.id,)


async def test_who_subscribes_hears_of_each_change(ledger: Ledger) -> None:
    heard: list[int] = []
    stop = ledger.stock.subscribe(lambda: heard.append(1))
    spool = await spool_of(ledger, await petg(ledger))
    await ledger.stock.weigh(spool.id, D(1), T0, "system")
    assert len(heard) == 3
    stop()
    await ledger.stock.weigh(spool.id, D(2), T0, "system")
    assert len(heard) == 3


async def test_how_long_a_filament_lasts_is_told_by_local_days(ledger: Ledger) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    filament, other = await petg(ledger), await petg(ledger, low_at=D(100))
    spool = await spool_of(ledger, filament, initial_grams=D(1000))
    await spool_of(ledger, other)
    now = T0.replace(hour=22, minute=45)
    for hours, grams in ((0, "14"), (24, "14.5"), (27 * 24, "28"), (28 * 24, "500")):
        job = await ledger.start_job(new_job(identity=str(hours)))
        at = now - timedelta(hours=hours)
        await ledger.end_job(
            job.id,
            JobEnd(result=JobResult.FINISHED, at=max(at, T0) if hours == 0 else at, witnessed=True),
            {},
            [JobFilament(position=0, spool_id=spool.id, grams_used=D(grams))],
        )
    await ledger.stock.weigh(spool.id, D(620), now, "system")
    first, second = await ledger.stock.reach(now, berlin)
    assert first.stock.filament == filament
    assert (first.reach.mean, first.reach.days) == (D("2.02"), D("307.3"))
    assert not first.is_due
    assert (second.reach.days, second.is_due) == (None, False)
    await ledger.stock.change_filament(filament.id, {"low_at": D(621)}, now)
    assert (await ledger.stock.reach(now, berlin))[0].is_due
