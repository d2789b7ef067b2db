/*
 * bind_lua_view.c - see bind_lua_view.h: which shapes make up a view, and what of it is kept.
 *
 * Nothing is worked out here: score and plan have decided what a template prints. The one hard idea:
 * all schools of a run share their audit, so its tables are made once and kept in the Lua state that
 * each school starts from.
 */
#include "report/bind_lua_view.h"

#include <lauxlib.h>
#include <lua.h>

#include "framework/shape_audit.h"
#include "framework/shape_framework.h"
#include "plan/shape_plan.h"
#include "report/shape_lua.h"
#include "report/shape_view.h"
#include "score/kinds.h"
#include "score/shape_findings.h"
#include "score/shape_score.h"

/* The address of this is the registry's key for the table of what is kept. */
static const char kept_key;

enum { KEPT_SHARED = 1, KEPT_MARKS, KEPT_AUDIT };

enum {
	SHARED_USUAL = 256,	/* tables that may be named in several places */
	FIELDS_USUAL = 32,	/* fields of r */
	DEPTH_MAX = 60		/* levels of tables on the stack */
};

struct view {
	struct shape_context context;
	struct place_names places;
	struct shape_lua shapes;
};

static void start(struct view *v, lua_State *L, struct arena *arena, const struct framework *framework)
{
	luaL_checkstack(L, DEPTH_MAX, "view");
	v->context = (struct shape_context){ .arena = arena, .framework = framework };
	v->shapes = (struct shape_lua){ .L = L, .context = &v->context, .places = &v->places };
}

/* ---- what is the same for every school ---- */

static void push_marks(struct view *v)
{
	struct shape_list marks = shape_marks(&v->context);
	const char *mark = marks.items;

	lua_createtable(v->shapes.L, (int)marks.n, 0);
	for (size_t i = 0; i < marks.n; i++) {
		shape_lua_push(&v->shapes, &shape_mark, mark + i * shape_mark.size_bytes);
		lua_rawseti(v->shapes.L, -2, (lua_Integer)i + 1);
	}
}

/* Sections are found again by their structs. */
static void keep_sections(struct view *v)
{
	const struct shape *own = score_kind(v->context.framework->kind)->section_shape;

	for (size_t i = 0; i < v->context.framework->n_sections; i++) {
		shape_lua_keep(&v->shapes, own ? own : &shape_section, &v->context.framework->sections[i]);
		lua_pop(v->shapes.L, 1);
	}
}

void view_keep_audit(lua_State *L, struct arena *arena, const struct framework *framework)
{
	struct view v = { .places = { .none = true } };

	start(&v, L, arena, framework);
	lua_createtable(L, KEPT_AUDIT, 0);
	lua_createtable(L, 0, SHARED_USUAL);
	v.shapes.shared = lua_gettop(L);
	push_marks(&v);
	v.shapes.marks = lua_gettop(L);
	shape_lua_push(&v.shapes, framework_shape(framework->kind), framework);
	keep_sections(&v);
	for (int i = KEPT_AUDIT; i >= KEPT_SHARED; i--)
		lua_rawseti(L, v.shapes.shared - 1, i);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &kept_key);
}

static int push_kept(lua_State *L, int item)
{
	lua_rawgetp(L, LUA_REGISTRYINDEX, &kept_key);
	lua_rawgeti(L, -1, item);
	lua_remove(L, -2);
	return lua_gettop(L);
}

/* ---- a view ---- */

/* Push what was kept, and r with its audit. */
static void push_start(struct view *v)
{
	lua_State *L = v->shapes.L;

	v->shapes.shared = push_kept(L, KEPT_SHARED);
	v->shapes.marks = push_kept(L, KEPT_MARKS);
	lua_createtable(L, 0, FIELDS_USUAL);
	push_kept(L, KEPT_AUDIT);
	lua_setfield(L, -2, "audit");
}

/* Leave only r on the stack. */
static void push_end(struct view *v)
{
	lua_remove(v->shapes.L, v->shapes.marks);
	lua_remove(v->shapes.L, v->shapes.shared);
}

/* The item that the document is about, under the name of its shape. */
static void put_item(struct view *v, const struct findings *findings, size_t item)
{
	const struct shape *shape = findings->kind->item_shape;
	const char *items = findings->kind->items(findings).items;

	shape_lua_push(&v->shapes, shape, items + (item - 1) * shape->size_bytes);
	lua_setfield(v->shapes.L, -2, shape->name);
}

void view_push(lua_State *L, struct arena *arena, const struct report_input *input)
{
	const struct findings *findings = input->findings;
	struct view *v = arena_alloc(arena, sizeof *v);
	const struct school_view top = { input, &v->places };

	start(v, L, arena, findings->framework);
	v->context.is_public = input->profile == SUPPRESS_PUBLIC;
	v->context.draft = input->draft;
	v->context.sections_asked = input->sections_asked;
	place_names_init(&v->places, input->files, input->n_files, findings->kind->main_table, input->no_places);
	shape_lua_view(&v->shapes);
	push_start(v);
	shape_lua_put(&v->shapes, &shape_about, findings);
	shape_lua_put(&v->shapes, &shape_school_view, &top);
	shape_lua_put(&v->shapes, findings->kind->shape, findings->own);
	if (input->plan)
		shape_lua_put(&v->shapes, &shape_planned, input->plan);
	if (input->item)
		put_item(v, findings, input->item);
	push_end(v);
}

void view_push_run(lua_State *L, struct arena *arena, const struct run_input *input)
{
	struct view v = { .places = { .none = true } };

	start(&v, L, arena, input->framework);
	v.context.is_public = input->profile == SUPPRESS_PUBLIC;
	push_start(&v);
	lua_getfield(L, -1, "audit");
	lua_pushstring(L, input->classification);
	lua_setfield(L, -2, "classification");
	lua_pop(L, 1);
	shape_lua_put(&v.shapes, &shape_run_view, input);
	shape_lua_put(&v.shapes, input->shape, input->gathered);
	push_end(&v);
}
