/*
 * data.c - see data.h. Walks a Lua value once, copies plain data and names everything else.
 *
 * A table that contains itself, or shares parts so often that a copy would be huge, runs into the
 * limits below and ends with an error, like any other mistake in the file.
 */
#include "luahost/data.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "luahost/private.h"

enum { DEPTH_MAX = 40, NODES_MAX = 500000, KEY_MAX_BYTES = 100 };

struct walk {
	struct arena *arena;
	struct data *root;
	int depth;
	size_t n_nodes;
};

static void read_value(lua_State *L, struct walk *walk, struct data *data);

static bool is_item(lua_State *L, int index, size_t n_items)
{
	return lua_isinteger(L, index) && lua_tointeger(L, index) >= 1 &&
	       (unsigned long long)lua_tointeger(L, index) <= n_items;
}

/* Whether the key at `key` is a text that a message can show unchanged. */
static bool is_plain_key(lua_State *L, int key)
{
	size_t length;
	const char *text;

	if (lua_type(L, key) != LUA_TSTRING)
		return false;
	text = lua_tolstring(L, key, &length);
	for (size_t i = 0; i < length; i++) {
		if ((unsigned char)text[i] < ' ' || text[i] == 0x7F)
			return false;
	}
	return length <= KEY_MAX_BYTES && text_valid_utf8(text, length) == length;
}

/* Test the type first: lua_tolstring would turn a number key into a text, which confuses lua_next. */
static void name_field(lua_State *L, struct arena *arena, int key, struct data *field)
{
	field->odd_key = !is_plain_key(L, key);
	if (!field->odd_key)
		field->key = arena_strdup(arena, lua_tostring(L, key));
	else if (lua_isinteger(L, key))
		field->key = arena_printf(arena, "[%lld]", (long long)lua_tointeger(L, key));
	else if (lua_type(L, key) == LUA_TNUMBER)
		field->key = arena_printf(arena, "[%.14g]", lua_tonumber(L, key));
	else if (lua_isboolean(L, key))
		field->key = lua_toboolean(L, key) ? "[true]" : "[false]";
	else
		field->key = arena_printf(arena, "[a %s]", luaL_typename(L, key));
}

static int compare_fields(const void *a, const void *b)
{
	return strcmp(((const struct data *)a)->key, ((const struct data *)b)->key);
}

static void read_items(lua_State *L, struct walk *walk, struct data *table)
{
	int index = lua_gettop(L);

	table->items = arena_array(walk->arena, table->n_items, sizeof(*table->items));
	for (size_t i = 0; i < table->n_items; i++) {
		struct data *item = &table->items[i];

		item->parent = table;
		item->index = i + 1;
		lua_rawgeti(L, index, (lua_Integer)i + 1);
		read_value(L, walk, item);
		lua_pop(L, 1);
	}
}

static void read_fields(lua_State *L, struct walk *walk, struct data *table)
{
	int index = lua_gettop(L);
	size_t n = 0;

	table->fields = arena_array(walk->arena, table->n_fields, sizeof(*table->fields));
	lua_pushnil(L);
	while (lua_next(L, index)) {
		if (!is_item(L, -2, table->n_items)) {
			struct data *field = &table->fields[n++];

			field->parent = table;
			name_field(L, walk->arena, lua_gettop(L) - 1, field);
			read_value(L, walk, field);
		}
		lua_pop(L, 1);
	}
	if (n)
		qsort(table->fields, n, sizeof(*table->fields), compare_fields);
}

/* Sorting has moved the fields, so their children need new parent pointers. */
static void adopt_children(struct data *table)
{
	for (size_t i = 0; i < table->n_fields; i++) {
		struct data *field = &table->fields[i];

		for (size_t j = 0; j < field->n_items; j++)
			field->items[j].parent = field;
		for (size_t j = 0; j < field->n_fields; j++)
			field->fields[j].parent = field;
	}
}

