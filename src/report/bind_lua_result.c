/*
 * bind_lua_result.c - judgements as Lua tables: sections, strands, descriptors, answers, reasons.
 *
 * What is pushed is the audit's, made once; what is put into it is one school's.
 * A descriptor that is named in two places (in its strand, in what would lift the level) is one
 * table, so that a template can compare them.
 */
#include <lua.h>

#include "base/rounding.h"

#include "report/bind_lua_view.h"
#include "score/publish.h"
#include "score/score.h"

/* ---- answers ---- */

/* The word for a state is the audit's own where a rating has that state. */
static const char *state_words(const struct framework *framework, enum answer_state state)
{
	static const char *const words[ANSWER_STATE_COUNT] = {
		[ANSWER_MET] = "Met",
		[ANSWER_PARTLY] = "Partly",
		[ANSWER_NOT_YET] = "Not yet",
		[ANSWER_NOT_APPLICABLE] = "Not applicable",
		[ANSWER_WAIVED] = "Waived",
		[ANSWER_NOT_ANSWERED] = "Not answered",
		[ANSWER_NOT_IN_FOCUS] = "Not in this year’s focus",
		[ANSWER_NOTED] = "Noted",
	};

	for (size_t i = 0; state != ANSWER_NOTED && i < framework->n_ratings; i++)
		if (framework->ratings[i].state == state)
			return framework->ratings[i].name;
	return words[state];
}

static void put_state(struct view *v, enum answer_state state)
{
	static const char *const icons[ANSWER_STATE_COUNT] = {
		[ANSWER_MET] = "met", [ANSWER_PARTLY] = "partly", [ANSWER_NOT_YET] = "not_yet",
		[ANSWER_NOT_APPLICABLE] = "not_applicable", [ANSWER_WAIVED] = "not_applicable",
		[ANSWER_NOT_ANSWERED] = "not_answered", [ANSWER_NOT_IN_FOCUS] = "none",
		[ANSWER_NOTED] = "none",
	};

	put_text_or_nil(v, "state", answer_state_ids[state]);
	put_text_or_nil(v, "state_name", state_words(v->framework, state));
	put_text_or_nil(v, "icon", icons[state]);
}

/* What nobody may read of a single post's rating. */
static void put_secret(struct view *v)
{
	put_text_or_nil(v, "state", "hidden");
	put_text_or_nil(v, "state_name", "Not published");
	put_text_or_nil(v, "icon", "none");
}

static void put_answer(struct view *v, const struct answer *answer, bool secret)
{
	const struct response *row = answer->row;

	if (secret) {
		put_secret(v);
		return;
	}
	put_state(v, answer->state);
	put_bool(v, "from_strand", answer->from_strand);
	if (answer->rating)
		put_text(v, "rating", answer->rating->name);
	if (!row)
		return;
	if (!view_is_public(v)) {
		put_text(v, "evidence", row->evidence.text);
		put_text(v, "note", row->note.text);
	}
	put_text(v, "evidence_type", answer->evidence_said ? answer->evidence_said : "");
	put_date(v, "evidence_date", row->evidence_date);
	if (!view_is_public(v) || !publish_names_number(row->na_reason.text))
		put_text(v, "na_reason", row->na_reason.text);
	if (answer->state == ANSWER_WAIVED) {
		put_text(v, "waived_by", row->waived_by.text);
		put_date(v, "waived_until", row->waived_until);
	}
	put_bool(v, "given", true);
	put_place(v, "cell", row->rating.at);
}

static void put_answers(struct view *v, const struct descriptor_result *result)
{
	lua_getfield(v->L, -1, "answers");
	for (size_t i = 0; i < v->framework->n_respondents; i++) {
		lua_rawgeti(v->L, -1, (lua_Integer)i + 1);
		put_answer(v, &result->answers[i], view_hides(v, result->descriptor));
		if (result->counted == &result->answers[i])
			lua_setfield(v->L, -3, "counted");
		else
			lua_pop(v->L, 1);
	}
	lua_pop(v->L, 1);
}

