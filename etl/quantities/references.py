"""Numbers that point to a place in a book, on a map or in a register: `[12]`, `51°30′N`, `Article 58`, `page 12`."""

from __future__ import annotations

import re

from etl.lexicon import words
from etl.quantities.patterns import LIST, NOT_COUNTED, WORD, Patterns, any_of, group

VERSE = re.compile(
    r"\b(?:[1-3]\s)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|At\b|By\b|From\b|To\b|Until\b|Around\b|About\b)"
    r"[A-Z][a-z]+\.?\s\d{1,3}:\d{1,3}(?:\s?[–-]\s?\d{1,3})?\b(?![:\d½¼¾sd]|\s?[ap]\.?m|\s(?:GMT|UTC|local))"
)
"""Genesis 3:16, Luke 2:1–4: a chapter and verse, which is no time of day."""
STRICT = any_of(words("identifiers", "small_nouns") - words("identifiers", "loose_nouns"))
LOOSE = group("loose_nouns")

STREET = group("streets")
ADDRESS = re.compile(
    rf"\b\d{{1,4}}[A-Za-z]?,?\s(?:(?:(?:[A-Z]\w+|St\.)\s){{1,3}}{STREET}\b(?!\s(?:{group('shops')})\b)"
    rf"|{group('streets_abroad')}\s(?:(?:d[aeiou]s?|del?|della|l[ae]s?|dos)\s){{0,2}}[A-Z]\w)"
)
"""A house by its number: `10 Downing Street`, `27 Rua das Flores`; `40 High Street shops` are counted."""

PATTERNS: Patterns = (
    # [12], [3, 4–6], [note 2], superscripts
    (
        "reference",
        re.compile(
            r"\[(?:note\s|nb\s)?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}\]|(?<=[\w.,;”’)])\[\d{1,4}\]|(?<![kcm]m)(?<!mi)(?<!ft)(?<![\d\s]m)(?<![x×]\s10)(?<![x×]10)[⁰¹²³⁴⁵⁶⁷⁸⁹]+"
        ),
    ),
    # 1. The first line of a list; (2), also alone where the splitter parts it from its line
    ("reference", re.compile(r"^\(?\d{1,2}[.)](?=\s|$)")),
    # Genesis 3:16, Luke 2:1–4, 1 Corinthians 13, 2 Kings
    ("reference", VERSE),
    (
        "reference",
        re.compile(rf"\b[1-3]\s{group('numbered_books')}\b(?:\s\d{{1,3}}\b)?|\b{group('holy_books')}\s\d{{1,3}}\b"),
    ),
    # § 12, §§ 12–14
    ("reference", re.compile(rf"§{{1,2}}\s?{LIST}")),
    # 51°30′N, 38° north, 51 degrees north, latitude 51 degrees, long. 12.5°
    (
        "coordinate",
        re.compile(
            r"(?:\d{1,3}(?:\.\d+)?°?\s?(?:and|to|–|-)\s?)?\d{1,3}(?:\.\d+)?°\s?(?:\d{1,2}(?:\.\d+)?[′'’]\s?)?(?:\d{1,2}(?:\.\d+)?[″\"”]\s?)?(?:[NSEW]\b|(?:north|south|east|west)\b)"
            r"|\b\d{1,3}(?:\.\d+)?\sdegrees(?:,?\s\d{1,2}\sminutes)?\s(?:north|south|east|west|[NSEW]\b)"
            r"|\b(?:[Ll]at(?:itude|\.)|[Ll]ong(?:itude|\.))\s(?:of\s)?[-−]?\d{1,3}(?:\.\d+)?(?:\s?(?:degrees|deg\.|°))?"
            r"(?:\s?\d{1,2}(?:\.\d+)?\s?(?:minutes|[′'’]))?"
        ),
    ),
    # 978-0-19-953700-6, addresses, ISBN 0199537003, version 3.11.2
    (
        "identifier",
        re.compile(
            r"https?://\S+|www\.\S+|\b10\.\d{4,}/\S+|\b\d+(?:-\d+){2,}\b|\b(?:ISBN|ISSN|OCLC|doi:?)\s?[\dXx-]+"
            r"|\b\d+(?:\.\d{1,2}){2,5}\b|\S+@\S+"
        ),
    ),
    # +44 20 7946 0958, (212) 555-0147, 020 7946 0958, NY 10013, agent 007
    (
        "identifier",
        re.compile(
            r"\+\d{1,3}(?:[\s-]\(?\d{1,4}\)?){2,5}\b|\(\d{3}\)\s\d{3}[\s-]\d{4}\b|\b0\d{2,4}(?:[\s-]\d{3,4}){2}\b"
            r"|(?<=[A-Z]{2}\s)\d{5}(?:-\d{4})?\b|(?<![\d.,:/$–-])(?<!\d[\s'’])\b0\d+\b(?![.,:/]\d)"
        ),
    ),
    # No. 227, Nos 3 and 4, № 5, #5
    ("identifier", re.compile(rf"(?:\b[Nn]os?\.|\bNos?\b|\b[Nn]r\.|№|#)\s?{LIST}")),
    # Section 8(1)(b)
    ("identifier", re.compile(r"\b\d{1,4}[A-Z]?(?:\(\w{1,3}\)){1,4}")),
    # Article 58, Articles 5 and 6, Flight 93, Part Two, S&P 500
    (
        "identifier",
        re.compile(rf"\b(?=[A-Z])(?:(?i:{group('nouns')})\.?|S&P)\s(?:{LIST}|(?i:{WORD})\b(?!-)){NOT_COUNTED}"),
    ),
    # page 12, number one; on day 40, but not that day 40 were shot
    ("identifier", re.compile(rf"\b(?!no one\b){STRICT}\.?\s(?:{LIST}|(?:one|two|three)\b){NOT_COUNTED}")),
    (
        "identifier",
        re.compile(
            rf"\b(?:(?i:{group('pointing')})\s{LOOSE}\b|(?P<span>{LOOSE}\.?\s(?:{LIST}|(?:one|two|three)\b){NOT_COUNTED}))"
        ),
    ),
    # weeks 1–14, days 3 and 4
    (
        "identifier",
        re.compile(r"\b(?:weeks|days|stages|phases|levels|grades|types)\s\d{1,3}\s?(?:[–-]|and|to)\s?\d{1,3}\b"),
    ),
    # p < 0.05, r = 0.45, SD 1.2, 95% CI 1.1–4.8: how sure a finding is
    (
        "statistic",
        re.compile(
            r"\b(?:[pP]|r|R|SD|SE|df|t|F|z|χ2|χ²|OR|RR|HR)(?:\(\d+(?:,\s?\d+)?\))?\s?(?:[=<>≤≥]|\s(?=\d+\.\d))\s?[-−]?\d*\.?\d+"
        ),
    ),
    (
        "statistic",
        re.compile(
            r"\b9\d%?\s?(?:%|per\scent|percent)?\s?(?:CI|[Cc]onfidence\s[Ii]ntervals?|[Cc]redible\s[Ii]ntervals?|UI)\b[:,=]?\s?(?:of\s|was\s)?"
            r"(?:[\[(]?\d[\d,.]*%?\s?(?:–|-|to|,)\s?\d[\d,.]*\d%?)?"
        ),
    ),
    # 10 Downing Street, 221B Baker Street, 27 Rua das Flores
    ("identifier", ADDRESS),
)
