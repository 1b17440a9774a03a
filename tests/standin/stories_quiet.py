"""Invented news without violence, which fills a day of the stand-in sites to an ordinary length."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from tests.standin.story import TEHRAN, Story

FIRST = datetime(2026, 3, 2, 7, 30, tzinfo=TEHRAN)


class _Item(NamedTuple):
    section: str
    title: str
    lead: str
    body: str


_MEHR = (
    _Item(
        "Economy", "Saffron exports up 12 percent", "Iran exported 180 tons of saffron in ten months.", "Spain and China bought most of it."
    ),
    _Item(
        "Technology", "Satellite sends its first images", "A home-made satellite sent its first images on Sunday.", "They show Lake Urmia."
    ),
    _Item(
        "Culture",
        "Short film wins prize in Busan",
        "An Iranian short film won the jury's prize in Busan.",
        "It tells of a postman in Yazd.",
    ),
    _Item(
        "Society",
        "Snow closes schools in Ardabil",
        "Schools in Ardabil stay closed after heavy snowfall.",
        "Roads are being cleared.",
    ),
    _Item(
        "Economy",
        "New berth opens in Chabahar",
        "A new berth for container ships opened in Chabahar.",
        "It took three years to build.",
    ),
    _Item("Iran", "President meets governors", "The president met the governors of the eastern provinces.", "Water was the main topic."),
    _Item("Sports", "Volleyball women reach semifinal", "Iran's women won 3-1 in Tashkent.", "They meet Kazakhstan on Thursday."),
    _Item(
        "World",
        "Turkey and Greece resume ferry line",
        "The ferry between Ayvalik and Lesbos runs again.",
        "It had stopped in winter.",
    ),
    _Item("Society", "Blood donors thanked in Shiraz", "Shiraz honored its most faithful blood donors.", "One of them gave 100 times."),
    _Item(
        "Economy",
        "Wheat purchases to start in April",
        "The state starts to buy wheat from farmers in April.",
        "The price is still to be set.",
    ),
    _Item("Culture", "Persepolis museum gets new roof", "The museum of Persepolis gets a new roof.", "It stays open during the works."),
    _Item(
        "Technology",
        "Students build solar boat",
        "Students from Rasht have built a boat driven by the sun.",
        "It carries four people.",
    ),
)
_TASNIM = (
    _Item(
        "Economy",
        "Iran, Oman Sign Deal on Fisheries",
        "Iran and Oman signed a deal on fisheries.",
        "Joint patrols of inspectors are part of it.",
    ),
    _Item("Society/Culture", "Old Caravanserai to Become Hotel", "A caravanserai near Semnan becomes a hotel.", "It dates from 1640."),
    _Item("Sports", "Wrestlers Leave for Asian Games Camp", "The wrestlers left for their camp in Kish.", "Two of them are newcomers."),
    _Item("Space/Science", "Researchers Map Caves in Kermanshah", "Researchers mapped eleven caves.", "They used laser scanners."),
    _Item("Economy", "Gas Pipeline to Zahedan Completed", "The pipeline to Zahedan is complete.", "Homes are joined to it by summer."),
    _Item(
        "Politics",
        "Minister Receives New Ambassadors",
        "The minister received four new ambassadors.",
        "They handed over their papers.",
    ),
    _Item("World", "Floods Recede in Mozambique", "The floods in Mozambique are receding.", "Farmers return to their fields."),
    _Item("Society/Culture", "Storks Return to Kurdistan Villages", "The storks are back.", "Children counted ninety nests."),
    _Item("Economy", "Tehran Bourse Closes Higher", "The main index rose by 1.2 percent.", "Steel and cement led the gains."),
    _Item("Tourism", "Visa Waived for Visitors to Qeshm", "Visitors to Qeshm need no visa for 14 days.", "The rule holds until June."),
    _Item("Sports", "Chess Teenager Earns Title", "A teenager from Qazvin became a grandmaster.", "She is 15."),
    _Item("Politics", "Lawmakers Debate Budget", "The lawmakers debate the budget this week.", "A vote is due on Sunday."),
)


def quiet_mehr() -> tuple[Story, ...]:
    """The Mehr stand-in's quiet articles of the first day."""
    return tuple(_story(n, 242550, item, "TEHRAN, Mar. 02 (MNA) – ", "MNA") for n, item in enumerate(_MEHR))


def quiet_tasnim() -> tuple[Story, ...]:
    """The Tasnim stand-in's quiet articles of the first day."""
    return tuple(_story(n, 3521301, item, "TEHRAN (Tasnim) – ", "R44/P44") for n, item in enumerate(_TASNIM))


def _story(number: int, first_id: int, item: _Item, dateline: str, signature: str) -> Story:
    return Story(
        outlet_id=str(first_id + number),
        slug=item.title.replace(",", "").replace(".", "").replace(" ", "-"),
        published_at=FIRST + timedelta(minutes=23 * number),
        title=item.title,
        lead=dateline + item.lead,
        paragraphs=(item.body,),
        section=item.section,
        tags=(item.section,),
        signature=signature,
    )
