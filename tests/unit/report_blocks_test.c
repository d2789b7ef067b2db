/* report_blocks_test.c - what a template returns becomes a document, or a problem with its path. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support_report.h"

/* A document around some blocks. */
#define DOC(blocks) "{ title = 'T', language = 'en-GB', blocks = { " blocks " } }"
#define P(text) "{ type = 'paragraph', text = " text " }"
#define CHART(rows) \
	"{ type = 'chart', kind = 'ladder', alt = 'A', " \
	"series = { { name = 'E', fill = '#112233' } }, rows = { " rows " } }"
#define YEARS(rows) "{ type = 'chart', kind = 'years', alt = 'A', years = { '2026' }, rows = { " rows " } }"

#define SLOPE(fields, value) \
	"{ type = 'chart', kind = 'slope', alt = 'A', years = { '2026' }, " fields ", " \
	"rows = { { label = 'A', points = { { value = " value ", word = 'A' } } } } }"

#define STACK(rows) \
	"{ type = 'chart', kind = 'stack', alt = 'A', max = 3, marks = { { word = 'W', fill = '#000000', " \
	"ink = '#FFFFFF' }, { word = 'V', fill = '#FFFFFF', ink = '#000000' } }, rows = { " rows " } }"

#define RINGS(rows, links) \
	"{ type = 'chart', kind = 'rings', alt = 'A', series = { { name = 'Near', fill = '#FFFFFF' } }, rows = { " rows \
	" }, links = { " links " } }"

struct room { struct arena arena; struct diags diags; };

static int open_room(void **state)
{
	struct room *room = calloc(1, sizeof *room);

	arena_init(&room->arena);
	diags_init(&room->diags, &room->arena);
	*state = room;
	return 0;
}

static int close_room(void **state)
{
	struct room *room = *state;

	arena_clear(&room->arena);
	free(room);
	return 0;
}

static const struct document *good(struct room *room, const char *expression)
{
	const struct document *document = document_of(&room->arena, expression, &room->diags);

	if (room->diags.n)
		print_error("%s\n", room->diags.items[0].message);
	assert_non_null(document);
	assert_int_equal(room->diags.n, 0);
	return document;
}

/* One problem, RPT003, with this message and hint (NULL: none). */
static void bad(struct room *room, const char *expression, const char *message, const char *hint)
{
	diags_init(&room->diags, &room->arena);
	assert_null(document_of(&room->arena, expression, &room->diags));
	assert_true(room->diags.n >= 1);
	assert_string_equal(room->diags.items[0].message, message);
	assert_int_equal(room->diags.n, 1);
	assert_int_equal(room->diags.items[0].code, DIAG_RPT003);
	assert_string_equal(room->diags.items[0].at.file, "t.lua");
	if (hint)
		assert_string_equal(room->diags.items[0].hint, hint);
	else
		assert_null(room->diags.items[0].hint);
}

/* ---- what is good ---- */

static void text_is_a_string_a_span_or_a_list(void **state)
{
	const struct document *d = good(*state, DOC(
		P("'plain'") ", "
		P("{ 'a ', { text = 'b', bold = true, italic = true }, { { ' c', 7 } }, false }")
		", "
		P("{ text = 'x', lang = 'cy', url = 'https://example.org' }")));
	const struct text *list = &d->blocks.items[1].paragraph.text;

	assert_int_equal(d->blocks.items[0].paragraph.text.n, 1);
	assert_string_equal(d->blocks.items[0].paragraph.text.spans[0].text, "plain");
	assert_int_equal(list->n, 4);
	assert_int_equal(list->spans[1].flags, SPAN_BOLD | SPAN_ITALIC);
	assert_string_equal(list->spans[3].text, "7");
	assert_string_equal(d->blocks.items[2].paragraph.text.spans[0].lang, "cy");
	assert_string_equal(d->blocks.items[2].paragraph.text.spans[0].url, "https://example.org");
}

