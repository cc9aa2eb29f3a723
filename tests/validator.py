"""Where this machine keeps the HTML validator: `make validator` fetches it into the environment, Java runs it."""

import shutil
import sys
from pathlib import Path

JAR = Path(sys.prefix) / "validator/node_modules/vnu-jar/build/dist/vnu.jar"


def has_validator() -> bool:
    return JAR.exists() and shutil.which("java") is not None


def validator_command() -> list[str]:
    return ["java", "-jar", str(JAR)]
