"""What a database means by an error: try again, come back later, or never. Drivers sort them by rules of their own."""

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
    SQLAlchemyError,
    TimeoutError as PoolTimeout,
)

_AGAIN_POSTGRESQL = frozenset({"40001", "40P01", "55P03"})
_AGAIN_MYSQL = frozenset({1205, 1213, 1020})
"""Another transaction was in the way (deadlock, serialization, lock timeout): the same one may pass now."""

_REFUSALS = (DataError, IntegrityError, NotSupportedError, ProgrammingError)

_REFUSED_POSTGRESQL = frozenset({"54", "P0"})
"""Classes of states beside those: a row larger than any, and what a trigger raises."""

_UNKNOWN_MYSQL = frozenset({1054, 1136, 1146})
"""Columns or tables that are not there."""

_REFUSED_MYSQL = _UNKNOWN_MYSQL | frozenset({1153, 1292, 1364, 1365, 1366, 1406, 1644, 1690, 3819, 4025})
"""What PyMySQL takes for trouble of the server, though it is a value that doesn't fit, or a trigger's word (1644)."""

_RIGHTS_POSTGRESQL = "42501"
_RIGHTS_MYSQL = frozenset({1044, 1045, 1142, 1143, 1227, 1370})
"""Rights that are missing: whoever runs the server gives them back, and nothing that waits must be lost till then."""


def is_in_the_way(error: SQLAlchemyError) -> bool:
    """Tell whether another transaction was in the way, so that this one should be tried again."""
    return _state(error) in _AGAIN_POSTGRESQL or _number(error) in _AGAIN_MYSQL


def is_passing(error: SQLAlchemyError) -> bool:
    """Tell whether the database is to blame and may come round, as opposed to what it was asked for."""
    if not isinstance(error, DBAPIError):
        return isinstance(error, PoolTimeout)
    state, number = _state(error), _number(error)
    if state == _RIGHTS_POSTGRESQL or number in _RIGHTS_MYSQL:
        return True
    is_refused = state[:2] in _REFUSED_POSTGRESQL or number in _REFUSED_MYSQL
    return not (is_refused or isinstance(error, _REFUSALS))


def is_of_other_tables(error: SQLAlchemyError) -> bool:
    """Tell whether the tables seem to be others than we know."""
    return isinstance(error, ProgrammingError) or _number(error) in _UNKNOWN_MYSQL


def _state(error: SQLAlchemyError) -> str:
    """Return PostgreSQL's five letters."""
    return getattr(error.orig if isinstance(error, DBAPIError) else None, "pgcode", None) or ""


def _number(error: SQLAlchemyError) -> int | None:
    """Return the number that MariaDB and MySQL give."""
    cause = error.orig if isinstance(error, DBAPIError) else None
    number = cause.args[0] if cause is not None and cause.args else None
    return number if isinstance(number, int) else None
