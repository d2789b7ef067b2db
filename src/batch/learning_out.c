/* learning_out.c - see learning_out.h. Writes only what learning_suppress has left visible. */
#include "batch/learning_out.h"

#include <string.h>

#include "base/fold.h"
#include "base/map.h"
#include "batch/draft.h"
#include "batch/gather.h"
#include "earlier/tallies.h"
#include "framework/case_rules.h"
#include "score/learning.h"
#include "score/shape_score.h"
#include "score/suppress.h"

/* ---- what is counted ---- */

/* Hide what is too small, and write the shares of the rest. */
static const struct learning *count_year(struct arena *arena, const struct case_rules *rules, struct learning_sums *sums)
{
	struct learning *learning = learning_make(sums);

	learning_suppress(rules, learning);
	learning_shares(arena, learning);
	return learning;
}

/* All schools whose files were made: their sums, and their ids. */
struct learning_schools {
	struct arena *arena;
	struct learning_sums *sums;
	struct map ids;
};

static void add(void *of, const struct gathered_school *own)
{
	struct learning_schools *all = of;

	if (!own->facts)
		return;
	learning_add(all->sums, own->facts);
	map_add(&all->ids, text_id_key(all->arena, own->school->id.text), all->ids.n);
}

/* ---- the earlier year ---- */

/* A group that the program no longer has is the number of groups. */
static enum learning_group_id group_of(const char *id)
{
	int g = 0;

	while (g < LEARNING_GROUP_COUNT && strcmp(learning_group_ids[g], id) != 0)
		g++;
	return (enum learning_group_id)g;
}

static struct learning_tally tally_of(struct arena *arena, const struct earlier_tally *then)
{
	struct learning_line *lines = arena_array(arena, then->n_lines, sizeof(*lines));
	struct learning_tally tally = {
		.n_cases = then->n_cases, .lines = lines, .n_lines = then->n_lines,
		.meeting_days = then->meeting_days, .n_meetings = then->n_meetings,
		.rates = { [CASE_RATE_SUSPENSIONS] = then->suspensions, [CASE_RATE_SUSPENDED] = then->suspended_pupils,
			   [CASE_RATE_PERMANENT] = then->permanent_exclusions },
		.roll = then->roll,
	};

	for (size_t i = 0; i < then->n_lines; i++) {
		const struct earlier_line *line = &then->lines[i];

		lines[i] = (struct learning_line){ .group = group_of(line->group), .id = line->id, .name = line->name,
						   .count = line->count, .of = line->of, .first_day = line->first_day };
	}
	return tally;
}

static const struct learning *count_last(struct arena *arena, const struct case_rules *rules,
					 const struct earlier_tallies *then)
{
	struct learning_sums *sums = learning_new(arena, rules, NULL);
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < then->n; i++) {
		const struct learning_tally tally = tally_of(&scratch, &then->items[i]);

		learning_add(sums, &tally);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	return count_year(arena, rules, sums);
}

static bool are_same_schools(struct arena *arena, const struct map *ids, const struct earlier_tallies *then)
{
	for (size_t i = 0; i < then->n; i++) {
		if (!map_get(ids, text_id_key(arena, then->items[i].school_id)))
			return false;
	}
	return then->n == ids->n;
}

static void set_last(struct arena *arena, const struct case_rules *rules, const struct earlier_tallies *then,
		     const struct map *ids, struct learning_sheet *sheet)
{
	sheet->last_year = then->school_year;
	sheet->last_date = then->date;
	sheet->other_version = then->n && !then->same_major;
	sheet->other_rule = then->n && then->same_major && !then->same_rule;
	sheet->made_up = then->generated && !then->n;
	sheet->same_schools = are_same_schools(arena, ids, then);
	if (then->n && !sheet->other_version && !sheet->other_rule)
		sheet->last = count_last(arena, rules, then);
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	const struct case_rules *rules = case_rules_of(&job->framework);
	const struct learning_tally blank = learning_sum(arena, rules, NULL, 0, NULL, 0);
	struct learning_schools all = { .arena = arena, .sums = learning_new(arena, rules, &blank) };
	struct learning_sheet *sheet = arena_alloc(arena, sizeof(*sheet));

	map_init(&all.ids, arena);
	gather_schools(arena, job, records, add, &all);
	*sheet = (struct learning_sheet){ .now = *count_year(arena, rules, all.sums) };
	if (job->tallies)
		set_last(arena, rules, job->tallies, &all.ids, sheet);
	return sheet;
}

