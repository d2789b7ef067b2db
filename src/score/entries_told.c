/* entries_told.c - problems of a school's entries. See entries_internal.h. */
#include "score/entries_internal.h"

#include <stdarg.h>

struct diag *entries_problem(const struct entry_binder *b, enum diag_code code, struct loc at, const char *value,
			     const char *format, ...)
{
	struct diag *diag;
	va_list args;

	va_start(args, format);
	diag = diags_vtell(b->diags, code, at, b->evidence->school->id.text, value, format, args);
	va_end(args);
	return diag;
}
