"""Invented articles of the Tasnim stand-in: nobody in them exists and nothing of it happened."""

from __future__ import annotations

from datetime import datetime

from tests.standin.story import TEHRAN, Story

DAY_1 = (2026, 3, 2)
DAY_2 = (2026, 3, 3)


def _at(day: tuple[int, int, int], hour: int, minute: int) -> datetime:
    return datetime(*day, hour, minute, tzinfo=TEHRAN)


PESHAWAR = Story(
    outlet_id="3521466",
    slug="at-least-11-killed-in-mosque-bombing-in-pakistan-s-peshawar",
    published_at=_at(DAY_1, 21, 3),
    title="At Least 11 Killed in Mosque Bombing in Pakistan's Peshawar",
    lead="TEHRAN (Tasnim) – At least 11 worshipers were killed and more than 20 others injured when a bomb exploded in a mosque "
    "in Peshawar, northwest Pakistan, on Monday, local media reported.",
    paragraphs=(
        "The explosion hit the Imam Ali mosque in the Kohati Gate area during the evening prayers, Pakistani television channels said.",
        "Ambulances rushed the wounded to the Lady Reading Hospital, where a state of emergency was declared.",
        "Security forces cordoned off the area and started an investigation.",
        "Nobody has claimed responsibility for the attack yet.",
    ),
    section="Other Media",
    tags=("Pakistan", "Terrorism"),
    signature="R1381/P1381",
)

_FIRST_NIGHT = (
    PESHAWAR,
    Story(
        outlet_id="3521402",
        slug="israeli-drone-strike-kills-one-in-southern-lebanon",
        published_at=_at(DAY_1, 10, 26),
        title="Israeli Drone Strike Kills One in Southern Lebanon",
        lead="TEHRAN (Tasnim) – An Israeli drone struck a car in the southern Lebanese city of Nabatieh on Monday, killing its "
        "driver and wounding two passersby, Lebanon's Health Ministry said.",
        paragraphs=(
            "The drone fired two missiles at the car on the road to Kfar Tebnit, the National News Agency reported.",
            "The Lebanese army sealed off the street and removed the wreckage.",
        ),
        section="World",
        tags=("Lebanon", "Israel"),
        signature="R44/P44",
    ),
    Story(
        outlet_id="3521415",
        slug="gunmen-kill-tribal-leader-in-iraq-s-diyala",
        published_at=_at(DAY_1, 12, 8),
        title="Gunmen Kill Tribal Leader in Iraq's Diyala",
        lead="TEHRAN (Tasnim) – Unidentified gunmen shot dead a tribal leader outside his house in the Iraqi city of Baqubah on "
        "Sunday night, a police source said.",
        paragraphs=(
            "Sheikh Khalaf al-Tamimi was hit by several bullets as he returned from a wedding, and died on the way to the hospital.",
            "The attackers, who rode a motorcycle, escaped.",
            "Police have opened an investigation into the killing.",
        ),
        section="World",
        tags=("Iraq", "Diyala"),
        signature="R44/P44",
    ),
    Story(
        outlet_id="3521430",
        slug="car-bomb-explodes-near-hotel-in-somali-capital",
        published_at=_at(DAY_1, 16, 47),
        title="Car Bomb Explodes near Hotel in Somali Capital",
        lead="TEHRAN (Tasnim) – A car bomb went off near a hotel in the Somali capital of Mogadishu on Monday, killing six people "
        "and wounding 13 others, the head of the city's ambulance service said.",
        paragraphs=(
            "The explosion took place at the gate of the Sahafi hotel, which is popular with members of the parliament.",
            "The al-Shabaab militant group said in a radio broadcast that it had carried out the bombing.",
        ),
        section="World",
        tags=("Somalia", "Mogadishu"),
        signature="R36444/P36444",
    ),
    Story(
        outlet_id="3521433",
        slug="fire-at-warehouse-in-karaj-put-out",
        published_at=_at(DAY_1, 17, 20),
        title="Fire at Warehouse in Karaj Put Out",
        lead="TEHRAN (Tasnim) – Firefighters put out a blaze at a warehouse of paint in Karaj, west of Tehran, on Monday afternoon.",
        paragraphs=(
            "Cans of thinner exploded in the heat, but nobody was hurt, the fire department's chief said.",
            "A short circuit was the cause of the fire, according to the first findings.",
        ),
        section="Society/Culture",
        tags=("Karaj", "Fire"),
        signature="R1381/P1381",
    ),
    Story(
        outlet_id="3521437",
        slug="army-helicopters-fire-rockets-in-desert-war-game",
        published_at=_at(DAY_1, 18, 0),
        title="Army Helicopters Fire Rockets in Desert War Game",
        lead="TEHRAN (Tasnim) – Helicopters of the Iranian Army Ground Force fired rockets at mock targets in a war game in the "
        "desert near Birjand on Monday.",
        paragraphs=(
            "Airborne troops stormed a model village and freed the exercise's hostages.",
            "The war game will end with a parade on Wednesday.",
        ),
        section="Politics",
        tags=("Army", "War game"),
        signature="R44/P44",
    ),
    Story(
        outlet_id="3521441",
        slug="persepolis-blow-away-foolad-in-five-goal-thriller",
        published_at=_at(DAY_1, 19, 35),
        title="Persepolis Blow Away Foolad in Five-Goal Thriller",
        lead="TEHRAN (Tasnim) – Persepolis shot down Foolad 3-2 at the Azadi Stadium on Monday with an explosive display of "
        "attacking football.",
        paragraphs=(
            "The hosts bombarded the goal in the closing stages, and the winner came from a rocket of a free kick.",
            "The defeat is a deadly blow to Foolad's title hopes.",
        ),
        section="Sports",
        tags=("Football", "Persepolis"),
        signature="R55/P55",
    ),
    Story(
        outlet_id="3521450",
        slug="iran-s-parliament-speaker-to-visit-baku",
        published_at=_at(DAY_1, 20, 10),
        title="Iran's Parliament Speaker to Visit Baku",
        lead="TEHRAN (Tasnim) – The speaker of the Iranian Parliament will pay an official visit to Azerbaijan next week.",
        paragraphs=(
            "He will attend a meeting of the parliaments of the region and hold talks on transport links.",
            "A delegation of lawmakers will accompany him.",
        ),
        section="Politics",
        tags=("Parliament", "Azerbaijan"),
        signature="R44/P44",
    ),
    Story(
        outlet_id="3521470",
        slug="photos-first-blossoms-in-qamsar",
        published_at=_at(DAY_1, 22, 15),
        title="Photos: First Blossoms in Qamsar",
        lead="TEHRAN (Tasnim) – The first almond trees are in blossom in the gardens of Qamsar.",
        section="Photos",
        media="photo",
    ),
)

_SECOND_NIGHT = (
    Story(
        outlet_id="3521590",
        slug="tehran-to-host-book-fair-in-may",
        published_at=_at(DAY_2, 13, 0),
        title="Tehran to Host Book Fair in May",
        lead="TEHRAN (Tasnim) – The international book fair of Tehran will open on May 6, its director said on Tuesday.",
        paragraphs=(
            "Publishers from 25 countries have registered for the fair so far.",
            "The fair's online branch will run for a week longer.",
        ),
        section="Society/Culture",
        tags=("Book fair",),
        signature="R1381/P1381",
    ),
)

TASNIM_NIGHTS: tuple[tuple[Story, ...], ...] = (_FIRST_NIGHT, _SECOND_NIGHT, ())
