/* files.h - the files of the evidence folders, and what each is read as. */
#ifndef WAYMARK_EVIDENCE_FILES_H
#define WAYMARK_EVIDENCE_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "evidence/mapping.h"
#include "evidence/reading.h"

struct found_file {
	const char *path;
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
};

/* False, and reported, if a folder cannot be read. Files that are left unread are noted. */
bool files_find(struct files *files, struct reading *reading, const char *const *folders,
		size_t n_folders);

#endif
