/*
 * moved.c - what became of items of earlier versions: framework_today of framework.h, and the rules for renamed and
 * ended.
 */
#include "framework/rules.h"

#include <stdlib.h>
#include <string.h>

#include "framework/advise.h"
#include "framework/fields.h"

/* ---- looking up ---- */

static int compare_names(const void *a, const void *b)
{
	return strcmp(((const struct text_pair *)a)->name, ((const struct text_pair *)b)->name);
}

static const char *new_name(const struct framework *framework, const char *id)
{
	const struct text_pair key = { .name = id }, *found;

	found = framework->n_renamed ? bsearch(&key, framework->renamed, framework->n_renamed, sizeof(key), compare_names)
				     : NULL;
	return found ? found->text : NULL;
}

static const char *ended(const struct framework *framework, const char *id)
{
	for (size_t i = 0; i < framework->n_ended; i++) {
		if (strcmp(framework->ended[i], id) == 0)
			return framework->ended[i];
	}
	return NULL;
}

struct item_today framework_today(struct arena *arena, const struct framework *framework, const char *id)
{
	size_t length = strlen(id);

	while (length && framework->n_renamed + framework->n_ended) {
		const char *part = arena_strndup(arena, id, length);
		const char *name = new_name(framework, part), *end = ended(framework, part);

		if (name)
			return (struct item_today){ ITEM_RENAMED, arena_printf(arena, "%s%s", name, id + length) };
		if (end)
			return (struct item_today){ ITEM_ENDED, end };
		while (length && id[length - 1] != '.')
			length--;
		length -= length > 0;
	}
	return (struct item_today){ ITEM_KEPT, id };
}

/* ---- rules ---- */

static bool is_there(const struct framework *framework, const char *id)
{
	return framework_section(framework, id) || framework_strand(framework, id) ||
	       framework_descriptor(framework, id) || framework_judgement(framework, id);
}

static int dots(const char *id)
{
	int n = 0;

	for (; *id; id++)
		n += *id == '.';
	return n;
}

static const char *last_part(const char *id)
{
	const char *dot = strrchr(id, '.');

	return dot ? dot + 1 : id;
}

static bool is_item_id(struct reader *reader, const struct data *at, const char *id)
{
	const size_t length = strlen(id);

	if (length && strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789_.") == length && id[0] != '.' &&
	    id[length - 1] != '.' && !strstr(id, "..") && dots(id) <= 2 && length <= ITEM_ID_BYTES)
		return true;
	reader_problem(reader, DIAG_AUD012, at, "'%s' is not the id of an item", id)->hint =
		"write it as tables do: \"voice\", \"voice.influence\" or \"voice.influence.advanced\"";
	return false;
}

/* An id of an earlier version must not be one of today. */
static void check_gone(struct reader *reader, const struct framework *framework, const struct data *at, const char *id)
{
	if (is_there(framework, id))
		reader_problem(reader, DIAG_AUD014, at, "'%s' is still in the audit", id)->hint =
			"what is still there is not named here; if something else has its id, give that another one";
}

/* The ids of the same depth that the audit has. */
static const char *const *ids_like(struct reader *reader, const struct framework *framework, const char *id, size_t *n)
{
	const char **ids = NULL;
	size_t capacity = 0;

	*n = 0;
	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];
		const size_t n_steps = dots(id) == 2 ? framework->n_steps : 1;

		for (size_t k = 0; k < (dots(id) ? section->n_strands * n_steps : 1); k++) {
			const struct strand *strand = &section->strands[k / n_steps];

			if (*n == capacity)
				ids = arena_grow(reader->diags->arena, ids, *n, &capacity, sizeof(*ids));
			ids[(*n)++] = dots(id) == 0 ? section->id
				    : dots(id) == 1 ? strand->id : strand->descriptors[k % n_steps].id;
		}
	}
	return ids;
}

