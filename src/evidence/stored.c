/* stored.c - see stored.h, and evidence_of in evidence.h. */
#include "evidence/stored.h"

#include "evidence/evidence.h"
#include "evidence/tables.h"

void stored_rows_init(struct stored_rows *rows, struct arena *arena, struct spool *spool,
		      size_t n_schools)
{
#define TABLE(name) store_init(&rows->name, arena, spool, &name##_spec, n_schools);
#include "evidence/school_tables.def"
#undef TABLE
}

bool stored_rows_flush(struct stored_rows *rows)
{
	bool ok = true;

#define TABLE(name) ok = ok && store_flush(&rows->name);
#include "evidence/school_tables.def"
#undef TABLE
	return ok;
}

const struct school_evidence *evidence_of(struct arena *arena, const struct evidence *evidence,
					  size_t index)
{
	const struct school_entry *entry = &evidence->schools[index];
	const struct stored_rows *rows = evidence->rows;
	struct school_evidence *school = arena_alloc(arena, sizeof(*school));

	school->school = entry->school;
	school->half_terms = entry->half_terms;
	school->n_half_terms = entry->n_half_terms;
	school->generated = entry->generated;
	school->has_rows = entry->has_rows;
#define TABLE(name) school->name = store_rows(arena, &rows->name, index, &school->n_##name);
#include "evidence/school_tables.def"
#undef TABLE
	return school;
}
