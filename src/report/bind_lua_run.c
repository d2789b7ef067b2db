/*
 * bind_lua_run.c - what is about all schools of a run together, as Lua tables for a template.
 *
 * As everywhere in the view nothing is worked out here. templates/README.md lists every field.
 */
#include "report/bind_lua_view.h"

#include <lauxlib.h>
#include <lua.h>

#include "framework/shape_framework.h"

void view_push_run(lua_State *L, struct arena *arena, const struct run_input *input)
{
	struct view v = { .L = L, .arena = arena, .framework = input->framework };
	int year = date_school_year(input->report_date);

	luaL_checkstack(L, 20, "view");
	view_start_shapes(&v, input->profile == SUPPRESS_PUBLIC, false);
	lua_createtable(L, 0, 16);
	shape_lua_push(&v.shapes, framework_shape(v.framework), v.framework);
	put_text(&v, "classification", input->classification);
	lua_setfield(L, -2, "audit");
	put_date(&v, "date", input->report_date);
	put_text(&v, "year", date_school_year_name(arena, year));
	put_text(&v, "program_version", input->program_version);
	put_text(&v, "profile", suppress_profile_name(input->profile));
	put_bool(&v, "generated", input->generated);
	view_put_inputs(&v, input->evidence);
	view_put_mapping(&v, input->mapping);
	put_integer(&v, "n_schools", (long long)input->n_schools);
	shape_lua_put(&v.shapes, input->shape, input->gathered);
}
