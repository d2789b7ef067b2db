/*
 * structure.c - the structure tree, which screen readers follow (ISO 32000-1, 14.7 and 14.8).
 *
 * It knows nothing of drawing. First, elements are numbered in reading order, and every content mark is
 * checked to belong to exactly one of them, so that a mistake in layout gives a diagnostic instead of a
 * document that a screen reader cannot follow. The parent tree needs no search: it is filled while
 * numbering.
 */
#include "pdf/doc.h"

#include <stdlib.h>
#include <string.h>

enum {
	DEPTH_MAX = 100, LEAF_KEYS = 512,
	FRONT_BYTES = 64 + 2 * PDF_REF_BYTES,	/* upper limit of /S, /P and /Pg */
	KID_BYTES = 40 + 2 * PDF_REF_BYTES,	/* upper limit of one kid, content on another page */
};

/* ---- numbering and checking ---- */

static void claim(struct pdf_doc *doc, const struct kid *kid, size_t node)
{
	size_t *owner;

	if (kid->page < 0 || (size_t)kid->page >= doc->source->n || kid->mcid < 0
	    || kid->mcid >= doc->source->items[kid->page].n_mcids)
		pdf_fail(doc, "content %d on page %d is not in the document", kid->mcid,
			 kid->page + 1);
	owner = &doc->pages[kid->page].owners[kid->mcid];
	if (*owner)
		pdf_fail(doc, "content %d on page %d belongs to two elements", kid->mcid,
			 kid->page + 1);
	*owner = node + 1;
}

static void number(struct pdf_doc *doc, const struct element *element, size_t parent, int depth)
{
	size_t self = doc->n_nodes;

	if (depth > DEPTH_MAX)
		pdf_fail(doc, "the structure is more than %d deep", DEPTH_MAX);
	if (element->role == ROLE_FIGURE && (!element->alt || !*element->alt))
		pdf_fail(doc, "a figure has no alternative text");
	if (self == doc->nodes_capacity)
		doc->nodes = arena_grow(doc->arena, doc->nodes, self, &doc->nodes_capacity,
					sizeof(*doc->nodes));
	doc->nodes[doc->n_nodes++] = (struct pdf_node){ .element = element, .parent = parent };
	for (size_t i = 0; i < element->n_kids; i++) {
		const struct kid *kid = &element->kids[i];

		if (kid->element)
			number(doc, kid->element, self, depth + 1);
		else
			claim(doc, kid, self);
	}
	doc->nodes[self].end = doc->n_nodes;
}

static void check_marks(struct pdf_doc *doc, size_t p)
{
	const struct page *page = &doc->source->items[p];

	for (size_t i = 0; i < page->n_marks; i++) {
		const struct mark *mark = &page->marks[i];
		size_t owner;

		if (!mark->element)
			continue;
		owner = mark->mcid >= 0 && mark->mcid < page->n_mcids
				? doc->pages[p].owners[mark->mcid]
				: 0;
		if (!owner || doc->nodes[owner - 1].element != mark->element)
			pdf_fail(doc, "content %d on page %zu is not in the structure", mark->mcid,
				 p + 1);
	}
}

void pdf_number_nodes(struct pdf_doc *doc)
{
	if (!doc->source->root || doc->source->root->role != ROLE_DOCUMENT)
		pdf_fail(doc, "the structure does not start with a document");
	for (size_t p = 0; p < doc->source->n; p++) {
		if (doc->source->items[p].n_mcids < 0)
			pdf_fail(doc, "page %zu is malformed", p + 1);
		doc->pages[p].owners =
			arena_array(doc->arena, (size_t)doc->source->items[p].n_mcids,
				    sizeof(*doc->pages[p].owners));
	}
	number(doc, doc->source->root, 0, 0);
	for (size_t p = 0; p < doc->source->n; p++)
		check_marks(doc, p);
	doc->first_node = pdf_reserve(doc, doc->n_nodes);
}

/* ---- an element's entries ---- */

static void refer(struct pdf_doc *doc, size_t node, struct buf *out)
{
	pdf_ref(out, doc->first_node + (unsigned)node);
}

static void write_table_attributes(struct pdf_doc *doc, const struct element *e, struct buf *out)
{
	static const char *const SCOPES[] = { [SCOPE_COLUMN] = "/Scope/Column", [SCOPE_ROW] = "/Scope/Row" };

	buf_puts(out, "/A<</O/Table");
	if (e->role == ROLE_TABLE) {
		buf_puts(out, "/Summary");
		pdf_text(doc, out, e->summary);
	}
	if (e->role == ROLE_TH && e->scope != SCOPE_NONE)
		buf_puts(out, SCOPES[e->scope]);
	if (e->colspan > 1)
		buf_printf(out, "/ColSpan %d", e->colspan);
	buf_puts(out, ">>");
}

