/* learning_out.c - see learning_out.h. Writes only what learning_suppress has left visible. */
#include "batch/learning_out.h"

#include <stdlib.h>
#include <string.h>

#include "batch/draft.h"
#include "batch/job.h"
#include "batch/kinds.h"
#include "batch/records.h"
#include "framework/case_rules.h"
#include "score/learning.h"
#include "score/school_days.h"
#include "score/shape_score.h"
#include "score/suppress.h"

/* A whole number above 0, or 0. */
static int number_of(const struct cell *cell)
{
	size_t digits = strspn(cell->text, "0123456789");

	return digits && digits <= 6 && !cell->text[digits] ? atoi(cell->text) : 0;
}

struct counted {
	struct learning_case *cases;
	struct learning_half_term *half_terms;
	size_t n, capacity, n_half_terms, half_terms_capacity;
	int n_schools, roll;
	bool roll_missing;
};

static void count_cases(struct arena *arena, const struct learning_case *cases, size_t n, struct counted *counted)
{
	for (size_t i = 0; i < n; i++) {
		if (counted->n == counted->capacity)
			counted->cases = arena_grow(arena, counted->cases, counted->n,
						    &counted->capacity, sizeof(*counted->cases));
		counted->cases[counted->n++] = cases[i];
	}
}

/* Count the half terms of the report's school year that have begun. */
static void count_half_terms(struct arena *arena, const struct school_entry *entry, struct date date,
			     struct counted *counted)
{
	const struct school_evidence calendar = { .half_terms = entry->half_terms,
						  .n_half_terms = entry->n_half_terms };
	int year = school_days_year(&calendar, date);

	for (size_t i = 0; i < entry->n_half_terms; i++) {
		const struct half_term *h = &entry->half_terms[i];

		if (h->school_year != year || date_compare(h->first_day, date) > 0)
			continue;
		if (counted->n_half_terms == counted->half_terms_capacity)
			counted->half_terms =
				arena_grow(arena, counted->half_terms, counted->n_half_terms,
					   &counted->half_terms_capacity,
					   sizeof(*counted->half_terms));
		counted->half_terms[counted->n_half_terms++] =
			(struct learning_half_term){ h->label, date_days(h->first_day) };
	}
}

static void count_school(struct arena *arena, const struct job *job, const struct records *records, size_t index,
			 struct counted *counted)
{
	const struct school_entry *entry = job->schools[index];
	int roll = number_of(&entry->school->roll);
	const void *cases;
	size_t n;

	if (!records_facts(arena, records, index, batch_kind(&job->framework)->fact_shape, &cases, &n))
		return;
	count_cases(arena, cases, n, counted);
	count_half_terms(arena, entry, job->options->date, counted);
	counted->n_schools++;
	counted->roll += roll;
	counted->roll_missing |= !roll;
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct counted counted = { .n = 0 };
	struct learning_cases all;
	struct learning *learning;

	for (size_t i = 0; i < job->n_schools; i++)
		count_school(arena, job, records, i, &counted);
	all = (struct learning_cases){
		.cases = counted.cases, .n = counted.n, .half_terms = counted.half_terms,
		.n_half_terms = counted.n_half_terms, .n_schools = counted.n_schools,
		.roll = counted.roll_missing ? 0 : counted.roll,
	};
	learning = (struct learning *)learning_gather(arena, case_rules_of(&job->framework), &all);
	learning_suppress(&case_rules_of(&job->framework)->suppression, learning);
	learning_shares(arena, learning);
	return learning;
}

static void row(struct arena *arena, struct buf *out, const struct job *job, const char *group, const char *line,
		const struct crosstab_cell *cell)
{
	const struct framework *f = &job->framework;
	const char *const cells[] = {
		f->id, f->version, date_school_year_name(arena, date_school_year(job->options->date)), group, line,
		suppress_count_text(arena, cell->hidden, cell->count),
		cell->share_hidden ? suppress_symbol(SYMBOL_CONFIDENTIAL) : cell->share ? cell->share : "",
	};

	buf_csv_row(out, cells, sizeof(cells) / sizeof(*cells));
}

bool learning_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	static const char *const head[] = { "audit", "version", "period", "group", "line", "count",
					    "percent" };
	const struct learning *learning = source->gathered;
	const struct job *job = source->job;
	struct buf *out = draft->bytes;
	/* Without a share, because cases are not a share of the roll. */
	const struct crosstab_cell cases = { .count = learning->cases.count, .hidden = learning->cases.hidden };
	const struct crosstab_cell median = { .count = learning->median_days, .hidden = learning->median_hidden };

	(void)diags;
	buf_csv_head(out, head, sizeof(head) / sizeof(*head));
	row(arena, out, job, "all", "Cases opened", &cases);
	if (learning->median_hidden || learning->median_days >= 0)
		row(arena, out, job, "all", "Median school days from trigger to meeting", &median);
	for (int g = 0; g < LEARNING_GROUP_COUNT; g++) {
		const struct crosstab *group = &learning->groups[g];

		for (size_t i = 0; i < group->n_rows; i++)
			row(arena, out, job, group->id, group->rows[i].name, group->rows[i].cells);
	}
	return true;
}

static const char *classification(const struct framework *framework)
{
	return case_rules_of(framework)->learning_classification;
}

const struct product_subject learning_subject = {
	.gather = gather, .shape = &shape_learning, .classification = classification,
};
