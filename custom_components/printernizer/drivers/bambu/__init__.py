"""Driver for Bambu Lab printers in the local network: MQTT for state and commands, FTPS for files, TLS everywhere."""

from .config import BambuConfig, BambuTimings
from .driver import BambuDriver
from .memory import BambuMemory

__all__ = ["BambuConfig", "BambuDriver", "BambuMemory", "BambuTimings"]
