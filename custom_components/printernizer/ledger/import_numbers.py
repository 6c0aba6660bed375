"""Numbers of things that come from elsewhere: the one they had, if it is of ours and free, else the next."""

import re

from sqlalchemy import Connection, insert, select, update

from .account_tables import number_circles
from .account_words import Circle
from .numbers import COUNTS_ON, next_number, prefix_of
from .site import own_site

_NUMBER = re.compile(r"(?P<prefix>[A-Z0-9-]+?)(?:-(?P<year>[0-9]{4}))?-(?P<count>[0-9]{1,9})")


def may_take(connection: Connection, circle: Circle, wanted: str | None, year: int) -> bool:
    """Tell whether a number is one of our circle's, as we would have given it."""
    found = _NUMBER.fullmatch(wanted or "")
    has_year = year != COUNTS_ON
    return (
        found is not None
        and found["prefix"] == prefix_of(connection, circle)
        and (found["year"] is not None) is has_year
    )


def take_number(
    connection: Connection, circle: Circle, wanted: str | None, year: int, *, is_free: bool
) -> str:
    """Return the number that a thing has from now on; those to come follow it."""
    if wanted is None or not is_free or not may_take(connection, circle, wanted, year):
        return next_number(connection, circle, year)
    found = _NUMBER.fullmatch(wanted)
    assert found is not None
    _count_on(connection, circle, int(found["year"] or COUNTS_ON), int(found["count"]))
    return wanted


def _count_on(connection: Connection, circle: Circle, year: int, count: int) -> None:
    table = number_circles.c
    site = own_site(connection)
    of_year = (table.site_id == site, table.circle == circle, table.year == year)
    last = connection.execute(select(table.last).where(*of_year)).scalar_one_or_none()
    if last is None:
        connection.execute(insert(number_circles).values(site_id=site, circle=circle, year=year, last=count))
    elif count > last:
        connection.execute(update(number_circles).where(*of_year).values(last=count))
