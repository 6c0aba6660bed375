"""What the log of the books says of itself: the panel has words for each of it."""

import json
from pathlib import Path
import re

import pytest

from custom_components.printernizer.ledger import rate_entries

ROOT = Path(__file__).parents[1]
SOURCES = [
    path.read_text(encoding="utf-8")
    for path in (ROOT / "custom_components" / "printernizer" / "ledger").rglob("*.py")
]
ACTION = re.compile(r'(?:action=|ACTION = |_ACTION: Final = )"([a-z_]+\.[a-z_]+)"')


def actions() -> set[str]:
    """Return what is entered in the log, by its technical name."""
    written = {action for source in SOURCES for action in ACTION.findall(source)}
    return written | {f"{noun}.set" for noun in rate_entries._NOUNS.values()}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_action_of_the_log_has_words(language: str) -> None:
    words = json.loads(
        (ROOT / "frontend" / "src" / "localize" / language / "business.json").read_text(encoding="utf-8")
    )
    shown = (ROOT / "frontend" / "src" / "views" / "business-log.ts").read_text(encoding="utf-8")
    assert len(actions()) > 15
    for action in actions():
        assert f"log.action.{action}" in words
        assert f'"{action}"' in shown
