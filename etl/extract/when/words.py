"""The words of time in English: months, weekdays, numbers, parts of the day; the pieces patterns are made of."""

from __future__ import annotations

import re

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_NAMES = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
MONTHS = {name: i for i, name in enumerate(_MONTH_NAMES, 1)} | {name[:3]: i for i, name in enumerate(_MONTH_NAMES, 1)} | {"sept": 9}

_SMALL = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBERS = {word: i for i, word in enumerate(_SMALL, 1)} | {
    "a": 1,
    "an": 1,
    "the": 1,
    "couple": 2,
    "a couple of": 2,
    "fifteen": 15,
    "twenty": 20,
}
NUMBERS |= {"twenty-four": 24, "thirty": 30, "forty-eight": 48, "seventy-two": 72}

PARTS = {
    "morning": "morning", "mornings": "morning", "early morning": "morning", "early hours": "night", "small hours": "night",
    "late morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night", "late night": "night", "noon": "noon",
    "midday": "noon", "dawn": "dawn", "sunrise": "dawn", "midnight": "midnight", "sunset": "evening", "dusk": "evening",
}  # fmt: skip

# An upper-case MAY or MARCH occurs in telegrams set in capitals; the lower-case words are verbs.
MONTH = (
    r"(?:January|February|March|April|May\.(?=\s\d)|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
WEEKDAY = r"(?i:mondays?|tuesday|tues\.|wednesday|thursday|thurs\.|friday|saturday|sunday)".replace("mondays?", "monday")
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?"
YEAR = r"(?:19|20)\d\d"
PART = r"(?i:(?:early |late )?morning|afternoon|evening|(?:late )?night|noon|midday|dawn|midnight|sunrise|sunset|dusk)"
NUMBER = (
    r"(?i:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty-four|twenty|thirty|forty-eight"
    r"|seventy-two|a couple of|couple of)"
)
RELATION = r"(?i:on|in|since|until|till|by|before|after|from|between|during|through|within|as of|throughout|over)"
DASH = r"(?:\s?[-–—]\s?)"


def weekday_of(word: str) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    return next(i for i, name in enumerate(WEEKDAYS) if name.startswith(word.lower()[:3]))


def month_number(word: str) -> int:
    """Return the number of a month's name or abbreviation."""
    return MONTHS[word.rstrip(".").lower()]


def number_of(word: str) -> int | None:
    """Return the number a word or digits say, None where it stays vague."""
    word = word.lower().strip()
    if word.isdigit():
        return int(word)
    return NUMBERS.get(word, 2 if word.startswith(("couple", "a couple")) else None)


def day_number(word: str) -> int:
    """Return the number in "6th"."""
    return int(re.sub(r"\D", "", word))


def part_of(word: str | None) -> str | None:
    """Return the part of the day a word names."""
    return PARTS.get(word.lower()) if word else None
