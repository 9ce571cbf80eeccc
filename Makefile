# make run    sets up, brings the tables up to date and opens the dashboard; PORT=8600 moves it, HEADLESS=1 opens no browser
# make test   sets up and runs every check
# make setup  makes .venv with what the product needs
# make accuracy, make bench   measure: how right, how fast

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
PORT ?= 8501
PY := .venv/bin/python
TABLES := data/tables/datapackage.json

.PHONY: setup run tables test test-setup lint accuracy bench
.DEFAULT_GOAL := run

setup: .venv/.product

# A stamp a list of requirements: pip runs again only when the list is newer.
.venv/.product: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Python 3.11 or newer is needed, and $(PYTHON) is not one: install it, or name it with make PYTHON=..." >&2; exit 1; }
	@$(PY) -c '' 2>/dev/null || $(PYTHON) -m venv --clear .venv || { \
		echo "$(PYTHON) cannot make a virtual environment: install its venv module (on Debian: python3-venv)." >&2; exit 1; }
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

test-setup: .venv/.tests
.venv/.tests: tests/requirements.txt .venv/.product
	$(PY) -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@

# Rebuilt when they are older than a text or the code. Asked of find, since make cannot name files with spaces.
tables: setup
	@if [ ! -e $(TABLES) ] || [ -n "$$(find data/raw -newer $(TABLES))$$(find etl -type f ! -name '*.pyc' -newer $(TABLES))" ]; then echo "$(PY) -m etl"; $(PY) -m etl; fi

run: setup tables
	@$(PY) -m dashboard.port $(PORT)
	$(PY) -m streamlit run dashboard/app.py --server.port $(PORT) --server.showEmailPrompt false $(if $(HEADLESS),--server.headless true)

test: lint
	$(PY) -m pytest

lint: test-setup
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy etl dashboard tests
	$(PY) .venv/bin/lint-imports --no-logo

accuracy: setup tables
	@$(PY) tests/accuracy.py data/tables/claims.csv tests/gold/joseph_stalin.gold.jsonl --out data/accuracy.csv

# The extractors that ours is compared with have an environment of their own: the product never sees them.
.venv-peers/.ready: tests/bench/peers.txt tests/bench/peers-bare.txt | setup
	$(PY) -m venv --clear .venv-peers
	.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check -r tests/bench/peers.txt
	.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r tests/bench/peers-bare.txt
	@touch $@

bench: test-setup .venv-peers/.ready
	@$(PY) tests/bench/extraction.py --peers .venv-peers/bin/python
	@$(PY) tests/bench/pages.py
