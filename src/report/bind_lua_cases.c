/*
 * bind_lua_cases.c - a school's cases, and the trust's learning sheet, as Lua tables for a template.
 *
 * As everywhere in the view nothing is worked out here. templates/README.md lists every field.
 */
#include "report/bind_lua_view.h"

#include <lauxlib.h>
#include <lua.h>

#include "framework/case_rules.h"
#include "score/case.h"
#include "score/shape_score.h"

/* A new list or table under a name, filled between the two. */
static void close_as(struct view *v, const char *name)
{
	lua_setfield(v->L, -2, name);
}

static void put_cells(struct view *v, const struct loc *cells, size_t n)
{
	lua_createtable(v->L, (int)n, 0);
	for (size_t i = 0; i < n && !v->places.none; i++) {
		lua_pushstring(v->L, place_name(v->arena, &v->places, &cells[i]));
		put_item(v, i + 1);
	}
	close_as(v, "cells");
}

static void put_word(struct view *v, const char *name, const struct case_word *word)
{
	if (!word)
		return;
	lua_createtable(v->L, 0, 2);
	put_text(v, "id", word->id);
	put_text(v, "name", word->name);
	close_as(v, name);
}

/* ---- the audit ---- */

static void put_outcomes(struct view *v, const struct case_rules *rules)
{
	lua_createtable(v->L, (int)rules->n_outcomes, 0);
	for (size_t i = 0; i < rules->n_outcomes; i++) {
		lua_createtable(v->L, 0, 2);
		put_text(v, "id", rules->outcomes[i].word.id);
		put_text(v, "name", rules->outcomes[i].word.name);
		put_item(v, i + 1);
	}
	close_as(v, "outcomes");
}

static void put_answers(struct view *v, const struct case_rules *rules)
{
	lua_createtable(v->L, (int)rules->n_answers, 0);
	for (size_t i = 0; i < rules->n_answers; i++) {
		lua_createtable(v->L, 0, 2);
		put_text(v, "name", rules->answers[i].word.name);
		put_text(v, "state", case_state_ids[rules->answers[i].state]);
		put_item(v, i + 1);
	}
	close_as(v, "answers");
}

/* A list of names. */
static void put_names(struct view *v, const char *name, const struct case_word *words, size_t n)
{
	lua_createtable(v->L, (int)n, 0);
	for (size_t i = 0; i < n; i++) {
		push_text(v, words[i].name);
		put_item(v, i + 1);
	}
	close_as(v, name);
}

/* The words for where, when and of what sort an event was. */
static void put_codes(struct view *v, const struct case_rules *rules)
{
	lua_createtable(v->L, 0, CASE_CODE_COUNT);
	for (int code = 0; code < CASE_CODE_COUNT; code++)
		put_names(v, case_code_ids[code], rules->codes[code].words, rules->codes[code].n);
	close_as(v, "codes");
}

static void put_triggers(struct view *v, const struct case_rules *rules)
{
	lua_createtable(v->L, (int)rules->n_triggers, 0);
	for (size_t i = 0; i < rules->n_triggers; i++) {
		lua_createtable(v->L, 0, 3);
		put_text(v, "id", rules->triggers[i].id);
		put_text(v, "name", rules->triggers[i].name);
		put_bool(v, "is_local", rules->triggers[i].is_local);
		put_item(v, i + 1);
	}
	close_as(v, "triggers");
}

static void put_editions(struct view *v, const struct case_rules *rules)
{
	lua_createtable(v->L, (int)rules->n_editions, 0);
	for (size_t i = 0; i < rules->n_editions; i++) {
		struct date from = { 0 };

		if (rules->editions[i].from)
			date_parse(rules->editions[i].from, &from);
		lua_createtable(v->L, 0, 2);
		put_text(v, "name", rules->editions[i].name);
		put_date(v, "from", from);
		put_item(v, i + 1);
	}
	close_as(v, "editions");
}

/* classification: of the document at hand. */
static void put_case_audit(struct view *v, const struct framework *f, const char *classification)
{
	const struct case_rules *rules = case_rules_of(f);

	lua_createtable(v->L, 0, 19);
	put_text(v, "id", f->id);
	put_text(v, "version", f->version);
	put_text(v, "title", f->title);
	put_text(v, "subtitle", f->subtitle);
	put_text(v, "notice", f->notice);
	put_text(v, "formats", f->formats);
	put_text(v, "language", f->language);
	put_text(v, "file", f->file);
	put_text(v, "sha256", f->sha256);
	put_text(v, "classification", classification);
	put_text(v, "retention", f->retention);
	view_put_words(v);
	put_integer(v, "meeting_target", rules->meeting_target);
	put_integer(v, "review_weeks", rules->review_weeks);
	lua_createtable(v->L, 0, 3);
	put_bool(v, "internal", rules->suppression.profile == CASE_PROFILE_INTERNAL);
	put_integer(v, "below", rules->suppression.below);
	put_integer(v, "base", rules->suppression.base);
	close_as(v, "suppression");
	lua_createtable(v->L, (int)rules->n_sign_offs, 0);
	for (size_t i = 0; i < rules->n_sign_offs; i++) {
		push_text(v, rules->sign_offs[i]);
		put_item(v, i + 1);
	}
	close_as(v, "sign_offs");
	put_answers(v, rules);
	put_names(v, "sen_statuses", rules->sen_statuses, rules->n_sen_statuses);
	put_codes(v, rules);
	put_outcomes(v, rules);
	put_triggers(v, rules);
	put_editions(v, rules);
	close_as(v, "audit");
}

