"""What the tax office reads in."""

import csv
from hashlib import sha256
import io
import zipfile

from defusedxml.ElementTree import fromstring
import pytest

from custom_components.printernizer.exports.gdpdu import BOOKED, CLOSES, DTD, LOG, WITHDRAWN
from custom_components.printernizer.ledger import Ledger

from .making import made


@pytest.fixture
async def archive(ledger: Ledger) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(await made(ledger, "gdpdu", "books", period=202611)))


def test_the_archive_holds_what_it_lists_and_nothing_else(archive: zipfile.ZipFile) -> None:
    assert archive.testzip() is None
    names = archive.namelist()
    tables = [f"{table.german}.csv" for table in (BOOKED, WITHDRAWN, CLOSES, LOG)]
    assert names == ["index.xml", "LIESMICH.txt", *tables, "sha256sums"]
    sums = dict(line.split("  ")[::-1] for line in archive.read("sha256sums").decode().splitlines())
    assert sums == {name: sha256(archive.read(name)).hexdigest() for name in names[:-1]}
    assert "Prüfsumme des Protokolls" in archive.read("LIESMICH.txt").decode()


def test_the_definition_is_named_and_not_handed_on(archive: zipfile.ZipFile) -> None:
    text = archive.read("index.xml").decode()
    assert text.splitlines()[1] == f'<!DOCTYPE DataSet SYSTEM "{DTD}">'
    assert DTD not in archive.namelist()


def test_the_description_has_its_elements_in_their_order(archive: zipfile.ZipFile) -> None:
    root = fromstring(archive.read("index.xml").decode())
    assert [child.tag for child in root] == ["Version", "DataSupplier", "Media"]
    supplier = root.find("DataSupplier")
    assert supplier is not None
    assert [child.tag for child in supplier] == ["Name", "Location", "Comment"]
    assert supplier[0].text == "Druckerei <Müller> & Söhne"
    media = root.find("Media")
    assert media is not None
    assert [child.tag for child in media] == ["Name", *["Table"] * 4]
    for table in media.findall("Table"):
        assert [child.tag for child in table] == [
            "URL",
            "Name",
            "Description",
            "UTF8",
            "DecimalSymbol",
            "DigitGroupingSymbol",
            "Range",
            "VariableLength",
        ]
        assert [child.tag for child in table[6]] == ["From"]
        tags = [child.tag for child in table[7]]
        assert tags[:4] == ["ColumnDelimiter", "RecordDelimiter", "TextEncapsulator", "VariablePrimaryKey"]
        assert table[7][1].text == "\r\n"
        assert set(tags[4:]) == {"VariableColumn"}


def test_each_file_has_the_columns_that_are_described(archive: zipfile.ZipFile) -> None:
    media = fromstring(archive.read("index.xml").decode()).find("Media")
    assert media is not None
    for table in media.findall("Table"):
        content = archive.read(table.findtext("URL") or "")
        assert not content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\n") == content.count(b"\r\n")
        rows = list(csv.reader(io.StringIO(content.decode(), newline=""), delimiter=";"))
        columns = [child for child in table[7] if child.tag.startswith("Variable")]
        assert rows[0] == [column.findtext("Name") for column in columns]
        assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, len(rows))]
        for row in rows[1:]:
            for column, value in zip(columns, row, strict=True):
                accuracy = column.findtext("Numeric/Accuracy")
                if accuracy is not None and value and column.findtext("Name") != "ust_satz":
                    assert len(value.partition(",")[2]) == int(accuracy)


def test_a_duty_to_keep_goes_before_a_restriction_but_names_nobody(archive: zipfile.ZipFile) -> None:
    jobs = archive.read("auftraege.csv").decode()
    assert "K-0002" in jobs
    assert all("Vera" not in archive.read(name).decode() for name in archive.namelist())
