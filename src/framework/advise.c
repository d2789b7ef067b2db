/* advise.c - checks how the texts and colours of an audit look, whatever its kind. See advise.h. */
#include "framework/advise.h"

#include <ctype.h>
#include <math.h>
#include <string.h>
#include <strings.h>

#include "base/colour.h"
#include "base/map.h"
#include "base/text.h"

/* ---- placeholders ---- */

static bool is_word_byte(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* Whether word occurs in text as a whole word. */
static bool has_word(const char *text, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = strstr(text, word); at; at = strstr(at + 1, word)) {
		if ((at == text || !is_word_byte(at[-1])) && !is_word_byte(at[length]))
			return true;
	}
	return false;
}

/* Whether text consists only of dots, dashes, question marks and the like. */
static bool only_signs(const char *text)
{
	static const char ellipsis[] = "\u2026";

	while (*text) {
		size_t n = strspn(text, ".-?_* ");

		if (!n && strncmp(text, ellipsis, strlen(ellipsis)) == 0)
			n = strlen(ellipsis);
		if (!n)
			return false;
		text += n;
	}
	return true;
}

static bool is_placeholder(const struct data *data)
{
	static const char *const words[] = { PLACEHOLDER_TEXT, "TBC", "TBD", "FIXME", "XXX" };
	const char *text = data->text;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (has_word(text, words[i]))
			return true;
	}
	if (data->key && strcmp(data->key, "id") == 0)
		return strncmp(text, PLACEHOLDER_ID, strlen(PLACEHOLDER_ID)) == 0;
	return text[strspn(text, " ")] && (only_signs(text) || strstr(text, "orem ipsum"));
}

/* Aliases are left out: they are whatever people write in their tables, which may be "TBC". An end of a link may be any. */
static bool may_be_signs(const struct data *data)
{
	return data->key && (strcmp(data->key, "aliases") == 0 ||
			     ((strcmp(data->key, "from") == 0 || strcmp(data->key, "to") == 0) &&
			      data->type == DATA_TEXT && strcmp(data->text, "*") == 0));
}

static void find_placeholders(struct reader *reader, const struct data *data)
{
	if (may_be_signs(data))
		return;
	if (data->type == DATA_TEXT && is_placeholder(data))
		reader_problem(reader, DIAG_AUD018, data, "%s '%s' is a placeholder",
			       reader_path(reader, data), data->text)
			->hint = "write what belongs here";
	for (size_t i = 0; i < data->n_items; i++)
		find_placeholders(reader, &data->items[i]);
	for (size_t i = 0; i < data->n_fields; i++)
		find_placeholders(reader, &data->fields[i]);
}

/* ---- the same text twice ---- */

struct texts {
	struct arena *arena;
	const struct data **items;
	size_t n, capacity;
};

static void add_text(struct texts *texts, const struct data *text)
{
	if (texts->n == texts->capacity)
		texts->items = arena_grow(texts->arena, texts->items, texts->n, &texts->capacity,
					  sizeof(*texts->items));
	texts->items[texts->n++] = text;
}

static void collect(struct texts *texts, const struct data *data, const char *name)
{
	const struct data *field = data_field(data, name);

	if (field && field->type == DATA_TEXT)
		add_text(texts, field);
	for (size_t i = 0; i < data->n_items; i++)
		collect(texts, &data->items[i], name);
	for (size_t i = 0; i < data->n_fields; i++)
		collect(texts, &data->fields[i], name);
}

static void compare_texts(struct reader *reader, const struct texts *texts)
{
	struct map seen;

	map_init(&seen, reader->diags->arena);
	for (size_t i = 0; i < texts->n; i++) {
		const struct data *at = texts->items[i], *first;
		size_t n = seen.n;

		if (!*at->text)
			continue;
		first = texts->items[map_add(&seen, text_fold(reader->diags->arena, at->text), i)->value];
		if (seen.n > n || is_placeholder(at))
			continue;
		reader_problem(reader, DIAG_AUD019, at, "%s says the same as %s, line %d",
			       reader_path(reader, at), reader_path(reader, first), first->line)
			->hint = "those who answer must be able to tell them apart";
	}
}

