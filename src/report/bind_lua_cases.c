/*
 * bind_lua_cases.c - the trust's learning sheet, as Lua tables for a template.
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

void view_push_learning(lua_State *L, struct arena *arena, const struct learning_input *input)
{
	struct view v = { .L = L, .arena = arena, .framework = input->framework };
	int year = date_school_year(input->report_date);
	const char *own = case_rules_of(input->framework)->learning_classification;

	luaL_checkstack(L, 20, "view");
	view_start_shapes(&v, false, false);
	lua_createtable(L, 0, 16);
	shape_lua_push(&v.shapes, &shape_case_audit, v.framework);
	put_text(&v, "classification", own ? own : input->framework->classification);
	lua_setfield(L, -2, "audit");
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
