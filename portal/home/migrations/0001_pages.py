import django.db.models.deletion
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="HomePage",
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
                            ("heading", 0),
                            ("paragraph", 1),
                            ("results", 37),
                            ("plan", 44),
                            ("quality", 52),
                            ("outreach", 59),
                            ("staff", 65),
                            ("totals", 71),
                            ("documents", 79),
                            ("photo", 84),
                            ("gallery", 87),
                            ("quotation", 90),
                            ("attachment", 93),
                            ("video", 95),
                        ],
                        blank=True,
                        block_lookup={
                            0: ("training_blocks.blocks.HeadingBlock", (), {"group": "Story"}),
                            1: ("training_blocks.blocks.ParagraphBlock", (), {"group": "Story"}),
                            2: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {"help_text": "Left open: the article's unit.", "label": "Unit"},
                            ),
                            3: (
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
                            4: (
                                "training_blocks.blocks.YearBlock",
                                (),
                                {
                                    "help_text": "For days that lie in two years: the year the report counts for.",
                                    "label": "Year",
                                },
                            ),
                            5: ("training_blocks.blocks.DayBlock", (), {"label": "From"}),
                            6: ("training_blocks.blocks.DayBlock", (), {"label": "To"}),
                            7: (
                                "wagtail.blocks.StructBlock",
                                [[("span", 3), ("year", 4), ("start", 5), ("end", 6)]],
                                {"help_text": "Left open: the article's period."},
                            ),
                            8: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared classes"},
                            ),
                            9: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared learners"},
                            ),
                            10: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Declared attendances"},
                            ),
                            11: (
                                "training_blocks.blocks.ProgrammeBlock",
                                (),
                                {"label": "Programme"},
                            ),
                            12: ("training_blocks.blocks.CountBlock", (), {"label": "Classes"}),
                            13: ("training_blocks.blocks.CountBlock", (), {"label": "Learners"}),
                            14: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {
                                    "help_text": "Person-times (lượt): never mixed with learners.",
                                    "label": "Attendances",
                                },
                            ),
                            15: (
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
                            16: (
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
                            17: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Theme or class"},
                            ),
                            18: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Such as “khoá 15”.", "label": "Cohort"},
                            ),
                            19: (
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
                            20: (
                                "training_blocks.blocks.RowsBlock",
                                (11,),
                                {
                                    "default": [],
                                    "help_text": "Where the article gives one number for several programmes.",
                                    "label": "Further programmes",
                                },
                            ),
                            21: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {
                                    "help_text": "The unit or school the class belongs to, if not this one.",
                                    "label": "Owner",
                                },
                            ),
                            22: ("training_blocks.blocks.UnitBlock", (), {"label": "Unit"}),
                            23: (
                                "training_blocks.blocks.RowsBlock",
                                (22,),
                                {"default": [], "label": "Partner units"},
                            ),
                            24: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Other partners"},
                            ),
                            25: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {
                                    "help_text": "Such as “phối hợp” or “hiệp quản”.",
                                    "label": "Relation",
                                },
                            ),
                            26: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("programme", 11),
                                        ("classes", 12),
                                        ("learners", 13),
                                        ("attendances", 14),
                                        ("qualifier", 15),
                                        ("inclusion", 16),
                                        ("theme", 17),
                                        ("cohort", 18),
                                        ("event", 19),
                                        ("also_programmes", 20),
                                        ("owner", 21),
                                        ("partners", 23),
                                        ("partner_names", 24),
                                        ("relation", 25),
                                    ]
                                ],
                                {},
                            ),
                            27: ("training_blocks.blocks.RowsBlock", (26,), {"label": "Lines"}),
                            28: (
                                "training_blocks.blocks.NoteBlock",
                                (),
                                {
                                    "help_text": "Where the lines do not add up to what is declared.",
                                    "label": "Reason for a difference",
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
                                    "label": "Classes said as",
                                    "required": False,
                                },
                            ),
                            30: (
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
                            31: (
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
                            32: (
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
                            33: (
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
                            34: ("training_blocks.blocks.DayBlock", (), {"label": "Data as of"}),
                            35: (
                                "training_blocks.blocks.ArticleBlock",
                                (),
                                {
                                    "help_text": "An earlier article whose figures for this unit these replace.",
                                    "label": "Corrects",
                                },
                            ),
                            36: ("training_blocks.blocks.NoteBlock", (), {"label": "Note"}),
                            37: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("unit", 2),
                                        ("period", 7),
                                        ("declared_classes", 8),
                                        ("declared_learners", 9),
                                        ("declared_attendances", 10),
                                        ("lines", 27),
                                        ("difference_reason", 28),
                                        ("classes_qualifier", 29),
                                        ("qualifier", 30),
                                        ("scope", 31),
                                        ("coverage", 32),
                                        ("status", 33),
                                        ("data_as_of", 34),
                                        ("corrects", 35),
                                        ("note", 36),
                                    ]
                                ],
                                {"group": "Figures"},
                            ),
                            38: (
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
                            39: (
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
                            40: ("training_blocks.blocks.CountBlock", (), {"label": "Planned"}),
                            41: ("training_blocks.blocks.CountBlock", (), {"label": "Achieved"}),
                            42: ("training_blocks.blocks.PercentBlock", (), {"label": "Stated %"}),
                            43: (
                                "training_blocks.blocks.CountBlock",
                                (),
                                {"label": "Exceeds the plan by"},
                            ),
                            44: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("unit", 2),
                                        ("period", 7),
                                        ("plan_for", 38),
                                        ("basis", 39),
                                        ("planned", 40),
                                        ("achieved", 41),
                                        ("percent", 42),
                                        ("exceeded_by", 43),
                                        ("note", 36),
                                    ]
                                ],
                                {"group": "Figures"},
                            ),
                            45: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"label": "Grade or title"},
                            ),
                            46: ("training_blocks.blocks.CountBlock", (), {"label": "Number"}),
                            47: ("training_blocks.blocks.CountBlock", (), {"label": "Out of"}),
                            48: (
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
                            49: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Such as “in each class”.", "label": "Among whom"},
                            ),
                            50: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("label", 45),
                                        ("number", 46),
                                        ("out_of", 47),
                                        ("percent", 42),
                                        ("counted", 48),
                                        ("scope", 49),
                                    ]
                                ],
                                {},
                            ),
                            51: (
                                "training_blocks.blocks.RowsBlock",
                                (50,),
                                {"label": "Grades and titles"},
                            ),
                            52: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 2), ("period", 7), ("rows", 51), ("note", 36)]],
                                {"group": "Figures"},
                            ),
                            53: ("training_blocks.blocks.NameBlock", (), {"label": "What"}),
                            54: ("training_blocks.blocks.CountBlock", (), {"label": "Events"}),
                            55: ("training_blocks.blocks.CountBlock", (), {"label": "Attendances"}),
                            56: ("training_blocks.blocks.NameBlock", (), {"label": "With whom"}),
                            57: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("label", 53),
                                        ("events", 54),
                                        ("attendances", 55),
                                        ("qualifier", 15),
                                        ("partners", 56),
                                    ]
                                ],
                                {},
                            ),
                            58: ("training_blocks.blocks.RowsBlock", (57,), {"label": "Events"}),
                            59: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 2), ("period", 7), ("rows", 58), ("note", 36)]],
                                {"group": "Figures"},
                            ),
                            60: (
                                "training_blocks.blocks.DayBlock",
                                (),
                                {"help_text": "Left open: the article's period.", "label": "As of"},
                            ),
                            61: (
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
                            62: ("training_blocks.blocks.NameBlock", (), {"label": "In words"}),
                            63: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("role", 61),
                                        ("label", 62),
                                        ("number", 46),
                                        ("out_of", 47),
                                        ("percent", 42),
                                    ]
                                ],
                                {},
                            ),
                            64: ("training_blocks.blocks.RowsBlock", (63,), {"label": "Staff"}),
                            65: (
                                "wagtail.blocks.StructBlock",
                                [[("unit", 2), ("as_of", 60), ("rows", 64), ("note", 36)]],
                                {"group": "Figures"},
                            ),
                            66: ("training_blocks.blocks.NameBlock", (), {"label": "Title"}),
                            67: (
                                "training_blocks.blocks.UnitBlock",
                                (),
                                {"help_text": "Left open: all units.", "label": "Unit"},
                            ),
                            68: (
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
                            69: (
                                "training_blocks.blocks.YearBlock",
                                (),
                                {
                                    "help_text": "Left open: the latest year with figures.",
                                    "label": "Year",
                                },
                            ),
                            70: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"default": True, "label": "With a chart", "required": False},
                            ),
                            71: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 66),
                                        ("unit", 67),
                                        ("breakdown", 68),
                                        ("year", 69),
                                        ("chart", 70),
                                    ]
                                ],
                                {"group": "Figures"},
                            ),
                            72: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {
                                    "help_text": "As printed, such as 43-HD/BTGTU.",
                                    "label": "Number",
                                },
                            ),
                            73: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Such as “Hướng dẫn”, “Kế hoạch”.", "label": "Type"},
                            ),
                            74: ("training_blocks.blocks.DayBlock", (), {"label": "Date"}),
                            75: ("training_blocks.blocks.NameBlock", (), {"label": "Issuer"}),
                            76: ("training_blocks.blocks.NameBlock", (), {"label": "Subject"}),
                            77: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("number", 72),
                                        ("kind", 73),
                                        ("date", 74),
                                        ("issuer", 75),
                                        ("subject", 76),
                                    ]
                                ],
                                {},
                            ),
                            78: ("wagtail.blocks.ListBlock", (77,), {"label": "Documents"}),
                            79: (
                                "wagtail.blocks.StructBlock",
                                [[("documents", 78)]],
                                {"group": "Story"},
                            ),
                            80: ("wagtail.images.blocks.ImageChooserBlock", (), {"label": "Image"}),
                            81: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {
                                    "help_text": "What the image shows, in one sentence.",
                                    "label": "Description for those who cannot see it",
                                },
                            ),
                            82: ("training_blocks.blocks.NameBlock", (), {"label": "Caption"}),
                            83: ("training_blocks.blocks.NameBlock", (), {"label": "Credit"}),
                            84: (
                                "wagtail.blocks.StructBlock",
                                [[("image", 80), ("alt", 81), ("caption", 82), ("credit", 83)]],
                                {"group": "Story"},
                            ),
                            85: (
                                "wagtail.blocks.StructBlock",
                                [[("image", 80), ("alt", 81), ("caption", 82), ("credit", 83)]],
                                {},
                            ),
                            86: ("wagtail.blocks.ListBlock", (85,), {"label": "Images"}),
                            87: (
                                "wagtail.blocks.StructBlock",
                                [[("title", 66), ("photos", 86)]],
                                {"group": "Story"},
                            ),
                            88: ("training_blocks.blocks.NoteBlock", (), {"label": "Quotation"}),
                            89: ("training_blocks.blocks.NameBlock", (), {"label": "Who said it"}),
                            90: (
                                "wagtail.blocks.StructBlock",
                                [[("quote", 88), ("who", 89)]],
                                {"group": "Story"},
                            ),
                            91: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {"label": "Document"},
                            ),
                            92: (
                                "training_blocks.blocks.NameBlock",
                                (),
                                {"help_text": "Left open: the document's own.", "label": "Title"},
                            ),
                            93: (
                                "wagtail.blocks.StructBlock",
                                [[("document", 91), ("title", 92)]],
                                {"group": "Story"},
                            ),
                            94: (
                                "wagtail.embeds.blocks.EmbedBlock",
                                (),
                                {"label": "Video address"},
                            ),
                            95: (
                                "wagtail.blocks.StructBlock",
                                [[("video", 94), ("caption", 82)]],
                                {"group": "Story"},
                            ),
                        },
                        verbose_name="content",
                    ),
                ),
            ],
            options={
                "verbose_name": "home page",
            },
            bases=("wagtailcore.page", models.Model),
        ),
    ]
