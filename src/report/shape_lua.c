/* shape_lua.c - see shape_lua.h. It knows the types of values, never a struct of results. */
#include "report/shape_lua.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>

#include "base/place.h"
#include "base/text.h"
#include "framework/shape_value.h"

const char shape_lua_later;

static void put_fields(const struct shape_lua *w, const struct shape *shape, const void *of_struct,
		       enum shape_lua_way way);

/* How many fields a table of this shape can have. */
static int n_fields(const struct shape *shape)
{
	int n = 0;

	for (const struct shape_row *row = shape->rows; row < shape->rows + shape->n_rows; row++)
		if (row->only != SHAPE_JSON)
			n += row->type == SHAPE_INLINE ? n_fields(row->of) : row->type == SHAPE_LEVEL_HERE ? 3 : 1;
	return n;
}

void shape_lua_push_table(const struct shape_lua *w, const struct shape *shape)
{
	lua_createtable(w->L, 0, n_fields(shape) + (shape->audit ? n_fields(shape->audit) : 0));
}

/* ---- single values ---- */

/* The text may be put into any sentence of a template. */
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
	lua_createtable(w->L, 0, 4);
	lua_pushstring(w->L, place_file(w->context->arena, w->places, at));
	lua_setfield(w->L, -2, "file");
	lua_pushinteger(w->L, at->line);
	lua_setfield(w->L, -2, "line");
	lua_pushboolean(w->L, at->file && place_is_sheet(at->file));
	lua_setfield(w->L, -2, "in_sheet");
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

/* Push the table with the audit's part in it: the kept one, or a new one that gets the audit's part first. */
static void push_on_audit(const struct shape_lua *w, const struct shape *shape, const void *of_struct)
{
	const void *of_audit = shape_audit_of(shape, of_struct);

	if (shape->audit->shared && push_shared(w, of_audit)) {
		put_fields(w, shape, of_struct, SHAPE_LUA_FILL);
		return;
	}
	shape_lua_push_table(w, shape);
	put_fields(w, shape->audit, of_audit, SHAPE_LUA_MAKE);
	put_fields(w, shape, of_struct, SHAPE_LUA_MAKE);
}

void shape_lua_push(const struct shape_lua *w, const struct shape *shape, const void *of_struct)
{
	if (shape->audit) {
		push_on_audit(w, shape, of_struct);
		return;
	}
	if (shape->shared && push_shared(w, of_struct))
		return;
	shape_lua_push_table(w, shape);
	if (shape->shared)
		shape_lua_share(w, of_struct);
	put_fields(w, shape, of_struct, SHAPE_LUA_MAKE);
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
		push_text(w, value->text);
		break;
	case SHAPE_ENUM:
		lua_pushstring(w->L, value->text);
		break;
	case SHAPE_INT:
	case SHAPE_COUNT:
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
	case SHAPE_MARK:
		lua_rawgeti(w->L, w->marks, value->number + 1);
		break;
	case SHAPE_NAMED:
		push_text(w, ((const char *const *)value->record)[1]);
		break;
	case SHAPE_ITEM:
		lua_getfield(w->L, -1, row->list_name);
		lua_rawgeti(w->L, -1, value->number + 1);
		lua_remove(w->L, -2);
		break;
	default:
		if (shape_is_list(row->type))
			push_list(w, row, value->list);
		else
			shape_lua_push(w, row->of, value->record);
	}
}

/* Is the field a table that was kept, so that it only needs to be filled? */
static bool is_kept(const struct shape_row *row)
{
	return row->type == SHAPE_RECORD || (row->type == SHAPE_LIST && (row->fixed || row->of->audit));
}

/* Fill the kept table with that name; false if there is none. */
static bool fill_row(const struct shape_lua *w, const struct shape_row *row, const struct shape_value *value)
{
	bool kept = lua_getfield(w->L, -1, row->name) == LUA_TTABLE;
	size_t n = kept && row->type == SHAPE_LIST ? value->list.n : 0;

	if (kept && row->type == SHAPE_RECORD)
		put_fields(w, row->of, value->record, SHAPE_LUA_FILL);
	for (size_t i = 0; i < n; i++) {
		lua_rawgeti(w->L, -1, (lua_Integer)i + 1);
		put_fields(w, row->of, shape_item(row, value->list, i), SHAPE_LUA_FILL);
		lua_pop(w->L, 1);
	}
	lua_pop(w->L, 1);
	return kept;
}

/* Does a kept table say so already? Placeholders are false. */
static bool says_so(const struct shape_row *row, const struct shape_value *value)
{
	return row->type == SHAPE_BOOL && !row->when && !value->number;
}

/* Note in the kept table on top from which struct a row will be made, once a template asks for it. */
static void put_later(const struct shape_lua *w, const void *of_struct)
{
	if (lua_rawgetp(w->L, -1, &shape_lua_later) == LUA_TTABLE) {
		lua_pushlightuserdata(w->L, (void *)of_struct);
		lua_rawseti(w->L, -2, SHAPE_LUA_LATER_STRUCT);
	}
	lua_pop(w->L, 1);
}

void shape_lua_put_row(const struct shape_lua *w, const struct shape_row *row, const void *of_struct,
		       enum shape_lua_way way)
{
	struct shape_value value;

	if (row->only == SHAPE_JSON)
		return;
	if (row->later && way == SHAPE_LUA_FILL) {
		put_later(w, of_struct);
		return;
	}
	value = shape_value_here(w->context, row, of_struct);
	if (!value.given)
		return;
	if (row->type == SHAPE_INLINE) {
		put_fields(w, row->of, value.record, way);
	} else if (row->type == SHAPE_LEVEL_HERE) {
		put_level(w, (int)value.number);
	} else if (way == SHAPE_LUA_MAKE || !(says_so(row, &value) || (is_kept(row) && fill_row(w, row, &value)))) {
		push_value(w, row, &value);
		lua_setfield(w->L, -2, row->name);
	}
}

static void put_fields(const struct shape_lua *w, const struct shape *shape, const void *of_struct, enum shape_lua_way way)
{
	for (size_t i = 0; i < shape->n_rows; i++)
		shape_lua_put_row(w, &shape->rows[i], of_struct, way);
}

void shape_lua_put(const struct shape_lua *w, const struct shape *shape, const void *of_struct)
{
	put_fields(w, shape, of_struct, SHAPE_LUA_MAKE);
}
