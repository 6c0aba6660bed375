"""DATEV's batch of bookings, byte for byte."""

from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any

import pytest

from custom_components.printernizer.exports.datev import (
    SKR03,
    SKR04,
    DatevBatch,
    DatevBooking,
    DatevProblem,
    DatevRefused,
    DatevSetup,
    datev_file,
    file_name,
    year_start,
)
from custom_components.printernizer.exports.datev_fields import HEADINGS, QUOTED
from custom_components.printernizer.ledger.numbers import is_invoice_no

SETUP = DatevSetup(adviser=1001, client=1)
BATCH = DatevBatch(
    since=date(2026, 11, 1),
    until=date(2026, 11, 30),
    label="Druckerloese 11/2026",
    made_at=datetime(2026, 11, 23, 14, 15),  # noqa: DTZ001  written as the clock on the wall has it
)
SALE = DatevBooking(
    id=1,
    number="PZ-2026-0042",
    text="Lampenschirm PETG, Übergröße",
    gross=219_000,
    currency="EUR",
    treatment="DE_STD",
    booked_on=date(2026, 11, 23),
    service_on=date(2026, 11, 23),
    external_invoice_no="PZ-2026-0042",
)
REVERSAL = replace(
    SALE, id=2, text="Lampenschirm", gross=-219_000, booked_on=date(2026, 11, 24), is_reversal=True
)


def test_the_golden_file_is_met_byte_for_byte() -> None:
    content = datev_file(SETUP, BATCH, [SALE, REVERSAL])
    assert len(content) == 3552
    assert sha256(content).hexdigest() == "61eaff91aa5047b6ef7c21202c329202834baac714af0e5203cb4d2366f6932b"
    assert content.count(b"\r\n") == 4
    assert [line.count(b";") for line in content.split(b"\r\n")] == [30, 124, 124, 124, 0]


def test_there_are_as_many_headings_as_fields_and_each_once() -> None:
    assert len(HEADINGS) == len(set(HEADINGS)) == 125
    assert max(QUOTED) == 123


def refused(setup: DatevSetup = SETUP, batch: DatevBatch = BATCH, **changes: Any) -> DatevProblem:
    with pytest.raises(DatevRefused) as caught:
        datev_file(setup, batch, [SALE, replace(SALE, number="PZ-2026-0043", **changes)])
    return caught.value.problem


def test_what_could_be_booked_wrongly_is_not_handed_over() -> None:
    assert refused(replace(SETUP, adviser=None)) is DatevProblem.NOT_SET_UP
    assert refused(replace(SETUP, client=None)) is DatevProblem.NOT_SET_UP
    assert refused(external_invoice_no="") is DatevProblem.NO_INVOICE
    assert refused(external_invoice_no="RE 7") is DatevProblem.BAD_INVOICE
    assert refused(currency="CHF") is DatevProblem.OTHER_CURRENCY
    assert refused(external_invoice_no="R" * 37) is DatevProblem.BAD_INVOICE
    assert refused(treatment="EU_OSS") is DatevProblem.NO_ACCOUNT
    assert refused(booked_on=date(2026, 12, 1)) is DatevProblem.OTHER_DAYS
    assert refused(batch=replace(BATCH, until=date(2027, 1, 1))) is DatevProblem.OTHER_YEAR
    assert refused(gross=0) is DatevProblem.BAD_AMOUNT
    assert refused(gross=-100) is DatevProblem.BAD_AMOUNT
    assert refused(gross=150) is DatevProblem.BAD_AMOUNT
    with pytest.raises(DatevRefused) as caught:
        datev_file(SETUP, BATCH, [SALE] * 100_000)
    assert caught.value.problem is DatevProblem.TOO_MANY


@pytest.mark.parametrize("sign", "._#-/")
def test_each_number_that_is_taken_in_is_one_that_datev_takes(sign: str) -> None:
    invoice = f"RE{sign}7"
    assert is_invoice_no(invoice)
    line = datev_file(SETUP, BATCH, [replace(SALE, external_invoice_no=invoice)]).split(b"\r\n")[2]
    assert line.split(b";")[10].decode() == ('"RE/7"' if sign == "/" else '"RE-7"')


def test_texts_are_bounded_quoted_and_never_a_question_mark() -> None:
    line = datev_file(SETUP, BATCH, [replace(SALE, text='漢 "Vase"\t→ ' + "x" * 80)]).split(b"\r\n")[2]
    text = line.split(b";")[13]
    assert text == b'"_ ""Vase"" -> ' + b"x" * 48 + b'"'
    assert b"?" not in line


def test_a_business_year_may_begin_in_another_month() -> None:
    assert year_start(7, date(2026, 6, 30)) == date(2025, 7, 1)
    header = datev_file(replace(SETUP, year_starts=7), BATCH, []).split(b"\r\n")[0]
    assert header.split(b";")[12] == b"20260701"


def test_accounts_are_data_and_there_is_one_for_each_treatment_of_either_chart() -> None:
    assert SKR03.keys() == SKR04.keys()
    line = datev_file(replace(SETUP, chart="04", accounts=SKR04), BATCH, [SALE]).split(b"\r\n")[2]
    assert line.split(b";")[7] == b"4400"
    assert file_name(BATCH) == "EXTF_Buchungsstapel_2026-11.csv"
