/* support_report.h - templates and themes from text, for the tests of the report room. */
#ifndef WAYMARK_TESTS_SUPPORT_REPORT_H
#define WAYMARK_TESTS_SUPPORT_REPORT_H

#include "base/arena.h"
#include "base/diag.h"
#include "report/block.h"

/* What the Lua expression gives, read as a document with the theme of templates/. NULL with diags.
 */
const struct document *document_of(struct arena *arena, const char *expression,
				   struct diags *diags);

/* A Lua chunk that returns a theme; NULL stands for templates/theme.lua. */
const struct theme *theme_of(struct arena *arena, const char *chunk, struct diags *diags);

#endif
