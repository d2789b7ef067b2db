/* figures_internal.h - shared by the files about figures; private to them. */
#ifndef WAYMARK_SCORE_FIGURES_INTERNAL_H
#define WAYMARK_SCORE_FIGURES_INTERNAL_H

#include "score/figures.h"
#include "score/suppress.h"

struct figure_binder {
	struct arena *arena;
	const struct framework *framework;
	const struct school_evidence *evidence;
	struct diags *diags;
	struct figures figures;
};

/* The school's own value. */
static inline const struct figure_value *figures_value(const struct figures *figures, const struct figure_field *field)
{
	return &figures->sections[field->section][field->index].own;
}

/* figure_checks.c: append a problem of this school. */
struct diag *figures_problem(const struct figure_binder *binder, enum diag_code code, struct loc at,
			     const char *value, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* The cell that a figure was read from. */
struct loc figures_place(const struct metric_row *row);

/* figures.c: what one row is about, and what it says. A figure of another audit is NULL, without a problem; one that is
 * misspelt NULL with one. The group is its index, or FIGURES_OWN; false with a problem. */
enum { FIGURES_OWN = -1 };
const struct figure_field *figures_field_of(const struct figure_binder *binder, const struct metric_row *row);
bool figures_group_of(const struct figure_binder *binder, const struct metric_row *row, int *group);
struct figure_value figures_read(const struct figure_binder *binder, const struct figure_field *field,
				 const struct metric_row *row);

/* A row that repeats an earlier one of the same figure, group and period. */
void figures_tell_twin(const struct figure_binder *binder, const struct metric_row *row, const struct metric_row *first);

/* figures_hide.c: mark what the policy's documents must not print, and replace it by c. policy NULL: hide nothing. */
void figures_hide(const struct framework *framework, const struct suppress_policy *policy,
		  struct figure *const *sections);

/* A figure that would give another away: once that is hidden, so is this one. */
struct figure_link {
	const struct figure_field *hidden, *then;
};

/* The same where figures are worked out from others. */
void figures_hide_linked(const struct framework *framework, const struct suppress_policy *policy,
			 struct figure *const *sections, const struct figure_link *links, size_t n_links);

/* figure_checks.c: make one check, with a problem if it fails. */
struct check_result figures_check(const struct figure_binder *binder,
				  const struct figure_check *check);

#endif
