"""STL and OBJ: recognised, measured, drawn, and refused when they lie."""

import ast
from collections.abc import Callable, Iterator
from decimal import Decimal
import io
import math
from pathlib import Path
import struct

from PIL import Image
import pytest

from custom_components.printernizer.printfiles import (
    ModelFacts,
    PrintFileKind,
    Unreadable,
    UnreadablePrintFile,
    estimate_grams,
    read_metadata,
    read_picture,
    render_preview,
    solids,
    verify,
    worker,
)
from custom_components.printernizer.printfiles.meshes import __main__ as meshes
from tests.simulators.printfiles import make_3mf, make_gcode
from tests.simulators.printfiles_solid import Triangle, box, make_obj, make_stl, make_text_stl, vase

from .conftest import Save

BRICK = box(20, 30, 10, at=(100, -50, 0))
MAKERS = {"binary": make_stl, "text": make_text_stl, "obj": make_obj}


def flipped(triangles: list[Triangle]) -> list[Triangle]:
    return [(c, b, a) for a, b, c in triangles]


def facts(path: Path) -> ModelFacts:
    metadata = read_metadata(path)
    assert not metadata.is_sliced
    assert metadata.plates == ()
    assert metadata.model is not None
    return metadata.model


def code_of(path: Path, read: Callable[[Path], object] = read_metadata) -> Unreadable:
    with pytest.raises(UnreadablePrintFile) as error:
        read(path)
    return error.value.code


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do the worker's work right here."""

    def run(task: str, form: str, file: io.BufferedReader, side: int = 0) -> bytes:
        monkeypatch.setattr("sys.stdin", file)
        try:
            return meshes.main(task, form, side)
        except ValueError as error:
            raise UnreadablePrintFile(Unreadable.DAMAGED) from error

    monkeypatch.setattr(solids, "run_worker", run)


@pytest.mark.parametrize("form", MAKERS)
def test_a_model_is_measured_whatever_it_is_called(save: Save, form: str) -> None:
    path = save(MAKERS[form](BRICK))
    assert read_metadata(path).kind is (PrintFileKind.OBJ if form == "obj" else PrintFileKind.STL)
    assert verify(path) is read_metadata(path).kind
    assert facts(path) == ModelFacts(
        size=(Decimal("20.00"), Decimal("30.00"), Decimal("10.00")),
        triangles=12,
        volume=Decimal("6.00"),
        area=Decimal("22.00"),
    )


@pytest.mark.parametrize("form", MAKERS)
def test_a_round_thing_far_from_the_middle_keeps_its_volume(save: Save, in_process: None, form: str) -> None:
    around = [tuple((x + 3000, y - 2000, z) for x, y, z in triangle) for triangle in vase()]
    model = facts(save(MAKERS[form](around)))
    here = facts(save(MAKERS[form](vase())))
    assert here.volume is not None
    assert model.volume is not None
    # The wall of 2 mm is not 2 mm everywhere: it leans.
    assert Decimal(16) < here.volume < Decimal(19)
    # Binary STL has seven digits: two thousandths of a millimetre are lost three metres away.
    assert abs(model.volume - here.volume) < Decimal("0.05")
    assert model.triangles == len(vase())


@pytest.mark.parametrize("form", MAKERS)
def test_only_a_surface_that_closes_has_a_volume(save: Save, in_process: None, form: str) -> None:
    make = MAKERS[form]
    assert facts(save(make(BRICK[:-1]))).volume is None
    assert facts(save(make([*BRICK, ((0, 0, 0), (1, 0, 0), (0, 1, 0))]))).volume is None
    # Some of its triangles look inwards.
    assert facts(save(make([*flipped(BRICK[:2]), *BRICK[2:]]))).volume is None
    # All of them: the program had the axes the other way round.
    assert facts(save(make(flipped(BRICK)))).volume == Decimal("6.00")
    # A triangle without area closes nothing and opens nothing.
    assert facts(save(make([*BRICK, (BRICK[0][0], BRICK[0][0], BRICK[0][1])]))).volume == Decimal("6.00")
    # A point that is written once as 0 and once as -0 is one point.
    minus = [tuple(tuple(part or -0.0 for part in corner) for corner in each) for each in BRICK[:3]]
    assert facts(save(make([*minus, *BRICK[3:]]))).volume == Decimal("6.00")


def test_a_large_model_comes_in_pieces(save: Save, in_process: None) -> None:
    many = vase(steps=200, rings=90)
    assert len(many) > 50_000
    binary, text = facts(save(make_stl(many))), facts(save(make_text_stl(many)))
    assert binary.triangles == text.triangles == len(many)
    assert binary.volume == text.volume


