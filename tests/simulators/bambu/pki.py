"""Certificates such as printers show: made at the first need, the slow keys shared by all printers of a process.

Old printers (A1, P1, X1) show an X.509 **v1** leaf with nothing but ``CN=<serial>`` under a root without key usage; new
ones (P2S, H2, X2) a v3 leaf under a device authority, which some leave out of the chain.
"""

import atexit
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
import hashlib
from pathlib import Path
import shutil
import ssl
import tempfile
from typing import Literal

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

type Profile = Literal[
    "v1", "v3", "v3_leaf_only", "unknown_ca", "other_serial", "expired", "changed", "self_signed", "no_name"
]

_VERSION_3 = bytes.fromhex("a003020102")
OTHER_SERIAL = "03900A999999999"


@dataclass(frozen=True, slots=True)
class Authority:
    """Somebody who signs: a certificate and its key."""

    certificate: x509.Certificate
    key: rsa.RSAPrivateKey

    @property
    def pem(self) -> str:
        """Its certificate as text."""
        return self.certificate.public_bytes(serialization.Encoding.PEM).decode()

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of its certificate, lower-case hex."""
        return hashlib.sha256(self.certificate.public_bytes(serialization.Encoding.DER)).hexdigest()


@dataclass(frozen=True, slots=True)
class Pki:
    """What one printer shows. ``root`` is the authority that its chain leads to."""

    leaf_der: bytes
    chain_file: Path
    key_file: Path
    root: Authority

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the leaf, lower-case hex without colons."""
        return hashlib.sha256(self.leaf_der).hexdigest()

    def server_context(self, *, tls13: bool = False) -> ssl.SSLContext:
        """Make the server's side; printers of the A and P series speak TLS 1.2 only."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.chain_file, self.key_file)
        if not tls13:
            context.maximum_version = ssl.TLSVersion.TLSv1_2
        return context


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="bambu-pki-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _key(name: str, bits: int = 2048) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def _name(common_name: str | None, *, vendor: bool = False) -> x509.Name:
    parts = []
    if vendor:
        parts = [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "BBL Technologies Co., Ltd"),
        ]
    if common_name is not None:
        parts.append(x509.NameAttribute(NameOID.COMMON_NAME, common_name))
    return x509.Name(parts)


def _builder(
    subject: x509.Name, issuer: x509.Name, key: rsa.RSAPrivateKey, days: int
) -> x509.CertificateBuilder:
    begin = datetime.now(UTC) - timedelta(days=400)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=days))
    )


@cache
def authority(name: str = "BBL CA", parent: str | None = None) -> Authority:
    """Make an authority, self-signed or signed by another; without key usage, as the vendor's."""
    key = _key(name)
    subject = _name(name, vendor=True)
    signer = authority(parent) if parent else None
    issuer = signer.certificate.subject if signer else subject
    builder = _builder(subject, issuer, key, 3650).add_extension(
        x509.BasicConstraints(ca=True, path_length=None), critical=True
    )
    return Authority(builder.sign(signer.key if signer else key, hashes.SHA256()), key)


def _length(size: int) -> bytes:
    if size < 0x80:
        return bytes([size])
    digits = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes([0x80 | len(digits)]) + digits


def _sequence(content: bytes) -> bytes:
    return b"\x30" + _length(len(content)) + content


def _content(der: bytes) -> bytes:
    """Strip tag and length of a DER element."""
    if der[1] < 0x80:
        return der[2:]
    return der[2 + (der[1] & 0x7F) :]


def _as_v1(certificate: x509.Certificate, signer: Authority) -> bytes:
    """Take the version out of a certificate without extensions, which makes it v1, and sign it anew."""
    body = _content(certificate.tbs_certificate_bytes)
    assert body.startswith(_VERSION_3)
    unsigned = _sequence(body[len(_VERSION_3) :])
    signature = signer.key.sign(unsigned, padding.PKCS1v15(), hashes.SHA256())
    # sha256WithRSAEncryption with its NULL parameter, then the signature as a bit string without unused bits.
    algorithm = bytes.fromhex("300d06092a864886f70d01010b0500")
    bits = b"\x03" + _length(len(signature) + 1) + b"\0" + signature
    return _sequence(unsigned + algorithm + bits)


def _signer(profile: Profile) -> tuple[Authority, Authority, list[Authority]]:
    """Tell who signs a profile's leaf, the root that it leads to, and what is sent beside the leaf."""
    match profile:
        case "v3" | "v3_leaf_only":
            device = authority("BBL Device CA N7-V2", "BBL CA2 RSA")
            return device, authority("BBL CA2 RSA"), [] if profile == "v3_leaf_only" else [device]
        case "unknown_ca":
            other = authority("Somebody Else CA")
            return other, other, [other]
        case _:
            root = authority()
            return root, root, [root]


@cache
def make_pki(serial: str, profile: Profile = "v1") -> Pki:
    """Make what the printer ``serial`` shows. Blocks for as long as a first key takes (a second at most)."""
    is_v3 = profile.startswith("v3")
    key = _key(f"leaf of {profile}") if is_v3 or profile == "changed" else _key("leaf")
    signer, root, chain = _signer(profile)
    common_name = {"other_serial": OTHER_SERIAL, "no_name": None}.get(profile, serial)
    if profile == "self_signed":
        signer = root = Authority(
            _builder(_name(serial), _name(serial), key, 3650).sign(key, hashes.SHA256()), key
        )
        chain = []
    days = 300 if profile == "expired" else 3650
    builder = _builder(_name(common_name), signer.certificate.subject, key, days)
    if is_v3:
        builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    certificate = builder.sign(signer.key, hashes.SHA256())
    der = certificate.public_bytes(serialization.Encoding.DER) if is_v3 else _as_v1(certificate, signer)
    return _store(f"{serial}-{profile}", der, key, chain, root)


def _store(name: str, der: bytes, key: rsa.RSAPrivateKey, chain: list[Authority], root: Authority) -> Pki:
    chain_file = _folder() / f"{name}.pem"
    key_file = _folder() / f"{name}.key"
    chain_file.write_text(ssl.DER_cert_to_PEM_cert(der) + "".join(link.pem for link in chain))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        )
    )
    key_file.chmod(0o600)
    return Pki(leaf_der=der, chain_file=chain_file, key_file=key_file, root=root)
