"""The words of the books, which exist once: in the database, on the websocket, in the exports."""

from enum import StrEnum


class JobOrigin(StrEnum):
    """How a job came into the book."""

    RECORDED = "recorded"
    """A printer told."""
    MANUAL = "manual"
    """A person entered it."""
    IMPORTED = "imported"


class AccountState(StrEnum):
    """How firm the account of a job is."""

    DRAFT = "draft"
    """May still be changed; each change is in the log."""
    FINAL = "final"
    """Booked: from now on only a reversal changes it."""
    REVERSED = "reversed"
    """Booked and taken back, and nothing took its place (yet)."""


class BookingKind(StrEnum):
    """What a booking does."""

    ORIGINAL = "original"
    REVERSAL = "reversal"
    """Takes an earlier booking back: the same amounts, negated."""
    REPLACEMENT = "replacement"
    """Takes the place of a booking that was taken back."""


class Classification(StrEnum):
    """Whose job it is."""

    BUSINESS = "business"
    PRIVATE = "private"
    UNCLASSIFIED = "unclassified"


class ClassifiedBy(StrEnum):
    """Who said so; what a person said, no rule changes."""

    NOBODY = "nobody"
    RULE = "rule"
    HAND = "hand"


class FailureReason(StrEnum):
    """Why a print failed."""

    ADHESION = "adhesion"
    CLOG = "clog"
    WARPING = "warping"
    LAYER_SHIFT = "layer_shift"
    SPAGHETTI = "spaghetti"
    FILAMENT = "filament"
    """It ran out or broke."""
    POWER = "power"
    """Electricity or network went away."""
    FIRMWARE = "firmware"
    """Firmware or connection."""
    MODEL = "model"
    """The model, or how it was sliced."""
    OPERATION = "operation"
    """A person's mistake."""
    QUALITY = "quality"
    """Printed to the end, and not good enough."""


class CustomerState(StrEnum):
    """What may be done with a customer's data."""

    ACTIVE = "active"
    RESTRICTED = "restricted"
    """Kept only because it must be: hidden from lists, reports and exports (Art. 18 GDPR)."""
    ERASED = "erased"
    """Only the number is left."""


class OrderState(StrEnum):
    """Where an order stands."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class QuoteState(StrEnum):
    """Where a quote stands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class RuleKind(StrEnum):
    """What a rule that classifies jobs looks at."""

    PRINTER = "printer"
    """``pattern`` is the printer's serial number."""
    FOLDER = "folder"
    """``pattern`` is a folder that the file lies in, on the printer or among the watched ones."""
    PREFIX = "prefix"
    """``pattern`` is what the file's or the job's name begins with."""


class SpoolUseReason(StrEnum):
    """Why a spool became lighter or heavier."""

    JOB = "job"
    CORRECTION = "correction"
    """A person said how much is left."""
    EXTERNAL = "external"
    """Another program that manages the same spools said so."""


class Circle(StrEnum):
    """What is numbered without gaps, each for itself."""

    JOB = "job"
    ORDER = "order"
    QUOTE = "quote"
    CUSTOMER = "customer"


class SumOf(StrEnum):
    """What sums are kept by."""

    PRINTER = "printer"
    """All jobs, by the printer's row id."""
    MATERIAL = "material"
    """All jobs, by the material that most was used of."""
    CUSTOMER = "customer"
    """All jobs whatever their result, by the customer's row id; empty: nobody's."""
    TAX = "tax"
    """All jobs whatever their result, by treatment and rate."""
    FAILURE = "failure"
    """Jobs that were not finished or whose failure was told, by the reason; empty: none was told."""
    ESTIMATE = "estimate"
    """Finished jobs by printer, each amount only of those for which it was also estimated."""
    TOTAL = "total"
    """All ended jobs of all times by printer, as they are told now, whatever was booked of them."""