OBJ = """v 0 0 0
v 10 0 0
v 10 10 0
v 0 10 0
v 0 0 10
v 10 0 10
v 10 10 10
v 0 10 10
vt 0 0
vn 0 0 1
usemtl red
{}
"""


@pytest.mark.parametrize(
    "faces",
    [
        "f 4 3 2 1\nf 5 6 7 8\nf 1 2 6 5\nf 3 4 8 7\nf 1 5 8 4\nf 2 3 7 6",
        "f 4/1/1 3/1/1 2/1/1 1/1/1\nf 5/1 6/1 7/1 8/1\nf 1//1 2//1 6//1 5//1\nf 3 4 8\nf 3 8 7\nf 1 5 8 4\nf 2 3 7 6",
        "f -5 -6 -7 -8\nf -4 -3 -2 -1\nf -8 -7 -3 -4\nf -6 -5 -1 -2\nf -8 -4 -1 -5\nf -7 -6 -2 -3",
        "o one\nf 4 3 2 1\nf 5 6 7 8\no two\nf 1 2 6 5\nf 3 4 8 7\ng three\nf 1 5 8 4\nf 2 3 7 6",
    ],
    ids=("corners", "textured", "counted from the end", "named"),
)
def test_objs_of_all_manners_are_one_cube(save: Save, in_process: None, faces: str) -> None:
    model = facts(save(OBJ.format(faces).encode()))
    assert model.volume == Decimal("1.00")
    assert model.triangles == 12


