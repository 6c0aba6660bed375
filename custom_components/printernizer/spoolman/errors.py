"""How a Spoolman server can fail us."""


class SpoolmanError(Exception):
    """Base of all errors of this package."""


class SpoolmanUnreachable(SpoolmanError):
    """Nobody answers, too late, or with an error of the server's own: trying again later may help."""


class SpoolmanMissing(SpoolmanError):
    """The server doesn't have it (any more)."""


class SpoolmanRefused(SpoolmanError):
    """The server doesn't take what it was sent; the same again would be refused again."""


class SpoolmanNonsense(SpoolmanError):
    """The answer is none of Spoolman's, or far too large."""
