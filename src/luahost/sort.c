/*
 * sort.c - table.sort and pairs, always in the same order.
 *
 * Lua's own sort consults the clock to choose a pivot, and its pairs follows hashes seeded per process.
 * Both are replaced by one stable merge sort: the same table gives the same order on every run.
 */
#include "luahost/private.h"

#include <string.h>

/* Whether the value at index a goes before the one at b. Both indices are absolute; the stack is unchanged. */
typedef bool less_fn(lua_State *L, int a, int b);

/* One pass: merge pairs of runs, each of `width` items, from the table at `from` into the table at `to`. */
static void merge_runs(lua_State *L, int from, int to, lua_Integer n, lua_Integer width,
		       less_fn *less)
{
	for (lua_Integer start = 1; start <= n; start += 2 * width) {
		lua_Integer middle = start + width <= n + 1 ? start + width : n + 1;
		lua_Integer end = middle + width <= n + 1 ? middle + width : n + 1;
		lua_Integer i = start, j = middle;

		for (lua_Integer k = start; k < end; k++) {
			bool right = i == middle;

			if (i < middle && j < end) {
				lua_rawgeti(L, from, j);
				lua_rawgeti(L, from, i);
				right = less(L, lua_gettop(L) - 1, lua_gettop(L));
				lua_pop(L, 2);
			}
			lua_rawgeti(L, from, right ? j++ : i++);
			lua_rawseti(L, to, k);
		}
	}
}

/* Sort items 1 to n of the plain table on top. [-1, +1, e] */
static void sort_items(lua_State *L, lua_Integer n, less_fn *less)
{
	int from = lua_gettop(L), to = from + 1;

	lua_createtable(L, (int)n, 0);
	for (lua_Integer width = 1; width < n; width *= 2) {
		merge_runs(L, from, to, n, width, less);
		lua_insert(L, from);	/* swaps the two tables */
	}
	lua_settop(L, from);
}

static bool less_by_value(lua_State *L, int a, int b)
{
	return lua_compare(L, a, b, LUA_OPLT);
}

/* The order function is argument 2 of table.sort. */
static bool less_by_function(lua_State *L, int a, int b)
{
	bool less;

	lua_pushvalue(L, 2);
	lua_pushvalue(L, a);
	lua_pushvalue(L, b);
	lua_call(L, 2, 1);
	less = lua_toboolean(L, -1);
	lua_pop(L, 1);
	return less;
}

int host_table_sort(lua_State *L)
{
	lua_Integer n;
	bool by_function = !lua_isnoneornil(L, 2);

	luaL_checktype(L, 1, LUA_TTABLE);
	if (by_function)
		luaL_checktype(L, 2, LUA_TFUNCTION);
	lua_settop(L, 2);
	n = luaL_len(L, 1);
	luaL_argcheck(L, n < (1 << 30), 1, "the list is too long");
	luaL_checkstack(L, 8, "table.sort");
	lua_createtable(L, (int)n, 0);
	for (lua_Integer i = 1; i <= n; i++) {
		lua_geti(L, 1, i);
		lua_rawseti(L, 3, i);
	}
	sort_items(L, n, by_function ? less_by_function : less_by_value);
	for (lua_Integer i = 1; i <= n; i++) {
		lua_rawgeti(L, 3, i);
		lua_seti(L, 1, i);
	}
	return 0;
}

/* Numbers come first, then texts, then booleans. Nothing else has a reproducible order. */
static int key_rank(int type)
{
	switch (type) {
	case LUA_TNUMBER:
		return 1;
	case LUA_TSTRING:
		return 2;
	case LUA_TBOOLEAN:
		return 3;
	default:
		return 0;
	}
}

static bool less_by_key(lua_State *L, int a, int b)
{
	int rank_a = key_rank(lua_type(L, a)), rank_b = key_rank(lua_type(L, b)), by;
	size_t length_a, length_b;
	const char *text_a, *text_b;

	if (rank_a != rank_b)
		return rank_a < rank_b;
	if (rank_a == 3)
		return lua_toboolean(L, a) < lua_toboolean(L, b);
	if (rank_a == 1)
		return lua_compare(L, a, b, LUA_OPLT);
	text_a = lua_tolstring(L, a, &length_a);
	text_b = lua_tolstring(L, b, &length_b);
	by = memcmp(text_a, text_b, length_a < length_b ? length_a : length_b);
	return by ? by < 0 : length_a < length_b;
}

enum { FEW_KEYS = 8 };	/* enough for most tables, whose list then need not grow */

/* Push a list of the keys of the table at index 1, sorted. [-0, +1, e] */
static void push_sorted_keys(lua_State *L)
{
	lua_Integer n = 0;
	bool sorted = true;
	int keys;

	lua_createtable(L, FEW_KEYS, 0);
	keys = lua_gettop(L);
	lua_pushnil(L);
	while (lua_next(L, 1)) {
		lua_pop(L, 1);
		if (!key_rank(lua_type(L, -1)))
			luaL_error(L, "pairs: a %s as key has no fixed order",
				   luaL_typename(L, -1));
		if (n && sorted) {
			lua_rawgeti(L, keys, n);
			sorted = less_by_key(L, lua_gettop(L), lua_gettop(L) - 1);
			lua_pop(L, 1);
		}
		lua_pushvalue(L, -1);
		lua_rawseti(L, keys, ++n);
	}
	if (!sorted)
		sort_items(L, n, less_by_key);
}

/* Upvalues: the table, its sorted keys, how many have been returned. Skips fields that have become nil since. */
static int next_pair(lua_State *L)
{
	lua_Integer i = lua_tointeger(L, lua_upvalueindex(3));

	for (;;) {
		if (lua_rawgeti(L, lua_upvalueindex(2), ++i) == LUA_TNIL)
			return 1;
		lua_pushvalue(L, -1);
		if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
			break;
		lua_pop(L, 2);
	}
	lua_pushinteger(L, i);
	lua_copy(L, -1, lua_upvalueindex(3));
	lua_pop(L, 1);
	return 2;
}

int host_pairs(lua_State *L)
{
	luaL_checkany(L, 1);
	if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
		lua_pushvalue(L, 1);
		lua_call(L, 1, 3);
		return 3;
	}
	luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 1);
	luaL_checkstack(L, 8, "pairs");
	lua_pushvalue(L, 1);
	push_sorted_keys(L);
	lua_pushinteger(L, 0);
	lua_pushcclosure(L, next_pair, 3);
	lua_pushvalue(L, 1);
	lua_pushnil(L);
	return 3;
}
