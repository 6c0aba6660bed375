"""Both sides come to agree: against a server that speaks Spoolman's API, with a real ledger."""

from collections.abc import AsyncIterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import aiohttp
from aiohttp import web
import pytest

from custom_components.printernizer.costing import PriceBasis
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import FilamentQuery, JobEnd, JobFilament, Spool, UseQuery
from custom_components.printernizer.ledger.account_words import SpoolUseReason
from custom_components.printernizer.spoolman import RemoteEvent, SpoolmanUnreachable
from tests.ledger.conftest import new_job
from tests.simulators.spoolman import SpoolmanSimulator

from .conftest import D, Side


async def prints(side: Side, spool: Spool, grams: str, identity: str = "job") -> None:
    job = await side.ledger.start_job(new_job(identity=identity))
    await side.ledger.end_job(
        job.id,
        JobEnd(result=JobResult.FINISHED, at=side.now(), witnessed=True),
        {},
        [JobFilament(position=0, spool_id=spool.id, grams_used=D(grams))],
    )


async def hear_out(events: AsyncIterator[RemoteEvent | None]) -> None:
    async for _ in events:
        pass


async def theirs(server: SpoolmanSimulator, used: float = 0.0) -> int:
    vendor = await server.add("vendor", name="Prusament")
    filament = await server.add(
        "filament",
        name="Galaxy",
        material="PLA",
        vendor_id=vendor,
        weight=1000.0,
        price=24.99,
        spool_weight=193.0,
        color_hex="1a2b3c",
    )
    return await server.add("spool", filament_id=filament, used_weight=used, lot_nr="L1", price=22.5)


async def test_what_spoolman_has_comes_to_us(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server, used=123.456)
    await side.sync.sync()
    spool = await side.only_spool()
    filament = spool.filament
    assert (filament.vendor, filament.name, filament.type, filament.color) == (
        "Prusament",
        "Galaxy",
        "PLA",
        "1A2B3C",
    )
    assert (filament.price, filament.price_basis, filament.tax_percent) == (
        D("24.99"),
        PriceBasis.GROSS,
        D(19),
    )
    assert (filament.empty_grams, filament.spool_grams, filament.density) == (D(193), D(1000), D("1.24"))
    assert (spool.lot, spool.price, spool.remaining_grams) == ("L1", D("22.5"), D("876.544"))
    server.asked.clear()
    await side.sync.sync()
    assert await side.spools() == [spool]
    assert {method for method, *_ in server.asked} == {"GET"}


async def test_what_we_have_goes_to_spoolman(side: Side, server: SpoolmanSimulator) -> None:
    filament = await side.filament(vendor="Bambu Lab", price=D("21.99"), spool_grams=D(750), color="FFFFFF")
    spool = await side.spool(filament, remaining_grams=D("500.001"), lot="B-7", location="Regal")
    await side.spool(filament)
    await side.sync.sync()
    assert [row["name"] for row in server.vendors.values()] == ["Bambu Lab"]
    (made,) = server.filaments.values()
    assert (made["material"], made["price"], made["weight"], made["color_hex"]) == (
        "PETG",
        21.99,
        750,
        "FFFFFF",
    )
    assert (made["density"], made["external_id"]) == (1.24, f"printernizer:{filament.uid}")
    assert [(row["initial_weight"], row["used_weight"]) for row in server.spools.values()] == [
        (750, 249.999),
        (750, 0),
    ]
    assert (await side.ledger.stock.spool(spool.id)).external_id == 1
    # What Spoolman knows of it and we did not, came back.
    assert (await side.ledger.stock.filament(filament.id)).density == D("1.24")
    server.asked.clear()
    await side.sync.sync()
    assert {method for method, *_ in server.asked} == {"GET"}


async def test_filaments_that_were_entered_on_both_sides_are_found_to_be_the_same(
    side: Side, server: SpoolmanSimulator
) -> None:
    await theirs(server)
    ours = await side.ledger.stock.add_filament(
        {"type": "pla", "name": "galaxy", "vendor": "PRUSAMENT", "low_at": D(200)}, side.now()
    )
    await side.sync.sync()
    assert len(server.filaments) == 1
    (stock,) = (await side.ledger.stock.filaments(FilamentQuery())).items
    assert (stock.filament.id, stock.filament.price, stock.filament.low_at) == (ours.id, D("24.99"), D(200))


