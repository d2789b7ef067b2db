/* support_out.c - see support_out.h. */
#include "batch/support_out.h"

#include "batch/job.h"
#include "batch/kinds.h"
#include "batch/records.h"
#include "cohort/support.h"

/* The facts of one school at a time are in memory. */
static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct support_gathering *all = support_new(arena, &job->framework);
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < job->n_schools; i++) {
		const void *facts;
		size_t n;

		if (!records_facts(&scratch, records, i, batch_kind(&job->framework)->fact_shape, &facts, &n))
			facts = NULL;
		support_add(all, job->schools[i]->school, facts);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	return support_make(all);
}

static struct shape_list parts(const void *gathered)
{
	const struct supports *all = gathered;

	return (struct shape_list){ all->items, all->n };
}

static const char *part_id(const void *part)
{
	return ((const struct support *)part)->supporter->id;
}

static const char *part_name(const void *part)
{
	return ((const struct support *)part)->supporter->name;
}

const struct product_subject support_subject = {
	.gather = gather, .shape = &shape_support, .parts = parts, .part_id = part_id, .part_name = part_name,
};
