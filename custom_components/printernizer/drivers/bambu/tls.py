"""Know who is at the other end before a word is said: TLS contexts and the rules by which a certificate is trusted.

A Bambu Lab printer shows a certificate whose common name is its serial number. Older models (A1, P1, X1) sign it with
``BBL CA`` and send that authority along; newer ones sign with an intermediate per model, which a P2S does not even
send. The rules, in order:

1. The common name must be the expected serial, always.
2. With a pinned fingerprint the leaf must be exactly that certificate.
3. Without one, the chain that the printer presents must lead, signature by signature, to an authority of Bambu Lab.
   Authorities are known by their SHA-256 fingerprints alone, so a printer that sends only its leaf (P2S) or is signed
   by an authority newer than this table has to be trusted once by a person, who compares the fingerprint.

OpenSSL's own verification is off, because it accepts neither version 1 leaves nor an authority without key usage
under the strict rules of today; ``PrinterTls.check`` therefore has to run after every handshake and before the first
byte of a credential.
"""

import asyncio
from collections.abc import Sequence
import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
import hashlib
import re
import ssl

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.x509.oid import NameOID

from ..errors import CannotConnect, CertificateChanged, CertificateError, NotAPrinter, WrongPrinter

AUTHORITIES = frozenset(
    {
        # BBL CA, self-signed, 2022 to 2032
        "030bca81cece18b7eff3cfd2b75d09d3efca893bc069609e37fa04257fe4d840",
        # BBL CA2 RSA, self-signed, 2025 to 2050
        "e98f19578b3f124ace6b8a247ffeda52dc99c89fd4e7d20c82829977b7f33502",
        # BBL CA2 ECC, self-signed, 2025 to 2050
        "1f99d846718c8d333ac319cb8e70919ab63236090fbadde909ba4a6f0867a683",
        # BBL CA2 RSA, signed by BBL CA, 2025 to 2035
        "3d13019b45a4fa8a6cb8dc0fd7becbb19bb2bf0c2fcb9434a9345fa58680da0b",
        # BBL CA2 ECC, signed by BBL CA, 2025 to 2035
        "e898483224f9092f575d627433bb21ed9d125a77e3635b0da6fc18fe850a02d7",
        # BBL Device CA N7-V2 (P2S), N6-V2 (X2D) and O1C2-V2 (H2C), signed by BBL CA2 RSA, 2025 to 2040
        "6a854d546ed6e3ce7a2112657e53f4555374413e6f5cb55f995d1ddd7c06dc69",
        "68bf3182bc32d5a5454f864928abaa291941f6d5ac6a86a0e5ad6ecfe2d5477b",
        "ce667b6c001d26c34ed97333fb6099699409fc3d4e12429c37baebb05c46c60a",
    }
)
"""SHA-256 of the certificates (DER) of Bambu Lab's authorities, lower-case hex."""

HANDSHAKE_TIMEOUT = 15
"""Seconds; an A1 needs several for its RSA while it prints."""

_SERIAL = re.compile(r"[0-9A-Za-z_-]{4,64}\Z")
_MAX_CHAIN = 6
_MAX_CERTIFICATE = 16_384


@dataclass(frozen=True, kw_only=True, slots=True)
class PeerCertificate:
    """What a certificate says. ``fingerprint`` is SHA-256, lower-case hex without colons."""

    serial: str
    fingerprint: str
    is_vendor_signed: bool


class PrinterTls:
    """The identity that one printer has to prove, for all of its ports.

    Connect with ``await context()`` and the serial as ``server_hostname`` (newer firmware chooses its certificate by
    it), then call ``check`` before anything else.
    """

    def __init__(self, serial: str, fingerprint: str | None = None) -> None:
        """Expect ``serial``; accept only the certificate ``fingerprint`` if one is given."""
        self.serial = serial.strip().upper()
        self.fingerprint = normalized_fingerprint(fingerprint) if fingerprint else None
        self._context: ssl.SSLContext | None = None
        self._proved: bytes | None = None

    async def context(self) -> ssl.SSLContext:
        """Return the context, made off the event loop the first time."""
        if self._context is None:
            self._context = await asyncio.to_thread(_shared_context)
        return self._context

    def check(self, ssl_object: ssl.SSLObject | ssl.SSLSocket) -> None:
        """Prove that the other end of a finished handshake is this printer.

        Raises ``WrongPrinter``, ``CertificateChanged``, ``CertificateError``, ``NotAPrinter``.
        """
        chain = peer_chain(ssl_object)
        if chain and chain[0] == self._proved:
            return
        peer = inspect(chain)
        if peer.serial.upper() != self.serial:
            raise WrongPrinter(self.serial, peer.serial)
        if self.fingerprint is not None:
            if peer.fingerprint != self.fingerprint:
                raise CertificateChanged(peer.fingerprint, peer.serial)
        elif not peer.is_vendor_signed:
            raise CertificateError(peer.fingerprint, peer.serial)
        self._proved = chain[0]


