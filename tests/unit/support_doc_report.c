/* support_doc_report.c - one document with everything that blocks can say, as a report would. */
#include "support_doc.h"

static const struct level_mark emerging = { "Emerging", 1, 3, 0xFBE3D6, 0x7A2E0B, false };
static const struct level_mark established = { "Established", 2, 3, 0xFFF2CC, 0x5C4700, false };
static const struct level_mark advanced = { "Advanced", 3, 3, 0xD5EBDC, 0x12492B, false };
static const struct level_mark unknown = { "Not assessed", 0, 3, 0xFFFFFF, 0x505A5F, true };
static const struct level_mark *const levels[] = { &emerging, &established, &advanced, &unknown };

static const char *const areas[] = {
	"Leadership and management",
	"Ethos and environment",
	"Student voice",
	"Parent and carer engagement",
	"Teaching and learning",
	"Staff wellbeing and development",
	"Targeted support and early help",
	"Inclusion and diversity",
	"Transitions and community links",
};
enum { AREAS = sizeof(areas) / sizeof(*areas) };

static void add_cover(struct doc *doc)
{
	struct arena *a = doc->arena;
	struct cover *cover = &doc_add(doc, BLOCK_COVER)->cover;
	struct fact *facts = arena_array(a, 6, sizeof(*facts));
	static const char *const words[][2] = {
		{ "Phase", "Primary" },
		{ "Local authority", "Hackney" },
		{ "Pupils on roll", "412" },
		{ "School year", "2026–27" },
		{ "Date of report", "4 November 2026" },
		{ "Answered by", "Senior leadership team, governors and the wellbeing lead; agreed "
				 "at a meeting of all three "
				 "partners on 21 October" },
	};

	for (size_t i = 0; i < 6; i++)
		facts[i] = (struct fact){ doc_text(a, words[i][0]), doc_text(a, words[i][1]) };
	cover->title = doc_text(a, "Whole-School Wellbeing Audit");
	cover->subtitle = doc_text(a, "Self-evaluation report 2026–27");
	cover->name
		= doc_spans(a, &(struct span){ .text = "Ysgol Gynradd Tŷ Gwyn", .lang = "cy" }, 1);
	cover->facts = facts;
	cover->n_facts = 6;
	cover->note = doc_text(
		a,
		"Self-evaluation, not an inspection grade. Built from the school’s own evidence. "
		"Confidential to the school, its governors and the local authority.");
}

static struct table_cell text_cell(struct arena *a, const char *text, enum table_cell_kind kind)
{
	struct doc *inside = doc_new(a);

	if (*text)
		doc_paragraph(inside, text);
	return (struct table_cell){ .kind = kind, .blocks = doc_blocks(inside), .colspan = 1 };
}

static void add_profile(struct doc *doc)
{
	static const struct table_column columns[] = {
		{ .w_pt = 30 },
		{ .share = 1 },
		{ .w_pt = 96 },
		{ .w_pt = 64, .align = ALIGN_RIGHT },
		{ .w_pt = 72, .align = ALIGN_RIGHT },
		{ .w_pt = 64, .align = ALIGN_RIGHT },
	};
	static const char *const head[]
		= { "No.", "Area", "Level", "Emerging", "Established", "Advanced", NULL };
	struct arena *a = doc->arena;
	struct table_row *rows = arena_array(a, AREAS + 1, sizeof(*rows));
	struct block *table;

	rows[0] = *doc_row(a, ROW_HEAD, head);
	for (size_t i = 0; i < AREAS; i++) {
		struct table_cell *cells = arena_array(a, 6, sizeof(*cells));

		cells[0] = text_cell(a, arena_printf(a, "%zu", i + 1), TABLE_CELL_DATA);
		cells[1] = text_cell(a, areas[i], TABLE_CELL_HEADER);
		cells[2] = (struct table_cell){ .kind = TABLE_CELL_LEVEL,
						.level = levels[i % 4],
						.colspan = 1 };
		for (size_t k = 3; k < 6; k++)
			cells[k]
				= text_cell(a, arena_printf(a, "%zu of 5", (i + k) % 6), TABLE_CELL_DATA);
		rows[i + 1] = (struct table_row){ ROW_BODY, cells, 6, i == 3, NULL };
	}
	table = doc_table(doc, columns, 6, rows, AREAS + 1);
	table->table.caption = doc_text(a, "Profile: descriptors met in each area");
}

