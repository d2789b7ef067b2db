/* learning_out.c - see learning_out.h. Writes only what learning_suppress has left visible. */
#include "batch/learning_out.h"

#include <string.h>

#include "base/fold.h"
#include "batch/draft.h"
#include "batch/job.h"
#include "batch/kinds.h"
#include "batch/records.h"
#include "earlier/tallies.h"
#include "framework/case_rules.h"
#include "score/learning.h"
#include "score/shape_score.h"
#include "score/suppress.h"

/* ---- what is counted ---- */

struct counting {
	struct arena *arena;
	const struct job *job;
	const struct case_rules *rules;
	struct learning_tally *tallies;
	const char **school_ids;	/* of the tallies */
	size_t n;
};

/* The tallies of all schools whose files were made. */
static void read_tallies(struct counting *c, const struct records *records)
{
	const size_t n = c->job->n_schools;

	c->tallies = arena_array(c->arena, n, sizeof(*c->tallies));
	c->school_ids = arena_array(c->arena, n, sizeof(*c->school_ids));
	for (size_t i = 0; i < n; i++) {
		const void *facts;
		size_t n_facts;

		if (!records_facts(c->arena, records, i, batch_kind(&c->job->framework)->fact_shape, &facts, &n_facts))
			continue;
		c->school_ids[c->n] = c->job->schools[i]->school->id.text;
		c->tallies[c->n++] = *(const struct learning_tally *)facts;
	}
}

static const struct learning *count_year(struct counting *c, const struct learning_year *year)
{
	struct learning *learning = (struct learning *)learning_gather(c->arena, c->rules, year);

	learning_suppress(c->rules, learning);
	learning_shares(c->arena, learning);
	return learning;
}

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

static const struct learning *count_last(struct counting *c, const struct earlier_tallies *then)
{
	struct learning_tally *tallies = arena_array(c->arena, then->n, sizeof(*tallies));

	for (size_t i = 0; i < then->n; i++)
		tallies[i] = tally_of(c->arena, &then->items[i]);
	return count_year(c, &(struct learning_year){ .tallies = tallies, .n_schools = then->n });
}

static bool has_school(const struct counting *c, const char *id)
{
	for (size_t i = 0; i < c->n; i++) {
		if (text_same_id(c->school_ids[i], id))
			return true;
	}
	return false;
}

static bool are_same_schools(const struct counting *c, const struct earlier_tallies *then)
{
	for (size_t i = 0; i < then->n; i++) {
		if (!has_school(c, then->items[i].school_id))
			return false;
	}
	return then->n == c->n;
}

static void set_last(struct counting *c, const struct earlier_tallies *then, struct learning_sheet *sheet)
{
	sheet->last_year = then->school_year;
	sheet->last_date = then->date;
	sheet->other_version = then->n && !then->same_major;
	sheet->other_rule = then->n && then->same_major && !then->same_rule;
	sheet->made_up = then->generated && !then->n;
	sheet->same_schools = are_same_schools(c, then);
	if (then->n && !sheet->other_version && !sheet->other_rule)
		sheet->last = count_last(c, then);
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct counting c = { .arena = arena, .job = job, .rules = case_rules_of(&job->framework) };
	const struct learning_tally blank = learning_sum(arena, c.rules, NULL, 0, NULL, 0);
	struct learning_sheet *sheet = arena_alloc(arena, sizeof(*sheet));

	read_tallies(&c, records);
	*sheet = (struct learning_sheet){
		.now = *count_year(&c, &(struct learning_year){ .tallies = c.tallies, .n_schools = c.n, .blank = &blank }),
	};
	if (job->tallies)
		set_last(&c, job->tallies, sheet);
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
	if (learning->median_hidden || learning->median_days >= 0)
		row(t, period, "all", "Median school days from trigger to meeting", &median, NULL);
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
