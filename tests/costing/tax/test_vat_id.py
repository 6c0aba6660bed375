"""The form of tax numbers."""

import pytest

from custom_components.printernizer.costing import country_of_vat_id, normal_vat_id


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("DE123456789", "DE"),
        ("de 123 456 789", "DE"),
        ("DE-123.456.789", "DE"),
        ("DE12345678", None),
        ("DE1234567890", None),
        ("DE" + "\uff11" * 9, None),
        ("ATU12345678", "AT"),
        ("AT12345678", None),
        ("NL123456789B01", "NL"),
        ("EL123456789", "GR"),
        ("GR123456789", None),
        ("FRXX123456789", "FR"),
        ("ESX1234567X", "ES"),
        ("LT123456789", "LT"),
        ("LT123456789012", "LT"),
        ("LT1234567890", None),
        ("XI123456789", "XI"),
        ("CHE123456789", None),
        ("", None),
        ("D", None),
    ],
)
def test_a_number_in_its_form_tells_its_country(number: str, country: str | None) -> None:
    assert country_of_vat_id(number) == country


def test_blanks_and_marks_are_no_part_of_a_number() -> None:
    assert normal_vat_id(" de-123.456\t789 ") == "DE123456789"
