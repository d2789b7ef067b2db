/*
 * load_mapping.c - see load_mapping.h.
 *
 * The schemas below are the format, field by field, like schema.c for audits. Tables with names of the
 * author's own (columns, values, filters) are read by hand. Whether a header exists is checked only
 * when a file meets the mapping.
 */
#include "framework/load_mapping.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"
#include "evidence/evidence.h"
#include "evidence/table_spec.h"
#include "framework/load_lua.h"
#include "framework/load_mapping_columns.h"
#include "framework/load_mapping_parts.h"
#include "luahost/luahost.h"

enum {
	MAPPING_MAX_BYTES = 1 << 20,
	TABLES_MAX = 50, FILES_MAX = 50, JOINED_MAX = 20, PARTS_MAX = 50, LINES_MAX = 1000,
	HEADER_ROWS_MAX = 3,
	HEADER_BYTES = 400, NAME_BYTES = 200, BETWEEN_BYTES = 20
};

/* A table as written in the file. */
struct raw_mapped {
	int target, delimiter, encoding, other_schools, short_rows, overflow, dates;
	int header_line, header_rows;
	const char *figure, *latest;
	const char *const *files;	size_t n_files;
	const char *const *missing;	size_t n_missing;
	const struct data *columns, *where, *where_not, *symbols, *tolerance;
};

struct raw_column {
	const char *from, *constant, *split, *with, *at, *otherwise, *before, *after;
	const char *const *join;	size_t n_join;
	const char *const *strip;	size_t n_strip;
	int part, dates;
	const struct data *values, *bands;
};

struct raw_mapping {
	int api;
	struct raw_mapped *tables;	size_t n_tables;
};

static const char *const targets[] = {
	[MAPPING_SCHOOLS] = "schools", [MAPPING_CALENDAR] = "calendar",
	[MAPPING_RESPONSES] = "responses", [MAPPING_JUDGEMENTS] = "judgements",
	[MAPPING_METRICS] = "metrics", [MAPPING_ACTIONS] = "actions",
	[MAPPING_REVIEWS] = "reviews", [MAPPING_SURVEY] = "survey",
	[MAPPING_ENTRIES] = "entries", [MAPPING_VOTES] = "votes",
	[MAPPING_EVENTS] = "events", [MAPPING_CASES] = "cases",
	[MAPPING_CASE_ITEMS] = "case_items", [MAPPING_COUNTS] = "counts", NULL,
};
static const char *const delimiters[] = { "found", "comma", "semicolon", "tab", "bar", NULL };
static const char delimiter_signs[] = { '\0', ',', ';', '\t', '|' };

/* "found" first; the others are iconv's names. */
static const char *const encodings[] = {
	"found", "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", "iso-8859-15",
	"macintosh", NULL,
};
enum { OTHERS_ERROR, OTHERS_SKIP };
enum { ROWS_ERROR, ROWS_ACCEPTED };
static const char *const short_rows[] = { [ROWS_ERROR] = "error", [ROWS_ACCEPTED] = "fill", NULL };
static const char *const overflows[] = { [ROWS_ERROR] = "error", [ROWS_ACCEPTED] = "drop", NULL };
static const char *const others[] = { [OTHERS_ERROR] = "error", [OTHERS_SKIP] = "skip", NULL };
static const char *const date_forms[] = {
	[MAPPING_DATES_FOUND] = "found", [MAPPING_DATES_DAY_FIRST] = "day first",
	[MAPPING_DATES_MONTH_FIRST] = "month first", NULL,
};

#define TEXT(s, m, n, least, most) \
	{ .name = n, .type = FIELD_TEXT, .min = least, .max = most, .offset = offsetof(s, m) }
