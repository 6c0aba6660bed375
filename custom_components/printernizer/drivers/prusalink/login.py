"""Logging in: digest first, the password as API key where the printer wants it so; what worked is remembered."""

from dataclasses import dataclass
from enum import StrEnum

from ..errors import InvalidAuth, NotAPrinter
from .digest import Challenge, Credentials, authorization

BUDDY_REALM = "Printer API"
PI_REALM = "Administrator"
REALMS = frozenset({BUDDY_REALM, PI_REALM})
"""The only realms that get to see a login: a router's or camera's page must not."""


class LoginMode(StrEnum):
    """How a request was signed."""

    NONE = "none"
    DIGEST = "digest"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Signature:
    """The headers that a request was sent with. ``is_reused``: the nonce was from an earlier exchange."""

    mode: LoginMode
    headers: dict[str, str]
    is_reused: bool = False


class Login:
    """Signs requests and learns from refusals. One per printer: nonces are reused for as long as they are good."""

    def __init__(self, credentials: Credentials) -> None:
        """Take the credentials."""
        self._credentials = credentials
        self._challenge: Challenge | None = None
        self._uses = 0
        self._wants_key = False
        self.realm = ""

    @property
    def mode(self) -> LoginMode:
        """How the next request will be signed."""
        if self._wants_key:
            return LoginMode.KEY
        return LoginMode.NONE if self._challenge is None else LoginMode.DIGEST

    def sign(self, method: str, target: str) -> Signature:
        """Sign a request as the printer last wanted it."""
        if self._wants_key:
            return Signature(LoginMode.KEY, {"X-Api-Key": self._credentials.password})
        if self._challenge is None:
            return Signature(LoginMode.NONE, {})
        self._uses += 1
        header = authorization(self._challenge, self._credentials, method, target, count=self._uses)
        return Signature(LoginMode.DIGEST, {"Authorization": header}, is_reused=self._uses > 1)

    def learn(self, sent: Signature, status: int, header: str, tried: set[LoginMode]) -> None:
        """Prepare for another try after a 401 or 403; ``tried`` are the modes that were judged in this exchange.

        Raises ``InvalidAuth`` when nothing is left to try, ``NotAPrinter`` when what answers asks for a login that no
        PrusaLink asks for.
        """
        challenges = Challenge.parse(header)
        known = [challenge for challenge in challenges if challenge.realm in REALMS]
        if sent.mode is LoginMode.NONE and (status != 401 or not known):
            raise NotAPrinter("it asks for another kind of login")
        offer = next((challenge for challenge in known if challenge.is_usable), None)
        if offer is not None:
            self.realm = offer.realm
        if sent.mode is LoginMode.DIGEST and not sent.is_reused and not (offer and offer.is_stale):
            tried.add(LoginMode.DIGEST)
        if sent.mode is LoginMode.KEY:
            tried.add(LoginMode.KEY)
        if offer is not None and LoginMode.DIGEST not in tried:
            self._challenge, self._uses, self._wants_key = offer, 0, False
        elif LoginMode.KEY not in tried:
            self._wants_key = True
        else:
            self.forget()
            raise InvalidAuth

    def renew(self) -> None:
        """Have the next request ask for a new nonce, which then lasts for long."""
        self._challenge = None

    def forget(self) -> None:
        """Begin again without a nonce."""
        self._challenge, self._uses, self._wants_key = None, 0, False
