/*
 * shape_lua_keep.c - see shape_lua.h: tables of what the audit says, which are made once; what of a school's results is put
 * into them only when a template asks for it.
 */
#include "report/shape_lua.h"

#include <lauxlib.h>
#include <lua.h>
#include <string.h>

/* The address of this is the registry's key for the view at hand. */
static const char view_key;

/* ---- what is made later ---- */

static bool is_later(const struct shape_row *row)
{
	return row->later && row->only != SHAPE_JSON;
}

/* Make all that the kept table at index 1 says later. A field that the template has set itself stays. Upvalues: the
 * shape, the shared tables, the marks. */
static void make_later(lua_State *L)
{
	const struct shape *shape = lua_touserdata(L, lua_upvalueindex(1));
	const void *of_struct;
	struct shape_lua w = { .L = L };

	luaL_checkstack(L, 16, "view");
	lua_pushvalue(L, lua_upvalueindex(2));
	lua_pushvalue(L, lua_upvalueindex(3));
	if (lua_rawgetp(L, LUA_REGISTRYINDEX, &view_key) == LUA_TLIGHTUSERDATA)
		w = *(const struct shape_lua *)lua_touserdata(L, -1);
	lua_pop(L, 1);
	w.marks = lua_gettop(L);
	w.shared = w.marks - 1;
	lua_rawgetp(L, 1, &shape_lua_later);
	lua_rawgeti(L, -1, SHAPE_LUA_LATER_STRUCT);
	of_struct = lua_touserdata(L, -1);
	lua_pop(L, 1);
	for (size_t i = 0; i < shape->n_rows; i++) {
		if (!is_later(&shape->rows[i]))
			continue;
		if (of_struct)
			shape_lua_put_row(&w, &shape->rows[i], of_struct, SHAPE_LUA_ASKED);
		if (lua_getfield(L, 1, shape->rows[i].name) == LUA_TNIL) {
			lua_getfield(L, -2, shape->rows[i].name);
			lua_setfield(L, 1, shape->rows[i].name);
		}
		lua_pop(L, 1);
	}
}

/* Make it, if that has not been done, and leave a plain table at index 1. */
static void settle(lua_State *L)
{
	lua_pushnil(L);
	lua_setmetatable(L, 1);
	make_later(L);
	lua_pushnil(L);
	lua_rawsetp(L, 1, &shape_lua_later);
}

/* __index: a field that the table does not have. */
static int ask(lua_State *L)
{
	const struct shape *shape = lua_touserdata(L, lua_upvalueindex(1));
	const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL;

	for (size_t i = 0; name && i < shape->n_rows; i++) {
		if (!is_later(&shape->rows[i]) || strcmp(shape->rows[i].name, name) != 0)
			continue;
		settle(L);
		lua_getfield(L, 1, name);
		return 1;
	}
	lua_pushnil(L);
	return 1;
}

/* __pairs: all fields. */
static int ask_all(lua_State *L)
{
	settle(L);
	lua_getglobal(L, "pairs");
	lua_pushvalue(L, 1);
	lua_call(L, 1, 3);
	return 3;
}

static void put_asking(const struct shape_lua *w, const struct shape *shape, const char *event, lua_CFunction function)
{
	lua_pushlightuserdata(w->L, (void *)shape);
	lua_pushvalue(w->L, w->shared);
	lua_pushvalue(w->L, w->marks);
	lua_pushcclosure(w->L, function, 3);
	lua_setfield(w->L, -2, event);
}

/* Let the table on top make later what the shape says. */
static void keep_later(const struct shape_lua *w, const struct shape *shape)
{
	lua_createtable(w->L, SHAPE_LUA_LATER_STRUCT, 2);
	lua_rawsetp(w->L, -2, &shape_lua_later);
	if (lua_rawgetp(w->L, LUA_REGISTRYINDEX, shape) != LUA_TTABLE) {
		lua_pop(w->L, 1);
		lua_createtable(w->L, 0, 2);
		put_asking(w, shape, "__index", ask);
		put_asking(w, shape, "__pairs", ask_all);
		lua_pushvalue(w->L, -1);
		lua_rawsetp(w->L, LUA_REGISTRYINDEX, shape);
	}
	lua_setmetatable(w->L, -2);
}

