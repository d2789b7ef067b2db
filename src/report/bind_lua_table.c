/*
 * bind_lua_table.c - tables and charts as templates write them.
 *
 * A row's kind determines the style of its cells, so rows are read in two steps: the row's own fields,
 * then its cells. Whether a table is consistent (spans, heads first) is checked when all of it has been
 * read.
 */
#include "report/bind_lua_table.h"

#include <lua.h>

#include "report/bind_lua_blocks.h"
#include "report/bind_lua_text.h"

enum { LENGTH_PT_MAX = 2000, COLUMNS_MAX = 100, LINKS_MAX = 10000, STRENGTH_MAX = 3 };

#define VALUE_MAX 1e9	/* for charts: far above any count, far below the limit of exact integers in a double */

/* ---- cells ---- */

static void read_header_flag(struct lua_reader *r, void *target, const struct lua_field *field)
{
	bool header = false;

	read_bool(r, &header, field);
	if (header)
		*(enum table_cell_kind *)target = TABLE_CELL_HEADER;
}

static const struct lua_field cell_fields[] = {
	FIELD("content", read_content, table_cell, blocks),
	FIELD("header", read_header_flag, table_cell, kind),
	FIELD("level", read_mark, table_cell, level),
	FIELD("sign", read_string, table_cell, sign),
	FIELD("colspan", read_integer, table_cell, colspan, RANGE(1, COLUMNS_MAX)),
};
static const struct fields cell_record = FIELDS(cell_fields);

/* A cell is content, or a record with content and a level or span. */
static void read_cell(struct lua_reader *r, void *target, const struct lua_field *field)
{
	struct table_cell *cell = target;

	cell->colspan = 1;
	if (is_content(r->L))
		read_content(r, &cell->blocks, field);
	else
		read_record_fields(r, cell, &cell_record, false);
	check_flow(r, &cell->blocks);
	if (cell->level && cell->kind == TABLE_CELL_HEADER)
		read_problem(r, "a cell is a header or a level, not both");
	if (cell->sign && !cell->level)
		read_problem(r, "a cell has a sign, but no level");
	if (cell->level)
		cell->kind = TABLE_CELL_LEVEL;
}

/* ---- rows ---- */

static const char *const row_kinds[] = {
	[ROW_HEAD] = "head", [ROW_GROUP] = "group", [ROW_BODY] = "body", NULL
};

static const struct lua_field cells_field = {
	.name = "cells", .at = offsetof(struct table_row, cells),
	LIST_OF(table_row, n_cells, struct table_cell, read_cell),
};

static void read_cells(struct lua_reader *r, void *target, const struct lua_field *field)
{
	static const enum theme_style styles[] = {
		[ROW_HEAD] = STYLE_TABLE_HEAD, [ROW_GROUP] = STYLE_TABLE_GROUP,
		[ROW_BODY] = STYLE_TABLE,
	};
	struct table_row *row = target;
	enum theme_style outer = r->style;

	(void)field;
	r->style = styles[row->kind];
	read_list(r, &row->cells, &cells_field);
	r->style = outer;
}

static void read_row_anchor(struct lua_reader *r, void *target, const struct lua_field *field)
{
	read_string(r, target, field);
	if (*(const char **)target)
		anchor_note(r, &r->anchors, *(const char **)target);
}

/* The cells come last, because the kind must be known by then. */
static const struct lua_field row_fields[] = {
	FIELD("kind", read_enum, table_row, kind, .names = row_kinds),
	FIELD("priority", read_bool, table_row, priority),
	FIELD("anchor", read_row_anchor, table_row, to_anchor),
	{ .name = "cells", .read = read_cells, .flags = FIELD_REQUIRED },
};
static const struct fields row_record = FIELDS(row_fields);

static void read_row(struct lua_reader *r, void *target, const struct lua_field *field)
{
	struct table_row *row = target;

	(void)field;
	row->kind = ROW_BODY;
	read_record_fields(r, row, &row_record, false);
}

/* ---- tables ---- */

static const char *const align_names[] = {
	[ALIGN_LEFT] = "left", [ALIGN_RIGHT] = "right", [ALIGN_CENTRE] = "centre", NULL
};

static const struct lua_field column_fields[] = {
	FIELD("width", read_number, table_column, w_pt, RANGE(0, LENGTH_PT_MAX)),
	FIELD("share", read_number, table_column, share, RANGE(0.01, 100)),
	FIELD("align", read_enum, table_column, align, .names = align_names),
	FIELD("divided", read_bool, table_column, divided),
};
static const struct fields column_record = FIELDS(column_fields);

