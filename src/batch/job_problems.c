/* job_problems.c - the problems that were found before the first school, school by school; see job.h. */
#include "batch/job.h"

#include <stdlib.h>
#include <string.h>

struct school_problem {
	const char *school_id;
	size_t index;			/* in the job's problems */
};

static int by_school(const void *left, const void *right)
{
	const struct school_problem *a = left, *b = right;
	const int id = strcmp(a->school_id, b->school_id);

	return id ? id : (a->index > b->index) - (a->index < b->index);
}

void job_sort_problems(struct job *job)
{
	struct school_problem *all = arena_array(job->arena, job->problems.n, sizeof(*all));
	size_t n = 0;

	for (size_t i = 0; i < job->problems.n; i++)
		if (job->problems.items[i].school_id)
			all[n++] = (struct school_problem){ job->problems.items[i].school_id, i };
	if (n)
		qsort(all, n, sizeof(*all), by_school);
	job->by_school = all;
	job->n_by_school = n;
	job->n_sorted = job->problems.n;
}

static void add(struct diags *own, const struct job *job, size_t index)
{
	const struct diags one = { .items = &job->problems.items[index], .n = 1 };

	diags_append(own, &one);
}

/* The place of the school's first problem among those that are sorted, or where it would be. */
static size_t first_of(const struct job *job, const char *school_id)
{
	size_t low = 0, high = job->n_by_school;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (strcmp(job->by_school[middle].school_id, school_id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void add_sorted(struct diags *own, const struct job *job, const char *school_id)
{
	for (size_t i = first_of(job, school_id); i < job->n_by_school; i++) {
		if (strcmp(job->by_school[i].school_id, school_id) != 0)
			break;
		add(own, job, job->by_school[i].index);
	}
}

struct diags job_problems_of(struct arena *arena, const struct job *job, const char *school_id)
{
	struct diags own;

	diags_init(&own, arena);
	if (job->n_sorted == job->problems.n && !job->evidence.incomplete) {
		add_sorted(&own, job, school_id);
		return own;
	}
	for (size_t i = 0; i < job->problems.n; i++) {
		const struct diag *d = &job->problems.items[i];

		if (d->school_id ? strcmp(d->school_id, school_id) == 0
				 : job->evidence.incomplete && d->severity == DIAG_ERROR)
			add(&own, job, i);
	}
	return own;
}
