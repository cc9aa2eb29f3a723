# Needs only make and Python 3.11 to 3.13 (on Debian: python3-venv). Works with GNU make 3.81.

.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
TEMPLATES := templates training_blocks/templates
PORT ?= 8000
ARGS ?=

# The first Python on the path that the project supports.
FIND_PYTHON = for p in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null \
	&& echo $$p && break; done

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- Environment: installed only when a lock file changed ---------------------------------------

$(BIN)/python:
	@python=$$($(FIND_PYTHON)); \
	test -n "$$python" || { echo "No Python 3.11 to 3.13 found. Name one: make PYTHON=..."; exit 1; }; \
	$$python -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/runtime.stamp: requirements/runtime.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@ $(VENV)/runtime.stamp

$(VENV)/validator.stamp: requirements/validator/package-lock.json | $(VENV)/dev.stamp
	@mkdir -p $(VENV)/validator && cp requirements/validator/package*.json $(VENV)/validator
	cd $(VENV)/validator && ../bin/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# --- Demo ---------------------------------------------------------------------------------------

.PHONY: demo
demo: $(VENV)/runtime.stamp ## Build the demo and serve it (PORT=8000, ADMIN_PASSWORD=...)
	@$(MANAGE) serve_demo --port $(PORT)

.PHONY: demo-reset
demo-reset: ## Throw the demo's data away and build it anew
	rm -rf var/demo.sqlite3* var/media var/static var/cache
	@$(MAKE) --no-print-directory demo

# --- Tests --------------------------------------------------------------------------------------

.PHONY: test
test: $(VENV)/dev.stamp ## Run the tests (ARGS="-k periods" narrows them)
	$(BIN)/python -m pytest $(ARGS)

.PHONY: test-browser
test-browser: $(VENV)/dev.stamp ## Run only the tests that drive a real Chromium
	$(BIN)/python -m pytest -m browser $(ARGS)

.PHONY: test-postgres
test-postgres: $(VENV)/dev.stamp ## Run the tests on a throw-away PostgreSQL (initdb must be installed)
	bash .ci/postgres $(BIN)/python -m pytest $(ARGS)

.PHONY: validator
validator: $(VENV)/validator.stamp ## Fetch the HTML validator that a test asks (needs Java to run)

.PHONY: bench
bench: $(VENV)/dev.stamp ## Measure the reader of prose, and the index in a country of 100,000 articles (ARTICLES=2000 is quick)
	$(BIN)/python -m tests.benchmarks.prose
	$(BIN)/python -m tests.benchmarks $(if $(ARTICLES),--articles $(ARTICLES)) $(ARGS)
	bash .ci/postgres $(BIN)/python -m tests.benchmarks $(if $(ARTICLES),--articles $(ARTICLES)) $(ARGS)

# --- Code ---------------------------------------------------------------------------------------

.PHONY: lint
lint: $(VENV)/dev.stamp types ## Check style, templates, types and missing migrations
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/djhtml --check --tabwidth 2 $(TEMPLATES)
	$(MANAGE) makemigrations --check --dry-run

.PHONY: format
format: $(VENV)/dev.stamp ## Rewrite code and templates in the house style
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format
	$(BIN)/djhtml --tabwidth 2 $(TEMPLATES)

.PHONY: types
types: $(VENV)/dev.stamp ## Check the types of the pure modules
	$(BIN)/mypy

# The .mo files are committed: a bare machine has no msgfmt. Only the plugin's texts are collected;
# portal/translations holds our Vietnamese of Wagtail's and Django's texts, which are not in our files.
.PHONY: messages
messages: $(VENV)/dev.stamp ## Collect and compile the texts to translate (needs gettext)
	cd training_blocks && ../$(BIN)/python ../manage.py makemessages --locale vi --no-location
	cd training_blocks && ../$(BIN)/python ../manage.py compilemessages --locale vi
	cd portal && ../$(BIN)/python ../manage.py compilemessages --locale vi

.PHONY: screenshots
screenshots: $(VENV)/dev.stamp ## Take the pictures of the docs, and all pages into var/screenshots, from the running demo
	$(BIN)/python -m docs.take_page_screenshots http://127.0.0.1:$(PORT)
	$(BIN)/python -m docs.take_screenshots http://127.0.0.1:$(PORT)

.PHONY: wheel
wheel: $(VENV)/dev.stamp ## Build the plugin's wheel into dist/
	$(BIN)/python -m build --no-isolation --wheel

LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(ARGS)

.PHONY: lock
lock: $(VENV)/dev.stamp ## Compile requirements/*.txt (ARGS=--upgrade takes newer versions)
	$(LOCK) pyproject.toml requirements/runtime.in -o requirements/runtime.txt
	$(LOCK) pyproject.toml requirements/dev.in -o requirements/dev.txt

.PHONY: clean
clean: ## Remove the environment, caches and builds; the demo's data stay
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