async def test_what_a_job_used_is_told_as_a_use_and_only_once(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server)
    await side.sync.sync()
    await prints(side, await side.only_spool(), "182.4")
    await side.sync.tell()
    await side.sync.tell()
    await side.sync.sync()
    assert server.asked_for("PUT") == [{"use_weight": 182.4}]
    assert server.spools[1]["used_weight"] == 182.4
    assert "last_used" in server.spools[1]
    assert (await side.only_spool()).remaining_grams == D("817.6")


async def test_jobs_while_the_server_is_away_are_told_later(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server)
    await side.sync.sync()
    await server.stop()
    for number in range(3):
        await prints(side, await side.only_spool(), "10.1", str(number))
        with pytest.raises(SpoolmanUnreachable):
            await side.sync.tell()
    await server.start()
    await side.sync.sync()
    assert server.spools[1]["used_weight"] == pytest.approx(30.3)
    assert sum(body["use_weight"] for body in server.asked_for("PUT")) == pytest.approx(30.3)


@pytest.mark.parametrize("was_done", [True, False])
async def test_a_use_whose_answer_is_lost_is_neither_lost_nor_doubled(
    side: Side, server: SpoolmanSimulator, session: aiohttp.ClientSession, tmp_path: Path, *, was_done: bool
) -> None:
    await theirs(server, used=100.0)
    await side.sync.sync()
    await prints(side, await side.only_spool(), "55.5")
    if was_done:
        server.lose_answer_of = lambda request: request.method == "PUT"
    else:
        server.answer_with = lambda request: web.Response(status=503) if request.method == "PUT" else None
    with pytest.raises(SpoolmanUnreachable):
        await side.sync.tell()
    server.lose_answer_of = lambda _: False
    server.answer_with = lambda _: None
    # Home Assistant is started again in between, and somebody else uses a little.
    await side.ledger.close()
    await server.use(1, 3.25)
    again = Side(tmp_path / "ledger.db", server, session)
    await again.ledger.open()
    await again.sync.sync()
    remaining = (await again.only_spool()).remaining_grams
    await again.ledger.close()
    await side.ledger.open()
    assert server.spools[1]["used_weight"] == 158.75
    assert remaining == D("841.25")


async def test_what_others_use_comes_to_us_and_says_where_from(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server)
    await side.sync.sync()
    await server.use(1, 12.3456)
    await side.sync.sync()
    spool = await side.only_spool()
    assert spool.remaining_grams == D("987.654")
    (use,) = (await side.ledger.stock.uses(UseQuery(spool_id=spool.id))).items
    assert (use.grams, use.reason, use.by) == (D("12.346"), SpoolUseReason.EXTERNAL, "spoolman")
    await server.change("spool", 1, remaining_weight=990.0)
    await side.sync.sync()
    assert (await side.only_spool()).remaining_grams == D(990)


async def test_uses_on_both_sides_add_up(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server)
    await side.sync.sync()
    await prints(side, await side.only_spool(), "100")
    await server.use(1, 20.0)
    await side.sync.sync()
    assert server.spools[1]["used_weight"] == 120
    assert (await side.only_spool()).remaining_grams == D(880)


async def test_a_use_at_the_very_same_moment_is_not_lost(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server)
    await side.sync.sync()
    await prints(side, await side.only_spool(), "100")

    def meanwhile(request: web.Request) -> None:
        if request.method == "PUT":
            server.spools[1]["used_weight"] += 7.5

    server.answer_with = meanwhile
    await side.sync.tell()
    assert server.spools[1]["used_weight"] == 107.5
    assert (await side.only_spool()).remaining_grams == D("892.5")


async def test_a_job_that_is_corrected_or_goes_on_is_put_back_there_too(
    side: Side, server: SpoolmanSimulator
) -> None:
    await theirs(server)
    await side.sync.sync()
    spool = await side.only_spool()
    await prints(side, spool, "100")
    await side.sync.tell()
    await side.ledger.set_filaments(1, [JobFilament(position=0, spool_id=spool.id, grams_used=D("80.5"))])
    await side.sync.tell()
    assert server.asked_for("PUT") == [{"use_weight": 100}, {"use_weight": -19.5}]
    assert server.spools[1]["used_weight"] == 80.5