def test_a_weight_is_guessed_from_what_slicers_do_at_first() -> None:
    # 1 cm³ with 6 cm²: a wall of 0.9 mm takes 0.54 of it, and a seventh of the rest is filled.
    assert estimate_grams(Decimal(1), Decimal("1.24"), Decimal(6)) == Decimal("0.76")
    # A thin thing is all wall.
    assert estimate_grams(Decimal("0.5"), Decimal(1), Decimal(100)) == Decimal("0.50")
    assert estimate_grams(Decimal(1000), Decimal("1.24")) == Decimal("280.86")
    assert estimate_grams(Decimal(0), Decimal("1.24")) == Decimal("0.00")


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a", make_stl(BRICK, b"solid but binary"), PrintFileKind.STL),
        ("a.gcode", make_stl(BRICK), PrintFileKind.STL),
        ("a", b"\n  SOLID x\nFACET NORMAL 0 0 1\n", PrintFileKind.STL),
        ("a.stl", b"solid\nendsolid", PrintFileKind.STL),
        ("a.STL", bytes(200), PrintFileKind.STL),
        ("a.obj", b"# a long preface\n", PrintFileKind.OBJ),
        ("a", b"# made here\nv 1 2 3\n", PrintFileKind.OBJ),
        ("a.obj", b"G28\nv 1\n", PrintFileKind.GCODE),
        ("a.stl", make_gcode(layers=2), PrintFileKind.GCODE),
        ("a", b"solid ground\n", PrintFileKind.GCODE),
        ("a.obj", make_3mf(layers=2), PrintFileKind.THREEMF),
    ],
    ids=range(11),
)
def test_the_name_only_decides_where_the_content_does_not(
    tmp_path: Path, name: str, content: bytes, kind: PrintFileKind
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert solids.kind_of(path) is kind


@pytest.mark.parametrize("form", MAKERS)
def test_a_model_is_drawn_on_transparent_ground(save: Save, form: str) -> None:
    path = save(MAKERS[form](vase()))
    picture = render_preview(path, 160)
    assert picture is not None
    assert (picture.mime, picture.width, picture.height) == ("image/webp", 160, 160)
    with Image.open(io.BytesIO(picture.data)) as image:
        assert (image.format, image.mode, image.size) == ("WEBP", "RGBA", (160, 160))
        corner, middle = image.getpixel((2, 2)), image.getpixel((80, 90))
        _, _, bottom, right = image.getchannel("A").getbbox() or (0, 0, 0, 0)
    assert corner[3] == 0
    assert middle[3] == 255
    # Neither as light as a light page, nor as dark as a dark one.
    assert all(70 < part < 215 for part in middle[:3])
    assert max(bottom, right) > 145
    assert read_picture(path, None, 160) is None


def shown(triangles: list[Triangle], save: Save, side: int = 64) -> Image.Image:
    picture = render_preview(save(make_stl(triangles)), side)
    assert picture is not None
    return Image.open(io.BytesIO(picture.data)).convert("RGBA")


def share(image: Image.Image) -> float:
    """Tell how much of a picture is covered."""
    return sum(image.getchannel("A").histogram()[128:]) / (image.width * image.height)


def test_what_is_near_hides_what_is_far(save: Save, in_process: None) -> None:
    alone = shown(box(10, 10, 10), save)
    # A small box, wholly inside.
    hidden = shown([*box(10, 10, 10), *box(2, 2, 2, at=(4, 4, 4))], save)
    assert alone.tobytes() == hidden.tobytes()
    # In either order, also when the axes are the other way round.
    around = shown([*box(2, 2, 2, at=(4, 4, 4)), *flipped(box(10, 10, 10))], save)
    assert alone.tobytes() == around.tobytes()
    # Through the missing lid the inside is seen, and what lies there.
    is_open, lid = box(10, 10, 10), box(10, 10, 10)[2:4]
    del is_open[2:4]
    empty = shown(is_open, save)
    assert empty.tobytes() != alone.tobytes()
    assert shown([*is_open, *box(2, 2, 9, at=(4, 4, 0))], save).tobytes() != empty.tobytes()
    assert shown([*box(2, 2, 9, at=(4, 4, 0)), *lid, *is_open], save).tobytes() == alone.tobytes()


def test_flat_tiny_and_fine_models_are_drawn(save: Save, in_process: None) -> None:
    flat = [((0, 0, 0), (10, 0, 0), (0, 10, 0))]
    assert share(shown(flat, save)) > 0.1
    assert share(shown(flipped(flat), save)) > 0.1
    assert 0.3 < share(shown(box(1e-3, 1e-3, 1e-3), save)) < 0.9
    assert 0.3 < share(shown(box(9e5, 9e5, 9e5), save)) < 0.9
    coarse, fine = shown(vase(60, 20), save), shown(vase(360, 200), save)
    # Triangles much smaller than a pixel leave no holes.
    assert abs(share(coarse) - share(fine)) < 0.02
    # A line has nothing to see.
    assert share(shown([((0, 0, 0), (1, 1, 1), (2, 2, 2))], save)) == 0


def test_only_models_are_drawn(save: Save) -> None:
    assert render_preview(save(make_3mf(layers=2)), 64) is None
    assert render_preview(save(make_gcode(layers=2)), 64) is None
    assert render_preview(save(b""), 64) is None
    assert render_preview(save(make_stl([((0, 0, math.nan),) * 3])), 64) is None


def claiming(count: int, triangles: int = 1) -> bytes:
    return bytes(80) + struct.pack("<I", count) + bytes(50 * triangles)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.stl", claiming(0xFFFFFFFF), Unreadable.TRUNCATED),
        ("a.stl", claiming(2), Unreadable.TRUNCATED),
        ("a.stl", bytes(40), Unreadable.TRUNCATED),
        ("a.stl", claiming(0), Unreadable.DAMAGED),
        ("a", claiming(0, 0) + bytes(1), Unreadable.UNKNOWN_FORMAT),
        ("a.stl", make_text_stl(BRICK)[:-20], Unreadable.TRUNCATED),
    ],
    ids=("four billion", "two", "no header", "none", "no triangle", "text"),
)
def test_a_size_that_can_not_be_is_refused_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, code: Unreadable
) -> None:
    monkeypatch.setattr(solids, "run_worker", None)
    path = tmp_path / name
    path.write_bytes(content)
    assert code_of(path) is code
    if name == "a.stl":
        assert code_of(path, verify) is code
        assert render_preview(path, 64) is None
    path.write_bytes(make_stl(BRICK))
    monkeypatch.undo()
    assert facts(path).triangles == 12


def test_something_behind_the_triangles_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "colored.stl"
    path.write_bytes(make_stl(BRICK) + b"COLOR=\xff\xff")
    assert verify(path) is PrintFileKind.STL
    assert facts(path).volume == Decimal("6.00")


FACET = "facet normal 0 0 1\nouter loop\nvertex {}\nvertex 1 0 0\nvertex 0 1 0\nendloop\nendfacet\n"


