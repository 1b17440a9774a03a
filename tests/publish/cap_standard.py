"""The rules of the Common Alerting Protocol 1.2 that a message must keep, written out one by one from the standard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime

from lxml import etree

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d")  # "Z" is not allowed
# element -> its children in the order of the standard, with how often each may stand there
ORDER = {
    "alert": ("identifier sender sent status msgType source? scope restriction? addresses? code* note? references? incidents? info*"),
    "info": (
        "language? category+ event responseType* urgency severity certainty audience? eventCode* effective? onset? expires? senderName?"
        " headline? description? instruction? web? contact? parameter* resource* area*"
    ),
    "resource": "resourceDesc mimeType size? uri? derefUri? digest?",
    "area": "areaDesc polygon* circle* geocode* altitude? ceiling?",
    "parameter": "valueName value",
    "geocode": "valueName value",
}
VALUES = {
    "status": "Actual Exercise System Test Draft",
    "msgType": "Alert Update Cancel Ack Error",
    "scope": "Public Restricted Private",
    "category": "Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other",
    "urgency": "Immediate Expected Future Past Unknown",
    "severity": "Extreme Severe Moderate Minor Unknown",
    "certainty": "Observed Likely Possible Unlikely Unknown",
}


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _order(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        if _name(element) in ORDER:
            pattern = "".join(f"(?:{name.rstrip('?*+')} ){name[-1] if name[-1] in '?*+' else ''}" for name in ORDER[_name(element)].split())
            children = "".join(f"{_name(child)} " for child in element)
            if not re.fullmatch(pattern, children):
                yield f"order: {_name(element)} holds {children.strip()}"


def _values(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        allowed = VALUES.get(_name(element))
        if allowed and element.text not in allowed.split():
            yield f"value: {_name(element)} is {element.text}"


def _names(root: etree._Element) -> Iterator[str]:
    for name in ("identifier", "sender"):
        text = root.findtext(f"{{{NAMESPACE}}}{name}") or ""
        if not text or re.search(r"[\s,<&]", text):
            yield f"restricted: {name} is {text!r}"


def _moments(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        if _name(element) in ("sent", "effective", "onset", "expires"):
            text = element.text or ""
            if not MOMENT.fullmatch(text) or text.endswith("+00:00"):
                yield f"moment: {_name(element)} is {text}"
            elif _name(element) == "expires" and datetime.fromisoformat(text) <= _sent(root):
                yield "moment: it expires before it was sent"


def _sent(root: etree._Element) -> datetime:
    return datetime.fromisoformat(root.findtext(f"{{{NAMESPACE}}}sent") or "")


def _references(root: etree._Element) -> Iterator[str]:
    given = root.findtext(f"{{{NAMESPACE}}}references")
    kind = root.findtext(f"{{{NAMESPACE}}}msgType")
    if kind in ("Update", "Cancel") and not given:
        yield f"references: {kind} names no earlier message"
    for one in (given or "").split():
        parts = one.split(",")
        if len(parts) != 3 or not all(parts) or not MOMENT.fullmatch(parts[2]):
            yield f"references: {one} is no sender,identifier,sent"
        elif datetime.fromisoformat(parts[2]) > _sent(root):
            yield f"references: {one} is later than the message"


def _areas(root: etree._Element) -> Iterator[str]:
    for circle in root.iter(f"{{{NAMESPACE}}}circle"):
        found = re.fullmatch(r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?) (\d+(?:\.\d+)?)", circle.text or "")
        if not found or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
            yield f"area: circle is {circle.text}"


def _addresses(root: etree._Element) -> Iterator[str]:
    for name in ("web", "uri"):
        for one in root.iter(f"{{{NAMESPACE}}}{name}"):
            if not re.fullmatch(r"[a-z][a-z0-9+.-]*:\S+", one.text or ""):
                yield f"address: {name} is {one.text}"


def _empty(root: etree._Element) -> Iterator[str]:
    yield from (f"empty: {_name(one)}" for one in root.iter() if not len(one) and not (one.text or "").strip())


def _languages(root: etree._Element) -> Iterator[str]:
    for one in root.iter(f"{{{NAMESPACE}}}language"):
        if not re.fullmatch(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", one.text or ""):
            yield f"language: {one.text}"


RULES: tuple[Callable[[etree._Element], Iterator[str]], ...] = (
    _order,
    _values,
    _names,
    _moments,
    _references,
    _areas,
    _addresses,
    _empty,
    _languages,
)


def breaches(document: bytes) -> list[str]:
    """Return every rule that a document breaks."""
    root = etree.fromstring(document)
    if root.tag != f"{{{NAMESPACE}}}alert":
        return [f"root: {root.tag}"]
    return [said for rule in RULES for said in rule(root)]
