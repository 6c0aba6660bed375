"""What goes into other programs → what goes over the websocket."""

from ..settling.positions import Positions
from .types_exports import PositionPayload, PositionsPayload, TaxSumPayload


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
