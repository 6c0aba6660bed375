"""Who is at the other end: by which rules a certificate is believed."""

import asyncio
from datetime import UTC, datetime, timedelta
import ssl
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
import pytest

from custom_components.printernizer.drivers.bambu.tls import (
    AUTHORITIES,
    PeerCertificate,
    PrinterTls,
    inspect,
    normalized_fingerprint,
    peer_chain,
    read_certificate,
)
from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    CertificateChanged,
    CertificateError,
    NotAPrinter,
    WrongPrinter,
)
from tests.simulators.bambu import BambuSimulator, authority, make_pki

SERIAL = "03900A000000001"
PEM_END = b"-----END CERTIFICATE-----\n"


def shown(profile: Any) -> list[bytes]:
    """Return what a printer with this profile sends, DER."""
    pems = make_pki(SERIAL, profile).chain_file.read_bytes().split(PEM_END)
    return [ssl.PEM_cert_to_DER_cert((pem + PEM_END).decode()) for pem in pems if pem.strip()]


def root_of(profile: Any) -> frozenset[str]:
    return frozenset({make_pki(SERIAL, profile).root.fingerprint})


class Handshake:
    """A finished handshake that showed this chain."""

    def __init__(self, chain: list[bytes]) -> None:
        self.chain = chain

    def get_unverified_chain(self) -> list[bytes]:
        return self.chain


@pytest.mark.parametrize("profile", ["v1"])
def test_a_chain_that_leads_to_a_known_authority_is_the_vendors(profile: str) -> None:
    peer = inspect(shown(profile), authorities=root_of(profile))
    assert peer == PeerCertificate(
        serial=SERIAL, fingerprint=make_pki(SERIAL, profile).fingerprint, is_vendor_signed=True
    )


def test_a_known_intermediate_authority_is_enough() -> None:
    device = authority("BBL Device CA N7-V2", "BBL CA2 RSA")
    assert inspect(shown("v3"), authorities=frozenset({device.fingerprint})).is_vendor_signed


def test_a_chain_may_have_an_intermediate_and_arrive_in_any_order() -> None:
    root = authority("BBL CA2 RSA").certificate.public_bytes(serialization.Encoding.DER)
    leaf, device = shown("v3")
    known = root_of("v3")
    assert inspect([leaf, device, root], authorities=known).is_vendor_signed
    assert inspect([leaf, root, device], authorities=known).is_vendor_signed
    assert not inspect([leaf, device], authorities=known).is_vendor_signed


@pytest.mark.parametrize("profile", ["v1", "v3", "v3_leaf_only", "unknown_ca", "self_signed", "expired"])
def test_names_alone_make_nobody_the_vendor(profile: str) -> None:
    assert not inspect(shown(profile)).is_vendor_signed


def test_a_leaf_alone_or_an_expired_one_does_not_count() -> None:
    assert not inspect(shown("v1")[:1], authorities=root_of("v1")).is_vendor_signed
    assert not inspect(shown("expired"), authorities=root_of("expired")).is_vendor_signed
    later = datetime.now(UTC) + timedelta(days=4000)
    assert not inspect(shown("v1"), authorities=root_of("v1"), now=later).is_vendor_signed


def test_a_self_signed_leaf_is_not_its_own_authority() -> None:
    (leaf,) = shown("self_signed")
    assert not inspect([leaf, leaf], authorities=root_of("self_signed")).is_vendor_signed


def forged(
    signer_cert: x509.Certificate, signer_key: Any, *, constraints: x509.BasicConstraints | None
) -> tuple[bytes, Any]:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, SERIAL)]))
        .issuer_name(signer_cert.subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
    )
    if constraints is not None:
        builder = builder.add_extension(constraints, critical=True)
    return builder.sign(signer_key, hashes.SHA256()).public_bytes(serialization.Encoding.DER), key


@pytest.mark.parametrize("constraints", [None, x509.BasicConstraints(ca=False, path_length=None)])
def test_the_key_of_a_printer_cannot_vouch_for_another_serial(
    constraints: x509.BasicConstraints | None,
) -> None:
    root = authority()
    root_der = root.certificate.public_bytes(serialization.Encoding.DER)
    printer_der, printer_key = forged(root.certificate, root.key, constraints=constraints)
    printer = x509.load_der_x509_certificate(printer_der)
    fake, _ = forged(printer, printer_key, constraints=None)
    known = frozenset({root.fingerprint})
    assert inspect([printer_der, root_der], authorities=known).is_vendor_signed
    assert not inspect([fake, printer_der, root_der], authorities=known).is_vendor_signed


