/* file_names.h - guesses which table a file was meant to be, if its name or format is not one that is read. */
#ifndef WAYMARK_EVIDENCE_FILE_NAMES_H
#define WAYMARK_EVIDENCE_FILE_NAMES_H

#include "base/arena.h"
#include "evidence/mapping.h"

/*
 * The table that a name stands for, after removing what programs and people add: extensions ("responses.csv.txt"),
 * numbers and marks of copies ("responses (1).csv", "Copy of responses.csv", "responses_final.csv") and a one-letter
 * slip. MAPPING_TARGET_COUNT if it stands for none, or if its extension is not one of a table.
 */
enum mapping_target file_name_target(struct arena *arena, const char *name);

#endif
