"""What the example shows of this year beside last, and of reviews, state by state; see example_pages.py."""

FOLDER = "hackney_wellbeing/2025-26"
SCHOOLS = [f"W{n}" for n in range(101, 113)]
FILES = ("report.pdf", "summary.pdf", "action-plan.pdf", "results.json")
WARNINGS = [("hackney_wellbeing/schools.csv", "'inclusion' is lower than in 2025-26")]
ERRORS = [("incomplete/responses.csv", "rating 'Mostly' is not on the scale")]
ROWS_A_SCHOOL = 0
PAGES_MOST = []


def document(school, where):
    return "comparison.pdf" if where == "comparison" else f"{school}/{where}.pdf"


class Facts:
    def __init__(self, results):
        self.results = results
        sections = results.get("sections", [])
        judgements = [j for s in sections for j in s.get("judgements", [])]
        self.changes = {s["id"]: s["change"] for s in [*sections, *judgements] if "change" in s}

    def kind(self, section):
        return self.changes[section]["kind"]

    def ids(self, section, what):
        return [item if isinstance(item, str) else item["descriptor"] for item in self.changes[section][what]]


facts = Facts


def change(section, kind, **wanted):
    """A section whose change is of this kind and has these values; last is the level then, by its id."""

    def says(f):
        found = f.changes[section]
        last = wanted.pop("last", None)
        return (
            found["kind"] == kind
            and (last is None or found["last"]["level"] == last)
            and all(found.get(name) == value for name, value in wanted.items())
        )

    return says


def down(section, code):
    return change(section, "down", reason_code=code, reason_missing=code is None, arrow="down")


def listed(section, what, *ids):
    return lambda f: set(ids) <= set(f.ids(section, what))


def carried_from(section, year):
    return lambda f: f.kind(section) == "carried" and f.changes[section]["carried"]["year"] == year


def action(kind, action_id, **wanted):
    def says(f):
        found = [a for a in f.results["plan"][kind] if a["id"] == action_id]
        return len(found) == 1 and all(found[0][name] == value for name, value in wanted.items())

    return says


def reviews(held, due):
    return lambda f: (f.results["plan"]["reviews_held"], f.results["plan"]["reviews_due"]) == (held, due)


