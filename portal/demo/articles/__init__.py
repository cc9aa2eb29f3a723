"""One module to a subject: its articles' page fields and bodies of blocks. The sentences are the demo's own; the figures
are those that were published, or the article's source says that they are made up to show how counting works."""

from portal.demo.articles import (
    bac_ninh,
    declared_and_summed,
    elementary_class,
    go_cong_tay,
    half_year,
    hosted_class,
    khoi,
    merged_provinces,
    merged_school,
    thanh_hoa,
    yen_bai,
)

# In the order of their dates.
ARTICLES = [
    khoi.article,
    thanh_hoa.article,
    elementary_class.opening,
    elementary_class.closing,
    hosted_class.centre,
    hosted_class.school,
    yen_bai.article,
    half_year.article,
    go_cong_tay.article,
    bac_ninh.article,
    declared_and_summed.hiep_hoa,
    declared_and_summed.tan_yen,
    merged_provinces.year_before,
    declared_and_summed.province,
    merged_provinces.last_half,
    merged_provinces.first_half_after,
    merged_school.article,
]

# What was published anew on a later day.
REVISIONS = [half_year.correction, merged_provinces.update]
