"""Brings our stock and a Spoolman server's into agreement, thing by thing; each step can be tried again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from ..costing import PriceBasis
from ..ledger import Filament, FilamentInUse, Ledger, NewSpool, Spool
from ..ledger.stock_links import LinkedFilament, LinkedSpool, SpoolNews
from .client import SpoolmanClient
from .errors import SpoolmanMissing, SpoolmanNonsense, SpoolmanRefused
from .log import LOGGER
from .models import Fields, RemoteEvent, RemoteFilament, RemoteSpool
from .rules import Agreement, after_telling, merge, read_agreement, used_weights, write_agreement
from .shares import (
    filament_body,
    filament_change,
    filament_fields,
    our_name,
    spool_body,
    spool_change,
    spool_fields,
    used_of,
)

CREATING = "creating"
"""Stands for what both agreed on while a spool is being made there."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SyncTerms:
    """How prices of the server are meant, where nobody said so here."""

    basis: PriceBasis = PriceBasis.GROSS
    tax_percent: Decimal = Decimal(0)


class SpoolmanSync:
    """Syncs with one server. Every method may raise ``SpoolmanError`` and ``LedgerError``; call one at a time."""

    def __init__(
        self,
        client: SpoolmanClient,
        ledger: Ledger,
        *,
        now: Callable[[], datetime],
        terms: SyncTerms | None = None,
    ) -> None:
        """Take a client, the books and a clock that tells aware times."""
        self._client = client
        self._stock = ledger.stock
        self._links = ledger.stock.links
        self._now = now
        self._terms = terms or SyncTerms()

    async def sync(self) -> None:
        """Bring everything into agreement: at first, and after a time in which nobody listened."""
        theirs = {each.id: each for each in await self._client.filaments()}
        their_spools = {each.id: each for each in await self._client.spools()}
        if not theirs and not their_spools:
            await self._keep_apart()
        for filament in theirs.values():
            await self._meet_filament(filament, None)
        for spool in their_spools.values():
            with _refusals("spool", spool.id):
                await self._meet_spool(spool, None)
        for tied in await self._links.spools():
            if tied.spool.external_id is None and tied.base == CREATING:
                # It never got there.
                await self._links.remember(tied.spool.id, None)
            elif tied.spool.external_id is not None and tied.spool.external_id not in their_spools:
                await self._links.lose_spool(tied.spool.id, self._now())
        for filament_tie in await self._links.filaments():
            known = filament_tie.filament.external_id
            if known is not None and known not in theirs:
                await self._lose_filament(filament_tie.filament)
        await self.tell()

    async def _keep_apart(self) -> None:
        """Put nothing away because a server is empty: that is a new or a broken one, and gets everything again."""
        tied = [tie for tie in await self._links.spools() if tie.spool.external_id is not None]
        if len(tied) > 1:
            await self._links.forget()

    async def hear(self, event: RemoteEvent) -> bool:
        """Take over what has just happened there; false: it takes a ``sync`` to know what that means."""
        thing = event.thing
        if thing is None:
            return False
        if event.kind == "deleted":
            await self._hear_deleted(thing)
            return True
        # What is there now: the message may be an old one by the time it is read, and we may have changed things since.
        try:
            if isinstance(thing, RemoteFilament):
                await self._meet_filament(await self._client.filament(thing.id), event.at)
            else:
                spool = await self._client.spool(thing.id)
                await self._meet_filament(spool.filament, event.at)
                with _refusals("spool", spool.id):
                    await self._meet_spool(spool, event.at)
        except SpoolmanMissing:
            await self._hear_deleted(thing)
        return True

    async def tell(self) -> None:
        """Tell the server what is new here."""
        for filament_tie in await self._links.filaments():
            with _refusals("filament", filament_tie.filament.id):
                await self._tell_filament(filament_tie)
        for tied in await self._links.spools():
            with _refusals("spool", tied.spool.id):
                try:
                    await self._tell_spool(tied)
                except SpoolmanMissing:
                    await self._links.lose_spool(tied.spool.id, self._now())

    # Filaments

    async def _meet_filament(self, theirs: RemoteFilament, their_time: datetime | None) -> Filament:
        tie = await self._tie_of(theirs)
        if tie is None:
            return await self._take_filament(None, theirs, theirs.fields, Agreement(fields=theirs.fields))
        agreed = read_agreement(tie.base)
        ours = filament_fields(tie.filament)
        merged = merge(ours, theirs.fields, agreed, our_time=tie.filament.updated_at, their_time=their_time)
        told = theirs
        if merged.tell:
            told = await self._change_filament(theirs, merged.tell)
        agreement = after_telling(told.fields, merged.tell, agreed)
        if merged.take or merged.tell or agreement != agreed or tie.filament.external_id != theirs.id:
            return await self._take_filament(tie.filament, theirs, merged.take, agreement)
        return tie.filament

    async def _tie_of(self, theirs: RemoteFilament) -> LinkedFilament | None:
        """Find our filament: the one tied to theirs, the one that was being made there, or one of the same name."""
        if (tied := await self._links.filament_tied(theirs.id)) is not None:
            return tied
        for tie in await self._links.free_filaments():
            if theirs.external_id == our_name(tie.filament) or _is_alike(tie.filament, theirs):
                return tie
        return None

    async def _take_filament(
        self, ours: Filament | None, theirs: RemoteFilament, take: Fields, agreement: Agreement
    ) -> Filament:
        change = filament_change(take, ours, basis=self._terms.basis, tax=self._terms.tax_percent)
        if ours is not None and not take:
            change = {}
        return await self._links.take_filament(
            ours.id if ours is not None else None, theirs.id, write_agreement(agreement), change, self._now()
        )

    async def _tell_filament(self, tie: LinkedFilament) -> None:
        ours = tie.filament
        if ours.external_id is None:
            if not ours.is_archived:
                await self._make_filament(ours)
            return
        agreed = read_agreement(tie.base)
        if agreed is None or _differs(filament_fields(ours), agreed):
            try:
                theirs = await self._client.filament(ours.external_id)
            except SpoolmanMissing:
                await self._lose_filament(ours)
            else:
                await self._meet_filament(theirs, ours.updated_at if agreed else None)

    async def _make_filament(self, ours: Filament) -> None:
        fields = filament_fields(ours)
        vendor = fields["vendor"]
        vendor_id = await self._client.vendor_id(str(vendor)) if vendor is not None else None
        body = filament_body(fields, vendor_id, is_new=True) | {"external_id": our_name(ours)}
        made = await self._client.add_filament(body)
        take: Fields = {
            name: value for name, value in made.fields.items() if fields[name] is None and value is not None
        }
        agreement = after_telling(
            made.fields, {name: value for name, value in fields.items() if name not in take}, None
        )
        await self._take_filament(ours, made, take, agreement)

    async def _change_filament(self, theirs: RemoteFilament, tell: Fields) -> RemoteFilament:
        vendor = tell.get("vendor")
        vendor_id = await self._client.vendor_id(str(vendor)) if vendor is not None else None
        body = filament_body(tell, vendor_id)
        if not body:
            return theirs
        try:
            return await self._client.change_filament(theirs.id, body)
        except SpoolmanRefused:
            return theirs

    async def _lose_filament(self, ours: Filament) -> None:
        try:
            await self._links.lose_filament(ours.id, self._now())
        except FilamentInUse:
            # Spools of it that the server never had are still here: it is made there again, with them.
            await self._links.untie_filament(ours.id)

    # Spools

    async def _meet_spool(self, theirs: RemoteSpool, their_time: datetime | None) -> None:
        ours = await self._filament_of(theirs)
        tie = await self._spool_tie_of(theirs)
        if tie is None:
            await self._take_new_spool(theirs, ours)
        else:
            await self._agree(tie, theirs, their_time, ours)

    async def _filament_of(self, theirs: RemoteSpool) -> Filament:
        tied = await self._links.filament_tied(theirs.filament.id)
        return tied.filament if tied is not None else await self._meet_filament(theirs.filament, None)

    async def _spool_tie_of(self, theirs: RemoteSpool) -> LinkedSpool | None:
        """Find our spool: the one tied to theirs, or one that is like it in everything.

        Such a one was being made there when we last heard of ourselves, or entered on both sides, or tied to the same
        server under another address.
        """
        if (tied := await self._links.spool_tied(theirs.id)) is not None:
            return tied
        return next((tie for tie in await self._links.free_spools() if _may_be(tie, theirs)), None)

    async def _take_new_spool(self, theirs: RemoteSpool, filament: Filament) -> None:
        terms = self._terms
        change = spool_change(theirs.fields, None, filament.id, basis=terms.basis, tax=terms.tax_percent)
        values: dict[str, Any] = dict(change)
        initial = values.pop("initial_grams", filament.spool_grams)
        is_archived = values.pop("is_archived", False)
        new = NewSpool(at=self._now(), initial_grams=initial, remaining_grams=initial - theirs.used, **values)
        news = self._news(theirs, Agreement(fields=theirs.fields), Decimal(0))
        if is_archived:
            news.change["is_archived"] = True
        await self._links.add_spool(new, news)

    async def _agree(
        self, tie: LinkedSpool, theirs: RemoteSpool, their_time: datetime | None, filament: Filament
    ) -> None:
        ours, agreed = tie.spool, read_agreement(tie.base)
        merged = merge(
            spool_fields(ours), theirs.fields, agreed, our_time=ours.updated_at, their_time=their_time
        )
        used = used_weights(used_of(ours), theirs.used, tie.used, tie.pending)
        terms = self._terms
        change = spool_change(merged.take, ours, filament.id, basis=terms.basis, tax=terms.tax_percent)
        told = theirs
        if merged.tell and (body := spool_body(merged.tell)):
            told = await self._change_spool(theirs, body)
        agreement = after_telling(told.fields, merged.tell, agreed)
        is_new = (theirs.id, theirs.used, None) != (ours.external_id, tie.used, tie.pending)
        if change or used.take or is_new or agreement != agreed:
            news = self._news(theirs, agreement, used.take)
            news.change.update(change)
            ours = await self._links.take_spool(ours.id, news)
        if used.tell:
            await self._use(ours, theirs, used.tell, agreement)

    async def _use(self, ours: Spool, theirs: RemoteSpool, grams: Decimal, agreement: Agreement) -> None:
        """Tell of grams exactly once: that they are being told is written down before, and that they were after."""
        await self._links.begin_telling(ours.id, grams)
        try:
            told = await self._client.use(theirs.id, grams)
        except SpoolmanRefused:
            await self._links.take_spool(ours.id, self._news(theirs, agreement, Decimal(0)))
            raise
        # What somebody else used at the same moment is in their weight too.
        others = told.used - (theirs.used + grams)
        await self._links.take_spool(ours.id, self._news(told, agreement, others))

    async def _tell_spool(self, tie: LinkedSpool) -> None:
        ours = tie.spool
        if ours.external_id is None:
            if not ours.is_archived and ours.filament.external_id is not None and tie.base != CREATING:
                await self._make_spool(ours)
            return
        agreed = read_agreement(tie.base)
        is_settled = tie.pending is None and tie.used == used_of(ours)
        if agreed is None or not is_settled or _differs(spool_fields(ours), agreed):
            theirs = await self._client.spool(ours.external_id)
            # Ours are what is new: the server's own changes of the same fields would have been heard by now.
            await self._agree(
                tie, theirs, ours.updated_at if agreed else None, await self._filament_of(theirs)
            )

    async def _make_spool(self, ours: Spool) -> None:
        fields = spool_fields(ours)
        used = max(used_of(ours), Decimal(0))
        body = {name: value for name, value in spool_body(fields).items() if value is not None}
        await self._links.remember(ours.id, CREATING)
        try:
            made = await self._client.add_spool(body | {"used_weight": used})
        except SpoolmanRefused, SpoolmanNonsense:
            await self._links.remember(ours.id, None)
            raise
        agreement = after_telling(made.fields, fields, None)
        await self._links.take_spool(ours.id, self._news(made, agreement, made.used - used_of(ours)))

    async def _change_spool(self, theirs: RemoteSpool, body: dict[str, object]) -> RemoteSpool:
        try:
            return await self._client.change_spool(theirs.id, body)
        except SpoolmanRefused:
            return theirs

    async def _hear_deleted(self, thing: RemoteFilament | RemoteSpool) -> None:
        if isinstance(thing, RemoteSpool):
            if (tied := await self._links.spool_tied(thing.id)) is not None:
                await self._links.lose_spool(tied.spool.id, self._now())
        elif (filament_tie := await self._links.filament_tied(thing.id)) is not None:
            await self._lose_filament(filament_tie.filament)

    def _news(self, theirs: RemoteSpool, agreement: Agreement, grams: Decimal) -> SpoolNews:
        return SpoolNews(
            external_id=theirs.id,
            base=write_agreement(agreement),
            change={},
            grams=grams,
            used=theirs.used,
            at=self._now(),
        )


@contextmanager
def _refusals(what: str, row_id: int) -> Iterator[None]:
    """Go on with the next when the server doesn't take one."""
    try:
        yield
    except SpoolmanRefused as error:
        LOGGER.debug("Spoolman does not take %s %s: %s", what, row_id, error)


def _differs(ours: Fields, agreed: Agreement) -> bool:
    return any(
        value not in (agreed.fields.get(name), agreed.told.get(name, agreed.fields.get(name)))
        for name, value in ours.items()
    )


def _is_alike(ours: Filament, theirs: RemoteFilament) -> bool:
    """Tell whether two filaments that were entered on either side are the same to a person."""
    fields = filament_fields(ours)
    names = ("vendor", "name", "type")
    return fields["name"] is not None and all(
        str(fields[name] or "").casefold() == str(theirs.fields[name] or "").casefold() for name in names
    )


def _may_be(tie: LinkedSpool, theirs: RemoteSpool) -> bool:
    ours = tie.spool
    if ours.external_id is not None or (tie.base != CREATING and used_of(ours) != theirs.used):
        return False
    fields = spool_fields(ours)
    return all(fields[name] == value for name, value in theirs.fields.items() if name != "initial_grams")
