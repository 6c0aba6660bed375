"""Numbers without gaps: each site counts jobs, orders, quotes and customers for itself, most of them anew each year."""

from collections.abc import Mapping
from datetime import datetime
import re
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, String, case, func, insert, select, update

from .account_tables import number_circles, sites
from .account_words import Circle
from .book_log import append_log
from .model import meta
from .site import lock_site, own_site

PREFIXES = {Circle.JOB: "PZ", Circle.ORDER: "AU", Circle.QUOTE: "AN", Circle.CUSTOMER: "K"}
"""What stands before the numbers until a person sets something else."""

COUNTS_ON = 0
"""The year of a circle that counts on over the years, as that of customers does."""

INVOICE_NO = r"(?=.*[0-9])[A-Za-z0-9$&%*+/._#-]{1,36}"
"""What the number of an invoice in another program looks like: one word with a digit in it, as long as DATEV takes.

It is booked, and what is booked can't be forgotten: so no name or sentence gets in there.
"""

_LEAST_DIGITS, _MOST_DIGITS = 4, 8
"""Of what is counted. Nobody will live to see more of them."""
_PREFIX = re.compile(r"[A-Z0-9]{1,8}")
_INVOICE_NO = re.compile(INVOICE_NO)


def next_number(connection: Connection, circle: Circle, year: int = COUNTS_ON) -> str:
    """Take the next number of the own site: ``PZ-2026-0042``, or ``K-0007`` without a year.

    It is taken only if the transaction succeeds, so none is ever left out.
    """
    site_id = own_site(connection)
    lock_site(connection, site_id)
    table = number_circles.c
    row = (table.site_id == site_id, table.circle == circle, table.year == year)
    last = connection.execute(select(table.last).where(*row)).scalar_one_or_none()
    count = (last or 0) + 1
    if last is None:
        connection.execute(
            insert(number_circles).values(site_id=site_id, circle=circle, year=year, last=count)
        )
    else:
        connection.execute(update(number_circles).where(*row).values(last=count))
    code = connection.execute(select(sites.c.code).where(sites.c.id == site_id)).scalar_one()
    digits = f"{count:0{_LEAST_DIGITS}}"
    parts = (code, prefix_of(connection, circle), f"{year:04}" if year else "", digits)
    return "-".join(part for part in parts if part)


def is_invoice_no(text: str) -> bool:
    """Tell whether a text may stand as the number of an invoice; none is as good as one."""
    return not text or _INVOICE_NO.fullmatch(text) is not None


def count_of(number: str) -> int:
    """Return the count that a number ends with."""
    return int(number.rpartition("-")[2])


def sorted_number(column: Column[Any]) -> ColumnElement[Any]:
    """Return what numbers are sorted by, in the order in which they are given: K-10000 comes after K-9999."""
    length = func.length(column)

    def long(digits: int) -> ColumnElement[Any]:
        # Behind all digits, and the longer the further.
        mark = "~" * (digits - _LEAST_DIGITS)
        head = func.substr(column, 1, length - digits, type_=String)
        return head + mark + func.substr(column, length - digits + 1, type_=String)

    return case(
        *(
            (
                func.substr(column, length - digits, 1) == "-",
                long(digits) if digits > _LEAST_DIGITS else column,
            )
            for digits in range(_LEAST_DIGITS, _MOST_DIGITS + 1)
        ),
        else_=column,
    )


def prefix_of(connection: Connection, circle: Circle) -> str:
    """Return what stands before a circle's numbers."""
    found = connection.execute(
        select(meta.c.value).where(meta.c.key == _key(connection, circle))
    ).scalar_one_or_none()
    return PREFIXES[circle] if found is None else found


def set_prefix(connection: Connection, circle: Circle, prefix: str) -> None:
    """Set what stands before the numbers to come: 1 to 8 capitals and digits. Raises ``ValueError``."""
    if not _PREFIX.fullmatch(prefix):
        raise ValueError("a prefix has 1 to 8 capital letters and digits")
    done = connection.execute(update(meta).where(meta.c.key == _key(connection, circle)).values(value=prefix))
    if not done.rowcount:
        connection.execute(insert(meta).values(key=_key(connection, circle), value=prefix))


def set_prefixes(connection: Connection, prefixes: Mapping[Circle, str], at: datetime) -> None:
    """Set what stands before the numbers to come, and log what changed. Raises ``ValueError``."""
    before = {circle: prefix_of(connection, circle) for circle in prefixes}
    changed = {circle: prefix for circle, prefix in prefixes.items() if prefix != before[circle]}
    for circle, prefix in changed.items():
        set_prefix(connection, circle, prefix)
    if changed:
        append_log(
            connection,
            own_site(connection),
            actor="system",
            action="settings.prefixes",
            entity="settings",
            data={circle.value: {"old": before[circle], "new": prefix} for circle, prefix in changed.items()},
            at=at,
        )


def _key(connection: Connection, circle: Circle) -> str:
    # Sites that share a database have settings of their own.
    return f"prefix.{own_site(connection)}.{circle}"
