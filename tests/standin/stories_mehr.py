"""Invented articles of the Mehr stand-in: nobody in them exists and nothing of it happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from tests.standin.story import TEHRAN, Story

DAY_1 = (2026, 3, 2)
DAY_2 = (2026, 3, 3)


def _at(day: tuple[int, int, int], hour: int, minute: int) -> datetime:
    return datetime(*day, hour, minute, tzinfo=TEHRAN)


PESHAWAR = Story(
    outlet_id="242601",
    slug="Bomb-blast-hits-mosque-in-Pakistan-s-Peshawar",
    published_at=_at(DAY_1, 20, 41),
    title="Bomb blast hits mosque in Pakistan's Peshawar",
    lead="TEHRAN, Mar. 02 (MNA) – A bomb blast at a mosque in the northwestern Pakistani city of Peshawar has killed at least 11 "
    "people and injured 27 others, a hospital spokesman said on Monday.",
    paragraphs=(
        "The bomb went off inside the Imam Ali mosque near Kohati Gate shortly after the evening prayers began, police officer "
        "Sajjad Afridi told reporters at the scene.",
        "Rescue workers took the injured to the Lady Reading Hospital, whose spokesman said that six of them were in critical condition.",
        "No group has claimed responsibility for the bombing so far.",
        "On March 3, 2025, a suicide bomber attacked a police training center in Nowshera, killing 19 people and wounding 41 others.",
    ),
    section="World",
    tags=("Pakistan", "Peshawar", "Blast"),
    author="Marjan Salehi",
    signature="MS",
    is_updating=True,
)

PESHAWAR_UPDATED = replace(
    PESHAWAR,
    slug="Death-toll-in-Peshawar-mosque-blast-rises-to-14",
    title="Death toll in Peshawar mosque blast rises to 14",
    lead="TEHRAN, Mar. 02 (MNA) – The death toll from a bomb blast at a mosque in the northwestern Pakistani city of Peshawar on "
    "Monday has risen to 14, with 35 others injured, health officials said.",
    paragraphs=(
        PESHAWAR.paragraphs[0],
        "Three of the injured died overnight at the Lady Reading Hospital, its spokesman told reporters, adding that 35 people "
        "were being treated there.",
        *PESHAWAR.paragraphs[2:],
    ),
    is_updating=False,
    modified_at=_at(DAY_2, 9, 15),
)

_FIRST_NIGHT = (
    PESHAWAR,
    Story(
        outlet_id="242588",
        slug="Two-policemen-martyred-in-attack-on-checkpoint-in-SE-Iran",
        published_at=_at(DAY_1, 9, 12),
        title="Two policemen martyred in attack on checkpoint in SE Iran",
        lead="TEHRAN, Mar. 02 (MNA) – Unknown gunmen opened fire on a police checkpoint near the city of Khash in Sistan and "
        "Baluchestan province on Monday morning, killing two policemen and wounding another.",
        paragraphs=(
            "The assailants fled the scene in a pickup after the shooting, the provincial police said in a statement.",
            "The so-called Jaish al-Adl terrorist group claimed responsibility for the attack in a message on its Telegram channel.",
            "A search for the gunmen is under way on the road to Zahedan.",
        ),
        section="Politics",
        tags=("Sistan and Baluchestan", "Khash", "Police"),
        signature="MA/6411207",
    ),
    Story(
        outlet_id="242590",
        slug="Roadside-bomb-kills-three-in-Afghanistan-s-Helmand",
        published_at=_at(DAY_1, 11, 5),
        title="Roadside bomb kills three in Afghanistan's Helmand",
        lead="TEHRAN, Mar. 02 (MNA) – A roadside bomb struck a van in the southern Afghan province of Helmand on Sunday, killing "
        "three passengers and injuring five others, local officials said.",
        paragraphs=(
            "The van was carrying farm workers from Lashkar Gah to the Nad Ali district when it hit the bomb, the governor's office said.",
            "There was no immediate claim of responsibility.",
        ),
        section="World",
        tags=("Afghanistan", "Helmand"),
        signature="KI",
    ),
    Story(
        outlet_id="242593",
        slug="IRGC-says-terrorist-cell-dismantled-in-western-Iran",
        published_at=_at(DAY_1, 13, 30),
        title="IRGC says terrorist cell dismantled in western Iran",
        lead="TEHRAN, Mar. 02 (MNA) – The Islamic Revolution Guards Corps (IRGC) has dismantled a four-member terrorist cell that "
        "planned to plant bombs at a market in the western city of Marivan, a statement said on Monday.",
        paragraphs=(
            "All four members were arrested before they could carry out the attack, and several kilograms of explosives were seized "
            "from their hideout, the IRGC's ground force said.",
            "Nobody was hurt in the operation.",
        ),
        section="Politics",
        tags=("IRGC", "Marivan"),
        signature="ZZ/FNA14041211000512",
    ),
    Story(
        outlet_id="242595",
        slug="Gas-explosion-at-restaurant-in-Tabriz-kills-two",
        published_at=_at(DAY_1, 14, 20),
        title="Gas explosion at restaurant in Tabriz kills two",
        lead="TEHRAN, Mar. 02 (MNA) – An explosion caused by a gas leak at a restaurant in the northwestern city of Tabriz killed "
        "two people and injured nine others on Monday noon, the fire department said.",
        paragraphs=(
            "The blast brought down the ceiling of the kitchen and broke the windows of shops across the street.",
            "A loose hose of a gas stove was the cause of the accident, the department's spokesman said, ruling out sabotage.",
        ),
        section="Society",
        tags=("Tabriz", "Gas leak"),
        signature="SD",
    ),
    Story(
        outlet_id="242597",
        slug="Navy-fires-cruise-missiles-on-second-day-of-drill",
        published_at=_at(DAY_1, 15, 2),
        title="Navy fires cruise missiles on second day of drill",
        lead="TEHRAN, Mar. 02 (MNA) – The Iranian Navy's vessels fired cruise missiles and destroyed mock enemy targets in the Sea "
        "of Oman on the second day of a drill on Monday.",
        paragraphs=(
            "Attack drones also hit floating targets at a distance of 300 kilometers, the drill's spokesman said.",
            "Units will practice defending a port against an attack by commandos on Tuesday.",
        ),
        section="Politics",
        tags=("Navy", "Drill"),
        signature="MNA",
    ),
    Story(
        outlet_id="242598",
        slug="Striker-s-late-bomb-sinks-Sepahan-in-Isfahan-derby",
        published_at=_at(DAY_1, 18, 50),
        title="Striker's late bomb sinks Sepahan in Isfahan derby",
        lead="TEHRAN, Mar. 02 (MNA) – Zob Ahan attacked from the first minute and killed off the game with a long-range bomb of its "
        "captain in the Isfahan derby on Monday.",
        paragraphs=(
            "The visitors were under fire for most of the second half, and their defense collapsed after the red card.",
            "The sharpshooter has now hit the target in five matches running.",
        ),
        section="Sports",
        tags=("Football", "Isfahan"),
        signature="AH",
    ),
    Story(
        outlet_id="242599",
        slug="UN-says-over-200-civilians-killed-in-Sudan-in-January",
        published_at=_at(DAY_1, 19, 10),
        title="UN says over 200 civilians killed in Sudan in January",
        lead="TEHRAN, Mar. 02 (MNA) – More than 200 civilians were killed and some 350 others injured across Sudan in January, the "
        "United Nations said in a monthly report.",
        paragraphs=(
            "The report calls on all sides to spare hospitals and markets.",
            "The world body has recorded over 4,000 deaths among civilians since the beginning of last year.",
        ),
        section="World",
        tags=("Sudan", "United Nations"),
        signature="KI",
    ),
    Story(
        outlet_id="242602",
        slug="Carpets-of-the-desert-on-show-in-Kerman",
        published_at=_at(DAY_1, 21, 15),
        title="Carpets of the desert on show in Kerman",
        lead="TEHRAN, Mar. 02 (MNA) – An exhibition of hand-woven carpets opened in Kerman's old bazaar on Monday.",
        section="Multimedia",
        tags=("Carpet", "Kerman"),
        media="photo",
    ),
    Story(
        outlet_id="242603",
        slug="Iran-condemns-attack-on-worshippers-in-Peshawar",
        published_at=_at(DAY_1, 23, 20),
        title="Iran condemns attack on worshippers in Peshawar",
        lead="TEHRAN, Mar. 02 (MNA) – Iran's Foreign Ministry spokesman has strongly condemned Monday's bombing at a mosque in the "
        "Pakistani city of Peshawar.",
        paragraphs=(
            "In a statement late on Monday, the spokesman offered his condolences to the families of the victims and to the people "
            "and government of Pakistan.",
            "He called for closer cooperation among the countries of the region against terrorism.",
        ),
        section="Politics",
        tags=("Pakistan", "Foreign Ministry"),
        signature="MNA",
    ),
)

_SECOND_NIGHT = (
    PESHAWAR_UPDATED,
    Story(
        outlet_id="242641",
        slug="Nowshera-marks-first-anniversary-of-attack-on-police-center",
        published_at=_at(DAY_2, 12, 40),
        title="Nowshera marks first anniversary of attack on police center",
        lead="TEHRAN, Mar. 03 (MNA) – Families of the victims gathered in the Pakistani city of Nowshera on Tuesday to mark the "
        "first anniversary of a suicide attack on a police training center.",
        paragraphs=(
            "On March 3, 2025, a suicide bomber blew himself up at the gate of the center in Nowshera, killing 19 people and "
            "wounding 41 others.",
            "A memorial stone with the names of the dead was unveiled in the presence of the provincial governor.",
        ),
        section="World",
        tags=("Pakistan", "Nowshera"),
        signature="KI",
    ),
    Story(
        outlet_id="242644",
        slug="Nowruz-train-tickets-go-on-sale",
        published_at=_at(DAY_2, 16, 5),
        title="Nowruz train tickets go on sale",
        lead="TEHRAN, Mar. 03 (MNA) – The railway company put its tickets for the Nowruz holidays on sale on Tuesday.",
        paragraphs=(
            "Forty extra trains will run between Tehran and Mashhad during the two weeks of holidays.",
            "Passengers may change their tickets free of charge once.",
        ),
        section="Society",
        tags=("Nowruz", "Railway"),
        signature="SD",
    ),
)

MEHR_NIGHTS: tuple[tuple[Story, ...], ...] = (_FIRST_NIGHT, _SECOND_NIGHT, ())
