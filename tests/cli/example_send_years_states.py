"""What the example of the SEND review shows of this year beside last, state by state; see example_pages.py."""

from example_years_states import Facts, change, down, listed

FOLDER = "astrea_send/2025-26"
SCHOOLS = [f"K20{n}" for n in range(1, 9)]
FILES = ("report.pdf", "summary.pdf", "action-plan.pdf", "results.json")
WARNINGS = [
    ("judgements.csv", "'leadership' is lower than in 2025-26 (Improve, now Repair)"),
    ("judgements.csv", "'tracking' is lower than in 2025-26 (Improve, now Repair)"),
    ("metrics.csv", "make 23, not 'Pupils with SEN' 24"),
    ("metrics.csv", "make 59, not 'Pupils with SEN' 58"),
    ("metrics.csv", "'tracking.attainment_8' is 278"),
]
ROWS_A_SCHOOL = 6
PAGES_MOST = []
facts = Facts


def document(school, where):
    return f"{school}/{where}.pdf"


STATES = [
    (
        "A judgement one level up",
        "K206",
        change("teaching", "up", arrow="up"),
        ["It is up: Stabilise in 2025–26, Repair now.", "Newly met: 4.3, 4.6 and 4.13."],
        "report",
    ),
    (
        "At the highest level, as it was",
        "K204",
        change("teaching", "same", arrow=None),
        ["It is the same as in 2025–26: Sustain."],
        "report",
    ),
    (
        "A judgement down, with the code of its reason",
        "K203",
        down("leadership", "declined"),
        ["It is down: Repair in 2025–26, Stabilise now.", "left the roll for home education"],
        "report",
    ),
    (
        "A judgement down, without a code: a warning",
        "K206",
        down("tracking", None),
        ["No longer met: 3.2, 3.3, 3.6, 3.7 and 3.11.", "Nobody has said why."],
        "report",
    ),
    (
        "A judgement down by a cap, without a code: a warning",
        "K205",
        down("leadership", None),
        ["It is down: Improve in 2025–26, Repair now."],
        "report",
    ),
    (
        "Achievement down: another cohort",
        "K206",
        down("achievement", "cohort"),
        ["Improve in 2025–26, Repair now.", "Twelve pupils; three reached the standard"],
        "report",
    ),
    (
        "Achievement up, from figures alone: no statement is compared",
        "K201",
        change("achievement", "up", newly_met=[], no_longer_met=[], otherwise=[]),
        ["Repair in 2025–26, Improve now."],
        "report",
    ),
    (
        "Statements newly met at the same level",
        "K206",
        listed("identification", "newly_met", "identification.early_partners", "identification.parents_start"),
        ["It is the same as in 2025–26: Repair.", "Newly met: 2.2 and 2.10."],
        "report",
    ),
    (
        "Not assessed this year, and it was",
        "K207",
        change("provision", "no_level_now"),
        ["It has no level; it had Improve in 2025–26."],
        "report",
    ),
    (
        "First review: a baseline",
        "K208",
        lambda f: {c["kind"] for c in f.changes.values()} == {"first"},
        ["This is a baseline"],
        "summary",
    ),
    ("A Welsh name, beside last year", "K204", change("provision", "up"), ["Tŷ’r Wennol", "Since 2025–26"], "summary"),
]
