from dataclasses import replace
from datetime import timedelta

import pytest

from etl.alerts import Decided, LastTold, Phrase, Rule, cancel, decide
from etl.alerts.rules import Point
from etl.messages import MessageKind
from etl.records import AttackType, Basis, Count, Days, Incident, Kind, Outcome, Place, Status
from tests.alerts.builders import DAY, MARKET_BLAST, NOW, changed, told

RULE = Rule("new")
GONE = Phrase("why_retracted", {"why": "no article tells it any more"})


def decided(incident: Incident, last: LastTold | None = None, rule: Rule = RULE, quiet: str | None = None) -> Decided:
    return decide({"new": last} if last else {}, incident, [rule], NOW, quiet=quiet)


def kinds(result: Decided) -> list[MessageKind]:
    return [alert.message_kind for alert in result.alerts]


def test_a_new_attack_is_told_once_as_an_alert() -> None:
    result = decided(MARKET_BLAST)
    assert kinds(result) == [MessageKind.ALERT]
    assert (result.alerts[0].root_incident_id, result.alerts[0].sequence, result.alerts[0].reason) == ("inc-1", 1, "new attack")
    assert result.alerts[0].channels == ("file", "terminal")


def test_what_was_told_and_has_not_changed_is_not_told_again() -> None:
    result = decided(MARKET_BLAST, told())
    assert kinds(result) == []
    assert "told before" in result.silences[0].reason


def test_an_unexplained_blast_is_told_as_such() -> None:
    alert = decided(changed(kind=Kind.UNEXPLAINED, attack_type=None)).alerts[0]
    assert "unknown cause" in alert.headline
    assert "unknown cause" in alert.reason


def test_a_foiled_attack_is_told_as_foiled_and_is_minor() -> None:
    alert = decided(changed(outcome=Outcome.FOILED, killed=None, wounded=None)).alerts[0]
    assert alert.headline.startswith("Foiled bombing in Herat")
    assert alert.severity == "Minor"


@pytest.mark.parametrize("kind", [Kind.CLASH, Kind.OPERATION, Kind.ACCIDENT])
def test_clashes_operations_and_accidents_are_silent_without_a_rule_that_asks_for_them(kind: Kind) -> None:
    assert kinds(decided(changed(kind=kind))) == []


def test_a_rule_that_asks_for_clashes_gets_them() -> None:
    assert kinds(decided(changed(kind=Kind.CLASH), rule=Rule("new", kinds=(Kind.CLASH,)))) == [MessageKind.ALERT]


def test_background_alarms_nobody() -> None:
    assert kinds(decided(changed(status=Status.BACKGROUND))) == []


@pytest.mark.parametrize(("days_ago", "expected"), [(0, 1), (7, 1), (8, 0), (400, 0)])
def test_only_what_may_have_happened_within_the_horizon_is_new(days_ago: int, expected: int) -> None:
    day = NOW.date() - timedelta(days=days_ago)
    assert len(decided(changed(when=Days(day, day, Basis.EXPLICIT))).alerts) == expected


def test_the_last_possible_day_counts_for_the_horizon() -> None:
    within_march = Days(DAY - timedelta(days=30), DAY, Basis.MONTH)
    assert kinds(decided(changed(when=within_march))) == [MessageKind.ALERT]


def test_news_without_a_day_happened_at_the_latest_when_it_was_first_reported() -> None:
    assert kinds(decided(changed(when=None))) == [MessageKind.ALERT]
    long_ago = MARKET_BLAST.first_published_at
    assert long_ago is not None
    assert kinds(decided(changed(when=None, first_published_at=long_ago - timedelta(days=30)))) == []


def test_an_incident_that_nothing_dates_is_silent() -> None:
    assert kinds(decided(changed(when=None, first_published_at=None))) == []


def test_three_then_eight_then_eleven_dead_are_one_alert_and_two_updates() -> None:
    last: LastTold | None = None
    sent = []
    for dead in (3, 3, 8, 8, 11):
        state = changed(killed=Count(dead, dead))
        for alert in decided(state, last).alerts:
            sent.append((alert.message_kind, alert.sequence))
            last = LastTold("new", alert.root_incident_id, alert.message_kind, alert.sequence, state)
    assert sent == [(MessageKind.ALERT, 1), (MessageKind.UPDATE, 2), (MessageKind.UPDATE, 3)]


def test_a_toll_that_passes_no_step_is_no_update() -> None:
    assert kinds(decided(changed(killed=Count(4, 4)), told())) == []


def test_the_first_dead_are_an_update() -> None:
    assert kinds(decided(MARKET_BLAST, told(changed(killed=None)))) == [MessageKind.UPDATE]


def test_a_claim_is_an_update_that_says_what_changed() -> None:
    alert = decided(changed(claimed_by="Islamic State Khorasan"), told(changed(claimed_by="none"))).alerts[0]
    assert alert.message_kind is MessageKind.UPDATE
    assert alert.reason == "claimed by Islamic State Khorasan"
    assert "Changed  claimed by: nobody → Islamic State Khorasan" in alert.text


def test_a_named_perpetrator_is_an_update() -> None:
    assert kinds(decided(changed(perpetrator="Islamic State"), told())) == [MessageKind.UPDATE]


def test_a_rule_may_do_without_claims() -> None:
    assert kinds(decided(changed(claimed_by="PKK"), told(), Rule("new", on_claim=False))) == []


