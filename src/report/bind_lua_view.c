/*
 * bind_lua_view.c - one school as Lua tables: audit, school, dates, inputs, problems.
 *
 * Names are the field's words, for people who write templates. Judgements are in bind_lua_result.c,
 * the plan in bind_lua_plan.c. Nothing is worked out here: what a template prints was decided by
 * score and plan.
 */
#include "report/bind_lua_view.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

/* ---- fields ---- */

void put_text(struct view *v, const char *name, const char *text)
{
	if (!text || !*text)
		return;
	lua_pushstring(v->L, text);
	lua_setfield(v->L, -2, name);
}

void put_text_or_nil(struct view *v, const char *name, const char *text)
{
	if (text && *text)
		lua_pushstring(v->L, text);
	else
		lua_pushnil(v->L);
	lua_setfield(v->L, -2, name);
}

void put_place_holders(struct view *v, const char *const *names)
{
	for (; *names; names++)
		put_bool(v, *names, false);
}

void put_integer(struct view *v, const char *name, long long value)
{
	lua_pushinteger(v->L, value);
	lua_setfield(v->L, -2, name);
}

void put_bool(struct view *v, const char *name, bool value)
{
	lua_pushboolean(v->L, value);
	lua_setfield(v->L, -2, name);
}

void put_colour(struct view *v, const char *name, uint32_t rgb)
{
	char text[8];

	snprintf(text, sizeof text, "#%06X", (unsigned)(rgb & 0xFFFFFF));
	put_text(v, name, text);
}

void put_date(struct view *v, const char *name, struct date date)
{
	if (!date_given(date))
		return;
	lua_createtable(v->L, 0, 3);
	put_text(v, "iso", date_iso(v->arena, date));
	put_text(v, "long", date_long(v->arena, date));
	put_text(v, "short", date_short(v->arena, date));
	lua_setfield(v->L, -2, name);
}

const char *place_text(struct arena *arena, struct loc at)
{
	static const char between[] = " line ";
	char number[16], *digits = number + sizeof number, *text;
	size_t length, n;

	if (!at.file || at.line <= 0)
		return at.file;
	/* Every answer has one: in fewer steps than printf. */
	for (int left = at.line; left > 0; left /= 10)
		*--digits = (char)('0' + left % 10);
	n = (size_t)(number + sizeof number - digits);
	length = strlen(at.file);
	text = arena_alloc(arena, length + sizeof between + n);
	memcpy(text, at.file, length);
	memcpy(text + length, between, sizeof between - 1);
	memcpy(text + length + sizeof between - 1, digits, n);
	return text;
}

void put_place(struct view *v, const char *name, struct loc at)
{
	put_text(v, name, place_text(v->arena, at));
}

void fill_tally(struct view *v, const struct tally *tally)
{
	put_integer(v, "met", tally->met);
	put_integer(v, "partly", tally->partly);
	put_integer(v, "not_yet", tally->not_yet);
	put_integer(v, "unanswered", tally->unanswered);
	put_integer(v, "not_applicable", tally->not_applicable);
	put_integer(v, "waived", tally->waived);
	put_integer(v, "applicable", tally->applicable);
}

void push_tally(struct view *v, const struct tally *tally)
{
	lua_createtable(v->L, 0, 7);
	fill_tally(v, tally);
}

void put_into_tally(struct view *v, const char *name, const struct tally *tally)
{
	lua_getfield(v->L, -1, name);
	fill_tally(v, tally);
	lua_pop(v->L, 1);
}

void put_tally(struct view *v, const char *name, const struct tally *tally)
{
	push_tally(v, tally);
	lua_setfield(v->L, -2, name);
}

void put_shared(struct view *v, const char *name, int list, size_t index)
{
	lua_rawgeti(v->L, list, (lua_Integer)index);
	lua_setfield(v->L, -2, name);
}

void put_mark(struct view *v, const char *name, int level)
{
	put_shared(v, name, v->marks, (size_t)level + 1);
}

void put_item(struct view *v, size_t index)
{
	lua_rawseti(v->L, -2, (lua_Integer)index);
}

/* ---- the audit ---- */

