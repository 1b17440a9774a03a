"""The wording of claims, denials and blame, and what is no group's name."""

from __future__ import annotations

import re

NAME = r"(?:the )?(?P<name>[A-Z0-9][\w'’.-]*(?:(?: |-|/)(?:of|for|the|al|and|in|to|de|del|la|los|y|e|ul|ur|[A-Z0-9][\w'’.-]*|\([A-Z][\w' -]*\)))*)"
GAP = r"(?:,[^,.]{1,60},)? (?:[a-z]+ ){0,3}?"
CLAIMS = (
    re.compile(
        r"(?:group|organi[sz]ation|faction|cell|movement) (?:named|called|known as|(?:calling|identifying) itself(?: as)?) [\"“'‘]?" + NAME
    ),
    re.compile(r"claiming responsib\w+(?: for [^,.]{1,60})?, " + NAME),
    re.compile(
        NAME
        + GAP
        + r"(?:claim(?:ed|s|ing)? (?:the |full )?(?:responsib|credit|involve)|took (?:responsib|credit)|accepted responsib|acknowledged responsib|admitted responsib)"
    ),
    re.compile(
        r"(?i:responsibility (?:\w+ ){0,6}(?:claimed|taken) by|(?:attack|blast|bombing|shooting|incident) (?:was|were) claimed by|claimed by) "
        + NAME
    ),
)
BLAMES = (
    re.compile(r"(?i:attribut\w+ (?:\w+ ){0,6}to|blamed? (?:\w+ ){0,5}on|work of|blaming|blames|suspected|suspect(?:s|ed)? that|believed? that|carried out by|perpetrated by|blamed|accused|believed to be|linked to|members of|belonged to|calling (?:itself|themselves)|on behalf of|member of) [\"“'‘]?"
    + NAME),
    re.compile(NAME + r"(?:,[^,.]{1,40},)? (?:[a-z]+ ){0,2}?(?:is|are|was|were|has been|have been) (?:\w+ )?(?:suspected|blamed|believed|accused|responsible|thought)"),
)  # fmt: skip
NO_CLAIM = re.compile(
    r"no (?:\w+ ){0,4}(?:has |have |had )?(?:\w+ ){0,2}(?:claim|taken|accepted|assumed|come forward|admitted|owned)|nobody (?:\w+ ){0,4}(?:claim|taken|owned|accepted|assumed|come)|"
    r"no one (?:\w+ ){0,5}(?:claim|taken|owned|accepted|assumed|took|come)|(?:not|never) (?:\w+ ){0,3}claim|unclaimed|without (?:any )?claim|neither .{0,40} claim"
)
CLAIM = re.compile(
    r"claim(?:ed|s|ing)? (?:\w+ ){0,2}(?:responsib|credit|involve)|(?:took|taken|tak\w+|accepted|admitted|acknowledged|assumed|announced its) (?:the |full )?(?:responsib|credit)|"
    r"responsibility .{0,40}claimed by|claimed by|claim(?:ed|s) (?:the|that|an?|it|having|to have)\b|owned up|said (?:\w+ ){0,2}(?:it|they) (?:was|were|had) (?:behind|carried|targeted|struck|attacked|hit)|"
    r"said (?:\w+ ){0,3}(?:its|their) (?:\w+ ){0,2}(?:fighters|gunmen|members|forces|men|jets|warplanes|troops|militants) |statement claiming|confirmed the (?:attack|strike|raid|operation)|"
    r"(?:said|stated|announced|declared|confirmed) (?:[^.]{0,60}? )?(?:that )?(?:it|they|(?:one of )?(?:its|their) \w+) (?:had |have |has )?"
    r"(?:carried out|conducted|been behind|was behind|were behind|bombed|attacked|targeted|ambushed|killed|struck|planted|detonated)|"
    r"announced that its|said it had carried|members had carried out|one of its members had|its members had|said in a statement .{0,30}had (?:carried|targeted)|said its|said they had set off|said it had (?:struck|hit|targeted|attacked)"
)
DENIAL = re.compile(
    r"denied (?:\w+ ){0,3}(?:involve|responsib|having|any|carrying)|denies (?:\w+ ){0,2}(?:involve|responsib)|stopped short of claim|not acknowledged|rejected (?:the )?(?:accus|claim)|dismissed the accus"
)
BLAME = re.compile(
    r"attribut|blam|calling itself|calling themselves|on behalf of|member of|accus|suspect|believed|identified as|linked|responsible|belong|behind|carried out by|perpetrated by|work of|members of|affiliat|loyal|pledged|thought to"
)
OBJECT_BEFORE = re.compile(
    r"(?:\bon|against|targeting|target|targeted|killed|killing|of|near|at|to|hit|struck|attacked|fighting|leader of|member of|members of|commander of|from|anti|allied with|by the|in)(?: the| an?| so-called)*\s*$"
)
# "seven Palestinians lost their lives", "the coalition intercepted a drone": no doers
NO_DOER = re.compile(
    r"\b(?:(?:was|were|been|being|be) (?!behind|able)|lost (?:their|his|her) li|died|came under|survived"
    r"|(?:killed|injured|wounded|martyred|hurt) (?:by|in|or|when|after)\b|disabl|(?:seized|found|discovered|recovered|confiscated) (?:an?|\w+) (?:\w+[- ])?(?:car|truck|vehicle|bomb|explosive|device|mine|weapon|cache)"
    r"|intercept|foil|thwart|defus|repel|dismantl|shot down|destroyed (?:an?|two|three|several) (?:\w+-)?(?:\w+ )?(?:drone|missile|rocket))"
)
# "the fighters of X": the name stands for its men, and what leads to them leads to it
MEN_OF = re.compile(
    r"(?:gunm[ae]n|fighters?|militants?|terrorists?|insurgents?|rebels|guerrillas|elements|warplanes|jets|troops|soldiers|militiamen|bombers?)"
    r" (?:of|from|belonging to|loyal to|linked to|affiliated (?:with|to)) (?:the |so-called |the so-called )?$"
)
# acts of violence against things, which are no harm to people
DEED = re.compile(
    r"\b(?:destroyed|knocked down|blew up|dynamited|toppled|downed|planted|launched|carried out|detonated|hurled|threw|lobbed|fired|burned|torched|derailed)\b"
)
# a man named with what he is: "Jeremy Smith, an anti-Muslim extremist, claimed responsibility"
KIND_OF_MAN = re.compile(
    r", an? (?:alleged |suspected )?(?P<kind>[A-Za-z]+(?:-[A-Za-z]+)? (?:extremist|supremacist|separatist|nationalist))\b"
)
OFFICIAL = re.compile(
    r"(?:Army|Police|Ministry|Government|Forces?|Service|Command|Guards?|Office|Security|Council|Agency|NGOs?\.?|Department|Minister|President|Court|Governor|University|Hospital|Company|News|TV|Radio)$"
)
# groups told by where they come from and what they want: open, so not in the lexicon
OF_A_CAUSE = re.compile(
    r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2} (?:[Nn]ationalists|[Ss]eparatists|[Rr]adicals|[Ss]upremacists|[Ll]oyalists|[Gg]uerrillas))\b"
)
GENERIC = frozenset(
    [
        "it",
        "he",
        "she",
        "they",
        "the",
        "a",
        "an",
        "no",
        "police",
        "officials",
        "authorities",
        "sources",
        "security",
        "government",
        "state",
        "army",
        "military",
        "investigators",
        "witnesses",
        "residents",
        "analysts",
        "both",
        "some",
        "this",
        "that",
        "assailants",
        "militants",
        "gunmen",
        "rebels",
        "insurgents",
        "terrorists",
        "muslim",
        "islamic",
        "islamist",
        "sunni",
        "shia",
        "american",
        "british",
        "u.s",
        "us",
        "nobody",
        "neither",
        "none",
        "local",
        "two",
        "three",
        "several",
        "on",
        "in",
        "at",
        "during",
        "following",
        "after",
        "earlier",
        "unknown",
        "suspected",
    ]
)
