"""What prints are computed with: dated rates, tax modes, tariffs of electricity."""

from collections.abc import Iterable
from datetime import date, datetime

from ..costing import EnergyTerms, RateName, Rates, RateSetting, Subject, TaxMode, TaxModeChange
from . import rate_entries
from .rate_rows import RateEntry, TariffEntry, TaxModeEntry
from .worker import Worker


class RateBook:
    """What prints are computed with: dated rates, tax modes, tariffs of electricity. Every method may raise ``LedgerError``.

    Nothing is changed or removed: a later entry takes over, from its day on. Each is in the log; ``by`` is ``system``
    or ``user:`` and Home Assistant's id of a person.
    """

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def set_rates(self, settings: Iterable[RateSetting], *, by: str, at: datetime) -> None:
        """Add settings of rates, all of them or none."""
        await self._worker.write(rate_entries.add_rates, tuple(settings), by, at)

    async def set_tax_mode(self, change: TaxModeChange, *, by: str, at: datetime) -> None:
        """Add a tax mode from a day on."""
        await self._worker.write(rate_entries.add_tax_mode, change, by, at)

    async def set_tariff(self, terms: EnergyTerms, *, by: str, at: datetime) -> None:
        """Add terms of energy from a day on."""
        await self._worker.write(rate_entries.add_tariff, terms, by, at)

    async def history(self, name: RateName | None = None) -> tuple[RateEntry, ...]:
        """Return all that was ever set, or of one rate, the latest days first."""
        return await self._worker.read(rate_entries.find_rates, name)

    async def tax_modes(self) -> tuple[TaxModeEntry, ...]:
        """Return all tax modes that were ever set, the latest days first."""
        return await self._worker.read(rate_entries.find_tax_modes)

    async def tariffs(self) -> tuple[TariffEntry, ...]:
        """Return all terms of energy that were ever set, the latest days first."""
        return await self._worker.read(rate_entries.find_tariffs)

    async def energy_terms(self) -> tuple[EnergyTerms, ...]:
        """Return all terms of energy in the order in which they take over from one another."""
        return await self._worker.read(rate_entries.find_energy_terms)

    async def mode_on(self, day: date) -> TaxMode:
        """Return the tax mode of a day; before anybody said so, nothing is a business."""
        return await self._worker.read(rate_entries.find_mode, day)

    async def in_force(self, subject: Subject, on: date, mode: TaxMode | None = None) -> Rates:
        """Return the rates of a printer, its materials or a job on a day, in the mode of that day if none is named.

        ``Subject.printer`` is the serial number, a material the type of a filament, ``Subject.job`` a job's uid.
        """
        return await self._worker.read(rate_entries.find_rates_in_force, subject, on, mode)
