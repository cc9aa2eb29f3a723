"""The panels of the first page of the admin, as somebody sees them."""


def panel(page, name):
    """The text of one of our panels, or None."""
    found = page.find(id=f"training-{name}-section")
    return found and " ".join(found.get_text(" ").split())


def links(page, name):
    return [
        link["href"] for link in page.find(id=f"training-{name}-section").select("a[href^='/']")
    ]


def rows(page, name):
    table = page.find(id=f"training-{name}-section").table
    return [
        tuple(" ".join(cell.get_text(" ").split()) for cell in row.find_all(["th", "td"]))
        for row in table.tbody.find_all("tr")
    ]
