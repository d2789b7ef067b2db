/* compare_here.c - see compare_here.h. */
#include "batch/compare_here.h"

#include "batch/kinds.h"
#include "batch/school.h"
#include "batch/why.h"

bool compare_here_can(const struct framework *framework)
{
	return batch_kind(framework)->fact_shape == &shape_school_facts;
}

static void add(struct gathering *all, struct arena *arena, struct arena *scratch, const struct job *job, size_t index,
		struct diags *diags)
{
	struct school_work work = school_score(scratch, job, index);
	const struct school_entry *own = job->schools[index];
	struct comparison_entry entry = { .school = own->school, .generated = own->generated };
	const void *facts = NULL;
	size_t n;

	if (school_withheld(&work)) {
		entry.state = STATE_WITHHELD;
		entry.why = why_status(arena, job, SCHOOL_WITHHELD, &work.before, &work.problems);
	} else if (work.no_answers) {
		entry.state = STATE_NO_ANSWERS;
		entry.why = school_status_name(SCHOOL_NO_ANSWERS);
	} else {
		facts = batch_kind(&job->framework)->facts(scratch, work.findings, work.plan, &n);
	}
	comparison_add(all, &entry, facts);
	diags_append(diags, &work.problems);
	arena_reset(scratch);
}

const struct comparison *compare_here(struct arena *arena, const struct job *job, struct diags *diags)
{
	struct gathering *all = comparison_new(arena, &job->framework, job->n_schools);
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < job->n_schools; i++)
		add(all, arena, &scratch, job, i, diags);
	arena_clear(&scratch);
	return comparison_make(all);
}