/* ---- triggers and clocks ---- */

/* Fields of the table on top. */
static void put_firing(struct view *v, const struct trigger_firing *f)
{
	put_text(v, "id", f->trigger->id);
	put_text(v, "name", f->trigger->name);
	put_bool(v, "is_local", f->trigger->is_local);
	put_date(v, "on", f->on);
	if (f->half_term)
		put_text(v, "half_term",
			 arena_printf(v->arena, "%s %s", f->half_term->label,
				      date_school_year_words(v->arena,
							     f->half_term->school_year)));
	put_text(v, "text", f->sentence);
	put_text(v, "missing", f->missing);
	put_cells(v, f->cells, f->n_cells);
}

static void push_clock(struct view *v, const struct clock_result *c)
{
	lua_createtable(v->L, 0, 11);
	put_text(v, "id", c->clock->id);
	put_text(v, "title", c->clock->title);
	put_text(v, "words", c->clock->words);
	put_text(v, "state", clock_state_ids[c->state]);
	put_text(v, "state_name", clock_state_name(c->state));
	put_date(v, "due", c->due);
	put_date(v, "before", c->before);
	put_bool(v, "if_asked", c->if_asked);
	put_bool(v, "passed", c->passed);
	put_text(v, "text", c->sentence);
	put_cells(v, c->cells, c->n_cells);
}

static void put_clocks(struct view *v, const struct case_rules *rules, const struct case_clocks *c)
{
	lua_createtable(v->L, (int)rules->n_clocks, 0);
	for (size_t i = 0; i < rules->n_clocks; i++) {
		push_clock(v, &c->results[i]);
		put_item(v, i + 1);
	}
	close_as(v, "clocks");
	if (c->board) {
		push_clock(v, c->board);
		close_as(v, "board");
	}
	if (c->overridden) {
		push_clock(v, c->overridden);
		close_as(v, "overridden");
	}
}

static void put_code(struct view *v, const struct case_rules *rules, enum case_code code,
		     const struct cell *cell)
{
	const struct case_word *word = cell->text[0] ? case_rules_code(rules, code, cell->text)
						     : NULL;

	put_text(v, case_code_ids[code], word ? word->name : NULL);
}

static void put_events(struct view *v, const struct case_rules *rules, const struct case_result *r)
{
	size_t used = 0;

	lua_createtable(v->L, 0, 0);
	for (size_t i = 0; r->pupil && i < r->pupil->n_events; i++) {
		const struct event_row *row = r->pupil->events[i].row;

		if (r->pupil->events[i].unread || date_compare(row->start, r->until) > 0)
			continue;
		lua_createtable(v->L, 0, 11);
		put_text(v, "kind", event_kind_name(row->kind));
		put_date(v, "start", row->start);
		put_text(v, "days", row->halves ? halves_text(v->arena, row->halves) : NULL);
		put_date(v, "cancelled", row->cancelled);
		put_bool(v, "elsewhere", row->elsewhere == YES_NO_YES);
		put_text(v, "reason", row->reason.text);
		put_text(v, "followed", row->followed.text);
		put_code(v, rules, CODE_PLACE, &row->place);
		put_code(v, rules, CODE_TIME, &row->time);
		put_code(v, rules, CODE_TYPE, &row->type);
		put_place(v, "cell", row->start_cell.at);
		put_item(v, ++used);
	}
	close_as(v, "events");
}

/* ---- checklists and gates ---- */

static void put_rows(struct view *v, const struct case_item *item)
{
	lua_createtable(v->L, (int)item->n_rows, 0);
	for (size_t i = 0; i < item->n_rows; i++) {
		const struct case_item_row *row = item->rows[i];

		lua_createtable(v->L, 0, 7);
		put_text(v, "note", row->note.text);
		put_date(v, "date", row->date);
		put_date(v, "start", row->start);
		put_text(v, "how_often", row->how_often.text);
		put_date(v, "review", row->review);
		put_text(v, "effect", row->effect.text);
		put_text(v, "owner", row->owner.text);
		put_item(v, i + 1);
	}
	close_as(v, "rows");
}

