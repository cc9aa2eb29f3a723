"""Model fields that keep Vietnamese text in one form. They write plain Django fields into migrations."""

from django.db import models

from training_blocks.vietnamese import normalise, search_key, sort_key


class _PlainInMigrations:
    """Frozen as the Django field it is stored as, so that migrations never import this module."""

    plain: type[models.Field]

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, f"django.db.models.{self.plain.__name__}", args, kwargs


class NameField(_PlainInMigrations, models.CharField):
    """Text of one line, normalised whenever it is saved."""

    plain = models.CharField

    def pre_save(self, model_instance, add):
        value = normalise(super().pre_save(model_instance, add) or "").strip()
        setattr(model_instance, self.attname, value)
        return value


class AliasesField(_PlainInMigrations, models.TextField):
    """Other names of a thing, one to a line, normalised whenever they are saved."""

    plain = models.TextField

    def pre_save(self, model_instance, add):
        lines = normalise(super().pre_save(model_instance, add) or "").splitlines()
        value = "\n".join(line.strip() for line in lines if line.strip())
        setattr(model_instance, self.attname, value)
        return value


class _DerivedField(_PlainInMigrations, models.CharField):
    """A column computed from another field whenever the row is saved."""

    plain = models.CharField

    def __init__(self, *args, source: str = "name_vi", **kwargs):
        self.source = source
        kwargs |= {"editable": False, "blank": True}
        kwargs.setdefault("max_length", 700)
        super().__init__(*args, **kwargs)

    def derive(self, text: str) -> str:
        raise NotImplementedError

    def pre_save(self, model_instance, add):
        value = self.derive(getattr(model_instance, self.source) or "")[: self.max_length]
        setattr(model_instance, self.attname, value)
        return value


class SortKeyField(_DerivedField):
    """Orders rows by the Vietnamese alphabet on every database."""

    def derive(self, text: str) -> str:
        return sort_key(text)


class SearchKeyField(_DerivedField):
    """The source folded for search: "go cong tay" finds "Gò Công Tây" on every database."""

    def derive(self, text: str) -> str:
        return search_key(text)


class TreePathField(_PlainInMigrations, models.CharField):
    """The slugs from the root down to the unit, each followed by a slash: what lies below a unit begins as it does.

    Written from the parent's path whenever the row is saved; `indexing` mends those of the units below.
    """

    plain = models.CharField

    def __init__(self, *args, **kwargs):
        kwargs |= {"editable": False, "blank": True, "db_index": True}
        kwargs.setdefault("max_length", 1000)
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance, add):
        parent = model_instance.parent
        above = parent.tree_path if parent else ""
        value = f"{above}{model_instance.slug}/"[: self.max_length]
        setattr(model_instance, self.attname, value)
        return value
