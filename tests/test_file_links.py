"""Signed addresses: the same for half a day, another for every login, never too many."""

from datetime import timedelta

import pytest

from custom_components.printernizer import file_links
from custom_components.printernizer.file_links import FileLinks, SignedPaths, file_path, thumbnail_path
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component


@pytest.fixture
async def clock(hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, socket_enabled: None) -> list[float]:
    """Give the time, which a test may change."""
    assert await async_setup_component(hass, "http", {})
    now = [1_000.0]
    monkeypatch.setattr(hass.loop, "time", lambda: now[0])
    return now


def test_addresses_say_what_they_are_for() -> None:
    assert file_path("ab") == "/api/printernizer/files/ab"
    assert file_path("ab", is_inline=True) == "/api/printernizer/files/ab?inline=1"
    assert thumbnail_path("ab") == "/api/printernizer/thumbnails/ab/0/small"
    assert thumbnail_path("ab", 3, "large") == "/api/printernizer/thumbnails/ab/3/large"


async def test_an_address_is_signed_anew_before_it_ends(
    hass: HomeAssistant, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    signed: list[timedelta] = []

    def sign(_: HomeAssistant, path: str, life: timedelta, *, refresh_token_id: str | None) -> str:
        signed.append(life)
        return f"{path}?{refresh_token_id}.{len(signed)}"

    monkeypatch.setattr(file_links, "async_sign_path", sign)
    links = FileLinks(hass, "token")
    first = links.download("ab")
    assert first == "/api/printernizer/files/ab?token.1"
    clock[0] += timedelta(hours=12).total_seconds()
    assert links.download("ab") == first
    clock[0] += 1
    assert links.download("ab") == "/api/printernizer/files/ab?token.2"
    assert min(signed) >= timedelta(hours=24)
    assert FileLinks(hass, "other").download("ab").endswith("?other.3")
    assert FileLinks(hass, "token").download("ab").endswith("?token.2")


async def test_what_nobody_asks_for_is_forgotten(
    hass: HomeAssistant, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_links, "MOST", 2)
    paths = SignedPaths()
    one = paths.sign(hass, None, "/api/1")
    paths.sign(hass, None, "/api/2")
    assert paths.sign(hass, None, "/api/1") is one
    paths.sign(hass, None, "/api/3")
    assert len(paths._known) == 2
    assert paths.sign(hass, None, "/api/1") is one