static void check_target(struct reader *reader, const struct framework *framework, const struct data *at,
			 const struct text_pair *pair)
{
	const char *const *ids;
	size_t n;

	if (!is_there(framework, pair->text)) {
		ids = ids_like(reader, framework, pair->text, &n);
		reader_problem(reader, DIAG_AUD013, at, "'%s' is called '%s' today, which is not in the audit", pair->name,
			       pair->text)->hint = reader_nearest(reader, pair->text, ids, n);
	} else if (dots(pair->name) != dots(pair->text)) {
		reader_problem(reader, DIAG_AUD014, at, "'%s' and '%s' are not of one sort", pair->name,
			       pair->text)->hint =
			"a section becomes a section, a strand a strand, a descriptor a descriptor";
	} else if (dots(pair->name) == 2 && strcmp(last_part(pair->name), last_part(pair->text)) != 0) {
		reader_problem(reader, DIAG_AUD014, at, "'%s' was at another level than '%s' is", pair->name,
			       pair->text)->hint =
			"what is at another level now is something else: end the old one";
	}
}

/* Two items cannot both have become one. */
static void check_one_source(struct reader *reader, const struct framework *framework, const struct data *table, size_t i)
{
	const struct text_pair *pairs = framework->renamed;

	for (size_t k = 0; k < i; k++) {
		if (strcmp(pairs[k].text, pairs[i].text) != 0)
			continue;
		reader_problem(reader, DIAG_AUD014, data_field(table, pairs[i].name),
			       "'%s' and '%s' are both called '%s' today", pairs[k].name, pairs[i].name,
			       pairs[i].text)->hint = "keep the one that it comes from, and end the other";
		return;
	}
}

static void check_renamed(struct reader *reader, const struct framework *framework, const struct data *table)
{
	for (size_t i = 0; i < framework->n_renamed; i++) {
		const struct text_pair *pair = &framework->renamed[i];
		const struct data *at = data_field(table, pair->name);

		if (!is_item_id(reader, at, pair->name) || !is_item_id(reader, at, pair->text))
			continue;
		check_target(reader, framework, at, pair);
		/* "voice" = "voice": the same across a change of the major version. */
		if (strcmp(pair->name, pair->text) != 0)
			check_gone(reader, framework, at, pair->name);
		check_one_source(reader, framework, table, i);
	}
}

static void check_ended(struct reader *reader, const struct framework *framework, const struct data *list)
{
	for (size_t i = 0; i < framework->n_ended; i++) {
		const struct data *at = &list->items[i];
		const char *id = framework->ended[i];

		if (!is_item_id(reader, at, id))
			continue;
		check_gone(reader, framework, at, id);
		if (new_name(framework, id))
			reader_problem(reader, DIAG_AUD014, at, "'%s' is renamed and has ended", id)->hint =
				"keep one of the two";
		if (ended(framework, id) != id)
			reader_problem(reader, DIAG_AUD008, at, "'%s' has ended twice", id);
	}
}

void rules_moved(struct reader *reader, const struct framework *framework, const struct data *root)
{
	check_renamed(reader, framework, data_field(root, "renamed"));
	check_ended(reader, framework, data_field(root, "ended"));
}

/* ---- advice ---- */

/* What an id would be called if only the ids above it were named. */
static struct item_today by_those_above(struct reader *reader, const struct framework *framework, const char *id)
{
	const char *dot = strrchr(id, '.');
	struct item_today above = { ITEM_KEPT, id };

	if (!dot)
		return above;
	above = framework_today(reader->diags->arena, framework,
				arena_strndup(reader->diags->arena, id, (size_t)(dot - id)));
	if (above.fate != ITEM_ENDED)
		above.id = arena_printf(reader->diags->arena, "%s%s", above.id, dot);
	return above;
}

void advise_moved(struct reader *reader, const struct framework *framework, const struct data *root)
{
	for (size_t i = 0; i < framework->n_renamed; i++) {
		const struct text_pair *pair = &framework->renamed[i];
		const struct item_today above = by_those_above(reader, framework, pair->name);

		if (above.fate == ITEM_RENAMED && strcmp(above.id, pair->text) == 0)
			reader_problem(reader, DIAG_AUD022, data_field(data_field(root, "renamed"), pair->name),
				       "'%s' need not be named: what is above it is renamed", pair->name)->hint =
				"leave it out";
	}
	for (size_t i = 0; i < framework->n_ended; i++) {
		if (by_those_above(reader, framework, framework->ended[i]).fate == ITEM_ENDED)
			reader_problem(reader, DIAG_AUD022, &data_field(root, "ended")->items[i],
				       "'%s' need not be named: what is above it has ended", framework->ended[i])->hint =
				"leave it out";
	}
}
