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