static void a_line_feed_starts_a_new_line(void **state)
{
	const struct document *d
		= good(*state, DOC(P("{ { text = 'one\\ntwo\\n\\nthree', muted = true } }")));
	const struct text *text = &d->blocks.items[0].paragraph.text;

	assert_int_equal(text->n, 3);
	assert_string_equal(text->spans[1].text, "two");
	assert_int_equal(text->spans[0].flags, SPAN_MUTED);
	assert_int_equal(text->spans[1].flags, SPAN_MUTED | SPAN_BREAK);
	assert_string_equal(text->spans[2].text, "three");
}

static void text_is_composed(void **state)
{
	const struct document *d = good(*state, DOC(P("'e\\u{301}'")));

	assert_string_equal(d->blocks.items[0].paragraph.text.spans[0].text, "\xC3\xA9");
}

static void a_paragraph_takes_the_style_of_its_place(void **state)
{
	const struct document *d = good(*state, DOC(
		P("'a'") ", { type = 'callout', content = 'b' }, "
		"{ type = 'paragraph', text = 'c', style = 'small' }, "
		"{ type = 'table', columns = { {} }, rows = { { kind = 'head', cells = { 'd' } }, "
		"{ kind = 'group', cells = { 'e' } }, { cells = { 'f' } } } }, "
		P("'g'")));
	const struct block *items = d->blocks.items;

	assert_string_equal(items[0].paragraph.style->name, "body");
	assert_string_equal(items[1].callout.blocks.items[0].paragraph.style->name, "callout");
	assert_string_equal(items[2].paragraph.style->name, "small");
	assert_string_equal(items[3].table.rows[0].cells[0].blocks.items[0].paragraph.style->name,
			    "table_head");
	assert_string_equal(items[3].table.rows[1].cells[0].blocks.items[0].paragraph.style->name,
			    "table_group");
	assert_string_equal(items[3].table.rows[2].cells[0].blocks.items[0].paragraph.style->name,
			    "table");
	assert_string_equal(items[4].paragraph.style->name, "body");
}

static void every_kind_of_block_is_read(void **state)
{
	const struct document *d = good(*state, DOC(
		"{ type = 'cover', title = 'T', subtitle = 'S', name = 'N', note = 'n', "
		"  facts = { { label = 'L', value = 'V' } } }, "
		"{ type = 'contents', title = 'Contents' }, "
		"{ type = 'heading', level = 1, text = 'H', number = '4', mark_note = '1 of 2', "
		"  anchor = 'h', mark = { word = 'W', pips = 1, of = 3, fill = '#010203', "
		"  ink = '#FFFFFF', hatched = true } }, "
		"{ type = 'list', numbered = true, "
		"  items = { 'a', { { type = 'paragraph', text = 'b' } } } }, "
		CHART("{ label = 'A', values = { false }, text = '-', priority = true }") ", "
		"{ type = 'columns', columns = { 'a', 'b' }, gap = 9 }, "
		"{ type = 'page_break' }, " P("{ { text = 'go', to = 'h' } }")));
	const struct block *items = d->blocks.items;

	assert_int_equal(d->blocks.n, 8);
	assert_string_equal(items[0].cover.facts[0].value.spans[0].text, "V");
	assert_int_equal(items[1].contents.depth, 2);
	assert_int_equal(items[2].heading.mark->fill_rgb, 0x010203);
	assert_true(items[2].heading.mark->hatched);
	assert_string_equal(items[2].anchor, "h");
	assert_int_equal(items[3].list.n_items, 2);
	assert_true(items[4].chart.rows[0].values[0] < 0);
	assert_true(items[5].columns.shares[1] == 1);
	assert_int_equal(items[6].kind, BLOCK_PAGE_BREAK);
	assert_string_equal(items[7].paragraph.text.spans[0].to, "h");
}

