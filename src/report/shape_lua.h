/*
 * shape_lua.h - makes structs into Lua tables for a template, by their shapes. Private to the binding.
 *
 * A struct with a shared shape has one table wherever it is named: while a view is made, a table of all
 * shared tables, by the structs' addresses, is on the stack.
 *
 * The one hard idea: making tables costs more than filling them, and most of a school's tables are the
 * audit's. So what the audit says is made once and kept, with false in the fields that every school
 * sets, since setting an existing field costs a third of adding one; each school's results are put into
 * these tables. Rows that few documents need (shape.h: later) are put there when a template first asks for one of them; no
 * template can tell, since it has no way to look at a table but by its fields and `pairs`.
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
	int shared;			/* stack index of the table of shared tables */
	int marks;			/* stack index of the list of marks, by level + 1 */
};

/* Make a table of what the audit says (shape->audit), with room for the results of the shape. Call it once. [-0, +1,
 * m] */
void shape_lua_keep(const struct shape_lua *w, const struct shape *shape, const void *of_audit);

/* Remember the view at hand, for what templates ask for later: it must last as long as they run. Call it before
 * filling tables that were kept. [-0, +0, m] */
void shape_lua_view(const struct shape_lua *w);

/* Push the struct's table. For a shared shape that was pushed before it is the same table; for a shape with an audit
 * it is the kept table, filled. [-0, +1, m] */
void shape_lua_push(const struct shape_lua *w, const struct shape *shape, const void *of_struct);

/* Set the fields of the table on top. [-0, +0, m] */
void shape_lua_put(const struct shape_lua *w, const struct shape *shape, const void *of_struct);

/* ---- between shape_lua.c and shape_lua_keep.c ---- */

/* FILL: the table on top was kept, and what is in it is not made again. ASKED: the same, of rows that a template now
 * asks for. */
enum shape_lua_way { SHAPE_LUA_MAKE, SHAPE_LUA_FILL, SHAPE_LUA_ASKED };

/* The address of this is, in a kept table, the key of the table of what is made later: kept lists by their names, and
 * whose it is. */
extern const char shape_lua_later;
enum { SHAPE_LUA_LATER_STRUCT = 1 };

void shape_lua_put_row(const struct shape_lua *w, const struct shape_row *row, const void *of_struct,
		       enum shape_lua_way way);

/* Push a table with room for the fields of this shape, and of its audit's, so that adding them never enlarges it. */
void shape_lua_push_table(const struct shape_lua *w, const struct shape *shape);

/* Note that the table on top is this struct's. [-0, +0, m] */
void shape_lua_share(const struct shape_lua *w, const void *of_struct);

#endif
