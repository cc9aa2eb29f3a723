import pytest
from django.urls import reverse


@pytest.mark.django_db
def test_the_sign_in_form_speaks_vietnamese(client):
    form = client.get(reverse("wagtailadmin_login")).context["form"]
    assert [str(form[name].label) for name in ("username", "password")] == [
        "Tên đăng nhập",
        "Mật khẩu",
    ]
