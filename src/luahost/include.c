/*
 * include.c - include("theme"): another file of the same folder, run once, its value shared.
 *
 * The compiled file outlives luahost_forget_includes, so that a fresh value costs neither reading nor
 * compiling. Names are [a-z0-9_-]+, so no path can leave the folders given to luahost_new.
 */
#include "luahost/private.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"

enum { INCLUDE_MAX_BYTES = 4 << 20 };

/* The text of name.lua from the first folder that has it; raises if there is none. */
static void read_included(lua_State *L, const char *name, char **bytes, size_t *length)
{
	struct luahost *host = luahost_of(L);
	const char *file = arena_printf(host->arena, "%s.lua", name);

	for (size_t i = 0; i < host->options.n_include_folders; i++) {
		const char *path = file_join(host->arena, host->options.include_folders[i], file);

		if (file_read(host->arena, path, INCLUDE_MAX_BYTES, bytes, length))
			return;
		if (errno != ENOENT)
			luaL_error(L, "cannot include '%s': %s: %s", name, file, strerror(errno));
	}
	luaL_error(L, "cannot include '%s': there is no %s beside the file", name, file);
}

/* Compile name.lua. [-0, +1, e] */
static void compile_included(lua_State *L, const char *name)
{
	struct luahost *host = luahost_of(L);
	const char *chunk;
	char *bytes;
	const char *text;
	size_t length;

	read_included(L, name, &bytes, &length);
	text = bytes;
	host_skip_mark(&text, &length);
	chunk = host_chunk_name(host, arena_printf(host->arena, "%s.lua", name));
	if (luaL_loadbufferx(L, text, length, chunk, "t") != LUA_OK) {
		host->syntax_error = true;
		lua_error(L);
	}
}

/* Run name.lua, compiled the first time. [-0, +1, e] */
static void run_included(lua_State *L, const char *name)
{
	luaL_getsubtable(L, LUA_REGISTRYINDEX, "waymark.compiled");
	if (lua_getfield(L, -1, name) == LUA_TNIL) {
		lua_pop(L, 1);
		compile_included(L, name);
		lua_pushvalue(L, -1);
		lua_setfield(L, -3, name);
	}
	lua_remove(L, -2);
	lua_call(L, 0, 1);
}

void luahost_forget_includes(lua_State *L)
{
	lua_pushnil(L);
	lua_setfield(L, LUA_REGISTRYINDEX, "waymark.included");
}

/* The registry keeps the values by name; false stands for a file that is being run. */
int host_include(lua_State *L)
{
	size_t length;
	const char *name = luaL_checklstring(L, 1, &length);

	if (length == 0 || strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_-") != length)
		return luaL_error(L, "include: a name is made of a-z, 0-9, '_' and '-'");
	lua_settop(L, 1);
	luaL_getsubtable(L, LUA_REGISTRYINDEX, "waymark.included");
	if (lua_getfield(L, 2, name) != LUA_TNIL) {
		if (lua_isboolean(L, 3) && !lua_toboolean(L, 3))
			return luaL_error(L, "include: '%s' includes itself", name);
		return 1;
	}
	lua_pop(L, 1);
	lua_pushboolean(L, 0);
	lua_setfield(L, 2, name);
	run_included(L, name);
	if (lua_isnil(L, -1) || (lua_isboolean(L, -1) && !lua_toboolean(L, -1)))
		return luaL_error(L, "include: %s.lua returns nothing", name);
	lua_pushvalue(L, -1);
	lua_setfield(L, 2, name);
	return 1;
}
