"""HTTP digest as the printers speak it.

Buddy firmware: RFC 2069, no ``qop`` and no ``algorithm``; before 6.0 it chokes on an unquoted ``algorithm=MD5`` that
general clients send, so nothing is sent that was not asked. Raspberry Pi: ``MD5-sess`` with ``qop="auth"``.
"""

from dataclasses import dataclass
from hashlib import md5
from itertools import pairwise
import re
import secrets
from typing import Self

_PARAMETER = re.compile(r'([A-Za-z][\w-]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))')
_SCHEME = re.compile(r"(?:^|,)\s*(?=(Digest|ApiKey|Basic|Bearer)\s)")
_ALGORITHMS = frozenset({"", "md5", "md5-sess"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Challenge:
    """What a 401 asks for. ``scheme`` is in lower case."""

    scheme: str
    realm: str = ""
    nonce: str = ""
    algorithm: str = ""
    opaque: str | None = None
    has_qop: bool = False
    is_stale: bool = False

    @classmethod
    def parse(cls, header: str) -> tuple[Self, ...]:
        """Read a ``WWW-Authenticate`` header; what can't be understood is left out."""
        starts = [match.end() for match in _SCHEME.finditer(header)]
        found = []
        for start, end in pairwise([*starts, len(header)]):
            scheme, _, rest = header[start:end].partition(" ")
            values = {name.lower(): quoted or bare for name, quoted, bare in _PARAMETER.findall(rest)}
            found.append(
                cls(
                    scheme=scheme.lower(),
                    realm=values.get("realm", ""),
                    nonce=values.get("nonce", ""),
                    algorithm=values.get("algorithm", ""),
                    opaque=values.get("opaque"),
                    has_qop="auth" in re.split(r"[\s,]+", values.get("qop", "")),
                    is_stale=values.get("stale", "").lower() == "true",
                )
            )
        return tuple(found)

    @property
    def is_usable(self) -> bool:
        """Tell whether ``authorization`` can answer it."""
        return self.scheme == "digest" and bool(self.nonce) and self.algorithm.lower() in _ALGORITHMS


@dataclass(frozen=True, kw_only=True, slots=True)
class Credentials:
    """A user's name and password."""

    username: str
    password: str


def authorization(
    challenge: Challenge,
    credentials: Credentials,
    method: str,
    target: str,
    *,
    count: int = 1,
    cnonce: str | None = None,
) -> str:
    """Answer a challenge for a request; ``target`` is the raw request target, ``count`` the nonce's uses so far."""
    cnonce = cnonce or secrets.token_hex(8)
    first = _hash(credentials.username, challenge.realm, credentials.password)
    if challenge.algorithm.lower() == "md5-sess":
        first = _hash(first, challenge.nonce, cnonce)
    second = _hash(method, target)
    sent = {
        "username": credentials.username,
        "realm": challenge.realm,
        "nonce": challenge.nonce,
        "uri": target,
    }
    bare = {}
    if challenge.has_qop:
        uses = f"{count:08x}"
        sent["response"] = _hash(first, challenge.nonce, uses, cnonce, "auth", second)
        sent["cnonce"] = cnonce
        bare = {"qop": "auth", "nc": uses}
    else:
        sent["response"] = _hash(first, challenge.nonce, second)
    if challenge.opaque is not None:
        sent["opaque"] = challenge.opaque
    if challenge.algorithm:
        sent["algorithm"] = challenge.algorithm
    quoted = [f'{name}="{_escaped(value)}"' for name, value in sent.items()]
    return "Digest " + ", ".join(quoted + [f"{name}={value}" for name, value in bare.items()])


def _escaped(value: str) -> str:
    return re.sub(r'(["\\])', r"\\\1", "".join(sign for sign in value if sign.isprintable()))


def _hash(*parts: str) -> str:
    return md5(":".join(parts).encode(), usedforsecurity=False).hexdigest()