static const uint32_t rgb[] = { 0xF1B594, 0xF5D773, 0x8CC7A1 };

static void add_ladder(struct doc *doc)
{
	static const char *const series[] = { "Emerging", "Established", "Advanced" };
	struct arena *a = doc->arena;
	struct chart_row *rows = arena_array(a, AREAS, sizeof(*rows));

	for (size_t i = 0; i < AREAS; i++) {
		double *values = arena_array(a, 3, sizeof(*values));

		values[0] = 5;
		values[1] = i % 4 == 3 ? -1 : (double)(i * 7 % 6);
		values[2] = i % 4 == 3 ? -1 : (double)(i * 5 % 4);
		rows[i] = (struct chart_row){
			.label = areas[i], .values = values, .n_values = 3, .level = levels[i % 4],
			.text = arena_printf(a, "%zu of 15", 4 + i), .priority = i == 3,
		};
	}
	doc_add(doc, BLOCK_CHART)->chart = (struct chart){
		.kind = CHART_LADDER,
		.title = "How far each area has come",
		.alt = "Nine areas by level",
		.max = 5,
		.rows = rows,
		.n_rows = AREAS,
		.series = series,
		.series_rgb = rgb,
		.n_series = 3,
	};
}

static const struct chart_row *bar_rows(struct arena *a)
{
	struct chart_row *rows = arena_array(a, AREAS, sizeof(*rows));

	for (size_t i = 0; i < AREAS; i++) {
		double *value = arena_alloc(a, sizeof(*value));

		*value = 35 + (double)(i * 17 % 60);
		rows[i] = (struct chart_row){
			.label = arena_printf(a, "%zu %s", i + 1, areas[i]),
			.values = value,
			.n_values = 1,
			.text = arena_printf(a, "%.0f%%", *value),
			.fill_rgb = rgb[i % 3],
		};
	}
	return rows;
}

/* Bars at the left, a web of the same values at the right. */
static void add_charts_side_by_side(struct doc *doc)
{
	static const double shares[] = { 3, 2 };
	struct arena *a = doc->arena;
	const struct chart_row *rows = bar_rows(a);
	struct blocks *columns = arena_array(a, 2, sizeof(*columns));
	struct doc *left = doc_new(a), *right = doc_new(a);

	doc_add(left, BLOCK_CHART)->chart = (struct chart){
		.kind = CHART_BARS,
		.title = "Score by area",
		.alt = "Nine bars",
		.max = 100,
		.ticks = 25,
		.unit = "%",
		.rows = rows,
		.n_rows = AREAS,
		.label_w_pt = 116,
	};
	doc_add(right, BLOCK_CHART)->chart = (struct chart){
		.kind = CHART_RADAR,
		.title = "Profile (numbers are areas)",
		.alt = "A web of nine spokes",
		.max = 100,
		.h_pt = 190,
		.rows = rows,
		.n_rows = AREAS,
	};
	columns[0] = doc_blocks(left);
	columns[1] = doc_blocks(right);
	doc_add(doc, BLOCK_COLUMNS)->columns = (struct columns){ columns, 2, shares, 18 };
}

static void add_callout(struct doc *doc)
{
	struct arena *a = doc->arena;
	struct doc *inside = doc_new(a);
	struct block *callout;

	doc_paragraph(inside, doc_words(a, 40, 5));
	doc_paragraph(inside, doc_words(a, 22, 6));
	callout = doc_add(doc, BLOCK_CALLOUT);
	callout->callout.label = "Decide.";
	callout->callout.blocks = doc_blocks(inside);
}