static void read_column(struct lua_reader *r, void *target, const struct lua_field *field)
{
	struct table_column *column = target;

	(void)field;
	read_record_fields(r, column, &column_record, false);
	if (column->w_pt > 0 && column->share > 0)
		read_problem(r, "a column has a width or a share, not both");
	if (column->w_pt == 0 && column->share == 0)
		column->share = 1;
}

const struct lua_field table_fields[TABLE_FIELD_COUNT] = {
	FIELD("caption", read_text, block, table.caption),
	FIELD("summary", read_string, block, table.summary),
	FIELD("columns", read_list, block, table.columns, REQUIRED,
	      LIST_OF(block, table.n_columns, struct table_column, read_column)),
	FIELD("rows", read_list, block, table.rows, REQUIRED,
	      LIST_OF(block, table.n_rows, struct table_row, read_row)),
	FIELD("ruled", read_bool, block, table.ruled),
	FIELD("tight", read_bool, block, table.tight),
	FIELD("narrow", read_style, block, table.narrow),
};

void prepare_table(struct block *block)
{
	block->table.ruled = true;
}

static void check_row(struct lua_reader *r, const struct table_block *table, size_t row)
{
	size_t columns = 0;

	for (size_t i = 0; i < table->rows[row].n_cells; i++)
		columns += (size_t)table->rows[row].cells[i].colspan;
	if (columns != table->n_columns)
		read_problem(r, "the row has %zu columns, the table %zu", columns,
			     table->n_columns);
	if (row > 0 && table->rows[row].kind == ROW_HEAD && table->rows[row - 1].kind != ROW_HEAD)
		read_problem(r, "a head row after other rows");
}

void check_table(struct lua_reader *r, struct block *block)
{
	const struct table_block *table = &block->table;

	if (table->n_columns == 0 || table->n_rows == 0)
		read_problem(r, "a table without %s", table->n_columns ? "rows" : "columns");
	if (table->n_columns > COLUMNS_MAX)
		read_problem(r, "a table with more than %d columns", COLUMNS_MAX);
	for (size_t i = 0; i < table->n_rows; i++) {
		size_t back = path_key(r, "rows");

		path_index(r, i + 1);
		check_row(r, table, i);
		path_back(r, back);
	}
}

/* ---- charts ---- */

static const char *const chart_kinds[] = {
	[CHART_LADDER] = "ladder", [CHART_BARS] = "bars", [CHART_RADAR] = "radar",
	[CHART_YEARS] = "years", [CHART_STACK] = "stack", [CHART_RINGS] = "rings", [CHART_SLOPE] = "slope", NULL
};

/* A value, or false if there is nothing to show. */
static void read_value(struct lua_reader *r, void *target, const struct lua_field *field)
{
	if (lua_isboolean(r->L, -1) && !lua_toboolean(r->L, -1))
		*(double *)target = -1;
	else
		read_number(r, target, field);
}

static const struct lua_field chart_point_fields[] = {
	FIELD("value", read_value, chart_point, value, REQUIRED, RANGE(0, VALUE_MAX)),
	FIELD("word", read_string, chart_point, word, REQUIRED),
	FIELD("hollow", read_bool, chart_point, hollow),
	FIELD("broken", read_bool, chart_point, broken),
};
static const struct fields chart_point_record = FIELDS(chart_point_fields);

static const struct lua_field chart_row_fields[] = {
	FIELD("label", read_string, chart_row, label, REQUIRED),
	FIELD("values", read_list, chart_row, values,
	      LIST_OF(chart_row, n_values, double, read_value), RANGE(0, VALUE_MAX)),
	FIELD("points", read_list, chart_row, points,
	      LIST_OF(chart_row, n_points, struct chart_point, read_record), .fields = &chart_point_record),
	FIELD("texts", read_list, chart_row, texts, LIST_OF(chart_row, n_texts, const char *, read_string)),
	FIELD("against", read_list, chart_row, against,
	      LIST_OF(chart_row, n_against, double, read_value), RANGE(0, VALUE_MAX)),
	FIELD("text", read_string, chart_row, text),
	FIELD("level", read_mark, chart_row, level),
	FIELD("fill", read_colour, chart_row, fill_rgb),
	FIELD("priority", read_bool, chart_row, priority),
};
static const struct fields chart_row_record = FIELDS(chart_row_fields);

