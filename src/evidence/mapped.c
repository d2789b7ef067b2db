/*
 * mapped.c - see mapped.h.
 *
 * A table without a mapping has a field for each header; with one it has a field for each of the
 * mapping's columns, whose cells are looked up by header once a file. Behind that no other file of
 * this room knows of mappings.
 */
#include "evidence/mapped.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/text.h"

enum { FIELD_BYTES_MAX = 2 * CSV_CELL_BYTES_MAX };

const struct table_spec *mapped_header_spec(struct table *t)
{
	const struct mapping_table *map = t->map;
	struct table_spec *spec = arena_alloc(t->scratch, sizeof(*spec));
	struct column *columns;
	struct map seen;
	size_t most = map->n_filters;

	for (size_t i = 0; i < map->n_columns; i++)
		most += map->columns[i].n_headers;
	columns = arena_array(t->scratch, most, sizeof(*columns));
	map_init(&seen, t->scratch);
	for (size_t i = 0; i < map->n_columns + map->n_filters; i++) {
		bool is_filter = i >= map->n_columns;
		const char *const *headers = is_filter ? &map->filters[i - map->n_columns].header
						       : map->columns[i].headers;
		size_t n = is_filter ? 1 : map->columns[i].n_headers;

		for (size_t h = 0; h < n; h++) {
			const char *key = text_fold(t->scratch, headers[h]);

			if (map_add(&seen, key, i * most + h)->value == i * most + h)
				columns[spec->n_columns++] =
					(struct column){ .name = headers[h], .need = NEED_COLUMN };
		}
	}
	spec->columns = columns;
	return spec;
}

static struct diag *report(struct table *t, enum diag_code code, int line, const char *header,
			   const char *message)
{
	struct loc at = { t->reading->mapping->file, line, 1 };

	return reading_problem(t->reading, code, at, NULL, header, "%s", message);
}

/* The header's number, or -1, reported. */
static int find_header(struct table *t, const char *header, int line)
{
	const char *nearest;
	struct diag *diag;
	int found = -1;

	for (size_t i = 0; i < t->n_headers; i++) {
		if (!text_same_folded(header, t->headers[i]))
			continue;
		if (found >= 0) {
			report(t, DIAG_CSV006, line, header,
			       arena_printf(t->scratch, "columns %d and %zu of %s are both named "
					    "'%s'", found + 1, i + 1, t->file,
					    reading_shown(t->reading, header)))
				->hint = "rename one of them in the file";
			return -1;
		}
		found = (int)i;
	}
	if (found >= 0)
		return found;
	diag = report(t, DIAG_MAP002, line, header,
		      arena_printf(t->scratch, "%s has no column '%s' in line %d", t->file,
				   reading_shown(t->reading, header), t->header_line));
	nearest = text_nearest(header, t->headers, t->n_headers);
	reading_hint_nearest(t->reading, diag, nearest,
			     "check the header's text, and which line it is in");
	return -1;
}

static bool bind_field(struct table *t, struct table_field *field,
		       const struct mapping_column *rule)
{
	bool ok = true;

	*field = (struct table_field){ .name = reading_text(t->reading, rule->name),
				       .rule = rule, .n_cells = rule->n_headers };
	field->cells = arena_array(t->scratch, rule->n_headers, sizeof(*field->cells));
	for (size_t h = 0; h < rule->n_headers; h++) {
		field->cells[h] = find_header(t, rule->headers[h], rule->line);
		if (field->cells[h] < 0 || !table_guard_bound(t, (size_t)field->cells[h]))
			ok = false;
		else
			t->header_used[field->cells[h]] = true;
	}
	for (size_t c = 0; c < t->spec->n_columns; c++) {
		if (!text_same_folded(t->spec->columns[c].name, rule->name))
			continue;
		t->field_of[c] = (int)(field - t->fields);
		field->known = true;
	}
	return ok;
}

bool mapped_bind(struct table *t)
{
	const struct mapping_table *map = t->map;
	bool ok = true;

	t->fields = arena_array(t->scratch, map->n_columns, sizeof(*t->fields));
	t->n_fields = map->n_columns;
	t->filter_cells = arena_array(t->scratch, map->n_filters, sizeof(*t->filter_cells));
	for (size_t c = 0; c < t->spec->n_columns; c++)
		t->field_of[c] = -1;
	for (size_t i = 0; i < map->n_columns; i++)
		ok = bind_field(t, &t->fields[i], &map->columns[i]) && ok;
	for (size_t i = 0; i < map->n_filters; i++) {
		int cell = find_header(t, map->filters[i].header, map->filters[i].line);

		t->filter_cells[i] = cell;
		if (cell < 0 || !table_guard_bound(t, (size_t)cell))
			ok = false;
		else
			t->header_used[cell] = true;
	}
	for (size_t c = 0; c < t->spec->n_columns; c++)
		t->wide = t->wide || (t->spec->columns[c].need == NEED_ITEM && t->field_of[c] < 0);
	return ok;
}

