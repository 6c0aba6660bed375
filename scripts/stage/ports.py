"""Ports of the loopback address for servers that are started here."""

import _socket
import random

_RANGE = range(20_000, 32_000)
"""Below what systems give to outgoing connections: none of those takes a port before its server listens."""


def free_port() -> int:
    """Return a TCP port of the loopback address that nobody listens on. Raises ``OSError`` if there is none."""
    for port in random.sample(_RANGE, 100):
        # Not the class that tests without network have taken away.
        listener = _socket.socket()
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            continue
        else:
            return port
        finally:
            listener.close()
    raise OSError("no free port")
