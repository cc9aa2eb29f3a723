"""The demo's English pages: the first page, the totals and what the portal is. Translations count nothing again."""

from wagtail.models import Locale, Page

from portal.home.models import HomePage

HOME = {
    "title": "Training results of the political education centres",
    "slug": "home-en",
    "intro": "What the centres taught, year by year, each figure traced to the article that states it.",
}
TOTALS = {
    "title": "Results",
    "slug": "results",
    "intro": "Classes and learners by year, by programme and by unit, added up from the published articles.",
}
ABOUT = {
    "title": "About the portal",
    "slug": "about",
    "intro": "News and figures of the training that the centres for political education give.",
}
WELCOME = (
    "<p>Articles are in Vietnamese. The totals can be read in English: a number leads to its explanation, and from there"
    " to the article and the table that state it.</p>"
)
ILLUSTRATION = "<p>This page is an example that comes with the software; it does not speak for an existing body.</p>"


def publish_english(home: HomePage, pages: dict) -> dict:
    english = Locale.objects.get(language_code="en")
    first = translated(home, english, HOME, body=[("paragraph", WELCOME)], audiences=[])
    totals = translated(pages["totals"], english, TOTALS)
    about = translated(pages["about"], english, ABOUT, body=[("paragraph", ILLUSTRATION)])
    return {"home": first, "totals": totals, "about": about}


def translated(page: Page, locale: Locale, words: dict, **more) -> Page:
    made = page.copy_for_translation(locale)
    for field, value in (words | more).items():
        setattr(made, field, value)
    made.save_revision().publish()
    return made
