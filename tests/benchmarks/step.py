"""One step: the module of that name measures, what it found is printed as JSON."""

import importlib
import json
import sys
from dataclasses import asdict

import django


def main(name: str, options: str) -> None:
    django.setup()
    step = importlib.import_module(f"tests.benchmarks.{name}")
    found = step.measure(**json.loads(options))
    sys.stdout.write(f"\n{json.dumps([asdict(finding) for finding in found or ()])}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
