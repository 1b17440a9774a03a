"""`etl alerts`: try rules over the past, ask why a message was or was not sent, see what waits and how channels fare."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from etl import store
from etl.alerts import judge, read_rules
from etl.alerts.rehearse import rehearse
from etl.alerts.sending import rests_until
from etl.cli.look import print_table
from etl.messages import MessageKind
from etl.notify import open_channels
from etl.pipeline.release import plan_sending
from etl.settings import Settings, read_settings
from etl.store import messages
from etl.warehouse import Warehouse, open_snapshot

app = typer.Typer(
    help="Messages about attacks: try rules over the past, ask why one was or was not sent, see what waits.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.command("test")
def try_rules(
    rules: Annotated[Path | None, typer.Argument(help="A file of rules; default: those in force.")] = None,
    most: Annotated[int, typer.Option(help="How many messages to show, the newest.", min=0)] = 40,
) -> None:
    """Run rules over everything the warehouse ever knew, send nothing, and show what would have fired when.

    Example: etl alerts test my_rules.toml
    """
    settings = read_settings()
    tried = read_rules(rules or settings.rules)
    with open_snapshot(settings.snapshot) as snapshot:
        fired = rehearse(messages.history(snapshot), tried)
    shown: list[dict[str, object]] = [
        {
            "when": f"{one.at:%Y-%m-%d %H:%M}",
            "rule": one.alert.rule,
            "kind": one.alert.message_kind,
            "severity": one.alert.severity,
            "message": one.alert.headline,
            "why": one.alert.reason,
            "incident": one.alert.incident_id,
        }
        for one in fired[-most:]
    ]
    print_table(shown if most else [], f"Messages that would have been sent, the newest {len(shown)} of {len(fired)}")
    counts = Counter((one.alert.rule, one.alert.message_kind) for one in fired)
    by_rule: list[dict[str, object]] = [{"rule": rule.name, **{kind: counts[rule.name, kind] for kind in MessageKind}} for rule in tried]
    print_table(by_rule, "By rule")


@app.command()
def explain(ident: Annotated[str, typer.Argument(help="An incident's or a message's id, or the beginning of one.")]) -> None:
    """Say what every rule makes of an incident now, why, and which messages there were about it.

    Example: etl alerts explain inc-5f1c
    """
    settings = read_settings()
    with open_snapshot(settings.snapshot) as snapshot:
        ids = messages.ids_of(snapshot, ident)
        if not ids:
            raise typer.BadParameter(f"{ident} is no id of an incident or message in {settings.snapshot}")
        print_table(_verdicts(snapshot, settings, ids), f"What each rule makes of {ids[0]} now")
        print_table([_message(row) for row in messages.messages_of(snapshot, ids)], "Messages about it")


def _message(row: dict[str, Any]) -> dict[str, object]:
    """Return what became of one message, in few columns."""
    trouble = f", last trouble: {row['last_error']}" if row["last_error"] else ""
    return {
        "when": f"{row['created_at']:%Y-%m-%d %H:%M}",
        "rule": row["rule"],
        "kind": row["message_kind"],
        "message": row["headline"],
        "why": row["reason"],
        "became": f"{row['delivery_state']}, {row['channels_done']} channels done{trouble}",
        "id": row["alert_id"],
    }


def _verdicts(snapshot: Warehouse, settings: Settings, ids: list[str]) -> list[dict[str, object]]:
    incident = messages.newest_state(snapshot, ids)
    if incident is None:
        return [{"rule": "every rule", "verdict": "silent", "why": "it was retracted: no article tells it any more"}]
    told = store.last_told(snapshot, [incident.incident_id]).get(incident.incident_id, {})
    all_quiet = set(incident.mention_ids) <= store.quiet_mentions(snapshot, incident.mention_ids)
    told_in = messages.languages_of(snapshot, incident)
    rows: list[dict[str, object]] = []
    for rule in read_rules(settings.rules):
        verdict = judge(told.get(rule.name), incident, rule, settings.now(), told_in)
        quiet = "; but its pages came by a back-fill or from disk, which alarms nobody" if all_quiet and verdict.kind else ""
        rows.append({"rule": rule.name, "verdict": verdict.kind if verdict.kind and not quiet else "silent", "why": verdict.reason + quiet})
    return rows


@app.command()
def status() -> None:
    """Show how channels fare, what goes out with the next run, what waits and why, and what was given up.

    Example: etl alerts status
    """
    settings = read_settings()
    channels = open_channels(settings.published / "messages", settings.channels)
    for problem in channels.problems:
        typer.echo(problem, err=True)
    with open_snapshot(settings.snapshot) as snapshot:
        health = store.channel_health(snapshot)
        planned = plan_sending(snapshot, settings, channels.names)
    rows: list[dict[str, object]] = []
    for name in sorted({*channels.names, *health}):
        one = health.get(name)
        rests = rests_until(one) if one else None
        rows.append(
            {
                "channel": name,
                "set up": "yes" if name in channels.names else "no",
                "failures in a row": one.failures if one else 0,
                "last tried": one.last_attempt_at if one else None,
                "rests until": rests if rests and rests > settings.now() else None,
                "goes out next": sum(len(p.alert_ids) for p in planned.parcels if p.channel == name),
                "waits": sum(1 for pending, _ in planned.waiting if pending.channel == name),
                "to be given up": sum(1 for pending in planned.given_up if pending.channel == name),
            }
        )
    print_table(rows, "Channels")
    reasons = Counter((pending.alert.rule, pending.channel, why) for pending, why in planned.waiting)
    waits: list[dict[str, object]] = [
        {"rule": r, "channel": c, "messages": n, "because": why} for (r, c, why), n in sorted(reasons.items())
    ]
    print_table(waits, "Waiting")
