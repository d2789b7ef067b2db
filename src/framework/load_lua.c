/*
 * load_lua.c - see load_lua.h. The only file of this room that has to do with Lua; since audits and
 * mappings are plain data, it needs nothing of lua.h: what comes back is walked in
 * luahost/data.c.
 */
#include "framework/load_lua.h"

bool load_lua(struct arena *arena, const char *name, const char *bytes, size_t length,
	      const struct luahost_limits *limits, const char *ending, struct data **root,
	      struct diags *diags)
{
	const struct luahost_options options = {
		.limits = *limits,
		.syntax_code = DIAG_AUD002,
		.raised_code = DIAG_AUD003,
		.limit_code = DIAG_AUD004,
	};
	struct luahost *host;

	if (luahost_probe(name, bytes, length, &options, diags) != LUAHOST_PROBE_ENDED)
		return false;
	host = luahost_new(arena, &options);
	if (!luahost_load(host, name, bytes, length, diags) || !luahost_call(host, 0, 1, diags) ||
	    !luahost_take_data(host, arena, root, diags))
		return false;
	if ((*root)->type == DATA_TABLE)
		return true;
	diags_add(diags, DIAG_AUD006, (struct loc){ name, 1, 1 },
		  "the file must return a table, not %s", data_type_name(*root))
		->hint = ending;
	return false;
}
