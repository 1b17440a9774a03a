"""The alphabet of the grammar: every word, phrase or chunk of a sentence stands as one letter in a string.

Rules are written with the names; `compile_rule` puts the letters in their place, so that a rule is one regular
expression over a string of letters and costs no more than that.
"""

from __future__ import annotations

import re
from functools import lru_cache

# what makes up a phrase of one who was hurt, see seeds/rules/phrases_en.toml; no letter of the grammar after that
PARTS = (
    "MOVED",
    "CARE",
    "TREATED",
    "SUFFER",
    "SURVIVED",
    "BEARING",
    "INJURY",
    "SHOTWOUND",
    "STRUCK",
    "LIMB",
    "MISSILE",
    "GRADE",
    "FIGHTING",
)
_NAMES = [
    "A",
    "THE",
    "PRONOUN",
    "THEY",
    "WHO",
    "OF",
    "AND",
    "OR",
    "BUT",
    "BE",
    "HAVE",
    "MODAL",
    "IN",
    "BY",
    "TO",
    "NOT",
    "NONE",
    "INCLUDING",
    "PARTOF",
    "OTHERS",
    "SAY",
    "HEDGE",
    "VAGUE",
    "DOZEN",
    "PLUSTAIL",
    "LEAVE",
    "REACH",
    "NONPEOPLE",
    "PEOPLE",
    "PERSON",
    "KILLED",
    "KILL",
    "KILLLIVES",
    "LIVES",
    "DIED",
    "DEAD",
    "ANOTHER",
    "ALONG",
    "TOLLDEAD",
    "TOLLHURT",
    "WOUNDED",
    "WOUND",
    "HURT",
    "SHOT",
    "SHOOT",
    "JOINT",
    "BODIES",
    "UNHURT",
    "WORD",
    "NAME",
    "NUMBER",
    "ADVERB",
    "COMMA",
    "SEMI",
    "OPEN",
    "CLOSE",
    "DASH",
    "QUOTE",
    "OTHERMARK",
    "TIME",
    "PLACE",
    "AGE",
    "COUNT",
    "GROUP",
    "DEFINITE",
    "BARE",
    "SPEAKER",
    "THING",
    "PART",
    "NOBODY",
    "NAMED",
    "SELF",
    "SUICIDE",
    "ANYONE",
    "RA",  # the Persian mark of the object
    "NOBE",  # a Persian auxiliary that denies: «نشد»
    "POSS",
    "TOCARE",
    "INBODY",
    "RESPECTIVELY",
    "FATALDEED",
    *PARTS,
]
_ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789àáâãäåæçèéêëìíîïðñòóôõöøùúûüýαβγδεζηθικλμνξοπρστυφχψω"
LETTER = dict(zip(_NAMES, _ALPHABET, strict=False))
NAME_OF = {letter: name for name, letter in LETTER.items()}

