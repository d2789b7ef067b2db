/*
 * skeleton.c - makes a new audit from the schema of its kind and the notes on its fields. See notes.h.
 *
 * Required fields are written; optional ones are shown as comments with their default. Only the first
 * item of a list has the notes; the others have just the required fields.
 */
#include "framework/notes.h"

#include <stdio.h>
#include <string.h>

#include "framework/advise.h"
#include "framework/fields.h"

struct skeleton {
	struct arena arena;
	struct buf *out;
	const struct kind *kind;
	const char *id, *kind_name;
	int depth;
	int commented;		/* how many of the enclosing tables are comments */
};

static void indent(struct skeleton *s)
{
	for (int i = 0; i < s->depth; i++)
		buf_puts(s->out, "  ");
	for (int i = 0; i < s->commented; i++)
		buf_puts(s->out, "-- ");
}

/* The sample for an item, counted from 0; NULL if there is none. The last sample serves for all later items. */
static const char *sample(struct skeleton *s, const struct field_note *note, size_t item)
{
	const char *at = note ? note->samples : NULL, *bar;

	if (!at)
		return NULL;
	for (; item && (bar = strchr(at, '|')); item--)
		at = bar + 1;
	return arena_strndup(&s->arena, at, strcspn(at, "|"));
}

static bool is_quoted(enum field_type type)
{
	return type == FIELD_TEXT || type == FIELD_ID || type == FIELD_VERSION
	       || type == FIELD_LANGUAGE || type == FIELD_CHOICE || type == FIELD_COLOUR;
}

static const char *quoted(struct skeleton *s, const char *text)
{
	return arena_printf(&s->arena, "\"%s\"", text);
}

/* The value for a required field that has no sample. */
static const char *made_up(struct skeleton *s, const struct field *field, size_t item)
{
	switch (field->type) {
	case FIELD_ID:
		return quoted(s, arena_printf(&s->arena, "%s_%zu", PLACEHOLDER_ID, item + 1));
	case FIELD_TEXT:
		if (!item)
			return quoted(s, arena_printf(&s->arena, "%s %s", PLACEHOLDER_TEXT,
						      field->name));
		return quoted(s, arena_printf(&s->arena, "%s %s %zu", PLACEHOLDER_TEXT, field->name,
					      item + 1));
	case FIELD_INTEGER:
		return arena_printf(&s->arena, "%ld", field->min);
	case FIELD_CHOICE:
		return quoted(s, field->choices[0]);
	case FIELD_TEXTS:
	case FIELD_TEXT_OR_TEXTS:
		return "{ \"" PLACEHOLDER_TEXT "\" }";
	default:
		return "{}";
	}
}

static const char *value(struct skeleton *s, const struct field *field, const char *path, size_t item)
{
	const char *own = sample(s, notes_of(s->kind, path), item);
	const char *fallback = notes_default(&s->arena, field);

	if (strcmp(path, "id") == 0)
		return quoted(s, s->id);
	if (strcmp(path, "kind") == 0)
		return quoted(s, s->kind_name);
	if (own && *own == '!')
		own++;
	if (own && *own)
		return is_quoted(field->type) ? quoted(s, own) : own;
	return fallback ? fallback : made_up(s, field, item);
}

/* Whether the field is written rather than shown as a comment. */
static bool wanted(struct skeleton *s, const struct field *field, const char *path, size_t item)
{
	const char *own = field->required ? NULL : sample(s, notes_of(s->kind, path), item);

	return field->required || (own && *own == '!');
}

static const char *below(struct skeleton *s, const char *path, const char *name)
{
	return *path ? arena_printf(&s->arena, "%s.%s", path, name) : name;
}

/* Write words after "-- ", broken so that no line is longer than 100 bytes. */
static void put_comment(struct skeleton *s, const char *text)
{
	size_t used = 0, room = 100 - 2 * (size_t)s->depth - 3 * (size_t)s->commented - 3;

	while (*text) {
		size_t length = strcspn(text, " ");

		if (used && used + 1 + length > room) {
			buf_putc(s->out, '\n');
			used = 0;
		}
		if (!used) {
			indent(s);
			buf_puts(s->out, "--");
		}
		buf_putc(s->out, ' ');
		buf_add(s->out, text, length);
		used += length + 1;
		text += length + (text[length] == ' ');
	}
	buf_putc(s->out, '\n');
}

static void put_note(struct skeleton *s, const struct field *field, const char *path)
{
	const struct field_note *note = notes_of(s->kind, path);
	const char *need = field->required ? "needed" : "optional";
	const char *fallback = notes_default(&s->arena, field);

	put_comment(s, arena_printf(&s->arena, "%s%s(%s; %s%s%s)", note ? note->help : "",
				    note ? " " : "", notes_limits(&s->arena, field), need,
				    fallback ? ", else " : "", fallback ? fallback : ""));
}

