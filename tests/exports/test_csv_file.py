"""Tables as CSV, byte for byte."""

import csv
from datetime import UTC, datetime
import io
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest
from sqlalchemy import Connection, update

from custom_components.printernizer.exports.ansi import Unwritable, ansi, ansi_text
from custom_components.printernizer.exports.cells import GERMAN, RAW, Dialect
from custom_components.printernizer.exports.columns import Column, Kind, Table
from custom_components.printernizer.exports.csv_file import csv_chunks
from custom_components.printernizer.exports.tables import JOBS
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.export_reads import ExportQuery, job_blocks
from custom_components.printernizer.ledger.model import jobs

from .making import BERLIN, made

HEADINGS = (
    "auftrag_nr;status;art;kunde_ref;drucker;datei;beginn;ende;druckzeit_h;leistungsdatum;material;material_g;"
    "davon_ausschuss_g;kwh;material_eur;energie_eur;maschine_eur;arbeit_eur;risiko_eur;verpackung_eur;"
    "gemeinkosten_eur;selbstkosten_eur;netto_eur;ust_behandlung;ust_satz;ust_eur;brutto_eur;rechnung_extern;"
    "storno_von;festgeschrieben_am"
)
BOOKED = (
    '"PZ-2026-0042";"fertig";"geschäftlich";"K-0001";"Werkbank";"Lampenschirm_Übergröße.gcode.3mf";'
    "23.11.2026 06:29;23.11.2026 14:05;7,6000;23.11.2026;"
    '"PETG";210,000;0,000;0,912000;3,8808;0,2599;0,8900;6,5000;;0,8500;1,2381;13,6188;18,40;"DE_STD";19;3,50;'
    '21,90;"RE-7";;23.11.2026 15:29'
)
EVERYTHING = Table(
    key="all",
    german="alles",
    title="Alles",
    columns=tuple(Column(key=kind.value, german=kind.value, kind=kind) for kind in Kind),
)


def written(table: Table, rows: list[tuple[object, ...]], dialect: Dialect) -> bytes:
    return b"".join(csv_chunks(table, [rows], dialect, BERLIN))


async def test_the_list_of_jobs_is_exactly_what_was_agreed(ledger: Ledger) -> None:
    content = await made(ledger, "csv", "jobs", period=202611)
    lines = content.decode("utf-8-sig").split("\r\n")
    assert content.startswith(b"\xef\xbb\xbf")
    assert lines[0] == HEADINGS
    assert lines[1] == BOOKED
    assert lines[-1] == ""
    assert content.count(b"\xef\xbb\xbf") == 1


async def test_a_job_that_was_entered_by_hand_is_called_by_its_name(ledger: Ledger) -> None:
    def rename(connection: Connection) -> None:
        connection.execute(update(jobs).where(jobs.c.id.in_([1, 4])).values(file_name="", name="Türstopper"))

    await ledger._worker.write(rename)
    rows = list(csv.DictReader(io.StringIO((await made(ledger, "csv_raw", "jobs")).decode())))
    named = {row["number"] for row in rows if row["file"] == "Türstopper"}
    assert named == {"PZ-2026-0042", "PZ-2026-0045"}


async def test_a_reversal_takes_back_what_it_names_to_the_last_digit(ledger: Ledger) -> None:
    rows = list(csv.reader(io.StringIO((await made(ledger, "csv_raw", "jobs", period=202611)).decode())))
    original, reversal = [row for row in rows if row[0] == "PZ-2026-0043"]
    assert (original[28], reversal[28]) == ("", "PZ-2026-0043")
    for place in (8, 11, 13, *range(14, 18), *range(19, 23), 25, 26):
        assert reversal[place] == f"-{original[place]}"


