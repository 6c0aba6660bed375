"""What a note of the annex keeps of a job's account, as text and back."""

from datetime import date
from decimal import Decimal
from enum import Enum
import json
from typing import Any, cast, get_args, get_type_hints

from .account_rows import AccountChange


def write_account(account: AccountChange | None) -> str | None:
    """Write what is to be entered of an account."""
    return json.dumps({name: _plain(value) for name, value in account.items()}) if account else None


def read_account(text: str | None) -> AccountChange | None:
    """Read what ``write_account`` wrote; what this version doesn't know of is left out.

    Raises ``ValueError``, ``TypeError``, ``ArithmeticError`` for text that is damaged.
    """
    if text is None:
        return None
    found = {
        name: value if value is None else _TYPES[name](value)
        for name, value in json.loads(text).items()
        if name in _TYPES
    }
    return cast("AccountChange", found)


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _reader_of(hint: Any) -> Any:
    (kind,) = (each for each in get_args(hint) or (hint,) if each is not type(None))
    return date.fromisoformat if kind is date else kind


_TYPES = {name: _reader_of(hint) for name, hint in get_type_hints(AccountChange).items()}
