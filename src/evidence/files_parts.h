/* files_parts.h - what files.c, files_mapped.c, files_books.c and files_unread.c share. See files.h. */
#ifndef WAYMARK_EVIDENCE_FILES_PARTS_H
#define WAYMARK_EVIDENCE_FILES_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

#include "evidence/files.h"
#include "evidence/workbook_file.h"

/* A file that is not read; kept until all files of its folder have been examined. */
struct unread {
	const char *shown;
	enum mapping_target target;	/* the table whose name it nearly has; MAPPING_TARGET_COUNT: none */
};

struct leftovers {
	struct unread *items;
	size_t n, capacity;
};

/* The state of one folder's search. */
struct folder_files {
	struct files *files;
	const struct evidence_folder *folder;
	struct leftovers left;		/* of this folder */
	struct leftovers *sheets;	/* of all folders */
};

/* ---- files_found.c ---- */

void files_add(struct files *files, const struct found_file *found);

/* Add a sheet of the workbook that `found` is. */
void files_add_sheet(struct files *files, struct found_file found, const char *sheet);

/* Add a table, or note that this audit does not read it. sheet: NULL if it is a file of its own. */
void files_add_table(struct files *files, const struct found_file *found, const char *sheet);

/* Add a file of a mapping once, even if several patterns match it or several folders lead to it. */
void files_add_mapped(struct files *files, struct found_file *found);

/* Whether map already has this file, or this sheet of a workbook; if map is NULL, whether any has it. */
bool files_is_mapped(const struct files *files, const struct mapping_table *map, const char *sheet,
		     const struct stat *status);

/* Keep a file that cannot be read at all until the schools are known. */
void files_add_broken(struct files *files, const char *place, const struct whose *whose, enum package_fault fault,
		      int error);

/* The only sheet of a workbook that is not hidden, or NULL. */
const struct workbook_sheet *files_lone_sheet(const struct sheet_names *sheets);

/* The table that a file or sheet was probably meant to be, if this audit reads it. */
enum mapping_target files_meant(const struct files *files, const char *name);

/* ---- files_mapped.c, files_books.c ---- */

/* Find the files that a mapping names. */
void files_find_mapped(struct files *files, const struct mapping_table *map, const struct evidence_folders *folders);

/* Find the tables in a workbook. name: of the file; stem: without its ending. */
void files_sort_workbook(struct folder_files *in, struct found_file *found, const char *name, const char *stem);

/* ---- files_unread.c ---- */

void files_leave(struct files *files, struct leftovers *left, const char *shown, enum mapping_target target);

/* Report what a folder has that is not read; first: the folder's first file that is. What was not meant as a table is
 * added to `others`, for files_note_others. */
void files_tell_left(struct files *files, const struct leftovers *left, size_t first, struct leftovers *others);
void files_note_others(struct reading *reading, const struct leftovers *others, enum diag_code code, const char *sort);

/* Whether a file lies there for people only: what a form was printed as, a page about the folder. */
bool files_for_people(const char *name);

#endif
