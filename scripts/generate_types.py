"""Write the TypeScript of the websocket's shapes; called by scripts/generate-types."""

from collections.abc import Iterator
from enum import EnumType, StrEnum
import importlib
from pathlib import Path
import sys
import types
from typing import (
    Annotated,
    Any,
    Literal,
    TypeAliasType,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "frontend" / "src" / "types" / "generated.ts"
PACKAGE = "custom_components.printernizer"
HEADER = """\
// Written by scripts/generate-types from custom_components/printernizer/websocket/types*.py. Do not edit.
"""
PRIMITIVES = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    type(None): "null",
    Any: "unknown",
}


def load_shapes() -> dict[str, Any]:
    """Import the shapes without what surrounds them: they need no Home Assistant. Returned by name."""
    sys.path.insert(0, str(ROOT))
    for name in (PACKAGE, f"{PACKAGE}.websocket"):
        if name not in sys.modules:
            bare = types.ModuleType(name)
            bare.__path__ = [str(ROOT / name.replace(".", "/"))]
            sys.modules[name] = bare
    folder = ROOT / f"{PACKAGE}.websocket".replace(".", "/")
    shapes: dict[str, Any] = {}
    for path in sorted(folder.glob("types*.py")):
        shapes |= vars(importlib.import_module(f"{PACKAGE}.websocket.{path.stem}"))
    return shapes


def typescript_of(hint: Any) -> str:
    """Translate one annotation."""
    if hint in PRIMITIVES:
        return PRIMITIVES[hint]
    if isinstance(hint, TypeAliasType) or is_typeddict(hint) or isinstance(hint, EnumType):
        return hint.__name__
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return f"Partial<{typescript_of(arguments[1])}>"
    if origin is Literal:
        return " | ".join(f'"{value}"' for value in arguments)
    if origin in (Union, types.UnionType):
        parts = [typescript_of(part) for part in arguments]
        return " | ".join(dict.fromkeys(sorted(parts, key=lambda part: part == "null")))
    if origin is list:
        inner = typescript_of(arguments[0])
        return f"({inner})[]" if "|" in inner else f"{inner}[]"
    if origin is dict:
        return f"Record<string, {typescript_of(arguments[1])}>"
    raise TypeError(f"no TypeScript for {hint!r}")


def comment_of(shape: Any) -> str:
    """Return the docstring as a comment."""
    lines = (shape.__doc__ or "").strip().splitlines()
    if len(lines) == 1:
        return f"/** {lines[0]} */\n"
    return "/**\n" + "".join(f" * {line.strip()}".rstrip() + "\n" for line in lines) + " */\n"


def enum_text(shape: type[StrEnum]) -> str:
    """Write an enum as the union of its words."""
    words = "".join(f'\n  | "{member.value}"' for member in shape)
    return f"{comment_of(shape)}export type {shape.__name__} ={words};\n"


def interface_text(shape: Any) -> str:
    """Write a TypedDict as an interface; its optional keys may be absent."""
    rows = "".join(
        f"  {key}{'?' if key in shape.__optional_keys__ else ''}: {typescript_of(hint)};\n"
        for key, hint in get_type_hints(shape, include_extras=True).items()
    )
    return f"{comment_of(shape)}export interface {shape.__name__} {{\n{rows}}}\n"


def alias_text(shape: TypeAliasType) -> str:
    """Write an alias."""
    parts = "".join(f"\n  | {part}" for part in typescript_of(shape.__value__).split(" | "))
    return f"export type {shape.__name__} ={parts};\n"


def blocks(named: dict[str, Any]) -> Iterator[str]:
    """Yield the text of every shape, enums first, in the order of the modules."""
    shapes = [shape for name, shape in named.items() if not name.startswith("_")]
    yield from (
        enum_text(shape)
        for shape in shapes
        if isinstance(shape, EnumType) and issubclass(shape, StrEnum) and [*shape]
    )
    yield from (interface_text(shape) for shape in shapes if is_typeddict(shape))
    yield from (alias_text(shape) for shape in shapes if isinstance(shape, TypeAliasType))


def render() -> str:
    """Return the whole file."""
    return HEADER + "\n" + "\n".join(blocks(load_shapes()))


def main() -> None:
    """Write the file, or with ``--check`` only compare."""
    text = render()
    if "--check" in sys.argv[1:]:
        if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
            sys.exit(f"{TARGET.relative_to(ROOT)} is stale: run scripts/generate-types")
        return
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
