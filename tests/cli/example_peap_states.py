"""What the example of the pre-exclusion assessment shows, state by state: the words on a page of a case's file.

A state is a row of STATES; its name is the first cell of a row of the README's table, which gives the
school, the page and the case. example_pages.py goes through them.
"""

FOLDER, AUDIT = "peap", "peap"
SCHOOLS = ["K201", "K203", "K206", "K207"]
FILES = ("triggers.pdf", "results.json", "case-01.pdf")
ROWS_A_SCHOOL = None
PAGES_MOST = [("case-*.pdf", 7), ("triggers.pdf", 2), ("learning.pdf", 2)]
WARNINGS = [("schools.csv", "'K207' has no calendar")]

# Files are numbered in the order of their cases.
CASES = {
    "K201": ["C-101", "C-102", "C-103", "C-104", "C-105", "C-106", "C-107"],
    "K203": ["C-201", "C-202", "C-203", "C-204", "C-205", "C-206", "C-207", "C-208"],
    "K206": ["C-301", "C-302", "C-303", "C-304", "C-305", "C-306"],
    "K207": ["C-401"],
}


def document(school, where):
    """The PDF that shows a row of the README."""
    if where in CASES[school]:
        return f"{school}/case-{CASES[school].index(where) + 1:02}.pdf"
    return f"{school}/triggers.pdf"