static bool has_later(const struct shape *shape)
{
	return shape->n_rows && is_later(&shape->rows[shape->n_rows - 1]);
}

void shape_lua_view(const struct shape_lua *w)
{
	lua_pushlightuserdata(w->L, (void *)w);
	lua_rawsetp(w->L, LUA_REGISTRYINDEX, &view_key);
}

/* ---- what is kept ---- */

static void put_places(const struct shape_lua *w, const struct shape *shape, const struct shape *audit);

/* A list that is equally long for every school. */
static void push_places(const struct shape_lua *w, const struct shape_row *row)
{
	size_t n = row->many(w->context, NULL);

	lua_createtable(w->L, (int)n, 0);
	for (size_t i = 0; i < n; i++) {
		shape_lua_push_table(w, row->of);
		put_places(w, row->of, NULL);
		lua_rawseti(w->L, -2, (lua_Integer)i + 1);
	}
}

/* A placeholder for a field that every school sets. */
static void put_place_of(const struct shape_lua *w, const struct shape_row *row)
{
	bool plain = row->type == SHAPE_INT || row->type == SHAPE_COUNT || row->type == SHAPE_BOOL ||
		     row->type == SHAPE_ENUM;

	if (row->when)
		return;
	if (row->type == SHAPE_RECORD) {
		shape_lua_push_table(w, row->of);
		put_places(w, row->of, NULL);
	} else if (row->fixed) {
		push_places(w, row);
	} else if (plain || row->always) {
		lua_pushboolean(w->L, false);
	} else {
		return;
	}
	lua_setfield(w->L, -2, row->name);
}

/* Placeholders for all fields except those that the audit gives. */
static void put_places(const struct shape_lua *w, const struct shape *shape, const struct shape *audit)
{
	for (size_t i = 0; i < shape->n_rows; i++) {
		const struct shape_row *row = &shape->rows[i];

		if (row->only != SHAPE_JSON && !row->later && !(audit && shape_row_in_view(audit, row->name)))
			put_place_of(w, row);
	}
}

/* A list of the audit whose items have results; it is shown with them. */
static void keep_list(const struct shape_lua *w, const struct shape_row *row, const struct shape_row *results,
		      const void *of_audit)
{
	const struct shape_value value = shape_value(w->context, row, of_audit);

	if (!value.given)
		return;
	luaL_checkstack(w->L, 8, "view");
	lua_createtable(w->L, (int)value.list.n, 0);
	for (size_t i = 0; i < value.list.n; i++) {
		shape_lua_keep(w, results->of, shape_item(row, value.list, i));
		lua_rawseti(w->L, -2, (lua_Integer)i + 1);
	}
	if (is_later(results)) {
		lua_rawgetp(w->L, -2, &shape_lua_later);
		lua_insert(w->L, -2);
		lua_setfield(w->L, -2, row->name);
		lua_pop(w->L, 1);
	} else {
		lua_setfield(w->L, -2, row->name);
	}
}

void shape_lua_keep(const struct shape_lua *w, const struct shape *shape, const void *of_audit)
{
	const struct shape *audit = shape->audit;

	shape_lua_push_table(w, shape);
	if (audit->shared)
		shape_lua_share(w, of_audit);
	if (has_later(shape))
		keep_later(w, shape);
	for (size_t i = 0; i < audit->n_rows; i++) {
		const struct shape_row *row = &audit->rows[i];
		const bool structs = row->type == SHAPE_LIST || row->type == SHAPE_POINTERS;
		const struct shape_row *results = structs ? shape_row_in_view(shape, row->name) : NULL;

		if (results && results->of->audit)
			keep_list(w, row, results, of_audit);
		else
			shape_lua_put_row(w, row, of_audit, SHAPE_LUA_MAKE);
	}
	put_places(w, shape, audit);
}