/* The place of a figure; the box is in default user space, y upwards. */
static void write_bbox(struct pdf_doc *doc, const struct element *e, struct buf *out)
{
	double h;
	const double *b = e->bbox;

	if (e->bbox_page < 0 || (size_t)e->bbox_page >= doc->source->n)
		pdf_fail(doc, "a figure is on no page");
	h = doc->source->items[e->bbox_page].h_pt;
	buf_puts(out, "/A<</O/Layout/BBox[");
	buf_number(out, pdf_checked(doc, b[0]));
	buf_putc(out, ' ');
	buf_number(out, pdf_checked(doc, h - b[1] - b[3]));
	buf_putc(out, ' ');
	buf_number(out, pdf_checked(doc, b[0] + b[2]));
	buf_putc(out, ' ');
	buf_number(out, pdf_checked(doc, h - b[1]));
	buf_puts(out, "]>>");
}

static bool has_labels(const struct element *list)
{
	const struct element *item = list->n_kids ? list->kids[0].element : NULL;

	return item && item->n_kids && item->kids[0].element
	       && item->kids[0].element->role == ROLE_LBL;
}

static void write_attributes(struct pdf_doc *doc, const struct element *e, struct buf *out)
{
	if ((e->role == ROLE_TABLE && e->summary)
	    || (e->role == ROLE_TH && (e->scope || e->colspan > 1))
	    || (e->role == ROLE_TD && e->colspan > 1))
		write_table_attributes(doc, e, out);
	else if (e->role == ROLE_L && (e->numbered || has_labels(e)))
		buf_puts(out, e->numbered ? "/A<</O/List/ListNumbering/Decimal>>"
					  : "/A<</O/List/ListNumbering/Disc>>");
	else if (e->role == ROLE_FIGURE)
		write_bbox(doc, e, out);
	if (e->alt) {
		buf_puts(out, "/Alt");
		pdf_text(doc, out, e->alt);
	}
	if (e->lang) {
		buf_puts(out, "/Lang");
		pdf_text(doc, out, e->lang);
	}
	if (e->id) {
		buf_puts(out, "/ID");
		pdf_text(doc, out, e->id);
	}
}

/* The page of an element's first content or annotation; -1 if it has none. Content on that page is referred to by its
 * number alone. */
static long home_page(const struct pdf_node *node)
{
	for (size_t i = 0; i < node->element->n_kids; i++) {
		if (!node->element->kids[i].element)
			return node->element->kids[i].page;
	}
	return node->annots ? (long)node->annots->page : -1;
}

/* A reference to content on another page: /MCR or /OBJR with its /Pg, if page_id is given. */
static char *spell_apart(char *p, const char *type, long page_id)
{
	p = stpcpy(stpcpy(p, "<</Type/"), type);
	return page_id < 0 ? p : pdf_spell_ref(stpcpy(p, "/Pg"), (unsigned)page_id);
}

static char *spell_content(struct pdf_doc *doc, const struct kid *kid, long home, char *p)
{
	if (kid->page == home) {
		*p++ = ' ';
		return buf_digits(p, (unsigned)kid->mcid);
	}
	p = stpcpy(spell_apart(p, "MCR", doc->pages[kid->page].id), "/MCID ");
	return stpcpy(buf_digits(p, (unsigned)kid->mcid), ">>");
}

static char *spell_annot(struct pdf_doc *doc, const struct pdf_annot *a, long home, char *p)
{
	bool here = (long)a->page == home;

	p = spell_apart(p, "OBJR", here ? -1 : (long)doc->pages[a->page].id);
	return stpcpy(pdf_spell_ref(stpcpy(p, "/Obj"), a->id), ">>");
}

static void write_kids(struct pdf_doc *doc, const struct pdf_node *node, long home, struct buf *out)
{
	const struct element *element = node->element;
	bool single = element->n_kids == 1 && !node->annots;
	size_t next = (size_t)(node - doc->nodes) + 1;	/* the next kid that is an element */
	char *start = pdf_room(doc, element->n_kids * KID_BYTES + 8), *p;

	p = stpcpy(start, single ? "/K" : "/K[");
	for (size_t i = 0; i < element->n_kids; i++) {
		if (element->kids[i].element) {
			p = pdf_spell_ref(p, doc->first_node + (unsigned)next);
			next = doc->nodes[next].end;
		} else {
			p = spell_content(doc, &element->kids[i], home, p);
		}
	}
	buf_used(out, (size_t)(p - start));
	for (const struct pdf_annot *a = node->annots; a; a = a->next) {
		start = pdf_room(doc, KID_BYTES);
		buf_used(out, (size_t)(spell_annot(doc, a, home, start) - start));
	}
	if (!single)
		buf_putc(out, ']');
}

