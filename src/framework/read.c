/*
 * read.c - see read.h. One small function per field type; the table at the end selects it.
 *
 * It knows types and limits, not what fields mean: rules between fields are in check.c.
 */
#include "framework/read.h"

#include <math.h>
#include <string.h>

#include "base/english.h"
#include "base/nearest.h"
#include "base/text.h"

enum { VALUE_MAX_BYTES = 200 };	/* of a text that a message quotes in full */

const char *reader_path(struct reader *reader, const struct data *at)
{
	return at->parent ? data_path(reader->diags->arena, at) : reader->whole;
}

struct diag *reader_problem(struct reader *reader, enum diag_code code, const struct data *at,
			    const char *format, ...)
{
	struct loc loc = { reader->file, at->line, 1 };
	const char *message;
	struct diag *diag;
	va_list args;

	va_start(args, format);
	message = arena_vprintf(reader->diags->arena, format, args);
	va_end(args);
	diag = diags_add(reader->diags, code, loc, "%s", message);
	if (at->type == DATA_TEXT && at->length_bytes <= VALUE_MAX_BYTES)
		diag->value = arena_strdup(reader->diags->arena, at->text);
	return diag;
}

const char *reader_count(struct reader *reader, size_t n, const char *one, const char *many)
{
	return arena_printf(reader->diags->arena, "%zu %s", n, n == 1 ? one : many);
}

const char *reader_there(struct reader *reader, size_t n, const char *one, const char *many)
{
	return arena_printf(reader->diags->arena, "there %s %s", n == 1 ? "is" : "are",
			    reader_count(reader, n, one, many));
}

const char *reader_nearest(struct reader *reader, const char *text, const char *const *words,
			   size_t n)
{
	const char *nearest = text_nearest_name(text, words, n);

	return nearest ? arena_printf(reader->diags->arena, "use '%s'%s", nearest,
				      text_unlike(reader->diags->arena, text, nearest))
		       : NULL;
}

const char *reader_known(struct reader *reader, const char *text, const char *const *words, size_t n)
{
	const char *nearest = reader_nearest(reader, text, words, n);

	return nearest ? nearest : arena_printf(reader->diags->arena, "known here: %s",
						english_list(reader->diags->arena, words, n));
}

/* How to make a text plain; byte is the first one that is not. */
static const char *plain_hint(unsigned char byte)
{
	if (byte == '\t')
		return "type a space instead of the tab";
	if (byte == '\n' || byte == '\r')
		return "write it on one line";
	return byte >= 0x80 ? "save the file in UTF-8: 'Save as' of most editors offers that"
			    : "delete that character; it cannot be seen";
}

static void keep_text(struct reader *reader, const struct data *data)
{
	bool ascii = true;

	for (size_t i = 0; i < data->length_bytes; i++)
		ascii = ascii && (unsigned char)data->text[i] < 0x80;
	if (ascii)
		return;
	if (reader->n_texts == reader->texts_capacity)
		reader->texts = arena_grow(reader->arena, reader->texts, reader->n_texts, &reader->texts_capacity,
					   sizeof(*reader->texts));
	reader->texts[reader->n_texts++]
		= (struct framework_text){ arena_strdup(reader->arena, data->text), data->line };
}

/* Check that a text has no control characters, is UTF-8 and, unless it is prose, is short enough to quote. */
static bool expect_plain(struct reader *reader, const struct data *data, enum field_type type)
{
	const char *path = reader_path(reader, data);
	size_t bad = text_valid_utf8(data->text, data->length_bytes);
	struct diag *diag;

	for (size_t i = 0; i < bad; i++) {
		if ((unsigned char)data->text[i] < ' ' || data->text[i] == 0x7F)
			bad = i;
	}
	if (bad < data->length_bytes) {
		diag = reader_problem(reader, DIAG_AUD016, data,
				      "%s is not plain text: byte %zu is 0x%02x", path, bad + 1,
				      (unsigned char)data->text[bad]);
		diag->value = NULL;
		diag->hint = plain_hint((unsigned char)data->text[bad]);
		return false;
	}
	if (type != FIELD_TEXT && data->length_bytes > VALUE_MAX_BYTES) {
		reader_problem(reader, DIAG_AUD015, data, "%s is too long: %zu bytes", path,
			       data->length_bytes);
		return false;
	}
	keep_text(reader, data);
	return true;
}

