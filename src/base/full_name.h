/*
 * full_name.h - names of files that people mail and save elsewhere: parts that say what a file is, such as
 * "Tallowmere Primary School - Wellbeing audit 2026-27 - report.pdf".
 *
 * A part is a text from outside, made fit for a file's name on every system: letters of all languages are
 * kept; what Windows, macOS, Linux, an archive or a link to the file would refuse or read in another way is
 * not. Two texts may become the same part.
 */
#ifndef WAYMARK_BASE_FULL_NAME_H
#define WAYMARK_BASE_FULL_NAME_H

#include <stddef.h>

#include "base/arena.h"

#define FULL_NAME_BETWEEN " - "

/* The text as a part of at most max_bytes, cut between two characters as people see them; "" if nothing of it can
 * stand in a name. It may be the whole name: it neither begins nor ends with what cannot, and is no device's. */
const char *full_name_part(struct arena *arena, const char *text, size_t max_bytes);

/* What a file is called where its school and audit are known: the end of a full name, or a short one. */
const char *full_name_end(const char *name);

#endif
