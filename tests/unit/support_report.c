/* support_report.c - see support_report.h. */
#include "support_report.h"

#include <lua.h>
#include <string.h>

#include "base/file.h"
#include "luahost/luahost.h"
#include "report/bind_lua_blocks.h"

struct reading {
	struct arena *arena;
	const struct theme *theme;	/* NULL: read a theme */
	struct diags *diags;
	const void *result;
};

static struct luahost *host_with(struct arena *arena, const char *chunk, struct diags *diags)
{
	static const struct luahost_options options = {
		.syntax_code = DIAG_RPT002, .raised_code = DIAG_RPT002, .limit_code = DIAG_RPT002,
	};
	struct luahost *host = luahost_new(arena, &options);

	if (!luahost_load(host, "t.lua", chunk, strlen(chunk), diags))
		return NULL;
	lua_setfield(luahost_state(host), LUA_REGISTRYINDEX, "test.chunk");
	return host;
}

static void read_it(lua_State *L, void *context)
{
	struct reading *reading = context;
	struct lua_reader reader;

	lua_getfield(L, LUA_REGISTRYINDEX, "test.chunk");
	lua_call(L, 0, 1);
	reader_init(&reader, reading->arena, L, reading->diags, "t.lua");
	reader.theme = reading->theme;
	if (reading->theme)
		reading->result = read_document(&reader);
	else
		reading->result = read_theme(&reader);
}

static const void *read_with(struct arena *arena, const struct theme *theme, const char *chunk,
			     struct diags *diags)
{
	struct reading reading = { arena, theme, diags, NULL };
	struct luahost *host = host_with(arena, chunk, diags);

	if (!host || !luahost_protect(host, read_it, &reading, diags))
		return NULL;
	return reading.result;
}

const struct theme *theme_of(struct arena *arena, const char *chunk, struct diags *diags)
{
	char *bytes;
	size_t length;

	if (!chunk) {
		if (!file_read(arena, "templates/theme.lua", 1 << 20, &bytes, &length))
			return NULL;
		chunk = bytes;
	}
	return read_with(arena, NULL, chunk, diags);
}

const struct document *document_of(struct arena *arena, const char *expression, struct diags *diags)
{
	const struct theme *theme = theme_of(arena, NULL, diags);

	return theme ? read_with(arena, theme, arena_printf(arena, "return %s", expression), diags)
		     : NULL;
}