# (state, school, None, what stands on the page, case)
STATES = [
    (
        "T1: two suspensions began in one half term",
        "K201",
        None,
        ["2 suspensions started in Autumn 1 2026–27: on 21 September 2026 and 12 October 2026"],
        "C-101",
    ),
    (
        "T1: a lunchtime counts as one occurrence",
        "K203",
        None,
        ["2 suspensions started in Autumn 1 2026–27: on 23 September 2026 and 13 October 2026"],
        "C-204",
    ),
    (
        "T2: risk of permanent exclusion declared",
        "K201",
        None,
        ["Declared when the case was opened, on 8 March 2027"],
        "C-102",
    ),
    (
        "T3 (local): more than five days in a term",
        "K203",
        None,
        ["12 October 2026, 5.5 days in Autumn 2026–27"],
        "C-201",
    ),
    (
        "T4 (local): 30 of the year’s 45 days used",
        "K203",
        None,
        ["1 May 2026, 30 days in 2025–26"],
        "C-202",
    ),
    (
        "C1: the year’s limit passed (45.5 days)",
        "K201",
        None,
        ["45.5 days in 2025–26, more than 45"],
        "C-103",
    ),
    (
        "C1: days at an earlier school count",
        "K203",
        None,
        ["35.5 of 45 in 2025–26, 20 of them at a previous school"],
        "C-202",
    ),
    (
        "C1: days before a decision was cancelled count",
        "K206",
        None,
        ["5.5 of 45 in 2026–27, 4 of them before a decision was cancelled"],
        "C-301",
    ),
    (
        "C2: eleven lunchtimes are 5.5 days",
        "K203",
        None,
        ["11 lunchtime suspensions count as 5.5 days"],
        "C-201",
    ),
    (
        "C3: five days in the term, no meeting of the board",
        "K201",
        None,
        ["5 days in Autumn 2026–27, not more than 5"],
        "C-101",
    ),
    (
        "C4: more than five days, parents made representations",
        "K203",
        None,
        ["Parents have made representations, so the board must meet by 14 January 2027"],
        "C-201",
    ),
    (
        "C4: more than five days, not known whether they will",
        "K206",
        None,
        ["Whether parents have made representations is not known"],
        "C-303",
    ),
    (
        "C5: more than 15 days in the term (15.5)",
        "K203",
        None,
        ["15.5 days in Summer 2025–26, more than 15", "8 June 2026"],
        "C-202",
    ),
    (
        "C5: a permanent exclusion with few days before",
        "K203",
        None,
        ["The decision is a permanent exclusion. The board must meet by 1 July 2026"],
        "C-203",
    ),
    (
        "C6: an examination would be missed",
        "K203",
        None,
        ["An exam on 15 June 2026 would be missed", "by 1 July 2026", "12 June 2026 was the last school day"],
        "C-203",
    ),
    (
        "C7: who was told, and when",
        "K203",
        None,
        ["parents, the local authority, the board and the authority where the pupil lives", "recorded on 9 June 2026"],
        "C-203",
    ),
    (
        "C8: education from the sixth day",
        "K203",
        None,
        ["Day 6 is 16 June 2026: from then on the local authority"],
        "C-203",
    ),
    (
        "C8: suspensions in a row are one absence",
        "K203",
        None,
        ["Day 6 of the suspensions that follow each other from 1 May 2026 is 11 May 2026"],
        "C-202",
    ),
    (
        "C9: a further suspension straight after another",
        "K203",
        None,
        ["The suspension that starts on 11 May 2026 follows at once"],
        "C-202",
    ),
    (
        "C10: a decision cancelled",
        "K206",
        None,
        ["The decision of 8 October 2026 was cancelled on 14 October 2026. The pupil is back without delay"],
        "C-301",
    ),
    (
        "What followed a suspension",
        "K201",
        None,
        ["Then: Return meeting with mother; seat by the door."],
        "C-101",
    ),
    (
        "C11: upheld, so an independent review may be asked for",
        "K203",
        None,
        ["Parents may ask for an independent review by 6 July 2026"],
        "C-203",
    ),
    (
        "C14: notice of an off-site direction, in time",
        "K203",
        None,
        ["Due 4 February 2027. Notice was given on 2 February 2027, at least 2 school days"],
        "C-208",
    ),
    (
        "C14: a direction from before 26 July 2026 does not have it",
        "K203",
        None,
        ["The direction was decided on 20 May 2026; this clock counts for decisions from"],
        "C-202",
    ),
    (
        "C12, C13: what a decision and a meeting must be",
        "K203",
        None,
        ["What a decision must be", "Meeting by video"],
        "C-203",
    ),
    (
        "No calendar: cannot compute",
        "K207",
        None,
        ["Cannot compute: the school has no calendar"],
        "C-401",
    ),
    ("A complete file, every field answered", "K201", None, ["14 of the 14 questions that must be answered"], "C-101"),
    (
        "A permanent exclusion proposed with gates open: a stop note",
        "K201",
        None,
        ["4 gates are still open. Refer this file to the trust lead"],
        "C-102",
    ),
    (
        "A permanent exclusion issued with the file complete",
        "K203",
        None,
        ["Permanent exclusion issued", "13 of the 13 questions"],
        "C-203",
    ),
    (
        "O10: not pursued, cancelled after review",
        "K206",
        None,
        ["Permanent exclusion not pursued, or cancelled after review"],
        "C-301",
    ),
    ("No meeting and no outcome yet", "K206", None, ["no meeting yet", "1 of the 18 questions"], "C-303"),
    (
        "EHC plan: early review considered",
        "K206",
        None,
        ["Early review on 4 November, agreed with the local authority"],
        "C-301",
    ),
    (
        "EHC plan: the early review is not known, so the gate is open",
        "K201",
        None,
        ["H6: not known"],
        "C-102",
    ),
    (
        "Looked after: whether the virtual school head is told is not known",
        "K201",
        None,
        ["E1: not known"],
        "C-102",
    ),
    (
        "Looked after: an interim review of the education plan considered",
        "K201",
        None,
        ["Asked for on 9 March by the designated teacher"],
        "C-102",
    ),
    (
        "Off-site direction: what parents were told",
        "K203",
        None,
        ["9.00 to 14.30. He would like to keep art"],
        "C-208",
    ),
    (
        "Off-site direction: its review",
        "K203",
        None,
        ["Review of the direction 26 February 2027", "deputy principal and a trustee"],
        "C-208",
    ),
    (
        "A managed move, for good",
        "K201",
        None,
        ["The other school agreed on 8 February; the pupil starts there for good"],
        "C-107",
    ),
    (
        "Kept apart for safeguarding: why",
        "K201",
        None,
        ["Pupil L and this pupil share all lessons"],
        "C-107",
    ),
    (
        "Kept apart for safeguarding: who led, education meanwhile",
        "K201",
        None,
        ["Reviewed with the headteacher on each day of it", "in the town library from 5 February"],
        "C-107",
    ),
    (
        "Not asked of this pupil, and why",
        "K201",
        None,
        ["adjustments for this pupil (no disability recorded)"],
        "C-107",
    ),
    (
        "A case of an earlier school year says so",
        "K203",
        None,
        ["Case file 2025–26", "Pre-exclusion assessment 2025–26"],
        "C-202",
    ),
    ("A social worker, told", "K201", None, ["Social worker told the same day"], "C-103"),
    (
        "Disability: reasonable adjustments considered",
        "K206",
        None,
        ["The adjustment would have prevented it"],
        "C-301",
    ),
    (
        "Disability not known, so that gate stays open",
        "K203",
        None,
        ["is asked is not known, since C8 is open"],
        "C-202",
    ),
    ("A support without a review date", "K203", None, ["D6 has no review date"], "C-202"),
    (
        "No other way forward considered yet",
        "K206",
        None,
        ["H1: not known", "H2: not answered"],
        "C-303",
    ),
    (
        "The pupil’s voice in conversation",
        "K201",
        None,
        ["Let me walk to the end of the corridor and back"],
        "C-101",
    ),
    ("The pupil’s voice in pictures", "K206", None, ["A red bell with teeth"], "C-301"),
    (
        "The pupil’s voice through a trusted adult",
        "K201",
        None,
        ["Through an adult the pupil chose", "Books don’t leave"],
        "C-102",
    ),
    ("The pupil’s voice in writing", "K203", None, ["In writing", "Trombone"], "C-201"),
    ("A recorded refusal", "K203", None, ["You’ve made your mind up"], "C-202"),
    (
        "The family does not agree",
        "K203",
        None,
        ["They ask for alternative provision instead"],
        "C-203",
    ),
    (
        "A second reader has read it",
        "K203",
        None,
        ["Trust inclusion lead of another region, 11 June"],
        "C-203",
    ),
    ("A second reader is still awaited", "K201", None, ["Sent on 17 March; not yet read"], "C-102"),
    (
        "Meeting later than five school days after the trigger",
        "K203",
        None,
        ["it was 12 school days"],
        "C-202",
    ),
    (
        "Review later than six school weeks after the meeting",
        "K206",
        None,
        ["18 December 2026", "six school weeks"],
        "C-302",
    ),
    (
        "A part of the file missing in a closed case",
        "K203",
        None,
        ["10 of the 14 questions"],
        "C-205",
    ),
    (
        "A meeting after its day, in the list of triggers",
        "K203",
        None,
        ["C-204 Meeting 21 Oct 2026 After its day"],
        "Triggers",
    ),
    (
        "The list of triggers",
        "K203",
        None,
        ["Two or more suspensions began in one half term", "P-0102"],
        "Triggers",
    ),
]