static void push_field(struct view *v, const struct case_item *item)
{
	const struct case_field *field = item->field;

	lua_createtable(v->L, 0, 15);
	put_text(v, "id", field->id);
	put_text(v, "number", field->number);
	put_text(v, "title", field->title);
	put_text(v, "help", field->help);
	put_text(v, "type", case_field_type_ids[field->type]);
	if (field->computed != COMPUTED_NONE)
		put_text(v, "computed", case_computed_ids[field->computed]);
	if (field->n_choices)
		put_names(v, "choices", field->choices, field->n_choices);
	put_bool(v, "gate", field->gate);
	put_bool(v, "statutory", field->statutory);
	put_bool(v, "na", field->na_allowed);
	put_text(v, "state", case_state_ids[item->state]);
	if (item->choice)
		put_text(v, "state_name", item->choice->name);
	else if (item->answer)
		put_text(v, "state_name", item->answer->word.name);
	put_bool(v, "open", item->open);
	put_text(v, "why", item->why_open);
	put_text(v, "not_asked", item->not_asked);
	put_text(v, "topic", field->when.topic);
	put_text(v, "where", case_condition_words(v->arena, case_rules_of(v->framework), &field->when));
	put_text(v, "value", item->value);
	put_rows(v, item);
}

static void put_case_sections(struct view *v, const struct case_rules *rules,
			      const struct case_result *r)
{
	lua_createtable(v->L, (int)rules->n_sections, 0);
	for (size_t i = 0; i < rules->n_sections; i++) {
		const struct case_section *section = &rules->sections[i];

		lua_createtable(v->L, 0, 7);
		put_text(v, "id", section->id);
		put_text(v, "letter", section->letter);
		put_text(v, "title", section->title);
		put_text(v, "question", section->question);
		put_bool(v, "voice", section->voice);
		put_bool(v, "asked", !v->input->sections_asked || v->input->sections_asked[i]);
		lua_createtable(v->L, (int)section->n_fields, 0);
		for (size_t f = 0; f < section->n_fields; f++) {
			push_field(v, &r->items[section->first + f]);
			put_item(v, f + 1);
		}
		close_as(v, "fields");
		put_item(v, i + 1);
	}
	close_as(v, "sections");
}

static void put_gates(struct view *v, const struct case_rules *rules, const struct case_result *r)
{
	lua_createtable(v->L, (int)rules->n_gates, 0);
	for (size_t i = 0; i < rules->n_gates; i++) {
		const struct gate_result *g = &r->gates[i];

		lua_createtable(v->L, 0, 6);
		put_text(v, "name", g->gate->name);
		put_bool(v, "statutory", g->gate->statutory);
		put_text(v, "topic", g->topic);
		put_text(v, "state", gate_state_ids[g->state]);
		put_text(v, "state_name", gate_state_name(g->state));
		put_text(v, "why", g->why);
		put_cells(v, g->cells, g->n_cells);
		put_item(v, i + 1);
	}
	close_as(v, "gates");
}

/* ---- what cannot wait ---- */

static void put_urgent(struct view *v, const struct case_result *r)
{
	lua_createtable(v->L, (int)r->n_urgent, 0);
	for (size_t i = 0; i < r->n_urgent; i++) {
		lua_createtable(v->L, 0, 3);
		put_text(v, "kind", r->urgent[i].gate ? "gate" : "days");
		put_text(v, "text", r->urgent[i].text);
		if (r->urgent[i].gate)
			put_text(v, "why", r->urgent[i].gate->why);
		put_item(v, i + 1);
	}
	close_as(v, "urgent");
}

static void put_over(struct view *v, const struct school_cases *cases)
{
	lua_createtable(v->L, (int)cases->n_over, 0);
	for (size_t i = 0; i < cases->n_over; i++) {
		lua_createtable(v->L, 0, 3);
		put_text(v, "kind", "days");
		put_text(v, "pupil_ref", cases->over[i].pupil_ref);
		put_text(v, "text", cases->over[i].text);
		put_item(v, i + 1);
	}
	close_as(v, "urgent");
}

/* ---- a case ---- */

