/*
 * shape_cases.c - findings about cases, field by field: what fired, clocks, checklists, gates, the
 * school's list.
 *
 * results.json has references, states, dates, counts and cells. What somebody wrote about a pupil
 * (notes, reasons, effects, posts), and what tells more about the pupil, is only for the case's own
 * file: SHAPE_VIEW. What a later year's learning sheet needs is there as sums over the school.
 */
#include "score/shape_cases.h"

#include "framework/case_rules.h"
#include "framework/shape_case.h"
#include "score/case.h"
#include "score/learning.h"
#include "score/sentences.h"

/* ---- triggers ---- */

static const char *half_term(const struct shape_context *c, const void *of)
{
	const struct half_term *h = ((const struct trigger_firing *)of)->half_term;

	return h ? arena_printf(c->arena, "%s %s", h->label, date_school_year_name(c->arena, h->school_year)) : NULL;
}

static const char *half_term_words(const struct shape_context *c, const void *of)
{
	const struct half_term *h = ((const struct trigger_firing *)of)->half_term;

	return h ? arena_printf(c->arena, "%s %s", h->label, date_school_year_words(c->arena, h->school_year)) : NULL;
}

static const struct shape_row firing_rows[] = {
	ROW_INLINE_POINTER(trigger_firing, trigger, shape_trigger, .always = true),
	ROW_DATE(trigger_firing, "on", on, "the day, unless it cannot be computed"),
	ROW_TEXT_BY("half_term", half_term_words, "of that day, if the calendar has it: \"Autumn 1 2026–27\"",
		    .only = SHAPE_VIEW),
	ROW_TEXT_BY("half_term", half_term, "of that day, if the calendar has it: \"Autumn 1 2026-27\"",
		    .only = SHAPE_JSON),
	ROW_TEXT(trigger_firing, "text", sentence, "why, in a sentence"),
	ROW_TEXT(trigger_firing, "missing", missing, "what is missing where it cannot be computed"),
	ROW_PLACES(trigger_firing, "cells", cells, n_cells, "the cells behind it"),
};
static const struct shape shape_firing = SHAPE_OF("firing", trigger_firing, firing_rows);

/* ---- clocks ---- */

static const char *clock_state_words(const struct shape_context *c, const void *of)
{
	return clock_state_name(((const struct clock_result *)of)->state);
}

static const struct shape_row clock_rows[] = {
	ROW_INLINE_POINTER(clock_result, clock, shape_clock, .always = true),
	ROW_ENUM(clock_result, "state", state, clock_state_ids, "whether the rule applies"),
	ROW_TEXT_BY("state_name", clock_state_words, "the same in words", .only = SHAPE_VIEW, .always = true),
	ROW_DATE(clock_result, "due", due, "the day by which it is to be done"),
	ROW_DATE(clock_result, "before", before, "of an exam: the earlier day, to be kept if possible"),
	ROW_BOOL(clock_result, "if_asked", if_asked, "due only if parents make representations"),
	ROW_BOOL(clock_result, "passed", passed, "a limit is passed"),
	ROW_TEXT(clock_result, "text", sentence, "why, with what was counted"),
	ROW_PLACES(clock_result, "cells", cells, n_cells, "the cells behind it"),
};
static const struct shape shape_clock_result = SHAPE_OF("clock", clock_result, clock_rows);

static bool is_counted(const struct shape_context *c, const void *of)
{
	return !((const struct halves *)of)->missing;
}

#define HALF_DAYS(id, help) \
	static const struct shape_row id##_rows[] = { ROW_INT(halves, #id, n, help, .when = is_counted) }; \
	static const struct shape shape_##id = SHAPE_OF("half_days", halves, id##_rows)
HALF_DAYS(term, "in the term of the decision");
HALF_DAYS(year, "in the school year");
HALF_DAYS(elsewhere, "of the year's, those at a previous school");

static const struct shape_row half_days_rows[] = {
	ROW_INLINE(clock_days, term, shape_term, ""),
	ROW_INLINE(clock_days, year, shape_year, ""),
	ROW_INLINE(clock_days, elsewhere, shape_elsewhere, ""),
};
static const struct shape shape_half_days = SHAPE_OF("half_days", clock_days, half_days_rows, .one_line = true);

/* ---- events ---- */

static const char *event_kind(const struct shape_context *c, const void *of)
{
	return event_kind_name(((const struct event_row *)of)->kind);
}

