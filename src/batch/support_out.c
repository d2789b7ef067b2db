/* support_out.c - see support_out.h. */
#include "batch/support_out.h"

#include "batch/gather.h"
#include "cohort/support.h"

static void add(void *all, const struct gathered_school *own)
{
	support_add(all, own->school, own->facts);
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct support_gathering *all = support_new(arena, &job->framework);

	gather_schools(arena, job, records, add, all);
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
