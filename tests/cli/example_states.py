"""What the example shows, state by state: what results.json says of it and what its page has.

A state is a row of STATES; its name is the first cell of a row of the README's table, which gives
the school and the page. example_check.py goes through them.
"""

import csv
import json
import re
import sys
from pathlib import Path

EXAMPLE, OUT = Path(sys.argv[1]), Path(sys.argv[2])
LEVEL_IDS = ("below", "emerging", "established", "advanced")
LEVEL_NAMES = ["Emerging – not yet secure", "Emerging", "Established", "Advanced"]


class School:
    """One school's results.json, by id of section and descriptor."""

    def __init__(self, school_id):
        self.json = json.loads((OUT / school_id / "results.json").read_text(encoding="utf-8"))
        self.name = self.json["school"]["name"]
        self.plan = self.json["plan"]
        self.sections = {s["id"]: s for s in self.json["sections"]}
        self.descriptors = {
            d["id"]: d
            for s in self.json["sections"]
            for t in s["strands"]
            for d in t["descriptors"]
        }

    def answers(self, descriptor):
        return {a["respondent"]: a for a in self.descriptors[descriptor]["answers"]}

    def states(self, descriptor):
        return {who: a["state"] for who, a in self.answers(descriptor).items()}

    def level(self, section):
        return self.sections[section]["level"]

    def indicated(self, section):
        return self.sections[section]["indicated"]["level"]

    def cap(self, section):
        cap = self.sections[section]["cap"]
        return cap and cap["kind"]

    def status_counts(self):
        counts = {}
        for section in self.sections.values():
            counts[section["status"]] = counts.get(section["status"], 0) + 1
        return counts

    def action(self, kind, action_id):
        return next(a for a in self.plan[kind] if a["id"] == action_id)

    def reviews(self):
        return [review["by"] for review in self.plan["reviews"]]


def unanimous(s):
    d = s.descriptors["leadership.vision.emerging"]
    return d["agreement"] == "unanimous" and set(s.states(d["id"])) == {"school", "camhs", "la"}


def provisional(s):
    d = s.descriptors["leadership.policy_plan.established"]
    return (
        d["provisional"]
        and d["state"] == "met"
        and s.sections["leadership"]["provisional"]
        and sorted(s.states(d["id"]).values()) == ["met", "met", "partly"]
    )


def moderated(s):
    d = s.descriptors["voice.influence.established"]
    return (
        d["to_be_moderated"]
        and d["state"] == "partly"
        and s.sections["voice"]["to_be_moderated"]
        and sorted(s.states(d["id"]).values()) == ["met", "not_yet", "partly"]
    )


def agreed(s):
    d = s.descriptors["inclusion.disproportionality.established"]
    return d["agreement"] == "agreed" and d["state"] == "met" and not d["provisional"]


def agreed_above(s):
    answers = s.answers("inclusion.anti_racism.established")
    d = s.descriptors["inclusion.anti_racism.established"]
    return (
        d["state"] == "met"
        and answers["agreed"]["note"].startswith("Reason for the higher rating")
        and all(answers[who]["state"] == "partly" for who in ("school", "camhs", "la"))
    )


def single(s):
    descriptors = [d for i, d in s.descriptors.items() if i.startswith("ethos.")]
    return len(descriptors) == 15 and all(
        d["agreement"] == "single" and d["to_be_moderated"] and len(d["answers"]) == 1
        for d in descriptors
    )


def blanks(section, unanswered, status):
    def check(s):
        found = s.sections[section]
        return found["tally"]["unanswered"] == unanswered and found["status"] == status

    return check


def left_out(descriptor, state):
    def check(s):
        return s.descriptors[descriptor]["state"] == state and all(
            a["state"] == state and a["na_reason"] for a in s.answers(descriptor).values()
        )

    return check


def too_few(s):
    section = s.sections["targeted"]
    return (
        section["status"] == "too_few"
        and section["level"] is None
        and section["tally"]["not_applicable"] == 3
        and section["tally"]["waived"] == 3
    )


