"""Articles given as lines: versions of one article count once, and the newest speaks."""

from __future__ import annotations

import json

from etl.assign import assign_lines, resolve_lines
from etl.contract import parse_lines


def line(ident: str, at: str, harm: str) -> bytes:
    lead = f"TEHRAN, May 03 (MNA) – A bomb blast {harm} at a market in Herat on Friday, police said."
    row = {"id": ident, "article": "1", "source": "mehr", "published_at": at, "title": "Blast at market in Herat", "lead": lead}
    return json.dumps(row).encode()


OLD, NEW = (
    line("old", "2024-05-03T10:00", "killed eleven people and wounded 20 others"),
    line("new", "2024-05-03T18:00", "killed nine people"),
)


def test_merged_fields_are_those_of_the_newest_version_whatever_the_order() -> None:
    for given in ([OLD, NEW], [NEW, OLD]):
        incidents, bad = resolve_lines(parse_lines(given))
        assert bad == []
        assert [(incident["killed"], incident["wounded"]) for incident in incidents] == [
            ({"low": 9, "high": 9}, None)
        ]  # no wounded any more
        assert {mention["id"] for mention in incidents[0]["mentions"]} == {"old", "new"}  # type: ignore[attr-defined]
        assert incidents[0]["articles"] == 1


def test_assign_answers_each_line_in_its_place() -> None:
    answers = list(assign_lines(parse_lines([OLD, b"no json", NEW, b'{"id": "quiet", "title": "Talks end"}'])))
    assert [answer["id"] for answer in answers] == ["old", None, "new", "quiet"]
    assert answers[0]["incident_id"] == answers[2]["incident_id"] is not None
    assert answers[3]["incident_id"] is None