static void add_key(struct doc *doc)
{
	struct arena *a = doc->arena;
	const struct span spans[] = {
		{ .text = "Met", .icon = ICON_MET },
		{ .text = "     " },
		{ .text = "Partly met", .icon = ICON_PARTLY },
		{ .text = "     " },
		{ .text = "Not yet", .icon = ICON_NOT_YET },
		{ .text = "     " },
		{ .text = "Not applicable", .icon = ICON_NOT_APPLICABLE },
		{ .text = "     " },
		{ .text = "Not answered", .icon = ICON_NOT_ANSWERED },
		{ .text = "     " },
		{ .text = "To be done", .icon = ICON_BOX },
	};
	const struct span badges[] = {
		{ .text = "Levels: " },
		{ .level = &emerging },
		{ .text = ", " },
		{ .level = &established },
		{ .text = ", " },
		{ .level = &advanced },
		{ .text = " and " },
		{ .level = &unknown },
		{ .text = ". Read the " },
		{ .text = "guidance on promoting wellbeing", .url = "https://www.gov.uk/x" },
		{ .text = " or " },
		{ .text = "area 4", .to = "area4" },
		{ .text = "; this is " },
		{ .text = "bold", .flags = SPAN_BOLD },
		{ .text = ", " },
		{ .text = "italic", .flags = SPAN_ITALIC },
		{ .text = " and " },
		{ .text = "muted", .flags = SPAN_MUTED },
		{ .text = " text." },
		{ .text = "A new line: Mae’r ysgol yn gofalu.", .flags = SPAN_BREAK, .lang = "cy" },
	};

	doc_add(doc, BLOCK_PARAGRAPH)->paragraph.text
		= doc_spans(a, spans, sizeof(spans) / sizeof(*spans));
	doc_add(doc, BLOCK_PARAGRAPH)->paragraph.text
		= doc_spans(a, badges, sizeof(badges) / sizeof(*badges));
}

static void add_list(struct doc *doc)
{
	struct arena *a = doc->arena;
	struct blocks items[3], inner[2];
	struct doc *item;

	for (size_t i = 0; i < 2; i++) {
		item = doc_new(a);
		doc_paragraph(item, doc_words(a, 6 + 14 * i, 30 + (unsigned)i));
		inner[i] = doc_blocks(item);
	}
	for (size_t i = 0; i < 3; i++) {
		item = doc_new(a);
		doc_paragraph(item, doc_words(a, 14 + 10 * i, 20 + (unsigned)i));
		if (i == 1)
			doc_list(item, false, inner, 2);
		items[i] = doc_blocks(item);
	}
	doc_list(doc, false, items, 3);
	doc_list(doc, true, items, 3);
}

static struct table_row descriptor_row(struct arena *a, size_t area, size_t i)
{
	struct table_cell *cells = arena_array(a, 5, sizeof(*cells));
	struct doc *evidence = doc_new(a);
	static const enum icon icons[] = { ICON_MET, ICON_PARTLY, ICON_NOT_YET, ICON_NOT_ANSWERED };
	static const char *const names[] = { "Met", "Partly", "Not yet", "Not answered" };
	const struct span state = { .text = names[i % 4], .icon = icons[i % 4] };
	const unsigned seed = (unsigned)(area * 10 + i);

