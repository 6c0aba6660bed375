"""The house keeps its own rules: who imports whom, how large things grow, what is never written."""

import ast
from pathlib import Path
import re

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "custom_components" / "printernizer"
HA_FREE = ("drivers", "printfiles", "library", "ledger", "costing", "exports", "spoolman", "documents")
MAY_IMPORT = {
    "drivers": {"drivers"},
    "printfiles": {"printfiles"},
    "costing": {"costing"},
    "library": {"library", "drivers", "printfiles"},
    # The neutral enums exist once; the index of kept files lives in the ledger's database.
    "ledger": {"ledger", "costing", "drivers", "library", "printfiles"},
    "documents": {"documents", "ledger", "costing"},
    "exports": {"exports", "ledger", "costing"},
    "imports": {"imports", "exports", "ledger", "costing", "drivers"},
    "spoolman": {"spoolman", "ledger", "costing"},
}
MODULES = sorted(HOUSE.rglob("*.py"))


def _imports(path: Path) -> set[str]:
    """Return the absolute dotted names that a module imports, relative ones resolved."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            names.add(module)
            names |= {f"{module}.{alias.name}" for alias in node.names}
    return names


def _room(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0]


def _name(path: Path) -> str:
    return str(path.relative_to(HOUSE))


@pytest.mark.parametrize("path", [path for path in MODULES if _room(path) in HA_FREE], ids=_name)
def test_a_free_package_imports_neither_home_assistant_nor_a_higher_room(path: Path) -> None:
    own = "custom_components.printernizer."
    for name in _imports(path):
        assert name.split(".")[0] != "homeassistant", name
        if name.startswith(own):
            assert name.removeprefix(own).split(".")[0] in MAY_IMPORT[_room(path)], name


def test_no_driver_imports_another_vendors_driver() -> None:
    vendors = {
        path.name for path in (HOUSE / "drivers").iterdir() if path.is_dir() and path.name != "__pycache__"
    }
    for vendor in vendors:
        for path in (HOUSE / "drivers" / vendor).rglob("*.py"):
            others = {f"custom_components.printernizer.drivers.{other}" for other in vendors - {vendor}}
            assert not any(name.startswith(tuple(others)) for name in _imports(path)), path


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_module_or_function_has_outgrown_the_house(path: Path) -> None:
    text = path.read_text()
    is_table = (
        len(re.findall(r"^    .+: .+,$|^    [\"(\d].+,$", text, re.MULTILINE)) > len(text.splitlines()) / 2
    )
    assert len(text.splitlines()) <= 600 or is_table
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno < 60, node.name


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_broad_excepts_stand_only_where_they_are_explained(path: Path) -> None:
    lines = path.read_text().splitlines()
    for node in ast.walk(ast.parse("\n".join(lines))):
        if isinstance(node, ast.ExceptHandler):
            names = (
                {getattr(node.type, "id", "bare")}
                if node.type is None or isinstance(node.type, ast.Name)
                else set()
            )
            if names & {"Exception", "BaseException", "bare"}:
                line = lines[node.lineno - 1]
                assert re.search(r"noqa: BLE001\s+\S", line), f"{path.name}:{node.lineno} {line}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_log_messages_are_formatted_by_the_logger(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id in {"LOGGER", "_LOGGER"}
            and node.args
        ):
            assert isinstance(node.args[0], ast.Constant), f"{path.name}:{node.lineno}"
