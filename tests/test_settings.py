"""Every setting is checked, and a wrong one is answered in a sentence."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from etl.settings import SettingError, read_settings


def test_the_defaults_need_no_environment() -> None:
    settings = read_settings({})
    assert settings.gap_seconds == 1.0
    assert settings.snapshot == Path("data").resolve() / "published" / "incidents.duckdb"


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"ETL_CHANELS": "json://x"}, "ETL_CHANELS is no setting"),
        ({"ETL_GAP_SECONDS": "soon"}, "say a number"),
        ({"ETL_GAP_SECONDS": "0.1"}, "say 1 or more"),
        ({"ETL_GAP_SECONDS": "nan"}, "say 1 or more"),
        ({"ETL_NOW": "2026-03-01T02:30:00+03:30"}, "ETL_ALLOW_LOOPBACK"),
        ({"ETL_NOW": "tonight", "ETL_ALLOW_LOOPBACK": "1"}, "ISO time"),
        ({"ETL_NOW": "2026-03-01T02:30:00", "ETL_ALLOW_LOOPBACK": "1"}, "offset"),
        ({"ETL_ALLOW_LOOPBACK": "perhaps"}, "say 1 or 0"),
    ],
)
def test_an_unusable_setting_is_refused_in_a_sentence(env: dict[str, str], words: str) -> None:
    with pytest.raises(SettingError, match=words):
        read_settings(env)


def test_the_clock_can_be_replaced_only_where_loopback_is_allowed() -> None:
    settings = read_settings({"ETL_NOW": "2026-03-01T02:30:00+03:30", "ETL_ALLOW_LOOPBACK": "1"})
    assert settings.now() == datetime(2026, 2, 28, 23, tzinfo=UTC)


def test_hosts_and_proxies_are_named_by_source() -> None:
    settings = read_settings({"ETL_HOST_TASNIM_EN": "https://www.tasnimnews.ir/", "ETL_PROXY_MEHR_EN": "http://proxy:3128"})
    assert settings.hosts == {"tasnim_en": "https://www.tasnimnews.ir"}
    assert settings.proxies == {"mehr_en": "http://proxy:3128"}
