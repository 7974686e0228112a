# `make run` imports the sample plans and shows what was found; `make test` runs the tests. Both set up what they need.
SHELL := /bin/bash
VENV := .venv
PYTHON := $(VENV)/bin/python
KEHOACH := $(VENV)/bin/kehoach
DB := data/processed/plans.db

.PHONY: run test check bench samples setup system clean

run: setup
	$(KEHOACH) run data/raw --db sqlite:///$(DB)

test: setup
	$(PYTHON) -m pytest

check: setup
	$(VENV)/bin/ruff check models extractors pipeline tests
	$(VENV)/bin/ruff format --check models extractors pipeline tests
	$(VENV)/bin/mypy

bench: setup
	$(PYTHON) -m pip install -q -e '.[bench]'
	$(PYTHON) -m pytest tests/bench -o python_files='bench_*.py' -o python_functions='bench_*' --benchmark-columns=min,median,rounds

samples: setup
	@bash scripts/system.sh fonts-liberation2
	$(PYTHON) -m tests.samples.build

setup: system $(VENV)/.installed

$(VENV)/.installed: pyproject.toml
	test -x $(PYTHON) || python3 -m venv $(VENV) || (bash scripts/system.sh python3-venv && python3 -m venv $(VENV))
	$(PYTHON) -m pip install -q --upgrade pip
	$(PYTHON) -m pip install -q -e '.[test]'
	touch $@

system:
	@bash scripts/system.sh

clean:
	rm -rf $(VENV) data/processed/*.db
