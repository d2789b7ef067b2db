/*
 * fail.c - where every failure of this room goes: to the boundary of pdf_write().
 *
 * libharu's errors are sticky: after the first one, later calls silently do nothing. So its error handler and
 * pdf_fail() both jump to one place, which drops the document and leaves a diagnostic.
 */
#include "pdf/doc.h"

#include <stdarg.h>

_Noreturn void pdf_fail(struct pdf_doc *doc, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	doc->problem = arena_vprintf(doc->arena, format, args);
	va_end(args);
	longjmp(doc->boundary, 1);
}

void pdf_on_error(HPDF_STATUS error, HPDF_STATUS detail, void *handle)
{
	pdf_fail(handle, "libharu refused it with error 0x%04lX", (unsigned long)error);
}

void pdf_must(struct pdf_doc *doc, HPDF_STATUS status)
{
	if (status != HPDF_OK)
		pdf_on_error(status, 0, doc);
}
