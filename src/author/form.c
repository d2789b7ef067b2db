/*
 * form.c - blank tables to fill in. See author.h.
 *
 * responses.csv has a row for every item and respondent, so that nobody has to look up an id. The
 * item's text is in a last column, `text`, which is not read. What is left empty counts as not
 * answered.
 */
#include "author/kinds.h"

#include "author/form_private.h"
#include "author/table_notes.h"
#include "evidence/files.h"

enum { TABLE_MAX_BYTES = 64 << 20 };

void form_tables(struct arena *arena, const struct form_options *options, struct author_files *files)
{
	struct buf *guide = buf_new(arena, TABLE_MAX_BYTES);

	for (const struct table_note *table = author_tables; table->spec; table++) {
		const struct kind_table *reads = author_reads(options->framework, table->spec);
		struct buf *out = buf_new(arena, TABLE_MAX_BYTES);

		if (!reads)
			continue;
		if (reads->put)
			reads->put(arena, out, options);
		else
			form_put_header_read(out, options->framework, table);
		author_add(arena, files, arena_printf(arena, "%s.csv", table->spec->name), out);
	}
	form_guide(arena, options, guide);
	author_add_made(arena, files, FILES_FORM_GUIDE, guide);
}
