"""What people type, and that passwords stay inside."""

import pytest

from custom_components.printernizer.drivers.prusalink import PrusaLinkConfig, parse_host


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("192.168.1.20", "http://192.168.1.20"),
        (" 192.168.1.20 ", "http://192.168.1.20"),
        ("192.168.1.20:80", "http://192.168.1.20"),
        ("192.168.1.20:8080", "http://192.168.1.20:8080"),
        ("prusa-core-one.local", "http://prusa-core-one.local"),
        ("prusa-core-one.local.", "http://prusa-core-one.local."),
        ("Drucker_3", "http://drucker_3"),
        ("http://192.168.1.20/", "http://192.168.1.20"),
        ("http://192.168.1.20/#dashboard", "http://192.168.1.20"),
        ("HTTP://host/index.html?x=1", "http://host"),
        ("https://printer.example", "https://printer.example"),
        ("https://printer.example:443", "https://printer.example"),
        ("https://printer.example:80", "https://printer.example:80"),
        ("fe80::1", "http://[fe80::1]"),
        ("[fe80::1]", "http://[fe80::1]"),
        ("[2001:db8::7]:8080", "http://[2001:db8::7]:8080"),
        ("http://[2001:db8::7]", "http://[2001:db8::7]"),
    ],
)
def test_an_address_is_understood(typed: str, url: str) -> None:
    assert parse_host(typed) == url
    assert parse_host(url) == url


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("ftp://192.168.1.20", "scheme"),
        ("http://maker:secret@192.168.1.20", "credentials"),
        ("192.168.1.256", "host"),
        ("192.168.1", "host"),
        ("my printer", "host"),
        ("-printer", "host"),
        ("http://", "host"),
        ("[fe80::zz]", "host"),
        ("[fe80::1", "host"),
        ("a" * 400, "host"),
        ("printer:0", "port"),
        ("printer:", "port"),
        ("printer:70000", "port"),
        ("printer:http", "port"),
    ],
)
def test_a_wrong_address_is_told_apart(typed: str, code: str) -> None:
    with pytest.raises(ValueError, match=f"^{code}$"):
        parse_host(typed)


def test_the_password_is_not_shown() -> None:
    config = PrusaLinkConfig(url="http://192.168.1.20", password="geheim")
    assert "geheim" not in repr(config)
    assert config.username == "maker"
    assert config.serial is None
