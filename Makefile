# make run    start Noes            make check  style, types, layers, sizes, texts, lock
# make test   run every test        make bench  measure against the budgets
# make lock, make messages          bring the lock and the message catalogue into step
# make release-check                build the wheel, install it in a clean place, start it
# make calibrate                    try the statistics in made-up worlds (docs/develop/calibration.md)
# make honesty                      what a spreadsheet says beside what Noes says, in the same worlds
# make docs                         the manual as a site in build/site, with pictures taken anew
# make soak                         what is too slow for the suite (docs/develop/soak.md), or PARTS=… of it
# make screens                      every page × width × theme × notebook × language, in screens/index.html
#                                   parts: ONLY=today,journal LANGUAGES=de NOTEBOOKS=0003 FOLDER=…

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:

VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(PYTHON) -m pip --disable-pip-version-check --quiet
LOCKED := $(PIP) install --require-hashes
WORKERS := 2
# Each as package:command.
DEBIAN := chromium:chromium chromium-headless-shell:chromium-headless-shell \
	firefox-esr:firefox-esr libreoffice-calc-nogui:soffice
CATALOGUES := $(wildcard src/noes/locale/*/LC_MESSAGES/django.po)
CHECKS := lint format types layers purity rooms texts migrations lock-in-step

UNREACHED = { echo; \
	echo "The packages could not be installed; what pip said stands above."; \
	echo "If it could not reach its index, check the connection and give the same command again."; \
	exit 1; }

.PHONY: help run install test-install services test check $(CHECKS) bench calibrate honesty lock messages release-check docs screens soak

help:
	@sed -n '1,/^$$/s/^# //p' Makefile

run: install
	@$(VENV)/bin/noes

# ---- installing

install: $(VENV)/installed $(VENV)/compiled
test-install: $(VENV)/test-installed $(VENV)/compiled

$(PYTHON):
	@command -v python3 >/dev/null || { \
		echo "Noes needs Python 3.11 or newer, and there is no python3 here. On Debian: apt-get install python3-venv"; exit 1; }
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Noes needs Python 3.11 or newer; python3 here is older: $$(python3 --version)."; exit 1; }
	@python3 -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "python3 cannot make a virtual environment here. On Debian: apt-get install python3-venv"; exit 1; }
	@echo "Making $(VENV) ..."
	@python3 -m venv $(VENV)

$(VENV)/installed: requirements/base.txt requirements/build.txt pyproject.toml hatch_build.py | $(PYTHON)
	@echo "Installing what Noes needs ..."
	@$(LOCKED) -r requirements/base.txt -r requirements/build.txt || $(UNREACHED)
	@$(PIP) install --no-deps --no-build-isolation --editable . || $(UNREACHED)
	@touch $@

$(VENV)/test-installed: requirements/test.txt $(VENV)/installed
	@echo "Installing what the tests need ..."
	@$(LOCKED) -r requirements/test.txt || $(UNREACHED)
	@touch $@

$(VENV)/compiled: $(CATALOGUES) $(VENV)/installed
	@$(PYTHON) -m tools.messages compile
	@touch $@

# As root the missing Debian packages are installed; anyone else is told their names, and the
# tests that need them are skipped by name.
services:
	@missing=; for package in $(DEBIAN); do \
		command -v $${package#*:} >/dev/null || missing="$$missing $${package%%:*}"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing$$missing ..."; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
			apt-get install -qq --yes --no-install-recommends $$missing >/dev/null || \
			echo "Could not be installed:$$missing. The tests that need it are skipped."; \
	else \
		echo "Missing:$$missing. What needs it is skipped; to install it, as root: apt-get install$$missing"; \
	fi

# ---- checking

test: test-install services
	@$(PYTHON) -m pytest --numprocesses $(WORKERS) --dist load

check: test-install
	@$(MAKE) --keep-going --jobs 2 --output-sync=target $(CHECKS)

lint:
	@$(PYTHON) -m ruff check

format:
	@$(PYTHON) -m ruff format --check

types:
	@said=$$(NOES_HOME=$(VENV)/home $(PYTHON) -m mypy src tests tools $(if $(wildcard bench/*.py),bench)) && echo "types: $$said" || { echo "$$said"; exit 1; }

layers purity rooms migrations:
	@$(PYTHON) -m tools.$@

texts:
	@$(PYTHON) -m tools.messages check

lock-in-step:
	@$(PYTHON) -m tools.lock check

bench: test-install
	@$(PYTHON) -m bench

# One thread: the matrices are small, and a second would only wait for the first.
calibrate: test-install
	@OPENBLAS_NUM_THREADS=1 $(PYTHON) -m bench.calibration

honesty: test-install
	@OPENBLAS_NUM_THREADS=1 $(PYTHON) -m bench.honesty $(FREELANCERS)

release-check: test-install
	@$(PYTHON) -m tools.release

# The pictures of the manual as Noes looks today, and the manual as a site in build/site.
docs: test-install services
	@$(PYTHON) -m tools.figures
	@NO_MKDOCS_2_WARNING=1 $(PYTHON) -m mkdocs build --quiet && echo "The manual is in build/site/index.html."

screens: test-install services
	@$(PYTHON) -m tools.contact $(if $(FOLDER),--folder $(FOLDER)) $(if $(ONLY),--only $(ONLY)) \
		$(if $(LANGUAGES),--languages $(LANGUAGES)) $(if $(NOTEBOOKS),--notebooks $(NOTEBOOKS))

# The last Lighthouse that runs on Debian's node. Any npm will do; it keeps no lock, which would hold
# the addresses of a registry.
LIGHTHOUSE := lighthouse@12.8.2

soak: DEBIAN += nodejs:node npm:npm
soak: test-install services .lighthouse/$(LIGHTHOUSE)
	@$(PYTHON) -m tools.soak $(PARTS) $(if $(SCHEDULES),--schedules $(SCHEDULES))

.lighthouse/$(LIGHTHOUSE): | services
	@echo "Installing $(LIGHTHOUSE) ..."
	@rm -rf .lighthouse && mkdir .lighthouse
	@npm install --prefix .lighthouse --no-package-lock --no-audit --no-fund --silent $(LIGHTHOUSE) || { \
		echo "Lighthouse could not be installed, and its part of the soak cannot run without it."; exit 1; }
	@touch $@

# ---- bringing into step

lock: test-install
	@$(PYTHON) -m tools.lock write

messages: test-install
	@$(PYTHON) -m tools.messages write
