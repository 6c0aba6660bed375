"""The shapes of the websocket exist once, in Python."""

from pathlib import Path
import runpy
from typing import Annotated, Any, TypedDict

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts" / "generate_types.py"))


def test_the_generated_types_are_not_stale(script: dict[str, Any]) -> None:
    generated = ROOT / "frontend" / "src" / "types" / "generated.ts"
    assert generated.read_text() == script["render"](), "run scripts/generate-types"


class _Shape(TypedDict):
    number: int | None


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        (int | None, "number | null"),
        (None | float | int, "number | null"),
        (list[str | None], "(string | null)[]"),
        (list[bool], "boolean[]"),
        (dict[str, int], "Record<string, number>"),
        (Annotated[dict[str, Any], _Shape], "Partial<_Shape>"),
    ],
)
def test_hints_become_typescript(script: dict[str, Any], hint: Any, expected: str) -> None:
    assert script["typescript_of"](hint) == expected


def test_a_hint_that_typescript_has_no_word_for_is_refused(script: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        script["typescript_of"](set[int])
