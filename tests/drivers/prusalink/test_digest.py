"""Digest against known vectors and odd headers."""

import re

from hypothesis import given, strategies as st

from custom_components.printernizer.drivers.prusalink.digest import Challenge, Credentials, authorization

MUFASA = Credentials(username="Mufasa", password="Circle Of Life")
# RFC 2617, section 3.5.
RFC = (
    'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", '
    'opaque="5ccc069c403ebaf9f0171e9517f40e41"'
)


def response_of(header: str) -> str:
    found = re.search(r'response="([0-9a-f]{32})"', header)
    assert found is not None
    return found[1]


def test_the_example_of_rfc_2617_comes_out() -> None:
    (challenge,) = Challenge.parse(RFC)
    header = authorization(challenge, MUFASA, "GET", "/dir/index.html", count=1, cnonce="0a4f113b")
    assert response_of(header) == "6629fae49393a05397450978507c4ef1"
    assert "qop=auth, nc=00000001" in header
    assert 'opaque="5ccc069c403ebaf9f0171e9517f40e41"' in header


def test_the_example_without_qop_comes_out() -> None:
    # RFC 2069's formula with the same data.
    (challenge,) = Challenge.parse(
        'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"'
    )
    header = authorization(challenge, MUFASA, "GET", "/dir/index.html")
    assert response_of(header) == "670fd8c2df070c60b045671b8b24ff02"


def test_nothing_is_sent_that_old_firmware_can_not_read() -> None:
    (challenge,) = Challenge.parse('Digest realm="Printer API", nonce="0123456789abcdef", stale=false')
    header = authorization(challenge, Credentials(username="maker", password="x"), "GET", "/api/version")
    assert re.fullmatch(r'Digest (\w+="[^"]*", )+response="[0-9a-f]{32}"', header)
    assert "algorithm" not in header
    assert "qop" not in header


def test_the_session_variant_depends_on_the_client_nonce() -> None:
    (challenge,) = Challenge.parse(
        'Digest realm="Administrator", qop="auth", algorithm="MD5-sess", nonce="n", opaque="o"'
    )
    one = authorization(challenge, MUFASA, "GET", "/", cnonce="a")
    other = authorization(challenge, MUFASA, "GET", "/", cnonce="b")
    assert response_of(one) != response_of(other)
    assert 'algorithm="MD5-sess"' in one
    assert authorization(challenge, MUFASA, "GET", "/") != authorization(challenge, MUFASA, "GET", "/")


def test_several_challenges_in_one_header_are_told_apart() -> None:
    found = Challenge.parse(
        'Basic realm="a", Digest realm="Printer API", nonce="n", stale=TRUE, ApiKey realm="b"'
    )
    assert [challenge.scheme for challenge in found] == ["basic", "digest", "apikey"]
    assert [challenge.is_usable for challenge in found] == [False, True, False]
    assert found[1].is_stale


def test_an_unknown_algorithm_is_left_alone() -> None:
    (challenge,) = Challenge.parse('Digest realm="Printer API", nonce="n", algorithm=SHA-256')
    assert not challenge.is_usable
    assert Challenge.parse("") == ()


def test_quotes_in_a_user_name_are_escaped() -> None:
    (challenge,) = Challenge.parse('Digest realm="Administrator", nonce="n"')
    header = authorization(challenge, Credentials(username='a"b\\c', password="x"), "GET", "/")
    assert r'username="a\"b\\c"' in header


@given(st.text(max_size=300))
def test_any_header_can_be_read(header: str) -> None:
    for challenge in Challenge.parse(f"Digest {header}"):
        authorization(challenge, MUFASA, "GET", "/")
