"""What machines read of a page: its head, and its data block."""

import json


def head(soup):
    """By name: title, description, canonical and what begins with "og:"; each once."""
    told = [("title", soup.head.title.text)]
    for meta in soup.head.find_all("meta"):
        name = meta.get("property") or meta.get("name")
        if name not in (None, "viewport", "color-scheme"):
            told.append((name, meta["content"]))
    told += [("canonical", link["href"]) for link in soup.head.find_all("link", rel="canonical")]
    assert len(told) == len(dict(told)), told
    return dict(told)


def translations(soup):
    links = soup.head.find_all("link", rel="alternate", hreflang=True)
    return {link["hreflang"]: link["href"] for link in links}


def data(soup):
    """What the page says in the words of schema.org; None where it says nothing."""
    blocks = soup.find_all("script", type="application/ld+json")
    assert len(blocks) < 2
    return json.loads(blocks[0].string) if blocks else None