/* How to turn a value of the wrong type into one of the right type. NULL: there is no simple way. */
static const char *type_hint(const struct data *data, enum data_type wanted)
{
	if (data->type == DATA_OTHER)
		return "write the value itself, not a function that computes it";
	if (wanted == DATA_TEXT && (data->type == DATA_INTEGER || data->type == DATA_NUMBER))
		return "put it between quotation marks";
	if (wanted == DATA_INTEGER && data->type == DATA_NUMBER)
		return "write it without a fraction";
	if (data->type != DATA_TEXT)
		return NULL;
	if (wanted == DATA_INTEGER || wanted == DATA_NUMBER)
		return "write a number without quotation marks";
	if (wanted == DATA_BOOLEAN)
		return "write true or false without quotation marks";
	return wanted == DATA_TABLE ? "put it between braces: { ... }" : NULL;
}

bool reader_expect(struct reader *reader, const struct data *data, enum field_type type)
{
	static const enum data_type types[FIELD_TYPE_COUNT] = {
		[FIELD_TEXT] = DATA_TEXT,	[FIELD_ID] = DATA_TEXT,
		[FIELD_VERSION] = DATA_TEXT,	[FIELD_LANGUAGE] = DATA_TEXT,
		[FIELD_INTEGER] = DATA_INTEGER, [FIELD_BOOLEAN] = DATA_BOOLEAN,
		[FIELD_CHOICE] = DATA_TEXT,	[FIELD_COLOUR] = DATA_TEXT,
		[FIELD_TEXTS] = DATA_TABLE,	[FIELD_INTEGERS] = DATA_TABLE,
		[FIELD_TABLE] = DATA_TABLE,	[FIELD_LIST] = DATA_TABLE,
		[FIELD_BY_LEVEL] = DATA_TABLE,	[FIELD_NUMBER] = DATA_NUMBER,
		[FIELD_PAIRS] = DATA_TABLE,	[FIELD_DATA] = DATA_TABLE,
		[FIELD_MICRO] = DATA_NUMBER,	[FIELD_TEXT_OR_TEXTS] = DATA_TABLE,
		[FIELD_COUNTS] = DATA_TABLE,
	};

	if (data->type == types[type] || (types[type] == DATA_NUMBER && data->type == DATA_INTEGER)
	    || (type == FIELD_TEXT_OR_TEXTS && data->type == DATA_TEXT))
		return data->type != DATA_TEXT || expect_plain(reader, data, type);
	reader_problem(reader, DIAG_AUD006, data, "%s must be %s, not %s",
		       reader_path(reader, data), schema_type_name(type), data_type_name(data))
		->hint = type_hint(data, types[type]);
	return false;
}

/* The text as stored: trimmed and in NFC. NULL after a problem. */
static const char *read_text(struct reader *reader, const struct field *field,
			     const struct data *data)
{
	const char *text = text_nfc(reader->arena, text_trim(reader->arena, data->text));
	const char *path = reader_path(reader, data);

	if (strlen(text) < (size_t)field->min) {
		reader_problem(reader, DIAG_AUD015, data, "%s is empty", path);
		return NULL;
	}
	if (strlen(text) > (size_t)field->max) {
		reader_problem(reader, DIAG_AUD015, data, "%s is too long: %zu bytes, at most %ld",
			       path, strlen(text), field->max);
		return NULL;
	}
	return arena_strdup(reader->arena, text);
}

static void take_text(struct reader *reader, const struct field *field, const struct data *data,
		      void *to, size_t *count)
{
	*(const char **)to = read_text(reader, field, data);
}

/* A text of a fixed form: the characters it may contain, and how to describe it. */
struct form {
	const char *bytes, *hint;
};

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"

/* Whether the language at the start of a tag has two or three letters: "en", not "English". */
static bool is_language(const char *tag)
{
	size_t letters = strcspn(tag, "-");

	return letters == 2 || letters == 3;
}

