/*
 * shape_lua.h - structs as Lua tables for a template, by their shapes. Private to the binding.
 *
 * A struct of a shared shape is one table wherever it is named: a table of all of them, by the struct's address,
 * stands on the stack while a view is made.
 *
 * The one hard idea: making tables costs more than filling them, and a school's are mostly the audit's. So what the
 * audit says is made once and kept, with false in the fields that every school sets, since setting a field that is
 * there costs a third of adding one; each school's results are put into these tables.
 */
#ifndef WAYMARK_REPORT_SHAPE_LUA_H
#define WAYMARK_REPORT_SHAPE_LUA_H

#include "framework/shape.h"
#include "report/place_names.h"

struct lua_State;

struct shape_lua {
	struct lua_State *L;
	const struct shape_context *context;
	const struct place_names *places;
	int shared;			/* where the table of shared tables stands */
	int marks;			/* where the list of marks stands, by level + 1 */
};

/* What the audit says of a struct that the shape's results stand on (shape->audit), with place for them: made once.
 * [-0, +1, m] */
void shape_lua_keep(const struct shape_lua *w, const struct shape *shape, const void *of_audit);

/* The struct's table: of a shared shape, if it was pushed before, the same; of one that stands on the audit, the one
 * that was kept, filled. [-0, +1, m] */
void shape_lua_push(const struct shape_lua *w, const struct shape *shape, const void *of_struct);

/* Fields of the table on top. [-0, +0, m] */
void shape_lua_put(const struct shape_lua *w, const struct shape *shape, const void *of_struct);

#endif
