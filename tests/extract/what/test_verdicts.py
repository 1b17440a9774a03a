"""Kind, status and outcome: tables of short invented reports."""

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, Kind, Mention, Outcome, Status

KINDS = [
    (Kind.ACCIDENT, "Two people were killed when a gas cylinder exploded in a restaurant in Karaj on Monday."),
    (
        Kind.ACCIDENT,
        "An explosion in a warehouse in Karachi on Monday killed three workers; officials said it was caused by a short circuit.",
    ),
    (Kind.ACCIDENT, "A blast shook a factory in Qom on Monday, wounding six workers. The fire department said a gas leak had caused it."),
    (
        Kind.ACCIDENT,
        "An explosion at a power plant in Basra on Monday injured four people. It was not an attack but a technical fault, officials said.",
    ),
    (Kind.ACCIDENT, "A fire broke out at a refinery in Abadan on Monday, injuring two workers, because of a faulty valve."),
    (Kind.ACCIDENT, "Five people died in a blast at a fireworks workshop in Lahore on Monday."),
    (Kind.UNEXPLAINED, "A loud explosion was heard in western Kabul on Monday."),
    (Kind.UNEXPLAINED, "An explosion hit a mosque in Herat on Monday. The cause of the blast is not clear yet."),
    (Kind.UNEXPLAINED, "Two blasts shook a residential area in Isfahan on Monday, local media reported."),
    (Kind.ATTACK, "A blast targeted a bus carrying workers in Quetta on Monday, killing four."),
    (Kind.ATTACK, "A bomb left over from the war exploded in Sardasht on Monday, killing a shepherd."),
    (Kind.ATTACK, "Police defused a bomb outside a school in Peshawar on Monday."),
    (Kind.OPERATION, "Security forces killed four militants in a raid on a hideout in Tirah on Monday."),
    (Kind.OPERATION, "The IRGC dismantled a terrorist team in Saravan on Monday and arrested five of its members."),
    (
        Kind.OPERATION,
        "The Intelligence Ministry said on Monday that it had foiled a plot to bomb a shrine in Kerman and arrested two suspects.",
    ),
    (Kind.OPERATION, "Iraqi warplanes bombed a Daesh hideout in the Hamrin mountains on Monday."),
    (Kind.CLASH, "Clashes between the army and rebels near Goma left 12 people dead on Monday."),
    (Kind.CLASH, "Border guards and armed smugglers exchanged fire near Mirjaveh on Monday."),
    (Kind.CLASH, "A Daesh commander blew himself up to avoid arrest during a firefight with troops near Jasim on Monday."),
    (Kind.CLASH, "Border guards repelled an attack by armed men on an outpost near Saravan on Monday."),
]
OUTCOMES = [
    (Outcome.FOILED, "Police defused a bomb outside a school in Peshawar on Monday."),
    (Outcome.FOILED, "Air defenses intercepted two drones over Erbil on Monday."),
    (
        Outcome.FOILED,
        "The Intelligence Ministry said on Monday that it had foiled a plot to bomb a shrine in Kerman and arrested two suspects.",
    ),
    (Outcome.FOILED, "Guards shot dead a would-be suicide bomber in northern Kabul on Monday before he could reach a checkpoint."),
    (Outcome.FOILED, "A rocket aimed at the embassy in Baghdad was intercepted on Monday."),
    (Outcome.HAPPENED, "Settlers set fire to a mosque near Nablus on Monday, but residents put out the flames before they could spread."),
    (Outcome.HAPPENED, "Three rockets aimed at a base in Anbar were shot down on Monday and the rest landed in open land."),
    (Outcome.HAPPENED, "Two engineers were seized by gunmen near Shikarpur on Monday."),
    (Outcome.HAPPENED, "Two bombs exploded in a market in Bannu on Monday, and a third was defused."),
]


def read(lead: str, body: str = "", title: str = "") -> tuple[Mention, ...]:
    return extract(Article("k", "mehr_en", "en", title=title, lead=lead, body=body, published_on=date(2024, 6, 20))).mentions


@pytest.mark.parametrize(("kind", "report"), KINDS)
def test_the_kind_is_read_wherever_the_cause_stands(kind: Kind, report: str) -> None:
    assert read(report)[0].kind == kind


@pytest.mark.parametrize(("outcome", "report"), OUTCOMES)
def test_what_was_stopped_is_foiled_unless_some_got_through(outcome: Outcome, report: str) -> None:
    assert read(report)[0].outcome == outcome


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        (
            "Iran condemns attack in Quetta",
            "Iran's Foreign Ministry condemned a bombing that killed nine people in a mosque in Quetta on Monday.",
        ),
        (
            "Trial opens over bus attack",
            "The trial of four men over the bombing of a bus in Zabol, which killed five workers, opened on Tuesday.",
        ),
        (
            "Funeral held for border guards",
            "A funeral was held in Zahedan on Wednesday for two border guards martyred in an ambush in Saravan on Monday.",
        ),
        (
            "Families mark anniversary",
            "Families gathered in Kabul on Wednesday to mark the anniversary of a bombing that killed 30 students in 2022.",
        ),
        ("Engineers freed", "Two engineers who had been kidnapped near Shikarpur in January were released on Wednesday."),
    ],
)
def test_an_aftermath_is_background(title: str, lead: str) -> None:
    assert [m.status for m in read(lead, title=title)] == [Status.BACKGROUND]


def test_a_funeral_that_was_struck_is_no_aftermath() -> None:
    lead = "A suicide bomber struck a funeral in Khost on Tuesday, killing at least 10 mourners."
    assert [m.status for m in read(lead, title="Suicide attack on funeral in Khost")] == [Status.NEW]


def test_whom_a_group_means_to_kill_is_no_toll() -> None:
    assert read("Daesh threatened to bomb churches in Vienna and kill dozens of people next week.") == ()


def test_what_was_first_taken_for_a_bomb_may_be_an_accident() -> None:
    told = read(
        "An explosion at a warehouse in Basra killed six workers on Monday.",
        "Police first suspected a bomb. Investigators later concluded that a short circuit had set off stored fireworks.",
    )
    assert [m.kind for m in told] == [Kind.ACCIDENT]


def test_what_a_backgrounder_recalls_is_background() -> None:
    told = read(
        "Gunmen killed two policemen in Mastung on Wednesday.",
        "Police sealed off the area.\n\nIn March, a bombing at a shrine in Khuzdar killed 14 people.",
    )
    assert [m.status for m in told] == [Status.NEW, Status.BACKGROUND]