#define TEXTS(s, m, n, need, most) \
	{ .name = n, .type = FIELD_TEXTS, .required = need, .min = 1, .max = most, \
	  .offset = offsetof(s, m), .count_offset = offsetof(s, n_##m) }
#define CHOICE(s, m, n, need, words) \
	{ .name = n, .type = FIELD_CHOICE, .required = need, .offset = offsetof(s, m), \
	  .choices = words }
#define INTEGER(s, m, n, need, least, most) \
	{ .name = n, .type = FIELD_INTEGER, .required = need, .min = least, .max = most, \
	  .offset = offsetof(s, m) }
#define NUMBER(s, m, n) { .name = n, .type = FIELD_NUMBER, .offset = offsetof(s, m) }
/* A table with names of the author's own, passed on unchanged. */
#define NAMED(s, m, n, need) \
	{ .name = n, .type = FIELD_BY_LEVEL, .required = need, .offset = offsetof(s, m) }
#define SCHEMA(s, table) \
	{ .fields = table, .n_fields = sizeof(table) / sizeof(table[0]), .size_bytes = sizeof(s) }

static const struct field column_fields[] = {
	TEXT(struct raw_column, from, "from", 1, HEADER_BYTES),
	TEXT(struct raw_column, constant, "constant", 0, HEADER_BYTES),
	TEXTS(struct raw_column, join, "join", false, HEADER_BYTES),
	TEXT(struct raw_column, with, "with", 0, BETWEEN_BYTES),
	TEXT(struct raw_column, split, "split", 1, HEADER_BYTES),
	TEXT(struct raw_column, at, "at", 0, BETWEEN_BYTES),
	INTEGER(struct raw_column, part, "part", false, 1, PARTS_MAX),
	NAMED(struct raw_column, values, "values", false),
	TEXT(struct raw_column, otherwise, "otherwise", 1, HEADER_BYTES),
	CHOICE(struct raw_column, dates, "dates", false, date_forms),
	NAMED(struct raw_column, bands, "bands", false),
	TEXTS(struct raw_column, strip, "strip", false, HEADER_BYTES),
	TEXT(struct raw_column, before, "before", 0, HEADER_BYTES),
	TEXT(struct raw_column, after, "after", 0, HEADER_BYTES),
};
const struct schema mapping_column_schema = SCHEMA(struct raw_column, column_fields);

static const struct field table_fields[] = {
	CHOICE(struct raw_mapped, target, "table", true, targets),
	TEXT(struct raw_mapped, figure, "figure", 1, NAME_BYTES),
	TEXTS(struct raw_mapped, files, "files", true, HEADER_BYTES),
	INTEGER(struct raw_mapped, header_line, "header", false, 0, LINES_MAX),
	INTEGER(struct raw_mapped, header_rows, "header_rows", false, 1, HEADER_ROWS_MAX),
	CHOICE(struct raw_mapped, delimiter, "delimiter", false, delimiters),
	CHOICE(struct raw_mapped, encoding, "encoding", false, encodings),
	TEXTS(struct raw_mapped, missing, "missing", false, NAME_BYTES),
	CHOICE(struct raw_mapped, dates, "dates", false, date_forms),
	NAMED(struct raw_mapped, columns, "columns", true),
	NAMED(struct raw_mapped, where, "where", false),
	NAMED(struct raw_mapped, where_not, "where_not", false),
	TEXT(struct raw_mapped, latest, "latest", 1, HEADER_BYTES),
	CHOICE(struct raw_mapped, other_schools, "other_schools", false, others),
	CHOICE(struct raw_mapped, short_rows, "short_rows", false, short_rows),
	CHOICE(struct raw_mapped, overflow, "overflow", false, overflows),
	NAMED(struct raw_mapped, symbols, "symbols", false),
	NUMBER(struct raw_mapped, tolerance, "tolerance"),
};
static const struct schema table_schema = SCHEMA(struct raw_mapped, table_fields);

static const struct field mapping_fields[] = {
	INTEGER(struct raw_mapping, api, "api", true, 1, 1),
	{ .name = "tables", .type = FIELD_LIST, .required = true, .min = 1, .max = TABLES_MAX,
	  .offset = offsetof(struct raw_mapping, tables),
	  .count_offset = offsetof(struct raw_mapping, n_tables), .of = &table_schema },
};
const struct schema mapping_schema = SCHEMA(struct raw_mapping, mapping_fields);

/* How a field whose key is not a text should have been written: [11] needs quotes. */
static const char *named_so(struct reader *r, const struct data *field)
{
	if (!field->key)
		return "write what it is for before it: [\"NAME\"] = ...";
	return arena_printf(r->diags->arena, "write it as [\"%.*s\"] = ...",
			    (int)strlen(field->key) - 2, field->key + 1);
}

/* Only allow fields whose keys are plain texts. */
static void expect_names(struct reader *r, const struct data *table)
{
	for (size_t i = 0; table && i < table->n_items + table->n_fields; i++) {
		const struct data *field = i < table->n_items ? &table->items[i]
							      : &table->fields[i - table->n_items];

		if (field->index || field->odd_key)
			reader_problem(r, DIAG_AUD012, field, "%s has no text for a name",
				       reader_path(r, field))
				->hint = named_so(r, field);
		else if (!*field->key || text_valid_utf8(field->key, strlen(field->key)) !=
						 strlen(field->key))
			reader_problem(r, DIAG_AUD016, field, "a name in %s is empty, or not UTF-8",
				       reader_path(r, table));
	}
}

/* A text, or a whole number as written in a table. NULL, with a problem, if it is neither. */
static const char *take_word(struct reader *r, const struct data *data)
{
	if (data->type == DATA_INTEGER)
		return arena_printf(r->arena, "%lld", data->integer);
	if (!reader_expect(r, data, FIELD_TEXT))
		return NULL;
	return text_nfc(r->arena, text_trim(r->arena, arena_strdup(r->arena, data->text)));
}

static void take_values(struct reader *r, const struct data *data, struct mapping_column *column)
{
	struct mapping_value *values;

	if (!data)
		return;
	expect_names(r, data);
	values = arena_array(r->arena, data->n_fields, sizeof(*values));
	for (size_t i = 0; i < data->n_fields; i++)
		values[i] = (struct mapping_value){
			text_nfc(r->arena, text_trim(r->arena,
						     arena_strdup(r->arena, data->fields[i].key))),
			take_word(r, &data->fields[i]),
		};
	column->values = values;
	column->n_values = data->n_fields;
}

/* The text that joins or splits, with its spaces. */
static const char *take_between(struct reader *r, const struct data *data, const char *key)
{
	const struct data *field = data_field(data, key);

	return field && field->type == DATA_TEXT ? arena_strdup(r->arena, field->text) : NULL;
}

static void refuse_beside(struct reader *r, const struct data *data, const char *key,
			  const char *owner)
{
	const struct data *field = data_field(data, key);

	if (field && !data_field(data, owner))
		reader_problem(r, DIAG_AUD014, field, "%s has no effect without '%s'",
			       reader_path(r, field), owner);
}

static void check_column(struct reader *r, const struct data *data, const struct raw_column *raw)
{
	static const char *const ways[] = { "from", "constant", "join", "split" };
	size_t n = 0;

	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++)
		n += data_field(data, ways[i]) != NULL;
	if (n != 1)
		reader_problem(r, DIAG_AUD014, data, "%s %s", reader_path(r, data),
			       n ? "has more than one source" : "has no source")
			->hint = "give it one of from, constant, join and split";
	refuse_beside(r, data, "with", "join");
	refuse_beside(r, data, "at", "split");
	refuse_beside(r, data, "part", "split");
	if (raw->join && (raw->n_join < 2 || raw->n_join > JOINED_MAX))
		reader_problem(r, DIAG_AUD010, data_field(data, "join"),
			       "%s has %s; it must have 2 to %d",
			       reader_path(r, data_field(data, "join")),
			       reader_count(r, raw->n_join, "item", "items"), JOINED_MAX);
	if (raw->split && (!raw->at || !*raw->at))
		reader_problem(r, DIAG_AUD005, data, "%s has no 'at'", reader_path(r, data))
			->hint = "add 'at', the text at which the cell is cut";
}

static const char *const *one_header(struct reader *r, const char *header)
{
	const char **headers = arena_array(r->arena, 1, sizeof(*headers));

	headers[0] = header;
	return headers;
}

/* Report fields that change the text of a cell, if there is no cell. */
static void refuse_with(struct reader *r, const struct data *data, const char *source)
{
	static const char *const ways[] = { "bands", "strip", "before", "after" };

	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		const struct data *field = data_field(data, ways[i]);

		if (field)
			reader_problem(r, DIAG_AUD014, field, "%s has no effect beside '%s'",
				       reader_path(r, field), source);
	}
}

