/* gather.c - see gather.h. */
#include "batch/gather.h"

#include "batch/kinds.h"
#include "batch/why.h"

static struct gathered_school school_of(struct arena *arena, struct arena *scratch, const struct job *job,
					const struct records *records, size_t index)
{
	const struct school_entry *own = job->schools[index];
	struct gathered_school school = { .school = own->school, .generated = own->generated };
	size_t n;

	if (!records_facts(scratch, records, index, batch_kind(&job->framework)->fact_shape, &school.facts, &n)) {
		const struct record record = records_get(scratch, records, index);

		school.facts = NULL;
		school.status = record.status;
		school.why = arena_strdup(arena, why_school(scratch, job, index, record.status, &record.problems));
	}
	return school;
}

void gather_schools(struct arena *arena, const struct job *job, const struct records *records,
		    void (*add)(void *sums, const struct gathered_school *school), void *sums)
{
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < job->n_schools; i++) {
		const struct gathered_school school = school_of(arena, &scratch, job, records, i);

		add(sums, &school);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
}
