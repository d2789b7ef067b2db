/* shape_doc.c - see shape_doc.h. */
#include "framework/shape_doc.h"

#include <string.h>

#include "base/die.h"

static const char LARGE_PRINT[] = "no text is below 16 pt: a table then has room for fewer columns";

/* The shapes of a view, in the order in which a reader meets them. */
struct doc {
	struct buf *out;
	const struct shape_doc_view *view;
	const struct shape *shapes[SHAPE_DOC_MAX];
	size_t n;
	bool optional;			/* the rows belong to a struct that can be missing */
};

/* Describes one row of a shape. */
typedef void tell_fn(struct doc *doc, const struct shape *shape, const struct shape_row *row);

/* ---- which shapes there are ---- */

/* Do two shapes share one name? Those of an audit and of its results are one table. */
static bool is_same(const struct shape *a, const struct shape *b)
{
	return a == b || a->audit == b || b->audit == a;
}

static void meet(struct doc *doc, const struct shape *shape)
{
	for (size_t i = 0; i < doc->n; i++) {
		if (!is_same(doc->shapes[i], shape))
			continue;
		if (shape->audit)
			doc->shapes[i] = shape;
		return;
	}
	if (doc->n == SHAPE_DOC_MAX)
		die("more than %d shapes in a view", SHAPE_DOC_MAX);
	doc->shapes[doc->n++] = shape;
}

static void meet_parts(struct doc *doc, const struct shape *shape)
{
	for (size_t i = 0; i < shape->n_rows; i++) {
		const struct shape_row *row = &shape->rows[i];

		if (row->only == SHAPE_JSON || !row->of)
			continue;
		if (row->type == SHAPE_INLINE)
			meet_parts(doc, row->of);
		else
			meet(doc, row->of);
	}
}

/* Collect all shapes that r leads to; a shape of results brings its audit's shape with it. */
static void meet_all(struct doc *doc)
{
	meet(doc, doc->view->audit);
	for (size_t i = 0; i < doc->view->n_shapes; i++)
		meet_parts(doc, doc->view->shapes[i]);
	if (doc->view->item)
		meet(doc, doc->view->item);
	for (size_t i = 0; i < doc->n; i++) {
		if (doc->shapes[i]->audit)
			meet_parts(doc, doc->shapes[i]->audit);
		meet_parts(doc, doc->shapes[i]);
	}
}

/* ---- rows ---- */

static void tell_rows(struct doc *doc, const struct shape *shape, const struct shape *but, tell_fn *tell);

/* The rows of a struct whose fields belong to this table; if it can be missing, so can they. */
static void tell_inner(struct doc *doc, const struct shape_row *row, tell_fn *tell)
{
	const bool outer = doc->optional;

	doc->optional = outer || !shape_is_always_given(row);
	tell_rows(doc, row->of, NULL, tell);
	doc->optional = outer;
}

static void tell_rows(struct doc *doc, const struct shape *shape, const struct shape *but, tell_fn *tell)
{
	for (size_t i = 0; i < shape->n_rows; i++) {
		const struct shape_row *row = &shape->rows[i];

		if (row->only == SHAPE_JSON || (but && *row->name && shape_row_in_view(but, row->name)))
			continue;
		if (row->type == SHAPE_INLINE)
			tell_inner(doc, row, tell);
		else
			tell(doc, shape, row);
	}
}

/* Describe a table: first what the audit says, then the results. */
static void tell_shape(struct doc *doc, const struct shape *shape, tell_fn *tell)
{
	if (shape->audit)
		tell_rows(doc, shape->audit, shape, tell);
	tell_rows(doc, shape, NULL, tell);
}

/* ---- the chapter ---- */

static void tell_ids(struct doc *doc, const struct shape_row *row)
{
	for (size_t i = 0; row->ids[i]; i++)
		buf_printf(doc->out, "%s`%s`", i ? ", " : "", row->ids[i]);
}

static void tell_type(struct doc *doc, const struct shape_row *row)
{
	static const char *const words[SHAPE_TYPE_COUNT] = {
		[SHAPE_TEXT] = "text", [SHAPE_CHARS] = "text", [SHAPE_CELL] = "text", [SHAPE_NAMED] = "text",
		[SHAPE_INT] = "number", [SHAPE_COUNT] = "number",
		[SHAPE_BOOL] = "true or false", [SHAPE_COLOUR] = "colour", [SHAPE_DATE] = "date",
		[SHAPE_PLACE] = "cell", [SHAPE_LEVEL] = "level group", [SHAPE_LEVEL_HERE] = "level group",
		[SHAPE_MARK] = "mark", [SHAPE_TEXTS] = "list of texts", [SHAPE_INTS] = "list of numbers",
		[SHAPE_PLACES] = "list of cells in parts",
	};

	if (row->type == SHAPE_ENUM)
		tell_ids(doc, row);
	else if (row->type == SHAPE_ITEM)
		buf_printf(doc->out, "one of `%s`", row->list_name);
	else if (row->of && shape_is_list(row->type))
		buf_printf(doc->out, "list of *%s*", row->of->name);
	else if (row->of)
		buf_printf(doc->out, "*%s*", row->of->name);
	else
		buf_puts(doc->out, words[row->type]);
}

