"""No request goes to a machine that is no public one, whatever its name says."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path

import pytest

from etl.archive import FetchOutcome, VisitOutcome, index_rows
from etl.fetch import fetch
from etl.fetch.client import is_public
from etl.sources import SOURCES
from tests.fetch.conftest import QUICK, bare, settings_for
from tests.standin.server import Sites
from tests.standin.stories import NIGHTS


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::",
        "64:ff9b::7f00:1",
    ],
)  # fmt: skip
def test_inner_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "185.143.233.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


def test_only_loopback_is_let_through_by_the_setting_for_tests() -> None:
    assert is_public("127.0.0.1", allow_loopback=True)
    assert is_public("::1", allow_loopback=True)
    assert not is_public("192.168.1.1", allow_loopback=True)


def test_loopback_is_refused_without_that_setting_and_nothing_is_sent(sites: Sites, tmp_path: Path) -> None:
    settings = replace(settings_for(sites, tmp_path), allow_loopback=False)
    ended = fetch(SOURCES["mehr_en"], NIGHTS[0].day, live=True, run_id="r", settings=settings, limits=QUICK)
    assert ended.outcome is VisitOutcome.UNREACHABLE
    assert "which is no public address" in ended.message
    assert [row.outcome for row in index_rows(tmp_path / "archive")] == [FetchOutcome.REFUSED_ADDRESS]
    assert sites.requests == []


def test_a_name_that_resolves_to_this_machine_is_refused_when_the_connection_is_made(
    sites: Sites, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with DNS rebinding: the name is the source's own, its address is not."""
    port = int(sites.mehr.rsplit(":", 1)[1])
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *args, **more: real("127.0.0.1", *args, **more))
    origin = f"http://en.mehrnews.com:{port}"
    settings = replace(settings_for(sites, tmp_path), allow_loopback=False, hosts={"mehr_en": origin})
    ended = fetch(bare(), NIGHTS[0].day, live=True, run_id="r", settings=settings, limits=QUICK)
    assert ended.message == "robots.txt: en.mehrnews.com leads to 127.0.0.1, which is no public address"
    assert sites.requests == []