_LISTED = "(?<!PART)(?<!IN)(?<!OF)(?<!BY)(?<!TO)NAMED(?=(?:COMMA NAMED)*COMMA?(?:AND|ALONG)(?:DEFINITE|GROUP|THING)(?!SAY))"  # "Karim Sadat and his wife"
_AGED = "(?:COMMA AGE(?=COMMA|AND|BE))?"
_ONE = f"(?:GROUP|DEFINITE|BARE|NOBODY|THING|COUNT|PART|{_LISTED}){_AGED}"
_NEXT = f"(?:GROUP|THING|COUNT(?!BE|HAVE|WOUNDED|KILLED|HURT|DEAD|DIED)|DEFINITE|BARE|NAMED|SELF){_AGED}"
MACROS = {
    "NP": "(?:GROUP|DEFINITE|BARE|NOBODY|PART)",
    # people in coordination: "a, b and c" and "a and b" add up, "a, b" is an apposition
    "OBJECTS": (
        f"(?:{_ONE}(?:IN(?:THE)?WORD(?=AND(?:GROUP|COUNT|THING)))?(?:(?:COMMA(?:GROUP|THING|COUNT|DEFINITE|NAMED(?=COMMA|AND)))*COMMA?(?:AND|ALONG){_NEXT}(?!SAY)){{0,3}})"
    ),
    "VICTIMS": "(?:SELF(?:COMMA?(?:AND|ALONG)OBJECTS)?|OBJECTS)",
    # who died with them: "was killed along with his wife and two sons"
    "WITH": "(?:[IN THE A OF WORD NAME NAMED PLACE TIME ADVERB BY]{0,6}COMMA?ALONG(?P<o>OBJECTS)(?!(?:COMMA WHO)?MID{0,4}ISBE{1,3}HARM))",
    "NAMES": f"(?:NAMED{_AGED}(?:(?:COMMA NAMED{_AGED})*COMMA?(?:AND|ALONG)(?:NAMED|DEFINITE|GROUP|COUNT|THING){_AGED})?)",
    "MID": "(?:OF[DEFINITE BARE]|[WORD NAME NAMED IN OF THE A TIME PLACE ADVERB WHO TO QUOTE AGE BY OTHERMARK POSS NONPEOPLE SHOOT REACH BUT]|(?<=[NAMED WORD PLACE])AND(?=[NAMED WORD]{1,3}(?:[WORD IN TIME]{0,2})(?:HAVE|BE))(?!NAMED BE|NAMED HAVE))",
    # "are believed to have been killed", "are known to have died"
    "SAIDTO": "(?:BE(?:ADVERB)?[WORD SAY]TO)",
    # a clause about the people before what befell them: "a policeman who was guarding a school was killed"
    "RELATIVE": "(?:WHO(?:HAVE|BE){1,2}(?:ADVERB)?[WORD WOUNDED SHOT BARE][WORD NAME NAMED IN OF THE A TIME PLACE ADVERB NONPEOPLE TO BARE DEFINITE SHOOT BUT]{0,7}"
    "|WORD(?:IN|TO)?(?:DEFINITE|BARE)[WORD NAME NAMED IN OF THE A TIME PLACE]{0,5}(?=BE|HAVE))",
    # a first predicate before the one of harm: "were kidnapped and later killed"
    "PRED": "(?:(?:HAVE|BE|ADVERB){0,3}[WORD SHOT WOUNDED DIED KILLLIVES][WORD NAME NAMED IN OF THE A TIME PLACE ADVERB QUOTE BY TO NONPEOPLE GROUP DEFINITE BARE SHOOT SELF]{0,8}COMMA?(?:AND|BUT))",
    "PLAINMID": "[WORD NAME NAMED IN OF THE TIME PLACE ADVERB QUOTE AGE]",
    "ASIDE": "(?:COMMA PART[^COMMA SEMI]{1,8}COMMA|COMMA WHO(?:KILLED|WOUNDED|SHOT)[^COMMA SEMI BE HAVE]{1,8}COMMA|COMMA WHO[^COMMA SEMI KILLED DIED KILL DEAD]{1,14}COMMA|COMMA[^COMMA SEMI KILLED DIED WOUNDED KILL WOUND HURT DEAD]{1,22}COMMA"
    "(?:[^COMMA SEMI KILLED DIED WOUNDED KILL WOUND HURT DEAD BE]{1,14}COMMA){0,2}|COMMA?INCLUDING(?:ADVERB|WORD){0,2}(?:GROUP|DEFINITE|COUNT|BARE|THING|NAMED)(?:COMMA(?:GROUP|DEFINITE|COUNT|BARE|THING|NAMED))*(?:COMMA?AND(?:GROUP|DEFINITE|COUNT|BARE|THING|NAMED))?|OPEN[^CLOSE]{1,20}CLOSE|DASH[^DASH KILLED DIED WOUNDED]{1,20}DASH)",
    "ISBE": "(?:MODAL|HAVE|BE|ADVERB|NOT)",
    # between people and their verb in Persian; others may stand there behind a preposition
    "ON": "(?:(?<![BE SAY REACH])AND|(?<=[WORD NONPEOPLE TIME])[BARE DEFINITE](?![WORD PLACE AGE]{0,4}RA|COMMA)|[^AND GROUP COUNT THING DEFINITE BARE NAMED PART NOBODY SEMI SAY KILLED WOUNDED DEAD HURT JOINT DIED KILL WOUND BODIES TOLLDEAD TOLLHURT]"
    "|(?<=[IN BY TO OF])[GROUP DEFINITE BARE THING COUNT NAMED])",
    "HARM": "[KILLED WOUNDED DIED HURT DEAD KILL WOUND SHOT JOINT]",
    # a clause of its own follows: the people belong to it and not to the verb before
    "OWNCLAUSE": "(?:(?:[WORD NAME NAMED IN OF PLACE TIME ADVERB]{0,2}[WORD NAME NAMED OF PLACE TIME ADVERB])?(?:BE|HAVE){1,3}(?:ADVERB)?(?:KILLED|WOUNDED|HURT|DIED|SHOT)|(?:ADVERB)?(?:KILLED|WOUNDED)(?!OBJECTS)|(?:HURT|DIED))",
}
_WORDS = re.compile(r"\(\?P<\w+>|\(\?P=\w+\)|[A-Z]+")


def _spell(match: re.Match[str]) -> str:
    word = match[0]
    if word.startswith("(?P"):
        return word
    if word in MACROS:
        return _WORDS.sub(_spell, MACROS[word]).replace(" ", "")
    return LETTER[word]


@lru_cache
def compile_rule(pattern: str) -> re.Pattern[str]:
    """Return a pattern written with names as a regular expression over letters."""
    return re.compile(_WORDS.sub(_spell, pattern).replace(" ", ""))


@lru_cache
def letters(names: str) -> frozenset[str]:
    """Return the letters of several names, for membership tests."""
    return frozenset(LETTER[name] for name in names.split())