/* In no form may '.' or '-' be at the start or end, or be doubled. */
static void take_formed(struct reader *reader, const struct field *field, const struct data *data,
			void *to, size_t *count)
{
	static const struct form forms[FIELD_TYPE_COUNT] = {
		[FIELD_ID] = { LOWER DIGITS "_", "use a-z, 0-9 and '_' only" },
		[FIELD_VERSION] = { DIGITS ".", "use numbers with dots: \"1.0\"" },
		[FIELD_LANGUAGE] = { LOWER UPPER DIGITS "-", "use a BCP 47 tag: \"en-GB\"" },
	};
	const char *bytes = forms[field->type].bytes, *text = data->text;
	size_t length = data->length_bytes;

	if (length > (size_t)field->max) {
		reader_problem(reader, DIAG_AUD015, data, "%s is too long: %zu bytes, at most %ld",
			       reader_path(reader, data), length, field->max);
	} else if (!length || (field->type == FIELD_LANGUAGE && !is_language(text)) ||
		   strspn(text, bytes) != length || strchr(".-", text[0]) ||
		   strchr(".-", text[length - 1]) || strstr(text, "..") || strstr(text, "--")) {
		reader_problem(reader, DIAG_AUD012, data, "%s '%s' is malformed",
			       reader_path(reader, data), text)
			->hint = forms[field->type].hint;
	} else {
		*(const char **)to = arena_strdup(reader->arena, text);
	}
}

static bool in_range(struct reader *reader, const struct field *field, const struct data *data)
{
	const char *path;

	if (data->integer >= field->min && data->integer <= field->max)
		return true;
	path = reader_path(reader, data);
	if (field->min == field->max)
		reader_problem(reader, DIAG_AUD010, data, "%s is %lld; it must be %ld", path,
			       data->integer, field->min);
	else
		reader_problem(reader, DIAG_AUD010, data, "%s is %lld; it must be from %ld to %ld",
			       path, data->integer, field->min, field->max);
	return false;
}

static void take_integer(struct reader *reader, const struct field *field, const struct data *data,
			 void *to, size_t *count)
{
	if (in_range(reader, field, data))
		*(int *)to = (int)data->integer;
}

static void take_micro(struct reader *reader, const struct field *field, const struct data *data,
		       void *to, size_t *count)
{
	const double number = data->type == DATA_INTEGER ? (double)data->integer : data->number;

	if (number >= (double)field->min && number <= (double)field->max)
		*(long long *)to = llround(number * 1e6);
	else
		reader_problem(reader, DIAG_AUD010, data, "%s is %.14g; it must be from %ld to %ld",
			       reader_path(reader, data), number, field->min, field->max);
}

static void take_boolean(struct reader *reader, const struct field *field, const struct data *data,
			 void *to, size_t *count)
{
	*(bool *)to = data->boolean;
}

static void take_choice(struct reader *reader, const struct field *field, const struct data *data,
			void *to, size_t *count)
{
	struct diag *diag;
	size_t n = 0;

	for (; field->choices[n]; n++) {
		if (strcmp(data->text, field->choices[n]) == 0) {
			*(int *)to = (int)n;
			return;
		}
	}
	diag = reader_problem(reader, DIAG_AUD009, data, "%s '%s' is not one of %s",
			      reader_path(reader, data), data->text,
			      english_list(reader->diags->arena, field->choices, n));
	diag->hint = reader_nearest(reader, data->text, field->choices, n);
}

static void take_colour(struct reader *reader, const struct field *field, const struct data *data,
			void *to, size_t *count)
{
	if (!text_colour(data->text, to))
		reader_problem(reader, DIAG_AUD009, data, "%s '%s' is not a colour",
			       reader_path(reader, data), data->text)
			->hint = "write it as \"#RRGGBB\"";
}

/* A list must have items only, without gaps. */
static void expect_list(struct reader *reader, const struct data *list)
{
	for (size_t i = 0; i < list->n_fields; i++) {
		const struct data *field = &list->fields[i];

		if (field->odd_key)
			reader_problem(reader, DIAG_AUD006, field,
				       "%s is not numbered in order: %s has %s before it",
				       reader_path(reader, field), reader_path(reader, list),
				       reader_count(reader, list->n_items, "item", "items"));
		else
			reader_problem(reader, DIAG_AUD006, field,
				       "%s is a list and cannot have a field '%s'",
				       reader_path(reader, list), field->key)
				->hint = "each item has braces of its own: { { ... }, { ... } }";
	}
}

