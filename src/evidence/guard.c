/*
 * guard.c - keeps out columns and numbers that identify pupils. Part of table.h.
 *
 * In a table about single pupils such a column is refused, or skipped if the run is restricted. In
 * other tables this applies only to what is certainly a pupil's.
 */
#include "evidence/table.h"

#include <string.h>

#include "evidence/identity.h"

static struct loc header_place(const struct table *t, size_t i)
{
	return (struct loc){ t->file, t->header_lines[i], (int)i + 1 };
}

/* "the column 'Pupil name' holds a name". A header made of these words is not a pupil's cell. But a number in it may
 * be one, and so may what is in brackets, so neither is quoted. */
static const char *described(struct table *t, size_t i, enum identity identity)
{
	const char *header = t->headers[i];

	if (strpbrk(header, "0123456789([{"))
		return arena_printf(t->scratch, "column %zu holds %s", i + 1, identity_name(identity));
	return arena_printf(t->scratch, "the column '%s' holds %s", reading_shown(t->reading, header),
			    identity_name(identity));
}

static void refuse_column(struct table *t, size_t i, enum identity identity)
{
	t->reading->refused = true;
	table_problem(t, DIAG_CAS012, header_place(t, i), NULL,
		      "%s, which a table about single pupils must not have",
		      described(t, i, identity))->hint =
		"delete the column; pupil_ref and case_ref are enough";
}

/* A survey is answered without names. A question that only sounds like one is read. */
static bool guard_person(struct table *t, size_t i, enum identity identity)
{
	const struct reading *r = t->reading;

	if (t->map || (r->find_item && r->find_item(r->item_context, t->headers[i], false).id))
		return true;
	t->header_private[i] = true;
	table_problem(t, DIAG_SRV001, header_place(t, i), NULL, "%s, which a table of people's answers must not have",
		      described(t, i, identity))->hint =
		"delete the column: a survey is counted without names, numbers and addresses";
	t->reading->refused = true;
	return false;
}

/* With a mapping, only bound columns are read, so the others do not matter. */
static bool guard_column(struct table *t, size_t i, enum identity identity)
{
	struct loc at = header_place(t, i);

	if (t->spec->of_people)
		return guard_person(t, i, identity);
	if (!t->spec->pupils) {
		if (t->map || !identity_is_pupils(identity))
			return true;
		t->header_private[i] = true;
		table_problem(t, DIAG_CSV055, at, NULL, "%s and is not read",
			      described(t, i, identity))->hint =
			"delete the column; reports about a school need nothing about single pupils";
		return true;
	}
	t->header_private[i] = true;
	if (!t->reading->restricted) {
		refuse_column(t, i, identity);
		return false;
	}
	table_problem(t, DIAG_CAS013, at, NULL, "%s and is not read",
		      described(t, i, identity))->hint = "delete the column";
	return true;
}

bool table_guard_columns(struct table *t)
{
	bool ok = true;

	t->header_private = arena_array(t->scratch, t->n_headers, sizeof(*t->header_private));
	for (size_t i = 0; i < t->n_headers; i++) {
		enum identity identity = identity_of_header(t->headers[i]);

		if (identity)
			ok = guard_column(t, i, identity) && ok;
	}
	return ok;
}

bool table_guard_bound(struct table *t, size_t header)
{
	if (!t->header_private[header])
		return true;
	refuse_column(t, header, identity_of_header(t->headers[header]));
	return false;
}

/* Rows of unknown schools are never printed, so they need no check. */
void table_check_free_text(struct table *t, const struct cell *cell)
{
	const char *telltale = cell->text[0] && t->school_id ? identity_telltale(cell->text) : NULL;

	if (telltale)
		table_problem(t, DIAG_CSV079, cell->at, NULL, "column %d of this row holds what looks like %s",
			      cell->at.column, telltale)->hint =
			"delete it: others will read the documents, and a post is enough to say who";
}

const char *table_guard_text(struct table *t, const char *text, struct loc at)
{
	bool pupils = t->spec->pupils;
	struct identity_number found;
	struct diag *diag;

	if (!identity_find_number(text, &found))
		return text;
	diag = table_problem(t, pupils ? DIAG_CAS014 : DIAG_CSV056, at, NULL,
			     "column %d of this row holds %s%s", at.column, identity_number_name(found.kind),
			     pupils ? "" : ", which is left out");
	diag->hint = pupils ? "use a reference instead that means nothing outside the school"
			    : "delete it from the cell";
	return identity_without_numbers(t->row_scratch, text);
}
