"""Who may ask: digest of RFC 2069 on a Buddy, MD5-sess on a Raspberry Pi, and the key on both."""

from dataclasses import dataclass, field
from hashlib import md5
import re
import secrets

from .clock import VirtualClock
from .wire import Request, Response, problem

BUDDY_REALM = "Printer API"
PI_REALM = "Administrator"
_FIELD = re.compile(r'(\w+)=(?:"([^"]*)"|([^\s,]+))')


def hashed(*parts: str) -> str:
    """Hash parts joined by colons."""
    return md5(":".join(parts).encode()).hexdigest()


def fields(header: str) -> dict[str, str]:
    """Take an Authorization header apart."""
    return {name: quoted or bare for name, quoted, bare in _FIELD.findall(header)}


@dataclass
class BuddyLogin:
    """The embedded server's login. Its user is always ``maker``; the sent name is ignored."""

    clock: VirtualClock
    password: str
    modes: frozenset[str] = frozenset({"digest", "key"})
    lifetime: float = 300.0
    boot: str = field(default_factory=lambda: secrets.token_hex(4))
    dislikes_algorithm: bool = False
    """Firmware before 6.0 can't read unquoted parameters."""

    def reboot(self) -> None:
        """Forget all nonces."""
        self.boot = secrets.token_hex(4)

    def nonce(self) -> str:
        """Make a nonce out of the boot and the time."""
        return f"{self.boot}{int(self.clock.now()):08x}"

    def refusal(self, request: Request) -> Response | None:
        """Tell what is wrong with a request's login; ``None``: nothing."""
        key = request.headers.get("x-api-key")
        if key is not None and "key" in self.modes:
            if self.password and key == self.password:
                return None
            return self._unauthorized(request, f'ApiKey realm="{BUDDY_REALM}"')
        header = request.headers.get("authorization", "")
        stale = False
        if header.startswith("Digest") and "digest" in self.modes:
            if self.dislikes_algorithm and re.search(r"algorithm=[^\"]", header):
                return self.challenge(request, stale=False)
            sent = fields(header)
            nonce = sent.get("nonce", "")
            right = hashed(
                hashed("maker", BUDDY_REALM, self.password), nonce, hashed(request.method, request.target)
            )
            if self.password and secrets.compare_digest(right, sent.get("response", "")):
                if self._is_fresh(nonce):
                    return None
                stale = True
        return self.challenge(request, stale=stale)

    def challenge(self, request: Request, *, stale: bool) -> Response:
        """Ask for a login."""
        if "digest" not in self.modes:
            return self._unauthorized(request, f'ApiKey realm="{BUDDY_REALM}"')
        value = f'Digest realm="{BUDDY_REALM}", nonce="{self.nonce()}", stale={str(stale).lower()}'
        return self._unauthorized(request, value)

    def _is_fresh(self, nonce: str) -> bool:
        if len(nonce) != 16 or nonce[:8] != self.boot:
            return False
        return 0 <= int(self.clock.now()) - int(nonce[8:], 16) < self.lifetime

    @staticmethod
    def _unauthorized(request: Request, value: str) -> Response:
        response = problem(request, 401)
        response.extras.append(("WWW-Authenticate", value))
        return response


@dataclass
class PiLogin:
    """The Raspberry Pi's login. A nonce lives 60 s and belongs to one user agent."""

    clock: VirtualClock
    username: str
    password: str
    key: str
    lifetime: float = 60.0
    opaque: str = field(default_factory=lambda: secrets.token_hex(8))
    nonces: dict[str, tuple[float, str]] = field(default_factory=dict)

    def reboot(self) -> None:
        """Forget all nonces."""
        self.nonces.clear()

    def refusal(self, request: Request) -> Response | None:
        """Tell what is wrong with a request's login; ``None``: nothing."""
        key = request.headers.get("x-api-key")
        if key is not None:
            return None if key == self.key else Response(403, b"Bad X-Api-Key.")
        header = request.headers.get("authorization", "")
        if not header.startswith("Digest"):
            return self.challenge(request, stale=False)
        sent = fields(header)
        if sent.get("opaque") != self.opaque or sent.get("qop") != "auth":
            return self.challenge(request, stale=False)
        if not secrets.compare_digest(self._expected(request, sent), sent.get("response", "")):
            return self.challenge(request, stale=False)
        made, agent = self.nonces.get(sent.get("nonce", ""), (-1e9, ""))
        if agent != request.headers.get("user-agent", "") or self.clock.now() - made > self.lifetime:
            return self.challenge(request, stale=True)
        return None

    def _expected(self, request: Request, sent: dict[str, str]) -> str:
        nonce, cnonce = sent.get("nonce", ""), sent.get("cnonce", "")
        first = hashed(hashed(self.username, PI_REALM, self.password), nonce, cnonce)
        return hashed(
            first, nonce, sent.get("nc", ""), cnonce, "auth", hashed(request.method, sent.get("uri", ""))
        )

    def challenge(self, request: Request, *, stale: bool) -> Response:
        """Ask for a login."""
        nonce = secrets.token_hex(16)
        self.nonces[nonce] = (self.clock.now(), request.headers.get("user-agent", ""))
        value = (
            f'Digest realm="{PI_REALM}", qop="auth", algorithm="MD5-sess", nonce="{nonce}", '
            f'opaque="{self.opaque}", stale={str(stale).lower()}'
        )
        return Response(401, b"401: Unauthorized", extras=[("WWW-Authenticate", value)])