static void take_long_column(struct reader *r, const struct data *data,
			     struct mapping_column *column)
{
	struct raw_column raw = { .part = 0 };

	reader_read(r, &mapping_column_schema, data, &raw);
	raw.with = take_between(r, data, "with");
	raw.at = take_between(r, data, "at");
	check_column(r, data, &raw);
	if (raw.bands)
		mapping_take_bands(r, raw.bands, raw.values, column);
	else
		take_values(r, raw.values, column);
	column->otherwise = raw.otherwise;
	if (raw.dates)
		column->dates = (enum mapping_dates)raw.dates;
	mapping_take_strip(r, data_field(data, "strip"), column);
	column->before = mapping_take_kept(r, data, "before");
	column->after = mapping_take_kept(r, data, "after");
	column->n_headers = 1;
	if (raw.constant) {
		*column = (struct mapping_column){ .name = column->name, .how = MAPPING_CONSTANT,
						   .text = raw.constant, .line = column->line };
		if (raw.values || raw.otherwise)
			reader_problem(r, DIAG_AUD014, data, "%s is a constant and has no values",
				       reader_path(r, data));
		refuse_with(r, data, "constant");
	} else if (raw.join) {
		column->how = MAPPING_JOIN;
		column->headers = raw.join;
		column->n_headers = raw.n_join;
		column->text = raw.with ? raw.with : " ";
	} else if (raw.split) {
		column->how = MAPPING_SPLIT;
		column->headers = one_header(r, raw.split);
		column->text = raw.at;
		column->part = raw.part ? raw.part : 1;
	} else {
		column->how = MAPPING_FROM;
		column->headers = one_header(r, raw.from);
	}
}

