"""What a stored results block says, part by part, for counting."""

from collections.abc import Container

from training_blocks.blocks.given import Given
from training_blocks.blocks.reading import Reading
from training_blocks.counting import Coverage, Declared, Event, Inclusion, Line, Scope


def stated_unit_and_period(reading: Reading, given: Given):
    """The block's own unit and period, else those its page gives; a fault for each that is missing."""
    unit = reading.key("unit") or given.unit
    before = len(reading.faults)
    period = reading.period("period")
    if period is None and len(reading.faults) == before:
        period = given.period
        if period is None and not given.refused:
            reading.fault("period", "period-missing")
    if unit is None:
        reading.fault("unit", "unit-missing")
    return unit, period


def read_declared(reading: Reading) -> Declared:
    return Declared(
        classes=reading.count("declared_classes"),
        learners=reading.count("declared_learners"),
        attendances=reading.count("declared_attendances"),
        qualifier=reading.qualifier("qualifier"),
        classes_qualifier=reading.qualifier("classes_qualifier"),
    )


def read_options(reading: Reading) -> dict:
    """`corrects` names an article here; which of its reports are meant is known to the index alone."""
    corrects = reading.key("corrects")
    return {
        "scope": reading.choice("scope", Scope) or Scope.OWN,
        "coverage": reading.choice("coverage", Coverage) or Coverage.WHOLE,
        "official": reading.text("status") != "preliminary",
        "as_of": reading.day("data_as_of"),
        "corrects": frozenset({corrects} if corrects else ()),
        "difference_reason": reading.text("difference_reason"),
    }


def read_line(row: Reading) -> Line:
    main = row.key("programme")
    return Line(
        position=int(row.path[-1]),
        programmes=tuple(dict.fromkeys([*([main] if main else []), *row.keys("also_programmes")])),
        theme=row.text("theme"),
        cohort=row.text("cohort"),
        event=row.choice("event", Event),
        classes=row.count("classes"),
        learners=row.count("learners"),
        attendances=row.count("attendances"),
        qualifier=row.qualifier("qualifier"),
        inclusion=row.choice("inclusion", Inclusion),
        owner=row.key("owner"),
        partners=row.keys("partners"),
        partner_names=row.text("partner_names"),
        relation=row.text("relation"),
    )


def is_blank_row(row: object, *, ignoring: Container[str]) -> bool:
    """Whether the stored row holds nothing but these fields."""
    fields = row.items() if isinstance(row, dict) else ()
    return all(_empty(value) for name, value in fields if name not in ignoring)


def _empty(value: object) -> bool:
    if isinstance(value, list):
        return all(_empty(item.get("value") if isinstance(item, dict) else item) for item in value)
    return value in (None, "")