@pytest.mark.parametrize(
    "content",
    [
        make_stl([((math.nan, 0, 0), (1, 0, 0), (0, 1, 0))]),
        make_stl([((math.inf, 0, 0), (1, 0, 0), (0, 1, 0))]),
        make_stl([((3e38, 0, 0), (1, 0, 0), (0, 1, 0))]),
        f"solid\n{FACET.format('0 0 nan')}endsolid\n".encode(),
        f"solid\n{FACET.format('0 0 zero')}endsolid\n".encode(),
        f"solid\n{FACET.format('0 0 1e400')}endsolid\n".encode(),
        f"solid\n{FACET.format('0 0')}endsolid\n".encode(),
        b"solid\nfacet normal endfacet\nendsolid\n",
        b"solid\nfacet normal" + b" 0" * 3_000_000 + b"\nendsolid\n",
        b"v 0 0 0\nv 1 0 0\nv 0 1 0\n",
        b"v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 9\n",
        b"v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 99999999999999999999\n",
        b"v 0 0 0\nv 1 0 0\nv 0 1 0\nf one two three\n",
        b"v 0 0\nv 1 0\nv 0 1\nf 1 2 3\n",
        b"v 0 0 nan\nv 1 0 0\nv 0 1 0\nf 1 2 3\n",
        b"v " + b"1 " * 5_000_000 + b"\nf 1 1 1\n",
    ],
    ids=range(16),
)
def test_a_model_of_nonsense_is_refused(save: Save, in_process: None, content: bytes) -> None:
    assert code_of(save(content)) is Unreadable.DAMAGED
    assert facts(save(make_obj(BRICK))).triangles == 12


def test_the_worker_tells_nonsense_from_not_having_worked(save: Save) -> None:
    path = save(make_stl([((math.nan, 0, 0), (1, 0, 0), (0, 1, 0))]))
    assert code_of(path) is Unreadable.DAMAGED
    path.write_bytes(make_stl(BRICK))
    assert facts(path).volume == Decimal("6.00")


def test_a_line_of_a_billion_characters_is_not_even_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "line.obj"
    with path.open("wb") as file:
        file.write(b"v 1 2 3")
        file.seek(16 * 1024)
        file.truncate(1_000_000_000)
    monkeypatch.setattr(solids, "run_worker", None)
    assert code_of(path) in (Unreadable.TOO_LARGE, Unreadable.UNKNOWN_FORMAT)
    path.write_bytes(b"v 1 2 3 " + b" " * 20_000)
    with path.open("r+b") as file:
        file.truncate(1_000_000_000)
    assert code_of(path) is Unreadable.TOO_LARGE
    assert render_preview(path, 64) is None
    # Not to be measured is no reason not to be kept.
    assert verify(path) is PrintFileKind.OBJ


def test_a_model_that_takes_too_much_is_given_up(save: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(make_obj(vase(300, 100)))
    with monkeypatch.context() as patch:
        patch.setattr(worker, "MEGABYTES", 20)
        assert code_of(path) is Unreadable.TOO_LARGE
        assert render_preview(path, 64) is None
    with monkeypatch.context() as patch:
        patch.setattr(worker, "SECONDS", 0.01)
        assert code_of(path) is Unreadable.TOO_LARGE
    assert facts(path).triangles == len(vase(300, 100))


def test_without_a_worker_a_model_is_still_a_model(save: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(make_stl(BRICK))
    with monkeypatch.context() as patch:
        patch.setattr("sys.executable", "/nowhere/python")
        assert read_metadata(path).model is None
        assert render_preview(path, 64) is None
    worker._folders.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(worker, "find_spec", lambda name: None)
        assert read_metadata(path).model is None
    with monkeypatch.context() as patch:
        patch.setattr(worker, "_START", "raise SystemExit(1)")
        assert read_metadata(path).model is None
    assert facts(path).triangles == 12


def test_the_worker_is_told_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPERVISOR_TOKEN", "hush")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/lib")
    handed = worker._environment()
    assert "hush" not in handed.values()
    assert handed["LD_LIBRARY_PATH"] == "/opt/lib"


class Shrinking(io.BytesIO):
    """A file that is cut while it is read."""

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        self.truncate(self.tell())
        return data


def test_a_model_that_shrinks_while_it_is_read_makes_no_sense() -> None:
    from custom_components.printernizer.printfiles.meshes.triangles import pieces

    with pytest.raises(ValueError, match="shorter"):
        list(pieces(Shrinking(make_stl(BRICK)), "binary_stl"))


def test_a_model_that_grows_while_it_is_read_is_read_as_it_was(save: Save, in_process: None) -> None:
    path = save(make_stl(BRICK))

    def grow() -> Iterator[None]:
        with path.open("ab") as file:
            file.write(bytes(1000))
            yield

    with solids.open_file(path) as file:
        form = solids.check(file, PrintFileKind.STL)
        next(grow())
        assert b'"triangles": 12' in solids.run_worker(worker.Task.FACTS, form, file)


def test_no_other_module_loads_what_only_the_worker_needs() -> None:
    folder = Path(solids.__file__).parent
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {name.split(".")[0] for name in names} & {"numpy", "trimesh", "meshes"}, path