async def test_a_spool_that_holds_more_than_it_can_settles_at_full(
    side: Side, server: SpoolmanSimulator
) -> None:
    await theirs(server, used=5.0)
    await side.sync.sync()
    spool = await side.only_spool()
    await side.ledger.stock.weigh(spool.id, D(1010), side.now(), "user:x")
    await side.sync.tell()
    await side.sync.sync()
    assert server.spools[1]["used_weight"] == 0
    assert (await side.only_spool()).remaining_grams == D(1000)


async def test_fields_go_the_way_they_were_changed(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server)
    await side.sync.sync()
    spool = await side.only_spool()
    await side.ledger.stock.change_spool(spool.id, {"location": "Regal 3", "lot": ""}, side.now())
    await side.ledger.stock.change_filament(spool.filament.id, {"price": D("19.90")}, side.now())
    await server.change("spool", 1, comment="angebrochen", price=20.0)
    await server.change("filament", 1, name="Galaxy Black", color_hex=None)
    await side.sync.sync()
    spool = await side.only_spool()
    assert (spool.location, spool.lot, spool.note, spool.price) == ("Regal 3", "", "angebrochen", D(20))
    assert (spool.filament.price, spool.filament.name, spool.filament.color) == (
        D("19.90"),
        "Galaxy Black",
        None,
    )
    assert (server.spools[1]["location"], server.spools[1]["lot_nr"]) == ("Regal 3", None)
    assert server.filaments[1]["price"] == 19.9


async def test_the_vendor_is_shared_by_name(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server)
    await side.sync.sync()
    spool = await side.only_spool()
    await side.ledger.stock.change_filament(spool.filament.id, {"vendor": "Polymaker"}, side.now())
    await side.sync.tell()
    assert [row["name"] for row in server.vendors.values()] == ["Prusament", "Polymaker"]
    await server.change("vendor", 2, name="Polymaker EU")
    await side.sync.sync()
    assert (await side.only_spool()).filament.vendor == "Polymaker EU"


async def test_a_spool_that_is_of_another_filament_after_all_moves(
    side: Side, server: SpoolmanSimulator
) -> None:
    await theirs(server)
    other = await server.add("filament", name="Rot", material="ABS", weight=1000.0)
    await side.sync.sync()
    await server.change("spool", 1, filament_id=other)
    await side.sync.sync()
    assert (await side.only_spool()).filament.type == "ABS"


async def test_archived_on_one_side_is_archived_on_the_other(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server)
    await side.sync.sync()
    await server.change("spool", 1, archived=True)
    await side.sync.sync()
    spool = await side.only_spool()
    assert spool.is_archived
    await side.ledger.stock.change_spool(spool.id, {"is_archived": False}, side.now())
    await side.sync.tell()
    assert server.spools[1]["archived"] is False


async def test_an_archived_spool_of_spoolman_comes_as_one(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server)
    await server.change("spool", 1, archived=True)
    await side.sync.sync()
    assert (await side.only_spool()).is_archived


async def test_what_is_deleted_there_is_put_away_here(side: Side, server: SpoolmanSimulator) -> None:
    await theirs(server)
    await side.sync.sync()
    await server.delete("spool", 1)
    await side.sync.sync()
    spool = await side.only_spool()
    assert (spool.is_archived, spool.external_id) == (True, None)
    await server.delete("filament", 1)
    await side.sync.sync()
    assert (await side.ledger.stock.filament(spool.filament.id)).is_archived
    assert (server.spools, server.filaments) == ({}, {})


async def test_a_spool_that_is_gone_when_it_is_told_of_a_use_is_put_away(
    side: Side, server: SpoolmanSimulator
) -> None:
    await theirs(server)
    await side.sync.sync()
    await prints(side, await side.only_spool(), "10")
    del server.spools[1]
    await side.sync.tell()
    assert (await side.only_spool()).is_archived


async def test_a_filament_deleted_there_of_which_we_have_spools_is_made_again(
    side: Side, server: SpoolmanSimulator
) -> None:
    await theirs(server)
    await side.sync.sync()
    spool = await side.only_spool()
    server.spools.clear()
    server.filaments.clear()
    await side.spool(spool.filament)
    await side.sync.sync()
    await side.sync.sync()
    assert [row["name"] for row in server.filaments.values()] == ["Galaxy"]
    assert len(server.spools) == 1
    assert [each.is_archived for each in await side.spools()] == [False, True]


