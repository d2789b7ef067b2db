/*
 * bind_lua_view.c - one school as Lua tables: the whole, the school, dates, inputs, problems.
 *
 * Names are the field's words, for people who write templates. The audit is in bind_lua_audit.c, judgements are
 * in bind_lua_result.c; what has a shape is put by shape_lua.c. Nothing is worked out here: what a template prints was
 * decided by score and plan.
 */
#include "report/bind_lua_view.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "framework/shape_framework.h"
#include "plan/shape_plan.h"
#include "report/sentences.h"
#include "score/kinds.h"
#include "score/publish.h"
#include "score/shape_findings.h"
#include "score/shape_score.h"
#include "score/score.h"

/* ---- fields ---- */

/* A template may put it into any sentence. */
void push_text(struct view *v, const char *text)
{
	lua_pushstring(v->L, text_isolated(v->arena, text));
}

void put_text(struct view *v, const char *name, const char *text)
{
	if (!text || !*text)
		return;
	push_text(v, text);
	lua_setfield(v->L, -2, name);
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

void put_place(struct view *v, const char *name, struct loc at)
{
	put_text(v, name, place_name(v->arena, &v->places, &at));
}

/* A problem is about its place, which is named whole. */
static void put_whole_place(struct view *v, const char *name, struct loc at)
{
	if (at.file && at.line > 0)
		put_text(v, name, arena_printf(v->arena, "%s line %d", at.file, at.line));
	else
		put_text(v, name, at.file);
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

/* ---- what a public document does not say ---- */

bool view_is_public(const struct view *v)
{
	return v->input->profile == SUPPRESS_PUBLIC;
}

/* ---- the run ---- */

static void put_input(struct view *v, const char *name, const char *sha256, size_t n_rows)
{
	lua_createtable(v->L, 0, 3);
	put_text(v, "name", name);
	put_text(v, "sha256", sha256);
	put_integer(v, "rows", (long long)n_rows);
}

void view_put_inputs(struct view *v, const struct evidence *e)
{
	lua_createtable(v->L, (int)e->n_files, 0);
	for (size_t i = 0; i < e->n_files; i++) {
		put_input(v, e->files[i].name, e->files[i].sha256, e->files[i].n_rows);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "inputs");
}

void view_put_mapping(struct view *v, const struct mapping *mapping)
{
	if (!mapping)
		return;
	lua_createtable(v->L, 0, 2);
	put_text(v, "file", mapping->file);
	put_text(v, "sha256", mapping->sha256);
	lua_setfield(v->L, -2, "mapping");
}

/* The school's own rows alone: another school's change nothing in its report. */
static void put_school_inputs(struct view *v)
{
	const struct place_names *places = &v->places;

	lua_createtable(v->L, (int)places->n_files, 0);
	for (size_t i = 0; i < places->n_files; i++) {
		const struct school_file *file = &places->files[i];
		const char letter[] = { i < PLACE_LETTERS_MAX ? places->letters[i] : ' ', '\0' };

		/* Who knows all rows but one could try out which hidden number gives the sum. */
		put_input(v, file->name, view_is_public(v) ? NULL : file->sha256, file->n_rows);
		if (*letter != ' ')
			put_text(v, "letter", letter);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "inputs");
	put_text(v, "main_file", places->none ? NULL : places->main);
	put_bool(v, "no_places", places->none);
}

void view_name_places(struct view *v, const char *main_table)
{
	place_names_init(&v->places, v->input->files, v->input->n_files, main_table, v->input->no_places);
}

/* Whether a problem's words may hold a number that the document does not show: of figures and of judgements by them. */
static bool quotes_figure(const struct view *v, const struct diag *d)
{
	static const char METRICS[] = "metrics";
	const char *file = d->at.file ? strrchr(d->at.file, '/') : NULL;

	file = file ? file + 1 : d->at.file;
	return view_is_public(v) && ((d->code >= DIAG_CSV046 && d->code <= DIAG_CSV054) ||
				     (file && strncasecmp(file, METRICS, strlen(METRICS)) == 0));
}

/* Notes are for whoever keeps the tables; a report lists warnings and errors. */
static void put_problems(struct view *v)
{
	const struct diags *problems = v->input->problems;
	size_t used = 0;

	lua_createtable(v->L, 0, 0);
	for (size_t i = 0; problems && i < problems->n; i++) {
		const struct diag *d = &problems->items[i];
		const char *message;

		if (d->severity == DIAG_NOTE)
			continue;
		lua_createtable(v->L, 0, 5);
		put_text(v, "severity", diag_severity_ids[d->severity]);
		put_text(v, "code", diag_code_name(d->code));
		message = quotes_figure(v, d) ? diag_code_summary(d->code) : d->message;
		put_text(v, "message", report_says_times(v->arena, message, d->places ? d->n_places : 1));
		if (!quotes_figure(v, d))
			put_text(v, "hint", diag_hint(v->arena, d));
		put_whole_place(v, "cell", d->at);
		put_item(v, ++used);
	}
	lua_setfield(v->L, -2, "problems");
}

void view_put_about(struct view *v)
{
	const struct findings *findings = v->input->findings;

	shape_lua_put(&v->shapes, &shape_about, findings);
	put_text(v, "program_version", v->input->program_version);
	put_text(v, "profile", suppress_profile_name(v->input->profile));
	put_bool(v, "draft", v->input->draft);
	put_integer(v, "tight", v->input->tight);
	put_school_inputs(v);
	view_put_mapping(v, v->input->mapping);
	put_problems(v);
}

void view_push(lua_State *L, struct arena *arena, const struct report_input *input)
{
	const struct school_result *result = findings_judged(input->findings);
	struct view v = { .L = L, .arena = arena, .input = input, .framework = result->framework };

	luaL_checkstack(L, 60, "view");
	view_name_places(&v, input->findings->kind->main_table);
	view_push_audit(&v);
	view_start_shapes(&v, view_is_public(&v), input->draft);
	lua_createtable(L, 0, 24);
	lua_pushvalue(L, v.audit);
	lua_setfield(L, -2, "audit");
	view_put_about(&v);
	shape_lua_put(&v.shapes, &shape_school_result, result);
	shape_lua_put(&v.shapes, &shape_planned, input->plan);
	lua_replace(L, v.shapes.shared);
	lua_settop(L, v.shapes.shared);
}

/* The item that the document is about, under the name of its shape. */
static void put_one(struct view *v)
{
	const struct score_kind *kind = v->input->findings->kind;
	const char *items = kind->items(v->input->findings).items;

	shape_lua_push(&v->shapes, kind->item_shape, items + (v->input->item - 1) * kind->item_shape->size_bytes);
	lua_setfield(v->L, -2, kind->item_shape->name);
}

void view_push_by_shape(lua_State *L, struct arena *arena, const struct report_input *input)
{
	const struct findings *findings = input->findings;
	struct view v = { .L = L, .arena = arena, .input = input, .framework = findings->framework };

	luaL_checkstack(L, 20, "view");
	view_name_places(&v, findings->kind->main_table);
	view_start_shapes(&v, view_is_public(&v), input->draft);
	v.context.sections_asked = input->sections_asked;
	lua_createtable(L, 0, 0);
	v.shapes.shared = lua_gettop(L);
	lua_createtable(L, 0, 16);
	shape_lua_push(&v.shapes, framework_shape(v.framework), v.framework);
	lua_setfield(L, -2, "audit");
	view_put_about(&v);
	shape_lua_put(&v.shapes, findings->kind->shape, findings->own);
	if (input->item)
		put_one(&v);
	lua_remove(L, v.shapes.shared);
}