bool learning_open_earlier(struct job *job)
{
	bool made_up = false;

	for (size_t i = 0; i < job->n_schools; i++)
		made_up |= job->schools[i]->generated;
	return earlier_tallies_read(job->arena, &job->earlier, made_up, &job->tallies, &job->problems);
}

/* ---- the table ---- */

struct sheet_table {
	struct arena *arena;
	struct buf *out;
	const struct framework *framework;
};

/* rate: for every so many pupils, as the line says. */
static void row(const struct sheet_table *t, const char *period, const char *group, const char *line,
		const struct crosstab_cell *cell, const char *rate)
{
	const char *const cells[] = {
		t->framework->id, t->framework->version, period, group, line,
		suppress_count_text(t->arena, cell->hidden, cell->count),
		cell->share_hidden && !rate ? suppress_symbol(SYMBOL_CONFIDENTIAL) : cell->share ? cell->share : "",
		rate ? rate : "",
	};

	buf_csv_row(t->out, cells, sizeof(cells) / sizeof(*cells));
}

/* x: the roll of a school is not known. */
static void rate_row(const struct sheet_table *t, const char *period, const struct learning_rate *rate)
{
	row(t, period, "rates", rate->name, &rate->cell,
	    rate->own ? rate->own : suppress_symbol(rate->cell.hidden ? SYMBOL_CONFIDENTIAL : SYMBOL_UNAVAILABLE));
}

static void year_rows(const struct sheet_table *t, const char *period, const struct learning *learning)
{
	/* Without a share, because cases are not a share of the roll. */
	const struct crosstab_cell cases = { .count = learning->cases.count, .hidden = learning->cases.hidden };
	const struct crosstab_cell median = { .count = learning->median_days, .hidden = learning->median_hidden };

	row(t, period, "all", "Cases opened", &cases, NULL);
	if (learning->median_name && (learning->median_hidden || learning->median_days >= 0))
		row(t, period, "all", learning->median_name, &median, NULL);
	for (int g = 0; g < LEARNING_GROUP_COUNT; g++) {
		const struct crosstab *group = &learning->groups[g];

		for (size_t i = 0; i < group->n_rows; i++)
			row(t, period, group->id, group->rows[i].name, group->rows[i].cells, NULL);
	}
	for (size_t i = 0; i < learning->n_published; i++)
		rate_row(t, period, &learning->published[i]);
}

/* What is published has no count here. */
static void published_row(const struct sheet_table *t, const struct learning_rate *rate)
{
	const struct case_published *published = rate->published;
	const char *const cells[] = {
		t->framework->id, t->framework->version, published->year, "published",
		arena_printf(t->arena, "%s: %s (%s)", rate->name, published->of, published->source),
		"", "", published->value,
	};

	buf_csv_row(t->out, cells, sizeof(cells) / sizeof(*cells));
}

bool learning_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	static const char *const head[] = { "audit", "version", "period", "group", "line", "count",
					    "percent", "rate" };
	const struct learning_sheet *sheet = source->gathered;
	const struct sheet_table table = { arena, draft->bytes, &source->job->framework };

	(void)diags;
	buf_csv_head(table.out, head, sizeof(head) / sizeof(*head));
	year_rows(&table, date_school_year_name(arena, date_school_year(source->job->options->date)), &sheet->now);
	if (sheet->last)
		year_rows(&table, date_school_year_name(arena, sheet->last_year), sheet->last);
	for (size_t i = 0; i < sheet->now.n_published; i++)
		published_row(&table, &sheet->now.published[i]);
	return true;
}

static const char *classification(const struct framework *framework)
{
	return case_rules_of(framework)->learning_classification;
}

const struct product_subject learning_subject = {
	.gather = gather, .shape = &shape_learning, .classification = classification,
};
