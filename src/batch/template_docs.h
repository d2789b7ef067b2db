/* template_docs.h - describes, from the shapes, what templates are given (framework/shape_doc.h). */
#ifndef WAYMARK_BATCH_TEMPLATE_DOCS_H
#define WAYMARK_BATCH_TEMPLATE_DOCS_H

#include "base/buf.h"

/* The chapter of templates/README.md between its two marks. */
void template_docs_chapter(struct buf *out);

/* templates/meta/view.lua. */
void template_docs_meta(struct buf *out);

#endif