static void read_chart_row(struct lua_reader *r, void *target, const struct lua_field *field)
{
	struct chart_row *row = target;

	(void)field;
	row->label = row->text = "";
	row->fill_rgb = r->theme->accent;
	read_record_fields(r, row, &chart_row_record, false);
}

/* A series is one table for the author, but two arrays for layout. */
struct series { const char *name; uint32_t fill_rgb; };
struct all_series { const struct series *items; size_t n; };

static const struct lua_field series_item_fields[] = {
	FIELD("name", read_string, series, name, REQUIRED),
	FIELD("fill", read_colour, series, fill_rgb, REQUIRED),
};
static const struct fields series_record = FIELDS(series_item_fields);

static const struct lua_field series_field = {
	.name = "series", .at = offsetof(struct all_series, items),
	LIST_OF(all_series, n, struct series, read_record), .fields = &series_record,
};

static void read_series(struct lua_reader *r, void *target, const struct lua_field *field)
{
	struct chart *chart = &((struct block *)target)->chart;
	struct all_series all = { 0 };
	const char **names;
	uint32_t *fills;

	(void)field;
	read_list(r, &all.items, &series_field);
	names = arena_array(r->arena, all.n, sizeof *names);
	fills = arena_array(r->arena, all.n, sizeof *fills);
	for (size_t i = 0; i < all.n; i++) {
		names[i] = all.items[i].name;
		fills[i] = all.items[i].fill_rgb;
	}
	chart->series = names;
	chart->series_rgb = fills;
	chart->n_series = all.n;
}

/* A template counts rows from 1. */
static void read_row_number(struct lua_reader *r, void *target, const struct lua_field *field)
{
	int number = 1;

	read_integer(r, &number, field);
	*(size_t *)target = (size_t)number - 1;
}

static const struct lua_field chart_link_fields[] = {
	FIELD("from", read_row_number, chart_link, from, REQUIRED, RANGE(1, LINKS_MAX)),
	FIELD("to", read_row_number, chart_link, to, REQUIRED, RANGE(1, LINKS_MAX)),
	FIELD("strength", read_integer, chart_link, strength, RANGE(1, STRENGTH_MAX)),
};
static const struct fields chart_link_record = FIELDS(chart_link_fields);

static void read_chart_link(struct lua_reader *r, void *target, const struct lua_field *field)
{
	(void)field;
	((struct chart_link *)target)->strength = 1;
	read_record_fields(r, target, &chart_link_record, false);
}

const struct lua_field chart_fields[CHART_FIELD_COUNT] = {
	FIELD("kind", read_enum, block, chart.kind, REQUIRED, .names = chart_kinds),
	FIELD("title", read_string, block, chart.title),
	FIELD("alt", read_string, block, chart.alt, REQUIRED),
	FIELD("width", read_number, block, chart.w_pt, RANGE(0, LENGTH_PT_MAX)),
	FIELD("height", read_number, block, chart.h_pt, RANGE(0, LENGTH_PT_MAX)),
	FIELD("max", read_number, block, chart.max, RANGE(1e-6, VALUE_MAX)),
	FIELD("min", read_number, block, chart.min, RANGE(0, VALUE_MAX)),
	FIELD("ticks", read_number, block, chart.ticks, RANGE(0, VALUE_MAX)),
	FIELD("unit", read_string, block, chart.unit),
	FIELD("label_width", read_number, block, chart.label_w_pt, RANGE(0, LENGTH_PT_MAX)),
	FIELD("rows", read_list, block, chart.rows, REQUIRED,
	      LIST_OF(block, chart.n_rows, struct chart_row, read_chart_row)),
	{ .name = "series", .read = read_series },
	FIELD("years", read_list, block, chart.years, LIST_OF(block, chart.n_years, const char *, read_string)),
	FIELD("centre", read_string, block, chart.centre),
	FIELD("links", read_list, block, chart.links,
	      LIST_OF(block, chart.n_links, struct chart_link, read_chart_link)),
	FIELD("against", read_list, block, chart.against, LIST_OF(block, chart.n_against, const char *, read_string)),
	FIELD("marks", read_list, block, chart.marks,
	      LIST_OF(block, chart.n_marks, const struct level_mark *, read_mark)),
};

void prepare_chart(struct block *block)
{
	block->chart.max = 1;
	block->chart.alt = "";
}

static size_t values_wanted(const struct chart *chart)
{
	switch (chart->kind) {
	case CHART_LADDER:
		return chart->n_series;
	case CHART_STACK:
		return chart->n_marks;
	case CHART_YEARS:
	case CHART_SLOPE:
		return 0;
	default:
		return 1;
	}
}

