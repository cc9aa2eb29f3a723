"""Follows links, forms, feeds and files from the addresses that everybody knows."""

from collections import Counter, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from tests.portal.walking.answers import Answer, answer_of
from tests.portal.walking.markup import Field, forms_in, links_in, whole_addresses

#: As tests ask, and as Wagtail calls the site where nobody asks.
HOSTS = ("testserver", "localhost")
KNOWN = ("/", "/en/", "/sitemap.xml", "/robots.txt", "/khong-co-trang-nay/")
#: Not told to readers, or the same whatever is published.
ELSEWHERE = ("/admin/", "/static/", "/media/")
#: The same pages in another language: read, with nothing chosen.
SAID_AGAIN = "/en/"
#: Choices in one address, and addresses of one page with one thing chosen otherwise: beyond these the same figures
#: stand beside each other in yet another way. Of a file, and of several things chosen, one is read.
MOST_CHOICES, MOST_ALIKE = 2, 4


@dataclass(frozen=True, slots=True)
class Typed:
    """What a reader types into a form, by the kind of its field."""

    words: tuple[str, ...] = ()
    days: tuple[str, ...] = ()

    def into(self, field: Field) -> Iterable[str]:
        if field.kind in ("text", "search"):
            return (*field.options, *self.words)
        return self.days if field.kind == "date" else field.options


def walk(client, typed: Typed, starts: Iterable[str] = KNOWN) -> dict[str, Answer]:
    """What every address answers that can be come to."""
    waiting, answers, alike = deque(starts), {}, Counter()
    while waiting:
        address = waiting.popleft()
        if address in answers or _is_known(address, alike):
            continue
        answers[address] = answer = answer_of(client.get(address))
        if not _is_reordered(address):
            waiting.extend(_further(address, answer, typed))
    return answers


def _is_known(address: str, alike: Counter) -> bool:
    """Whether enough addresses of the page were read in which the same things are chosen."""
    path, _mark, query = address.partition("?")
    names = tuple(name for name, _value in parse_qsl(query))
    if not names:
        return False
    alike[path, names] += 1
    most = 1 if len(names) > 1 or "." in path else MOST_ALIKE
    return alike[path, names] > most


def _is_reordered(address: str) -> bool:
    return "order-" in address


def _further(address: str, answer: Answer, typed: Typed) -> Iterable[str]:
    found = [answer.leads_to, *whole_addresses(answer.headers), *_told(answer)]
    if "html" in answer.kind and "?" not in address and not address.startswith(SAID_AGAIN):
        found += [sent for form in forms_in(answer.text) for sent in _sent(form, typed)]
    whole = (urljoin(f"http://{HOSTS[0]}{address}", link) for link in found if link)
    return [one for one in map(_followed, whole) if one]


def _told(answer: Answer) -> Iterable[str]:
    return links_in(answer.text) if "ml" in answer.kind else whole_addresses(answer.text)


def _followed(address: str) -> str | None:
    """The address as it is asked for; None of one that is not."""
    parts = urlsplit(address)
    if parts.netloc not in HOSTS or parts.path.startswith(ELSEWHERE):
        return None
    choices = sorted((name, value) for name, value in parse_qsl(parts.query) if value)
    if len(choices) > (0 if parts.path.startswith(SAID_AGAIN) else MOST_CHOICES):
        return None
    return f"{parts.path}?{urlencode(choices)}" if choices else parts.path


def _sent(form, typed: Typed) -> Iterable[str]:
    """The form as it stands, and with each of its fields filled in otherwise."""
    as_it_stands = {field.name: field.value for field in form.fields}
    yield _query(form.action, as_it_stands)
    for field in form.fields:
        for value in typed.into(field):
            yield _query(form.action, as_it_stands | {field.name: value})


def _query(action: str, values: Mapping[str, str]) -> str:
    return f"{action}?{urlencode(values)}"
