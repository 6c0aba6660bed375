"""Shapes of how the database is, see ``types``."""

from typing import TypedDict


class SiteStatePayload(TypedDict):
    """A Home Assistant that writes into the database: its code before numbers, and where its log ends."""

    uid: str
    code: str
    name: str
    is_own: bool
    log_seq: int
    log_hash: str


class BookStatePayload(TypedDict):
    """How the database is, for administrators. ``size`` in bytes, ``revision``: of its schema.

    ``is_log_whole``: what reading the log over found at ``verified_at``; ``None``: not read since Home Assistant
    started. ``backed_up_at``: the last backup that Home Assistant made by itself; ``None``: there is none. Whether the
    books can be read and written now is told by ``ledger/subscribe``.
    """

    backend: str
    revision: str
    size: int | None
    jobs: int
    booked: int
    sites: list[SiteStatePayload]
    is_log_whole: bool | None
    verified_at: str | None
    backed_up_at: str | None
