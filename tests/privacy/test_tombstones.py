"""The list of the erased is kept in two places, and either of them is enough."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.ledger.people_rows import Tombstone
from custom_components.printernizer.privacy.tombstones import FILE, Tombstones
from homeassistant.core import HomeAssistant

STONE = Tombstone(customer="K-0007", erased_at=datetime(2026, 11, 23, 12, tzinfo=UTC), files=("a" * 64,))


async def test_either_place_is_enough(
    hass: HomeAssistant, tmp_path: Path, hass_storage: dict[str, Any]
) -> None:
    stones = Tombstones(hass, tmp_path)
    assert await stones.async_load() == ()
    await stones.async_add([STONE])
    assert await Tombstones(hass, tmp_path).async_load() == (STONE,)
    (tmp_path / FILE).unlink()
    assert await Tombstones(hass, tmp_path).async_load() == (STONE,)
    await Tombstones(hass, tmp_path).async_add([STONE])
    hass_storage.pop(f"{DOMAIN}.erasures")
    assert await Tombstones(hass, tmp_path).async_load() == (STONE,)
    await stones.async_drop(STONE)
    assert await Tombstones(hass, tmp_path).async_load() == ()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"erased": 7}', '{"erased": [{"customer": "a b", "erased_at": "x"}]}']
)
async def test_a_list_that_was_spoilt_is_no_list(hass: HomeAssistant, tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert await Tombstones(hass, tmp_path).async_load() == ()


async def test_a_library_that_is_away_leaves_the_other_place(
    hass: HomeAssistant, tmp_path: Path, hass_storage: dict[str, Any]
) -> None:
    (tmp_path / "library").write_text("a file where the folder should be")
    stones = Tombstones(hass, tmp_path / "library")
    await stones.async_add([STONE])
    assert "K-0007" in str(hass_storage)
