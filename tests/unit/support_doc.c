/* support_doc.c - see support_doc.h. */
#include "support_doc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* ---- the theme ---- */

#define INK 0x0B0C0C
#define BLUE 0x12436D
#define GREY 0x505A5F

static const struct text_style styles[STYLE_NEEDED_COUNT] = {
	[STYLE_BODY] = { "body", FONT_REGULAR, ALIGN_LEFT, 10.5, 15, 0, 7, INK },
	[STYLE_H1] = { "h1", FONT_BOLD, ALIGN_LEFT, 20, 25, 24, 8, BLUE },
	[STYLE_H2] = { "h2", FONT_BOLD, ALIGN_LEFT, 13, 18, 16, 6, BLUE },
	[STYLE_H3] = { "h3", FONT_SEMIBOLD, ALIGN_LEFT, 11, 15.5, 11, 4, INK },
	[STYLE_TABLE] = { "table", FONT_REGULAR, ALIGN_LEFT, 9, 12.5, 0, 2, INK },
	[STYLE_TABLE_HEAD] = { "table_head", FONT_SEMIBOLD, ALIGN_LEFT, 9, 12.5, 0, 0, 0xFFFFFF },
	[STYLE_TABLE_GROUP] = { "table_group", FONT_SEMIBOLD, ALIGN_LEFT, 9.5, 13, 0, 0, BLUE },
	[STYLE_CAPTION] = { "caption", FONT_SEMIBOLD, ALIGN_LEFT, 9.5, 13.5, 8, 4, INK },
	[STYLE_CONTENTS_1] = { "contents_1", FONT_REGULAR, ALIGN_LEFT, 10.5, 15.5, 3, 3, INK },
	[STYLE_CONTENTS_2] = { "contents_2", FONT_REGULAR, ALIGN_LEFT, 9.5, 13, 0, 1, GREY },
	[STYLE_RUNNING] = { "running", FONT_REGULAR, ALIGN_LEFT, 8.5, 11, 0, 0, GREY },
	[STYLE_CHART] = { "chart", FONT_REGULAR, ALIGN_LEFT, 9, 12, 0, 0, INK },
	[STYLE_CHART_HEAD] = { "chart_head", FONT_SEMIBOLD, ALIGN_LEFT, 9, 12, 0, 0, INK },
	[STYLE_CALLOUT] = { "callout", FONT_REGULAR, ALIGN_LEFT, 10.5, 15, 0, 5, INK },
	[STYLE_COVER_TITLE] = { "cover_title", FONT_BOLD, ALIGN_LEFT, 34, 41, 0, 6, 0xFFFFFF },
	[STYLE_COVER_SUBTITLE]
	= { "cover_subtitle", FONT_REGULAR, ALIGN_LEFT, 14, 20, 0, 0, 0xFFFFFF },
	[STYLE_COVER_NAME] = { "cover_name", FONT_BOLD, ALIGN_LEFT, 23, 30, 0, 16, BLUE },
	[STYLE_COVER_LABEL] = { "cover_label", FONT_REGULAR, ALIGN_LEFT, 10.5, 16, 0, 0, GREY },
	[STYLE_COVER_VALUE] = { "cover_value", FONT_REGULAR, ALIGN_LEFT, 10.5, 16, 0, 0, INK },
	[STYLE_COVER_NOTE] = { "cover_note", FONT_REGULAR, ALIGN_LEFT, 9.5, 14, 0, 0, GREY },
};

struct theme *support_theme(struct arena *arena)
{
	struct theme *theme = arena_alloc(arena, sizeof(*theme));
	struct text_style *own = arena_array(arena, STYLE_NEEDED_COUNT, sizeof(*own));

	memcpy(own, styles, sizeof(styles));
	*theme = (struct theme){
		.page_w_pt = 595.28,
		.page_h_pt = 841.89,
		.margin_top_pt = 74,
		.margin_bottom_pt = 68,
		.margin_left_pt = 56.7,
		.margin_right_pt = 56.7,
		.header_y_pt = 42,
		.footer_y_pt = 34,
		.accent = BLUE,
		.accent_ink = 0xFFFFFF,
		.tint = 0xEEF3F8,
		.rule = 0xB8C2CC,
		.outline = 0x3D3D3D,
		.muted = GREY,
		.link = 0x1A5A96,
		.priority = 0xF46A25,
		.rule_pt = 0.5,
		.outline_pt = 0.75,
		.cell_x_pt = 5,
		.cell_y_pt = 4.5,
		.list_indent_pt = 14, .column_scale = 1,
		.cover_band_pt = 317,
		.styles = own,
		.n_styles = STYLE_NEEDED_COUNT,
	};
	return theme;
}

