/*
 * place_names.h - how a document names a cell: "line 41".
 *
 * One file of answers is the one that is meant; any other is named. Where a table came in several
 * files, each has a letter: "A line 41".
 */
#ifndef WAYMARK_REPORT_PLACE_NAMES_H
#define WAYMARK_REPORT_PLACE_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "evidence/school_files.h"

enum { PLACE_LETTERS_MAX = 26 };	/* beyond these a file is named whole */

struct place_names {
	bool none;			/* no place is printed */
	const char *main;		/* the file whose lines need no name; NULL: there is none */
	const struct school_file *files;	size_t n_files;
	char letters[PLACE_LETTERS_MAX + 1];	/* the letter of each of the first files, or a blank */
};

/* files: the school's, which have to outlive the names. main_table: "responses". */
void place_names_init(struct place_names *names, const struct school_file *files, size_t n_files,
		      const char *main_table, bool none);

/* What stands before the line: "" of the main file, "A", or the file's name; NULL if no place is
 * printed, or at says none. In the arena, or as long as the names. */
const char *place_file(struct arena *arena, const struct place_names *names, const struct loc *at);

/* "line 41", "A line 41", "metrics.csv line 41"; NULL likewise. */
const char *place_name(struct arena *arena, const struct place_names *names, const struct loc *at);

#endif