static void cells_are_content_or_records(void **state)
{
	const struct document *d = good(*state, DOC(
		"{ type = 'table', "
		"columns = { { width = 30 }, { align = 'right' }, { share = 2 } }, "
		"rows = { { kind = 'head', cells = { { content = 'a', colspan = 3 } } }, "
		"{ priority = true, anchor = 'r', cells = { "
		"{ content = { 'b', { text = 'c' } }, header = true }, '', "
		"{ level = { word = 'W', fill = '#FFFFFF', ink = '#000000' } } } } } }"));
	const struct table_block *table = &d->blocks.items[0].table;

	assert_true(table->ruled);
	assert_true(table->columns[0].w_pt == 30 && table->columns[0].share == 0);
	assert_true(table->columns[1].share == 1);
	assert_int_equal(table->rows[0].cells[0].colspan, 3);
	assert_true(table->rows[1].priority);
	assert_int_equal(table->rows[1].cells[0].kind, TABLE_CELL_HEADER);
	assert_int_equal(table->rows[1].cells[1].blocks.n, 0);
	assert_int_equal(table->rows[1].cells[2].kind, TABLE_CELL_LEVEL);
	assert_string_equal(table->rows[1].cells[2].level->word, "W");
}

/* ---- what is bad ---- */

static void problems_name_the_path(void **state)
{
	static const struct {
		const char *expression, *message, *hint;
	} cases[] = {
		{ "42", "expected a table, got number", NULL },
		{ "nil", "expected a table, got nil", NULL },
		{ "{ title = 'T', language = 'en' }", "field 'blocks' is missing", NULL },
		{ "{ titel = 'x', title = 'T', language = 'en', blocks = {} }",
		  "unknown field 'titel'", "did you mean 'title'?" },
		{ DOC("7"), "blocks[1]: expected a block (a table with 'type'), got number", NULL },
		{ DOC("{ text = 'x' }"), "blocks[1]: field 'type' is missing", NULL },
		{ DOC("{ type = 'tabel' }"),
		  "blocks[1].type: 'tabel' is not one of the values allowed",
		  "did you mean 'table'?" },
		{ DOC("{ type = 'table', columns = { {} }, rows = { { cells = { 'a' } }, { cells = "
		      "{ 'b' } }, "
		      "{ cells = { { content = 'c', colspn = 2 } } } } }"),
		  "blocks[1].rows[3].cells[1]: unknown field 'colspn'", "did you mean 'colspan'?" },
		{ DOC("{ type = 'table', columns = { {}, {} }, rows = { { cells = { 'a' } } } }"),
		  "blocks[1].rows[1]: the row has 1 columns, the table 2", NULL },
		{ DOC("{ type = 'table', columns = { {} }, rows = { { cells = { 'a' } }, { kind = "
		      "'head', cells = "
		      "{ 'b' } } } }"),
		  "blocks[1].rows[2]: a head row after other rows", NULL },
		{ DOC("{ type = 'table', columns = { {} }, rows = {} }"),
		  "blocks[1]: a table without rows", NULL },
		{ DOC("{ type = 'table', columns = { { width = 3, share = 1 } }, rows = { { cells "
		      "= { 'a' } } } }"),
		  "blocks[1].columns[1]: a column has a width or a share, not both", NULL },
		{ DOC("{ type = 'table', columns = { {} }, rows = { { cells = { { content = { type "
		      "= 'page_break' } } } "
		      "} } }"),
		  "blocks[1].rows[1].cells[1]: a page_break, where only paragraphs and lists are allowed",
		  NULL },
		{ DOC("{ type = 'heading', level = 4, text = 'x' }"),
		  "blocks[1].level: 4 is not between 1 and 3", NULL },
		{ DOC("{ type = 'heading', level = 1.5, text = 'x' }"),
		  "blocks[1].level: expected a whole number, got number", NULL },
		{ DOC("{ type = 'heading', level = 2, text = 'x' }"),
		  "heading 'x' has level 2 after level 0", NULL },
		{ DOC("{ type = 'heading', level = 1, text = '' }"),
		  "blocks[1]: a heading without text", NULL },
		{ DOC(P("{ 'a', { text = 'b', blod = true } }")),
		  "blocks[1].text[2]: unknown field 'blod'", "did you mean 'bold'?" },
		{ DOC(P("{ { text = 'b', bold = 1 } }")),
		  "blocks[1].text[1].bold: expected true or false, got number", NULL },
		{ DOC(P("{ { icon = 'tick' } }")),
		  "blocks[1].text[1].icon: 'tick' is not one of the values allowed", NULL },
		{ DOC(P("1.5")), "blocks[1].text: expected text, got number", NULL },
		{ DOC(P("true")), "blocks[1].text: expected text, got boolean", NULL },
		{ DOC(P("'\\xff'")), "blocks[1].text: the text is not UTF-8 from byte 1 on", NULL },
		{ DOC(P("'a\\0b'")), "blocks[1].text: the text has a control character at byte 2",
		  NULL },
		{ DOC("{ type = 'heading', level = 1, text = 'x', number = 'a\\nb' }"),
		  "blocks[1].number: a line break, where only one line is allowed", NULL },
		{ DOC("{ type = 'paragraph', text = 'a', style = 'smal' }"),
		  "blocks[1].style: the theme has no style 'smal'", "did you mean 'small'?" },
		{ DOC(P("{ 'a', nil, 'b' }")), "blocks[1].text: item 2 of the list is nil", NULL },
		{ DOC(P("{ 'a', x = 1 }")),
		  "blocks[1].text: field 'x' in a list, where only values in order are allowed",
		  NULL },
		{ DOC(P("{ { text = 'a', to = 'nowhere' } }")),
		  "blocks[1].text[1].to: no block has the anchor 'nowhere'", NULL },
		{ DOC("{ type = 'list', items = {} }"), "blocks[1]: a list without items", NULL },
		{ DOC("{ type = 'columns', columns = { 'a' }, shares = { 1, 2 } }"),
		  "blocks[1].shares: 2 shares for 1 columns", NULL },
		{ DOC("{ type = 'chart', kind = 'bars', rows = { { label = 'A', values = { 1 } } } "
		      "}"),
		  "blocks[1]: field 'alt' is missing", NULL },
		{ DOC("{ type = 'chart', kind = 'bars', alt = '', rows = { { label = 'A', values = "
		      "{ 1 } } } }"),
		  "blocks[1]: 'alt' is empty: say in words what the chart shows", NULL },
		{ DOC(CHART("{ label = 'A', values = { 2 } }")),
		  "blocks[1].rows[1]: value 2 is above the chart's max 1", NULL },
		{ DOC(CHART("{ label = 'A', values = { 1, 1 } }")),
		  "blocks[1].rows[1]: 2 values, where the chart has 1", NULL },
		{ DOC(CHART("{ label = 'A' }")), "blocks[1].rows[1]: 0 values, where the chart has 1", NULL },
		{ DOC(CHART("{ label = 'A', values = { 1 }, points = { { value = 1, word = 'A' } } }")),
		  "blocks[1].rows[1]: 1 points, where the chart has 0 years", NULL },
		{ DOC(YEARS("{ label = 'A', points = {} }")),
		  "blocks[1].rows[1]: 0 points, where the chart has 1 years", NULL },
		{ DOC(YEARS("{ label = 'A', points = { { value = 2, word = 'A' } } }")),
		  "blocks[1].rows[1]: level 2 is above the chart's max 1", NULL },
		{ DOC(YEARS("{ label = 'A', points = { { value = false } } }")),
		  "blocks[1].rows[1].points[1]: field 'word' is missing", NULL },
		{ DOC("{ type = 'chart', kind = 'years', alt = 'A', rows = { { label = 'A' } } }"),
		  "blocks[1]: a chart of kind 'years' or 'slope', and no other, has years", NULL },
		{ DOC("{ type = 'table', columns = { {} }, rows = { { cells = { { content = 'x', sign = '†' } } } } }"),
		  "blocks[1].rows[1].cells[1]: a cell has a sign, but no level", NULL },
		{ DOC(STACK("{ label = 'A', values = { 1, 1, 1 } }")),
		  "blocks[1].rows[1]: 3 values, where the chart has 2", NULL },
		{ DOC(STACK("{ label = 'A', values = { 2, 2 } }")),
		  "blocks[1].rows[1]: value 4 is above the chart's max 3", NULL },
		{ DOC(STACK("{ label = 'A', values = { 2, 1 }, texts = { '2' } }")),
		  "blocks[1].rows[1]: 1 texts for 2 values", NULL },
		{ DOC("{ type = 'chart', kind = 'bars', alt = 'A', marks = { { word = 'W', fill = '#000000', "
		      "ink = '#FFFFFF' } }, rows = { { label = 'A', values = { 1 } } } }"),
		  "blocks[1]: a chart of kind 'stack', and no other, has marks", NULL },
		{ DOC("{ type = 'chart', kind = 'rings', alt = 'A', rows = { { label = 'A', values = { 1 } } } }"),
		  "blocks[1]: a chart of kind 'rings' has no series: the rings' names", NULL },
		{ DOC(RINGS("{ label = 'A', values = { 2 } }", "")), "blocks[1]: row 1 is in none of the 1 rings", NULL },
		{ DOC(RINGS("{ label = 'A', values = { 1 } }", "{ from = 1, to = 2 }")), "blocks[1]: link 1 leads to no row", NULL },
		{ DOC(RINGS("{ label = 'A', values = { 1 } }", "{ from = 1, to = 1, strength = 4 }")),
		  "blocks[1].links[1].strength: 4 is not between 1 and 3", NULL },
		{ DOC("{ type = 'chart', kind = 'bars', alt = 'A', centre = 'x', rows = { { label = 'A', values = { 1 } } } }"),
		  "blocks[1]: a chart of kind 'rings', and no other, has links and a centre", NULL },
		{ DOC("{ type = 'chart', kind = 'bars', alt = 'A', against = { 'E' }, rows = { { label = 'A', values = { 1 } } } }"),
		  "blocks[1].rows[1]: 0 values in 'against', where the chart has 1", NULL },
		{ DOC("{ type = 'chart', kind = 'bars', alt = 'A', against = { 'E' }, rows = { { label = 'A', values = { 1 }, "
		      "against = { 2 } } } }"),
		  "blocks[1].rows[1]: value 2 in 'against' is above the chart's max 1", NULL },
		{ DOC("{ type = 'chart', kind = 'radar', alt = 'A', against = { 'E' }, rows = { { label = 'A', values = { 1 }, "
		      "against = { 1 } } } }"),
		  "blocks[1]: a chart of kind 'bars', and no other, has 'against', with at most 3 names", NULL },
		{ DOC(SLOPE("min = 2", "false")), "blocks[1]: 'min' is for a chart of kind 'slope', and below its max", NULL },
		{ DOC(SLOPE("min = 0.5", "0.2")), "blocks[1].rows[1]: level 0.2 is below the chart's min 0.5", NULL },
		{ DOC("{ type = 'index', entries = { { text = 'A', to = 'a' } } }"),
		  "blocks[1].entries[1].to: no block has the anchor 'a'", NULL },
		{ DOC("{ type = 'index', entries = {}, columns = 5 }"), "blocks[1].columns: 5 is not between 1 and 4", NULL },
		{ DOC("{ type = 'page_break', pages = 'wide' }"),
		  "blocks[1].pages: 'wide' is not one of the values allowed", NULL },
		{ DOC(CHART("{ label = 'A', values = { 0/0 } }")),
		  "blocks[1].rows[1].values[1]: the number is not finite", NULL },
		{ DOC(CHART("{ label = 'A', values = { 1 }, fill = 'red' }")),
		  "blocks[1].rows[1].fill: 'red' is not a colour '#RRGGBB'", NULL },
		{ DOC("{ type = 'heading', level = 1, text = 'x', mark = { word = 'W', pips = 4, "
		      "of = 3, fill = '#000000', "
		      "ink = '#FFFFFF' } }"),
		  "blocks[1].mark: 4 pips of 3", NULL },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		bad(*state, cases[i].expression, cases[i].message, cases[i].hint);
}

static void an_anchor_stands_once(void **state)
{
	struct room *room = *state;

	assert_null(document_of(&room->arena, DOC("{ type = 'page_break', anchor = 'a' }, "
		"{ type = 'page_break', anchor = 'a' }"), &room->diags));
	assert_int_equal(room->diags.n, 1);
	assert_non_null(strstr(room->diags.items[0].message, "the anchor 'a' is used twice"));
}

static void problems_are_found_together(void **state)
{
	struct room *room = *state;

	assert_null(document_of(&room->arena,
				DOC(P("1.5") ", " P("2.5") ", { type = 'x' }, { zz = 1, aa = 2, "
							   "type = 'page_break' }"),
				&room->diags));
	assert_int_equal(room->diags.n, 5);
	assert_non_null(strstr(room->diags.items[3].message, "'aa'"));
	assert_non_null(strstr(room->diags.items[4].message, "'zz'"));
}

static void a_table_in_itself_ends_at_the_limit(void **state)
{
	struct room *room = *state;

	assert_null(document_of(
		&room->arena,
		"(function () local t = {} t[1] = t; return { title = 'T', language = 'en', "
		"blocks = { { type = 'paragraph', text = t } } } end)()",
		&room->diags));
	assert_non_null(strstr(room->diags.items[0].message, "nested more than"));
}

static void shared_tables_cannot_multiply_without_end(void **state)
{
	struct room *room = *state;

	assert_null(document_of(
		&room->arena,
		"(function () local t = 'x' for _ = 1, 7 do local u = {} "
		"for i = 1, 16 do u[i] = t end t = u end return { title = 'T', language = 'en', "
		"blocks = { { type = 'paragraph', text = t } } } end)()",
		&room->diags));
	assert_int_equal(room->diags.n, 1);
	assert_non_null(strstr(room->diags.items[0].message, "the document takes more than 64 MB"));
}

/* A text of Lua is there once, however often it stands in a document; each of its copies counts. */
static void copies_count_against_the_memory_of_a_template(void **state)
{
	struct room *room = *state;

	assert_null(document_of(
		&room->arena,
		"(function () local s, b = ('x '):rep(500000), {} for i = 1, 1000 do b[i] = { type = 'paragraph', "
		"text = s } end return { title = 'T', language = 'en', blocks = b } end)()",
		&room->diags));
	assert_int_equal(room->diags.n, 1);
	assert_non_null(strstr(room->diags.items[0].message,
			       "blocks[68]: the document takes more than 64 MB of memory up to here"));
}

static void a_text_has_an_end(void **state)
{
	bad(*state, DOC("{ type = 'paragraph', text = ('x'):rep(1048577) }"),
	    "blocks[1].text: the text has 1048577 bytes: more than 1 MB", NULL);
}

static void there_is_an_end_to_problems(void **state)
{
	struct room *room = *state;

	assert_null(
		document_of(&room->arena,
			    "(function () local t = {} for i = 1, 1000 do t[i] = 1.5 end return { "
			    "title = 'T', language = 'en', blocks = t } end)()",
			    &room->diags));
	assert_int_equal(room->diags.n, 20);
}

/* ---- themes ---- */

static void the_theme_is_read_in_layouts_order(void **state)
{
	struct room *room = *state;
	const struct theme *theme = theme_of(&room->arena, NULL, &room->diags);

	assert_non_null(theme);
	assert_string_equal(theme->styles[STYLE_BODY].name, "body");
	assert_string_equal(theme->styles[STYLE_COVER_NOTE].name, "cover_note");
	assert_true(theme->n_styles > STYLE_NEEDED_COUNT);
	assert_true(theme->styles[STYLE_BODY].size_pt >= 10.5);
	assert_true(theme->styles[STYLE_TABLE].size_pt >= 9);
	assert_true(theme->page_w_pt > 595.2 && theme->page_w_pt < 595.3);
}

static void a_theme_needs_every_field(void **state)
{
	struct room *room = *state;

	assert_null(theme_of(&room->arena, "return { page_widht = 1, styles = {} }", &room->diags));
	assert_string_equal(room->diags.items[0].message, "unknown field 'page_widht'");
	assert_string_equal(room->diags.items[0].hint, "did you mean 'page_width'?");
	assert_string_equal(room->diags.items[1].message, "field 'page_width' is missing");
}

static double linear(unsigned channel)
{
	double c = channel / 255.0, base = (c + 0.055) / 1.055;

	/* WCAG 2.2, relative luminance. */
	return c <= 0.04045 ? c / 12.92 : pow(base, 2.4);
}

static double luminance(uint32_t rgb)
{
	return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255)
	       + 0.0722 * linear(rgb & 255);
}

