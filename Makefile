# Two commands on a fresh machine: `make run` and `make test`. Needs Python 3.11 to 3.13 and make, nothing else.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
MARKS ?= server or browser or slow
export PYTHONPATH := $(CURDIR)
# One place for Airflow's own files, so that a checkout never touches ~/airflow.
export AIRFLOW_HOME ?= $(CURDIR)/data/airflow

.PHONY: run test demo lint scores up clean setup setup-dev lock help slow

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: setup ## set up and run the nightly DAG once, over the seed documents and the live sources
	$(BIN)/python -m dags.once

test: setup-dev ## set up and run the offline tests
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

slow: setup-dev ## the marked tests: servers and a browser (see .ci/run for what they need)
	$(BIN)/python -m pytest -m "$(MARKS)"

demo: setup-dev ## three simulated nights through the real DAG against a stand-in of both sites
	$(BIN)/python -m tests.standin.demo

lint: setup-dev ## format check, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

scores: setup-dev ## score the labelled articles of tests/gold and write docs/SCORES.md
	$(BIN)/python -m benchmarks.scores

up: setup ## Airflow with its schedule and its pages on http://localhost:8080
	$(BIN)/python -m dags.once --serve

lock: ## pin the dependencies anew; the files name no registry host
	$(BIN)/uv pip compile pyproject.toml --extra build --extra airflow --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet -o requirements.txt
	$(BIN)/uv pip compile pyproject.toml --extra build --extra airflow --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet -c requirements.txt -o requirements-dev.txt

setup: .venv/.run
setup-dev: .venv/.dev

.venv/bin/uv:
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v <= (3, 13) else f"Python 3.11 to 3.13 is needed, {sys.version.split()[0]} was found: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check uv==0.13.9

.venv/.run: requirements.txt pyproject.toml | .venv/bin/uv
	@test -e .venv/.dev || VIRTUAL_ENV=.venv $(BIN)/uv pip sync --quiet --compile-bytecode requirements.txt
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements-dev.txt pyproject.toml | .venv/bin/uv
	@VIRTUAL_ENV=.venv $(BIN)/uv pip sync --quiet --compile-bytecode requirements-dev.txt
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	@touch .venv/.run $@

clean: ## remove what runs have made, but not the environment
	rm -rf data build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
