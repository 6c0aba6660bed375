"""Money, grams and energy are exact: no float in the packages that count them."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "custom_components" / "printernizer"
EXACT = ("documents", "costing", "ledger", "exports", "spoolman")
FILES = sorted(path for package in EXACT for path in (ROOT / package).rglob("*.py"))


def floats(source: str) -> list[int]:
    """Return the lines that use a float: a literal, the name, a division of whole numbers can't be told apart."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float | complex))
        or (isinstance(node, ast.Name) and node.id in {"float", "Float", "REAL", "Double", "isclose"})
        or (
            isinstance(node, ast.Attribute)
            and node.attr in {"Float", "REAL", "Double", "total_seconds", "timestamp"}
        )
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "round")
    ]


def test_no_float_near_money() -> None:
    found = {str(path.relative_to(ROOT)): floats(path.read_text("utf-8")) for path in FILES}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_there_are_files_to_look_at() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in FILES} >= {"costing", "ledger"}


@pytest.mark.parametrize(
    "source",
    [
        "x = 0.5",
        "x = float('1')",
        "def f(x: float) -> None: ...",
        "c = Column(sa.Float)",
        "x = round(y, 2)",
        "x = t.total_seconds()",
    ],
)
def test_a_float_would_be_found(source: str) -> None:
    assert floats(source) == [1]
