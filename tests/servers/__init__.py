"""Real database servers on loopback, for as long as the tests run.

Each lives in a folder of its own, runs as a user without rights (they refuse to run as root) and is ended by its
process id. What is not installed is told as the reason why its tests are skipped.
"""

from .base import DatabaseServer, NotInstalled
from .mariadb import MariaDB
from .postgresql import PostgreSQL

__all__ = ["DatabaseServer", "MariaDB", "NotInstalled", "PostgreSQL"]