static void check_points(struct lua_reader *r, const struct chart *chart, const struct chart_row *row)
{
	if (row->n_points != chart->n_years)
		read_problem(r, "%zu points, where the chart has %zu years", row->n_points, chart->n_years);
	for (size_t i = 0; i < row->n_points; i++) {
		const double value = row->points[i].value;

		if (value > chart->max)
			read_problem(r, "level %.14g is above the chart's max %.14g", value, chart->max);
		if (value >= 0 && value < chart->min)
			read_problem(r, "level %.14g is below the chart's min %.14g", value, chart->min);
	}
}

static void check_against(struct lua_reader *r, const struct chart *chart, const struct chart_row *row)
{
	if (row->n_against != chart->n_against)
		read_problem(r, "%zu values in 'against', where the chart has %zu", row->n_against, chart->n_against);
	for (size_t i = 0; i < row->n_against; i++)
		if (row->against[i] > chart->max)
			read_problem(r, "value %.14g in 'against' is above the chart's max %.14g", row->against[i],
				     chart->max);
}

/* The parts of a stacked bar are beside each other, so it is their sum that must not be above the max. */
static void check_chart_row(struct lua_reader *r, const struct chart *chart,
			    const struct chart_row *row)
{
	const bool stacked = chart->kind == CHART_STACK;
	double sum = 0;

	if (row->n_values != values_wanted(chart))
		read_problem(r, "%zu values, where the chart has %zu", row->n_values, values_wanted(chart));
	if (row->n_texts && row->n_texts != row->n_values)
		read_problem(r, "%zu texts for %zu values", row->n_texts, row->n_values);
	check_points(r, chart, row);
	check_against(r, chart, row);
	for (size_t i = 0; i < row->n_values; i++) {
		sum = stacked ? sum + (row->values[i] > 0 ? row->values[i] : 0) : row->values[i];
		if (sum > chart->max)
			read_problem(r, "value %.14g is above the chart's max %.14g", sum, chart->max);
	}
}

/* A dot is in one of the rings; a line is between two dots. */
static void check_rings(struct lua_reader *r, const struct chart *chart)
{
	if (chart->n_series == 0)
		read_problem(r, "a chart of kind 'rings' has no series: the rings' names");
	for (size_t i = 0; i < chart->n_rows && chart->n_series; i++) {
		const struct chart_row *row = &chart->rows[i];

		if (row->n_values != 1 || row->values[0] < 1 || row->values[0] > (double)chart->n_series)
			read_problem(r, "row %zu is in none of the %zu rings", i + 1, chart->n_series);
	}
	for (size_t i = 0; i < chart->n_links; i++) {
		if (chart->links[i].from >= chart->n_rows || chart->links[i].to >= chart->n_rows)
			read_problem(r, "link %zu leads to no row", i + 1);
	}
}

void check_chart(struct lua_reader *r, struct block *block)
{
	const struct chart *chart = &block->chart;

	if (!*chart->alt)
		read_problem(r, "'alt' is empty: say in words what the chart shows");
	if (chart->n_rows == 0)
		read_problem(r, "a chart without rows");
	if ((chart->kind == CHART_YEARS || chart->kind == CHART_SLOPE) != (chart->n_years > 0))
		read_problem(r, "a chart of kind 'years' or 'slope', and no other, has years");
	if (chart->n_against > (chart->kind == CHART_BARS ? CHART_AGAINST_MAX : 0))
		read_problem(r, "a chart of kind 'bars', and no other, has 'against', with at most %d names",
			     CHART_AGAINST_MAX);
	if (chart->min >= chart->max || (chart->min > 0 && chart->kind != CHART_SLOPE))
		read_problem(r, "'min' is for a chart of kind 'slope', and below its max");
	if ((chart->kind == CHART_STACK) != (chart->n_marks > 0))
		read_problem(r, "a chart of kind 'stack', and no other, has marks");
	if (chart->kind == CHART_RINGS) {
		check_rings(r, chart);
		return;
	}
	if (chart->n_links || chart->centre)
		read_problem(r, "a chart of kind 'rings', and no other, has links and a centre");
	for (size_t i = 0; i < chart->n_rows; i++) {
		size_t back = path_key(r, "rows");

		path_index(r, i + 1);
		check_chart_row(r, chart, &chart->rows[i]);
		path_back(r, back);
	}
}
