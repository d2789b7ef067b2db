/* file_names.h - which table a file was meant as, whose name or form is not read. */
#ifndef WAYMARK_EVIDENCE_FILE_NAMES_H
#define WAYMARK_EVIDENCE_FILE_NAMES_H

#include "base/arena.h"
#include "evidence/mapping.h"

/* The table that a name stands for once what programs and people put round it is off: endings ("responses.csv.txt"),
 * numbers and marks of a copy ("responses (1).csv", "Copy of responses.csv", "responses_final.csv"), a slip of one letter.
 * MAPPING_TARGET_COUNT: none, or what it ends in holds no table. */
enum mapping_target file_name_target(struct arena *arena, const char *name);

#endif
