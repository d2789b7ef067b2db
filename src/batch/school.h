/*
 * school.h - one school from its rows to its files: what a worker does.
 */
#ifndef WAYMARK_BATCH_SCHOOL_H
#define WAYMARK_BATCH_SCHOOL_H

#include "base/arena.h"
#include "batch/draft.h"
#include "batch/job.h"
#include "batch/record.h"
#include "layout/page.h"
#include "plan/plan.h"
#include "score/findings.h"

/* Scored and planned, not yet printed. */
struct school_work {
	const struct school_file *files;	size_t n_files;	/* with its rows; NULL: not asked for yet */
	const struct job *job;
	const struct findings *findings;
	const struct plan *plan;		/* NULL: audits of this kind have none */
	const struct findings *published;	/* as public documents tell it; NULL until one is made */
	const struct plan *published_plan;
	struct diags before;		/* its problems from reading */
	struct diags problems;		/* its problems since */
	bool no_answers;		/* no row to judge it from: nothing is printed */
	bool draft;			/* its pages are marked, since something withholds them */
};

/* Score and plan a school of the job in its arena. */
struct school_work school_score(struct arena *arena, const struct job *job, size_t index);

/* Whether what is known so far withholds its report, and no draft was asked for. */
bool school_withheld(const struct school_work *work);

/* How many things of the school have a document each (score/kinds.h). */
size_t school_items(const struct school_work *work);

/* The pages of a product of a school or an item; number: which of the kind's items (score/kinds.h), 0: of the school. NULL
 * with a problem in the work. Good until the next call. */
const struct pages *school_pages(struct arena *arena, struct school_work *work,
				 const struct job_product *made, int number);

/* Do it all and write OUT/SCHOOL_ID. Everything in the record is in the arena. */
struct record school_make(struct arena *arena, const struct job *job, size_t index);

/* The same as far as its problems go, and nothing written: what a run would find in what it prints, too. */
struct record school_foresee(struct arena *arena, const struct job *job, size_t index);

/* "withheld: CSV012, CSV014": what the table of results says in the place of a section's status. */
const char *school_why(struct arena *arena, const struct job *job, enum school_status status,
		       const struct diags *before, const struct diags *problems);

/* ---- school_folder.c ---- */

/* Into OUT/SCHOOL_ID, in place of all documents of an earlier run. False with a problem in the work; then *disk_full says
 * whether the next school would meet it too. */
bool school_write_files(struct arena *arena, struct school_work *work, const struct drafts *drafts, bool *disk_full);

/* Remove every file that a run can make for this school, half-written ones too, and its folder if
 * then empty. */
void school_remove_files(struct arena *arena, const struct job *job, size_t index);

#endif
