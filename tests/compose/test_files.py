"""The container files are right by their own tools, and promise what they should."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dags import serve
from tests.compose.compose import FILE, PROCESSES, PROJECT, VARIABLE, services

BIN = Path(sys.executable).parent


def run(*command: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=PROJECT, env=env, text=True, capture_output=True, timeout=60)


@pytest.mark.parametrize(
    "command",
    [
        ("check-jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml"),
        ("hadolint", "Dockerfile"),
        ("yamllint", "--strict", "docker-compose.yml", ".pre-commit-config.yaml"),
    ],
    ids=lambda command: command[0],
)
def test_the_tool_finds_nothing(command: tuple[str, ...]) -> None:
    done = run(str(BIN / command[0]), *command[1:])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.server
def test_compose_reads_its_file_once_every_secret_is_given() -> None:
    secrets = {name: "secret" for name, kind, _ in VARIABLE.findall(FILE.read_text(encoding="utf-8")) if kind == ":?"}
    assert run("docker-compose", "config", "--quiet", env={**os.environ, **secrets}).returncode == 0


@pytest.mark.server
def test_compose_refuses_to_start_without_a_password() -> None:
    refused = run("docker-compose", "config", "--quiet", env={"PATH": os.environ["PATH"]})
    assert refused.returncode != 0
    assert "say it in .env" in refused.stderr


def test_no_secret_has_a_default() -> None:
    for service in services().values():
        for name, value in service["environment"].items():
            if re.search("PASSWORD$|SECRET|KEY$|CONN$", name):
                assert VARIABLE.search(value), name
                assert all(kind == ":?" for _, kind, _ in VARIABLE.findall(value)), name


def test_every_process_says_whether_it_is_well_and_waits_for_the_preparation() -> None:
    for name in PROCESSES:
        service = services()[name]
        assert service["healthcheck"]["test"]
        assert service["depends_on"]["prepare"]["condition"] == "service_completed_successfully"
        assert service["volumes"] == ["warehouse:/data", "archive:/data/archive"]


def test_the_pages_are_shown_to_this_machine_only() -> None:
    assert [port for service in services().values() for port in service.get("ports", [])] == ["127.0.0.1:8080:8080"]


def test_containers_run_the_commands_that_make_up_runs() -> None:
    assert {name: services()[name]["command"] for name in PROCESSES} == serve.COMMANDS


def test_images_are_pinned_and_ours_has_no_rights() -> None:
    dockerfile = (PROJECT / "Dockerfile").read_text(encoding="utf-8")
    images = [*re.findall(r"^FROM (\S+)", dockerfile, re.MULTILINE), *(service["image"] for service in services().values())]
    assert all(re.search(r":\d+\.\d+", image) for image in images), images
    assert "--require-hashes" in dockerfile
    assert re.findall(r"^USER (\S+)", dockerfile, re.MULTILINE) == ["10001"]
