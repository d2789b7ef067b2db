/*
 * bind_lua_blocks.c - reads what a template returns into a struct document.
 *
 * There is one table per kind of block: its fields, and conditions between them. What layout would
 * refuse (a skipped heading level, columns that do not add up, a link to nowhere) is refused here,
 * where the path is known.
 */
#include "report/bind_lua_blocks.h"

#include <lua.h>
#include <stdlib.h>
#include <string.h>

#include "report/bind_lua_table.h"
#include "report/bind_lua_text.h"

enum { LENGTH_PT_MAX = 2000 };

static void read_anchor(struct lua_reader *r, void *target, const struct lua_field *field)
{
	read_string(r, target, field);
	if (*(const char **)target)
		anchor_note(r, &r->anchors, *(const char **)target);
}

static const struct lua_field common_fields[] = {
	FIELD("anchor", read_anchor, block, anchor),
	FIELD("keep_with_next", read_bool, block, keep_with_next),
};
static const struct fields common_record = FIELDS(common_fields);

/* ---- cover and contents ---- */

static const struct lua_field fact_fields[] = {
	FIELD("label", read_text, fact, label, REQUIRED),
	FIELD("value", read_text, fact, value, REQUIRED),
};
static const struct fields fact_record = FIELDS(fact_fields);

static const struct lua_field cover_fields[] = {
	FIELD("title", read_text, block, cover.title, REQUIRED),
	FIELD("subtitle", read_text, block, cover.subtitle),
	FIELD("name", read_text, block, cover.name, REQUIRED),
	FIELD("facts", read_list, block, cover.facts,
	      LIST_OF(block, cover.n_facts, struct fact, read_record), .fields = &fact_record),
	FIELD("note", read_text, block, cover.note),
};

static const struct lua_field contents_fields[] = {
	FIELD("title", read_string, block, contents.title, REQUIRED),
	FIELD("depth", read_integer, block, contents.depth, RANGE(1, 3)),
};

static void prepare_contents(struct block *block)
{
	block->contents.title = "";
	block->contents.depth = 2;
}

static const struct lua_field index_entry_fields[] = {
	FIELD("text", read_string, index_entry, text, REQUIRED),
	FIELD("to", read_link, index_entry, to),
};
static const struct fields index_entry_record = FIELDS(index_entry_fields);

static const struct lua_field index_fields[] = {
	FIELD("entries", read_list, block, index.entries, REQUIRED,
	      LIST_OF(block, index.n_entries, struct index_entry, read_record), .fields = &index_entry_record),
	FIELD("columns", read_integer, block, index.columns, RANGE(1, 4)),
};

static void prepare_index(struct block *block)
{
	block->index.columns = 2;
}

/* ---- headings, paragraphs, lists ---- */

static const struct lua_field heading_fields[] = {
	FIELD("level", read_integer, block, heading.level, REQUIRED, RANGE(1, 3)),
	FIELD("text", read_text, block, heading.text, REQUIRED),
	FIELD("number", read_string, block, heading.number),
	FIELD("mark", read_mark, block, heading.mark),
	FIELD("mark_note", read_string, block, heading.mark_note),
};

static void check_heading(struct lua_reader *r, struct block *block)
{
	if (block->heading.text.n == 0)
		read_problem(r, "a heading without text");
}

static const struct lua_field paragraph_fields[] = {
	FIELD("text", read_text, block, paragraph.text, REQUIRED),
	FIELD("style", read_style, block, paragraph.style),
};

static void check_paragraph(struct lua_reader *r, struct block *block)
{
	if (!block->paragraph.style)
		block->paragraph.style = &r->theme->styles[r->style];
}

static void read_list_item(struct lua_reader *r, void *target, const struct lua_field *field)
{
	read_content(r, target, field);
	check_flow(r, target);
}

static const struct lua_field list_fields[] = {
	FIELD("numbered", read_bool, block, list.numbered),
	FIELD("items", read_list, block, list.items, REQUIRED,
	      LIST_OF(block, list.n_items, struct blocks, read_list_item)),
};

static void check_list(struct lua_reader *r, struct block *block)
{
	if (block->list.n_items == 0)
		read_problem(r, "a list without items");
}

/* ---- call-outs and columns ---- */

static void read_callout_content(struct lua_reader *r, void *target, const struct lua_field *field)
{
	enum theme_style outer = r->style;

	r->style = STYLE_CALLOUT;
	read_content(r, target, field);
	r->style = outer;
	check_flow(r, target);
}

static const struct lua_field callout_fields[] = {
	FIELD("label", read_string, block, callout.label),
	FIELD("content", read_callout_content, block, callout.blocks, REQUIRED),
};

static const char *const turn_names[] = {
	[TURN_NONE] = "as before", [TURN_PORTRAIT] = "portrait", [TURN_LANDSCAPE] = "landscape", NULL
};

