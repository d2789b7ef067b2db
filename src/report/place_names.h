/*
 * place_names.h - how a document refers to a cell: "line 41".
 *
 * A line without a file name is in the file of answers; any other file is named. If a table came in
 * several files, each has a letter: "A line 41". In a sheet of a workbook it is the cell: "cell C41".
 */
#ifndef WAYMARK_REPORT_PLACE_NAMES_H
#define WAYMARK_REPORT_PLACE_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "evidence/school_files.h"

enum { PLACE_LETTERS_MAX = 26 };	/* further files are referred to by their full name */

struct place_names {
	bool none;			/* print no places */
	const char *main;		/* the file whose lines need no name; NULL: there is none */
	const struct school_file *files;	size_t n_files;
	char letters[PLACE_LETTERS_MAX + 1];	/* the letter of each of the first files, or a blank */
};

/* files: the school's; they must outlive the names. main_table: "responses". */
void place_names_init(struct place_names *names, const struct school_file *files, size_t n_files,
		      const char *main_table, bool none);

/* What precedes the line: "" for the main file, "A", the file's name, or "W101.xlsx, sheet responses,". NULL if no place
 * is printed or `at` has none. Lives in the arena, or as long as the names. */
const char *place_file(struct arena *arena, const struct place_names *names, const struct loc *at);

/* "line 41", "A line 41", "metrics.csv line 41", "cell C41", "W101.xlsx, sheet responses, cell C12"; NULL as for
 * place_file. */
const char *place_name(struct arena *arena, const struct place_names *names, const struct loc *at);

#endif