def test_an_authority_signs_no_deeper_than_it_may() -> None:
    root = authority()
    root_der = root.certificate.public_bytes(serialization.Encoding.DER)
    upper_der, upper_key = forged(
        root.certificate, root.key, constraints=x509.BasicConstraints(ca=True, path_length=0)
    )
    upper = x509.load_der_x509_certificate(upper_der)
    lower_der, lower_key = forged(
        upper, upper_key, constraints=x509.BasicConstraints(ca=True, path_length=None)
    )
    known = frozenset({root.fingerprint})
    leaf, _ = forged(upper, upper_key, constraints=None)
    assert inspect([leaf, upper_der, root_der], authorities=known).is_vendor_signed
    deep, _ = forged(x509.load_der_x509_certificate(lower_der), lower_key, constraints=None)
    assert not inspect([deep, lower_der, upper_der, root_der], authorities=known).is_vendor_signed


@pytest.mark.parametrize("chain", [[], [b""], [b"\x30\x03abc"], [b"x" * 20_000]])
def test_what_is_no_certificate_is_no_printer(chain: list[bytes]) -> None:
    with pytest.raises(NotAPrinter):
        inspect(chain)


def test_a_certificate_without_a_serial_is_no_printers() -> None:
    with pytest.raises(NotAPrinter):
        inspect(shown("no_name"))


def test_garbage_beside_a_leaf_is_passed_over() -> None:
    leaf, root = shown("v1")
    assert inspect([leaf, b"garbage", root], authorities=root_of("v1")).is_vendor_signed


def test_the_rules_go_serial_then_pin_then_authority(monkeypatch: pytest.MonkeyPatch) -> None:
    handshake: Any = Handshake(shown("v1"))
    own = make_pki(SERIAL, "v1").fingerprint
    PrinterTls(SERIAL, own).check(handshake)
    with pytest.raises(WrongPrinter):
        PrinterTls("03900A000000002", own).check(handshake)
    with pytest.raises(CertificateChanged):
        PrinterTls(SERIAL, "00" * 32).check(handshake)
    with pytest.raises(CertificateError) as caught:
        PrinterTls(SERIAL).check(handshake)
    assert not isinstance(caught.value, CertificateChanged)
    monkeypatch.setattr(inspect, "__kwdefaults__", {"now": None, "authorities": root_of("v1")})
    PrinterTls(SERIAL).check(handshake)
    with pytest.raises(CertificateChanged):
        PrinterTls(SERIAL, "00" * 32).check(handshake)


def test_a_proof_holds_for_the_same_certificate_only() -> None:
    first = make_pki(SERIAL, "v1")
    tls = PrinterTls(SERIAL, first.fingerprint)
    handshake: Any = Handshake(shown("v1"))
    tls.check(handshake)
    tls.check(handshake)
    handshake.chain = shown("changed")
    with pytest.raises(CertificateChanged):
        tls.check(handshake)
    handshake.chain = []
    with pytest.raises(NotAPrinter):
        tls.check(handshake)


def test_a_handshake_that_shows_nothing_has_no_chain() -> None:
    class Broken:
        def get_unverified_chain(self) -> list[bytes]:
            raise ValueError

    broken: Any = Broken()
    assert peer_chain(broken) == []


def test_fingerprints_are_compared_without_their_dress() -> None:
    assert normalized_fingerprint(" AB:cd EF\n") == "abcdef"
    assert all(len(one) == 64 and one == normalized_fingerprint(one) for one in AUTHORITIES)


@pytest.mark.usefixtures("socket_enabled")
async def test_a_certificate_is_read_without_logging_in() -> None:
    async with BambuSimulator(files=False, camera=False) as printer:
        peer = await read_certificate(printer.host, printer.mqtt_port)
        assert (peer.serial, peer.fingerprint) == (printer.serial, printer.fingerprint)
        assert await read_certificate(printer.host, printer.mqtt_port, serial=printer.serial) == peer
        assert printer.mqtt.connects == 0


@pytest.mark.usefixtures("socket_enabled")
async def test_reading_a_certificate_fails_in_words() -> None:
    async def greet(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 hello, this is no TLS\r\n")

    plain = await asyncio.start_server(greet, "127.0.0.1", 0)
    port = plain.sockets[0].getsockname()[1]
    async with plain:
        with pytest.raises(NotAPrinter):
            await read_certificate("127.0.0.1", port)
        plain.close_clients()
    with pytest.raises(CannotConnect):
        await read_certificate("127.0.0.1", port)
    silent = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    async with silent:
        with pytest.raises(CannotConnect):
            await read_certificate("127.0.0.1", silent.sockets[0].getsockname()[1], timeout=0.1)
        silent.close_clients()