/* ---- blocks ---- */

struct doc *doc_new(struct arena *arena)
{
	struct doc *doc = arena_alloc(arena, sizeof(*doc));

	doc->arena = arena;
	return doc;
}

struct block *doc_add(struct doc *doc, enum block_kind kind)
{
	if (doc->n == doc->capacity)
		doc->blocks = arena_grow(doc->arena, doc->blocks, doc->n, &doc->capacity,
					 sizeof(*doc->blocks));
	doc->blocks[doc->n].kind = kind;
	return &doc->blocks[doc->n++];
}

struct blocks doc_blocks(const struct doc *doc)
{
	return (struct blocks){ doc->blocks, doc->n };
}

struct text doc_spans(struct arena *arena, const struct span *spans, size_t n)
{
	struct span *copy = arena_array(arena, n, sizeof(*copy));

	if (n)
		memcpy(copy, spans, n * sizeof(*copy));
	for (size_t i = 0; i < n; i++)
		copy[i].text = copy[i].text ? copy[i].text : "";
	return (struct text){ copy, n };
}

struct text doc_text(struct arena *arena, const char *text)
{
	return doc_spans(arena, &(struct span){ .text = text }, 1);
}

struct block *doc_heading(struct doc *doc, int level, const char *number, const char *text)
{
	struct block *block = doc_add(doc, BLOCK_HEADING);

	block->heading.level = level;
	block->heading.number = number;
	block->heading.text = doc_text(doc->arena, text);
	return block;
}

struct block *doc_paragraph(struct doc *doc, const char *text)
{
	struct block *block = doc_add(doc, BLOCK_PARAGRAPH);

	block->paragraph.text = doc_text(doc->arena, text);
	return block;
}

struct block *doc_list(struct doc *doc, bool numbered, const struct blocks *items, size_t n)
{
	struct block *block = doc_add(doc, BLOCK_LIST);
	struct blocks *copy = arena_array(doc->arena, n, sizeof(*copy));

	if (n)
		memcpy(copy, items, n * sizeof(*copy));
	block->list.numbered = numbered;
	block->list.items = copy;
	block->list.n_items = n;
	return block;
}

struct table_row *doc_row(struct arena *arena, enum row_kind kind, const char *const *texts)
{
	struct table_row *row = arena_alloc(arena, sizeof(*row));
	struct table_cell *cells;

	row->kind = kind;
	while (texts[row->n_cells])
		row->n_cells++;
	cells = arena_array(arena, row->n_cells, sizeof(*cells));
	for (size_t i = 0; i < row->n_cells; i++) {
		struct doc *doc = doc_new(arena);

		if (*texts[i])
			doc_paragraph(doc, texts[i]);
		cells[i].blocks = doc_blocks(doc);
		cells[i].colspan = 1;
	}
	row->cells = cells;
	return row;
}

struct block *doc_table(struct doc *doc, const struct table_column *columns, size_t n_columns,
			const struct table_row *rows, size_t n_rows)
{
	struct block *block = doc_add(doc, BLOCK_TABLE);
	struct table_column *copy = arena_array(doc->arena, n_columns, sizeof(*copy));

	if (n_columns)
		memcpy(copy, columns, n_columns * sizeof(*copy));
	block->table.columns = copy;
	block->table.n_columns = n_columns;
	block->table.rows = rows;
	block->table.n_rows = n_rows;
	block->table.ruled = true;
	return block;
}

/* ---- words ---- */

static const char *const lexicon[] = {
	"pupils", "the",	"school",    "reviews",	    "wellbeing",  "with",    "each",
	"term",	  "and",	"governors", "families",    "of",	  "a",	     "named",
	"leader", "evidence",	"is",	     "recorded",    "for",	  "staff",   "training",
	"in",	  "attendance", "so",	     "that",	    "support",	  "reaches", "those",
	"who",	  "need",	"it",	     "early",	    "curriculum", "time",    "to",
	"talk",	  "about",	"feelings",  "transitions", "are",	  "planned", "carefully",
};

