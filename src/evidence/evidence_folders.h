/*
 * evidence_folders.h - the folders whose files are evidence: those that are given and, where one holds no table, those
 * in it.
 *
 * A folder that holds the output of a run is never evidence, and nothing in it is read.
 */
#ifndef WAYMARK_EVIDENCE_EVIDENCE_FOLDERS_H
#define WAYMARK_EVIDENCE_EVIDENCE_FOLDERS_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/evidence.h"
#include "evidence/reading.h"

/* What `waymark form` writes beside its tables, for people: neither read nor mentioned. */
#define FILES_FORM_PRINT "form.pdf"
#define FILES_FORM_GUIDE "guide.md"

struct evidence_folder {
	const char *path;
	const char *prefix;		/* of its files' names in problems: "W101/", or "" */
	const char *name;		/* its own: what may stand for a school; "" if it has none */
	bool nested;			/* it lies in a folder that was given */
	int error;			/* an errno: it cannot be read */
	const char **names;	size_t n_names;		/* of its files, sorted; of a folder that holds folders too */
};

/* A folder in a given one that is not looked into although the tables in it may be evidence. */
struct passed_folder {
	const char *place, *name;	/* "north/W102", "W102" */
	bool of_form;			/* it holds the tables that `waymark form` made, beside the school's workbook */
};

struct evidence_folders {
	struct evidence_folder *items;
	size_t n, capacity;
	struct passed_folder *passed;
	size_t n_passed, passed_capacity;
};

/* A name as problems show it: a pupil's number is removed, since the file may be about that pupil. */
const char *folders_shown(struct arena *arena, const char *name);

/* The folder's own name as problems show it, also if its path ends in "." or "..". */
const char *folders_name(struct arena *arena, const char *path);

/* The same for a folder whatever its path: its device and inode. */
struct stat;
const char *folders_key(struct arena *arena, const struct stat *status);

/* Whether a run has made it: then it is no evidence. */
bool folders_hold_output(const char *path);

/* What belongs to an editor or the system: "._schools.csv", the lock files of open spreadsheets. */
bool folders_of_system(const char *name);

/* Find them all. out: the folder that the run writes into, which is not read wherever it lies; or NULL. Returns false,
 * with a problem, if one that is given cannot be read, or is no evidence. */
bool folders_find(struct reading *reading, const char *const *given, size_t n_given, const char *out,
		  struct evidence_folders *folders);

/* Once the schools are known: report the folders that are not looked into although they seem to be schools'. answered:
 * the ids of schools whose form is read; the tables that were made beside it are not missed. */
void folders_tell_passed(struct reading *reading, const struct evidence_folders *folders, const struct map *answered);

#endif