static const char *event_days(const struct shape_context *c, const void *of)
{
	int halves = ((const struct event_row *)of)->halves;

	return halves ? halves_text(c->arena, halves) : NULL;
}

static int event_elsewhere(const struct shape_context *c, const void *of)
{
	return ((const struct event_row *)of)->elsewhere == YES_NO_YES;
}

static const char *code_name(const struct shape_context *c, enum case_code code, const struct cell *cell)
{
	const struct case_rules *rules = case_rules_of(c->framework);
	const struct case_word *word = cell->text[0] ? case_rules_code(rules, code, cell->text) : NULL;

	return word ? word->name : NULL;
}

static const char *event_place(const struct shape_context *c, const void *of)
{
	return code_name(c, CODE_PLACE, &((const struct event_row *)of)->place);
}

static const char *event_time(const struct shape_context *c, const void *of)
{
	return code_name(c, CODE_TIME, &((const struct event_row *)of)->time);
}

static const char *event_type(const struct shape_context *c, const void *of)
{
	return code_name(c, CODE_TYPE, &((const struct event_row *)of)->type);
}

static const struct shape_row event_rows[] = {
	ROW_TEXT_BY("kind", event_kind, "in words: \"suspension\"", .always = true),
	ROW_DATE(event_row, "start", start, "its first day"),
	ROW_TEXT_BY("days", event_days, "how long: \"2.5\""),
	ROW_DATE(event_row, "cancelled", cancelled, "the day on which it was cancelled"),
	ROW_BOOL_BY("elsewhere", event_elsewhere, "at a previous school"),
	ROW_CELL(event_row, "reason", reason, "as it was written"),
	ROW_CELL(event_row, "followed", followed, "what came after it, as it was written"),
	ROW_TEXT_BY("place", event_place, "where, in the audit's word"),
	ROW_TEXT_BY("time", event_time, "when, likewise"),
	ROW_TEXT_BY("type", event_type, "what kind of incident it was, in the audit's word"),
	ROW_PLACE(event_row, "cell", start_cell.at, "the cell of its first day"),
};
static const struct shape shape_event = SHAPE_OF("event", event_row, event_rows);

/* Events that can be read, up to the day to which the case is counted. */
static struct shape_list events(const struct shape_context *c, const void *of)
{
	const struct case_result *r = of;
	size_t n_all = r->pupil ? r->pupil->n_events : 0, n = 0;
	const struct event_row **rows = arena_array(c->arena, n_all, sizeof(*rows));

	for (size_t i = 0; i < n_all; i++) {
		const struct pupil_event *event = &r->pupil->events[i];

		if (!event->unread && date_compare(event->row->start, r->until) <= 0)
			rows[n++] = event->row;
	}
	return (struct shape_list){ rows, n };
}

/* ---- checklists ---- */

static const struct shape_row item_rows[] = {
	ROW_CELL(case_item_row, "note", note, "what was written"),
	ROW_DATE(case_item_row, "date", date, "a day"),
	ROW_DATE(case_item_row, "start", start, "since when"),
	ROW_CELL(case_item_row, "how_often", how_often, "how often"),
	ROW_DATE(case_item_row, "review", review, "when it is looked at again"),
	ROW_CELL(case_item_row, "effect", effect, "what came of it"),
	ROW_CELL(case_item_row, "owner", owner, "who does it"),
};
static const struct shape shape_item_row = SHAPE_OF("row", case_item_row, item_rows);

static const char *answer_words(const struct shape_context *c, const void *of)
{
	const struct case_item *item = of;

	return item->choice ? item->choice->name : item->answer ? item->answer->word.name : NULL;
}

static const struct shape_row field_rows[] = {
	ROW_INLINE_POINTER(case_item, field, shape_case_field, .always = true),
	ROW_ENUM(case_item, "state", state, case_state_ids,
		 "its answer; `yes` also if a text, a date, a choice or an action is given"),
	ROW_TEXT_BY("state_name", answer_words, "the audit's word for that", .only = SHAPE_VIEW),
	ROW_BOOL(case_item, "open", open, "it is not answered in a way that counts"),
	ROW_TEXT(case_item, "why", why_open, "why it is open", .only = SHAPE_VIEW),
	ROW_TEXT(case_item, "not_asked", not_asked, "why it is not asked of this pupil"),
	ROW_TEXT(case_item, "late", late, "of a date, or of weeks: that it is later, or more, than was meant",
		 .only = SHAPE_VIEW),
	ROW_TEXT(case_item, "value", value, "of one that is computed: what is printed", .only = SHAPE_VIEW),
	ROW_POINTERS(case_item, "rows", rows, n_rows, shape_item_row,
		     "its rows of case_items.csv; only actions have more than one",
		     .only = SHAPE_VIEW),
};
static const struct shape shape_field = SHAPE_OF("case_field", case_item, field_rows);

