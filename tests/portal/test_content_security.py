"""Our pages run nothing inline; only Wagtail's admin is allowed to."""

from django.http import HttpResponse

from portal.content_security import ContentSecurityMiddleware


def policy_for(address, rf):
    response = ContentSecurityMiddleware(lambda request: HttpResponse())(rf.get(address))
    directives = response["Content-Security-Policy"].split("; ")
    return {name: set(sources) for name, *sources in map(str.split, directives)}


def test_a_page_takes_everything_from_the_site_itself(rf):
    policy = policy_for("/tin-tuc/", rf)
    assert policy["default-src"] == {"'self'"}
    assert not {"script-src", "style-src"} & set(policy)


def test_the_admin_may_run_its_inline_scripts_but_nothing_from_elsewhere(rf):
    policy = policy_for("/admin/pages/", rf)
    assert policy["script-src"] == policy["style-src"] == {"'self'", "'unsafe-inline'"}
    assert policy["default-src"] == {"'self'"}


def test_a_page_that_only_sounds_like_the_admin_is_a_page(rf):
    assert policy_for("/administration/", rf) == policy_for("/", rf)