static void take_column(struct reader *r, const struct data *data, enum mapping_dates dates,
			struct mapping_column *column)
{
	*column = (struct mapping_column){
		.dates = dates,
		.name = text_nfc(r->arena, text_trim(r->arena, arena_strdup(r->arena, data->key))),
		.line = data->line,
	};
	if (data->type == DATA_TABLE) {
		take_long_column(r, data, column);
		return;
	}
	if (data->type != DATA_TEXT) {
		reader_problem(r, DIAG_AUD006, data, "%s must be a header or a table, not %s",
			       reader_path(r, data), data_type_name(data));
		return;
	}
	column->how = MAPPING_FROM;
	column->headers = one_header(r, take_word(r, data));
	column->n_headers = 1;
	if (column->headers[0] && !*column->headers[0])
		reader_problem(r, DIAG_AUD015, data, "%s is empty", reader_path(r, data));
}

static void take_columns(struct reader *r, const struct data *data, enum mapping_dates dates,
			 struct mapping_table *table)
{
	struct mapping_column *columns = arena_array(r->arena, data->n_fields, sizeof(*columns));

	expect_names(r, data);
	for (size_t i = 0; i < data->n_fields; i++)
		take_column(r, &data->fields[i], dates, &columns[i]);
	table->columns = columns;
	table->n_columns = data->n_fields;
	mapping_check_columns(r, data, table);
}

static void take_filter(struct reader *r, const struct data *data, bool is_not, struct mapping_filter *filter)
{
	size_t n = data->type == DATA_TABLE ? data->n_items : 1;
	const char **values = arena_array(r->arena, n, sizeof(*values));

	for (size_t i = 0; i < n; i++)
		values[i] = take_word(r, data->type == DATA_TABLE ? &data->items[i] : data);
	*filter = (struct mapping_filter){
		.is_not = is_not,
		.header = text_nfc(r->arena, text_trim(r->arena,
						       arena_strdup(r->arena, data->key))),
		.values = values, .n_values = n, .line = data->line,
	};
	if (!n || (data->type == DATA_TABLE && data->n_fields))
		reader_problem(r, DIAG_AUD006, data, "%s must be a value or a list of values",
			       reader_path(r, data));
}

static void take_filters(struct reader *r, const struct data *where, const struct data *where_not,
			 struct mapping_table *table)
{
	size_t n = where ? where->n_fields : 0, n_not = where_not ? where_not->n_fields : 0;
	struct mapping_filter *filters = arena_array(r->arena, n + n_not, sizeof(*filters));