@pytest.mark.parametrize("kind", ["filament", "spool"])
async def test_what_is_made_there_and_whose_answer_is_lost_is_not_made_twice(
    side: Side, server: SpoolmanSimulator, kind: str
) -> None:
    await side.spool(await side.filament(vendor="X"), remaining_grams=D("77.7"))
    server.lose_answer_of = lambda request: request.method == "POST" and request.path.endswith(kind)
    with pytest.raises(SpoolmanUnreachable):
        await side.sync.sync()
    server.lose_answer_of = lambda _: False
    await side.sync.sync()
    assert (len(server.filaments), len(server.spools)) == (1, 1)
    assert (await side.only_spool()).remaining_grams == D("77.7")


async def test_a_spool_whose_making_never_got_there_is_made_later(
    side: Side, server: SpoolmanSimulator
) -> None:
    await side.spool(await side.filament())
    server.answer_with = lambda request: (
        web.Response(status=500) if request.method == "POST" and request.path.endswith("spool") else None
    )
    with pytest.raises(SpoolmanUnreachable):
        await side.sync.sync()
    server.answer_with = lambda _: None
    await side.sync.sync()
    assert len(server.spools) == 1
    assert (await side.only_spool()).external_id == 1


@pytest.mark.parametrize("status", [400, 409, 422])
async def test_what_the_server_refuses_keeps_nothing_else_from_being_told(
    side: Side, server: SpoolmanSimulator, status: int
) -> None:
    await theirs(server)
    await server.add("spool", filament_id=1)
    await side.sync.sync()
    two, one = await side.spools()
    await prints(side, one, "10", "a")
    await prints(side, two, "20", "b")
    server.answer_with = lambda request: (
        web.json_response({"message": "no"}, status=status) if "spool/1/use" in request.path else None
    )
    await side.sync.tell()
    await side.sync.sync()
    assert [row["used_weight"] for row in server.spools.values()] == [0, 20]
    server.answer_with = lambda _: None
    await side.sync.tell()
    assert [row["used_weight"] for row in server.spools.values()] == [10, 20]


async def test_a_field_that_is_refused_is_not_told_again_and_again(
    side: Side, server: SpoolmanSimulator
) -> None:
    await theirs(server)
    await side.sync.sync()
    spool = await side.only_spool()
    server.answer_with = lambda request: web.Response(status=422) if request.method == "PATCH" else None
    await side.ledger.stock.change_spool(spool.id, {"location": "Regal"}, side.now())
    for _ in range(3):
        await side.sync.tell()
    assert len(server.asked_for("PATCH")) == 1
    assert (await side.only_spool()).location == "Regal"


async def test_an_older_version_keeps_what_it_knows_and_is_not_pestered(
    side: Side, server: SpoolmanSimulator
) -> None:
    server.is_old = True
    filament = await side.filament(price=D("20"))
    spool = await side.spool(filament, initial_grams=D(750), price=D("15"))
    await side.sync.sync()
    await prints(side, spool, "100")
    await side.sync.tell()
    server.asked.clear()
    for _ in range(3):
        await side.sync.sync()
    assert {method for method, *_ in server.asked} == {"GET"}
    after = await side.only_spool()
    assert (after.price, after.initial_grams, after.remaining_grams) == (D(15), D(750), D(650))
    assert server.spools[1]["used_weight"] == 100
    assert server.filaments[1]["price"] == 20


async def test_texts_that_are_longer_than_spoolman_takes_are_cut_there_and_whole_here(
    side: Side, server: SpoolmanSimulator
) -> None:
    spool = await side.spool(await side.filament(), note="x" * 3000)
    await side.sync.sync()
    await side.sync.sync()
    assert len(server.spools[1]["comment"]) == 1024
    assert len((await side.ledger.stock.spool(spool.id)).note) == 3000


async def test_two_of_us_and_the_server_agree_in_the_end(
    side: Side, server: SpoolmanSimulator, session: aiohttp.ClientSession, tmp_path: Path
) -> None:
    other = Side(tmp_path / "other.db", server, session)
    await other.ledger.open()
    await side.spool(await side.filament())
    await side.sync.sync()
    await other.sync.sync()
    await prints(side, await side.only_spool(), "10.001")
    await prints(other, await other.only_spool(), "20.002")
    for each in (side, other, side, other):
        await each.sync.sync()
    assert (await side.only_spool()).remaining_grams == D("969.997")
    assert (await other.only_spool()).remaining_grams == D("969.997")
    assert server.spools[1]["used_weight"] == pytest.approx(30.003)
    await other.ledger.close()


