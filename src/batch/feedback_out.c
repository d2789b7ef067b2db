/* feedback_out.c - see feedback_out.h. */
#include "batch/feedback_out.h"

#include "batch/comparison_out.h"
#include "cohort/feedback.h"

static const void *derive(struct arena *arena, const void *comparison)
{
	return feedback_source_new(arena, comparison);
}

static const void *of_school(struct arena *arena, const void *source, const char *school_id)
{
	return feedback_of(arena, source, school_id);
}

static bool generated(const void *feedback)
{
	return ((const struct feedback *)feedback)->generated;
}

const struct product_subject feedback_subject = {
	.from = &comparison_subject, .derive = derive, .shape = &shape_feedback, .of_school = of_school,
	.generated = generated,
};