static double contrast(uint32_t a, uint32_t b)
{
	double x = luminance(a), y = luminance(b);

	return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}

/* What lies behind a style's text. */
static uint32_t behind(const struct theme *theme, size_t style)
{
	switch (style) {
	case STYLE_TABLE_HEAD: case STYLE_COVER_TITLE: case STYLE_COVER_SUBTITLE:
		return theme->accent;
	case STYLE_TABLE_GROUP: case STYLE_CALLOUT:
		return theme->tint;
	default:
		return 0xFFFFFF;
	}
}

static void all_text_can_be_read_on_what_lies_behind_it(void **state)
{
	struct room *room = *state;
	const struct theme *theme = theme_of(&room->arena, NULL, &room->diags);

	assert_non_null(theme);
	assert_true(contrast(0x000000, 0xFFFFFF) > 20.9);
	for (size_t i = 0; i < theme->n_styles; i++)
		assert_true(contrast(theme->styles[i].rgb, behind(theme, i)) >= 4.5);
	assert_true(contrast(theme->muted, 0xFFFFFF) >= 4.5
		    && contrast(theme->muted, theme->tint) >= 4.5);
	assert_true(contrast(theme->link, 0xFFFFFF) >= 4.5
		    && contrast(theme->link, theme->tint) >= 4.5);
	assert_true(contrast(theme->accent_ink, theme->accent) >= 4.5);
}

