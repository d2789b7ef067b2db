/* files.h - the files of the evidence folders, and what each is read as. */
#ifndef WAYMARK_EVIDENCE_FILES_H
#define WAYMARK_EVIDENCE_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "evidence/evidence.h"
#include "evidence/mapping.h"
#include "evidence/reading.h"

/* What `waymark form` puts beside its tables, for people: neither read nor noted. */
#define FILES_FORM_PRINT "form.pdf"
#define FILES_FORM_GUIDE "guide.md"

struct found_file {
	const char *path;		/* NULL: it is a text */
	const struct evidence_text *text;	/* or NULL */
	const char *name;		/* as problems and the manifest show it */
	enum mapping_target target;
	const struct mapping_table *map;	/* or NULL */
	dev_t device;			/* with inode, which file it is by whatever path; ... */
	ino_t inode;			/* ... only of a mapped one */
};

struct files {
	struct reading *reading;
	struct found_file *items;
	size_t n, capacity;
	bool missed[MAPPING_TARGET_COUNT];	/* a file nearly of the table's name is told instead of it */
};

/* False, and reported, if a folder cannot be read. Files that are left unread are noted. */
bool files_find(struct files *files, struct reading *reading, const char *const *folders,
		size_t n_folders);

/* The same of tables that are texts; one whose name is no table's is passed over. */
void files_given(struct files *files, struct reading *reading, const struct evidence_text *texts,
		 size_t n_texts);

#endif
