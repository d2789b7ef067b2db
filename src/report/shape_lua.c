/* shape_lua.c - see shape_lua.h. It knows types of values, never a struct of results. */
#include "report/shape_lua.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>

#include "base/text.h"

/* ---- single values ---- */

/* A template may put it into any sentence. */
static void push_text(const struct shape_lua *w, const char *text)
{
	lua_pushstring(w->L, text_isolated(w->context->arena, text));
}

static void put_text(const struct shape_lua *w, const char *name, const char *text)
{
	push_text(w, text);
	lua_setfield(w->L, -2, name);
}

static void push_colour(const struct shape_lua *w, long long rgb)
{
	char text[8];

	snprintf(text, sizeof text, "#%06X", (unsigned)rgb & 0xFFFFFF);
	lua_pushstring(w->L, text);
}

static void push_date(const struct shape_lua *w, const struct date *date)
{
	struct arena *arena = w->context->arena;

	lua_createtable(w->L, 0, 3);
	put_text(w, "iso", date_iso(arena, *date));
	put_text(w, "long", date_long(arena, *date));
	put_text(w, "short", date_short(arena, *date));
}

static void push_place(const struct shape_lua *w, const struct loc *at)
{
	const char *name = place_name(w->context->arena, w->places, at);

	if (name && *name)
		push_text(w, name);
	else
		lua_pushnil(w->L);
}

/* A cell in its parts, so that a template can say "lines 3, 4 and 9". */
static void push_place_parts(const struct shape_lua *w, const struct loc *at)
{
	lua_createtable(w->L, 0, 3);
	lua_pushstring(w->L, place_file(w->context->arena, w->places, at));
	lua_setfield(w->L, -2, "file");
	lua_pushinteger(w->L, at->line);
	lua_setfield(w->L, -2, "line");
	push_place(w, at);
	lua_setfield(w->L, -2, "text");
}

static void put_level(const struct shape_lua *w, int level)
{
	lua_pushinteger(w->L, level);
	lua_setfield(w->L, -2, "level");
	put_text(w, "level_name", framework_level_name(w->context->framework, level));
	lua_rawgeti(w->L, w->marks, level + 1);
	lua_setfield(w->L, -2, "mark");
}

/* ---- shared tables ---- */

void shape_lua_share(const struct shape_lua *w, const void *of_struct)
{
	lua_pushvalue(w->L, -1);
	lua_rawsetp(w->L, w->shared, of_struct);
}

static bool push_shared(const struct shape_lua *w, const void *of_struct)
{
	if (lua_rawgetp(w->L, w->shared, of_struct) == LUA_TTABLE)
		return true;
	lua_pop(w->L, 1);
	return false;
}

void shape_lua_push(const struct shape_lua *w, const struct shape *shape, const void *of_struct)
{
	if (shape->shared && push_shared(w, of_struct))
		return;
	lua_createtable(w->L, 0, (int)shape->n_rows);
	if (shape->shared)
		shape_lua_share(w, of_struct);
	shape_lua_put(w, shape, of_struct);
}

/* ---- lists ---- */

static void push_item(const struct shape_lua *w, const struct shape_row *row, struct shape_list list, size_t i)
{
	switch (row->type) {
	case SHAPE_TEXTS:
		push_text(w, ((const char *const *)list.items)[i]);
		break;
	case SHAPE_INTS:
		lua_pushinteger(w->L, ((const int *)list.items)[i]);
		break;
	case SHAPE_PLACES:
		push_place_parts(w, &((const struct loc *)list.items)[i]);
		break;
	default:
		shape_lua_push(w, row->of, shape_item(row, list, i));
	}
}

static void push_list(const struct shape_lua *w, const struct shape_row *row, struct shape_list list)
{
	size_t n = row->type == SHAPE_PLACES && w->places->none ? 0 : list.n;

	luaL_checkstack(w->L, 8, "view");
	lua_createtable(w->L, (int)n, 0);
	for (size_t i = 0; i < n; i++) {
		push_item(w, row, list, i);
		lua_rawseti(w->L, -2, (lua_Integer)i + 1);
	}
}

/* ---- rows ---- */

static void push_value(const struct shape_lua *w, const struct shape_row *row, const struct shape_value *value)
{
	switch (row->type) {
	case SHAPE_TEXT:
	case SHAPE_CHARS:
	case SHAPE_CELL:
	case SHAPE_ENUM:
		push_text(w, value->text);
		break;
	case SHAPE_INT:
	case SHAPE_COUNT:
	case SHAPE_MILLI:
		lua_pushinteger(w->L, value->number);
		break;
	case SHAPE_BOOL:
		lua_pushboolean(w->L, value->number != 0);
		break;
	case SHAPE_COLOUR:
		push_colour(w, value->number);
		break;
	case SHAPE_DATE:
		push_date(w, value->record);
		break;
	case SHAPE_PLACE:
		push_place(w, value->record);
		break;
	case SHAPE_LEVEL:
		lua_createtable(w->L, 0, 3);
		put_level(w, (int)value->number);
		break;
	default:
		if (shape_is_list(row->type))
			push_list(w, row, value->list);
		else
			shape_lua_push(w, row->of, value->record);
	}
}

static void put_row(const struct shape_lua *w, const struct shape_row *row, const void *of_struct)
{
	struct shape_value value;

	if (row->only == SHAPE_JSON)
		return;
	value = shape_value(w->context, row, of_struct);
	if (!value.given)
		return;
	if (row->type == SHAPE_INLINE) {
		shape_lua_put(w, row->of, value.record);
	} else if (row->type == SHAPE_LEVEL_HERE) {
		put_level(w, (int)value.number);
	} else {
		push_value(w, row, &value);
		lua_setfield(w->L, -2, row->name);
	}
}

void shape_lua_put(const struct shape_lua *w, const struct shape *shape, const void *of_struct)
{
	for (size_t i = 0; i < shape->n_rows; i++)
		put_row(w, &shape->rows[i], of_struct);
}
