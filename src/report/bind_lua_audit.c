/*
 * bind_lua_audit.c - what a view says of the audit: levels, marks, respondents, words, rules.
 *
 * It knows no school. The one hard idea: all schools of a run share their audit, so its tables are made once and
 * kept in the state that each school starts from; what a template does to them is gone with the school.
 */
#include "base/text.h"
#include "framework/model_fields.h"
#include "report/bind_lua_view.h"
#include "score/shape_score.h"

#include <lauxlib.h>
#include <lua.h>

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
		lua_createtable(v->L, 0, 6);
		put_text(v, "id", f->respondents[i].id);
		put_text(v, "name", f->respondents[i].name);
		put_text(v, "the", text_the(v->arena, f->respondents[i].name));
		put_text(v, "short", f->respondents[i].short_name);
		put_bool(v, "agreed", f->respondents[i].agreed);
		put_bool(v, "reviewer", &f->respondents[i] == f->reviewer);
		shape_lua_share(&v->shapes, &f->respondents[i]);
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
	put_text(v, "posts", w->posts);
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
		put_text(v, "state", answer_state_ids[f->ratings[i].state]);
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

static void put_bands(struct view *v)
{
	const struct scoring *s = &v->framework->scoring;

	if (s->model != MODEL_BANDS)
		return;
	lua_createtable(v->L, (int)v->framework->n_levels, 0);
	for (size_t i = 0; i < v->framework->n_levels; i++) {
		lua_createtable(v->L, 0, 5);
		put_text(v, "level_name", framework_level_name(v->framework, (int)i + 1));
		put_integer(v, "met", s->bands[i].met_min_percent);
		put_integer(v, "met_or_partly", s->bands[i].met_or_partly_min_percent);
		put_integer(v, "not_yet", s->bands[i].unmet_max_percent);
		if (s->bands[i].previous_min_level)
			put_text(v, "previous",
				 framework_level_name(v->framework,
						      s->bands[i].previous_min_level));
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "bands");
	put_text(v, "uncalibrated", s->uncalibrated);
	put_integer(v, "reason_steps", s->reason_steps);
	put_integer(v, "gap_steps", s->gap_steps);
	put_integer(v, "gap_share", s->gap_share_percent);
}

static void put_level_support(struct view *v)
{
	const struct plan_rules *p = &v->framework->plan;

	put_integer(v, "actions_in_all", p->actions_in_all);
	lua_createtable(v->L, (int)v->framework->n_levels, 0);
	for (size_t i = 0; p->by_level && i < v->framework->n_levels; i++) {
		lua_createtable(v->L, 0, 3);
		put_text(v, "level_name", framework_level_name(v->framework, (int)i + 1));
		if (p->by_level[i].support)
			put_text(v, "support", p->by_level[i].support->name);
		put_text(v, "rhythm", p->by_level[i].rhythm);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "by_level");
}

static void put_scoring(struct view *v)
{
	const struct framework *f = v->framework;
	const struct scoring *s = &f->scoring;

	lua_createtable(v->L, 0, 13);
	put_text(v, "model", scoring_model_name(s->model));
	put_integer(v, "max_partial", s->max_partial);
	put_integer(v, "share", s->share_percent);
	put_integer(v, "floor", s->floor_percent);
	if (model_takes(s->model, "points"))
		put_level_numbers(v, "points", s->points);
	if (model_takes(s->model, "bands"))
		put_level_numbers(v, "bands", s->bands_percent);
	put_integer(v, "blanks_limit", s->blanks_limit_percent);
	put_integer(v, "na_limit", s->na_limit_percent);
	put_integer(v, "gate_cap", s->gate_cap);
	put_text(v, "gate_cap_name", framework_has_levels(f) ? framework_level_name(f, s->gate_cap) : NULL);
	put_text(v, "overall", overall_rule_ids[s->overall]);
	put_evidence_rule(v);
	put_bands(v);
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
	put_level_support(v);
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
	put_text(v, "kind", framework_kind_ids[f->kind]);
	put_text(v, "version", f->version);
	put_text(v, "title", f->title);
	put_text(v, "subtitle", f->subtitle);
	put_text(v, "notice", f->notice);
	put_text(v, "formats", f->formats);
	put_text(v, "language", f->language);
	put_text(v, "below", f->below);
	if (f->below)
		put_mark(v, "below_mark", 0);
	put_text(v, "file", f->file);
	put_text(v, "sha256", f->sha256);
	put_integer(v, "recheck_months", f->recheck_months);
	lua_createtable(v->L, 0, 2);
	put_integer(v, "below", f->suppression.below);
	put_integer(v, "base", f->suppression.base);
	lua_setfield(v->L, -2, "suppression");
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

enum { SHARED_USUAL = 256 };	/* tables that may be named in several places */

enum { KEPT_SHARED = 1, KEPT_MARKS, KEPT_RESPONDENTS, KEPT_SECTIONS, KEPT_AUDIT };

void view_start_shapes(struct view *v, bool is_public, bool draft)
{
	v->context = (struct shape_context){
		.arena = v->arena, .framework = v->framework, .is_public = is_public, .draft = draft
	};
	v->shapes.L = v->L;
	v->shapes.context = &v->context;
	v->shapes.places = &v->places;
	v->shapes.marks = v->marks;
}

static void push_sections(struct view *v)
{
	lua_createtable(v->L, (int)v->framework->n_sections, 0);
	for (size_t i = 0; i < v->framework->n_sections; i++) {
		shape_lua_keep(&v->shapes, &shape_section, &v->framework->sections[i]);
		put_item(v, i + 1);
	}
}

void view_keep_audit(lua_State *L, struct arena *arena, const struct framework *framework)
{
	struct view v = { .L = L, .arena = arena, .framework = framework };
	int kept;

	luaL_checkstack(L, 40, "view");
	view_start_shapes(&v, false, false);
	lua_createtable(L, KEPT_AUDIT, 0);
	kept = lua_gettop(L);
	lua_createtable(L, 0, SHARED_USUAL);
	v.shapes.shared = lua_gettop(L);
	push_marks(&v);
	v.marks = v.shapes.marks = lua_gettop(L);
	push_respondents(&v);
	v.respondents = lua_gettop(L);
	push_sections(&v);
	push_audit(&v);
	for (int i = KEPT_AUDIT; i >= KEPT_SHARED; i--)
		lua_rawseti(L, kept, i);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &audit_key);
}

static int push_kept(struct view *v, int item)
{
	lua_rawgetp(v->L, LUA_REGISTRYINDEX, &audit_key);
	lua_rawgeti(v->L, -1, item);
	lua_remove(v->L, -2);
	return lua_gettop(v->L);
}

void view_push_audit(struct view *v)
{
	v->shapes.shared = push_kept(v, KEPT_SHARED);
	v->marks = push_kept(v, KEPT_MARKS);
	v->respondents = push_kept(v, KEPT_RESPONDENTS);
	v->sections = push_kept(v, KEPT_SECTIONS);
	v->audit = push_kept(v, KEPT_AUDIT);
}
