"""When what is owed goes out: quiet hours, digests, caps, rest after failures, and giving up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from etl.alerts.rules import QuietHours, Rule
from etl.alerts.sending import GIVE_UP, Health, Pace, Pending, Plan, is_quiet, plan, rests_until
from etl.messages import Alert, MessageKind

NOW = datetime(2025, 3, 12, 20, 0, tzinfo=UTC)  # 23:30 in Tehran
NEW = Rule("new")
NIGHT = QuietHours(time(23, 0), time(6, 30), "Asia/Tehran")


def pending(number: int, *, rule: str = "new", channel: str = "file", age: timedelta = timedelta(0), severity: str = "Severe") -> Pending:
    alert = Alert(
        rule, f"inc-{number}", MessageKind.ALERT, 1, f"inc-{number}", severity, f"Blast {number}", f"Blast {number}\n", "new attack"
    )
    return Pending(f"key{number}", alert, channel, NOW - age)


def planned(*messages: Pending, rule: Rule = NEW, health: Health | None = None, pace: Pace | None = None) -> Plan:
    return plan(messages, [rule], {"file": health} if health else {}, {("new", "file"): pace} if pace else {}, NOW)


@pytest.mark.parametrize(
    ("clock", "quiet"),
    [("22:59", False), ("23:00", True), ("03:00", True), ("06:29", True), ("06:30", False), ("12:00", False)],
)
def test_quiet_hours_reach_over_midnight_by_their_own_clock(clock: str, quiet: bool) -> None:
    moment = datetime.fromisoformat(f"2025-03-12T{clock}:00+03:30")
    assert is_quiet(NIGHT, moment) is quiet


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        (datetime(2026, 10, 25, 4, 59, tzinfo=UTC), True),  # 05:59, after the hour that came twice
        (datetime(2026, 10, 25, 5, 0, tzinfo=UTC), False),
        (datetime(2026, 3, 29, 3, 59, tzinfo=UTC), True),  # 05:59, after the hour that was left out
        (datetime(2026, 3, 29, 4, 0, tzinfo=UTC), False),
    ],
)
def test_quiet_hours_end_by_the_clock_on_the_wall_when_clocks_change(moment: datetime, quiet: bool) -> None:
    assert is_quiet(QuietHours(time(22, 0), time(6, 0), "Europe/Berlin"), moment) is quiet


def test_a_message_in_quiet_hours_waits_with_its_reason() -> None:
    result = planned(pending(1), rule=Rule("new", quiet_hours=NIGHT))
    assert result.parcels == ()
    assert result.waiting[0][1] == "quiet hours of rule new"


def test_a_digest_is_one_parcel_with_every_key_and_the_worst_severity() -> None:
    result = planned(pending(1, severity="Minor"), pending(2, severity="Extreme"), rule=Rule("new", digest="nightly"))
    (parcel,) = result.parcels
    assert parcel.alert_ids == ("key1", "key2")
    assert parcel.alert.severity == "Extreme"
    assert "Blast 1" in parcel.alert.text
    assert "Blast 2" in parcel.alert.text


def test_a_digest_is_headed_in_every_language_of_its_rule() -> None:
    result = planned(pending(1), pending(2), rule=Rule("new", digest="nightly", languages=("fa", "en")))
    (parcel,) = result.parcels
    assert parcel.alert.headline == "۲ پیام، خلاصه شبانه"
    assert parcel.alert.text.splitlines()[:4] == [
        "۲ پیام از قاعده \u2068new\u2069، خلاصه شبانه:",
        "2 messages of rule new, nightly digest:",
        "- Blast 1",
        "- Blast 2",
    ]


def test_what_is_held_back_is_headed_in_persian_for_a_persian_rule() -> None:
    rule = Rule("new", most_per_day=1, languages=("fa",))
    result = planned(pending(1), pending(2), pending(3), rule=rule)
    assert result.parcels[-1].alert.headline == "۲ پیام، نگه‌داشته‌شده به سبب سقف ۱ پیام در روز"


def test_a_digest_waits_until_its_period_is_over() -> None:
    rule = Rule("new", digest="hourly")
    assert planned(pending(1), rule=rule, pace=Pace(NOW - timedelta(minutes=59), 1)).parcels == ()
    assert len(planned(pending(1), rule=rule, pace=Pace(NOW - timedelta(minutes=61), 1)).parcels) == 1


def test_what_goes_beyond_the_cap_is_summed_up_in_one_message() -> None:
    result = planned(*(pending(n) for n in range(1, 7)), rule=Rule("new", most_per_day=3), pace=Pace(NOW - timedelta(hours=3), 1))
    assert [len(parcel.alert_ids) for parcel in result.parcels] == [1, 1, 4]
    assert "held back by the cap of 3 a day" in result.parcels[-1].alert.headline


@pytest.mark.parametrize(("failures", "minutes"), [(1, 5), (2, 10), (3, 20), (9, 12 * 60)])
def test_a_channel_rests_longer_after_every_failure_and_at_most_half_a_day(failures: int, minutes: int) -> None:
    assert rests_until(Health(failures, NOW)) == NOW + timedelta(minutes=minutes)


def test_a_resting_channel_holds_only_its_own_messages() -> None:
    messages = (pending(1), pending(2, channel="mail"))
    result = plan(messages, [Rule("new")], {"file": Health(3, NOW - timedelta(minutes=1))}, {}, NOW)
    assert [parcel.channel for parcel in result.parcels] == ["mail"]
    assert "rests until" in result.waiting[0][1]


def test_a_message_that_no_channel_took_in_time_is_given_up() -> None:
    result = planned(pending(1, age=GIVE_UP + timedelta(minutes=1)), pending(2))
    assert [one.alert_id for one in result.given_up] == ["key1"]
    assert [parcel.alert_ids for parcel in result.parcels] == [("key2",)]


def test_a_message_of_a_rule_that_is_no_more_is_not_held_back() -> None:
    assert len(planned(replace(pending(1), alert=replace(pending(1).alert, rule="old"))).parcels) == 1
