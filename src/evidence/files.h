/* files.h - the files of the evidence folders, and the table that each is read as. */
#ifndef WAYMARK_EVIDENCE_FILES_H
#define WAYMARK_EVIDENCE_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "evidence/evidence.h"
#include "evidence/mapping.h"
#include "evidence/reading.h"

/* What `waymark form` writes beside its tables, for people: neither read nor mentioned. */
#define FILES_FORM_PRINT "form.pdf"
#define FILES_FORM_GUIDE "guide.md"

struct found_file {
	const char *path;		/* NULL if it is a text */
	const struct evidence_text *text;	/* or NULL */
	const char *name;		/* as problems show it: "W101.xlsx[responses]" if it is a sheet */
	const char *book, *sheet;	/* the workbook's name, as the manifest shows it, and the sheet's; or NULL */
	enum mapping_target target;
	const struct mapping_table *map;	/* the part of the mapping for this file, or NULL */
	dev_t device;			/* device and inode identify a file whatever its path; ... */
	ino_t inode;			/* ... set only for mapped files */
};

struct files {
	struct reading *reading;
	struct found_file *items;
	size_t n, capacity;
	bool missed[MAPPING_TARGET_COUNT];	/* another file with nearly this table's name has been reported */
};

/* Find the files of all folders. Returns false, with a problem, if a folder cannot be read. Files that are not read
 * are noted. */
bool files_find(struct files *files, struct reading *reading, const char *const *folders,
		size_t n_folders);

/* The same for tables given as texts. A text that is not named like a table is ignored. */
void files_given(struct files *files, struct reading *reading, const struct evidence_text *texts,
		 size_t n_texts);

#endif
