"""A certificate's fingerprint, as a person compares it."""

_GROUP = 4
_GROUPS_PER_LINE = 8


def for_reading(fingerprint: str) -> str:
    """Group the hex digits of a SHA-256 in fours, in two lines."""
    groups = [fingerprint[at : at + _GROUP].upper() for at in range(0, len(fingerprint), _GROUP)]
    lines = [groups[at : at + _GROUPS_PER_LINE] for at in range(0, len(groups), _GROUPS_PER_LINE)]
    return "\n".join(" ".join(line) for line in lines)