static void put_table(struct skeleton *s, const struct schema *schema, const char *path, size_t item,
		      bool notes);

static bool has_tables(const struct schema *schema)
{
	for (size_t i = 0; i < schema->n_fields; i++) {
		if (schema->fields[i].of && schema->fields[i].required)
			return true;
	}
	return false;
}

/* A key that is not a name in Lua goes into brackets. */
static const char *key(struct skeleton *s, const char *name)
{
	bool odd = strchr(name, '-') || (*name >= '0' && *name <= '9');

	return odd ? arena_printf(&s->arena, "[\"%s\"]", name) : name;
}

/* { id = "P", name = "Partly" }: the required fields on one line. */
static void put_row(struct skeleton *s, const struct schema *schema, const char *path, size_t item)
{
	const char *comma = "";

	indent(s);
	buf_puts(s->out, "{ ");
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct field *field = &schema->fields[i];
		const char *at = below(s, path, field->name);

		if (!wanted(s, field, at, item))
			continue;
		buf_printf(s->out, "%s%s = %s", comma, key(s, field->name),
			   value(s, field, at, item));
		comma = ", ";
	}
	buf_puts(s->out, " },\n");
}

static void put_items(struct skeleton *s, const struct field *field, const char *path)
{
	const struct field_note *note = notes_of(s->kind, path);
	size_t n = field->min > 1 ? (size_t)field->min : 1;

	if (note && note->samples)
		n = (size_t)(note->samples[note->samples[0] == '!'] - '0');
	for (size_t i = 0; i < n; i++) {
		if (i && !has_tables(field->of)) {
			put_row(s, field->of, path, i);
			continue;
		}
		indent(s);
		buf_puts(s->out, "{\n");
		put_table(s, field->of, path, i, i == 0);
		indent(s);
		buf_puts(s->out, "},\n");
	}
}

static void put_levels(struct skeleton *s, const struct field *field, const char *path)
{
	const struct field_note *levels = notes_of(s->kind, "levels");
	size_t n = levels && levels->samples ? (size_t)(levels->samples[0] - '0') : 2;

	for (size_t i = 0; i < n; i++) {
		indent(s);
		buf_printf(s->out, "%s_%zu = {\n", PLACEHOLDER_ID, i + 1);
		put_table(s, field->of, path, i, i == 0);
		indent(s);
		buf_puts(s->out, "},\n");
	}
}

static void put_field(struct skeleton *s, const struct field *field, const char *path, size_t item)
{
	indent(s);
	if (!field->of) {
		buf_printf(s->out, "%s = %s,\n", key(s, field->name), value(s, field, path, item));
		return;
	}
	buf_printf(s->out, "%s = {\n", key(s, field->name));
	if (field->type == FIELD_TABLE) {
		put_table(s, field->of, path, 0, true);
	} else {
		s->depth++;
		if (field->type == FIELD_LIST)
			put_items(s, field, path);
		else
			put_levels(s, field, path);
		s->depth--;
	}
	indent(s);
	buf_puts(s->out, "},\n");
}

/* Inside a commented-out table, optional fields get no second '--'. */
static bool is_comment(struct skeleton *s, const struct field *field, const char *path, size_t item)
{
	if (wanted(s, field, path, item))
		return false;
	return !s->commented || !notes_default(&s->arena, field);
}

static void put_table(struct skeleton *s, const struct schema *schema, const char *path, size_t item,
		      bool notes)
{
	s->depth++;
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct field *field = &schema->fields[i];
		const char *at = below(s, path, field->name);
		bool comment = is_comment(s, field, at, item);

		if (comment && !notes)
			continue;
		if (notes)
			put_note(s, field, at);
		s->commented += comment;
		put_field(s, field, at, item);
		s->commented -= comment;
		if (!*path && notes && field->of)
			buf_putc(s->out, '\n');
	}
	s->depth--;
}

void skeleton_write(struct buf *out, enum framework_kind kind, const char *id)
{
	struct skeleton s = { .out = out, .kind = kind_numbered(kind), .id = id,
			      .kind_name = framework_kind_ids[kind] };

	arena_init(&s.arena);
	buf_printf(out, "-- %s: an audit of the kind %s.\n--\n", id, s.kind_name);
	buf_puts(out, "-- Every field of the format is here, with what it is for. What is needed is "
		      "written out; replace each\n-- " PLACEHOLDER_TEXT " and each id that begins "
		      "with \"" PLACEHOLDER_ID "\". What is optional is a comment: take the -- "
		      "away to use it.\n-- Then: waymark lint FILE, waymark show FILE, waymark "
		      "form FILE -o FOLDER\n\nreturn {\n");
	put_table(&s, s.kind->schema, "", 0, true);
	buf_puts(out, "}\n");
	arena_clear(&s.arena);
}
