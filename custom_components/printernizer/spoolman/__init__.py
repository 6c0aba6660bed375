"""Spoolman, a server that keeps filaments and spools: a client, and the rules by which both sides agree.

Knows nothing of Home Assistant. ``SpoolmanSync`` brings the ledger's stock and the server's into agreement;
``SpoolmanFollower`` does so for as long as it runs.
"""

from .client import SpoolmanClient, check_url
from .errors import SpoolmanError, SpoolmanMissing, SpoolmanNonsense, SpoolmanRefused, SpoolmanUnreachable
from .follow import FollowState, FollowTimings, SpoolmanFollower
from .models import RemoteEvent, RemoteFilament, RemoteSpool
from .sync import SpoolmanSync, SyncTerms

__all__ = [
    "FollowState",
    "FollowTimings",
    "RemoteEvent",
    "RemoteFilament",
    "RemoteSpool",
    "SpoolmanClient",
    "SpoolmanError",
    "SpoolmanFollower",
    "SpoolmanMissing",
    "SpoolmanNonsense",
    "SpoolmanRefused",
    "SpoolmanSync",
    "SpoolmanUnreachable",
    "SyncTerms",
    "check_url",
]