/* A level's mark: its word, pips and fill; below the first level hatched, without a fill. */
static void push_mark(struct view *v, int level)
{
	const struct framework *f = v->framework;

	lua_createtable(v->L, 0, 6);
	put_text(v, "word", framework_level_name(f, level));
	put_integer(v, "pips", level);
	put_integer(v, "of", (long long)f->n_levels);
	put_colour(v, "fill", level ? f->levels[level - 1].fill_rgb : 0xFFFFFF);
	put_colour(v, "ink", level ? f->levels[level - 1].ink_rgb : 0x000000);
	if (level == 0)
		put_bool(v, "hatched", true);
}

static void push_marks(struct view *v)
{
	lua_createtable(v->L, (int)v->framework->n_levels + 1, 0);
	for (size_t level = 0; level <= v->framework->n_levels; level++) {
		push_mark(v, (int)level);
		put_item(v, level + 1);
	}
}

static void push_respondents(struct view *v)
{
	const struct framework *f = v->framework;

	lua_createtable(v->L, (int)f->n_respondents, 0);
	for (size_t i = 0; i < f->n_respondents; i++) {
		lua_createtable(v->L, 0, 4);
		put_text(v, "id", f->respondents[i].id);
		put_text(v, "name", f->respondents[i].name);
		put_text(v, "short", f->respondents[i].short_name);
		put_bool(v, "agreed", f->respondents[i].agreed);
		put_bool(v, "reviewer", &f->respondents[i] == f->reviewer);
		put_item(v, i + 1);
	}
}

static void put_levels(struct view *v)
{
	const struct framework *f = v->framework;

	lua_createtable(v->L, (int)f->n_levels, 0);
	for (size_t i = 0; i < f->n_levels; i++) {
		lua_createtable(v->L, 0, 7);
		put_integer(v, "number", (long long)i + 1);
		put_text(v, "id", f->levels[i].id);
		put_text(v, "name", f->levels[i].name);
		put_text(v, "meaning", f->levels[i].meaning);
		put_colour(v, "fill", f->levels[i].fill_rgb);
		put_colour(v, "ink", f->levels[i].ink_rgb);
		put_mark(v, "mark", (int)i + 1);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "levels");
}

void view_put_words(struct view *v)
{
	const struct words *w = &v->framework->words;

	lua_createtable(v->L, 0, 6);
	put_text(v, "section", w->section);
	put_text(v, "sections", w->sections);
	put_text(v, "strand", w->strand);
	put_text(v, "strands", w->strands);
	put_text(v, "descriptor", w->descriptor);
	put_text(v, "descriptors", w->descriptors);
	lua_setfield(v->L, -2, "words");
}

/* What a rating's state is called: "met" and the like, as in audits. */
static void put_ratings(struct view *v)
{
	const struct framework *f = v->framework;

	lua_createtable(v->L, (int)f->n_ratings, 0);
	for (size_t i = 0; i < f->n_ratings; i++) {
		lua_createtable(v->L, 0, 3);
		put_text(v, "id", f->ratings[i].id);
		put_text(v, "name", f->ratings[i].name);
		put_text(v, "state", answer_state_name(f->ratings[i].state));
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "ratings");
}

static void put_evidence_types(struct view *v)
{
	const struct framework *f = v->framework;

	lua_createtable(v->L, (int)f->n_evidence_types, 0);
	for (size_t i = 0; i < f->n_evidence_types; i++) {
		lua_createtable(v->L, 0, 3);
		put_text(v, "id", f->evidence_types[i].id);
		put_text(v, "name", f->evidence_types[i].name);
		put_bool(v, "voice", f->evidence_types[i].voice);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "evidence_types");
}

static void put_level_numbers(struct view *v, const char *name, const int *numbers)
{
	if (!numbers)
		return;
	lua_createtable(v->L, (int)v->framework->n_levels, 0);
	for (size_t i = 0; i < v->framework->n_levels; i++) {
		lua_pushinteger(v->L, numbers[i]);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, name);
}

static void put_evidence_rule(struct view *v)
{
	const struct evidence_rule *rule = &v->framework->scoring.evidence;

	if (!rule->on)
		return;
	lua_createtable(v->L, 0, 4);
	put_integer(v, "dated_from", rule->dated_from);
	put_integer(v, "types_from", rule->types_from);
	put_integer(v, "min_types", rule->min_types);
	put_bool(v, "needs_voice", rule->needs_voice);
	lua_setfield(v->L, -2, "evidence");
}

