/*
 * template_docs.c - see template_docs.h.
 *
 * Kinds whose audits and results have the same shapes have the same view, which is described once. Each
 * subject of a product of the run has a view too.
 */
#include "batch/template_docs.h"

#include <string.h>

#include "batch/products.h"
#include "framework/shape_doc.h"
#include "framework/shape_framework.h"
#include "plan/shape_plan.h"
#include "report/shape_view.h"
#include "score/kinds.h"
#include "score/shape_findings.h"

enum { SHAPES_OF_R = 4 };

struct writer {
	struct arena arena;
	struct buf *out;
	struct shape_doc_told *told;	/* for the chapter; NULL: annotations are written */
};

static void describe(struct writer *w, const struct shape_doc_view *view)
{
	if (!w->told) {
		shape_doc_meta(w->out, view);
		return;
	}
	buf_puts(w->out, "\n");
	shape_doc_chapter(w->out, view, w->told);
}

static bool is_alike(enum framework_kind a, enum framework_kind b)
{
	return framework_shape(a) == framework_shape(b) && score_kind(a)->shape == score_kind(b)->shape &&
	       plan_has_kind(a) == plan_has_kind(b);
}

/* The first kind with the same view; kind itself if no earlier one has it. */
static enum framework_kind first_alike(enum framework_kind kind)
{
	enum framework_kind first = 0;

	while (first < kind && !is_alike(first, kind))
		first++;
	return first;
}

/* "`rubric`, `statements`, `interview`" */
static const char *kinds_alike(struct writer *w, enum framework_kind kind)
{
	const char *text = arena_printf(&w->arena, "`%s`", framework_kind_ids[kind]);

	for (enum framework_kind k = kind + 1; k < FRAMEWORK_KIND_COUNT; k++)
		if (first_alike(k) == kind)
			text = arena_printf(&w->arena, "%s, `%s`", text, framework_kind_ids[k]);
	return text;
}

static void describe_kind(struct writer *w, enum framework_kind kind)
{
	const struct score_kind *score = score_kind(kind);
	const struct shape *shapes[SHAPES_OF_R] = { &shape_about, &shape_school_view, score->shape, &shape_planned };
	const struct shape_doc_view view = {
		.name = framework_kind_ids[kind],
		.title = arena_printf(&w->arena, "One school: an audit of kind %s", kinds_alike(w, kind)),
		.shapes = shapes, .n_shapes = plan_has_kind(kind) ? SHAPES_OF_R : SHAPES_OF_R - 1,
		.audit = framework_shape(kind), .item = score->item_shape,
	};

	describe(w, &view);
}

/* The kind for which the product is made, if another kind has the same edition about something else; else NULL. */
static const char *own_kind(const struct product *products, size_t i)
{
	const char *kind = NULL;

	for (size_t k = 0; k < i; k++) {
		if (strcmp(products[k].edition, products[i].edition) != 0)
			continue;
		for (int own = 0; own < FRAMEWORK_KIND_COUNT && !kind; own++)
			kind = products[i].templates[own] ? framework_kind_ids[own] : NULL;
	}
	return kind;
}

/* "learning"; "interview_comparison" */
static const char *name_of_view(struct writer *w, const struct product *products, size_t i)
{
	const char *kind = own_kind(products, i);

	return kind ? arena_printf(&w->arena, "%s_%s", kind, products[i].edition) : products[i].edition;
}

static void describe_run(struct writer *w, const struct product *product, const char *name)
{
	static const char *const titles[] = {
		[PRODUCT_OF_COMPARED] = "One school beside all schools of a run", [PRODUCT_OF_RUN] = "All schools of a run",
		[PRODUCT_OF_PART] = "All schools of a run, one part",
	};
	const struct shape *shapes[] = { &shape_run_view, product->subject->shape };
	struct shape_doc_view view = {
		.name = name, .shapes = shapes, .n_shapes = 2,
		.title = arena_printf(&w->arena, "%s: `%s`", titles[product->scope], name),
	};

	for (enum framework_kind k = 0; k < FRAMEWORK_KIND_COUNT && !view.audit; k++)
		if (product->templates[k])
			view.audit = framework_shape(k);
	describe(w, &view);
}

/* Products of the same subject have one view; a subject without a document has no shape. */
static bool is_first_of_its_view(const struct product *products, size_t i)
{
	const struct product_subject *subject = products[i].subject;

	for (size_t k = 0; k < i; k++)
		if (products[k].subject == subject)
			return false;
	return subject && subject->shape;
}

static void describe_all(struct writer *w)
{
	size_t n;
	const struct product *products = products_all(&n);

	arena_init(&w->arena);
	for (enum framework_kind k = 0; k < FRAMEWORK_KIND_COUNT; k++) {
		if (first_alike(k) == k)
			describe_kind(w, k);
		else if (!w->told)
			buf_printf(w->out, "\n---@alias waymark.%s.r waymark.%s.r\n", framework_kind_ids[k],
				   framework_kind_ids[first_alike(k)]);
	}
	for (size_t i = 0; i < n; i++)
		if (is_first_of_its_view(products, i))
			describe_run(w, &products[i], name_of_view(w, products, i));
	arena_clear(&w->arena);
}

void template_docs_chapter(struct buf *out)
{
	struct shape_doc_told told = { .n = 0 };
	struct writer w = { .out = out, .told = &told };

	describe_all(&w);
}

void template_docs_meta(struct buf *out)
{
	struct writer w = { .out = out };

	buf_puts(out, "---@meta\n"
		 "-- What a template is given, for editors with a Lua language server (LuaLS): made from the program's\n"
		 "-- own tables by `make bless`. Write above a template's function: ---@param r waymark.rubric.r\n"
		 "\n---@class waymark.date\n---@field iso string \"2026-11-04\".\n"
		 "---@field long string \"4 November 2026\".\n"
		 "---@field short string \"4 Nov 2026\".\n"
		 "\n---@class waymark.level_group\n---@field level integer 0 is below the first.\n"
		 "---@field level_name string Its name.\n---@field mark waymark.mark Its mark.\n"
		 "\n---@class waymark.place\n---@field file string \"\" of the main file.\n---@field line integer\n"
		 "---@field in_sheet boolean it is in a workbook: its line is the number of its row.\n"
		 "---@field text? string \"line 41\", \"cell C41\".\n");
	describe_all(&w);
}
