/* stored.c - see stored.h, and evidence_of in evidence.h. */
#include "evidence/stored.h"

#include <string.h>

#include "evidence/evidence.h"
#include "evidence/tables.h"

void stored_rows_init(struct stored_rows *rows, struct arena *arena, struct spool *spool,
		      size_t n_schools)
{
#define TABLE(name) store_init(&rows->name, arena, spool, &name##_spec, STORED_OF_ALL(n_schools) + 1);
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

/* The school's own figures, then those of all schools. */
static void add_of_all(struct arena *arena, const struct evidence *evidence, struct school_evidence *school)
{
	const size_t n_own = school->n_metrics;
	const struct metric_row *own = school->metrics, *rest;
	struct metric_row *rows;
	size_t n;

	rest = store_rows(arena, &evidence->rows->metrics, STORED_OF_ALL(evidence->n_schools), &n);
	if (!n)
		return;
	rows = arena_array(arena, n_own + n, sizeof(*rows));
	if (n_own)
		memcpy(rows, own, n_own * sizeof(*rows));
	memcpy(rows + n_own, rest, n * sizeof(*rows));
	school->metrics = rows;
	school->n_metrics = n_own + n;
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
	add_of_all(arena, evidence, school);
	return school;
}
