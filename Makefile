# The two commands of the README, and what developers run beside them.
.PHONY: demo test install install-dev lock golden docs soak clean

demo: install
	@.venv/bin/sayso demo

test: install-dev
	@scripts/check

install:
	@scripts/install requirements.lock

install-dev:
	@scripts/install requirements-dev.lock

lock:
	@scripts/lock

golden: install
	@.venv/bin/python scripts/golden

docs: install-dev
	@.venv/bin/zensical build --clean --strict

soak: install-dev
	@.venv/bin/python scripts/soak
	@PYTHONPATH=. .venv/bin/python scripts/growth --check
	@PYTHONPATH=. .venv/bin/python scripts/growth 100000 100

clean:
	rm -rf .venv demo-case site dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