	expect_names(r, where);
	expect_names(r, where_not);
	for (size_t i = 0; i < n; i++)
		take_filter(r, &where->fields[i], false, &filters[i]);
	for (size_t i = 0; i < n_not; i++)
		take_filter(r, &where_not->fields[i], true, &filters[n + i]);
	table->filters = filters;
	table->n_filters = n + n_not;
	mapping_check_filters(r, where, where_not);
}

/* Whether a pattern leads out of the folder: a mapping from anybody must not make other files read as evidence. */
static bool leads_out(const char *pattern)
{
	const char *part = pattern;

	if (*pattern == '/')
		return true;
	for (; part; part = strchr(part, '/') ? strchr(part, '/') + 1 : NULL) {
		if (strncmp(part, "..", 2) == 0 && (part[2] == '/' || !part[2]))
			return true;
	}
	return false;
}

static void take_files(struct reader *r, const struct data *data, const struct raw_mapped *raw,
		       struct mapping_table *table)
{
	const struct data *files = data_field(data, "files");
	int *lines = arena_array(r->arena, raw->n_files, sizeof(*lines));

	table->files = raw->files;
	table->n_files = raw->n_files;
	table->file_lines = lines;
	if (files && raw->n_files > FILES_MAX)
		reader_problem(r, DIAG_AUD010, files, "%s has %zu items; it must have 1 to %d",
			       reader_path(r, files), raw->n_files, FILES_MAX);
	if (files && files->type == DATA_TABLE && !raw->n_files)
		reader_problem(r, DIAG_AUD005, files, "%s names no file", reader_path(r, files));
	for (size_t i = 0; i < raw->n_files; i++) {
		lines[i] = files->items[i].line;
		if (raw->files[i] && leads_out(raw->files[i]))
			reader_problem(r, DIAG_AUD012, &files->items[i],
				       "%s '%s' leads out of the evidence folder",
				       reader_path(r, &files->items[i]), raw->files[i])
				->hint = "give it relative to the evidence folder; pass a folder beside it to "
						"the command as well";
	}
}

static void check_figure(struct reader *r, const struct data *data, const struct raw_mapped *raw)
{
	bool counts = raw->target == MAPPING_COUNTS;

	if (counts && !raw->figure)
		reader_problem(r, DIAG_AUD005, data, "%s has no 'figure'", reader_path(r, data))
			->hint = "add 'figure', the name under which a school has the count";
	if (!counts && raw->figure)
		reader_problem(r, DIAG_AUD014, data_field(data, "figure"),
			       "%s has no effect without table = \"counts\"",
			       reader_path(r, data_field(data, "figure")));
}

static void expect_number(struct reader *r, const struct data *at, const char *header)
{
	if (header && !mapping_column_number(header))
		reader_problem(r, DIAG_AUD014, at,
			       "%s names the header '%s', but header is 0, which says that there is none",
			       reader_path(r, at), header)
			->hint = "name the column by its letter or number: \"#B\" or \"#2\"";
}

/* Without a header, every column must be named by its letter or number. */
static void check_numbered(struct reader *r, const struct data *data, const struct raw_mapped *raw,
			   const struct mapping_table *table)
{
	const size_t n_where = raw->where ? raw->where->n_fields : 0;

	for (size_t i = 0; i < table->n_columns; i++) {
		for (size_t h = 0; h < table->columns[i].n_headers; h++)
			expect_number(r, &raw->columns->fields[i], table->columns[i].headers[h]);
	}
	for (size_t i = 0; i < table->n_filters; i++)
		expect_number(r, i < n_where ? &raw->where->fields[i] : &raw->where_not->fields[i - n_where],
			      table->filters[i].header);
	if (table->latest)
		expect_number(r, data_field(data, "latest"), table->latest);
}

/* If the file has no names, or names in several rows, the mapping must say where they are. */
static void check_header(struct reader *r, const struct data *data, const struct raw_mapped *raw,
			 struct mapping_table *table)
{
	const struct data *header = data_field(data, "header"), *rows = data_field(data, "header_rows");