def gate(s):
    section = s.sections["targeted"]
    unmet = [
        d["id"]
        for t in section["strands"]
        for d in t["descriptors"]
        if d["level"] == 1 and d["state"] != "met"
    ]
    return (
        unmet == ["targeted.pathways.emerging"]
        and s.level("targeted") == 0
        and s.plan["priorities"][0]["section"] == "targeted"
        and "8.1 Pathways" in s.plan["priorities"][0]["reason"]
    )


def undated(s):
    claimed = {i for i, d in s.descriptors.items() if d["claimed"]}
    return {"ethos.safe_spaces.established", "ethos.anti_bullying.established"} <= claimed and (
        s.level("ethos"),
        s.indicated("ethos"),
        s.cap("ethos"),
    ) == (1, 2, "evidence")


def types_met(s, section):
    return {
        a["evidence_types"][0]
        for t in s.sections[section]["strands"]
        for d in t["descriptors"]
        for a in d["answers"]
        if a["evidence_types"]
    }


def no_voice(s):
    return (s.level("teaching"), s.indicated("teaching"), s.cap("teaching")) == (
        2,
        3,
        "evidence",
    ) and types_met(s, "teaching") == {"document", "observation"}


def one_type(s):
    return (s.level("teaching"), s.indicated("teaching"), s.cap("teaching")) == (
        2,
        3,
        "evidence",
    ) and types_met(s, "teaching") == {"observation"}


def at_level(section, level):
    def check(s):
        found = s.sections[section]
        return (found["level"], found["level_id"], found["level_name"]) == (
            level,
            LEVEL_IDS[level],
            LEVEL_NAMES[level],
        )

    return check


def all_top(s):
    return [s.level(i) for i in s.sections] == [3] * 9


def focus(*ids):
    def check(s):
        inside = [i for i, section in s.sections.items() if section["status"] != "not_in_focus"]
        return inside == list(ids) and s.status_counts()["not_in_focus"] == 9 - len(ids)

    return check


def no_focus(s):
    return s.json["school"]["focus"] == [] and "not_in_focus" not in s.status_counts()


def first_year(s):
    return s.plan["first_year"] and not s.plan["carried"] and not s.plan["finished"]


def proposed(s):
    return (
        not s.plan["chosen"]
        and {a["origin"] for a in s.plan["actions"]} == {"proposed"}
        and {a["section"] for a in s.plan["actions"]} == {"ethos", "parents"}
    )


def chosen(s):
    return (
        s.plan["chosen"]
        and {a["origin"] for a in s.plan["actions"]} == {"chosen"}
        and {a["status"] for a in s.plan["actions"]}
        == {"not_started", "on_track", "behind", "done", "stopped"}
        and {p["section"] for p in s.plan["priorities"] if p["adopted"]}
        == {"ethos", "identifying", "targeted"}
    )


def overdue(s):
    return [a["id"] for a in s.plan["actions"] if a["overdue"]] == ["2026-27.targeted.1"]


def behind(s):
    action = s.action("actions", "2026-27.targeted.2")
    return action["status"] == "behind" and not action["overdue"]


def carried(action_id, years):
    def check(s):
        action = s.action("carried", action_id)
        return action["carried"] == years and action["origin"] == "carried"

    return check


def finished(action_id, status, note):
    def check(s):
        action = s.action("finished", action_id)
        return action["status"] == status and action["note"].startswith(note)

    return check


def nothing_left(s):
    return all_top(s) and not s.plan["priorities"] and not s.plan["actions"]


def rhythm(phase, name, reviews):
    def check(s):
        return (
            s.json["school"]["phase"] == phase
            and s.plan["rhythm"] == name
            and s.reviews() == reviews
        )

    return check


TERMS = ["2026-12-18", "2027-03-25", "2027-07-21"]
HALF_TERMS = ["2026-10-23", "2026-12-18", "2027-02-12", "2027-03-25", "2027-05-28", "2027-07-21"]
OWN_HALF_TERMS = [
    "2026-10-16",
    "2026-12-18",
    "2027-02-12",
    "2027-03-25",
    "2027-05-28",
    "2027-07-16",
]


def welsh(s):
    row = next(
        r
        for r in csv.DictReader((EXAMPLE / "schools.csv").open(encoding="utf-8"))
        if r["name"] == s.name
    )
    return row["name_lang"] == "cy" and set("ŷŵâ") <= set(s.name)