/* Titles may recur in another list: each area may have its "Policy". */
static void compare_titles(struct reader *reader, const struct data *data)
{
	struct texts titles = { .arena = reader->diags->arena };

	for (size_t i = 0; i < data->n_items; i++) {
		const struct data *title = data_field(&data->items[i], "title");

		if (title && title->type == DATA_TEXT)
			add_text(&titles, title);
	}
	compare_texts(reader, &titles);
	for (size_t i = 0; i < data->n_items; i++)
		compare_titles(reader, &data->items[i]);
	for (size_t i = 0; i < data->n_fields; i++)
		compare_titles(reader, &data->fields[i]);
}

/* ---- colours ---- */

static bool colour_of(const struct data *level, const char *name, uint32_t *rgb)
{
	const struct data *field = data_field(level, name);

	return field && field->type == DATA_TEXT && text_colour(field->text, rgb);
}

/* WCAG 2.2, 1.4.3: text must have a contrast of at least 4.5 to 1 with its background. */
static void check_contrast(struct reader *reader, const struct data *level)
{
	uint32_t fill, ink;
	double ratio;

	if (!colour_of(level, "fill", &fill) || !colour_of(level, "ink", &ink))
		return;
	ratio = colour_contrast(fill, ink);
	if (ratio < COLOUR_CONTRAST_LEAST)
		reader_problem(reader, DIAG_AUD020, data_field(level, "ink"),
			       "%s is hard to read on its fill: a contrast of %.1f to 1, not 4.5",
			       reader_path(reader, data_field(level, "ink")), ratio)
			->hint = "use \"#000000\" on a light fill, \"#FFFFFF\" on a dark one";
}

static void check_colours(struct reader *reader, const struct data *levels)
{
	for (size_t i = 0; levels && i < levels->n_items; i++) {
		uint32_t fill, other;

		check_contrast(reader, &levels->items[i]);
		for (size_t k = 0; k < i; k++) {
			if (!colour_of(&levels->items[i], "fill", &fill) ||
			    !colour_of(&levels->items[k], "fill", &other) || fill != other)
				continue;
			reader_problem(reader, DIAG_AUD020,
				       data_field(&levels->items[i], "fill"),
				       "levels[%zu].fill is the same as levels[%zu].fill", i + 1,
				       k + 1)
				->hint = "give each level a colour of its own";
			break;
		}
	}
}

/* ---- what is law ---- */

static const char *statutory_word(const struct data *table)
{
	/* The reason of a gate in a strand or statement, a cap's reason, a field's help, a case's gate. */
	static const struct { const char *text, *beside; } fields[] = {
		{ "gate", NULL }, { "reason", "is" }, { "help", "gate" }, { "name", "fields" },
		{ "title", "gate" },
	};

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		const struct data *at = data_field(table, fields[i].text);

		if (at && at->type == DATA_TEXT && strncasecmp(at->text, "statutory", 9) == 0 &&
		    (!fields[i].beside || data_field(table, fields[i].beside)))
			return fields[i].text;
	}
	return NULL;
}

/* Only the field statutory marks what cannot wait; beginning a text with that word is not enough. */
static void find_unmarked(struct reader *reader, const struct data *data)
{
	const char *word = statutory_word(data);
	const struct data *marked = data_field(data, "statutory");

	if (word && !(marked && marked->boolean))
		reader_problem(reader, DIAG_AUD024, data_field(data, word),
			       "%s calls it statutory, but the field 'statutory' is not set",
			       reader_path(reader, data_field(data, word)))->hint =
			"set statutory = true beside it, or reword it";
	for (size_t i = 0; i < data->n_items; i++)
		find_unmarked(reader, &data->items[i]);
	for (size_t i = 0; i < data->n_fields; i++)
		find_unmarked(reader, &data->fields[i]);
}

void advise_data(struct reader *reader, const struct data *root)
{
	struct texts texts = { .arena = reader->diags->arena };

	find_placeholders(reader, root);
	collect(&texts, root, "text");
	compare_texts(reader, &texts);
	compare_titles(reader, root);
	check_colours(reader, data_field(root, "levels"));
	find_unmarked(reader, root);
}
