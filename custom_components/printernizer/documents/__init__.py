"""Documents that people read and print: quotes, what is known of a customer, pages about data and procedure.

Pure: rows in, HTML or Markdown out. Everything that came from outside is escaped; no page holds a script or loads
anything.
"""

from .blocks import Block, Bullets, Heading, Paragraph, Table, to_html, to_markdown
from .customer_data import customer_json, customer_page
from .notation import Notation, notation_of
from .procedure import Procedure, procedure_page
from .processing import Controller, PeriodTexts, processing_page
from .quote_sheet import QuoteSheet, quote_sheet

__all__ = [
    "Block",
    "Bullets",
    "Controller",
    "Heading",
    "Notation",
    "Paragraph",
    "PeriodTexts",
    "Procedure",
    "QuoteSheet",
    "Table",
    "customer_json",
    "customer_page",
    "notation_of",
    "procedure_page",
    "processing_page",
    "quote_sheet",
    "to_html",
    "to_markdown",
]
