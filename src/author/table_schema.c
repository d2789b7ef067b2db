/*
 * table_schema.c - describes the tables of evidence as a Frictionless data package: Table Schema and
 * Data Package, version 1 (specs.frictionlessdata.io). See author.h.
 *
 * A schema is stricter than the program: a column must have the contract's name, and a rating must be
 * one of the audit's words exactly. Whatever conforms to it passes `check`; dates may be in any of the
 * forms that `check` reads.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/table_notes.h"
#include "base/json.h"

enum { SCHEMA_MAX_BYTES = 16 << 20 };

struct schema_writer {
	struct arena *arena;
	const struct framework *f;
	struct json *json;
};

void author_add(struct arena *arena, struct author_files *files, const char *name,
		const struct buf *bytes)
{
	if (files->n == files->capacity)
		files->items = arena_grow(arena, files->items, files->n, &files->capacity,
					  sizeof(*files->items));
	files->items[files->n++] = (struct author_file){ .name = name, .bytes = bytes };
}

void author_add_made(struct arena *arena, struct author_files *files, const char *name,
		     const struct buf *bytes)
{
	author_add(arena, files, name, bytes);
	files->items[files->n - 1].made = true;
}

/* "School id" */
static const char *title_of(struct arena *arena, const char *name)
{
	char *title = arena_strdup(arena, name);

	for (char *c = title; *c; c++) {
		if (*c == '_')
			*c = ' ';
	}
	if (*title >= 'a' && *title <= 'z')
		*title = (char)(*title - 'a' + 'A');
	return title;
}

static bool is_required(enum column_need need)
{
	return need == NEED_CELL || need == NEED_ITEM;
}

static bool type_is_text(enum column_value value)
{
	return value != VALUE_DATE && value != VALUE_NUMBER && value != VALUE_YES_NO;
}

static void put_constraints(struct schema_writer *w, const struct table_note *table,
			    const struct column *column, enum column_value value)
{
	struct values values = column_values(w->arena, w->f, value);
	bool key = table->spec->defines_schools && strcmp(column->name, "school_id") == 0;

	bool text = !values.n && type_is_text(value);

	if (!is_required(column->need) && !values.n && !key && value != VALUE_NUMBER && !text)
		return;
	json_open_object(w->json, "constraints");
	if (is_required(column->need))
		json_put_bool(w->json, "required", true);
	if (key)
		json_put_bool(w->json, "unique", true);
	if (value == VALUE_NUMBER)
		json_put_int(w->json, "minimum", 0);
	if (text)
		json_put_int(w->json, "maxLength", (long long)clean_length_max(column->kind));
	if (values.n)
		json_open_array(w->json, "enum");
	for (size_t i = 0; i < values.n; i++)
		json_put_text(w->json, NULL, values.items[i]);
	if (values.n)
		json_close(w->json);
	json_close(w->json);
}

static void put_field(struct schema_writer *w, const struct table_note *table, const struct column *column)
{
	const struct column_note *note = column_note_of(table, column);
	enum column_value value = note ? note->value : VALUE_TEXT;

	if (!column_is_read(w->f, note))
		return;
	json_open_object(w->json, NULL);
	json_put_text(w->json, "name", column->name);
	json_put_text(w->json, "title", title_of(w->arena, column->name));
	json_put_text(w->json, "type", value == VALUE_DATE ? "date"
		      : value == VALUE_NUMBER ? "integer" : value == VALUE_YES_NO ? "boolean" : "string");
	if (value == VALUE_DATE)
		json_put_text(w->json, "format", "any");
	if (value == VALUE_YES_NO) {
		json_open_array(w->json, "trueValues");
		json_put_text(w->json, NULL, "yes");
		json_close(w->json);
		json_open_array(w->json, "falseValues");
		json_put_text(w->json, NULL, "no");
		json_close(w->json);
	}
	if (note)
		json_put_text(w->json, "description", note->help);
	put_constraints(w, table, column, value);
	json_close(w->json);
}

