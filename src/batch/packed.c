/* packed.c - see packed.h. */
#include "batch/packed.h"

#include "earlier/earlier.h"

static const struct shape_row problem_rows[] = {
	ROW_ENUM(packed_problem, "code", d.code, NULL, "what kind of problem"),
	ROW_ENUM(packed_problem, "severity", d.severity, diag_severity_ids, "how grave it is here"),
	ROW_PLACE(packed_problem, "at", d.at, "where"),
	ROW_TEXT(packed_problem, "school_id", d.school_id, "whose"),
	ROW_TEXT(packed_problem, "value", d.value, "the offending text"),
	ROW_TEXT(packed_problem, "message", d.message, "what is wrong"),
	ROW_TEXT(packed_problem, "hint", d.hint, "what to do"),
	ROW_COUNT(packed_problem, "times", d.n_places, "how often"),
	ROW_INT(packed_problem, "last_line", d.last_line, "of the last time"),
	ROW_PLACES(packed_problem, "places", d.places, n_places, "the first of them"),
	ROW_COUNT(packed_problem, "place", place, "among all problems"),
};
const struct shape shape_packed_problem = SHAPE_OF("problem", packed_problem, problem_rows);

static const struct shape_row earlier_file_rows[] = {
	ROW_INT(earlier_file, "school_year", school_year, "of the folder"),
	ROW_CHARS(earlier_file, "sha256", sha256, "of its bytes"),
	ROW_COUNT(earlier_file, "size_bytes", size_bytes, "its length"),
};
const struct shape shape_packed_earlier_file = SHAPE_OF("earlier_file", earlier_file, earlier_file_rows);

struct packed_problem *packed_problems(struct arena *arena, const struct diags *problems)
{
	struct packed_problem *packed = arena_array(arena, problems->n, sizeof(*packed));

	for (size_t i = 0; i < problems->n; i++) {
		const struct diag *d = &problems->items[i];

		packed[i] = (struct packed_problem){ .d = *d };
		if (d->places)
			packed[i].n_places = d->n_places < DIAG_PLACES_MAX ? d->n_places : DIAG_PLACES_MAX;
	}
	return packed;
}

bool packed_problem_fits(const struct packed_problem *packed)
{
	const size_t most = packed->d.n_places < DIAG_PLACES_MAX ? packed->d.n_places : DIAG_PLACES_MAX;

	return (unsigned)packed->d.code < DIAG_COUNT && packed->d.message
	       && (!packed->n_places || packed->n_places == most);
}

void packed_problems_read(const struct packed_problem *packed, size_t n, struct diags *problems)
{
	for (size_t i = 0; i < n; i++) {
		struct diag *d;

		d = diags_add(problems, packed[i].d.code, packed[i].d.at, "%s", "");
		*d = packed[i].d;
		if (!packed[i].n_places)
			d->places = NULL;
	}
}