/* A section of the audit with the answers for one case. */
struct answered {
	const struct case_section *section;
	const struct case_item *items;		/* one for each field of the section */
	bool asked;
};

static size_t n_fields(const struct shape_context *c, const void *of)
{
	return ((const struct answered *)of)->section->n_fields;
}

static const struct shape_row section_rows[] = {
	ROW_INLINE_POINTER(answered, section, shape_case_section, .always = true),
	ROW_BOOL(answered, "asked", asked, "false: a form leaves it out", .only = SHAPE_VIEW),
	ROW_LIST_OF_MANY(answered, "fields", items, n_fields, shape_field, "its questions"),
};
static const struct shape shape_section = SHAPE_OF("case_section", answered, section_rows);

static struct shape_list sections(const struct shape_context *c, const void *of)
{
	const struct case_rules *rules = case_rules_of(c->framework);
	struct answered *sections = arena_array(c->arena, rules->n_sections, sizeof(*sections));

	for (size_t i = 0; i < rules->n_sections; i++) {
		sections[i].section = &rules->sections[i];
		sections[i].items = &((const struct case_result *)of)->items[rules->sections[i].first];
		sections[i].asked = !c->sections_asked || c->sections_asked[i];
	}
	return (struct shape_list){ sections, rules->n_sections };
}

/* ---- gates, and what cannot wait ---- */

static const char *gate_state_words(const struct shape_context *c, const void *of)
{
	return gate_state_name(((const struct gate_result *)of)->state);
}

