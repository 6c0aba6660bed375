"""What goes into other programs → what goes over the websocket."""

from ..exports.handoff import Mapped, fields_of
from ..settling.positions import Positions
from .types_exports import HandoffColumn, HandoffTemplate, PositionPayload, PositionsPayload, TaxSumPayload


def serialize_template(name: str, mapped: Mapped) -> HandoffTemplate:
    """Write down what is proposed for a file, and what else there is."""
    columns = [HandoffColumn(heading=heading, field=field) for heading, field in mapped]
    return HandoffTemplate(name=name, columns=columns, fields=list(fields_of(name)))


def serialize_positions(found: Positions) -> PositionsPayload:
    """Write lines and their sums down."""
    document = found.document
    return PositionsPayload(
        lines=[
            PositionPayload(
                number=line.number,
                title=line.title,
                quantity=line.quantity,
                text=line.text,
                net=f"{line.price.net:f}",
                rate=f"{line.price.rate.normalize():f}",
            )
            for line in found.lines
        ],
        sums=[
            TaxSumPayload(
                treatment=group.treatment,
                country=group.country,
                rate=f"{group.rate.normalize():f}",
                net=f"{group.net:f}",
                vat=f"{group.vat:f}",
                gross=f"{group.gross:f}",
            )
            for group in document.groups
        ],
        net=f"{document.net:f}",
        vat=f"{document.vat:f}",
        gross=f"{document.gross:f}",
        is_small_invoice_possible=found.is_small_invoice_possible,
    )
