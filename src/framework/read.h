/*
 * read.h - plain data into structs by a schema, and every problem of it in one pass.
 */
#ifndef WAYMARK_FRAMEWORK_READ_H
#define WAYMARK_FRAMEWORK_READ_H

#include "base/diag.h"
#include "framework/schema.h"

struct reader {
	struct arena *arena;	/* where texts and lists go */
	struct diags *diags;
	const char *file;	/* the base name */
	const char *whole;	/* what the file is: "the audit" */
	/* What was read that is more than ASCII. */
	struct framework_text *texts;	size_t n_texts, texts_capacity;
};

/* A problem at the line of a node. The format's texts are copied. */
struct diag *reader_problem(struct reader *reader, enum diag_code code, const struct data *at,
			    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The node's path for messages; reader->whole for the whole. */
const char *reader_path(struct reader *reader, const struct data *at);

/* "1 item", "2 items"; and "there is 1 item". For messages. */
const char *reader_count(struct reader *reader, size_t n, const char *one, const char *many);
const char *reader_there(struct reader *reader, size_t n, const char *one, const char *many);

/* "use 'NEAREST'", or NULL if none is near. */
const char *reader_nearest(struct reader *reader, const char *text, const char *const *words,
			   size_t n);

/* The same, or "known here: A, B and C". */
const char *reader_known(struct reader *reader, const char *text, const char *const *words, size_t n);

/*
 * Fill the struct out (zeroed) from table by schema. With table NULL every field gets its default
 * and nothing is missing. A field with a problem keeps zero or NULL: look only if there was none.
 */
void reader_read(struct reader *reader, const struct schema *schema, const struct data *table,
		 void *out);

/* Is it what type says? Else a problem. */
bool reader_expect(struct reader *reader, const struct data *data, enum field_type type);

#endif