static const struct lua_field page_break_fields[] = {
	FIELD("pages", read_enum, block, page_break.turn, .names = turn_names),
};

static const struct lua_field lines_fields[] = {
	FIELD("n", read_integer, block, lines.n, REQUIRED, RANGE(1, 100)),
	FIELD("leading", read_number, block, lines.leading_pt, RANGE(8, 100)),
};

/* Set defaults: enough room for handwriting. */
static void prepare_lines(struct block *block)
{
	block->lines.leading_pt = 24;
}

/* Shares are given beside the columns but have their own count, so they are read into this struct first. */
struct shares { const double *items; size_t n; };

static const struct lua_field share_field = {
	.name = "shares", .at = offsetof(struct shares, items),
	LIST_OF(shares, n, double, read_number), RANGE(0.01, 100),
};

static void read_shares(struct lua_reader *r, void *target, const struct lua_field *field)
{
	struct shares shares = { 0 };
	struct block *block = target;

	(void)field;
	read_list(r, &shares.items, &share_field);
	block->columns.shares = shares.items;
	if (shares.n != block->columns.n_columns)
		read_problem(r, "%zu shares for %zu columns", shares.n, block->columns.n_columns);
}

static const struct lua_field columns_fields[] = {
	FIELD("columns", read_list, block, columns.columns, REQUIRED,
	      LIST_OF(block, columns.n_columns, struct blocks, read_content)),
	{ .name = "shares", .read = read_shares, .at = 0 },
	FIELD("gap", read_number, block, columns.gap_pt, RANGE(0, LENGTH_PT_MAX)),
};

static void check_columns(struct lua_reader *r, struct block *block)
{
	double *shares;

	if (block->columns.n_columns == 0)
		read_problem(r, "no columns");
	if (block->columns.shares)
		return;
	shares = arena_array(r->arena, block->columns.n_columns, sizeof *shares);
	for (size_t i = 0; i < block->columns.n_columns; i++)
		shares[i] = 1;
	block->columns.shares = shares;
}

/* ---- the kinds ---- */

static const char *const type_names[] = {
	[BLOCK_COVER] = "cover", [BLOCK_CONTENTS] = "contents", [BLOCK_HEADING] = "heading",
	[BLOCK_PARAGRAPH] = "paragraph", [BLOCK_LIST] = "list", [BLOCK_TABLE] = "table",
	[BLOCK_CHART] = "chart", [BLOCK_CALLOUT] = "callout", [BLOCK_COLUMNS] = "columns",
	[BLOCK_PAGE_BREAK] = "page_break", [BLOCK_LINES] = "lines", [BLOCK_BRAND] = "brand",
	[BLOCK_INDEX] = "index", NULL
};
_Static_assert(sizeof type_names / sizeof *type_names == BLOCK_KIND_COUNT + 1,
	       "a name for every kind");

struct block_type {
	struct fields fields;
	/* Sets defaults that are not zero; checks conditions between fields. Either may be NULL. */
	void (*prepare)(struct block *block);
	void (*check)(struct lua_reader *r, struct block *block);
};

#define TYPE_FIELDS(array) FIELDS_AND(array, &common_record)

static const struct block_type block_types[BLOCK_KIND_COUNT] = {
	[BLOCK_COVER] = { TYPE_FIELDS(cover_fields), NULL, NULL },
	[BLOCK_CONTENTS] = { TYPE_FIELDS(contents_fields), prepare_contents, NULL },
	[BLOCK_HEADING] = { TYPE_FIELDS(heading_fields), NULL, check_heading },
	[BLOCK_PARAGRAPH] = { TYPE_FIELDS(paragraph_fields), NULL, check_paragraph },
	[BLOCK_LIST] = { TYPE_FIELDS(list_fields), NULL, check_list },
	[BLOCK_TABLE] = { { table_fields, TABLE_FIELD_COUNT, &common_record },
			  prepare_table, check_table },
	[BLOCK_CHART] = { { chart_fields, CHART_FIELD_COUNT, &common_record },
			  prepare_chart, check_chart },
	[BLOCK_CALLOUT] = { TYPE_FIELDS(callout_fields), NULL, NULL },
	[BLOCK_COLUMNS] = { TYPE_FIELDS(columns_fields), NULL, check_columns },
	[BLOCK_PAGE_BREAK] = { TYPE_FIELDS(page_break_fields), NULL, NULL },
	[BLOCK_LINES] = { TYPE_FIELDS(lines_fields), prepare_lines, NULL },
	[BLOCK_BRAND] = { { NULL, 0, &common_record }, NULL, NULL },
	[BLOCK_INDEX] = { TYPE_FIELDS(index_fields), prepare_index, NULL },
};

/* The kind of the table on top according to its "type", or BLOCK_KIND_COUNT with a problem. */
static enum block_kind block_kind_here(struct lua_reader *r)
{
	static const struct lua_field type_field = { .name = "type", .names = type_names };
	int kind = BLOCK_KIND_COUNT;
	size_t back;

