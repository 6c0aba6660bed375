"""The library's disk: tidied, looked at, and told of when it is full or gone."""

import asyncio
from datetime import timedelta
import os
from pathlib import Path
import threading
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.printernizer import library_care
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.ledger import LedgerUnavailable
from custom_components.printernizer.library import LibraryProblem
from custom_components.printernizer.library.models import (
    Direction,
    FileQuery,
    Origin,
    OriginSource,
    Transfer,
    TransferState,
)
from custom_components.printernizer.library.watch import WatchTimings
from custom_components.printernizer.library_care import LOOK_EVERY, TIDY_EVERY, TIDY_FIRST
from custom_components.printernizer.shop import SHOP, Shop
from homeassistant.const import EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from tests.eventually import eventually
from tests.simulators.printfiles import make_3mf


@pytest.fixture
async def shop(request: pytest.FixtureRequest, hass: HomeAssistant, socket_enabled: None) -> Shop:
    """Open the shop. Where time is frozen, it is frozen before: that moves the event loop's clock, too."""
    if "freezer" in request.fixturenames:
        request.getfixturevalue("freezer")
    assert await async_setup_component(hass, DOMAIN, {})
    return hass.data[SHOP]


async def pass_time(hass: HomeAssistant, freezer: FrozenDateTimeFactory, time: timedelta) -> None:
    freezer.tick(time + timedelta(seconds=1))
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)


def issues(registry: ir.IssueRegistry) -> set[str]:
    return {issue for domain, issue in registry.issues if domain == DOMAIN}


