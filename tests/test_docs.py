"""The examples of the documentation are valid, and name what is there."""

from collections.abc import Iterator
from pathlib import Path
import re
from typing import Any

import pytest
import yaml

from custom_components.printernizer import services
from custom_components.printernizer.const import DOMAIN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.template import Template

PAGE = Path(__file__).parents[1] / "docs" / "actions.md"
EXAMPLES = [
    yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
]


def calls(tree: Any) -> Iterator[dict[str, Any]]:
    """Find the calls of our actions."""
    if isinstance(tree, list):
        for item in tree:
            yield from calls(item)
    elif isinstance(tree, dict):
        if str(tree.get("action", "")).startswith(f"{DOMAIN}."):
            yield tree
        for item in tree.values():
            yield from calls(item)


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
async def test_an_example_is_valid(hass: HomeAssistant, example: dict[str, Any]) -> None:
    assert example["triggers"]
    cv.SCRIPT_SCHEMA(example["actions"])
    cv.CONDITIONS_SCHEMA(example.get("conditions", []))
    known = {name: {str(key.schema) for key in schema} for name, _, schema, _ in services._ACTIONS}
    for call in calls(example):
        assert call["data"].keys() <= known[call["action"].removeprefix(f"{DOMAIN}.")]


def test_every_action_is_in_the_table() -> None:
    table = PAGE.read_text("utf-8").partition("\n## ")[0]
    for name, *_ in services._ACTIONS:
        assert re.search(rf"`(printernizer\.)?{name}`", table), name


async def test_the_example_that_deletes_picks_old_files_that_are_kept(hass: HomeAssistant) -> None:
    example = next(
        example for example in EXAMPLES if any("delete_file" in call["action"] for call in calls(example))
    )
    loop = next(step["repeat"] for step in example["actions"] if "repeat" in step)
    files = [
        {"path": path, "kind": kind, "modified": modified, "file_id": file_id}
        for path, kind, modified, file_id in (
            ("/old.3mf", "print", "2020-01-01T00:00:00", "a" * 64),
            ("/not_kept.3mf", "print", "2020-01-01T00:00:00", None),
            ("/new.3mf", "print", "2999-01-01T00:00:00", "b" * 64),
            ("/undated.3mf", "print", None, "c" * 64),
            ("/cache", "folder", "2020-01-01T00:00:00", None),
        )
    ]
    picked = Template(loop["for_each"], hass).async_render({"found": {"files": files}})
    assert picked == ["/old.3mf"]
