"""One module to an article: its page fields and its body of blocks. The figures are those that were published; the
sentences are the demo's own."""

from portal.demo.articles import bac_ninh, go_cong_tay, khoi, thanh_hoa, yen_bai

# In the order of their dates.
ARTICLES = [
    khoi.article,
    thanh_hoa.article,
    yen_bai.article,
    go_cong_tay.article,
    bac_ninh.article,
]
