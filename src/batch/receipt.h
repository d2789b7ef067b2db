/*
 * receipt.h - what stands beside files that were made: from what, and the record of it, so that a later run that would
 * make the same need not.
 *
 * It is a file in the folder of what it is about, removed before the first of these files changes and written after the
 * last. So there is never one that tells of files that are not there, however a run ends. A file that is gone or has
 * another size makes it useless. It holds what workers tell the parent (record.h), for the same program on the same kind
 * of machine; what is not a whole receipt is none.
 */
#ifndef WAYMARK_BATCH_RECEIPT_H
#define WAYMARK_BATCH_RECEIPT_H

#include "base/date.h"
#include "base/folder.h"
#include "batch/depends.h"
#include "batch/record.h"

#define RECEIPT_OF_SCHOOL ".waymark.made"	/* in OUT/SCHOOL_ID: of its documents and results.json */
#define RECEIPT_COMPARED ".waymark.compared"	/* there too: of what it gets beside all others */
#define RECEIPT_ARCHIVE ".waymark.archive"	/* there too: of the archive of its documents */
#define RECEIPT_OF_RUN ".waymark.run"		/* in OUT: of the files about all schools, the manifest among them */

/* Read the receipt and compare it. Fills the record, in the arena, and returns MADE_NOT if it is of the same sums and date
 * and every file is there; else returns why its files are to be made. */
enum made_why receipt_find(struct arena *arena, const struct folder *folder, const char *name,
			   const struct depends_sums *sums, struct date date, struct record *record);

/* The same of whatever it was made from: whether there is a receipt of that date and every file of it. *sums gets what the
 * sums were. */
bool receipt_intact(struct arena *arena, const struct folder *folder, const char *name, struct date date,
		    struct depends_sums *sums, struct record *record);

/* Call before anything in OUT changes, in whatever process: what told of all its files, the manifest, RECEIPT_OF_RUN and
 * the file of a shard, is removed. Returns false with errno set. */
bool receipt_void_run(const struct folder *out);

/* Write one. A receipt that cannot be written costs nothing but time: false is no problem of the run. */
bool receipt_write(struct arena *arena, const struct folder *folder, const char *name, const struct depends_sums *sums,
		   struct date date, const struct record *record);

#endif
