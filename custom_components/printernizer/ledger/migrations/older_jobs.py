"""Accounts for the jobs that were entered before there were any; part of step 0003, written down as it was then."""

from collections import Counter
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import batched
from typing import Any

import sqlalchemy as sa

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_BLOCK = 5_000
"""Jobs that are held in memory at a time."""

_JOBS = sa.text(
    "SELECT id, result, cost, first_seen_at, seen_at, COALESCE(ended_at, seen_at) AS ended FROM jobs "
    "ORDER BY COALESCE(ended_at, seen_at), id"
)
_SITE = sa.text("INSERT INTO sites (uid, code, name, log_seq, log_hash) VALUES (:uid, '', '', 0, :hash)")
_ACCOUNT = sa.text(
    "INSERT INTO job_accounts (job_id, site_id, first_seen_at, number, origin, state, classification, classified_by, "
    "service_on, period, material_cost, updated_at) VALUES (:job_id, :site_id, :first_seen_at, :number, 'recorded', 'draft', "
    "'unclassified', 'nobody', :service_on, :period, :cost, :updated_at)"
)
_CIRCLE = sa.text(
    "INSERT INTO number_circles (site_id, circle, year, last) VALUES (:site_id, 'job', :year, :last)"
)


def enter_older_jobs(connection: sa.Connection, zone: tzinfo) -> None:
    """Make the site of a database that has jobs already, and an account for each; ended ones are numbered as they ended.

    All that such a job cost was material.
    """
    uid = connection.execute(sa.text("SELECT value FROM meta WHERE meta.key = 'uid'")).scalar_one_or_none()
    if uid is None:
        return
    connection.execute(_SITE, {"uid": uid, "hash": "0" * 64})
    site_id = connection.execute(sa.text("SELECT id FROM sites")).scalar_one()
    counts: Counter[int] = Counter()
    for block in batched(connection.execute(_JOBS).mappings(), _BLOCK, strict=False):
        connection.execute(_ACCOUNT, [{"site_id": site_id} | _account(job, zone, counts) for job in block])
    for year, last in counts.items():
        connection.execute(_CIRCLE, {"site_id": site_id, "year": year, "last": last})


def _account(job: Any, zone: tzinfo, counts: Counter[int]) -> dict[str, Any]:
    account = {
        "job_id": job["id"],
        "first_seen_at": job["first_seen_at"],
        "number": None,
        "service_on": None,
        "period": None,
        "cost": job["cost"],
        "updated_at": job["seen_at"],
    }
    if job["result"] is None:
        return account
    day = (_EPOCH + timedelta(milliseconds=job["ended"])).astimezone(zone)
    period = day.year * 100 + day.month
    counts[day.year] += 1
    return account | {
        "number": f"PZ-{day.year:04}-{counts[day.year]:04}",
        "service_on": period * 100 + day.day,
        "period": period,
    }
