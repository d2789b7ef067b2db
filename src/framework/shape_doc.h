/*
 * shape_doc.h - what templates are given, told from the shapes: a chapter of templates/README.md for people, and
 * annotations of LuaLS, an editor's Lua language server, for template authors (templates/meta/view.lua).
 */
#ifndef WAYMARK_FRAMEWORK_SHAPE_DOC_H
#define WAYMARK_FRAMEWORK_SHAPE_DOC_H

#include "base/buf.h"
#include "framework/shape.h"

/* One sort of r: the fields of its shapes stand in it one after the other. */
struct shape_doc_view {
	const char *name;		/* "case": of the classes' names */
	const char *title;		/* "Of an audit of cases" */
	const struct shape *const *shapes;	size_t n_shapes;
	const struct shape *audit;	/* of r.audit */
	const struct shape *item;	/* of the field that has its name; NULL: there is none */
};

enum { SHAPE_DOC_MAX = 200 };	/* shapes of all views together */

/* What a chapter has said already, for its later parts. Zeros at its start. */
struct shape_doc_told {
	const struct shape *shapes[SHAPE_DOC_MAX];
	size_t n;
};

/* The part of the chapter about one view, in Markdown: a table a shape, r first, without those that were told. */
void shape_doc_chapter(struct buf *out, const struct shape_doc_view *view, struct shape_doc_told *told);

/* A class a shape, of one view. */
void shape_doc_meta(struct buf *out, const struct shape_doc_view *view);

#endif