static void take_texts(struct reader *reader, const struct field *field, const struct data *data,
		       void *to, size_t *count)
{
	const char **texts = arena_array(reader->arena, data->n_items, sizeof(*texts));

	expect_list(reader, data);
	for (size_t i = 0; i < data->n_items; i++) {
		if (reader_expect(reader, &data->items[i], FIELD_TEXT))
			texts[i] = read_text(reader, field, &data->items[i]);
	}
	*(const char *const **)to = texts;
	*count = data->n_items;
}

static void take_text_or_texts(struct reader *reader, const struct field *field, const struct data *data,
			       void *to, size_t *count)
{
	const char **text;

	if (data->type != DATA_TEXT) {
		take_texts(reader, field, data, to, count);
		return;
	}
	text = arena_array(reader->arena, 1, sizeof(*text));
	*text = read_text(reader, field, data);
	*(const char *const **)to = text;
	*count = 1;
}

static void take_integers(struct reader *reader, const struct field *field, const struct data *data,
			  void *to, size_t *count)
{
	int *numbers = arena_array(reader->arena, data->n_items, sizeof(*numbers));

	expect_list(reader, data);
	for (size_t i = 0; i < data->n_items; i++) {
		if (reader_expect(reader, &data->items[i], FIELD_INTEGER) &&
		    in_range(reader, field, &data->items[i]))
			numbers[i] = (int)data->items[i].integer;
	}
	*(const int **)to = numbers;
}

static void take_table(struct reader *reader, const struct field *field, const struct data *data,
		       void *to, size_t *count)
{
	reader_read(reader, field->of, data, to);
}

static void take_list(struct reader *reader, const struct field *field, const struct data *data,
		      void *to, size_t *count)
{
	char *structs = arena_array(reader->arena, data->n_items, field->of->size_bytes);

	expect_list(reader, data);
	if (data->n_items < (size_t)field->min || data->n_items > (size_t)field->max)
		reader_problem(reader, DIAG_AUD010, data,
			       "%s has %s; it must have %ld to %ld", reader_path(reader, data),
			       reader_count(reader, data->n_items, "item", "items"), field->min,
			       field->max);
	for (size_t i = 0; i < data->n_items; i++) {
		if (reader_expect(reader, &data->items[i], FIELD_TABLE))
			reader_read(reader, field->of, &data->items[i],
				    structs + i * field->of->size_bytes);
	}
	*(void **)to = structs;
	*count = data->n_items;
}

static void refuse_nameless(struct reader *reader, const struct data *data, const char *hint)
{
	for (size_t i = 0; i < data->n_items; i++)
		reader_problem(reader, DIAG_AUD007, &data->items[i], "%s has no name",
			       reader_path(reader, &data->items[i]))->hint = hint;
}

/* Whole numbers by name; luahost has sorted the names. */
static void take_counts(struct reader *reader, const struct field *field, const struct data *data,
			void *to, size_t *count)
{
	struct count_pair *pairs = arena_array(reader->arena, data->n_fields, sizeof(*pairs));
	size_t n = 0;

	refuse_nameless(reader, data, "write name = 1");
	for (size_t i = 0; i < data->n_fields; i++) {
		const struct data *value = &data->fields[i];

		if (!reader_expect(reader, value, FIELD_INTEGER) || !in_range(reader, field, value))
			continue;
		pairs[n].name = arena_strdup(reader->arena, value->key);
		pairs[n++].n = (int)value->integer;
	}
	*(const struct count_pair **)to = pairs;
	*count = n;
}

/* Texts by name. */
static void take_pairs(struct reader *reader, const struct field *field, const struct data *data,
		       void *to, size_t *count)
{
	struct text_pair *pairs = arena_array(reader->arena, data->n_fields, sizeof(*pairs));
	size_t n = 0;

	refuse_nameless(reader, data, "write [\"name\"] = \"value\"");
	for (size_t i = 0; i < data->n_fields; i++) {
		const struct data *value = &data->fields[i];

		if (!reader_expect(reader, value, FIELD_TEXT))
			continue;
		pairs[n].name = arena_strdup(reader->arena, value->key);
		pairs[n].text = read_text(reader, field, value);
		n += pairs[n].text != NULL;
	}
	*(const struct text_pair **)to = pairs;
	*count = n;
}

static void take_data(struct reader *reader, const struct field *field, const struct data *data,
		      void *to, size_t *count)
{
	*(const struct data **)to = data;
}