def test_an_anniversary_with_a_higher_toll_updates_nothing() -> None:
    a_year_ago = Days(DAY.replace(year=2024), DAY.replace(year=2024), Basis.EXPLICIT)
    assert kinds(decided(changed(when=a_year_ago, killed=Count(40, 40)), told())) == []


def test_an_accident_after_all_cancels() -> None:
    alert = decided(changed(kind=Kind.ACCIDENT), told(changed(kind=Kind.UNEXPLAINED))).alerts[0]
    assert (alert.message_kind, alert.sequence, alert.reason) == (MessageKind.CANCEL, 2, "it proved to be an accident")
    assert alert.headline.startswith("Cancelled: ")


def test_a_cancel_is_sent_once() -> None:
    accident = changed(kind=Kind.ACCIDENT)
    assert kinds(decided(accident, told(accident, MessageKind.CANCEL, 2))) == []


def test_an_attack_after_all_is_told_again_under_the_next_number() -> None:
    alert = decided(MARKET_BLAST, told(changed(kind=Kind.ACCIDENT), MessageKind.CANCEL, 2)).alerts[0]
    assert (alert.message_kind, alert.sequence) == (MessageKind.ALERT, 3)


def test_a_merged_incident_keeps_the_root_under_which_it_was_told() -> None:
    alert = decided(changed(incident_id="inc-0", killed=Count(12, 12)), told()).alerts[0]
    assert (alert.incident_id, alert.root_incident_id) == ("inc-0", "inc-1")


def test_a_retraction_cancels_what_was_told_and_nothing_else() -> None:
    result = cancel({"new": told()}, [RULE, Rule("other")], Phrase("why_retracted", {"why": "no article tells it any more"}))
    assert kinds(result) == [MessageKind.CANCEL]
    assert "retracted: no article tells it any more" in result.alerts[0].text


def test_what_is_cancelled_already_is_not_cancelled_again() -> None:
    assert cancel({"new": told(kind=MessageKind.CANCEL)}, [RULE], GONE).alerts == ()


def test_a_backfill_alarms_nobody_and_says_so() -> None:
    result = decided(MARKET_BLAST, quiet="back-fill")
    assert kinds(result) == []
    assert result.silences[0].reason == "back-fill: Alert held back (new attack)"


def test_a_replay_cancels_nothing_and_says_so() -> None:
    result = cancel({"new": told()}, [RULE], GONE, quiet="replay")
    assert result.alerts == ()
    assert result.silences[0].reason == "replay: Cancel held back (retracted: no article tells it any more)"


@pytest.mark.parametrize(
    ("rule", "part_of_reason"),
    [
        (Rule("new", countries=("PK",)), "country is AF"),
        (Rule("new", provinces=("Kabul",)), "province is Herat"),
        (Rule("new", toll_at_least=12), "11 killed or wounded"),
        (Rule("new", attack_types=(AttackType.STABBING,)), "method is bombing"),
        (Rule("new", groups=("PKK",)), "perpetrator is not known"),
        (Rule("new", sources_at_least=2), "1 sources"),
    ],
)
def test_a_filter_that_does_not_fit_is_named(rule: Rule, part_of_reason: str) -> None:
    result = decided(MARKET_BLAST, rule=rule)
    assert kinds(result) == []
    assert part_of_reason in result.silences[0].reason


def test_rules_are_counted_apart() -> None:
    rules = [RULE, Rule("afghan", countries=("AF",))]
    result = decide({"new": told()}, MARKET_BLAST, rules, NOW)
    assert [(alert.rule, alert.sequence) for alert in result.alerts] == [("afghan", 1)]


def test_two_hundred_anniversary_articles_give_no_alert() -> None:
    for number in range(200):
        day = DAY.replace(year=2000 + number % 24)
        state = changed(
            incident_id=f"inc-{number}", status=Status.BACKGROUND, when=Days(day, day, Basis.EXPLICIT), where=Place(country="AF")
        )
        assert decided(state).alerts == ()


def test_severity_follows_the_toll() -> None:
    severities = [decided(replace(MARKET_BLAST, killed=killed)).alerts[0].severity for killed in (None, Count(3, 3), Count(10, None))]
    assert severities == ["Moderate", "Severe", "Extreme"]


def test_an_incident_outside_a_rules_area_is_silent_and_says_so() -> None:
    inside = Rule("new", area=(Point(34, 62), Point(35, 62), Point(35, 63), Point(34, 63)))
    outside = Rule("new", area=(Point(30, 62), Point(31, 62), Point(31, 63), Point(30, 63)))
    assert kinds(decided(MARKET_BLAST, rule=inside)) == [MessageKind.ALERT]
    assert "outside the rule's area" in decided(MARKET_BLAST, rule=outside).silences[0].reason


def test_a_rule_that_asks_for_more_confidence_is_silent() -> None:
    doubtful = changed(confidence={"kind": 0.4})
    assert "confidence is 0.40" in decided(doubtful, rule=Rule("new", confidence_at_least=0.6)).silences[0].reason
    assert kinds(decided(doubtful, rule=Rule("new", confidence_at_least=0.3))) == [MessageKind.ALERT]


def test_a_rule_may_ask_for_what_is_told_in_a_language() -> None:
    persian = Rule("new", language=("fa",))
    assert "articles are in en, the rule asks for fa" in decide({}, MARKET_BLAST, [persian], NOW, told_in=("en",)).silences[0].reason
    assert kinds(decide({}, MARKET_BLAST, [persian], NOW, told_in=("en", "fa"))) == [MessageKind.ALERT]