static void tell_in_chapter(struct doc *doc, const struct shape *shape, const struct shape_row *row)
{
	if (row->type == SHAPE_LEVEL_HERE)
		buf_puts(doc->out, "| level, level_name, mark | ");
	else
		buf_printf(doc->out, "| %s | ", row->name);
	tell_type(doc, row);
	buf_printf(doc->out, " | %s |\n", row->help);
}

static void tell_view_in_chapter(struct doc *doc)
{
	const struct shape_doc_view *view = doc->view;

	buf_puts(doc->out, "| field of r | is | |\n|---|---|---|\n| audit | *audit* | the audit |\n");
	for (size_t i = 0; i < view->n_shapes; i++)
		tell_rows(doc, view->shapes[i], NULL, tell_in_chapter);
	if (view->item)
		buf_printf(doc->out, "| %s | *%s* | the one that the document is about |\n", view->item->name,
			   view->item->name);
	buf_printf(doc->out, "| large_print | true or false | %s |\n", LARGE_PRINT);
}

static bool is_told(struct shape_doc_told *told, const struct shape *shape)
{
	for (size_t i = 0; i < told->n; i++)
		if (told->shapes[i] == shape)
			return true;
	if (told->n == SHAPE_DOC_MAX)
		die("more than %d shapes in all views", SHAPE_DOC_MAX);
	told->shapes[told->n++] = shape;
	return false;
}

void shape_doc_chapter(struct buf *out, const struct shape_doc_view *view, struct shape_doc_told *told)
{
	struct doc doc = { .out = out, .view = view };

	meet_all(&doc);
	buf_printf(out, "### %s\n\n", view->title);
	tell_view_in_chapter(&doc);
	for (size_t i = 0; i < doc.n; i++) {
		if (is_told(told, doc.shapes[i]))
			continue;
		buf_printf(out, "\n| *%s* | is | |\n|---|---|---|\n", doc.shapes[i]->name);
		tell_shape(&doc, doc.shapes[i], tell_in_chapter);
	}
}

/* ---- annotations ---- */

static void tell_class(struct doc *doc, const struct shape *shape)
{
	buf_printf(doc->out, "waymark.%s.%s", doc->view->name, shape->name);
}

static void tell_lua_type(struct doc *doc, const struct shape_row *row)
{
	static const char *const types[SHAPE_TYPE_COUNT] = {
		[SHAPE_INT] = "integer", [SHAPE_COUNT] = "integer", [SHAPE_BOOL] = "boolean",
		[SHAPE_DATE] = "waymark.date", [SHAPE_LEVEL] = "waymark.level_group", [SHAPE_MARK] = "waymark.mark",
		[SHAPE_TEXTS] = "string[]", [SHAPE_INTS] = "integer[]", [SHAPE_PLACES] = "waymark.place[]",
		[SHAPE_ITEM] = "table",
	};

	if (row->of) {
		tell_class(doc, row->of);
		buf_puts(doc->out, shape_is_list(row->type) ? "[]" : "");
	} else if (row->type == SHAPE_ENUM) {
		for (size_t i = 0; row->ids[i]; i++)
			buf_printf(doc->out, "%s\"%s\"", i ? "|" : "", row->ids[i]);
	} else {
		buf_puts(doc->out, types[row->type] ? types[row->type] : "string");
	}
}

/* Is the field in an earlier row as well? Each of the two rows then gives it in some cases. */
static bool is_said_before(const struct shape *shape, const struct shape_row *row)
{
	for (const struct shape_row *before = shape->rows; before < row; before++) {
		if (before->only == SHAPE_JSON)
			continue;
		if (strcmp(before->name, row->name) == 0 ||
		    (before->type == SHAPE_LEVEL_HERE && strcmp(row->name, "mark") == 0))
			return true;
	}
	return false;
}

static void tell_in_meta(struct doc *doc, const struct shape *shape, const struct shape_row *row)
{
	if (is_said_before(shape, row))
		return;
	if (row->type == SHAPE_LEVEL_HERE) {
		buf_printf(doc->out, "---@field level? integer %s.\n---@field level_name? string Its name.\n"
			   "---@field mark? waymark.mark Its mark.\n", row->help);
		return;
	}
	buf_printf(doc->out, "---@field %s%s ", row->name, shape_is_always_given(row) && !doc->optional ? "" : "?");
	tell_lua_type(doc, row);
	buf_printf(doc->out, " %s.\n", row->help);
}

void shape_doc_meta(struct buf *out, const struct shape_doc_view *view)
{
	struct doc doc = { .out = out, .view = view };

	meet_all(&doc);
	buf_printf(out, "\n---@class waymark.%s.r %s.\n---@field audit ", view->name, view->title);
	tell_class(&doc, view->audit);
	buf_puts(out, " The audit.\n");
	for (size_t i = 0; i < view->n_shapes; i++)
		tell_rows(&doc, view->shapes[i], NULL, tell_in_meta);
	if (view->item) {
		buf_printf(out, "---@field %s? ", view->item->name);
		tell_class(&doc, view->item);
		buf_puts(out, " The one that the document is about.\n");
	}
	buf_printf(out, "---@field large_print boolean %s.\n", LARGE_PRINT);
	for (size_t i = 0; i < doc.n; i++) {
		buf_puts(out, "\n---@class ");
		tell_class(&doc, doc.shapes[i]);
		buf_puts(out, "\n");
		tell_shape(&doc, doc.shapes[i], tell_in_meta);
	}
}