def strand_row(s):
    answers = [
        d["answers"][0] for i, d in s.descriptors.items() if i.startswith("ethos.belonging.")
    ]
    return (
        [a["state"] for a in answers] == ["met", "met", "not_yet"]
        and all(a["from_strand"] for a in answers)
        and len({a["cell"]["line"] for a in answers}) == 1
    )


def long_note(s):
    return len(s.answers("targeted.multi_agency.established")["school"]["evidence"].split()) >= 400


def long_address(s):
    found = re.search(
        r"https://\S+", s.answers("parents.information.emerging")["school"]["evidence"]
    )
    return len(found.group()) >= 200


def quotes(s):
    text = s.answers("teaching.taught_curriculum.emerging")["school"]["evidence"]
    return text.count("\n") == 5 and '"Big feelings, small steps", autumn' in text


def british_dates(s):
    rows = [
        r
        for r in csv.DictReader((EXAMPLE / "responses.csv").open(encoding="utf-8"))
        if r["school_id"] == "W112" and r["evidence_date"]
    ]
    given = [
        a["evidence_date"]
        for d in s.descriptors.values()
        for a in d["answers"]
        if a["evidence_date"]
    ]
    return (
        len(given) == len(rows) > 50
        and all(re.fullmatch(r"\d\d/\d\d/2026", r["evidence_date"]) for r in rows)
        and all(re.fullmatch(r"2026-\d\d-\d\d", day) for day in given)
    )