static const char *without_missing(const struct mapping_table *map, const char *text)
{
	for (size_t i = 0; i < map->n_missing; i++) {
		if (strcmp(map->missing[i], text) == 0)
			return "";
	}
	return text;
}

static const char *join(struct table *t, const struct mapping_column *rule,
			const char *const *texts)
{
	struct buf joined;
	const char *text;

	buf_init(&joined, FIELD_BYTES_MAX);
	for (size_t i = 0; i < rule->n_headers; i++) {
		const char *part = without_missing(t->map, texts[i]);

		if (*part && joined.length)
			buf_puts(&joined, rule->text);
		buf_puts(&joined, part);
	}
	text = arena_strndup(t->row_scratch, joined.length ? joined.bytes : "", joined.length);
	buf_clear(&joined);
	return text;
}

/* A cell with fewer parts has an empty one. */
static const char *split(struct table *t, const struct mapping_column *rule, const char *text)
{
	const char *end;

	for (int part = 1; part < rule->part; part++) {
		text = strstr(text, rule->text);
		if (!text)
			return "";
		text += strlen(rule->text);
	}
	end = strstr(text, rule->text);
	return text_trim(t->row_scratch,
			 end ? arena_strndup(t->row_scratch, text, (size_t)(end - text)) : text);
}

/* Capital letters do not matter, as they seldom do to who types them. */
static const char *translate(const struct mapping_column *rule, const char *text)
{
	for (size_t i = 0; i < rule->n_values; i++) {
		if (strcasecmp(rule->values[i].theirs, text) == 0)
			return rule->values[i].ours;
	}
	return rule->otherwise ? rule->otherwise : text;
}

const char *mapped_text(struct table *t, const struct table_field *field, const char *const *texts)
{
	const struct mapping_column *rule = field->rule;
	const char *text = rule->text;

	if (rule->how == MAPPING_JOIN)
		text = join(t, rule, texts);
	else if (rule->how == MAPPING_SPLIT)
		text = split(t, rule, without_missing(t->map, texts[0]));
	else if (rule->how == MAPPING_FROM)
		text = without_missing(t->map, texts[0]);
	return translate(rule, text);
}

bool mapped_wants_row(const struct table *t)
{
	for (size_t i = 0; t->map && i < t->map->n_filters; i++) {
		const struct mapping_filter *filter = &t->map->filters[i];
		const char *text = table_raw_text(t, (size_t)t->filter_cells[i]);
		size_t v = 0;

		while (v < filter->n_values && strcmp(filter->values[v], text) != 0)
			v++;
		if (v == filter->n_values)
			return false;
	}
	return true;
}

/* Where a column came from, for a person. */
static const char *source_of(struct reading *r, const struct mapping_column *rule)
{
	const char *first = rule->n_headers ? rule->headers[0] : "";
	const char *text = arena_printf(r->scratch, "'%s'", first);

	switch (rule->how) {
	case MAPPING_FROM:
		break;
	case MAPPING_CONSTANT:
		text = arena_printf(r->scratch, "the constant '%s'", rule->text);
		break;
	case MAPPING_JOIN:
		for (size_t i = 1; i < rule->n_headers; i++)
			text = arena_printf(r->scratch, "%s + '%s'", text, rule->headers[i]);
		break;
	case MAPPING_SPLIT:
		text = arena_printf(r->scratch, "part %d of %s", rule->part, text);
		break;
	}
	return reading_text(r, text);
}

struct mapping_use mapped_use(struct table *t)
{
	struct reading *r = t->reading;
	struct mapping_fill *fills = arena_array(r->arena, t->n_fields, sizeof(*fills));
	const char **unused = arena_array(r->arena, t->n_headers, sizeof(*unused));
	struct mapping_use use = {
		.file = t->file, .table = t->spec->name, .n_fills = t->n_fields,
		.n_rows = t->n_rows, .n_filtered = t->n_filtered, .n_others = t->n_others,
	};

	for (size_t i = 0; i < t->n_fields; i++)
		fills[i] = (struct mapping_fill){ t->fields[i].name,
						  source_of(r, t->fields[i].rule) };
	for (size_t i = 0; i < t->n_headers; i++) {
		if (!t->header_used[i] && t->headers[i][0])
			unused[use.n_unused++] = t->headers[i];
	}
	use.fills = fills;
	use.unused = unused;
	return use;
}
