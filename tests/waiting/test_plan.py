"""Lists of what waits: kept over restarts, following printers and files."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, flush_store

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.ledger import LedgerError
from custom_components.printernizer.shop import SHOP
from custom_components.printernizer.waiting import MOST_WAITING, WaitingList, WaitingPrint, files
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.setup import async_setup_component
from tests.eventually import eventually
from tests.kept_files import keep
from tests.simulators.printfiles import make_3mf

STORE = f"{DOMAIN}.waiting"
VASE = make_3mf(name="Vase", seconds=5400)


@pytest.fixture
def bench(hass: HomeAssistant) -> MockConfigEntry:
    """Give the entry of a printer that is not set up: it is switched off, or nobody has tried yet."""
    entry = MockConfigEntry(domain=DOMAIN, title="Bench", unique_id="SERIAL", data={"vendor": "bambu"})
    entry.add_to_hass(hass)
    return entry


@pytest.fixture
async def waiting(hass: HomeAssistant, socket_enabled: None, monkeypatch: pytest.MonkeyPatch) -> WaitingList:
    """Give the lists of a shop that is open."""
    monkeypatch.setattr(files, "LOOK_DELAY", 0)
    assert await async_setup_component(hass, "websocket_api", {})
    assert await async_setup_component(hass, DOMAIN, {})
    return hass.data[SHOP].waiting


async def add(
    hass: HomeAssistant, entry_id: str, name: str = "Vase.gcode.3mf", **details: Any
) -> WaitingPrint:
    file = await keep(hass, name, make_3mf(name=name, seconds=5400))
    return hass.data[SHOP].waiting.add(entry_id, file, 1, by="anna", **details)


def names(waiting: WaitingList, entry_id: str) -> list[str]:
    return [each.name for each in waiting.of(entry_id)]


async def test_what_waits_is_there_again_after_a_restart_in_its_order(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList, hass_storage: dict[str, Any]
) -> None:
    first = await add(hass, bench.entry_id, "One.gcode.3mf", copies=4, note="blue")
    second = await add(hass, bench.entry_id, "Two.gcode.3mf", before=first.id)
    assert len(await written(waiting, hass_storage)) == 2
    again = WaitingList(hass)
    await again.async_load()
    assert again.of(bench.entry_id) == (second, first)
    assert (first.seconds, first.copies, first.note, first.added_by) == (5400, 4, "blue", "anna")


async def written(waiting: WaitingList, hass_storage: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows as they are kept."""
    await flush_store(waiting._store)
    rows: list[dict[str, Any]] = hass_storage[STORE]["data"]["prints"]
    return rows


async def test_a_printer_that_left_while_nobody_looked_has_no_list(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList, hass_storage: dict[str, Any]
) -> None:
    here = await add(hass, bench.entry_id)
    rows: list[Any] = await written(waiting, hass_storage)
    rows = [{**rows[0], "id": "elsewhere", "entry_id": "gone"}, *rows, "hostile", {**rows[0], "id": 5}]
    hass_storage[STORE] = {"version": 1, "key": STORE, "data": {"prints": rows}}
    again = WaitingList(hass)
    await again.async_load()
    assert again.files() == {here.file_id}
    assert again.of(bench.entry_id) == (here,)
    assert again.of("gone") == ()


async def test_a_list_that_somebody_made_too_long_is_cut(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList, hass_storage: dict[str, Any]
) -> None:
    await add(hass, bench.entry_id)
    [row] = await written(waiting, hass_storage)
    rows = [{**row, "id": str(at)} for at in range(MOST_WAITING + 50)]
    hass_storage[STORE] = {"version": 1, "key": STORE, "data": {"prints": rows}}
    again = WaitingList(hass)
    await again.async_load()
    assert len(again.of(bench.entry_id)) == MOST_WAITING


