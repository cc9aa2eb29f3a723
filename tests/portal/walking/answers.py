"""What an address answers: status, headers, and all that can be read in it, packed or not."""

import json
import re
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from urllib.parse import unquote
from zipfile import ZipFile

#: Differs from one answer to the next without saying anything.
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
MOMENT = re.compile(r"<dcterms:(created|modified).*?</dcterms:\1>")
PACKED = ("spreadsheetml", "zip")
WRITTEN = ("text/", "xml", "json", "javascript")


@dataclass(frozen=True, slots=True)
class Answer:
    """`text` is readable whatever the file: a workbook is unpacked, escaped letters are letters."""

    status: int
    kind: str
    text: str
    headers: str
    leads_to: str = ""

    def says(self, sign: re.Pattern) -> bool:
        return bool(sign.search(self.text) or sign.search(self.headers))


def answer_of(response) -> Answer:
    kind = response.headers.get("Content-Type", "")
    headers = "\n".join(f"{name}: {unquote(value)}" for name, value in response.headers.items())
    return Answer(
        response.status_code, kind, _text(kind, response), headers, response.get("Location", "")
    )


def _text(kind: str, response) -> str:
    content = response.getvalue() if response.streaming else response.content
    if any(word in kind for word in PACKED):
        return _unpacked(content)
    if not any(word in kind for word in WRITTEN):
        return ""
    text = content.decode()
    if "json" in kind:
        return json.dumps(json.loads(text), ensure_ascii=False, indent=1)
    return TOKEN.sub("", unescape(_letters(text)))


def _unpacked(content: bytes) -> str:
    with ZipFile(BytesIO(content)) as packed:
        read = {name: packed.read(name).decode() for name in packed.namelist()}
    return "\n".join(f"{name}\n{MOMENT.sub('', unescape(text))}" for name, text in read.items())


def _letters(text: str) -> str:
    """Of what is written as JSON inside a page."""
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
