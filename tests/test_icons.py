"""Icons and brand images."""

import json
from pathlib import Path
import re

from PIL import Image
import pytest

import custom_components.printernizer as package

ROOT = Path(package.__file__).parent
ICONS = (ROOT / "icons.json").read_text("utf-8")


def known_icons() -> set[str]:
    """List the names that the frontend ships."""
    hass_frontend = pytest.importorskip("hass_frontend", reason="the frontend is not installed")
    names: set[str] = set()
    for path in (Path(hass_frontend.__file__).parent / "static" / "mdi").glob("*.json"):
        content = json.loads(path.read_text("utf-8"))
        names |= content.keys() if isinstance(content, dict) else set()
    return names


def test_every_icon_is_one_that_the_frontend_has() -> None:
    used = set(re.findall(r'"mdi:([^"]+)"', ICONS))
    assert used
    assert used <= known_icons()


def test_every_entity_has_an_icon() -> None:
    named = json.loads((ROOT / "translations" / "en.json").read_text("utf-8"))["entity"]
    icons = json.loads(ICONS)["entity"]
    for platform, entities in named.items():
        assert entities.keys() == icons[platform].keys(), platform


@pytest.mark.parametrize("prefix", ["", "dark_"])
@pytest.mark.parametrize(("suffix", "factor"), [("", 1), ("@2x", 2)])
def test_brand_images_have_the_sizes_that_home_assistant_asks_for(
    prefix: str, suffix: str, factor: int
) -> None:
    with Image.open(ROOT / "brand" / f"{prefix}icon{suffix}.png") as icon:
        assert icon.size == (256 * factor, 256 * factor)
        assert icon.getbbox() is not None
    with Image.open(ROOT / "brand" / f"{prefix}logo{suffix}.png") as logo:
        assert 128 * factor <= min(logo.size) <= 256 * factor
