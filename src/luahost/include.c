/*
 * include.c - include("theme") runs another file of the same folder once and shares its value.
 *
 * A host reads each file once, even if a restored state has not included it yet. Names consist of
 * [a-z0-9_-], so no path can leave the folders given to luahost_new.
 */
#include "luahost/private.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"

enum { INCLUDE_MAX_BYTES = 4 << 20 };

/* The text of name.lua, from the first folder that has it. Raises an error if none does. */
static void read_file(lua_State *L, const char *name, const char **bytes, size_t *length)
{
	struct luahost *host = luahost_of(L);
	const char *file = arena_printf(host->arena, "%s.lua", name);
	char *text;

	for (size_t i = 0; i < host->options.n_include_folders; i++) {
		const char *path = file_join(host->arena, host->options.include_folders[i], file);

		if (file_read(host->arena, path, INCLUDE_MAX_BYTES, &text, length)) {
			*bytes = text;
			host_skip_mark(bytes, length);
			return;
		}
		if (errno != ENOENT)
			luaL_error(L, "cannot include '%s': %s: %s", name, file, strerror(errno));
	}
	luaL_error(L, "cannot include '%s': there is no %s beside the file", name, file);
}

/* The file called name (without ".lua"); read on first use. */
static const struct host_file *get_file(lua_State *L, const char *name)
{
	struct luahost *host = luahost_of(L);
	struct host_file *file;

	for (size_t i = 0; i < host->n_files; i++)
		if (strcmp(host->files[i].name, name) == 0)
			return &host->files[i];
	if (host->n_files == host->files_capacity)
		host->files = arena_grow(host->arena, host->files, host->n_files,
					 &host->files_capacity, sizeof(*host->files));
	file = &host->files[host->n_files];
	read_file(L, name, &file->bytes, &file->length);
	file->name = arena_strdup(host->arena, name);
	file->chunk = host_chunk_name(host, arena_printf(host->arena, "%s.lua", name));
	host->n_files++;
	return file;
}

/* Run name.lua. [-0, +1, e] */
static void run_included(lua_State *L, const char *name)
{
	const struct host_file *file = get_file(L, name);

	if (luaL_loadbufferx(L, file->bytes, file->length, file->chunk, "t") != LUA_OK) {
		luahost_of(L)->syntax_error = true;
		lua_error(L);
	}
	lua_call(L, 0, 1);
}

/* The registry keeps the values by name; false marks a file that is still running. */
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
