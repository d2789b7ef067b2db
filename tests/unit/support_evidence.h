/* support_evidence.h - a folder of tables for a test: written, read, looked at, removed. */
#ifndef WAYMARK_TESTS_SUPPORT_EVIDENCE_H
#define WAYMARK_TESTS_SUPPORT_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "evidence/evidence.h"

struct tables {
	struct arena arena;
	const char *folder;
	struct evidence evidence;
	struct school_evidence *schools;	/* its schools with their rows */
	struct diags diags;
	bool pupils;		/* set to read the tables of single pupils too */
	struct items *items;	/* set to read only columns of an audit's items (score/items.h) */
	bool ok;		/* what evidence_read returned */
};

/* A new empty folder below TMPDIR or /tmp. */
void tables_open(struct tables *tables);
void tables_write(struct tables *tables, const char *name, const char *text);
void tables_write_bytes(struct tables *tables, const char *name, const void *bytes, size_t length);
void tables_read(struct tables *tables);

/* After the evidence was read in another way: its schools. */
void tables_load(struct tables *tables);

/* Remove the folder and give the memory back. */
void tables_close(struct tables *tables);

/* The same round each test, for cmocka: *state is its struct tables. */
int tables_setup(void **state);
int tables_teardown(void **state);

/* The problem of that code at that place, failing the test with all problems listed if there is
 * none. */
const struct diag *tables_problem(const struct tables *tables, enum diag_code code,
				  const char *file, int line,
				  int column);

/* A school's figure of that name; the test fails if there is none. */
const char *tables_extra(const struct school *school, const char *name);

/* How many problems there are of a code. */
size_t tables_count(const struct tables *tables, enum diag_code code);

/* Fail, and list them, unless there are exactly n problems that are not notes. */
void tables_expect(const struct tables *tables, size_t n);

#endif
