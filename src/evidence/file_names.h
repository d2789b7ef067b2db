/*
 * file_names.h - which table a file or a sheet is by its name; and which it was probably meant to be, if its name or format
 * is not one that is read.
 */
#ifndef WAYMARK_EVIDENCE_FILE_NAMES_H
#define WAYMARK_EVIDENCE_FILE_NAMES_H

#include <stdbool.h>

#include "base/arena.h"
#include "evidence/mapping.h"

/* Whether a file's name without its ending is that of a table: "responses", "responses-camhs". */
bool file_name_is_table(const char *stem, enum mapping_target *target);

/* The same for a workbook's sheet, where a blank may stand for a hyphen or underscore: "Responses camhs". */
bool file_name_is_sheet(const char *sheet, enum mapping_target *target);

/* Whether the file is by its ending a workbook that is read, or a spreadsheet in another format. */
bool file_name_is_workbook(const char *name);
bool file_name_is_other_workbook(const char *name);

/*
 * The table that a name stands for, after removing what programs and people add: extensions ("responses.csv.txt"),
 * numbers and marks of copies ("responses (1).csv", "Copy of responses.csv", "responses_final.csv") and a one-letter
 * slip. MAPPING_TARGET_COUNT if it stands for none, or if its extension is not one of a table.
 */
enum mapping_target file_name_target(struct arena *arena, const char *name);

#endif
