/* owner.c - the school that a row of any table belongs to. Part of tables.h. */
#include "evidence/tables.h"

#include <string.h>

static bool is_body(const struct known_school *known)
{
	return known->usable && known->row && known->row->phase_known && known->row->phase >= PHASE_SCHOOLS_COUNT;
}

bool schools_body_owner(struct table *t, const struct cell *id, size_t *owner)
{
	const struct reading *r = t->reading;
	size_t n = 0;

	if (strcmp(id->text, "*") != 0)
		return schools_owner(t, id, owner);
	for (size_t i = 0; i < r->n_known; i++) {
		if (!is_body(&r->known[i]))
			continue;
		*owner = r->known[i].index;
		n++;
	}
	if (n == 1)
		return true;
	table_bad_cell(t, DIAG_ENT001, id, n ? "stands for the only trust or authority, and there are several"
					     : "stands for the only trust or authority, and there is none")->hint =
		n ? "write its id from schools.csv"
		  : "add a row to schools.csv whose phase is trust, authority or session";
	return false;
}

bool schools_owner(struct table *t, const struct cell *id, size_t *owner)
{
	const struct known_school *known = reading_school(t->reading, id->text);
	const char *nearest;
	struct diag *diag;

	if (known) {
		*owner = known->index;
		return known->usable;
	}
	if (!id->text[0] || !t->reading->n_known || map_get(&t->reading->refused_cells, id->text))
		return false;	/* an empty cell, no schools table, or a school whose row is unusable:
				 * reported elsewhere, once */
	diag = table_bad_cell(t, DIAG_CSV009, id, "is not in the schools table");
	nearest = reading_nearest_school(t->reading, id->text);
	reading_hint_nearest(t->reading, diag, nearest && t->spec->pupils ? nearest : id->text, nearest,
			     "add the school to schools.csv, or correct the id");
	return false;
}