async def test_the_newer_change_of_a_field_wins_where_both_are_heard(
    side: Side, server: SpoolmanSimulator
) -> None:
    await theirs(server)
    await side.sync.sync()
    spool = await side.only_spool()
    events = side.client.events("spool")
    assert await anext(events) is None
    await server.change("spool", 1, location="dort")
    event = await anext(events)
    assert event is not None
    side.ahead = timedelta(minutes=1)
    await side.ledger.stock.change_spool(spool.id, {"location": "hier"}, side.now())
    await side.sync.hear(event)
    assert (server.spools[1]["location"], (await side.only_spool()).location) == ("hier", "hier")
    side.ahead = -timedelta(minutes=1)
    await side.ledger.stock.change_spool(spool.id, {"location": "früher"}, side.now())
    await server.change("spool", 1, location="dort")
    while True:
        event = await anext(events)
        assert event is not None
        await side.sync.hear(event)
        if event.thing is not None and event.thing.fields["location"] == "dort":
            break
    assert (server.spools[1]["location"], (await side.only_spool()).location) == ("dort", "dort")
    await server.stop()
    with pytest.raises(SpoolmanUnreachable):
        await hear_out(events)


async def test_a_server_with_hundreds_of_spools_is_read_in_pages(
    side: Side, server: SpoolmanSimulator
) -> None:
    filament = await server.add("filament", name="x", material="PLA", weight=1000.0)
    for _ in range(430):
        await server.add("spool", filament_id=filament)
    await side.sync.sync()
    assert (await side.ledger.stock.all_stock())[0].spools == 430
    assert len([1 for method, path, _ in server.asked if (method, path) == ("GET", "/api/v1/spool")]) == 3
    assert isinstance(D(0), Decimal)


async def test_a_server_that_is_suddenly_empty_puts_nothing_away_and_gets_everything_again(
    side: Side, server: SpoolmanSimulator
) -> None:
    filament = await side.filament(vendor="X")
    for grams in ("100", "200"):
        await side.spool(filament, remaining_grams=D(grams))
    await side.sync.sync()
    for rows in (server.vendors, server.filaments, server.spools):
        rows.clear()
    await side.sync.sync()
    assert sorted(row["used_weight"] for row in server.spools.values()) == [800, 900]
    assert [spool.is_archived for spool in await side.spools()] == [False, False]


async def test_the_same_server_under_another_address_makes_nothing_twice(
    side: Side, server: SpoolmanSimulator
) -> None:
    filament = await side.filament(vendor="X")
    for grams in ("100", "100", "200"):
        await side.spool(filament, remaining_grams=D(grams))
    await side.sync.sync()
    await side.ledger.stock.links.forget()
    await side.sync.sync()
    assert (len(server.filaments), len(server.spools), len(await side.spools())) == (1, 3, 3)


async def test_a_filament_that_is_put_away_here_is_left_alone_there(
    side: Side, server: SpoolmanSimulator
) -> None:
    await side.filament(is_archived=True)
    await side.sync.sync()
    assert server.filaments == {}


async def test_a_filament_whose_field_is_refused_stays_as_it_is(
    side: Side, server: SpoolmanSimulator
) -> None:
    await theirs(server)
    await side.sync.sync()
    filament = (await side.only_spool()).filament
    server.answer_with = lambda request: web.Response(status=422) if request.method == "PATCH" else None
    await side.ledger.stock.change_filament(filament.id, {"price": D("1"), "diameter": None}, side.now())
    await side.sync.tell()
    await side.sync.tell()
    assert len(server.asked_for("PATCH")) == 1
    assert server.filaments[1]["price"] == 24.99


async def test_a_filament_that_is_gone_when_it_is_told_is_put_away(
    side: Side, server: SpoolmanSimulator
) -> None:
    filament = await side.filament()
    await side.sync.sync()
    server.filaments.clear()
    await side.ledger.stock.change_filament(filament.id, {"note": "x"}, side.now())
    await side.sync.tell()
    assert (await side.ledger.stock.filament(filament.id)).is_archived


async def test_a_spool_that_is_refused_is_offered_again(side: Side, server: SpoolmanSimulator) -> None:
    await side.spool(await side.filament())
    server.answer_with = lambda request: (
        web.Response(status=400) if request.method == "POST" and request.path.endswith("spool") else None
    )
    await side.sync.sync()
    assert server.spools == {}
    server.answer_with = lambda _: None
    await side.sync.tell()
    assert len(server.spools) == 1