static void add_element(struct pdf_doc *doc, const struct pdf_node *node)
{
	struct buf *out = pdf_begin(doc, doc->first_node + (unsigned)(node - doc->nodes));
	long home = home_page(node);
	char *start = pdf_room(doc, FRONT_BYTES), *p;

	p = stpcpy(stpcpy(start, "/S/"), role_name(node->element->role));
	p = pdf_spell_ref(stpcpy(p, "/P"), node == doc->nodes ? doc->structure
				: doc->first_node + (unsigned)node->parent);
	if (home >= 0)
		p = pdf_spell_ref(stpcpy(p, "/Pg"), doc->pages[home].id);
	buf_used(out, (size_t)(p - start));
	write_attributes(doc, node->element, out);
	if (node->element->n_kids || node->annots)
		write_kids(doc, node, home, out);
	pdf_end(doc);
}

/* ---- the parent tree: from marks and annotations to elements ---- */

static void write_key(struct pdf_doc *doc, size_t key, struct buf *out)
{
	char *start, *p;
	size_t n_mcids;

	buf_putc(out, '\n');
	buf_int(out, (long long)key);
	if (key >= doc->source->n) {
		refer(doc, doc->annots[key - doc->source->n].node, out);
		return;
	}
	n_mcids = (size_t)doc->source->items[key].n_mcids;
	p = start = pdf_room(doc, 2 + n_mcids * PDF_REF_BYTES);
	*p++ = '[';
	for (size_t i = 0; i < n_mcids; i++) {
		size_t owner = doc->pages[key].owners[i];

		p = owner ? pdf_spell_ref(p, doc->first_node + (unsigned)(owner - 1))
			  : stpcpy(p, " null");
	}
	*p++ = ']';
	buf_used(out, (size_t)(p - start));
}

/* Write keys first to last. */
static void add_leaf(struct pdf_doc *doc, unsigned id, size_t first, size_t last)
{
	struct buf *out = pdf_begin(doc, id);

	buf_printf(out, "/Limits[%zu %zu]/Nums[", first, last);
	for (size_t key = first; key <= last; key++)
		write_key(doc, key, out);
	buf_puts(out, "]");
	pdf_end(doc);
}

static void add_parent_tree(struct pdf_doc *doc)
{
	size_t n_keys = doc->source->n + doc->n_annots;
	size_t n_leaves = (n_keys + LEAF_KEYS - 1) / LEAF_KEYS;
	unsigned first = pdf_reserve(doc, n_leaves);
	struct buf *out;

	for (size_t i = 0; i < n_leaves; i++)
		add_leaf(doc, first + (unsigned)i, i * LEAF_KEYS,
			 (i + 1) * LEAF_KEYS < n_keys ? (i + 1) * LEAF_KEYS - 1 : n_keys - 1);
	doc->parents = pdf_reserve(doc, 1);
	out = pdf_begin(doc, doc->parents);
	buf_puts(out, "/Kids[");
	for (size_t i = 0; i < n_leaves; i++)
		pdf_ref(out, first + (unsigned)i);
	buf_puts(out, "]");
	pdf_end(doc);
}

/* ---- the root ---- */

static int compare_ids(const void *a, const void *b)
{
	const struct pdf_node *const *left = a, *const *right = b;

	return strcmp((*left)->element->id, (*right)->element->id);
}

/* The names of elements that have one (Note), sorted by byte. */
static void write_id_tree(struct pdf_doc *doc, struct buf *out)
{
	const struct pdf_node **named = arena_array(doc->arena, doc->n_nodes, sizeof(*named));
	size_t n = 0;

	for (size_t i = 0; i < doc->n_nodes; i++) {
		if (doc->nodes[i].element->id)
			named[n++] = &doc->nodes[i];
	}
	if (n == 0)
		return;
	qsort(named, n, sizeof(*named), compare_ids);
	buf_puts(out, "/IDTree<</Names[");
	for (size_t i = 0; i < n; i++) {
		if (i && compare_ids(&named[i - 1], &named[i]) == 0)
			pdf_fail(doc, "two elements have the id '%s'", named[i]->element->id);
		pdf_text(doc, out, named[i]->element->id);
		refer(doc, (size_t)(named[i] - doc->nodes), out);
	}
	buf_puts(out, "]>>");
}

static void add_root(struct pdf_doc *doc)
{
	struct buf *out = pdf_begin(doc, doc->structure);

	buf_puts(out, "/Type/StructTreeRoot/K");
	refer(doc, 0, out);
	buf_puts(out, "/ParentTree");
	pdf_ref(out, doc->parents);
	buf_printf(out, "/ParentTreeNextKey %zu", doc->source->n + doc->n_annots);
	write_id_tree(doc, out);
	pdf_end(doc);
}

void pdf_add_structure(struct pdf_doc *doc)
{
	doc->structure = pdf_reserve(doc, 1);
	for (size_t i = 0; i < doc->n_nodes; i++)
		add_element(doc, &doc->nodes[i]);
	add_parent_tree(doc);
	add_root(doc);
}