/* All tables except the schools table refer to it; a calendar's scope need not be a school. */
static void put_keys(struct schema_writer *w, const struct table_spec *spec)
{
	const char *key = spec->columns[0].name;

	if (spec->defines_schools)
		json_put_text(w->json, "primaryKey", "school_id");
	if (spec->defines_schools || spec == &calendar_spec)
		return;
	json_open_array(w->json, "foreignKeys");
	json_open_object(w->json, NULL);
	json_put_text(w->json, "fields", key);
	json_open_object(w->json, "reference");
	json_put_text(w->json, "resource", "schools");
	json_put_text(w->json, "fields", "school_id");
	json_close(w->json);
	json_close(w->json);
	json_close(w->json);
}

static void put_schema(struct schema_writer *w, const struct table_note *table, const char *key)
{
	const struct table_spec *spec = author_spec(w->arena, w->f, table->spec);

	json_open_object(w->json, key);
	json_put_text(w->json, "fieldsMatch", "partial");	/* columns match by name, in any order; some
								 * may be missing, others added */
	json_open_array(w->json, "fields");
	for (size_t i = 0; i < spec->n_columns; i++)
		put_field(w, table, &spec->columns[i]);
	json_close(w->json);
	json_open_array(w->json, "missingValues");
	json_put_text(w->json, NULL, "");
	json_close(w->json);
	put_keys(w, spec);
	json_close(w->json);
}

static const char *schema_name(struct arena *arena, const struct table_note *table)
{
	return arena_printf(arena, "%s.schema.json", table->spec->name);
}

static void put_resource(struct schema_writer *w, const struct table_note *table, bool inside)
{
	json_open_object(w->json, NULL);
	json_put_text(w->json, "name", table->spec->name);
	json_put_text(w->json, "path", arena_printf(w->arena, "%s.csv", table->spec->name));
	json_put_text(w->json, "profile", "tabular-data-resource");
	json_put_text(w->json, "description", table->help);
	json_put_text(w->json, "format", "csv");
	json_put_text(w->json, "mediatype", "text/csv");
	json_put_text(w->json, "encoding", "utf-8");
	if (inside)
		put_schema(w, table, "schema");
	else
		json_put_text(w->json, "schema", schema_name(w->arena, table));
	json_close(w->json);
}

static void put_package(struct arena *arena, const struct framework *f, bool inside, struct buf *out)
{
	struct json json;
	struct schema_writer w = { arena, f, &json };

	json_init(&json, out);
	json_open_object(&json, NULL);
	json_put_text(&json, "profile", "tabular-data-package");
	json_put_text(&json, "name", f->id);
	json_put_text(&json, "title", f->title);
	json_put_text(&json, "description",
		      arena_printf(arena, "The tables that answers to the audit '%s', version %s, "
				   "are given in.", f->title, f->version));
	json_put_text(&json, "version", f->version);
	json_open_array(&json, "resources");
	for (const struct table_note *table = author_tables; table->spec; table++) {
		if (author_reads(f, table->spec))
			put_resource(&w, table, inside);
	}
	json_close(&json);
	json_close(&json);
	json_finish(&json);
}

void schema_package(struct arena *arena, const struct framework *framework, struct buf *out)
{
	put_package(arena, framework, true, out);
}

void schema_files(struct arena *arena, const struct framework *framework,
		  struct author_files *files)
{
	struct buf *package = buf_new(arena, SCHEMA_MAX_BYTES);

	put_package(arena, framework, false, package);
	author_add(arena, files, "datapackage.json", package);
	for (const struct table_note *table = author_tables; table->spec; table++) {
		struct buf *schema = buf_new(arena, SCHEMA_MAX_BYTES);
		struct json json;
		struct schema_writer w = { arena, framework, &json };

		if (!author_reads(framework, table->spec))
			continue;
		json_init(&json, schema);
		put_schema(&w, table, NULL);
		json_finish(&json);
		author_add(arena, files, schema_name(arena, table), schema);
	}
}
