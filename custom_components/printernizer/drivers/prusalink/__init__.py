"""Prusa printers over PrusaLink, the local HTTP interface of Buddy firmware and of the Raspberry Pi program."""

from .config import PrusaLinkConfig, PrusaLinkTimings, parse_host
from .driver import PrusaLinkDriver
from .recognise import identify

__all__ = ["PrusaLinkConfig", "PrusaLinkDriver", "PrusaLinkTimings", "identify", "parse_host"]