async def test_a_list_is_full_at_some_time(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList
) -> None:
    file = await keep(hass, "Vase.gcode.3mf", VASE)
    for _ in range(MOST_WAITING):
        waiting.add(bench.entry_id, file, 1, by="anna")
    with pytest.raises(ServiceValidationError) as refused:
        waiting.add(bench.entry_id, file, 1, by="anna")
    assert refused.value.translation_key == "waiting_full"
    assert waiting.add("another", file, 1, by="anna") in waiting.of("another")


async def test_a_print_that_began_is_one_copy_less_and_the_last_one_goes(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList
) -> None:
    each = await add(hass, bench.entry_id, copies=2)
    waiting.took(bench.entry_id, each.id, each.file_id, 1)
    assert [left.copies for left in waiting.of(bench.entry_id)] == [1]
    waiting.took(bench.entry_id, each.id, each.file_id, None)
    assert waiting.of(bench.entry_id) == ()
    # Whoever started it from a list that was old by then started it all the same.
    waiting.took(bench.entry_id, each.id, each.file_id, 1)


@pytest.mark.parametrize(
    "other", [{"plate": 2}, {"entry_id": "other"}, {"file_id": "cd" * 32}, {"file_id": None}]
)
async def test_another_print_than_the_one_that_waits_does_not_count(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList, other: dict[str, Any]
) -> None:
    each = await add(hass, bench.entry_id)
    started = {"entry_id": bench.entry_id, "file_id": each.file_id, "plate": 1, **other}
    waiting.took(waiting_id=each.id, **started)
    assert waiting.of(bench.entry_id) == (each,)


async def test_only_the_list_that_changed_is_told(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList
) -> None:
    told: list[str] = []
    stop = waiting.subscribe(told.append)
    each = await add(hass, bench.entry_id)
    assert told == [bench.entry_id]
    waiting.move(each.id, None)
    waiting.update(each.id, copies=1)
    waiting.forget("nobody")
    assert told == [bench.entry_id]
    waiting.update(each.id, note="soon")
    assert told == [bench.entry_id] * 2
    stop()
    waiting.remove(each.id)
    assert told == [bench.entry_id] * 2


async def test_what_is_known_of_all_of_it_follows_each_change(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList
) -> None:
    assert waiting.outlook(bench.entry_id) is None
    each = await add(hass, bench.entry_id, copies=2)
    before = waiting.outlook(bench.entry_id)
    assert before is not None
    assert (before.next, before.count, before.seconds) == (each, 2, 10800)
    assert waiting.outlook(bench.entry_id) is before
    waiting.update(each.id, copies=3)
    after = waiting.outlook(bench.entry_id)
    assert after is not None
    assert after.count == 3


async def test_a_removed_printer_takes_its_list_with_it(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList
) -> None:
    await add(hass, bench.entry_id)
    await hass.config_entries.async_remove(bench.entry_id)
    assert waiting.of(bench.entry_id) == ()
    assert waiting.files() == frozenset()


async def test_an_entry_whose_file_was_deleted_says_so_until_the_file_is_back(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList
) -> None:
    each = await add(hass, bench.entry_id)
    await hass.data[SHOP].library.remove(each.file_id)
    await eventually(lambda: waiting.find(each.id).is_gone)
    assert waiting.find(each.id).name == "Vase.gcode.3mf"
    assert waiting.outlook(bench.entry_id) is None
    await keep(hass, "Vase.gcode.3mf", make_3mf(name="Vase.gcode.3mf", seconds=5400))
    await eventually(lambda: not waiting.find(each.id).is_gone)


async def test_while_the_books_are_shut_entries_stay_as_they_were(
    hass: HomeAssistant, bench: MockConfigEntry, waiting: WaitingList, monkeypatch: pytest.MonkeyPatch
) -> None:
    each = await add(hass, bench.entry_id)
    library = hass.data[SHOP].library
    asked: list[str] = []

    async def shut(sha256: str) -> None:
        asked.append(sha256)
        raise LedgerError

    monkeypatch.setattr(library.index, "file", shut)
    library._tell()
    await eventually(lambda: bool(asked))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert waiting.of(bench.entry_id) == (each,)