static void put_scoring(struct view *v)
{
	static const char *const overall[] = {
		[OVERALL_NONE] = "none", [OVERALL_LOWEST] = "lowest", [OVERALL_MEDIAN] = "median",
	};
	const struct scoring *s = &v->framework->scoring;

	lua_createtable(v->L, 0, 12);
	put_text(v, "model", scoring_model_name(s->model));
	put_integer(v, "max_partial", s->max_partial);
	put_integer(v, "share", s->share_percent);
	put_integer(v, "floor", s->floor_percent);
	if (s->model == MODEL_WEIGHTED) {
		put_level_numbers(v, "points", s->points);
		put_level_numbers(v, "bands", s->bands_percent);
	}
	put_integer(v, "blanks_limit", s->blanks_limit_percent);
	put_integer(v, "na_limit", s->na_limit_percent);
	put_integer(v, "gate_cap", s->gate_cap);
	put_text(v, "overall", overall[s->overall]);
	put_evidence_rule(v);
	view_put_bands(v);
	lua_setfield(v->L, -2, "scoring");
}

static void put_plan_rules(struct view *v)
{
	const struct plan_rules *p = &v->framework->plan;

	lua_createtable(v->L, 0, 5);
	put_integer(v, "areas_min", p->areas_min);
	put_integer(v, "areas", p->areas);
	put_integer(v, "actions", p->actions);
	put_integer(v, "lasts", p->lasts_half_terms);
	view_put_level_support(v);
	lua_createtable(v->L, (int)p->n_supporters, 0);
	for (size_t i = 0; i < p->n_supporters; i++) {
		lua_createtable(v->L, 0, 2);
		put_text(v, "id", p->supporters[i].id);
		put_text(v, "name", p->supporters[i].name);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "support");
	lua_setfield(v->L, -2, "plan");
}

static void push_audit(struct view *v)
{
	const struct framework *f = v->framework;

	lua_createtable(v->L, 0, 20);
	put_text(v, "id", f->id);
	put_text(v, "kind", framework_kind_name(f->kind));
	put_text(v, "version", f->version);
	put_text(v, "title", f->title);
	put_text(v, "subtitle", f->subtitle);
	put_text(v, "notice", f->notice);
	put_text(v, "language", f->language);
	put_text(v, "below", f->below);
	if (f->below)
		put_mark(v, "below_mark", 0);
	put_text(v, "file", f->file);
	put_text(v, "sha256", f->sha256);
	put_integer(v, "recheck_months", f->recheck_months);
	view_put_words(v);
	put_levels(v);
	put_ratings(v);
	put_evidence_types(v);
	lua_pushvalue(v->L, v->respondents);
	lua_setfield(v->L, -2, "respondents");
	put_scoring(v);
	put_plan_rules(v);
}

/* ---- what is the same for every school ---- */

/* The registry's table of it: its address is the key. */
static const char audit_key;

enum { KEPT_MARKS = 1, KEPT_RESPONDENTS, KEPT_SECTIONS, KEPT_AUDIT };

void view_keep_audit(lua_State *L, struct arena *arena, const struct framework *framework)
{
	struct view v = { .L = L, .arena = arena, .framework = framework };
	int kept;

	luaL_checkstack(L, 20, "view");
	lua_createtable(L, 4, 0);
	kept = lua_gettop(L);
	push_marks(&v);
	v.marks = lua_gettop(L);
	push_respondents(&v);
	v.respondents = lua_gettop(L);
	view_push_sections(&v);
	push_audit(&v);
	for (int i = KEPT_AUDIT; i >= KEPT_MARKS; i--)
		lua_rawseti(L, kept, i);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &audit_key);
}

static int push_kept(lua_State *L, int kept, int item)
{
	lua_rawgeti(L, kept, item);
	return lua_gettop(L);
}

/* ---- the school ---- */

static void put_extras(struct view *v, const struct school *school)
{
	size_t used = 0;

	lua_createtable(v->L, (int)school->n_extras, 0);
	for (size_t i = 0; i < school->n_extras; i++) {
		if (!*school->extras[i].cell.text)
			continue;
		lua_createtable(v->L, 0, 2);
		put_text(v, "name", school->extras[i].name);
		put_text(v, "value", school->extras[i].cell.text);
		put_item(v, ++used);
	}
	lua_setfield(v->L, -2, "extras");
}