# state, school, what its results.json says (None: the page says it all), words of the page, document
STATES = [
    (
        "Up",
        "W104",
        change("parents", "up", arrow="up"),
        ["5 Parent and carer engagement", "It is up: Emerging in 2025–26, Established now."],
        "report",
    ),
    (
        "Up, by two years",
        "W107",
        lambda f: f.changes["staff"]["last"]["carried"] and f.kind("staff") == "up",
        ["6 Staff development and wellbeing", "It is up: Established in 2024–25"],
        "report",
    ),
    (
        "Down: it has declined",
        "W108",
        down("identifying", "declined"),
        ["It is down: Established in 2025–26", "Both review papers of last year named"],
        "report",
    ),
    (
        "Down: it is judged more strictly",
        "W112",
        down("voice", "judged_strictly"),
        ["It is down: Established in 2025–26", "This year all three of us looked for it in the log"],
        "report",
    ),
    (
        "Down: staffing",
        "W105",
        down("identifying", "staffing"),
        ["It is down: Established in 2024–25", "skipped two year groups"],
        "report",
    ),
    (
        "Down: other pupils",
        "W103",
        down("voice", "cohort"),
        ["It is down: Advanced in 2025–26", "The two who held votes left with Year 6"],
        "report",
    ),
    (
        "Down: the descriptor changed",
        "W111",
        down("teaching", "descriptor_changed"),
        ["It is down: Established in 2025–26", "The week on mental health has gone from the audit"],
        "report",
    ),
    (
        "Down: evidence has lapsed",
        "W106",
        down("targeted", "evidence_lapsed"),
        ["It is down: Established in 2025–26", "end in July 2025"],
        "report",
    ),
    (
        "Down, and nobody says why: a warning",
        "W110",
        down("inclusion", None),
        ["It is down: Emerging in 2025–26", "Nobody has said why."],
        "report",
    ),
    (
        "The same level",
        "W103",
        change("ethos", "same", arrow=None),
        ["2 Ethos and environment", "It is the same as in 2025–26: Emerging."],
        "report",
    ),
    (
        "The same level, and two descriptors changed: an arrow",
        "W106",
        change("voice", "same", arrow="up"),
        ["4 Student voice", "It is the same as in 2025–26: Emerging."],
        "report",
    ),
    (
        "Newly met",
        "W104",
        listed("parents", "newly_met", "parents.support.established", "parents.information.established"),
        ["Newly met: 5.1 Advanced, 5.2 Established, 5.3 Advanced and 5.4 Established."],
        "report",
    ),
    (
        "No longer met",
        "W112",
        listed("voice", "no_longer_met", "voice.channels.established", "voice.feedback_loop.established"),
        ["No longer met: 4.1 Established and 4.5 Established."],
        "report",
    ),
    (
        "Judged otherwise",
        "W109",
        listed("ethos", "otherwise", "ethos.relational_behaviour.advanced"),
        ["Judged otherwise: 2.2 Advanced (not yet, now partly)."],
        "report",
    ),
    (
        "No level last year",
        "W101",
        change("inclusion", "no_level_then"),
        ["9 Inclusion and diversity", "it had no level in 2025–26"],
        "report",
    ),
    (
        "No level this year",
        "W111",
        change("staff", "no_level_now"),
        ["6 Staff development and wellbeing", "It has no level; it had Emerging in 2025–26."],
        "report",
    ),
    (
        "To be moderated this year: no move",
        "W101",
        change("voice", "to_be_moderated"),
        ["It is not compared with Emerging in 2025–26: this year's level is to be moderated"],
        "report",
    ),
    (
        "To be moderated last year: no move",
        "W103",
        change("targeted", "to_be_moderated"),
        ["It is not compared with Emerging in 2025–26: that level was to be moderated"],
        "report",
    ),
    (
        "A strand under another name, compared all the same",
        "W106",
        listed("ethos", "newly_met", "ethos.relational_behaviour.established"),
        ["2 Ethos and environment", "Newly met: 2.2 Established"],
        "report",
    ),
    (
        "A strand that the audit did not have last year",
        "W111",
        listed("teaching", "added", *(f"teaching.staff_modelling.{n}" for n in ("emerging", "established", "advanced"))),
        ["New in the audit, so not compared: 3.3 Emerging, 3.3 Established and 3.3 Advanced."],
        "report",
    ),
    (
        "A strand that the audit no longer has",
        "W104",
        None,
        ["no longer in the audit: Wellbeing week"],
        "report",
    ),
    (
        "An action about a strand under another name",
        "W109",
        action("carried", "2025-26.ethos.1", descriptor="ethos.relational_behaviour.advanced"),
        ["Train four pupils and four staff together", "for want of interpreters"],
        "action-plan",
    ),
    (
        "An action about a strand that the audit no longer has",
        "W104",
        action("carried", "2025-26.teaching.1", descriptor=None),
        ["which the audit no longer has", "wythnos lles"],
        "action-plan",
    ),
    (
        "Outside the focus: last year's level is carried",
        "W101",
        carried_from("parents", "2025-26"),
        ["with the levels that they keep", "5 Parent and carer engagement (Emerging, 2025–26)"],
        "summary",
    ),
    (
        "Outside the focus: a level of two years ago is carried",
        "W101",
        carried_from("staff", "2024-25"),
        ["6 Staff development and wellbeing (Established, 2024–25)"],
        "summary",
    ),
    (
        "Outside the focus: judged too long ago to carry a level",
        "W101",
        change("ethos", "lapsed"),
        ["2 Ethos and environment (judged too long ago to keep one)"],
        "summary",
    ),
    (
        "A line over four years",
        "W101",
        lambda f: [y["year"] for y in f.changes["voice"]["years"]] == ["2023-24", "2024-25", "2025-26"],
        ["It is not compared with Emerging", "2023–24", "2024–25", "2025–26", "2026–27"],
        "report",
    ),
    (
        "First year: a baseline, without last year",
        "W102",
        lambda f: {c["kind"] for c in f.changes.values()} == {"first"},
        ["a baseline for the years to come"],
        "summary",
    ),
    (
        "A Welsh name, beside last year",
        "W104",
        change("teaching", "up"),
        ["Ysgol Gymraeg Tŷ’r Dŵr Glân", "Since 2025–26"],
        "summary",
    ),
    (
        "A review: what was agreed counts",
        "W105",
        action("actions", "2026-27.targeted.1", status="behind"),
        ["Behind", "Agreed", "School: on track", "CAMHS: on track", "Partner: behind"],
        "action-plan",
    ),
    (
        "A review: the worst word counts",
        "W105",
        action("actions", "2026-27.targeted.2", status="behind"),
        ["Behind", "the worst word", "CAMHS: on track"],
        "action-plan",
    ),
    (
        "A review: a party did not answer",
        "W105",
        action("actions", "2026-27.ethos.1", status="on_track"),
        ["CAMHS: no answer"],
        "action-plan",
    ),
    ("Reviews held of those due", "W109", reviews(1, 1), ["The one review that is due was held."], "action-plan"),
    ("A review that is due and was not held", "W108", reviews(0, 1), ["Autumn 1"], "action-plan"),
    (
        "A school that sent nothing this year: nothing is carried",
        "W114",
        lambda f: f.results["status"] == "no_answers" and not f.changes,
        ["Who is missing, and why", "Hollin Clough High School", "No answers"],
        "comparison",
    ),
    (
        "A school whose rows have an error this year",
        "W115",
        lambda f: f.results["status"] == "withheld" and not f.changes,
        ["Who is missing, and why", "Yarrowby Primary School", "Withheld: CSV012"],
        "comparison",
    ),
    (
        "All moves, each with its reason or the word that it has none",
        "W110",
        None,
        ["Candlewharf All-through School", "No reason given"],
        "comparison",
    ),
    (
        "Reviews held of those due, in all schools",
        "W105",
        None,
        ["Two of the five reviews that were due were held."],
        "comparison",
    ),
]
