/* owner.c - the school that a row of any table belongs to. Part of tables.h. */
#include "evidence/tables.h"

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
