"""The plugin installs alone: its wheel holds every file of the package and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "training_blocks"


def test_the_wheel_holds_the_whole_package_and_nothing_else(tmp_path):
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(tmp_path)]
    result = subprocess.run([*build, str(ROOT)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr

    (wheel,) = tmp_path.glob("*.whl")
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    on_disk = {
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert names == on_disk


def test_the_package_has_every_kind_of_file_that_packaging_forgets():
    for pattern in (
        "templates/training_blocks/**/*.html",
        "static/training_blocks/**/*.css",
        "locale/vi/LC_MESSAGES/*.mo",
        "migrations/*.py",
    ):
        assert any(PACKAGE.glob(pattern)), pattern