def with_free(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Pretend that the disk has so many bytes left."""
    real = os.statvfs

    def statvfs(path: Any) -> Any:
        found = real(path)
        values = list(found)
        values[0:2] = [1, 1]
        values[4] = size
        return os.statvfs_result(values)

    monkeypatch.setattr(os, "statvfs", statvfs)


async def test_a_disk_that_fills_up_is_told_and_taken_back(
    hass: HomeAssistant,
    shop: Shop,
    issue_registry: ir.IssueRegistry,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await shop.settings.async_update({"free_space": 1000})
    await hass.async_block_till_done(wait_background_tasks=True)
    assert not issues(issue_registry)
    with monkeypatch.context() as patch:
        with_free(patch, 999)
        await pass_time(hass, freezer, LOOK_EVERY)
        assert issues(issue_registry) == {"library_no_space"}
        await shop.settings.async_update({"free_space": 10})
        await hass.async_block_till_done(wait_background_tasks=True)
        assert not issues(issue_registry)
        with_free(patch, 9)
        await pass_time(hass, freezer, LOOK_EVERY)
        assert issues(issue_registry) == {"library_no_space"}
    await pass_time(hass, freezer, LOOK_EVERY)
    assert not issues(issue_registry)


async def test_a_library_that_can_not_be_written_is_told_and_taken_back(
    hass: HomeAssistant, shop: Shop, issue_registry: ir.IssueRegistry, freezer: FrozenDateTimeFactory
) -> None:
    root = shop.library.root
    assert not root.exists()
    await shop.settings.async_update({"free_space": 0})
    root.write_text("in the way")
    await pass_time(hass, freezer, LOOK_EVERY)
    assert issues(issue_registry) == {"library_unwritable"}
    root.unlink()
    await pass_time(hass, freezer, LOOK_EVERY)
    assert not issues(issue_registry)


async def test_a_file_that_could_not_be_kept_has_the_disk_looked_at_at_once(
    hass: HomeAssistant, shop: Shop, issue_registry: ir.IssueRegistry
) -> None:
    await shop.settings.async_update({"free_space": 0})
    shop.library.root.write_text("in the way")
    failed = Transfer(
        id="1",
        serial="1",
        direction=Direction.DOWNLOAD,
        path="/a",
        name="a",
        requested_at=dt_util.utcnow(),
        state=TransferState.FAILED,
        error="library_unwritable",
    )
    shop.care._handle_transfer(failed)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert issues(issue_registry) == {"library_unwritable"}


async def keep(shop: Shop, tmp_path: Path, name: str) -> str:
    path = tmp_path / name
    path.write_bytes(make_3mf(name=name))
    origin = Origin(source=OriginSource.FOLDER, path=str(path), name=name, seen_at=dt_util.utcnow())
    return (await shop.library.add(path, origin)).sha256


async def test_what_the_rules_no_longer_keep_goes_once_a_day(
    hass: HomeAssistant, shop: Shop, tmp_path: Path, freezer: FrozenDateTimeFactory
) -> None:
    names = ["a.gcode.3mf", "b.gcode.3mf", "c.gcode.3mf"]
    for name in names[:2]:
        await keep(shop, tmp_path, name)
        freezer.tick(1)
    await pass_time(hass, freezer, max(TIDY_FIRST, timedelta(hours=2)))
    assert (await shop.library.index.files(FileQuery())).total == 2
    await shop.settings.async_update({"retention": [{"kind": "print", "files": 1}]})
    await pass_time(hass, freezer, TIDY_EVERY)
    left = await shop.library.index.files(FileQuery())
    assert [file.name for file in left.items] == ["b.gcode.3mf"]


async def test_a_file_that_is_to_be_printed_is_kept_until_it_was(
    hass: HomeAssistant, shop: Shop, tmp_path: Path, freezer: FrozenDateTimeFactory
) -> None:
    planned = await keep(shop, tmp_path, "planned.gcode.3mf")
    waiting = shop.waiting.add("printer", await shop.library.index.file(planned), 1, by="anna")
    await shop.settings.async_update({"retention": [{"kind": "print", "days": 1}]})
    await pass_time(hass, freezer, TIDY_EVERY * 2)
    assert (await shop.library.index.file(planned)).name == "planned.gcode.3mf"
    shop.waiting.remove(waiting.id)
    await pass_time(hass, freezer, TIDY_EVERY)
    assert (await shop.library.index.files(FileQuery())).total == 0


async def test_the_first_tidying_waits_until_everything_has_settled(
    hass: HomeAssistant, shop: Shop, tmp_path: Path, freezer: FrozenDateTimeFactory
) -> None:
    await shop.settings.async_update({"retention": [{"kind": "print", "files": 1}]})
    for name in ("a.gcode.3mf", "b.gcode.3mf"):
        await keep(shop, tmp_path, name)
        freezer.tick(1)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert (await shop.library.index.files(FileQuery())).total == 2
    await pass_time(hass, freezer, TIDY_FIRST + timedelta(hours=2))
    assert (await shop.library.index.files(FileQuery())).total == 1


async def test_books_that_are_shut_only_put_the_tidying_off(
    hass: HomeAssistant, shop: Shop, freezer: FrozenDateTimeFactory, caplog: pytest.LogCaptureFixture
) -> None:
    with patch.object(shop.ledger, "removable_files", side_effect=LedgerUnavailable("/ledger.db")):
        await pass_time(hass, freezer, TIDY_FIRST)
    assert "could not be tidied" in caplog.text
    caplog.clear()
    await pass_time(hass, freezer, TIDY_EVERY)
    assert "could not be tidied" not in caplog.text
    assert "was tidied" in caplog.text


async def test_everything_is_closed_at_the_end(
    hass: HomeAssistant, shop: Shop, freezer: FrozenDateTimeFactory
) -> None:
    hass.bus.async_fire(EVENT_HOMEASSISTANT_CLOSE)
    await hass.async_block_till_done()
    freezer.tick(TIDY_EVERY)
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert not shop.care._stops


# Watched folders


async def test_what_appears_in_a_watched_folder_is_kept(
    hass: HomeAssistant, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shop.care.watch, "_timings", WatchTimings(settle=0.1, tick=0.05, poll=0.2))
    folder = Path(hass.config.path("prints"))
    folder.mkdir()
    await shop.settings.async_update({"folders": [str(folder)]})
    (folder / "vase.gcode.3mf").write_bytes(make_3mf(name="vase"))
    async with asyncio.timeout(10):
        while not (found := await shop.library.index.files(FileQuery())).total:
            await asyncio.sleep(0.05)
    assert found.items[0].name == "vase.gcode.3mf"


async def test_a_watched_folder_that_is_gone_is_told_and_taken_back(
    hass: HomeAssistant, shop: Shop, issue_registry: ir.IssueRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shop.care.watch, "_timings", WatchTimings(settle=0.1, tick=0.05, poll=0.1, retry=0.1))
    folder = Path(hass.config.path("prints"))
    folder.mkdir()
    await shop.settings.async_update({"folders": [str(folder)], "free_space": 0})
    await hass.async_block_till_done(wait_background_tasks=True)
    folder.rmdir()
    await eventually(lambda: any(issue.startswith("folder_unreachable_") for issue in issues(issue_registry)))
    folder.mkdir()
    await eventually(lambda: not issues(issue_registry))
    folder.rmdir()
    await eventually(lambda: issues(issue_registry))
    await shop.settings.async_update({"folders": []})
    await eventually(lambda: not issues(issue_registry))


@pytest.mark.parametrize(
    ("problem", "issue"),
    [(LibraryProblem.IN_USE, "folder_in_library"), (LibraryProblem.TOO_LARGE, "folder_too_large")],
)
async def test_each_problem_of_a_folder_has_its_words(
    shop: Shop, issue_registry: ir.IssueRegistry, problem: LibraryProblem, issue: str
) -> None:
    shop.care.folder_problem(Path("/media/prints"), problem)
    (found,) = issues(issue_registry)
    assert found.startswith(f"{issue}_")
    shop.care.folder_problem(Path("/media/prints"), None)
    assert not issues(issue_registry)


async def test_a_folder_whose_files_find_no_room_has_the_disk_looked_at(
    hass: HomeAssistant, shop: Shop, issue_registry: ir.IssueRegistry
) -> None:
    await shop.settings.async_update({"free_space": 0})
    shop.library.root.write_text("in the way")
    shop.care.folder_problem(Path("/media/prints"), LibraryProblem.UNWRITABLE)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert issues(issue_registry) == {"library_unwritable"}


async def test_a_slow_look_at_the_disk_takes_nothing_back_that_a_later_one_told(
    hass: HomeAssistant, shop: Shop, issue_registry: ir.IssueRegistry
) -> None:
    looked, go_on = threading.Event(), threading.Event()
    look = library_care._problem

    def slow_at_first(root: Path, reserve: int) -> str | None:
        problem = look(root, reserve)
        if not looked.is_set():
            looked.set()
            go_on.wait(30)
        return problem

    with patch.object(library_care, "_problem", slow_at_first):
        shop.care.folder_problem(Path("/media/prints"), LibraryProblem.UNWRITABLE)
        await eventually(looked.is_set)
        shop.library.root.write_text("in the way")
        shop.care.folder_problem(Path("/media/prints"), LibraryProblem.UNWRITABLE)
        await asyncio.sleep(0.1)  # in which the later one would be through, if it did not wait its turn
        go_on.set()
        await hass.async_block_till_done(wait_background_tasks=True)
    assert issues(issue_registry) == {"library_unwritable"}