@cache
def _shared_context() -> ssl.SSLContext:
    """Make the context of all printers: it holds nothing of any one of them, but much memory."""
    return client_context()


def client_context() -> ssl.SSLContext:
    """Make a context for connections to printers. Blocks: call it in a thread.

    It verifies nothing by itself, see the module. X1C and H2D refuse everything but TLS 1.2, a P2S speaks 1.3; some
    firmware offers no ECDHE, so two plain RSA suites stay allowed.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("DEFAULT:AES256-GCM-SHA384:AES128-GCM-SHA256")
    return context


async def read_certificate(
    host: str, port: int, *, serial: str | None = None, timeout: float = HANDSHAKE_TIMEOUT
) -> PeerCertificate:
    """Look at the certificate of whatever listens at ``host``; logs in nowhere.

    Raises ``CannotConnect`` (nobody answers), ``NotAPrinter`` (no TLS, or no certificate of a printer).
    """
    context = await asyncio.to_thread(client_context)
    writer: asyncio.StreamWriter | None = None
    try:
        async with asyncio.timeout(timeout):
            _, writer = await asyncio.open_connection(
                host, port, ssl=context, server_hostname=serial.upper() if serial else ""
            )
        return inspect(peer_chain(writer.get_extra_info("ssl_object")))
    except ssl.SSLError as error:
        raise NotAPrinter(f"no TLS on port {port}") from error
    except (OSError, UnicodeError) as error:
        raise CannotConnect(f"no connection to port {port}") from error
    finally:
        if writer is not None:
            writer.transport.abort()


def normalized_fingerprint(fingerprint: str) -> str:
    """Write a fingerprint the way it is compared: lower-case hex without colons or spaces."""
    return fingerprint.replace(":", "").replace(" ", "").strip().lower()


def peer_chain(ssl_object: ssl.SSLObject | ssl.SSLSocket) -> list[bytes]:
    """Return the certificates that the other end sent, leaf first, DER."""
    with contextlib.suppress(ssl.SSLError, ValueError):
        return [bytes(der) for der in ssl_object.get_unverified_chain()]
    return []


def inspect(
    chain: Sequence[bytes], *, now: datetime | None = None, authorities: frozenset[str] = AUTHORITIES
) -> PeerCertificate:
    """Read a presented chain (leaf first, DER). Raises ``NotAPrinter`` when it is no certificate of a printer."""
    if not chain or any(len(der) > _MAX_CERTIFICATE for der in chain[:_MAX_CHAIN]):
        raise NotAPrinter("no usable certificate")
    try:
        leaf = x509.load_der_x509_certificate(chain[0])
        names = leaf.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    except ValueError as error:
        raise NotAPrinter("the certificate can't be read") from error
    serial = str(names[0].value) if len(names) == 1 else ""
    if not _SERIAL.match(serial):
        raise NotAPrinter("the certificate names no serial number")
    return PeerCertificate(
        serial=serial,
        fingerprint=_sha256(chain[0]),
        is_vendor_signed=_leads_to(leaf, chain[1:_MAX_CHAIN], now or datetime.now(UTC), authorities),
    )


def _leads_to(
    leaf: x509.Certificate, others: Sequence[bytes], now: datetime, authorities: frozenset[str]
) -> bool:
    """Follow signatures upwards from the leaf until one is by a known authority.

    Every certificate on the way must be an authority itself: the key inside a printer is its owner's to read, and
    must not be able to vouch for other serials.
    """
    certificate, below = leaf, 0
    remaining = list(others)
    while _is_current(certificate, now):
        issuer_der = next((der for der in remaining if _signed_by(certificate, der)), None)
        if issuer_der is None:
            return False
        remaining.remove(issuer_der)
        issuer = x509.load_der_x509_certificate(issuer_der)
        if not _is_authority(issuer, below) or not _is_current(issuer, now):
            return False
        if _sha256(issuer_der) in authorities:
            return True
        certificate, below = issuer, below + 1
    return False


def _signed_by(certificate: x509.Certificate, issuer_der: bytes) -> bool:
    try:
        certificate.verify_directly_issued_by(x509.load_der_x509_certificate(issuer_der))
    except ValueError, TypeError, InvalidSignature:
        return False
    return True


def _is_authority(certificate: x509.Certificate, below: int) -> bool:
    try:
        constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
    except x509.ExtensionNotFound, ValueError:
        return False
    return constraints.ca and (constraints.path_length is None or constraints.path_length >= below)


def _is_current(certificate: x509.Certificate, now: datetime) -> bool:
    return certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc


def _sha256(der: bytes) -> str:
    return hashlib.sha256(der).hexdigest()
