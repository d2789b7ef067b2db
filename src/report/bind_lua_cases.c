/*
 * bind_lua_cases.c - a school's cases, and the trust's learning sheet, as Lua tables for a template.
 *
 * As everywhere in the view nothing is worked out here. templates/README.md lists every field.
 */
#include "report/bind_lua_view.h"

#include <lauxlib.h>
#include <lua.h>

#include "framework/case_rules.h"
#include "framework/shape_case.h"
#include "score/case.h"
#include "score/shape_cases.h"
#include "score/shape_score.h"

/* A new list or table under a name, filled between the two. */
static void close_as(struct view *v, const char *name)
{
	lua_setfield(v->L, -2, name);
}

/* classification: of the document at hand. */
static void put_case_audit(struct view *v, const char *classification)
{
	shape_lua_push(&v->shapes, &shape_case_audit, v->framework);
	put_text(v, "classification", classification);
	view_put_words(v);
	close_as(v, "audit");
}

void view_push_cases(lua_State *L, struct arena *arena, const struct report_input *input)
{
	const struct framework *f = input->findings->framework;
	const struct school_cases *cases = findings_cases(input->findings);
	struct view v = { .L = L, .arena = arena, .input = input, .framework = f };

	luaL_checkstack(L, 20, "view");
	view_name_places(&v, "case_items");
	view_start_shapes(&v, false, input->draft);
	v.context.sections_asked = input->sections_asked;
	lua_createtable(L, 0, 16);
	put_case_audit(&v, f->classification);
	view_put_about(&v);
	shape_lua_put(&v.shapes, &shape_cases, cases);
	if (input->item) {
		shape_lua_push(&v.shapes, &shape_case, &cases->cases[input->item - 1]);
		close_as(&v, "case");
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
	put_case_audit(&v, own ? own : input->framework->classification);
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
