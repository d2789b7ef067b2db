/*
 * indicators_internal.h - shared by the files about indicators; private to them.
 *
 * A sheet holds the figures of one period, in the form in which figures.c binds those of a review: so whatever is true of
 * such figures, checks and small numbers included, is worked out by the same code.
 */
#ifndef WAYMARK_SCORE_INDICATORS_INTERNAL_H
#define WAYMARK_SCORE_INDICATORS_INTERNAL_H

#include "base/period.h"
#include "score/figures_internal.h"
#include "score/indicators.h"

struct indicator_sheet {
	const char *period;		/* as the first of its rows has it; "" if none says it */
	struct period when;		/* unit PERIOD_NONE: nobody can tell */
	const struct metric_row *first;	/* NULL: it has no row */
	struct figure **sections;	/* per section, one per figure; `before` is not used */
};

struct indicator_sheets {
	struct figure_binder *binder;
	const struct figure_rules *rules;
	struct indicator_sheet *items;	size_t n;	/* the earliest first */
};

/* The value of a figure on a sheet; group: FIGURES_OWN, or its index. */
static inline struct figure_value *sheet_value(const struct indicator_sheet *sheet, const struct figure_field *field,
					       int group)
{
	struct figure *figure = &sheet->sections[field->section][field->index];

	return group == FIGURES_OWN ? &figure->own : (struct figure_value *)&figure->groups[group];
}

/* indicator_sheets.c: bind all rows and read their values. */
struct indicator_sheets sheets_bind(struct figure_binder *binder, const struct figure_rules *rules);

/* indicator_derive.c: work out what is not given, compare the two where both are there, and look at plausible ranges. */
void sheets_derive(struct indicator_sheets *sheets);

/* What those in both of two figures can be on a sheet; NULL if that is not known. With a problem if they are not. */
const struct indicator_overlap *sheet_overlap(const struct indicator_sheets *sheets, const struct indicator_sheet *sheet,
					      const struct figure_rule *rule, bool tell);

/* indicator_hide.c: mark what the policy's documents must not print, and replace it by c. */
void sheets_hide(struct indicator_sheets *sheets, const struct suppress_policy *policy);

/* indicator_text.c: a value as its figure prints it; the same with its sign and unit, as a difference: "+4.0 points". */
const char *indicator_text(struct arena *arena, const struct figure_rule *rule, const struct figure_value *value);
const char *indicator_difference(struct arena *arena, const struct figure_rule *rule, const struct indicator_value *value,
				 const struct indicator_value *other);
/* The number alone, for charts: "-6.0". */
const char *indicator_number(struct arena *arena, const struct figure_rule *rule, const struct figure_value *value);

#endif
