"""Passages of politics, sport, weather and arms that only sound like attacks, and reports of attacks that must be found."""

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, Kind, Mention, Status

QUIET = [
    "Iran's Foreign Minister on Sunday warned that any US strike on the country would be met with a crushing response.",
    "The Zionist regime's aggression against Gaza has laid bare the hypocrisy of the West, the parliament speaker said on Monday.",
    "The Leader of the Islamic Revolution paid tribute to the martyrs of the revolution in a meeting in Tehran on Tuesday.",
    "Iran's Army began a large-scale military drill off the coast of Makran on Friday, firing cruise missiles at mock targets.",
    "Persepolis striker Ali Rezaei scored twice as the Reds stormed past Sepahan in Isfahan on Thursday.",
    "The attack of the national team fired blanks against Qatar on Tuesday, the coach said after the match.",
    "US sanctions are an attack on the livelihood of the Iranian people, President Pezeshkian said in Tabriz on Wednesday.",
    "The IRGC Navy commander said on Saturday that enemies would be hit hard if they make the slightest mistake in the Persian Gulf.",
    "Tehran's stock market shed 40,000 points on Sunday, a price explosion in gold shaking investors.",
    "The bus drivers' strike in Lyon entered its second week on Monday as unions clashed with the government over wages.",
    "A hacker group said on Tuesday that it had attacked the website of a bank in Tehran and stolen the data of customers.",
    "The film tells the story of a bomber who blows himself up in a market in Baghdad and won a prize in Venice on Saturday.",
    "Officials marked the anniversary of the chemical bombing of Sardasht by the Baathist regime in a ceremony on Friday.",
    "A controlled explosion of old ammunition was carried out in Parchin on Monday and residents should not be alarmed.",
    "Fifteen people were killed when a bus overturned on the road between Isfahan and Shiraz on Tuesday.",
    "At least 40 people died in floods in northern Afghanistan on Sunday, officials said.",
    "Mine clearance teams have removed 3,000 mines from the border areas of Ilam since March, the governor said on Monday.",
    "The Israeli regime plans to attack Rafah next week, media reported on Sunday.",
    "General Bagheri said on Wednesday that Iran's missiles can reach any base in the region.",
    "Nobody was hurt and there was no explosion in Isfahan, the deputy governor said on Friday, denying rumors of an attack.",
    "The spokesman dismissed as baseless the reports of a drone attack on a plant in Karaj on Thursday.",
    "A 5.4-magnitude earthquake hit Kerman province on Monday, injuring 12 people.",
    "Coronavirus killed 14 more people in Iran in the past 24 hours, the Health Ministry said on Tuesday.",
    "The UN says more than 6,000 civilians were killed in attacks in Syria last year.",
    "Terrorist attacks have killed more than 17,000 Iranians since the revolution, the judiciary chief said on Sunday.",
    "Intelligence Minister Khatib said on Monday that enemies seek to carry out acts of sabotage in the country.",
    "Iran and Armenia will hold a joint anti-terror exercise in Tabriz next month.",
    "The defense minister unveiled a new kamikaze drone with a range of 2,000 kilometers in Tehran on Tuesday.",
    "The visitors were robbed of three points by a late penalty in Isfahan on Friday.",
    "Border guards fired a 21-gun salute in Zahedan on Sunday.",
    "Dust storm hits Ahvaz on Wednesday, sending 200 people to hospital with breathing problems.",
    "Gas leak in a house in Mashhad killed two sisters on Monday, the fire department said.",
    "A fire caused by a short circuit destroyed 30 shops in the bazaar of Tabriz on Sunday.",
    "Iran's women's futsal team thrashed Japan 5-2 on Friday after a barrage of shots in the second half.",
    "Lawmakers attacked the minister's record in a heated session in Tehran on Tuesday.",
    "The central bank's move dropped a bombshell on the currency market in Tehran on Monday.",
    "The wrestler killed off the final in Zagreb on Saturday with a throw in the last seconds.",
    "The court in Tehran sentenced a man to death on Monday for spying for Mossad.",
    "Heavy storm kills five in Mumbai on Thursday after a billboard collapsed on a petrol station.",
    "Iran strongly supports the resistance front in the fight against terrorism, Ghalibaf told Hezbollah's envoy in Beirut on Sunday.",
    "Washington's decision to bomb the talks shows its bad faith, the spokesman said in Tehran on Wednesday.",
    "The documentary on the downing of Iran Air flight 655 by a US warship was screened in Shiraz on Tuesday.",
    "The Army's Ground Force tested a new anti-tank missile in the deserts of Kavir on Saturday.",
    "Iraqi Prime Minister called for an end to US military presence after talks in Baghdad on Monday.",
    "A volcano eruption in Indonesia killed 10 climbers on Sunday.",
    "Snow hit 20 provinces on Tuesday and blocked mountain roads in Chaharmahal.",
    "A heart attack claimed the life of the veteran actor in Tehran on Wednesday.",
    "The team of Taremi was knocked out in the Champions League in Milan on Tuesday after a penalty shootout.",
    "Passengers of a flight to Najaf were evacuated on Monday after a bomb threat that proved to be false.",
    "The parliament will discuss a bill to arm border guards against terrorist attacks on Sunday.",
    "The exhibition of photos of martyrs of the Sacred Defense opened in Khorramshahr on Thursday.",
    "Experts say a cyber attack by Israel may have caused the outage at petrol stations in Tehran on Monday.",
    "Police seized two tons of opium in Sistan and Baluchestan on Saturday and arrested four smugglers.",
    "Iran's envoy told the UN Security Council on Tuesday that Israel's nuclear weapons threaten the region.",
    "The US Army will withdraw from Ain al-Assad base in September, an Iraqi official said on Monday.",
    "The rescue of a hijacked ship was rehearsed in the Gulf of Oman on Wednesday by the navies of three states.",
    "Two climbers were killed in an avalanche on Mount Damavand on Friday.",
    "Hezbollah's secretary general vowed on Sunday that the resistance would respond to any aggression on Beirut.",
    "A ten-year-old boy was attacked by a dog in Karaj on Monday.",
    "Locusts attacked farms in Bushehr on Tuesday, agriculture officials said.",
    "The minister rejected claims that a bomb had been found in the metro of Tehran on Monday.",
    "The Foreign Ministry slammed a European Parliament resolution on Iran's drones on Thursday.",
    "The commander said on Monday that the armed forces had thwarted hundreds of plots in the past year.",
    "Turkey hit Iran 3-0 in the final of the volleyball tournament in Ankara on Sunday.",
    "Millions attended the funeral of the martyred president in Mashhad on Thursday.",
    "The speaker of the judiciary said on Tuesday that 12 people had been indicted over the downing of the Ukrainian plane.",
]
LOUD = [
    "Two men with handguns robbed a pharmacy at gunpoint in Boise on Sunday and fled with cash.",
    "Two people are under arrest after shots were fired in the parking lot of a school in Dayton, Ohio, on Tuesday.",
    "Police called to a car crash near Dayton, Ohio, on Saturday found that the driver had been shot.",
    "Guerrillas of the MIR robbed a bank in Concepcion on Monday.",
    "At least 12 people were killed when a bomb exploded in a market in Parachinar on Monday.",
    "A suicide bomber attacked a police convoy in Dera Ismail Khan on Tuesday, killing four officers.",
    "Israeli warplanes struck a house in Khan Younis on Sunday, martyring nine members of a family.",
    "Gunmen killed two policemen in Iranshahr in southeastern Iran on Saturday.",
    "An explosion hit a mosque in Kandahar during Friday prayers on Friday, Afghan media reported.",
    "Unknown gunmen opened fire on a passenger vehicle in Kurram on Thursday, leaving 38 people dead.",
    "A drone attack on a military hospital in Omdurman killed six patients on Monday.",
    "Terrorists attacked a police station in Rask on Friday and martyred 11 policemen.",
    "Rockets hit the Green Zone in Baghdad on Wednesday, security sources said.",
    "A car bomb went off in Azaz in northern Syria on Saturday, killing seven people.",
    "Zionist settlers set fire to houses in the village of Duma on Monday.",
    "US warplanes bombed the port of Ras Isa on Thursday, killing 74 people, al-Masirah reported.",
    "An Iranian consular employee was shot dead in Karachi on Tuesday.",
    "Two people were stabbed in London on Sunday by a man shouting racist slogans.",
    "Al-Shabaab militants stormed a beach restaurant in Mogadishu on Friday, killing 32 people.",
    "A landmine killed four children in Farah on Monday.",
    "The IRGC dismantled a terrorist team in Saravan on Tuesday, killing three of its members.",
    "The Intelligence Ministry said on Monday that it had foiled a bomb plot in Zahedan and arrested two suspects.",
    "A motorcycle bomb wounded five people in Peshawar on Thursday.",
    "Israeli artillery shelled the town of Khiam on Sunday, Lebanon's news agency reported.",
    "Armed men abducted three engineers in Balochistan on Wednesday.",
    "A member of the Basij was assassinated in Zahedan on Saturday by unidentified gunmen.",
    "A blast rocked a Shia mosque in Shiraz on Sunday, killing 13 worshippers.",
    "Saudi border guards opened fire on migrants in Saada on Tuesday, killing five of them.",
    "A truck plowed into a crowd in New Orleans on Wednesday, killing 14 people.",
    "Daesh claimed an ambush on Syrian soldiers near Palmyra on Monday, in which 11 were killed.",
    "Turkish drones struck a vehicle in Sinjar on Thursday, killing two people.",
    "Boko Haram fighters burned down a village in Borno on Saturday and killed 20 farmers.",
    "Three Palestinians were martyred by Israeli fire in Jenin on Tuesday.",
    "An IED blast martyred two border guards near Mirjaveh on Monday.",
    "Unidentified assailants hurled a grenade at an election office in Quetta on Sunday.",
    "A Russian missile strike on a supermarket in Kostiantynivka killed 14 people on Friday.",
    "An acid attack injured two girls on their way to school in Kandahar on Tuesday.",
    "A bus carrying soldiers was hit by a roadside bomb near Deir ez-Zor on Thursday, leaving 13 dead.",
    "Pakistan's army killed eight militants in a raid in North Waziristan on Wednesday.",
    "The head of the district council was gunned down in Herat on Sunday.",
    "A pipeline was blown up in Khuzestan on Monday, the oil company said.",
    "Clashes between the army and the RSF in El Fasher left 20 dead on Saturday.",
    "A US base in Hasakah came under drone attack on Tuesday.",
    "Israel's navy attacked fishing boats off Gaza on Monday, wounding two fishermen.",
]


def read(lead: str) -> tuple[Mention, ...]:
    return extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2024, 6, 21))).mentions


@pytest.mark.parametrize("passage", QUIET)
def test_nothing_is_told_as_a_new_attack(passage: str) -> None:
    assert [m for m in read(passage) if m.status is Status.NEW and m.kind in (Kind.ATTACK, Kind.UNEXPLAINED)] == []


@pytest.mark.parametrize("report", LOUD)
def test_a_report_of_violence_is_found(report: str) -> None:
    told = read(report)
    assert told
    assert told[0].kind is not Kind.ACCIDENT
    assert told[0].status is Status.NEW
