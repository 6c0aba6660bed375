"""Shapes of exports, see ``types``."""

from typing import TypedDict

from ..exports.documents import ExportContent, ExportFormat


class ExportChoice(TypedDict):
    """A file that there is; ``needs_month``: of one month and no other time."""

    format: ExportFormat
    content: ExportContent
    needs_month: bool


class ExportChoices(TypedDict):
    """All files that this shop can have."""

    choices: list[ExportChoice]


class ExportAddress(TypedDict):
    """Where a file is fetched from, and until when."""

    url: str
    expires: str
