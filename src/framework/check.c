/*
 * check.c - see check.h.
 *
 * Everything is checked on the data, so that each problem has the line of the field it is about.
 */
#include "framework/check.h"

#include <string.h>

#include "base/text.h"

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
			->hint = "capitals, spaces, '_' and '-' make no difference";
		return;
	}
	names->items[names->n++] = (struct name){ at, owner };
}

void check_names(struct reader *reader, const struct data *list, const char *const *fields)
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

void check_shared_names(struct reader *reader, const struct data *root)
{
	static const char *const ids[] = { "id", NULL };
	static const char *const ids_and_names[] = { "id", "name", NULL };
	static const char *const words[] = { "id", "name", "aliases", NULL };

	check_names(reader, data_field(root, "levels"), ids_and_names);
	check_names(reader, data_field(root, "ratings"), words);
	check_names(reader, data_field(root, "respondents"), words);
	check_names(reader, data_field(root, "evidence_types"), words);
	check_names(reader, data_field(data_field(root, "plan"), "support"), ids_and_names);
	check_names(reader, data_field(root, "sections"), ids);
}

void check_review(struct reader *reader, const struct data *root)
{
	const struct data *review = data_field(root, "review");

	if (review && review->type == DATA_TABLE && !review->n_fields && !review->n_items)
		reader_problem(reader, DIAG_AUD005, review, "review names no phase")->hint =
			"add default = \"termly\", or the phases that the audit is for";
}

void check_support(struct reader *reader, const struct framework *framework,
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


void check_statutory(struct reader *reader, const struct data *table)
{
	const struct data *at = data_field(table, "statutory"), *gate = data_field(table, "gate");
	bool is_gate = gate && (gate->type == DATA_TEXT || gate->boolean);

	if (at && at->type == DATA_BOOLEAN && at->boolean && !is_gate)
		reader_problem(reader, DIAG_AUD014, at, "%s is said of what is no gate",
			       reader_path(reader, at))->hint =
			"say with 'gate' that it must be met, or leave it out";
}

/* The lapse in a field; none where it is not there, or not sound. */
static struct lapse lapse_of(struct reader *reader, const struct data *at)
{
	struct lapse lapse = { LAPSE_NONE, 0 };

	if (at && at->type == DATA_TEXT && !lapse_parse(at->text, &lapse))
		reader_problem(reader, DIAG_AUD009, at, "%s '%s' is not a time from now",
			       reader_path(reader, at), at->text)->hint = "write " LAPSE_FORMS;
	return lapse;
}

void check_timing(struct reader *reader, const struct data *table)
{
	const struct data *at = data_field(table, "measured");
	struct lapse due = lapse_of(reader, data_field(table, "due"));
	struct lapse measured = lapse_of(reader, at);

	if (lapse_not_later(due, measured))
		reader_problem(reader, DIAG_AUD014, at, "%s '%s' is not later than due",
			       reader_path(reader, at), at->text)->hint =
			"leave it out where success can be seen when the action is due";
}