static void put_school(struct view *v)
{
	const struct school *school = v->input->result->evidence->school;

	lua_createtable(v->L, 0, 10);
	put_text(v, "id", school->id.text);
	/* Only a draft can lack one. */
	put_text(v, "name", *school->name.text ? school->name.text : school->id.text);
	put_text(v, "name_lang", school->name_lang.text);
	if (!v->input->draft || strcasecmp(school->phase_cell.text, phase_name(school->phase)) == 0)
		put_text(v, "phase", phase_name(school->phase));
	put_text(v, "trust", school->trust.text);
	put_text(v, "la", school->la.text);
	put_text(v, "region", school->region.text);
	put_text(v, "roll", school->roll.text);
	put_bool(v, "has_focus", school->n_focus > 0);
	put_extras(v, school);
	lua_setfield(v->L, -2, "school");
}

/* ---- the run ---- */

void view_put_inputs(struct view *v, const struct evidence *e)
{
	lua_createtable(v->L, (int)e->n_files, 0);
	for (size_t i = 0; i < e->n_files; i++) {
		lua_createtable(v->L, 0, 3);
		put_text(v, "name", e->files[i].name);
		put_text(v, "sha256", e->files[i].sha256);
		put_integer(v, "rows", (long long)e->files[i].n_rows);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "inputs");
}

/* Notes are for whoever keeps the tables; a report lists warnings and errors. */
static void put_problems(struct view *v)
{
	const struct diags *problems = v->input->problems;
	size_t used = 0;

	lua_createtable(v->L, 0, 0);
	for (size_t i = 0; problems && i < problems->n; i++) {
		const struct diag *d = &problems->items[i];

		if (d->severity == DIAG_NOTE)
			continue;
		lua_createtable(v->L, 0, 5);
		put_text(v, "severity", diag_severity_name(d->severity));
		put_text(v, "code", diag_code_name(d->code));
		put_text(v, "message", d->message);
		put_text(v, "hint", d->hint);
		put_place(v, "cell", d->at);
		put_item(v, ++used);
	}
	lua_setfield(v->L, -2, "problems");
}

static void put_overall(struct view *v)
{
	int level = v->input->result->overall_level;

	if (level < 0)
		return;
	lua_createtable(v->L, 0, 3);
	put_integer(v, "level", level);
	put_text(v, "level_name", framework_level_name(v->framework, level));
	put_mark(v, "mark", level);
	lua_setfield(v->L, -2, "overall");
}

void view_put_about(struct view *v)
{
	const struct school_result *result = v->input->result;
	int year = date_school_year(result->report_date);

	put_school(v);
	put_date(v, "date", result->report_date);
	put_text(v, "year", date_school_year_name(v->arena, year));
	put_text(v, "program_version", v->input->program_version);
	put_bool(v, "draft", v->input->draft);
	put_bool(v, "generated", result->evidence->generated);
	view_put_inputs(v, v->input->evidence);
	put_problems(v);
}

void view_push(lua_State *L, struct arena *arena, const struct report_input *input)
{
	const struct school_result *result = input->result;
	struct view v = { .L = L, .arena = arena, .input = input, .framework = result->framework };
	int kept;

	luaL_checkstack(L, 20, "view");
	lua_rawgetp(L, LUA_REGISTRYINDEX, &audit_key);
	kept = lua_gettop(L);
	v.marks = push_kept(L, kept, KEPT_MARKS);
	v.respondents = push_kept(L, kept, KEPT_RESPONDENTS);
	v.sections = push_kept(L, kept, KEPT_SECTIONS);
	view_put_sections(&v);
	lua_createtable(L, 0, 24);
	push_kept(L, kept, KEPT_AUDIT);
	lua_setfield(L, -2, "audit");
	view_put_about(&v);
	lua_pushvalue(L, v.sections);
	lua_setfield(L, -2, "sections");
	put_integer(&v, "n_assessed", result->n_assessed);
	put_tally(&v, "tally", &result->tally);
	put_overall(&v);
	view_put_plan(&v);
	view_put_gaps(&v);
	lua_replace(L, kept);
	lua_settop(L, kept);
}
