"""Sums of money, in the currency's code."""

from __future__ import annotations

import pytest

from tests.spec import Row, about, between, exact, rows_of, spec, vague

SIGNS = (
    spec("a dollar sign", "The bridge cost $450.", exact("$450", 450, "USD")),
    spec("a sign and a scale", "The bridge cost $4.6 million.", exact("$4.6 million", 4.6e6, "USD")),
    spec("a short scale", "The bridge cost £3m.", exact("£3m", 3e6, "GBP")),
    spec("billions in short", "The bridge cost €1.2bn.", exact("€1.2bn", 1.2e9, "EUR")),
    spec("thousands in short", "The bell cost £40k.", exact("£40k", 40_000, "GBP")),
    spec("whose dollar", "The bridge cost US$5 million.", exact("US$5 million", 5e6, "USD")),
    spec("an Australian dollar", "The bridge cost A$900.", exact("A$900", 900, "AUD")),
    spec("cents", "Bread cost $1.35.", exact("$1.35", 1.35, "USD")),
    spec("yen", "Bread cost ¥200.", exact("¥200", 200, "JPY")),
    spec("a sign behind", "Bread cost 2€.", exact("2€", 2, "EUR")),
    spec("a sign and a trillion", "Debt reached $31 trillion.", exact("$31 trillion", 31e12, "USD")),
)

NAMES = (
    spec("dollars", "The quay cost 20 billion dollars.", exact("20 billion dollars", 20e9, "USD")),
    spec("words", "The quay cost six thousand pounds.", exact("six thousand pounds", 6000, "GBP")),
    spec("pounds sterling", "The quay cost 900 pounds sterling.", exact("900 pounds sterling", 900, "GBP")),
    spec("marks", "The quay cost 300 million marks.", exact("300 million marks", 300e6, "DEM")),
    spec("roubles", "The quay cost 80,000 roubles.", exact("80,000 roubles", 80_000, "RUB")),
    spec("Swiss francs", "The quay cost 750 Swiss francs.", exact("750 Swiss francs", 750, "CHF")),
    spec(
        "Canadian dollars", "The quay cost 5 million Canadian dollars.", exact("5 million Canadian dollars", 5e6, "CAD")
    ),
    spec("a code before", "The quay cost EUR 20 million.", exact("EUR 20 million", 20e6, "EUR")),
    spec("a code behind", "The quay cost 500 CHF.", exact("500 CHF", 500, "CHF")),
    spec("rupees in lakh", "The quay cost Rs 12 lakh.", exact("Rs 12 lakh", 1.2e6, "INR")),
    spec("rupees with a stop", "The quay cost Rs. 500.", exact("Rs. 500", 500, "INR")),
    spec("a hyphen", "A 50-dollar fine was set.", exact("50-dollar", 50, "USD")),
    spec("shillings beside pounds", "Tea cost two shillings of the pound.", exact("two shillings", 2, "shillings")),
    spec("a range", "Tea cost 10 to 12 dollars.", between("10 to 12 dollars", 10, 12, "USD")),
    spec("a hedge", "Tea cost about 90 rupees.", about("90 rupees", 90, "INR")),
    spec("a rate", "The shrine earns £3m a year.", exact("£3m", 3e6, "GBP")),
    spec("a magnitude", "The quay cost millions of dollars.", vague("millions of dollars", 1e6, "USD")),
    spec("half a million", "The quay cost half a million pounds.", exact("half a million pounds", 5e5, "GBP")),
)

EVIDENCE = (
    spec("coins of many lands, paid", "The abbot paid 40,000 livres.", exact("40,000 livres", 40_000, "livres")),
    spec("coins owed", "The guild owed 300 florins.", exact("300 florins", 300, "florins")),
    spec("a fine in marks", "The fine was 300 marks.", exact("300 marks", 300, "DEM")),
    spec("marks by the million", "Relief took 2 billion gold marks.", exact("2 billion gold marks", 2e9, "DEM")),
    spec("whose pesos", "A ticket is 90 Chilean pesos.", exact("90 Chilean pesos", 90, "CLP")),
    spec("pesos of no named land", "A ticket costs 90 pesos.", exact("90 pesos", 90, "pesos")),
    spec("crowns by the million", "He left four millions of crowns.", exact("four millions of crowns", 4e6, "crowns")),
    spec("pieces of eight", "It sold for 70 pieces of eight.", exact("70 pieces of eight", 70, "pieces of eight")),
    spec("marks of an exam are none", "She got 85 marks in the exam.", exact("85", 85)),
    spec("marks on paper are none", "The page has 14 question marks.", exact("14", 14)),
    spec("crowns of kings are none", "Two crowns hung in the apse.", exact("Two", 2)),
    spec("won is a verb", "Some 300 won their seats.", about("300", 300)),
)

ABROAD = (
    spec("lakhs grouped", "Seed cost Rs 4,50,000.", exact("Rs 4,50,000", 450_000, "INR")),
    spec("crores", "Seed cost ₹4,500 crore.", exact("₹4,500 crore", 45e9, "INR")),
    spec("a capital M", "Seed cost $5.2M.", exact("$5.2M", 5.2e6, "USD")),
    spec("a capital B", "Seed cost $3B.", exact("$3B", 3e9, "USD")),
    spec("a range by sign", "Seed cost £10 to £15.", between("£10 to £15", 10, 15, "GBP")),
    spec("a range in short thousands", "Seed cost £20-30,000.", between("£20-30,000", 20_000, 30_000, "GBP")),
    spec("basis points", "The bank cut 25 basis points.", exact("25 basis points", 25, "basis points")),
    spec("réis", "The slave was sold for 2:500$000 réis.", exact("2:500$000 réis", 2.5e6, "réis")),
    spec("contos", "It lent 3 contos de réis.", exact("3 contos de réis", 3, "contos")),
    spec("letters that touch", "The dam cost DM40m.", exact("DM40m", 4e7, "DEM")),
    spec("a letter apart", "The dam cost £3 m. in all.", exact("£3 m", 3e6, "GBP")),
)

NO_MONEY = (
    spec("pounds of weight", "The anchor weighed 900 pounds.", exact("900 pounds", 900, "pounds")),
    spec("a pound of something", "They ate 12 pounds of cheese.", exact("12 pounds", 12, "pounds")),
)


@pytest.mark.parametrize(("sentence", "rows"), SIGNS)
def test_signs(sentence: str, rows: list[Row]) -> None:
    """A currency sign belongs to the quote and names the unit."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), NAMES)
def test_names(sentence: str, rows: list[Row]) -> None:
    """So does a currency's name or code, before or behind the number."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), EVIDENCE)
def test_evidence(sentence: str, rows: list[Row]) -> None:
    """A coin's name that has other senses, or many owners, is money where an adjective or words of money say so."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), ABROAD)
def test_abroad(sentence: str, rows: list[Row]) -> None:
    """Sums in the dress of newspapers and of India."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), NO_MONEY)
def test_no_money(sentence: str, rows: list[Row]) -> None:
    """Pounds are a weight and marks are signs where the words around say so."""
    assert rows_of(sentence) == rows
