/*
 * bind_lua_view.h - one school as Lua tables for a template. Private to the binding.
 *
 * templates/README.md lists every field. Plain tables, new or as they were for each school, so that
 * whatever a template does to them is gone with the school. A field that has nothing to say is nil.
 */
#ifndef WAYMARK_REPORT_BIND_LUA_VIEW_H
#define WAYMARK_REPORT_BIND_LUA_VIEW_H

#include <stdbool.h>

#include "base/arena.h"
#include "report/place_names.h"
#include "report/report.h"
#include "report/shape_lua.h"

struct lua_State;

/* What the files of the view share: the stack places of tables that others refer to. */
struct view {
	struct lua_State *L;
	struct arena *arena;		/* for texts on their way to Lua */
	const struct report_input *input;
	const struct framework *framework;
	struct place_names places;	/* how cells are named */
	int marks;			/* list of marks by level + 1 */
	int respondents;		/* list, in the audit's order */
	int sections;			/* list, in the audit's order */
	int audit;			/* the audit itself */
	struct shape_context context;
	struct shape_lua shapes;	/* how structs become tables by their shapes */
};

/* Make what is the same for every school of an audit, and keep it in the state. Once, before any view is pushed.
 * Raises on lack of memory, so only under luahost_protect. [-0, +0, m] */
void view_keep_audit(struct lua_State *L, struct arena *arena, const struct framework *framework);

/* Push the view. Raises on lack of memory, so only under luahost_protect. [-0, +1, m] */
void view_push(struct lua_State *L, struct arena *arena, const struct report_input *input);

/* Likewise, by the shapes of the kind's audit and result alone. */
void view_push_by_shape(struct lua_State *L, struct arena *arena, const struct report_input *input);

/* bind_lua_run.c: likewise, of all schools of a run together. */
void view_push_run(struct lua_State *L, struct arena *arena, const struct run_input *input);

bool view_is_public(const struct view *v);

/* What is the same of every kind: the school, dates, files, problems. */
void view_put_about(struct view *v);

/* Cells are named from here on; main_table: whose lines need no name. Before anything is put. */
void view_name_places(struct view *v, const char *main_table);
void view_put_inputs(struct view *v, const struct evidence *evidence);
void view_put_mapping(struct view *v, const struct mapping *mapping);	/* NULL: nothing */
void view_put_words(struct view *v);

/* bind_lua_audit.c: push the tables that were kept, and say where. [-0, +5, m] */
void view_push_audit(struct view *v);

/* v's tables, arena and framework are known: its shapes can be pushed. */
void view_start_shapes(struct view *v, bool is_public, bool draft);

/* Set a field of the table on top. NULL and "" set nothing. [-0, +0, m] */
void push_text(struct view *v, const char *text);	/* [-0, +1, m] */
void put_text(struct view *v, const char *name, const char *text);
void put_integer(struct view *v, const char *name, long long value);
void put_bool(struct view *v, const char *name, bool value);
void put_colour(struct view *v, const char *name, uint32_t rgb);
void put_date(struct view *v, const char *name, struct date date);	/* { iso, long, short } */
/* "responses.csv line 41" */
void put_place(struct view *v, const char *name, struct loc at);
/* The shared mark of a level; item index (from 1) of a shared list. */
void put_mark(struct view *v, const char *name, int level);
void put_shared(struct view *v, const char *name, int list, size_t index);

/* Append the value on top to the list below it. [-1, +0, m] */
void put_item(struct view *v, size_t index);

#endif
