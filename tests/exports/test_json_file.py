"""The history as JSON: nothing is lost, and it is read line by line."""

from decimal import Decimal
import json

import pytest

from custom_components.printernizer.exports.json_file import History, json_chunks, text
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.account_tables import bookings, job_accounts
from custom_components.printernizer.ledger.export_reads import read_heads
from custom_components.printernizer.ledger.model import jobs

from .making import made


async def test_everything_that_is_told_of_a_job_is_in_the_file(ledger: Ledger) -> None:
    content = await made(ledger, "json", "history")
    document = json.loads(content)
    assert (document["format"], document["schema_version"]) == ("printernizer", 2)
    (head,) = await ledger._worker.read(read_heads)
    assert document["heads"] == [{"site": "", "name": "", "seq": head.seq, "hash": head.hash}]
    job = next(job for job in document["jobs"] if job["account"]["number"] == "PZ-2026-0046")
    told = {column.key for column in jobs.columns} - {
        "id",
        "printer_id",
        "open_printer_id",
        "search_text",
        "sort_name",
    }
    assert job.keys() == told | {"printer", "filaments", "uses", "moments", "account", "bookings"}
    of_database = {"job_id", "site_id", "customer_id", "order_id", "attempt_of_id"}
    # It stands with the job; its copy is for lists.
    copied = {"first_seen_at"}
    assert job["account"].keys() == {column.key for column in job_accounts.columns} - of_database - copied | {
        "customer",
        "order",
        "attempt_of",
    }
    first = document["jobs"][0]
    assert job["account"]["attempt_of"] == first["uid"]
    assert (
        first["account"] | {"customer": "K-0001", "order": "AU-2026-0001", "net": "18.4000"}
        == first["account"]
    )
    assert first["bookings"][0].keys() >= {column.key for column in bookings.columns} - of_database - {
        "id",
        "of_id",
        "printer_id",
    }
    taken_back = document["jobs"][1]["bookings"]
    assert [(each["kind"], each["of"], each["gross"]) for each in taken_back] == [
        ("original", None, "21.9000"),
        ("reversal", 0, "-21.9000"),
    ]
    assert document["customers"][0]["details"]["name"] == "Jürgen Groß"
    assert b"Vera" not in content
    assert b"K-0002" not in content


async def test_a_job_is_a_line(ledger: Ledger) -> None:
    lines = (await made(ledger, "json", "history", period=202611)).splitlines()
    jobs_at = lines.index(b'"jobs":[')
    found = [json.loads(line.rstrip(b",")) for line in lines[jobs_at + 1 : -1]]
    assert [job["account"]["number"][-2:] for job in found] == ["42", "43", "45", "46"]


def test_a_history_of_nothing_is_whole_too() -> None:
    content = b"".join(json_chunks(History(head={"ledger": "x"}, jobs=[[], [{"uid": "1"}], [{"uid": "2"}]])))
    assert json.loads(content)["jobs"] == [{"uid": "1"}, {"uid": "2"}]
    assert json.loads(b"".join(json_chunks(History(head={}))))["jobs"] == []


def test_amounts_are_text_and_nothing_unknown_slips_in() -> None:
    assert text({"a": Decimal("1E+2")}) == '{"a":"100"}'
    with pytest.raises(TypeError):
        text({"a": object()})
