/*
 * tables_counts.c - counts the rows of any table for each school, through a mapping.
 *
 * A log of incidents is not evidence that an audit asks for, but their number is a figure of the
 * school. A school without rows has 0, since the table was read and had none.
 */
#include "evidence/tables.h"

#include <string.h>

#include "base/text.h"

struct count_row {
	struct cell school_id;
};

static const struct column columns[] = {
	{ "school_id", NEED_CELL, offsetof(struct count_row, school_id), { NULL }, CELL_ID },
};

const struct table_spec counts_spec = {
	.name = "counts", .row_bytes = sizeof(struct count_row), .columns = columns,
	.n_columns = sizeof(columns) / sizeof(*columns),
};

/* One figure; several files may contribute to it. */
struct count {
	const struct mapping_table *map;
	struct loc at;			/* the header of the first file */
	size_t *n_rows;			/* per school */
};

static struct count *count_of(struct reading *r, const struct table *t)
{
	for (size_t i = 0; i < r->n_counts; i++) {
		if (r->counts[i].map == t->map)
			return &r->counts[i];
	}
	if (r->n_counts == r->counts_capacity)
		r->counts = arena_grow(r->scratch, r->counts, r->n_counts, &r->counts_capacity,
				       sizeof(*r->counts));
	r->counts[r->n_counts] = (struct count){
		.map = t->map,
		.at = { t->file, t->header_line, 1 },
		.n_rows = arena_array(r->scratch, r->n_schools, sizeof(size_t)),
	};
	return &r->counts[r->n_counts++];
}

void counts_read(struct reading *r, struct table *t)
{
	struct count *count = count_of(r, t);
	struct count_row row;
	size_t owner;

	while (table_next(t, &row)) {
		if (table_check_filled(t, &row) && schools_owner(t, &row.school_id, &owner))
			count->n_rows[owner]++;
	}
}

static bool is_extra(const struct reading *r, const char *name)
{
	for (size_t i = 0; i < r->n_schools; i++) {
		const struct school *school = r->school_rows[i];

		for (size_t e = 0; e < school->n_extras; e++) {
			if (text_same_folded(school->extras[e].name, name))
				return true;
		}
	}
	return false;
}

static void add_figure(struct reading *r, const struct count *count)
{
	const char *name = count->map->figure;

	for (size_t i = 0; i < r->n_schools; i++) {
		struct school *school = r->school_rows[i];
		struct school_extra *extras = arena_array(r->arena, school->n_extras + 1,
							  sizeof(*extras));
		const char *n = arena_printf(r->scratch, "%zu", count->n_rows[i]);

		if (school->n_extras)
			memcpy(extras, school->extras, school->n_extras * sizeof(*extras));
		extras[school->n_extras++] =
			(struct school_extra){ name, { reading_text(r, n), count->at } };
		school->extras = extras;
	}
}

void counts_finish(struct reading *r, struct evidence *evidence)
{
	for (size_t i = 0; i < r->n_counts; i++) {
		const struct mapping_table *map = r->counts[i].map;
		struct loc at = { r->mapping->file, map->line, 1 };

		if (!is_extra(r, map->figure)) {
			add_figure(r, &r->counts[i]);
			continue;
		}
		r->incomplete = true;
		reading_problem(r, DIAG_CSV006, at, NULL, map->figure,
				"the figure '%s' is a column of the schools table too",
				reading_shown(r, map->figure))->hint = "give it another name";
	}
}
