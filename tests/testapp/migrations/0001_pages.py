import django.db.models.deletion
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("training_blocks", "0002_programme_taxonomy"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="BulletinPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("results", 35),
                            ("plan", 42),
                            ("quality", 50),
                            ("outreach", 57),
                            ("staff", 63),
                            ("totals", 69),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {"help_text": "Left open: the article's unit.", "label": "Unit"},
                            ),
                            1: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("year", "Whole year"),
                                        ("half-1", "First half of the year"),
                                        ("half-2", "Second half of the year"),
                                        ("nine-months", "First nine months"),
                                        ("quarter-1", "Quarter I"),
                                        ("quarter-2", "Quarter II"),
                                        ("quarter-3", "Quarter III"),
                                        ("quarter-4", "Quarter IV"),
                                        ("month-1", "January"),
                                        ("month-2", "February"),
                                        ("month-3", "March"),
                                        ("month-4", "April"),
                                        ("month-5", "May"),
                                        ("month-6", "June"),
                                        ("month-7", "July"),
                                        ("month-8", "August"),
                                        ("month-9", "September"),
                                        ("month-10", "October"),
                                        ("month-11", "November"),
                                        ("month-12", "December"),
                                        ("event", "One day (an event)"),
                                        ("range", "From one day to another"),
                                        ("term", "Term of office or plan period"),
                                        ("open", "No stated period (“until now”)"),
                                    ],
                                    "label": "Period",
                                    "required": False,
                                },
                            ),
                            2: (
                                "training_blocks.blocks.YearBlock",
                                (),
                                {
                                    "help_text": "For days that lie in two years: the year the report counts for.",
                                    "label": "Year",
                                },
                            ),
                            3: ("training_blocks.blocks.DayBlock", (), {"label": "From"}),
                            4: ("training_blocks.blocks.DayBlock", (), {"label": "To"}),
                            5: (
                                "wagtail.blocks.StructBlock",
                                [[("span", 1), ("year", 2), ("start", 3), ("end", 4)]],
                                {"help_text": "Left open: the article's period."},
                            ),
                            6: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared classes"},
                            ),
                            7: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared learners"},
                            ),
                            8: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared attendances"},
                            ),
                            9: (
                                "training_blocks.blocks.ProgrammeBlock",
                                (),
                                {"label": "Programme"},
                            ),
                            10: ("training_blocks.blocks.CountBlock", (), {"label": "Classes"}),
                            11: ("training_blocks.blocks.CountBlock", (), {"label": "Learners"}),
                            12: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {
                                    "help_text": "Person-times (lượt): never mixed with learners.",
                                    "label": "Attendances",
                                },
                            ),
                            13: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Said as",
                                    "required": False,
                                },
                            ),
                            14: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("in-total", "In the total"),
                                        ("of-which", "Of which (part of another line)"),
                                        ("in-addition", "In addition (outside the total)"),
                                        ("unclear", "Unclear"),
                                    ],
                                    "help_text": "Left open, the programme decides when the article is published.",
                                    "label": "Counts",
                                    "required": False,
                                },
                            ),
                            15: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Theme or class"},
                            ),
                            16: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Such as “khoá 15”.", "label": "Cohort"},
                            ),
                            17: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("opened", "Opened"),
                                        ("continued", "Continued"),
                                        ("closed", "Closed"),
                                    ],
                                    "label": "Event",
                                    "required": False,
                                },
                            ),
                            18: (
                                "training_blocks.blocks.RowsBlock",
                                (9,),
                                {
                                    "default": [],
                                    "help_text": "Where the article gives one number for several programmes.",
                                    "label": "Further programmes",
                                },
                            ),
                            19: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {
                                    "help_text": "The unit or school the class belongs to, if not this one.",
                                    "label": "Owner",
                                },
                            ),
                            20: ("training_blocks.blocks.UnitBlock", (), {"label": "Unit"}),
                            21: (
                                "training_blocks.blocks.RowsBlock",
                                (20,),
                                {"default": [], "label": "Partner units"},
                            ),
                            22: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Other partners"},
                            ),
                            23: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {
                                    "help_text": "Such as “phối hợp” or “hiệp quản”.",
                                    "label": "Relation",
                                },
                            ),
                            24: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("programme", 9),
                                        ("classes", 10),
                                        ("learners", 11),
                                        ("attendances", 12),
                                        ("qualifier", 13),
                                        ("inclusion", 14),
                                        ("theme", 15),
                                        ("cohort", 16),
                                        ("event", 17),
                                        ("also_programmes", 18),
                                        ("owner", 19),
                                        ("partners", 21),
                                        ("partner_names", 22),
                                        ("relation", 23),
                                    ]
                                ],
                                {},
                            ),
                            25: ("training_blocks.blocks.RowsBlock", (24,), {"label": "Lines"}),
                            26: (
                                "training_blocks.blocks.NoteBlock",
                                (),
                                {
                                    "help_text": "Where the lines do not add up to what is declared.",
                                    "label": "Reason for a difference",
                                },
                            ),
                            27: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Classes said as",
                                    "required": False,
                                },
                            ),
                            28: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Learners or attendances said as",
                                    "required": False,
                                },
                            ),
                            29: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("own", "The unit's own classes"),
                                        ("area", "The unit and every unit below it"),
                                    ],
                                    "label": "Scope",
                                    "required": False,
                                },
                            ),
                            30: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("whole", "All classes of the period"),
                                        ("listed", "Only the classes listed"),
                                    ],
                                    "label": "Coverage",
                                    "required": False,
                                },
                            ),
                            31: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("official", "Official"),
                                        ("preliminary", "Preliminary"),
                                    ],
                                    "label": "Status",
                                    "required": False,
                                },
                            ),
                            32: ("training_blocks.blocks.DayBlock", (), {"label": "Data as of"}),
                            33: (
                                "training_blocks.blocks.ArticleBlock",
                                (),
                                {
                                    "help_text": "An earlier article whose figures for this unit these replace.",
                                    "label": "Corrects",
                                },
                            ),
                            34: ("training_blocks.blocks.NoteBlock", (), {"label": "Note"}),
                            35: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("unit", 0),
                                        ("period", 5),
                                        ("declared_classes", 6),
                                        ("declared_learners", 7),
                                        ("declared_attendances", 8),
                                        ("lines", 25),
                                        ("difference_reason", 26),
                                        ("classes_qualifier", 27),
                                        ("qualifier", 28),
                                        ("scope", 29),
                                        ("coverage", 30),
                                        ("status", 31),
                                        ("data_as_of", 32),
                                        ("corrects", 33),
                                        ("note", 34),
                                    ]
                                ],
                                {"group": "Figures"},
                            ),
                            36: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("year", "The year's plan"),
                                        ("period", "The period's plan"),
                                    ],
                                    "label": "Plan",
                                    "required": False,
                                },
                            ),
                            37: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("classes", "classes"),
                                        ("learners", "learners"),
                                        ("unstated", "not stated"),
                                    ],
                                    "label": "Of",
                                    "required": False,
                                },
                            ),
                            38: ("training_blocks.blocks.CountBlock", (), {"label": "Planned"}),
                            39: ("training_blocks.blocks.CountBlock", (), {"label": "Achieved"}),
                            40: ("training_blocks.blocks.PercentBlock", (), {"label": "Stated %"}),
                            41: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Exceeds the plan by"},
                            ),
                            42: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("unit", 0),
                                        ("period", 5),
                                        ("plan_for", 36),
                                        ("basis", 37),
                                        ("planned", 38),
                                        ("achieved", 39),
                                        ("percent", 40),
                                        ("exceeded_by", 41),
                                        ("note", 34),
                                    ]
                                ],
                                {"group": "Figures"},
                            ),
                            43: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Grade or title"},
                            ),
                            44: ("training_blocks.blocks.CountBlock", (), {"label": "Number"}),
                            45: ("training_blocks.blocks.CountBlock", (), {"label": "Out of"}),
                            46: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("learners", "learners"),
                                        ("classes", "classes"),
                                        ("units", "units"),
                                        ("answers", "answers"),
                                    ],
                                    "label": "Counted",
                                    "required": False,
                                },
                            ),
                            47: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Such as “in each class”.", "label": "Among whom"},
                            ),
                            48: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("label", 43),
                                        ("number", 44),
                                        ("out_of", 45),
                                        ("percent", 40),
                                        ("counted", 46),
                                        ("scope", 47),
                                    ]
                                ],
                                {},
                            ),
                            49: (
                                "training_blocks.blocks.RowsBlock",
                                (48,),
                                {"label": "Grades and titles"},
                            ),
                            50: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 0), ("period", 5), ("rows", 49), ("note", 34)]],
                                {"group": "Figures"},
                            ),
                            51: ("training_blocks.blocks.NameBlock", (), {"label": "What"}),
                            52: ("training_blocks.blocks.CountBlock", (), {"label": "Events"}),
                            53: ("training_blocks.blocks.CountBlock", (), {"label": "Attendances"}),
                            54: ("training_blocks.blocks.NameBlock", (), {"label": "With whom"}),
                            55: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("label", 51),
                                        ("events", 52),
                                        ("attendances", 53),
                                        ("qualifier", 13),
                                        ("partners", 54),
                                    ]
                                ],
                                {},
                            ),
                            56: ("training_blocks.blocks.RowsBlock", (55,), {"label": "Events"}),
                            57: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 0), ("period", 5), ("rows", 56), ("note", 34)]],
                                {"group": "Figures"},
                            ),
                            58: (
                                "training_blocks.blocks.DayBlock",
                                (),
                                {"help_text": "Left open: the article's period.", "label": "As of"},
                            ),
                            59: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("managers", "Managers"),
                                        ("lecturers", "Full-time lecturers"),
                                        ("part-time", "Part-time lecturers"),
                                        ("office", "Office staff"),
                                        ("sent", "Sent to training"),
                                        ("other", "Other"),
                                    ],
                                    "label": "Staff",
                                    "required": False,
                                },
                            ),
                            60: ("training_blocks.blocks.NameBlock", (), {"label": "In words"}),
                            61: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("role", 59),
                                        ("label", 60),
                                        ("number", 44),
                                        ("out_of", 45),
                                        ("percent", 40),
                                    ]
                                ],
                                {},
                            ),
                            62: ("training_blocks.blocks.RowsBlock", (61,), {"label": "Staff"}),
                            63: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 0), ("as_of", 58), ("rows", 62), ("note", 34)]],
                                {"group": "Figures"},
                            ),
                            64: ("training_blocks.blocks.NameBlock", (), {"label": "Title"}),
                            65: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {"help_text": "Left open: all units.", "label": "Unit"},
                            ),
                            66: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("years", "Year by year"),
                                        ("programme", "One year by programme"),
                                        ("unit", "One year by unit"),
                                    ],
                                    "label": "Show",
                                    "required": False,
                                },
                            ),
                            67: (
                                "training_blocks.blocks.YearBlock",
                                (),
                                {
                                    "help_text": "Left open: the latest year with figures.",
                                    "label": "Year",
                                },
                            ),
                            68: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"default": True, "label": "With a chart", "required": False},
                            ),
                            69: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 64),
                                        ("unit", 65),
                                        ("breakdown", 66),
                                        ("year", 67),
                                        ("chart", 68),
                                    ]
                                ],
                                {},
                            ),
                        },
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="NestedPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "sections",
                    wagtail.fields.StreamField(
                        [("section", 68)],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.blocks.CharBlock", (), {"required": False}),
                            1: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {"help_text": "Left open: the article's unit.", "label": "Unit"},
                            ),
                            2: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("year", "Whole year"),
                                        ("half-1", "First half of the year"),
                                        ("half-2", "Second half of the year"),
                                        ("nine-months", "First nine months"),
                                        ("quarter-1", "Quarter I"),
                                        ("quarter-2", "Quarter II"),
                                        ("quarter-3", "Quarter III"),
                                        ("quarter-4", "Quarter IV"),
                                        ("month-1", "January"),
                                        ("month-2", "February"),
                                        ("month-3", "March"),
                                        ("month-4", "April"),
                                        ("month-5", "May"),
                                        ("month-6", "June"),
                                        ("month-7", "July"),
                                        ("month-8", "August"),
                                        ("month-9", "September"),
                                        ("month-10", "October"),
                                        ("month-11", "November"),
                                        ("month-12", "December"),
                                        ("event", "One day (an event)"),
                                        ("range", "From one day to another"),
                                        ("term", "Term of office or plan period"),
                                        ("open", "No stated period (“until now”)"),
                                    ],
                                    "label": "Period",
                                    "required": False,
                                },
                            ),
                            3: (
                                "training_blocks.blocks.YearBlock",
                                (),
                                {
                                    "help_text": "For days that lie in two years: the year the report counts for.",
                                    "label": "Year",
                                },
                            ),
                            4: ("training_blocks.blocks.DayBlock", (), {"label": "From"}),
                            5: ("training_blocks.blocks.DayBlock", (), {"label": "To"}),
                            6: (
                                "wagtail.blocks.StructBlock",
                                [[("span", 2), ("year", 3), ("start", 4), ("end", 5)]],
                                {"help_text": "Left open: the article's period."},
                            ),
                            7: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared classes"},
                            ),
                            8: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared learners"},
                            ),
                            9: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared attendances"},
                            ),
                            10: (
                                "training_blocks.blocks.ProgrammeBlock",
                                (),
                                {"label": "Programme"},
                            ),
                            11: ("training_blocks.blocks.CountBlock", (), {"label": "Classes"}),
                            12: ("training_blocks.blocks.CountBlock", (), {"label": "Learners"}),
                            13: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {
                                    "help_text": "Person-times (lượt): never mixed with learners.",
                                    "label": "Attendances",
                                },
                            ),
                            14: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Said as",
                                    "required": False,
                                },
                            ),
                            15: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("in-total", "In the total"),
                                        ("of-which", "Of which (part of another line)"),
                                        ("in-addition", "In addition (outside the total)"),
                                        ("unclear", "Unclear"),
                                    ],
                                    "help_text": "Left open, the programme decides when the article is published.",
                                    "label": "Counts",
                                    "required": False,
                                },
                            ),
                            16: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Theme or class"},
                            ),
                            17: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Such as “khoá 15”.", "label": "Cohort"},
                            ),
                            18: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("opened", "Opened"),
                                        ("continued", "Continued"),
                                        ("closed", "Closed"),
                                    ],
                                    "label": "Event",
                                    "required": False,
                                },
                            ),
                            19: (
                                "training_blocks.blocks.RowsBlock",
                                (10,),
                                {
                                    "default": [],
                                    "help_text": "Where the article gives one number for several programmes.",
                                    "label": "Further programmes",
                                },
                            ),
                            20: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {
                                    "help_text": "The unit or school the class belongs to, if not this one.",
                                    "label": "Owner",
                                },
                            ),
                            21: ("training_blocks.blocks.UnitBlock", (), {"label": "Unit"}),
                            22: (
                                "training_blocks.blocks.RowsBlock",
                                (21,),
                                {"default": [], "label": "Partner units"},
                            ),
                            23: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Other partners"},
                            ),
                            24: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {
                                    "help_text": "Such as “phối hợp” or “hiệp quản”.",
                                    "label": "Relation",
                                },
                            ),
                            25: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("programme", 10),
                                        ("classes", 11),
                                        ("learners", 12),
                                        ("attendances", 13),
                                        ("qualifier", 14),
                                        ("inclusion", 15),
                                        ("theme", 16),
                                        ("cohort", 17),
                                        ("event", 18),
                                        ("also_programmes", 19),
                                        ("owner", 20),
                                        ("partners", 22),
                                        ("partner_names", 23),
                                        ("relation", 24),
                                    ]
                                ],
                                {},
                            ),
                            26: ("training_blocks.blocks.RowsBlock", (25,), {"label": "Lines"}),
                            27: (
                                "training_blocks.blocks.NoteBlock",
                                (),
                                {
                                    "help_text": "Where the lines do not add up to what is declared.",
                                    "label": "Reason for a difference",
                                },
                            ),
                            28: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Classes said as",
                                    "required": False,
                                },
                            ),
                            29: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Learners or attendances said as",
                                    "required": False,
                                },
                            ),
                            30: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("own", "The unit's own classes"),
                                        ("area", "The unit and every unit below it"),
                                    ],
                                    "label": "Scope",
                                    "required": False,
                                },
                            ),
                            31: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("whole", "All classes of the period"),
                                        ("listed", "Only the classes listed"),
                                    ],
                                    "label": "Coverage",
                                    "required": False,
                                },
                            ),
                            32: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("official", "Official"),
                                        ("preliminary", "Preliminary"),
                                    ],
                                    "label": "Status",
                                    "required": False,
                                },
                            ),
                            33: ("training_blocks.blocks.DayBlock", (), {"label": "Data as of"}),
                            34: (
                                "training_blocks.blocks.ArticleBlock",
                                (),
                                {
                                    "help_text": "An earlier article whose figures for this unit these replace.",
                                    "label": "Corrects",
                                },
                            ),
                            35: ("training_blocks.blocks.NoteBlock", (), {"label": "Note"}),
                            36: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("unit", 1),
                                        ("period", 6),
                                        ("declared_classes", 7),
                                        ("declared_learners", 8),
                                        ("declared_attendances", 9),
                                        ("lines", 26),
                                        ("difference_reason", 27),
                                        ("classes_qualifier", 28),
                                        ("qualifier", 29),
                                        ("scope", 30),
                                        ("coverage", 31),
                                        ("status", 32),
                                        ("data_as_of", 33),
                                        ("corrects", 34),
                                        ("note", 35),
                                    ]
                                ],
                                {"group": "Figures"},
                            ),
                            37: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("year", "The year's plan"),
                                        ("period", "The period's plan"),
                                    ],
                                    "label": "Plan",
                                    "required": False,
                                },
                            ),
                            38: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("classes", "classes"),
                                        ("learners", "learners"),
                                        ("unstated", "not stated"),
                                    ],
                                    "label": "Of",
                                    "required": False,
                                },
                            ),
                            39: ("training_blocks.blocks.CountBlock", (), {"label": "Planned"}),
                            40: ("training_blocks.blocks.CountBlock", (), {"label": "Achieved"}),
                            41: ("training_blocks.blocks.PercentBlock", (), {"label": "Stated %"}),
                            42: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Exceeds the plan by"},
                            ),
                            43: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("unit", 1),
                                        ("period", 6),
                                        ("plan_for", 37),
                                        ("basis", 38),
                                        ("planned", 39),
                                        ("achieved", 40),
                                        ("percent", 41),
                                        ("exceeded_by", 42),
                                        ("note", 35),
                                    ]
                                ],
                                {"group": "Figures"},
                            ),
                            44: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Grade or title"},
                            ),
                            45: ("training_blocks.blocks.CountBlock", (), {"label": "Number"}),
                            46: ("training_blocks.blocks.CountBlock", (), {"label": "Out of"}),
                            47: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("learners", "learners"),
                                        ("classes", "classes"),
                                        ("units", "units"),
                                        ("answers", "answers"),
                                    ],
                                    "label": "Counted",
                                    "required": False,
                                },
                            ),
                            48: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Such as “in each class”.", "label": "Among whom"},
                            ),
                            49: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("label", 44),
                                        ("number", 45),
                                        ("out_of", 46),
                                        ("percent", 41),
                                        ("counted", 47),
                                        ("scope", 48),
                                    ]
                                ],
                                {},
                            ),
                            50: (
                                "training_blocks.blocks.RowsBlock",
                                (49,),
                                {"label": "Grades and titles"},
                            ),
                            51: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 1), ("period", 6), ("rows", 50), ("note", 35)]],
                                {"group": "Figures"},
                            ),
                            52: ("training_blocks.blocks.NameBlock", (), {"label": "What"}),
                            53: ("training_blocks.blocks.CountBlock", (), {"label": "Events"}),
                            54: ("training_blocks.blocks.CountBlock", (), {"label": "Attendances"}),
                            55: ("training_blocks.blocks.NameBlock", (), {"label": "With whom"}),
                            56: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("label", 52),
                                        ("events", 53),
                                        ("attendances", 54),
                                        ("qualifier", 14),
                                        ("partners", 55),
                                    ]
                                ],
                                {},
                            ),
                            57: ("training_blocks.blocks.RowsBlock", (56,), {"label": "Events"}),
                            58: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 1), ("period", 6), ("rows", 57), ("note", 35)]],
                                {"group": "Figures"},
                            ),
                            59: (
                                "training_blocks.blocks.DayBlock",
                                (),
                                {"help_text": "Left open: the article's period.", "label": "As of"},
                            ),
                            60: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("managers", "Managers"),
                                        ("lecturers", "Full-time lecturers"),
                                        ("part-time", "Part-time lecturers"),
                                        ("office", "Office staff"),
                                        ("sent", "Sent to training"),
                                        ("other", "Other"),
                                    ],
                                    "label": "Staff",
                                    "required": False,
                                },
                            ),
                            61: ("training_blocks.blocks.NameBlock", (), {"label": "In words"}),
                            62: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("role", 60),
                                        ("label", 61),
                                        ("number", 45),
                                        ("out_of", 46),
                                        ("percent", 41),
                                    ]
                                ],
                                {},
                            ),
                            63: ("training_blocks.blocks.RowsBlock", (62,), {"label": "Staff"}),
                            64: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 1), ("as_of", 59), ("rows", 63), ("note", 35)]],
                                {"group": "Figures"},
                            ),
                            65: (
                                "wagtail.blocks.StreamBlock",
                                [
                                    [
                                        ("results", 36),
                                        ("plan", 43),
                                        ("quality", 51),
                                        ("outreach", 58),
                                        ("staff", 64),
                                    ]
                                ],
                                {"required": False},
                            ),
                            66: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("unit", 1),
                                        ("period", 6),
                                        ("declared_classes", 7),
                                        ("declared_learners", 8),
                                        ("declared_attendances", 9),
                                        ("lines", 26),
                                        ("difference_reason", 27),
                                        ("classes_qualifier", 28),
                                        ("qualifier", 29),
                                        ("scope", 30),
                                        ("coverage", 31),
                                        ("status", 32),
                                        ("data_as_of", 33),
                                        ("corrects", 34),
                                        ("note", 35),
                                    ]
                                ],
                                {},
                            ),
                            67: ("wagtail.blocks.ListBlock", (66,), {"default": []}),
                            68: (
                                "wagtail.blocks.StructBlock",
                                [[("title", 0), ("content", 65), ("single", 66), ("several", 67)]],
                                {},
                            ),
                        },
                    ),
                ),
                (
                    "aside",
                    wagtail.fields.StreamField(
                        [("results", 35)],
                        blank=True,
                        block_lookup={
                            0: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {"help_text": "Left open: the article's unit.", "label": "Unit"},
                            ),
                            1: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("year", "Whole year"),
                                        ("half-1", "First half of the year"),
                                        ("half-2", "Second half of the year"),
                                        ("nine-months", "First nine months"),
                                        ("quarter-1", "Quarter I"),
                                        ("quarter-2", "Quarter II"),
                                        ("quarter-3", "Quarter III"),
                                        ("quarter-4", "Quarter IV"),
                                        ("month-1", "January"),
                                        ("month-2", "February"),
                                        ("month-3", "March"),
                                        ("month-4", "April"),
                                        ("month-5", "May"),
                                        ("month-6", "June"),
                                        ("month-7", "July"),
                                        ("month-8", "August"),
                                        ("month-9", "September"),
                                        ("month-10", "October"),
                                        ("month-11", "November"),
                                        ("month-12", "December"),
                                        ("event", "One day (an event)"),
                                        ("range", "From one day to another"),
                                        ("term", "Term of office or plan period"),
                                        ("open", "No stated period (“until now”)"),
                                    ],
                                    "label": "Period",
                                    "required": False,
                                },
                            ),
                            2: (
                                "training_blocks.blocks.YearBlock",
                                (),
                                {
                                    "help_text": "For days that lie in two years: the year the report counts for.",
                                    "label": "Year",
                                },
                            ),
                            3: ("training_blocks.blocks.DayBlock", (), {"label": "From"}),
                            4: ("training_blocks.blocks.DayBlock", (), {"label": "To"}),
                            5: (
                                "wagtail.blocks.StructBlock",
                                [[("span", 1), ("year", 2), ("start", 3), ("end", 4)]],
                                {"help_text": "Left open: the article's period."},
                            ),
                            6: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared classes"},
                            ),
                            7: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared learners"},
                            ),
                            8: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared attendances"},
                            ),
                            9: (
                                "training_blocks.blocks.ProgrammeBlock",
                                (),
                                {"label": "Programme"},
                            ),
                            10: ("training_blocks.blocks.CountBlock", (), {"label": "Classes"}),
                            11: ("training_blocks.blocks.CountBlock", (), {"label": "Learners"}),
                            12: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {
                                    "help_text": "Person-times (lượt): never mixed with learners.",
                                    "label": "Attendances",
                                },
                            ),
                            13: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Said as",
                                    "required": False,
                                },
                            ),
                            14: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("in-total", "In the total"),
                                        ("of-which", "Of which (part of another line)"),
                                        ("in-addition", "In addition (outside the total)"),
                                        ("unclear", "Unclear"),
                                    ],
                                    "help_text": "Left open, the programme decides when the article is published.",
                                    "label": "Counts",
                                    "required": False,
                                },
                            ),
                            15: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Theme or class"},
                            ),
                            16: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Such as “khoá 15”.", "label": "Cohort"},
                            ),
                            17: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("opened", "Opened"),
                                        ("continued", "Continued"),
                                        ("closed", "Closed"),
                                    ],
                                    "label": "Event",
                                    "required": False,
                                },
                            ),
                            18: (
                                "training_blocks.blocks.RowsBlock",
                                (9,),
                                {
                                    "default": [],
                                    "help_text": "Where the article gives one number for several programmes.",
                                    "label": "Further programmes",
                                },
                            ),
                            19: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {
                                    "help_text": "The unit or school the class belongs to, if not this one.",
                                    "label": "Owner",
                                },
                            ),
                            20: ("training_blocks.blocks.UnitBlock", (), {"label": "Unit"}),
                            21: (
                                "training_blocks.blocks.RowsBlock",
                                (20,),
                                {"default": [], "label": "Partner units"},
                            ),
                            22: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Other partners"},
                            ),
                            23: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {
                                    "help_text": "Such as “phối hợp” or “hiệp quản”.",
                                    "label": "Relation",
                                },
                            ),
                            24: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("programme", 9),
                                        ("classes", 10),
                                        ("learners", 11),
                                        ("attendances", 12),
                                        ("qualifier", 13),
                                        ("inclusion", 14),
                                        ("theme", 15),
                                        ("cohort", 16),
                                        ("event", 17),
                                        ("also_programmes", 18),
                                        ("owner", 19),
                                        ("partners", 21),
                                        ("partner_names", 22),
                                        ("relation", 23),
                                    ]
                                ],
                                {},
                            ),
                            25: ("training_blocks.blocks.RowsBlock", (24,), {"label": "Lines"}),
                            26: (
                                "training_blocks.blocks.NoteBlock",
                                (),
                                {
                                    "help_text": "Where the lines do not add up to what is declared.",
                                    "label": "Reason for a difference",
                                },
                            ),
                            27: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Classes said as",
                                    "required": False,
                                },
                            ),
                            28: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Learners or attendances said as",
                                    "required": False,
                                },
                            ),
                            29: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("own", "The unit's own classes"),
                                        ("area", "The unit and every unit below it"),
                                    ],
                                    "label": "Scope",
                                    "required": False,
                                },
                            ),
                            30: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("whole", "All classes of the period"),
                                        ("listed", "Only the classes listed"),
                                    ],
                                    "label": "Coverage",
                                    "required": False,
                                },
                            ),
                            31: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("official", "Official"),
                                        ("preliminary", "Preliminary"),
                                    ],
                                    "label": "Status",
                                    "required": False,
                                },
                            ),
                            32: ("training_blocks.blocks.DayBlock", (), {"label": "Data as of"}),
                            33: (
                                "training_blocks.blocks.ArticleBlock",
                                (),
                                {
                                    "help_text": "An earlier article whose figures for this unit these replace.",
                                    "label": "Corrects",
                                },
                            ),
                            34: ("training_blocks.blocks.NoteBlock", (), {"label": "Note"}),
                            35: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("unit", 0),
                                        ("period", 5),
                                        ("declared_classes", 6),
                                        ("declared_learners", 7),
                                        ("declared_attendances", 8),
                                        ("lines", 25),
                                        ("difference_reason", 26),
                                        ("classes_qualifier", 27),
                                        ("qualifier", 28),
                                        ("scope", 29),
                                        ("coverage", 30),
                                        ("status", 31),
                                        ("data_as_of", 32),
                                        ("corrects", 33),
                                        ("note", 34),
                                    ]
                                ],
                                {},
                            ),
                        },
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="PlainPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("text", models.TextField(blank=True)),
            ],
            options={
                "abstract": False,
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="ReportPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "period_span",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("year", "Whole year"),
                            ("half-1", "First half of the year"),
                            ("half-2", "Second half of the year"),
                            ("nine-months", "First nine months"),
                            ("quarter-1", "Quarter I"),
                            ("quarter-2", "Quarter II"),
                            ("quarter-3", "Quarter III"),
                            ("quarter-4", "Quarter IV"),
                            ("month-1", "January"),
                            ("month-2", "February"),
                            ("month-3", "March"),
                            ("month-4", "April"),
                            ("month-5", "May"),
                            ("month-6", "June"),
                            ("month-7", "July"),
                            ("month-8", "August"),
                            ("month-9", "September"),
                            ("month-10", "October"),
                            ("month-11", "November"),
                            ("month-12", "December"),
                            ("event", "One day (an event)"),
                            ("range", "From one day to another"),
                            ("term", "Term of office or plan period"),
                            ("open", "No stated period (“until now”)"),
                        ],
                        max_length=20,
                        verbose_name="period",
                    ),
                ),
                (
                    "period_year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year"),
                ),
                ("period_start", models.DateField(blank=True, null=True, verbose_name="from")),
                ("period_end", models.DateField(blank=True, null=True, verbose_name="to")),
                (
                    "article_date",
                    models.DateField(blank=True, null=True, verbose_name="date of the article"),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("results", 35),
                            ("plan", 42),
                            ("quality", 50),
                            ("outreach", 57),
                            ("staff", 63),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {"help_text": "Left open: the article's unit.", "label": "Unit"},
                            ),
                            1: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("year", "Whole year"),
                                        ("half-1", "First half of the year"),
                                        ("half-2", "Second half of the year"),
                                        ("nine-months", "First nine months"),
                                        ("quarter-1", "Quarter I"),
                                        ("quarter-2", "Quarter II"),
                                        ("quarter-3", "Quarter III"),
                                        ("quarter-4", "Quarter IV"),
                                        ("month-1", "January"),
                                        ("month-2", "February"),
                                        ("month-3", "March"),
                                        ("month-4", "April"),
                                        ("month-5", "May"),
                                        ("month-6", "June"),
                                        ("month-7", "July"),
                                        ("month-8", "August"),
                                        ("month-9", "September"),
                                        ("month-10", "October"),
                                        ("month-11", "November"),
                                        ("month-12", "December"),
                                        ("event", "One day (an event)"),
                                        ("range", "From one day to another"),
                                        ("term", "Term of office or plan period"),
                                        ("open", "No stated period (“until now”)"),
                                    ],
                                    "label": "Period",
                                    "required": False,
                                },
                            ),
                            2: (
                                "training_blocks.blocks.YearBlock",
                                (),
                                {
                                    "help_text": "For days that lie in two years: the year the report counts for.",
                                    "label": "Year",
                                },
                            ),
                            3: ("training_blocks.blocks.DayBlock", (), {"label": "From"}),
                            4: ("training_blocks.blocks.DayBlock", (), {"label": "To"}),
                            5: (
                                "wagtail.blocks.StructBlock",
                                [[("span", 1), ("year", 2), ("start", 3), ("end", 4)]],
                                {"help_text": "Left open: the article's period."},
                            ),
                            6: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared classes"},
                            ),
                            7: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared learners"},
                            ),
                            8: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared attendances"},
                            ),
                            9: (
                                "training_blocks.blocks.ProgrammeBlock",
                                (),
                                {"label": "Programme"},
                            ),
                            10: ("training_blocks.blocks.CountBlock", (), {"label": "Classes"}),
                            11: ("training_blocks.blocks.CountBlock", (), {"label": "Learners"}),
                            12: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {
                                    "help_text": "Person-times (lượt): never mixed with learners.",
                                    "label": "Attendances",
                                },
                            ),
                            13: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Said as",
                                    "required": False,
                                },
                            ),
                            14: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("in-total", "In the total"),
                                        ("of-which", "Of which (part of another line)"),
                                        ("in-addition", "In addition (outside the total)"),
                                        ("unclear", "Unclear"),
                                    ],
                                    "help_text": "Left open, the programme decides when the article is published.",
                                    "label": "Counts",
                                    "required": False,
                                },
                            ),
                            15: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Theme or class"},
                            ),
                            16: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Such as “khoá 15”.", "label": "Cohort"},
                            ),
                            17: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("opened", "Opened"),
                                        ("continued", "Continued"),
                                        ("closed", "Closed"),
                                    ],
                                    "label": "Event",
                                    "required": False,
                                },
                            ),
                            18: (
                                "training_blocks.blocks.RowsBlock",
                                (9,),
                                {
                                    "default": [],
                                    "help_text": "Where the article gives one number for several programmes.",
                                    "label": "Further programmes",
                                },
                            ),
                            19: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {
                                    "help_text": "The unit or school the class belongs to, if not this one.",
                                    "label": "Owner",
                                },
                            ),
                            20: ("training_blocks.blocks.UnitBlock", (), {"label": "Unit"}),
                            21: (
                                "training_blocks.blocks.RowsBlock",
                                (20,),
                                {"default": [], "label": "Partner units"},
                            ),
                            22: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Other partners"},
                            ),
                            23: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {
                                    "help_text": "Such as “phối hợp” or “hiệp quản”.",
                                    "label": "Relation",
                                },
                            ),
                            24: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("programme", 9),
                                        ("classes", 10),
                                        ("learners", 11),
                                        ("attendances", 12),
                                        ("qualifier", 13),
                                        ("inclusion", 14),
                                        ("theme", 15),
                                        ("cohort", 16),
                                        ("event", 17),
                                        ("also_programmes", 18),
                                        ("owner", 19),
                                        ("partners", 21),
                                        ("partner_names", 22),
                                        ("relation", 23),
                                    ]
                                ],
                                {},
                            ),
                            25: ("training_blocks.blocks.RowsBlock", (24,), {"label": "Lines"}),
                            26: (
                                "training_blocks.blocks.NoteBlock",
                                (),
                                {
                                    "help_text": "Where the lines do not add up to what is declared.",
                                    "label": "Reason for a difference",
                                },
                            ),
                            27: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Classes said as",
                                    "required": False,
                                },
                            ),
                            28: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("hơn", "more than (hơn)"),
                                        ("trên", "over (trên)"),
                                        ("gần", "nearly (gần)"),
                                        ("dưới", "under (dưới)"),
                                        ("khoảng", "about (khoảng)"),
                                    ],
                                    "label": "Learners or attendances said as",
                                    "required": False,
                                },
                            ),
                            29: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("own", "The unit's own classes"),
                                        ("area", "The unit and every unit below it"),
                                    ],
                                    "label": "Scope",
                                    "required": False,
                                },
                            ),
                            30: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("whole", "All classes of the period"),
                                        ("listed", "Only the classes listed"),
                                    ],
                                    "label": "Coverage",
                                    "required": False,
                                },
                            ),
                            31: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("official", "Official"),
                                        ("preliminary", "Preliminary"),
                                    ],
                                    "label": "Status",
                                    "required": False,
                                },
                            ),
                            32: ("training_blocks.blocks.DayBlock", (), {"label": "Data as of"}),
                            33: (
                                "training_blocks.blocks.ArticleBlock",
                                (),
                                {
                                    "help_text": "An earlier article whose figures for this unit these replace.",
                                    "label": "Corrects",
                                },
                            ),
                            34: ("training_blocks.blocks.NoteBlock", (), {"label": "Note"}),
                            35: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("unit", 0),
                                        ("period", 5),
                                        ("declared_classes", 6),
                                        ("declared_learners", 7),
                                        ("declared_attendances", 8),
                                        ("lines", 25),
                                        ("difference_reason", 26),
                                        ("classes_qualifier", 27),
                                        ("qualifier", 28),
                                        ("scope", 29),
                                        ("coverage", 30),
                                        ("status", 31),
                                        ("data_as_of", 32),
                                        ("corrects", 33),
                                        ("note", 34),
                                    ]
                                ],
                                {"group": "Figures"},
                            ),
                            36: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("year", "The year's plan"),
                                        ("period", "The period's plan"),
                                    ],
                                    "label": "Plan",
                                    "required": False,
                                },
                            ),
                            37: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("classes", "classes"),
                                        ("learners", "learners"),
                                        ("unstated", "not stated"),
                                    ],
                                    "label": "Of",
                                    "required": False,
                                },
                            ),
                            38: ("training_blocks.blocks.CountBlock", (), {"label": "Planned"}),
                            39: ("training_blocks.blocks.CountBlock", (), {"label": "Achieved"}),
                            40: ("training_blocks.blocks.PercentBlock", (), {"label": "Stated %"}),
                            41: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Exceeds the plan by"},
                            ),
                            42: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("unit", 0),
                                        ("period", 5),
                                        ("plan_for", 36),
                                        ("basis", 37),
                                        ("planned", 38),
                                        ("achieved", 39),
                                        ("percent", 40),
                                        ("exceeded_by", 41),
                                        ("note", 34),
                                    ]
                                ],
                                {"group": "Figures"},
                            ),
                            43: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Grade or title"},
                            ),
                            44: ("training_blocks.blocks.CountBlock", (), {"label": "Number"}),
                            45: ("training_blocks.blocks.CountBlock", (), {"label": "Out of"}),
                            46: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("learners", "learners"),
                                        ("classes", "classes"),
                                        ("units", "units"),
                                        ("answers", "answers"),
                                    ],
                                    "label": "Counted",
                                    "required": False,
                                },
                            ),
                            47: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Such as “in each class”.", "label": "Among whom"},
                            ),
                            48: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("label", 43),
                                        ("number", 44),
                                        ("out_of", 45),
                                        ("percent", 40),
                                        ("counted", 46),
                                        ("scope", 47),
                                    ]
                                ],
                                {},
                            ),
                            49: (
                                "training_blocks.blocks.RowsBlock",
                                (48,),
                                {"label": "Grades and titles"},
                            ),
                            50: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 0), ("period", 5), ("rows", 49), ("note", 34)]],
                                {"group": "Figures"},
                            ),
                            51: ("training_blocks.blocks.NameBlock", (), {"label": "What"}),
                            52: ("training_blocks.blocks.CountBlock", (), {"label": "Events"}),
                            53: ("training_blocks.blocks.CountBlock", (), {"label": "Attendances"}),
                            54: ("training_blocks.blocks.NameBlock", (), {"label": "With whom"}),
                            55: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("label", 51),
                                        ("events", 52),
                                        ("attendances", 53),
                                        ("qualifier", 13),
                                        ("partners", 54),
                                    ]
                                ],
                                {},
                            ),
                            56: ("training_blocks.blocks.RowsBlock", (55,), {"label": "Events"}),
                            57: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 0), ("period", 5), ("rows", 56), ("note", 34)]],
                                {"group": "Figures"},
                            ),
                            58: (
                                "training_blocks.blocks.DayBlock",
                                (),
                                {"help_text": "Left open: the article's period.", "label": "As of"},
                            ),
                            59: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("managers", "Managers"),
                                        ("lecturers", "Full-time lecturers"),
                                        ("part-time", "Part-time lecturers"),
                                        ("office", "Office staff"),
                                        ("sent", "Sent to training"),
                                        ("other", "Other"),
                                    ],
                                    "label": "Staff",
                                    "required": False,
                                },
                            ),
                            60: ("training_blocks.blocks.NameBlock", (), {"label": "In words"}),
                            61: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("role", 59),
                                        ("label", 60),
                                        ("number", 44),
                                        ("out_of", 45),
                                        ("percent", 40),
                                    ]
                                ],
                                {},
                            ),
                            62: ("training_blocks.blocks.RowsBlock", (61,), {"label": "Staff"}),
                            63: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 0), ("as_of", 58), ("rows", 62), ("note", 34)]],
                                {"group": "Figures"},
                            ),
                        },
                    ),
                ),
                (
                    "reporting_unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="training_blocks.reportingunit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
            bases=("wagtailcore.page", models.Model),
        ),
    ]
