"""A text that is made to be slow or to break the reading is read like any other, in time that grows with its length."""

from __future__ import annotations

import time

import pytest

from etl.extract import extract
from etl.records import Article

LENGTH = 10_000
SECONDS = 4.0  # of a processor, four times what the slowest may take, for a busy machine
TOLD = " claimed responsibility for the bomb that killed 5 people, police blamed, said, denied, identified as members, soldiers"
HOSTILE = {
    "names of groups": "Hamas, " * (LENGTH // 7) + TOLD,
    "names joined": "Hamas and the Taliban and " * (LENGTH // 26) + TOLD,
    "forces joined": "Israeli army and " * (LENGTH // 17) + TOLD,
    "unknown names": "Azure of the " * (LENGTH // 13) + TOLD,
    "one long name": "The bomb killed 5 in Kabul, " + "A" * LENGTH,
    "one hyphened name": "The bomb killed 5 in Kabul, " + "Al-" * (LENGTH // 3),
    "people counted": "A bomb killed " + "12 people and " * (LENGTH // 14),
    "one long number": "A bomb killed " + "1" * LENGTH,
    "a long number of days": "A bomb killed five people " + "1" * LENGTH + " days ago",
    "commas": "A bomb killed 5" + "," * LENGTH,
    "nested quotes": "A bomb killed 5 " + "'\"" * (LENGTH // 2),
    "open brackets": "The Taliban (" + "(" * LENGTH + " claimed the bomb that killed 5",
    "dates": "A bomb killed 5 on " + "3 March 4 " * (LENGTH // 10),
    "blank lines": "A bomb killed 5" + "\n \n" * (LENGTH // 3),
    "capitals": "A BOMB KILLED FIVE PEOPLE IN KABUL AND THE TALIBAN CLAIMED RESPONSIBILITY " * (LENGTH // 74),
    "dashes": "A bomb killed 5 " + "— Hamas — " * (LENGTH // 10),
    "emoji": "A bomb killed 5 " + "\U0001f4a5 killed " * (LENGTH // 9),
    "marks of direction": "A bomb killed 5 " + "\u200f\u202bkilled\u202c " * (LENGTH // 10),
    "NUL": "A bomb killed 5 " + "\0killed " * (LENGTH // 8),
    "half surrogates": "A bomb killed 5 " + "\ud83d" * LENGTH,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_in_time(text: str) -> None:
    begun = time.process_time()
    extract(Article("k", "mehr_en", "en", body=text))
    assert time.process_time() - begun < SECONDS


def test_words_after_an_endless_list_are_read() -> None:
    body = "Hamas, " * 2_000 + "were named. A bomb killed five people in Kabul."
    killed = [mention.killed for mention in extract(Article("k", "mehr_en", "en", body=body)).mentions]
    assert any(count is not None and count.low == 5 for count in killed)
