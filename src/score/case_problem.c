/* case_problem.c - how a problem of a case is told: at its cell, whose text is never quoted. */
#include "score/case_internal.h"

#include <stdarg.h>

struct diag *case_problem(struct case_binder *b, enum diag_code code, struct loc at,
			  const char *format, ...)
{
	struct diag *diag;
	va_list args;

	va_start(args, format);
	diag = diags_vtell(b->diags, code, at, b->evidence->school->id.text, NULL, format, args);
	va_end(args);
	return diag;
}
