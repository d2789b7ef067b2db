/*
 * support_doc.h - documents of blocks built in C, a plain theme, and ways to look at the pages they
 * become.
 *
 * Everything is the arena's. Texts are one span unless built by hand.
 */
#ifndef WAYMARK_TESTS_SUPPORT_DOC_H
#define WAYMARK_TESTS_SUPPORT_DOC_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "layout/layout.h"

/* Blocks in the making. */
struct doc {
	struct arena *arena;
	struct block *blocks;
	size_t n, capacity;
};

/* A4, body 10.5/15 pt, tables 9/12.5 pt. A copy, to be changed at will. */
struct theme *support_theme(struct arena *arena);

struct doc *doc_new(struct arena *arena);
struct block *doc_add(struct doc *doc, enum block_kind kind);	/* good until the next */
struct blocks doc_blocks(const struct doc *doc);

struct text doc_text(struct arena *arena, const char *text);
struct text doc_spans(struct arena *arena, const struct span *spans, size_t n);

struct block *doc_heading(struct doc *doc, int level, const char *number, const char *text);
struct block *doc_paragraph(struct doc *doc, const char *text);
struct block *doc_list(struct doc *doc, bool numbered, const struct blocks *items, size_t n);

/* A table's rows; cells are one paragraph each, "" none; texts ends with NULL. */
struct table_row *doc_row(struct arena *arena, enum row_kind kind, const char *const *texts);
struct block *doc_table(struct doc *doc, const struct table_column *columns, size_t n_columns,
			const struct table_row *rows, size_t n_rows);

/* n words of plain text, different from word to word, in sentences; the same for the same n and
 * seed. */
const char *doc_words(struct arena *arena, size_t n, unsigned seed);

/* A document around the blocks, with the plain theme. */
struct document *doc_document(const struct doc *doc);

/* Lay out, failing the test on any diagnostic. */
const struct pages *doc_pages(const struct doc *doc, struct fonts *fonts);

/* ---- looking at pages ---- */

/* The text of all items of an element and those below it, in the tree's order. */
const char *element_text(struct arena *arena, const struct pages *pages,
			 const struct element *element);

/* The nth element of a role in the tree's order, or NULL; how many there are. */
const struct element *element_find(const struct pages *pages, enum role role, size_t nth);
size_t element_count(const struct pages *pages, enum role role);

/* An item's text. */
const char *item_text(struct arena *arena, const struct item *item);

/* The first text item on or after a page that contains the words; fails the test if there is none.
 */
const struct item *item_find(struct arena *arena, const struct pages *pages, const char *words,
			     size_t *page);

/* The text of a page's items, artifacts included, in order. */
const char *page_text(struct arena *arena, const struct pages *pages, size_t page);

/* A document with everything in it, as a report has it. */
struct document *doc_everything(struct arena *arena);

#endif