# (state, school, what results.json says, what stands on the page)
STATES = [
    (
        "Three respondents, all alike",
        "W101",
        unanimous,
        ["A short statement on the school website", "Met"],
    ),
    (
        "A majority one step apart: provisional",
        "W101",
        provisional,
        ["Every action in the wellbeing plan", "Provisional", "CAMHS: partly"],
    ),
    (
        "Two steps apart: to be moderated",
        "W101",
        moderated,
        ["At least one decision a term", "To be moderated", "CAMHS: partly; Partner: not yet"],
    ),
    (
        "Agreed at the meeting",
        "W101",
        agreed,
        ["Agreed at the meeting", "Each gap in sanctions between groups"],
    ),
    (
        "Agreed above every respondent's rating, with the reason",
        "W101",
        agreed_above,
        ["Note: Reason for the higher rating: all three had rated"],
    ),
    (
        "One respondent alone",
        "W102",
        single,
        ["Ethos and environment", "15 descriptors rest on one respondent alone"],
    ),
    (
        "Blanks within the limit",
        "W103",
        blanks("teaching", 2, "assessed"),
        ["With every question answered, the level could lie between Emerging and Established"],
    ),
    (
        "Blanks above the limit",
        "W103",
        blanks("staff", 4, "not_assessed"),
        ["Not assessed.", "4 of the 15 descriptors are not answered (26.7%)"],
    ),
    (
        "Nothing answered in an area",
        "W103",
        blanks("identifying", 15, "not_assessed"),
        ["Not assessed.", "None of the 15 descriptors is answered"],
    ),
    (
        "Not applicable, with the reason",
        "W109",
        left_out("voice.peer_support.emerging", "not_applicable"),
        ["Not applicable", "Reason: Pupils are escorted at all times"],
    ),
    (
        "Waived, with the reason",
        "W109",
        left_out("targeted.referral_quality.emerging", "waived"),
        ["Waived", "Waived by the borough until 31 July 2027"],
    ),
    (
        "Too few applicable",
        "W109",
        too_few,
        ["Too few applicable.", "6 of the 15 descriptors do not apply or are waived (40%)"],
    ),
    (
        "A gate failed: the area is held down",
        "W105",
        gate,
        [
            "Targeted support and referral",
            "4 of the 5 Emerging descriptors are met: 8.1 is not yet met",
        ],
    ),
    (
        "Claimed, not evidenced: no date",
        "W106",
        undated,
        ["By the ratings alone the level would be Established", "(claimed, not evidenced)"],
    ),
    (
        "Evidence cap: nobody's voice behind it",
        "W106",
        no_voice,
        ["By the ratings alone the level would be Advanced", "Document and Observation"],
    ),
    (
        "Evidence cap: one type of source",
        "W104",
        one_type,
        ["By the ratings alone the level would be Advanced", "only Observation"],
    ),
    (
        "Below the first level",
        "W102",
        at_level("parents", 0),
        ["Parent and carer engagement", "Why Emerging – not yet secure."],
    ),
    ("Emerging", "W110", at_level("teaching", 1), ["Teaching and learning", "Why Emerging"]),
    ("Established", "W110", at_level("ethos", 2), ["Ethos and environment", "Why Established"]),
    ("Advanced", "W110", at_level("voice", 3), ["Student voice", "Why Advanced"]),
    ("All nine areas at the top", "W107", all_top, ["All nine areas are Advanced."]),
    (
        "Two focus areas, the others not in focus",
        "W102",
        focus("ethos", "parents"),
        ["Not in this year’s focus"],
    ),
    (
        "Three focus areas, the others not in focus",
        "W101",
        focus("leadership", "voice", "inclusion"),
        ["Not in this year’s focus"],
    ),
    ("No focus: all nine areas", "W103", no_focus, ["Of the nine areas"]),
    ("First year: a baseline", "W102", first_year, ["This is a baseline: nothing earlier is known"]),
    ("A proposed plan", "W102", proposed, ["These actions are proposed for 2026–27"]),
    (
        "The school's own choice of actions",
        "W105",
        chosen,
        ["the actions that the school has chosen"],
    ),
    ("Overdue", "W105", overdue, ["Overdue", "the DSL has not approved it yet"]),
    ("Behind", "W105", behind, ["Behind", "First meeting fell in half term"]),
    ("Carried forward once", "W101", carried("2025-26.voice.1", 1), ["carried forward once"]),
    ("Carried forward twice", "W101", carried("2024-25.voice.2", 2), ["carried forward twice"]),
    (
        "Last year's actions, done",
        "W101",
        finished("2025-26.parents.1", "done", "Six calls"),
        ["Done", "Six calls, six replies"],
    ),
    (
        "Last year's actions, stopped with the reason",
        "W101",
        finished("2025-26.parents.2", "stopped", "Stopped:"),
        ["Stopped", "the partner lost its funding"],
    ),
    ("Nothing left to raise", "W107", nothing_left, ["There are no actions yet"]),
    (
        "Reviewed termly: a primary school",
        "W101",
        rhythm("primary", "termly", TERMS),
        ["The plan is reviewed every term: Autumn (by"],
    ),
    (
        "Reviewed half-termly: a secondary school",
        "W106",
        rhythm("secondary", "half_termly", HALF_TERMS),
        ["The plan is reviewed every half term: Autumn 2 (by 18 Dec 2026)"],
    ),
    (
        "Reviewed half-termly: a special school",
        "W109",
        rhythm("special", "half_termly", HALF_TERMS),
        ["The plan is reviewed every half term: Autumn 2 (by 18 Dec 2026)"],
    ),
    (
        "Reviewed half-termly: an all-through school, by its own calendar",
        "W110",
        rhythm("all-through", "half_termly", OWN_HALF_TERMS),
        ["The plan is reviewed every half term: Autumn 2 (by"],
    ),
    ("A Welsh name", "W104", welsh, ["Ysgol Gymraeg Tŷ’r Dŵr Glân", "Date of report"]),
    (
        "A name of more than 70 characters",
        "W103",
        lambda s: len(s.name) >= 70,
        [
            "Saint Thorwen and Saint Ossia Church of England Voluntary Aided Junior and Infant School",
            "Date of report",
        ],
    ),
    (
        "A strand rated instead of its descriptors",
        "W108",
        strand_row,
        ["2.1 Belonging", "97 names"],
    ),
    ("A note of more than 400 words", "W108", long_note, ["and the CAMHS worker has read them."]),
    (
        "A long web address in a note",
        "W104",
        long_address,
        ["https://www.ysgol-ty-r-dwr-glan.example/", "#llinellau-argyfwng"],
    ),
    (
        "Quotes, commas and line breaks in a cell",
        "W111",
        quotes,
        ['Nursery: "When I feel wobbly"', '"Big feelings, small steps", autumn and summer'],
    ),
    ("Dates written as DD/MM/YYYY", "W112", british_dates, ["line ", "21 Jan 2026"]),
]
