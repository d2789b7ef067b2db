/*
 * support_lua.h - what the tests of luahost and framework share: problems as one text, and audits
 * made from a file by one replacement.
 */
#ifndef WAYMARK_TESTS_SUPPORT_LUA_H
#define WAYMARK_TESTS_SUPPORT_LUA_H

#include "base/arena.h"
#include "base/diag.h"

/* All problems as diag_print shows them. */
const char *printed(struct arena *arena, const struct diags *diags);

/* The file's text; the test fails if it cannot be read. */
const char *text_of(struct arena *arena, const char *path);

/* text with the first old replaced by new; *line is where it stands. The test fails without old. */
const char *replaced(struct arena *arena, const char *text, const char *old, const char *new,
		     int *line);

/* expected with every "@" replaced by line, and every "<TEXT>" by the line where TEXT first stands
 * in source. */
const char *with_lines(struct arena *arena, const char *expected, int line, const char *source);

#endif
