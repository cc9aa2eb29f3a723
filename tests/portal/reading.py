"""What a page says, without its markup."""


def words(element):
    return " ".join(element.get_text(" ").split())


def table(soup, number=0):
    rows = soup.find_all("table")[number].find_all("tr")
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in rows]


def queries(read, address, asserted):
    read(address)  # what is cached for good, such as where the site begins
    with asserted as made:
        read(address)
    return len(made)
