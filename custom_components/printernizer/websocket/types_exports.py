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


class HandoffColumn(TypedDict):
    """A column of a file for an accounting program: what is in it, ``=`` and a fixed text, or nothing."""

    heading: str
    field: str


class HandoffSettings(TypedDict):
    """By file: columns other than those proposed. ``spelled_out``: files that have ae for ä."""

    mappings: dict[str, list[HandoffColumn]]
    spelled_out: list[str]


class HandoffTemplate(TypedDict):
    """A file for an accounting program: the columns that are proposed, and what there is to put into columns."""

    name: str
    columns: list[HandoffColumn]
    fields: list[str]


class HandoffTemplates(TypedDict):
    """All such files."""

    templates: list[HandoffTemplate]


class ExportAddress(TypedDict):
    """Where a file is fetched from, and until when."""

    url: str
    expires: str


class PositionPayload(TypedDict):
    """A line for an invoice of another program; ``text`` is what a person copies."""

    number: str
    title: str
    quantity: int
    text: str
    net: str
    rate: str


class TaxSumPayload(TypedDict):
    """What a document comes to with one tax."""

    treatment: str
    country: str
    rate: str
    net: str
    vat: str
    gross: str


class PositionsPayload(TypedDict):
    """Lines as one document. ``is_small_invoice_possible``: an invoice for a small amount would do (§ 33 UStDV)."""

    lines: list[PositionPayload]
    sums: list[TaxSumPayload]
    net: str
    vat: str
    gross: str
    is_small_invoice_possible: bool