static bool is_grey(uint32_t rgb)
{
	return (rgb >> 16 & 0xFF) == (rgb >> 8 & 0xFF) && (rgb >> 8 & 0xFF) == (rgb & 0xFF);
}

static void ratings_are_greys_that_stay_apart(void **state)
{
	struct room *room = *state;
	const struct theme *theme = theme_of(&room->arena, NULL, &room->diags);

	assert_non_null(theme);
	assert_true(is_grey(theme->rating_met) && is_grey(theme->rating_partly) && is_grey(theme->rating_not_yet));
	assert_true(contrast(theme->rating_met, theme->rating_partly) >= 3);
	assert_true(contrast(theme->rating_partly, theme->rating_not_yet) >= 3);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_room, close_room)
	const struct CMUnitTest tests[] = {
		TEST(text_is_a_string_a_span_or_a_list),
		TEST(a_line_feed_starts_a_new_line),
		TEST(text_is_composed),
		TEST(a_paragraph_takes_the_style_of_its_place),
		TEST(every_kind_of_block_is_read),
		TEST(cells_are_content_or_records),
		TEST(problems_name_the_path),
		TEST(an_anchor_stands_once),
		TEST(problems_are_found_together),
		TEST(a_table_in_itself_ends_at_the_limit),
		TEST(shared_tables_cannot_multiply_without_end),
		TEST(copies_count_against_the_memory_of_a_template),
		TEST(a_text_has_an_end),
		TEST(there_is_an_end_to_problems),
		TEST(the_theme_is_read_in_layouts_order),
		TEST(a_theme_needs_every_field),
		TEST(all_text_can_be_read_on_what_lies_behind_it),
		TEST(ratings_are_greys_that_stay_apart),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
