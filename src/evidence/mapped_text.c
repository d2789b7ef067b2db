/*
 * mapped_text.c - turns a cell's text into what the mapping asks for, and drops the rows it excludes.
 * Part of mapped.h.
 */
#include "evidence/mapped.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/text.h"
#include "evidence/number.h"

enum { FIELD_BYTES_MAX = 2 * RAW_CELL_BYTES_MAX };

static const char *without_missing(const struct mapping_table *map, const char *text)
{
	for (size_t i = 0; i < map->n_missing; i++) {
		if (text_same_id(map->missing[i], text))
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

/* If the cell has fewer parts, the part is empty. */
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

static const char *meaning_of(const struct mapping_table *map, const char *text)
{
	for (size_t i = 0; i < map->n_symbols; i++) {
		if (text_same_folded(map->symbols[i].symbol, text))
			return map->symbols[i].meaning;
	}
	return text;
}

/* Remove each of the texts once from the start and once from the end. */
static const char *strip(struct table *t, const struct mapping_column *rule, const char *text)
{
	for (size_t i = 0; i < rule->n_strip; i++) {
		size_t part = strlen(rule->strip[i]), length = strlen(text);

		if (part && length >= part && strncasecmp(text, rule->strip[i], part) == 0)
			text += part;
		length = strlen(text);
		if (part && length >= part && strcasecmp(text + length - part, rule->strip[i]) == 0)
			text = arena_strndup(t->row_scratch, text, length - part);
	}
	return rule->n_strip ? text_trim(t->row_scratch, text) : text;
}

/* A number equal to a limit is in the band above it. A cell without a figure is in no band. */
static const char *band_of(struct table *t, const struct mapping_column *rule, const char *text,
			   const struct cell *cell)
{
	struct number number;
	size_t band = 0;

	if (!*text || number_is_absent(text))
		return "";
	if (!number_parse(text, &number)) {
		if (cell)
			table_bad_cell(t, DIAG_CSV088, cell, "is not a number, as the mapping's bands "
					"require")->hint =
				"correct it; or, if it means that there is no number, name it in the mapping's 'missing'";
		return "";
	}
	while (band < rule->n_bands && number.micro >= rule->bands_micro[band])
		band++;
	return rule->band_names ? rule->band_names[band] : arena_printf(t->row_scratch, "%zu", band + 1);
}

/* Whether the field holds words, such as ratings and phases, which are compared without spaces and hyphens. */
static bool holds_words(const struct table_field *field)
{
	return !field->column || field->column->kind == CELL_WORD || field->column->kind == CELL_WORDS;
}

/*
 * The mapping's replacement for the text, or NULL. Capitals are ignored, since people seldom type them consistently.
 */
static const char *value_of(struct table *t, const struct table_field *field, const char *text)
{
	const struct mapping_column *rule = field->rule;
	const char *ours = NULL;

	for (size_t i = 0; i < rule->n_values; i++) {
		if (text_same_id(rule->values[i].theirs, text))
			return rule->values[i].ours;
	}
	if (!rule->n_values || !holds_words(field) || !*text_fold(t->row_scratch, text))
		return NULL;
	for (size_t i = 0; i < rule->n_values; i++) {
		if (!text_same_folded(rule->values[i].theirs, text))
			continue;
		if (ours && strcmp(ours, rule->values[i].ours) != 0)
			return NULL;	/* ambiguous */
		ours = rule->values[i].ours;
	}
	return ours;
}

static const char *translate(struct table *t, const struct table_field *field, const char *text)
{
	const struct mapping_column *rule = field->rule;
	const char *ours = value_of(t, field, text);

	return ours ? ours : rule->otherwise ? rule->otherwise : text;
}

static const char *put_around(struct table *t, const struct mapping_column *rule, const char *text)
{
	if (!*text || (!rule->before && !rule->after))
		return text;
	return arena_printf(t->row_scratch, "%s%s%s", rule->before ? rule->before : "", text,
			    rule->after ? rule->after : "");
}

/* The cell's text after the rules that apply to the whole table. */
static const char *known_text(const struct table *t, const char *text)
{
	return meaning_of(t->map, without_missing(t->map, text));
}

bool mapped_expects(struct table *t, const struct table_field *field, const char *text)
{
	return known_text(t, text) != text || value_of(t, field, text);
}

const char *mapped_text(struct table *t, const struct table_field *field, const char *const *texts,
			const struct cell *cell)
{
	const struct mapping_column *rule = field->rule;
	const char *text = rule->text;

	if (rule->how == MAPPING_JOIN)
		text = join(t, rule, texts);
	else if (rule->how == MAPPING_SPLIT)
		text = split(t, rule, known_text(t, texts[0]));
	else if (rule->how == MAPPING_FROM)
		text = known_text(t, texts[0]);
	text = strip(t, rule, text);
	if (rule->n_bands)
		text = band_of(t, rule, text, cell);
	if (rule->n_bands && *text)
		return put_around(t, rule, text);
	return put_around(t, rule, translate(t, field, text));
}