static void take_data_list(struct reader *reader, const struct field *field, const struct data *data,
			   void *to, size_t *count)
{
	expect_list(reader, data);
	take_data(reader, field, data, to, count);
}

typedef void take_fn(struct reader *, const struct field *, const struct data *, void *, size_t *);

static take_fn *const takers[FIELD_TYPE_COUNT] = {
	[FIELD_TEXT] = take_text,	[FIELD_ID] = take_formed,
	[FIELD_VERSION] = take_formed,	[FIELD_LANGUAGE] = take_formed,
	[FIELD_INTEGER] = take_integer, [FIELD_BOOLEAN] = take_boolean,
	[FIELD_CHOICE] = take_choice,	[FIELD_COLOUR] = take_colour,
	[FIELD_TEXTS] = take_texts,	[FIELD_INTEGERS] = take_integers,
	[FIELD_TABLE] = take_table,	[FIELD_LIST] = take_list,
	[FIELD_BY_LEVEL] = take_data,	[FIELD_NUMBER] = take_data,
	[FIELD_PAIRS] = take_pairs,	[FIELD_DATA] = take_data_list,
	[FIELD_MICRO] = take_micro,	[FIELD_TEXT_OR_TEXTS] = take_text_or_texts,
	[FIELD_COUNTS] = take_counts,
};

static void set_default(struct reader *reader, const struct field *field, void *to)
{
	switch (field->type) {
	case FIELD_TEXT:
		*(const char **)to = field->text_default;
		break;
	case FIELD_INTEGER:
	case FIELD_CHOICE:
		*(int *)to = field->number_default;
		break;
	case FIELD_TABLE:
		reader_read(reader, field->of, NULL, to);
		break;
	default:
		break;	/* zero, NULL, false or an empty list */
	}
}

static bool is_named(const struct field *field, const char *key)
{
	return strcmp(field->name, key) == 0 || (field->also && strcmp(field->also, key) == 0);
}

static void refuse_unknown(struct reader *reader, const struct schema *schema,
			   const struct data *table)
{
	const char **names = arena_array(reader->diags->arena, schema->n_fields, sizeof(*names));

	for (size_t i = 0; i < schema->n_fields; i++)
		names[i] = schema->fields[i].name;
	for (size_t i = 0; i < table->n_items; i++)
		reader_problem(reader, DIAG_AUD007, &table->items[i], "%s has no field name",
			       reader_path(reader, &table->items[i]))->hint =
			table->items[i].type == DATA_INTEGER
				? "a number is written without a ','" : "write its name and '=' before it";
	for (size_t i = 0; i < table->n_fields; i++) {
		const struct data *field = &table->fields[i];
		size_t known = 0;
		struct diag *diag;

		while (known < schema->n_fields && !is_named(&schema->fields[known], field->key))
			known++;
		if (known < schema->n_fields)
			continue;
		diag = reader_problem(reader, DIAG_AUD007, field, "%s is not a field of the format",
				      reader_path(reader, field));
		diag->hint = reader_known(reader, field->key, names, schema->n_fields);
	}
}

/* "a text", "one of termly and half_termly" */
static const char *what_is_wanted(struct reader *reader, const struct field *field)
{
	size_t n = 0;

	if (field->type != FIELD_CHOICE)
		return schema_type_name(field->type);
	while (field->choices[n])
		n++;
	return arena_printf(reader->diags->arena, "one of %s",
			    english_list(reader->diags->arena, field->choices, n));
}

void reader_read(struct reader *reader, const struct schema *schema, const struct data *table,
		 void *out)
{
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct field *field = &schema->fields[i];
		const struct data *data = data_field(table, field->name);
		void *to = (char *)out + field->offset;

		if (!data && field->also)
			data = data_field(table, field->also);
		if (!data)
			set_default(reader, field, to);
		if (!data && field->required && table)
			reader_problem(reader, DIAG_AUD005, table, "%s has no '%s'",
				       reader_path(reader, table), field->name)->hint =
				arena_printf(reader->diags->arena, "add '%s', %s", field->name,
					     what_is_wanted(reader, field));
		if (data && reader_expect(reader, data, field->type))
			takers[field->type](reader, field, data, to,
					    (size_t *)((char *)out + field->count_offset));
	}
	if (table)
		refuse_unknown(reader, schema, table);
}