/* An answer table for each respondent, without the answers. */
static void put_respondents(struct view *v)
{
	static const char *const set[] = { "state", "state_name", "icon", "from_strand", NULL };

	lua_createtable(v->L, (int)v->framework->n_respondents, 0);
	for (size_t i = 0; i < v->framework->n_respondents; i++) {
		lua_createtable(v->L, 0, 12);
		put_shared(v, "respondent", v->respondents, i + 1);
		put_place_holders(v, set);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "answers");
}

/* ---- descriptors and strands ---- */

/* What the audit says of it. */
static void push_descriptor(struct view *v, const struct strand *strand, const struct descriptor *d)
{
	static const char *const set[] = {
		"state", "state_name", "icon", "agreement", "agreement_name", "provisional",
		"to_be_moderated", "claimed", NULL
	};

	lua_createtable(v->L, 0, 26);
	shape_lua_share(&v->shapes, d);
	put_text(v, "id", d->id);
	put_text(v, "number", strand->number);
	put_text(v, "strand_title", strand->title);
	put_integer(v, "level", d->level);
	if (v->framework->n_steps == v->framework->n_levels) {
		put_text(v, "level_name", framework_level_name(v->framework, d->level));
		put_mark(v, "mark", d->level);
	}
	put_text(v, "text", d->text);
	put_text(v, "action", d->action);
	put_text(v, "success", d->success);
	put_text(v, "owner", d->owner);
	if (d->support)
		put_text(v, "support", d->support->name);
	put_text(v, "gate", d->gate);
	if (d->statutory)
		put_bool(v, "statutory", true);
	if (d->na_allowed)
		put_bool(v, "na", true);
	view_put_prompt(v, d);
	put_respondents(v);
	put_place_holders(v, set);
}

static void put_descriptor(struct view *v, const struct descriptor_result *result)
{
	if (view_hides(v, result->descriptor))
		put_secret(v);
	else
		put_state(v, result->state);
	put_text_or_nil(v, "agreement", agreement_ids[result->agreement]);
	put_text_or_nil(v, "agreement_name", agreement_name(result->agreement));
	put_bool(v, "provisional", result->provisional);
	put_bool(v, "to_be_moderated", result->to_be_moderated);
	put_bool(v, "claimed", result->claimed);
	put_answers(v, result);
}

static void push_strand(struct view *v, const struct strand *strand)
{
	lua_createtable(v->L, 0, 8);
	put_text(v, "id", strand->id);
	put_text(v, "number", strand->number);
	put_text(v, "title", strand->title);
	put_integer(v, "level", 0);
	put_tally(v, "tally", &(struct tally){ 0 });
	lua_createtable(v->L, (int)v->framework->n_steps, 0);
	for (size_t i = 0; i < v->framework->n_steps; i++) {
		push_descriptor(v, strand, &strand->descriptors[i]);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "descriptors");
}

static void put_strand(struct view *v, const struct strand_result *result)
{
	put_integer(v, "level", result->level);
	if (v->framework->n_steps == v->framework->n_levels) {
		put_text(v, "level_name", framework_level_name(v->framework, result->level));
		put_mark(v, "mark", result->level);
	}
	put_into_tally(v, "tally", &result->tally);
	lua_getfield(v->L, -1, "descriptors");
	for (size_t i = 0; i < v->framework->n_steps; i++) {
		lua_rawgeti(v->L, -1, (lua_Integer)i + 1);
		put_descriptor(v, &result->descriptors[i]);
		lua_pop(v->L, 1);
	}
	lua_pop(v->L, 1);
}

/* ---- sections ---- */

static void put_reasons(struct view *v, const struct section_result *result)
{
	lua_createtable(v->L, (int)result->n_reasons, 0);
	for (size_t i = 0; i < result->n_reasons; i++) {
		const struct reason *reason = &result->reasons[i];

		lua_createtable(v->L, 0, 2);
		put_text(v, "text", view_sentence(v, result->section, reason->text));
		lua_createtable(v->L, (int)reason->n_cells, 0);
		for (size_t c = 0; c < reason->n_cells && !v->places.none; c++) {
			lua_createtable(v->L, 0, 3);
			lua_pushstring(v->L, place_file(v->arena, &v->places, &reason->cells[c]));
			lua_setfield(v->L, -2, "file");
			put_integer(v, "line", reason->cells[c].line);
			put_place(v, "text", reason->cells[c]);
			put_item(v, c + 1);
		}
		lua_setfield(v->L, -2, "cells");
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "reasons");
}

