/* load_lua.h - the Lua side of audits and mappings: a file's text in, plain data out. */
#ifndef WAYMARK_FRAMEWORK_LOAD_LUA_H
#define WAYMARK_FRAMEWORK_LOAD_LUA_H

#include "luahost/luahost.h"

/* The base name of a path, as problems show it. */
const char *load_name(struct arena *arena, const char *path);

/* The file's bytes, in arena; false with a problem of that code if they cannot be had, or if the file's
 * name could not be printed. what: "the audit". */
bool load_bytes(struct arena *arena, const char *path, size_t max_bytes, enum diag_code code,
		const char *what, char **bytes, size_t *length, struct diags *diags);

/* Try the file out in a process of its own, then run it here. name is what problems call it; data
 * lives in arena. False if it did not return a table, with the problem in diags and ending as its
 * hint. */
bool load_lua(struct arena *arena, const char *name, const char *bytes, size_t length,
	      const struct luahost_limits *limits, const char *ending, struct data **root,
	      struct diags *diags);

#endif
