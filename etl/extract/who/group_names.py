"""Names of armed groups that the lexicon does not hold: written as one, and ending as such names do."""

from __future__ import annotations

import re

from etl.extract.segments import Mark

_WORD = r"[A-Z][\w'’-]+"
_ENDS = r"(?:Front|Brigades?|League|Movement|Liberation|Underground|Resistance|Mujahideen|Mujahidin|Battalions?|Cells|Faction|Avengers|Commandos?|Fedayeen|Units|Army|Forces)"
_NAME = re.compile(rf"\b(?P<name>(?:{_WORD} (?:of |for |of the |and )?){{1,5}}{_ENDS})(?: \((?P<short>[A-Z][\w/-]+)\))?")
# the forces of a state, and what only sounds like a group
_OFFICIAL = re.compile(
    r"\b(?:National|Armed|Security|Defen[cs]e|Police|Border|Special|Air|Ground|Naval|Federal|Joint|Multinational|Coalition|Allied|Regular|Federation|Rapid|Reaction"
    r"|Government|State|Royal|Territorial|Reserve|Salvation|United|Peacekeeping|Iraqi|Syrian|Afghan|Israeli|Turkish|Pakistani?|Lebanese|Iranian|Egyptian|Yemeni"
    r"|Indian|Russian|American|British|French|Saudi|Somali|Nigerian|Libyan|Malian|Colombian|Philippine|Thai|Lankan|Major League|Premier|Football|Labor|Labour) "
    r"(?:Army|Forces|Brigades?|Battalions?|Units|Commandos?|League|Movement|Front)$"
)

# "Mali Army", "Tripoli Forces": a single word before it is the name of a land more often than of a cause
_FORCE = re.compile(r"[A-Z][\w'’-]+ (?:Army|Forces|Units|Battalions?|Commandos?)")


def unknown_groups(text: str, origin: int) -> list[Mark]:
    """Return names such as "the Afrin Liberation Forces (HRE)" in a text that begins at `origin`."""
    found = []
    for match in _NAME.finditer(text):
        name = match["name"].removeprefix("The ")
        if not _OFFICIAL.search(name) and " " in name and not _FORCE.fullmatch(name):
            found.append(Mark(name, origin + match.start(), origin + match.end()))
    return found
