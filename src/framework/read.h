/*
 * read.h - reads plain data into structs according to a schema, and reports all its problems in one
 * pass.
 */
#ifndef WAYMARK_FRAMEWORK_READ_H
#define WAYMARK_FRAMEWORK_READ_H

#include "base/diag.h"
#include "framework/schema.h"

struct reader {
	struct arena *arena;	/* for texts and lists */
	struct diags *diags;
	const char *file;	/* without folders */
	const char *whole;	/* what to call the file: "the audit" */
	/* The texts read so far that are not pure ASCII. */
	struct framework_text *texts;	size_t n_texts, texts_capacity;
};

/* Add a problem at the line of a node. The formatted texts are copied. */
struct diag *reader_problem(struct reader *reader, enum diag_code code, const struct data *at,
			    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The node's path, for messages; reader->whole for the root. */
const char *reader_path(struct reader *reader, const struct data *at);

/* For messages: "1 item", "2 items"; and "there is 1 item". */
const char *reader_count(struct reader *reader, size_t n, const char *one, const char *many);
const char *reader_there(struct reader *reader, size_t n, const char *one, const char *many);

/* The hint "use 'NEAREST'", or NULL if no word is near. */
const char *reader_nearest(struct reader *reader, const char *text, const char *const *words,
			   size_t n);

/* The same, or else "known here: A, B and C". */
const char *reader_known(struct reader *reader, const char *text, const char *const *words, size_t n);

/* Fill the struct `out` (zeroed) from table according to schema. If table is NULL, every field gets its default and
 * nothing counts as missing. A field with a problem stays zero or NULL, so use it only if there was no problem. */
void reader_read(struct reader *reader, const struct schema *schema, const struct data *table,
		 void *out);

/* Whether data has the type; if not, reports a problem. */
bool reader_expect(struct reader *reader, const struct data *data, enum field_type type);

#endif