/* Push the descriptor's own table out of the strands of the section on top. [-0, +1] */
static void push_own_descriptor(struct view *v, const struct descriptor *d)
{
	lua_getfield(v->L, -1, "strands");
	lua_rawgeti(v->L, -1, d->strand + 1);
	lua_getfield(v->L, -1, "descriptors");
	lua_rawgeti(v->L, -1, d->level);
	lua_replace(v->L, -4);
	lua_pop(v->L, 2);
}

/* The section stands at this index. [-0, +1] */
static void push_own_list(struct view *v, int section, struct descriptor_list list)
{
	lua_createtable(v->L, (int)list.n, 0);
	for (size_t i = 0; i < list.n; i++) {
		lua_pushvalue(v->L, section);
		push_own_descriptor(v, list.items[i]);
		lua_remove(v->L, -2);
		put_item(v, i + 1);
	}
}

static void put_lift_groups(struct view *v, int section, const struct lift *lift)
{
	lua_createtable(v->L, (int)lift->n_groups, 0);
	for (size_t i = 0; i < lift->n_groups; i++) {
		lua_createtable(v->L, 0, 2);
		put_integer(v, "at_least", lift->groups[i].at_least);
		push_own_list(v, section, lift->groups[i].of);
		lua_setfield(v->L, -2, "descriptors");
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "groups");
}

static void put_lift(struct view *v, const struct section_result *result)
{
	const struct lift *lift = &result->lift;
	int section = lua_gettop(v->L);

	/* It names the statements that are not met. */
	if (view_is_public(v) && publish_has_posts(result->section))
		return;
	if (lift->level == 0) {
		put_text(v, "no_lift", lift->text);
		return;
	}
	lua_createtable(v->L, 0, 8);
	put_integer(v, "level", lift->level);
	put_text(v, "level_name", framework_level_name(v->framework, lift->level));
	put_mark(v, "mark", lift->level);
	put_text(v, "text", lift->text);
	push_own_list(v, section, lift->example);
	lua_setfield(v->L, -2, "descriptors");
	push_own_list(v, section, lift->every);
	lua_setfield(v->L, -2, "every");
	put_lift_groups(v, section, lift);
	lua_setfield(v->L, -2, "lift");
}

static void put_cap(struct view *v, const struct section_result *result)
{
	if (result->cap == CAP_NONE)
		return;
	lua_createtable(v->L, 0, 2);
	put_text(v, "kind", cap_kind_ids[result->cap]);
	put_text(v, "reason", view_sentence(v, result->section, result->cap_reason));
	lua_setfield(v->L, -2, "cap");
}

static void put_by_level(struct view *v, const struct section_result *result)
{
	lua_getfield(v->L, -1, "by_level");
	for (size_t i = 0; i < v->framework->n_steps; i++) {
		lua_rawgeti(v->L, -1, (lua_Integer)i + 1);
		fill_tally(v, &result->by_level[i]);
		lua_pop(v->L, 1);
	}
	lua_pop(v->L, 1);
}

static void put_judgement(struct view *v, const struct section_result *result)
{
	const struct judgement_row *row = result->judgement;

	if (!row)
		return;
	lua_createtable(v->L, 0, 4);
	put_text(v, "judgement", row->judgement.text);
	put_text(v, "respondent", row->respondent.text);
	put_text(v, "reason", row->reason.text);
	put_place(v, "cell", row->judgement.at);
	lua_setfield(v->L, -2, "reviewer");
}

void put_level(struct view *v, const char *name, int level)
{
	lua_createtable(v->L, 0, 3);
	put_integer(v, "level", level);
	put_text(v, "level_name", framework_level_name(v->framework, level));
	put_mark(v, "mark", level);
	lua_setfield(v->L, -2, name);
}

