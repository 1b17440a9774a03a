"""Invented articles: which sentences tell one incident, and which another."""

from __future__ import annotations

from datetime import date

from etl.extract import extract
from etl.records import Article, Mention

FRIDAY = date(2024, 6, 21)


def read(lead: str, body: str, title: str = "") -> tuple[Mention, ...]:
    return extract(Article("k", "mehr_en", "en", title=title, lead=lead, body=body, published_on=FRIDAY)).mentions


def test_a_hospital_and_a_ministry_place_no_incident() -> None:
    told = read(
        "A bomb went off in a market in Herat on Thursday, killing four people.",
        "The wounded were taken to a hospital in Kabul.\n\nIran's Foreign Ministry said it was a crime.",
    )
    assert [m.where.locality for m in told] == ["Herat"]


def test_a_second_place_on_the_same_day_is_a_second_incident() -> None:
    told = read(
        "A bomb went off in a market in Herat on Thursday, killing four people.",
        "Elsewhere, gunmen shot dead two policemen in Kandahar on Thursday.",
    )
    assert [(m.where.locality, m.killed.low if m.killed else None) for m in told] == [("Herat", 4), ("Kandahar", 2)]


def test_words_that_point_back_take_the_place_told_before() -> None:
    told = read(
        "A bomb exploded near a police post in Herat on Thursday.",
        "A second explosion was heard in the city half an hour later.",
    )
    assert [m.where.locality for m in told] == ["Herat", "Herat"]


def test_tolls_since_a_year_are_an_aggregate() -> None:
    told = read(
        "A bomb went off in a market in Herat on Thursday, killing four people.",
        "More than 300 people have been killed in such attacks since 2021.",
    )
    assert [m.killed.low if m.killed else None for m in told] == [4]


def test_a_reaction_recounts_what_it_reacts_to() -> None:
    told = read(
        "A charity urged donors to pay for clearance after a mine tore a minibus apart in Kandahar on Tuesday, killing five people.",
        "The money ran out in May.",
    )
    assert [m.status for m in told] == ["background"]
