/*
 * results_file.h - a results.json of an earlier run as a tree of values (jansson), and what may be taken from it.
 *
 * The file comes from outside: anybody may have edited, cut off or replaced it. Its size, depth and number of values are
 * limited before a tree is made of it, and every value is asked for by its type.
 */
#ifndef WAYMARK_EARLIER_RESULTS_FILE_H
#define WAYMARK_EARLIER_RESULTS_FILE_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/hash.h"
#include "earlier/skim.h"
#include "framework/framework.h"

enum results_end { RESULTS_READ, RESULTS_MISSING, RESULTS_BAD };

struct results_file {
	struct arena *arena;
	const char *name;	/* "reports-2025/W101/results.json" */
	struct diags *diags;
	bool bad;		/* the one problem that a file may have is told */
	const json_t *root;	/* freed with the arena */
	char sha256[HASH_HEX_BYTES];
	size_t size_bytes;
	enum skim_for who;
};

/* What every results.json says first. */
struct results_head {
	int school_year;
	struct date date;
	const char *version, *status;
	bool generated;
};

/* Read FOLDER/SCHOOL_ID/results.json, shown as NAME/SCHOOL_ID/results.json; without a school, FOLDER/manifest.json. The
 * file and its texts are good as long as the arena. RESULTS_BAD has told a problem. */
enum results_end results_file_open(struct arena *arena, const char *folder, const char *name, const char *school_id,
				   enum skim_for who, struct diags *diags, struct results_file *file);

/* Check that the program knows the format, and that it is of this school and audit and of a school year before the
 * report's; for a form it is enough that it is not later. Returns false with a problem. */
bool results_file_head(struct results_file *file, const char *school_id, const struct framework *framework,
		       struct date report_date, struct results_head *head);

/* Tell that the file is not as the program writes it, once. */
void results_file_refuse(struct results_file *file, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A value of an object, by key. If it is missing or of another type, the file is refused and the value is empty: NULL,
 * "", 0, false. results_text and results_count take "or none" for null, which is then NULL and -1; results_id
 * is for what messages name. */
const char *results_id(struct results_file *file, const json_t *of, const char *key);
/* What somebody wrote: it may be long and have several lines; "" for null. */
const char *results_words(struct results_file *file, const json_t *of, const char *key);
/* A date; year 0 for null. */
struct date results_date(struct results_file *file, const json_t *of, const char *key);
const json_t *results_list(struct results_file *file, const json_t *of, const char *key);
const char *results_text(struct results_file *file, const json_t *of, const char *key, bool or_none);
int results_count(struct results_file *file, const json_t *of, const char *key, bool or_none);
bool results_flag(struct results_file *file, const json_t *of, const char *key);

#endif
