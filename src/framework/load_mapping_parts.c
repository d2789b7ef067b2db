/* load_mapping_parts.c - see load_mapping_parts.h. */
#include "framework/load_mapping_parts.h"

#include <math.h>
#include <string.h>

#include "base/text.h"

enum { BANDS_MAX = 19, MICRO = 1000000, MILLI = 1000, TOLERANCE_MAX = 1000000 };

static const double NUMBER_MOST = 1e9;

/* ---- numbers ---- */

/* Read a number as a multiple of 1/parts. Returns false, with a problem, if it is not a number or too large. */
static bool take_parts(struct reader *r, const struct data *data, int parts, long long *number)
{
	double value = data->type == DATA_INTEGER ? (double)data->integer : data->number;

	if (data->type != DATA_INTEGER && data->type != DATA_NUMBER) {
		reader_problem(r, DIAG_AUD006, data, "%s must be a number, not %s", reader_path(r, data),
			       data_type_name(data));
		return false;
	}
	if (!(fabs(value) <= NUMBER_MOST)) {
		reader_problem(r, DIAG_AUD010, data, "%s is too large", reader_path(r, data));
		return false;
	}
	*number = llround(value * parts);
	return true;
}

int mapping_take_tolerance(struct reader *r, const struct data *data)
{
	long long milli;

	if (!data || !take_parts(r, data, MILLI, &milli))
		return 0;
	if (milli > 0 && milli <= TOLERANCE_MAX)
		return (int)milli;
	reader_problem(r, DIAG_AUD010, data, "%s must be above 0, and at most %d", reader_path(r, data),
		       TOLERANCE_MAX / MILLI)
		->hint = "figures rounded to whole numbers have a tolerance of 0.5, those rounded to 5 one of 2.5";
	return 0;
}

/* ---- bands ---- */

static void take_band_names(struct reader *r, const struct data *values, size_t n_bands,
			    struct mapping_column *column)
{
	const char **names;

	if (values->n_fields || values->n_items != n_bands + 1) {
		reader_problem(r, DIAG_AUD014, values, "%s must be a list of %zu words, since %zu %s %zu bands",
			       reader_path(r, values), n_bands + 1, n_bands, n_bands == 1 ? "number "
					"makes" : "numbers make",
			       n_bands + 1)
			->hint = "name the lowest band first: { \"Weak\", \"Fair\", \"Strong\" }";
		return;
	}
	names = arena_array(r->arena, values->n_items, sizeof(*names));
	for (size_t i = 0; i < values->n_items; i++) {
		if (reader_expect(r, &values->items[i], FIELD_TEXT))
			names[i] = text_nfc(r->arena, text_trim(r->arena, arena_strdup(r->arena, values->items[i].text)));
	}
	column->band_names = names;
}

void mapping_take_bands(struct reader *r, const struct data *bands, const struct data *values,
			struct mapping_column *column)
{
	long long *micro = arena_array(r->arena, bands->n_items, sizeof(*micro));

	if (bands->n_fields || !bands->n_items || bands->n_items > BANDS_MAX) {
		reader_problem(r, DIAG_AUD010, bands, "%s must be a list of 1 to %d numbers", reader_path(r, bands),
			       BANDS_MAX);
		return;
	}
	for (size_t i = 0; i < bands->n_items; i++) {
		if (take_parts(r, &bands->items[i], MICRO, &micro[i]) && i && micro[i] <= micro[i - 1])
			reader_problem(r, DIAG_AUD014, &bands->items[i], "%s is not above the number before it",
				       reader_path(r, &bands->items[i]))
				->hint = "write the numbers from the lowest up, each once";
	}
	column->bands_micro = micro;
	column->n_bands = bands->n_items;
	if (values)
		take_band_names(r, values, bands->n_items, column);
}

/* ---- texts ---- */

const char *mapping_take_kept(struct reader *r, const struct data *column, const char *key)
{
	const struct data *field = data_field(column, key);

	return field && field->type == DATA_TEXT ? text_nfc(r->arena, arena_strdup(r->arena, field->text)) : NULL;
}

void mapping_take_strip(struct reader *r, const struct data *list, struct mapping_column *column)
{
	size_t n = list && list->type == DATA_TABLE ? list->n_items : 0;
	const char **texts = arena_array(r->arena, n, sizeof(*texts));

	for (size_t i = 0; i < n; i++)
		texts[i] = list->items[i].type == DATA_TEXT
			? text_nfc(r->arena, text_trim(r->arena, arena_strdup(r->arena, list->items[i].text))) : "";
	column->strip = texts;
	column->n_strip = n;
}

void mapping_take_symbols(struct reader *r, const struct data *data, struct mapping_table *table)
{
	static const char *const meanings[] = { "not applicable", "not available", "confidential", "close to 0",
						"unreliable" };
	const size_t n_meanings = sizeof(meanings) / sizeof(*meanings);
	struct mapping_symbol *symbols;

	if (!data)
		return;
	symbols = arena_array(r->arena, data->n_fields, sizeof(*symbols));
	for (size_t i = 0; i < data->n_fields; i++) {
		const struct data *meaning = &data->fields[i];

		symbols[i].symbol = text_nfc(r->arena, text_trim(r->arena, arena_strdup(r->arena, meaning->key)));
		for (size_t m = 0; m < table->n_missing; m++) {
			if (table->missing[m] && text_same_folded(table->missing[m], symbols[i].symbol))
				reader_problem(r, DIAG_AUD014, meaning, "%s is also one of 'missing'",
					       reader_path(r, meaning))
					->hint = "a symbol either has a meaning or counts as empty";
		}
		if (!reader_expect(r, meaning, FIELD_TEXT))
			continue;
		for (size_t m = 0; m < n_meanings && !symbols[i].meaning; m++) {
			if (text_same_folded(meanings[m], meaning->text))
				symbols[i].meaning = meanings[m];
		}
		if (symbols[i].meaning)
			continue;
		reader_problem(r, DIAG_AUD009, meaning, "%s '%s' is not a meaning of a symbol",
			       reader_path(r, meaning), meaning->text)
			->hint = "use 'not applicable', 'not available', 'confidential', 'close to 0' or 'unreliable'";
	}
	table->symbols = symbols;
	table->n_symbols = data->n_fields;
}

/* ---- filters ---- */

static bool same_value(const struct data *a, const struct data *b)
{
	if (a->type == DATA_INTEGER && b->type == DATA_INTEGER)
		return a->integer == b->integer;
	return a->type == DATA_TEXT && b->type == DATA_TEXT && strcmp(a->text, b->text) == 0;
}

/* A filter's only value, or one in its list; NULL after the last. */
static const struct data *value_of(const struct data *filter, size_t i)
{
	if (filter->type != DATA_TABLE)
		return i ? NULL : filter;
	return i < filter->n_items ? &filter->items[i] : NULL;
}

void mapping_check_filters(struct reader *r, const struct data *where, const struct data *where_not)
{
	for (size_t f = 0; where && where_not && f < where_not->n_fields; f++) {
		const struct data *refused = &where_not->fields[f], *asked = data_field(where, refused->key);
		const struct data *a, *b;

		for (size_t i = 0; asked && (a = value_of(refused, i)); i++) {
			for (size_t k = 0; (b = value_of(asked, k)); k++) {
				if (same_value(a, b))
					reader_problem(r, DIAG_AUD014, a, "%s is also named by 'where'",
						       reader_path(r, a))
						->hint = "leave it out of one of the two";
			}
		}
	}
}