static void put_case_facts(struct view *v, const struct case_result *r)
{
	const struct case_row *row = r->row;

	put_integer(v, "number", r->number);
	put_text(v, "case_ref", row->case_ref.text);
	put_text(v, "pupil_ref", row->pupil_ref.text);
	put_date(v, "opened", row->opened);
	put_text(v, "year", date_school_year_name(v->arena, r->school_year));
	put_date(v, "counted_to", r->until);
	put_text(v, "edition", r->edition ? r->edition->name : NULL);
	put_date(v, "edition_day", r->edition_day);
	put_date(v, "decided", r->clocks.decided);
	put_date(v, "meeting", row->meeting);
	put_text(v, "chair", row->chair.text);
	put_text(v, "attendees", row->attendees.text);
	put_date(v, "review", row->review);
	put_date(v, "review_latest", r->review_latest);
	put_text(v, "review_why", r->review_why);
	put_bool(v, "review_late", r->review_late);
	if (r->meeting_days >= 0)
		put_integer(v, "meeting_days", r->meeting_days);
	put_text(v, "meeting_why", r->meeting_why);
	put_bool(v, "has_voice", r->has_voice);
	put_word(v, "sen_status", r->sen_status);
	if (r->outcome) {
		put_word(v, "outcome", &r->outcome->word);
		put_bool(v, "permanent", r->outcome->permanent);
		put_bool(v, "second_reader", r->outcome->second_reader);
	}
	put_integer(v, "n_answered", (long long)r->n_closed);
	put_integer(v, "n_open", (long long)r->n_open);
	put_integer(v, "n_applicable", (long long)r->n_applicable);
	put_text(v, "completeness", r->completeness);
	put_text(v, "stop", r->stop);
	put_urgent(v, r);
}

static void push_case(struct view *v, const struct case_rules *rules, const struct case_result *r)
{
	lua_createtable(v->L, 0, 32);
	put_case_facts(v, r);
	lua_createtable(v->L, (int)r->n_firings, 0);
	for (size_t i = 0; i < r->n_firings; i++) {
		lua_createtable(v->L, 0, 8);
		put_firing(v, &r->firings[i]);
		put_item(v, i + 1);
	}
	close_as(v, "triggers");
	put_clocks(v, rules, &r->clocks);
	put_events(v, rules, r);
	put_case_sections(v, rules, r);
	put_gates(v, rules, r);
}

static void put_school_triggers(struct view *v, const struct school_cases *cases)
{
	lua_createtable(v->L, (int)cases->n_triggers, 0);
	for (size_t i = 0; i < cases->n_triggers; i++) {
		const struct school_trigger *t = &cases->triggers[i];

		lua_createtable(v->L, 0, 12);
		put_firing(v, &t->firing);
		put_text(v, "pupil_ref", t->pupil_ref);
		if (!t->meeting_by.missing)
			put_date(v, "meeting_by", t->meeting_by.date);
		put_text(v, "meeting_why", t->meeting_by.missing);
		put_bool(v, "overdue", t->overdue);
		if (t->led_to) {
			put_text(v, "case_ref", t->led_to->row->case_ref.text);
			put_date(v, "meeting", t->led_to->row->meeting);
			put_bool(v, "meeting_late", t->meeting_late);
			put_integer(v, "case_number", t->led_to->number);
		}
		put_item(v, i + 1);
	}
	close_as(v, "triggers");
}

void view_push_cases(lua_State *L, struct arena *arena, const struct report_input *input)
{
	const struct framework *f = input->findings->framework;
	const struct school_cases *cases = findings_cases(input->findings);
	struct view v = { .L = L, .arena = arena, .input = input, .framework = f };

	luaL_checkstack(L, 20, "view");
	view_name_places(&v, "case_items");
	lua_createtable(L, 0, 16);
	put_case_audit(&v, f, f->classification);
	view_put_about(&v);
	put_school_triggers(&v, cases);
	put_over(&v, cases);
	put_integer(&v, "n_cases", (long long)cases->n_cases);
	if (input->item) {
		push_case(&v, case_rules_of(f), &cases->cases[input->item - 1]);
		lua_setfield(L, -2, "case");
	}
}

/* ---- the learning sheet ---- */

void view_push_learning(lua_State *L, struct arena *arena, const struct learning_input *input)
{
	struct view v = { .L = L, .arena = arena, .framework = input->framework };
	int year = date_school_year(input->report_date);
	const char *own = case_rules_of(input->framework)->learning_classification;

	luaL_checkstack(L, 20, "view");
	view_start_shapes(&v, false, false);
	lua_createtable(L, 0, 16);
	put_case_audit(&v, input->framework, own ? own : input->framework->classification);
	put_date(&v, "date", input->report_date);
	put_text(&v, "year", date_school_year_name(arena, year));
	put_text(&v, "program_version", input->program_version);
	put_text(&v, "profile", suppress_profile_name(SUPPRESS_RESTRICTED));
	put_bool(&v, "generated", input->generated);
	view_put_inputs(&v, input->evidence);
	view_put_mapping(&v, input->mapping);
	put_integer(&v, "n_schools", (long long)input->n_schools);
	shape_lua_put(&v.shapes, &shape_learning, input->learning);
}
