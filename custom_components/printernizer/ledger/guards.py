"""What the database itself refuses: to change or remove what is written once.

Bookings, lines of the log and closed months may go when they are older than ``RETAINED_FROM`` says, which a person's
times of retention decide. A step of the schema that makes one of these tables anew has to set its guards again.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, text, update

from .model import meta

RETAINED_FROM = "retained_from"
"""Key in ``meta``: the first month (202611) of which everything is kept. Without it nothing may go."""

_MARK = "COALESCE((SELECT CAST(value AS {integer}) FROM meta WHERE meta.key = 'retained_from'), 0)"


@dataclass(frozen=True, slots=True)
class _Guarded:
    """A table whose rows are written once, what tells one from another, and the month that a row belongs to."""

    name: str
    keys: tuple[str, ...]
    period: str


_TABLES = (
    _Guarded("bookings", ("id",), "OLD.period"),
    _Guarded("month_closes", ("site_id", "period"), "OLD.period"),
    # 2026-11-23T… is of 202611.
    _Guarded(
        "book_log",
        ("site_id", "seq"),
        "CAST(SUBSTR(OLD.ts, 1, 4) AS {integer}) * 100 + CAST(SUBSTR(OLD.ts, 6, 2) AS {integer})",
    ),
)


def set_guards(connection: Connection) -> None:
    """Make the triggers."""
    for statement in statements(connection.dialect.name):
        connection.execute(text(statement))


def statements(dialect: str) -> Iterator[str]:
    """Yield what makes the triggers in a database."""
    makers = {"sqlite": _sqlite, "postgresql": _postgresql, "mysql": _mariadb, "mariadb": _mariadb}
    for table in _TABLES:
        yield from makers[dialect](table)


def retained_from(connection: Connection) -> int:
    """Return the first month of which everything is kept; 0: nothing was ever removed."""
    found = connection.execute(select(meta.c.value).where(meta.c.key == RETAINED_FROM)).scalar_one_or_none()
    return int(found or 0)


def retain_from(connection: Connection, period: int) -> None:
    """Let what is older than a month be removed. It never goes back: what is gone is gone."""
    known = retained_from(connection)
    if not known:
        connection.execute(insert(meta).values(key=RETAINED_FROM, value=str(period)))
    elif period > known:
        connection.execute(update(meta).where(meta.c.key == RETAINED_FROM).values(value=str(period)))


def _kept(table: _Guarded, integer: str) -> str:
    period, mark = table.period.format(integer=integer), _MARK.format(integer=integer)
    return f"{period} >= {mark}"


def _sqlite(table: _Guarded) -> Iterator[str]:
    name = table.name
    refuse = f"BEGIN SELECT RAISE(ABORT, '{name} are written once'); END"
    yield f"CREATE TRIGGER {name}_unchanged BEFORE UPDATE ON {name} {refuse}"
    yield f"CREATE TRIGGER {name}_kept BEFORE DELETE ON {name} WHEN {_kept(table, 'INTEGER')} {refuse}"
    # INSERT OR REPLACE would remove the row that is there without asking the trigger above.
    same = " AND ".join(f"{key} = NEW.{key}" for key in table.keys)
    there = f"EXISTS (SELECT 1 FROM {name} WHERE {same})"  # noqa: S608  names of ours
    yield f"CREATE TRIGGER {name}_once BEFORE INSERT ON {name} WHEN {there} {refuse}"


def _postgresql(table: _Guarded) -> Iterator[str]:
    name = table.name
    yield (
        f"CREATE OR REPLACE FUNCTION {name}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$guard$ BEGIN RAISE EXCEPTION '{name} are written once' USING ERRCODE = 'restrict_violation'; END $guard$"
    )
    run = f"EXECUTE FUNCTION {name}_refuse()"
    yield f"CREATE TRIGGER {name}_unchanged BEFORE UPDATE ON {name} FOR EACH ROW {run}"
    yield f"CREATE TRIGGER {name}_emptied BEFORE TRUNCATE ON {name} FOR EACH STATEMENT {run}"
    # PostgreSQL takes no question in WHEN.
    yield (
        f"CREATE OR REPLACE FUNCTION {name}_keep() RETURNS trigger LANGUAGE plpgsql AS "
        f"$guard$ BEGIN IF {_kept(table, 'INTEGER')} THEN "
        f"RAISE EXCEPTION '{name} are written once' USING ERRCODE = 'restrict_violation'; "
        "END IF; RETURN OLD; END $guard$"
    )
    yield f"CREATE TRIGGER {name}_kept BEFORE DELETE ON {name} FOR EACH ROW EXECUTE FUNCTION {name}_keep()"


def _mariadb(table: _Guarded) -> Iterator[str]:
    name = table.name
    refuse = f"SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '{name} are written once'"
    yield f"CREATE TRIGGER {name}_unchanged BEFORE UPDATE ON {name} FOR EACH ROW {refuse}"
    yield (
        f"CREATE TRIGGER {name}_kept BEFORE DELETE ON {name} FOR EACH ROW "
        f"BEGIN IF {_kept(table, 'SIGNED')} THEN {refuse}; END IF; END"
    )