	if (!lua_istable(r->L, -1)) {
		read_expected(r, "a block (a table with 'type')");
		return BLOCK_KIND_COUNT;
	}
	lua_pushliteral(r->L, "type");
	back = lua_rawget(r->L, -2) == LUA_TNIL ? r->path_length : path_key(r, "type");
	if (lua_isnil(r->L, -1))
		read_problem(r, "field 'type' is missing");
	else
		read_enum(r, &kind, &type_field);
	lua_pop(r->L, 1);
	path_back(r, back);
	return (enum block_kind)kind;
}

void read_block(struct lua_reader *r, struct block *block)
{
	enum block_kind kind = block_kind_here(r);
	int before = r->n_problems;

	if (kind == BLOCK_KIND_COUNT)
		return;
	block->kind = kind;
	if (block_types[kind].prepare)
		block_types[kind].prepare(block);
	read_record_fields(r, block, &block_types[kind].fields, true);
	if (block_types[kind].check && r->n_problems == before)
		block_types[kind].check(r, block);
}

void check_flow(struct lua_reader *r, const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->n; i++)
		if (blocks->items[i].kind != BLOCK_PARAGRAPH && blocks->items[i].kind != BLOCK_LIST)
			read_problem(r, "a %s, where only paragraphs and lists are allowed",
				     type_names[blocks->items[i].kind]);
}

/* ---- the document ---- */

static const struct lua_field fit_fields[] = {
	FIELD("pages", read_integer, fit, pages, REQUIRED, RANGE(1, 1000)),
	FIELD("tries", read_integer, fit, tries, RANGE(1, 9)),
	FIELD("last", read_number, fit, last, RANGE(0, 0.5)),
};
static const struct fields fit_record = FIELDS(fit_fields);

static const struct lua_field document_fields[] = {
	FIELD("title", read_string, document, title, REQUIRED),
	FIELD("subject", read_string, document, subject),
	FIELD("language", read_language, document, language, REQUIRED),
	FIELD("running_left", read_string, document, running_left),
	FIELD("running_right", read_string, document, running_right),
	FIELD("running_left_lang", read_language, document, running_left_lang),
	FIELD("footer_left", read_string, document, footer_left),
	FIELD("landscape", read_bool, document, landscape),
	FIELD("fit", read_record, document, fit, .fields = &fit_record),
	FIELD("blocks", read_blocks, document, blocks, REQUIRED),
};
static const struct fields document_record = FIELDS(document_fields);

/* ISO 14289-1 7.4.2: no heading level may be skipped. A contents page counts as a heading of level 1. */
static void check_heading_levels(struct lua_reader *r, const struct document *document)
{
	int last = 0;

	for (size_t i = 0; i < document->blocks.n; i++) {
		const struct block *block = &document->blocks.items[i];

		if (block->kind == BLOCK_CONTENTS)
			last = 1;
		if (block->kind != BLOCK_HEADING)
			continue;
		if (block->heading.level > last + 1)
			read_problem(r, "heading '%s' has level %d after level %d",
				     block->heading.text.n ? block->heading.text.spans[0].text : "",
				     block->heading.level, last);
		last = block->heading.level;
	}
}

static int compare_anchors(const void *a, const void *b)
{
	return strcmp(((const struct anchor_use *)a)->name, ((const struct anchor_use *)b)->name);
}

static void problem_at(struct lua_reader *r, const struct anchor_use *use, const char *what)
{
	memcpy(r->path, use->path, use->path_length * sizeof *r->path);
	r->path_length = use->path_length;
	read_problem(r, what, use->name);
	path_back(r, 0);
}

/* Every anchor must be unique, and every link must lead to one. */
static void check_anchors(struct lua_reader *r)
{
	struct anchor_use *anchors = r->anchors.items, *links = r->links.items;
	size_t n = r->anchors.n;

	if (n)
		qsort(anchors, n, sizeof *anchors, compare_anchors);
	for (size_t i = 1; i < n; i++)
		if (compare_anchors(&anchors[i - 1], &anchors[i]) == 0)
			problem_at(r, &anchors[i], "the anchor '%s' is used twice");
	for (size_t i = 0; i < r->links.n; i++)
		if (!n || !bsearch(&links[i], anchors, n, sizeof *anchors, compare_anchors))
			problem_at(r, &links[i], "no block has the anchor '%s'");
}

const struct document *read_document(struct lua_reader *r)
{
	struct document *document = arena_alloc(r->arena, sizeof *document);

	r->style = STYLE_BODY;
	document->theme = r->theme;
	document->subject = document->footer_left = "";
	read_record_fields(r, document, &document_record, false);
	check_heading_levels(r, document);
	check_anchors(r);
	return r->n_problems ? NULL : document;
}
