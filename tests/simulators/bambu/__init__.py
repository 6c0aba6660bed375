"""A simulated Bambu Lab printer that speaks the real protocols on loopback."""

from .engine import CANCELLED, NOZZLE_CLOGGED, RUNOUT, UNABLE_TO_FEED, Engine
from .faults import Faults
from .jobs import Facts, Job, facts_of
from .models import MODELS, Model, serial_for
from .notify import datagram
from .pki import OTHER_SERIAL, Authority, Pki, authority, make_pki
from .simulator import BambuSimulator
from .storage import FolderStorage, MemoryStorage

__all__ = [
    "CANCELLED",
    "MODELS",
    "NOZZLE_CLOGGED",
    "OTHER_SERIAL",
    "RUNOUT",
    "UNABLE_TO_FEED",
    "Authority",
    "BambuSimulator",
    "Engine",
    "Facts",
    "Faults",
    "FolderStorage",
    "Job",
    "MemoryStorage",
    "Model",
    "Pki",
    "authority",
    "datagram",
    "facts_of",
    "make_pki",
    "serial_for",
]