async def test_programs_get_points_commas_and_iso_times(ledger: Ledger) -> None:
    content = await made(ledger, "csv_raw", "jobs", period=202612)
    assert content.decode() == (
        ",".join(column.key for column in JOBS.columns) + "\r\n"
        '"PZ-2026-0047","finished","unclassified",,"Werkbank","Lampenschirm_Übergröße.gcode.3mf",'
        ',2026-12-03T14:05:00+01:00,7.6000,2026-12-03,"PETG, PLA",210.000,0.000,0.912000,'
        "3.8808,0.2599,0.8900,6.5000,,0.8500,1.2381,13.6188,,,,,,,,\r\n"
    )


async def test_a_job_of_a_customer_whose_data_is_restricted_counts_and_tells_nothing_of_them(
    ledger: Ledger,
) -> None:
    content = (await made(ledger, "csv", "jobs")).decode("utf-8-sig")
    assert "K-0002" not in content
    assert content.count("\r\n") == 1 + 7
    (line,) = (line for line in content.split("\r\n") if "PZ-2026-0044" in line)
    assert line.startswith('"PZ-2026-0044";"fertig";"geschäftlich";;"Werkbank";;')
    assert ";18,40;" in line
    sold = (await made(ledger, "lexware", "articles")).decode("cp1252")
    assert "PZ-2026-0044" not in sold


async def test_who_is_restricted_and_what_they_had_printed_is_told_to_the_tax_office(ledger: Ledger) -> None:
    query = ExportQuery(with_restricted=True)
    blocks = await ledger._worker.read(lambda connection: list(job_blocks(connection, query)))
    (row,) = (row for rows in blocks for row in rows if row[0] == "PZ-2026-0044")
    assert (row[3], row[5]) == ("K-0002", "Lampenschirm_Übergröße.gcode.3mf")


async def test_what_failed_is_scrap_and_what_looks_like_a_formula_is_text(ledger: Ledger) -> None:
    content = (await made(ledger, "csv", "jobs")).decode("utf-8-sig")
    line = next(line for line in content.split("\r\n") if "PZ-2026-0046" in line)
    assert '"\'=HYPERLINK(""http://x"")"' in line
    assert ";210,000;210,000;" in line


async def test_a_time_span_picks_jobs_by_when_they_were_first_seen(ledger: Ledger) -> None:
    content = await made(ledger, "csv", "jobs", since=datetime(2026, 12, 1, tzinfo=UTC))
    assert content.count(b"\r\n") == 2
    assert (await made(ledger, "csv", "jobs", until=datetime(2026, 11, 1, tzinfo=UTC))).count(b"\r\n") == 1


async def test_customers_are_those_whose_data_may_be_worked_with(ledger: Ledger) -> None:
    lines = (await made(ledger, "csv", "customers")).decode("utf-8-sig").split("\r\n")
    assert lines[1:] == [
        (
            '"K-0001";"aktiv";nein;;"Jürgen Groß";;;"Köln";"DE";"\'=cmd@example.org";;;'
            "23.11.2026 06:29;23.11.2026 06:29"
        ),
        "",
    ]


async def test_own_use_is_proposed_without_labour_and_overhead(ledger: Ledger) -> None:
    lines = (await made(ledger, "csv", "own_use", period=202611)).decode("utf-8-sig").split("\r\n")
    assert lines[1:] == [
        '23.11.2026;"PZ-2026-0045";210,000;3,8808;0,2599;0,8900;5,0307;5,03;19;0,96',
        "",
    ]


