"""Where an incident was, by the whole reading of a short article; all texts are invented."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, Place


def where(body: str, title: str = "") -> Place:
    article = Article("key", "other", "en", title=title, body=body, published_on=date(2024, 5, 8))
    return extract(article).mentions[0].where


@pytest.mark.parametrize(
    ("text", "country", "admin1", "locality"),
    [
        ("A bomb went off in northern Kabul on Monday, killing two people.", "AF", "Kabul", "Kabul"),
        ("A drone strike hit the southern suburbs of Beirut, killing one man.", "LB", "Beirut", "Beirut"),
        ("A blast in the Afghan capital killed four civilians.", "AF", "Kabul", "Kabul"),
        ("Gunmen killed two elders near Spin Boldak.", "AF", "Kandahar", "Spin Boldak"),
        ("Three people were killed when a car bomb exploded outside Mosul.", "IQ", "Nineveh", "Mosul"),
        ("A bomber struck in the Dasht-e-Barchi neighborhood of western Kabul, killing nine students.", "AF", "Kabul", "Kabul"),
        ("Two bombs in Baghdad's Sadr City killed three.", "IQ", "Baghdad", "Baghdad"),
        ("Taliban fighters attacked a post in Ghazni's Qarabagh district, killing three police.", "AF", "Ghazni", "Qarabagh"),
        ("A bomb killed three people in the governorate of Diyala.", "IQ", "Diyala", None),
        ("A car bomb exploded in al-Bab, killing ten people.", "SY", "Aleppo", "Al-Bab"),
        ("Gunmen killed a judge in Medellin, Department of Antioquia.", "CO", "Antioquia", "Medellin"),
        ("A bomb exploded in the town of Jolo, Sulu, Philippines, wounding ten.", "PH", "Sulu", "Jolo"),
        ("Guerrillas blew up a pipeline in the department of Norte de Santander, killing one.", "CO", "Norte de Santander", None),
        ("Gunmen killed four soldiers in Chandel district of Manipur.", "IN", "Manipur", "Chandel"),
        ("Snipers shot dead a fighter at a checkpoint west of Tuz Khurmatu in Saladin province.", "IQ", "Saladin", "Tuz Khurmatu"),
        ("A gunman assassinated a judge in the center of Zahedan.", "IR", "Sistan and Baluchestan", "Zahedan"),
        ("A bomb killed a driver on the Khash-Zahedan road.", "IR", "Sistan and Baluchestan", None),
        ("Settlers shot dead a farmer near the West Bank settlement of Itamar.", "PS", "West Bank", "Itamar"),
        ("Shells killed two children in the village of Zarqan near Tal Tamr.", "SY", "Al-Hasakah", "Zarqan"),
        ("Missiles hit Erbil in Iraq's Kurdistan region, wounding one.", "IQ", "Erbil", "Erbil"),
        ("Two guards assigned to a cinema in Lashkargah city were wounded by a grenade.", "AF", "Helmand", "Lashkargah"),
        ("A man was shot dead in Marianna, Fla., on Monday.", "US", "Florida", "Marianna"),
        ("Gunmen killed a teacher in the Gizab area of Daykundi.", "AF", "Daykundi", "Gizab"),
        ("A blast in the Nangarhar provincial capital killed two people.", "AF", "Nangarhar", None),
        ("A bomb wrecked a laboratory near the campus, Riverside, United States, wounding one.", "US", "California", "Riverside"),
        ("Rebels shelled Goma airport, killing two guards.", "CD", "North Kivu", "Goma"),
        ("A diplomat was shot dead in the capital, the first such attack in Libya.", "LY", "Tripoli", "Tripoli"),
        ("Two days after the attack on a market in Mosul, a bomb killed three people in Kirkuk.", "IQ", "Kirkuk", "Kirkuk"),
    ],
)
def test_the_place_is_the_finest_told_with_its_province_and_country(text: str, country: str, admin1: str, locality: str) -> None:
    place = where(text)
    assert (place.country, place.admin1, place.locality) == (country, admin1, locality)


@pytest.mark.parametrize(
    ("text", "country", "locality"),
    [
        ("A bomb exploded in Bombay, killing five people.", "IN", "Mumbai"),
        ("A grenade thrown into a cafe in Saigon wounded two people.", "VN", "Ho Chi Minh City"),
        ("A bomb exploded in Rangoon, killing four people.", "MM", "Yangon"),
        ("Soldiers opened fire in Kinshasa, Zaire, killing three people.", "CD", "Kinshasa"),
        ("A bomb exploded in a cafe in Zagreb, Yugoslavia, killing one person.", "HR", "Zagreb"),
        ("A bomb exploded in Frankfurt, West Germany, killing one person.", "DE", "Frankfurt"),
        ("A drone attack on Kiev killed three people.", "UA", "Kyiv"),
        ("A Lebanese envoy was shot dead in East Berlin.", "DE", "Berlin"),
        ("A mine killed two farmers near Umtali.", "ZW", "Mutare"),
        ("Students threw firebombs at a library in Pusan, wounding one.", "KR", "Busan"),
        ("Rebels killed nine villagers in northern Dahomey.", "BJ", None),
        ("A shell killed two herders in the western Negev.", "IL", None),
        ("A bomb damaged a power line in South Tyrol, wounding a guard.", "IT", None),
    ],
)
def test_former_names_and_lands_are_the_places_of_today(text: str, country: str, locality: str | None) -> None:
    place = where(text)
    assert (place.country, place.locality) == (country, locality)


@pytest.mark.parametrize(
    ("title", "place"), [("Blast rocks Kabul", "Kabul"), ("Mosul bombing kills 12", "Mosul"), ("Quetta attack toll rises", "Quetta")]
)
def test_a_headline_places_what_its_body_tells(title: str, place: str) -> None:
    assert where("At least twelve people were killed in the bombing, police said.", title).locality == place


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Afghan police said a roadside bomb killed two of their officers.", "AF"),
        ("Iran's border police said three of its guards were killed in a clash with bandits.", "IR"),
        ("The Taliban attacked an election office in Nosuchtown, wounding a clerk.", "AF"),
        ("Gunmen killed two engineers at the Iraqi Health Ministry.", "IQ"),
        ("Two people were shot in the 1200 block of North Kedzie Avenue.", "US"),
        ("A man was shot dead on Elm Street, the Sheriff's Office said.", "US"),
        ("Militants attacked a post on the Pakistani side of the border with Afghanistan, killing two soldiers.", "PK"),
        ("Bombs wrecked two villas in the Corsican town of Nosuchtown, wounding one.", "FR"),
        ("Ambushed by rebels of the Communist Party of Nepal, two officers were killed.", "NP"),
        ("Militants of the Moro Islamic Liberation Front shot dead a farmer in Nosuchtown.", "PH"),
        ("The Tritiya Prastuti Committee killed a contractor in Nosuchtown.", "IN"),
        ("The Balochistan Liberation Army claimed a grenade attack that killed two people.", "PK"),
        ("MACON, Ga. — Two people were shot on their porch on Sunday night.", "US"),
        ("A bomb killed two people in Israel.", "IL"),
        ("A bomb wrecked the Bank of America branch in Athens, wounding a clerk.", "GR"),
    ],
)
def test_a_country_that_is_not_named_is_told_by_its_police_groups_and_institutions(text: str, country: str) -> None:
    assert where(text).country == country


@pytest.mark.parametrize(
    "text",
    [
        "A French citizen was shot dead near a supermarket.",
        "Two Jordanian truck drivers were killed by unknown gunmen.",
        "Israeli shells killed a man in Nosuchtown.",
        "Two men with knives stormed a hotel and stabbed three tourists from Sweden and Austria.",
        "The body of a man killed as a spy for the United States was found in a drain.",
        "Rockets killed two soldiers near the border with Somalia.",
    ],
)
def test_guests_employers_and_the_far_side_of_a_border_name_no_country(text: str) -> None:
    assert where(text).country is None


@pytest.mark.parametrize(
    ("text", "locality"),
    [
        ("Tehran condemned the bombing of a school in Kabul that killed nine.", "Kabul"),
        ("Eight police were killed in Marja; the injured were taken to Lashkar Gah.", "Marja"),
        ("The Pakistani ambassador escaped an assassination attempt in Kabul.", "Kabul"),
        ("Hezbollah fired rockets at Kiryat Shmona from southern Lebanon, wounding two.", "Kiryat Shmona"),
        ("A rocket fired from southern Lebanon struck Kiryat Shmona, wounding two.", "Kiryat Shmona"),
        ("A colonel was shot dead as he was returning to his home in Rasht.", "Rasht"),
        ("A bomber struck the office of US Protection, a security firm in Kandahar, killing two.", "Kandahar"),
        ("A teacher was stabbed to death in the Shi'ite city of Kufa.", "Kufa"),
        ("A teenager was shot dead in Tulsa Friday.", "Tulsa"),
        ("Militants attacked a post in the Thal area of Hangu district, killing two.", "Thal"),
    ],
)
def test_cities_that_speak_or_receive_or_send_are_not_where_it_was(text: str, locality: str) -> None:
    assert where(text).locality == locality


def test_a_bare_text_tells_of_its_incident_from_its_first_word() -> None:
    place = extract(Article("key", "other", "en", body="He was on a street of Oslo. A bomb killed two people.")).mentions[0].where
    assert (place.country, place.locality) == ("NO", "Oslo")


@pytest.mark.parametrize(
    ("text", "locality"),
    [
        ("A Peoria man was shot in the leg on Monday, the sheriff's office said.", "Peoria"),
        ("Rockford police say a woman was shot in her house on Monday.", "Rockford"),
        ("The Memphis Police Department is looking for a man who was shot at by a clerk on Lamar Avenue.", "Memphis"),
        ("Police said a man was shot dead on Montgomery Street on Monday.", None),
        ("A man was stabbed to death outside a Buffalo tavern on Monday.", "Buffalo"),
        ("Two people were robbed at gunpoint in the French Quarter on Monday, New Orleans police said.", "New Orleans"),
    ],
)
def test_the_town_whose_police_speak_or_whose_people_were_hit_is_where_it_was(text: str, locality: str | None) -> None:
    assert where(text).locality == locality


@pytest.mark.parametrize("words", ["northern Gaza", "the south of Gaza", "Gaza"])
def test_gaza_alone_is_the_strip(words: str) -> None:
    place = where(f"An air strike on {words} killed four people.")
    assert (place.admin1, place.locality) == ("Gaza Strip", None)


def test_a_land_set_above_a_report_is_where_it_was() -> None:
    body = "ISRAEL. Two armed men attacked a truck driver."
    assert extract(Article("key", "other", "en", body=body)).mentions[0].where.country == "IL"


def test_a_camp_is_a_place_of_people_and_a_mine_a_weapon() -> None:
    camp = where("An air raid on the Nuseirat refugee camp killed four people.")
    mine = where("A mine in the Andarab district of Baghlan killed a driver.")
    assert (camp.admin1, camp.locality, camp.site) == ("Gaza Strip", "Nuseirat", None)
    assert (mine.admin1, mine.locality, mine.site) == ("Baghlan", "Andarab", None)


def test_the_agency_s_own_seat_says_nothing_of_the_country() -> None:
    (told,) = extract(Article("k", "mehr_en", "en", lead="TEHRAN, Mar. 12 (MNA) – A bomb killed four in Sar-e Pul on Tuesday.")).mentions
    assert (told.where.country, told.where.locality) == ("AF", "Sar-e Pul")
