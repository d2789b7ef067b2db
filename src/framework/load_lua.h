/* load_lua.h - the Lua side of audits and mappings: takes a file's text, returns plain data. */
#ifndef WAYMARK_FRAMEWORK_LOAD_LUA_H
#define WAYMARK_FRAMEWORK_LOAD_LUA_H

#include "framework/read.h"
#include "luahost/luahost.h"

/* A path without its folders, as problems show it. */
const char *load_name(struct arena *arena, const char *path);

/* Read the file's bytes into arena. Returns false, with a problem of that code, if they cannot be read, or if the
 * file's name could not be printed. what: "the audit". */
bool load_bytes(struct arena *arena, const char *path, size_t max_bytes, enum diag_code code,
		const char *what, char **bytes, size_t *length, struct diags *diags);

/*
 * Try the file in a process of its own, then run it here. The data lives in scratch, each field with the line where it
 * stands. Returns false if the file did not return a table; the problem is in the reader's diags, with `ending` as its
 * hint.
 */
bool load_lua(struct reader *reader, struct arena *scratch, const char *bytes, size_t length,
	      const struct luahost_limits *limits, const char *ending, struct data **root);

#endif
