"""Incidents that one sentence announces and the next ones tell."""

from datetime import date

from etl.extract import extract
from etl.records import Article, Count


def read(body: str) -> list[tuple[str | None, Count | None, str | None]]:
    mentions = extract(Article("k", "mehr_en", "en", body=body, published_on=date(2024, 6, 20))).mentions
    return [(mention.where.locality, mention.killed, mention.perpetrator) for mention in mentions]


def test_an_announcement_is_no_incident_and_names_who_did_each() -> None:
    told = read(
        "In March 2024, al-Shabaab carried out two separate suicide attacks on hotels. "
        "The first attack hit a hotel in Mogadishu and killed nine people. "
        "A week later, a bomber struck a hotel in Baidoa, killing five."
    )
    assert [(place, count) for place, count, _ in told] == [("Mogadishu", Count(9, 9)), ("Baidoa", Count(5, 5))]
    assert told[0][2] == "Al-Shabaab"


def test_announced_incidents_keep_within_the_month_of_their_announcement() -> None:
    body = (
        "Two suicide attacks hit hotels of the country in October 2023. In the first one, nine people were killed in Mogadishu. "
        "A week later, a bomber struck a hotel in Baidoa, killing five."
    )
    mentions = extract(Article("k", "mehr_en", "en", body=body, published_on=date(2024, 6, 20))).mentions
    days = [(mention.when.first, mention.when.last) for mention in mentions if mention.when]
    assert days == [(date(2023, 10, 1), date(2023, 10, 24)), (date(2023, 10, 8), date(2023, 10, 31))]


def test_what_a_superlative_compares_with_is_another_incident() -> None:
    told = read(
        "A bomb killed 12 people in Herat on June 19, the deadliest attack in the country since the bombing of a mosque in Kunduz in April."
    )
    assert ("Herat", Count(12, 12), None) in told
    assert len(told) == 2
