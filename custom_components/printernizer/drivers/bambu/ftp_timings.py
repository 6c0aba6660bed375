"""How patient we are with a printer's file server."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class FtpsTimings:
    """Waiting times in seconds."""

    connect: float = 20
    """TCP and TLS: an A1 that prints needs several seconds for its handshake."""
    reply: float = 30
    data: float = 60
    """Without a byte of data; cards stall when they are being written to."""
    finish: float = 60
    """From the end of the data to the reply that says so: an H2D was seen to take 30 s."""
    tidy: float = 30
    """For removing what an upload left that broke off; an A1 needs most of it to log in again."""
