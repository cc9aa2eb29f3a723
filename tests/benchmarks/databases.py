"""Throw-away databases: files, or beside the one that DATABASE_URL names on its PostgreSQL. Migrated once, copied."""

import os
import shutil
from pathlib import Path
from typing import Protocol

import psycopg
from psycopg import sql

from tests.benchmarks.processes import manage


class Databases(Protocol):
    vendor: str

    def make(self, name: str) -> None:
        """A new one without content, migrated."""

    def copy(self, origin: str, name: str) -> None: ...

    def name(self, name: str) -> str:
        """As Django's NAME says it."""

    def url(self, name: str) -> str: ...

    def drop(self) -> None: ...


def databases_in(folder: Path) -> Databases:
    server = os.environ.get("DATABASE_URL", "")
    return PostgresDatabases(server) if server.startswith("postgres") else SqliteFiles(folder)


class SqliteFiles:
    vendor = "sqlite"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self, name: str) -> None:
        _migrate(self.url(name))

    def copy(self, origin: str, name: str) -> None:
        shutil.copy(self.name(origin), self.name(name))

    def name(self, name: str) -> str:
        return str(self.folder / f"{name}.sqlite3")

    def url(self, name: str) -> str:
        return f"sqlite:///{self.name(name)}"

    def drop(self) -> None:
        """They go with their folder."""


class PostgresDatabases:
    vendor = "postgresql"

    def __init__(self, server: str) -> None:
        self.server = server
        self.made: list[str] = []

    def make(self, name: str) -> None:
        self._make(name, "CREATE DATABASE {}")
        _migrate(self.url(name))

    def copy(self, origin: str, name: str) -> None:
        self._make(name, "CREATE DATABASE {} TEMPLATE {}", self.name(origin))

    def name(self, name: str) -> str:
        return f"benchmark_{os.getpid()}_{name}"

    def url(self, name: str) -> str:
        return f"{self.server.rpartition('/')[0]}/{self.name(name)}"

    def drop(self) -> None:
        for name in self.made:
            self._execute("DROP DATABASE {}", name)

    def _make(self, name: str, statement: str, *more: str) -> None:
        self._execute(statement, self.name(name), *more)
        self.made.append(self.name(name))

    def _execute(self, statement: str, *names: str) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _migrate(url: str) -> None:
    if manage(url, "migrate", "--verbosity", "0").wait():
        raise SystemExit("The database could not be migrated.")
