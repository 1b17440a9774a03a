"""What rules would have sent over a history."""

from __future__ import annotations

from datetime import timedelta

from etl.alerts import Rule
from etl.alerts.rehearse import Known, rehearse
from etl.records import Count, Status
from tests.alerts.builders import NOW, changed

RULE = Rule("new", toll_steps=(1, 5, 10))


def test_a_rising_toll_fires_once_and_then_as_updates() -> None:
    states = [Known(NOW + timedelta(hours=n), changed(killed=Count(dead, dead))) for n, dead in enumerate((3, 8, 9, 11))]
    assert [(one.alert.message_kind, one.alert.sequence) for one in rehearse(states, [RULE])] == [
        ("Alert", 1),
        ("Update", 2),
        ("Update", 3),
    ]


def test_background_and_retracted_states_fire_nothing() -> None:
    states = [Known(NOW, changed(status=Status.BACKGROUND)), Known(NOW, changed(), is_retracted=True)]
    assert rehearse(states, [RULE]) == []


def test_each_rule_is_tried_for_itself() -> None:
    fired = rehearse([Known(NOW, changed())], [RULE, Rule("far", countries=("NG",)), Rule("near", countries=("AF",))])
    assert [one.alert.rule for one in fired] == ["new", "near"]


def test_a_retraction_fires_a_cancel_of_what_was_told_and_nothing_else() -> None:
    states = [Known(NOW, changed()), Known(NOW + timedelta(hours=1), changed(), is_retracted=True)]
    assert [one.alert.message_kind for one in rehearse(states, [RULE])] == ["Alert", "Cancel"]


def test_a_rule_for_a_language_is_tried_by_the_languages_of_the_articles_then() -> None:
    states = [Known(NOW, changed(), told_in=("en",)), Known(NOW + timedelta(hours=1), changed(), told_in=("en", "fa"))]
    assert [one.at for one in rehearse(states, [Rule("new", language=("fa",))])] == [NOW + timedelta(hours=1)]
