"""A server is followed through restarts, silence and nonsense."""

import asyncio
from collections.abc import AsyncIterator
import json

from aiohttp import web
import pytest

from custom_components.printernizer.spoolman import FollowState, FollowTimings, SpoolmanFollower
from tests.eventually import eventually
from tests.simulators.spoolman import SpoolmanSimulator

from .conftest import D, Side

FAST = FollowTimings(retry=0, retry_most=0, compare=3600)


class Following:
    """A follower that runs."""

    def __init__(self, side: Side, timings: FollowTimings) -> None:
        self.states: list[FollowState] = []
        self.follower = SpoolmanFollower(
            side.client, side.sync, on_change=self.states.append, timings=timings
        )
        self.task = asyncio.create_task(self.follower.run())
        side.ledger.stock.subscribe(self.follower.poke)

    async def stop(self) -> None:
        self.task.cancel()
        await asyncio.wait([self.task])

    async def connected(self) -> None:
        await eventually(lambda: self.follower.state.is_connected)


@pytest.fixture
async def following(side: Side) -> AsyncIterator[Following]:
    following = Following(side, FAST)
    yield following
    await following.stop()


async def left(side: Side) -> list[str]:
    return [f"{spool.remaining_grams:f}" for spool in await side.spools()]


async def until(side: Side, wanted: list[str]) -> None:
    for _ in range(200):
        if await left(side) == wanted:
            return
        await asyncio.sleep(0.05)
    assert await left(side) == wanted


async def a_spool(server: SpoolmanSimulator) -> None:
    filament = await server.add("filament", name="x", material="PLA", weight=1000.0)
    await server.add("spool", filament_id=filament)


async def test_each_side_hears_of_the_other_at_once(
    side: Side, server: SpoolmanSimulator, following: Following
) -> None:
    await following.connected()
    await a_spool(server)
    await until(side, ["1000.000"])
    await server.use(1, 10.5)
    await until(side, ["989.500"])
    spool = await side.only_spool()
    await side.ledger.stock.weigh(spool.id, D(900), side.now(), "system")
    await eventually(lambda: server.spools[1]["used_weight"] == 100)
    await server.delete("spool", 1)
    for _ in range(100):
        if (await side.only_spool()).is_archived:
            break
        await asyncio.sleep(0.05)
    assert (await side.only_spool()).is_archived
    assert [state.is_connected for state in following.states] == [True]


async def test_a_vendor_that_is_called_otherwise_is_noticed(
    side: Side, server: SpoolmanSimulator, following: Following
) -> None:
    vendor = await server.add("vendor", name="Polymaker")
    await server.add("filament", name="x", material="PLA", vendor_id=vendor)
    await following.connected()
    await server.change("vendor", vendor, name="Polymaker EU")
    for _ in range(100):
        (stock,) = await side.ledger.stock.all_stock()
        if stock.filament.vendor == "Polymaker EU":
            return
        await asyncio.sleep(0.05)
    pytest.fail("nobody noticed")


async def test_a_server_that_restarts_is_found_again_and_nothing_is_missed(
    side: Side, server: SpoolmanSimulator, following: Following
) -> None:
    await a_spool(server)
    await following.connected()
    for round_ in range(1, 4):
        await server.stop()
        await eventually(lambda: not following.follower.state.is_connected)
        spool = await side.only_spool()
        await side.ledger.stock.weigh(spool.id, spool.remaining_grams - 10, side.now(), "system")
        server.spools[1]["used_weight"] += 5
        await server.start()
        await following.connected()
        await eventually(lambda round_=round_: server.spools[1]["used_weight"] == 15 * round_)
        await until(side, [f"{1000 - 15 * round_}.000"])


async def test_what_makes_no_sense_is_asked_for_anew(
    side: Side, server: SpoolmanSimulator, following: Following
) -> None:
    await a_spool(server)
    await following.connected()
    await server.say("nonsense")
    await eventually(lambda: len(following.states) >= 3)
    assert following.states[1].problem == "SpoolmanNonsense"
    await following.connected()
    await server.use(1, 7.0)
    await until(side, ["993.000"])


async def test_a_server_that_tells_nothing_is_asked_from_time_to_time(
    side: Side, server: SpoolmanSimulator
) -> None:
    server.is_old = True
    await a_spool(server)
    following = Following(side, FollowTimings(retry=0, retry_most=0, compare=1))
    await following.connected()
    await server.use(1, 7.0)
    await until(side, ["993.000"])
    assert following.states[0].version == "0.12.0"
    await following.stop()


async def test_a_server_that_is_not_well_is_waited_for(side: Side, server: SpoolmanSimulator) -> None:
    server.answer_with = lambda request: (
        web.json_response({"status": "migrating"}) if request.path.endswith("health") else None
    )
    following = Following(side, FAST)
    await eventually(lambda: following.follower.state.problem == "SpoolmanUnreachable")
    server.answer_with = lambda _: None
    await following.connected()
    await following.stop()


async def test_a_flood_of_news_is_compared_instead(
    side: Side, server: SpoolmanSimulator, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    await a_spool(server)
    await following.connected()
    server.delay = 0.01
    event = {"type": "updated", "resource": "spool", "date": "2026-11-23T12:00:00Z"}
    payload = {"id": 1, "used_weight": 0, "archived": False, "filament": {"id": 1}}
    server.spools[1]["used_weight"] = 42.0
    for _ in range(1200):
        await server.say(json.dumps(event | {"payload": payload}))
    server.delay = 0
    await until(side, ["958.000"])
    assert following.follower.state.is_connected


async def test_a_bug_does_not_end_it(
    side: Side, server: SpoolmanSimulator, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    sync, calls = side.sync.sync, iter([True])

    async def fails() -> None:
        if next(calls, False):
            raise RuntimeError("bug")
        await sync()

    monkeypatch.setattr(side.sync, "sync", fails)
    following = Following(side, FAST)
    await following.connected()
    assert "Unexpected error while following Spoolman" in caplog.text
    await following.stop()
