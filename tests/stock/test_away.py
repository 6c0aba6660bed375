"""A Spoolman server that stays away is told, and taken back when it is there again."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.stock.away import PATIENCE, AwayNotice
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir


@pytest.fixture
def notice(hass: HomeAssistant) -> AwayNotice:
    return AwayNotice(hass)


async def wait(hass: HomeAssistant, freezer: FrozenDateTimeFactory, time: timedelta) -> bool:
    """Let time pass, and tell whether there is an issue then."""
    freezer.tick(time)
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    return ir.async_get(hass).async_get_issue(DOMAIN, "spoolman_away") is not None


async def test_a_server_that_is_away_for_long_is_told_until_it_is_back(
    hass: HomeAssistant, notice: AwayNotice, freezer: FrozenDateTimeFactory
) -> None:
    notice.async_away()
    assert not await wait(hass, freezer, PATIENCE / 2)
    notice.async_away()
    assert await wait(hass, freezer, PATIENCE / 2 + timedelta(seconds=1)), "it counts from the first time"
    notice.async_back()
    assert not await wait(hass, freezer, PATIENCE * 2)


async def test_a_server_that_is_soon_back_is_not_told(
    hass: HomeAssistant, notice: AwayNotice, freezer: FrozenDateTimeFactory
) -> None:
    notice.async_away()
    notice.async_back()
    assert not await wait(hass, freezer, PATIENCE * 2)
    notice.async_away()
    notice.async_stop()
    assert not await wait(hass, freezer, PATIENCE * 2)
