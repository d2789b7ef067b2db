/*
 * pdf.h - pages to bytes, through libharu: tagged PDF 1.7, PDF/UA-1. The only room that knows hpdf.
 */
#ifndef WAYMARK_PDF_PDF_H
#define WAYMARK_PDF_PDF_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "layout/page.h"

/*
 * What compresses the streams of all documents of a process, one after the other: its codes are made once. In the arena.
 */
struct pdf_press;
struct pdf_press *pdf_press_new(struct arena *arena);

/*
 * Write the document as a PDF into out. Deterministic: dates are midnight UTC of created, the file's ID
 * comes from its content. False with a diagnostic (RPT005); out is then not to be used.
 */
bool pdf_write(struct arena *arena, struct fonts *fonts, struct pdf_press *press,
	       const struct pages *pages, struct date created, struct buf *out, struct diags *diags);

/* The same pages as text, for golden tests: the structure tree with its text, then each page's items. */
void trace_write(const struct pages *pages, struct buf *out);

#endif
