/*
 * env.c - the globals that a file sees: an allow-list, sealed.
 *
 * It must not gain functions that reveal the clock, the file system, randomness or an address: the same
 * file must give the same bytes on every run. Files see empty tables whose metatables read through to
 * the libraries, so the libraries cannot be written to. getmetatable is not on the list.
 */
#include "luahost/private.h"

#include <string.h>

static const char *const base_names[] = {
	"assert", "error", "ipairs", "select", "tonumber", "type", NULL,
};
static const char *const table_names[] = {
	"concat", "insert", "move", "pack", "remove", "unpack", NULL,
};
static const char *const math_names[] = {
	"abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge", "log",
	"max", "maxinteger", "min", "mininteger", "modf", "pi", "rad", "sin", "sqrt", "tan",
	"tointeger", "type", "ult", NULL,
};
static const char *const string_names[] = {
	"byte", "char", "find", "gmatch", "gsub", "len", "lower", "match", "pack", "packsize",
	"rep", "reverse", "sub", "unpack", "upper", NULL,
};
static const char *const utf8_names[] = {
	"char", "charpattern", "codepoint", "codes", "len", "offset", NULL,
};

/* Whether tostring would give an address. */
static bool is_address(lua_State *L, int index)
{
	int type = lua_type(L, index);

	if (type == LUA_TNIL || type == LUA_TBOOLEAN || type == LUA_TNUMBER || type == LUA_TSTRING)
		return false;
	if (luaL_getmetafield(L, index, "__tostring") == LUA_TNIL)
		return true;
	lua_pop(L, 1);
	return false;
}

static int safe_tostring(lua_State *L)
{
	luaL_checkany(L, 1);
	if (is_address(L, 1))
		return luaL_error(L, "tostring of a %s: its address differs from run to run",
				  luaL_typename(L, 1));
	luaL_tolstring(L, 1, NULL);
	return 1;
}

static bool asks_for_address(const char *format)
{
	for (const char *p = format; (p = strchr(p, '%')); ) {
		p++;
		p += strspn(p, "-+ #0123456789.");
		if (*p == 'p')
			return true;
		if (*p)
			p++;
	}
	return false;
}

/* Upvalue 1 is Lua's own string.format. */
static int safe_format(lua_State *L)
{
	int n = lua_gettop(L);

	if (asks_for_address(luaL_checkstring(L, 1)))
		return luaL_error(
			L, "string.format: %%p is an address, which differs from run to run");
	for (int i = 2; i <= n; i++) {
		if (is_address(L, i))
			return luaL_error(
				L, "string.format of a %s: its address differs from run to run",
				luaL_typename(L, i));
	}
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_insert(L, 1);
	lua_call(L, n, LUA_MULTRET);
	return lua_gettop(L);
}

static int refuse_global(lua_State *L)
{
	lua_settop(L, 2);
	return luaL_error(L, "cannot assign to global '%s': use 'local'",
			  lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2));
}

static int refuse_unknown(lua_State *L)
{
	lua_settop(L, 2);
	return luaL_error(L, "unknown global '%s'",
			  lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2));
}

static int refuse_library(lua_State *L)
{
	return luaL_error(L, "cannot change a library");
}

/* Copy the named fields from the table at index `from` into the table on top. [-0, +0, e] */
static void copy_fields(lua_State *L, int from, const char *const *names)
{
	for (; *names; names++) {
		lua_getfield(L, from, *names);
		lua_setfield(L, -2, *names);
	}
}

/* Replace the table on top by an empty one that reads through to it; writes call refuse. [-1, +1, e] */
static void seal(lua_State *L, lua_CFunction refuse)
{
	lua_newtable(L);
	lua_createtable(L, 0, 2);
	lua_rotate(L, -3, -1);
	lua_setfield(L, -2, "__index");
	lua_pushcfunction(L, refuse);
	lua_setfield(L, -2, "__newindex");
	lua_setmetatable(L, -2);
}

/* Open one of Lua's libraries and push a new table with its allowed fields. [-0, +1, e] */
static void open_library(lua_State *L, const char *name, lua_CFunction open,
			 const char *const *names)
{
	luaL_requiref(L, name, open, 0);
	lua_newtable(L);
	copy_fields(L, lua_gettop(L) - 1, names);
	lua_remove(L, -2);
}

/* Store the library on top, sealed, as a field of the table at index `allowed`. [-1, +0, e] */
static void allow_library(lua_State *L, int allowed, const char *name)
{
	seal(L, refuse_library);
	lua_setfield(L, allowed, name);
}

static void open_string(lua_State *L, int allowed)
{
	open_library(L, "string", luaopen_string, string_names);
	luaL_requiref(L, "string", luaopen_string, 0);
	lua_getfield(L, -1, "format");
	lua_pushcclosure(L, safe_format, 1);
	lua_setfield(L, -3, "format");
	lua_pop(L, 1);
	lua_pushliteral(L, "");		/* so that ("x"):rep(3) calls the allowed functions */
	lua_getmetatable(L, -1);
	lua_pushvalue(L, -3);
	lua_setfield(L, -2, "__index");
	lua_pop(L, 2);
	allow_library(L, allowed, "string");
}

void host_open_environment(lua_State *L)
{
	struct luahost *host = luahost_of(L);
	int allowed;

	open_library(L, LUA_GNAME, luaopen_base, base_names);
	allowed = lua_gettop(L);
	lua_pushcfunction(L, host_pairs);
	lua_setfield(L, allowed, "pairs");
	lua_pushcfunction(L, safe_tostring);
	lua_setfield(L, allowed, "tostring");
	open_library(L, LUA_TABLIBNAME, luaopen_table, table_names);
	lua_pushcfunction(L, host_table_sort);
	lua_setfield(L, -2, "sort");
	lua_pushcfunction(L, host_table_some);
	lua_setfield(L, -2, "some");
	lua_pushcfunction(L, host_table_collect);
	lua_setfield(L, -2, "collect");
	allow_library(L, allowed, "table");
	open_library(L, LUA_MATHLIBNAME, luaopen_math, math_names);
	allow_library(L, allowed, "math");
	open_library(L, LUA_UTF8LIBNAME, luaopen_utf8, utf8_names);
	allow_library(L, allowed, "utf8");
	open_string(L, allowed);
	if (host->options.n_include_folders) {
		lua_pushcfunction(L, host_include);
		lua_setfield(L, allowed, "include");
	}
	lua_createtable(L, 0, 1);
	lua_pushcfunction(L, refuse_unknown);
	lua_setfield(L, -2, "__index");
	lua_setmetatable(L, allowed);
	lua_pushvalue(L, allowed);
	lua_setfield(L, LUA_REGISTRYINDEX, "waymark.allowed");
	seal(L, refuse_global);
	lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}
