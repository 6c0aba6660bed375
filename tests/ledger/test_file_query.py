"""Finding files: words, filters, order and pages."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.printernizer.drivers.models import FileKind, JobResult
from custom_components.printernizer.ledger import JobEnd, Ledger
from custom_components.printernizer.ledger.file_keys import sort_name
from custom_components.printernizer.library.models import FileQuery, FileSort, KeptFile, OriginSource

from .conftest import T0, new_job
from .kept_files import MINUTE, metadata, new_file, origin, sha

pytestmark = pytest.mark.every_database


async def pages(ledger: Ledger, query: FileQuery) -> AsyncIterator[tuple[KeptFile, ...]]:
    while True:
        page = await ledger.files(query)
        assert page.next is None or len(page.items) == query.limit
        yield page.items
        if page.next is None:
            return
        query = replace(query, after=page.next)


async def numbers(ledger: Ledger, **values: object) -> list[int]:
    page = await ledger.files(FileQuery(**values))
    assert page.total == len(page.items)
    return [found.size - 1000 for found in page.items]


async def test_files_are_found_by_the_words_of_their_names_notes_and_tags(ledger: Ledger) -> None:
    await ledger.keep_file(new_file(1, "/cache/GROSSE STRASSE 100%.3mf"))
    await ledger.keep_file(new_file(1, "/model/road.3mf"))
    await ledger.keep_file(new_file(2, "/cache/U\u0308ber_graben.3mf", at=T0 + MINUTE))
    await ledger.update_file(
        sha(2), {"name": "Brücke", "note": "Für den Laden\nrot", "tags": ("Große Vase",)}
    )

    assert await numbers(ledger) == [2, 1]
    assert await numbers(ledger, text="   ") == [2, 1]
    assert await numbers(ledger, text="straße große") == [1]
    assert await numbers(ledger, text="ROAD strasse") == [1]
    assert await numbers(ledger, text="road brücke") == []
    assert await numbers(ledger, text="%") == [1]
    assert await numbers(ledger, text="über_") == await numbers(ledger, text="BRU\u0308CKE über") == [2]
    assert await numbers(ledger, text="laden vase GROSSE") == [2]
    assert await numbers(ledger, text="über/") == []
    await ledger.update_file(sha(2), {"note": "", "tags": ()})
    assert await numbers(ledger, text="laden") == await numbers(ledger, text="vase") == []
    assert await numbers(ledger, text="\0 \ud800") == []
    assert await numbers(ledger, text="x " * 5000) == []


async def test_files_are_filtered_by_what_is_asked_for(ledger: Ledger) -> None:
    await ledger.keep_file(new_file(1, metadata=metadata("PLA", "PETG")))
    await ledger.keep_file(new_file(1, serial="A1-2"))
    await ledger.keep_file(new_file(2, metadata=metadata("PETG"), kind=FileKind.MODEL))
    await ledger.keep_file(
        new_file(3, origin=origin(serial="", source=OriginSource.UPLOAD), kind=FileKind.LOG)
    )
    await ledger.update_file(sha(1), {"tags": ("rot", "Vase")})
    await ledger.update_file(sha(2), {"tags": ("vase",), "is_pinned": True})

    assert await numbers(ledger, kinds=(FileKind.PRINT, FileKind.LOG)) == [3, 1]
    assert await numbers(ledger, printers=("A1-1",)) == [2, 1]
    assert await numbers(ledger, printers=("A1-1", "A1-2")) == [2, 1]
    assert await numbers(ledger, printers=("A1-2",)) == [1]
    assert await numbers(ledger, materials=("PLA",)) == [1]
    assert await numbers(ledger, materials=("PLA", "PETG")) == [2, 1]
    assert await numbers(ledger, tags=("VASE",)) == [2, 1]
    assert await numbers(ledger, tags=("vase", "rot")) == [1]
    assert await numbers(ledger, is_pinned=True) == [2]
    assert await numbers(ledger, is_pinned=False) == [3, 1]
    assert await numbers(ledger, printers=("A1-1",), materials=("PETG",), is_pinned=False, text="würfel") == [
        1
    ]


async def test_files_are_sorted_by_what_is_asked_for(ledger: Ledger) -> None:
    for number, name in ((1, "Teil 10"), (2, "äpfel"), (3, "Zebra"), (4, "TEIL 9"), (5, "zebra")):
        at = T0 + (7 * number % 5) * MINUTE
        await ledger.keep_file(new_file(number, f"/{name}.3mf", at=at, size=1000 + number))
    for number, minutes in ((4, 1), (2, 5), (4, 3)):
        job = await ledger.start_job(new_job(first_seen_at=T0 + minutes * MINUTE))
        await ledger.update_job(job.id, {"file_sha256": sha(number)})
        await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=T0, witnessed=True))

    async def both(sort: FileSort) -> list[int]:
        rising = await numbers(ledger, sort=sort, is_descending=False)
        assert await numbers(ledger, sort=sort, text="3mf") == rising[::-1]
        assert await numbers(ledger, sort=sort) == rising[::-1]
        return rising

    assert await both(FileSort.NAME) == [2, 4, 1, 3, 5]
    assert await both(FileSort.SIZE) == [1, 2, 3, 4, 5]
    assert await both(FileSort.ADDED) == [5, 3, 1, 4, 2]
    assert await both(FileSort.PRINTED) == [1, 3, 5, 4, 2]


def test_names_are_sorted_as_people_do() -> None:
    names = ["2", "10", "a", "Ä b", "a c", "B", "Straße", "strassen", "\U0001f600"]
    assert sorted(set(names), key=sort_name) == names
    assert len(sort_name("1" + "a1" * 127)) == 255


_entries = st.lists(
    st.tuples(
        st.sampled_from(["a", "A", "ä", "Teil 2", "Teil 10", "\U0001f600", "%_/", "a.b\n1"]),  # name
        st.integers(0, 3),  # size
        st.integers(0, 2),  # minutes
        st.none() | st.integers(0, 2),  # printed
    ),
    max_size=13,
)


@settings(max_examples=25, deadline=None)
@given(entries=_entries, sort=st.sampled_from(FileSort), is_descending=st.booleans(), limit=st.integers(1, 6))
async def test_pages_of_any_order_give_each_file_exactly_once(
    entries: list[tuple[str, int, int, int | None]], sort: FileSort, is_descending: bool, limit: int
) -> None:
    with TemporaryDirectory() as folder:
        ledger = Ledger(Path(folder) / "ledger.db")
        await ledger.open()
        for number, (name, size, minutes, printed) in enumerate(entries):
            at = T0 + minutes * MINUTE
            await ledger.keep_file(new_file(number, at=at, size=size))
            await ledger.update_file(sha(number), {"name": name})
            if printed is not None:
                job = await ledger.start_job(new_job(first_seen_at=T0 + printed * MINUTE))
                await ledger.update_job(job.id, {"file_sha256": sha(number)})
                await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=T0, witnessed=True))
        query = FileQuery(sort=sort, is_descending=is_descending, limit=limit)
        found = [file async for items in pages(ledger, query) for file in items]
        whole = await ledger.files(replace(query, limit=200))
        await ledger.close()

    assert (whole.total, whole.next) == (len(entries), None)
    assert tuple(found) == whole.items
    assert {file.sha256 for file in found} == {sha(number) for number in range(len(entries))}

    def key(file: KeptFile) -> object:
        return {
            FileSort.ADDED: file.added_at,
            FileSort.NAME: sort_name(file.name),
            FileSort.SIZE: file.size,
            FileSort.PRINTED: file.printed_at or T0 - timedelta(days=1),
        }[sort]

    for before, after in pairwise(found):
        assert key(before) >= key(after) if is_descending else key(before) <= key(after)


async def test_a_file_that_comes_meanwhile_disturbs_no_page(ledger: Ledger) -> None:
    for number in range(9):
        await ledger.keep_file(new_file(number, f"/{number}.3mf"))
    seen = []
    async for items in pages(ledger, FileQuery(limit=2)):
        seen += [found.size - 1000 for found in items]
        await ledger.keep_file(new_file(100 + len(seen), at=T0 + len(seen) * MINUTE))
    assert seen == list(range(8, -1, -1))


@pytest.mark.parametrize(
    "after",
    ["", "x", "added", "added.1", "added..1", "name.1.5", "added.x.1", "added.1.x", "added.1." + "9" * 99],
)
async def test_a_cursor_that_no_page_of_this_order_gave_is_refused(ledger: Ledger, after: str) -> None:
    await ledger.keep_file(new_file())
    with pytest.raises(ValueError, match="cursor"):
        await ledger.files(FileQuery(after=after))
    assert (await ledger.files(FileQuery())).total == 1


async def test_files_are_found_however_umlauts_are_typed(ledger: Ledger) -> None:
    await ledger.keep_file(new_file(1, "/cache/Größe Ärmel.3mf"))
    for text in ("größe", "groesse", "grosse", "GROSSE armel", "aermel"):
        assert await numbers(ledger, text=text) == [1], text
    assert await numbers(ledger, text="groeße") == [1]
    assert await numbers(ledger, text="grausse") == []
