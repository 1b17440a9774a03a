"""Who did it and who claims it: doers, claimants, and names that are neither."""

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, Mention


def main_of(lead: str) -> Mention:
    return extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2024, 6, 20))).mentions[0]


@pytest.mark.parametrize(
    ("lead", "doer"),
    [
        (
            "Gunmen of the Jaish al-Adl group opened fire on a patrol in Saravan on Monday, killing two soldiers.",
            "Jaish al-Adl",
        ),
        ("Militants loyal to Daesh opened fire on a checkpoint near Kirkuk on Monday, killing two soldiers.", "Islamic State"),
        (
            "A bomb killed two soldiers in Quetta on Monday. The Baloch Liberation Army claimed responsibility.",
            "Baloch Liberation Army (BLA)",
        ),
    ],
)
def test_the_one_whose_men_struck_did_it(lead: str, doer: str) -> None:
    assert main_of(lead).perpetrator == doer


@pytest.mark.parametrize(
    "lead",
    [
        "Six Hashd al-Sha'abi fighters killed by roadside bomb in Saladin on Monday.",
        "Afghan forces seized a car packed with explosives and disabled a bomb in Herat on Monday before it could explode.",
        "A bomb killed two people in Segou on Monday, a Mali Army officer said.",
    ],
)
def test_who_is_hit_who_stops_it_and_who_speaks_did_not_do_it(lead: str) -> None:
    mention = main_of(lead)
    assert mention.perpetrator is None or mention.kind == "operation"


def test_a_deed_told_as_the_reason_is_not_this_ones() -> None:
    lead = "Gunmen opened fire on a bus in Ashkelon on Monday, killing two people, in retaliation for Israeli airstrikes on Rafah."
    assert main_of(lead).perpetrator != "Israel"


@pytest.mark.parametrize(
    ("claim", "claimed_by"),
    [
        ("In a statement claiming responsibility, Kandara Sword Front said more would follow.", "Kandara Sword Front"),
        ("A group calling itself Red Lantern Cells claimed responsibility.", "Red Lantern Cells"),
        ("No one has assumed responsibility.", "none"),
    ],
)
def test_claims_are_read_in_their_wordings(claim: str, claimed_by: str) -> None:
    assert main_of(f"A bomb killed two people in Herat on Monday. {claim}").claimed_by == claimed_by


def test_a_group_is_known_by_the_short_name_that_the_article_gives_it() -> None:
    lead = "A bomb planted by the Azure Liberation Front (AZLF) killed two people in Herat on Monday. AZLF claimed responsibility."
    assert main_of(lead).claimed_by == "Azure Liberation Front"


def all_of(lead: str, body: str) -> list[tuple[str | None, str | None]]:
    found = extract(Article("k", "mehr_en", "en", lead=lead, body=body, published_on=date(2024, 6, 20)))
    return [(mention.perpetrator, mention.claimed_by) for mention in found.mentions]


def test_a_claim_that_names_one_of_two_attacks_is_not_the_others() -> None:
    body = (
        "Daesh claimed the attack in Kabul.\n\nSeparately, gunmen killed four in Herat on Monday. No group has claimed the Herat shooting."
    )
    assert all_of("A bomb killed five people in Kabul on Monday.", body) == [("Islamic State", "Islamic State"), (None, "none")]


def test_a_states_strikes_told_in_the_lead_are_those_of_the_places_after() -> None:
    lead = "At least nine people were killed in Israeli airstrikes across the Gaza Strip on Monday."
    body = "Five people were killed when a missile struck a tent in Khan Younis.\n\nArtillery shelling killed four people in Beit Lahia."
    assert all_of(lead, body) == [("Israel", None), ("Israel", None)]


def test_who_also_struck_elsewhere_is_who_struck_before() -> None:
    lead = "Israeli warplanes bombed a house in Rafah on Monday, killing six people."
    assert all_of(lead, "Tanks also shelled the outskirts of Khan Younis, wounding two people.")[1][0] == "Israel"


def test_a_claim_of_a_similar_attack_is_not_a_claim_of_this_one() -> None:
    lead = "A suicide bomber killed 20 people at a school in Kabul on Monday. A similar attack last month was claimed by Daesh."
    assert main_of(lead).claimed_by is None