	cells[0] = text_cell(a, arena_printf(a, "%zu.%zu", area, i + 1), TABLE_CELL_DATA);
	cells[1] = text_cell(a, doc_words(a, 8 + seed % 9, seed), TABLE_CELL_HEADER);
	cells[2] = text_cell(a, "", TABLE_CELL_DATA);
	struct doc *inside = doc_new(a);
	doc_add(inside, BLOCK_PARAGRAPH)->paragraph.text = doc_spans(a, &state, 1);
	cells[2].blocks = doc_blocks(inside);
	doc_paragraph(evidence, doc_words(a, 16 + seed % 23, seed + 100));
	if (i == 2)
		doc_paragraph(evidence,
			      "See https://www.example.org/documents/wellbeing/policies/2026/"
			      "annual-review-of-the-policy.pdf?version=4&download=true");
	cells[3] = (struct table_cell){ .blocks = doc_blocks(evidence), .colspan = 1 };
	const struct span who[] = { { .text = "L. Garcia" },
				    { .text = "27 Oct 2026", .flags = SPAN_BREAK | SPAN_MUTED } };
	inside = doc_new(a);
	doc_add(inside, BLOCK_PARAGRAPH)->paragraph.text = doc_spans(a, who, 2);
	cells[4] = (struct table_cell){ .blocks = doc_blocks(inside), .colspan = 1 };
	return (struct table_row){ ROW_BODY, cells, 5, i == 1, NULL };
}

static void add_area(struct doc *doc, size_t area)
{
	static const struct table_column columns[] = {
		{ .w_pt = 30 }, { .share = 5 }, { .w_pt = 72 }, { .share = 7 }, { .w_pt = 68 },
	};
	static const char *const head[]
		= { "Ref", "Descriptor", "Rating", "Evidence", "Recorded", NULL };
	static const char *const groups[] = { "Emerging", "Established", "Advanced" };
	struct arena *a = doc->arena;
	struct table_row *rows = arena_array(a, 16, sizeof(*rows));
	size_t n = 0;
	struct block *heading = doc_heading(doc, 1, arena_printf(a, "%zu", area), areas[area - 1]);

	heading->anchor = area == 4 ? "area4" : NULL;
	heading->heading.mark = levels[area % 4];
	heading->heading.mark_note = arena_printf(a, "%zu of 15 met", area);
	doc_paragraph(doc, doc_words(a, 40, (unsigned)area));
	doc_heading(doc, 2, NULL, "What was found");
	rows[n++] = *doc_row(a, ROW_HEAD, head);
	for (size_t i = 0; i < 9; i++) {
		if (i % 3 == 0) {
			struct table_cell *cell = arena_alloc(a, sizeof(*cell));

			*cell = text_cell(a, groups[i / 3], TABLE_CELL_DATA);
			cell->colspan = 5;
			rows[n++] = (struct table_row){ ROW_GROUP, cell, 1, false, NULL };
		}
		rows[n++] = descriptor_row(a, area, i);
	}
	doc_table(doc, columns, 5, rows, n);
	doc_heading(doc, 2, NULL, "What would lift this area");
	add_list(doc);
}

struct document *doc_everything(struct arena *arena)
{
	struct doc *doc = doc_new(arena);
	struct block *contents;
	struct document *document;

	add_cover(doc);
	contents = doc_add(doc, BLOCK_CONTENTS);
	contents->contents.title = "Contents";
	contents->contents.depth = 2;
	doc_add(doc, BLOCK_PAGE_BREAK);
	doc_heading(doc, 1, NULL, "Summary");
	doc_paragraph(doc, doc_words(arena, 60, 1));
	add_callout(doc);
	add_profile(doc);
	add_key(doc);
	add_ladder(doc);
	add_charts_side_by_side(doc);
	for (size_t i = 1; i <= AREAS; i++)
		add_area(doc, i);
	document = doc_document(doc);
	document->title = "Whole-School Wellbeing Audit: Ysgol Gynradd Tŷ Gwyn";
	document->subject = "Self-evaluation";
	document->running_left = "Ysgol Gynradd Tŷ Gwyn";
	document->running_left_lang = "cy";
	document->running_right = "Wellbeing audit 2026–27";
	document->footer_left = "4 November 2026";
	return document;
}
