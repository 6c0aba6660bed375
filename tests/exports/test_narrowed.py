"""Files of the jobs that a list shows: what the list finds, no more and no less, whatever way leads there."""

import csv
import io
import json
from typing import Any

import pytest

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobQuery, Ledger, export_filter
from custom_components.printernizer.ledger.account_words import AccountState, Classification, FailureReason
from custom_components.printernizer.websocket.jobs import WHICH

from .books import T0
from .making import made

QUERIES: tuple[dict[str, Any], ...] = (
    {"printers": ("A1-1",)},
    {"printers": ("nobody",)},
    {"results": (JobResult.FAILED,)},
    {"materials": ("PLA",)},
    {"failures": (FailureReason.SPAGHETTI,)},
    {"classifications": (Classification.BUSINESS, Classification.PRIVATE)},
    {"states": (AccountState.DRAFT,)},
    {"states": (AccountState.REVERSED,), "customers": (1,)},
    {"orders": (1,)},
    {"periods": (202612,)},
    {"text": "lampenschirm"},
    {"text": "lampenschirm", "classifications": (Classification.PRIVATE,)},
    {"text": "nichts davon"},
    {"since": T0, "results": (JobResult.FINISHED,)},
    {"until": T0},
    {"is_open": False},
)


@pytest.fixture(params=["by ids", "along all"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take one of the ways to the jobs, and to what lies apart."""
    if request.param == "along all":
        monkeypatch.setattr(export_filter, "_FEW", 0)
        monkeypatch.setattr(export_filter, "_SPREAD", 0)


@pytest.mark.parametrize("values", QUERIES, ids=str)
async def test_a_file_holds_the_jobs_that_the_list_shows(
    ledger: Ledger, way: None, values: dict[str, Any]
) -> None:
    query = JobQuery(**values)
    everything = {
        account.number: job.id
        for job in (await ledger.jobs(JobQuery())).items
        for account in [await ledger.accounts.account(job.id)]
    }
    wanted = {job.id for job in (await ledger.jobs(query)).items}
    rows = list(csv.reader(io.StringIO((await made(ledger, "csv_raw", "jobs", jobs=query)).decode())))[1:]
    assert {everything[row[0]] for row in rows} == wanted
    # The history names whom jobs were for; a restricted customer's are left out of it.
    told = wanted - {everything["PZ-2026-0044"]}
    whole = list(csv.reader(io.StringIO((await made(ledger, "csv_raw", "jobs")).decode())))[1:]
    assert [row for row in whole if everything[row[0]] in wanted] == rows
    history = json.loads(await made(ledger, "json", "history", jobs=query))["jobs"]
    known = {job["uid"]: job for job in json.loads(await made(ledger, "json", "history"))["jobs"]}
    assert {everything[job["account"]["number"]] for job in history} == told
    assert len(told) < len(everything)
    assert all(job == known[job["uid"]] for job in history)


def test_whatever_a_list_is_narrowed_by_narrows_a_file() -> None:
    asked = {str(key) for key in WHICH} - {"is_open", "since", "until", "text"}
    assert asked <= {key for values in QUERIES for key in values} | {"files"}
