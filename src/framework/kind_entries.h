/* kind_entries.h - shared by the files of the kinds plan, workshop and matrix: their raw structs, and their rules. */
#ifndef WAYMARK_FRAMEWORK_KIND_ENTRIES_H
#define WAYMARK_FRAMEWORK_KIND_ENTRIES_H

#include "framework/entry_rules.h"
#include "framework/read.h"

/* What is written as two numbers, or stands on the way to its frozen form. */
struct raw_entry_section {
	struct entry_section section;
	const int *entries;		/* at least, at most; NULL: not said */
	const struct data *ages;	/* two numbers of years; NULL: not said */
};

struct raw_entry_link {
	struct entry_link link;
	const int *n;			/* of its strength: least, most; NULL: not said */
};

struct raw_entries {
	struct raw_audit audit;
	struct entry_rules rules;
	struct raw_entry_section *sections;	size_t n_sections;
	struct raw_entry_link *links;		size_t n_links;
	const struct count_pair *expects;	size_t n_expects;
	const char *const *context_columns;	size_t n_context_columns;
};

/* The column that a word of the audit names: the contract's, the audit's own, or an extra one, whose index follows
 * ENTRY_COLUMN_COUNT. Returns -1 if there is none. */
int entry_column_named(const struct entry_names *names, const char *word);

/* rules_entries.c: add a problem for every rule between fields that raw breaks. */
void rules_entries(struct reader *reader, const struct raw_entries *raw, const struct data *root);

/* Months of an age in years, "4.5" as 54; -1: not one. */
int entry_months_of(const struct data *years);

#endif
