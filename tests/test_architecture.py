"""The house keeps its own rules: who imports whom, how large things grow, what is never written."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
import re

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


@cache
def _text(path: Path) -> str:
    return path.read_text()


@cache
def _nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(_text(path))))


@cache
def _imports(path: Path) -> frozenset[str]:
    """Return the absolute dotted names that a module imports, relative ones resolved."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    names: set[str] = set()
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            names.add(module)
            names |= {f"{module}.{alias.name}" for alias in node.names}
    return frozenset(names)


def _room(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0]


def _name(path: Path) -> str:
    return str(path.relative_to(HOUSE))


def test_a_free_package_imports_neither_home_assistant_nor_a_higher_room() -> None:
    own = "custom_components.printernizer."
    free = [path for path in MODULES if _room(path) in HA_FREE]
    assert {_room(path) for path in free} == set(HA_FREE)
    assert [
        (_name(path), name)
        for path in free
        for name in _imports(path)
        if name.split(".")[0] == "homeassistant"
        or (name.startswith(own) and name.removeprefix(own).split(".")[0] not in MAY_IMPORT[_room(path)])
    ] == []


def test_no_driver_imports_another_vendors_driver() -> None:
    vendors = {
        path.name for path in (HOUSE / "drivers").iterdir() if path.is_dir() and path.name != "__pycache__"
    }
    for vendor in vendors:
        for path in (HOUSE / "drivers" / vendor).rglob("*.py"):
            others = {f"custom_components.printernizer.drivers.{other}" for other in vendors - {vendor}}
            assert not any(name.startswith(tuple(others)) for name in _imports(path)), path


def test_no_module_has_outgrown_the_house() -> None:
    grown = {path: len(_text(path).splitlines()) for path in MODULES}
    assert [
        (_name(path), lines) for path, lines in grown.items() if lines > 600 and not _is_table(path)
    ] == []


def _is_table(path: Path) -> bool:
    rows = re.findall(r"^    .+: .+,$|^    [\"(\d].+,$", _text(path), re.MULTILINE)
    return len(rows) > len(_text(path).splitlines()) / 2


def test_no_function_has_outgrown_the_house() -> None:
    assert [
        (_name(path), node.name)
        for path in MODULES
        for node in _nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= 60
    ] == []


def test_broad_excepts_stand_only_where_they_are_explained() -> None:
    assert [
        f"{_name(path)}:{line} {text}"
        for path in MODULES
        for line, text in _broad_excepts(path)
        if not re.search(r"noqa: BLE001\s+\S", text)
    ] == []


def _broad_excepts(path: Path) -> Iterator[tuple[int, str]]:
    lines = _text(path).splitlines()
    for node in _nodes(path):
        if (
            isinstance(node, ast.ExceptHandler)
            and (node.type is None or isinstance(node.type, ast.Name))
            and getattr(node.type, "id", "bare") in {"Exception", "BaseException", "bare"}
        ):
            yield node.lineno, lines[node.lineno - 1]


def test_log_messages_are_formatted_by_the_logger() -> None:
    assert [
        f"{_name(path)}:{node.lineno}"
        for path in MODULES
        for node in _nodes(path)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"LOGGER", "_LOGGER"}
        and node.args
        and not isinstance(node.args[0], ast.Constant)
    ] == []
