"""What the example of the SEND review shows, state by state: what results.csv says and what a page has.

A state is a row of STATES; its name is the first cell of a row of the README's table, which gives the
school, the page and the section. example_pages.py goes through them.
"""

FOLDER, AUDIT = "astrea_send", "astrea_send"
SCHOOLS = [f"K{n}" for n in range(201, 209)]
FILES = ("report.pdf", "results.json")
ROWS_A_SCHOOL = 6
PAGES_MOST = [("report.pdf", 25), ("summary.pdf", 2)]
WARNINGS = [
    ("metrics.csv", "make 23"),
    ("metrics.csv", "make 59"),
    ("metrics.csv", "'tracking.attainment_8' is 278"),
]


def document(school, where=None):
    """The PDF that shows a row of the README."""
    return f"{school}/report.pdf"


def row(section, **wanted):
    """A check: the school's row of results.csv for this judgement says all this."""
    return lambda rows: all(rows[section][column] == value for column, value in wanted.items())


def capped(section, words, **wanted):
    says = row(section, **wanted)
    return lambda rows: says(rows) and words in rows[section]["cap_reason"]


def judged(section, judgement, indicated):
    return row(section, judgement=judgement, indicated=indicated, cap_reason="")


# (state, school, what results.csv says or None, what stands on the page)
STATES = [
    (
        "Stabilise",
        "K208",
        judged("leadership", "Stabilise", "1"),
        ["None of the 16 statements is “In place and having effect”", "judges Stabilise"],
    ),
    (
        "Repair",
        "K202",
        judged("leadership", "Repair", "2"),
        ["8 of the 16 statements are “In place", "judges Repair"],
    ),
    (
        "Improve",
        "K201",
        judged("identification", "Improve", "3"),
        ["10 of the 12 statements are “In place", "judges Improve"],
    ),
    (
        "Sustain, strong over two reviews",
        "K204",
        judged("teaching", "Sustain", "4"),
        ["4 Teaching and intervention", "All 20 statements are “In place"],
    ),
    (
        "The reviewer as indicated",
        "K201",
        judged("leadership", "Sustain", "4"),
        ["The trust reviewer judges Sustain, as is indicated"],
    ),
    (
        "The reviewer one level below what is indicated, with a reason",
        "K201",
        judged("teaching", "Improve", "4"),
        ["Improve, one level below what is indicated", "Secure once is not yet secure over time"],
    ),
    (
        "The reviewer one level above, without a reason",
        "K202",
        judged("identification", "Improve", "2"),
        ["The trust reviewer judges Improve, one level above what is indicated."],
    ),
    (
        "The reviewer one level above, with a reason",
        "K207",
        judged("leadership", "Sustain", "3"),
        ["Sustain, one level above what is indicated", "both have a date before Christmas"],
    ),
    (
        "The reviewer two levels above, with the reason that this needs",
        "K205",
        judged("teaching", "Improve", "1"),
        ["Improve, two levels above what is indicated", "two classes that supply teachers taught"],
    ),
    (
        "The reviewer above a cap, with the reason that this needs",
        "K204",
        capped("identification", "Each pupil with SEN has one primary need", judgement="Improve"),
        [
            "one level below what is indicated and above the Repair that its figures allow",
            "the need was entered while we were there",
        ],
    ),
    (
        "No judgement by the reviewer: the indicated one stands",
        "K208",
        judged("tracking", "Repair", "2"),
        ["3 Tracking and monitoring", "1 of the 12 statements is “In place"],
    ),
    (
        "Not assessed: too much unanswered",
        "K207",
        row("provision", judgement="", unanswered="7", status="not assessed"),
        ["5 Developing provision", "7 of the 15 statements are not answered (46.7%)"],
    ),
    (
        "Not assessed: nothing answered",
        "K208",
        row("teaching", judgement="", unanswered="20", status="not assessed"),
        ["4 Teaching and intervention", "None of the 20 statements is answered"],
    ),
    (
        "Not assessed: a small cohort",
        "K202",
        row("achievement", judgement="", status="not assessed (small cohort)"),
        ["Achievement beside national figures for SEN", "Not assessed (small cohort)"],
    ),
    (
        "Achievement judged at the smallest base, 11 pupils",
        "K208",
        row("achievement", judgement="Stabilise", status="assessed"),
        ["Eleven pupils, two of whom reached the standard"],
    ),
    (
        "Achievement judged, the second judgement of its section",
        "K201",
        row("achievement", judgement="Improve", indicated=""),
        ["Half a grade closer to the national figure"],
    ),
    (
        "Cap: the SEN information report",
        "K205",
        capped("leadership", "information report", judgement="Repair", indicated="3"),
        ["The section cannot be above Repair", "Its publication is a legal duty"],
    ),
    (
        "What a cap asks for comes first in the plan",
        "K205",
        None,
        ["Action plan", "Go through the information report with the list"],
    ),
    (
        "Cap: a concern of the reviewer",
        "K203",
        capped("leadership", "safeguarding", judgement="Stabilise", indicated="2"),
        ["The section cannot be above Stabilise", "Until such a concern is settled"],
    ),
    (
        "Cap: a part-time timetable without a dated plan",
        "K203",
        capped("tracking", "part-time", judgement="Repair", indicated="3"),
        ["The section cannot be above Repair", "dated plan for the return to full time"],
    ),
    (
        "No cap: a part-time timetable with a dated plan",
        "K207",
        judged("tracking", "Improve", "3"),
        ["Any pupil with SEN is on a part-time timetable", "Yes"],
    ),
    (
        "Cap and warning: K and E are not the pupils with SEN",
        "K206",
        capped("identification", "make 59", judgement="Repair", indicated="3"),
        ["The section cannot be above Repair", "make 59"],
    ),
    (
        "Cap and warning: the primary needs are not the pupils with SEN",
        "K204",
        capped("identification", "make 23", indicated="4", held="2"),
        ["The figures support no more than Repair", "make 23"],
    ),
    (
        "Warning: a figure out of its plausible range",
        "K207",
        None,
        ["Attainment 8", "278"],
    ),
    (
        "A percentage of nobody: 0 of 0",
        "K202",
        None,
        ["Permanent exclusions this year that were of pupils with SEN", "None (0 of 0)"],
    ),
    (
        "Gaps of more than five points between pupils with and without SEN",
        "K203",
        None,
        ["Stands out", "21.3 percentage points above"],
    ),
    (
        "SENCO and reviewer far apart: a visit is suggested",
        "K203",
        None,
        ["A moderation visit is suggested", "on 17 of the 75"],
    ),
    (
        "SENCO and reviewer alike",
        "K202",
        None,
        ["SENCO and reviewer", "12 (100%)"],
    ),
    (
        "The governor’s rating beside the two others",
        "K201",
        None,
        ["1.9 A named governor leads on SEN", "Governor"],
    ),
    (
        "No governor’s rating",
        "K203",
        None,
        ["1.1 The SENCO sits on the senior leadership team"],
    ),
    (
        "The SENCO’s rating alone",
        "K208",
        None,
        ["3.1 Senior leaders, and those who lead SEND", "behind it. line 1251", "moderated. – Partly"],
    ),
    (
        "The reviewer’s rating alone",
        "K207",
        None,
        ["5.1 Personal packages", "line 1184 In place and"],
    ),
    (
        "Not applicable, with the reason: careers in a primary school",
        "K202",
        row("provision", applicable="12"),
        ["A primary school; the benchmarks are for secondary schools"],
    ),
    (
        "Not applicable, with the reason: no alternative provision",
        "K204",
        row("provision", applicable="13"),
        ["No alternative provision is used"],
    ),
    (
        "Not applicable, with the reason: no school council",
        "K202",
        row("provision", applicable="12"),
        ["There is no school council or other elected role this year"],
    ),
    (
        "Not applicable: a line for secondary schools",
        "K206",
        None,
        ["Secondary: careers work", "Not applicable"],
    ),
    (
        "A gate not met",
        "K208",
        judged("identification", "Stabilise", "1"),
        ["Two of five families learnt from a letter", "Statutory"],
    ),
    (
        "Better than at the last review",
        "K206",
        judged("teaching", "Repair", "2"),
        ["4 Teaching and intervention", "At the last review it was Stabilise"],
    ),
    (
        "As at the last review",
        "K203",
        judged("identification", "Repair", "2"),
        ["2 Identification", "At the last review"],
    ),
    (
        "Lower than at the last review",
        "K206",
        judged("tracking", "Repair", "2"),
        ["3 Tracking and monitoring", "At the last review it was Improve"],
    ),
    (
        "First review: nothing to compare",
        "K208",
        None,
        ["nothing earlier is known"],
    ),
    (
        "Strengths and areas for development in all five sections",
        "K204",
        None,
        ["pawb yn perthyn", "pupil premium lead"],
    ),
    (
        "One box filled in, the other empty",
        "K203",
        None,
        ["Strengths. Nothing", "Account for every pupil who left the roll"],
    ),
    (
        "A note of more than 400 words",
        "K204",
        None,
        ["the people who began it"],
    ),
    (
        "A statement on one identifiable post",
        "K202",
        None,
        ["1.5 The SENCO can apply current policy"],
    ),
    ("A Welsh name", "K204", None, ["Ysgol Gynradd Tŷ’r Wennol", "Date of report"]),
    (
        "Actions of last year: done, and behind",
        "K201",
        None,
        ["All 212 written", "Done or stopped last year"],
    ),
    (
        "Actions carried forward, and stopped with the reason",
        "K203",
        None,
        ["carried forward once", "Carried forward from last year"],
    ),
    (
        "The school’s own choice of actions, one of them overdue",
        "K206",
        None,
        ["The first date fell on a training day", "Overdue"],
    ),
    ("A proposed plan", "K207", None, ["These actions are proposed for 2026–27"]),
]