	table->no_header = header && header->type == DATA_INTEGER && header->integer == 0;
	if (table->no_header && rows)
		reader_problem(r, DIAG_AUD014, rows, "%s has no effect if header is 0, which says that there is none",
			       reader_path(r, rows));
	if (!header && raw->header_rows > 1)
		reader_problem(r, DIAG_AUD005, rows, "%s is %d, but there is no 'header'", reader_path(r, rows),
			       raw->header_rows)
			->hint = "add 'header', the line of the first of them";
	if (table->no_header)
		check_numbered(r, data, raw, table);
}

static void check_tolerance(struct reader *r, const struct raw_mapped *raw)
{
	if (raw->tolerance && raw->target != MAPPING_METRICS)
		reader_problem(r, DIAG_AUD014, raw->tolerance, "%s has no effect without table = \"metrics\"",
			       reader_path(r, raw->tolerance));
}

static int line_of(const struct data *data, const char *key)
{
	const struct data *field = data_field(data, key);

	return field ? field->line : data->line;
}

static void take_table(struct reader *r, const struct data *data, const struct raw_mapped *raw,
		       struct mapping_table *table)
{
	const struct data *name = data_field(data, "table");

	*table = (struct mapping_table){
		.target = (enum mapping_target)raw->target,
		.figure = raw->figure,
		.header_line = raw->header_line,
		.header_rows = raw->header_rows ? raw->header_rows : 1,
		.dates = (enum mapping_dates)raw->dates,
		.latest = raw->latest, .latest_line = line_of(data, "latest"),
		.short_rows = raw->short_rows == ROWS_ACCEPTED, .overflow = raw->overflow == ROWS_ACCEPTED,
		.tolerance_milli = mapping_take_tolerance(r, raw->tolerance),
		.delimiter = delimiter_signs[raw->delimiter],
		.encoding = raw->encoding ? encodings[raw->encoding] : NULL,
		.missing = raw->missing, .n_missing = raw->n_missing,
		.skips_other_schools = raw->other_schools == OTHERS_SKIP,
		.line = data->line,
	};
	take_files(r, data, raw, table);
	expect_names(r, raw->symbols);
	mapping_take_symbols(r, raw->symbols, table);
	if (!name || name->type != DATA_TEXT || strcmp(name->text, targets[raw->target]) != 0)
		return;			/* reported; without it nothing can be said about columns */
	check_figure(r, data, raw);
	if (raw->columns)
		take_columns(r, raw->columns, (enum mapping_dates)raw->dates, table);
	take_filters(r, raw->where, raw->where_not, table);
	check_header(r, data, raw, table);
	check_tolerance(r, raw);
}

static void read_mapping(struct reader *r, struct arena *scratch, const char *bytes,
			 size_t length, struct mapping *mapping)
{
	const char *ending = "end it with: return { api = 1, tables = { ... } }";
	struct raw_mapping raw = { 0 };
	struct mapping_table *tables;
	const struct data *list;
	struct data *root;

	if (!load_lua(r, scratch, bytes, length, &(struct luahost_limits){ 0 }, ending, &root))
		return;
	reader_read(r, &mapping_schema, root, &raw);
	list = data_field(root, "tables");
	tables = arena_array(r->arena, raw.n_tables, sizeof(*tables));
	for (size_t i = 0; i < raw.n_tables; i++) {
		if (list->items[i].type == DATA_TABLE)
			take_table(r, &list->items[i], &raw.tables[i], &tables[i]);
	}
	mapping->tables = tables;
	mapping->n_tables = raw.n_tables;
}

bool mapping_load(struct arena *arena, const char *path, struct mapping *mapping,
		  struct diags *diags)
{
	struct arena scratch;
	struct diags found;
	struct reader reader = {
		.arena = arena, .diags = &found, .file = load_name(arena, path), .whole = "the mapping"
	};
	char *bytes;
	size_t length;
	bool ok;

	*mapping = (struct mapping){ .file = reader.file };
	arena_init(&scratch);
	diags_init(&found, &scratch);
	if (load_bytes(&scratch, path, MAPPING_MAX_BYTES, DIAG_MAP001, reader.whole, &bytes, &length,
		       &found)) {
		hash_sha256(bytes, length, mapping->sha256);
		read_mapping(&reader, &scratch, bytes, length, mapping);
	}
	ok = found.n_errors == 0;
	diags_sort(&found);
	diags_append(diags, &found);
	arena_clear(&scratch);
	return ok;
}
