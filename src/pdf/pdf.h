/*
 * pdf.h - turns pages into bytes, through libharu: tagged PDF 1.7, PDF/UA-1. Only this room knows hpdf.
 */
#ifndef WAYMARK_PDF_PDF_H
#define WAYMARK_PDF_PDF_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "layout/page.h"

/* The compressor for the streams of all documents of a process, one after another; its codes are made once. Lives in
 * the arena. */
struct pdf_press;
struct pdf_press *pdf_press_new(struct arena *arena);

/* Write the document as a PDF into out. Deterministic: dates are midnight UTC of `created`, and the file's ID is
 * computed from its content. Returns false with a diagnostic (RPT005); out must then not be used. */
bool pdf_write(struct arena *arena, struct fonts *fonts, struct pdf_press *press,
	       const struct pages *pages, struct date created, struct buf *out, struct diags *diags);

/* Write the same pages as text, for golden tests: first the structure tree with its text, then each page's items. */
void trace_write(const struct pages *pages, struct buf *out);

#endif