void view_put_no_level(struct view *v, enum section_status status)
{
	char *word = arena_strdup(v->arena, section_status_name(status));

	if (*word >= 'a' && *word <= 'z')
		*word = (char)(*word - 'a' + 'A');
	lua_createtable(v->L, 0, 4);
	put_text(v, "word", word);
	put_colour(v, "fill", 0xFFFFFF);
	put_colour(v, "ink", 0x000000);
	put_bool(v, "hatched", true);
	lua_setfield(v->L, -2, "mark");
}

/* The level on record and what is said beside it. */
static void put_own_level(struct view *v, const struct section_result *result)
{
	put_integer(v, "level", result->level);
	put_text(v, "level_name", framework_level_name(v->framework, result->level));
	put_mark(v, "mark", result->level);
	put_text(v, "clause", section_own_judgement(result)->clause.text);
}

/* Levels and what stands behind them; only of a section that was assessed. */
static void put_assessed(struct view *v, const struct section_result *result)
{
	put_own_level(v, result);
	put_level(v, "indicated", result->indicated);
	put_level(v, "held", result->held);
	put_level(v, "could_be_lowest", result->could_be_lowest);
	put_level(v, "could_be_highest", result->could_be_highest);
	put_level(v, "lowest_strand", result->lowest_strand);
	put_level(v, "highest_strand", result->highest_strand);
	put_cap(v, result);
	put_lift(v, result);
}

static void put_strands(struct view *v, const struct section_result *result)
{
	lua_getfield(v->L, -1, "strands");
	for (size_t i = 0; i < result->section->n_strands; i++) {
		lua_rawgeti(v->L, -1, (lua_Integer)i + 1);
		put_strand(v, &result->strands[i]);
		lua_pop(v->L, 1);
	}
	lua_pop(v->L, 1);
}

/* Tallies and lists of them, still empty. */
static void put_no_tallies(struct view *v)
{
	const struct tally none = { 0 };

	put_tally(v, "tally", &none);
	lua_createtable(v->L, (int)v->framework->n_steps, 0);
	for (size_t i = 0; i < v->framework->n_steps; i++) {
		push_tally(v, &none);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "by_level");
}

static void push_section(struct view *v, const struct section *section)
{
	lua_createtable(v->L, 0, 44);
	shape_lua_share(&v->shapes, section);
	put_text(v, "id", section->id);
	put_text(v, "number", section->number);
	put_text(v, "title", section->title);
	put_text(v, "question", section->question);
	put_no_tallies(v);
	lua_createtable(v->L, (int)section->n_strands, 0);
	for (size_t i = 0; i < section->n_strands; i++) {
		push_strand(v, &section->strands[i]);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "strands");
}

static void put_section(struct view *v, const struct section_result *result)
{
	put_text(v, "status", section_status_ids[result->status]);
	put_text(v, "status_name", section_status_name(result->status));
	put_bool(v, "assessed", result->status == SECTION_ASSESSED);
	put_bool(v, "in_focus", result->status != SECTION_NOT_IN_FOCUS);
	put_into_tally(v, "tally", &result->tally);
	put_by_level(v, result);
	put_integer(v, "coverage", result->tally.applicable
				 ? rounding_share(result->tally.applicable - result->tally.unanswered,
						  result->tally.applicable, 0) : 0);
	put_bool(v, "provisional", result->provisional);
	put_bool(v, "to_be_moderated", result->to_be_moderated);
	put_strands(v, result);
	put_reasons(v, result);
	put_judgement(v, result);
	view_put_review(v, result);
	if (result->status == SECTION_ASSESSED)
		put_assessed(v, result);
	else if (section_has_level(result))
		put_own_level(v, result);
	else if (result->status != SECTION_NOT_IN_FOCUS)
		view_put_no_level(v, result->status);
}

void view_push_sections(struct view *v)
{
	lua_createtable(v->L, (int)v->framework->n_sections, 0);
	for (size_t i = 0; i < v->framework->n_sections; i++) {
		push_section(v, &v->framework->sections[i]);
		put_item(v, i + 1);
	}
}

void view_put_sections(struct view *v)
{
	const struct school_result *result = findings_judged(v->input->findings);

	for (size_t i = 0; i < v->framework->n_sections; i++) {
		lua_rawgeti(v->L, v->sections, (lua_Integer)i + 1);
		put_section(v, &result->sections[i]);
		lua_pop(v->L, 1);
	}
}