static const struct shape_row gate_rows[] = {
	ROW_INLINE_POINTER(gate_result, gate, shape_case_gate, .always = true),
	ROW_TEXT(gate_result, "topic", topic, "what it asks for, in a few words", .only = SHAPE_VIEW),
	ROW_ENUM(gate_result, "state", state, gate_state_ids, "whether everything that must be answered is"),
	ROW_TEXT_BY("state_name", gate_state_words, "the same in words", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(gate_result, "why", why, "which questions are open, or why it is not asked"),
	ROW_PLACES(gate_result, "cells", cells, n_cells, "the cells behind it"),
};
static const struct shape shape_gate = SHAPE_OF("gate", gate_result, gate_rows);

enum urgent_kind { URGENT_GATE, URGENT_DAYS };
static const char *const urgent_kind_ids[] = { [URGENT_GATE] = "gate", [URGENT_DAYS] = "days", NULL };

static int urgent_kind(const struct shape_context *c, const void *of)
{
	return ((const struct case_urgent *)of)->gate ? URGENT_GATE : URGENT_DAYS;
}

static const char *const over_kind_ids[] = { "days", NULL };

static int over_kind(const struct shape_context *c, const void *of)
{
	return 0;
}

static const char *urgent_why(const struct shape_context *c, const void *of)
{
	const struct gate_result *gate = ((const struct case_urgent *)of)->gate;

	return gate ? gate->why : NULL;
}

static const struct shape_row urgent_rows[] = {
	ROW_ENUM_BY("kind", urgent_kind, urgent_kind_ids,
		    "an open gate that a regulation asks for, or days over the year's limit"),
	ROW_TEXT(case_urgent, "text", text, "the gate's name, or a sentence", .always = true),
	ROW_TEXT_BY("why", urgent_why, "of a gate: what is open"),
};
static const struct shape shape_case_urgent = SHAPE_OF("case_urgent", case_urgent, urgent_rows);

static const struct shape_row over_rows[] = {
	ROW_ENUM_BY("kind", over_kind, over_kind_ids, "days over the year's limit"),
	ROW_TEXT(pupil_over, "pupil_ref", pupil_ref, "the pupil's reference", .always = true),
	ROW_TEXT(pupil_over, "text", text, "a sentence", .always = true),
};
static const struct shape shape_over = SHAPE_OF("pupil_over", pupil_over, over_rows);

/* ---- a case ---- */

static const struct shape_row row_rows[] = {
	ROW_CELL(case_row, "case_ref", case_ref, "its reference", .always = true),
	ROW_CELL(case_row, "pupil_ref", pupil_ref, "the pupil's reference", .only = SHAPE_VIEW),
	ROW_DATE(case_row, "opened", opened, "the day on which it was opened", .only = SHAPE_VIEW),
	ROW_DATE(case_row, "meeting", meeting, "the day of the meeting", .only = SHAPE_VIEW),
	ROW_CELL(case_row, "chair", chair, "the post of the person in the chair", .only = SHAPE_VIEW),
	ROW_CELL(case_row, "attendees", attendees, "the posts of those who were there", .only = SHAPE_VIEW),
	ROW_DATE(case_row, "review", review, "the day of the review", .only = SHAPE_VIEW),
};
static const struct shape shape_row = SHAPE_OF("case_row", case_row, row_rows);

static const struct shape_row outcome_rows[] = {
	ROW_RECORD(case_outcome, "outcome", word, shape_case_word, "its outcome, if that is recorded"),
	ROW_BOOL(case_outcome, "permanent", permanent, "it is a permanent exclusion", .only = SHAPE_VIEW),
	ROW_BOOL(case_outcome, "second_reader", second_reader, "somebody from the trust reads the file too",
		 .only = SHAPE_VIEW),
};
static const struct shape shape_outcome = SHAPE_OF("outcome", case_outcome, outcome_rows);

static const struct shape_row edition_rows[] = {
	ROW_TEXT(case_edition, "edition", name, "the guidance or law in force on edition_day", .always = true),
};
static const struct shape shape_edition = SHAPE_OF("edition", case_edition, edition_rows);

static const char *school_year(const struct shape_context *c, const void *of)
{
	return date_school_year_name(c->arena, ((const struct case_result *)of)->school_year);
}

static bool days_are_known(const struct shape_context *c, const void *of)
{
	return ((const struct case_result *)of)->meeting_days >= 0;
}

static size_t n_clocks(const struct shape_context *c, const void *of)
{
	return case_rules_of(c->framework)->n_clocks;
}

static size_t n_gates(const struct shape_context *c, const void *of)
{
	return case_rules_of(c->framework)->n_gates;
}

static const char *board_id(const struct shape_context *c, const void *of)
{
	const struct clock_result *board = ((const struct case_result *)of)->clocks.board;

	return board ? board->clock->id : NULL;
}

static const struct shape_row case_rows[] = {
	ROW_INT(case_result, "number", number, "from 1, in order of case_ref; its file is case-NN.pdf"),
	ROW_INLINE_POINTER(case_result, row, shape_row, .always = true),
	ROW_TEXT_BY("year", school_year, "its school year, which may be an earlier one", .only = SHAPE_VIEW,
		    .always = true),
	ROW_DATE(case_result, "counted_to", until, "the report's date, or the day before the pupil's next case",
		 .always = true),
	ROW_INLINE_POINTER(case_result, edition, shape_edition, .only = SHAPE_VIEW),
	ROW_DATE(case_result, "edition_day", edition_day, "the day of the decision, or of the opening if there "
			"is none",
		 .only = SHAPE_VIEW),
	ROW_DATE(case_result, "decided", clocks.decided, "the day of the last decision", .only = SHAPE_VIEW),
	ROW_INLINE_POINTER(case_result, outcome, shape_outcome),
	ROW_POINTER(case_result, "sen_status", sen_status, shape_case_word, "as cases.csv has it",
		    .only = SHAPE_VIEW),
	ROW_INT(case_result, "meeting_days", meeting_days, "school days from trigger to meeting",
		.when = days_are_known),
	ROW_TEXT(case_result, "meeting_why", meeting_why, "why there is no such number", .only = SHAPE_VIEW),
	ROW_DATE(case_result, "review_latest", review_latest, "the last day for the review"),
	ROW_TEXT(case_result, "review_why", review_why, "why there is no such day", .only = SHAPE_VIEW),
	ROW_BOOL(case_result, "review_late", review_late, "the review is after that day"),
	ROW_BOOL(case_result, "has_voice", has_voice, "something that the pupil said is recorded",
		 .only = SHAPE_VIEW),
	ROW_COUNT(case_result, "n_answered", n_closed, "gates that are answered"),
	ROW_COUNT(case_result, "n_open", n_open, "gates that are open"),
	ROW_COUNT(case_result, "n_applicable", n_applicable, "gates that apply to this pupil"),
	ROW_TEXT(case_result, "completeness", completeness, "the same as a sentence", .only = SHAPE_VIEW),
	ROW_TEXT(case_result, "stop", stop, "of a permanent outcome while gates are open: a sentence that says so"),
	ROW_LIST(case_result, "urgent", urgent, n_urgent, shape_case_urgent, "what cannot wait"),
	ROW_LIST(case_result, "triggers", firings, n_firings, shape_firing, "what led to it"),
	ROW_RECORD(case_result, "half_days", clocks.days, shape_half_days,
		   "half days without school; null where they cannot be "
		   "counted", .only = SHAPE_JSON),
	ROW_LIST_OF_MANY(case_result, "clocks", clocks.results, n_clocks, shape_clock_result,
			 "the statutory clocks of the audit"),
	ROW_POINTER(case_result, "board", clocks.board, shape_clock_result, "the clock that binds the board",
		    .only = SHAPE_VIEW),
	ROW_TEXT_BY("board", board_id, "the id of the clock that binds the board", .only = SHAPE_JSON),
	ROW_POINTER(case_result, "overridden", clocks.overridden, shape_clock_result,
		    "the clock that would bind the board if there were no earlier exam",
		    .only = SHAPE_VIEW),
	ROW_POINTERS_BY("events", events, shape_event, "what happened, up to the day to which the case is counted",
			.only = SHAPE_VIEW),
	ROW_LIST_BY("sections", sections, shape_section, "the checklists"),
	ROW_LIST_OF_MANY(case_result, "gates", gates, n_gates, shape_gate, "what must be answered"),
};
const struct shape shape_case = SHAPE_OF("case", case_result, case_rows);

/* ---- the school's list ---- */

static const void *meeting_by(const struct shape_context *c, const void *of)
{
	const struct school_day_due *by = &((const struct school_trigger *)of)->meeting_by;

	return by->missing ? NULL : &by->date;
}

static bool has_case(const struct shape_context *c, const void *of)
{
	return ((const struct school_trigger *)of)->led_to != NULL;
}

static const char *case_ref(const struct shape_context *c, const void *of)
{
	return ((const struct case_result *)of)->row->case_ref.text;
}

static const void *meeting(const struct shape_context *c, const void *of)
{
	return &((const struct case_result *)of)->row->meeting;
}

static const struct shape_row led_to_rows[] = {
	ROW_TEXT_BY("case_ref", case_ref, "the case that was opened", .always = true),
	ROW_INT(case_result, "case_number", number, "its number in order of case_ref"),
	ROW_DATE_BY("meeting", meeting, "the day of its meeting", .only = SHAPE_VIEW),
};
static const struct shape shape_led_to = SHAPE_OF("led_to", case_result, led_to_rows);

static const struct shape_row trigger_rows[] = {
	ROW_INLINE(school_trigger, firing, shape_firing, ""),
	ROW_TEXT(school_trigger, "pupil_ref", pupil_ref, "the pupil's reference", .always = true),
	ROW_DATE_BY("meeting_by", meeting_by, "the day by which there should be a meeting"),
	ROW_TEXT(school_trigger, "meeting_why", meeting_by.missing, "why there is no such day", .only = SHAPE_VIEW),
	ROW_BOOL(school_trigger, "overdue", overdue, "that day has passed, and no meeting is recorded"),
	ROW_INLINE_POINTER(school_trigger, led_to, shape_led_to),
	ROW_BOOL(school_trigger, "meeting_late", meeting_late, "the meeting was held after that day",
		 .only = SHAPE_VIEW,
		 .when = has_case),
};
static const struct shape shape_school_trigger = SHAPE_OF("school_trigger", school_trigger, trigger_rows);

static const void *tally(const struct shape_context *c, const void *of)
{
	return learning_tally(c->arena, of);
}

static const struct shape_row cases_rows[] = {
	ROW_LIST(school_cases, "triggers", triggers, n_triggers, shape_school_trigger,
		 "what fired in the report's school year, by day"),
	ROW_LIST(school_cases, "urgent", over, n_over, shape_over, "pupils over the year's limit of days"),
	ROW_COUNT(school_cases, "n_cases", n_cases, "how many cases the school has", .only = SHAPE_VIEW),
	ROW_LIST(school_cases, "cases", cases, n_cases, shape_case, "the school's cases, by reference",
		 .only = SHAPE_JSON),
	ROW_POINTER_BY("learning", tally, shape_learning_tally, "what the learning sheet counts of the school",
		       .only = SHAPE_JSON),
};
const struct shape shape_cases = SHAPE_OF("cases", school_cases, cases_rows);
