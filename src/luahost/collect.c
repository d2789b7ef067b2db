/*
 * collect.c - lists from which nil and false are left out: table.some and table.collect.
 *
 * A template makes its document of thousands of small lists, many of whose items depend on what there is. In Lua each of
 * them takes a table more for its arguments; here an item takes a few steps.
 */
#include "luahost/private.h"

/* Append arguments first to last, without nil and false, to the list at index list, which has n items. */
static void append(lua_State *L, int list, lua_Unsigned n, int first, int last)
{
	for (int i = first; i <= last; i++) {
		if (!lua_toboolean(L, i))
			continue;
		lua_pushvalue(L, i);
		lua_rawseti(L, list, (lua_Integer)++n);
	}
}

int host_table_some(lua_State *L)
{
	int n = lua_gettop(L);

	luaL_checkstack(L, 2, "table.some");
	lua_createtable(L, n, 0);
	append(L, n + 1, 0, 1, n);
	return 1;
}

/* Upvalue 1 is the list, to which the template may have added in other ways. */
static int add(lua_State *L)
{
	int n = lua_gettop(L), list = lua_upvalueindex(1);

	luaL_checkstack(L, 1, "add");
	append(L, list, lua_rawlen(L, list), 1, n);
	return 0;
}

int host_table_collect(lua_State *L)
{
	lua_settop(L, 0);
	lua_newtable(L);
	lua_pushvalue(L, 1);
	lua_pushcclosure(L, add, 1);
	return 2;
}
