/*
 * depends.h - what the documents of one school depend on: the one list of it (depends.c).
 *
 * It is summed, and the sums stand beside the documents (receipt.h). A later run whose sums are the same need not make them
 * again. Whatever a document can say or look like must be in the list; what only the tables of the run say need not be.
 */
#ifndef WAYMARK_BATCH_DEPENDS_H
#define WAYMARK_BATCH_DEPENDS_H

#include "base/hash.h"
#include "batch/job.h"
#include "batch/school.h"

/* Sums, as hexadecimal digits. The report date is not in them: it is compared apart, to say that it alone differs. */
struct depends_sums {
	char whole[HASH_HEX_BYTES];	/* of everything */
	char moved[HASH_HEX_BYTES];	/* of everything but the places of the school's cells in their files */
};

/* The program with its libraries, before anything has loaded more of them, as reading does; in the arena. NULL: the program
 * does not know what it was built from. */
const char *depends_program(struct arena *arena);

/* What makes documents of whatever job: the program and the fonts. */
void depends_makers(const struct job *job, char hex[HASH_HEX_BYTES]);

/* What all schools of the run share, in the job's arena; after its products have been opened. NULL: what was made cannot
 * be told by sums, so that all is made each time: documents under a passphrase differ whenever they are made, and a
 * program that does not know what it was built from cannot be compared with another. */
const char *depends_shared(const struct job *job);

/* The sums of a school that has been read and not yet scored, of a job whose `depends` is not NULL. */
struct depends_sums depends_of_school(struct arena *arena, const struct school_work *work);

/* The sums of what a school gets beside all others: from that of what was gathered, and the names of files. */
struct depends_sums depends_of_compared(struct arena *arena, const struct job *job, size_t index, const char *gathered);

/* The sums of an archive of these files. */
struct output;
struct depends_sums depends_of_archive(struct arena *arena, const struct job *job, size_t index,
				       const struct output *outputs, size_t n);

/* The sums of the files about all schools of a run, provided that nothing of any school is to be made again. */
struct depends_sums depends_of_run(const struct job *job);

/* What a run about all schools depends on, before any of its evidence is read. */
struct inputs_sums {
	char contents[HASH_HEX_BYTES];	/* of everything; "": not asked for */
	char stamps[HASH_HEX_BYTES];	/* of the same, but of the evidence only when its files were written: quick, and
					 * good for as long as one run (evidence/folder_sum.h) */
};

/* Once the audit is loaded, of a job that reads no earlier folders. Returns false if it cannot be told by sums. */
bool depends_of_inputs(const struct job *job, bool with_contents, struct inputs_sums *sums);

#endif
