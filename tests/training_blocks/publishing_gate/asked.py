"""What an editor sends, and what is asked of them."""

from django.urls import reverse

from tests.bulletins import home, programme, unit
from tests.editors import (
    page_form,
    results_form,
    send_new,
)
from training_blocks.admin.checks_panel import checks_of

REASON = "Đã kiểm tra với đơn vị"


def send(client, *blocks, **fields):
    return send_new(
        client, *blocks, **({"under": home(), "reporting_unit": str(unit().pk)} | fields)
    )


def asked(response):
    return response.context["form"].asked


def sentences(response):
    return response.context["form"].non_field_errors()


def line(**typed):
    return {"programme": str(programme("dang-vien-moi").pk)} | typed


def publish(client, page, *blocks, action="action-publish", **fields):
    given = {"reporting_unit": str(unit().pk), "title": page.title, "slug": page.slug}
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(
        address, page_form(*blocks, **(given | fields)) | ({action: "1"} if action else {})
    )


SECOND = results_form(declared_classes="27", declared_learners="2300")


def open_checks(response):
    form = response.context["form"]
    checks = checks_of(form.instance, form)
    return [check.finding.key for check in checks.listed if check.is_open]


def asked_codes(response):
    return [f.code for f in asked(response).findings] if response.status_code == 200 else []
