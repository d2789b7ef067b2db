/*
 * shape_doc.h - describes what templates are given, from the shapes: a chapter of templates/README.md
 * for people, and annotations of LuaLS, an editor's Lua language server, for template authors
 * (templates/meta/view.lua).
 */
#ifndef WAYMARK_FRAMEWORK_SHAPE_DOC_H
#define WAYMARK_FRAMEWORK_SHAPE_DOC_H

#include "base/buf.h"
#include "framework/shape.h"

/* One form of r: it has the fields of these shapes, one after the other. */
struct shape_doc_view {
	const char *name;		/* "case": used in the names of classes */
	const char *title;		/* "Of an audit of cases" */
	const struct shape *const *shapes;	size_t n_shapes;
	const struct shape *audit;	/* the shape of r.audit */
	const struct shape *item;	/* the shape of the field that has its name; NULL: there is none */
};

enum { SHAPE_DOC_MAX = 200 };	/* shapes of all views together */

/* What earlier parts of a chapter have described. All zeros at the start of a chapter. */
struct shape_doc_told {
	const struct shape *shapes[SHAPE_DOC_MAX];
	size_t n;
};

/* Write the part of the chapter about one view, in Markdown: a table for each shape, r first, without the shapes
 * already described. */
void shape_doc_chapter(struct buf *out, const struct shape_doc_view *view, struct shape_doc_told *told);

/* Write a class for each shape of one view. */
void shape_doc_meta(struct buf *out, const struct shape_doc_view *view);

#endif
