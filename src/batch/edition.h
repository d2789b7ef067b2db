/*
 * edition.h - what the documents are about, and their files' names. job.c has their templates by kind.
 */
#ifndef WAYMARK_BATCH_EDITION_H
#define WAYMARK_BATCH_EDITION_H

#include "batch/batch.h"

enum edition_scope { EDITION_OF_SCHOOL, EDITION_OF_CASE, EDITION_OF_TRUST };
enum edition_scope edition_scope(enum edition edition);

/* The file's name in OUT/SCHOOL_ID or OUT: "report.pdf", "case-01.pdf". number is a case's. */
const char *edition_file(struct arena *arena, enum edition edition, int number);

/* Is name one that a document in OUT/SCHOOL_ID can have, half-written ones too? */
bool edition_is_document(const char *name);

#endif
