/*
 * school.h - takes one school from its rows to its files: the work of a worker.
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

/* A school that is scored and planned but not yet printed. */
struct school_work {
	const struct school_file *files;	size_t n_files;	/* those with its rows; NULL: not determined yet */
	const struct job *job;
	size_t index;				/* of the school, in the job */
	const struct school_evidence *evidence;
	const struct earlier *earlier;
	const struct findings *findings;
	const struct plan *plan;		/* NULL: audits of this kind have none */
	const struct findings *published;	/* reduced for public documents; NULL until one is made */
	const struct plan *published_plan;
	struct diags before;		/* its problems from reading */
	struct diags problems;		/* its problems since then */
	bool no_answers;		/* there is no row to judge it from: nothing is printed */
	bool draft;			/* its pages are marked, because something withholds them */
};

/* Score and plan a school of the job in its arena. */
struct school_work school_score(struct arena *arena, const struct job *job, size_t index);

/* Whether the problems known so far withhold its report, and no draft was asked for. */
bool school_withheld(const struct school_work *work);

/* How many things of the school get a document each (score/kinds.h). */
size_t school_items(const struct school_work *work);

/* The pages of a product of a school or an item. number: which of the kind's items (score/kinds.h); 0: the school.
 * NULL with a problem in the work. Good until the next call. *document, unless it is NULL, is set to what they say. */
const struct pages *school_pages(struct arena *arena, struct school_work *work, const struct job_product *made,
				 int number, const struct document **document);

/* Do everything and write OUT/SCHOOL_ID. The record and everything in it are in the arena. */
struct record school_make(struct arena *arena, const struct job *job, size_t index);

/* Only what the tables and documents about all schools need: its folder is left alone. */
struct record school_compare(struct arena *arena, const struct job *job, size_t index);

/* The same as school_make without writing anything: finds the problems that a run would find, including those in what
 * it prints. */
struct record school_foresee(struct arena *arena, const struct job *job, size_t index);

/* ---- school_folder.c ---- */

/* Open OUT/SCHOOL_ID for files of these names, which are all that the school gets for now; what else a run has made there
 * is removed, with what told of it. Returns false with errno set. */
bool school_enter(struct arena *arena, const struct job *job, size_t index, enum school_status status,
		  const struct drafts *files, struct folder *folder);

/* Write the files to OUT/SCHOOL_ID, replacing all documents of an earlier run; but if the school's are made, what needs
 * all schools stays while only some are run. Returns false with a problem in the work; *disk_full then says whether the
 * next school would fail in the same way. */
bool school_write_files(struct arena *arena, struct school_work *work, enum school_status status,
			const struct drafts *drafts, bool *disk_full);

/* Whether the next school would meet the same error: the disk is full, or refuses all files. */
bool school_meets_disk(int error);

/* Whether its folder has a document that is neither among the files of the record nor called as one that the run makes
 * of it beside all others: an earlier run's. */
bool school_has_strays(struct arena *arena, const struct job *job, size_t index, const struct folder *folder,
		       const struct record *record);

/* Remove every file that a run can make for this school, including half-written ones, and its folder if it is then
 * empty. */
void school_remove_files(struct arena *arena, const struct job *job, size_t index);

#endif
