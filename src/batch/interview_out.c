/* interview_out.c - see interview_out.h. */
#include "batch/interview_out.h"

#include "batch/draft.h"
#include "batch/job.h"
#include "batch/kinds.h"
#include "batch/records.h"
#include "batch/why.h"
#include "cohort/interviews.h"

/* ---- from the records ---- */

/* The words of one school at a time are read. */
static void add(struct interview_sums *sums, struct arena *arena, struct arena *scratch, const struct job *job,
		const struct records *records, size_t index)
{
	const struct school_entry *own = job->schools[index];
	const void *facts = NULL;
	const char *why = NULL;
	size_t n;

	if (!records_facts(scratch, records, index, batch_kind(&job->framework)->fact_shape, &facts, &n)) {
		const struct record record = records_get(scratch, records, index);

		facts = NULL;
		why = arena_strdup(arena, why_school(scratch, job, index, record.status, &record.problems));
	}
	interviews_add(sums, own->school, own->generated, why, facts);
	arena_reset(scratch);
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct interview_sums *sums = interviews_new(arena, &job->framework, job->n_schools);
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < job->n_schools; i++)
		add(sums, arena, &scratch, job, records, i);
	arena_clear(&scratch);
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
