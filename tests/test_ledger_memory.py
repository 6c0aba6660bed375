"""A ledger that is not the one it was: noticed, told, and noted by whoever goes on with it."""

from copy import deepcopy
from datetime import timedelta
import json
from pathlib import Path
import shutil
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.printernizer.backup import async_post_backup, async_pre_backup
from custom_components.printernizer.book_news import BookNews, async_tell_books
from custom_components.printernizer.books import CONFIG_SCHEMA
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, Ledger, LedgerFull
from custom_components.printernizer.ledger.database import open_database, parse_url
from custom_components.printernizer.ledger.people_rows import CustomerQuery, ErasureTerms
from custom_components.printernizer.ledger_memory import FILE, LedgerMemory
from custom_components.printernizer.privacy import async_setup_privacy
from custom_components.printernizer.privacy.erasing import async_carry_out
from custom_components.printernizer.shop import SHOP, Shop, async_open_shop
from homeassistant.components.repairs import repairs_flow_manager
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from tests.ledger.conftest import T0, new_job


class House:
    """A Home Assistant that is started and stopped, with the file of its ledger."""

    def __init__(self, hass: HomeAssistant, path: Path) -> None:
        self.hass = hass
        self.path = path

    @property
    def ledger(self) -> Ledger:
        return self.hass.data[SHOP].ledger

    async def start(self) -> Shop:
        config = {DOMAIN: {"db_url": f"sqlite:///{self.path}"}}
        if DOMAIN in self.hass.config.components:
            await async_open_shop(self.hass, CONFIG_SCHEMA(config))
            await async_setup_privacy(self.hass)
        else:
            assert await async_setup_component(self.hass, DOMAIN, config)
            await self.hass.async_block_till_done()
        shop = self.hass.data[SHOP]
        await shop.settler.async_stop()
        return shop

    async def stop(self) -> None:
        await self.hass.data.pop(SHOP).async_close()

    async def print(self, *numbers: int) -> list[str]:
        given = []
        for number in numbers:
            at = T0 + timedelta(hours=number)
            job = await self.ledger.start_job(new_job(first_seen_at=at, identity=str(number)))
            await self.ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=at, witnessed=True))
            given.append((await self.ledger.accounts.account(job.id)).number)
        return given

    async def back_up(self, copy: Path) -> None:
        await async_pre_backup(self.hass)
        await self.hass.async_add_executor_job(shutil.copy, self.path, copy)
        await async_post_backup(self.hass)

    async def restore(self, copy: Path) -> None:
        await self.hass.async_add_executor_job(shutil.copy, copy, self.path)

    def told(self) -> dict[str, dict[str, str]]:
        issues = ir.async_get(self.hass).issues.values()
        return {
            issue.issue_id: issue.translation_placeholders or {}
            for issue in issues
            if issue.domain == DOMAIN and issue.issue_id in {"ledger_older", "ledger_other"}
        }

    async def go_on(self, issue: str) -> Any:
        manager = repairs_flow_manager(self.hass)
        assert manager is not None
        form = await manager.async_init(DOMAIN, data={"issue_id": issue})
        assert (form["step_id"], form["description_placeholders"]) == ("confirm", self.told()[issue])
        return await manager.async_configure(form["flow_id"], {})

    async def log(self) -> list[tuple[str, str]]:
        page = await self.ledger.accounts.log(None, 200)
        return [(entry.action, entry.data) for entry in page.items]

    async def is_whole(self) -> bool:
        return all(state.is_whole for state in await self.ledger.accounts.verify())


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with all tables and nothing in it, to copy: making one takes longer than all else."""
    path = tmp_path_factory.mktemp("empty") / "ledger.db"
    engine, _ = open_database(parse_url(path))
    engine.dispose()
    return path


@pytest.fixture
def house(hass: HomeAssistant, socket_enabled: None, tmp_path: Path, empty: Path) -> House:
    shutil.copy(empty, tmp_path / "ledger.db")
    return House(hass, tmp_path / "ledger.db")


async def test_an_older_ledger_is_told_gives_no_number_twice_and_forgets_again(
    house: House, tmp_path: Path
) -> None:
    await house.start()
    assert await house.print(1, 2) == ["PZ-2026-0001", "PZ-2026-0002"]
    ada = await house.ledger.people.save_customer(None, {"name": "Ada Lovelace"}, by="system", at=T0)
    await house.back_up(tmp_path / "backup.db")
    assert await house.print(3, 4, 5) == [f"PZ-2026-000{number}" for number in (3, 4, 5)]
    terms = ErasureTerms(today=T0.date(), basis="request")
    await async_carry_out(house.hass, ada.id, terms, by="system")
    await house.stop()

    await house.restore(tmp_path / "backup.db")
    await house.start()
    (told,) = house.told().values()
    assert int(told["known_lines"]) > int(told["found_lines"]) > 0
    assert await house.print(6) == ["PZ-2026-0006"]
    assert await house.is_whole()
    assert (await house.ledger.people.customers(CustomerQuery(text="Ada"))).total == 0
    await house.stop()

    # Nobody took note yet, so it is told again, and nothing else is left out.
    await house.start()
    assert list(house.told()) == ["ledger_older"]
    assert await house.print(7) == ["PZ-2026-0007"]
    assert (await house.go_on("ledger_older"))["type"] is FlowResultType.CREATE_ENTRY
    assert house.told() == {}
    log = await house.log()
    assert [action for action, _ in log].count("ledger.restored") == 1
    skips = [json.loads(data) for action, data in log if action == "numbers.skip"]
    assert skips == [{"numbers": [["job", 2026, 2, 5]]}]
    assert await house.is_whole()
    await house.stop()

    await house.start()
    assert house.told() == {}
    await house.stop()


async def test_another_ledger_is_told_and_counts_for_itself(house: House, tmp_path: Path) -> None:
    await house.start()
    await house.print(1, 2)
    await house.stop()
    await house.hass.async_add_executor_job(house.path.write_bytes, b"no database" * 1000)
    await house.start()
    assert list(house.told()) == ["ledger_other"]
    assert await house.print(3) == ["PZ-2026-0001"]
    await house.go_on("ledger_other")
    assert house.told() == {}
    assert "ledger.restored" in [action for action, _ in await house.log()]
    assert await house.is_whole()
    await house.stop()


async def test_a_newer_copy_put_back_after_all_is_the_ledger_that_it_was(
    house: House, tmp_path: Path
) -> None:
    await house.start()
    await house.print(1)
    await house.back_up(tmp_path / "old.db")
    await house.print(2)
    await house.stop()
    await house.hass.async_add_executor_job(shutil.copy, house.path, tmp_path / "new.db")
    await house.restore(tmp_path / "old.db")
    await house.start()
    assert list(house.told()) == ["ledger_older"]
    await house.stop()
    await house.restore(tmp_path / "new.db")
    await house.start()
    assert house.told() == {}
    assert await house.print(3) == ["PZ-2026-0003"]
    await house.stop()


async def test_a_ledger_that_was_older_and_grew_beyond_is_told_too(house: House, tmp_path: Path) -> None:
    await house.start()
    await house.print(1)
    await house.back_up(tmp_path / "old.db")
    await house.print(2)
    await house.stop()
    await house.restore(tmp_path / "old.db")
    elsewhere = Ledger(house.path)
    await elsewhere.open()
    for number in range(10, 20):
        job = await elsewhere.start_job(new_job(identity=str(number)))
        await elsewhere.end_job(job.id, JobEnd(result=JobResult.FAILED, at=T0, witnessed=True))
    await elsewhere.close()
    await house.start()
    assert list(house.told()) == ["ledger_older"]
    assert await house.is_whole()
    await house.stop()


async def test_the_whole_house_restored_but_not_the_library_is_noticed(
    house: House, tmp_path: Path, hass_storage: dict[str, Any]
) -> None:
    """A backup holds the storage beside the ledger: both are as old."""
    key = f"{DOMAIN}.ledger_head"
    shop = await house.start()
    beside = shop.library.root / FILE
    await house.print(1)
    await house.stop()
    await house.hass.async_add_executor_job(shutil.copy, house.path, tmp_path / "old.db")
    old = deepcopy(hass_storage[key])
    await house.start()
    await house.print(2)
    await house.stop()
    await house.restore(tmp_path / "old.db")
    hass_storage[key] = old
    await house.start()
    assert list(house.told()) == ["ledger_older"]
    await house.stop()
    # What is beside the library is not needed, and what was spoilt is nothing.
    for text in ("{", "[]", '{"site": 1, "seq": "x"}', '{"numbers": 3}'):
        await house.hass.async_add_executor_job(beside.write_text, text)
        await house.start()
        assert house.told() == {}
        await house.stop()


async def test_a_moment_after_each_change_the_end_of_the_log_is_remembered(house: House) -> None:
    shop = await house.start()
    await house.print(1)
    beside = shop.library.root / FILE
    assert not await house.hass.async_add_executor_job(beside.exists)
    async_tell_books(house.hass, BookNews())
    async_tell_books(house.hass, BookNews())
    async_fire_time_changed(house.hass, dt_util.utcnow() + timedelta(seconds=31))
    await house.hass.async_block_till_done(wait_background_tasks=True)
    kept = json.loads(await house.hass.async_add_executor_job(beside.read_text))
    head = await house.ledger.continuity.head()
    assert (kept["seq"], kept["hash"], kept["numbers"]) == (head.seq, head.hash, [["job", 2026, 1]])
    assert set(kept) == {"site", "seq", "hash", "at", "numbers"}
    async_tell_books(house.hass, BookNews())
    await house.stop()


async def test_a_library_that_is_away_and_a_ledger_that_is_shut_stop_nobody(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.start()
    await house.print(1)
    (tmp_path / "library").write_text("a file where the folder should be")
    memory = LedgerMemory(house.hass, house.ledger, tmp_path / "library")
    stop = await memory.async_start()
    assert house.told() == {}
    stop()

    async def full(*_: object) -> None:
        raise LedgerFull("full")

    monkeypatch.setattr(house.ledger.continuity, "change", full)
    await memory.async_look()
    await house.stop()


async def test_who_takes_note_while_nothing_can_be_written_is_asked_again(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.start()
    await house.back_up(tmp_path / "old.db")
    await house.print(1)
    await house.stop()
    await house.restore(tmp_path / "old.db")
    await house.start()

    async def full(*_: object) -> None:
        raise LedgerFull("full")

    with monkeypatch.context() as patched:
        patched.setattr(house.ledger.continuity, "accept", full)
        done = await house.go_on("ledger_older")
    assert (done["type"], done["reason"]) == (FlowResultType.ABORT, "ledger_disk_full")
    assert list(house.told()) == ["ledger_older"]
    await house.go_on("ledger_older")
    assert house.told() == {}
    await house.stop()