@pytest.mark.parametrize(
    ("kind", "value", "german", "raw"),
    [
        (Kind.COST, -125_000, "-12,5000", "-12.5000"),
        (Kind.COST, 5, "0,0005", "0.0005"),
        (Kind.PRICE, -500, "-0,05", "-0.05"),
        (Kind.PRICE, 1_234_567_800, "123456,78", "123456.78"),
        (Kind.PRICE, 12_345, "1,2345", "1.2345"),
        (Kind.PERCENT, 55_000, "5,5", "5.5"),
        (Kind.HOURS, 100, "0,0278", "0.0278"),
        (Kind.HOURS, -27_360, "-7,6000", "-7.6000"),
        (Kind.FLAG, True, "ja", "true"),
        (Kind.PERIOD, 202611, "11/2026", "2026-11"),
        (Kind.COUNT, 0, "0", "0"),
        (Kind.TEXT, 'a"b', '"a""b"', '"a""b"'),
        (Kind.TEXT, "-5", '"\'-5"', '"\'-5"'),
        # Half past two exists twice on the day the clocks go back.
        (Kind.MOMENT, 1_792_888_200_000, "25.10.2026 02:30", "2026-10-25T02:30:00+02:00"),
        (Kind.MOMENT, 1_792_891_800_000, "25.10.2026 02:30", "2026-10-25T02:30:00+01:00"),
    ],
)
def test_each_kind_of_value_has_one_way_to_be_written(
    kind: Kind, value: object, german: str, raw: str
) -> None:
    table = Table(key="x", german="x", title="x", columns=(Column(key="x", german="x", kind=kind),))
    assert written(table, [(value,)], GERMAN).decode("utf-8-sig") == f"x\r\n{german}\r\n"
    assert written(table, [(value,)], RAW).decode() == f"x\r\n{raw}\r\n"


def test_what_is_not_known_is_empty() -> None:
    nothing: tuple[object, ...] = (None,) * len(Kind)
    for dialect in (GERMAN, RAW):
        line = written(EVERYTHING, [nothing], dialect).split(b"\r\n")[1].decode()
        assert line == dialect.separator * (len(Kind) - 1)


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs"])),
            st.integers(-(10**12), 10**12),
            st.integers(-(10**12), 4 * 10**12),
        ),
        min_size=1,
    )
)
def test_whatever_stands_in_the_books_comes_back_out_of_the_file(rows: list[tuple[str, int, int]]) -> None:
    table = Table(
        key="x",
        german="x",
        title="x",
        columns=tuple(
            Column(key=kind.value, german=kind.value, kind=kind)
            for kind in (Kind.TEXT, Kind.COST, Kind.MOMENT)
        ),
    )
    content = written(table, list(rows), GERMAN)
    assert content.startswith(b"\xef\xbb\xbf")
    found = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))[1:]
    texts = [text.replace("\r", " ").replace("\n", " ") for text, _, _ in rows]
    if texts == [text for text, _, _ in rows]:
        assert [row[0].removeprefix("'") for row in found] == [text.removeprefix("'") for text in texts]
    assert not any(row[0].startswith(("=", "+", "-", "@", "\t", "\r")) for row in found)
    assert [int(row[1].replace(",", "")) for row in found] == [cost for _, cost, _ in rows]
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r") == len(rows) + 1
    moments = csv.reader(io.StringIO(written(table, list(rows), RAW).decode(), newline=""))
    assert [datetime.fromisoformat(row[2]) for row in list(moments)[1:]] == [
        datetime.fromtimestamp(at // 1000, UTC) for _, _, at in rows
    ]


@pytest.mark.parametrize("zone", ["Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "UTC"])
def test_zones_of_odd_offsets_are_told_to_the_minute(zone: str) -> None:
    table = Table(key="x", german="x", title="x", columns=(Column(key="x", german="x", kind=Kind.MOMENT),))
    at = 1_760_000_000_000
    rows = [(at + step * 431_000,) for step in range(9000)]
    lines = b"".join(csv_chunks(table, [rows], GERMAN, ZoneInfo(zone))).decode("utf-8-sig").split("\r\n")
    expected = [f"{datetime.fromtimestamp(row[0] // 1000, ZoneInfo(zone)):%d.%m.%Y %H:%M}" for row in rows]
    assert lines[1:-1] == expected


def test_a_character_that_cp1252_lacks_is_never_a_question_mark() -> None:
    assert ansi("Übergröße \u2013 5 € → ≤ ✓ Łódź \u22121".replace("ź", "z")) == (
        b"\xdcbergr\xf6\xdfe \x96 5 \x80 -> <= x L\xf3dz -1"
    )
    with pytest.raises(Unwritable, match=r"U\+6F22"):
        ansi("漢字")
    assert ansi(ansi_text("漢é?Ǻ")) == b"_\xe9?A"
