"""The tax of a whole document: once per rate, on the sum of its lines, never line by line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..money import CENT, EXACT
from .amounts import TaxedAmount, from_gross, from_net
from .basis import PriceBasis

_ZERO = Decimal(0)


class MixedBasis(ValueError):
    """A document has lines of which the net leads and others of which the gross does: no sum keeps both promises."""


@dataclass(frozen=True, slots=True)
class TaxedDocument:
    """The sums of a document, one for each treatment, country and rate, in the order in which they first appear."""

    groups: tuple[TaxedAmount, ...]

    @property
    def net(self) -> Decimal:
        """All of it without tax."""
        return _added(group.net for group in self.groups)

    @property
    def vat(self) -> Decimal:
        """All tax."""
        return _added(group.vat for group in self.groups)

    @property
    def gross(self) -> Decimal:
        """All of it with tax."""
        return _added(group.gross for group in self.groups)


def document_of(lines: Sequence[TaxedAmount], *, unit: Decimal = CENT) -> TaxedDocument:
    """Add up lines to a document: the leading sides are added, then the tax is computed once for each rate.

    Raises ``MixedBasis`` where not all lines have the same leading side.
    """
    if len({line.basis for line in lines}) > 1:
        raise MixedBasis("lines with a leading net and lines with a leading gross")
    sums: dict[tuple[str, str, Decimal], Decimal] = {}
    for line in lines:
        key = (line.treatment, line.country, line.rate)
        lead = line.net if line.basis is PriceBasis.NET else line.gross
        sums[key] = EXACT.add(sums.get(key, _ZERO), lead)
    taxed = from_gross if lines and lines[0].basis is PriceBasis.GROSS else from_net
    return TaxedDocument(
        tuple(
            taxed(lead, rate, treatment=treatment, country=country, unit=unit)
            for (treatment, country, rate), lead in sums.items()
        )
    )


def _added(amounts: Iterable[Decimal]) -> Decimal:
    total = _ZERO
    for amount in amounts:
        total = EXACT.add(total, amount)
    return total
