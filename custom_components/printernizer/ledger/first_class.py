"""Whose a job is of which nobody and no rule says it: what is set for the site. Functions on a connection."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from .account_words import Classification
from .book_log import append_log
from .model import meta
from .site import own_site


def first_class(connection: Connection) -> Classification:
    """Return what a new job is until somebody says it."""
    found = connection.execute(
        select(meta.c.value).where(meta.c.key == _key(connection))
    ).scalar_one_or_none()
    return Classification.UNCLASSIFIED if found is None else Classification(found)


def set_first_class(connection: Connection, classification: Classification, at: datetime) -> None:
    """Set what jobs to come are until somebody says it, and log that; those that there are stay as they are."""
    before = first_class(connection)
    if classification is before:
        return
    values = {"value": classification.value}
    done = connection.execute(update(meta).where(meta.c.key == _key(connection)).values(values))
    if not done.rowcount:
        connection.execute(insert(meta).values(key=_key(connection), **values))
    append_log(
        connection,
        own_site(connection),
        actor="system",
        action="settings.classification",
        entity="settings",
        data={"old": before, "new": classification},
        at=at,
    )


def _key(connection: Connection) -> str:
    # Sites that share a database have settings of their own.
    return f"classification.{own_site(connection)}"
