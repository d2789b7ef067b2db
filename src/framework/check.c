/*
 * check.c - see check.h. Names first, then descriptors; rules.c has those of scoring and plan.
 *
 * Everything is checked on the data, so that each problem has the line of the field it is about.
 */
#include "framework/check.h"

#include <string.h>

#include "base/text.h"
#include "framework/rules.h"

enum { NAMES_MAX = 2000 };	/* of one list: far more than its aliases can be */

/* A word by which a table of evidence may call an item of a list. */
struct name {
	const struct data *at;
	size_t owner;		/* the item's number */
};

struct names {
	struct name items[NAMES_MAX];
	size_t n;
};

static void add_name(struct reader *reader, struct names *names, const struct data *at,
		     size_t owner)
{
	if (!at || at->type != DATA_TEXT || names->n == NAMES_MAX)
		return;
	if (text_same_folded(at->text, "")) {
		if (at->text[0])
			reader_problem(reader, DIAG_AUD012, at, "%s '%s' has no letter or digit",
				       reader_path(reader, at), at->text);
		return;
	}
	for (size_t i = 0; i < names->n; i++) {
		const struct name *first = &names->items[i];

		if (first->owner == owner || !text_same_folded(first->at->text, at->text))
			continue;
		reader_problem(reader, DIAG_AUD008, at, "%s '%s' is already %s, line %d",
			       reader_path(reader, at), at->text, reader_path(reader, first->at),
			       first->at->line)
			->hint = "case, spaces, '_' and '-' make no difference";
		return;
	}
	names->items[names->n++] = (struct name){ at, owner };
}

/* No two items of a list may share a word in the fields named. */
static void check_names(struct reader *reader, const struct data *list, const char *const *fields)
{
	struct names *names = arena_alloc(reader->diags->arena, sizeof(*names));

	for (size_t i = 0; list && i < list->n_items; i++) {
		for (const char *const *field = fields; *field; field++) {
			const struct data *at = data_field(&list->items[i], *field);

			add_name(reader, names, at, i);
			for (size_t j = 0; at && j < at->n_items; j++)
				add_name(reader, names, &at->items[j], i);
		}
	}
}

static void check_all_names(struct reader *reader, const struct data *root)
{
	static const char *const ids[] = { "id", NULL };
	static const char *const ids_and_names[] = { "id", "name", NULL };
	static const char *const words[] = { "id", "name", "aliases", NULL };
	const struct data *sections = data_field(root, "sections");

	check_names(reader, data_field(root, "levels"), ids_and_names);
	check_names(reader, data_field(root, "ratings"), words);
	check_names(reader, data_field(root, "respondents"), words);
	check_names(reader, data_field(root, "evidence_types"), words);
	check_names(reader, data_field(data_field(root, "plan"), "support"), ids_and_names);
	check_names(reader, sections, ids);
	for (size_t i = 0; sections && i < sections->n_items; i++)
		check_names(reader, data_field(&sections->items[i], "strands"), ids);
}

/* support names one of plan.support, or is "school": nobody beyond the school. */
static void check_support(struct reader *reader, const struct framework *framework,
			  const struct data *table)
{
	const struct data *at = data_field(table, "support");
	const char *words[21] = { "school" };
	size_t n = 1;
	struct diag *diag;

	if (!at || at->type != DATA_TEXT || strcmp(at->text, "school") == 0)
		return;
	for (size_t i = 0; i < framework->plan.n_supporters && n < 21; i++) {
		const char *id = framework->plan.supporters[i].id;

		if (id && strcmp(id, at->text) == 0)
			return;
		if (id)
			words[n++] = id;
	}
	diag = reader_problem(reader, DIAG_AUD013, at, "%s '%s' is not one of plan.support",
			      reader_path(reader, at), at->text);
	diag->hint = reader_nearest(reader, at->text, words, n);
	if (!diag->hint)
		diag->hint = "add it to plan.support, or use 'school'";
}

/* Every entry of descriptors has the id of a level. */
static void check_levels_named(struct reader *reader, const struct framework *framework,
			       const struct data *table)
{
	const char *ids[6];
	size_t n = 0;

	for (size_t i = 0; i < framework->n_levels && n < 6; i++) {
		if (framework->levels[i].id)
			ids[n++] = framework->levels[i].id;
	}
	for (size_t i = 0; i < table->n_items; i++)
		reader_problem(reader, DIAG_AUD007, &table->items[i], "%s has no level's id",
			       reader_path(reader, &table->items[i]));
	for (size_t i = 0; i < table->n_fields && n == framework->n_levels; i++) {
		const struct data *field = &table->fields[i];
		size_t known = 0;

		while (known < n && strcmp(ids[known], field->key) != 0)
			known++;
		if (known == n)
			reader_problem(reader, DIAG_AUD007, field, "%s is not a level",
				       reader_path(reader, field))->hint =
				reader_nearest(reader, field->key, ids, n);
	}
}

static void read_descriptors(struct reader *reader, const struct framework *framework,
			     struct raw_strand *strand)
{
	const struct data *table = strand->descriptors;

	strand->by_level = arena_array(reader->arena, framework->n_levels,
				       sizeof(*strand->by_level));
	check_levels_named(reader, framework, table);
	for (size_t i = 0; i < framework->n_levels; i++) {
		const char *level = framework->levels[i].id;
		const struct data *entry = level ? data_field(table, level) : NULL;

		if (level && !entry)
			reader_problem(reader, DIAG_AUD011, table, "%s has no '%s'",
				       reader_path(reader, table), level)->hint =
				"every strand has a descriptor at every level";
		if (!entry || !reader_expect(reader, entry, FIELD_TABLE))
			continue;
		reader_read(reader, &schema_descriptor, entry, &strand->by_level[i]);
		check_support(reader, framework, entry);
	}
}

void check_audit(struct reader *reader, struct raw_audit *raw, const struct data *root)
{
	const struct data *sections = data_field(root, "sections");

	check_all_names(reader, root);
	for (size_t i = 0; i < raw->n_sections; i++) {
		const struct data *strands = data_field(&sections->items[i], "strands");

		for (size_t j = 0; j < raw->sections[i].n_strands; j++) {
			if (raw->sections[i].strands[j].descriptors)
				read_descriptors(reader, &raw->framework,
						 &raw->sections[i].strands[j]);
			check_support(reader, &raw->framework, &strands->items[j]);
		}
	}
	check_rules(reader, raw, root);
}
