"""The laws between rooms: who may import whom, and which names say nothing.

Every import statement of the two packages is read, in functions and under TYPE_CHECKING as well.
"""

import ast
import sys
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("training_blocks", "portal")

# The plugin's modules from the inside out; each may import its own layer and those before it.
# A module that is not named here is on the outside: it may import every layer, none imports it.
PURE = {
    "vietnamese",
    "numbers",
    "periods",
    "counting",
    "counting_file",
    "rules",
    "review",
    "versions",
    "prose",
    "expected_periods",
    "clipboard",
    "charts",
    "exports",
}
#: A workbook is written by a library that knows nothing of a site.
BESIDE_PYTHON = {"exports": {"openpyxl"}}
LAYERS = [
    PURE,
    {
        "clock",
        "finding_words",
        "messages",
        "pages",
        "page_permissions",
    },  # small answers that need Django: today, sentences, a model's name, who may
    {"blocks"},
    {"models", "forms", "extraction", "locks", "records", "section_bounds", "sections"}
    | {"former_units"}
    | {"article_reviews", "publishing_gate", "warning_answers"},
    {"decided", "past", "stored_areas", "stored_totals", "unit_tree"},
    {
        "change_words",
        "completeness",
        "conflict_facts",
        "conflict_list",
        "corrections",
        "indexing",
        "totals",
    },
]
OUTSIDE = len(LAYERS)

FORBIDDEN_NAMES = {"utils", "helpers", "core", "common", "base"}
LONGEST_FILE = 300  # lines; past it a module becomes a package of the same name

# What Wagtail itself is made of and hands to every project, besides what pyproject.toml declares.
COMES_WITH_WAGTAIL = {"modelcluster", "modelsearch", "taggit"}


@dataclass(frozen=True)
class Import:
    """One imported name (`from a.b import c` gives "a.b.c") and where it is written."""

    path: Path
    line: int
    name: str
    in_function: str | None = None

    def __str__(self):
        return f"{self.path}:{self.line}: imports {self.name}"


def module_name(path):
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def names_in(statement, path):
    if isinstance(statement, ast.Import):
        return [alias.name for alias in statement.names]
    package = path.parent.parts
    start = package[: len(package) - statement.level + 1] if statement.level else ()
    origin = ".".join((*start, *filter(None, [statement.module])))
    return [f"{origin}.{alias.name}" for alias in statement.names]


def imports_below(node, path, function=None):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            for name in names_in(child, path):
                yield Import(path, child.lineno, name, function)
        inner = child.name if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) else None
        yield from imports_below(child, path, inner or function)


def python_files(*packages):
    found = [path for package in packages for path in (ROOT / package).rglob("*.py")]
    return sorted(path.relative_to(ROOT) for path in found)


def imports_of(*packages):
    return [
        found
        for path in python_files(*packages)
        for found in imports_below(ast.parse((ROOT / path).read_text("utf-8")), path)
    ]


def room(name):
    """The plugin's module that a dotted name belongs to ("training_blocks.blocks.x" -> blocks)."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def layer(name):
    return next((i for i, rooms in enumerate(LAYERS) if room(name) in rooms), OUTSIDE)


def show(breaches):
    return "\n" + "\n".join(map(str, breaches))


def test_the_plugin_never_imports_the_site_or_its_tests():
    breaches = [
        found
        for found in imports_of("training_blocks")
        if found.name.split(".")[0] in {"portal", "tests"}
    ]
    assert not breaches, show(breaches)


def test_the_portal_never_imports_the_tests():
    breaches = [found for found in imports_of("portal") if found.name.split(".")[0] == "tests"]
    assert not breaches, show(breaches)


def test_the_plugin_imports_only_what_its_wheel_requires():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    required = {plain(requirement) for requirement in project["dependencies"]}
    allowed = {
        module
        for module, distributions in metadata.packages_distributions().items()
        if required & {plain(distribution) for distribution in distributions}
    }
    allowed |= sys.stdlib_module_names | {"training_blocks"} | COMES_WITH_WAGTAIL
    breaches = [
        found for found in imports_of("training_blocks") if found.name.split(".")[0] not in allowed
    ]
    assert not breaches, show(breaches)


def plain(requirement):
    name = requirement.split("[")[0].split("<")[0].split(">")[0].split("=")[0]
    return name.strip().lower().replace("_", "-")


def test_imports_inside_the_plugin_go_from_the_outside_in():
    breaches = [
        found
        for found in imports_of("training_blocks")
        if found.name.startswith("training_blocks.")
        and "migrations" not in found.path.parts
        and layer(found.name) > layer(module_name(found.path))
    ]
    assert not breaches, show(breaches)


def test_pure_modules_need_nothing_but_python():
    python = sys.stdlib_module_names | {"training_blocks"}
    breaches = [
        found
        for found in imports_of("training_blocks")
        if (inside := room(module_name(found.path))) in PURE
        and found.name.split(".")[0] not in python | BESIDE_PYTHON.get(inside, set())
    ]
    assert not breaches, show(breaches)


def test_migrations_name_nothing_of_ours_but_block_classes():
    """Whatever a migration names must stay importable for ever. Data that lie beside it do."""
    breaches = [
        found
        for found in imports_of(*PACKAGES)
        if "migrations" in found.path.parts
        and found.name.split(".")[0] in PACKAGES
        and not f"{found.name}.".startswith("training_blocks.blocks.")
        and not found.name.startswith(module_name(found.path.parent) + ".")
    ]
    assert not breaches, show(breaches)


def test_nothing_is_imported_inside_a_function_but_by_an_app_that_gets_ready():
    breaches = [
        found
        for found in imports_of(*PACKAGES)
        if found.in_function and not (found.path.name == "apps.py" and found.in_function == "ready")
    ]
    assert not breaches, show(breaches)


@pytest.mark.parametrize("package", PACKAGES)
def test_module_names_say_something(package):
    """Settings aside, where "base" is the name everybody knows."""
    breaches = [
        path
        for path in python_files(package)
        if path.parts[:2] != ("portal", "settings")
        and FORBIDDEN_NAMES & set(path.with_suffix("").parts)
    ]
    assert not breaches, show(breaches)


@pytest.mark.parametrize("package", PACKAGES)
def test_files_stay_short(package):
    breaches = [
        path
        for path in python_files(package)
        if "migrations" not in path.parts
        and len((ROOT / path).read_text("utf-8").splitlines()) > LONGEST_FILE
    ]
    assert not breaches, show(breaches)