static void read_table(lua_State *L, struct walk *walk, struct data *table)
{
	int index = lua_gettop(L);
	size_t n_keys = 0;

	if (++walk->depth > DEPTH_MAX)
		luaL_error(L, "the returned table contains itself, or is nested deeper than %d",
			   DEPTH_MAX);
	while (lua_rawgeti(L, index, (lua_Integer)table->n_items + 1) != LUA_TNIL) {
		table->n_items++;
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	for (lua_pushnil(L); lua_next(L, index); n_keys++)
		lua_pop(L, 1);
	walk->n_nodes += n_keys;
	if (walk->n_nodes > NODES_MAX)
		luaL_error(L, "the returned table has more than %d values", NODES_MAX);
	table->n_fields = n_keys - table->n_items;
	read_items(L, walk, table);
	read_fields(L, walk, table);
	adopt_children(table);
	walk->depth--;
}

/* Copy the value on top of the stack. [-0, +0, e] */
static void read_value(lua_State *L, struct walk *walk, struct data *data)
{
	luaL_checkstack(L, 6, "too deep");
	switch (lua_type(L, -1)) {
	case LUA_TBOOLEAN:
		data->type = DATA_BOOLEAN;
		data->boolean = lua_toboolean(L, -1);
		break;
	case LUA_TNUMBER: {
		int whole;
		lua_Integer integer = lua_tointegerx(L, -1, &whole);

		data->type = whole ? DATA_INTEGER : DATA_NUMBER;
		data->integer = integer;
		data->number = lua_tonumber(L, -1);
		break;
	}
	case LUA_TSTRING:
		data->type = DATA_TEXT;
		data->text = lua_tolstring(L, -1, &data->length_bytes);
		data->text = arena_strndup(walk->arena, data->text, data->length_bytes);
		break;
	case LUA_TTABLE:
		data->type = DATA_TABLE;
		read_table(L, walk, data);
		break;
	default:
		data->type = DATA_OTHER;
		data->other = lua_isnil(L, -1) ? "nil" :
			      arena_printf(walk->arena, "a %s", luaL_typename(L, -1));
	}
}

static int take_data(lua_State *L)
{
	struct walk *walk = lua_touserdata(L, 2);

	lua_settop(L, 1);
	read_value(L, walk, walk->root);
	return 0;
}

bool luahost_take_data(struct luahost *host, struct arena *arena, struct data **data,
		       struct diags *diags)
{
	struct walk walk = { .arena = arena, .root = arena_alloc(arena, sizeof(**data)) };

	lua_pushcfunction(host->L, take_data);
	lua_insert(host->L, -2);
	lua_pushlightuserdata(host->L, &walk);
	*data = walk.root;
	return luahost_call(host, 2, 0, diags);
}

struct data *data_field(const struct data *table, const char *key)
{
	struct data wanted = { .key = key };

	if (!table || !table->n_fields)
		return NULL;
	return bsearch(&wanted, table->fields, table->n_fields, sizeof(wanted), compare_fields);
}

static bool is_name(const char *key)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

	return key[0] && strspn(key, letters) == strlen(key);
}

const char *data_path(struct arena *arena, const struct data *data)
{
	const char *path, *key = data->key;

	if (!data->parent)
		return "";
	path = data_path(arena, data->parent);
	if (data->index)
		return arena_printf(arena, "%s[%zu]", path, data->index);
	if (!is_name(key))
		return arena_printf(arena, key[0] == '[' ? "%s%s" : "%s[\"%s\"]", path, key);
	return arena_printf(arena, "%s%s%s", path, path[0] ? "." : "", key);
}

const char *data_type_name(const struct data *data)
{
	switch (data->type) {
	case DATA_BOOLEAN:
		return "true or false";
	case DATA_INTEGER:
		return "a whole number";
	case DATA_NUMBER:
		return "a number";
	case DATA_TEXT:
		return "a text";
	case DATA_TABLE:
		return "a table";
	default:
		return data->other;
	}
}
