/* files.h - the files of the evidence folders, and the table that each is read as. */
#ifndef WAYMARK_EVIDENCE_FILES_H
#define WAYMARK_EVIDENCE_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "evidence/evidence.h"
#include "evidence/evidence_folders.h"
#include "evidence/filled_form.h"
#include "evidence/mapping.h"
#include "evidence/package.h"
#include "evidence/reading.h"

struct found_file {
	const char *path;		/* NULL if it is a text */
	const struct evidence_text *text;	/* or NULL */
	const char *name;		/* as problems show it: "W101.xlsx[responses]" if it is a sheet */
	const char *book, *sheet;	/* the workbook's name, as the manifest shows it, and the sheet's; or NULL */
	enum mapping_target target;
	const struct whose *whose;	/* what may say whose its rows are; NULL: nothing but its columns */
	struct filled_form *form;		/* the form that it is a sheet of, ... */
	const struct form_tab *tab;	/* ... and what the form says of the sheet; or NULL */
	const struct mapping_table *map;	/* the part of the mapping for this file, or NULL */
	dev_t device;			/* device and inode identify a file whatever its path; ... */
	ino_t inode;			/* ... set only for mapped files */
};

/* A workbook or a folder that cannot be read at all. Whom that concerns may follow from its name. */
struct broken_file {
	const char *place;
	const struct whose *whose;
	enum package_fault fault;	/* PACKAGE_SOUND: error is an errno */
	int error;
};

struct files {
	struct reading *reading;
	struct evidence_folders folders;
	struct found_file *items;
	size_t n, capacity;
	size_t n_of[MAPPING_TARGET_COUNT];	/* how many are read as each table */
	struct filled_forms forms;
	struct map origins;		/* "responses W101" to an index in the names of the workbooks and folders ... */
	const char **origin_names;	/* ... that such a table was read from, by their names alone */
	size_t n_origins, origins_capacity;
	struct broken_file *broken;
	size_t n_broken, broken_capacity;
	bool missed[MAPPING_TARGET_COUNT];	/* another file with nearly this table's name has been reported */
};

/* Find the files of all folders. out: as in evidence_folders.h. Returns false, with a problem, if a folder cannot be
 * read. Files that are not read are noted. */
bool files_find(struct files *files, struct reading *reading, const char *const *folders,
		size_t n_folders, const char *out);

/* The same for tables given as texts. A text that is not named like a table is ignored. */
void files_given(struct files *files, struct reading *reading, const struct evidence_text *texts,
		 size_t n_texts);

/* The same for a workbook with the table of schools, of which nothing else is read. */
void files_roster(struct files *files, struct reading *reading, const char *path);

/* Once the schools are known: report the files that cannot be read at all. */
void files_tell_broken(struct files *files);

#endif