const char *doc_words(struct arena *arena, size_t n, unsigned seed)
{
	const size_t n_lexicon = sizeof(lexicon) / sizeof(*lexicon);
	char *text = arena_alloc(arena, n * 16 + 1), *to = text;
	uint32_t state = seed * 2654435761u + 12345;
	size_t in_sentence = 0;

	for (size_t i = 0; i < n; i++) {
		state = state * 1664525u + 1013904223u;
		const char *word = lexicon[(state >> 16) % n_lexicon];
		const size_t length = strlen(word);

		memcpy(to, word, length);
		if (in_sentence++ == 0 && *to >= 'a' && *to <= 'z')
			*to = (char)(*to - 'a' + 'A');
		to += length;
		if (i + 1 == n || (in_sentence > 8 && (state >> 8) % 5 == 0)) {
			*to++ = '.';
			in_sentence = 0;
		}
		if (i + 1 < n)
			*to++ = ' ';
	}
	*to = '\0';
	return text;
}

/* ---- documents ---- */

struct document *doc_document(const struct doc *doc)
{
	struct document *document = arena_alloc(doc->arena, sizeof(*document));

	*document = (struct document){
		.title = "Test document", .language = "en-GB", .theme = support_theme(doc->arena),
		.blocks = doc_blocks(doc),
	};
	return document;
}

const struct pages *doc_pages(const struct doc *doc, struct fonts *fonts)
{
	struct diags diags;
	const struct pages *pages;

	diags_init(&diags, doc->arena);
	pages = layout_document(doc->arena, fonts, doc_document(doc), &diags);
	if (diags.n)
		fail_msg("%s", diags.items[0].message);
	assert_non_null(pages);
	return pages;
}

/* ---- looking ---- */

const char *item_text(struct arena *arena, const struct item *item)
{
	return item->kind == ITEM_TEXT ? arena_strndup(arena, item->run.text, item->run.text_length)
				       : "";
}

static void add_content(const struct page *page, int mcid, struct buf *out)
{
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *item = &page->items[i];
		const struct mark *mark = &page->marks[item->mark];

		if (item->kind == ITEM_TEXT && mark->element && mark->mcid == mcid)
			buf_add(out, item->run.text, item->run.text_length);
	}
}

static void add_element(const struct pages *pages, const struct element *element, struct buf *out)
{
	for (size_t i = 0; i < element->n_kids; i++) {
		const struct kid *kid = &element->kids[i];

		if (kid->element)
			add_element(pages, kid->element, out);
		else
			add_content(&pages->items[kid->page], kid->mcid, out);
	}
	if (out->length && out->bytes[out->length - 1] != ' ' && element->role != ROLE_LINK
	    && element->role != ROLE_SPAN)
		buf_putc(out, ' ');
}

const char *element_text(struct arena *arena, const struct pages *pages,
			 const struct element *element)
{
	struct buf *out = buf_new(arena, SIZE_MAX / 4);

	add_element(pages, element, out);
	while (out->length && out->bytes[out->length - 1] == ' ')
		out->bytes[--out->length] = '\0';
	return out->bytes ? out->bytes : "";
}

static const struct element *find(const struct element *element, enum role role, size_t *nth)
{
	if (element->role == role && (*nth)-- == 0)
		return element;
	for (size_t i = 0; i < element->n_kids; i++) {
		const struct element *found = element->kids[i].element
						      ? find(element->kids[i].element, role, nth)
						      : NULL;

		if (found)
			return found;
	}
	return NULL;
}

const struct element *element_find(const struct pages *pages, enum role role, size_t nth)
{
	return find(pages->root, role, &nth);
}

static size_t count(const struct element *element, enum role role)
{
	size_t n = element->role == role;

	for (size_t i = 0; i < element->n_kids; i++)
		n += element->kids[i].element ? count(element->kids[i].element, role) : 0;
	return n;
}

size_t element_count(const struct pages *pages, enum role role)
{
	return count(pages->root, role);
}

const struct item *item_find(struct arena *arena, const struct pages *pages, const char *words,
			     size_t *page)
{
	size_t first = page ? *page : 0;

	for (size_t i = first; i < pages->n; i++) {
		for (size_t k = 0; k < pages->items[i].n_items; k++) {
			const struct item *item = &pages->items[i].items[k];

			if (strstr(item_text(arena, item), words)) {
				if (page)
					*page = i;
				return item;
			}
		}
	}
	fail_msg("no item says '%s'", words);
	return NULL;
}

const char *page_text(struct arena *arena, const struct pages *pages, size_t page)
{
	struct buf *out = buf_new(arena, SIZE_MAX / 4);
	const struct page *from = &pages->items[page];

	for (size_t i = 0; i < from->n_items; i++) {
		if (from->items[i].kind != ITEM_TEXT)
			continue;
		buf_add(out, from->items[i].run.text, from->items[i].run.text_length);
		buf_putc(out, '\n');
	}
	return out->bytes ? out->bytes : "";
}
