/* interview_out.c - see interview_out.h. */
#include "batch/interview_out.h"

#include "batch/draft.h"
#include "batch/gather.h"
#include "cohort/interviews.h"

/* ---- from the records ---- */

static void add(void *sums, const struct gathered_school *own)
{
	interviews_add(sums, own->school, own->generated, own->why, own->facts);
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct interview_sums *sums = interviews_new(arena, &job->framework, job->n_schools);

	gather_schools(arena, job, records, add, sums);
	return interviews_make(sums);
}

const struct product_subject interview_subject = { .gather = gather, .shape = &shape_interviews };

/* ---- the table ---- */

static const char *status_of(struct arena *arena, const struct interviewed_school *school,
			     const struct heading_answers *answers)
{
	const char *status = school->why;

	if (answers)
		status = section_status_name(!answers->asked ? SECTION_NOT_IN_FOCUS
					     : answers->noted ? SECTION_NOTED : SECTION_NO_NOTES);
	return school->generated ? arena_printf(arena, "generated: %s", status) : status;
}

/* "Strength 2; Gap 1": how many notes have each finding, those of none left out. */
static const char *findings_of(struct arena *arena, const struct framework *framework,
			       const struct heading_answers *answers)
{
	const char *text = "";

	for (size_t f = 0; answers && f < framework->n_ratings; f++) {
		if (answers->findings[f])
			text = arena_printf(arena, "%s%s%s %d", text, *text ? "; " : "", framework->ratings[f].name,
					    answers->findings[f]);
	}
	return text;
}

static void row(struct arena *arena, struct buf *out, const struct interviews *all, const struct interviewed_school *school,
		size_t heading)
{
	const struct section *section = &all->framework->sections[heading];
	const struct heading_answers *answers = school->headings ? &school->headings[heading] : NULL;
	const char *const cells[] = {
		school->school->id.text, school->school->name.text,
		school->school->phase_known ? phase_ids[school->school->phase] : "", section->id, section->title,
		status_of(arena, school, answers), answers ? arena_printf(arena, "%d", answers->asked) : "",
		answers ? arena_printf(arena, "%d", answers->noted) : "", findings_of(arena, all->framework, answers),
	};

	buf_csv_row(out, cells, sizeof(cells) / sizeof(*cells));
}

bool interview_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	static const char *const head[] = { "school_id", "school", "phase", "section", "title", "status",
					    "asked", "answered", "findings" };
	const struct interviews *all = source->gathered;

	buf_csv_head(draft->bytes, head, sizeof(head) / sizeof(*head));
	for (size_t i = 0; i < all->n_schools; i++)
		for (size_t k = 0; k < all->n_headings; k++)
			row(arena, draft->bytes, all, &all->schools[i], k);
	return true;
}
